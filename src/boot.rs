//! Puts the parts together: the one place that knows every noun and every kind of long work.
use std::{
    fs,
    marker::PhantomData,
    sync::{Arc, atomic::AtomicBool},
};

use crate::{
    app::{App, Parts, Registry},
    attachment,
    auth::{Auth, keys, session, token::Signer},
    config::Config,
    consumer_good::ConsumerGood,
    db::{self, Author, Db, migrate},
    deliver::Channels,
    demand::Demand,
    error::{Error, Result},
    event::{
        member::{invite, letter::SendInvitations},
        timetable::generate::MakeTimetable,
        wish::propose::ProposePairs,
    },
    feed::LogFeed,
    finance::{financing_request::FinancingRequest, lender_product::LenderProduct},
    import::{lists, work::ImportOf},
    introduction,
    kernel::{clock::Clock, taxonomy::Taxonomy},
    listing::{fresh, indexed::Indexed, steps},
    notice::{self, letters::SendLetters},
    org::send_code::SendCode,
    product::Product,
    project, reference,
    round::reminders::{self, Remind},
    search::{Analyzer, Index, SearchError},
    standing,
    weights::Active,
};

/// Every noun that is indexed, and every kind of long work.
pub fn registry() -> Registry {
    Registry {
        listed: vec![
            Box::new(Indexed(PhantomData::<ConsumerGood>)),
            Box::new(Indexed(PhantomData::<Demand>)),
            Box::new(Indexed(PhantomData::<Product>)),
            Box::new(Indexed(PhantomData::<LenderProduct>)),
            Box::new(Indexed(PhantomData::<FinancingRequest>)),
        ],
        works: vec![
            Box::new(ImportOf(PhantomData::<lists::Demands>)),
            Box::new(ImportOf(PhantomData::<lists::Products>)),
            Box::new(ImportOf(PhantomData::<lists::LenderProducts>)),
            Box::new(ImportOf(PhantomData::<lists::FinancingRequests>)),
            Box::new(ImportOf(PhantomData::<lists::ConsumerGoods>)),
            Box::new(SendCode),
            Box::new(SendLetters),
            Box::new(Remind),
            Box::new(SendInvitations),
            Box::new(ProposePairs),
            Box::new(MakeTimetable),
        ],
        entered: vec![
            steps::hand_over::<Demand>,
            steps::hand_over::<Product>,
            steps::hand_over::<LenderProduct>,
            steps::hand_over::<FinancingRequest>,
            steps::hand_over::<ConsumerGood>,
            project::store::hand_over,
        ],
        daily: vec![
            steps::expire::<Demand>,
            steps::expire::<FinancingRequest>,
            steps::remind::<Demand>,
            steps::remind::<FinancingRequest>,
            fresh::delist::<Product>,
            fresh::delist::<LenderProduct>,
            fresh::ask::<Product>,
            fresh::ask::<LenderProduct>,
            introduction::overdue::expire,
            notice::store::sweep,
            reminders::remind_due,
            invite::remind_due,
            session::sweep,
            standing::told::summarise,
        ],
        chores: vec![attachment::sweep::sweep],
    }
}

/// The analyzer that knows the taxonomy's words.
pub fn analyzer() -> Analyzer {
    let nodes = Taxonomy::get().nodes();
    let words: Vec<&str> =
        nodes.iter().flat_map(|node| node.aliases.iter().map(AsRef::as_ref).chain([node.name_zh.as_ref()])).collect();
    Analyzer::new(words)
}

/// Schema and reference data, brought up to date.
///
/// # Errors
/// `Startup` when the data directory or the database cannot be had.
pub fn migrate(config: &Config) -> Result<()> {
    fs::create_dir_all(&config.data_dir)
        .map_err(|e| Error::Startup(format!("DUIJIE_DATA_DIR {}: {e}", config.data_dir.display())))?;
    migrate::run(&mut db::open_one(&config.database()?)?)?;
    let loaded = open_db(config, Clock::System)?.write_now(Author::default(), |tx| {
        keys::load_or_make(tx)?;
        reference::load::load(tx)
    })?;
    if loaded > 0 {
        tracing::info!(tables = loaded, "reference data loaded");
    }
    Ok(())
}

fn open_db(config: &Config, clock: Clock) -> Result<Db> {
    Db::open(&config.database()?, config.connections, clock)
}

/// The application over a migrated database, with its index open; starts no thread.
///
/// # Errors
/// `Startup` when another process holds the data directory.
pub fn open(config: Config, clock: Clock) -> Result<App> {
    let index = Index::serving(&config.data_dir.join("index"), analyzer()).map_err(startup)?;
    compose(config, clock, index)
}

/// [`open`] with an index of the caller's: the command line and tests bring one in memory.
///
/// # Errors
/// `Startup` when the database cannot be had.
pub fn compose(config: Config, clock: Clock, index: Index) -> Result<App> {
    let db = open_db(&config, clock)?;
    let keys = db.write_now(Author::default(), |tx| Ok(keys::load_or_make(tx)?))?;
    let auth = Auth::new(&config, Signer::new(keys, clock.now()));
    let deliver = Channels::open(&config)?.counted(db.metrics().clone());
    Ok(App::new(Parts {
        auth,
        db,
        deliver,
        search: Arc::new(index),
        registry: Arc::new(registry()),
        active: Active::default(),
        stopping: AtomicBool::new(false),
        config,
    }))
}

/// The feed that this application's index follows.
pub fn feed(app: &App) -> LogFeed {
    LogFeed { db: app.db.clone(), registry: app.registry.clone() }
}

pub fn startup(error: SearchError) -> Error {
    Error::Startup(format!("search index: {error}"))
}
