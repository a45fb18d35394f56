//! `duijie seed`: loads the demo city.
use crate::{
    boot,
    config::Config,
    db::Db,
    error::Result,
    kernel::clock::Clock,
    search::Index,
    seed::{self, ACCOUNTS, PASSWORD},
};

/// # Errors
/// `Startup` when the database cannot be had; `Conflict` when a login or code of the demo city is taken.
pub fn run(config: Config) -> Result<()> {
    boot::migrate(&config)?;
    // The server may hold the index on disk; it follows the change log by itself.
    let index = Index::in_memory(boot::analyzer()).map_err(boot::startup)?;
    load(&boot::compose(config, Clock::System, index)?.db)
}

/// Loads the demo city and says who may sign in to it.
pub fn load(db: &Db) -> Result<()> {
    let inserted = seed::load(db)?;
    println!(
        "demo city: {} organisations, {} accounts, {} products, {} projects, {} demands, {} lender products, {} financing requests",
        inserted.orgs,
        inserted.users,
        inserted.products,
        inserted.projects,
        inserted.demands,
        inserted.lender_products,
        inserted.financing_requests
    );
    if inserted.users > 0 {
        println!("password of every demo account: {PASSWORD}");
        for (who, login) in ACCOUNTS {
            println!("  {login:24} {who}");
        }
    }
    Ok(())
}
