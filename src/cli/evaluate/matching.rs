//! `duijie evaluate matching`: demands answered with products, through the candidate query of the server.
use std::path::PathBuf;

use chrono::NaiveDate;
use clap::Args;
use serde::Deserialize;

use super::{Count, Explained, Out, Place, Row, Said, Yuan, count, fault, money, rows};
use crate::{
    boot,
    error::Result,
    kernel::{
        gazetteer::Gazetteer,
        money::{PriceRange, Tax},
        noun::Noun,
        region::ServiceArea,
        taxonomy::Kind,
    },
    matching::{
        self, BudgetInput, CertificateInput, NeedInput, OfferInput, OldInput, Outcome, Reason, SpecInput, SubNeedInput,
        Weights,
    },
    recommend::candidates::offers_for,
    search::{Document, FeedCursor, Index, SearchError},
    text::Lang,
};

/// Candidates a need, as the server fetches.
const CANDIDATES: usize = 300;

#[derive(Args)]
pub struct Options {
    /// Products, one JSON object a line
    #[arg(long)]
    products: PathBuf,
    /// Demands, one JSON object a line; sub-needs are queries of their own
    #[arg(long)]
    demands: PathBuf,
    /// The run file to write
    #[arg(long)]
    out: PathBuf,
    /// Where to write the reasons
    #[arg(long)]
    explain: Option<PathBuf>,
}

/// # Errors
/// `Startup` naming the file, and the line where it is one line's fault.
pub fn run(options: &Options) -> Result<()> {
    let products: Vec<Product> = rows(&options.products)?;
    let demands: Vec<Demand> = rows(&options.demands)?;
    let index = index(products).map_err(|e| fault(&options.products, &e))?;
    let mut out = Out::create(&options.out, options.explain.as_ref())?;
    for demand in demands {
        let id = demand.id.clone();
        for need in matching::read_need(&demand.into()) {
            let query = query(&id, &need.label);
            let offers =
                offers_for(&index, &need, None, CANDIDATES).map_err(|e| fault(&options.products, &e))?.into_iter();
            let scored = offers.map(|(item, offer)| (item, matching::score(&need, &offer, Weights::standard())));
            let ranked = matching::rank(scored.collect());
            out.answer(&query, &ranked.iter().map(|(item, _)| item.as_str()).collect::<Vec<_>>())?;
            for (item, score) in &ranked {
                let reasons = || score.reasons.iter().map(said).collect();
                out.explain(|| Explained { query: &query, item, points: score.points, reasons: reasons() })?;
            }
        }
    }
    out.finish()
}

/// The demand's id, with the sub-need's ordinal where the label is no more than that.
fn query(id: &str, label: &str) -> String {
    if label.is_empty() || label.starts_with('#') { format!("{id}{label}") } else { label.to_owned() }
}

fn said(reason: &Reason) -> Said {
    let outcome = match reason.outcome {
        Outcome::Met => "met",
        Outcome::Missed => "missed",
        Outcome::Unknown => "unknown",
    };
    Said { factor: reason.name(), outcome, zh: reason.say(Lang::Zh), en: reason.say(Lang::En) }
}

fn index(products: Vec<Product>) -> std::result::Result<Index, SearchError> {
    let index = Index::in_memory(boot::analyzer())?;
    let documents: std::result::Result<Vec<Document>, SearchError> = products.into_iter().map(document).collect();
    index.replace(std::iter::once(documents), &FeedCursor::default())?;
    Ok(index)
}

fn document(product: Product) -> std::result::Result<Document, SearchError> {
    let (id, input) = (product.id.clone(), OfferInput::from(product));
    let offer = matching::read_offer(&input);
    let certificates =
        input.certificates.iter().map(|certificate| format!("{}{}", certificate.level, certificate.kind));
    let texts = [input.description.clone(), input.spec_text.join("\n")].into_iter().chain(certificates);
    Ok(Document {
        noun: Noun::Product.to_string(),
        id,
        title: input.title.clone(),
        body: texts.collect::<Vec<_>>().join("\n"),
        terms: matching::offer_terms(&offer),
        dated: 0,
        payload: serde_json::to_vec(&offer)?,
    })
}

