//! What a batch of changes does to the lists: worked out from the index and the database, and written in one piece.
use std::{
    collections::{BTreeSet, HashMap, HashSet},
    sync::Arc,
};

use rayon::prelude::*;
use sha2::{Digest, Sha256};

use super::{
    model::{Pair, is_short},
    rank::{Answer, Former, Known, Stamp, Wanted, answer, listed, ordinal, rank_needs},
    store, told,
};
use crate::{
    app::App,
    db::{Conn, Tx},
    demand,
    error::{Error, Result},
    kernel::{
        id::{DemandId, OrgId, ProductId},
        noun::Noun,
    },
    matching::{Offer, Weights},
    product,
    recommend::candidates,
    unsuitable,
};

/// Demands that a changed product is held against.
const DEMANDS: usize = 2_000;

/// Demands whose lists are in memory at once.
const AT_ONCE: usize = 200;

/// A ranking that is kept up to date.
#[derive(Clone)]
pub struct Target {
    pub ranking: i32,
    pub weights: Arc<Weights>,
    /// Of one that is being made: the demands up to this one are in it.
    pub upto: Option<String>,
}

impl Target {
    fn holds(&self, demand: DemandId) -> bool {
        self.upto.as_ref().is_none_or(|upto| demand.to_string() <= *upto)
    }
}

/// The lists of one demand as they were and as they are.
pub struct Lists {
    pub ranking: i32,
    pub before: Vec<Pair>,
    pub after: Vec<Pair>,
}

/// What is to be written.
#[derive(Default)]
pub struct Plan {
    pub lists: Vec<Lists>,
    /// What the scorer sees of the changed rows; `None`: nothing any more.
    pub(super) fingerprints: Vec<(Noun, String, Option<String>)>,
    /// How many rows were ranked.
    pub ranked: u64,
}

impl Plan {
    /// # Errors
    /// `Database` alone.
    pub fn write(&self, tx: &mut Tx) -> Result<()> {
        for lists in &self.lists {
            store::put(tx, lists.ranking, &lists.before, &lists.after)?;
        }
        for (noun, id, fingerprint) in &self.fingerprints {
            store::note_fingerprint(tx, *noun, id, fingerprint.as_deref())?;
        }
        Ok(())
    }

    /// Tells both sides of what is new in the ranking that is shown.
    ///
    /// # Errors
    /// `Database` alone.
    pub fn tell(&self, tx: &mut Tx, shown: i32, from: u32, a_day: u32) -> Result<()> {
        let from = i32::try_from(from).unwrap_or(i32::MAX);
        let shown = self.lists.iter().filter(|lists| lists.ranking == shown);
        let new: Vec<_> = shown.flat_map(|lists| told::fresh(&lists.before, &lists.after, from)).collect();
        told::tell(tx, &new, a_day)
    }
}

/// The changed rows that look different to the scorer.
#[derive(Default)]
struct Changed {
    /// Published demands.
    wanted: HashMap<DemandId, Wanted>,
    gone_demands: HashSet<DemandId>,
    /// Published products, each with its maker.
    offers: HashMap<ProductId, (Offer, OrgId)>,
    gone_products: HashSet<ProductId>,
    fingerprints: Vec<(Noun, String, Option<String>)>,
}

impl Changed {
    fn products(&self) -> Vec<ProductId> {
        self.offers.keys().chain(&self.gone_products).copied().collect()
    }
}

/// Works out what the changes of these rows do to each target; writes nothing.
///
/// # Errors
/// What the index or the database met.
pub fn plan(app: &App, targets: &[Target], rows: &BTreeSet<(Noun, String)>) -> Result<Plan> {
    let rankings: Vec<i32> = targets.iter().map(|target| target.ranking).collect();
    let changed = app.db.read_now(|conn| changed(conn, rows, &rankings))?;
    let mut plan = Plan::default();
    let mut known = Known::new();
    for target in targets {
        let (lists, ranked) = of_target(app, target, &changed, &mut known)?;
        plan.lists.extend(lists);
        plan.ranked += ranked;
    }
    plan.fingerprints = changed.fingerprints;
    Ok(plan)
}

fn ids<T: std::str::FromStr>(rows: &BTreeSet<(Noun, String)>, wanted: Noun) -> Vec<T> {
    rows.iter().filter(|(noun, _)| *noun == wanted).filter_map(|(_, id)| id.parse().ok()).collect()
}

fn digest(text: &[u8]) -> String {
    format!("{:x}", Sha256::digest(text))
}

