//! What is done once a day: links of rows that are gone end, and bytes that no link names go.
use std::collections::HashSet;

use super::{
    folder::{Folder, fault},
    store,
};
use crate::{app::App, db::Tx, error::Result};

/// Uploads and sweeps wait for each other: bytes get their name in the transaction that makes their link.
pub const LOCK: &str = "attachments";

/// Files removed in one batch.
const BATCH: usize = 200;

/// How many links and files went; zero when none is left.
///
/// # Errors
/// When the database or the disk refuses.
pub fn sweep(app: &App, tx: &mut Tx) -> Result<usize> {
    tx.lock(LOCK)?;
    let mut gone = store::end_loose(tx)?;
    let folder = Folder::of(&app.config);
    let mut last = String::new();
    loop {
        let old = folder.old(&last, BATCH).map_err(fault)?;
        let Some(next) = old.last().cloned() else { return Ok(gone) };
        let named: HashSet<String> = store::named(tx, &old)?.into_iter().collect();
        for name in old.iter().filter(|name| !named.contains(*name)) {
            folder.remove(name).map_err(fault)?;
            gone += 1;
        }
        if gone > 0 {
            return Ok(gone); // the rest in another transaction
        }
        last = next;
    }
}
