//! Why an offer has the points it has: data that becomes a sentence in the reader's language.
use serde::{Deserialize, Serialize};

use crate::{
    kernel::gazetteer::Gazetteer,
    kernel::{
        money::Money,
        quantity::{Unit, figure},
        region::RegionCode,
        taxonomy::{CategoryCode, Direction, Taxonomy},
    },
    text::{Lang, Message},
};

/// What a reason is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Factor {
    Category,
    Parameter,
    Feature,
    Price,
    LeadTime,
    ServiceArea,
    Trade,
    Remanufactured,
    Discontinued,
    Origin,
    Distance,
    FirstSet,
    /// Requirements that no factor compares.
    Uncompared,
    /// What misses that matter take off.
    Fine,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    Met,
    Missed,
    Unknown,
}

/// How bad a miss is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    #[default]
    None,
    /// Within tolerance, or of something that was only wished.
    Slight,
    /// Makes the offer useless for this need as it stands.
    Severe,
    /// So far off that it is no answer.
    Gross,
}

/// Whose row contradicts itself; the offer's weighs more.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Doubt {
    #[default]
    None,
    Need,
    Offer,
}

impl Doubt {
    fn is_none(&self) -> bool {
        *self == Doubt::None
    }
}

/// One factor with its points and both sides' figures.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Reason {
    pub factor: Factor,
    /// The key of the parameter or feature, for [`Factor::Parameter`] and [`Factor::Feature`].
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub key: String,
    pub outcome: Outcome,
    pub severity: Severity,
    /// Whether the buyer cannot do without it.
    #[serde(default)]
    pub must: bool,
    /// Whose row says two things of it.
    #[serde(default, skip_serializing_if = "Doubt::is_none")]
    pub doubt: Doubt,
    /// Never negative but of [`Factor::Fine`].
    pub points: i32,
    /// The points of a full answer.
    pub of: u32,
    pub because: Because,
}

/// The facts behind a reason. Figures of parameters are in the parameter's unit.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Because {
    SameKind {
        offered: CategoryCode,
    },
    VariantKind {
        wanted: CategoryCode,
        offered: CategoryCode,
    },
    GeneralKind {
        wanted: CategoryCode,
        offered: CategoryCode,
    },
    NearKind {
        wanted: CategoryCode,
        offered: CategoryCode,
    },
    /// `percent` is how far the offer lies beyond the bound that it misses.
    Figure {
        category: CategoryCode,
        offered: (Option<f64>, Option<f64>),
        wanted: (Option<f64>, Option<f64>),
        /// The figure as it was said, where `wanted` is made of it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        said: Option<f64>,
        percent: u32,
    },
    FigureUnknown {
        category: CategoryCode,
        wanted: (Option<f64>, Option<f64>),
        #[serde(default, skip_serializing_if = "Option::is_none")]
        said: Option<f64>,
    },
    Feature {
        category: CategoryCode,
        wanted: bool,
        offered: Option<bool>,
        /// Whether it is only wished for.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        wished: bool,
    },
    Price {
        price: Money,
        budget: Money,
        percent: u32,
    },
    BundlePrice {
        price: Money,
        quantity: u32,
        sum: Money,
        budget: Money,
        percent: u32,
    },
    Free,
    PriceUnknown {
        budget: Money,
    },
    LeadTime {
        days: u32,
        available: i64,
    },
    LeadTimeUnknown {
        available: i64,
    },
    ServiceArea {
        place: RegionCode,
    },
    Trade {
        served: Vec<String>,
        wanted: Vec<String>,
    },
    Remanufactured {
        accepted: bool,
    },
    Discontinued,
    Imported,
    /// Nothing says that it is imported, where a domestic machine is demanded.
    OriginUnknown,
    /// What the demand asks for in words that nothing compares.
    Uncompared {
        said: String,
    },
    Distance {
        from: RegionCode,
        to: RegionCode,
        km: u32,
    },
    FirstSet {
        has: bool,
    },
    /// So many requirements are missed by much, so many by little.
    Fine {
        severe: u32,
        slight: u32,
    },
}

