//! Every SQL statement about the firms that must answer a round.
use chrono::NaiveDate;
use diesel::prelude::*;

use super::model::{Answer, Closed, Member, Outcome, Status};
use crate::{
    auth::{may::Target, policy::Scope},
    db::{Conn, Tx, schema::round_members},
    each_backend,
    error::{Error, Result},
    kernel::{
        clock::Timestamp,
        id::{OrgId, RoundId, RoundMemberId, UserId},
        region::RegionCode,
    },
};

#[derive(Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = round_members, treat_none_as_null = true)]
struct Row {
    id: RoundMemberId,
    round: RoundId,
    org: OrgId,
    bureau: OrgId,
    region: RegionCode,
    contact_name: String,
    contact_phone: String,
    answer: Option<Answer>,
    answer_note: String,
    answered_by: Option<UserId>,
    answered_at: Option<Timestamp>,
    calls: i32,
    last_outcome: Option<Outcome>,
    next_call_on: Option<NaiveDate>,
    reminders: i32,
    reminded_on: Option<NaiveDate>,
    final_status: Option<Status>,
    final_rows: Option<i32>,
    version: i32,
    created_at: Timestamp,
    updated_at: Timestamp,
}

impl From<Row> for Member {
    fn from(row: Row) -> Member {
        let closed = row.final_status.map(|status| Closed { status, rows: row.final_rows.unwrap_or(0) });
        Member {
            id: row.id,
            round: row.round,
            org: row.org,
            bureau: row.bureau,
            region: row.region,
            contact_name: row.contact_name,
            contact_phone: row.contact_phone,
            answer: row.answer,
            answer_note: row.answer_note,
            answered_by: row.answered_by,
            answered_at: row.answered_at,
            calls: row.calls,
            last_outcome: row.last_outcome,
            next_call_on: row.next_call_on,
            reminders: row.reminders,
            reminded_on: row.reminded_on,
            closed,
            version: row.version,
            created_at: row.created_at,
            updated_at: row.updated_at,
        }
    }
}

impl From<&Member> for Row {
    fn from(member: &Member) -> Row {
        let member = member.clone();
        Row {
            id: member.id,
            round: member.round,
            org: member.org,
            bureau: member.bureau,
            region: member.region,
            contact_name: member.contact_name,
            contact_phone: member.contact_phone,
            answer: member.answer,
            answer_note: member.answer_note,
            answered_by: member.answered_by,
            answered_at: member.answered_at,
            calls: member.calls,
            last_outcome: member.last_outcome,
            next_call_on: member.next_call_on,
            reminders: member.reminders,
            reminded_on: member.reminded_on,
            final_status: member.closed.map(|closed| closed.status),
            final_rows: member.closed.map(|closed| closed.rows),
            version: member.version,
            created_at: member.created_at,
            updated_at: member.updated_at,
        }
    }
}

impl Target for Member {
    type Id = RoundMemberId;
    fn find(conn: &mut Conn, id: &RoundMemberId) -> QueryResult<Option<Member>> {
        find(conn, *id)
    }
    fn scope(&self) -> Scope {
        Member::scope(self)
    }
}

pub fn find(conn: &mut Conn, id: RoundMemberId) -> QueryResult<Option<Member>> {
    let row: Option<Row> = round_members::table.find(id).select(Row::as_select()).first(conn).optional()?;
    Ok(row.map(Member::from))
}

/// The firm's part in a round, where it has one.
pub fn of_org(conn: &mut Conn, round: RoundId, org: OrgId) -> QueryResult<Option<Member>> {
    let theirs = round_members::round.eq(round).and(round_members::org.eq(org));
    let row: Option<Row> = round_members::table.filter(theirs).select(Row::as_select()).first(conn).optional()?;
    Ok(row.map(Member::from))
}

/// All firms of a round inside `within`, by place.
pub fn of_round(conn: &mut Conn, round: RoundId, within: &RegionCode) -> QueryResult<Vec<Member>> {
    let inside = round_members::region.ge(within.first()).and(round_members::region.lt(within.past()));
    let rows: Vec<Row> = round_members::table
        .filter(round_members::round.eq(round).and(inside))
        .order((round_members::region, round_members::id))
        .select(Row::as_select())
        .load(conn)?;
    Ok(rows.into_iter().map(Member::from).collect())
}

pub fn count(conn: &mut Conn, round: RoundId) -> QueryResult<i64> {
    round_members::table.filter(round_members::round.eq(round)).count().get_result(conn)
}

/// Asks a firm; false when it has been asked already.
pub fn insert(tx: &mut Tx, member: &Member) -> QueryResult<bool> {
    let row = Row::from(member);
    let done = each_backend!(&mut **tx, conn => diesel::insert_into(round_members::table)
        .values(&row)
        .on_conflict_do_nothing()
        .execute(conn))?;
    Ok(done == 1)
}

/// Writes the row and raises its version.
///
/// # Errors
/// `Stale` when someone was faster.
pub fn save(tx: &mut Tx, member: &mut Member) -> Result<()> {
    let known = member.version;
    member.version += 1;
    member.updated_at = tx.now();
    let stored = diesel::update(round_members::table.find(member.id).filter(round_members::version.eq(known)));
    match stored.set(Row::from(&*member)).execute(&mut **tx)? {
        0 => Err(Error::Stale),
        _ => Ok(()),
    }
}

/// Forgets how the firms of a round stood: it has been opened again.
pub fn reopen(tx: &mut Tx, round: RoundId) -> QueryResult<()> {
    let (status, rows): (Option<Status>, Option<i32>) = (None, None);
    diesel::update(round_members::table.filter(round_members::round.eq(round)))
        .set((
            round_members::final_status.eq(status),
            round_members::final_rows.eq(rows),
            round_members::version.eq(round_members::version + 1),
        ))
        .execute(&mut **tx)
        .map(drop)
}

/// The firm is reminded today.
pub fn reminded(tx: &mut Tx, id: RoundMemberId) -> QueryResult<()> {
    let today = tx.today();
    diesel::update(round_members::table.find(id))
        .set((
            round_members::reminders.eq(round_members::reminders + 1),
            round_members::reminded_on.eq(Some(today)),
            round_members::version.eq(round_members::version + 1),
        ))
        .execute(&mut **tx)
        .map(drop)
}
