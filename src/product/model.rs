//! What a product is and which contents it may have.
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{
    auth::policy::Scope,
    error::{Problems, Result},
    kernel::{
        id::{OrgId, ProductId},
        money::{Money, PriceRange},
        taxonomy::{self, CategoryCode},
    },
    life::Life,
    listing::fresh::Confirmed,
    org::SupplyRole,
    text::Message,
    text_column, words,
};

words!(
    /// What is on offer. Consumer goods are another list.
    Kind {
        Equipment = "equipment",
        Service = "service",
        /// A part or a consumable of a machine.
        Component = "component",
    }
);
text_column!(Kind);

impl From<Kind> for taxonomy::Kind {
    fn from(kind: Kind) -> taxonomy::Kind {
        match kind {
            Kind::Equipment => taxonomy::Kind::Equipment,
            Kind::Service => taxonomy::Kind::Service,
            Kind::Component => taxonomy::Kind::Component,
        }
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct Product {
    pub id: ProductId,
    pub life: Life,
    pub content: Content,
    /// The day on which it was handed in last.
    pub posted_on: NaiveDate,
    /// When it was last said to be still offered; none before it was published.
    pub confirmed: Option<Confirmed>,
}

/// What its supplier says.
#[derive(Clone, Debug, PartialEq)]
pub struct Content {
    pub kind: Kind,
    pub title: String,
    pub model: String,
    pub brand: String,
    /// Chosen by the supplier; recognised from the words when missing.
    pub category: Option<CategoryCode>,
    pub description: String,
    /// Lines of a data sheet, as written.
    pub spec_text: String,
    pub specs: Vec<Spec>,
    /// Of one; no end stated is "面议".
    pub price: PriceRange,
    /// 0 ..= 3 650; 0 is from stock.
    pub lead_time_days: Option<i32>,
    /// In words that the gazetteer can read; empty: not stated.
    pub service_area: String,
    pub certificates: Vec<Certificate>,
    pub supply_role: SupplyRole,
    pub remanufactured: bool,
    pub imported: bool,
    pub discontinued: bool,
    /// The year in which it came to market.
    pub listed_year: Option<i32>,
}

/// A line of a data sheet: a value, or the bounds within which it works.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Spec {
    /// The parameter's name: 主轴转速.
    pub name: String,
    /// Instead of bounds.
    #[serde(default)]
    pub value: Option<f64>,
    #[serde(default)]
    pub min: Option<f64>,
    #[serde(default)]
    pub max: Option<f64>,
    #[serde(default)]
    pub unit: String,
}

/// What somebody else has attested: 首台套, CE, 能效.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Certificate {
    pub kind: String,
    /// 国内, 省级, 一级.
    #[serde(default)]
    pub level: String,
    #[serde(default)]
    pub year: Option<i32>,
}

/// A product has this many specs, and this many certificates, at most.
pub const MOST_SPECS: usize = 200;
pub const MOST_CERTIFICATES: usize = 50;

/// The longest lead time: ten years.
pub const LONGEST_LEAD_DAYS: i32 = 3_650;

/// The longest texts, in characters.
pub const LONGEST_NAME: usize = 100;
pub const LONGEST_TEXT: usize = 4_000;

/// Years of listings and certificates.
const FIRST_YEAR: i32 = 1950;
const LAST_YEAR: i32 = 2100;

impl Product {
    /// A published product is open to all.
    pub fn scope(&self) -> Scope {
        self.life.scope(false)
    }

    pub fn owner(&self) -> OrgId {
        self.life.owner
    }

    /// # Errors
    /// `Conflict` in a state that cannot be submitted.
    pub fn submit(&mut self, today: NaiveDate) -> Result<()> {
        self.life.submit()?;
        self.posted_on = today;
        Ok(())
    }

    /// What it costs at least, as far as it is stated: by this lists are ordered.
    pub fn lowest_price(&self) -> Option<Money> {
        self.content.price.min.or(self.content.price.max)
    }
}

/// Checks texts, figures and counts; every problem is noted under its field.
pub fn check(content: &Content, problems: &mut Problems) {
    problems.length("title", &content.title, 2, LONGEST_NAME);
    problems.length("model", &content.model, 0, LONGEST_NAME);
    problems.length("brand", &content.brand, 0, LONGEST_NAME);
    problems.length("description", &content.description, 0, LONGEST_TEXT);
    problems.length("spec_text", &content.spec_text, 0, LONGEST_TEXT);
    problems.length("service_area", &content.service_area, 0, LONGEST_TEXT);
    if content.lead_time_days.is_some_and(|days| !(0..=LONGEST_LEAD_DAYS).contains(&days)) {
        problems.add("lead_time_days", Message::new("product-lead-time").with("most", LONGEST_LEAD_DAYS));
    }
    year(problems, "listed_year", content.listed_year);
    count(problems, "specs", content.specs.len(), MOST_SPECS);
    for (at, spec) in content.specs.iter().enumerate() {
        if !spec.is_sound() {
            problems.add(&format!("specs.{at}"), Message::new("product-spec"));
        }
    }
    count(problems, "certificates", content.certificates.len(), MOST_CERTIFICATES);
    for (at, certificate) in content.certificates.iter().enumerate() {
        let field = |name: &str| format!("certificates.{at}.{name}");
        problems.length(&field("kind"), &certificate.kind, 1, LONGEST_NAME);
        problems.length(&field("level"), &certificate.level, 0, LONGEST_NAME);
        year(problems, &field("year"), certificate.year);
    }
}

impl Spec {
    /// Named, with a finite value or finite bounds in order, never both.
    fn is_sound(&self) -> bool {
        let figures: Vec<f64> = [self.value, self.min, self.max].into_iter().flatten().collect();
        !figures.is_empty()
            && figures.iter().all(|figure| figure.is_finite())
            && (self.value.is_none() || figures.len() == 1)
            && self.min.zip(self.max).is_none_or(|(min, max)| min <= max)
            && (1..=LONGEST_NAME).contains(&self.name.trim().chars().count())
            && self.unit.chars().count() <= 20
    }
}

fn count(problems: &mut Problems, field: &str, count: usize, most: usize) {
    if count > most {
        problems.add(field, Message::new("product-count").with("most", most));
    }
}

fn year(problems: &mut Problems, field: &str, year: Option<i32>) {
    if year.is_some_and(|year| !(FIRST_YEAR..=LAST_YEAR).contains(&year)) {
        problems.add(field, Message::new("product-year").with("first", FIRST_YEAR).with("last", LAST_YEAR));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spec(value: Option<f64>, min: Option<f64>, max: Option<f64>) -> Spec {
        Spec { name: "主轴转速".to_owned(), value, min, max, unit: "r/min".to_owned() }
    }

    #[test]
    fn a_spec_has_a_value_or_bounds() {
        assert!(spec(Some(8000.0), None, None).is_sound());
        assert!(spec(None, Some(40.0), Some(1600.0)).is_sound());
        assert!(spec(None, None, Some(1600.0)).is_sound());
        assert!(!spec(None, None, None).is_sound());
        assert!(!spec(Some(1.0), Some(1.0), None).is_sound());
        assert!(!spec(None, Some(2.0), Some(1.0)).is_sound());
        assert!(!spec(Some(f64::NAN), None, None).is_sound());
    }
}
