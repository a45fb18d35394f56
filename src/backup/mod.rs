//! A backup: one `.tar.gz` of a database copy, the stored attachments, and last a manifest of all that is in it.
//!
//! ```text
//! database.sqlite | database.pgdump    a consistent copy, made while the server runs
//! attachments/…                        copied after it: they never change, so the copy misses none that it names
//! manifest.json                        versions, rows of each table, place in the change log, size and SHA-256 of each file
//! ```
//! It holds password hashes, signing keys and contacts: it is written for its owner's eyes only.
mod manifest;
mod read;
mod restore;
mod write;

pub use manifest::Manifest;
pub use read::check;
pub use restore::restore;
pub use write::write;

use std::{fmt::Display, path::Path};

use crate::error::Error;

/// The folder of the stored attachments, in the data directory and in a backup.
const ATTACHMENTS: &str = "attachments";

fn fault(path: &Path, why: &dyn Display) -> Error {
    Error::Startup(format!("{}: {why}", path.display()))
}
