//! A product on paper.
use super::{Frame, Part, Printed, bounds, texts};
use crate::{
    booklet::model::Entry,
    kernel::money::PriceRange,
    listing::Listing,
    product::{Product, model::Spec, view::ProductView},
};

impl Printed for Product {
    const PART: Part = Part::Supply;
    const OPEN_PAGE: bool = true;

    fn entry(view: &ProductView, frame: &Frame) -> Entry {
        let mut entry = frame.begin::<Product>(view);
        frame.placed(&mut entry, view.category.as_deref());
        // 首台套 is what a buyer looks for first.
        let first_set = Product::cell(view, 0, "first_set").shown();
        entry.tags.extend((!first_set.is_empty()).then_some(first_set));
        let price = PriceRange { min: view.price_min_fen, max: view.price_max_fen, tax: view.price_tax };
        entry.facts = frame.cells::<Product>(view, &["model", "brand"]);
        entry.facts.extend(frame.titled::<Product>("price", &frame.price(&price)));
        let keys = ["lead_time", "role", "service_area", "certificates", "remanufactured", "imported", "discontinued"];
        entry.facts.extend(frame.cells::<Product>(view, &keys));
        let mut told = frame.cells::<Product>(view, &["spec_text"]);
        if told.is_empty() {
            let figures = view.specs.iter().map(figure).collect::<Vec<_>>().join("；");
            told.extend(frame.titled::<Product>("spec_text", &figures));
        }
        told.extend(frame.cells::<Product>(view, &["description"]));
        entry.texts = texts(told);
        entry
    }
}

fn figure(spec: &Spec) -> String {
    let (min, max) = (spec.value.or(spec.min), spec.value.or(spec.max));
    format!("{}{}", spec.name, bounds(min, max, &spec.unit))
}
