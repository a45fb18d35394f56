//! Every SQL statement about rounds; their members keep their own.
use chrono::NaiveDate;
use diesel::prelude::*;

use super::model::{Content, Round, RoundState};
use crate::{
    auth::{may::Target, policy::Scope},
    db::{
        Conn, Tx,
        schema::{round_members, rounds},
    },
    error::{Error, Result},
    kernel::{
        clock::Timestamp,
        id::{OrgId, RoundId},
        page::Page,
        region::RegionCode,
        visibility::Visibility,
    },
    listing::List,
};

#[derive(Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = rounds, treat_none_as_null = true)]
struct Row {
    id: RoundId,
    bureau: OrgId,
    region: RegionCode,
    list: List,
    title: String,
    notice_number: String,
    notice: String,
    counted_from: NaiveDate,
    deadline: NaiveDate,
    remind_days: i32,
    reminded_on: Option<NaiveDate>,
    state: RoundState,
    version: i32,
    created_at: Timestamp,
    updated_at: Timestamp,
}

impl From<&Round> for Row {
    fn from(round: &Round) -> Row {
        let Content { title, notice_number, notice, counted_from, deadline, remind_days } = round.content.clone();
        Row {
            id: round.id,
            bureau: round.bureau,
            region: round.region.clone(),
            list: round.list,
            title,
            notice_number,
            notice,
            counted_from,
            deadline,
            remind_days,
            reminded_on: round.reminded_on,
            state: round.state,
            version: round.version,
            created_at: round.created_at,
            updated_at: round.updated_at,
        }
    }
}

impl From<Row> for Round {
    fn from(row: Row) -> Round {
        let Row { title, notice_number, notice, counted_from, deadline, remind_days, .. } = row;
        Round {
            id: row.id,
            bureau: row.bureau,
            region: row.region,
            list: row.list,
            content: Content { title, notice_number, notice, counted_from, deadline, remind_days },
            reminded_on: row.reminded_on,
            state: row.state,
            version: row.version,
            created_at: row.created_at,
            updated_at: row.updated_at,
        }
    }
}

impl Target for Round {
    type Id = RoundId;
    fn find(conn: &mut Conn, id: &RoundId) -> QueryResult<Option<Round>> {
        find(conn, *id)
    }
    fn scope(&self) -> Scope {
        Round::scope(self)
    }
}

pub fn find(conn: &mut Conn, id: RoundId) -> QueryResult<Option<Round>> {
    let row: Option<Row> = rounds::table.find(id).select(Row::as_select()).first(conn).optional()?;
    Ok(row.map(Round::from))
}

pub fn find_all(conn: &mut Conn, ids: &[RoundId]) -> QueryResult<Vec<Round>> {
    let rows: Vec<Row> = rounds::table.filter(rounds::id.eq_any(ids.to_vec())).select(Row::as_select()).load(conn)?;
    Ok(rows.into_iter().map(Round::from).collect())
}

pub fn insert(tx: &mut Tx, round: &Round) -> QueryResult<()> {
    diesel::insert_into(rounds::table).values(Row::from(round)).execute(&mut **tx).map(drop)
}

/// Writes the row and raises its version.
///
/// # Errors
/// `Stale` when someone was faster.
pub fn save(tx: &mut Tx, round: &mut Round) -> Result<()> {
    let known = round.version;
    round.version += 1;
    round.updated_at = tx.now();
    let stored = diesel::update(rounds::table.find(round.id).filter(rounds::version.eq(known)));
    match stored.set(Row::from(&*round)).execute(&mut **tx)? {
        0 => Err(Error::Stale),
        _ => Ok(()),
    }
}

/// What a list of rounds is narrowed to.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    pub state: Option<RoundState>,
    pub list: Option<List>,
}

/// Rounds that `seen_by` may see, newest first: a bureau those of the regions in its own and around it, a firm those that
/// it must answer.
pub fn list(conn: &mut Conn, seen_by: &Visibility, wanted: &Filter, page: &Page) -> QueryResult<Vec<Round>> {
    let mut query = rounds::table.select(Row::as_select()).into_boxed();
    query = match seen_by {
        Visibility::Everything => query,
        Visibility::Public => return Ok(Vec::new()),
        Visibility::Org(org) | Visibility::Lender(org) => {
            let asked = round_members::table.filter(round_members::org.eq(*org)).select(round_members::round);
            query.filter(rounds::id.eq_any(asked))
        }
        Visibility::Region(region, _) => {
            let inside = rounds::region.ge(region.first()).and(rounds::region.lt(region.past()));
            let around: Vec<RegionCode> = region.ancestors().into_iter().chain([RegionCode::nation()]).collect();
            query.filter(inside.or(rounds::region.eq_any(around)))
        }
    };
    if let Some(state) = wanted.state {
        query = query.filter(rounds::state.eq(state));
    }
    if let Some(list) = wanted.list {
        query = query.filter(rounds::list.eq(list));
    }
    if let Some(after) = &page.after {
        query = query.filter(rounds::id.lt(after.id.clone()));
    }
    let rows: Vec<Row> = query.order(rounds::id.desc()).limit(page.fetch()).load(conn)?;
    Ok(rows.into_iter().map(Round::from).collect())
}

/// Open rounds whose deadline is on `today` or later and that have sent no reminders by themselves; at most a hundred.
pub fn unreminded(conn: &mut Conn, today: NaiveDate) -> QueryResult<Vec<Round>> {
    let near = rounds::state.eq(RoundState::Open).and(rounds::deadline.ge(today));
    let waiting = rounds::reminded_on.is_null().and(rounds::remind_days.gt(0));
    let rows: Vec<Row> = rounds::table
        .filter(near.and(waiting))
        .order(rounds::deadline)
        .limit(100)
        .select(Row::as_select())
        .load(conn)?;
    Ok(rows.into_iter().map(Round::from).collect())
}
