//! New or used, still built, domestic where that is demanded, made for this trade; and the first of its kind.
use super::{Because, Factor, Severity, Verdict};
use crate::{
    kernel::taxonomy::Kind,
    matching::{Need, Offer},
};

/// Only what is out of the ordinary is said.
pub(in crate::matching) fn fit(need: &Need, offer: &Offer) -> Vec<Verdict> {
    let mut verdicts = Vec::new();
    if offer.used {
        let because = Because::Remanufactured { accepted: need.accepts_used };
        verdicts.push(if need.accepts_used {
            Verdict::met(Factor::Remanufactured, because)
        } else {
            Verdict::missed(Factor::Remanufactured, Severity::Slight, because)
        });
    }
    if offer.discontinued {
        verdicts.push(Verdict::missed(Factor::Discontinued, Severity::Severe, Because::Discontinued));
    }
    if need.domestic_only && offer.imported {
        verdicts.push(Verdict::missed(Factor::Origin, Severity::Severe, Because::Imported));
    }
    verdicts.extend(trade(need, offer));
    verdicts
}

/// A service for another trade is no answer; one for any trade is a lesser one.
fn trade(need: &Need, offer: &Offer) -> Option<Verdict> {
    if offer.kind != Kind::Service || need.trades.is_empty() {
        return None;
    }
    let because = Because::Trade { served: offer.trades.clone(), wanted: need.trades.clone() };
    Some(if offer.trades.is_empty() {
        Verdict::unknown(Factor::Trade, because)
    } else if offer.trades.iter().any(|trade| need.trades.contains(trade)) {
        Verdict::met(Factor::Trade, because)
    } else {
        Verdict::missed(Factor::Trade, Severity::Severe, because)
    })
}

/// What is neither met nor missed and bears no points: it is to be asked.
pub(in crate::matching) fn untold(need: &Need, offer: &Offer) -> Vec<Verdict> {
    let origin = (need.domestic_only && !offer.imported && offer.kind == Kind::Equipment)
        .then(|| Verdict::unknown(Factor::Origin, Because::OriginUnknown));
    let words = (!need.uncompared.is_empty())
        .then(|| Verdict::unknown(Factor::Uncompared, Because::Uncompared { said: need.uncompared.join("；") }));
    origin.into_iter().chain(words).collect()
}

/// Said only where the buyer prefers it, or the offer has it.
pub(in crate::matching) fn first_set(need: &Need, offer: &Offer) -> Option<Verdict> {
    let because = Because::FirstSet { has: offer.first_set };
    match (need.prefers_first_set, offer.first_set) {
        (_, true) => Some(Verdict::met(Factor::FirstSet, because)),
        (true, false) => Some(Verdict::missed(Factor::FirstSet, Severity::None, because)),
        (false, false) => None,
    }
}
