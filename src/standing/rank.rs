//! What answers the items of one demand, from the index: the same for the follower, a ranking of everything and the bench.
use std::{collections::HashMap, sync::OnceLock};

use super::model::{Pair, choose};
use crate::{
    demand::{self, Demand, model::Disclosure},
    kernel::visibility::Visibility,
    kernel::{
        clock::Timestamp,
        id::{DemandId, ItemId, OrgId, PairId, ProductId},
    },
    life::seen::seen_terms,
    matching::{self, Fit, Need, Offer, Weights},
    recommend::candidates,
    search::{Index, SearchError},
    unsuitable::store::Aside,
};

/// Candidates that are scored for one item, as for a recommendation.
const CANDIDATES: usize = 300;

/// A product that answers an item, on one side at least.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Answer {
    /// The item's ordinal, from 1.
    pub item: i32,
    pub product: ProductId,
    pub points: u32,
    pub fit: Fit,
    /// Without a look at the budget.
    pub maker_points: u32,
    pub maker_fit: Fit,
}

/// The products that answer the items of one demand, scored, in no particular order. `needs` is the whole of each item with
/// its parts, as `demand::document::needs` gives them; `seen` holds the terms of which the buyer sees one, and `None` leaves
/// nothing out. Reads the index alone.
///
/// # Errors
/// What the index met.
pub fn rank_needs(
    index: &Index,
    needs: &[Need],
    seen: Option<&[String]>,
    weights: &Weights,
) -> Result<Vec<Answer>, SearchError> {
    let mut answers = Vec::new();
    for need in needs {
        let Some(item) = ordinal(need) else { continue };
        for (product, offer) in candidates::offers_for(index, need, seen.map(<[String]>::to_vec), CANDIDATES)? {
            let Ok(product) = product.parse() else { continue };
            answers.extend(answer(item, product, (need, &offer), weights));
        }
    }
    Ok(answers)
}

/// The item that a need is the whole of; parts are answered by their whole.
pub fn ordinal(need: &Need) -> Option<i32> {
    need.label.parse().ok()
}

/// `None` when it is none on either side.
pub fn answer(item: i32, product: ProductId, (need, offer): (&Need, &Offer), weights: &Weights) -> Option<Answer> {
    let whole = matching::score(need, offer, weights);
    let (maker_points, maker_fit) = if is_unpriced(need) {
        (whole.points, whole.fit)
    } else {
        let open = matching::score(&unpriced(need), offer, weights);
        (open.points, open.fit)
    };
    let (points, fit) = (whole.points, whole.fit);
    let some = fit != Fit::No || maker_fit != Fit::No;
    some.then_some(Answer { item, product, points, fit, maker_points, maker_fit })
}

fn is_unpriced(need: &Need) -> bool {
    need.budget == Default::default() && need.parts.iter().all(is_unpriced)
}

/// The need without its budget, and without those of its parts.
fn unpriced(need: &Need) -> Need {
    let parts = need.parts.iter().map(unpriced).collect();
    Need { budget: Default::default(), parts, ..need.clone() }
}

/// A published demand as its lists see it.
#[derive(Clone, Debug)]
pub struct Wanted {
    pub id: DemandId,
    pub owner: OrgId,
    /// For the bureaus of its region alone: no maker sees it.
    pub closed: bool,
    /// What the buyer put aside, for one item or all.
    aside: Vec<(ProductId, Option<i32>)>,
    demand: Demand,
    /// Read when they are asked for: whoever only puts a product into a list does without.
    needs: OnceLock<Vec<Need>>,
}

impl Wanted {
    /// `aside` is what was put aside for it.
    pub fn of(demand: Demand, aside: &[Aside]) -> Wanted {
        let ordinal = |item: ItemId| (1..).zip(&demand.items).find(|(_, other)| other.id == item).map(|(at, _)| at);
        // an item that is gone since was put aside for nothing that is left
        let aside = aside.iter().filter_map(|(product, item)| match item {
            None => Some((*product, None)),
            Some(item) => Some((*product, Some(ordinal(*item)?))),
        });
        Wanted {
            id: demand.id,
            owner: demand.owner(),
            closed: demand.content.disclosure == Disclosure::Bureau,
            aside: aside.collect(),
            demand,
            needs: OnceLock::new(),
        }
    }

    /// The whole of each item with its parts.
    pub fn needs(&self) -> &[Need] {
        self.needs.get_or_init(|| demand::document::needs(&self.demand))
    }

    /// The terms of which its owner sees one.
    pub fn seen(&self) -> Vec<String> {
        seen_terms(&Visibility::Org(self.owner)).unwrap_or_default()
    }

    /// What the lists rest on, as a text to be digested.
    pub fn profile(&self) -> String {
        format!("{} {} {:?} {:?}", self.owner, self.closed, self.needs(), self.aside)
    }

    /// Whether the pair may stand: not of one firm, and not put aside.
    fn allows(&self, answer: &Answer, maker: OrgId) -> bool {
        let aside = |(product, item): &(ProductId, Option<i32>)| {
            *product == answer.product && item.is_none_or(|item| item == answer.item)
        };
        maker != self.owner && !self.aside.iter().any(aside)
    }
}

/// A pair as it stood before.
#[derive(Clone, Copy, Debug)]
pub struct Former {
    pub id: PairId,
    pub since: Timestamp,
    /// On one side at least.
    pub hit: bool,
}

pub type Known = HashMap<(DemandId, i32, ProductId), Former>;

/// What new pairs are written with.
pub struct Stamp<'a> {
    pub weights: &'a Weights,
    pub now: Timestamp,
    pub known: &'a Known,
    /// Whose the published products are; what is not here is not published any more.
    pub makers: &'a HashMap<ProductId, OrgId>,
}

/// The demand's lists with `answers` in them, beside the pairs that stay.
pub fn listed(wanted: &Wanted, answers: &[Answer], stay: Vec<Pair>, stamp: &Stamp) -> Vec<Pair> {
    let made = answers.iter().filter_map(|answer| {
        let maker = *stamp.makers.get(&answer.product)?;
        wanted.allows(answer, maker).then(|| pair(wanted, answer, maker, stamp))
    });
    let mut by_item: HashMap<i32, Vec<Pair>> = HashMap::new();
    for pair in made.chain(stay) {
        by_item.entry(pair.item).or_default().push(pair);
    }
    let mut chosen: Vec<Pair> = by_item.into_values().flat_map(|pairs| choose(pairs, wanted.closed)).collect();
    chosen.sort_by_key(|pair| (pair.item, pair.product));
    chosen
}

fn pair(wanted: &Wanted, answer: &Answer, maker: OrgId, stamp: &Stamp) -> Pair {
    let known = stamp.known.get(&(wanted.id, answer.item, answer.product)).copied();
    let hit = answer.fit == Fit::Hit || answer.maker_fit == Fit::Hit;
    // a near one that becomes a hit is news
    let known = known.filter(|known| known.hit || !hit);
    let (id, since) = known.map_or_else(|| (PairId::new(), stamp.now), |known| (known.id, known.since));
    let points = |points: u32| i32::try_from(points).unwrap_or(i32::MAX);
    Pair {
        demand: wanted.id,
        item: answer.item,
        product: answer.product,
        id,
        buyer: wanted.owner,
        maker,
        points: points(answer.points),
        fit: answer.fit.into(),
        listed: false,
        maker_points: points(answer.maker_points),
        maker_fit: answer.maker_fit.into(),
        maker_listed: false,
        weights: stamp.weights.version.clone(),
        since,
    }
}
