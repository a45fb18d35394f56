//! Both sides of a reason as words with units: a line of the deviation table (逐项对照).
use super::{
    Wish,
    fit::feature,
    reason::{
        Because, Factor, Reason, asked, bounds, bounds_plain, kind, parameter, region, region_of_city, sum, unit,
    },
};
use crate::{
    kernel::quantity::Unit,
    text::{Lang, Message},
};

/// What a reason compares, in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sides {
    /// The factor's name: 主轴转速.
    pub name: String,
    /// What is asked for, with its unit; `None` where nothing is.
    pub wanted: Option<String>,
    /// What is offered; `None` where it is not stated.
    pub offered: Option<String>,
}

impl Reason {
    pub fn sides(&self, lang: Lang) -> Sides {
        let (wanted, offered) = self.both(lang);
        Sides { name: self.name_in_words(lang), wanted, offered }
    }

    /// The kilometres between both, where the gazetteer knows them.
    pub fn distance_km(&self) -> Option<u32> {
        match self.because {
            Because::Distance { km, .. } => Some(km),
            _ => None,
        }
    }

    /// By how much the offer misses, in the unit that is named beside: of a parameter its own, of a lead time days. `None`
    /// for what has no figure, and for money, which is nobody else's to know.
    pub fn short_by(&self) -> Option<(f64, Option<Unit>)> {
        match &self.because {
            Because::Figure { category, offered, wanted, .. } => {
                let (low, high) = (offered.0.or(offered.1)?, offered.1.or(offered.0)?);
                let below = wanted.0.map(|least| least - high).filter(|short| *short > 0.0);
                let above = wanted.1.map(|most| low - most).filter(|over| *over > 0.0);
                Some((((below.or(above)?) * 1e6).round() / 1e6, unit(category, &self.key)))
            }
            Because::LeadTime { days, available } => {
                let late = i32::try_from(i64::from(*days) - available).ok()?;
                Some((f64::from(late), "d".parse().ok()))
            }
            _ => None,
        }
    }

    /// The factor's name; a parameter's is its own.
    pub fn name_in_words(&self, lang: Lang) -> String {
        match &self.because {
            Because::Figure { category, .. } | Because::FigureUnknown { category, .. } => {
                parameter(category, &self.key, lang)
            }
            Because::Feature { category, .. } => feature::name(category, &self.key, lang),
            _ => self.factor.in_words(lang),
        }
    }

    fn both(&self, lang: Lang) -> (Option<String>, Option<String>) {
        let say = |key: &str| Message::new(key).say(lang);
        let yes_or_no = |yes: bool| say(if yes { "fit-yes" } else { "fit-no" });
        match &self.because {
            Because::SameKind { offered } => (Some(kind(offered, lang)), Some(kind(offered, lang))),
            Because::VariantKind { wanted, offered }
            | Because::GeneralKind { wanted, offered }
            | Because::NearKind { wanted, offered } => (Some(kind(wanted, lang)), Some(kind(offered, lang))),
            Because::Figure { category, offered, wanted, said, .. } => {
                let unit = unit(category, &self.key);
                (Some(asked(*wanted, *said, unit, lang)), Some(bounds_plain(*offered, unit)))
            }
            Because::FigureUnknown { category, wanted, said } => {
                (Some(asked(*wanted, *said, unit(category, &self.key), lang)), None)
            }
            Because::Feature { wanted, offered, .. } => (Some(yes_or_no(*wanted)), offered.map(yes_or_no)),
            Because::Trade { served, wanted } => {
                (Some(wanted.join("、")), Some(served.join("、")).filter(|served| !served.is_empty()))
            }
            Because::Remanufactured { accepted } => {
                (Some(say(if *accepted { "fit-used-accepted" } else { "fit-used-unasked" })), Some(say("fit-used")))
            }
            Because::Discontinued => (None, Some(say("fit-discontinued"))),
            Because::Imported => (Some(say("fit-domestic")), Some(say("fit-imported"))),
            Because::OriginUnknown => (Some(say("fit-domestic")), None),
            Because::Uncompared { said } => (Some(said.clone()), None),
            Because::FirstSet { has } => (None, Some(yes_or_no(*has))),
            Because::Fine { .. } => (None, None),
            Because::Price { .. }
            | Because::BundlePrice { .. }
            | Because::Free
            | Because::PriceUnknown { .. }
            | Because::LeadTime { .. }
            | Because::LeadTimeUnknown { .. }
            | Because::ServiceArea { .. }
            | Because::Distance { .. } => self.both_terms(lang),
        }
    }

    /// Price, time and place.
    fn both_terms(&self, lang: Lang) -> (Option<String>, Option<String>) {
        let no_more_than = |what: String| Some(format!("≤ {what}"));
        let days = |days: i64| Message::new("fit-days").with("days", days).say(lang);
        match &self.because {
            Because::Price { price, budget, .. } => (no_more_than(sum(*budget, lang)), Some(sum(*price, lang))),
            Because::BundlePrice { sum: whole, budget, .. } => {
                (no_more_than(sum(*budget, lang)), Some(sum(*whole, lang)))
            }
            Because::Free => (None, Some(Message::new("fit-free").say(lang))),
            Because::PriceUnknown { budget } => (no_more_than(sum(*budget, lang)), None),
            Because::LeadTime { days: offered, available } => {
                (no_more_than(days(*available)), Some(days(i64::from(*offered))))
            }
            Because::LeadTimeUnknown { available } => (no_more_than(days(*available)), None),
            Because::ServiceArea { place } => {
                let met = self.outcome == super::Outcome::Met;
                let offered = Message::new(if met { "fit-covered" } else { "fit-not-covered" });
                (Some(region_of_city(place)), Some(offered.say(lang)))
            }
            Because::Distance { from, to, .. } => (Some(region(to)), Some(region(from))),
            _ => (None, None),
        }
    }
}

impl Wish {
    /// The parameter's name.
    pub fn name(&self, lang: Lang) -> String {
        parameter(&self.category, &self.key, lang)
    }

    /// The unit of its bounds.
    pub fn unit(&self) -> Option<Unit> {
        unit(&self.category, &self.key)
    }

    /// `≥ 8,000 r/min`.
    pub fn in_words(&self) -> String {
        bounds((self.min, self.max), self.unit())
    }
}

impl Factor {
    /// The factor's name in words; a parameter's own name is in its reason.
    pub fn in_words(self, lang: Lang) -> String {
        Message::new("fit-factor").with("factor", self.as_str()).say(lang)
    }
}
