//! Loans, leases and guarantees for a financing request side by side: each on the same amount and term, with what is paid
//! each year; and the products that the firm misses by one or two rules, with what is lacking.
use std::collections::HashMap;

use actix_web::web::{Json, Query};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::{
    CANDIDATES, ReasonView,
    lenders::{CostView, reason_view},
};
use crate::{
    app::App,
    auth::{
        actor::Viewer,
        may::{Match, May},
    },
    blocking,
    error::{Error, ProblemBody, Problems, Result, lang},
    finance::{
        financing_request::{self, model::FinancingRequest},
        lender_product::{self, model::LenderProduct, view::LenderProductView},
    },
    kernel::{id::LenderProductId, money::Money, noun::Noun, visibility::Visibility},
    life,
    matching::{
        finance::{
            self as engine, Eligibility, Factor, FinanceNeed, FinanceScore, Form, LenderOffer, ParameterTable,
            Parameters, Ranked, YearFlow,
        },
        turn,
    },
    org,
    search::{Index, Wanted},
    text::{Lang, Message},
};

/// Products of one form that are shown.
const USUAL: usize = 5;
/// Groups of missed products, and products of a group, that are shown.
const MOST_NEAR: usize = 10;
/// A product that misses more rules than so many is out of reach.
const NEAR: usize = 2;

#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct ComparisonQuery {
    /// With the parameters of this day, by default those of the day on which the request was posted: a comparison can be
    /// made again as it was.
    pub on: Option<NaiveDate>,
    /// Products of each form, 1 to 20, by default 5.
    pub size: Option<usize>,
}

/// What a firm can get, form by form, and what it nearly could.
#[derive(Debug, Serialize, ToSchema)]
pub struct Comparison {
    /// The day whose parameters are reckoned with.
    pub on: NaiveDate,
    /// The version of the table of parameters, and those in force on the day with document and clause.
    pub version: String,
    pub parameters: Vec<FinanceParameterView>,
    /// The day, in China, by which products that are equal take turns.
    pub ranked_on: NaiveDate,
    /// What every product is reckoned on.
    pub amount_fen: Money,
    pub term_months: u32,
    /// True when the request does not state its term.
    pub term_assumed: bool,
    /// 测算，以审批为准.
    pub note: String,
    /// Loan, direct lease, sale-and-leaseback, guarantee.
    pub forms: Vec<FormView>,
    /// Products that the firm misses by one or two rules, by what is missing; the nearest group first.
    pub near: Vec<NearLenders>,
}

/// A figure by which lenders are compared.
#[derive(Debug, Serialize, ToSchema)]
pub struct FinanceParameterView {
    pub id: String,
    pub value: i64,
    pub unit: String,
    pub valid_from: NaiveDate,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub valid_to: Option<NaiveDate>,
    /// True where no document states it for every case.
    pub assumption: bool,
    pub source: String,
    pub clause: String,
}

/// The products of one form, cheapest of those that fit first.
#[derive(Debug, Serialize, ToSchema)]
pub struct FormView {
    /// `loan`, `direct_lease`, `leaseback` or `guarantee`.
    pub form: String,
    pub name: String,
    pub products: Vec<Compared>,
}

/// A product with its cost and payments on the common amount and term.
#[derive(Debug, Serialize, ToSchema)]
pub struct Compared {
    pub item: LenderProductView,
    /// `yes`, or `unknown` while a figure is missing.
    pub eligible: String,
    /// Absent where the lender states no rate.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cost: Option<CostView>,
    /// What the lender pays out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub financed_fen: Option<Money>,
    /// False when the product lends less, or for a shorter time, than is reckoned here.
    pub covers: bool,
    pub years: Vec<FlowView>,
    /// Over the whole term.
    pub paid_fen: i64,
    /// The cost in words, with the day of the rate.
    pub text: String,
    pub reasons: Vec<ReasonView>,
}

/// What is paid in one year, in fen.
#[derive(Debug, Serialize, ToSchema)]
pub struct FlowView {
    /// 1 is the first.
    pub year: u32,
    pub principal_fen: i64,
    pub interest_fen: i64,
    pub fee_fen: i64,
    pub subsidy_fen: i64,
    pub down_payment_fen: i64,
    pub residual_fen: i64,
    pub paid_fen: i64,
}

/// Products that are missed alike.
#[derive(Debug, Serialize, ToSchema)]
pub struct NearLenders {
    /// The rules that are missed: `revenue`, `lists` …
    pub factors: Vec<String>,
    pub name: String,
    pub count: usize,
    /// At most ten.
    pub products: Vec<NearLender>,
}

/// A product that the firm cannot get yet.
#[derive(Debug, Serialize, ToSchema)]
pub struct NearLender {
    pub item: LenderProductView,
    /// What would make the firm eligible, one sentence a missed rule.
    pub missing: Vec<String>,
    /// Every rule with its clause and figures.
    pub checks: Vec<ReasonView>,
}

