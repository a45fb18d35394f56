//! A consumer good on paper.
use super::{Frame, Part, Printed, texts};
use crate::{
    booklet::model::Entry,
    consumer_good::{ConsumerGood, view::ConsumerGoodView},
    kernel::money::PriceRange,
    listing::Listing,
};

impl Printed for ConsumerGood {
    const PART: Part = Part::Consumer;
    const OPEN_PAGE: bool = false;

    fn entry(view: &ConsumerGoodView, frame: &Frame) -> Entry {
        let mut entry = frame.begin::<ConsumerGood>(view);
        frame.placed(&mut entry, view.category.as_deref());
        let level = ConsumerGood::cell(view, 0, "level").shown();
        entry.tags.extend((!level.is_empty()).then_some(level));
        entry.facts = frame.cells::<ConsumerGood>(view, &["brand"]);
        let price = PriceRange { min: view.price_min_fen, max: view.price_max_fen, tax: view.price_tax };
        if !price.is_open() {
            entry.facts.extend(frame.titled::<ConsumerGood>("price", &frame.price(&price)));
        }
        let keys = ["batch", "labels", "trade_in", "trade_in_terms", "places"];
        entry.facts.extend(frame.cells::<ConsumerGood>(view, &keys));
        if let Some(contact) = &view.contact {
            entry.facts.extend(frame.said("booklet-contact", &format!("{} {}", contact.name, contact.phone)));
        }
        entry.texts = texts(frame.cells::<ConsumerGood>(view, &["models", "description"]));
        entry
    }
}
