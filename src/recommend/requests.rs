//! Financing requests that a lender product may be for, as scored and as read. A lender sees that a condition is met, not
//! the firm's figure that meets it.
use std::collections::HashMap;

use serde::Serialize;
use utoipa::ToSchema;

use super::{CANDIDATES, ReasonView};
use crate::{
    app::App,
    auth::{
        actor::{Actor, Viewer},
        policy::{Decision, Deed, decide},
    },
    error::{Error, Result},
    finance::{
        financing_request::{FinancingRequest, view::FinancingRequestView},
        lender_product::{self, LenderProduct},
    },
    kernel::{
        id::{FinancingRequestId, LenderProductId},
        noun::Noun,
        region::RegionCode,
        visibility::Visibility,
    },
    life::seen::seen_terms,
    listing::Listing,
    matching::finance::{self as engine, Eligibility, Factor, FinanceNeed, FinanceScore, Outcome, Parameters, Reason},
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
    /// How many of the checks are met, and how many wait for a figure that the firm has not stated.
    pub passed: usize,
    pub open: usize,
    pub item: FinancingRequestView,
    pub reasons: Vec<ReasonView>,
}

/// A request that one of the lender's products may be for.
pub struct Found {
    pub request: FinancingRequest,
    owner_name: String,
    pub product: LenderProductId,
    score: FinanceScore,
}

/// Those of the ranked requests that are open and that the asker may see now, in their order: an index lags.
///
/// # Errors
/// `Database` alone.
pub async fn read_open(
    app: &App,
    actor: &Actor,
    ranked: Vec<(FinancingRequestId, LenderProductId, FinanceScore)>,
) -> Result<Vec<Found>> {
    let ids: Vec<FinancingRequestId> = ranked.iter().map(|(id, ..)| *id).collect();
    let (requests, names) = app
        .db
        .read(move |conn| {
            let mut requests = Vec::with_capacity(ids.len());
            for some in ids.chunks(500) {
                requests.extend(FinancingRequest::find_all(conn, some)?);
            }
            let owners: Vec<_> = requests.iter().map(FinancingRequest::owner).collect();
            Ok((requests, org::store::names(conn, &owners)?))
        })
        .await?;
    let seen = |request: &FinancingRequest| decide(Some(actor), Deed::See, &request.scope()) == Decision::Allow;
    let open = requests.into_iter().filter(|request| request.life.state.is_matched() && seen(request));
    let mut open: HashMap<FinancingRequestId, FinancingRequest> = open.map(|row| (row.id, row)).collect();
    let found = ranked.into_iter().filter_map(|(id, product, score)| {
        let request = open.remove(&id)?;
        let owner_name = names.get(&request.owner()).cloned().unwrap_or_default();
        Some(Found { request, owner_name, product, score })
    });
    Ok(found.collect())
}

impl Prospect {
    /// As `actor` may see it.
    pub fn of(found: Found, actor: &Actor, lang: Lang) -> Prospect {
        let Found { request, owner_name, score, .. } = found;
        let whole = decide(Some(actor), Deed::Match, &request.scope()) == Decision::Allow;
        // conditions come before what is derived from them
        let checks: Vec<Outcome> =
            score.reasons.iter().filter(|one| one.factor < Factor::Eligibility).map(|one| one.outcome).collect();
        let stand = |outcome: Outcome| checks.iter().filter(|stands| **stands == outcome).count();
        Prospect {
            points: score.points,
            eligible: format!("{:?}", score.eligible).to_lowercase(),
            passed: stand(Outcome::Met),
            open: stand(Outcome::Unknown),
            reasons: score.reasons.iter().map(|reason| said(reason, whole, lang)).collect(),
            item: FinancingRequestView::of(request, &owner_name, &Viewer(Some(actor.clone()))),
        }
    }
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
pub fn is_open(factor: Factor) -> bool {
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

/// The requests inside `within` that `product` may be for, with their scores; in no particular order.
///
/// # Errors
/// What the index met.
pub fn requests_for(
    index: &Index,
    product: &LenderProduct,
    sees: &Visibility,
    within: Option<&RegionCode>,
    parameters: &Parameters,
) -> Result<Vec<(FinancingRequestId, FinanceScore)>> {
    let offer = lender_product::document::offer(product);
    let mut all_of = vec![vec!["matched".to_owned()]];
    all_of.extend(seen_terms(sees));
    // A request carries every region that contains it.
    let regions: Vec<String> = offer.stated.regions.iter().map(|region| format!("region:{region}")).collect();
    if !regions.is_empty() && !offer.stated.regions.contains(&RegionCode::nation()) {
        all_of.push(regions);
    }
    all_of.extend(within.map(|region| vec![format!("region:{region}")]));
    let noun = Noun::FinancingRequest.to_string();
    let wanted = Wanted { nouns: vec![&noun], all_of, limit: CANDIDATES, ..Wanted::default() };
    let hits = index.search(&wanted).map_err(|e| Error::Search(e.into()))?;
    let scored = hits.into_iter().filter_map(|hit| {
        let need: FinanceNeed = serde_json::from_slice(&hit.payload).ok()?;
        let score = engine::score(&need, &offer, parameters);
        (score.eligible != Eligibility::No).then_some((hit.id.parse().ok()?, score))
    });
    Ok(scored.collect())
}
