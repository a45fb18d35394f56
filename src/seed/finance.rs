//! Lender products and financing requests.
use chrono::NaiveDate;
use serde::Deserialize;

use super::{Orgs, broken, confirm, demands, entries, follow, id_of, life, moment, opening, rows, still_ahead, yuan};
use crate::{
    db::Tx,
    demand,
    error::Result,
    finance::{
        financing_request::{
            self,
            model::{FinancingRequest, Purpose},
        },
        lender_product::{
            self,
            model::{FinanceKind, LenderProduct},
        },
    },
    kernel::{
        gazetteer::Gazetteer,
        id::{FinancingRequestId, LenderProductId},
        money::Money,
        noun::Noun,
        region::RegionCode,
    },
    life::State,
    matching::finance::{self as engine, LenderInput, RequestInput},
    org::Org,
};

const PRODUCTS: &str = "lender_products.csv";
const REQUESTS: &str = "financing_requests.csv";

#[derive(Deserialize)]
struct ProductRow {
    key: String,
    org_key: String,
    state: State,
    name: String,
    #[serde(rename = "type")]
    kind: String,
    amount_min: i64,
    amount_max: Option<i64>,
    term_months_min: Option<u32>,
    term_months_max: Option<u32>,
    rate_min: String,
    rate_max: String,
    rate_type: String,
    fee_pct: String,
    fee_basis: String,
    regions: String,
    industries: String,
    firm_sizes: String,
    years_min: Option<u32>,
    revenue_min: Option<i64>,
    required_lists: String,
    collateral: String,
    down_payment_pct: String,
    disbursal_days: Option<u32>,
    subsidy_eligible: bool,
    purposes: String,
    exclusions: String,
    first_set_preference: bool,
    first_set_only: bool,
    vendor_families: String,
    description: String,
}

#[derive(Deserialize)]
struct RequestRow {
    key: String,
    org_key: String,
    state: State,
    demand_key: String,
    purpose: String,
    amount: i64,
    project_total: Option<i64>,
    term_months: Option<u32>,
    text: String,
    employees: Option<u32>,
    firm_size: String,
    annual_revenue: Option<i64>,
    years_in_business: Option<u32>,
    lists: String,
    tax_credit: String,
    self_funds_pct: String,
    property_value: Option<i64>,
    owned_equipment_net: Option<i64>,
    patents: Option<u32>,
    repayment: String,
    posted: NaiveDate,
    funds_needed_in_days: Option<u64>,
}

/// "3.25" per cent is 325 basis points; an empty cell is not stated.
fn basis_points(percent: &str) -> Option<u32> {
    let (whole, fraction) = percent.split_once('.').unwrap_or((percent, ""));
    let fraction: String = fraction.chars().chain("00".chars()).take(2).collect();
    whole.parse::<u32>().ok()?.checked_mul(100)?.checked_add(fraction.parse().ok()?)
}

fn words(cell: &str) -> Vec<String> {
    entries(cell).map(str::to_owned).collect()
}

pub fn insert_products(tx: &mut Tx, orgs: &Orgs) -> Result<usize> {
    let mut inserted = 0;
    for row in rows::<ProductRow>(PRODUCTS, include_str!("../../seeds/demo/lender_products.csv"))? {
        let id = LenderProductId::fixed(id_of("lender-product", &row.key, moment(opening())));
        if lender_product::store::find(tx, id)?.is_none() {
            let mut product = lender_product(id, orgs.get(&row.org_key)?, row)?;
            lender_product::store::insert(tx, &product)?;
            confirm(tx, &mut product, inserted)?;
            follow(tx, Noun::LenderProduct, id)?;
            inserted += 1;
        }
    }
    Ok(inserted)
}

