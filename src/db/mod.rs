//! The only module that knows that there are two databases: one enum over both, chosen by the URL's scheme.
pub mod changes;
mod columns;
mod manager;
pub mod migrate;
pub mod once;
mod pg_tools;
pub mod schema;
pub mod snapshot;

use std::{
    ops::{Deref, DerefMut},
    sync::{Arc, OnceLock},
    time::{Duration, Instant},
};

use chrono::NaiveDate;
pub use columns::{pack, unpack};
use diesel::{
    QueryResult, RunQueryDsl,
    connection::{AnsiTransactionManager, TransactionManager},
    pg::PgConnection,
    r2d2::{Pool, PooledConnection},
    sql_types::Text,
    sqlite::SqliteConnection,
};
use manager::{Manager, Role};
pub use manager::{Url, open_one};

use crate::{
    blocking,
    error::{Error, Result},
    kernel::{
        clock::{Clock, Timestamp, day_in_china},
        id::{OrgId, UserId},
    },
    metrics::Metrics,
};

/// A connection to either database; every `store.rs` is written against it.
#[derive(diesel::MultiConnection)]
pub enum Conn {
    Pg(PgConnection),
    Sqlite(SqliteConnection),
}

/// Compiles one statement for each database: for what the common subset cannot say (`ON CONFLICT`, batch inserts).
#[macro_export]
macro_rules! each_backend {
    ($conn:expr, $inner:ident => $statement:expr) => {
        match $conn {
            $crate::db::Conn::Pg($inner) => $statement,
            $crate::db::Conn::Sqlite($inner) => $statement,
        }
    };
}

/// Who is answerable for a write: goes into its audit line.
#[derive(Clone, Debug, Default)]
pub struct Author {
    pub user: Option<UserId>,
    pub org: Option<OrgId>,
    /// Where the request came from; empty for the command line and for workers.
    pub address: String,
}

/// An open write transaction: the connection, the author, and one moment that everything in it happens at.
pub struct Tx<'c> {
    conn: &'c mut Conn,
    pub author: Author,
    now: Timestamp,
}

impl Tx<'_> {
    pub fn now(&self) -> Timestamp {
        self.now
    }

    /// Holds back whoever locks the same name until this transaction ends. On SQLite there is one writer anyway.
    pub fn lock(&mut self, name: &str) -> diesel::QueryResult<()> {
        match &mut *self.conn {
            Conn::Sqlite(_) => Ok(()),
            Conn::Pg(conn) => diesel::sql_query("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))")
                .bind::<diesel::sql_types::Text, _>(name)
                .execute(conn)
                .map(drop),
        }
    }

    /// The calendar day in China.
    pub fn today(&self) -> NaiveDate {
        day_in_china(self.now)
    }
}

impl Deref for Tx<'_> {
    type Target = Conn;
    fn deref(&self) -> &Conn {
        self.conn
    }
}

impl DerefMut for Tx<'_> {
    fn deref_mut(&mut self) -> &mut Conn {
        self.conn
    }
}

/// The database. SQLite: one writer and N readers. PostgreSQL: one pool in both roles.
#[derive(Clone)]
pub struct Db {
    reader: Pool<Manager>,
    writer: Pool<Manager>,
    clock: Clock,
    metrics: Arc<Metrics>,
    /// Told after each commit: the index follower of this process need not wait for its next poll.
    written: Arc<OnceLock<Box<dyn Fn() + Send + Sync>>>,
}

impl Db {
    /// Opens the pools; does not migrate (see [`migrate::run`]).
    pub fn open(url: &Url, connections: u32, clock: Clock) -> Result<Db> {
        let pool = |role, size| {
            Pool::builder()
                .max_size(size)
                .min_idle(Some(1))
                .connection_timeout(Duration::from_secs(10))
                .test_on_check_out(url.is_postgres())
                .build(Manager { url: url.clone(), role })
                .map_err(|e| Error::Startup(format!("database: {e}")))
        };
        let writer = pool(Role::Writer, if url.is_postgres() { connections } else { 1 })?;
        let reader = if url.is_postgres() { writer.clone() } else { pool(Role::Reader, connections)? };
        Ok(Db { reader, writer, clock, metrics: Arc::default(), written: Arc::default() })
    }

