//! Every SQL statement about timetables.
use diesel::prelude::*;

use super::model::{DRAFT, Timetable};
use crate::{
    db::{Conn, Tx, pack, schema::event_timetables, unpack},
    error::{Error, Result},
    kernel::{
        clock::Timestamp,
        id::{EventId, JobId, UserId},
    },
};

#[derive(Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = event_timetables, treat_none_as_null = true)]
struct Row {
    event: EventId,
    number: i32,
    solution: String,
    digest: String,
    note: String,
    made_by: Option<UserId>,
    job: Option<JobId>,
    version: i32,
    created_at: Timestamp,
    published_at: Option<Timestamp>,
}

impl Row {
    fn of(timetable: &Timetable) -> QueryResult<Row> {
        let solution = pack(&timetable.plan)?;
        let Timetable { event, number, digest, note, made_by, job, version, created_at, published_at, .. } =
            timetable.clone();
        Ok(Row { event, number, solution, digest, note, made_by, job, version, created_at, published_at })
    }

    fn timetable(self) -> QueryResult<Timetable> {
        let plan = unpack(&self.solution)?;
        let Row { event, number, digest, note, made_by, job, version, created_at, published_at, .. } = self;
        Ok(Timetable { event, number, plan, digest, note, made_by, job, version, created_at, published_at })
    }
}

pub fn find(conn: &mut Conn, event: EventId, number: i32) -> QueryResult<Option<Timetable>> {
    let row: Option<Row> =
        event_timetables::table.find((event, number)).select(Row::as_select()).first(conn).optional()?;
    row.map(Row::timetable).transpose()
}

pub fn draft(conn: &mut Conn, event: EventId) -> QueryResult<Option<Timetable>> {
    find(conn, event, DRAFT)
}

/// The frozen versions, newest first.
pub fn versions(conn: &mut Conn, event: EventId) -> QueryResult<Vec<Timetable>> {
    let frozen = event_timetables::event.eq(event).and(event_timetables::number.gt(DRAFT));
    let rows = event_timetables::table.filter(frozen).order(event_timetables::number.desc());
    let rows: Vec<Row> = rows.select(Row::as_select()).load(conn)?;
    rows.into_iter().map(Row::timetable).collect()
}

pub fn insert(tx: &mut Tx, timetable: &Timetable) -> QueryResult<()> {
    diesel::insert_into(event_timetables::table).values(Row::of(timetable)?).execute(&mut **tx).map(drop)
}

/// Writes the row and raises its version; a draft that was never written (version 0) is inserted.
///
/// # Errors
/// `Stale` when someone was faster.
pub fn save(tx: &mut Tx, timetable: &mut Timetable) -> Result<()> {
    let known = timetable.version;
    timetable.version += 1;
    if known == 0 {
        return Ok(insert(tx, timetable)?);
    }
    let key = event_timetables::table.find((timetable.event, timetable.number));
    let stored = diesel::update(key.filter(event_timetables::version.eq(known)));
    match stored.set(Row::of(timetable)?).execute(&mut **tx)? {
        0 => Err(Error::Stale),
        _ => Ok(()),
    }
}

/// Holds back whoever else changes the timetable or the meetings of an event until this transaction ends.
pub fn lock(tx: &mut Tx, event: EventId) -> QueryResult<()> {
    tx.lock(&format!("timetable {event}"))
}
