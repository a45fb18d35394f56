//! The change log: one row per change, written in the change's own transaction. Index, notices and pushes follow it.
use diesel::{dsl::sql, prelude::*, sql_types::BigInt};
use serde::{Deserialize, Serialize};

use super::{Conn, Tx, schema::changes};
use crate::kernel::noun::Noun;

/// A row of the log: which row of which noun changed. What it is now is read from its table.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = changes)]
pub struct Change {
    pub tx: i64,
    pub seq: i64,
    pub noun: String,
    pub noun_id: String,
}

/// A place in the log; an index keeps it with its commit. Ordered.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Place {
    pub tx: i64,
    pub seq: i64,
}

impl From<&Change> for Place {
    fn from(change: &Change) -> Place {
        Place { tx: change.tx, seq: change.seq }
    }
}

/// Appends to the log inside the caller's transaction.
pub fn append(tx: &mut Tx, noun: Noun, id: impl ToString) -> QueryResult<()> {
    let at = tx.now();
    diesel::insert_into(changes::table)
        .values((changes::noun.eq(noun.as_str()), changes::noun_id.eq(id.to_string()), changes::at.eq(at)))
        .execute(&mut **tx)?;
    Ok(())
}

/// At most `limit` changes committed after `place`, in (tx, seq) order; never skips a row that commits late.
pub fn since(conn: &mut Conn, place: Place, limit: i64) -> QueryResult<Vec<Change>> {
    let horizon = horizon(conn)?;
    let later = changes::tx.gt(place.tx).or(changes::tx.eq(place.tx).and(changes::seq.gt(place.seq)));
    changes::table
        .select(Change::as_select())
        .filter(changes::tx.lt(horizon).and(later))
        .order((changes::tx, changes::seq))
        .limit(limit)
        .load(conn)
}

/// The last change that [`since`] can see now.
pub fn head(conn: &mut Conn) -> QueryResult<Place> {
    let horizon = horizon(conn)?;
    let last: Option<(i64, i64)> = changes::table
        .select((changes::tx, changes::seq))
        .filter(changes::tx.lt(horizon))
        .order((changes::tx.desc(), changes::seq.desc()))
        .first(conn)
        .optional()?;
    Ok(last.map_or(Place::default(), |(tx, seq)| Place { tx, seq }))
}

/// How many changes [`since`] would still give; 10,000 stands for more.
pub fn count_after(conn: &mut Conn, place: Place) -> QueryResult<i64> {
    let horizon = horizon(conn)?;
    let later = changes::tx.gt(place.tx).or(changes::tx.eq(place.tx).and(changes::seq.gt(place.seq)));
    let waiting = changes::table.select(changes::seq).filter(changes::tx.lt(horizon).and(later)).limit(10_000);
    Ok(i64::try_from(waiting.load::<i64>(conn)?.len()).unwrap_or(i64::MAX))
}

/// [`count_after`] for changes of these nouns alone.
pub fn count_of_after(conn: &mut Conn, place: Place, nouns: &[Noun]) -> QueryResult<i64> {
    let horizon = horizon(conn)?;
    let later = changes::tx.gt(place.tx).or(changes::tx.eq(place.tx).and(changes::seq.gt(place.seq)));
    let nouns: Vec<&str> = nouns.iter().map(|noun| noun.as_str()).collect();
    let waiting = changes::table.filter(changes::tx.lt(horizon).and(later).and(changes::noun.eq_any(nouns)));
    Ok(i64::try_from(waiting.select(changes::seq).limit(10_000).load::<i64>(conn)?.len()).unwrap_or(i64::MAX))
}

/// Every transaction below it has ended. Sequence numbers alone would not do on PostgreSQL,
/// where a lower number can commit after a higher one.
fn horizon(conn: &mut Conn) -> QueryResult<i64> {
    match conn {
        Conn::Pg(c) => {
            diesel::select(sql::<BigInt>("pg_snapshot_xmin(pg_current_snapshot())::text::bigint")).get_result(c)
        }
        Conn::Sqlite(_) => Ok(i64::MAX), // one writer: a row that is seen is followed by none below it
    }
}
