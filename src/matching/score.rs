//! Puts the factors together: points that are the sum of their reasons, and whether it is an answer at all.
use serde::{Deserialize, Serialize};

use super::{
    conflict::Conflict,
    fit::{self, Verdict},
    need::Need,
    offer::Offer,
    reason::{Because, Factor, Outcome, Reason, Severity},
    weights::Weights,
};

/// Whether an offer answers a need.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fit {
    /// Something else, or far out of reach: not to be shown.
    #[default]
    No,
    /// A neighbour, or the right thing with a miss that matters.
    Near,
    /// The right thing; what is not known is still to be asked.
    Hit,
}

/// How well an offer answers a need.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Score {
    /// 0 ..= 10 000, the sum of the reasons' points.
    pub points: u32,
    pub fit: Fit,
    pub reasons: Vec<Reason>,
    /// The label of the sub-need that it answers best, for a bundle.
    pub part: Option<String>,
    /// Where the need's own row says two things, and where the offer's does.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub of_need: Vec<Conflict>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub of_offer: Vec<Conflict>,
}

/// Pure and deterministic: the same profiles and weights give the same points.
pub fn score(need: &Need, offer: &Offer, weights: &Weights) -> Score {
    if need.parts.is_empty() {
        return one(need, offer, weights);
    }
    let mut best = Score::default();
    for part in &need.parts {
        let score = one(part, offer, weights);
        if (score.fit, score.points) > (best.fit, best.points) {
            best = Score { part: Some(part.label.clone()), ..score };
        }
    }
    best
}

fn one(need: &Need, offer: &Offer, weights: &Weights) -> Score {
    let Some(kind) = fit::category::fit(need, offer, weights) else { return Score::default() };
    let mut verdicts: Vec<(u32, Verdict)> = Vec::new();
    let parameters = fit::parameter::fit(need, offer, weights);
    let shares: u32 = parameters.iter().map(|(share, _)| *share).sum();
    for (share, verdict) in parameters {
        verdicts.push((weights.parameters * share / shares.max(1), verdict));
    }
    verdicts.extend(fit::price::fit(need, offer, weights).map(|verdict| (weights.price, verdict)));
    verdicts.extend(fit::lead_time::fit(need, offer, weights).map(|verdict| (weights.lead_time, verdict)));
    verdicts.extend(fit::place::area(need, offer).map(|verdict| (weights.service_area, verdict)));
    let conditions = fit::condition::fit(need, offer);
    let each = weights.condition / u32::try_from(conditions.len().max(1)).unwrap_or(1);
    verdicts.extend(conditions.into_iter().map(|verdict| (each, verdict)));
    verdicts.extend(fit::condition::untold(need, offer).into_iter().map(|verdict| (0, verdict)));
    verdicts.extend(fit::condition::first_set(need, offer).map(|verdict| (weights.certificate, verdict)));
    let strange_trade = kind.severity == Severity::Severe
        && verdicts.iter().any(|(_, v)| v.factor == Factor::Trade && v.severity == Severity::Severe);
    if strange_trade || verdicts.iter().any(|(_, verdict)| verdict.severity == Severity::Gross) {
        return Score::default();
    }
    let distance = fit::place::distance(need, offer);
    let given = verdicts.iter().map(|(of, _)| of).sum::<u32>() + distance.as_ref().map_or(0, |_| weights.distance);
    verdicts.insert(0, (weights.most().saturating_sub(given), kind));
    let mut ledger = Ledger { weights, severe: 0, slight: 0, fined: 0, reasons: Vec::new() };
    for (of, verdict) in verdicts {
        ledger.enter(of, verdict);
    }
    if let Some((verdict, share)) = distance {
        ledger.enter_share(weights.distance, verdict, share);
    }
    Score { of_need: need.conflicts.clone(), of_offer: offer.conflicts.clone(), ..ledger.close() }
}

/// Turns verdicts into points: what a miss costs depends on the misses before it.
struct Ledger<'w> {
    weights: &'w Weights,
    severe: u32,
    slight: u32,
    /// Points to take off at the end.
    fined: u32,
    reasons: Vec<Reason>,
}

impl Ledger<'_> {
    fn enter(&mut self, of: u32, verdict: Verdict) {
        let percent = match (verdict.outcome, verdict.severity) {
            (Outcome::Met, _) => verdict.share.unwrap_or(100),
            (Outcome::Unknown, _) => self.weights.unknown,
            (Outcome::Missed, Severity::None) => 0,
            (Outcome::Missed, Severity::Slight) => self.weights.slight_miss,
            (Outcome::Missed, _) => verdict.share.unwrap_or(0),
        };
        self.fined += self.fine(verdict.outcome, verdict.severity);
        self.enter_share(of, verdict, percent);
    }

    /// The first severe miss costs most; so does the third slight one.
    fn fine(&mut self, outcome: Outcome, severity: Severity) -> u32 {
        if outcome != Outcome::Missed {
            return 0;
        }
        match severity {
            Severity::Severe => {
                self.severe += 1;
                if self.severe == 1 { self.weights.severe_miss } else { self.weights.severe_miss / 8 }
            }
            Severity::Slight => {
                self.slight += 1;
                if self.slight == 3 && self.severe == 0 {
                    self.severe = 1;
                    self.weights.severe_miss
                } else {
                    0
                }
            }
            Severity::None | Severity::Gross => 0,
        }
    }

    fn enter_share(&mut self, of: u32, verdict: Verdict, percent: u32) {
        // a factor that is weighed by nothing takes nothing off: it is no miss to tell of
        let weightless = of == 0 && verdict.factor != Factor::Fine;
        if weightless && verdict.outcome == Outcome::Missed && verdict.severity == Severity::None {
            return;
        }
        let points = i32::try_from(of * percent / 100).unwrap_or(0);
        self.reasons.push(Reason { points, of, ..Reason::of(verdict) });
    }

    /// The sum, never below zero: the fine, a line of its own, takes no more than there is.
    fn close(mut self) -> Score {
        let earned: i32 = self.reasons.iter().map(|reason| reason.points).sum();
        let fine = i32::try_from(self.fined).unwrap_or(0).min(earned);
        let of = |severity: Severity| self.reasons.iter().filter(|reason| reason.severity == severity).count();
        let count = |severity: Severity| u32::try_from(of(severity)).unwrap_or(u32::MAX);
        if self.severe > 0 {
            let because = Because::Fine { severe: count(Severity::Severe), slight: count(Severity::Slight) };
            let verdict = Verdict::missed(Factor::Fine, Severity::None, because);
            self.enter_share(0, verdict, 0);
            self.reasons.iter_mut().rev().take(1).for_each(|line| line.points = -fine);
        }
        let fit = if self.severe > 0 { Fit::Near } else { Fit::Hit };
        Score { points: u32::try_from(earned - fine).unwrap_or(0), fit, reasons: self.reasons, ..Score::default() }
    }
}
