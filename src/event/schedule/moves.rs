//! The moves of the search: put a pair somewhere and let others give way; every step can be undone.
use super::{
    board::{Board, NOWHERE},
    chain::Chain,
    log::Log,
    random::Random,
    rules::{ANYWHERE, PairNo, PersonNo, Slots},
};

/// A board, its dice, and what was done since the last decision.
#[derive(Clone)]
pub struct Search<'r> {
    pub board: Board<'r>,
    pub dice: Random,
    /// What is worth keeping about each pair: its value less the prices of the two.
    pub reduced: std::sync::Arc<Vec<f64>>,
    /// What staying in its published slot is worth, by pair: a repair's cost of change.
    pub home: Option<std::sync::Arc<Vec<(u8, i64)>>>,
    bonus: i64,
    /// What a meeting fewer between somebody and a day without breaks counts for while chains are judged.
    pub pull: f64,
    done: Vec<(PairNo, Option<usize>)>,
    out: Vec<PairNo>,
    pub(super) chain: Chain,
    /// Kept when other lanes are to follow.
    pub log: Option<Log>,
}

impl<'r> Search<'r> {
    pub fn new(board: Board<'r>, seed: u64, reduced: std::sync::Arc<Vec<f64>>) -> Search<'r> {
        let chain = Chain::new(board.rules.pairs.len());
        let dice = Random::new(seed);
        Search {
            board,
            dice,
            reduced,
            home: None,
            bonus: 0,
            pull: 0.0,
            done: Vec::new(),
            out: Vec::new(),
            chain,
            log: None,
        }
    }

    /// The objective, and in a repair what it is worth that meetings stay.
    pub fn worth(&self) -> i64 {
        self.board.objective() + self.bonus
    }

    pub fn stay(&mut self, home: std::sync::Arc<Vec<(u8, i64)>>) {
        self.bonus = self.board.places().iter().zip(home.iter()).map(|(at, home)| stays(*at, home)).sum();
        self.home = Some(home);
    }

    pub fn bonus_of(&self, pair: PairNo, slot: usize) -> i64 {
        let home = self.home.as_ref().and_then(|home| home.get(index(pair)));
        home.map_or(0, |home| if usize::from(home.0) == slot { home.1 } else { 0 })
    }

    pub fn put(&mut self, pair: PairNo, slot: usize) {
        self.board.put(pair, slot);
        self.bonus += self.bonus_of(pair, slot);
        self.done.push((pair, None));
    }

    pub fn take(&mut self, pair: PairNo) {
        let Some(slot) = self.board.slot_of(pair) else { return };
        self.board.take(pair);
        self.bonus -= self.bonus_of(pair, slot);
        self.done.push((pair, Some(slot)));
    }

    /// Moves a chain of meetings between two slots; not undone by [`Search::undo`].
    pub fn swap(&mut self, first: usize, second: usize, gain: i64, bonus: i64) {
        if let Some(log) = &mut self.log {
            for pair in self.chain.pairs() {
                let from = self.board.slot_of(*pair).unwrap_or_default();
                let slot = |slot: usize| u8::try_from(slot).unwrap_or(NOWHERE);
                log.step(*pair, slot(from), slot(first + second - from));
            }
            log.end(gain + bonus);
        }
        self.board.swap(self.chain.pairs(), first, second);
        self.bonus += bonus;
    }

    /// Goes back to the slots that [`Board::places`] once had.
    pub fn restore(&mut self, places: &[u8]) {
        let differs: Vec<PairNo> = (0..)
            .zip(self.board.places().iter().zip(places))
            .filter_map(|(pair, (is, was))| (is != was).then_some(pair))
            .collect();
        for pair in &differs {
            self.take(*pair);
        }
        for pair in differs {
            match places.get(index(pair)) {
                Some(slot) if *slot != NOWHERE => self.put(pair, usize::from(*slot)),
                _ => {}
            }
        }
        self.keep();
    }

    pub fn keep(&mut self) {
        self.done.clear();
    }

    /// Keeps a move that gained so much, and notes it for other lanes.
    pub fn keep_noted(&mut self, gain: i64) {
        if let Some(log) = &mut self.log {
            let places = self.board.places();
            for (pair, before) in &self.done {
                let from = before.map_or(NOWHERE, |slot| u8::try_from(slot).unwrap_or(NOWHERE));
                log.step(*pair, from, places.get(index(*pair)).copied().unwrap_or(NOWHERE));
            }
            log.end(gain);
        }
        self.keep();
    }

    /// Changes timetables with another lane.
    pub fn trade(&mut self, other: &mut Search<'r>) {
        std::mem::swap(&mut self.board, &mut other.board);
        std::mem::swap(&mut self.bonus, &mut other.bonus);
    }

    /// Takes over another lane's timetable.
    pub fn follow(&mut self, other: &Search<'r>) {
        self.board.clone_from(&other.board);
        self.bonus = other.bonus;
        if let Some(log) = &mut self.log {
            log.clear();
        }
    }

    pub fn undo(&mut self) {
        while let Some((pair, before)) = self.done.pop() {
            match before {
                None => {
                    let slot = self.board.slot_of(pair);
                    self.board.take(pair);
                    self.bonus -= slot.map_or(0, |slot| self.bonus_of(pair, slot));
                }
                Some(slot) => {
                    self.board.put(pair, slot);
                    self.bonus += self.bonus_of(pair, slot);
                }
            }
        }
    }

    /// Puts a waiting pair into a slot, drives out who is in the way, finds those another slot, and fills what fell free.
    /// The caller keeps or undoes it. False: it cannot be done; nothing has changed.
    pub fn insert(&mut self, pair: PairNo, wanted: Option<usize>) -> bool {
        let edge = *self.board.rules.pair(pair);
        let Some(slot) = wanted.or_else(|| self.pick_slot(pair)) else { return false };
        self.out.clear();
        let fits = self.make_room(edge.a, slot)
            && self.make_room(edge.b, slot)
            && self.make_table(edge.zone, slot)
            && self.board.fits(pair, slot);
        if !fits {
            self.undo();
            return false;
        }
        self.put(pair, slot);
        let out = std::mem::take(&mut self.out);
        for driven in &out {
            if let Some(slot) = self.best_opening(*driven) {
                self.put(*driven, slot);
            }
        }
        for driven in &out {
            if self.board.slot_of(*driven).is_none() {
                let edge = *self.board.rules.pair(*driven);
                for person in [edge.a, edge.b] {
                    self.fill(person);
                }
            }
        }
        self.out = out;
        true
    }

    /// A slot with few in the way, or any once in a while.
    fn pick_slot(&mut self, pair: PairNo) -> Option<usize> {
        let edge = *self.board.rules.pair(pair);
        let (open_a, open_b) = (self.board.open(edge.a), self.board.open(edge.b));
        let tables = self.board.tables_for(edge.zone);
        // Whoever is at the maximum loses a meeting anyway: best the one of the same slot.
        let easy_a = if self.board.at_most(edge.a) { self.board.busy(edge.a) } else { open_a };
        let easy_b = if self.board.at_most(edge.b) { self.board.busy(edge.b) } else { open_b };
        let all = edge.slots;
        let none = all & easy_a & easy_b & tables;
        if none != 0 {
            return Some(self.best_of(pair, none));
        }
        let two = all & ((easy_a & easy_b) | (easy_a & tables) | (easy_b & tables));
        let set = if two != 0 && !self.dice.once_in(4) { two } else { all };
        (set != 0).then(|| self.dice.slot(set))
    }

    /// The slot of a set in which the pair costs least by breaks; any of them where breaks cost nothing.
    fn best_of(&mut self, pair: PairNo, set: Slots) -> usize {
        if self.board.rules.gap == 0 && self.home.is_none() || self.dice.once_in(8) {
            return self.dice.slot(set);
        }
        let mut best = (i64::MIN, 0);
        // From a random slot round, so that equals take turns.
        let turn = self.dice.slot(set);
        for part in [set & (Slots::MAX << turn), set & !(Slots::MAX << turn)] {
            for slot in super::rules::each(part) {
                let gain = self.board.gain(pair, slot) + self.bonus_of(pair, slot);
                if gain > best.0 {
                    best = (gain, slot);
                }
            }
        }
        best.1
    }

    fn best_opening(&mut self, pair: PairNo) -> Option<usize> {
        let set = self.board.openings(pair);
        (set != 0).then(|| self.best_of(pair, set))
    }

    fn drive_out(&mut self, pair: PairNo) -> bool {
        if self.board.rules.pair(pair).pinned {
            return false;
        }
        self.take(pair);
        self.out.push(pair);
        true
    }

    /// Takes meetings of a person until they could hold one more in the slot.
    fn make_room(&mut self, person: PersonNo, slot: usize) -> bool {
        for _ in 0..4 {
            let seats = self.board.seats(person, slot);
            if self.board.occupied(person) >> slot & 1 == 1 {
                let Some(pair) = seats.get(self.dice.below(seats.len())).copied() else { return false };
                if !self.drive_out(pair) {
                    return false;
                }
            } else if self.board.open(person) >> slot & 1 == 0 {
                let Some(pair) = self.neighbour(person, slot) else { return false };
                if !self.drive_out(pair) {
                    return false;
                }
            } else if self.board.at_most(person) {
                let Some(pair) = self.least(person) else { return false };
                if !self.drive_out(pair) {
                    return false;
                }
            } else {
                return true;
            }
        }
        false
    }

    /// A meeting near the slot, of the run that leaves the person without rest.
    fn neighbour(&mut self, person: PersonNo, slot: usize) -> Option<PairNo> {
        let row = index(self.board.rules.person(person).row);
        let (first, last) = (slot.saturating_sub(row), (slot + row).min(self.board.rules.slots - 1));
        let near = self.board.busy(person) & (Slots::MAX << first) & (Slots::MAX >> (63 - last)) & !(1 << slot);
        if near == 0 {
            return None;
        }
        let seats = self.board.seats(person, self.dice.slot(near));
        seats.get(self.dice.below(seats.len())).copied()
    }

    /// One of a person's meetings that are worth least: the least of three at random.
    fn least(&mut self, person: PersonNo) -> Option<PairNo> {
        let busy = self.board.busy(person);
        let mut least: Option<(f64, PairNo)> = None;
        for _ in 0..3 {
            let seats = self.board.seats(person, self.dice.slot(busy));
            let Some(pair) = seats.get(self.dice.below(seats.len())).copied() else { continue };
            let worth = self.reduced.get(index(pair)).copied().unwrap_or_default();
            if !self.board.rules.pair(pair).pinned && least.is_none_or(|(before, _)| worth < before) {
                least = Some((worth, pair));
            }
        }
        least.map(|(_, pair)| pair)
    }

    /// Takes a meeting of the slot when there is no table for one more.
    fn make_table(&mut self, zone: u32, slot: usize) -> bool {
        for _ in 0..2 {
            let zone_full = zone != ANYWHERE && !self.board.zone_has(zone, slot);
            if !zone_full && self.board.has_table(slot) {
                return true;
            }
            let there = self.board.in_slot(slot);
            let mut least: Option<(f64, PairNo)> = None;
            for _ in 0..if zone_full { 12 } else { 4 } {
                let Some(pair) = there.get(self.dice.below(there.len())).copied() else { return false };
                let edge = self.board.rules.pair(pair);
                let worth = self.reduced.get(index(pair)).copied().unwrap_or_default();
                let fits = !edge.pinned && (!zone_full || edge.zone == zone);
                if fits && least.is_none_or(|(before, _)| worth < before) {
                    least = Some((worth, pair));
                }
            }
            let Some((_, pair)) = least else { return false };
            if !self.drive_out(pair) {
                return false;
            }
        }
        let zone_full = zone != ANYWHERE && !self.board.zone_has(zone, slot);
        !zone_full && self.board.has_table(slot)
    }

    /// Gives a person who lost a meeting one with somebody who has time too.
    fn fill(&mut self, person: PersonNo) {
        if self.board.at_most(person) {
            return;
        }
        let open = self.board.open(person);
        let rules = self.board.rules;
        let mut best: Option<(i64, PairNo, usize)> = None;
        let mut found = 0;
        for pair in rules.links(person) {
            if self.board.slot_of(*pair).is_some() || rules.pair(*pair).slots & open == 0 {
                continue;
            }
            let set = self.board.openings(*pair);
            if set == 0 {
                continue;
            }
            let slot = self.best_of(*pair, set);
            let gain = self.board.gain(*pair, slot) + self.bonus_of(*pair, slot);
            if gain > 0 && best.is_none_or(|(before, ..)| gain > before) {
                best = Some((gain, *pair, slot));
            }
            found += 1;
            if found == 3 {
                break;
            }
        }
        if let Some((_, pair, slot)) = best {
            self.put(pair, slot);
        }
    }

    /// Puts every pair that fits somewhere, the dearest first: what could be met directly is not left for breaks that cost
    /// little, since whoever asked sees only that both had time.
    pub fn fill_all(&mut self) {
        loop {
            let mut waiting = self.board.waiting().to_vec();
            let rules = self.board.rules;
            waiting.sort_by_key(|pair| (-rules.pair(*pair).value, *pair));
            let mut any = false;
            for pair in waiting {
                let value = rules.pair(pair).value;
                if value > 0
                    && let Some(slot) = self.best_opening(pair)
                    && self.board.gain(pair, slot) >= -DEAR * value
                {
                    self.put(pair, slot);
                    any = true;
                }
            }
            self.keep();
            if !any {
                return;
            }
        }
    }
}

/// Breaks may cost so many times what a pair is worth, beyond it, and it is still put where it fits.
const DEAR: i64 = 4;

fn stays(at: u8, home: &(u8, i64)) -> i64 {
    if at == home.0 { home.1 } else { 0 }
}

pub(super) fn index(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}
