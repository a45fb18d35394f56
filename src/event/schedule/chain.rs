//! Kempe chains: a meeting changes from one slot to another, and whoever is in the way changes the other way round.
use super::{
    board::Board,
    moves::{Search, index},
    rules::{ANYWHERE, PairNo, PersonNo, Slots, breaks},
};

/// Meetings that are to change between two slots, and the people whose slots change by it.
#[derive(Clone)]
pub struct Chain {
    pairs: Vec<PairNo>,
    /// The round in which a pair was last part of a chain.
    seen: Vec<u32>,
    round: u32,
    todo: Vec<(PairNo, usize, Option<PersonNo>)>,
    /// People with one meeting less in the first slot and one more in the second.
    ends: Vec<(PersonNo, usize, usize)>,
    delegations: Vec<PersonNo>,
    /// Meetings that go from the first slot to the second, less those that go back.
    drift: i64,
}

/// What a chain brings.
#[derive(Clone, Copy, Debug)]
pub struct Gain {
    pub objective: i64,
    /// Of a repair: what it is worth that meetings are back where they were published.
    pub bonus: i64,
    /// Meetings fewer that would have to change until breaks are gone: no part of the objective, but the way there.
    pub ease: i64,
}

/// Longer chains change more than anybody could judge.
const LONGEST: usize = 200;

impl Chain {
    pub fn new(pairs: usize) -> Chain {
        Chain {
            pairs: Vec::new(),
            seen: vec![0; pairs],
            round: 0,
            todo: Vec::new(),
            ends: Vec::new(),
            delegations: Vec::new(),
            drift: 0,
        }
    }

    pub fn pairs(&self) -> &[PairNo] {
        &self.pairs
    }

    fn begin(&mut self) {
        self.pairs.clear();
        self.todo.clear();
        self.ends.clear();
        self.delegations.clear();
        self.drift = 0;
        self.round = self.round.wrapping_add(1);
    }

    fn fresh(&mut self, pair: PairNo) -> bool {
        match self.seen.get_mut(index(pair)) {
            Some(seen) if *seen != self.round => {
                *seen = self.round;
                true
            }
            _ => false,
        }
    }

    fn has(&self, pair: PairNo) -> bool {
        self.seen.get(index(pair)) == Some(&self.round)
    }

    /// Adds the chain that begins with `pair` leaving slot `from`. False: somebody in it cannot change.
    fn grow(&mut self, board: &Board, pair: PairNo, from: usize, to: usize) -> bool {
        if !self.fresh(pair) {
            return false;
        }
        self.todo.push((pair, from, None));
        let first = from;
        while let Some((pair, from, via)) = self.todo.pop() {
            let to_here = first + to - from;
            let edge = board.rules.pair(pair);
            if edge.slots >> to_here & 1 == 0 || self.pairs.len() == LONGEST {
                return false;
            }
            self.pairs.push(pair);
            self.drift += if from == first { 1 } else { -1 };
            for person in [edge.a, edge.b] {
                if via == Some(person) {
                    continue;
                }
                if board.rules.person(person).members > 1 && !self.delegations.contains(&person) {
                    self.delegations.push(person);
                }
                if board.used(person, to_here) < board.rules.cap(person, to_here) {
                    self.ends.push((person, from, to_here));
                    continue;
                }
                let seats = board.seats(person, to_here);
                if let Some(next) = seats.iter().copied().find(|next| !self.has(*next)) {
                    self.fresh(next);
                    self.todo.push((next, to_here, Some(person)));
                }
            }
        }
        true
    }
}

