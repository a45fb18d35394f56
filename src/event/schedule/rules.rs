//! The hard rules and weights of an instance, laid out for the search: sets of slots are words, people and pairs numbers.
#![expect(
    clippy::indexing_slicing,
    clippy::as_conversions,
    reason = "built from a checked draft: indices exist, slots are below 64, counts below 2^20"
)]
use std::collections::HashMap;

use super::{Draft, instance::sorted};

/// A number of a pair in [`Rules::pairs`].
pub type PairNo = u32;
/// A number of a participant.
pub type PersonNo = u32;
/// One bit a slot.
pub type Slots = u64;

/// No zone is asked for.
pub const ANYWHERE: u32 = u32::MAX;

#[derive(Clone, Debug)]
pub struct Person {
    /// Slots with at least one member present.
    pub present: Slots,
    /// Members present at most, over the slots.
    pub members: u32,
    pub min: u32,
    pub max: u32,
    /// Slots in a row a member can sit through.
    pub row: u32,
    /// First slots of the windows of `row + 1` slots that lie in one session.
    pub windows: Slots,
    /// On time, with a pair that could meet, allowed a meeting: having none costs `zero`.
    pub counts: bool,
    /// Where the person's seats begin in a board's seats: `members` for each slot.
    pub seats: u32,
    /// Admissible pairs, in [`Rules::links`].
    pub links: (u32, u32),
}

#[derive(Clone, Copy, Debug)]
pub struct Edge {
    pub a: PersonNo,
    pub b: PersonNo,
    pub value: i64,
    /// A zone, or [`ANYWHERE`].
    pub zone: u32,
    /// Slots in which the pair may meet; none for a forbidden pair, one for a pinned pair.
    pub slots: Slots,
    pub pinned: bool,
}

#[derive(Clone, Debug)]
pub struct Rules {
    pub slots: usize,
    pub people: Vec<Person>,
    pub pairs: Vec<Edge>,
    /// The admissible pairs of each person, one list after the other.
    pub links: Vec<PairNo>,
    /// Members present, by person and slot.
    pub cap: Vec<u8>,
    /// All tables by slot.
    pub tables: Vec<u32>,
    /// Tables by zone and slot.
    pub zone_tables: Vec<u32>,
    pub zones: usize,
    pub zero: i64,
    pub min: i64,
    pub gap: i64,
    /// Windows of participants are cut at these: slots that begin a session.
    pub session: Vec<u32>,
    numbers: HashMap<(u32, u32), PairNo>,
}

impl Rules {
    /// From a draft whose indices and lengths were checked.
    pub fn new(draft: &Draft) -> Rules {
        let slots = draft.slots;
        let zones = draft.zones.len();
        let zone_tables: Vec<u32> = draft.zones.iter().flat_map(|zone| zone.tables.iter().copied()).collect();
        let tables = (0..slots).map(|t| (0..zones).map(|z| zone_tables[z * slots + t]).sum()).collect();
        let cap: Vec<u8> = draft.participants.iter().flat_map(|one| one.avail.bytes().map(|b| b - b'0')).collect();
        let mut rules = Rules {
            slots,
            people: Vec::with_capacity(draft.participants.len()),
            pairs: Vec::with_capacity(draft.pairs.len()),
            links: Vec::new(),
            cap,
            tables,
            zone_tables,
            zones,
            zero: draft.weights.zero,
            min: draft.weights.min,
            gap: draft.weights.gap,
            session: draft.session.clone(),
            numbers: HashMap::with_capacity(draft.pairs.len()),
        };
        rules.seat(draft);
        rules.join(draft);
        rules.link(draft);
        rules
    }

    fn seat(&mut self, draft: &Draft) {
        let mut seats = 0;
        for (i, one) in draft.participants.iter().enumerate() {
            let caps = &self.cap[i * self.slots..(i + 1) * self.slots];
            let members = caps.iter().copied().max().map_or(0, u32::from);
            let present = caps.iter().enumerate().filter(|(_, cap)| **cap > 0).fold(0, |set, (t, _)| set | 1 << t);
            let row = (one.consec as usize).min(self.slots);
            let ends = (0..self.slots.saturating_sub(row)).filter(|t| draft.session[*t] == draft.session[*t + row]);
            self.people.push(Person {
                present,
                members,
                min: one.min,
                max: one.max,
                row: row as u32,
                windows: ends.fold(0, |set, t| set | 1 << t),
                counts: false,
                seats,
                links: (0, 0),
            });
            seats += members * self.slots as u32;
        }
    }

