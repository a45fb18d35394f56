//! The addresses of recommendations between financing requests and lender products.
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
    },
    blocking,
    error::{Error, ProblemBody, Result, lang},
    finance::{
        financing_request::{self, model::FinancingRequest},
        lender_product::{self, model::LenderProduct, view::LenderProductView},
    },
    kernel::{id::LenderProductId, noun::Noun, visibility::Visibility},
    life,
    matching::finance::{self as engine, FinanceNeed, LenderOffer, ParameterTable, Ranked},
    org,
    search::{Index, Wanted},
};

/// A lender product that the request is eligible for, or may be.
#[derive(Debug, Serialize, ToSchema)]
pub struct Loan {
    pub points: u32,
    /// `yes`, or `unknown` while a figure is missing.
    pub eligible: String,
    /// True yearly cost in basis points: rate, fees and subsidy. 测算，以审批为准.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub yearly_cost_bp: Option<i64>,
    pub item: LenderProductView,
    pub reasons: Vec<ReasonView>,
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
    let lang = lang();
    let (search, sees) = (app.search.clone(), actor.sees());
    let ranked = blocking::run(move || offers_for(&search, &request, &sees)).await?;
    let ids: Vec<LenderProductId> = ranked.iter().map(|(id, _)| *id).collect();
    let (products, names) = app
        .db
        .read(move |conn| {
            let products = lender_product::store::find_all(conn, &ids)?;
            let owners: Vec<_> = products.iter().map(|product| product.life.owner).collect();
            Ok((products, org::store::names(conn, &owners)?))
        })
        .await?;
    let open: HashMap<LenderProductId, LenderProduct> =
        products.into_iter().filter(|product| product.life.state.is_matched()).map(|row| (row.id, row)).collect();
    let viewer = Viewer(Some(actor));
    let loans = ranked.into_iter().filter_map(|(id, found)| {
        let product = open.get(&id)?.clone();
        let name = names.get(&product.life.owner).cloned().unwrap_or_default();
        let reasons = found.score.reasons.iter().map(|reason| ReasonView {
            factor: reason.factor.as_str().into(),
            outcome: reason.outcome.as_str().into(),
            points: reason.points.into(),
            of: reason.of,
            text: reason.message.say(lang),
            missing: reason.missing.as_ref().map(|missing| missing.say(lang)),
        });
        Some(Loan {
            points: found.score.points,
            eligible: format!("{:?}", found.score.eligible).to_lowercase(),
            yearly_cost_bp: found.score.cost.as_ref().map(engine::Cost::total_bp),
            reasons: reasons.collect(),
            item: LenderProductView::of(product, &name, &viewer),
        })
    });
    Ok(Json(loans.take(size).collect()))
}

fn offers_for(index: &Index, request: &FinancingRequest, sees: &Visibility) -> Result<Vec<(LenderProductId, Ranked)>> {
    let need: FinanceNeed = financing_request::document::need(request);
    let parameters = ParameterTable::seed()?.on(request.posted_on)?;
    let mut all_of = engine::need_terms(&need);
    all_of.push(life::seen::seen_terms(sees).unwrap_or_default());
    all_of.push(vec!["matched".to_owned()]);
    let noun = Noun::LenderProduct.to_string();
    let wanted = Wanted { nouns: vec![&noun], all_of, limit: CANDIDATES, ..Wanted::default() };
    let hits = index.search(&wanted).map_err(|e| Error::Search(e.into()))?;
    let (ids, offers): (Vec<LenderProductId>, Vec<LenderOffer>) = hits
        .into_iter()
        .filter_map(|hit| {
            Some((hit.id.parse::<LenderProductId>().ok()?, serde_json::from_slice::<LenderOffer>(&hit.payload).ok()?))
        })
        .unzip();
    let ranked = engine::rank(&need, &offers, &parameters);
    Ok(ranked.into_iter().filter_map(|found| Some((*ids.get(found.index)?, found))).collect())
}
