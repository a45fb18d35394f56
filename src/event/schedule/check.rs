//! Whether meetings keep the hard rules, and which they break: the same rules as the search, counted afresh.
use std::collections::{BTreeMap, HashSet};

use serde::Serialize;

use super::{
    Instance, Meeting,
    moves::index,
    rules::{ANYWHERE, PairNo, PersonNo, Rules, each},
};

/// One rule that a timetable breaks. Participants, slots and zones are indices of the instance.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "fault", rename_all = "snake_case")]
pub enum Fault {
    /// The two are no pair of the instance.
    NoPair {
        a: usize,
        b: usize,
    },
    /// There is no such slot or zone.
    Nowhere {
        a: usize,
        b: usize,
        slot: usize,
        zone: usize,
    },
    Twice {
        a: usize,
        b: usize,
    },
    Forbidden {
        a: usize,
        b: usize,
    },
    SameOrganisation {
        a: usize,
        b: usize,
    },
    /// The participant is not there.
    Absent {
        participant: usize,
        slot: usize,
    },
    /// The pair is held to other slots.
    OtherSlot {
        a: usize,
        b: usize,
        slot: usize,
    },
    /// The pair is held to another zone.
    OtherZone {
        a: usize,
        b: usize,
        zone: usize,
        wanted: usize,
    },
    /// A pinned pair does not meet in its slot.
    PinMissing {
        a: usize,
        b: usize,
        slot: usize,
    },
    /// More meetings at a time than members are there.
    Crowded {
        participant: usize,
        slot: usize,
        meetings: u32,
        members: u32,
    },
    /// More meetings than the participant wants.
    OverMaximum {
        participant: usize,
        meetings: u32,
        most: u32,
    },
    /// No rest from the first to the last slot: more meetings than `most`.
    Unrested {
        participant: usize,
        first: usize,
        last: usize,
        meetings: u32,
        most: u32,
    },
    /// More meetings than tables.
    NoTable {
        zone: usize,
        slot: usize,
        meetings: u32,
        tables: u32,
    },
}

/// Everything that is wrong with the meetings; nothing: they are a valid timetable.
pub fn check(instance: &Instance, meetings: &[Meeting]) -> Vec<Fault> {
    let rules = instance.rules();
    let mut faults = Vec::new();
    let mut held: BTreeMap<PairNo, usize> = BTreeMap::new();
    let mut load: BTreeMap<(PersonNo, usize), u32> = BTreeMap::new();
    let mut tables: BTreeMap<(usize, usize), u32> = BTreeMap::new();
    for meeting in meetings {
        let Meeting { a, b, slot, zone } = *meeting;
        let Some(pair) = rules.pair_of(a, b) else {
            faults.push(Fault::NoPair { a, b });
            continue;
        };
        if slot >= rules.slots || zone >= rules.zones {
            faults.push(Fault::Nowhere { a, b, slot, zone });
            continue;
        }
        if held.insert(pair, slot).is_some() {
            faults.push(Fault::Twice { a, b });
            continue;
        }
        one(instance, pair, meeting, &mut faults);
        let edge = rules.pair(pair);
        for person in [edge.a, edge.b] {
            *load.entry((person, slot)).or_default() += 1;
        }
        *tables.entry((zone, slot)).or_default() += 1;
    }
    pins(instance, &held, &mut faults);
    people(rules, &load, &mut faults);
    for ((zone, slot), meetings) in tables {
        let tables = rules.zone_tables(zone, slot);
        if meetings > tables {
            faults.push(Fault::NoTable { zone, slot, meetings, tables });
        }
    }
    faults
}

/// What is wrong with a meeting by itself.
fn one(instance: &Instance, pair: PairNo, meeting: &Meeting, faults: &mut Vec<Fault>) {
    let (rules, draft) = (instance.rules(), instance.draft());
    let Meeting { a, b, slot, zone } = *meeting;
    let org = |who: usize| draft.participants.get(who).map(|one| one.org);
    let forbidden = draft.forbidden.iter().any(|&(x, y)| (x, y) == (a, b) || (y, x) == (a, b));
    let edge = rules.pair(pair);
    let mut known = false;
    if forbidden {
        faults.push(Fault::Forbidden { a, b });
        known = true;
    }
    if org(a) == org(b) {
        faults.push(Fault::SameOrganisation { a, b });
        known = true;
    }
    for person in [edge.a, edge.b] {
        if rules.cap(person, slot) == 0 {
            faults.push(Fault::Absent { participant: index(person), slot });
            known = true;
        }
    }
    if !rules.allows(pair, slot) && !known && rules.tables.get(slot).is_some_and(|tables| *tables > 0) {
        faults.push(Fault::OtherSlot { a, b, slot });
    }
    if edge.zone != ANYWHERE && index(edge.zone) != zone {
        faults.push(Fault::OtherZone { a, b, zone, wanted: index(edge.zone) });
    }
}

fn pins(instance: &Instance, held: &BTreeMap<PairNo, usize>, faults: &mut Vec<Fault>) {
    for &(a, b, slot) in &instance.draft().pinned {
        let at = instance.rules().pair_of(a, b).and_then(|pair| held.get(&pair));
        if at != Some(&slot) {
            faults.push(Fault::PinMissing { a, b, slot });
        }
    }
}

fn people(rules: &Rules, load: &BTreeMap<(PersonNo, usize), u32>, faults: &mut Vec<Fault>) {
    let who: HashSet<PersonNo> = load.keys().map(|(person, _)| *person).collect();
    let mut who: Vec<PersonNo> = who.into_iter().collect();
    who.sort_unstable();
    for person in who {
        let (one, participant) = (rules.person(person), index(person));
        let at = |slot: usize| load.get(&(person, slot)).copied().unwrap_or_default();
        let meetings = (0..rules.slots).map(at).sum();
        if meetings > one.max {
            faults.push(Fault::OverMaximum { participant, meetings, most: one.max });
        }
        for slot in 0..rules.slots {
            let members = rules.cap(person, slot);
            if members > 0 && at(slot) > members {
                faults.push(Fault::Crowded { participant, slot, meetings: at(slot), members });
            }
        }
        let most = one.row * one.members;
        for first in each(one.windows) {
            let last = first + index(one.row);
            let meetings = (first..=last).map(at).sum();
            if meetings > most {
                faults.push(Fault::Unrested { participant, first, last, meetings, most });
            }
        }
    }
}