impl Factor {
    /// The word of JSON and of the sentences.
    pub fn as_str(self) -> &'static str {
        match self {
            Factor::Category => "category",
            Factor::Parameter => "parameter",
            Factor::Feature => "feature",
            Factor::Price => "price",
            Factor::LeadTime => "lead_time",
            Factor::ServiceArea => "service_area",
            Factor::Trade => "trade",
            Factor::Remanufactured => "remanufactured",
            Factor::Discontinued => "discontinued",
            Factor::Origin => "origin",
            Factor::Distance => "distance",
            Factor::FirstSet => "first_set",
            Factor::Uncompared => "uncompared",
            Factor::Fine => "fine",
        }
    }

    /// Whether missing it badly leaves no answer; a parameter and a service area say so case by case.
    pub(super) fn must(self) -> bool {
        matches!(
            self,
            Factor::Category | Factor::Price | Factor::LeadTime | Factor::Trade | Factor::Discontinued | Factor::Origin
        )
    }
}

impl Reason {
    /// What a factor found, without points.
    pub(super) fn of(verdict: super::fit::Verdict) -> Reason {
        let super::fit::Verdict { factor, key, outcome, severity, must, doubt, because, .. } = verdict;
        Reason { factor, key, outcome, severity, must, doubt, points: 0, of: 0, because }
    }

    /// The factor's name in data: `category`, `parameter:spindle`, `price` ...
    pub fn name(&self) -> String {
        let factor = self.factor.as_str();
        if self.key.is_empty() { factor.to_owned() } else { format!("{factor}:{}", self.key) }
    }

    pub fn say(&self, lang: Lang) -> String {
        let said = self.message(lang).say(lang);
        let doubted = |key: &str| Message::new(key).with("said", &said).say(lang);
        match self.doubt {
            Doubt::None => said,
            Doubt::Need => doubted("reason-doubt-need"),
            Doubt::Offer => doubted("reason-doubt-offer"),
        }
    }

    /// The sentence as data. Names of kinds and parameters are in `lang`, so say it in that language.
    pub fn message(&self, lang: Lang) -> Message {
        match &self.because {
            Because::SameKind { offered } => Message::new("reason-category-same").with("offered", kind(offered, lang)),
            Because::VariantKind { wanted, offered } => kinds("reason-category-variant", wanted, offered, lang),
            Because::GeneralKind { wanted, offered } => kinds("reason-category-general", wanted, offered, lang),
            Because::NearKind { wanted, offered } => kinds("reason-category-near", wanted, offered, lang),
            Because::Figure { category, .. } => self.figure(category, lang),
            Because::FigureUnknown { category, wanted, said } => Message::new("reason-figure-unknown")
                .with("name", parameter(category, &self.key, lang))
                .with("wanted", asked(*wanted, *said, unit(category, &self.key), lang)),
            Because::Feature { category, wanted, offered, wished } => {
                let message = self.feature(category, *wanted, *offered, lang);
                if *wished && self.outcome == Outcome::Missed && *wanted {
                    Message { key: "reason-feature-lacks-wished".to_owned(), ..message }
                } else {
                    message
                }
            }
            Because::Trade { served, wanted } => {
                let key = if served.is_empty() {
                    "reason-trade-any"
                } else if self.outcome == Outcome::Met {
                    "reason-trade-met"
                } else {
                    "reason-trade-missed"
                };
                let message = Message::new(key);
                let message = if served.is_empty() { message } else { message.with("served", served.join("、")) };
                if self.outcome == Outcome::Missed && !served.is_empty() {
                    message.with("wanted", wanted.join("、"))
                } else {
                    message
                }
            }
            Because::Remanufactured { accepted: true } => Message::new("reason-remanufactured-accepted"),
            Because::Remanufactured { accepted: false } => Message::new("reason-remanufactured-unasked"),
            Because::Discontinued => Message::new("reason-discontinued"),
            Because::Imported => Message::new("reason-imported"),
            Because::OriginUnknown => Message::new("reason-origin-unknown"),
            Because::Uncompared { said } => Message::new("reason-uncompared").with("said", said),
            Because::FirstSet { has: true } => Message::new("reason-first-set"),
            Because::FirstSet { has: false } => Message::new("reason-first-set-not"),
            Because::Fine { severe: 0, slight } => Message::new("reason-fine-slight").with("count", slight),
            Because::Fine { severe, .. } => Message::new("reason-fine").with("count", severe),
            other => self.terms(other, lang),
        }
    }

