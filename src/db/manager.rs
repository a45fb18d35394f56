//! How a connection is opened, and how the pool checks one.
use std::{path::Path, str::FromStr};

use diesel::{
    connection::SimpleConnection,
    pg::PgConnection,
    prelude::*,
    r2d2::{self, ManageConnection, R2D2Connection},
    sqlite::SqliteConnection,
};

use super::Conn;
use crate::error::Error;

/// Where the database is: `postgres://…`, or `sqlite:PATH`.
#[derive(Clone, PartialEq, Eq)]
pub enum Url {
    Postgres(String),
    Sqlite(String),
}

impl Url {
    pub fn sqlite(path: &Path) -> Url {
        Url::Sqlite(path.to_string_lossy().into_owned())
    }

    /// A SQLite file that is not there: opening would make it.
    pub fn is_missing_file(&self) -> bool {
        matches!(self, Url::Sqlite(path) if !Path::new(path).exists())
    }

    pub fn is_postgres(&self) -> bool {
        matches!(self, Url::Postgres(_))
    }
}

impl FromStr for Url {
    type Err = Error;
    fn from_str(text: &str) -> Result<Url, Error> {
        if text.starts_with("postgres://") || text.starts_with("postgresql://") {
            return Ok(Url::Postgres(text.to_owned()));
        }
        match text.strip_prefix("sqlite:") {
            Some(path) if !path.is_empty() => Ok(Url::Sqlite(path.trim_start_matches("//").to_owned())),
            _ => Err(Error::Startup(format!(
                "DUIJIE_DATABASE_URL: “{text}” begins neither with postgres:// nor with sqlite: (for example sqlite:data/duijie.db)"
            ))),
        }
    }
}

/// SQLite connections differ by what they may do; PostgreSQL's do not.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Role {
    Reader,
    Writer,
}

pub(super) struct Manager {
    pub url: Url,
    pub role: Role,
}

/// One connection outside the pools, able to write: for migrations and checks.
pub fn open_one(url: &Url) -> Result<Conn, Error> {
    Manager { url: url.clone(), role: Role::Writer }.connect().map_err(|e| Error::Startup(format!("database: {e}")))
}

impl ManageConnection for Manager {
    type Connection = Conn;
    type Error = r2d2::Error;

    // Not `Conn::establish`: it tries PostgreSQL, then SQLite, and hides the first error.
    fn connect(&self) -> Result<Conn, r2d2::Error> {
        match &self.url {
            Url::Postgres(url) => {
                let mut conn = PgConnection::establish(url)?;
                conn.batch_execute("SET timezone = 'UTC'; SET lock_timeout = '10s'; SET statement_timeout = '60s'")
                    .map_err(r2d2::Error::QueryError)?;
                Ok(Conn::Pg(conn))
            }
            Url::Sqlite(path) => {
                let mut conn = SqliteConnection::establish(path)?;
                let query_only = self.role == Role::Reader;
                // FULL: an acknowledged write survives a power cut, not only a kill.
                conn.batch_execute(&format!(
                    "PRAGMA busy_timeout = 5000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
                     PRAGMA foreign_keys = ON; PRAGMA cache_size = -16000; PRAGMA temp_store = MEMORY;
                     PRAGMA query_only = {query_only};"
                ))
                .map_err(r2d2::Error::QueryError)?;
                Ok(Conn::Sqlite(conn))
            }
        }
    }

    fn is_valid(&self, conn: &mut Conn) -> Result<(), r2d2::Error> {
        conn.ping().map_err(r2d2::Error::QueryError)
    }

    fn has_broken(&self, conn: &mut Conn) -> bool {
        conn.is_broken()
    }
}
