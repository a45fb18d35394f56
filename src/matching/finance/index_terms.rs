//! Exact terms by which the index fetches the lender products that a request may get.
//!
//! A product carries the terms of [`offer_terms`]; a request asks with [`need_terms`]: one term of every group must be
//! there. Every product that [`super::score`] does not refuse is fetched; the checks then sort out the rest.
use super::{lender::LenderOffer, purpose::Purpose, request::FinanceNeed};

const ANY: &str = "any";
const NATION: &str = "100000";

/// The terms under which a product is indexed.
pub fn offer_terms(offer: &LenderOffer) -> Vec<String> {
    let stated = &offer.stated;
    let mut terms = Terms::default();
    terms.all("region", stated.regions.iter().map(|region| region.as_str()));
    terms.all("purpose", stated.purposes.iter().map(|purpose| purpose.as_str()));
    terms.all("size", stated.firm_sizes.iter().map(|size| size.as_str()));
    terms.all("list", offer.lists.iter().map(String::as_str));
    terms.all("family", stated.vendor_families.iter().map(|family| family.as_str()));
    // words outside the vocabulary and bare codes are compared by the check, so such a product is always fetched
    let by_terms = offer.other_trades.is_empty() && stated.industry_codes.is_empty();
    terms.all("trade", offer.trades.iter().map(String::as_str).filter(|_| by_terms));
    terms.one("used", if stated.purposes.contains(&Purpose::UsedEquipment) { "yes" } else { "no" });
    terms.one("first-set-only", if stated.first_set_only { "yes" } else { "no" });
    terms.0
}

/// The group of terms by which only products are fetched that lend where the firm sits; none where that is not known.
pub fn region_terms(need: &FinanceNeed) -> Vec<Vec<String>> {
    let mut groups = Groups::default();
    if let Some(region) = &need.region {
        let around = region.ancestors();
        groups.any_of("region", around.iter().map(|region| region.as_str()).chain([NATION]));
    }
    groups.0
}

/// Groups of terms, of each of which a fetched product has at least one. What the request does not state asks nothing.
pub fn need_terms(need: &FinanceNeed) -> Vec<Vec<String>> {
    let mut groups = Groups(region_terms(need));
    if let Some(purpose) = need.purpose {
        let also = (purpose == Purpose::Green).then_some(Purpose::Equipment.as_str());
        groups.any_of("purpose", [purpose.as_str()].into_iter().chain(also));
    }
    if let Some(size) = need.firm_size {
        groups.any_of("size", [size.as_str()].into_iter());
    }
    if let Some(lists) = &need.lists {
        groups.any_of("list", lists.iter().map(String::as_str));
    }
    if let Some(families) = &need.families {
        groups.any_of("family", families.iter().map(|family| family.as_str()));
    }
    if !need.trades.is_empty() {
        groups.any_of("trade", need.trades.iter().map(String::as_str));
    }
    if need.remanufactured {
        groups.0.push(vec![term("used", "yes")]);
    }
    if !need.first_set {
        groups.0.push(vec![term("first-set-only", "no")]);
    }
    groups.0
}

#[derive(Default)]
struct Terms(Vec<String>);

impl Terms {
    fn one(&mut self, field: &str, value: &str) {
        self.0.push(term(field, value));
    }

    /// One term each, or the term for "any" when the product does not limit the field.
    fn all<'v>(&mut self, field: &str, values: impl Iterator<Item = &'v str>) {
        let before = self.0.len();
        self.0.extend(values.map(|value| term(field, value)));
        if self.0.len() == before {
            self.one(field, ANY);
        }
    }
}

#[derive(Default)]
struct Groups(Vec<Vec<String>>);

impl Groups {
    fn any_of<'v>(&mut self, field: &str, values: impl Iterator<Item = &'v str>) {
        self.0.push(values.chain([ANY]).map(|value| term(field, value)).collect());
    }
}

fn term(field: &str, value: &str) -> String {
    format!("fin-{field}:{value}")
}
