//! The addresses of recommendations between demands and products.
use std::collections::HashMap;

use actix_web::web::{Json, Query};
use chrono::NaiveDate;
use serde::Serialize;
use utoipa::ToSchema;

use super::{
    CANDIDATES, Most, ReasonView, candidates,
    sets::{self, Hits, ProductSet},
};
use crate::{
    app::App,
    auth::{
        actor::{Actor, Viewer},
        may::{Match, May},
    },
    blocking,
    demand::{self, Demand, view::DemandView},
    error::{Error, ProblemBody, Result, lang},
    kernel::{
        id::{DemandId, ItemId, OrgId, ProductId},
        money::Money,
        visibility::Visibility,
    },
    life,
    matching::{self, Asker, Fit, Need, Reason, Score, Weights},
    org,
    product::{self, model::Product, view::ProductView},
    search::Index,
    text::Lang,
    unsuitable,
};

/// Products for a demand, need by need.
#[derive(Debug, Serialize, ToSchema)]
pub struct ProductsFound {
    /// The day, in China, by which those with equal points take turns: another one, another order.
    pub ranked_on: NaiveDate,
    pub needs: Vec<Answers<ProductView>>,
    /// Where several machines are asked for: who answers most of them, the most complete first. At most five.
    pub sets: Vec<ProductSet>,
}

/// Demands for a product.
#[derive(Debug, Serialize, ToSchema)]
pub struct DemandsFound {
    /// As of [`ProductsFound`].
    pub ranked_on: NaiveDate,
    pub answers: Vec<Answer<DemandView>>,
}

/// The products that answer one item of a demand, best first.
#[derive(Debug, Serialize, ToSchema)]
pub struct Answers<T> {
    /// `1` is the demand's first item, `1#2` the second part of a bundle.
    pub need: String,
    pub title: String,
    /// The version of the weights that the points rest on.
    pub weights: String,
    pub answers: Vec<Answer<T>>,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct Answer<T> {
    /// 0 to 10 000; the sum of the reasons' points.
    pub points: u32,
    /// `hit`: the right thing; `near`: a neighbour, or one with a miss that matters.
    pub fit: String,
    pub item: T,
    pub reasons: Vec<ReasonView>,
    /// Where the answer's own row says two things, with both figures and which of them is compared.
    pub conflicts: Vec<String>,
    /// The smallest changes that would make it a hit, on the asker's side; empty for a hit.
    pub changes: Vec<String>,
    /// Between both places in a straight line, where both are known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub distance_km: Option<u32>,
}

impl<T> Answer<T> {
    fn of(item: T, score: &Score, asker: Asker, (weights, lang): (&Weights, Lang)) -> Answer<T> {
        let changes = matching::changes(score, asker, weights, lang);
        let conflicts = if asker == Asker::Buyer { &score.of_offer } else { &score.of_need };
        Answer {
            points: score.points,
            fit: if score.fit == Fit::Hit { "hit".into() } else { "near".into() },
            item,
            reasons: score.reasons.iter().map(|reason| ReasonView::of(reason, lang)).collect(),
            conflicts: conflicts.iter().map(|conflict| conflict.message(lang).say(lang)).collect(),
            changes: changes.iter().map(|change| change.say(lang)).collect(),
            distance_km: score.reasons.iter().find_map(Reason::distance_km),
        }
    }
}

pub(super) type Ranked<Id> = Vec<(Id, Score)>;

/// Products that answer a demand, item by item, with reasons.
#[utoipa::path(get, path = "/demands/{id}/recommendations", tag = "recommend",
    params(("id" = String, Path), Most),
    responses((status = 200, body = ProductsFound), (status = "default", body = ProblemBody)))]
pub async fn recommend_products(app: App, may: May<Match, Demand>, query: Query<Most>) -> Result<Json<ProductsFound>> {
    let (actor, demand) = may.into_parts()?;
    let size = query.size()?;
    Ok(Json(blocking::run(move || find_products(&app, actor, &demand, size)).await?))
}

/// [`recommend_products`] for threads that may block.
///
/// # Errors
/// What the index or the database met.
pub fn find_products(app: &App, actor: Actor, demand: &Demand, size: usize) -> Result<ProductsFound> {
    find_answers(app, Viewer(Some(actor)), demand, demand::document::needs(demand), size)
}

