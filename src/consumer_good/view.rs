//! What a consumer good looks like from outside; and what a client may say about one.
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::model::{ConsumerGood, Content, Level, Place, check};
use crate::{
    auth::{
        actor::Viewer,
        policy::{self, Decision, Deed},
    },
    demand::view::Contact,
    error::{Problems, Result},
    kernel::{
        gazetteer::Gazetteer,
        id::{ConsumerGoodId, OrgId},
        money::{Money, PriceRange, Tax},
        taxonomy::{self, Taxonomy},
    },
    life::State,
};

/// A consumer good as a client writes it. Sums are integer fen, of one.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ConsumerGoodBody {
    pub title: String,
    #[serde(default)]
    pub brand: String,
    /// The main models, as written.
    #[serde(default)]
    pub models: String,
    /// A code of the taxonomy, below 18.
    #[serde(default)]
    pub category: Option<String>,
    #[serde(default)]
    pub description: String,
    /// The batch of the programme's list: 第一批.
    #[serde(default)]
    pub batch: String,
    #[serde(default)]
    pub level: Level,
    /// 品字标浙江制造, 绿色产品, 3C …
    #[serde(default)]
    pub labels: Vec<String>,
    #[serde(default)]
    pub price_min_fen: Option<i64>,
    #[serde(default)]
    pub price_max_fen: Option<i64>,
    #[serde(default)]
    pub price_tax: Tax,
    /// Whether old ones are taken in exchange.
    #[serde(default)]
    pub trade_in: bool,
    #[serde(default)]
    pub trade_in_terms: String,
    #[serde(default)]
    pub places: Vec<Place>,
    #[serde(default)]
    pub contact_name: String,
    #[serde(default)]
    pub contact_phone: String,
    /// Set by a bureau that enters it for a firm (代填).
    #[serde(default)]
    pub owner: Option<OrgId>,
    /// The version that the change was made on; not needed when creating.
    #[serde(default)]
    pub version: i32,
}

impl ConsumerGoodBody {
    /// # Errors
    /// `Invalid` with every field's problem.
    pub fn read(self) -> Result<Content> {
        let mut problems = Problems::default();
        let mut sum = |field: &str, fen: Option<i64>| fen.and_then(|fen| problems.take(field, Money::from_fen(fen)));
        let (min, max) = (sum("price_min_fen", self.price_min_fen), sum("price_max_fen", self.price_max_fen));
        let price = problems.take("price_max_fen", PriceRange::new(min, max, self.price_tax)).unwrap_or_default();
        let category = self.category.and_then(|code| problems.take("category", taxonomy::known(&code)));
        let mut places = self.places;
        places.sort();
        places.dedup();
        let content = Content {
            title: self.title.trim().to_owned(),
            brand: self.brand.trim().to_owned(),
            models: self.models.trim().to_owned(),
            category,
            description: self.description.trim().to_owned(),
            batch: self.batch.trim().to_owned(),
            level: self.level,
            labels: self.labels,
            price,
            trade_in: self.trade_in,
            trade_in_terms: self.trade_in_terms.trim().to_owned(),
            places,
            contact_name: self.contact_name.trim().to_owned(),
            contact_phone: self.contact_phone.trim().to_owned(),
        };
        check(&content, &mut problems);
        problems.or(Some(content))
    }
}

/// A consumer good as this viewer may see it; the contact is its owner's alone.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct ConsumerGoodView {
    pub id: ConsumerGoodId,
    pub version: i32,
    pub state: State,
    /// Whether the reader's organisation keeps this row: its own, or one that it entered for a firm without an account.
    pub own: bool,
    pub owner: OrgId,
    pub owner_name: String,
    pub region: String,
    pub region_name: String,
    pub title: String,
    pub brand: String,
    pub models: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub category: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub category_name: Option<String>,
    pub description: String,
    pub batch: String,
    pub level: Level,
    pub labels: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub price_min_fen: Option<Money>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub price_max_fen: Option<Money>,
    pub price_tax: Tax,
    pub trade_in: bool,
    pub trade_in_terms: String,
    pub places: Vec<Place>,
    pub posted_on: NaiveDate,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub contact: Option<Contact>,
    /// Why it was returned, for its owner and the bureaus.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub returned: Option<String>,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
}

impl ConsumerGoodView {
    /// `good` of the organisation called `owner_name`, through the eyes of `viewer`.
    pub fn of(good: ConsumerGood, owner_name: &str, viewer: &Viewer) -> ConsumerGoodView {
        let scope = good.scope();
        let actor = viewer.0.as_ref();
        let own = actor.is_some_and(|actor| actor.org == scope.owner || Some(actor.org) == scope.entered_by);
        let inside = own || policy::decide(actor, Deed::Match, &scope) == Decision::Allow;
        let place = Gazetteer::get().place(&good.life.region).map(|place| place.name.clone()).unwrap_or_default();
        let ConsumerGood { id, life, content, posted_on } = good;
        let node = content.category.as_ref().and_then(|code| Taxonomy::get().node(code));
        ConsumerGoodView {
            id,
            version: life.version,
            state: life.state,
            own,
            owner: life.owner,
            owner_name: owner_name.to_owned(),
            region: life.region.to_string(),
            region_name: place,
            title: content.title,
            brand: content.brand,
            models: content.models,
            category_name: node.map(|node| node.name_zh.clone()),
            category: content.category.map(|code| code.to_string()),
            description: content.description,
            batch: content.batch,
            level: content.level,
            labels: content.labels,
            price_min_fen: content.price.min,
            price_max_fen: content.price.max,
            price_tax: content.price.tax,
            trade_in: content.trade_in,
            trade_in_terms: content.trade_in_terms,
            places: content.places,
            posted_on,
            contact: own.then_some(Contact { name: content.contact_name, phone: content.contact_phone }),
            returned: Some(life.returned).filter(|text| inside && !text.is_empty()),
            created_at: life.created_at.and_utc(),
            updated_at: life.updated_at.and_utc(),
        }
    }
}