/// Lender products for a financing request laid side by side by form, on the same amount and term, with payments by year;
/// and what is missing for those that the firm misses by one or two rules.
#[utoipa::path(get, path = "/financing-requests/{id}/comparison", tag = "recommend",
    params(("id" = String, Path), ComparisonQuery),
    responses((status = 200, body = Comparison), (status = "default", body = ProblemBody)))]
pub async fn compare_lenders(
    app: App,
    may: May<Match, FinancingRequest>,
    query: Query<ComparisonQuery>,
) -> Result<Json<Comparison>> {
    let (actor, request) = may.into_parts()?;
    let size = match query.size.unwrap_or(USUAL) {
        size @ 1..=20 => size,
        _ => return Err(Problems::one("size", "value-page-size")),
    };
    let (on, table) = (query.on.unwrap_or(request.posted_on), ParameterTable::seed()?);
    let mut problems = Problems::default();
    let parameters = problems.take("on", table.on(on));
    let parameters = problems.or(parameters)?;
    let asked =
        Asked { viewer: Viewer(Some(actor)), today: app.db.clock().today(), on, size, lang: lang(), parameters };
    Ok(Json(blocking::run(move || asked.compare(&app, &financing_request::document::need(&request), &table)).await?))
}

/// Who asks, and with which parameters.
struct Asked {
    viewer: Viewer,
    today: NaiveDate,
    on: NaiveDate,
    size: usize,
    lang: Lang,
    parameters: Parameters,
}

type Known = HashMap<LenderProductId, (LenderProduct, String)>;

impl Asked {
    fn compare(&self, app: &App, need: &FinanceNeed, table: &ParameterTable) -> Result<Comparison> {
        let offers = around(&app.search, need, self.today, &self.viewer.sees())?;
        let term_months =
            need.term_months.unwrap_or(u32::try_from(self.parameters.assumed_term_months).unwrap_or(1)).max(1);
        let (ids, plain): (Vec<LenderProductId>, Vec<LenderOffer>) = offers.into_iter().unzip();
        let ranked = engine::rank(need, &plain, &self.parameters);
        let known = self.read(app, &ids)?;
        let mut forms: Vec<FormView> = Form::ALL.into_iter().map(|form| self.empty(form)).collect();
        for Ranked { index, score, .. } in ranked {
            let (Some(id), Some(offer)) = (ids.get(index), plain.get(index)) else { continue };
            let Some(row) = known.get(id) else { continue };
            let form = Form::of(offer).as_str();
            let Some(view) = forms.iter_mut().find(|view| view.form == form) else { continue };
            if view.products.len() < self.size {
                view.products.push(self.compared(row, offer, (need, term_months), score));
            }
        }
        let missed = ids.iter().zip(&plain).filter_map(|(id, offer)| Some((known.get(id)?, offer)));
        let note = Message::new("finance-comparison-note").with("day", self.on).say(self.lang);
        Ok(Comparison {
            on: self.on,
            version: table.version(),
            parameters: table.in_force(self.on).map(parameter).collect(),
            ranked_on: self.today,
            amount_fen: need.amount.unwrap_or(Money::ZERO),
            term_months,
            term_assumed: need.term_months.is_none(),
            note,
            forms,
            near: self.near(missed, need),
        })
    }

    fn empty(&self, form: Form) -> FormView {
        let name = Message::new("finance-form").with("form", form.as_str()).say(self.lang);
        FormView { form: form.as_str().to_owned(), name, products: Vec::new() }
    }

    /// Those of the products that are open now, with their lenders' names: an index lags a withdrawal.
    fn read(&self, app: &App, ids: &[LenderProductId]) -> Result<Known> {
        app.db.read_now(|conn| {
            let mut known = Known::new();
            for some in ids.chunks(500) {
                let products = lender_product::store::find_all(conn, some)?;
                let owners: Vec<_> = products.iter().map(|product| product.life.owner).collect();
                let names = org::store::names(conn, &owners)?;
                let open = products.into_iter().filter(|product| product.life.state.is_matched());
                known.extend(open.map(|row| {
                    let name = names.get(&row.life.owner).cloned().unwrap_or_default();
                    (row.id, (row, name))
                }));
            }
            Ok(known)
        })
    }