/// What answers a demand that is seen as `needs`, for `viewer`; what was put aside for it is left out.
///
/// # Errors
/// What the index or the database met.
pub fn find_answers(
    app: &App,
    viewer: Viewer,
    demand: &Demand,
    needs: Vec<Need>,
    size: usize,
) -> Result<ProductsFound> {
    let aside = app.db.read_now(|conn| Ok(unsuitable::store::of_demand(conn, demand.id)?))?;
    let shown = |label: &str, product: ProductId| {
        let item = item_of(demand, label);
        !aside.iter().any(|said| said.product == product && (said.item.is_none() || said.item == item))
    };
    // whoever asks by name keeps or reviews it
    let budget = viewer.0.as_ref().and_then(|_| demand.total_budget());
    find_for_needs(app, viewer, needs, Choice { size, shown: &shown, budget })
}

/// The item that a need's label names: `2#1` is of the second.
fn item_of(demand: &Demand, label: &str) -> Option<ItemId> {
    let ordinal: usize = label.split('#').next()?.parse().ok()?;
    demand.items.get(ordinal.checked_sub(1)?).map(|item| item.id)
}

/// How many are wanted for each need, which of them (by the need's label and the product), and what all of it may cost.
pub(super) struct Choice<'c> {
    pub size: usize,
    pub shown: &'c dyn Fn(&str, ProductId) -> bool,
    pub budget: Option<Money>,
}

/// The best products that `viewer` sees, need by need.
pub(super) fn find_for_needs(app: &App, viewer: Viewer, needs: Vec<Need>, choice: Choice) -> Result<ProductsFound> {
    let (sees, weights) = (viewer.sees(), app.weights()?);
    let by = By { weights: &weights, day: app.db.clock().today() };
    let mut parts: Vec<Hits> = Vec::new();
    let mut ranked: Vec<(Need, Ranked<ProductId>)> = Vec::new();
    for need in needs {
        let mut found = products_for(&app.search, &need, (&sees, by), choice.shown)?;
        let hits = found.iter().filter(|(_, score)| score.fit == Fit::Hit).map(|(id, score)| (*id, score.points));
        parts.extend(Hits::of(&need, hits.collect()));
        found.truncate(choice.size);
        ranked.push((need, found));
    }
    let ids: Vec<ProductId> = ranked.iter().flat_map(|(_, found)| found.iter().map(|(id, _)| *id)).collect();
    let asked = sets::Asked { viewer: &viewer, day: by.day, budget: choice.budget, lang: lang() };
    let (products, names, sets) = app.db.read_now(|conn| {
        let products = product::store::find_all(conn, &ids)?;
        let owners: Vec<OrgId> = products.iter().map(Product::owner).collect();
        Ok((products, org::store::names(conn, &owners)?, sets::find(conn, &parts, &asked)?))
    })?;
    // An index lags a withdrawal.
    let open = products.into_iter().filter(|product| product.life.state.is_matched());
    let open: HashMap<ProductId, Product> = open.map(|row| (row.id, row)).collect();
    let show = |id| {
        let product: Product = open.get(&id).cloned()?;
        let name = names.get(&product.owner()).map(String::as_str).unwrap_or_default();
        Some(ProductView::of(product, name, &viewer))
    };
    let needs = ranked.into_iter().map(|(need, found)| answers(need, found, (&weights, lang()), show)).collect();
    Ok(ProductsFound { ranked_on: by.day, needs, sets })
}

/// By what, and as of which day, candidates are ordered.
#[derive(Clone, Copy)]
pub(super) struct By<'w> {
    pub weights: &'w Weights,
    /// Equal points take turns by it.
    pub day: NaiveDate,
}

fn products_for(
    index: &Index,
    need: &Need,
    (sees, By { weights, day }): (&Visibility, By),
    shown: &dyn Fn(&str, ProductId) -> bool,
) -> Result<Ranked<ProductId>> {
    let seen = Some(life::seen::seen_terms(sees).unwrap_or_default());
    let found = candidates::offers_for(index, need, seen, CANDIDATES).map_err(|e| Error::Search(e.into()))?;
    let scored = found
        .into_iter()
        .filter_map(|(id, offer)| Some((id.parse::<ProductId>().ok()?, offer)))
        .filter(|(id, _)| shown(&need.label, *id))
        .map(|(id, offer)| (id, matching::score(need, &offer, weights)));
    Ok(matching::rank_on(day, scored.collect()))
}

