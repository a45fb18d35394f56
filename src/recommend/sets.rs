//! Who answers several parts of a demand at once: a maker with a machine for each, or one product that is the whole line.
use std::collections::{BTreeMap, HashMap};

use chrono::NaiveDate;
use serde::Serialize;
use utoipa::ToSchema;

use crate::{
    auth::actor::Viewer,
    db::Conn,
    kernel::{
        id::{OrgId, ProductId},
        money::Money,
    },
    matching::{Need, turn},
    org,
    product::{self, model::Product, view::ProductView},
    text::{Lang, Message},
};

/// So many sets are shown.
const MOST: usize = 5;

/// What one maker offers for several parts of a demand.
#[derive(Debug, Serialize, ToSchema)]
pub struct ProductSet {
    pub maker: OrgId,
    pub maker_name: String,
    /// True when a single product answers all of the parts: a line, a turnkey plant.
    pub one_product: bool,
    /// Parts that are answered, of so many; near answers do not count.
    pub covered: usize,
    pub of: usize,
    /// In the order of the demand.
    pub parts: Vec<SetPart>,
    /// The parts for which it has nothing.
    pub lacking: Vec<String>,
    /// The sum of the parts' points; more is better among sets of as many parts.
    pub points: u32,
    /// The lowest prices times the quantities; a product that answers several parts counts once. Absent where a price is
    /// not stated.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub price_fen: Option<Money>,
    /// Of the whole demand, for whoever keeps or reviews it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub budget_fen: Option<Money>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub within_budget: Option<bool>,
    pub text: String,
}

/// One part of a demand and the product for it.
#[derive(Debug, Serialize, ToSchema)]
pub struct SetPart {
    /// As in `needs`: `1#2`.
    pub need: String,
    pub title: String,
    pub quantity: u32,
    pub points: u32,
    pub product: ProductView,
}

/// The hits for one part of a demand, with their points, best first.
pub(super) struct Hits {
    pub label: String,
    pub title: String,
    pub quantity: u32,
    pub found: Vec<(ProductId, u32)>,
}

impl Hits {
    /// `None` for a bundle, which its parts stand for.
    pub fn of(need: &Need, found: Vec<(ProductId, u32)>) -> Option<Hits> {
        let (label, title) = (need.label.clone(), need.title.clone());
        need.parts.is_empty().then_some(Hits { label, title, quantity: need.quantity, found })
    }
}

/// Whose sets are looked for, on which day, and what the whole demand may cost.
pub(super) struct Asked<'a> {
    pub viewer: &'a Viewer,
    pub day: NaiveDate,
    pub budget: Option<Money>,
    pub lang: Lang,
}

/// A product for some of the parts, by their place, with its points.
type Choice = BTreeMap<usize, (ProductId, u32)>;

/// Makers that answer most of the parts, the most complete first; none where the demand is one machine.
///
/// # Errors
/// `Database` alone.
pub(super) fn find(conn: &mut Conn, parts: &[Hits], asked: &Asked) -> diesel::QueryResult<Vec<ProductSet>> {
    if parts.len() < 2 {
        return Ok(Vec::new());
    }
    let mut ids: Vec<ProductId> = parts.iter().flat_map(|part| part.found.iter().map(|(id, _)| *id)).collect();
    ids.sort();
    ids.dedup();
    let owners = product::store::owners(conn, &ids)?;
    let chosen = choose(parts, &owners, asked.day);
    let ids: Vec<ProductId> = chosen.iter().flat_map(|(_, choice)| choice.values().map(|(id, _)| *id)).collect();
    let products = product::store::find_all(conn, &ids)?;
    let names = org::store::names(conn, &chosen.iter().map(|(maker, _)| *maker).collect::<Vec<_>>())?;
    // an index lags a withdrawal
    let open: HashMap<ProductId, Product> =
        products.into_iter().filter(|row| row.life.state.is_matched()).map(|row| (row.id, row)).collect();
    let shown = |(maker, choice): (OrgId, Choice)| {
        let choice: Choice = choice.into_iter().filter(|(_, (id, _))| open.contains_key(id)).collect();
        is_most(choice.len(), parts.len()).then(|| set(maker, names.get(&maker), choice, (parts, &open, asked)))
    };
    Ok(chosen.into_iter().filter_map(shown).collect())
}

/// More than half of them, and more than one.
fn is_most(covered: usize, of: usize) -> bool {
    covered >= 2 && covered * 2 > of
}

