//! Instances made up from a seed, for the bench and the tests: factories that ask for makers and lenders, some of them popular,
//! absences, delegations, two halls with fewer tables than would be used, pins and pairs that must not meet.
use std::collections::BTreeMap;

use super::{Ask, Draft, Pair, Participant, Weights, Zone, instance::sorted, random::Random};

/// What to make up.
#[derive(Clone, Copy, Debug)]
pub struct Sample {
    pub factories: usize,
    /// Makers, and a tenth as many lenders.
    pub makers: usize,
    pub slots: usize,
    /// Tables for so many percent of the meetings that people want at most.
    pub tables: usize,
    /// Of a hundred people, those who are away at times.
    pub away: usize,
    /// What a break costs.
    pub gap: i64,
    pub seed: u64,
}

impl Sample {
    pub fn draft(&self) -> Draft {
        let mut dice = Random::new(self.seed);
        let lenders = self.makers / 10 + 1;
        let people = self.factories + self.makers + lenders;
        let participants: Vec<Participant> = (0..people).map(|nth| self.participant(nth, &mut dice)).collect();
        let pairs = self.pairs(people, &mut dice);
        let wanted: usize = participants.iter().map(|one| usize::try_from(one.max).unwrap_or(0)).sum::<usize>() / 2;
        let a_slot = (wanted.min(pairs.len()) * self.tables / 100 / self.slots.max(1)).max(2);
        // Over lunch fewer tables are laid.
        let tables = |of: usize| {
            (0..self.slots)
                .map(|slot| if slot == self.slots / 2 { of.div_ceil(2) } else { of })
                .map(|n| u32::try_from(n).unwrap_or(u32::MAX))
                .collect()
        };
        let quiet = a_slot / 6 + 1;
        let forbidden = pairs.iter().step_by(61).map(|pair| (pair.b, pair.a)).collect();
        let mut draft = Draft {
            format: "duijie-event/1".to_owned(),
            name: format!("sample-{}x{}-{}", self.factories, self.makers, self.seed),
            slots: self.slots,
            session: (0..self.slots).map(|slot| u32::try_from(slot / 5).unwrap_or(0)).collect(),
            zones: vec![
                Zone { name: "general".to_owned(), tables: tables(a_slot) },
                Zone { name: "quiet".to_owned(), tables: tables(quiet) },
            ],
            participants,
            pairs,
            pair_slots: BTreeMap::new(),
            forbidden,
            pinned: Vec::new(),
            weights: Weights { zero: 1_000, min: 100, gap: self.gap },
        };
        pin(&mut draft);
        draft
    }

    fn participant(&self, nth: usize, dice: &mut Random) -> Participant {
        let factory = nth < self.factories;
        let lender = nth >= self.factories + self.makers;
        let members = if dice.below(100) < if factory { 6 } else { 30 } { 2 } else { 1 };
        let (from, until) = match dice.below(100) {
            n if n >= self.away => (0, self.slots),
            n if n % 2 == 0 => (0, self.slots / 2),
            _ => (self.slots / 2, self.slots),
        };
        let avail = (0..self.slots).map(|slot| if (from..until).contains(&slot) { members } else { 0 });
        let most = if factory { 3 + dice.below(4) } else { self.slots * (2 + dice.below(3)) / 4 * members };
        // Some makers belong to the group of a factory.
        let group = if !factory && dice.once_in(25) { dice.below(self.factories.max(1)) } else { nth };
        Participant {
            id: format!("{nth}"),
            role: if factory {
                "factory"
            } else if lender {
                "lender"
            } else {
                "maker"
            }
            .to_owned(),
            org: i64::try_from(group).unwrap_or(0),
            avail: avail.map(|n| n.to_string()).collect(),
            min: u32::try_from(dice.below(3)).unwrap_or(0),
            max: u32::try_from(most.max(1)).unwrap_or(1),
            consec: u32::try_from(2 + dice.below(4)).unwrap_or(2),
            ontime: !dice.once_in(25),
        }
    }

    /// Each factory asks for some makers, rather the first of them, and at times a lender.
    fn pairs(&self, people: usize, dice: &mut Random) -> Vec<Pair> {
        let mut pairs = BTreeMap::new();
        let others = people - self.factories;
        for factory in 0..self.factories {
            for _ in 0..4 + dice.below(10) {
                let near = self.factories + dice.below(dice.clone().below(others.max(1)) + 1);
                let ask = match dice.below(10) {
                    0..3 => 0,
                    3..6 => 1,
                    6..8 => 2,
                    _ => 3,
                };
                let score = 20 + i64::try_from(dice.below(80)).unwrap_or(0);
                let value = score + [0, 30, 30, 80].get(usize::from(ask)).copied().unwrap_or(0);
                let zone = (near >= self.factories + self.makers && dice.once_in(3)).then_some(1);
                let (a, b) = sorted(factory, near.min(people - 1));
                pairs.entry((a, b)).or_insert(Pair { a, b, score, ask: Ask(ask), value, zone });
            }
        }
        pairs.into_values().collect()
    }
}

/// Pins a few pairs that can be held together: each in the first slot where the two are there, nobody twice.
fn pin(draft: &mut Draft) {
    let mut taken = std::collections::BTreeSet::new();
    for pair in draft.pairs.iter().step_by(97).filter(|pair| !draft.forbidden.contains(&(pair.b, pair.a))) {
        let there = |who: usize, slot: usize| {
            draft.participants.get(who).is_some_and(|one| one.avail.as_bytes().get(slot).is_some_and(|n| *n > b'0'))
        };
        let org = |who: usize| draft.participants.get(who).map(|one| one.org);
        let slot = (0..draft.slots).find(|slot| there(pair.a, *slot) && there(pair.b, *slot));
        if let Some(slot) = slot
            && org(pair.a) != org(pair.b)
            && pair.zone.is_none()
            && draft.pinned.iter().filter(|(.., at)| *at == slot).count() < 1
            && taken.insert(pair.a)
            && taken.insert(pair.b)
        {
            draft.pinned.push((pair.a, pair.b, slot));
        }
    }
}
