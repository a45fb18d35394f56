//! The addresses of standing lists: what answers one's own rows, newest first, and how far a ranking of everything is.
use std::collections::HashMap;

use actix_web::web::{Json, Query};
use chrono::{DateTime, Days, NaiveDate, NaiveTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

use utoipa::{IntoParams, ToSchema};

use super::{
    model::{Answers, Pair, Side},
    store::{self, Filter},
};
use crate::{
    app::App,
    auth::{
        actor::{Actor, Viewer},
        policy::{Decision, Deed, decide},
    },
    db::Conn,
    demand::{self, Demand, view::DemandView},
    error::{Error, ProblemBody, Problems, Result},
    kernel::{
        clock::day_in_china,
        id::{DemandId, ItemId, OrgId, PairId, ProductId},
        page::{Cursor, Page, Paged},
    },
    org,
    product::{self, Product},
    words,
};

words!(
    /// Which matches are wanted, as the asker's side sees them.
    #[derive(Default)]
    #[schema(as = MatchesWanted)]
    Wanted {
        #[default]
        Hit = "hit",
        Near = "near",
        All = "all",
    }
);

#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct MatchQuery {
    /// Of the asker's own demands (`buyer`), or of its own products (`maker`); both where it is left out.
    pub role: Option<Side>,
    /// Of this demand alone.
    pub demand: Option<String>,
    /// Of this product alone.
    pub product: Option<String>,
    #[serde(default)]
    #[param(default = "hit")]
    pub fit: Wanted,
    /// The day in China from which `new` counts; by default yesterday.
    pub new_since: Option<NaiveDate>,
    /// `next` of the page before.
    pub after: Option<String>,
    /// 1 to 100.
    pub size: Option<u32>,
}

/// A page of matches, and how many are new.
#[derive(Debug, Serialize, ToSchema)]
pub struct Matches {
    pub items: Vec<Match>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next: Option<String>,
    pub new: NewMatches,
}

/// Hits since a day, at most a thousand a side.
#[derive(Clone, Copy, Debug, Serialize, ToSchema)]
pub struct NewMatches {
    pub since: NaiveDate,
    pub buyer: usize,
    pub maker: usize,
}

/// A product that answers an item of a demand, as one side sees it.
#[derive(Debug, Serialize, ToSchema)]
pub struct Match {
    pub id: PairId,
    /// The side that the asker stands on.
    pub role: Side,
    pub demand: DemandId,
    /// As the asker may see it.
    pub demand_title: String,
    /// The buyer, or what it is called where it does not show itself.
    pub buyer_name: String,
    /// The item's ordinal, from 1.
    pub item: i32,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub item_id: Option<ItemId>,
    pub item_name: String,
    pub product: ProductId,
    pub product_title: String,
    pub maker_name: String,
    /// 0 to 10 000. A maker's are without a look at the budget.
    pub points: i32,
    pub fit: Answers,
    pub since: DateTime<Utc>,
    /// The version of the weights that the points rest on.
    pub weights: String,
}

/// Counting stops here.
const MOST_COUNTED: i64 = 1_000;

/// What stands in the lists of the asker's own demands and products, newest first.
#[utoipa::path(get, path = "/matches", tag = "recommend", params(MatchQuery),
    responses((status = 200, body = Matches), (status = "default", body = ProblemBody)))]
pub async fn list_matches(app: App, actor: Actor, query: Query<MatchQuery>) -> Result<Json<Matches>> {
    let today = day_in_china(app.db.clock().now());
    let (wanted, page, since) = query.into_inner().read(&actor, today)?;
    app.db.read(move |conn| Ok(Json(found(conn, &actor, (&wanted, &page, since))?))).await
}

impl MatchQuery {
    fn read(self, actor: &Actor, today: NaiveDate) -> Result<(Filter, Page, NaiveDate)> {
        let mut problems = Problems::default();
        let demand = self.demand.as_ref().and_then(|id| problems.take("demand", id.parse()));
        let product = self.product.as_ref().and_then(|id| problems.take("product", id.parse()));
        let page = problems.take("after", Page::new(self.after.as_deref(), self.size));
        let page = problems.or(page)?;
        let fits = match self.fit {
            Wanted::Hit => vec![Answers::Hit],
            Wanted::Near => vec![Answers::Near],
            Wanted::All => vec![Answers::Hit, Answers::Near],
        };
        let since = self.new_since.unwrap_or_else(|| today.checked_sub_days(Days::new(1)).unwrap_or(today));
        Ok((Filter { org: actor.org, side: self.role, demand, product, fits }, page, since))
    }
}

fn found(conn: &mut Conn, actor: &Actor, asked: (&Filter, &Page, NaiveDate)) -> Result<Matches> {
    let (wanted, page, since) = asked;
    let ranking = store::state(conn)?.map_or(0, |state| state.ranking);
    let pairs = store::list(conn, ranking, wanted, page)?;
    let Paged { items, next } = page.cut(pairs, |(_, pair)| Cursor { key: String::new(), id: pair.id.to_string() });
    let items = Rows::read(conn, &items)?.shown(items, actor);
    let midnight = since.and_time(NaiveTime::MIN) - TimeDelta::hours(8);
    let hits = Filter { fits: vec![Answers::Hit], ..wanted.clone() };
    let mut count = |side| store::count_since(conn, ranking, &hits, (side, midnight, MOST_COUNTED));
    let new = NewMatches { since, buyer: count(Side::Buyer)?, maker: count(Side::Maker)? };
    Ok(Matches { items, next, new })
}