    fn join(&mut self, draft: &Draft) {
        let forbidden: std::collections::HashSet<_> = draft.forbidden.iter().map(|&(a, b)| sorted(a, b)).collect();
        let pins: HashMap<_, _> = draft.pinned.iter().map(|&(a, b, t)| (sorted(a, b), t)).collect();
        let all = (0..self.slots).filter(|t| self.tables[*t] > 0).fold(0, |set: Slots, t| set | 1 << t);
        for (k, pair) in draft.pairs.iter().enumerate() {
            let key = sorted(pair.a, pair.b);
            let mut slots = all & self.people[pair.a].present & self.people[pair.b].present;
            if forbidden.contains(&key) || draft.participants[pair.a].org == draft.participants[pair.b].org {
                slots = 0;
            }
            if let Some(zone) = pair.zone {
                slots &= (0..self.slots)
                    .filter(|t| self.zone_tables[zone * self.slots + t] > 0)
                    .fold(0, |set: Slots, t| set | 1 << t);
            }
            if let Some(mask) = draft.pair_slots.get(&k) {
                slots &=
                    mask.bytes().enumerate().filter(|(_, b)| *b == b'1').fold(0, |set: Slots, (t, _)| set | 1 << t);
            }
            let pin = pins.get(&key);
            if let Some(t) = pin {
                slots &= 1 << t;
            }
            self.numbers.insert((key.0 as u32, key.1 as u32), k as PairNo);
            self.pairs.push(Edge {
                a: pair.a as PersonNo,
                b: pair.b as PersonNo,
                value: pair.value,
                zone: pair.zone.map_or(ANYWHERE, |zone| zone as u32),
                slots,
                pinned: pin.is_some(),
            });
        }
    }

    fn link(&mut self, draft: &Draft) {
        let mut lists = vec![Vec::new(); self.people.len()];
        for (k, pair) in self.pairs.iter().enumerate().filter(|(_, pair)| pair.slots != 0) {
            lists[pair.a as usize].push(k as PairNo);
            lists[pair.b as usize].push(k as PairNo);
        }
        for (i, mut list) in lists.into_iter().enumerate() {
            list.sort_by_key(|k| (-self.pairs[*k as usize].value, *k));
            let first = self.links.len() as u32;
            self.links.extend(&list);
            let person = &mut self.people[i];
            person.links = (first, self.links.len() as u32);
            person.counts = draft.participants[i].ontime && !list.is_empty() && person.max > 0;
        }
    }

    pub fn pair(&self, pair: PairNo) -> &Edge {
        &self.pairs[pair as usize]
    }

    pub fn person(&self, person: PersonNo) -> &Person {
        &self.people[person as usize]
    }

    /// The admissible pairs of a person, most valuable first.
    pub fn links(&self, person: PersonNo) -> &[PairNo] {
        let (first, past) = self.person(person).links;
        &self.links[first as usize..past as usize]
    }

    pub fn cap(&self, person: PersonNo, slot: usize) -> u32 {
        self.cap[person as usize * self.slots + slot].into()
    }

    pub fn zone_tables(&self, zone: usize, slot: usize) -> u32 {
        self.zone_tables[zone * self.slots + slot]
    }

    pub fn pair_of(&self, a: usize, b: usize) -> Option<PairNo> {
        let (a, b) = sorted(a, b);
        self.numbers.get(&(u32::try_from(a).ok()?, u32::try_from(b).ok()?)).copied()
    }

    /// Whether the pair may meet in the slot as far as the two, the pair's own rules and the existence of a table go.
    pub fn allows(&self, pair: PairNo, slot: usize) -> bool {
        slot < self.slots && self.pair(pair).slots >> slot & 1 == 1
    }

    /// What a person costs with these meetings: none on time, short of the minimum, breaks.
    pub fn cost(&self, person: &Person, meetings: u32, busy: Slots) -> i64 {
        let mut cost = self.gap * i64::from(breaks(busy));
        if meetings < person.min {
            cost += self.min * i64::from(person.min - meetings);
        }
        if meetings == 0 && person.counts {
            cost += self.zero;
        }
        cost
    }
}

/// Idle runs between the first and the last slot of a set.
pub fn breaks(busy: Slots) -> u32 {
    let starts = busy & !(busy << 1);
    starts.count_ones().saturating_sub(1)
}

/// The slots of a set, rising.
pub fn each(mut set: Slots) -> impl Iterator<Item = usize> {
    std::iter::from_fn(move || {
        if set == 0 {
            return None;
        }
        let slot = set.trailing_zeros() as usize;
        set &= set - 1;
        Some(slot)
    })
}
