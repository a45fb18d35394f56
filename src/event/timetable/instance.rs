//! From an event to an instance of the timetable engine, and back: pure.
//!
//! What hosts fixed goes before what members said: where a fixed meeting breaks a member's own limit, the limit is widened
//! by just that much. A fixed meeting without a table, or a second one for a delegation that is all busy, cannot be held.
use std::collections::{BTreeMap, HashMap, HashSet};

use super::{
    inputs::Inputs,
    model::{Placed, pair},
};
use crate::{
    error::{Error, Result},
    event::{
        member::model::{Member, may_meet},
        schedule::{Ask, Bad, Draft, Instance, Meeting, Pair, Participant, Weights, Zone},
        wish::model::Request,
    },
    kernel::id::{EventMemberId, OrgId},
};

/// What going home without a meeting costs: more than one meeting can displace.
pub const ZERO: i64 = 1_000;
/// What a meeting short of the aim costs.
pub const SHORT: i64 = 100;

/// A meeting that stays where it is: in its turn, and in its hall where one is named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fixed {
    pub a: EventMemberId,
    pub b: EventMemberId,
    pub slot: u32,
    pub hall: Option<u32>,
}

impl From<&Placed> for Fixed {
    fn from(placed: &Placed) -> Fixed {
        Fixed { a: placed.a, b: placed.b, slot: placed.slot, hall: Some(placed.hall) }
    }
}

/// An instance and who is who in it.
#[derive(Clone, Debug)]
pub struct Setup {
    pub instance: Instance,
    pub ids: Vec<EventMemberId>,
    at: HashMap<EventMemberId, usize>,
    /// What was to be fixed and cannot be held.
    pub lost: Vec<Fixed>,
}

/// What the hosts pinned, turn by turn.
pub fn pins(inputs: &Inputs) -> Vec<Fixed> {
    let pinned = inputs.requests.values().filter_map(|request| {
        let slot = u32::try_from(request.pinned?).ok()?;
        Some(Fixed { a: request.a, b: request.b, slot, hall: hall_of(inputs, request) })
    });
    pinned.collect()
}

fn hall_of(inputs: &Inputs, request: &Request) -> Option<u32> {
    let hall = u32::try_from(request.hall?).ok()?;
    usize::try_from(hall).ok().filter(|at| *at < inputs.content().halls.len()).map(|_| hall)
}

/// The only hall for a pair: the one that the hosts named, or a quiet one where either side wants quiet. A member keeps
/// to one quiet hall when there are several.
pub fn bound_hall(inputs: &Inputs, a: &Member, b: &Member) -> Option<u32> {
    if let Some(hall) = inputs.request(a.id, b.id).and_then(|request| hall_of(inputs, request)) {
        return Some(hall);
    }
    let quiet: Vec<u32> = (0..).zip(&inputs.content().halls).filter(|(_, hall)| hall.quiet).map(|(at, _)| at).collect();
    let wants = [a, b].into_iter().find(|member| member.registration.quiet)?;
    let place = inputs.meeting().position(|member| member.id == wants.id).unwrap_or_default();
    quiet.get(place.checked_rem(quiet.len())?).copied()
}

/// Whether the two are a pair of the timetable: they may meet by their parts, neither refuses, and somebody gains by it.
pub fn admissible(inputs: &Inputs, request: &Request) -> bool {
    let side = |id| inputs.members.get(&id).filter(|member| member.meets()).map(|member| member.side);
    let sides = side(request.a).zip(side(request.b));
    sides.is_some_and(|(a, b)| may_meet(a, b) || request.is_mutual())
        && !request.is_refused()
        && request.value(inputs.today) > 0
}

impl Setup {
    /// # Errors
    /// `Internal` when the engine refuses what was made of the event.
    pub fn new(inputs: &Inputs, fixed: &[Fixed]) -> Result<Setup> {
        Setup::with(inputs, fixed, &[])
    }

    /// [`Setup::new`] with pairs that meet already, whether or not anybody wishes it: a walk-in stays possible.
    ///
    /// # Errors
    /// `Internal` when the engine refuses what was made of the event.
    pub fn with(inputs: &Inputs, fixed: &[Fixed], standing: &[Placed]) -> Result<Setup> {
        let ids: Vec<EventMemberId> = inputs.meeting().map(|member| member.id).collect();
        let at: HashMap<EventMemberId, usize> = ids.iter().enumerate().map(|(at, id)| (*id, at)).collect();
        let (mut kept, mut lost) = room_for(inputs, &at, fixed);
        loop {
            let draft = draft(inputs, &at, &kept, standing);
            match Instance::new(draft) {
                Ok(instance) => return Ok(Setup { instance, ids, at, lost }),
                Err(bad) => match pin_of(&bad).filter(|pin| *pin < kept.len()) {
                    Some(pin) => lost.push(kept.remove(pin)),
                    None => {
                        tracing::error!(%bad, event = %inputs.event.id, "the event makes no instance");
                        return Err(Error::Internal("the event makes no instance"));
                    }
                },
            }
        }
    }

