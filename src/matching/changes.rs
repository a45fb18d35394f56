//! The smallest changes that would make a near answer a hit: every miss that matters is put right, and of slight ones as
//! many as it takes, the smallest first.
use super::{
    reason::{Because, Reason, Severity, bounds_plain, kind, parameter, region, sum, unit},
    score::{Fit, Score},
    weights::Weights,
};
use crate::{
    kernel::money::Money,
    text::{Lang, Message},
};

/// Who is told, and so whose side gives way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asker {
    /// Asks less, or pays more.
    Buyer,
    /// Offers more.
    Maker,
}

/// This many slight misses weigh as one that matters.
const TOO_MANY_SLIGHT: usize = 3;

/// What would have to change, in `lang`, by the weights of the score; empty for a hit.
pub fn changes(score: &Score, asker: Asker, weights: &Weights, lang: Lang) -> Vec<Message> {
    if score.fit == Fit::Hit {
        return Vec::new();
    }
    let missed = |severity: Severity| score.reasons.iter().filter(move |reason| reason.severity == severity);
    let mut wrong: Vec<&Reason> = missed(Severity::Severe).collect();
    let mut slight: Vec<&Reason> = missed(Severity::Slight).collect();
    // a bundle's budget is raised as far as its share becomes bearable, which is still a slight miss
    let left =
        slight.len() + wrong.iter().filter(|reason| matches!(reason.because, Because::BundlePrice { .. })).count();
    slight.sort_by_key(|reason| short_by(reason));
    wrong.extend(slight.into_iter().take((left + 1).saturating_sub(TOO_MANY_SLIGHT)));
    wrong.into_iter().map(|reason| change(reason, asker, weights, lang)).collect()
}

/// How far off, in per cent; what has no figure comes last.
fn short_by(reason: &Reason) -> u32 {
    match reason.because {
        Because::Figure { percent, .. } | Because::Price { percent, .. } => percent,
        Because::LeadTime { days, available } => {
            let late = i64::from(days) - available;
            u32::try_from(late * 100 / available.max(1)).unwrap_or(u32::MAX)
        }
        _ => u32::MAX,
    }
}

fn change(reason: &Reason, asker: Asker, weights: &Weights, lang: Lang) -> Message {
    let side = if asker == Asker::Buyer { "buyer" } else { "maker" };
    let message = |key: &str| Message::new(&format!("fit-change-{key}")).with("side", side);
    match &reason.because {
        Because::NearKind { wanted, offered }
        | Because::VariantKind { wanted, offered }
        | Because::GeneralKind { wanted, offered } => {
            message("kind").with("offered", kind(offered, lang)).with("wanted", kind(wanted, lang))
        }
        Because::Figure { category, offered, wanted, .. } => {
            let unit = unit(category, &reason.key);
            message("figure")
                .with("name", parameter(category, &reason.key, lang))
                .with("offered", bounds_plain(*offered, unit))
                .with("wanted", super::reason::bounds(*wanted, unit))
        }
        Because::Feature { category, wanted, .. } => message(if *wanted { "feature" } else { "feature-unwanted" })
            .with("name", super::fit::feature::name(category, &reason.key, lang)),
        Because::Price { price, budget, .. } => {
            let more = Money::from_fen(price.fen() - budget.fen()).unwrap_or(*price);
            message("price").with("price", sum(*price, lang)).with("more", sum(more, lang))
        }
        Because::BundlePrice { sum: whole, .. } => {
            message("bundle").with("budget", sum(bearable(*whole, weights), lang))
        }
        Because::LeadTime { days, available } => {
            let later = i64::from(*days) - available;
            message("lead-time").with("days", days).with("available", available).with("later", later)
        }
        Because::ServiceArea { place } => message("area").with("place", region(place)),
        Because::Trade { served, .. } => message("trade").with("served", served.join("、")),
        Because::Remanufactured { .. } => message("used"),
        Because::Discontinued => message("discontinued"),
        Because::Imported => message("imported"),
        Because::SameKind { .. }
        | Because::FigureUnknown { .. }
        | Because::Free
        | Because::PriceUnknown { .. }
        | Because::LeadTimeUnknown { .. }
        | Because::Distance { .. }
        | Because::FirstSet { .. }
        | Because::Fine { .. }
        | Because::OriginUnknown
        | Because::Uncompared { .. } => message("ask"),
    }
}

/// The whole budget of which `part` is as much as a part may take, to the fen above.
fn bearable(part: Money, weights: &Weights) -> Money {
    let most = i128::from(weights.tolerance.bundle_most.max(1));
    let fen = (i128::from(part.fen()) * 100 + most - 1) / most;
    i64::try_from(fen).ok().and_then(|fen| Money::from_fen(fen).ok()).unwrap_or(part)
}

#[cfg(test)]
mod tests;
