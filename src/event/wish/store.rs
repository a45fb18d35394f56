//! Every SQL statement about pairs of members.
use chrono::NaiveDate;
use diesel::prelude::*;

use super::model::{Request, Says};
use crate::{
    db::{Conn, Tx, schema::event_requests},
    kernel::{
        clock::Timestamp,
        id::{EventId, EventMemberId},
    },
};

#[derive(Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = event_requests, treat_none_as_null = true)]
struct Row {
    event: EventId,
    a: EventMemberId,
    b: EventMemberId,
    a_says: Says,
    b_says: Says,
    a_rank: i32,
    b_rank: i32,
    points: i32,
    why: String,
    hall: Option<i32>,
    forbidden: bool,
    pinned: Option<i32>,
    asked_on: Option<NaiveDate>,
    expires_on: Option<NaiveDate>,
    updated_at: Timestamp,
}

macro_rules! moved {
    ($from:expr => $to:ident) => {{
        let from = $from;
        $to {
            event: from.event,
            a: from.a,
            b: from.b,
            a_says: from.a_says,
            b_says: from.b_says,
            a_rank: from.a_rank,
            b_rank: from.b_rank,
            points: from.points,
            why: from.why,
            hall: from.hall,
            forbidden: from.forbidden,
            pinned: from.pinned,
            asked_on: from.asked_on,
            expires_on: from.expires_on,
            updated_at: from.updated_at,
        }
    }};
}

/// All pairs of an event of which anything is known.
pub fn of_event(conn: &mut Conn, event: EventId) -> QueryResult<Vec<Request>> {
    let of = event_requests::table.filter(event_requests::event.eq(event));
    let rows: Vec<Row> = of.order((event_requests::a, event_requests::b)).select(Row::as_select()).load(conn)?;
    Ok(rows.into_iter().map(|row| moved!(row => Request)).collect())
}

/// The pairs of one member.
pub fn of_member(conn: &mut Conn, event: EventId, member: EventMemberId) -> QueryResult<Vec<Request>> {
    let its = event_requests::a.eq(member).or(event_requests::b.eq(member));
    let of = event_requests::table.filter(event_requests::event.eq(event).and(its));
    let rows: Vec<Row> = of.order((event_requests::a, event_requests::b)).select(Row::as_select()).load(conn)?;
    Ok(rows.into_iter().map(|row| moved!(row => Request)).collect())
}

pub fn find(conn: &mut Conn, event: EventId, one: EventMemberId, other: EventMemberId) -> QueryResult<Option<Request>> {
    let (a, b) = if one < other { (one, other) } else { (other, one) };
    let row: Option<Row> = event_requests::table.find((event, a, b)).select(Row::as_select()).first(conn).optional()?;
    Ok(row.map(|row| moved!(row => Request)))
}

/// Writes a pair, whether it was there or not.
pub fn put(tx: &mut Tx, request: &Request) -> QueryResult<()> {
    let row = moved!(request.clone() => Row);
    let kept = event_requests::table.find((request.event, request.a, request.b));
    if diesel::update(kept).set(&row).execute(&mut **tx)? == 0 {
        diesel::insert_into(event_requests::table).values(&row).execute(&mut **tx)?;
    }
    Ok(())
}
