//! A whole database as one file, and a file as a database again: what `duijie backup` and `duijie restore` rest on.
//!
//! SQLite: `VACUUM INTO`, which reads one snapshot and holds up no writer. PostgreSQL: `pg_dump` on a snapshot that this
//! process exports, so that what is counted is what is dumped.
use std::{collections::BTreeMap, fs::File, path::Path};

use diesel::{QueryResult, connection::SimpleConnection, dsl::sql, prelude::*, sql_query, sql_types::*};
use serde::{Deserialize, Serialize};

use super::{
    Conn, Url,
    changes::{self, Place},
    migrate, open_one, pg_tools,
    schema::{changes as log, facts},
};
use crate::error::{Error, Result};

/// What a database held when it was copied.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contents {
    /// The last migration that had been done.
    pub migration: String,
    pub epoch: i64,
    /// The head of the change log.
    pub place: Place,
    /// Rows of each table.
    pub rows: Rows,
}

/// Rows by table.
pub type Rows = BTreeMap<String, i64>;

#[derive(QueryableByName)]
struct Name {
    #[diesel(sql_type = Text)]
    name: String,
}

/// Copies the database into `file`, which must not be there; other processes read and write meanwhile.
///
/// # Errors
/// `Startup` when there is no database, its tool is missing, or the file cannot be written.
pub fn copy_out(url: &Url, file: &Path) -> Result<Contents> {
    if let Url::Sqlite(path) = url
        && url.is_missing_file()
    {
        return Err(Error::Startup(format!("{path}: no database to back up")));
    }
    let mut conn = open_one(url)?;
    match &mut conn {
        Conn::Sqlite(c) => {
            let copied = sql_query("VACUUM INTO ?").bind::<Text, _>(file.to_string_lossy()).execute(c);
            copied.map_err(|e| fault(file, &e))?;
            contents(&mut sqlite_file(file)?)
        }
        Conn::Pg(c) => {
            c.batch_execute("SET statement_timeout = 0; SET idle_in_transaction_session_timeout = 0; BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")?;
            let snapshot: String = diesel::select(sql::<Text>("pg_export_snapshot()")).get_result(c)?;
            pg_tools::dump(url, &snapshot, file)?;
            let contents = contents(&mut conn)?;
            conn.batch_execute("COMMIT")?;
            Ok(contents)
        }
    }
}

/// Opens a copy and counts what is in it.
///
/// # Errors
/// `Startup` when it is damaged, or its tool is missing.
pub fn check(file: &Path, postgres: bool) -> Result<Rows> {
    if postgres {
        return pg_tools::count_rows(file);
    }
    let mut conn = sqlite_file(file)?;
    let Conn::Sqlite(c) = &mut conn else { return Err(Error::Internal("a file of SQLite is none")) };
    let said: String = sql::<Text>("PRAGMA integrity_check(1)").get_result(c).map_err(|e| fault(file, &e))?;
    if said != "ok" {
        return Err(fault(file, &said));
    }
    let orphans: i64 = sql::<BigInt>("SELECT count(*) FROM pragma_foreign_key_check").get_result(c)?;
    if orphans > 0 {
        return Err(fault(file, &format!("{orphans} rows point to rows that are not there")));
    }
    rows(&mut conn).map_err(|e| fault(file, &e))
}

/// Whether there is nothing at `url` that a copy would lie over.
///
/// # Errors
/// `Startup` when PostgreSQL does not answer.
pub fn is_vacant(url: &Url) -> Result<bool> {
    if !url.is_postgres() {
        return Ok(url.is_missing_file());
    }
    Ok(tables(&mut open_one(url)?)?.is_empty())
}

/// Puts a copy in place of an empty database. A SQLite copy is moved, so it must be on the same file system.
///
/// # Errors
/// `Startup` with what is in the way; the database is then as empty as before.
pub fn copy_in(file: &Path, url: &Url) -> Result<()> {
    match url {
        Url::Sqlite(path) => {
            begin_new_epoch(&mut sqlite_file(file)?)?;
            File::open(file).and_then(|file| file.sync_all()).map_err(|e| fault(file, &e))?;
            std::fs::rename(file, path).map_err(|e| fault(Path::new(path), &e))
        }
        Url::Postgres(_) => {
            pg_tools::restore(url, file)?;
            Ok(begin_new_epoch(&mut open_one(url)?)?)
        }
    }
}

/// Rows of each table, as they are now.
///
/// # Errors
/// What the database says.
pub fn rows(conn: &mut Conn) -> QueryResult<Rows> {
    let mut rows = Rows::new();
    for table in tables(conn)? {
        let query = format!("SELECT count(*) FROM \"{table}\"");
        let count = crate::each_backend!(conn, c => sql::<BigInt>(&query).get_result(c))?;
        rows.insert(table, count);
    }
    Ok(rows)
}

fn tables(conn: &mut Conn) -> QueryResult<Vec<String>> {
    let names: Vec<Name> = match conn {
        Conn::Sqlite(c) => {
            sql_query("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'").load(c)?
        }
        Conn::Pg(c) => {
            sql_query("SELECT table_name::text AS name FROM information_schema.tables WHERE table_schema = 'public'")
                .load(c)?
        }
    };
    Ok(names.into_iter().map(|name| name.name).collect())
}

fn contents(conn: &mut Conn) -> Result<Contents> {
    let migration = migrate::done(conn)?;
    Ok(Contents { migration, epoch: migrate::epoch(conn)?, place: changes::head(conn)?, rows: rows(conn)? })
}

/// Positions of the copied log mean nothing to the indexes that exist: they are built afresh. Transaction numbers of
/// another PostgreSQL cluster mean nothing here either.
fn begin_new_epoch(conn: &mut Conn) -> QueryResult<()> {
    let epoch = chrono::Utc::now().timestamp().max(migrate::epoch(conn)? + 1).to_string();
    diesel::update(log::table.filter(log::tx.ne(0))).set(log::tx.eq(0)).execute(conn)?;
    diesel::update(facts::table.find("epoch")).set(facts::value.eq(epoch)).execute(conn).map(drop)
}

fn sqlite_file(file: &Path) -> Result<Conn> {
    open_one(&Url::sqlite(file)).map_err(|e| fault(file, &e.told()))
}

fn fault(file: &Path, why: &dyn std::fmt::Display) -> Error {
    Error::Startup(format!("{}: {why}", file.display()))
}
