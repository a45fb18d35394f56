//! A demand in one sentence becomes a draft to look over.
use actix_web::web::Json;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{preview::drafted, understood::Understood};
use crate::{
    app::App,
    auth::actor::Actor,
    demand::{
        self,
        model::{Disclosure, OldMachine, Requirement},
        view::{DemandBody, ItemBody},
    },
    error::{ProblemBody, Problems, Result, lang},
    kernel::money::{Money, Tax},
    matching::{self, ItemTold, SpecTold, Told},
    text::Message,
};

/// The longest text that is read, in characters.
const LONGEST: usize = 2_000;
/// As much of a name and of a title as a demand takes.
const LONGEST_NAME: usize = 100;

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Sentence {
    /// 要换两台立加，行程800以上，60万以内，年底前到货. 1 to 2,000 characters.
    pub text: String,
}

/// A sentence as a draft; nothing is written.
#[derive(Debug, Serialize, ToSchema)]
pub struct ReadDemand {
    /// What `POST /demands` takes; without an item where no machine was found.
    pub draft: DemandBody,
    pub understood: Vec<Understood>,
    /// What could not be placed, in the text's words; it stands among the requirements where there is an item.
    pub unread: Vec<String>,
    /// What was taken to be meant although the text leaves it open.
    pub assumed: Vec<String>,
}

/// Reads a demand out of a sentence: machines, counts, figures, budget, day. Days count from today.
#[utoipa::path(post, path = "/demands/read", tag = "demand", request_body = Sentence,
    responses((status = 200, body = ReadDemand), (status = "default", body = ProblemBody)))]
pub async fn read_demand(app: App, actor: Actor, body: Json<Sentence>) -> Result<Json<ReadDemand>> {
    let mut problems = Problems::default();
    problems.length("text", body.text.trim(), 1, LONGEST);
    problems.or(Some(()))?;
    let told = matching::read_sentence(body.text.trim(), app.db.clock().today());
    let assumed = told.budget_assumed.then(|| Message::new("fit-read-budget-whole").say(lang()));
    let unread = told.unread.clone();
    let draft = draft(told);
    let understood = if draft.items.is_empty() {
        Vec::new()
    } else {
        let demand = drafted(draft.clone(), &actor, &app)?;
        demand::document::needs(&demand).iter().map(|need| Understood::of(need, lang())).collect()
    };
    Ok(Json(ReadDemand { draft, understood, unread, assumed: assumed.into_iter().collect() }))
}

fn draft(told: Told) -> DemandBody {
    let machines = told.items.iter().map(|item| format!("{}{}{}", item.name, item.quantity, item.unit));
    let title: String = machines.collect::<Vec<_>>().join("、").chars().take(LONGEST_NAME).collect();
    DemandBody {
        title,
        reason: told.reason,
        preferences: told.preferences,
        disclosure: Disclosure::All,
        budget_fen: told.budget.map(Money::fen),
        budget_tax: Tax::Unknown,
        budget_shown: false,
        needed_by: told.needed_by.map(|day| day.to_string()),
        industry: None,
        contact_name: String::new(),
        contact_phone: told.phone,
        procurement: None,
        items: told.items.into_iter().take(demand::model::MOST_ITEMS).map(item).collect(),
        owner: None,
        version: 0,
    }
}

fn item(told: ItemTold) -> ItemBody {
    let name = if told.name.is_empty() { told.requirements.as_str() } else { &told.name };
    ItemBody {
        name: name.chars().take(LONGEST_NAME).collect(),
        category: told.category.map(|code| code.to_string()),
        quantity: i32::try_from(told.quantity).unwrap_or(1).clamp(1, 100_000),
        unit: told.unit,
        requirements: told.requirements,
        specs: told.specs.into_iter().map(requirement).collect(),
        unit_budget_fen: told.unit_budget.map(Money::fen),
        replaces: told
            .replaces
            .into_iter()
            .map(|old| OldMachine { name: old.name, model: old.model, ..OldMachine::default() })
            .collect(),
    }
}

fn requirement(spec: SpecTold) -> Requirement {
    let SpecTold { parameter, comparator, min, max, unit, must } = spec;
    Requirement { parameter, comparator, min, max, unit, must }
}
