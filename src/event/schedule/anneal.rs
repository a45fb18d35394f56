//! Simulated annealing: moves are tried one after the other, worse ones kept the more rarely the cooler it is.
#![expect(clippy::as_conversions, reason = "objectives are below 2^53, shares of a budget are rounded")]
use super::{
    moves::{Search, index},
    rules::{PersonNo, Slots, breaks, each},
};

/// From which loss on a worse timetable is kept once in e times: at the start and at the end.
#[derive(Clone, Copy, Debug)]
pub struct Heat {
    pub first: f64,
    pub last: f64,
}

impl Heat {
    /// At a share of the way, 0 ..= 1: falling by the same factor at each step.
    pub fn at(self, share: f64) -> f64 {
        self.first * (self.last / self.first).powf(share.clamp(0.0, 1.0))
    }
}

/// Of a break's cost: what one meeting less between somebody and a day without breaks counts for.
const PULL: f64 = 0.35;

impl Search<'_> {
    /// Tries `moves` moves at a heat.
    pub fn anneal(&mut self, moves: u64, heat: f64) {
        let compact = self.board.rules.gap > 0;
        // Once everybody meets only breaks are left to do away with: then the way there counts too.
        self.pull = if self.board.waiting().is_empty() { self.board.rules.gap as f64 * PULL } else { 0.0 };
        for _ in 0..moves {
            let least = heat * self.dice.unit().ln();
            let waits = !self.board.waiting().is_empty();
            let broken = compact && !self.board.broken().is_empty();
            // Of 32: with breaks half of the moves aim at one; without, slots only change now and then, to make room.
            match self.dice.below(32) {
                0..16 if broken => self.mend(least),
                16 if broken && waits => self.bridge(least),
                ..24 if compact => self.shuffle(least),
                0..4 => self.shuffle(least),
                _ if waits => self.add(least, heat),
                _ => self.shuffle(least),
            }
        }
    }

    /// A waiting pair, if it is not hopeless, goes where it can.
    fn add(&mut self, least: f64, heat: f64) {
        let hope = -(10.0 + 6.0 * heat);
        let waiting = self.board.waiting();
        let mut pick = None;
        for _ in 0..4 {
            let Some(pair) = waiting.get(self.dice.below(waiting.len())) else { return };
            pick = Some(*pair);
            if self.reduced.get(index(*pair)).is_some_and(|worth| *worth > hope) {
                break;
            }
        }
        if let Some(pair) = pick {
            self.attempt(pair, None, least);
        }
    }

    fn attempt(&mut self, pair: u32, slot: Option<usize>, least: f64) {
        let before = self.worth();
        if !self.insert(pair, slot) {
            return;
        }
        let gain = self.worth() - before;
        if (gain as f64) < least { self.undo() } else { self.keep_noted(gain) }
    }

    fn change(&mut self, pair: u32, to: usize, least: f64) {
        let Some(from) = self.board.slot_of(pair) else { return };
        if let Some(gain) = self.kempe(pair, to)
            && (gain.objective + gain.bonus) as f64 + self.pull * gain.ease as f64 >= least
        {
            self.swap(from, to, gain.objective, gain.bonus);
        }
    }

    /// Any meeting to any slot that it may be in.
    fn shuffle(&mut self, least: f64) {
        let there = self.board.in_slot(self.dice.below(self.board.rules.slots));
        let Some(pair) = there.get(self.dice.below(there.len())).copied() else { return };
        let slots = self.board.rules.pair(pair).slots;
        let from = self.board.slot_of(pair).map_or(0, |slot| 1 << slot);
        if slots & !from != 0 {
            let to = self.dice.slot(slots & !from);
            self.change(pair, to, least);
        }
    }

    fn somebody_broken(&mut self) -> Option<PersonNo> {
        let broken = self.board.broken();
        broken.get(self.dice.below(broken.len())).copied()
    }

    /// A meeting of somebody with a break goes where the break is gone.
    fn mend(&mut self, least: f64) {
        let Some(person) = self.somebody_broken() else { return };
        let busy = self.board.busy(person);
        let from = self.dice.slot(busy);
        let seats = self.board.seats(person, from);
        let Some(pair) = seats.get(self.dice.below(seats.len())).copied() else { return };
        let rest = if seats.len() == 1 { busy & !(1 << from) } else { busy };
        let free = self.board.rules.pair(pair).slots & !busy;
        let before = breaks(busy);
        let better = each(free).filter(|to| breaks(rest | 1 << to) < before).fold(0, |set: Slots, to| set | 1 << to);
        let set = if better != 0 { better } else { free };
        if set != 0 {
            let to = self.dice.slot(set);
            self.change(pair, to, least);
        }
    }

    /// A waiting pair of somebody with a break goes into the break.
    fn bridge(&mut self, least: f64) {
        let Some(person) = self.somebody_broken() else { return };
        let busy = self.board.busy(person);
        let span = (Slots::MAX << busy.trailing_zeros()) & (Slots::MAX >> busy.leading_zeros());
        let links = self.board.rules.links(person);
        for _ in 0..4 {
            let Some(pair) = links.get(self.dice.below(links.len())).copied() else { return };
            let edge = self.board.rules.pair(pair);
            let set = edge.slots & span & !busy;
            if set != 0 && self.board.slot_of(pair).is_none() {
                let slot = self.dice.slot(set);
                return self.attempt(pair, Some(slot), least);
            }
        }
    }
}
