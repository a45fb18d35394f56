//! `duijie reindex`: builds the search index afresh from the database.
use crate::{
    boot,
    config::Config,
    error::Result,
    kernel::clock::Clock,
    search::{Index, rebuild},
};

/// # Errors
/// `Startup` while a server uses the data directory: what is there is then left as it is.
pub fn run(config: Config) -> Result<()> {
    boot::migrate(&config)?;
    let dir = config.data_dir.join("index");
    let app = boot::compose(config, Clock::System, Index::in_memory(boot::analyzer()).map_err(boot::startup)?)?;
    let count = rebuild::reindex(&dir, boot::analyzer(), &boot::feed(&app)).map_err(boot::startup)?;
    println!("{count} rows indexed");
    Ok(())
}
