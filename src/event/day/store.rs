//! Every SQL statement about visits.
use std::collections::{BTreeSet, HashMap};

use diesel::prelude::*;

use super::{
    model::{Visit, VisitKind},
    presence::{self, Presence},
};
use crate::{
    db::{Conn, Tx, schema::event_visits},
    each_backend,
    kernel::{
        clock::Timestamp,
        id::{EventId, EventMemberId, UserId},
    },
};

#[derive(Queryable, Selectable, Insertable)]
#[diesel(table_name = event_visits)]
struct Row {
    event: EventId,
    key: String,
    member: EventMemberId,
    kind: VisitKind,
    hall: Option<i32>,
    at: Timestamp,
    received_at: Timestamp,
    by_user: Option<UserId>,
}

/// Writes a visit down; false when its key is known.
pub fn insert(tx: &mut Tx, visit: Visit) -> QueryResult<bool> {
    let Visit { event, key, member, kind, hall, at, received_at, by_user } = visit;
    let row = Row { event, key, member, kind, hall, at, received_at, by_user };
    let written = each_backend!(&mut **tx, conn => diesel::insert_into(event_visits::table)
        .values(row)
        .on_conflict_do_nothing()
        .execute(conn))?;
    Ok(written == 1)
}

/// Whether a visit with this key has been written down.
pub fn is_known(conn: &mut Conn, event: EventId, key: &str) -> QueryResult<bool> {
    diesel::select(diesel::dsl::exists(event_visits::table.find((event, key)))).get_result(conn)
}

/// The visits of an event in the order of their times; those of `members`, where they are named.
fn visits(conn: &mut Conn, event: EventId, members: Option<Vec<EventMemberId>>) -> QueryResult<Vec<Visit>> {
    let mut of = event_visits::table.filter(event_visits::event.eq(event)).select(Row::as_select()).into_boxed();
    if let Some(members) = members {
        of = of.filter(event_visits::member.eq_any(members));
    }
    let rows: Vec<Row> = of.order((event_visits::at, event_visits::received_at, event_visits::key)).load(conn)?;
    let visits = rows.into_iter().map(|row| {
        let Row { event, key, member, kind, hall, at, received_at, by_user } = row;
        Visit { event, key, member, kind, hall, at, received_at, by_user }
    });
    Ok(visits.collect())
}

/// Where everybody is who came.
pub fn presences(conn: &mut Conn, event: EventId) -> QueryResult<HashMap<EventMemberId, Presence>> {
    Ok(presence::presences(visits(conn, event, None)?))
}

/// The members of an event that came. Of those alone of whom a visit was a mistake are the visits gone through.
pub fn came(conn: &mut Conn, event: EventId) -> QueryResult<BTreeSet<EventMemberId>> {
    let of = |kinds: &[VisitKind]| {
        let these = event_visits::event.eq(event).and(event_visits::kind.eq_any(kinds.to_vec()));
        event_visits::table.filter(these).select(event_visits::member).distinct()
    };
    let mut came: BTreeSet<EventMemberId> = of(&VisitKind::CAME).load(conn)?.into_iter().collect();
    let doubtful: Vec<EventMemberId> = of(&[VisitKind::Mistaken]).load(conn)?;
    if !doubtful.is_empty() {
        let presences = presence::presences(visits(conn, event, Some(doubtful))?);
        came.retain(|member| presences.get(member).is_none_or(|presence| presence.came));
    }
    Ok(came)
}
