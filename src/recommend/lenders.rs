//! The addresses of recommendations between financing requests and lender products.
use std::collections::HashMap;

use actix_web::web::{Json, Query};
use chrono::NaiveDate;
use serde::Serialize;
use utoipa::ToSchema;

use super::{CANDIDATES, Most, ReasonView};
use crate::{
    app::App,
    auth::{
        actor::Viewer,
        may::{Match, May},
    },
    blocking,
    error::{Error, ProblemBody, Result, lang},
    finance::{
        financing_request::{self, model::FinancingRequest},
        lender_product::{self, model::LenderProduct, view::LenderProductView},
    },
    kernel::{id::LenderProductId, money::Money, noun::Noun, visibility::Visibility},
    life,
    matching::{
        finance::{self as engine, FinanceNeed, FinanceScore, LenderOffer, ParameterTable, Parameters, Ranked},
        turn,
    },
    org,
    search::{Index, Wanted},
    text::Lang,
};

/// A lender product that the request is eligible for, or may be.
#[derive(Debug, Serialize, ToSchema)]
pub struct Loan {
    /// The day, in China, by which products that are equal take turns.
    pub ranked_on: NaiveDate,
    pub points: u32,
    /// `yes`, or `unknown` while a figure is missing.
    pub eligible: String,
    /// True yearly cost in basis points: rate, fees and subsidy. 测算，以审批为准.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub yearly_cost_bp: Option<i64>,
    /// The same in parts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cost: Option<CostView>,
    /// What is paid year by year where the request states amount and term: principal in equal monthly parts, interest and
    /// fees, less the subsidy. 测算，以审批为准.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub years: Vec<YearView>,
    pub item: LenderProductView,
    pub reasons: Vec<ReasonView>,
}

/// True yearly cost in basis points: `total_bp` is `rate_bp` and `fees_bp` less `subsidy_bp`.
#[derive(Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct CostView {
    /// Interest on what is owed; a flat rate made comparable.
    pub rate_bp: i64,
    pub fees_bp: i64,
    pub subsidy_bp: i64,
    pub total_bp: i64,
    /// The day of the rate; absent where the lender does not say.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub as_of: Option<NaiveDate>,
    /// True when grade or term had to be assumed.
    pub assumed: bool,
}

/// What is paid in one year of the term.
#[derive(Debug, Serialize, ToSchema)]
pub struct YearView {
    /// 1 is the first.
    pub year: u32,
    pub paid_fen: Money,
}

impl CostView {
    pub(super) fn of(cost: &engine::Cost, offer: &LenderOffer) -> CostView {
        let bp = |ppm: i64| (ppm + 50) / 100;
        let (rate_bp, total_bp) = (bp(cost.rate_ppm), cost.total_bp());
        // what rounding leaves over stands where there is something, so that the parts are the whole
        let subsidy_bp = if cost.fee_ppm == 0 { rate_bp - total_bp } else { bp(cost.subsidy_ppm) };
        let fees_bp = total_bp - rate_bp + subsidy_bp;
        let as_of = offer.stated.rate_as_of;
        CostView { rate_bp, fees_bp, subsidy_bp, total_bp, as_of, assumed: cost.assumed }
    }
}

/// Lender products for a financing request, by eligibility and true yearly cost, with reasons.
#[utoipa::path(get, path = "/financing-requests/{id}/recommendations", tag = "recommend",
    params(("id" = String, Path), Most),
    responses((status = 200, body = Vec<Loan>), (status = "default", body = ProblemBody)))]
pub async fn recommend_lenders(
    app: App,
    may: May<Match, FinancingRequest>,
    query: Query<Most>,
) -> Result<Json<Vec<Loan>>> {
    let (actor, request) = may.into_parts()?;
    let size = query.size()?;
    let loans = blocking::run(move || {
        let need = financing_request::document::need(&request);
        lenders_for(&app, &need, request.posted_on, (Viewer(Some(actor)), size))
    });
    Ok(Json(loans.await?))
}