    fn compared(
        &self,
        (product, name): &(LenderProduct, String),
        offer: &LenderOffer,
        (need, months): (&FinanceNeed, u32),
        score: FinanceScore,
    ) -> Compared {
        let flow = engine::flow(need, offer, months, &self.parameters);
        let cost = flow.as_ref().map(|flow| &flow.cost);
        let text = engine::cost_reason(cost, offer).message.say(self.lang);
        let years: Vec<FlowView> =
            (1..).zip(flow.iter().flat_map(|flow| &flow.years)).map(|(year, flow)| flow_view(year, flow)).collect();
        Compared {
            item: LenderProductView::of(product.clone(), name, &self.viewer),
            eligible: format!("{:?}", score.eligible).to_lowercase(),
            cost: cost.map(|cost| CostView::of(cost, offer)),
            financed_fen: flow.as_ref().map(|flow| flow.financed),
            covers: flow.as_ref().is_some_and(|flow| flow.covers),
            paid_fen: years.iter().map(|year| year.paid_fen).sum(),
            years,
            text,
            // the cost over the common term stands beside; the one over the product's own would only puzzle
            reasons: score
                .reasons
                .iter()
                .filter(|reason| reason.factor < Factor::Cost)
                .map(|reason| reason_view(reason, self.lang))
                .collect(),
        }
    }

    /// Products missed by one or two rules, grouped by the rules.
    fn near<'k>(
        &self,
        offers: impl Iterator<Item = (&'k (LenderProduct, String), &'k LenderOffer)>,
        need: &FinanceNeed,
    ) -> Vec<NearLenders> {
        let mut groups: Vec<NearLenders> = Vec::new();
        for ((product, name), offer) in offers {
            let score = engine::score(need, offer, &self.parameters);
            let rules = || score.reasons.iter().filter(|reason| reason.factor < Factor::Eligibility);
            let missed: Vec<&engine::Reason> =
                rules().filter(|reason| reason.outcome == engine::Outcome::Missed).collect();
            if score.eligible != Eligibility::No || missed.is_empty() || missed.len() > NEAR {
                continue;
            }
            let mut factors: Vec<String> = missed.iter().map(|reason| reason.factor.as_str().to_owned()).collect();
            factors.dedup();
            let told = NearLender {
                item: LenderProductView::of(product.clone(), name, &self.viewer),
                missing: missed.iter().map(|reason| self.missing(reason)).collect(),
                checks: rules().map(|reason| reason_view(reason, self.lang)).collect(),
            };
            match groups.iter_mut().find(|group| group.factors == factors) {
                Some(group) => {
                    group.count += 1;
                    group.products.push(told);
                }
                None => {
                    groups.push(NearLenders { name: self.called(&factors), factors, count: 1, products: vec![told] })
                }
            }
        }
        groups.sort_by_key(|group| (group.factors.len(), std::cmp::Reverse(group.count)));
        groups.truncate(MOST_NEAR);
        groups.iter_mut().for_each(|group| group.products.truncate(MOST_NEAR));
        groups
    }

    /// What is missing, with both figures; the rule itself where nothing more can be said.
    fn missing(&self, reason: &engine::Reason) -> String {
        reason.missing.as_ref().unwrap_or(&reason.message).say(self.lang)
    }

    fn called(&self, factors: &[String]) -> String {
        let name = |factor: &String| Message::new("fit-condition").with("factor", factor).say(self.lang);
        let between = if self.lang == Lang::Zh { "、" } else { ", " };
        factors.iter().map(name).collect::<Vec<_>>().join(between)
    }
}

/// Products that lend where the firm sits, whatever else they ask, in the day's order.
fn around(
    index: &Index,
    need: &FinanceNeed,
    today: NaiveDate,
    sees: &Visibility,
) -> Result<Vec<(LenderProductId, LenderOffer)>> {
    let mut all_of = engine::region_terms(need);
    all_of.push(life::seen::seen_terms(sees).unwrap_or_default());
    all_of.push(vec!["matched".to_owned()]);
    let noun = Noun::LenderProduct.to_string();
    let wanted = Wanted { nouns: vec![&noun], all_of, limit: CANDIDATES, ..Wanted::default() };
    let hits = index.search(&wanted).map_err(|e| Error::Search(e.into()))?;
    let mut offers: Vec<(LenderProductId, LenderOffer)> = hits
        .into_iter()
        .filter_map(|hit| Some((hit.id.parse().ok()?, serde_json::from_slice(&hit.payload).ok()?)))
        .collect();
    offers.sort_by_cached_key(|(id, _)| turn(today, id));
    Ok(offers)
}

fn parameter(row: &engine::ParameterRow) -> FinanceParameterView {
    FinanceParameterView {
        id: row.id.clone(),
        value: row.value,
        unit: row.unit.clone(),
        valid_from: row.valid_from,
        valid_to: row.valid_to,
        assumption: row.assumption,
        source: row.source.clone(),
        clause: row.clause.clone(),
    }
}

fn flow_view(year: u32, flow: &YearFlow) -> FlowView {
    FlowView {
        year,
        principal_fen: flow.principal,
        interest_fen: flow.interest,
        fee_fen: flow.fee,
        subsidy_fen: flow.subsidy,
        down_payment_fen: flow.down_payment,
        residual_fen: flow.residual,
        paid_fen: flow.paid,
    }
}