#[derive(Deserialize)]
struct Product {
    id: String,
    kind: ProductKind,
    #[serde(default)]
    title: String,
    #[serde(default)]
    description: String,
    #[serde(default)]
    spec_text: Vec<String>,
    #[serde(default)]
    specs: Vec<Spec>,
    price_min: Option<Yuan>,
    price_max: Option<Yuan>,
    lead_time_days: Option<Count>,
    #[serde(default)]
    certifications: Vec<Certification>,
    #[serde(default)]
    service_area: Vec<String>,
    #[serde(default)]
    maker_region: Place,
    #[serde(default)]
    remanufactured: bool,
    year_listed: Option<i32>,
    #[serde(default)]
    status: String,
}

#[derive(Deserialize)]
enum ProductKind {
    #[serde(rename = "设备")]
    Equipment,
    #[serde(rename = "服务")]
    Service,
    #[serde(rename = "配件")]
    Component,
    #[serde(rename = "消费品")]
    Consumer,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Spec {
    name: String,
    unit: String,
    value: Option<f64>,
    min: Option<f64>,
    max: Option<f64>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Certification {
    #[serde(rename = "type")]
    kind: String,
    level: String,
    year: Option<i32>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Demand {
    id: String,
    wanted: String,
    requirements: String,
    structured: Vec<Spec>,
    old_equipment: Vec<Old>,
    reason: String,
    industry: String,
    region: Place,
    quantity: Option<Count>,
    budget_unit_yuan: Option<Yuan>,
    budget_total_yuan: Option<Yuan>,
    budget_text: String,
    posted: Option<NaiveDate>,
    needed_by: Option<NaiveDate>,
    preferences: String,
    sub_needs: Vec<SubNeed>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Old {
    name: String,
    model: String,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct SubNeed {
    sub_id: String,
    text: String,
    quantity: Option<Count>,
}

impl Row for Product {
    fn id(&self) -> &str {
        &self.id
    }
}

impl Row for Demand {
    fn id(&self) -> &str {
        &self.id
    }
}

impl From<Product> for OfferInput {
    fn from(product: Product) -> OfferInput {
        OfferInput {
            kind: product.kind.into(),
            title: product.title,
            description: product.description,
            spec_text: product.spec_text,
            specs: product.specs.into_iter().map(SpecInput::from).collect(),
            category: None,
            price: PriceRange::new(money(product.price_min), money(product.price_max), Tax::Unknown).ok(),
            lead_time_days: count(product.lead_time_days),
            certificates: product.certifications.into_iter().map(CertificateInput::from).collect(),
            service_area: area(&product.service_area),
            region: product.maker_region.region(),
            remanufactured: product.remanufactured,
            year_listed: product.year_listed,
            discontinued: product.status.contains("停产"),
        }
    }
}

fn area(names: &[String]) -> Option<ServiceArea> {
    Gazetteer::get().service_area(&names.join("、")).ok()
}

impl From<ProductKind> for Kind {
    fn from(kind: ProductKind) -> Kind {
        match kind {
            ProductKind::Equipment => Kind::Equipment,
            ProductKind::Service => Kind::Service,
            ProductKind::Component => Kind::Component,
            ProductKind::Consumer => Kind::Consumer,
        }
    }
}

impl From<Spec> for SpecInput {
    fn from(Spec { name, unit, value, min, max }: Spec) -> SpecInput {
        SpecInput { name, unit, value, min, max, must: None }
    }
}

impl From<Certification> for CertificateInput {
    fn from(Certification { kind, level, year }: Certification) -> CertificateInput {
        CertificateInput { kind, level, year }
    }
}

impl From<Demand> for NeedInput {
    fn from(demand: Demand) -> NeedInput {
        let old = |Old { name, model }| OldInput { name, model };
        let sub = |sub: SubNeed| SubNeedInput { label: sub.sub_id, text: sub.text, quantity: count(sub.quantity) };
        NeedInput {
            title: demand.wanted,
            requirements: demand.requirements,
            structured: demand.structured.into_iter().map(SpecInput::from).collect(),
            old_equipment: demand.old_equipment.into_iter().map(old).collect(),
            reason: demand.reason,
            industry: demand.industry,
            region: demand.region.region(),
            quantity: count(demand.quantity),
            budget: BudgetInput {
                unit: money(demand.budget_unit_yuan),
                total: money(demand.budget_total_yuan),
                text: demand.budget_text,
            },
            posted: demand.posted,
            needed_by: demand.needed_by,
            preferences: demand.preferences,
            sub_needs: demand.sub_needs.into_iter().map(sub).collect(),
            category: None,
        }
    }
}