fn answers<Id, T>(need: Need, found: Ranked<Id>, by: (&Weights, Lang), show: impl Fn(Id) -> Option<T>) -> Answers<T> {
    let answers = found.into_iter().filter_map(|(id, score)| Some(Answer::of(show(id)?, &score, Asker::Buyer, by)));
    Answers { need: need.label, title: need.title, weights: by.0.version.clone(), answers: answers.collect() }
}

/// Published demands that a product answers, with reasons. Budgets play no part here: a maker must not find out what a
/// buyer is ready to pay.
#[utoipa::path(get, path = "/products/{id}/recommendations", tag = "recommend",
    params(("id" = String, Path), Most),
    responses((status = 200, body = DemandsFound), (status = "default", body = ProblemBody)))]
pub async fn recommend_demands(app: App, may: May<Match, Product>, query: Query<Most>) -> Result<Json<DemandsFound>> {
    let (actor, product) = may.into_parts()?;
    let size = query.size()?;
    let lang = lang();
    let (ranking, sees, day) = (app.clone(), actor.sees(), app.db.clock().today());
    let ranked = blocking::run(move || {
        let weights = ranking.weights()?;
        let mut ranked = demands_for(&ranking.search, &product, &sees, By { weights: &weights, day })?;
        ranked.truncate(size);
        Ok::<_, Error>((ranked, weights))
    });
    let (ranked, weights) = ranked.await?;
    let ids: Vec<DemandId> = ranked.iter().map(|(id, _)| *id).collect();
    let (demands, names) = read_demands(&app, ids, &actor).await?;
    let viewer = Viewer(Some(actor));
    let answers = ranked.into_iter().filter_map(|(id, score)| {
        let demand = demands.get(&id)?.clone();
        let name = names.get(&demand.owner()).cloned().unwrap_or_default();
        Some(Answer::of(DemandView::of(demand, &name, &viewer), &score, Asker::Maker, (&weights, lang)))
    });
    Ok(Json(DemandsFound { ranked_on: day, answers: answers.collect() }))
}

/// The demands that a product answers, or nearly, without a look at their budgets and at words that may tell whose they are.
pub(super) fn demands_for(
    index: &Index,
    product: &Product,
    sees: &Visibility,
    By { weights, day }: By,
) -> Result<Ranked<DemandId>> {
    let offer = product::document::offer(product);
    let seen = Some(life::seen::seen_terms(sees).unwrap_or_default());
    let found = candidates::needs_for(index, &offer, seen, CANDIDATES).map_err(|e| Error::Search(e.into()))?;
    let scored = found.into_iter().filter_map(|(id, needs)| {
        let best = needs
            .into_iter()
            .map(|need| matching::score(&need.as_makers_see(), &offer, weights))
            .max_by_key(|score| (score.fit, score.points))?;
        Some((id.parse::<DemandId>().ok()?, best))
    });
    Ok(matching::rank_on(day, scored.collect()))
}

pub(super) type Read = (HashMap<DemandId, Demand>, HashMap<OrgId, String>);

/// Those of the found demands that are still open to this asker: the index may lag.
pub(super) async fn read_demands(app: &App, ids: Vec<DemandId>, actor: &Actor) -> Result<Read> {
    let actor = actor.clone();
    app.db
        .read(move |conn| {
            let demands = demand::store::find_all(conn, &ids)?;
            let names = org::store::names(conn, &demands.iter().map(Demand::owner).collect::<Vec<_>>())?;
            use crate::auth::policy::{Decision, Deed, decide};
            let seen = |demand: &Demand| decide(Some(&actor), Deed::See, &demand.scope()) == Decision::Allow;
            let open = demands.into_iter().filter(|demand| demand.life.state.is_matched() && seen(demand));
            Ok((open.map(|demand| (demand.id, demand)).collect(), names))
        })
        .await
}
