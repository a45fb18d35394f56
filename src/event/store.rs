//! Every SQL statement about events themselves; members, wishes, timetables and meetings keep their own.
use chrono::NaiveDate;
use diesel::prelude::*;

use super::model::{Event, EventKind, EventState};
use crate::{
    auth::{may::Target, policy::Scope},
    db::{
        Conn, Tx, pack,
        schema::{event_members, events},
        unpack,
    },
    error::{Error, Result},
    kernel::{
        clock::Timestamp,
        id::{EventId, OrgId},
        page::Page,
        region::RegionCode,
        visibility::Visibility,
    },
};

#[derive(Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = events, treat_none_as_null = true)]
struct Row {
    id: EventId,
    bureau: OrgId,
    region: RegionCode,
    kind: EventKind,
    title: String,
    state: EventState,
    content: String,
    keepers: String,
    open_page: bool,
    starts_on: NaiveDate,
    ends_on: NaiveDate,
    registration_ends: NaiveDate,
    timetable: i32,
    reason: String,
    version: i32,
    created_at: Timestamp,
    updated_at: Timestamp,
}

impl Row {
    fn of(event: &Event) -> QueryResult<Row> {
        let content = &event.content;
        let first = content.first_day().unwrap_or(event.registration_ends);
        Ok(Row {
            id: event.id,
            bureau: event.bureau,
            region: event.region.clone(),
            kind: event.kind,
            title: event.title.clone(),
            state: event.state,
            content: pack(content)?,
            keepers: pack(&content.keepers())?,
            open_page: content.public,
            starts_on: first,
            ends_on: content.last_day().unwrap_or(first),
            registration_ends: event.registration_ends,
            timetable: event.timetable,
            reason: event.reason.clone(),
            version: event.version,
            created_at: event.created_at,
            updated_at: event.updated_at,
        })
    }

    fn event(self) -> QueryResult<Event> {
        Ok(Event {
            id: self.id,
            bureau: self.bureau,
            region: self.region,
            kind: self.kind,
            title: self.title,
            state: self.state,
            content: unpack(&self.content)?,
            registration_ends: self.registration_ends,
            timetable: self.timetable,
            reason: self.reason,
            version: self.version,
            created_at: self.created_at,
            updated_at: self.updated_at,
        })
    }
}

impl Target for Event {
    type Id = EventId;
    fn find(conn: &mut Conn, id: &EventId) -> QueryResult<Option<Event>> {
        find(conn, *id)
    }
    fn scope(&self) -> Scope {
        Event::scope(self)
    }
}

pub fn find(conn: &mut Conn, id: EventId) -> QueryResult<Option<Event>> {
    let row: Option<Row> = events::table.find(id).select(Row::as_select()).first(conn).optional()?;
    row.map(Row::event).transpose()
}

pub fn insert(tx: &mut Tx, event: &Event) -> QueryResult<()> {
    diesel::insert_into(events::table).values(Row::of(event)?).execute(&mut **tx).map(drop)
}

/// Writes the row and raises its version.
///
/// # Errors
/// `Stale` when someone was faster.
pub fn save(tx: &mut Tx, event: &mut Event) -> Result<()> {
    let known = event.version;
    event.version += 1;
    event.updated_at = tx.now();
    let stored = diesel::update(events::table.find(event.id).filter(events::version.eq(known)));
    match stored.set(Row::of(event)?).execute(&mut **tx)? {
        0 => Err(Error::Stale),
        _ => Ok(()),
    }
}

/// Takes a draft away; false when it is none any more.
pub fn remove_draft(tx: &mut Tx, id: EventId) -> QueryResult<bool> {
    let draft = events::table.find(id).filter(events::state.eq(EventState::Draft));
    Ok(diesel::delete(draft).execute(&mut **tx)? == 1)
}

/// What a list of events is narrowed to.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    pub state: Option<EventState>,
    pub kind: Option<EventKind>,
    /// Those that this organisation hosts or takes part in.
    pub mine: Option<OrgId>,
    /// Those that end on this day or later.
    pub from: Option<NaiveDate>,
}

/// Events that `seen_by` may see, newest first: drafts are their hosts' alone, events for the invited are seen by them and
/// by the bureaus whose region contains the event's.
pub fn list(conn: &mut Conn, seen_by: &Visibility, wanted: &Filter, page: &Page) -> QueryResult<Vec<Event>> {
    let mut query = events::table.select(Row::as_select()).into_boxed();
    let open = || events::state.ne(EventState::Draft).and(events::open_page.eq(true));
    let hosted = |org: OrgId| events::bureau.eq(org).or(events::keepers.like(format!("%{org}%")));
    let joined = |org: OrgId| {
        let own = event_members::table.filter(event_members::org.eq(org)).select(event_members::event);
        events::state.ne(EventState::Draft).and(events::id.eq_any(own))
    };
    query = match seen_by {
        Visibility::Everything => query,
        Visibility::Public => query.filter(open()),
        Visibility::Org(org) | Visibility::Lender(org) => query.filter(open().or(hosted(*org)).or(joined(*org))),
        Visibility::Region(region, org) => {
            let inside = events::region.ge(region.first()).and(events::region.lt(region.past()));
            let reviewed = events::state.ne(EventState::Draft).and(inside);
            query.filter(open().or(hosted(*org)).or(joined(*org)).or(reviewed))
        }
    };
    if let Some(org) = wanted.mine {
        query = query.filter(hosted(org).or(joined(org)));
    }
    if let Some(state) = wanted.state {
        query = query.filter(events::state.eq(state));
    }
    if let Some(kind) = wanted.kind {
        query = query.filter(events::kind.eq(kind));
    }
    if let Some(day) = wanted.from {
        query = query.filter(events::ends_on.ge(day));
    }
    if let Some(after) = &page.after {
        query = query.filter(events::id.lt(after.id.clone()));
    }
    let rows: Vec<Row> = query.order(events::id.desc()).limit(page.fetch()).load(conn)?;
    rows.into_iter().map(Row::event).collect()
}

/// Events that still take registrations on `today`; at most a hundred.
pub fn registering(conn: &mut Conn, today: NaiveDate) -> QueryResult<Vec<Event>> {
    let open = events::state.eq(EventState::Registration).and(events::registration_ends.ge(today));
    let rows: Vec<Row> =
        events::table.filter(open).order(events::registration_ends).limit(100).select(Row::as_select()).load(conn)?;
    rows.into_iter().map(Row::event).collect()
}