/// The best sets: each maker's best product for each part, and each product that answers several by itself.
fn choose(parts: &[Hits], owners: &HashMap<ProductId, OrgId>, day: NaiveDate) -> Vec<(OrgId, Choice)> {
    let mut by_maker: BTreeMap<OrgId, Choice> = BTreeMap::new();
    let mut by_product: BTreeMap<ProductId, Choice> = BTreeMap::new();
    for (at, part) in parts.iter().enumerate() {
        for (id, points) in &part.found {
            let Some(maker) = owners.get(id) else { continue };
            let best = by_maker.entry(*maker).or_default().entry(at).or_insert((*id, *points));
            if *points > best.1 {
                *best = (*id, *points);
            }
            by_product.entry(*id).or_default().insert(at, (*id, *points));
        }
    }
    let lines = by_product.into_iter().filter_map(|(id, choice)| Some((*owners.get(&id)?, choice)));
    let mut sets: Vec<(OrgId, Choice)> = lines.chain(by_maker).collect();
    sets.retain(|(_, choice)| is_most(choice.len(), parts.len()));
    let points = |choice: &Choice| choice.values().map(|(_, points)| *points).sum::<u32>();
    sets.sort_by_cached_key(|(maker, choice)| {
        let better = std::cmp::Reverse((choice.len(), points(choice)));
        (better, turn(day, maker), choice.values().map(|(id, _)| *id).collect::<Vec<_>>())
    });
    sets.dedup();
    sets.truncate(MOST);
    sets
}

fn set(
    maker: OrgId,
    name: Option<&String>,
    choice: Choice,
    (parts, open, asked): (&[Hits], &HashMap<ProductId, Product>, &Asked),
) -> ProductSet {
    let maker_name = name.cloned().unwrap_or_default();
    let shown = |(at, (id, points)): (&usize, &(ProductId, u32))| {
        let (part, product) = (parts.get(*at)?, open.get(id)?.clone());
        let product = ProductView::of(product, &maker_name, asked.viewer);
        let (need, title, quantity) = (part.label.clone(), part.title.clone(), part.quantity);
        Some(SetPart { need, title, quantity, points: *points, product })
    };
    let answered: Vec<SetPart> = choice.iter().filter_map(shown).collect();
    let lacking = parts.iter().enumerate().filter(|(at, _)| !choice.contains_key(at));
    let lacking = lacking.map(|(_, part)| part.title.clone()).collect();
    let first = answered.first().map(|part| part.product.id);
    let one_product = answered.iter().all(|part| Some(part.product.id) == first);
    let price_fen = price(&answered);
    let mut set = ProductSet {
        maker,
        maker_name,
        one_product,
        covered: answered.len(),
        of: parts.len(),
        points: answered.iter().map(|part| part.points).sum(),
        parts: answered,
        lacking,
        price_fen,
        budget_fen: asked.budget,
        within_budget: price_fen.zip(asked.budget).map(|(price, budget)| price <= budget),
        text: String::new(),
    };
    set.text = set.message(asked.lang).say(asked.lang);
    set
}

/// What answers several parts is bought once.
fn price(parts: &[SetPart]) -> Option<Money> {
    parts.iter().enumerate().try_fold(Money::ZERO, |sum, (at, part)| {
        let id = part.product.id;
        if parts.iter().take(at).any(|earlier| earlier.product.id == id) {
            return Some(sum);
        }
        let alone = parts.iter().skip(at + 1).all(|later| later.product.id != id);
        let price = part.product.price_min_fen.or(part.product.price_max_fen)?;
        sum.checked_add(price.checked_mul(if alone { part.quantity } else { 1 })?)
    })
}

impl ProductSet {
    fn message(&self, lang: Lang) -> Message {
        let sum = |money: Money| match lang {
            Lang::Zh => money.in_words(),
            Lang::En => format!("CNY {}", money.in_yuan()),
        };
        let key = match (self.price_fen, self.budget_fen, self.within_budget) {
            (None, ..) => "fit-set",
            (_, None, _) => "fit-set-price",
            (.., Some(true)) => "fit-set-within",
            _ => "fit-set-over",
        };
        let message = Message::new(key)
            .with("maker", &self.maker_name)
            .with("covered", self.covered)
            .with("of", self.of)
            .with("how", if self.one_product { "line" } else { "products" });
        let message = self.price_fen.map_or(message.clone(), |price| message.with("price", sum(price)));
        let told = self.budget_fen.filter(|_| self.price_fen.is_some());
        told.map_or(message.clone(), |budget| message.with("budget", sum(budget)))
    }
}
