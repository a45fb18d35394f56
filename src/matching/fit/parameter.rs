//! Do its figures meet the figures that are asked for?
use super::{Because, Doubt, Factor, Outcome, Severity, Verdict, feature};
use crate::{
    kernel::taxonomy::Direction,
    matching::{Conflict, Need, Offer, Weights, need::Wish, reader::Figure, weights::Tolerance},
};

/// One verdict per wish, with its share of the factor's points.
pub(in crate::matching) fn fit(need: &Need, offer: &Offer, weights: &Weights) -> Vec<(u32, Verdict)> {
    let mut verdicts: Vec<(u32, Verdict)> = Vec::new();
    for wish in &need.wishes {
        let share = if wish.essential { weights.essential_share } else { 1 };
        let figure = offer.figures.iter().find(|figure| figure.key == wish.key);
        let of = |conflicts: &[Conflict]| conflicts.iter().any(|conflict| conflict.key == wish.key);
        let doubt = match (of(&offer.conflicts), of(&need.conflicts)) {
            (true, _) => Doubt::Offer,
            (false, true) => Doubt::Need,
            (false, false) => Doubt::None,
        };
        verdicts.push((share, Verdict { doubt, ..verdict(wish, figure, &weights.tolerance) }));
    }
    verdicts.extend(feature::fit(need, offer).into_iter().map(|verdict| (1, verdict)));
    verdicts
}

fn verdict(wish: &Wish, figure: Option<&Figure>, tolerance: &Tolerance) -> Verdict {
    let wanted = (wish.min, wish.max);
    let category = wish.category.clone();
    let mut verdict = match figure {
        None => Verdict::unknown(Factor::Parameter, Because::FigureUnknown { category, wanted, said: wish.said }),
        Some(figure) => {
            let (severity, percent) = deviation(wish, figure, tolerance);
            let offered = (figure.min, figure.max);
            let because = Because::Figure { category, offered, wanted, said: wish.said, percent };
            match severity {
                Severity::None => Verdict::met(Factor::Parameter, because),
                severity => Verdict::missed(Factor::Parameter, severity, because),
            }
        }
    };
    verdict.key.clone_from(&wish.key);
    verdict.must = wish.essential;
    debug_assert!(verdict.outcome != Outcome::Unknown || figure.is_none());
    verdict
}

/// 52 inches are sold as 1,320 mm: rounding of the trade is no miss.
const ROUNDING: f64 = 0.005;

/// How bad the miss is, and by how many per cent of the bound.
fn deviation(wish: &Wish, figure: &Figure, tolerance: &Tolerance) -> (Severity, u32) {
    let (low, high) = (figure.min.or(figure.max).unwrap_or(0.0), figure.max.or(figure.min).unwrap_or(0.0));
    if wish.direction == Direction::Span {
        return span(wish, figure, low, high);
    }
    // the offer's best end counts: a range of 50-80 reaches 80
    if let Some(least) = wish.min
        && high < least * (1.0 - ROUNDING)
    {
        let ratio = if least > 0.0 { high / least } else { 1.0 };
        return (short(ratio, wish, tolerance), percent(1.0 - ratio));
    }
    if let Some(most) = wish.max
        && low > most * (1.0 + ROUNDING)
    {
        let ratio = if most > 0.0 { low / most } else { f64::INFINITY };
        return (long(ratio, wish, tolerance), percent(ratio - 1.0));
    }
    (Severity::None, 0)
}

fn short(ratio: f64, wish: &Wish, tolerance: &Tolerance) -> Severity {
    let gross = f64::from(tolerance.gross);
    if wish.direction == Direction::Equal {
        return if wish.essential { Severity::Severe } else { Severity::Slight };
    }
    if ratio * gross < 1.0 && wish.essential {
        Severity::Gross
    } else if ratio >= 1.0 - f64::from(tolerance.figure) / 100.0 {
        Severity::Slight
    } else if wish.essential || ratio < 0.5 {
        Severity::Severe
    } else {
        Severity::Slight
    }
}

fn long(ratio: f64, wish: &Wish, tolerance: &Tolerance) -> Severity {
    let gross = f64::from(tolerance.gross);
    if ratio > gross && wish.essential && wish.direction != Direction::Equal {
        return Severity::Gross;
    }
    let slight = match wish.direction {
        Direction::Band => ratio <= 1.0 + f64::from(tolerance.oversize) / 100.0 || !wish.essential,
        _ => !wish.essential && ratio < 2.0,
    };
    if slight { Severity::Slight } else { Severity::Severe }
}

/// What is asked for must lie inside what the offer takes.
fn span(wish: &Wish, figure: &Figure, low: f64, high: f64) -> (Severity, u32) {
    let miss = if wish.essential { Severity::Severe } else { Severity::Slight };
    let most = wish.max.or(wish.min).unwrap_or(0.0);
    let least = wish.min.unwrap_or(0.0);
    let single = figure.min == figure.max;
    if high < most * (1.0 - 1e-9) {
        (miss, percent(1.0 - high / most))
    } else if !single && low > least * (1.0 + 1e-9) {
        (miss, percent(low / least.max(1e-9) - 1.0))
    } else {
        (Severity::None, 0)
    }
}

#[allow(clippy::as_conversions)] // bounded to 0 ..= 9999 just before
fn percent(share: f64) -> u32 {
    (share * 100.0).round().clamp(0.0, 9999.0) as u32
}
