//! What of a row is printed: the words of its list's columns, as its view shows them.
mod consumer_good;
mod demand;
mod finance;
mod product;

use super::model::{Entry, Fact, Part, Sorted};
use crate::{
    kernel::{
        gazetteer::Gazetteer,
        money::{Money, PriceRange},
        region::RegionCode,
        taxonomy::{CategoryCode, Taxonomy},
    },
    life::State,
    listing::Listing,
    sheet::{Column, Kind, Value},
    text::{Lang, Message},
};

/// What all entries of a booklet share.
#[derive(Clone, Debug)]
pub struct Frame {
    /// Scheme, host and port that the QR codes lead to.
    pub origin: String,
    pub lang: Lang,
}

/// A list that is printed.
pub trait Printed: Listing {
    const PART: Part;
    /// Whether anybody may look a row up on a page of its own; a code that leads a stranger nowhere is not printed.
    const OPEN_PAGE: bool;
    fn entry(view: &Self::View, frame: &Frame) -> Entry;
}

/// A fact of more characters takes a line of its own.
const WIDE: usize = 24;

impl Frame {
    /// What every row has: whose it is, where, how it stands, where it is looked up.
    fn begin<L: Printed>(&self, view: &L::View) -> Entry {
        let face = L::face(view);
        let place = face.region.parse::<RegionCode>().ok();
        let full = |code: &RegionCode| Gazetteer::get().place(code).map(|place| place.full_name.clone());
        let county = place.as_ref().and_then(|place| {
            let by: String = place.as_str().chars().take(6).collect();
            let name = full(&by.parse().ok()?)?;
            Some(Sorted { by, name })
        });
        let state = Message::new("listing-state").with("state", face.state).say(self.lang);
        Entry {
            title: face.title.to_owned(),
            firm: face.owner_name.to_owned(),
            place: place.as_ref().and_then(full).unwrap_or_else(|| face.region_name.to_owned()),
            county: county.unwrap_or_default(),
            group: Sorted::default(),
            category: Sorted::default(),
            tags: Vec::from_iter((face.state != State::Published).then_some(state)),
            facts: Vec::new(),
            lines: Vec::new(),
            texts: Vec::new(),
            address: L::OPEN_PAGE.then(|| format!("{}/{}/{}", self.origin, L::LIST, face.number)),
        }
    }

    /// What the sheet has in these columns, where it has anything.
    fn cells<L: Listing>(&self, view: &L::View, keys: &[&str]) -> Vec<Fact> {
        let fact = |key: &&str| {
            let column = L::COLUMNS.iter().find(|column| column.key == *key)?;
            self.fact(column.title(self.lang), &self.shown(column, &L::cell(view, 0, key)))
        };
        keys.iter().filter_map(fact).collect()
    }

    /// A cell as it is read on paper.
    fn shown(&self, column: &Column, value: &Value) -> String {
        match (column.kind, value) {
            (Kind::Money, Value::Number(yuan)) => {
                Money::from_yuan_text(yuan).map_or_else(|_| yuan.clone(), |money| self.money(money))
            }
            (_, Value::Date(day)) => self.day(*day),
            (_, value) => value.shown(),
        }
    }

    /// None without a value.
    fn fact(&self, label: &str, value: &str) -> Option<Fact> {
        let value = value.trim();
        (!value.is_empty()).then(|| Fact {
            label: label.to_owned(),
            value: value.to_owned(),
            wide: value.contains('\n') || value.chars().count() > WIDE,
        })
    }

    /// A fact under the title of a column.
    fn titled<L: Listing>(&self, key: &str, value: &str) -> Option<Fact> {
        let column = L::COLUMNS.iter().find(|column| column.key == key)?;
        self.fact(column.title(self.lang), value)
    }

    fn said(&self, key: &str, value: &str) -> Option<Fact> {
        self.fact(&Message::new(key).say(self.lang), value)
    }

    pub fn money(&self, money: Money) -> String {
        match self.lang {
            Lang::Zh => money.in_words(),
            Lang::En => format!("CNY {}", money.in_yuan()),
        }
    }

    pub fn day(&self, day: chrono::NaiveDate) -> String {
        use chrono::Datelike;
        let (month, date) = match self.lang {
            Lang::Zh => (day.month().to_string(), day.day().to_string()),
            Lang::En => (format!("{:02}", day.month()), format!("{:02}", day.day())),
        };
        Message::new("booklet-date").with("year", day.year()).with("month", month).with("day", date).say(self.lang)
    }

    fn between(&self, least: Option<String>, most: Option<String>) -> String {
        let say = |message: Message| message.say(self.lang);
        match (least, most) {
            (Some(least), Some(most)) if least == most => least,
            (Some(least), Some(most)) => say(Message::new("booklet-range").with("least", least).with("most", most)),
            (Some(least), None) => say(Message::new("booklet-from").with("least", least)),
            (None, Some(most)) => say(Message::new("booklet-up-to").with("most", most)),
            (None, None) => String::new(),
        }
    }

    fn price(&self, price: &PriceRange) -> String {
        match self.lang {
            Lang::Zh => price.in_words(),
            Lang::En if price.is_open() => Message::new("booklet-by-negotiation").say(self.lang),
            Lang::En => self.between(price.min.map(|sum| self.money(sum)), price.max.map(|sum| self.money(sum))),
        }
    }

    /// The chapter and the category of a code; what has none, or one that no longer exists, stands under 其他.
    fn placed(&self, entry: &mut Entry, code: Option<&str>) {
        let code = code.and_then(|code| code.parse::<CategoryCode>().ok());
        let node = |code: &CategoryCode| Taxonomy::get().node(code);
        let sorted = |code: &CategoryCode| {
            node(code).map(|node| Sorted {
                by: code.to_string(),
                name: match self.lang {
                    Lang::Zh => node.name_zh.clone(),
                    Lang::En => node.name_en.clone(),
                },
            })
        };
        entry.category = code.as_ref().and_then(&sorted).unwrap_or_default();
        entry.group = code.and_then(|code| sorted(code.ancestors().last()?)).unwrap_or_default();
    }
}

/// Facts that are texts: each on lines of its own.
fn texts(facts: Vec<Fact>) -> Vec<Fact> {
    facts.into_iter().map(|fact| Fact { wide: true, ..fact }).collect()
}

/// A figure with its bounds: ≥8000r/min, 40-80mm.
fn bounds(min: Option<f64>, max: Option<f64>, unit: &str) -> String {
    let figure = |figure: f64| Value::number(figure).shown();
    match (min, max) {
        (Some(min), Some(max)) if min.to_bits() == max.to_bits() => format!("{}{unit}", figure(min)),
        (Some(min), Some(max)) => format!("{}-{}{unit}", figure(min), figure(max)),
        (Some(min), None) => format!("≥{}{unit}", figure(min)),
        (None, Some(max)) => format!("≤{}{unit}", figure(max)),
        (None, None) => String::new(),
    }
}
