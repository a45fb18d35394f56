//! `duijie evaluate finance`: financing requests answered with lender products.
use std::path::PathBuf;

use chrono::NaiveDate;
use clap::Args;
use serde::Deserialize;

use super::{Count, Explained, Out, Place, Row, Said, Yuan, count, fault, money, rows};
use crate::{
    error::Result,
    kernel::{gazetteer::Gazetteer, region::RegionCode},
    matching::finance::{
        Collateral, Family, FeeBasis, FinanceNeed, FirmSize, Kind, LenderInput, LenderOffer, ParameterTable, Purpose,
        RateKind, Reason, RequestInput, TaxCredit, rank, score,
    },
    text::Lang,
};

#[derive(Args)]
pub struct Options {
    /// Lender products, one JSON object a line
    #[arg(long)]
    products: PathBuf,
    /// Financing requests, one JSON object a line
    #[arg(long)]
    requests: PathBuf,
    /// The run file to write: what the firm can get or may get
    #[arg(long)]
    out: PathBuf,
    /// Where to write the reasons, also of what it cannot get
    #[arg(long)]
    explain: Option<PathBuf>,
}

/// # Errors
/// `Startup` naming the file, and the line where it is one line's fault.
pub fn run(options: &Options) -> Result<()> {
    let (ids, offers): (Vec<String>, Vec<LenderOffer>) = rows::<Product>(&options.products)?
        .into_iter()
        .map(|product| (product.id.clone(), LenderOffer::read(product.into())))
        .unzip();
    let requests: Vec<Request> = rows(&options.requests)?;
    let table = ParameterTable::seed()?;
    let mut out = Out::create(&options.out, options.explain.as_ref())?;
    for request in requests {
        let id = request.id.clone();
        let posted = request.posted.ok_or_else(|| fault(&options.requests, &format!("{id}: no day `posted`")))?;
        let parameters = table.on(posted).map_err(|why| fault(&options.requests, &format!("{id}: {why}")))?;
        let need = FinanceNeed::read(&request.into());
        let ranked = rank(&need, &offers, &parameters);
        let items: Vec<&str> = ranked.iter().filter_map(|it| ids.get(it.index)).map(String::as_str).collect();
        out.answer(&id, &items)?;
        for (at, (item, offer)) in ids.iter().zip(&offers).enumerate() {
            out.explain(|| {
                // what is ranked is told beside the cheapest
                let known = ranked.iter().find(|one| one.index == at).map(|one| one.score.clone());
                let score = known.unwrap_or_else(|| score(&need, offer, &parameters));
                let reasons = score.reasons.iter().map(said).collect();
                Explained { query: &id, item, points: score.points, reasons }
            })?;
        }
    }
    out.finish()
}

