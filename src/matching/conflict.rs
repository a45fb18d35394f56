//! Two figures for one parameter in the same row: the data sheet says 8,000 r/min, the description 6,000.
use serde::{Deserialize, Serialize};

use super::{
    reader::{Origin, Stated},
    reason::{Span, bounds_plain, parameter, unit},
};
use crate::{
    kernel::taxonomy::CategoryCode,
    text::{Lang, Message},
};

/// Both figures, in the parameter's unit, and where each stands.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Conflict {
    pub category: CategoryCode,
    pub key: String,
    /// The one that is compared: a typed field before a text, of two texts the less favourable.
    pub used: (Span, Origin),
    pub other: (Span, Origin),
}

impl Conflict {
    pub(super) fn of(stated: &Stated, code: &CategoryCode) -> Option<Conflict> {
        let other = stated.other?;
        let used = ((stated.min, stated.max), stated.from);
        Some(Conflict { category: code.clone(), key: stated.parameter.key.clone(), used, other })
    }

    /// What stands where, and which of both is compared. The parameter's name is in `lang`, so say it in that language.
    pub fn message(&self, lang: Lang) -> Message {
        let unit = unit(&self.category, &self.key);
        let both = [("used", self.used), ("other", self.other)];
        let message = Message::new("reason-conflict").with("name", parameter(&self.category, &self.key, lang));
        both.into_iter().fold(message, |message, (name, (span, from))| {
            message.with(name, bounds_plain(span, unit)).with(&format!("{name}_in"), from.as_str())
        })
    }
}

/// Whose figures are read: of two texts the less favourable one counts, for a need the stricter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    Need,
    Offer,
}

/// Per cent by which two figures differ before they contradict each other.
const APART: f64 = 3.0;
/// A model number rounds: a VMC850 travels 800 mm.
const APART_FROM_MODEL: f64 = 20.0;
/// 约, 左右.
const APART_SOFTLY: f64 = 30.0;

/// Whether both cannot be true together.
pub(super) fn contradict(known: &Stated, other: &Stated, side: Side) -> bool {
    use crate::kernel::quantity::Comparator::{About, AtLeast, AtMost};
    let ends = |one: &Stated| Some((one.min.or(one.max)?, one.max.or(one.min)?));
    let (Some(a), Some(b)) = (ends(known), ends(other)) else { return false };
    let is_range = |(low, high): (f64, f64)| low < high;
    let either = |comparator| known.comparator == comparator || other.comparator == comparator;
    let apart = if known.from == Origin::Model || other.from == Origin::Model {
        APART_FROM_MODEL
    } else if either(About) {
        APART_SOFTLY
    } else {
        APART
    };
    // of an offer "6000 and more" does not deny 8000
    if side == Side::Offer && (either(AtLeast) || either(AtMost))
        || is_range(a) != is_range(b) && !disjoint(a, b, apart)
    {
        return false;
    }
    disjoint((a.0, a.0), (b.0, b.0), apart) || disjoint((a.1, a.1), (b.1, b.1), apart)
}

/// Whether the spans lie apart by more than so many per cent of the larger figure.
fn disjoint(a: (f64, f64), b: (f64, f64), percent: f64) -> bool {
    let gap = (b.0 - a.1).max(a.0 - b.1);
    let size = [a.0, a.1, b.0, b.1].into_iter().map(f64::abs).fold(0.0, f64::max);
    gap > size * percent / 100.0
}