    pub fn index(&self, member: EventMemberId) -> Option<usize> {
        self.at.get(&member).copied()
    }

    /// In the engine's words; meetings of members that take no part are left out.
    pub fn meetings(&self, placed: &[Placed]) -> Vec<Meeting> {
        let there = placed.iter().filter_map(|m| {
            let (a, b) = (self.index(m.a)?, self.index(m.b)?);
            Some(Meeting { a, b, slot: usize::try_from(m.slot).ok()?, zone: usize::try_from(m.hall).ok()? })
        });
        there.collect()
    }

    /// In the event's words, without tables yet.
    pub fn placed(&self, inputs: &Inputs, meetings: &[Meeting]) -> Vec<Placed> {
        let known = meetings.iter().filter_map(|m| {
            let (a, b) = pair(*self.ids.get(m.a)?, *self.ids.get(m.b)?);
            let (slot, hall) = (u32::try_from(m.slot).ok()?, u32::try_from(m.zone).ok()?);
            Some(Placed { a, b, slot, hall, seat: 0, worth: inputs.worth(a, b) })
        });
        known.collect()
    }
}

/// The place in the list of pins that the engine complains of.
fn pin_of(bad: &Bad) -> Option<usize> {
    let rest = bad.field.strip_prefix("pinned[")?;
    rest.get(..rest.find(']')?)?.parse().ok()
}

/// Splits what is to be fixed into what there are members and tables for, and the rest.
fn room_for(inputs: &Inputs, at: &HashMap<EventMemberId, usize>, fixed: &[Fixed]) -> (Vec<Fixed>, Vec<Fixed>) {
    let halls = u32::try_from(inputs.content().halls.len()).unwrap_or_default();
    let mut free: HashMap<(u32, Option<u32>), u32> = HashMap::new();
    let mut busy: HashMap<(EventMemberId, u32), u32> = HashMap::new();
    let mut seen = HashSet::new();
    let (mut kept, mut lost) = (Vec::new(), Vec::new());
    for one in fixed {
        let all = (one.slot, None);
        free.entry(all).or_insert_with(|| (0..halls).map(|hall| inputs.tables(hall, one.slot)).sum());
        let here = one.hall.map(|hall| (one.slot, Some(hall)));
        if let Some(key) = here {
            free.entry(key).or_insert_with(|| one.hall.map_or(0, |hall| inputs.tables(hall, one.slot)));
        }
        let at_once = |id| inputs.members.get(&id).map_or(0, |member| member.registration.at_once());
        let sits = [one.a, one.b]
            .iter()
            .all(|id| at.contains_key(id) && busy.get(&(*id, one.slot)).copied().unwrap_or_default() < at_once(*id));
        let table = [Some(all), here].into_iter().flatten().all(|key| free.get(&key).is_some_and(|free| *free > 0));
        if !(sits && table && one.a != one.b && seen.insert(pair(one.a, one.b))) {
            lost.push(*one);
            continue;
        }
        for key in [Some(all), here].into_iter().flatten() {
            free.entry(key).and_modify(|free| *free -= 1);
        }
        for id in [one.a, one.b] {
            *busy.entry((id, one.slot)).or_default() += 1;
        }
        kept.push(*one);
    }
    (kept, lost)
}

fn draft(inputs: &Inputs, at: &HashMap<EventMemberId, usize>, fixed: &[Fixed], standing: &[Placed]) -> Draft {
    let content = inputs.content();
    let slots = content.slots();
    let held: HashMap<_, _> = fixed.iter().map(|one| (pair(one.a, one.b), one)).collect();
    let pairs = pairs(inputs, at, &held, standing);
    let index = |id: EventMemberId| at.get(&id).copied();
    let both = |a, b| index(a).zip(index(b));
    let forbidden = inputs.requests.values().filter(|request| request.forbidden);
    let forbidden = forbidden.filter(|request| !held.contains_key(&(request.a, request.b)));
    let zones = (0..).zip(&content.halls).map(|(hall, named)| Zone {
        name: named.name.clone(),
        tables: slots.iter().map(|slot| inputs.tables(hall, slot.slot)).collect(),
    });
    let pinned = fixed.iter().filter_map(|one| {
        let (a, b) = both(one.a, one.b)?;
        Some((a, b, usize::try_from(one.slot).ok()?))
    });
    let comes: String = slots.iter().map(|slot| if slot.slot < inputs.from { '0' } else { '1' }).collect();
    let fixed_pairs: HashSet<_> = held.keys().filter_map(|(a, b)| both(*a, *b)).collect();
    let free = pairs.iter().enumerate().filter(|(_, pair)| !fixed_pairs.contains(&(pair.a, pair.b)));
    let pair_slots = free.filter(|_| inputs.from > 0).map(|(at, _)| (at, comes.clone())).collect();
    Draft {
        format: "duijie-event/1".to_owned(),
        name: inputs.event.title.clone(),
        slots: slots.len(),
        session: slots.iter().map(|slot| slot.session).collect(),
        zones: zones.collect(),
        participants: participants(inputs, fixed),
        pairs,
        pair_slots,
        forbidden: forbidden.filter_map(|request| both(request.a, request.b)).collect(),
        pinned: pinned.collect(),
        weights: Weights { zero: ZERO, min: SHORT, gap: i64::from(content.gap_weight) },
    }
}

