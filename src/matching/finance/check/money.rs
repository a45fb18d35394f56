//! Security, amounts and the shortest term. Shares are compared as exact products, never as rounded quotients.
use super::Check;
use crate::{
    kernel::money::Money,
    matching::finance::{
        lender::{Collateral, LenderOffer},
        parameters::Parameters,
        request::FinanceNeed,
        score::Factor,
    },
    text::Message,
};

/// The firm can give what secures the product; `None` for credit and guarantees, which ask for nothing checkable.
pub fn collateral(need: &FinanceNeed, offer: &LenderOffer, parameters: &Parameters) -> Option<Check> {
    match offer.stated.collateral? {
        Collateral::Credit | Collateral::Guarantee => None,
        Collateral::Mortgage => Some(mortgage(need, offer, parameters)),
        Collateral::OwnedEquipment => Some(owned_equipment(need, parameters)),
        Collateral::BoughtEquipment | Collateral::LeasedEquipment => Some(bought_equipment(need)),
        Collateral::Patents => Some(patents(need, parameters)),
        Collateral::ChargingRights => Some(charging_rights(need)),
        Collateral::Receivables => Some(Check::open(Factor::Collateral, Message::new("finance-receivables-unknown"))),
    }
}

/// The share of the property's value that lenders advance covers the amount asked, or the product's maximum if lower.
fn mortgage(need: &FinanceNeed, offer: &LenderOffer, parameters: &Parameters) -> Check {
    let (Some(value), Some(asked)) = (need.property_value, need.amount) else {
        return Check::unknown(Factor::Collateral, Message::new("finance-mortgage-unknown"));
    };
    let cover = share(value, parameters.mortgage_percent);
    let wanted = offer.stated.amount_max.map_or(asked, |most| most.min(asked));
    let say = |key: &str| covered(key, value, cover, wanted, parameters.mortgage_percent);
    if reaches(value, parameters.mortgage_percent, wanted, 100) {
        Check::met(Factor::Collateral, say("finance-mortgage-met"))
    } else {
        Check::missed(Factor::Collateral, say("finance-mortgage-missed"), say("finance-mortgage-missing"))
    }
}

/// What a leaseback advances on equipment owned covers the least share of the amount asked.
fn owned_equipment(need: &FinanceNeed, parameters: &Parameters) -> Check {
    let (Some(value), Some(asked)) = (need.equipment_net, need.amount) else {
        return Check::unknown(Factor::Collateral, Message::new("finance-leaseback-unknown"));
    };
    let cover = share(value, parameters.leaseback_percent);
    let wanted = share(asked, parameters.least_share_percent);
    let say = |key: &str| covered(key, value, cover, wanted, parameters.leaseback_percent);
    if reaches(value, parameters.leaseback_percent, asked, parameters.least_share_percent) {
        Check::met(Factor::Collateral, say("finance-leaseback-met"))
    } else {
        Check::missed(Factor::Collateral, say("finance-leaseback-missed"), say("finance-leaseback-missing"))
    }
}

fn bought_equipment(need: &FinanceNeed) -> Check {
    match need.purpose {
        None => Check::unknown(Factor::Collateral, Message::new("finance-bought-unknown")),
        Some(purpose) if purpose.buys_equipment() => Check::met(Factor::Collateral, Message::new("finance-bought-met")),
        Some(_) => {
            let missing = Message::new("finance-bought-missing");
            Check::missed(Factor::Collateral, Message::new("finance-bought-missed"), missing)
        }
    }
}

fn patents(need: &FinanceNeed, parameters: &Parameters) -> Check {
    let least = parameters.least_patents;
    let Some(own) = need.patents else {
        return Check::unknown(Factor::Collateral, Message::new("finance-patents-unknown").with("least", least));
    };
    let say = |key: &str| {
        Message::new(key).with("own", own).with("least", least).with("short", (least - i64::from(own)).max(0))
    };
    if i64::from(own) >= least {
        Check::met(Factor::Collateral, say("finance-patents-met"))
    } else {
        Check::missed(Factor::Collateral, say("finance-patents-missed"), say("finance-patents-missing"))
    }
}