/// What the pairs of a page name.
struct Rows {
    demands: HashMap<DemandId, Demand>,
    products: HashMap<ProductId, Product>,
    names: HashMap<OrgId, String>,
}

impl Rows {
    fn read(conn: &mut Conn, pairs: &[(Side, Pair)]) -> Result<Rows> {
        let mut demands: Vec<DemandId> = pairs.iter().map(|(_, pair)| pair.demand).collect();
        let mut products: Vec<ProductId> = pairs.iter().map(|(_, pair)| pair.product).collect();
        let mut orgs: Vec<OrgId> = pairs.iter().flat_map(|(_, pair)| [pair.buyer, pair.maker]).collect();
        demands.sort_unstable();
        demands.dedup();
        products.sort_unstable();
        products.dedup();
        orgs.sort_unstable();
        orgs.dedup();
        let demands = demand::store::find_all(conn, &demands)?.into_iter().map(|row| (row.id, row)).collect();
        let products = product::store::find_all(conn, &products)?.into_iter().map(|row| (row.id, row)).collect();
        Ok(Rows { demands, products, names: org::store::names(conn, &orgs)? })
    }

    /// Those that are open to the asker now: the lists lag a withdrawal.
    fn shown(&self, pairs: Vec<(Side, Pair)>, actor: &Actor) -> Vec<Match> {
        pairs.into_iter().filter_map(|(side, pair)| self.one(side, pair, actor)).collect()
    }

    fn one(&self, side: Side, pair: Pair, actor: &Actor) -> Option<Match> {
        let demand = self.demands.get(&pair.demand).filter(|demand| demand.life.state.is_matched())?;
        let product = self.products.get(&pair.product).filter(|product| product.life.state.is_matched())?;
        let seen = |scope| decide(Some(actor), Deed::See, &scope) == Decision::Allow;
        if !seen(demand.scope()) || !seen(product.scope()) {
            return None;
        }
        let name = |org: OrgId| self.names.get(&org).cloned().unwrap_or_default();
        let view = DemandView::of(demand.clone(), &name(pair.buyer), &Viewer(Some(actor.clone())));
        let at = usize::try_from(pair.item).ok()?.checked_sub(1)?;
        let item = view.items.get(at);
        let (points, fit) = match side {
            Side::Buyer => (pair.points, pair.fit),
            Side::Maker => (pair.maker_points, pair.maker_fit),
        };
        Some(Match {
            id: pair.id,
            role: side,
            demand: pair.demand,
            demand_title: view.title,
            buyer_name: view.owner_name,
            item: pair.item,
            item_id: item.map(|item| item.id),
            item_name: item.map(|item| item.name.clone()).unwrap_or_default(),
            product: pair.product,
            product_title: product.content.title.clone(),
            maker_name: name(pair.maker),
            points,
            fit,
            since: pair.since.and_utc(),
            weights: pair.weights,
        })
    }
}

/// How far the lists are.
#[derive(Debug, Serialize, ToSchema)]
pub struct RankingView {
    /// `current`, or `ranking` while everything is ranked anew; the lists of before are shown until it is done.
    pub state: String,
    /// The weights that the lists rest on that are shown; absent before the first ranking is done.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub weights: Option<String>,
    /// Of the taxonomy and the tables that they rest on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rules: Option<String>,
    /// The weights of the ranking that is being made.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub upcoming: Option<String>,
    /// Demands that are ranked, of all.
    pub done: i32,
    pub total: i32,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub started_at: Option<DateTime<Utc>>,
    /// Of the last ranking of everything that is done.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub finished_at: Option<DateTime<Utc>>,
}

/// How far a ranking of everything is, for bureaus: it follows a change of weights, rules or database.
#[utoipa::path(get, path = "/match/ranking", tag = "recommend",
    responses((status = 200, body = RankingView), (status = "default", body = ProblemBody)))]
pub async fn show_ranking(app: App, actor: Actor) -> Result<Json<RankingView>> {
    if !actor.is_bureau() {
        return Err(Error::Forbidden);
    }
    let state = app.db.read(|conn| Ok(store::state(conn)?)).await?;
    let is_ranking = state.as_ref().is_none_or(store::State::is_ranking);
    let shown = state.as_ref().filter(|state| state.ranking > 0);
    Ok(Json(RankingView {
        state: if is_ranking { "ranking".into() } else { "current".into() },
        weights: shown.map(|state| state.weights.clone()),
        rules: shown.map(|state| state.rules.clone()),
        upcoming: state.as_ref().filter(|state| state.is_ranking()).map(|state| state.upcoming_weights.clone()),
        done: state.as_ref().map_or(0, |state| state.done),
        total: state.as_ref().map_or(0, |state| state.total),
        started_at: state.as_ref().and_then(|state| state.started_at).map(|at| at.and_utc()),
        finished_at: state.as_ref().and_then(|state| state.finished_at).map(|at| at.and_utc()),
    }))
}
