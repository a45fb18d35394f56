//! The cheapest meetings to give way for a pair: a least hitting set over the rules that stand against it in a slot.
use std::borrow::Cow;

use super::{
    board::Board,
    moves::index,
    rules::{ANYWHERE, PairNo, PersonNo, Slots, each},
};

/// A slot, the meetings that leave, and what they are worth together.
pub type Way = (usize, Vec<PairNo>, i64);

/// The meetings of each slot that may go, cheapest first: sorted once for all pairs.
pub struct Cheap {
    all: Vec<Vec<PairNo>>,
    /// By zone and slot.
    bound: Vec<Vec<PairNo>>,
}

impl Cheap {
    pub fn new(board: &Board) -> Cheap {
        let rules = board.rules;
        let sorted = |slot: usize| {
            let mut there: Vec<PairNo> = board.in_slot(slot).to_vec();
            there.retain(|pair| !rules.pair(*pair).pinned);
            there.sort_unstable_by_key(|pair| (rules.pair(*pair).value, *pair));
            there
        };
        let all: Vec<Vec<PairNo>> = (0..rules.slots).map(sorted).collect();
        let of = |zone: usize, slot: &Vec<PairNo>| {
            slot.iter().copied().filter(|pair| index(rules.pair(*pair).zone) == zone).collect()
        };
        let bound = (0..rules.zones).flat_map(|zone| all.iter().map(move |slot| of(zone, slot))).collect();
        Cheap { all, bound }
    }
}

/// Over all slots of the pair; `None` when pins stand in every way.
pub fn cheapest(board: &Board, cheap: &Cheap, pair: PairNo) -> Option<Way> {
    let edge = board.rules.pair(pair);
    let mut best: Option<Way> = None;
    for slot in each(edge.slots) {
        let limit = best.as_ref().map_or(i64::MAX, |(_, _, value)| *value);
        if limit == 0 {
            break;
        }
        let mut hitting = Hitting { board, cheap, wants: Vec::new(), best: None, limit, looks: 2_000 };
        if !hitting.gather(pair, slot) {
            continue;
        }
        hitting.search(&mut Vec::new(), 0);
        if let Some((out, value)) = hitting.best {
            best = Some((slot, out, value));
        }
    }
    best
}

struct Hitting<'a, 'r> {
    board: &'a Board<'r>,
    cheap: &'a Cheap,
    /// By rule that would be broken: meetings of which one must go, cheapest first. One is enough: none is broken yet.
    wants: Vec<Cow<'a, [PairNo]>>,
    best: Option<(Vec<PairNo>, i64)>,
    limit: i64,
    /// Sets that may still be looked at: beyond, the best so far stands.
    looks: u32,
}

impl Hitting<'_, '_> {
    /// The rules that stand against the pair in the slot; false when pins alone do.
    fn gather(&mut self, pair: PairNo, slot: usize) -> bool {
        let edge = *self.board.rules.pair(pair);
        self.person(edge.a, slot) && self.person(edge.b, slot) && self.table(edge.zone, slot)
    }

    fn want(&mut self, from: impl Iterator<Item = PairNo>) -> bool {
        let rules = self.board.rules;
        let mut from: Vec<PairNo> = from.filter(|pair| !rules.pair(*pair).pinned).collect();
        from.sort_unstable_by_key(|pair| (rules.pair(*pair).value, *pair));
        let fits = !from.is_empty();
        self.wants.push(Cow::Owned(from));
        fits
    }

    fn within(&self, who: PersonNo, slots: Slots) -> Vec<PairNo> {
        let busy = self.board.busy(who) & slots;
        each(busy).flat_map(|slot| self.board.seats(who, slot).iter().copied()).collect()
    }

    fn person(&mut self, who: PersonNo, slot: usize) -> bool {
        let one = self.board.rules.person(who);
        let mut fits = true;
        if self.board.occupied(who) >> slot & 1 == 1 {
            fits &= self.want(self.within(who, 1 << slot).into_iter());
        }
        let row = index(one.row);
        for first in each(one.windows).filter(|first| (*first..=*first + row).contains(&slot)) {
            let there: Vec<PairNo> =
                (first..=first + row).flat_map(|slot| self.board.seats(who, slot).iter().copied()).collect();
            if there.len() >= row * index(one.members) {
                fits &= self.want(there.into_iter());
            }
        }
        if self.board.at_most(who) {
            fits &= self.want(self.within(who, Slots::MAX).into_iter());
        }
        fits
    }

    fn table(&mut self, zone: u32, slot: usize) -> bool {
        let cheap = self.cheap;
        let mut fits = true;
        if zone != ANYWHERE && !self.board.zone_has(zone, slot) {
            let bound = cheap.bound.get(index(zone) * self.board.rules.slots + slot).map_or(&[][..], Vec::as_slice);
            fits &= !bound.is_empty();
            self.wants.push(Cow::Borrowed(bound));
        }
        if !self.board.has_table(slot) {
            let all = cheap.all.get(slot).map_or(&[][..], Vec::as_slice);
            fits &= !all.is_empty();
            self.wants.push(Cow::Borrowed(all));
        }
        fits
    }

    /// Branches on the first rule that is not met yet, cheapest meeting first.
    fn search(&mut self, out: &mut Vec<PairNo>, value: i64) {
        if value >= self.limit || self.looks == 0 {
            return;
        }
        self.looks -= 1;
        let open = |want: &[PairNo]| !out.iter().any(|pair| want.contains(pair));
        // The rule with the fewest ways out first: tables, with many, are often met by then.
        let next = self.wants.iter().enumerate().filter(|(_, want)| open(want)).min_by_key(|(_, want)| want.len());
        let Some((nth, _)) = next else {
            self.limit = value;
            self.best = Some((out.clone(), value));
            return;
        };
        let ways = self.wants.get(nth).map_or(0, |want| want.len());
        for way in 0..ways {
            let Some(pair) = self.wants.get(nth).and_then(|want| want.get(way)).copied() else { return };
            let worth = self.board.rules.pair(pair).value;
            // The ways are in the order of their cost: no later one is cheaper.
            if value + worth >= self.limit {
                return;
            }
            if !out.contains(&pair) {
                out.push(pair);
                self.search(out, value + worth);
                out.pop();
            }
        }
    }
}
