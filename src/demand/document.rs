//! What the index and the matching engine see of a demand.
use super::model::{Demand, Disclosure, Item};
use crate::{
    kernel::noun::Noun,
    life,
    matching::{self, BudgetInput, Need, NeedInput, OldInput, SpecInput},
    org::model::without_name,
    search::Document,
};

/// `owner_name` is found with the row only where everybody who sees the row sees its owner.
pub fn document(demand: &Demand, owner_name: &str) -> Document {
    let needs = needs(demand);
    let closed = demand.content.disclosure == Disclosure::Bureau;
    let mut terms = life::seen::terms(&demand.life, closed);
    terms.extend(demand.industry.iter().flat_map(|code| code.ancestors()).map(|code| format!("industry:{code}")));
    terms.extend(needs.iter().flat_map(matching::need_terms));
    terms.sort();
    terms.dedup();
    let names: Vec<&str> = demand.items.iter().map(|item| item.name.as_str()).collect();
    let texts = demand.items.iter().map(|item| item.requirements.as_str()).chain([demand.content.reason.as_str()]);
    let texts = texts.collect::<Vec<_>>().join("\n");
    let title = format!("{} {}", demand.content.title, names.join(" "));
    // Who is masked is not found by its name either.
    let (title, body) = match demand.content.disclosure {
        Disclosure::Masked => (without_name(&title, owner_name, ""), without_name(&texts, owner_name, "")),
        Disclosure::All | Disclosure::Bureau => (title, format!("{texts}\n{owner_name}")),
    };
    Document {
        noun: Noun::Demand.to_string(),
        id: demand.id.to_string(),
        title,
        body,
        terms,
        dated: demand.life.created_at.and_utc().timestamp(),
        payload: serde_json::to_vec(&needs).unwrap_or_default(),
    }
}

/// What the matching engine is to answer: for each item the whole, then its parts where it is a bundle. A need's label
/// is the item's ordinal, with the part's behind it.
pub fn needs(demand: &Demand) -> Vec<Need> {
    let inputs = demand.items.iter().map(|item| need_input(demand, item));
    (1..)
        .zip(inputs)
        .flat_map(|(ordinal, input)| {
            matching::read_need(&input)
                .into_iter()
                .map(move |need| Need { label: format!("{ordinal}{}", need.label), ..need })
        })
        .collect()
}

fn need_input(demand: &Demand, item: &Item) -> NeedInput {
    let content = &demand.content;
    NeedInput {
        title: item.name.clone(),
        requirements: item.requirements.clone(),
        structured: item.specs.iter().map(spec_input).collect(),
        old_equipment: item
            .replaces
            .iter()
            .map(|old| OldInput { name: old.name.clone(), model: old.model.clone() })
            .collect(),
        reason: content.reason.clone(),
        industry: demand.industry.as_ref().map(|code| code.name().to_owned()).unwrap_or_default(),
        region: Some(demand.life.region.clone()),
        quantity: u32::try_from(item.quantity).ok(),
        budget: BudgetInput {
            unit: item.unit_budget,
            // The header's sum is this item's only when there is no other.
            total: content.budget.filter(|_| demand.items.len() == 1),
            text: String::new(),
        },
        posted: Some(demand.posted_on),
        needed_by: content.needed_by,
        preferences: content.preferences.clone(),
        category: item.category.clone(),
        ..NeedInput::default()
    }
}

fn spec_input(spec: &super::model::Requirement) -> SpecInput {
    use crate::kernel::quantity::Comparator::{About, Equal};
    // A bare figure is a value; bounds stay bounds.
    let value = matches!(spec.comparator, Equal | About).then_some(spec.min.or(spec.max)).flatten();
    let (min, max) = if value.is_some() { (None, None) } else { (spec.min, spec.max) };
    SpecInput { name: spec.parameter.clone(), unit: spec.unit.clone(), value, min, max, must: Some(spec.must) }
}
