//! Every SQL statement about meetings.
use diesel::prelude::*;

use super::model::{Meeting, MeetingState};
use crate::{
    db::{Conn, Tx, schema::event_meetings},
    error::{Error, Result},
    kernel::{
        clock::Timestamp,
        id::{EventId, EventMemberId, MeetingId},
    },
};

#[derive(Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = event_meetings)]
struct Row {
    id: MeetingId,
    event: EventId,
    a: EventMemberId,
    b: EventMemberId,
    slot: i32,
    hall: i32,
    seat: i32,
    starts_at: Timestamp,
    ends_at: Timestamp,
    state: MeetingState,
    walk_in: bool,
    since: i32,
    version: i32,
    created_at: Timestamp,
    updated_at: Timestamp,
}

macro_rules! moved {
    ($from:expr => $to:ident) => {{
        let from = $from;
        $to {
            id: from.id,
            event: from.event,
            a: from.a,
            b: from.b,
            slot: from.slot,
            hall: from.hall,
            seat: from.seat,
            starts_at: from.starts_at,
            ends_at: from.ends_at,
            state: from.state,
            walk_in: from.walk_in,
            since: from.since,
            version: from.version,
            created_at: from.created_at,
            updated_at: from.updated_at,
        }
    }};
}

pub fn find(conn: &mut Conn, id: MeetingId) -> QueryResult<Option<Meeting>> {
    let row: Option<Row> = event_meetings::table.find(id).select(Row::as_select()).first(conn).optional()?;
    Ok(row.map(|row| moved!(row => Meeting)))
}

/// All meetings of an event, cancelled ones too, by turn, hall and table.
pub fn of_event(conn: &mut Conn, event: EventId) -> QueryResult<Vec<Meeting>> {
    let of = event_meetings::table.filter(event_meetings::event.eq(event)).select(Row::as_select());
    let rows: Vec<Row> = of.order((event_meetings::slot, event_meetings::hall, event_meetings::seat)).load(conn)?;
    Ok(rows.into_iter().map(|row| moved!(row => Meeting)).collect())
}

/// Those of one member, by turn.
pub fn of_member(conn: &mut Conn, event: EventId, member: EventMemberId) -> QueryResult<Vec<Meeting>> {
    let its = event_meetings::a.eq(member).or(event_meetings::b.eq(member));
    let of = event_meetings::table.filter(its.and(event_meetings::event.eq(event))).select(Row::as_select());
    let rows: Vec<Row> = of.order((event_meetings::slot, event_meetings::id)).load(conn)?;
    Ok(rows.into_iter().map(|row| moved!(row => Meeting)).collect())
}

pub fn insert(tx: &mut Tx, meeting: &Meeting) -> QueryResult<()> {
    diesel::insert_into(event_meetings::table).values(moved!(meeting.clone() => Row)).execute(&mut **tx).map(drop)
}

/// Writes the row and raises its version.
///
/// # Errors
/// `Stale` when someone was faster.
pub fn save(tx: &mut Tx, meeting: &mut Meeting) -> Result<()> {
    let known = meeting.version;
    meeting.version += 1;
    meeting.updated_at = tx.now();
    let stored = diesel::update(event_meetings::table.find(meeting.id).filter(event_meetings::version.eq(known)));
    match stored.set(moved!(meeting.clone() => Row)).execute(&mut **tx)? {
        0 => Err(Error::Stale),
        _ => Ok(()),
    }
}

/// How many meetings of an event stand.
pub fn count(conn: &mut Conn, event: EventId) -> QueryResult<i64> {
    let stands = event_meetings::event.eq(event).and(event_meetings::state.ne(MeetingState::Cancelled));
    event_meetings::table.filter(stands).count().get_result(conn)
}
