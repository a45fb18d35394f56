//! Is it there in time? Days of delivery against the days from posting to when it is needed.
use super::{Because, Factor, Severity, Verdict};
use crate::matching::{Need, Offer, Weights};

/// `None` when no date is asked for.
pub(in crate::matching) fn fit(need: &Need, offer: &Offer, weights: &Weights) -> Option<Verdict> {
    let available = need.days?;
    let Some(days) = offer.lead_time_days else {
        return Some(Verdict::unknown(Factor::LeadTime, Because::LeadTimeUnknown { available }));
    };
    let late = i64::from(days) - available;
    let because = Because::LeadTime { days, available };
    let grace = i64::from(weights.tolerance.late_days).max(available * i64::from(weights.tolerance.late_percent) / 100);
    Some(if late <= 0 {
        Verdict::met(Factor::LeadTime, because)
    } else if late <= grace {
        Verdict::missed(Factor::LeadTime, Severity::Slight, because)
    } else {
        Verdict::missed(Factor::LeadTime, Severity::Severe, because)
    })
}