    fn figure(&self, category: &CategoryCode, lang: Lang) -> Message {
        let Because::Figure { offered, wanted, said, percent, .. } = self.because else {
            return Message::new("reason-none");
        };
        let unit = unit(category, &self.key);
        let beyond = |has: Option<f64>, bound: Option<f64>| has.zip(bound).map(|(has, bound)| has - bound);
        let low = beyond(offered.1.or(offered.0), wanted.0).is_some_and(|more| more < 0.0);
        let high = beyond(offered.0.or(offered.1), wanted.1).is_some_and(|more| more > 0.0);
        let spans = Taxonomy::get().parameter(category, &self.key).is_some_and(|p| p.direction == Direction::Span);
        let key = match (self.outcome, low) {
            (Outcome::Met, _) if (low || high) && !spans => "reason-figure-rounded",
            (Outcome::Met, _) => "reason-figure-met",
            (_, true) => "reason-figure-below",
            (_, false) => "reason-figure-above",
        };
        let message = Message::new(key)
            .with("name", parameter(category, &self.key, lang))
            .with("offered", bounds_plain(offered, unit))
            .with("wanted", asked(wanted, said, unit, lang));
        if self.outcome == Outcome::Met { message } else { message.with("percent", percent) }
    }

    fn feature(&self, category: &CategoryCode, wanted: bool, offered: Option<bool>, lang: Lang) -> Message {
        let key = match (offered, self.outcome, wanted) {
            (None, _, true) => "reason-feature-unknown",
            (None, _, false) => "reason-feature-unknown-without",
            (_, Outcome::Met, true) => "reason-feature-has",
            (_, Outcome::Met, false) => "reason-feature-without",
            (_, _, true) => "reason-feature-lacks",
            (_, _, false) => "reason-feature-unwanted",
        };
        Message::new(key).with("name", super::fit::feature::name(category, &self.key, lang))
    }

    /// Price, time and place.
    fn terms(&self, because: &Because, lang: Lang) -> Message {
        let met = self.outcome == Outcome::Met;
        let sum_of = |money: &Money| sum(*money, lang);
        match because {
            Because::Price { price, budget, percent } => {
                let key = if met { "reason-price-within" } else { "reason-price-over" };
                let message = Message::new(key).with("price", sum_of(price)).with("budget", sum_of(budget));
                if met { message } else { message.with("percent", percent) }
            }
            Because::BundlePrice { price, quantity, sum, budget, percent } => Message::new("reason-price-bundle")
                .with("price", sum_of(price))
                .with("quantity", quantity)
                .with("sum", sum_of(sum))
                .with("budget", sum_of(budget))
                .with("percent", percent),
            Because::Free => Message::new("reason-price-free"),
            Because::PriceUnknown { budget } => Message::new("reason-price-unknown").with("budget", sum_of(budget)),
            Because::LeadTime { days, available } => {
                let key = if met { "reason-lead-time-met" } else { "reason-lead-time-late" };
                let message = Message::new(key).with("days", days).with("available", available);
                if met { message } else { message.with("late", i64::from(*days) - available) }
            }
            Because::LeadTimeUnknown { available } => {
                Message::new("reason-lead-time-unknown").with("available", available)
            }
            Because::ServiceArea { place } => {
                let key = if met { "reason-area-covers" } else { "reason-area-misses" };
                Message::new(key).with("place", region_of_city(place))
            }
            Because::Distance { from, to, km } => {
                if from == to {
                    return Message::new("reason-distance-same").with("to", region(to));
                }
                let city = to.city().filter(|city| from.city().as_ref() == Some(city));
                let message = Message::new(if city.is_some() { "reason-distance-city" } else { "reason-distance" });
                let message = message.with("from", region(from)).with("to", region(to)).with("km", km);
                city.map_or(message.clone(), |city| message.with("city", region(&city)))
            }
            _ => Message::new("reason-none"),
        }
    }
}

