//! What a lender finds: the requests that one of its products may be for, narrowed by place and amount; and over all of its
//! products together, by county.
use std::{cmp::Reverse, collections::BTreeMap};

use actix_web::web::{Json, Query};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::requests::{Found, Prospect, read_open, requests_for};
use crate::{
    app::App,
    auth::{
        actor::Actor,
        may::{Match, May},
    },
    blocking,
    error::{Error, ProblemBody, Problems, Result, lang},
    finance::lender_product::{self, LenderProduct},
    kernel::{
        gazetteer::Gazetteer,
        id::{FinancingRequestId, LenderProductId},
        money::Money,
        page::Page,
        region::RegionCode,
    },
    life::{Order, State},
    listing::Asked,
    matching::{
        finance::{FinanceScore, ParameterTable},
        turn,
    },
    words,
};

words!(
    /// The order of a lender's prospects.
    #[derive(Default)]
    ProspectOrder {
        /// Eligible ones first, by points.
        #[default]
        Fit = "fit",
        /// The largest first.
        Amount = "amount",
        Newest = "newest",
    }
);

/// What a lender narrows its prospects to.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct ProspectQuery {
    /// This region and all inside it.
    pub region: Option<String>,
    pub amount_min_fen: Option<i64>,
    pub amount_max_fen: Option<i64>,
    #[serde(default)]
    pub order: ProspectOrder,
    /// 1 to 100, by default 20.
    pub size: Option<usize>,
}

/// A query whose every parameter is good.
struct Narrowed {
    region: Option<RegionCode>,
    least: Option<Money>,
    most: Option<Money>,
    order: ProspectOrder,
    size: usize,
}

impl ProspectQuery {
    fn read(&self) -> Result<Narrowed> {
        let mut problems = Problems::default();
        let size = super::Most { size: self.size }.size()?;
        let region = self.region.as_ref().and_then(|text| problems.take("region", text.parse()));
        let mut sum = |field, fen: Option<i64>| fen.and_then(|fen| problems.take(field, Money::from_fen(fen)));
        let (least, most) = (sum("amount_min_fen", self.amount_min_fen), sum("amount_max_fen", self.amount_max_fen));
        problems.or(Some(Narrowed { region, least, most, order: self.order, size }))
    }
}

impl Narrowed {
    fn lets(&self, found: &Found) -> bool {
        let amount = found.request.content.amount;
        self.region.as_ref().is_none_or(|region| region.contains(&found.request.life.region))
            && self.least.is_none_or(|least| amount >= least)
            && self.most.is_none_or(|most| amount <= most)
    }

    /// Those that pass, in the order asked for; they come best first.
    fn sort(&self, found: Vec<Found>) -> Vec<Found> {
        let mut found: Vec<Found> = found.into_iter().filter(|one| self.lets(one)).collect();
        match self.order {
            ProspectOrder::Fit => {}
            ProspectOrder::Amount => found.sort_by_key(|one| Reverse(one.request.content.amount)),
            ProspectOrder::Newest => found.sort_by_key(|one| Reverse((one.request.posted_on, one.request.id))),
        }
        found
    }
}

/// Financing requests that a lender product may be for, eligible ones first, with the checks passed and open.
#[utoipa::path(get, path = "/lender-products/{id}/recommendations", tag = "recommend",
    params(("id" = String, Path), ProspectQuery),
    responses((status = 200, body = Vec<Prospect>), (status = "default", body = ProblemBody)))]
pub async fn recommend_requests(
    app: App,
    may: May<Match, LenderProduct>,
    query: Query<ProspectQuery>,
) -> Result<Json<Vec<Prospect>>> {
    let (actor, product) = may.into_parts()?;
    // By changing a draft over and over a lender could read the firms' figures off the verdicts: what counts has been reviewed.
    if !product.life.state.is_matched() {
        return Err(Error::conflict("recommend-not-published"));
    }
    let wanted = query.read()?;
    let found = search(&app, &actor, vec![product], wanted.region.clone()).await?;
    let shown = wanted.sort(found).into_iter().take(wanted.size);
    Ok(Json(shown.map(|one| Prospect::of(one, &actor, lang())).collect()))
}

/// What all of a lender's products may be for.
#[derive(Debug, Serialize, ToSchema)]
pub struct ProspectsFound {
    /// The day, in China, by which requests that fit equally take turns.
    pub ranked_on: NaiveDate,
    pub count: usize,
    pub amount_fen: i64,
    /// By county, the largest amount first.
    pub places: Vec<ProspectPlace>,
    /// Each request once, with the product that fits it best.
    pub items: Vec<ProductProspect>,
}

