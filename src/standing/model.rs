//! What stands in a list, and which of many answers do.
use std::cmp::Reverse;

use crate::{
    kernel::{
        clock::Timestamp,
        id::{DemandId, OrgId, PairId, ProductId},
    },
    matching::Fit,
    text_column, words,
};

words!(
    /// Whether a product answers an item.
    #[schema(as = MatchFit)]
    Answers {
        Hit = "hit",
        /// A neighbour, or the right thing with a miss that matters.
        Near = "near",
        /// Not on this side: too dear for the budget, of which the maker knows nothing.
        No = "no",
    }
);

words!(
    /// On which side of a pair somebody stands.
    #[schema(as = MatchSide)]
    Side { Buyer = "buyer", Maker = "maker" }
);

words!(
    /// Whether a side was told of a pair.
    Telling {
        Told = "told",
        /// There was enough for that day: it comes with the next day's summary.
        Waiting = "waiting",
        /// It came with a ranking of everything, which tells nobody.
        Silent = "silent",
    }
);
text_column!(Answers, Side, Telling);

impl From<Fit> for Answers {
    fn from(fit: Fit) -> Answers {
        match fit {
            Fit::Hit => Answers::Hit,
            Fit::Near => Answers::Near,
            Fit::No => Answers::No,
        }
    }
}

/// A list has this many products at most.
pub const LENGTH: usize = 20;

/// A product in the list of a demand's item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pair {
    pub demand: DemandId,
    /// The item's ordinal, from 1.
    pub item: i32,
    pub product: ProductId,
    /// Stays when lists are made anew.
    pub id: PairId,
    pub buyer: OrgId,
    pub maker: OrgId,
    /// With the budget, and whether it stands in the buyer's list.
    pub points: i32,
    pub fit: Answers,
    pub listed: bool,
    /// Without a look at the budget, and whether it stands in the list that its maker sees.
    pub maker_points: i32,
    pub maker_fit: Answers,
    pub maker_listed: bool,
    /// The version of the weights that the points rest on.
    pub weights: String,
    pub since: Timestamp,
}

impl Pair {
    /// Whether this side is to be told of it: a hit in its list with so many points.
    pub fn tells(&self, side: Side, from: i32) -> bool {
        match side {
            Side::Buyer => self.listed && self.fit == Answers::Hit && self.points >= from,
            Side::Maker => self.maker_listed && self.maker_fit == Answers::Hit && self.maker_points >= from,
        }
    }

    /// On one side at least.
    pub fn is_hit(&self) -> bool {
        self.fit == Answers::Hit || self.maker_fit == Answers::Hit
    }

    pub fn receiver(&self, side: Side) -> OrgId {
        match side {
            Side::Buyer => self.buyer,
            Side::Maker => self.maker,
        }
    }

    /// Among equals a lot decides, another for each demand: nobody stands first by the age of its rows.
    fn lot(&self) -> u64 {
        let bytes = format!("{}{}", self.demand, self.product);
        bytes.bytes().fold(0xcbf2_9ce4_8422_2325, |lot, byte| (lot ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
    }
}

/// Those of an item's pairs that stand in a list, on either side. `closed`: no maker sees the demand.
pub fn choose(mut pairs: Vec<Pair>, closed: bool) -> Vec<Pair> {
    pairs.sort_by_key(|pair| (Reverse(pair.points), pair.lot()));
    let mut free = LENGTH;
    for pair in &mut pairs {
        pair.listed = free > 0 && pair.fit != Answers::No;
        free -= usize::from(pair.listed);
    }
    pairs.sort_by_key(|pair| (Reverse(pair.maker_points), pair.lot()));
    let mut free = if closed { 0 } else { LENGTH };
    for pair in &mut pairs {
        pair.maker_listed = free > 0 && pair.maker_fit != Answers::No;
        free -= usize::from(pair.maker_listed);
    }
    pairs.retain(|pair| pair.listed || pair.maker_listed);
    pairs
}

/// Whether `after` may lack one that would stand there: a full list became shorter, or points fell in a full one.
pub fn is_short(before: &[Pair], after: &[Pair]) -> bool {
    let of = |pairs: &[Pair], side: Side| -> Vec<(i32, ProductId)> {
        let stands = |pair: &&Pair| if side == Side::Buyer { pair.listed } else { pair.maker_listed };
        let points = |pair: &Pair| if side == Side::Buyer { pair.points } else { pair.maker_points };
        pairs.iter().filter(stands).map(|pair| (points(pair), pair.product)).collect()
    };
    [Side::Buyer, Side::Maker].into_iter().any(|side| {
        let (before, after) = (of(before, side), of(after, side));
        let fell = |(points, product): &(i32, ProductId)| {
            before.iter().any(|(former, other)| other == product && former > points)
        };
        before.len() >= LENGTH && (after.len() < LENGTH || after.iter().any(fell))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pair(points: i32, maker_points: i32) -> Pair {
        let since = "2026-11-22T00:00:00".parse().unwrap();
        Pair {
            demand: DemandId::fixed([1; 16]),
            item: 1,
            product: ProductId::new(),
            id: PairId::new(),
            buyer: OrgId::fixed([2; 16]),
            maker: OrgId::fixed([3; 16]),
            points,
            fit: if points == 0 { Answers::No } else { Answers::Hit },
            listed: false,
            maker_points,
            maker_fit: Answers::Hit,
            maker_listed: false,
            weights: String::new(),
            since,
        }
    }

    #[test]
    fn each_side_has_its_twenty_and_neither_learns_of_the_other() {
        // the dearest are none of the buyer's, and stand in the makers' list all the same
        let pairs: Vec<Pair> = (0..30).map(|n| pair(if n < 5 { 0 } else { 9_000 - n }, 9_000 - n)).collect();
        let chosen = choose(pairs, false);
        assert_eq!(chosen.iter().filter(|pair| pair.listed).count(), LENGTH);
        assert_eq!(chosen.iter().filter(|pair| pair.maker_listed).count(), LENGTH);
        assert_eq!(chosen.iter().filter(|pair| pair.maker_listed && !pair.listed).count(), 5);
        assert_eq!(chosen.len(), 25);
        assert!(choose(chosen, true).iter().all(|pair| pair.listed && !pair.maker_listed));
    }

    #[test]
    fn a_full_list_that_loses_one_or_in_which_one_falls_is_made_anew() {
        let full = choose((0..25).map(|n| pair(9_000 - n, 9_000 - n)).collect(), false);
        assert!(!is_short(&full, &full));
        assert!(is_short(&full, &full[1..]));
        let mut fell = full.clone();
        fell[0].points -= 1;
        assert!(is_short(&full, &fell));
        let few = choose((0..3).map(|n| pair(9_000 - n, 9_000 - n)).collect(), false);
        assert!(!is_short(&few, &few[1..]), "there is no other");
    }
}
