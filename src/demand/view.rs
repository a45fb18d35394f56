//! What a demand looks like from outside, by who looks; and what a client may say about one.
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{
    model::{Content, Demand, Disclosure, Item, OldMachine, Requirement, check},
    procurement::{self, Procurement},
};
use crate::{
    auth::{
        actor::Viewer,
        policy::{self, Decision, Deed},
    },
    error::{Problems, Result},
    kernel::{
        date,
        gazetteer::Gazetteer,
        id::{DemandId, ItemId, OrgId, ProjectId},
        industry::IndustryCode,
        money::{Money, Tax},
        taxonomy::{self, Taxonomy},
    },
    life::State,
    listing::exposed::Warning,
    org::model::without_name,
    text::Message,
};

/// A demand as a client writes it. Sums are integer fen.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DemandBody {
    pub title: String,
    #[serde(default)]
    pub reason: String,
    /// What would be nice: local maker, first-set product, domestic brand.
    #[serde(default)]
    pub preferences: String,
    #[serde(default = "everybody")]
    pub disclosure: Disclosure,
    #[serde(default)]
    pub budget_fen: Option<i64>,
    #[serde(default = "unknown_tax")]
    pub budget_tax: Tax,
    #[serde(default)]
    pub budget_shown: bool,
    /// 2027-06-30, or in words: 2027年6月.
    #[serde(default)]
    pub needed_by: Option<String>,
    /// GB/T 4754-2017; by default the owner's.
    #[serde(default)]
    pub industry: Option<String>,
    #[serde(default)]
    pub contact_name: String,
    #[serde(default)]
    pub contact_phone: String,
    /// By which procedure it is bought; a public buyer is asked for it.
    #[serde(default)]
    pub procurement: Option<Procurement>,
    pub items: Vec<ItemBody>,
    /// Set by a bureau that enters it for a firm (代填).
    #[serde(default)]
    pub owner: Option<OrgId>,
    /// The version that the change was made on; not needed when creating.
    #[serde(default)]
    pub version: i32,
}

#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ItemBody {
    pub name: String,
    /// A code of the equipment taxonomy; recognised from the words when left out.
    #[serde(default)]
    pub category: Option<String>,
    pub quantity: i32,
    #[serde(default)]
    pub unit: String,
    #[serde(default)]
    pub requirements: String,
    #[serde(default)]
    pub specs: Vec<Requirement>,
    #[serde(default)]
    pub unit_budget_fen: Option<i64>,
    #[serde(default)]
    pub replaces: Vec<OldMachine>,
}

fn everybody() -> Disclosure {
    Disclosure::All
}

fn unknown_tax() -> Tax {
    Tax::Unknown
}

/// A body whose every field is good.
pub struct Written {
    pub content: Content,
    pub industry: Option<IndustryCode>,
    pub items: Vec<Item>,
}

impl DemandBody {
    /// # Errors
    /// `Invalid` with every field's problem.
    pub fn read(self) -> Result<Written> {
        let mut problems = Problems::default();
        let budget = self.budget_fen.and_then(|fen| problems.take("budget_fen", Money::from_fen(fen)));
        let needed_by = self.needed_by.and_then(|text| problems.take("needed_by", date::parse(&text)));
        let industry = self.industry.and_then(|code| problems.take("industry", code.parse()));
        let items =
            self.items.into_iter().enumerate().map(|(at, item)| item.read(at, &mut problems)).collect::<Vec<_>>();
        let content = Content {
            title: self.title.trim().to_owned(),
            reason: self.reason.trim().to_owned(),
            preferences: self.preferences.trim().to_owned(),
            disclosure: self.disclosure,
            budget,
            budget_tax: self.budget_tax,
            budget_shown: self.budget_shown,
            needed_by,
            contact_name: self.contact_name.trim().to_owned(),
            contact_phone: self.contact_phone.trim().to_owned(),
            procurement: self.procurement.map(|route| route.tidy(&mut problems)),
        };
        check(&content, &items, &mut problems);
        problems.or(Some(Written { content, industry, items }))
    }
}

impl ItemBody {
    fn read(self, at: usize, problems: &mut Problems) -> Item {
        let field = |name: &str| format!("items.{at}.{name}");
        let category = self.category.and_then(|code| problems.take(&field("category"), taxonomy::known(&code)));
        let unit_budget = self.unit_budget_fen;
        Item {
            id: ItemId::new(),
            name: self.name.trim().to_owned(),
            category,
            quantity: self.quantity,
            unit: self.unit.trim().to_owned(),
            requirements: self.requirements.trim().to_owned(),
            specs: self.specs,
            unit_budget: unit_budget.and_then(|fen| problems.take(&field("unit_budget_fen"), Money::from_fen(fen))),
            replaces: self.replaces,
        }
    }
}

