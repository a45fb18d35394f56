//! What a lender product looks like from outside; and what a client may say about one.
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::ToSchema;

use super::model::{Content, FinanceKind, LenderProduct, check};
use crate::{
    auth::{
        actor::Viewer,
        policy::{self, Decision, Deed},
    },
    error::{Problems, Result},
    finance::without_columns,
    kernel::{
        gazetteer::Gazetteer,
        id::{LenderProductId, OrgId},
        money::Money,
    },
    life::State,
    matching::finance::LenderInput,
};

/// The fields of [`LenderInput`] that are columns.
const COLUMNS: [&str; 6] = ["lender", "name", "kind", "amount_min", "amount_max", "description"];

/// A lender product as a client writes it. Sums are integer fen, rates and shares basis points.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct LenderProductBody {
    pub name: String,
    pub kind: FinanceKind,
    #[serde(default)]
    pub description: String,
    /// Zero is no least amount.
    #[serde(default)]
    pub amount_min_fen: i64,
    #[serde(default)]
    pub amount_max_fen: Option<i64>,
    /// Every other condition: `term_months_min`, `rate_min_bp`, `regions`, `industries`, `collateral` …
    #[serde(default)]
    #[schema(value_type = Object)]
    pub terms: LenderInput,
    /// Set by a bureau that enters it for a lender (代填).
    #[serde(default)]
    pub owner: Option<OrgId>,
    /// The version that the change was made on; not needed when creating.
    #[serde(default)]
    pub version: i32,
}

impl LenderProductBody {
    /// # Errors
    /// `Invalid` with every field's problem.
    pub fn read(self) -> Result<Content> {
        let mut problems = Problems::default();
        let amount_min = problems.take("amount_min_fen", Money::from_fen(self.amount_min_fen));
        let amount_max = self.amount_max_fen.and_then(|fen| problems.take("amount_max_fen", Money::from_fen(fen)));
        let content = Content {
            name: self.name.trim().to_owned(),
            kind: self.kind,
            description: self.description.trim().to_owned(),
            amount_min: amount_min.unwrap_or(Money::ZERO),
            amount_max,
            terms: LenderInput {
                lender: String::new(),
                name: String::new(),
                kind: None,
                amount_min: None,
                amount_max: None,
                description: String::new(),
                ..self.terms
            },
        };
        check(&content, &mut problems);
        problems.or(Some(content))
    }
}

/// A lender product as this viewer may see it.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct LenderProductView {
    pub id: LenderProductId,
    pub version: i32,
    pub state: State,
    /// Whether the reader's organisation keeps this row: its own, or one that it entered for a firm without an account.
    pub own: bool,
    pub owner: OrgId,
    pub owner_name: String,
    /// Of the lender; where it lends is in `terms.regions`.
    pub region: String,
    pub region_name: String,
    pub name: String,
    pub kind: FinanceKind,
    pub description: String,
    pub amount_min_fen: Money,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub amount_max_fen: Option<Money>,
    #[schema(value_type = Object)]
    pub terms: Value,
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
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
}

impl LenderProductView {
    /// `product` of the organisation called `owner_name`, through the eyes of `viewer`.
    pub fn of(product: LenderProduct, owner_name: &str, viewer: &Viewer) -> LenderProductView {
        let scope = product.scope();
        let actor = viewer.0.as_ref();
        let own = actor.is_some_and(|actor| actor.org == scope.owner || Some(actor.org) == scope.entered_by);
        let inside = policy::decide(actor, Deed::Match, &scope) == Decision::Allow;
        let place = Gazetteer::get().place(&product.life.region).map(|place| place.name.clone()).unwrap_or_default();
        let LenderProduct { id, life, content, posted_on, confirmed } = product;
        LenderProductView {
            id,
            version: life.version,
            state: life.state,
            own,
            owner: life.owner,
            owner_name: owner_name.to_owned(),
            region: life.region.to_string(),
            region_name: place,
            name: content.name,
            kind: content.kind,
            description: content.description,
            amount_min_fen: content.amount_min,
            amount_max_fen: content.amount_max,
            terms: without_columns(&content.terms, &COLUMNS),
            posted_on,
            confirmed_on: confirmed.map(|confirmed| confirmed.on),
            confirm_by: confirmed.filter(|_| inside).map(|confirmed| confirmed.by),
            returned: Some(life.returned).filter(|text| inside && !text.is_empty()),
            created_at: life.created_at.and_utc(),
            updated_at: life.updated_at.and_utc(),
        }
    }
}
