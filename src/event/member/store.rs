//! Every SQL statement about members of events.
use chrono::NaiveDate;
use diesel::prelude::*;

use super::model::{Member, MemberSide, Standing};
use crate::{
    db::{
        Conn, Tx, pack,
        schema::{event_members, event_visits},
        unpack,
    },
    error::{Error, Result},
    kernel::{
        clock::Timestamp,
        id::{EventId, EventMemberId, OrgId},
    },
};

#[derive(Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = event_members, treat_none_as_null = true)]
pub(super) struct Row {
    id: EventMemberId,
    event: EventId,
    org: OrgId,
    side: MemberSide,
    standing: Standing,
    invited_at: Option<Timestamp>,
    seen_at: Option<Timestamp>,
    answered_at: Option<Timestamp>,
    reminded_on: Option<NaiveDate>,
    code_hash: Option<String>,
    predicted: i64,
    reason: String,
    content: String,
    late: bool,
    absent_from: Option<i32>,
    badge: String,
    version: i32,
    created_at: Timestamp,
    updated_at: Timestamp,
}

impl Row {
    fn of(member: &Member) -> QueryResult<Row> {
        let content = pack(&member.registration)?;
        let Member { id, event, org, side, standing, invited_at, seen_at, answered_at, .. } = member.clone();
        let Member { reminded_on, code_hash, predicted, reason, late, absent_from, badge, .. } = member.clone();
        let (version, created_at, updated_at) = (member.version, member.created_at, member.updated_at);
        Ok(Row {
            id,
            event,
            org,
            side,
            standing,
            invited_at,
            seen_at,
            answered_at,
            reminded_on,
            code_hash,
            predicted,
            reason,
            content,
            late,
            absent_from,
            badge,
            version,
            created_at,
            updated_at,
        })
    }

    pub(super) fn member(self) -> QueryResult<Member> {
        let registration = unpack(&self.content)?;
        let Row { id, event, org, side, standing, invited_at, seen_at, answered_at, reminded_on, code_hash, .. } = self;
        let Row { predicted, reason, late, absent_from, badge, version, created_at, updated_at, .. } = self;
        Ok(Member {
            id,
            event,
            org,
            side,
            standing,
            invited_at,
            seen_at,
            answered_at,
            reminded_on,
            code_hash,
            predicted,
            reason,
            registration,
            late,
            absent_from,
            badge,
            version,
            created_at,
            updated_at,
        })
    }
}

pub fn find(conn: &mut Conn, id: EventMemberId) -> QueryResult<Option<Member>> {
    let row: Option<Row> = event_members::table.find(id).select(Row::as_select()).first(conn).optional()?;
    row.map(Row::member).transpose()
}

pub fn of_org(conn: &mut Conn, event: EventId, org: OrgId) -> QueryResult<Option<Member>> {
    let own = event_members::event.eq(event).and(event_members::org.eq(org));
    let row: Option<Row> = event_members::table.filter(own).select(Row::as_select()).first(conn).optional()?;
    row.map(Row::member).transpose()
}

/// All members of an event, in the order of their ids: at most some thousands.
pub fn of_event(conn: &mut Conn, event: EventId) -> QueryResult<Vec<Member>> {
    let of = event_members::table.filter(event_members::event.eq(event));
    let rows: Vec<Row> = of.order(event_members::id).select(Row::as_select()).load(conn)?;
    rows.into_iter().map(Row::member).collect()
}

pub fn insert(tx: &mut Tx, member: &Member) -> QueryResult<()> {
    diesel::insert_into(event_members::table).values(Row::of(member)?).execute(&mut **tx).map(drop)
}

/// Writes the row and raises its version.
///
/// # Errors
/// `Stale` when someone was faster.
pub fn save(tx: &mut Tx, member: &mut Member) -> Result<()> {
    let known = member.version;
    member.version += 1;
    member.updated_at = tx.now();
    let stored = diesel::update(event_members::table.find(member.id).filter(event_members::version.eq(known)));
    match stored.set(Row::of(member)?).execute(&mut **tx)? {
        0 => Err(Error::Stale),
        _ => Ok(()),
    }
}

/// How many members of an event stand in each way.
pub fn count(conn: &mut Conn, event: EventId) -> QueryResult<Vec<(Standing, i64)>> {
    event_members::table
        .filter(event_members::event.eq(event))
        .group_by(event_members::standing)
        .select((event_members::standing, diesel::dsl::count_star()))
        .load(conn)
}

/// Of the members of an event, how many have checked in at the door.
pub fn count_checked_in(conn: &mut Conn, event: EventId) -> QueryResult<i64> {
    let came = event_visits::table.filter(event_visits::event.eq(event).and(event_visits::kind.eq("in")));
    came.select(diesel::dsl::count(event_visits::member).aggregate_distinct()).first(conn)
}