pub(super) fn sum(money: Money, lang: Lang) -> String {
    match lang {
        Lang::Zh => money.in_words(),
        Lang::En => format!("CNY {}", money.in_yuan()),
    }
}

pub(super) type Span = (Option<f64>, Option<f64>);

pub(super) fn kind(code: &CategoryCode, lang: Lang) -> String {
    let node = Taxonomy::get().node(code);
    node.map_or_else(
        || code.to_string(),
        |node| if lang == Lang::En { node.name_en.clone() } else { node.name_zh.clone() },
    )
}

fn kinds(key: &str, wanted: &CategoryCode, offered: &CategoryCode, lang: Lang) -> Message {
    Message::new(key).with("offered", kind(offered, lang)).with("wanted", kind(wanted, lang))
}

pub(super) fn parameter(category: &CategoryCode, key: &str, lang: Lang) -> String {
    let found = Taxonomy::get().parameter(category, key);
    found.map_or_else(|| key.to_owned(), |p| if lang == Lang::En { p.name_en.clone() } else { p.name_zh.clone() })
}

pub(super) fn unit(category: &CategoryCode, key: &str) -> Option<Unit> {
    Taxonomy::get().parameter(category, key).and_then(|parameter| parameter.unit)
}

pub(super) fn region(code: &RegionCode) -> String {
    Gazetteer::get().place(code).map_or_else(|| code.to_string(), |place| place.name.clone())
}

/// 金华市兰溪市: areas of service are often told by cities.
pub(super) fn region_of_city(code: &RegionCode) -> String {
    let city = code.city().filter(|city| city != code).map(|city| region(&city)).unwrap_or_default();
    let name = region(code);
    if name == city { name } else { city + &name }
}

/// What is asked for; a size with the figure that it was said by: `160 t (152–208)`.
pub(super) fn asked(wanted: Span, said: Option<f64>, unit: Option<Unit>, lang: Lang) -> String {
    match said {
        Some(said) => Message::new("reason-asked-size")
            .with("said", with_unit(figure(said), unit))
            .with("wanted", bounds(wanted, unit))
            .say(lang),
        None => bounds(wanted, unit),
    }
}

fn with_unit(amount: String, unit: Option<Unit>) -> String {
    match unit.map(Unit::shown) {
        None => amount,
        Some(shown @ ("%" | "℃" | "°" | "/min" | "/h")) => format!("{amount}{shown}"),
        // counted things: the parameter's name says what is counted
        Some(_) if unit.is_some_and(|unit| unit.dimension() == crate::kernel::quantity::Dimension::Count) => amount,
        Some(shown) => format!("{amount} {shown}"),
    }
}

/// `≥ 8,000 r/min`, `≤ 30 mg/m³`, `1,520–2,080 kN`.
pub(super) fn bounds(span: Span, unit: Option<Unit>) -> String {
    match span {
        (Some(low), None) => with_unit(format!("≥ {}", figure(low)), unit),
        (None, Some(high)) => with_unit(format!("≤ {}", figure(high)), unit),
        _ => bounds_plain(span, unit),
    }
}

pub(super) fn bounds_plain(span: Span, unit: Option<Unit>) -> String {
    match span {
        (Some(low), Some(high)) if (high - low).abs() > f64::EPSILON * high.abs() => {
            with_unit(format!("{}–{}", figure(low), figure(high)), unit)
        }
        (low, high) => with_unit(low.or(high).map_or_else(String::new, figure), unit),
    }
}