fn changed(conn: &mut Conn, rows: &BTreeSet<(Noun, String)>, rankings: &[i32]) -> Result<Changed> {
    let mut changed = Changed::default();
    let demands: Vec<DemandId> = ids(rows, Noun::Demand);
    let names: Vec<String> = demands.iter().map(ToString::to_string).collect();
    let known = store::fingerprints(conn, Noun::Demand, &names)?;
    let mut found = wanted(conn, &demands)?;
    let stand = store::demands_among(conn, rankings, &demands)?;
    for id in demands {
        let (name, wanted) = (id.to_string(), found.remove(&id));
        let now = wanted.as_ref().map(fingerprint);
        // one that is gone may stand in lists without ever having changed before
        if now.as_ref() == known.get(&name) && (now.is_some() || !stand.contains(&id)) {
            continue;
        }
        changed.fingerprints.push((Noun::Demand, name, now));
        match wanted {
            Some(wanted) => drop(changed.wanted.insert(id, wanted)),
            None => drop(changed.gone_demands.insert(id)),
        }
    }
    let products: Vec<ProductId> = ids(rows, Noun::Product);
    let names: Vec<String> = products.iter().map(ToString::to_string).collect();
    let known = store::fingerprints(conn, Noun::Product, &names)?;
    let found = product::store::find_all(conn, &products)?.into_iter();
    let mut found: HashMap<ProductId, _> =
        found.filter(|product| product.life.state.is_matched()).map(|product| (product.id, product)).collect();
    let stand = store::products_among(conn, &products)?;
    for id in products {
        let (name, product) = (id.to_string(), found.remove(&id));
        let offer = product.map(|product| (product::document::offer(&product), product.owner()));
        let now = offer.as_ref().map(|(offer, owner)| digest(format!("{owner} {offer:?}").as_bytes()));
        if now.as_ref() == known.get(&name) && (now.is_some() || !stand.contains(&id)) {
            continue;
        }
        changed.fingerprints.push((Noun::Product, name, now));
        match offer {
            Some(offer) => drop(changed.offers.insert(id, offer)),
            None => drop(changed.gone_products.insert(id)),
        }
    }
    Ok(changed)
}

/// Those of the demands that take part in matching, with what was put aside for them.
///
/// # Errors
/// `Database` alone.
pub fn wanted(conn: &mut Conn, ids: &[DemandId]) -> Result<HashMap<DemandId, Wanted>> {
    let demands = demand::store::find_all(conn, ids)?.into_iter().filter(|demand| demand.life.state.is_matched());
    let aside = unsuitable::store::of_demands(conn, ids)?;
    let none = Vec::new();
    let wanted = demands.map(|demand| {
        let aside = aside.get(&demand.id).unwrap_or(&none);
        (demand.id, Wanted::of(demand, aside))
    });
    Ok(wanted.collect())
}

/// What a demand's profile looks like to the scorer.
pub fn fingerprint(wanted: &Wanted) -> String {
    digest(wanted.profile().as_bytes())
}

fn of_target(app: &App, target: &Target, changed: &Changed, known: &mut Known) -> Result<(Vec<Lists>, u64)> {
    let products = changed.products();
    let answers = answered(app, target, changed)?;
    let stands = app.db.read_now(|conn| Ok(store::demands_of(conn, target.ranking, &products)?))?;
    let anew: HashSet<DemandId> = changed.wanted.keys().chain(&changed.gone_demands).copied().collect();
    let touched: BTreeSet<DemandId> =
        stands.into_iter().chain(answers.keys().copied()).filter(|id| !anew.contains(id)).collect();
    let touched: Vec<DemandId> = touched.into_iter().collect();
    let mut lists = Vec::new();
    let mut short: Vec<Wanted> = changed.wanted.values().filter(|wanted| target.holds(wanted.id)).cloned().collect();
    for some in touched.chunks(AT_ONCE) {
        let (placed, again) = place(app, target, (some, changed, &answers), known)?;
        lists.extend(placed);
        short.extend(again);
    }
    let ranked = u64::try_from(short.len() + changed.offers.len()).unwrap_or(u64::MAX);
    for some in short.chunks(AT_ONCE) {
        lists.extend(rank_all(app, target, some, known)?);
    }
    let gone: Vec<DemandId> = changed.gone_demands.iter().copied().collect();
    let gone = app.db.read_now(|conn| Ok(store::of_demands(conn, target.ranking, &gone)?))?;
    let gone = by_demand(gone).into_values().map(|before| Lists { ranking: target.ranking, before, after: Vec::new() });
    lists.extend(gone);
    Ok((lists, ranked))
}

/// The demands that the changed products answer, through the index.
fn answered(app: &App, target: &Target, changed: &Changed) -> Result<HashMap<DemandId, Vec<Answer>>> {
    let matched = || Some(vec![candidates::MATCHED.to_owned()]);
    let of_one = |(product, (offer, _)): (&ProductId, &(Offer, OrgId))| -> Result<Vec<(DemandId, Answer)>> {
        let found = candidates::needs_for(&app.search, offer, matched(), DEMANDS).map_err(search)?;
        let mut answers = Vec::new();
        for (id, needs) in found {
            let Ok(id) = id.parse::<DemandId>() else { continue };
            if !target.holds(id) {
                continue;
            }
            let one = |need| Some((id, answer(ordinal(need)?, *product, (need, offer), &target.weights)?));
            answers.extend(needs.iter().filter_map(one));
        }
        Ok(answers)
    };
    let found: Vec<Vec<(DemandId, Answer)>> = changed.offers.par_iter().map(of_one).collect::<Result<_>>()?;
    let mut answers: HashMap<DemandId, Vec<Answer>> = HashMap::new();
    for (demand, answer) in found.into_iter().flatten() {
        answers.entry(demand).or_default().push(answer);
    }
    Ok(answers)
}

