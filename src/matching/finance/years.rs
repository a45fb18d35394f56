//! What a firm pays year by year: principal, interest and fees, less the interest subsidy.
use super::{
    cost::Cost,
    lender::{FeeBasis, Kind, LenderOffer, RateKind},
    parameters::Parameters,
    request::FinanceNeed,
};
use crate::kernel::money::Money;

/// Millionths in a whole, over the months of a year.
const MONTHLY: i128 = 1_000_000 * 12;

/// The payments of each year from the first on, to the fen; empty where amount, term or rate is not stated, and for a
/// guarantee, which is paid beside a loan.
///
/// The principal is paid back in equal monthly parts over `cost.term_months`. A yearly rate is charged on what is still
/// owed, a flat one on the first principal throughout; a one-off fee falls into the first year. A subsidy lowers the
/// interest of the months for which it is granted. What is paid in truth is for the lender to say.
pub fn paid_by_year(need: &FinanceNeed, offer: &LenderOffer, cost: &Cost, parameters: &Parameters) -> Vec<Money> {
    let (Some(amount), Some(_), false) = (need.amount, need.term_months, offer.stated.kind == Some(Kind::Guarantee))
    else {
        return Vec::new();
    };
    let amount = offer.stated.amount_max.map_or(amount, |most| most.min(amount));
    let (whole, months) = (i128::from(amount.fen()), i128::from(cost.term_months.max(1)));
    let fee = whole * i128::from(offer.stated.fee_bp) / 10_000;
    let mut years: Vec<i128> = Vec::new();
    for month in 0..months {
        if month % 12 == 0 {
            let due = offer.stated.fee_basis == FeeBasis::Yearly || month == 0;
            years.push(if due { fee } else { 0 });
        }
        // the parts add up to the whole, whatever the term
        let owed = whole - whole * month / months;
        let part = whole * (month + 1) / months - whole * month / months;
        let interest = match offer.stated.rate_kind {
            RateKind::Yearly => owed * i128::from(cost.rate_ppm) / MONTHLY,
            RateKind::Flat => {
                let factor = i128::from(parameters.flat_factor_permille.max(1));
                whole * i128::from(cost.rate_ppm) * 1000 / factor / MONTHLY
            }
        };
        let granted = cost.subsidy_ppm > 0 && month < i128::from(parameters.subsidy_months);
        let subsidy = if granted { owed * i128::from(parameters.subsidy_bp) * 100 / MONTHLY } else { 0 };
        if let Some(year) = years.last_mut() {
            *year += part + interest - subsidy.min(interest);
        }
    }
    years.into_iter().filter_map(|fen| i64::try_from(fen).ok().and_then(|fen| Money::from_fen(fen).ok())).collect()
}

#[cfg(test)]
mod tests;
