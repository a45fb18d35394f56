//! `duijie weights`: what matching weighs by, and other numbers for it.
use std::collections::BTreeMap;

use clap::{Args, Subcommand};

use crate::{
    boot,
    config::Config,
    db::{Author, Db},
    error::{Error, Result},
    kernel::clock::Clock,
    recommend::weights::{self, WeightsBody},
    text::Lang,
    weights::store,
};

#[derive(Args)]
pub struct Options {
    #[command(subcommand)]
    act: Deed,
}

#[derive(Subcommand)]
enum Deed {
    /// Prints the numbers that hold, and every set that was decided
    Show,
    /// Sets other numbers; what other factors lose goes to category
    Set {
        /// NAME=NUMBER, such as distance=0
        #[arg(required = true)]
        numbers: Vec<String>,
        /// The number or name of what decided it
        #[arg(long)]
        document: String,
        #[arg(long)]
        reason: String,
    },
}

/// # Errors
/// `Invalid` with every number that is wrong.
pub fn run(config: &Config, options: &Options) -> Result<()> {
    boot::migrate(config)?;
    let db = Db::open(&config.database()?, config.connections, Clock::System)?;
    if let Deed::Set { numbers, document, reason } = &options.act {
        let numbers = numbers.iter().map(|pair| read(pair)).collect::<Result<BTreeMap<_, _>>>()?;
        let (document, reason) = (document.clone(), reason.clone());
        db.write_now(Author::default(), |tx| {
            let version = store::active(tx)?.version;
            weights::set(tx, WeightsBody { version, numbers, document, reason })
        })?;
    }
    let view = db.read_now(|conn| weights::shown(conn, None, Lang::En))?;
    println!("version {}", view.version);
    for number in &view.numbers {
        println!("{:>6} {:24} {}", number.value, number.name, number.title);
    }
    for set in &view.history {
        let changes = set.changes.iter().map(|change| format!("{} {} -> {}", change.name, change.before, change.after));
        let changes = changes.collect::<Vec<_>>().join(", ");
        println!("{}: {} {} {changes}", set.version, set.document, set.reason);
    }
    Ok(())
}

fn read(pair: &str) -> Result<(String, i64)> {
    let read =
        pair.split_once('=').and_then(|(name, number)| Some((name.trim().to_owned(), number.trim().parse().ok()?)));
    read.ok_or_else(|| Error::Startup(format!("{pair}: not NAME=NUMBER")))
}