fn pairs(
    inputs: &Inputs,
    at: &HashMap<EventMemberId, usize>,
    held: &HashMap<(EventMemberId, EventMemberId), &Fixed>,
    standing: &[Placed],
) -> Vec<Pair> {
    let wished = inputs.requests.values().filter(|request| admissible(inputs, request));
    let mut wanted: Vec<_> = wished.map(|request| (request.a, request.b)).collect();
    let known: HashSet<_> = wanted.iter().copied().collect();
    let open = |pair: &(EventMemberId, EventMemberId)| !inputs.requests.get(pair).is_some_and(Request::is_refused);
    let standing = standing.iter().map(Placed::pair).filter(open);
    let mut others: Vec<_> = held.keys().copied().chain(standing).filter(|pair| !known.contains(pair)).collect();
    others.sort_unstable();
    others.dedup();
    wanted.extend(others);
    let made = wanted.into_iter().filter_map(|(a, b)| {
        let (one, other) = (inputs.members.get(&a)?, inputs.members.get(&b)?);
        let worth = inputs.worth(a, b);
        let hall = held.get(&(a, b)).and_then(|fixed| fixed.hall).or_else(|| bound_hall(inputs, one, other));
        Some(Pair {
            a: *at.get(&a)?,
            b: *at.get(&b)?,
            score: i64::from(worth.points).clamp(0, 100),
            ask: Ask(worth.asked),
            value: worth.value.max(0),
            zone: hall.and_then(|hall| usize::try_from(hall).ok()),
        })
    });
    made.collect()
}

fn participants(inputs: &Inputs, fixed: &[Fixed]) -> Vec<Participant> {
    let slots = inputs.content().slots();
    let heads: BTreeMap<OrgId, i64> = {
        let all: std::collections::BTreeSet<OrgId> = inputs.meeting().map(|member| inputs.head(member.org)).collect();
        all.into_iter().zip(0..).collect()
    };
    // a firm that the hosts let meet its own group stands for itself
    let alone: HashSet<EventMemberId> = fixed
        .iter()
        .filter(|one| {
            let members = inputs.members.get(&one.a).zip(inputs.members.get(&one.b));
            members.is_some_and(|(a, b)| inputs.same_group(a, b))
        })
        .map(|one| one.b)
        .collect();
    let mut made = Vec::new();
    for (member, own) in inputs.meeting().zip(1..) {
        let its: Vec<u32> = fixed.iter().filter(|f| f.a == member.id || f.b == member.id).map(|f| f.slot).collect();
        let load: Vec<u32> = slots.iter().map(|slot| count(&its, slot.slot)).collect();
        let room: Vec<u32> = slots
            .iter()
            .zip(&load)
            .map(|(slot, load)| if slot.open { member.room_in(slot.slot).max(*load).min(9) } else { 0 })
            .collect();
        let group = heads.get(&inputs.head(member.org)).copied().unwrap_or_default();
        made.push(Participant {
            id: member.id.to_string(),
            role: member.side.to_string(),
            org: if alone.contains(&member.id) { -own } else { group },
            avail: room.iter().filter_map(|room| char::from_digit(*room, 10)).collect(),
            min: inputs.least(member),
            max: inputs.most(member).max(u32::try_from(its.len()).unwrap_or(u32::MAX)),
            consec: row_with(inputs, member, (&load, &room)),
            ontime: member.counts(),
        });
    }
    made
}

fn count(slots: &[u32], slot: u32) -> u32 {
    u32::try_from(slots.iter().filter(|one| **one == slot).count()).unwrap_or(u32::MAX)
}

/// Its rest rule, widened as far as the fixed meetings need it.
fn row_with(inputs: &Inputs, member: &Member, (load, room): (&[u32], &[u32])) -> u32 {
    let at_once = room.iter().copied().max().unwrap_or_default().max(1);
    let sessions: Vec<u32> = inputs.content().slots().iter().map(|slot| slot.session).collect();
    let most = u32::try_from(load.len()).unwrap_or(u32::MAX).max(1);
    (inputs.in_a_row(member)..=most)
        .find(|row| rests(load, &sessions, at_once, *row))
        .unwrap_or(inputs.in_a_row(member).max(most))
}

/// Whether in every `row` + 1 turns of a session at most `row` × `at_once` meetings are held.
pub fn rests(load: &[u32], sessions: &[u32], at_once: u32, row: u32) -> bool {
    let Ok(window) = usize::try_from(row.saturating_add(1)) else { return true };
    let tired = load.windows(window).zip(sessions.windows(window)).any(|(load, session)| {
        session.first() == session.last() && load.iter().sum::<u32>() > row.saturating_mul(at_once)
    });
    !tired
}
