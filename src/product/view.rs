//! What a product looks like from outside, by who looks; and what a client may say about one.
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::model::{Certificate, Content, Kind, Product, Spec, check};
use crate::{
    auth::{
        actor::Viewer,
        policy::{self, Decision, Deed},
    },
    error::{Problems, Result},
    kernel::{
        gazetteer::Gazetteer,
        id::{OrgId, ProductId},
        money::{Money, PriceRange, Tax},
        taxonomy::{self, Taxonomy},
    },
    life::State,
    listing::exposed::Warning,
    org::SupplyRole,
};

/// A product as a client writes it. Sums are integer fen, of one.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ProductBody {
    pub kind: Kind,
    pub title: String,
    #[serde(default)]
    pub model: String,
    #[serde(default)]
    pub brand: String,
    /// A code of the equipment taxonomy; recognised from the words when left out.
    #[serde(default)]
    pub category: Option<String>,
    #[serde(default)]
    pub description: String,
    /// Lines of a data sheet, as written.
    #[serde(default)]
    pub spec_text: String,
    #[serde(default)]
    pub specs: Vec<Spec>,
    /// No end stated: by negotiation.
    #[serde(default)]
    pub price_min_fen: Option<i64>,
    #[serde(default)]
    pub price_max_fen: Option<i64>,
    #[serde(default)]
    pub price_tax: Tax,
    /// 0: from stock.
    #[serde(default)]
    pub lead_time_days: Option<i32>,
    /// In words: 全国, 华东, 丽水市、温州市.
    #[serde(default)]
    pub service_area: String,
    #[serde(default)]
    pub certificates: Vec<Certificate>,
    /// By default the owner's.
    #[serde(default)]
    pub supply_role: Option<SupplyRole>,
    #[serde(default)]
    pub remanufactured: bool,
    #[serde(default)]
    pub imported: bool,
    #[serde(default)]
    pub discontinued: bool,
    #[serde(default)]
    pub listed_year: Option<i32>,
    /// Set by a bureau that enters it for a firm (代填).
    #[serde(default)]
    pub owner: Option<OrgId>,
    /// The version that the change was made on; not needed when creating.
    #[serde(default)]
    pub version: i32,
}

impl ProductBody {
    /// `role` is taken where the body names none.
    ///
    /// # Errors
    /// `Invalid` with every field's problem.
    pub fn read(self, role: SupplyRole) -> Result<Content> {
        let mut problems = Problems::default();
        let mut sum = |field: &str, fen: Option<i64>| fen.and_then(|fen| problems.take(field, Money::from_fen(fen)));
        let (min, max) = (sum("price_min_fen", self.price_min_fen), sum("price_max_fen", self.price_max_fen));
        let price = problems.take("price_max_fen", PriceRange::new(min, max, self.price_tax)).unwrap_or_default();
        let category = self.category.and_then(|code| problems.take("category", taxonomy::known(&code)));
        let service_area = self.service_area.trim().to_owned();
        if !service_area.is_empty() {
            problems.take("service_area", Gazetteer::get().service_area(&service_area));
        }
        let content = Content {
            kind: self.kind,
            title: self.title.trim().to_owned(),
            model: self.model.trim().to_owned(),
            brand: self.brand.trim().to_owned(),
            category,
            description: self.description.trim().to_owned(),
            spec_text: self.spec_text.trim().to_owned(),
            specs: self.specs,
            price,
            lead_time_days: self.lead_time_days,
            service_area,
            certificates: self.certificates,
            supply_role: self.supply_role.unwrap_or(role),
            remanufactured: self.remanufactured,
            imported: self.imported,
            discontinued: self.discontinued,
            listed_year: self.listed_year,
        };
        check(&content, &mut problems);
        problems.or(Some(content))
    }
}

/// A product as this viewer may see it.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct ProductView {
    pub id: ProductId,
    pub version: i32,
    pub state: State,
    /// Whether the reader's organisation keeps this row: its own, or one that it entered for a firm without an account.
    pub own: bool,
    pub owner: OrgId,
    pub owner_name: String,
    #[schema(value_type = String)]
    pub region: String,
    pub region_name: String,
    pub kind: Kind,
    pub title: String,
    pub model: String,
    pub brand: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub category: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub category_name: Option<String>,
    pub description: String,
    pub spec_text: String,
    pub specs: Vec<Spec>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub price_min_fen: Option<Money>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub price_max_fen: Option<Money>,
    pub price_tax: Tax,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lead_time_days: Option<i32>,
    pub service_area: String,
    pub certificates: Vec<Certificate>,
    pub supply_role: SupplyRole,
    pub remanufactured: bool,
    pub imported: bool,
    pub discontinued: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub listed_year: Option<i32>,
    pub posted_on: NaiveDate,
    /// The day on which its keeper last said that it is still offered.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub confirmed_on: Option<NaiveDate>,
    /// The last day on which that is believed; for its keepers and the bureaus.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub confirm_by: Option<NaiveDate>,
    /// Why it was returned, for its owner and the bureaus.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub returned: Option<String>,
    /// For its keepers and reviewers: where it says two things, with both figures and which of them is compared.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub doubts: Vec<Warning>,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
}

impl ProductView {
    /// `product` of the organisation called `owner_name`, through the eyes of `viewer`.
    pub fn of(product: Product, owner_name: &str, viewer: &Viewer) -> ProductView {
        let scope = product.scope();
        let actor = viewer.0.as_ref();
        let own = actor.is_some_and(|actor| actor.org == scope.owner || Some(actor.org) == scope.entered_by);
        let inside = own || policy::decide(actor, Deed::Match, &scope) == Decision::Allow;
        let place = Gazetteer::get().place(&product.life.region).map(|place| place.name.clone()).unwrap_or_default();
        let Product { id, life, content, posted_on, confirmed } = product;
        let node = content.category.as_ref().and_then(|code| Taxonomy::get().node(code));
        ProductView {
            id,
            version: life.version,
            state: life.state,
            own,
            owner: life.owner,
            owner_name: owner_name.to_owned(),
            region: life.region.to_string(),
            region_name: place,
            kind: content.kind,
            title: content.title,
            model: content.model,
            brand: content.brand,
            category_name: node.map(|node| node.name_zh.clone()),
            category: content.category.map(|code| code.to_string()),
            description: content.description,
            spec_text: content.spec_text,
            specs: content.specs,
            price_min_fen: content.price.min,
            price_max_fen: content.price.max,
            price_tax: content.price.tax,
            lead_time_days: content.lead_time_days,
            service_area: content.service_area,
            certificates: content.certificates,
            supply_role: content.supply_role,
            remanufactured: content.remanufactured,
            imported: content.imported,
            discontinued: content.discontinued,
            listed_year: content.listed_year,
            posted_on,
            confirmed_on: confirmed.map(|confirmed| confirmed.on),
            confirm_by: confirmed.filter(|_| inside).map(|confirmed| confirmed.by),
            returned: Some(life.returned).filter(|text| inside && !text.is_empty()),
            doubts: Vec::new(),
            created_at: life.created_at.and_utc(),
            updated_at: life.updated_at.and_utc(),
        }
    }
}
