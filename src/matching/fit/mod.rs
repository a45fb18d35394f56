//! One file per factor: each says whether an offer meets a need in that respect, and why.
pub(super) mod category;
pub(super) mod condition;
pub(super) mod feature;
pub(super) mod lead_time;
pub(super) mod parameter;
pub(super) mod place;
pub(super) mod price;

use super::reason::{Because, Doubt, Factor, Outcome, Severity};

/// What a factor finds, before it is given points.
pub(super) struct Verdict {
    pub factor: Factor,
    pub key: String,
    pub outcome: Outcome,
    pub severity: Severity,
    /// Per cent of the factor's points, where not all or none.
    pub share: Option<u32>,
    /// Whether the buyer cannot do without it.
    pub must: bool,
    /// Whose row says two things of it.
    pub doubt: Doubt,
    pub because: Because,
}

impl Verdict {
    fn met(factor: Factor, because: Because) -> Verdict {
        Verdict::of(factor, Outcome::Met, Severity::None, because)
    }

    pub(super) fn missed(factor: Factor, severity: Severity, because: Because) -> Verdict {
        Verdict::of(factor, Outcome::Missed, severity, because)
    }

    fn unknown(factor: Factor, because: Because) -> Verdict {
        Verdict::of(factor, Outcome::Unknown, Severity::None, because)
    }

    fn of(factor: Factor, outcome: Outcome, severity: Severity, because: Because) -> Verdict {
        Verdict {
            factor,
            key: String::new(),
            outcome,
            severity,
            share: None,
            must: factor.must(),
            doubt: Doubt::None,
            because,
        }
    }
}
