//! Whoever a theme finds, with the points of each pair: demands by the theme's terms, then for each kind of machine that they
//! ask for the products that answer it, as a recommendation finds them.
use std::{
    collections::{BTreeMap, BTreeSet, HashMap, HashSet},
    num::NonZeroUsize,
    thread,
};

use crate::{
    app::App,
    error::{Error, Result},
    event::{
        content::Theme,
        wish::{
            brought::{self, Brought},
            points::By,
        },
    },
    kernel::{
        id::{DemandId, LenderProductId, OrgId, ProductId},
        industry::IndustryCode,
        noun::Noun,
        region::RegionCode,
        taxonomy::CategoryCode,
        visibility::Visibility,
    },
    life::seen::seen_terms,
    matching::{
        self, Fit, Need,
        finance::{self, Eligibility},
    },
    recommend::candidates,
};

/// The newest that are looked at of each noun.
const DEMANDS: usize = 1_000;
const REQUESTS: usize = 300;
const LOANS: usize = 100;
/// Kinds of machines that are looked for: those that most demands ask for.
const KINDS: usize = 120;
/// Products that are looked at for a kind.
const OFFERS: usize = 200;

/// What is looked for, by whom.
pub struct Look<'l> {
    pub theme: &'l Theme,
    /// Where factories come from.
    pub region: &'l RegionCode,
    /// Through whose eyes: whose a row is that they may not know, nobody is told.
    pub sees: &'l Visibility,
    pub chosen: &'l [OrgId],
}

/// What makes two meet: rows of both, by their place in what each brings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ground {
    Goods { need: usize, offer: usize },
    Money { request: usize, loan: usize },
}

/// The best meeting of one who asks, and one who offers.
#[derive(Clone, Copy, Debug)]
pub struct Edge {
    pub buyer: OrgId,
    pub other: OrgId,
    /// 0 to 100.
    pub points: u32,
    pub ground: Ground,
}

/// A kind of machine that is asked for and that nobody answers.
#[derive(Clone, Debug)]
pub struct Unanswered {
    pub category: CategoryCode,
    pub demands: usize,
}

pub struct Pool {
    pub rows: HashMap<OrgId, Brought>,
    /// One of each kind of ground for a pair, in a fixed order.
    pub edges: Vec<Edge>,
    pub gaps: Vec<Unanswered>,
}

/// The needs of one kind, and what may answer them.
#[derive(Default)]
struct Kind {
    needs: Vec<(OrgId, usize)>,
    demands: HashSet<DemandId>,
    offers: Vec<(OrgId, usize)>,
}

type Kinds = BTreeMap<CategoryCode, Kind>;

/// # Errors
/// What the index or the database met.
pub fn gather(app: &App, look: &Look, by: By) -> Result<Pool> {
    let seen = seen_terms(look.sees).unwrap_or_default();
    let mut found = Brought::default();
    for (id, needs) in
        brought::rows::<DemandId, Vec<Need>>(&app.search, Noun::Demand, &demand_terms(look, &seen), DEMANDS)?
    {
        found.take_needs(id, needs);
    }
    found.requests = brought::rows(&app.search, Noun::FinancingRequest, &base(look, &seen), REQUESTS)?;
    let (theirs, _) = brought::of_orgs(&app.db, &app.search, look.chosen, Some(&seen))?;
    for brought in theirs.into_values() {
        found.needs.extend(brought.needs);
        found.offers.extend(brought.offers);
        found.requests.extend(brought.requests);
        found.loans.extend(brought.loans);
    }
    brought::keep_known(&app.db, &mut found, look.sees)?;
    if let Some((_, need)) = found.requests.first() {
        let mut all_of = finance::region_terms(need);
        all_of.extend([seen.clone(), vec![candidates::MATCHED.to_owned()]]);
        found.loans.extend(brought::rows::<LenderProductId, _>(&app.search, Noun::LenderProduct, &all_of, LOANS)?);
    }
    let mut of_kind: BTreeMap<CategoryCode, HashSet<ProductId>> = BTreeMap::new();
    for (code, need) in kinds(&found.needs) {
        let offers = candidates::offers_for(&app.search, &need, Some(seen.clone()), OFFERS);
        for (id, offer) in offers.map_err(|error| Error::Search(error.into()))? {
            let Ok(id) = id.parse::<ProductId>() else { continue };
            of_kind.entry(code.clone()).or_default().insert(id);
            found.offers.push((id, offer));
        }
        of_kind.entry(code).or_default();
    }
    let (rows, _) = brought::sorted(&app.db, found)?;
    let kinds: Vec<(CategoryCode, Kind)> = sorted(&rows, &of_kind).into_iter().collect();
    let (mut edges, gaps) = goods(&rows, &kinds, by);
    edges.extend(money(&rows, by));
    edges.sort_by_key(|edge| (edge.buyer, edge.other, edge.points));
    Ok(Pool { rows, edges, gaps })
}

