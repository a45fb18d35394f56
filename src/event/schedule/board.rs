//! A timetable in the making: every rule's slack kept up to date as meetings are put and taken.
#![expect(
    clippy::indexing_slicing,
    clippy::as_conversions,
    reason = "numbers come from the rules of the same instance: people, pairs and slots exist, counts are below 2^20"
)]
use super::{
    Meeting, Rules,
    rules::{ANYWHERE, PairNo, Person, PersonNo, Slots, breaks},
};

/// The slot of a pair that does not meet.
pub const NOWHERE: u8 = u8::MAX;
/// An empty seat, or a place in no list.
const NONE: u32 = u32::MAX;

/// Invariant: every hard rule holds but for the pins, which are there once they were put. Who calls [`Board::put`] has asked
/// [`Board::fits`] before.
pub struct Board<'r> {
    pub rules: &'r Rules,
    slot_of: Vec<u8>,
    /// Who sits where: by person, slot and member, see [`Person::seats`].
    seats: Vec<PairNo>,
    used: Vec<u8>,
    busy: Vec<Slots>,
    full: Vec<Slots>,
    /// Slots in which a person could take one more meeting: present, a member free, rested.
    open: Vec<Slots>,
    count: Vec<u32>,
    cost: Vec<i64>,
    total: Vec<u32>,
    bound: Vec<u32>,
    /// Slots with a table left, in all and by zone for pairs that are bound to it.
    free: Slots,
    zone_free: Vec<Slots>,
    in_slot: Vec<Vec<PairNo>>,
    place: Vec<u32>,
    waiting: Vec<PairNo>,
    broken: Vec<PersonNo>,
    broken_at: Vec<u32>,
    objective: i64,
    value: i64,
}

impl Clone for Board<'_> {
    fn clone(&self) -> Self {
        let mut board = Board::new(self.rules);
        board.clone_from(self);
        board
    }

    /// Into the memory that there is: lanes do this all the time.
    fn clone_from(&mut self, other: &Self) {
        self.rules = other.rules;
        (self.free, self.objective, self.value) = (other.free, other.objective, other.value);
        self.slot_of.clone_from(&other.slot_of);
        self.seats.clone_from(&other.seats);
        self.used.clone_from(&other.used);
        self.busy.clone_from(&other.busy);
        self.full.clone_from(&other.full);
        self.open.clone_from(&other.open);
        self.count.clone_from(&other.count);
        self.cost.clone_from(&other.cost);
        self.total.clone_from(&other.total);
        self.bound.clone_from(&other.bound);
        self.zone_free.clone_from(&other.zone_free);
        self.in_slot.clone_from(&other.in_slot);
        self.place.clone_from(&other.place);
        self.waiting.clone_from(&other.waiting);
        self.broken.clone_from(&other.broken);
        self.broken_at.clone_from(&other.broken_at);
    }
}