fn search(error: crate::search::SearchError) -> Error {
    Error::Search(error.into())
}

fn by_demand(pairs: Vec<Pair>) -> HashMap<DemandId, Vec<Pair>> {
    let mut lists: HashMap<DemandId, Vec<Pair>> = HashMap::new();
    for pair in pairs {
        lists.entry(pair.demand).or_default().push(pair);
    }
    lists
}

type Placing<'p> = (&'p [DemandId], &'p Changed, &'p HashMap<DemandId, Vec<Answer>>);

/// Puts the changed products into the lists of these demands, and takes them out; and the demands whose lists may lack one
/// then, which are ranked as a whole.
fn place(app: &App, target: &Target, asked: Placing, known: &mut Known) -> Result<(Vec<Lists>, Vec<Wanted>)> {
    let (ids, changed, answers) = asked;
    let (mut wanted, pairs) =
        app.db.read_now(|conn| Ok((wanted(conn, ids)?, store::of_demands(conn, target.ranking, ids)?)))?;
    remember(known, &pairs);
    let mut former = by_demand(pairs);
    let makers = changed.offers.iter().map(|(id, (_, maker))| (*id, *maker)).collect();
    let stamp = Stamp { weights: &target.weights, now: app.db.clock().now(), known: &*known, makers: &makers };
    let (mut lists, mut short) = (Vec::new(), Vec::new());
    for id in ids {
        // one that is published no longer has a change of its own, which is to come
        let Some(wanted) = wanted.remove(id) else { continue };
        let before = former.remove(id).unwrap_or_default();
        let other = |pair: &&Pair| {
            !changed.offers.contains_key(&pair.product) && !changed.gone_products.contains(&pair.product)
        };
        let stay: Vec<Pair> = before.iter().filter(other).cloned().collect();
        let after = listed(&wanted, answers.get(id).map_or(&[], Vec::as_slice), stay, &stamp);
        if any_short(&before, &after) {
            short.push(wanted);
        } else if before != after {
            lists.push(Lists { ranking: target.ranking, before, after });
        }
    }
    for lists in &lists {
        remember(known, &lists.after);
    }
    Ok((lists, short))
}

fn any_short(before: &[Pair], after: &[Pair]) -> bool {
    let items: HashSet<i32> = before.iter().map(|pair| pair.item).collect();
    let of =
        |pairs: &[Pair], item: i32| -> Vec<Pair> { pairs.iter().filter(|pair| pair.item == item).cloned().collect() };
    items.into_iter().any(|item| is_short(&of(before, item), &of(after, item)))
}

fn remember(known: &mut Known, pairs: &[Pair]) {
    for pair in pairs {
        let former = Former { id: pair.id, since: pair.since, hit: pair.is_hit() };
        let known = known.entry((pair.demand, pair.item, pair.product)).or_insert(former);
        if former.hit && !known.hit {
            *known = former;
        }
    }
}

/// Ranks these demands as a whole.
///
/// # Errors
/// What the index or the database met.
pub fn rank_all(app: &App, target: &Target, demands: &[Wanted], known: &mut Known) -> Result<Vec<Lists>> {
    let rank = |wanted: &Wanted| rank_needs(&app.search, wanted.needs(), Some(&wanted.seen()), &target.weights);
    let answers: Vec<Vec<Answer>> = demands.par_iter().map(rank).collect::<Result<_, _>>().map_err(search)?;
    let ids: Vec<DemandId> = demands.iter().map(|wanted| wanted.id).collect();
    let products: HashSet<ProductId> = answers.iter().flatten().map(|answer| answer.product).collect();
    let products: Vec<ProductId> = products.into_iter().collect();
    let (makers, pairs) = app.db.read_now(|conn| {
        let makers = product::store::matched_owners(conn, &products)?;
        Ok((makers, store::of_demands(conn, target.ranking, &ids)?))
    })?;
    remember(known, &pairs);
    let mut former = by_demand(pairs);
    let stamp = Stamp { weights: &target.weights, now: app.db.clock().now(), known: &*known, makers: &makers };
    let lists: Vec<Lists> = demands
        .iter()
        .zip(&answers)
        .map(|(wanted, answers)| Lists {
            ranking: target.ranking,
            before: former.remove(&wanted.id).unwrap_or_default(),
            after: listed(wanted, answers, Vec::new(), &stamp),
        })
        .collect();
    for lists in &lists {
        remember(known, &lists.after);
    }
    Ok(lists)
}

/// Since when the pairs of these demands stand in the ranking that is shown.
///
/// # Errors
/// `Database` alone.
pub fn known(conn: &mut Conn, shown: i32, ids: &[DemandId]) -> Result<Known> {
    let mut known = Known::new();
    remember(&mut known, &store::of_demands(conn, shown, ids)?);
    Ok(known)
}