/// Matched, seen by the hosts, of the region.
fn base(look: &Look, seen: &[String]) -> Vec<Vec<String>> {
    vec![seen.to_vec(), vec![candidates::MATCHED.to_owned()], vec![format!("region:{}", look.region)]]
}

/// Demands of the theme: of one of its categories, and of one of its trades.
fn demand_terms(look: &Look, seen: &[String]) -> Vec<Vec<String>> {
    let (theme, mut terms) = (look.theme, base(look, seen));
    let mut categories: Vec<String> = theme.categories.iter().map(|code| format!("cat:{}", code.trim())).collect();
    if categories.is_empty() {
        // a chain that is called by a kind of machine
        categories.extend(matching::read_asked(&theme.chain).codes().map(|code| format!("cat:{code}")));
    }
    let trades = theme.industries.iter().filter_map(|code| code.parse::<IndustryCode>().ok());
    let trades: Vec<String> = trades.map(|code| format!("industry:{code}")).collect();
    terms.extend([categories, trades].into_iter().filter(|terms| !terms.is_empty()));
    terms
}

/// The needs that are each answered by themselves.
fn singles(need: &Need) -> Vec<&Need> {
    if need.parts.is_empty() { vec![need] } else { need.parts.iter().collect() }
}

fn kind_of(need: &Need) -> Option<&CategoryCode> {
    need.categories.first().map(|guess| &guess.code)
}

/// The kinds that most needs ask for, each with one need that stands for the others.
fn kinds(needs: &[(DemandId, Need)]) -> Vec<(CategoryCode, Need)> {
    let mut kinds: BTreeMap<&CategoryCode, (usize, &Need)> = BTreeMap::new();
    for single in needs.iter().flat_map(|(_, need)| singles(need)) {
        let Some(code) = kind_of(single) else { continue };
        kinds.entry(code).or_insert((0, single)).0 += 1;
    }
    let mut kinds: Vec<_> = kinds.into_iter().collect();
    kinds.sort_by_key(|(code, (count, _))| (std::cmp::Reverse(*count), (*code).clone()));
    kinds.into_iter().take(KINDS).map(|(code, (_, need))| (code.clone(), need.clone())).collect()
}

/// Who asks for each kind and who may answer it: what the index found for it, and whatever else of the pool is of the kind.
fn sorted(rows: &HashMap<OrgId, Brought>, found: &BTreeMap<CategoryCode, HashSet<ProductId>>) -> Kinds {
    let mut kinds: Kinds = found.keys().map(|code| (code.clone(), Kind::default())).collect();
    let by_term: HashMap<String, &CategoryCode> = found.keys().map(|code| (format!("cat:{code}"), code)).collect();
    let mut by_product: HashMap<ProductId, Vec<&CategoryCode>> = HashMap::new();
    for (code, products) in found {
        products.iter().for_each(|product| by_product.entry(*product).or_default().push(code));
    }
    let mut orgs: Vec<(&OrgId, &Brought)> = rows.iter().collect();
    orgs.sort_by_key(|(org, _)| **org);
    for (org, brought) in orgs {
        for (at, (demand, need)) in brought.needs.iter().enumerate() {
            for code in singles(need).into_iter().filter_map(kind_of) {
                let Some(kind) = kinds.get_mut(code) else { continue };
                kind.demands.insert(*demand);
                if kind.needs.last() != Some(&(*org, at)) {
                    kind.needs.push((*org, at));
                }
            }
        }
        for (at, (product, offer)) in brought.offers.iter().enumerate() {
            let terms = matching::offer_terms(offer);
            let of_terms = terms.iter().filter_map(|term| by_term.get(term).copied());
            let codes: BTreeSet<&CategoryCode> =
                by_product.get(product).into_iter().flatten().copied().chain(of_terms).collect();
            for code in codes {
                if let Some(kind) = kinds.get_mut(code) {
                    kind.offers.push((*org, at));
                }
            }
        }
    }
    kinds
}

