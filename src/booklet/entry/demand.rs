//! A demand on paper: one machine in the facts, several in a table.
use super::{Frame, Part, Printed, bounds, texts};
use crate::{
    booklet::model::{Entry, Fact, Line},
    demand::{
        Demand,
        view::{DemandView, ItemView},
    },
    kernel::money::PriceRange,
};

impl Printed for Demand {
    const PART: Part = Part::Demand;
    const OPEN_PAGE: bool = true;

    fn entry(view: &DemandView, frame: &Frame) -> Entry {
        let mut entry = frame.begin::<Demand>(view);
        frame.placed(&mut entry, view.items.iter().find_map(|item| item.category.as_deref()));
        let budget = view.budget_fen.map(|sum| PriceRange { min: Some(sum), max: Some(sum), tax: view.budget_tax });
        let single = match view.items.as_slice() {
            [item] => Some(item),
            _ => None,
        };
        let quantity = single.map(quantity).unwrap_or_default();
        let each = single.and_then(|item| item.unit_budget_fen).map(|sum| frame.money(sum)).unwrap_or_default();
        entry.facts.extend(frame.cells::<Demand>(view, &["industry"]));
        entry.facts.extend(frame.said("booklet-quantity", &quantity));
        entry.facts.extend(frame.said("booklet-price", &budget.map(|sum| frame.price(&sum)).unwrap_or_default()));
        entry.facts.extend(frame.titled::<Demand>("unit_budget", &each));
        entry.facts.extend(frame.cells::<Demand>(view, &["needed_by"]));
        entry.facts.extend(contact(frame, view));
        match single {
            Some(item) if item.name != view.title => {
                entry.facts.extend(frame.titled::<Demand>("equipment", &item.name))
            }
            Some(_) => {}
            None => entry.lines = view.items.iter().map(|item| line(item, frame)).collect(),
        }
        let requirements = single.map(wanted).unwrap_or_default();
        let told = frame.titled::<Demand>("requirements", &requirements);
        let rest = frame.cells::<Demand>(view, &["reason", "note"]);
        let note = view.procurement_note.as_ref().and_then(|note| frame.fact("", note));
        entry.texts = texts(told.into_iter().chain(rest).chain(note).collect());
        entry
    }
}

fn contact(frame: &Frame, view: &DemandView) -> Option<Fact> {
    let contact = view.contact.as_ref()?;
    frame.said("booklet-contact", &format!("{} {}", contact.name, contact.phone))
}

fn quantity(item: &ItemView) -> String {
    let unit = if item.unit.is_empty() { "台" } else { &item.unit };
    format!("{}{unit}", item.quantity)
}

/// Words first, then what is stated in figures alone.
fn wanted(item: &ItemView) -> String {
    let figures = item.specs.iter().map(|spec| {
        let must = if spec.must { "★" } else { "" };
        format!("{must}{}{}", spec.parameter, bounds(spec.min, spec.max, &spec.unit))
    });
    let words = Some(item.requirements.clone()).filter(|words| !words.is_empty());
    words.into_iter().chain(figures).collect::<Vec<_>>().join("；")
}

fn line(item: &ItemView, frame: &Frame) -> Line {
    Line {
        name: item.name.clone(),
        quantity: quantity(item),
        price: item.unit_budget_fen.map(|sum| frame.money(sum)).unwrap_or_default(),
        text: wanted(item),
    }
}
