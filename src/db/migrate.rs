//! Schema migrations, and the epoch that tells an index whether it still follows the same log.
use diesel::{
    connection::SimpleConnection,
    dsl::sql,
    migration::MigrationSource,
    prelude::*,
    sql_types::{BigInt, Text},
    sqlite::Sqlite,
};
use diesel_migrations::{EmbeddedMigrations, MigrationHarness, embed_migrations};

use super::{
    Conn,
    schema::{changes, facts},
};
use crate::error::{Error, Result};

const SQLITE: EmbeddedMigrations = embed_migrations!("migrations/sqlite");
const POSTGRES: EmbeddedMigrations = embed_migrations!("migrations/postgres");

/// Any fixed number: nodes that start together queue up behind it.
const LOCK: i64 = 7_215;

/// Brings the schema up to date; safe when several nodes start at once.
///
/// # Errors
/// `Startup` with the failing migration.
pub fn run(conn: &mut Conn) -> Result<()> {
    match conn {
        Conn::Sqlite(c) => {
            c.run_pending_migrations(SQLITE).map_err(|e| Error::Startup(format!("migration: {e}")))?;
        }
        Conn::Pg(c) => {
            c.batch_execute(&format!("SET lock_timeout = 0; SELECT pg_advisory_lock({LOCK})"))?;
            let done = c.run_pending_migrations(POSTGRES).map(drop);
            c.batch_execute(&format!("SELECT pg_advisory_unlock({LOCK}); SET lock_timeout = '10s'"))?;
            done.map_err(|e| Error::Startup(format!("migration: {e}")))?;
        }
    }
    renew_epoch_after_restore(conn)?;
    Ok(())
}

/// Whether the schema is older than this program.
///
/// # Errors
/// `Startup` when the table of migrations cannot be read.
pub fn pending(conn: &mut Conn) -> Result<bool> {
    let pending = match conn {
        Conn::Sqlite(c) => c.has_pending_migration(SQLITE),
        Conn::Pg(c) => c.has_pending_migration(POSTGRES),
    };
    pending.map_err(|e| Error::Startup(format!("migrations: {e}")))
}

/// The last migration that a database has had, by its number.
pub fn done(conn: &mut Conn) -> QueryResult<String> {
    let last = sql::<Text>("SELECT max(version) FROM __diesel_schema_migrations");
    crate::each_backend!(conn, c => last.get_result(c))
}

/// The last migration that this program knows.
///
/// # Errors
/// `Startup` when those in the program cannot be read.
pub fn newest() -> Result<String> {
    let known = MigrationSource::<Sqlite>::migrations(&SQLITE);
    let known = known.map_err(|e| Error::Startup(format!("migrations: {e}")))?;
    Ok(known.iter().map(|migration| migration.name().version().to_string()).max().unwrap_or_default())
}

/// The log's epoch: a node whose index was built in another one rebuilds it.
pub fn epoch(conn: &mut Conn) -> QueryResult<i64> {
    let text: Option<String> = facts::table.find("epoch").select(facts::value).first(conn).optional()?;
    Ok(text.and_then(|text| text.parse().ok()).unwrap_or(0))
}

/// A dump that is restored into another PostgreSQL cluster brings transaction ids from the future, which no reader
/// would ever reach: they are put at the beginning, and a new epoch makes every index start again.
fn renew_epoch_after_restore(conn: &mut Conn) -> QueryResult<()> {
    let ahead = match conn {
        Conn::Sqlite(_) => false,
        Conn::Pg(c) => {
            let next: i64 =
                diesel::select(sql::<BigInt>("pg_snapshot_xmax(pg_current_snapshot())::text::bigint")).get_result(c)?;
            diesel::select(diesel::dsl::exists(changes::table.filter(changes::tx.gt(next)))).get_result(c)?
        }
    };
    let known: Option<String> = facts::table.find("epoch").select(facts::value).first(conn).optional()?;
    if known.is_some() && !ahead {
        return Ok(());
    }
    if ahead {
        diesel::update(changes::table).set(changes::tx.eq(0)).execute(conn)?;
    }
    let epoch = chrono::Utc::now().timestamp().to_string();
    let changed = diesel::update(facts::table.find("epoch")).set(facts::value.eq(&epoch)).execute(conn)?;
    if changed == 0 {
        diesel::insert_into(facts::table).values((facts::name.eq("epoch"), facts::value.eq(&epoch))).execute(conn)?;
    }
    Ok(())
}
