//! `duijie export LIST FILE --bureau ORG`: writes a list as that bureau sees it, without a server.
use std::{fs, path::PathBuf};

use actix_web::web::Query;
use clap::Args;

use super::import::bureau;
use crate::{
    auth::actor::Viewer,
    boot,
    config::Config,
    consumer_good::ConsumerGood,
    db::{Author, Tx},
    demand::Demand,
    error::{Error, Result},
    finance::{financing_request::FinancingRequest, lender_product::LenderProduct},
    kernel::{Invalid, clock::Clock},
    listing::{
        List, Listing,
        export::{Format, table, taken_out},
    },
    product::Product,
    search::Index,
    sheet::Table,
    text::Lang,
};

#[derive(Args)]
pub struct Options {
    /// demands, products, lender-products, financing-requests or consumer-goods
    list: String,
    /// .xlsx or .csv
    file: PathBuf,
    /// The bureau as which is exported: its id, credit code or name
    #[arg(long)]
    bureau: String,
    /// As in the address of the list: state=published&region=331122
    #[arg(long, default_value = "")]
    filter: String,
}

/// # Errors
/// `Startup` with what is in the way: no such list or bureau, a filter that is none, a file that cannot be written.
pub fn run(config: Config, options: &Options) -> Result<()> {
    let list: List = options.list.parse().map_err(|Invalid(why)| Error::Startup(why.to_string()))?;
    let shown = options.file.display().to_string();
    let ending = options.file.extension().unwrap_or_default().to_string_lossy().to_lowercase();
    let format: Format = ending.parse().map_err(|_| Error::Startup(format!("{shown}: .xlsx or .csv")))?;
    boot::migrate(&config)?;
    let app = boot::compose(config, Clock::System, Index::in_memory(boot::analyzer()).map_err(boot::startup)?)?;
    let bureau = app.db.read_now(|conn| bureau(conn, &options.bureau))?;
    let author = Author { org: Some(bureau.id), ..Author::default() };
    let table = app.db.write_now(author, |tx| {
        let (viewer, filter) = (Viewer(Some(bureau.reader())), options.filter.as_str());
        match list {
            List::Demands => whole::<Demand>(tx, &viewer, filter),
            List::Products => whole::<Product>(tx, &viewer, filter),
            List::LenderProducts => whole::<LenderProduct>(tx, &viewer, filter),
            List::ConsumerGoods => whole::<ConsumerGood>(tx, &viewer, filter),
            List::FinancingRequests => whole::<FinancingRequest>(tx, &viewer, filter),
        }
    })?;
    fs::write(&options.file, format.write(&table)?).map_err(|e| Error::Startup(format!("{shown}: {e}")))?;
    println!("{} rows: {shown}", table.rows.len());
    Ok(())
}

fn whole<L: Listing>(tx: &mut Tx, viewer: &Viewer, filter: &str) -> Result<Table> {
    let query = Query::<L::Query>::from_query(filter).map_err(|e| Error::Startup(format!("--filter {filter}: {e}")))?;
    let table = table::<L>(tx, viewer, &L::asked(&query)?, Lang::Zh)?;
    taken_out::<L>(tx, table.rows.len())?;
    Ok(table)
}
