//! `duijie import LIST FILE --bureau ORG`: imports a sheet for a bureau, without a server. Whoever runs it answers for it
//! that nothing classified is in the file: nobody signs in here, so nobody is asked for the declaration.
use std::{fs, path::PathBuf, thread, time::Duration};

use clap::Args;

use crate::{
    app::App,
    boot,
    config::Config,
    db::{Author, Conn, unpack},
    error::{Error, Result},
    import::{
        self, memory,
        routes::{Order, begin},
    },
    job::{self, Job},
    kernel::{Invalid, clock::Clock, credit_code::CreditCode, id::OrgId, region::RegionCode},
    listing::List,
    org::{self, Org, Role, model::plain_name},
    search::Index,
    sheet::{self, Guide},
    text::{Lang, Message},
};

#[derive(Args)]
pub struct Options {
    /// demands, products, lender-products, financing-requests or consumer-goods
    list: String,
    /// .xlsx, .xls, .ods or .csv
    file: PathBuf,
    /// The bureau that imports: its id, credit code or name
    #[arg(long)]
    bureau: String,
}

/// # Errors
/// `Startup` with what is in the way: no such list, file or bureau, or a file that is no sheet.
pub fn run(config: Config, options: &Options) -> Result<()> {
    let list: List = options.list.parse().map_err(|Invalid(why)| Error::Startup(why.to_string()))?;
    let shown = options.file.display();
    let content = fs::read(&options.file).map_err(|e| Error::Startup(format!("{shown}: {e}")))?;
    boot::migrate(&config)?;
    // The server may hold the index on disk; it follows the change log by itself.
    let index = Index::in_memory(boot::analyzer()).map_err(|e| Error::Startup(e.to_string()))?;
    let app = boot::compose(config, Clock::System, index)?;
    let bureau = app.db.read_now(|conn| bureau(conn, &options.bureau))?;
    let name = options.file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let author = Author { org: Some(bureau.id), ..Author::default() };
    let remembered = app.db.read_now(|conn| Ok(memory::find(conn, bureau.id, list)?))?;
    let guide = Guide { remembered, ..Guide::default() };
    let order = Order {
        list,
        owner: bureau.id,
        made_by: None,
        region: Some(bureau.region.clone()),
        name: &name,
        content: &content,
        guide: &guide,
    };
    let id = app.db.write_now(author, |tx| begin(tx, &order))?;
    let job = ended(&app, id)?;
    if job.state != job::State::Done {
        let why =
            if job.problem.is_empty() { job.state.to_string() } else { unpack::<Message>(&job.problem)?.to_string() };
        return Err(Error::Startup(format!("{shown}: {why}")));
    }
    let outcome = import::outcome(&job)?;
    println!(
        "created {}, updated {}, unchanged {}, refused {}",
        outcome.created, outcome.updated, outcome.unchanged, outcome.refused
    );
    for passed in &outcome.passed_over {
        println!("passed over: {}: {}", passed.sheet, passed.why);
    }
    if outcome.refused > 0 {
        let report = format!("{shown}.refused.xlsx");
        fs::write(&report, sheet::xlsx(&outcome.report(Lang::Zh))?)
            .map_err(|e| Error::Startup(format!("{report}: {e}")))?;
        println!("refused rows: {report}");
    }
    Ok(())
}

pub fn bureau(conn: &mut Conn, text: &str) -> Result<Org> {
    let found = if let Ok(id) = text.parse::<OrgId>() {
        org::store::find(conn, id)?
    } else if let Ok(code) = text.parse::<CreditCode>() {
        org::store::find_by_code(conn, &code)?
    } else {
        org::store::find_by_name(conn, &plain_name(text), &RegionCode::nation())?
    };
    let bureau = found.filter(|org| org.roles.contains(&Role::Bureau) && org.state == org::State::Verified);
    bureau.ok_or_else(|| Error::Startup(format!("{text}: no verified bureau of this id, credit code or name")))
}

/// The job once it has ended, done here or by a server on the same database.
fn ended(app: &App, id: crate::kernel::id::JobId) -> Result<Job> {
    loop {
        let worked = job::runner::run_next(app)?;
        let job = app.db.read_now(|conn| Ok(job::store::find(conn, id)?))?.ok_or(Error::NotFound)?;
        if !matches!(job.state, job::State::Queued | job::State::Running) {
            return Ok(job);
        }
        if !worked {
            thread::sleep(Duration::from_millis(200));
        }
    }
}
