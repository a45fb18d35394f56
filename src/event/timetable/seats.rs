//! Which table a meeting gets: whoever meets often stays where they sit, so that fewer people walk. Pure.
use std::{
    cmp::Reverse,
    collections::{BTreeSet, HashMap},
};

use super::{inputs::Inputs, model::Placed};
use crate::kernel::id::EventMemberId;

/// Gives every meeting without a table (seat 0) one of its hall, and keeps the tables that are given.
///
/// Turn by turn: a meeting goes to the table where the busier of its two last sat in that hall, else to the other's, else
/// to the first one that nobody has made theirs. A hall with fewer tables than meetings numbers on: the hosts are warned.
pub fn assign(inputs: &Inputs, meetings: &mut [Placed]) {
    let busy = loads(meetings);
    meetings.sort_by_key(|m| (m.slot, m.hall, m.a, m.b));
    let mut home: HashMap<(EventMemberId, u32), u32> = HashMap::new();
    let mut owned: HashMap<u32, BTreeSet<u32>> = HashMap::new();
    for turn in meetings.chunk_by_mut(|one, other| (one.slot, one.hall) == (other.slot, other.hall)) {
        let Some((slot, hall)) = turn.first().map(|m| (m.slot, m.hall)) else { continue };
        let mut used: BTreeSet<u32> = turn.iter().map(|m| m.seat).filter(|seat| *seat > 0).collect();
        let tables = inputs.tables(hall, slot);
        let mut open: Vec<&mut Placed> = turn.iter_mut().filter(|m| m.seat == 0).collect();
        // who sits somewhere already chooses first, and the busier before the others
        open.sort_by_key(|m| {
            let anchors = anchors(m, &busy);
            let sits = anchors.iter().any(|id| home.contains_key(&(*id, hall)));
            (!sits, anchors.map(|id| Reverse(busy.get(&id).copied().unwrap_or_default())), m.a, m.b)
        });
        for meeting in open {
            let wanted = anchors(meeting, &busy).into_iter().filter_map(|id| home.get(&(id, hall)).copied());
            let theirs = wanted.into_iter().find(|seat| *seat <= tables && !used.contains(seat));
            let taken = owned.entry(hall).or_default();
            let free = |seat: &u32| !used.contains(seat);
            let unowned = (1..=tables).find(|seat| free(seat) && !taken.contains(seat));
            meeting.seat = theirs.or(unowned).or_else(|| (1..).find(free)).unwrap_or(1);
            used.insert(meeting.seat);
        }
        for meeting in turn.iter() {
            let [first, second] = anchors(meeting, &busy);
            home.insert((first, hall), meeting.seat);
            home.entry((second, hall)).or_insert(meeting.seat);
            owned.entry(hall).or_default().insert(meeting.seat);
        }
    }
}

/// The two of a meeting, the one with more meetings first.
fn anchors(meeting: &Placed, busy: &HashMap<EventMemberId, u32>) -> [EventMemberId; 2] {
    let load = |id| busy.get(&id).copied().unwrap_or_default();
    if load(meeting.b) > load(meeting.a) { [meeting.b, meeting.a] } else { [meeting.a, meeting.b] }
}

/// Meetings of each member.
pub fn loads(meetings: &[Placed]) -> HashMap<EventMemberId, u32> {
    let mut loads = HashMap::new();
    for id in meetings.iter().flat_map(|m| [m.a, m.b]) {
        *loads.entry(id).or_default() += 1;
    }
    loads
}