/// Requests of one county.
#[derive(Debug, Serialize, ToSchema)]
pub struct ProspectPlace {
    pub region: String,
    pub region_name: String,
    pub count: usize,
    pub amount_fen: i64,
}

/// A request with the lender's product that fits it best.
#[derive(Debug, Serialize, ToSchema)]
pub struct ProductProspect {
    pub product: LenderProductId,
    pub product_name: String,
    pub prospect: Prospect,
}

/// So many of a lender's products are looked at, the newest.
const MOST_PRODUCTS: u32 = 20;

/// What the published products of one's own organisation may be for, together and by county. At most 300 requests a
/// product are looked at.
#[utoipa::path(get, path = "/lender-products/prospects", tag = "recommend", params(ProspectQuery),
    responses((status = 200, body = ProspectsFound), (status = "default", body = ProblemBody)))]
pub async fn find_prospects(app: App, actor: Actor, query: Query<ProspectQuery>) -> Result<Json<ProspectsFound>> {
    if !actor.has_role("lender") {
        return Err(Error::Forbidden);
    }
    let wanted = query.read()?;
    let filter =
        lender_product::store::Filter { state: Some(State::Published), owner: Some(actor.org), ..Default::default() };
    let asked = Asked { filter, order: Order::Newest, page: Page::new(None, Some(MOST_PRODUCTS))? };
    let sees = actor.sees();
    let mut products = app.db.read(move |conn| lender_product::store::list(conn, &sees, &asked)).await?;
    products.truncate(usize::try_from(MOST_PRODUCTS).unwrap_or(usize::MAX));
    let names: BTreeMap<LenderProductId, String> =
        products.iter().map(|product| (product.id, product.content.name.clone())).collect();
    let found = wanted.sort(search(&app, &actor, products, wanted.region.clone()).await?);
    let places = places(&found);
    let (count, amount_fen) = (found.len(), sum(&found));
    let items = found.into_iter().take(wanted.size).map(|one| ProductProspect {
        product: one.product,
        product_name: names.get(&one.product).cloned().unwrap_or_default(),
        prospect: Prospect::of(one, &actor, lang()),
    });
    let ranked_on = app.db.clock().today();
    Ok(Json(ProspectsFound { ranked_on, count, amount_fen, places, items: items.collect() }))
}

/// Each request that `products` may be for once, with the one that fits it best; best first.
async fn search(
    app: &App,
    actor: &Actor,
    products: Vec<LenderProduct>,
    region: Option<RegionCode>,
) -> Result<Vec<Found>> {
    let (search, sees) = (app.search.clone(), actor.sees());
    let today = app.db.clock().today();
    let parameters = ParameterTable::seed()?.on(today)?;
    let ranked = blocking::run(move || {
        let mut best: BTreeMap<FinancingRequestId, (LenderProductId, _)> = BTreeMap::new();
        for product in &products {
            for (id, score) in requests_for(&search, product, &sees, region.as_ref(), &parameters)? {
                let rank = |score: &FinanceScore| (score.eligible, Reverse(score.points));
                if best.get(&id).is_none_or(|(_, known)| rank(&score) < rank(known)) {
                    best.insert(id, (product.id, score));
                }
            }
        }
        let mut ranked: Vec<_> = best.into_iter().map(|(id, (product, score))| (id, product, score)).collect();
        ranked.sort_by_cached_key(|(id, _, score)| (score.eligible, Reverse(score.points), turn(today, id), *id));
        Ok::<_, Error>(ranked)
    })
    .await?;
    read_open(app, actor, ranked).await
}

fn sum<'f>(found: impl IntoIterator<Item = &'f Found>) -> i64 {
    found.into_iter().fold(0, |sum: i64, one| sum.saturating_add(one.request.content.amount.fen()))
}

fn places(found: &[Found]) -> Vec<ProspectPlace> {
    let mut by_county: BTreeMap<String, Vec<&Found>> = BTreeMap::new();
    for one in found {
        let region = &one.request.life.region;
        let county = region.ancestors().into_iter().find(|region| !region.is_town());
        by_county.entry(county.as_ref().unwrap_or(region).to_string()).or_default().push(one);
    }
    let name = |code: &str| {
        let place = code.parse().ok().and_then(|code: RegionCode| Gazetteer::get().place(&code));
        place.map(|place| place.name.clone()).unwrap_or_default()
    };
    let mut places: Vec<ProspectPlace> = by_county
        .into_iter()
        .map(|(region, found)| ProspectPlace {
            region_name: name(&region),
            count: found.len(),
            amount_fen: sum(found.iter().copied()),
            region,
        })
        .collect();
    places.sort_by_key(|place| Reverse(place.amount_fen));
    places
}
