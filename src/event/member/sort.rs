//! The members of an event by name. An event has hundreds, some thousands at most: they are read whole, since no index has
//! their order.
use std::collections::{BTreeMap, HashMap};

use super::{model::Member, routes::EventMembersQuery, store, view::MemberCount};
use crate::{
    db::Conn,
    error::Result,
    event::Event,
    kernel::{
        id::OrgId,
        page::{Cursor, Page, Paged},
    },
    org::{self, Org},
};

pub type Named = (Member, Org);

/// The members that `query` asks for, by name, with the receipts of notices; and the counts of those that its text finds.
///
/// # Errors
/// `Database` alone.
pub fn found(conn: &mut Conn, event: &Event, query: &EventMembersQuery) -> Result<(Vec<Named>, Vec<MemberCount>)> {
    let members = store::of_event(conn, event.id)?;
    let mut named = named(conn, members)?;
    let text = query.q.as_deref().map(str::trim).unwrap_or_default();
    named.retain(|(_, org)| org.name.contains(text));
    let mut counts: BTreeMap<_, u32> = BTreeMap::new();
    for (member, _) in &named {
        *counts.entry((member.side, member.standing)).or_default() += 1;
    }
    let counts = counts.into_iter().map(|((side, standing), count)| MemberCount { side, standing, count }).collect();
    named.retain(|(member, _)| {
        query.side.is_none_or(|side| side == member.side)
            && query.standing.is_none_or(|standing| standing == member.standing)
    });
    let unseen: Vec<OrgId> = named.iter().filter(|(one, _)| one.seen_at.is_none()).map(|(one, _)| one.org).collect();
    let mut read = HashMap::new();
    for some in unseen.chunks(500) {
        read.extend(store::notices_read(conn, event.id, some)?);
    }
    for (member, _) in &mut named {
        member.seen_at = member.seen_at.or_else(|| read.get(&member.org).copied());
    }
    Ok((named, counts))
}

/// Members with their organisations, by name.
///
/// # Errors
/// `Database` alone.
pub fn named(conn: &mut Conn, members: Vec<Member>) -> Result<Vec<Named>> {
    let ids: Vec<OrgId> = members.iter().map(|member| member.org).collect();
    let mut orgs = HashMap::with_capacity(ids.len());
    for some in ids.chunks(500) {
        orgs.extend(org::store::find_all(conn, some)?.into_iter().map(|org| (org.id, org)));
    }
    let mut named: Vec<Named> = members
        .into_iter()
        .filter_map(|member| Some((orgs.get(&member.org)?.clone(), member)))
        .map(|(o, m)| (m, o))
        .collect();
    named.sort_by(|(one, a), (other, b)| (&a.name, one.id).cmp(&(&b.name, other.id)));
    Ok(named)
}

/// The part of `named` that a page shows.
pub fn page(mut named: Vec<Named>, page: &Page) -> Paged<Named> {
    let place = |(member, org): &Named| Cursor { key: org.name.clone(), id: member.id.to_string() };
    if let Some(after) = &page.after {
        named.retain(|one| (place(one).key, place(one).id) > (after.key.clone(), after.id.clone()));
    }
    page.cut(named, place)
}
