//! What the owner of the data hands over, as stated by the factory or the maker.
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::kernel::{
    money::{Money, PriceRange},
    region::{RegionCode, ServiceArea},
    taxonomy::{CategoryCode, Kind},
};

/// One typed requirement or one line of a data sheet: a name, a unit, a figure or its bounds.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct SpecInput {
    pub name: String,
    pub unit: String,
    pub value: Option<f64>,
    pub min: Option<f64>,
    pub max: Option<f64>,
    /// False when the buyer only wishes it; `None` leaves it to the table of parameters.
    pub must: Option<bool>,
}

/// A machine that is to be replaced.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct OldInput {
    pub name: String,
    pub model: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct BudgetInput {
    pub unit: Option<Money>,
    pub total: Option<Money>,
    pub text: String,
}

/// One of several machines asked for at once; `label` is shown with the answer (`#2`).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct SubNeedInput {
    pub label: String,
    pub text: String,
    pub quantity: Option<u32>,
}

/// A factory's demand. Everything may be missing.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NeedInput {
    /// What is wanted, in the factory's words.
    pub title: String,
    pub requirements: String,
    pub structured: Vec<SpecInput>,
    pub old_equipment: Vec<OldInput>,
    pub reason: String,
    pub industry: String,
    pub region: Option<RegionCode>,
    pub quantity: Option<u32>,
    pub budget: BudgetInput,
    pub posted: Option<NaiveDate>,
    pub needed_by: Option<NaiveDate>,
    pub preferences: String,
    pub sub_needs: Vec<SubNeedInput>,
    /// Chosen by the user; believed over what the text says.
    pub category: Option<CategoryCode>,
}

impl NeedInput {
    /// The same in simplified characters; `None` when it is so already.
    pub(super) fn simplified(&self) -> Option<NeedInput> {
        let mut plain = self.clone();
        let texts = [&mut plain.title, &mut plain.requirements, &mut plain.reason, &mut plain.preferences];
        let subs = plain.sub_needs.iter_mut().map(|sub| &mut sub.text);
        let old = plain.old_equipment.iter_mut().map(|old| &mut old.name);
        simplify(texts.into_iter().chain(subs).chain(old)).then_some(plain)
    }
}

/// Turns traditional characters into simplified ones; whether there were any.
fn simplify<'t>(texts: impl Iterator<Item = &'t mut String>) -> bool {
    let mut changed = false;
    for text in texts {
        let plain = fast2s::convert(text);
        if plain != *text {
            *text = plain;
            changed = true;
        }
    }
    changed
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CertificateInput {
    /// 首台套, CE, 能效, ...
    pub kind: String,
    pub level: String,
    pub year: Option<i32>,
}

/// A maker's product or a provider's service.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct OfferInput {
    /// As filed; parts filed as machines are found out by their words.
    pub kind: Kind,
    pub title: String,
    pub description: String,
    pub spec_text: Vec<String>,
    pub specs: Vec<SpecInput>,
    pub category: Option<CategoryCode>,
    pub price: Option<PriceRange>,
    pub lead_time_days: Option<u32>,
    pub certificates: Vec<CertificateInput>,
    pub service_area: Option<ServiceArea>,
    pub region: Option<RegionCode>,
    pub remanufactured: bool,
    pub year_listed: Option<i32>,
    pub discontinued: bool,
}

impl OfferInput {
    /// The same in simplified characters; `None` when it is so already.
    pub(super) fn simplified(&self) -> Option<OfferInput> {
        let mut plain = self.clone();
        let texts = [&mut plain.title, &mut plain.description];
        simplify(texts.into_iter().chain(plain.spec_text.iter_mut())).then_some(plain)
    }
}

impl Default for OfferInput {
    fn default() -> OfferInput {
        OfferInput {
            kind: Kind::Equipment,
            title: String::new(),
            description: String::new(),
            spec_text: Vec::new(),
            specs: Vec::new(),
            category: None,
            price: None,
            lead_time_days: None,
            certificates: Vec::new(),
            service_area: None,
            region: None,
            remanufactured: false,
            year_listed: None,
            discontinued: false,
        }
    }
}
