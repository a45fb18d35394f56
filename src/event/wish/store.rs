//! Every SQL statement about pairs of members.
use std::collections::HashSet;

use chrono::NaiveDate;
use diesel::prelude::*;

use super::model::{Request, Says};
use crate::{
    db::{Conn, Tx, schema::event_requests},
    each_backend,
    kernel::{
        clock::Timestamp,
        id::{EventId, EventMemberId},
    },
};

#[derive(Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = event_requests, treat_none_as_null = true, treat_none_as_default_value = false)]
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

/// Whom the hosts keep from a member.
pub fn forbidden(conn: &mut Conn, event: EventId, member: EventMemberId) -> QueryResult<Vec<EventMemberId>> {
    let its = event_requests::a.eq(member).or(event_requests::b.eq(member));
    let of = event_requests::event.eq(event).and(event_requests::forbidden.eq(true)).and(its);
    let pairs: Vec<(EventMemberId, EventMemberId)> =
        event_requests::table.filter(of).select((event_requests::a, event_requests::b)).load(conn)?;
    Ok(pairs.into_iter().map(|(a, b)| if a == member { b } else { a }).collect())
}

/// A pair by its event and its two, the lesser id first.
pub type Place = (EventId, EventMemberId, EventMemberId);

/// Makes the row of a pair of which nothing was known: whoever makes it at the same moment makes the same.
fn begin(tx: &mut Tx, (event, a, b): Place) -> QueryResult<()> {
    let row: Row = moved!(Request::new(event, a, b, tx.now()) => Row);
    let insert = each_backend!(&mut **tx, conn => diesel::insert_into(event_requests::table)
        .values(&row)
        .on_conflict_do_nothing()
        .execute(conn));
    insert.map(drop)
}

/// Keeps what the two say of each other. What the engine and the hosts write at the same moment stands.
pub fn keep_wish(tx: &mut Tx, pair: &Request) -> QueryResult<()> {
    let place = (pair.event, pair.a, pair.b);
    begin(tx, place)?;
    let said = (
        event_requests::a_says.eq(pair.a_says),
        event_requests::b_says.eq(pair.b_says),
        event_requests::a_rank.eq(pair.a_rank),
        event_requests::b_rank.eq(pair.b_rank),
        event_requests::asked_on.eq(pair.asked_on),
        event_requests::expires_on.eq(pair.expires_on),
        event_requests::updated_at.eq(pair.updated_at),
    );
    diesel::update(event_requests::table.find(place)).set(said).execute(&mut **tx).map(drop)
}

/// Keeps the points of a pair that had none.
pub fn keep_first_points(tx: &mut Tx, pair: &Request) -> QueryResult<()> {
    let place = event_requests::table.find((pair.event, pair.a, pair.b)).filter(event_requests::points.eq(0));
    let points = (event_requests::points.eq(pair.points), event_requests::why.eq(&pair.why));
    diesel::update(place).set(points).execute(&mut **tx).map(drop)
}

/// What hosts decide of a pair; what is none stays as it is.
#[derive(Clone, Copy, Debug, Default, AsChangeset)]
#[diesel(table_name = event_requests)]
pub struct Decision {
    pub forbidden: Option<bool>,
    pub pinned: Option<Option<i32>>,
    pub hall: Option<Option<i32>>,
    /// For the clock of the row.
    pub updated_at: Option<Timestamp>,
}

/// Keeps what hosts decide of a pair, and nothing else of it.
pub fn keep_decision(tx: &mut Tx, place: Place, decision: Decision) -> QueryResult<()> {
    begin(tx, place)?;
    let decision = Decision { updated_at: Some(tx.now()), ..decision };
    diesel::update(event_requests::table.find(place)).set(&decision).execute(&mut **tx).map(drop)
}

/// Writes a whole pair, whether it was there or not. Not where anybody else may write it: see the functions above.
pub fn put(tx: &mut Tx, request: &Request) -> QueryResult<()> {
    let row = moved!(request.clone() => Row);
    let kept = event_requests::table.find((request.event, request.a, request.b));
    if diesel::update(kept).set(&row).execute(&mut **tx)? == 0 {
        diesel::insert_into(event_requests::table).values(&row).execute(&mut **tx)?;
    }
    Ok(())
}

/// The hosts let two not meet any more, or again; what fixed them to a turn goes.
pub fn call_off(tx: &mut Tx, (event, a, b): (EventId, EventMemberId, EventMemberId), off: bool) -> QueryResult<()> {
    let now = tx.now();
    let pair = diesel::update(event_requests::table.find((event, a, b)));
    let set =
        (event_requests::forbidden.eq(off), event_requests::pinned.eq(None::<i32>), event_requests::updated_at.eq(now));
    if pair.set(set).execute(&mut **tx)? == 0 && off {
        put(tx, &Request { forbidden: true, ..Request::new(event, a, b, now) })?;
    }
    Ok(())
}

/// Whether the hosts fixed any pair of an event to a turn or a hall.
pub fn any_fixed(conn: &mut Conn, event: EventId) -> QueryResult<bool> {
    let fixed = event_requests::pinned.is_not_null().or(event_requests::hall.is_not_null());
    let of = event_requests::table.filter(event_requests::event.eq(event).and(fixed));
    diesel::select(diesel::dsl::exists(of)).get_result(conn)
}

/// Of one pair what the matching engine found.
#[derive(Clone, Debug)]
pub struct Pointed {
    pub a: EventMemberId,
    pub b: EventMemberId,
    pub points: i32,
    pub why: String,
}

/// Rows of one statement: within the parameters that both databases take.
const ROWS: usize = 500;

/// Keeps the engine's points of pairs; what the two say, and the hosts, stays as it is.
pub fn keep_points(tx: &mut Tx, event: EventId, pointed: &[Pointed]) -> QueryResult<()> {
    let now = tx.now();
    for some in pointed.chunks(ROWS) {
        let firsts: Vec<EventMemberId> = some.iter().map(|pair| pair.a).collect();
        let of = event_requests::event.eq(event).and(event_requests::a.eq_any(firsts));
        let known: Vec<(EventMemberId, EventMemberId)> =
            event_requests::table.filter(of).select((event_requests::a, event_requests::b)).load(&mut **tx)?;
        let known: HashSet<(EventMemberId, EventMemberId)> = known.into_iter().collect();
        let (mut old, new): (Vec<&Pointed>, Vec<&Pointed>) =
            some.iter().partition(|pair| known.contains(&(pair.a, pair.b)));
        let rows = new.iter().copied().map(|pair| {
            let Pointed { a, b, points, why } = pair.clone();
            moved!(Request { points, why, ..Request::new(event, a, b, now) } => Row)
        });
        let rows: Vec<Row> = rows.collect();
        let made = each_backend!(&mut **tx, conn => diesel::insert_into(event_requests::table)
            .values(&rows)
            .on_conflict_do_nothing()
            .execute(conn))?;
        if made < rows.len() {
            old.extend(new); // whoever wishes at this moment has made a row
        }
        for pair in old {
            diesel::update(event_requests::table.find((event, pair.a, pair.b)))
                .set((
                    event_requests::points.eq(pair.points),
                    event_requests::why.eq(&pair.why),
                    event_requests::updated_at.eq(now),
                ))
                .execute(&mut **tx)?;
        }
    }
    Ok(())
}
