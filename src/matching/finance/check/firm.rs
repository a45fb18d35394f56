//! Who the firm is: region, trade, size, age, revenue, lists.
use super::Check;
use crate::{
    kernel::gazetteer::Gazetteer,
    kernel::region::RegionCode,
    matching::finance::{cost::SUBSIDY_LIST, lender::LenderOffer, request::FinanceNeed, score::Factor},
    text::Message,
};

/// The firm sits in one of the product's regions.
pub fn region(need: &FinanceNeed, offer: &LenderOffer) -> Check {
    let regions = &offer.stated.regions;
    let offered = joined(regions.iter().map(place_name));
    let (Some(seat), false) = (&need.region, regions.is_empty()) else {
        return Check::unknown(Factor::Region, Message::new("finance-region-unknown").with("offered", offered));
    };
    let say = |key: &str| Message::new(key).with("region", place_name(seat)).with("offered", &offered);
    if regions.iter().any(|region| region.contains(seat)) {
        Check::met(Factor::Region, say("finance-region-met"))
    } else {
        Check::missed(Factor::Region, say("finance-region-missed"), say("finance-region-missing"))
    }
}

/// The firm's trade is one that the product takes; a trade named by a word that nobody knows is compared as text.
pub fn industry(need: &FinanceNeed, offer: &LenderOffer) -> Option<Check> {
    if offer.takes_any_trade() {
        return None;
    }
    let offered = joined(offer.stated.industries.iter().cloned());
    let say = |key: &str| Message::new(key).with("industry", &need.industry).with("offered", &offered);
    let by_code = need
        .industry_code
        .as_ref()
        .is_some_and(|code| offer.stated.industry_codes.iter().any(|outer| outer.contains(code)));
    let by_text = !need.industry.is_empty()
        && offer.other_trades.iter().any(|word| need.industry.contains(word) || word.contains(&need.industry));
    Some(if by_code || by_text || !need.trades.is_disjoint(&offer.trades) {
        Check::met(Factor::Industry, say("finance-industry-met"))
    } else if need.trades.is_empty() {
        Check::unknown(Factor::Industry, say("finance-industry-unknown"))
    } else {
        Check::missed(Factor::Industry, say("finance-industry-missed"), say("finance-industry-missing"))
    })
}

pub fn size(need: &FinanceNeed, offer: &LenderOffer) -> Option<Check> {
    let sizes = &offer.stated.firm_sizes;
    if sizes.is_empty() {
        return None;
    }
    let has = |size| if sizes.contains(&size) { "yes" } else { "no" };
    use crate::matching::finance::firm::FirmSize::{Large, Medium, Small};
    let say = |key: &str| {
        Message::new(key)
            .with("size", need.firm_size.map_or("unknown", |size| size.as_str()))
            .with("small", has(Small))
            .with("medium", has(Medium))
            .with("large", has(Large))
    };
    Some(match need.firm_size {
        None => Check::unknown(Factor::FirmSize, say("finance-size-unknown")),
        Some(size) if sizes.contains(&size) => Check::met(Factor::FirmSize, say("finance-size-met")),
        Some(_) => Check::missed(Factor::FirmSize, say("finance-size-missed"), say("finance-size-missing")),
    })
}

pub fn years(need: &FinanceNeed, offer: &LenderOffer) -> Option<Check> {
    let least = offer.stated.years_min.filter(|years| *years > 0)?;
    let say = |key: &str, years: u32| {
        let short = least.saturating_sub(years);
        Message::new(key).with("years", years).with("least", least).with("short", short)
    };
    Some(match need.years {
        None => Check::unknown(Factor::Years, Message::new("finance-years-unknown").with("least", least)),
        Some(years) if years >= least => Check::met(Factor::Years, say("finance-years-met", years)),
        Some(years) => {
            Check::missed(Factor::Years, say("finance-years-missed", years), say("finance-years-missing", years))
        }
    })
}

pub fn revenue(need: &FinanceNeed, offer: &LenderOffer) -> Option<Check> {
    let least = offer.stated.revenue_min.filter(|least| least.fen() > 0)?;
    let Some(revenue) = need.revenue else {
        let message = Message::new("finance-revenue-unknown").with("least", least.in_yuan());
        return Some(Check::unknown(Factor::Revenue, message));
    };
    let short = least.checked_sub(revenue).unwrap_or(crate::kernel::money::Money::ZERO);
    let say = |key: &str| {
        Message::new(key)
            .with("revenue", revenue.in_yuan())
            .with("least", least.in_yuan())
            .with("short", short.in_yuan())
    };
    Some(if revenue >= least {
        Check::met(Factor::Revenue, say("finance-revenue-met"))
    } else {
        Check::missed(Factor::Revenue, say("finance-revenue-missed"), say("finance-revenue-missing"))
    })
}

/// The firm stands on one of the required lists.
pub fn lists(need: &FinanceNeed, offer: &LenderOffer) -> Option<Check> {
    if offer.lists.is_empty() {
        return None;
    }
    let required = joined(offer.lists.iter().cloned());
    let Some(own) = &need.lists else {
        let message = Message::new("finance-lists-unknown").with("required", required);
        return Some(Check::unknown(Factor::Lists, message));
    };
    let shared = joined(own.intersection(&offer.lists).cloned());
    Some(if shared.is_empty() {
        let say = |key: &str| Message::new(key).with("required", &required);
        let renewal = if offer.lists.contains(SUBSIDY_LIST) { "yes" } else { "no" };
        let missing = say("finance-lists-missing").with("renewal", renewal);
        Check::missed(Factor::Lists, say("finance-lists-missed"), missing)
    } else {
        let message = Message::new("finance-lists-met").with("required", &required).with("shared", shared);
        Check::met(Factor::Lists, message)
    })
}

fn place_name(code: &RegionCode) -> String {
    if *code == RegionCode::nation() {
        return "全国".to_owned();
    }
    Gazetteer::get().place(code).map_or_else(|| code.as_str().to_owned(), |place| place.name.clone())
}

fn joined(parts: impl Iterator<Item = String>) -> String {
    parts.collect::<Vec<_>>().join("、")
}
