//! Points and rank of a lender product for a request.
use serde::{Deserialize, Serialize};

use super::{
    check::{Check, checks},
    cost::{Cost, yearly_cost},
    fit::fits,
    lender::LenderOffer,
    parameters::Parameters,
    request::FinanceNeed,
};
use crate::text::Message;

/// Points of a perfect match.
pub const MOST_POINTS: u32 = 10_000;
/// Being eligible outweighs all fits and the cost together, a fit outweighs the whole cost: points sort as the rule says.
pub const ELIGIBLE_POINTS: u32 = 5_000;
pub const FIT_POINTS: u32 = 1_000;
pub const COST_POINTS: u32 = 1_000;

/// What a reason is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Factor {
    Region,
    Industry,
    FirmSize,
    Years,
    Revenue,
    Lists,
    Purpose,
    Remanufactured,
    Vendor,
    FirstSet,
    Exclusion,
    Collateral,
    LeastAmount,
    MostAmount,
    ShortestTerm,
    Eligibility,
    AmountFit,
    TermFit,
    DownPayment,
    Disbursal,
    Cost,
    /// The cost beside that of the cheapest product that fits.
    Comparison,
}

impl Factor {
    /// The word of the index, of JSON and of `evaluate`.
    pub fn as_str(self) -> &'static str {
        match self {
            Factor::Region => "region",
            Factor::Industry => "industry",
            Factor::FirmSize => "firm_size",
            Factor::Years => "years",
            Factor::Revenue => "revenue",
            Factor::Lists => "lists",
            Factor::Purpose => "purpose",
            Factor::Remanufactured => "remanufactured",
            Factor::Vendor => "vendor",
            Factor::FirstSet => "first_set",
            Factor::Exclusion => "exclusion",
            Factor::Collateral => "collateral",
            Factor::LeastAmount => "least_amount",
            Factor::MostAmount => "most_amount",
            Factor::ShortestTerm => "shortest_term",
            Factor::Eligibility => "eligibility",
            Factor::AmountFit => "amount_fit",
            Factor::TermFit => "term_fit",
            Factor::DownPayment => "down_payment",
            Factor::Disbursal => "disbursal",
            Factor::Cost => "cost",
            Factor::Comparison => "comparison",
        }
    }

    /// Whether missing it means that the firm cannot get the product; the others only make it fit poorly.
    pub fn is_rule(self) -> bool {
        !matches!(
            self,
            Factor::AmountFit
                | Factor::TermFit
                | Factor::DownPayment
                | Factor::Disbursal
                | Factor::Cost
                | Factor::Comparison
        )
    }
}

/// How a condition stands. Unknown is neither met nor missed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    Met,
    Missed,
    Unknown,
}

impl Outcome {
    pub fn as_str(self) -> &'static str {
        match self {
            Outcome::Met => "met",
            Outcome::Missed => "missed",
            Outcome::Unknown => "unknown",
        }
    }
}

/// Whether the firm can get the product at all, as far as rules tell; the lender decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Eligibility {
    Yes,
    /// A figure that a rule needs is not stated.
    Unknown,
    No,
}

/// One factor of a score, as data.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reason {
    pub factor: Factor,
    pub outcome: Outcome,
    pub points: u32,
    /// Most points that the factor can give.
    pub of: u32,
    pub message: Message,
    /// What would make a missed condition met.
    pub missing: Option<Message>,
}

impl From<Check> for Reason {
    fn from(check: Check) -> Reason {
        Reason {
            factor: check.factor,
            outcome: check.outcome,
            points: 0,
            of: 0,
            message: check.message,
            missing: check.missing,
        }
    }
}

/// How well a product answers a request. Invariant: `points` is the sum of the reasons' points.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FinanceScore {
    /// 0 ..= 10,000; 0 for a product that the firm cannot get.
    pub points: u32,
    pub eligible: Eligibility,
    /// `None` when the product states no rate.
    pub cost: Option<Cost>,
    pub reasons: Vec<Reason>,
}

/// A product's place in a ranking.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ranked {
    /// Position in the list that was given.
    pub index: usize,
    pub score: FinanceScore,
    /// Yearly cost above the cheapest product that fits without a miss, in millionths; negative for a cheaper one that
    /// fits poorly; `None` where either cost is unknown.
    pub above_cheapest_ppm: Option<i64>,
}

/// Scores one product, also one that the firm cannot get: then every check is there to explain why, without points.
pub fn score(need: &FinanceNeed, offer: &LenderOffer, parameters: &Parameters) -> FinanceScore {
    let checks = checks(need, offer, parameters);
    let eligible = eligibility(&checks);
    let count = checks.len();
    let missed = checks.iter().filter(|check| check.outcome == Outcome::Missed).count();
    let mut reasons: Vec<Reason> = checks.into_iter().map(Reason::from).collect();
    reasons.push(eligible_reason(eligible, count, missed));
    reasons.extend(fits(need, offer, parameters));
    let cost = yearly_cost(need, offer, parameters);
    reasons.push(cost_reason(cost.as_ref(), offer));
    if eligible == Eligibility::No {
        for reason in &mut reasons {
            reason.points = 0;
        }
    }
    let points = reasons.iter().map(|reason| reason.points).sum();
    FinanceScore { points, eligible, cost, reasons }
}

