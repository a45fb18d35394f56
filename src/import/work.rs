//! The long work: a job's upload, read whole, taken in batches.
use super::{Importer, demands, outcome};
use crate::{
    app::App,
    db::{Author, pack},
    demand::sheet::COLUMNS,
    error::{Error, Result},
    job::{Finished, Job, Work, store},
    kernel::Invalid,
    sheet,
    text::Lang,
};

/// Rows of one transaction: short enough to let others write in between.
const BATCH: usize = 500;

/// `import-demands`.
pub struct ImportDemands;

impl Work for ImportDemands {
    fn kind(&self) -> &'static str {
        demands::KIND
    }

    fn run(&self, app: &App, job: &Job) -> Result<Finished> {
        let upload = job.upload.clone().ok_or(Error::Internal("an import without a file"))?;
        let importer = match (job.owner, &job.region) {
            (Some(bureau), Some(region)) => Importer::Bureau(bureau, region.clone()),
            (Some(firm), None) => Importer::Firm(firm),
            (None, _) => return Err(Error::Internal("an import of nobody")),
        };
        let (_, content) = app.db.read_now(|conn| Ok(store::upload(conn, &upload)?))?;
        let book = sheet::open(&content)?;
        let form = sheet::find(&book, COLUMNS)?;
        if let Some(obstacle) = form.obstacles(Lang::Zh).into_iter().next() {
            return Err(Invalid(obstacle).into());
        }
        let rows = demands::counted(&form);
        let total = i32::try_from(rows.len()).unwrap_or(i32::MAX);
        let mut done = usize::try_from(job.done).unwrap_or(0).min(rows.len());
        let mut kept = outcome(job)?;
        kept.headings = demands::headings(&form);
        loop {
            let batch = rows.iter().skip(done).take(BATCH);
            let author = Author { user: job.made_by, org: job.owner, address: String::new() };
            let mut stopped = false;
            let written = app.db.write_now(author, |tx| {
                let mut tally = kept.clone();
                let mut taken = 0;
                for row in batch {
                    demands::take(tx, &importer, row, &mut tally)?;
                    taken += 1;
                }
                let count = i32::try_from(done + taken).unwrap_or(i32::MAX);
                // A job that was told to stop keeps what was counted, and nothing that was not.
                if !store::progress(tx, job.id, count, total, &pack(&tally)?)? {
                    stopped = true;
                    return Err(Error::Stale);
                }
                Ok((tally, taken))
            });
            let (tally, taken) = match written {
                Err(_) if stopped => return Ok(Finished::Stopped),
                written => written?,
            };
            kept = tally;
            done += taken;
            if done >= rows.len() {
                return Ok(Finished::Whole);
            }
        }
    }
}
