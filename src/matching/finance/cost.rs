//! What a financing truly costs a year, exact in millionths of the principal.
use serde::{Deserialize, Serialize};

use super::{
    firm::TaxCredit,
    lender::{FeeBasis, LenderOffer, RateKind},
    parameters::Parameters,
    purpose::Purpose,
    request::FinanceNeed,
};

/// The list whose projects get the interest subsidy.
pub(super) const SUBSIDY_LIST: &str = "设备更新清单";

/// Millionths per basis point.
const PPM_PER_BP: i64 = 100;

/// Yearly cost in parts, each in millionths of the principal a year (10,000 = 1 %), rounded half up.
///
/// Invariant: `total_ppm == rate_ppm + fee_ppm - subsidy_ppm`, and none of them is negative.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cost {
    /// Interest on what is owed; a flat rate already multiplied.
    pub rate_ppm: i64,
    /// Fees; a one-off fee spread evenly over the term.
    pub fee_ppm: i64,
    /// Interest subsidy, spread evenly over the term; never above the interest itself.
    pub subsidy_ppm: i64,
    pub total_ppm: i64,
    /// Term in months by which fee and subsidy are spread: the term asked, at most the product's longest.
    pub term_months: u32,
    /// True when the rate or the term is assumed because the request does not state grade or term.
    pub assumed: bool,
}

impl Cost {
    /// The whole cost in basis points a year, rounded half up.
    pub fn total_bp(&self) -> i64 {
        (self.total_ppm + PPM_PER_BP / 2) / PPM_PER_BP
    }
}

/// The cost of `offer` for this request; `None` when the product states no rate.
///
/// Rate: lowest for tax credit A (or a first set where the product prefers it), middle for B, highest for C and, as the
/// careful assumption, for an unknown grade. Where only one bound is stated, that one.
pub fn yearly_cost(need: &FinanceNeed, offer: &LenderOffer, parameters: &Parameters) -> Option<Cost> {
    let stated = &offer.stated;
    let low = stated.rate_min_bp.or(stated.rate_max_bp)?;
    let high = stated.rate_max_bp.unwrap_or(low).max(low);
    let (low, high) = (i64::from(low) * PPM_PER_BP, i64::from(high) * PPM_PER_BP);
    let best = need.first_set && stated.first_set_preference;
    let quoted = match need.tax_credit {
        _ if best => low,
        Some(TaxCredit::A) => low,
        Some(TaxCredit::B) => (low + high) / 2, // both are multiples of 100: exact
        Some(TaxCredit::C) | None => high,
    };
    let rate_ppm = match stated.rate_kind {
        RateKind::Yearly => quoted,
        RateKind::Flat => divided(quoted.saturating_mul(parameters.flat_factor_permille), 1000),
    };
    let term_months = cost_term(need, offer, parameters);
    let fee = i64::from(stated.fee_bp) * PPM_PER_BP;
    let fee_ppm = match stated.fee_basis {
        FeeBasis::Yearly => fee,
        FeeBasis::OneOff => divided(fee * 12, i64::from(term_months)),
    };
    let subsidy_ppm = subsidy(need, offer, parameters, term_months).min(rate_ppm);
    let assumed = need.term_months.is_none() || (need.tax_credit.is_none() && !best && low != high);
    Some(Cost { rate_ppm, fee_ppm, subsidy_ppm, total_ppm: rate_ppm + fee_ppm - subsidy_ppm, term_months, assumed })
}

/// The term over which fees and subsidy are spread, at least one month.
fn cost_term(need: &FinanceNeed, offer: &LenderOffer, parameters: &Parameters) -> u32 {
    let assumed = u32::try_from(parameters.assumed_term_months).unwrap_or(1);
    let asked = need.term_months.unwrap_or(assumed);
    asked.min(offer.stated.term_months_max.unwrap_or(asked)).max(1)
}

/// Interest subsidy a year, evened out over the term: only for products that qualify, projects on the renewal list, and
/// money that renews equipment.
fn subsidy(need: &FinanceNeed, offer: &LenderOffer, parameters: &Parameters, term_months: u32) -> i64 {
    let listed = need.lists.as_ref().is_some_and(|lists| lists.contains(SUBSIDY_LIST));
    let renews = matches!(need.purpose, Some(Purpose::Equipment | Purpose::Green | Purpose::Digital));
    if !(offer.stated.subsidy_eligible && listed && renews) {
        return 0;
    }
    let term = i64::from(term_months);
    divided(parameters.subsidy_bp * PPM_PER_BP * parameters.subsidy_months.min(term), term)
}

/// `amount / parts`, half up; both are positive here.
fn divided(amount: i64, parts: i64) -> i64 {
    amount.saturating_add(parts / 2) / parts.max(1)
}

#[cfg(test)]
mod tests;
