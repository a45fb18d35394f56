//! The address of recommendations from a lender product to financing requests. A lender sees that a condition is met, not
//! the firm's figure that meets it.
use std::collections::HashMap;

use actix_web::web::{Json, Query};
use serde::Serialize;
use utoipa::ToSchema;

use super::{CANDIDATES, Most, ReasonView};
use crate::{
    app::App,
    auth::{
        actor::Viewer,
        may::{Match, May},
        policy::{Decision, Deed, decide},
    },
    blocking,
    error::{Error, ProblemBody, Result, lang},
    finance::{
        financing_request::{FinancingRequest, view::FinancingRequestView},
        lender_product::{self, LenderProduct},
    },
    kernel::{clock::day_in_china, id::FinancingRequestId, noun::Noun, region::RegionCode, visibility::Visibility},
    life::seen::seen_terms,
    listing::Listing,
    matching::finance::{
        self as engine, Eligibility, Factor, FinanceNeed, FinanceScore, ParameterTable, Parameters, Reason,
    },
    org,
    search::{Index, Wanted},
    text::{Lang, Message},
};

/// A financing request that the lender product may be for.
#[derive(Debug, Serialize, ToSchema)]
pub struct Prospect {
    pub points: u32,
    /// `yes`, or `unknown` while a figure is missing.
    pub eligible: String,
    pub item: FinancingRequestView,
    pub reasons: Vec<ReasonView>,
}

/// Financing requests that a lender product may be for, eligible ones first, with the checks passed and open.
#[utoipa::path(get, path = "/lender-products/{id}/recommendations", tag = "recommend",
    params(("id" = String, Path), Most),
    responses((status = 200, body = Vec<Prospect>), (status = "default", body = ProblemBody)))]
pub async fn recommend_requests(
    app: App,
    may: May<Match, LenderProduct>,
    query: Query<Most>,
) -> Result<Json<Vec<Prospect>>> {
    let (actor, product) = may.into_parts()?;
    // By changing a draft over and over a lender could read the firms' figures off the verdicts: what counts has been reviewed.
    if !product.life.state.is_matched() {
        return Err(Error::conflict("recommend-not-published"));
    }
    let size = query.size()?;
    let lang = lang();
    let (search, sees) = (app.search.clone(), actor.sees());
    let parameters = ParameterTable::seed()?.on(day_in_china(app.db.clock().now()))?;
    let ranked = blocking::run(move || requests_for(&search, &product, &sees, &parameters)).await?;
    let ids: Vec<FinancingRequestId> = ranked.iter().map(|(id, _)| *id).collect();
    let (requests, names) = app
        .db
        .read(move |conn| {
            let requests = FinancingRequest::find_all(conn, &ids)?;
            let owners: Vec<_> = requests.iter().map(FinancingRequest::owner).collect();
            Ok((requests, org::store::names(conn, &owners)?))
        })
        .await?;
    // An index lags: what is shown is what may be seen now.
    let seen = |request: &FinancingRequest| decide(Some(&actor), Deed::See, &request.scope()) == Decision::Allow;
    let open = requests.into_iter().filter(|request| request.life.state.is_matched() && seen(request));
    let mut open: HashMap<FinancingRequestId, FinancingRequest> = open.map(|row| (row.id, row)).collect();
    let viewer = Viewer(Some(actor.clone()));
    let prospects = ranked.into_iter().filter_map(|(id, score)| {
        let request = open.remove(&id)?;
        let whole = decide(Some(&actor), Deed::Match, &request.scope()) == Decision::Allow;
        let name = names.get(&request.owner()).cloned().unwrap_or_default();
        Some(Prospect {
            points: score.points,
            eligible: format!("{:?}", score.eligible).to_lowercase(),
            reasons: score.reasons.iter().map(|reason| said(reason, whole, lang)).collect(),
            item: FinancingRequestView::of(request, &name, &viewer),
        })
    });
    Ok(Json(prospects.take(size).collect()))
}

/// The reason; without the firm's figures unless the reader sees the `whole` request.
fn said(reason: &Reason, whole: bool, lang: Lang) -> ReasonView {
    let open = whole || is_open(reason.factor);
    let bare =
        Message::new("finance-bare").with("factor", reason.factor.as_str()).with("outcome", reason.outcome.as_str());
    let text = if open { &reason.message } else { &bare };
    ReasonView::condition(reason, text, reason.missing.as_ref().filter(|_| open), lang)
}

/// Whether a factor rests only on what a published request shows to every lender: where, what for, how much, how long,
/// by when.
fn is_open(factor: Factor) -> bool {
    matches!(
        factor,
        Factor::Region
            | Factor::Purpose
            | Factor::LeastAmount
            | Factor::MostAmount
            | Factor::ShortestTerm
            | Factor::AmountFit
            | Factor::TermFit
            | Factor::Disbursal
    )
}

type Ranked = Vec<(FinancingRequestId, FinanceScore)>;

fn requests_for(index: &Index, product: &LenderProduct, sees: &Visibility, parameters: &Parameters) -> Result<Ranked> {
    let offer = lender_product::document::offer(product);
    let mut all_of = vec![vec!["matched".to_owned()]];
    all_of.extend(seen_terms(sees));
    // A request carries every region that contains it.
    let regions: Vec<String> = offer.stated.regions.iter().map(|region| format!("region:{region}")).collect();
    if !regions.is_empty() && !offer.stated.regions.contains(&RegionCode::nation()) {
        all_of.push(regions);
    }
    let noun = Noun::FinancingRequest.to_string();
    let wanted = Wanted { nouns: vec![&noun], all_of, limit: CANDIDATES, ..Wanted::default() };
    let hits = index.search(&wanted).map_err(|e| Error::Search(e.into()))?;
    let mut ranked: Ranked = hits
        .into_iter()
        .filter_map(|hit| {
            let need: FinanceNeed = serde_json::from_slice(&hit.payload).ok()?;
            let score = engine::score(&need, &offer, parameters);
            (score.eligible != Eligibility::No).then_some((hit.id.parse().ok()?, score))
        })
        .collect();
    ranked.sort_by(|(a_id, a), (b_id, b)| (a.eligible, b.points, a_id).cmp(&(b.eligible, a.points, b_id)));
    Ok(ranked)
}
