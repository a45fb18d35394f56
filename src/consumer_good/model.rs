//! What a consumer good is and which contents it may have.
use chrono::NaiveDate;

use crate::{
    auth::policy::Scope,
    error::{Problems, Result},
    kernel::{
        id::{ConsumerGoodId, OrgId},
        money::{Money, PriceRange},
        taxonomy::{CategoryCode, Kind, Taxonomy},
    },
    life::Life,
    text::Message,
    text_column, words,
};

words!(
    /// Whose catalogue it stands in.
    #[derive(Default)]
    Level {
        #[default]
        Unlisted = "unlisted",
        County = "county",
        City = "city",
        Province = "province",
        Nation = "nation",
    }
);
text_column!(Level);

words!(
    /// Where it is brought to people: the five places of the plans, and what some add.
    Place {
        Enterprise = "enterprise",
        Hospital = "hospital",
        School = "school",
        Shop = "shop",
        Community = "community",
        Township = "township",
        Platform = "platform",
    }
);

#[derive(Clone, Debug, PartialEq)]
pub struct ConsumerGood {
    pub id: ConsumerGoodId,
    pub life: Life,
    pub content: Content,
    /// The day on which it was handed in last.
    pub posted_on: NaiveDate,
}

/// What its maker says.
#[derive(Clone, Debug, PartialEq)]
pub struct Content {
    pub title: String,
    pub brand: String,
    /// The main models, as written.
    pub models: String,
    /// A category of consumer goods.
    pub category: Option<CategoryCode>,
    pub description: String,
    /// The batch of the programme's list: 第一批.
    pub batch: String,
    pub level: Level,
    /// 品字标浙江制造, 绿色产品, 3C …
    pub labels: Vec<String>,
    /// Of one; no end stated is "面议".
    pub price: PriceRange,
    pub trade_in: bool,
    /// On which terms old ones are taken.
    pub trade_in_terms: String,
    pub places: Vec<Place>,
    pub contact_name: String,
    pub contact_phone: String,
}

/// A good has this many labels at most.
const MOST_LABELS: usize = 30;

/// The longest texts, in characters.
const LONGEST_NAME: usize = 100;
const LONGEST_TEXT: usize = 4_000;

impl ConsumerGood {
    /// A published good is open to all.
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

/// Checks texts and counts; every problem is noted under its field.
pub fn check(content: &Content, problems: &mut Problems) {
    problems.length("title", &content.title, 1, LONGEST_NAME);
    problems.length("brand", &content.brand, 0, LONGEST_NAME);
    problems.length("models", &content.models, 0, LONGEST_TEXT);
    problems.length("description", &content.description, 0, LONGEST_TEXT);
    problems.length("batch", &content.batch, 0, LONGEST_NAME);
    problems.length("trade_in_terms", &content.trade_in_terms, 0, LONGEST_TEXT);
    problems.length("contact_name", &content.contact_name, 0, LONGEST_NAME);
    problems.length("contact_phone", &content.contact_phone, 0, LONGEST_NAME);
    if content.labels.len() > MOST_LABELS {
        problems.add("labels", Message::new("product-count").with("most", MOST_LABELS));
    }
    for (at, label) in content.labels.iter().enumerate() {
        problems.length(&format!("labels.{at}"), label, 1, LONGEST_NAME);
    }
    let kind = content.category.as_ref().and_then(|code| Taxonomy::get().node(code)).map(|node| node.kind);
    if kind.is_some_and(|kind| kind != Kind::Consumer) {
        problems.add("category", Message::new("consumer-category"));
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    pub fn content(title: &str) -> Content {
        Content {
            title: title.to_owned(),
            brand: String::new(),
            models: String::new(),
            category: None,
            description: String::new(),
            batch: String::new(),
            level: Level::Unlisted,
            labels: Vec::new(),
            price: PriceRange::default(),
            trade_in: false,
            trade_in_terms: String::new(),
            places: Vec::new(),
            contact_name: String::new(),
            contact_phone: String::new(),
        }
    }

    #[test]
    fn a_machine_is_no_consumer_good() {
        let of = |code: &str| {
            let mut problems = Problems::default();
            check(&Content { category: code.parse().ok(), ..content("电热水壶") }, &mut problems);
            problems.is_empty()
        };
        assert!(of("18.01.01") && !of("01.02.01"));
    }
}