/// All pairs of all kinds, and the kinds that nobody answers.
fn goods(rows: &HashMap<OrgId, Brought>, kinds: &[(CategoryCode, Kind)], by: By) -> (Vec<Edge>, Vec<Unanswered>) {
    let most = thread::available_parallelism().map_or(1, NonZeroUsize::get).min(4);
    // every so manieth: the largest kinds are not all of one thread
    let share = |nth: usize| {
        let own = kinds.iter().skip(nth).step_by(most);
        own.map(|(code, kind)| (code, kind, edges_of(rows, kind, by))).collect::<Vec<_>>()
    };
    let share = &share;
    let parts: Vec<_> = thread::scope(|scope| {
        let threads: Vec<_> = (0..most).map(|nth| scope.spawn(move || share(nth))).collect();
        threads.into_iter().flat_map(|thread| thread.join().unwrap_or_default()).collect()
    });
    let (mut best, mut gaps) = (HashMap::new(), Vec::new());
    for (code, kind, edges) in parts {
        if edges.is_empty() && !kind.demands.is_empty() {
            gaps.push(Unanswered { category: code.clone(), demands: kind.demands.len() });
        }
        edges.into_iter().for_each(|edge| keep(&mut best, edge));
    }
    gaps.sort_by_key(|gap| (std::cmp::Reverse(gap.demands), gap.category.clone()));
    (best.into_values().collect(), gaps)
}

fn edges_of(rows: &HashMap<OrgId, Brought>, kind: &Kind, by: By) -> Vec<Edge> {
    let mut best = HashMap::new();
    for (buyer, need_at) in &kind.needs {
        let Some((_, need)) = rows.get(buyer).and_then(|brought| brought.needs.get(*need_at)) else { continue };
        for (other, offer_at) in kind.offers.iter().filter(|(other, _)| other != buyer) {
            let Some((_, offer)) = rows.get(other).and_then(|brought| brought.offers.get(*offer_at)) else { continue };
            let found = matching::score(need, offer, by.weights);
            if found.fit != Fit::No && found.points >= 100 {
                let ground = Ground::Goods { need: *need_at, offer: *offer_at };
                keep(&mut best, Edge { buyer: *buyer, other: *other, points: found.points / 100, ground });
            }
        }
    }
    best.into_values().collect()
}

/// Of equals the first rows: what is shown must not change from one look to the next.
fn keep(best: &mut HashMap<(OrgId, OrgId), Edge>, edge: Edge) {
    let rows = |edge: &Edge| match edge.ground {
        Ground::Goods { need, offer } => (need, offer),
        Ground::Money { request, loan } => (request, loan),
    };
    let better = |known: &Edge| (known.points, rows(&edge)) < (edge.points, rows(known));
    let place = (edge.buyer, edge.other);
    if best.get(&place).is_none_or(better) {
        best.insert(place, edge);
    }
}

fn money(rows: &HashMap<OrgId, Brought>, by: By) -> Vec<Edge> {
    let mut best = HashMap::new();
    let lenders: Vec<(&OrgId, &Brought)> = rows.iter().filter(|(_, brought)| !brought.loans.is_empty()).collect();
    for (firm, brought) in rows {
        for (request, (_, need)) in brought.requests.iter().enumerate() {
            for (lender, theirs) in lenders.iter().filter(|(lender, _)| *lender != firm) {
                for (loan, (_, offer)) in theirs.loans.iter().enumerate() {
                    let found = finance::score(need, offer, by.parameters);
                    if found.eligible != Eligibility::No && found.points >= 100 {
                        let ground = Ground::Money { request, loan };
                        keep(&mut best, Edge { buyer: *firm, other: **lender, points: found.points / 100, ground });
                    }
                }
            }
        }
    }
    best.into_values().collect()
}
