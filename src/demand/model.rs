//! What a demand is and which contents it may have.
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::procurement::Procurement;
use crate::{
    auth::policy::Scope,
    error::{Error, Problems, Result},
    kernel::{
        id::{DemandId, ItemId, OrgId, ProjectId},
        industry::IndustryCode,
        money::{Money, Tax},
        quantity::Comparator,
        taxonomy::CategoryCode,
    },
    life::Life,
    org::BuyerKind,
    text::Message,
    text_column, words,
};

words!(
    /// Who may see a published demand, and how much of it.
    Disclosure {
        All = "all",
        /// All but whose it is.
        Masked = "masked",
        /// The bureaus of its region only.
        Bureau = "bureau",
    }
);
text_column!(Disclosure);

#[derive(Clone, Debug, PartialEq)]
pub struct Demand {
    pub id: DemandId,
    pub life: Life,
    pub industry: Option<IndustryCode>,
    /// The owner's project that it belongs to.
    pub project: Option<ProjectId>,
    /// Whose money buys: of the owner as it is now, read with the row and never written with it.
    pub buyer: BuyerKind,
    pub content: Content,
    /// The day from which lead times count.
    pub posted_on: NaiveDate,
    pub items: Vec<Item>,
}

/// What the header says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Content {
    pub title: String,
    pub reason: String,
    pub preferences: String,
    pub disclosure: Disclosure,
    /// Of the whole demand; items may say more.
    pub budget: Option<Money>,
    pub budget_tax: Tax,
    /// Whether others than the owner and its bureaus see budgets.
    pub budget_shown: bool,
    pub needed_by: Option<NaiveDate>,
    pub contact_name: String,
    pub contact_phone: String,
    /// By which procedure it is bought; a public buyer that names none is asked for it beside every view.
    pub procurement: Option<Procurement>,
}

/// One machine or service that is wanted, and what it replaces.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    pub id: ItemId,
    pub name: String,
    pub category: Option<CategoryCode>,
    /// 1 ..= 100 000 of `unit`.
    pub quantity: i32,
    pub unit: String,
    pub requirements: String,
    pub specs: Vec<Requirement>,
    pub unit_budget: Option<Money>,
    pub replaces: Vec<OldMachine>,
}

/// A typed requirement, as a tender states one (★ and ▲ mark what must be met).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Requirement {
    /// The parameter's name: 主轴转速.
    pub parameter: String,
    #[schema(value_type = String)]
    pub comparator: Comparator,
    /// At least one of the two; both for `within`.
    pub min: Option<f64>,
    pub max: Option<f64>,
    pub unit: String,
    /// False: it should be so, and another will do.
    #[serde(default)]
    pub must: bool,
}

/// An old machine that an item replaces.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct OldMachine {
    pub name: String,
    #[serde(default)]
    pub model: String,
    pub commissioned_year: Option<i32>,
    pub quantity: Option<i32>,
    #[serde(default)]
    pub energy_class: String,
}

/// A demand has this many items at most: more is another demand.
pub const MOST_ITEMS: usize = 50;

/// The longest texts, in characters.
const LONGEST_NAME: usize = 100;
const LONGEST_TEXT: usize = 4_000;

impl Demand {
    pub fn scope(&self) -> Scope {
        self.life.scope(self.content.disclosure == Disclosure::Bureau)
    }

    pub fn owner(&self) -> OrgId {
        self.life.owner
    }

    /// Submitting is promising: the demand must be one that others can answer.
    ///
    /// # Errors
    /// `Invalid` with all that is missing; `Conflict` in a state that cannot be submitted.
    pub fn submit(&mut self, today: NaiveDate) -> Result<()> {
        let mut problems = Problems::default();
        if self.content.needed_by.is_some_and(|day| day < today) {
            problems.add("needed_by", Message::new("demand-needed-by-past").with("today", today));
        }
        problems.or(Some(()))?;
        self.life.submit()?;
        self.posted_on = today;
        Ok(())
    }

    /// # Errors
    /// `Conflict` when the day by which it is needed has passed, or it is not submitted.
    pub fn publish(&mut self, today: NaiveDate) -> Result<()> {
        if self.content.needed_by.is_some_and(|day| day < today) {
            return Err(Error::Conflict(Message::new("demand-needed-by-past").with("today", today)));
        }
        self.life.publish()
    }

    /// The whole budget: as stated, else the sum of the items' where each has one.
    pub fn total_budget(&self) -> Option<Money> {
        self.content.budget.or_else(|| {
            self.items.iter().try_fold(Money::from_fen(0).ok()?, |sum, item| {
                sum.checked_add(item.unit_budget?.checked_mul(u32::try_from(item.quantity).ok()?)?)
            })
        })
    }
}

/// Checks texts and counts; every problem is noted under its field.
pub fn check(content: &Content, items: &[Item], problems: &mut Problems) {
    problems.length("title", &content.title, 2, LONGEST_NAME);
    problems.length("reason", &content.reason, 0, LONGEST_TEXT);
    problems.length("preferences", &content.preferences, 0, LONGEST_TEXT);
    problems.length("contact_name", &content.contact_name, 0, LONGEST_NAME);
    problems.length("contact_phone", &content.contact_phone, 0, LONGEST_NAME);
    if items.is_empty() || items.len() > MOST_ITEMS {
        problems.add("items", Message::new("demand-items-count").with("most", MOST_ITEMS));
    }
    for (at, item) in items.iter().enumerate() {
        let field = |name: &str| format!("items.{at}.{name}");
        problems.length(&field("name"), &item.name, 1, LONGEST_NAME);
        problems.length(&field("requirements"), &item.requirements, 0, LONGEST_TEXT);
        problems.length(&field("unit"), &item.unit, 0, 20);
        if !(1..=100_000).contains(&item.quantity) {
            problems.add(&field("quantity"), Message::new("demand-quantity"));
        }
        for (spec_at, spec) in item.specs.iter().enumerate() {
            if let Err(message) = spec.check() {
                problems.add(&field(&format!("specs.{spec_at}")), message);
            }
        }
    }
}

impl Requirement {
    fn check(&self) -> Result<(), Message> {
        let bounds = [self.min, self.max].into_iter().flatten().collect::<Vec<_>>();
        let sound = !bounds.is_empty()
            && bounds.iter().all(|bound| bound.is_finite())
            && self.min.zip(self.max).is_none_or(|(min, max)| min <= max)
            && (1..=LONGEST_NAME).contains(&self.parameter.trim().chars().count())
            && self.unit.chars().count() <= 20;
        if sound { Ok(()) } else { Err(Message::new("demand-requirement")) }
    }
}