fn lender_product(id: LenderProductId, org: &Org, row: ProductRow) -> Result<LenderProduct> {
    let kind = engine::Kind::from_text(&row.kind);
    let kind = FinanceKind::ALL.iter().copied().find(|word| word.engine() == kind).unwrap_or(FinanceKind::OtherLoan);
    let area = Gazetteer::get().service_area(&row.regions)?;
    Ok(LenderProduct {
        id,
        life: life(org, row.state, opening()),
        content: lender_product::model::Content {
            name: row.name,
            kind,
            description: row.description,
            amount_min: Money::from_yuan(row.amount_min)?,
            amount_max: yuan(row.amount_max)?,
            terms: LenderInput {
                term_months_min: row.term_months_min,
                term_months_max: row.term_months_max,
                rate_min_bp: basis_points(&row.rate_min),
                rate_max_bp: basis_points(&row.rate_max),
                rate_kind: engine::RateKind::from_text(&row.rate_type),
                rate_as_of: Some(opening()),
                fee_bp: basis_points(&row.fee_pct).unwrap_or(0),
                fee_basis: engine::FeeBasis::from_text(&row.fee_basis),
                regions: if area.everywhere { vec![RegionCode::nation()] } else { area.regions },
                industries: words(&row.industries),
                firm_sizes: entries(&row.firm_sizes).filter_map(engine::FirmSize::from_text).collect(),
                years_min: row.years_min,
                revenue_min: yuan(row.revenue_min)?,
                required_lists: words(&row.required_lists),
                collateral: engine::Collateral::from_text(&row.collateral),
                down_payment_bp: basis_points(&row.down_payment_pct),
                disbursal_days: row.disbursal_days,
                subsidy_eligible: row.subsidy_eligible,
                purposes: entries(&row.purposes).filter_map(engine::Purpose::from_text).collect(),
                exclusions: words(&row.exclusions),
                first_set_preference: row.first_set_preference,
                first_set_only: row.first_set_only,
                vendor_families: entries(&row.vendor_families).filter_map(engine::Family::from_text).collect(),
                ..LenderInput::default()
            },
        },
        posted_on: opening(),
        confirmed: None,
    })
}

pub fn insert_requests(tx: &mut Tx, orgs: &Orgs) -> Result<usize> {
    let demands = demands::ids()?;
    let mut inserted = 0;
    for row in rows::<RequestRow>(REQUESTS, include_str!("../../seeds/demo/financing_requests.csv"))? {
        let id = FinancingRequestId::fixed(id_of("financing-request", &row.key, moment(row.posted)));
        if financing_request::store::find(tx, id)?.is_some() {
            continue;
        }
        let demand = match row.demand_key.as_str() {
            "" => None,
            key => {
                let id = demands.get(key).ok_or_else(|| broken(REQUESTS, key))?;
                demand::store::find(tx, *id)?
            }
        };
        let mut request = financing_request(id, orgs.get(&row.org_key)?, row, tx.today())?;
        request.tie(demand.is_some(), demand.as_ref())?;
        financing_request::store::insert(tx, &request)?;
        follow(tx, Noun::FinancingRequest, id)?;
        inserted += 1;
    }
    Ok(inserted)
}

fn financing_request(id: FinancingRequestId, org: &Org, row: RequestRow, today: NaiveDate) -> Result<FinancingRequest> {
    let purpose = engine::Purpose::from_text(&row.purpose);
    let purpose = Purpose::ALL.iter().copied().find(|word| word.engine() == purpose).unwrap_or_default();
    let amount = Money::from_yuan(row.amount)?;
    Ok(FinancingRequest {
        id,
        life: life(org, row.state, row.posted),
        industry: org.industry.clone(),
        demand: None,
        project: super::projects::of_request(&row.key)?,
        not_taken: Vec::new(),
        content: financing_request::model::Content {
            title: format!("{} {}", row.purpose, amount.in_words()),
            purpose,
            amount,
            details: RequestInput {
                project_total: yuan(row.project_total)?,
                term_months: row.term_months,
                text: row.text,
                firm_size: engine::FirmSize::from_text(&row.firm_size),
                employees: row.employees,
                revenue: yuan(row.annual_revenue)?,
                years: row.years_in_business,
                lists: Some(words(&row.lists)),
                tax_credit: row.tax_credit.chars().next().and_then(engine::TaxCredit::from_letter),
                self_funds_bp: basis_points(&row.self_funds_pct),
                property_value: yuan(row.property_value)?,
                equipment_net: yuan(row.owned_equipment_net)?,
                patents: row.patents,
                repayment: (!row.repayment.is_empty()).then_some(row.repayment),
                ..RequestInput::default()
            },
            contact_name: org.contact_name.clone(),
            contact_phone: org.contact_phone.clone(),
            needed_by: row.funds_needed_in_days.and_then(|days| still_ahead(row.posted, days, today)),
            intended: Vec::new(),
            reply_by: row.funds_needed_in_days.and_then(|days| still_ahead(row.posted, days / 2, today)),
        },
        posted_on: row.posted,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn per_cents_are_exact() {
        assert_eq!(["3.2", "2.95", "20", "0", ""].map(basis_points), [Some(320), Some(295), Some(2000), Some(0), None]);
    }
}