/// The sentence, with what would make a missed condition met behind it.
fn said(reason: &Reason) -> Said {
    let say = |lang: Lang, between: &str| {
        let missing = reason.missing.as_ref().map(|missing| format!("{between}{}", missing.say(lang)));
        reason.message.say(lang) + &missing.unwrap_or_default()
    };
    Said {
        factor: reason.factor.as_str().to_owned(),
        outcome: reason.outcome.as_str(),
        zh: say(Lang::Zh, "；"),
        en: say(Lang::En, "; "),
    }
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Product {
    id: String,
    lender: String,
    name: String,
    #[serde(rename = "type")]
    kind: String,
    amount_min: Option<Yuan>,
    amount_max: Option<Yuan>,
    term_months_min: Option<Count>,
    term_months_max: Option<Count>,
    rate_min: Option<Percent>,
    rate_max: Option<Percent>,
    rate_type: String,
    fee_pct: Option<Percent>,
    fee_basis: String,
    regions: Vec<String>,
    industries: Vec<String>,
    firm_sizes: Vec<String>,
    years_min: Option<Count>,
    revenue_min: Option<Yuan>,
    required_lists: Vec<String>,
    collateral: String,
    down_payment_pct: Option<Percent>,
    disbursal_days: Option<Count>,
    subsidy_eligible: bool,
    purposes: Vec<String>,
    exclusions: Vec<String>,
    first_set_preference: bool,
    first_set_only: bool,
    vendor_families: Vec<String>,
    description: String,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Request {
    id: String,
    region: Place,
    industry: String,
    purpose: String,
    amount: Option<Yuan>,
    project_total: Option<Yuan>,
    term_months: Option<Count>,
    text: String,
    firm_size: String,
    employees: Option<Count>,
    annual_revenue: Option<Yuan>,
    years_in_business: Option<Count>,
    lists: Option<Vec<String>>,
    tax_credit: Option<char>,
    self_funds_pct: Option<Percent>,
    property_value: Option<Yuan>,
    owned_equipment_net: Option<Yuan>,
    patents: Option<Count>,
    repayment: Option<String>,
    posted: Option<NaiveDate>,
    funds_needed_in_days: Option<Count>,
}

/// A percentage, kept in basis points.
#[derive(Clone, Copy, Deserialize)]
#[serde(try_from = "f64")]
struct Percent(u32);

impl TryFrom<f64> for Percent {
    type Error = String;
    fn try_from(percent: f64) -> std::result::Result<Percent, String> {
        format!("{:.0}", (percent * 100.0).round())
            .parse()
            .map(Percent)
            .map_err(|_| format!("{percent} is no percentage"))
    }
}

fn basis_points(percent: Option<Percent>) -> Option<u32> {
    percent.map(|Percent(points)| points)
}

impl Row for Product {
    fn id(&self) -> &str {
        &self.id
    }
}

impl Row for Request {
    fn id(&self) -> &str {
        &self.id
    }
}

impl From<Product> for LenderInput {
    fn from(product: Product) -> LenderInput {
        LenderInput {
            lender: product.lender,
            name: product.name,
            kind: Some(Kind::from_text(&product.kind)),
            amount_min: money(product.amount_min),
            amount_max: money(product.amount_max),
            term_months_min: count(product.term_months_min),
            term_months_max: count(product.term_months_max),
            rate_min_bp: basis_points(product.rate_min),
            rate_max_bp: basis_points(product.rate_max),
            rate_kind: RateKind::from_text(&product.rate_type),
            rate_as_of: None,
            fee_bp: basis_points(product.fee_pct).unwrap_or(0),
            fee_basis: FeeBasis::from_text(&product.fee_basis),
            regions: product.regions.iter().filter_map(|name| region(name)).collect(),
            industries: product.industries,
            industry_codes: Vec::new(),
            firm_sizes: product.firm_sizes.iter().filter_map(|size| FirmSize::from_text(size)).collect(),
            years_min: count(product.years_min),
            revenue_min: money(product.revenue_min),
            required_lists: product.required_lists,
            collateral: Collateral::from_text(&product.collateral),
            down_payment_bp: basis_points(product.down_payment_pct),
            disbursal_days: count(product.disbursal_days),
            subsidy_eligible: product.subsidy_eligible,
            purposes: product.purposes.iter().filter_map(|purpose| Purpose::from_text(purpose)).collect(),
            exclusions: product.exclusions,
            first_set_preference: product.first_set_preference,
            first_set_only: product.first_set_only,
            vendor_families: product.vendor_families.iter().filter_map(|family| Family::from_text(family)).collect(),
            description: product.description,
        }
    }
}

fn region(name: &str) -> Option<RegionCode> {
    if name == "全国" { Some(RegionCode::nation()) } else { Gazetteer::get().resolve(name) }
}

impl From<Request> for RequestInput {
    fn from(request: Request) -> RequestInput {
        RequestInput {
            region: request.region.region(),
            industry: request.industry,
            // The judged data states trades in words only.
            industry_code: None,
            purpose: Purpose::from_text(&request.purpose),
            amount: money(request.amount),
            project_total: money(request.project_total),
            term_months: count(request.term_months),
            text: request.text,
            purchase: String::new(),
            firm_size: FirmSize::from_text(&request.firm_size),
            employees: count(request.employees),
            revenue: money(request.annual_revenue),
            years: count(request.years_in_business),
            lists: request.lists,
            tax_credit: request.tax_credit.and_then(TaxCredit::from_letter),
            self_funds_bp: basis_points(request.self_funds_pct),
            property_value: money(request.property_value),
            equipment_net: money(request.owned_equipment_net),
            patents: count(request.patents),
            repayment: request.repayment,
            posted: request.posted,
            needed_in_days: count(request.funds_needed_in_days),
        }
    }
}
