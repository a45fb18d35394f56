//! Every SQL statement about sets of weights.
use diesel::prelude::*;

use crate::{
    db::{Conn, Tx, pack, schema::match_weights, unpack},
    error::{Error, Result},
    kernel::{clock::Timestamp, id::OrgId},
    matching::Weights,
};

/// A set as it was decided.
#[derive(Clone, Debug, Queryable, Selectable, Insertable)]
#[diesel(table_name = match_weights)]
pub struct Set {
    ordinal: i32,
    pub version: String,
    numbers: String,
    /// The number or name of what decided it.
    pub document: String,
    pub reason: String,
    /// None: it was set on the command line.
    pub org_id: Option<OrgId>,
    user_id: Option<String>,
    pub created_at: Timestamp,
}

impl Set {
    /// # Errors
    /// `Database` when the numbers are not ours.
    pub fn weights(&self) -> QueryResult<Weights> {
        let kept = Weights::kept(&unpack(&self.numbers)?);
        kept.ok_or_else(|| diesel::result::Error::DeserializationError(format!("weights {}", self.version).into()))
    }
}

/// Every set, the newest first; at most two hundred.
pub fn list(conn: &mut Conn) -> QueryResult<Vec<Set>> {
    match_weights::table.order(match_weights::ordinal.desc()).limit(200).select(Set::as_select()).load(conn)
}

/// The set that holds; the embedded one where none was set.
pub fn active(conn: &mut Conn) -> QueryResult<Weights> {
    let newest = match_weights::table.order(match_weights::ordinal.desc()).select(Set::as_select());
    match newest.first(conn).optional()? {
        Some(set) => set.weights(),
        None => Ok(Weights::standard().clone()),
    }
}

/// The set of this version, if it is one of ours.
pub fn find(conn: &mut Conn, version: &str) -> QueryResult<Option<Weights>> {
    if version == Weights::standard().version {
        return Ok(Some(Weights::standard().clone()));
    }
    let set = match_weights::table.filter(match_weights::version.eq(version)).select(Set::as_select());
    set.first(conn).optional()?.map(|set| set.weights()).transpose()
}

/// What was decided.
pub struct Decided {
    pub document: String,
    pub reason: String,
}

/// Sets what `change` makes of the set that holds, which must be `based_on`, under a version named after the day.
///
/// # Errors
/// `Stale` when another set holds by now; what `change` finds wrong.
pub fn set(
    tx: &mut Tx,
    based_on: &str,
    decided: Decided,
    change: impl FnOnce(&Weights, &str) -> Result<Weights>,
) -> Result<Weights> {
    tx.lock("match weights")?;
    let holds = active(tx)?;
    if holds.version != based_on {
        return Err(Error::Stale);
    }
    let last: Option<i32> = match_weights::table.select(diesel::dsl::max(match_weights::ordinal)).first(&mut **tx)?;
    let ordinal = last.unwrap_or(0).saturating_add(1);
    let weights = change(&holds, &format!("{}.{ordinal}", tx.today()))?;
    let Decided { document, reason } = decided;
    let row = Set {
        ordinal,
        version: weights.version.clone(),
        numbers: pack(&weights)?,
        document,
        reason,
        org_id: tx.author.org,
        user_id: tx.author.user.map(|user| user.to_string()),
        created_at: tx.now(),
    };
    diesel::insert_into(match_weights::table).values(row).execute(&mut **tx)?;
    Ok(weights)
}