/// A demand as this viewer may see it. Contacts are shown to the owner alone until both sides consent.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct DemandView {
    pub id: DemandId,
    pub version: i32,
    pub state: State,
    /// Whether the reader's organisation keeps this row: its own, or one that it entered for a firm without an account.
    pub own: bool,
    /// Whose it is; absent where the owner does not show itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub owner: Option<OrgId>,
    pub owner_name: String,
    #[schema(value_type = String)]
    pub region: String,
    pub region_name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub industry: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub industry_name: Option<String>,
    pub title: String,
    pub reason: String,
    pub preferences: String,
    pub disclosure: Disclosure,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub budget_fen: Option<Money>,
    pub budget_tax: Tax,
    pub budget_shown: bool,
    pub posted_on: NaiveDate,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub needed_by: Option<NaiveDate>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub contact: Option<Contact>,
    /// The project that it belongs to, for its owner and the bureaus.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub project: Option<ProjectId>,
    /// By which procedure it is bought; where the owner hides itself, without what leads to it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub procurement: Option<Procurement>,
    /// Beside every demand of a public buyer: its procurement decides, and by which method, or that none has been named.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub procurement_note: Option<String>,
    /// Why it was returned, for its owner and the bureaus.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub returned: Option<String>,
    /// For whoever reviews it: what may tell whose it is although it is shown masked.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub warnings: Vec<Warning>,
    /// For its keepers and reviewers: where it says two things, with both figures and which of them is compared.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub doubts: Vec<Warning>,
    pub items: Vec<ItemView>,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
}

#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct Contact {
    pub name: String,
    pub phone: String,
}

#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct ItemView {
    pub id: ItemId,
    pub name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub category: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub category_name: Option<String>,
    pub quantity: i32,
    pub unit: String,
    pub requirements: String,
    pub specs: Vec<Requirement>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit_budget_fen: Option<Money>,
    pub replaces: Vec<OldMachine>,
}

impl DemandView {
    /// `demand` of the organisation called `owner_name`, through the eyes of `viewer`.
    pub fn of(demand: Demand, owner_name: &str, viewer: &Viewer) -> DemandView {
        let scope = demand.scope();
        let actor = viewer.0.as_ref();
        let may = |deed| policy::decide(actor, deed, &scope) == Decision::Allow;
        // Whoever keeps it or reviews it sees all of it but the contact, which is its owner's.
        let own = actor.is_some_and(|actor| actor.org == scope.owner || Some(actor.org) == scope.entered_by);
        let inside = own || may(Deed::Match);
        let masked = demand.content.disclosure == Disclosure::Masked && !inside;
        let budget_open = inside || demand.content.budget_shown;
        let place = Gazetteer::get().place(&demand.life.region).map(|place| place.name.clone()).unwrap_or_default();
        let hidden = |text: String| if masked { without_name(&text, owner_name, "＊＊＊") } else { text };
        let Demand { id, life, industry, project, buyer, content, posted_on, items } = demand;
        DemandView {
            id,
            version: life.version,
            state: life.state,
            own,
            owner: (!masked).then_some(life.owner),
            owner_name: if masked {
                Message::new("demand-masked-owner").with("place", &place).say(crate::error::lang())
            } else {
                owner_name.to_owned()
            },
            region: life.region.to_string(),
            region_name: place,
            industry_name: industry.as_ref().map(|code| code.name().to_owned()),
            industry: industry.map(|code| code.to_string()),
            title: hidden(content.title),
            reason: hidden(content.reason),
            preferences: hidden(content.preferences),
            disclosure: content.disclosure,
            budget_fen: content.budget.filter(|_| budget_open),
            budget_tax: content.budget_tax,
            budget_shown: content.budget_shown,
            posted_on,
            needed_by: content.needed_by,
            contact: own.then_some(Contact { name: content.contact_name, phone: content.contact_phone }),
            project: project.filter(|_| inside),
            procurement_note: procurement::told(buyer, content.procurement.as_ref()),
            procurement: content.procurement.map(|route| if masked { route.masked() } else { route }),
            returned: Some(life.returned).filter(|text| inside && !text.is_empty()),
            warnings: Vec::new(),
            doubts: Vec::new(),
            items: items.into_iter().map(|item| ItemView::of(item, budget_open, &hidden)).collect(),
            created_at: life.created_at.and_utc(),
            updated_at: life.updated_at.and_utc(),
        }
    }
}

impl ItemView {
    fn of(item: Item, budget_open: bool, hidden: &dyn Fn(String) -> String) -> ItemView {
        let node = item.category.as_ref().and_then(|code| Taxonomy::get().node(code));
        ItemView {
            id: item.id,
            name: hidden(item.name),
            category_name: node.map(|node| node.name_zh.to_string()),
            category: item.category.map(|code| code.to_string()),
            quantity: item.quantity,
            unit: item.unit,
            requirements: hidden(item.requirements),
            specs: item.specs,
            unit_budget_fen: item.unit_budget.filter(|_| budget_open),
            replaces: item
                .replaces
                .into_iter()
                .map(|old| OldMachine { name: hidden(old.name), model: hidden(old.model), ..old })
                .collect(),
        }
    }
}