/// The best lender products for `need` with the parameters of `day`: as many as are asked for, as the viewer sees them.
///
/// # Errors
/// What the index or the database met.
pub fn lenders_for(app: &App, need: &FinanceNeed, day: NaiveDate, asked: (Viewer, usize)) -> Result<Vec<Loan>> {
    let (viewer, size) = asked;
    let lang = lang();
    let ranked_on = app.db.clock().today();
    let ranked = offers_for(&app.search, need, (day, ranked_on), &viewer.sees())?;
    let ids: Vec<LenderProductId> = ranked.iter().map(|(id, _)| *id).collect();
    let (products, names) = app.db.read_now(|conn| {
        let products = lender_product::store::find_all(conn, &ids)?;
        let owners: Vec<_> = products.iter().map(|product| product.life.owner).collect();
        Ok((products, org::store::names(conn, &owners)?))
    })?;
    let open: HashMap<LenderProductId, LenderProduct> =
        products.into_iter().filter(|product| product.life.state.is_matched()).map(|row| (row.id, row)).collect();
    let loans = ranked.into_iter().filter_map(|(id, found)| {
        let product = open.get(&id)?.clone();
        let name = names.get(&product.life.owner).cloned().unwrap_or_default();
        let Found { score, cost, years } = found;
        let reasons = score.reasons.iter().map(|reason| reason_view(reason, lang));
        Some(Loan {
            ranked_on,
            points: score.points,
            eligible: format!("{:?}", score.eligible).to_lowercase(),
            yearly_cost_bp: score.cost.as_ref().map(engine::Cost::total_bp),
            cost,
            years,
            reasons: reasons.collect(),
            item: LenderProductView::of(product, &name, &viewer),
        })
    });
    Ok(loans.take(size).collect())
}

/// A condition as the firm and its bureaus read it.
pub(super) fn reason_view(reason: &engine::Reason, lang: Lang) -> ReasonView {
    ReasonView::condition(reason, &reason.message, reason.missing.as_ref(), lang)
}

/// A lender product that may be got, with what it costs.
struct Found {
    score: FinanceScore,
    cost: Option<CostView>,
    years: Vec<YearView>,
}

impl Found {
    fn of(need: &FinanceNeed, offer: &LenderOffer, score: FinanceScore, parameters: &Parameters) -> Found {
        let paid = score.cost.as_ref().map(|cost| engine::paid_by_year(need, offer, cost, parameters));
        let years = (1..).zip(paid.unwrap_or_default()).map(|(year, paid_fen)| YearView { year, paid_fen }).collect();
        Found { cost: score.cost.as_ref().map(|cost| CostView::of(cost, offer)), years, score }
    }
}

fn offers_for(
    index: &Index,
    need: &FinanceNeed,
    (day, ranked_on): (NaiveDate, NaiveDate),
    sees: &Visibility,
) -> Result<Vec<(LenderProductId, Found)>> {
    let parameters = ParameterTable::seed()?.on(day)?;
    let mut all_of = engine::need_terms(need);
    all_of.push(life::seen::seen_terms(sees).unwrap_or_default());
    all_of.push(vec!["matched".to_owned()]);
    let noun = Noun::LenderProduct.to_string();
    let wanted = Wanted { nouns: vec![&noun], all_of, limit: CANDIDATES, ..Wanted::default() };
    let hits = index.search(&wanted).map_err(|e| Error::Search(e.into()))?;
    let mut offers: Vec<(LenderProductId, LenderOffer)> = hits
        .into_iter()
        .filter_map(|hit| Some((hit.id.parse().ok()?, serde_json::from_slice(&hit.payload).ok()?)))
        .collect();
    // the engine leaves equals as they come
    offers.sort_by_cached_key(|(id, _)| turn(ranked_on, id));
    let (ids, offers): (Vec<LenderProductId>, Vec<LenderOffer>) = offers.into_iter().unzip();
    let ranked = engine::rank(need, &offers, &parameters);
    let found = ranked.into_iter().filter_map(|Ranked { index, score, .. }| {
        Some((*ids.get(index)?, Found::of(need, offers.get(index)?, score, &parameters)))
    });
    Ok(found.collect())
}
