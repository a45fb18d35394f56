//! Every SQL statement about outcomes.
use chrono::NaiveDate;
use diesel::prelude::*;

use super::model::{Outcome, OutcomeKind};
use crate::{
    db::{
        Conn, Tx,
        schema::{event_meetings, event_outcomes},
    },
    error::{Error, Result},
    kernel::{
        clock::Timestamp,
        id::{EventId, EventMemberId, IntroductionId, MeetingId, OutcomeId},
        money::Money,
    },
};

#[derive(Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = event_outcomes, treat_none_as_null = true)]
struct Row {
    id: OutcomeId,
    meeting: MeetingId,
    member: EventMemberId,
    result: OutcomeKind,
    fen: Option<Money>,
    next_step: String,
    next_on: Option<NaiveDate>,
    note: String,
    introduction: Option<IntroductionId>,
    version: i32,
    created_at: Timestamp,
    updated_at: Timestamp,
}

impl From<&Outcome> for Row {
    fn from(outcome: &Outcome) -> Row {
        let Outcome { next_step, note, .. } = outcome.clone();
        Row {
            id: outcome.id,
            meeting: outcome.meeting,
            member: outcome.member,
            result: outcome.result,
            fen: outcome.amount,
            next_step,
            next_on: outcome.next_on,
            note,
            introduction: outcome.introduction,
            version: outcome.version,
            created_at: outcome.created_at,
            updated_at: outcome.updated_at,
        }
    }
}

impl From<Row> for Outcome {
    fn from(row: Row) -> Outcome {
        Outcome {
            id: row.id,
            meeting: row.meeting,
            member: row.member,
            result: row.result,
            amount: row.fen,
            next_step: row.next_step,
            next_on: row.next_on,
            note: row.note,
            introduction: row.introduction,
            version: row.version,
            created_at: row.created_at,
            updated_at: row.updated_at,
        }
    }
}

pub fn of_meeting(conn: &mut Conn, meeting: MeetingId) -> QueryResult<Vec<Outcome>> {
    let of = event_outcomes::table.filter(event_outcomes::meeting.eq(meeting));
    let rows: Vec<Row> = of.select(Row::as_select()).load(conn)?;
    Ok(rows.into_iter().map(Outcome::from).collect())
}

/// Of all meetings of an event.
pub fn of_event(conn: &mut Conn, event: EventId) -> QueryResult<Vec<Outcome>> {
    let meetings = event_meetings::table.filter(event_meetings::event.eq(event)).select(event_meetings::id);
    let of = event_outcomes::table.filter(event_outcomes::meeting.eq_any(meetings));
    let rows: Vec<Row> = of.select(Row::as_select()).load(conn)?;
    Ok(rows.into_iter().map(Outcome::from).collect())
}

pub fn insert(tx: &mut Tx, outcome: &Outcome) -> QueryResult<()> {
    diesel::insert_into(event_outcomes::table).values(Row::from(outcome)).execute(&mut **tx).map(drop)
}

/// Writes the row and raises its version.
///
/// # Errors
/// `Stale` when someone was faster.
pub fn save(tx: &mut Tx, outcome: &mut Outcome) -> Result<()> {
    let known = outcome.version;
    outcome.version += 1;
    outcome.updated_at = tx.now();
    let stored = diesel::update(event_outcomes::table.find(outcome.id).filter(event_outcomes::version.eq(known)));
    match stored.set(Row::from(&*outcome)).execute(&mut **tx)? {
        0 => Err(Error::Stale),
        _ => Ok(()),
    }
}
