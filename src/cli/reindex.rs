//! `duijie reindex`: builds the search index afresh from the database, beside the one that a server may be using.
use std::sync::Arc;

use crate::{
    boot,
    config::Config,
    error::Result,
    kernel::clock::Clock,
    search::{Index, home::HandedOver, rebuild},
};

/// # Errors
/// `Startup` when it cannot be built: the former index is then in use as before.
pub fn run(config: Config) -> Result<()> {
    boot::migrate(&config)?;
    let dir = config.data_dir.join("index");
    let app = boot::compose(config, Clock::System, Index::in_memory(boot::analyzer()).map_err(boot::startup)?)?;
    let done = rebuild::reindex(&dir, boot::analyzer(), Arc::new(boot::feed(&app))).map_err(boot::startup)?;
    let told = match done.handed_over {
        HandedOver::NoServer => "no server is running",
        HandedOver::Taken => "the server answers from it",
        HandedOver::Waiting => "the server has not changed over yet: see its log; it will at its next start",
    };
    println!("{} rows indexed; {told}", done.rows);
    Ok(())
}
