//! Can it be paid? The lowest price against the money for one, or a bundle's share against its whole.
use super::{Because, Factor, Severity, Verdict};
use crate::{
    kernel::money::Money,
    matching::{Need, Offer, Weights},
};

/// `None` when nothing is said about money.
pub(in crate::matching) fn fit(need: &Need, offer: &Offer, weights: &Weights) -> Option<Verdict> {
    if let Some(whole) = need.budget.whole {
        return bundle(need, offer, whole, weights);
    }
    let budget = need.budget.unit.filter(|budget| budget.fen() > 0)?;
    let Some(price) = offer.price else {
        return Some(Verdict::unknown(Factor::Price, Because::PriceUnknown { budget }));
    };
    if price.fen() == 0 {
        return Some(Verdict::met(Factor::Price, Because::Free));
    }
    let over = nearest_percent(price, budget).saturating_sub(100);
    let because = Because::Price { price, budget, percent: over.max(u32::from(price > budget)) };
    Some(match percent(price, budget) {
        0..=100 => Verdict::met(Factor::Price, because),
        over if over > 100 * weights.tolerance.gross => Verdict::missed(Factor::Price, Severity::Gross, because),
        over if over <= 100 + weights.tolerance.price => Verdict::missed(Factor::Price, Severity::Slight, because),
        _ => Verdict::missed(Factor::Price, Severity::Severe, because),
    })
}

fn bundle(need: &Need, offer: &Offer, budget: Money, weights: &Weights) -> Option<Verdict> {
    if budget.fen() == 0 {
        return None;
    }
    let Some(price) = offer.price else {
        return Some(Verdict::unknown(Factor::Price, Because::PriceUnknown { budget }));
    };
    let quantity = need.quantity;
    let sum = price.checked_mul(quantity)?;
    let because = Because::BundlePrice { price, quantity, sum, budget, percent: nearest_percent(sum, budget) };
    Some(match percent(sum, budget) {
        over if over > 100 * weights.tolerance.gross => Verdict::missed(Factor::Price, Severity::Gross, because),
        over if over > weights.tolerance.bundle_most => Verdict::missed(Factor::Price, Severity::Severe, because),
        over if over > weights.tolerance.bundle_fair => Verdict::missed(Factor::Price, Severity::Slight, because),
        _ => Verdict::met(Factor::Price, because),
    })
}

/// Rounded up, so that one fen over the budget is over it.
fn percent(price: Money, budget: Money) -> u32 {
    u32::try_from((i128::from(price.fen()) * 100 + i128::from(budget.fen()) - 1) / i128::from(budget.fen()))
        .unwrap_or(u32::MAX)
}

/// To the nearest, for people.
fn nearest_percent(price: Money, budget: Money) -> u32 {
    let fen = i128::from(budget.fen());
    u32::try_from((i128::from(price.fen()) * 100 + fen / 2) / fen).unwrap_or(u32::MAX)
}
