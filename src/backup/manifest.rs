//! What a backup says of itself.
use std::{
    collections::BTreeMap,
    io::{self, Read},
};

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::db::snapshot::Contents;

pub(super) const NAME: &str = "manifest.json";
/// The layout of a backup that this program writes and reads.
pub(super) const FORMAT: u32 = 1;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    pub format: u32,
    /// The program that made it.
    pub duijie: String,
    pub made_at: String,
    pub back_end: BackEnd,
    pub contents: Contents,
    /// Every other file of the backup, by its path.
    pub files: BTreeMap<String, Kept>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum BackEnd {
    Sqlite,
    Postgres,
}

/// One file of a backup.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Kept {
    pub bytes: u64,
    /// SHA-256, hexadecimal.
    pub sha256: String,
}

impl BackEnd {
    pub(super) fn of(is_postgres: bool) -> BackEnd {
        if is_postgres { BackEnd::Postgres } else { BackEnd::Sqlite }
    }

    pub(super) fn is_postgres(self) -> bool {
        self == BackEnd::Postgres
    }

    /// The path of the database copy in a backup.
    pub(super) fn file(self) -> &'static str {
        match self {
            BackEnd::Sqlite => "database.sqlite",
            BackEnd::Postgres => "database.pgdump",
        }
    }

    pub(super) fn name(self) -> &'static str {
        match self {
            BackEnd::Sqlite => "SQLite",
            BackEnd::Postgres => "PostgreSQL",
        }
    }
}

impl Manifest {
    /// Rows of all tables together.
    pub fn rows(&self) -> i64 {
        self.contents.rows.values().sum()
    }

    pub fn attachments(&self) -> usize {
        self.files.len().saturating_sub(1)
    }

    pub fn bytes(&self) -> u64 {
        self.files.values().map(|kept| kept.bytes).sum()
    }
}

/// Passes on what it reads, and knows afterwards what that was.
pub(super) struct Witness<R> {
    inner: R,
    digest: Sha256,
    bytes: u64,
    /// Reading failed: what is read is at fault, not where it is written to.
    pub(super) failed: bool,
}

impl<R: Read> Witness<R> {
    pub(super) fn of(inner: R) -> Witness<R> {
        Witness { inner, digest: Sha256::new(), bytes: 0, failed: false }
    }

    pub(super) fn seen(self) -> Kept {
        Kept { bytes: self.bytes, sha256: format!("{:x}", self.digest.finalize()) }
    }
}

impl<R: Read> Read for Witness<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.inner.read(buffer).inspect_err(|_| self.failed = true)?;
        self.digest.update(buffer.get(..read).unwrap_or_default());
        self.bytes += u64::try_from(read).unwrap_or_default();
        Ok(read)
    }
}
