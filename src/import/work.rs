//! The long work: a job's upload, read whole, taken in batches.
use std::{marker::PhantomData, thread, time::Duration};

use super::{Importer, Sheeted, kind, memory, outcome, rows, told};
use crate::{
    app::App,
    db::{Author, Tx, pack, unpack},
    error::{Error, Result},
    job::{Finished, Job, State, Work, store},
    kernel::Invalid,
    listing::Listing,
    sheet::{self, Guide},
    text::{Lang, Message},
};

/// A batch that meets others is tried so often again.
const TRIES: u32 = 5;

/// Rows of one transaction: short enough to let others write in between.
const BATCH: usize = 500;

/// The import of one list.
pub struct ImportOf<S>(pub PhantomData<S>);

impl<S: Sheeted> Work for ImportOf<S> {
    fn kind(&self) -> String {
        kind(S::Noun::LIST)
    }

    fn ended(&self, tx: &mut Tx, job: &Job, state: State, _problem: Option<&Message>) -> Result<()> {
        told::ended(tx, job, state)
    }

    fn run(&self, app: &App, job: &Job) -> Result<Finished> {
        let upload = job.upload.clone().ok_or(Error::Internal("an import without a file"))?;
        let importer = match (job.owner, &job.region) {
            (Some(bureau), Some(region)) => Importer::Bureau(bureau, region.clone()),
            (Some(firm), None) => Importer::Firm(firm),
            (None, _) => return Err(Error::Internal("an import of nobody")),
        };
        // the file itself is let go as soon as its rows are packed
        let (file, content) = app.db.read_now(|conn| Ok(store::upload(conn, &upload)?))?;
        let book = sheet::open(&content)?;
        drop(content);
        let guide: Guide = unpack(&job.input)?;
        let found = sheet::find(&book, S::Noun::COLUMNS, &guide).map_err(Error::Invalid)?;
        let found = found.readable(Lang::Zh).map_err(Invalid)?;
        let all = rows::counted::<S>(file, &found.forms);
        let total = i32::try_from(all.rows.len()).unwrap_or(i32::MAX);
        let mut done = usize::try_from(job.done).unwrap_or(0).min(all.rows.len());
        let mut kept = outcome(job)?;
        kept.sheets = found.forms.iter().zip(0..).map(|(form, nth)| rows::taken(form, nth, &all)).collect();
        kept.numbered = all.are_numbered();
        kept.passed_over.clone_from(&found.passed_over);
        let mut tries = 0;
        loop {
            if app.stopping() {
                app.db.write_now(Author::default(), |tx| Ok(store::put_back(tx, job.id)?))?;
                return Ok(Finished::Later);
            }
            let batch = all.rows.iter().skip(done).take(BATCH);
            let author = Author { user: job.made_by, org: job.owner, address: String::new() };
            let mut stopped = false;
            let written = app.db.write_now(author, |tx| {
                // Two sheets with one new firm would each enter it: batches of all nodes come one after another.
                tx.lock("imports")?;
                let mut tally = kept.clone();
                let mut taken = 0;
                for row in batch {
                    let form = found.forms.get(row.sheet).ok_or(Error::Internal("a row of no table"))?;
                    rows::take::<S>(tx, &importer, (form, &all), *row, &mut tally)?;
                    taken += 1;
                }
                if done + taken >= all.rows.len()
                    && let Some(owner) = job.owner
                {
                    memory::keep(tx, owner, S::Noun::LIST, job.id, &found.chosen())?;
                }
                let before = i32::try_from(done).unwrap_or(i32::MAX);
                let count = i32::try_from(done + taken).unwrap_or(i32::MAX);
                // A job that was told to stop keeps what was counted, and nothing that was not.
                if !store::progress(tx, job.id, (before, count), total, &pack(&tally)?)? {
                    stopped = true;
                    return Err(Error::Stale);
                }
                Ok((tally, taken))
            });
            let (tally, taken) = match written {
                Err(_) if stopped => return Ok(Finished::Stopped),
                // Somebody wrote one of the rows meanwhile, or the writer was taken: the batch is read again.
                Err(Error::Stale | Error::Busy | Error::Conflict(_)) if tries < TRIES => {
                    tries += 1;
                    thread::sleep(Duration::from_millis(200) * tries);
                    continue;
                }
                written => written?,
            };
            tries = 0;
            kept = tally;
            done += taken;
            if done >= all.rows.len() {
                return Ok(Finished::Whole);
            }
        }
    }
}
