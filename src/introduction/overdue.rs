//! What nobody answered in time is written down as expired, and whoever asked is told.
use super::{Introduction, store, told};
use crate::{
    audit::{self, Act},
    db::Tx,
    error::Result,
    kernel::noun::Noun,
    notice::Kind,
};

/// Ends those that are overdue; how many, at most a hundred. For the worker that looks once a day.
///
/// # Errors
/// `Database`; `Stale` when somebody answers one at this moment.
pub fn expire(tx: &mut Tx) -> Result<usize> {
    let today = tx.today();
    let overdue = store::overdue(tx, today)?;
    let count = overdue.len();
    for row in overdue {
        end(tx, row)?;
    }
    Ok(count)
}

/// Ends one that is overdue.
///
/// # Errors
/// `Stale` when someone was faster.
pub fn end(tx: &mut Tx, mut row: Introduction) -> Result<()> {
    row.expire();
    store::save(tx, &mut row)?;
    told::tell(tx, &row, row.asker, Kind::IntroductionExpired)?;
    audit::record(tx, Act::Expire, Noun::Introduction, row.id)
}
