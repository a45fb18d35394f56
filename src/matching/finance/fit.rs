//! Fit: what an eligible product may still do poorly. A miss does not exclude, it ranks lower.
use super::{
    lender::LenderOffer,
    parameters::Parameters,
    request::FinanceNeed,
    score::{FIT_POINTS, Factor, Outcome, Reason},
};
use crate::text::Message;

/// Amount, term, down payment and speed, each worth the same. Met gives all points, unknown half, missed none.
pub fn fits(need: &FinanceNeed, offer: &LenderOffer, parameters: &Parameters) -> [Reason; 4] {
    [amount(need, offer), term(need, offer, parameters), down_payment(need, offer), disbursal(need, offer)]
}

/// The maximum reaches the amount asked; a product without a maximum always does.
fn amount(need: &FinanceNeed, offer: &LenderOffer) -> Reason {
    let Some(asked) = need.amount else { return unknown(Factor::AmountFit, "finance-amount-fit-unknown") };
    let Some(most) = offer.stated.amount_max else { return unknown(Factor::AmountFit, "finance-amount-fit-unknown") };
    let short = asked.checked_sub(most).unwrap_or(crate::kernel::money::Money::ZERO);
    let message = |key: &str| {
        Message::new(key).with("asked", asked.in_yuan()).with("most", most.in_yuan()).with("short", short.in_yuan())
    };
    judged(Factor::AmountFit, most >= asked, message, "finance-amount-fit")
}

/// The longest term is at most the slack shorter than the term asked.
fn term(need: &FinanceNeed, offer: &LenderOffer, parameters: &Parameters) -> Reason {
    let Some(asked) = need.term_months else { return unknown(Factor::TermFit, "finance-term-fit-unknown") };
    let Some(most) = offer.stated.term_months_max else { return unknown(Factor::TermFit, "finance-term-fit-unknown") };
    let message =
        |key: &str| Message::new(key).with("asked", asked).with("most", most).with("short", asked.saturating_sub(most));
    let slack = parameters.term_slack_months;
    judged(Factor::TermFit, i64::from(asked) - i64::from(most) <= slack, message, "finance-term-fit")
}

fn down_payment(need: &FinanceNeed, offer: &LenderOffer) -> Reason {
    let own = match (need.self_funds_bp, offer.stated.down_payment_bp) {
        // the firm's own share is nobody's question then
        (_, Some(0)) => {
            return judged(Factor::DownPayment, true, |_| Message::new("finance-no-down-payment"), "");
        }
        (Some(own), Some(_)) => own,
        _ => return unknown(Factor::DownPayment, "finance-down-payment-unknown"),
    };
    let least = offer.stated.down_payment_bp.unwrap_or(0);
    let message = |key: &str| {
        Message::new(key)
            .with("own", percent(own))
            .with("least", percent(least))
            .with("short", percent(least.saturating_sub(own)))
    };
    judged(Factor::DownPayment, own >= least, message, "finance-down-payment")
}

fn disbursal(need: &FinanceNeed, offer: &LenderOffer) -> Reason {
    let (Some(within), Some(days)) = (need.needed_in_days, offer.stated.disbursal_days) else {
        return unknown(Factor::Disbursal, "finance-disbursal-unknown");
    };
    let message = |key: &str| {
        Message::new(key).with("days", days).with("within", within).with("late", days.saturating_sub(within))
    };
    judged(Factor::Disbursal, days <= within, message, "finance-disbursal")
}

fn judged(factor: Factor, met: bool, message: impl Fn(&str) -> Message, key: &str) -> Reason {
    let (outcome, points, suffix) =
        if met { (Outcome::Met, FIT_POINTS, "met") } else { (Outcome::Missed, 0, "missed") };
    let message = message(&format!("{key}-{suffix}"));
    Reason { factor, outcome, points, of: FIT_POINTS, message, missing: None }
}

fn unknown(factor: Factor, key: &str) -> Reason {
    let (outcome, points) = (Outcome::Unknown, FIT_POINTS / 2);
    Reason { factor, outcome, points, of: FIT_POINTS, message: Message::new(key), missing: None }
}

/// "20" of 2000 basis points, "12.5" of 1250.
fn percent(bp: u32) -> String {
    let text = format!("{}.{:02}", bp / 100, bp % 100);
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}
