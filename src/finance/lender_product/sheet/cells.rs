//! A lender product as cells that [`super::draft`] reads back as they were.
use super::words::{SECURITY, kind_word, security, security_word};
use crate::{
    finance::{
        lender_product::view::LenderProductView,
        sheet_words::{percent, places, purpose_words, size_words},
    },
    kernel::money::Money,
    listing::export::{number, yes, yuan},
    matching::finance::{FeeBasis, LenderInput, RateKind},
    sheet::{Value, labelled, unlabelled},
};

/// The cell of column `key`.
pub fn cell(view: &LenderProductView, key: &str) -> Value {
    let terms: LenderInput = serde_json::from_value(view.terms.clone()).unwrap_or_default();
    // Security that one word does not tell is in a line below the description.
    let told = labelled(&view.description, SECURITY).filter(|text| security(text).0 == terms.collateral);
    match key {
        "name" => Value::text(&view.name),
        "kind" => Value::text(kind_word(view.kind)),
        "amount_min" => yuan(Some(view.amount_min_fen).filter(|least| *least > Money::ZERO)),
        "amount_max" => yuan(view.amount_max_fen),
        "term_min" => number(terms.term_months_min),
        "term_max" => number(terms.term_months_max),
        "rate_min" => percent(terms.rate_min_bp),
        "rate_max" => percent(terms.rate_max_bp),
        "rate_kind" => Value::text(if terms.rate_kind == RateKind::Flat { "平息" } else { "年化" }),
        "rate_as_of" => terms.rate_as_of.map_or(Value::Empty, Value::Date),
        "fee" => percent(Some(terms.fee_bp).filter(|fee| *fee > 0)),
        "fee_basis" => Value::text(if terms.fee_basis == FeeBasis::Yearly { "按年" } else { "一次性" }),
        "regions" => Value::text(&places(&terms.regions)),
        "industries" => Value::text(&terms.industries.join("、")),
        "firm_sizes" => Value::text(&size_words(&terms.firm_sizes)),
        "years_min" => number(terms.years_min),
        "revenue_min" => yuan(terms.revenue_min),
        "required_lists" => Value::text(&terms.required_lists.join("、")),
        "collateral" => Value::text(told.unwrap_or_else(|| terms.collateral.map_or("", security_word))),
        "down_payment" => percent(terms.down_payment_bp),
        "disbursal" => terms.disbursal_days.map_or(Value::Empty, |days| Value::text(&format!("{days}天"))),
        "purposes" => Value::text(&purpose_words(&terms.purposes)),
        "exclusions" => Value::text(&terms.exclusions.join("；")),
        "first_set" => yes(terms.first_set_preference),
        "subsidy" => yes(terms.subsidy_eligible),
        "description" => Value::text(&unlabelled(&view.description, &[SECURITY])),
        _ => Value::Empty,
    }
}