impl<'r> Board<'r> {
    pub fn new(rules: &'r Rules) -> Board<'r> {
        let (people, pairs, slots) = (rules.people.len(), rules.pairs.len(), rules.slots);
        let seats = rules.people.last().map_or(0, |last| last.seats + last.members * slots as u32);
        let mut board = Board {
            rules,
            slot_of: vec![NOWHERE; pairs],
            seats: vec![NONE; seats as usize],
            used: vec![0; people * slots],
            busy: vec![0; people],
            full: vec![0; people],
            open: rules.people.iter().map(|one| one.present).collect(),
            count: vec![0; people],
            cost: rules.people.iter().map(|one| rules.cost(one, 0, 0)).collect(),
            total: vec![0; slots],
            bound: vec![0; rules.zones * slots],
            free: (0..slots).filter(|t| rules.tables[*t] > 0).fold(0, |set, t| set | 1 << t),
            zone_free: (0..rules.zones)
                .map(|z| (0..slots).filter(|t| rules.zone_tables(z, *t) > 0).fold(0, |set, t| set | 1 << t))
                .collect(),
            in_slot: vec![Vec::new(); slots],
            place: vec![NONE; pairs],
            waiting: Vec::new(),
            broken: Vec::new(),
            broken_at: vec![NONE; people],
            objective: 0,
            value: 0,
        };
        for (k, pair) in rules.pairs.iter().enumerate() {
            if pair.slots != 0 && !pair.pinned {
                board.place[k] = board.waiting.len() as u32;
                board.waiting.push(k as PairNo);
            }
        }
        board.objective = -board.cost.iter().sum::<i64>();
        board
    }

    pub fn objective(&self) -> i64 {
        self.objective
    }

    pub fn slot_of(&self, pair: PairNo) -> Option<usize> {
        let slot = self.slot_of[pair as usize];
        (slot != NOWHERE).then_some(slot.into())
    }

    /// The slot of every pair, [`NOWHERE`] for none.
    pub fn places(&self) -> &[u8] {
        &self.slot_of
    }

    pub fn busy(&self, person: PersonNo) -> Slots {
        self.busy[person as usize]
    }

    pub fn open(&self, person: PersonNo) -> Slots {
        self.open[person as usize]
    }

    /// Slots in which every member that is there has a meeting, or nobody is there.
    pub fn occupied(&self, person: PersonNo) -> Slots {
        self.full[person as usize] | !self.rules.person(person).present
    }

    pub fn count(&self, person: PersonNo) -> u32 {
        self.count[person as usize]
    }

    pub fn used(&self, person: PersonNo, slot: usize) -> u32 {
        self.used[person as usize * self.rules.slots + slot].into()
    }

    pub fn cost(&self, person: PersonNo) -> i64 {
        self.cost[person as usize]
    }

    pub fn at_most(&self, person: PersonNo) -> bool {
        self.count[person as usize] >= self.rules.person(person).max
    }

    /// Slots with a table for the pair.
    pub fn tables_for(&self, zone: u32) -> Slots {
        if zone == ANYWHERE { self.free } else { self.free & self.zone_free[zone as usize] }
    }

    pub fn zone_has(&self, zone: u32, slot: usize) -> bool {
        zone == ANYWHERE || self.zone_free[zone as usize] >> slot & 1 == 1
    }

    pub fn has_table(&self, slot: usize) -> bool {
        self.free >> slot & 1 == 1
    }

    /// Tables less meetings of a slot.
    pub fn slack(&self, slot: usize) -> i64 {
        i64::from(self.rules.tables[slot]) - i64::from(self.total[slot])
    }

    /// Tables of the zone less meetings that are bound to it.
    pub fn zone_slack(&self, zone: u32, slot: usize) -> i64 {
        let at = zone as usize * self.rules.slots + slot;
        i64::from(self.rules.zone_tables[at]) - i64::from(self.bound[at])
    }

    pub fn in_slot(&self, slot: usize) -> &[PairNo] {
        &self.in_slot[slot]
    }

    /// Admissible pairs without a meeting, in no order.
    pub fn waiting(&self) -> &[PairNo] {
        &self.waiting
    }

    /// People with a break, in no order.
    pub fn broken(&self) -> &[PersonNo] {
        &self.broken
    }

    /// The meetings of a person in a slot.
    pub fn seats(&self, person: PersonNo, slot: usize) -> &[PairNo] {
        let one = self.rules.person(person);
        let first = (one.seats + slot as u32 * one.members) as usize;
        &self.seats[first..first + self.used(person, slot) as usize]
    }

    /// Slots in which the pair could meet now, without anybody giving way.
    pub fn openings(&self, pair: PairNo) -> Slots {
        let edge = self.rules.pair(pair);
        if self.at_most(edge.a) || self.at_most(edge.b) {
            return 0;
        }
        edge.slots & self.open[edge.a as usize] & self.open[edge.b as usize] & self.tables_for(edge.zone)
    }

    pub fn fits(&self, pair: PairNo, slot: usize) -> bool {
        self.slot_of[pair as usize] == NOWHERE && self.openings(pair) >> slot & 1 == 1
    }

    /// What a person's cost would change by with one meeting more in the slot.
    pub fn cost_of_adding(&self, person: PersonNo, slot: usize) -> i64 {
        let (one, i) = (self.rules.person(person), person as usize);
        self.rules.cost(one, self.count[i] + 1, self.busy[i] | 1 << slot) - self.cost[i]
    }

    /// What the objective would gain by the pair meeting in the slot.
    pub fn gain(&self, pair: PairNo, slot: usize) -> i64 {
        let edge = self.rules.pair(pair);
        edge.value - self.cost_of_adding(edge.a, slot) - self.cost_of_adding(edge.b, slot)
    }

    pub fn put(&mut self, pair: PairNo, slot: usize) {
        let edge = *self.rules.pair(pair);
        self.leave_waiting(pair);
        self.seat(pair, slot);
        self.count[edge.a as usize] += 1;
        self.count[edge.b as usize] += 1;
        self.value += edge.value;
        self.objective += edge.value;
        self.refresh(edge.a, slot);
        self.refresh(edge.b, slot);
    }

    pub fn take(&mut self, pair: PairNo) {
        let edge = *self.rules.pair(pair);
        let slot = self.slot_of[pair as usize] as usize;
        self.unseat(pair);
        if !edge.pinned {
            self.place[pair as usize] = self.waiting.len() as u32;
            self.waiting.push(pair);
        }
        self.count[edge.a as usize] -= 1;
        self.count[edge.b as usize] -= 1;
        self.value -= edge.value;
        self.objective -= edge.value;
        self.refresh(edge.a, slot);
        self.refresh(edge.b, slot);
    }

    /// Moves meetings that sit in two slots to the other of the two, all at once.
    pub fn swap(&mut self, chain: &[PairNo], first: usize, second: usize) {
        for pair in chain {
            let from = self.slot_of[*pair as usize] as usize;
            self.unseat(*pair);
            // Where it goes: kept in the place of the pair until all have left.
            self.place[*pair as usize] = (first + second - from) as u32;
        }
        for pair in chain {
            let to = self.place[*pair as usize] as usize;
            self.seat(*pair, to);
        }
        for pair in chain {
            let edge = *self.rules.pair(*pair);
            for person in [edge.a, edge.b] {
                let was = self.busy[person as usize];
                let is = |slot| self.used(person, slot) > 0;
                let same = (was >> first & 1 == 1) == is(first) && (was >> second & 1 == 1) == is(second);
                if !same || self.rules.person(person).members > 1 {
                    self.refresh(person, first);
                    self.refresh(person, second);
                }
            }
        }
    }

    fn leave_waiting(&mut self, pair: PairNo) {
        let at = self.place[pair as usize];
        if at != NONE {
            self.waiting.swap_remove(at as usize);
            if let Some(moved) = self.waiting.get(at as usize) {
                self.place[*moved as usize] = at;
            }
        }
    }

    fn seat(&mut self, pair: PairNo, slot: usize) {
        let edge = *self.rules.pair(pair);
        self.slot_of[pair as usize] = slot as u8;
        self.place[pair as usize] = self.in_slot[slot].len() as u32;
        self.in_slot[slot].push(pair);
        for person in [edge.a, edge.b] {
            let one = self.rules.person(person);
            let at = person as usize * self.rules.slots + slot;
            let seat = one.seats + slot as u32 * one.members + u32::from(self.used[at]);
            self.seats[seat as usize] = pair;
            self.used[at] += 1;
        }
        self.count_tables(&edge.zone, slot, 1);
    }

    fn unseat(&mut self, pair: PairNo) {
        let edge = *self.rules.pair(pair);
        let slot = self.slot_of[pair as usize] as usize;
        self.slot_of[pair as usize] = NOWHERE;
        let at = self.place[pair as usize] as usize;
        self.in_slot[slot].swap_remove(at);
        if let Some(moved) = self.in_slot[slot].get(at) {
            self.place[*moved as usize] = at as u32;
        }
        self.place[pair as usize] = NONE;
        for person in [edge.a, edge.b] {
            let one = self.rules.person(person);
            let used = person as usize * self.rules.slots + slot;
            let first = (one.seats + slot as u32 * one.members) as usize;
            let last = first + self.used[used] as usize - 1;
            let mut seat = first;
            while seat < last && self.seats[seat] != pair {
                seat += 1;
            }
            self.seats[seat] = self.seats[last];
            self.seats[last] = NONE;
            self.used[used] -= 1;
        }
        self.count_tables(&edge.zone, slot, -1);
    }

    fn count_tables(&mut self, zone: &u32, slot: usize, by: i32) {
        let bit = 1 << slot;
        self.total[slot] = self.total[slot].wrapping_add_signed(by);
        let free = self.total[slot] < self.rules.tables[slot];
        self.free = if free { self.free | bit } else { self.free & !bit };
        if *zone != ANYWHERE {
            let at = *zone as usize * self.rules.slots + slot;
            self.bound[at] = self.bound[at].wrapping_add_signed(by);
            let free = self.bound[at] < self.rules.zone_tables[at];
            let set = &mut self.zone_free[*zone as usize];
            *set = if free { *set | bit } else { *set & !bit };
        }
    }

    /// Brings what is known of a person up to date after their meetings of one slot have changed.
    fn refresh(&mut self, person: PersonNo, slot: usize) {
        let (one, i) = (self.rules.person(person), person as usize);
        let used = self.used[i * self.rules.slots + slot];
        let bit = 1 << slot;
        let busy = if used > 0 { self.busy[i] | bit } else { self.busy[i] & !bit };
        let full = used >= self.rules.cap[i * self.rules.slots + slot];
        self.busy[i] = busy;
        self.full[i] = if full { self.full[i] | bit } else { self.full[i] & !bit };
        self.open[i] = one.present & !self.full[i] & !self.resting(one, i);
        let cost = self.rules.cost(one, self.count[i], busy);
        self.objective += self.cost[i] - cost;
        self.cost[i] = cost;
        let (was, is) = (self.broken_at[i], breaks(busy) > 0);
        if is && was == NONE {
            self.broken_at[i] = self.broken.len() as u32;
            self.broken.push(person);
        } else if !is && was != NONE {
            self.broken.swap_remove(was as usize);
            if let Some(moved) = self.broken.get(was as usize) {
                self.broken_at[*moved as usize] = was;
            }
            self.broken_at[i] = NONE;
        }
    }

    /// Slots in which one meeting more would leave somebody without rest.
    fn resting(&self, one: &Person, i: usize) -> Slots {
        if one.windows == 0 || self.count[i] < one.row * one.members {
            return 0;
        }
        if one.members == 1 { unrested(self.busy[i], one) } else { self.tired(one, i) }
    }

    /// As [`unrested`] for a delegation: all slots of each window that has `row` meetings a member.
    fn tired(&self, one: &Person, i: usize) -> Slots {
        let mut set = 0;
        let used = &self.used[i * self.rules.slots..(i + 1) * self.rules.slots];
        let mut windows = one.windows;
        while windows != 0 {
            let first = windows.trailing_zeros() as usize;
            windows &= windows - 1;
            let window = &used[first..=first + one.row as usize];
            if window.iter().map(|n| u32::from(*n)).sum::<u32>() >= one.row * one.members {
                set |= window_at(first, one.row);
            }
        }
        set
    }

    /// Whether the person could keep the rest rule with meetings in `busy` only; exact for a single person.
    pub fn rested(one: &Person, busy: Slots) -> bool {
        if one.windows == 0 {
            return true;
        }
        let mut run = busy;
        for step in 1..=one.row {
            run &= busy >> step;
        }
        run & one.windows == 0
    }

    /// Two participants, slot and zone as they are written.
    pub fn meeting(&self, pair: PairNo, slot: usize, zone: usize) -> Meeting {
        let edge = self.rules.pair(pair);
        Meeting { a: edge.a as usize, b: edge.b as usize, slot, zone }
    }

    pub fn value(&self) -> i64 {
        self.value
    }
}

/// The slots of the window that begins at `first`.
fn window_at(first: usize, row: u32) -> Slots {
    let span = if row >= 63 { Slots::MAX } else { (1 << (row + 1)) - 1 };
    span << first
}

/// The slots that would complete `row + 1` slots in a row, for a single person: the one that is missing in a window.
fn unrested(busy: Slots, one: &Person) -> Slots {
    let row = one.row as usize;
    let mut after = [Slots::MAX; 65];
    for step in (0..row).rev() {
        after[step] = after[step + 1] & (busy >> (step + 1));
    }
    let (mut before, mut set) = (Slots::MAX, 0);
    for (step, rest) in after.iter().enumerate().take(row + 1) {
        set |= (before & rest & one.windows) << step;
        before &= busy >> step;
    }
    set
}
