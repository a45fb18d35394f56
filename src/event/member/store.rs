//! Every SQL statement about members of events.
use std::collections::HashMap;

use chrono::NaiveDate;
use diesel::{dsl::min, prelude::*};

use super::model::{Member, MemberSide, Standing};
use crate::{
    auth::actor::Membership,
    db::{
        Conn, Tx, pack,
        schema::{event_members, memberships, notice_reads, notices, users},
        unpack,
    },
    error::{Error, Result},
    kernel::{
        clock::Timestamp,
        id::{EventId, EventMemberId, OrgId},
    },
    notice::Kind,
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

/// Those of `ids` that there are; at most some hundreds.
pub fn find_all(conn: &mut Conn, ids: &[EventMemberId]) -> QueryResult<Vec<Member>> {
    let of = event_members::table.filter(event_members::id.eq_any(ids.to_vec()));
    let rows: Vec<Row> = of.select(Row::as_select()).load(conn)?;
    rows.into_iter().map(Row::member).collect()
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

/// The members that organisations are, of all events.
pub fn of_orgs(conn: &mut Conn, orgs: &[OrgId]) -> QueryResult<Vec<Member>> {
    let own = event_members::table.filter(event_members::org.eq_any(orgs.to_vec()));
    let rows: Vec<Row> = own.order(event_members::id).select(Row::as_select()).load(conn)?;
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

/// The members of an event that had a place, or asked for one, and have none any more.
pub fn left(conn: &mut Conn, event: EventId) -> QueryResult<Vec<EventMemberId>> {
    let left = event_members::standing.eq_any([Standing::Withdrawn, Standing::Refused, Standing::Declined]);
    event_members::table.filter(event_members::event.eq(event).and(left)).select(event_members::id).load(conn)
}

/// How many members of an event stand in this way.
pub fn count_in(conn: &mut Conn, event: EventId, standing: Standing) -> QueryResult<i64> {
    let these = event_members::event.eq(event).and(event_members::standing.eq(standing));
    event_members::table.filter(these).count().get_result(conn)
}

/// Those who wait for a place, in the order of their coming; whoever came late waits for the hosts.
pub fn waiting(conn: &mut Conn, event: EventId) -> QueryResult<Vec<Member>> {
    let in_time = event_members::standing.eq(Standing::Waiting).and(event_members::late.eq(false));
    let of = event_members::table.filter(event_members::event.eq(event).and(in_time));
    let rows: Vec<Row> =
        of.order((event_members::answered_at, event_members::id)).select(Row::as_select()).load(conn)?;
    rows.into_iter().map(Row::member).collect()
}

/// The member whose newest code has this hash.
pub fn by_code(conn: &mut Conn, hash: &str) -> QueryResult<Option<Member>> {
    let row: Option<Row> = event_members::table
        .filter(event_members::code_hash.eq(hash))
        .select(Row::as_select())
        .first(conn)
        .optional()?;
    row.map(Row::member).transpose()
}

/// Keeps the hash of a new code. What somebody writes meanwhile stands: the version stays.
pub fn keep_code(tx: &mut Tx, id: EventMemberId, hash: &str) -> QueryResult<()> {
    let row = diesel::update(event_members::table.find(id));
    row.set(event_members::code_hash.eq(Some(hash))).execute(&mut **tx).map(drop)
}

/// The receipt: the invitation has been opened. The first time counts.
pub fn keep_seen(tx: &mut Tx, id: EventMemberId) -> QueryResult<()> {
    let now = tx.now();
    let unseen = event_members::table.find(id).filter(event_members::seen_at.is_null());
    diesel::update(unseen).set(event_members::seen_at.eq(Some(now))).execute(&mut **tx).map(drop)
}

/// Reminded today.
pub fn keep_reminded(tx: &mut Tx, id: EventMemberId) -> QueryResult<()> {
    let today = tx.today();
    let row = diesel::update(event_members::table.find(id));
    row.set(event_members::reminded_on.eq(Some(today))).execute(&mut **tx).map(drop)
}

/// The logins of those who act for an organisation.
pub fn logins(conn: &mut Conn, org: OrgId) -> QueryResult<Vec<String>> {
    memberships::table
        .inner_join(users::table.on(users::id.eq(memberships::user_id)))
        .filter(memberships::org_id.eq(org).and(memberships::pending.eq(false)))
        .filter(memberships::role.ne(Membership::Viewer))
        .order((memberships::created_at, users::id))
        .limit(20)
        .select(users::login)
        .load(conn)
}

/// When the notices of an event's invitations were first read, by organisation.
pub fn notices_read(conn: &mut Conn, event: EventId, orgs: &[OrgId]) -> QueryResult<HashMap<OrgId, Timestamp>> {
    let inboxes: Vec<String> = orgs.iter().map(ToString::to_string).collect();
    let told = notices::noun_id.eq(event.to_string()).and(notices::kind.eq(Kind::EventInvited));
    let read: Vec<(String, Option<Timestamp>)> = notices::table
        .inner_join(notice_reads::table.on(notice_reads::notice.eq(notices::id)))
        .filter(notices::inbox.eq_any(inboxes).and(told))
        .group_by(notices::inbox)
        .select((notices::inbox, min(notice_reads::at)))
        .load(conn)?;
    Ok(read.into_iter().filter_map(|(inbox, at)| Some((inbox.parse().ok()?, at?))).collect())
}