/// Rights to charge for power secure only hydropower stations.
fn charging_rights(need: &FinanceNeed) -> Check {
    if need.trades.is_empty() {
        return Check::unknown(Factor::Collateral, Message::new("finance-charging-unknown"));
    }
    if need.trades.contains("hydropower") {
        return Check::met(Factor::Collateral, Message::new("finance-charging-met"));
    }
    let missing = Message::new("finance-charging-missing");
    Check::missed(Factor::Collateral, Message::new("finance-charging-missed"), missing)
}

pub fn least_amount(need: &FinanceNeed, offer: &LenderOffer) -> Option<Check> {
    let least = offer.stated.amount_min.filter(|least| least.fen() > 0)?;
    let Some(asked) = need.amount else {
        let message = Message::new("finance-least-amount-unknown").with("least", least.in_yuan());
        return Some(Check::unknown(Factor::LeastAmount, message));
    };
    let say = |key: &str| Message::new(key).with("asked", asked.in_yuan()).with("least", least.in_yuan());
    Some(if asked >= least {
        Check::met(Factor::LeastAmount, say("finance-least-amount-met"))
    } else {
        Check::missed(Factor::LeastAmount, say("finance-least-amount-missed"), say("finance-least-amount-missing"))
    })
}

/// The product's maximum covers at least the least share of the amount asked.
pub fn most_amount(need: &FinanceNeed, offer: &LenderOffer, parameters: &Parameters) -> Option<Check> {
    let most = offer.stated.amount_max?;
    let Some(asked) = need.amount else {
        let message = Message::new("finance-most-amount-unknown").with("most", most.in_yuan());
        return Some(Check::unknown(Factor::MostAmount, message));
    };
    let say = |key: &str| {
        Message::new(key)
            .with("asked", asked.in_yuan())
            .with("most", most.in_yuan())
            .with("percent", parameters.least_share_percent)
    };
    Some(if reaches(most, 100, asked, parameters.least_share_percent) {
        Check::met(Factor::MostAmount, say("finance-most-amount-met"))
    } else {
        Check::missed(Factor::MostAmount, say("finance-most-amount-missed"), say("finance-most-amount-missing"))
    })
}

pub fn shortest_term(need: &FinanceNeed, offer: &LenderOffer) -> Option<Check> {
    let least = offer.stated.term_months_min.filter(|least| *least > 0)?;
    let Some(asked) = need.term_months else {
        let message = Message::new("finance-shortest-term-unknown").with("least", least);
        return Some(Check::unknown(Factor::ShortestTerm, message));
    };
    let say = |key: &str| Message::new(key).with("asked", asked).with("least", least);
    Some(if asked >= least {
        Check::met(Factor::ShortestTerm, say("finance-shortest-term-met"))
    } else {
        let missing = say("finance-shortest-term-missing");
        Check::missed(Factor::ShortestTerm, say("finance-shortest-term-missed"), missing)
    })
}

/// Whether `have_percent` of `have` is at least `want_percent` of `want`, without rounding.
fn reaches(have: Money, have_percent: i64, want: Money, want_percent: i64) -> bool {
    // at most 10^15 fen times a percentage below 10^5: beyond i64 only in i128
    i128::from(have.fen()) * i128::from(have_percent) >= i128::from(want.fen()) * i128::from(want_percent)
}

/// `percent` of an amount, rounded down to the fen, for showing.
fn share(amount: Money, percent: i64) -> Money {
    let fen = i128::from(amount.fen()) * i128::from(percent) / 100;
    i64::try_from(fen).ok().and_then(|fen| Money::from_fen(fen).ok()).unwrap_or(Money::MAX)
}

fn covered(key: &str, value: Money, cover: Money, wanted: Money, percent: i64) -> Message {
    let short = wanted.checked_sub(cover).unwrap_or(Money::ZERO);
    Message::new(key)
        .with("value", value.in_yuan())
        .with("percent", percent)
        .with("cover", cover.in_yuan())
        .with("wanted", wanted.in_yuan())
        .with("short", short.in_yuan())
}