/// The products that the firm can get or may get, best first: eligible before unknown, then fewest poor fits, then
/// lowest yearly cost. Products that it cannot get are left out. Equals keep the order in which they were given.
pub fn rank(need: &FinanceNeed, offers: &[LenderOffer], parameters: &Parameters) -> Vec<Ranked> {
    let scored = offers.iter().enumerate().map(|(index, offer)| (index, score(need, offer, parameters)));
    let mut open: Vec<(usize, FinanceScore)> = scored.filter(|(_, score)| score.eligible != Eligibility::No).collect();
    // the points round the cost to basis points, so equals are ordered by the exact cost
    let total = |score: &FinanceScore| score.cost.map_or(i64::MAX, |cost| cost.total_ppm);
    open.sort_by_key(|(index, score)| (std::cmp::Reverse(score.points), total(score), *index));
    let fits_well = |score: &&FinanceScore| {
        score.eligible == Eligibility::Yes && score.reasons.iter().all(|reason| reason.outcome != Outcome::Missed)
    };
    let cheapest = open
        .iter()
        .map(|(_, score)| score)
        .filter(fits_well)
        .filter_map(|score| score.cost)
        .map(|cost| cost.total_ppm)
        .min();
    let above = |score: &FinanceScore| Some(score.cost?.total_ppm - cheapest?);
    let ranked = open.into_iter().map(|(index, mut score)| {
        let above_cheapest_ppm = above(&score);
        score.reasons.extend(above_cheapest_ppm.map(|above| comparison(above, fits_well(&&score))));
        Ranked { index, score, above_cheapest_ppm }
    });
    ranked.collect()
}

/// Without points: the cost has them.
fn comparison(above_ppm: i64, fits_well: bool) -> Reason {
    let (outcome, key) = match above_ppm {
        1.. => (Outcome::Missed, "finance-above-cheapest"),
        _ if fits_well => (Outcome::Met, "finance-cheapest"),
        _ => (Outcome::Unknown, "finance-cheap-but"),
    };
    let message = Message::new(key).with("points", percent(above_ppm.abs()));
    Reason { factor: Factor::Comparison, outcome, points: 0, of: 0, message, missing: None }
}

fn eligibility(checks: &[Check]) -> Eligibility {
    if checks.iter().any(|check| check.outcome == Outcome::Missed) {
        Eligibility::No
    } else if checks.iter().any(|check| check.outcome == Outcome::Unknown && check.decides) {
        Eligibility::Unknown
    } else {
        Eligibility::Yes
    }
}

fn eligible_reason(eligible: Eligibility, count: usize, missed: usize) -> Reason {
    let (outcome, points, key) = match eligible {
        Eligibility::Yes => (Outcome::Met, ELIGIBLE_POINTS, "finance-eligible"),
        Eligibility::Unknown => (Outcome::Unknown, 0, "finance-eligible-unknown"),
        Eligibility::No => (Outcome::Missed, 0, "finance-not-eligible"),
    };
    let message = Message::new(key).with("count", count).with("missed", missed);
    Reason { factor: Factor::Eligibility, outcome, points, of: ELIGIBLE_POINTS, message, missing: None }
}

/// One point less for every basis point a year, none from 10 % on.
pub fn cost_reason(cost: Option<&Cost>, offer: &LenderOffer) -> Reason {
    let reason = |outcome, points, message| Reason {
        factor: Factor::Cost,
        outcome,
        points,
        of: COST_POINTS,
        message,
        missing: None,
    };
    let Some(cost) = cost else {
        return reason(Outcome::Unknown, 0, Message::new("finance-cost-unknown"));
    };
    let lost = u32::try_from(cost.total_bp().max(0)).unwrap_or(COST_POINTS);
    let day = offer.stated.rate_as_of.map_or_else(|| "none".to_owned(), |day| day.to_string());
    let message = Message::new(if cost.assumed { "finance-cost-assumed" } else { "finance-cost" })
        .with("total", percent(cost.total_ppm))
        .with("rate", percent(cost.rate_ppm))
        .with("fee", percent(cost.fee_ppm))
        .with("subsidy", percent(cost.subsidy_ppm))
        .with("months", cost.term_months)
        .with("day", day);
    reason(Outcome::Met, COST_POINTS.saturating_sub(lost), message)
}

/// "3.15" of 31,500 millionths: hundredths of a percent, half up.
pub fn percent(ppm: i64) -> String {
    let bp = (ppm + 50) / 100;
    format!("{}.{:02}", bp / 100, bp % 100)
}

#[cfg(test)]
mod tests;