impl Search<'_> {
    /// What the objective gains when the meeting changes to the slot by a chain, now in `self.chain`; with what staying in the
    /// published slot gains. `None`: it cannot.
    pub fn kempe(&mut self, pair: PairNo, to: usize) -> Option<Gain> {
        let from = self.board.slot_of(pair)?;
        if from == to {
            return None;
        }
        let mut chain = std::mem::replace(&mut self.chain, Chain::new(0));
        chain.begin();
        let gain = self.judge(&mut chain, pair, from, to);
        self.chain = chain;
        gain
    }

    fn judge(&mut self, chain: &mut Chain, pair: PairNo, from: usize, to: usize) -> Option<Gain> {
        if !chain.grow(&self.board, pair, from, to) {
            return None;
        }
        let over = if chain.drift > self.board.slack(to) {
            Some((to, from))
        } else if -chain.drift > self.board.slack(from) {
            Some((from, to))
        } else {
            None
        };
        if let Some((over, other)) = over {
            self.balance(chain, over, other, from)?;
        }
        self.zones_hold(chain, from, to).then_some(())?;
        let (cost, strain) = self.ends_cost(chain, from, to)?;
        let bonus = if self.home.is_none() {
            0
        } else {
            let change = |pair: &PairNo| {
                let at = self.board.slot_of(*pair).unwrap_or_default();
                self.bonus_of(*pair, from + to - at) - self.bonus_of(*pair, at)
            };
            chain.pairs.iter().map(change).sum()
        };
        Some(Gain { objective: -cost, bonus, ease: -strain })
    }

    /// A second chain out of the slot that would have more meetings than tables.
    fn balance(&mut self, chain: &mut Chain, over: usize, other: usize, first: usize) -> Option<()> {
        let there = self.board.in_slot(over);
        let back = (0..4).find_map(|_| {
            let pair = there.get(self.dice.below(there.len())).copied()?;
            (!chain.has(pair) && !self.board.rules.pair(pair).pinned).then_some(pair)
        })?;
        let before = chain.drift;
        chain.drift = 0;
        chain.grow(&self.board, back, over, other).then_some(())?;
        chain.drift = if over == first { before + chain.drift } else { before - chain.drift };
        let (to, from) = if over == first { (other, over) } else { (over, other) };
        (chain.drift <= self.board.slack(to) && -chain.drift <= self.board.slack(from)).then_some(())
    }

    /// Whether the pairs that are bound to a zone find a table in it.
    fn zones_hold(&self, chain: &Chain, from: usize, to: usize) -> bool {
        let zone_of = |pair: &PairNo| self.board.rules.pair(*pair).zone;
        chain.pairs.iter().enumerate().all(|(nth, pair)| {
            let zone = zone_of(pair);
            if zone == ANYWHERE || chain.pairs.iter().take(nth).any(|before| zone_of(before) == zone) {
                return true;
            }
            let step = |pair: &PairNo| if self.board.slot_of(*pair) == Some(from) { 1 } else { -1 };
            let drift: i64 = chain.pairs.iter().filter(|pair| zone_of(pair) == zone).map(step).sum();
            drift <= self.board.zone_slack(zone, to) && -drift <= self.board.zone_slack(zone, from)
        })
    }

    /// What breaks would cost more for those whose slots change; `None` where somebody would have no rest, or no seat.
    fn ends_cost(&self, chain: &Chain, from: usize, to: usize) -> Option<(i64, i64)> {
        let rules = self.board.rules;
        let (mut cost, mut strain) = (0, 0);
        for (person, leaves, comes) in &chain.ends {
            let one = rules.person(*person);
            if one.members > 1 {
                continue;
            }
            let busy = (self.board.busy(*person) & !(1 << leaves)) | 1 << comes;
            if !Board::rested(one, busy) {
                return None;
            }
            cost += rules.cost(one, self.board.count(*person), busy) - self.board.cost(*person);
            strain += far(busy) - far(self.board.busy(*person));
        }
        for person in &chain.delegations {
            cost += self.delegation_cost(chain, *person, from, to)?;
        }
        Some((cost, strain))
    }

    fn delegation_cost(&self, chain: &Chain, person: PersonNo, from: usize, to: usize) -> Option<i64> {
        let rules = self.board.rules;
        let one = rules.person(person);
        let (mut there, mut here) = (self.board.used(person, to), self.board.used(person, from));
        for pair in &chain.pairs {
            let edge = rules.pair(*pair);
            if edge.a != person && edge.b != person {
                continue;
            }
            if self.board.slot_of(*pair) == Some(from) {
                there += 1;
                here = here.checked_sub(1)?;
            } else {
                here += 1;
                there = there.checked_sub(1)?;
            }
        }
        if there > rules.cap(person, to) || here > rules.cap(person, from) {
            return None;
        }
        let load = |slot: usize| {
            if slot == to {
                there
            } else if slot == from {
                here
            } else {
                self.board.used(person, slot)
            }
        };
        let row = index(one.row);
        let mut tired = super::rules::each(one.windows)
            .filter(|first| (*first..=*first + row).contains(&to) || (*first..=*first + row).contains(&from));
        if tired.any(|first| (first..=first + row).map(load).sum::<u32>() > one.row * one.members) {
            return None;
        }
        let bit = |n: u32, slot: usize| if n > 0 { 1 << slot } else { 0 };
        let rest: Slots = self.board.busy(person) & !(1 << from) & !(1 << to);
        let busy = rest | bit(there, to) | bit(here, from);
        Some(rules.cost(one, self.board.count(person), busy) - self.board.cost(person))
    }
}

/// How many meetings have to change until a break less is left: the shorter end, or what is idle, less the one that counts as
/// the break itself; 0 without a break.
fn far(busy: Slots) -> i64 {
    if breaks(busy) == 0 {
        return 0;
    }
    let first = (busy >> busy.trailing_zeros()).trailing_ones();
    let last = (busy << busy.leading_zeros()).leading_ones();
    let span = Slots::BITS - busy.leading_zeros() - busy.trailing_zeros();
    i64::from(first.min(last).min(span - busy.count_ones())) - 1
}