    /// Calls `hint` after each committed write, through whichever clone of this; the first hint stays.
    pub fn on_write(&self, hint: impl Fn() + Send + Sync + 'static) {
        self.written.get_or_init(|| Box::new(hint));
    }

    /// The counters of this process.
    pub fn metrics(&self) -> &Arc<Metrics> {
        &self.metrics
    }

    /// Each pool's name, its open connections, and those in use.
    pub fn pools(&self) -> Vec<(&'static str, u32, u32)> {
        let pools = [("read", &self.reader), ("write", &self.writer)];
        let states = pools.map(|(name, pool)| (name, pool.state()));
        states.map(|(name, state)| (name, state.connections, state.connections - state.idle_connections)).into()
    }

    fn take(&self, name: &'static str, pool: &Pool<Manager>) -> Result<PooledConnection<Manager>> {
        let begun = Instant::now();
        let taken = pool.get().map_err(|_| Error::Busy);
        self.metrics.waited(name, begun.elapsed());
        taken
    }

    pub fn clock(&self) -> Clock {
        self.clock
    }

    /// Runs `work` on a blocking thread, on one consistent snapshot.
    pub async fn read<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Conn) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        let db = self.clone();
        blocking::run(move || db.read_now(work)).await
    }

    /// Runs `work` on a blocking thread in one transaction, durable when this returns `Ok`.
    pub async fn write<T: Send + 'static>(
        &self,
        author: Author,
        work: impl FnOnce(&mut Tx) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        let db = self.clone();
        blocking::run(move || db.write_now(author, work)).await
    }

    /// [`Db::read`] for threads that may block: workers and the command line.
    pub fn read_now<T>(&self, work: impl FnOnce(&mut Conn) -> Result<T>) -> Result<T> {
        let mut conn = self.take("read", &self.reader)?;
        let begin = match &*conn {
            Conn::Pg(_) => "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY",
            Conn::Sqlite(_) => "BEGIN DEFERRED",
        };
        within(&mut conn, begin, work)
    }

    /// [`Db::write`] for threads that may block. On SQLite it takes the write lock at once, so it cannot fail half-way.
    pub fn write_now<T>(&self, author: Author, work: impl FnOnce(&mut Tx) -> Result<T>) -> Result<T> {
        let mut conn = self.take("write", &self.writer)?;
        let begin = match &*conn {
            Conn::Pg(_) => "BEGIN",
            Conn::Sqlite(_) => "BEGIN IMMEDIATE",
        };
        let now = self.clock.now();
        let begun = Instant::now();
        let done = within(&mut conn, begin, |conn| work(&mut Tx { conn, author, now }));
        self.metrics.wrote(begun.elapsed());
        let done = done?;
        if let Some(hint) = self.written.get() {
            hint();
        }
        Ok(done)
    }
}

/// What SQLite's own check finds wrong with its file; PostgreSQL looks after its files itself.
pub fn file_fault(conn: &mut Conn) -> QueryResult<Option<String>> {
    let Conn::Sqlite(c) = conn else { return Ok(None) };
    let said: String = diesel::dsl::sql::<Text>("PRAGMA quick_check(1)").get_result(c)?;
    Ok(Some(said).filter(|said| said != "ok"))
}

fn within<T>(conn: &mut Conn, begin: &str, work: impl FnOnce(&mut Conn) -> Result<T>) -> Result<T> {
    match conn {
        Conn::Pg(c) => AnsiTransactionManager::begin_transaction_sql(c, begin)?,
        Conn::Sqlite(c) => AnsiTransactionManager::begin_transaction_sql(c, begin)?,
    }
    match work(conn) {
        Ok(value) => {
            <Conn as TransactionManager<Conn>>::commit_transaction(conn)?;
            Ok(value)
        }
        Err(error) => {
            <Conn as TransactionManager<Conn>>::rollback_transaction(conn)?;
            Err(error)
        }
    }
}
