//! What lenders offer, and what firms want to borrow, on paper.
use super::{Frame, Part, Printed, Sorted, texts};
use crate::{
    booklet::model::Entry,
    finance::{
        financing_request::{FinancingRequest, view::FinancingRequestView},
        lender_product::{LenderProduct, view::LenderProductView},
    },
    kernel::money::Money,
    listing::Listing,
    text::Message,
};

impl Printed for LenderProduct {
    const PART: Part = Part::Finance;
    const OPEN_PAGE: bool = false;

    fn entry(view: &LenderProductView, frame: &Frame) -> Entry {
        let mut entry = frame.begin::<LenderProduct>(view);
        let cell = |key: &str| LenderProduct::cell(view, 0, key).shown();
        let figure = |key: &str| Some(cell(key)).filter(|figure| !figure.is_empty());
        entry.group = Sorted { by: view.kind.to_string(), name: cell("kind") };
        entry.category = entry.group.clone();
        let least = Some(view.amount_min_fen).filter(|least| *least > Money::ZERO).map(|sum| frame.money(sum));
        let amount = frame.between(least, view.amount_max_fen.map(|sum| frame.money(sum)));
        let months = frame.between(figure("term_min"), figure("term_max"));
        let term = Some(months).filter(|months| !months.is_empty());
        let term = term.map(|months| Message::new("booklet-months").with("months", months).say(frame.lang));
        let percent = |key: &str| figure(key).map(|figure| format!("{figure}%"));
        let mut rate = frame.between(percent("rate_min"), percent("rate_max"));
        if !rate.is_empty() && cell("rate_kind") == "平息" {
            rate = format!("{rate} ({})", Message::new("booklet-flat-rate").say(frame.lang));
        }
        entry.facts.extend(frame.said("booklet-amount", &amount));
        entry.facts.extend(frame.said("booklet-term", &term.unwrap_or_default()));
        entry.facts.extend(frame.said("booklet-rate", &rate));
        let keys = ["collateral", "disbursal", "firm_sizes", "years_min", "revenue_min", "down_payment", "first_set"];
        entry.facts.extend(frame.cells::<LenderProduct>(view, &keys));
        let keys = ["subsidy", "regions", "industries", "required_lists", "purposes", "exclusions"];
        entry.facts.extend(frame.cells::<LenderProduct>(view, &keys));
        entry.texts = texts(frame.cells::<LenderProduct>(view, &["description"]));
        entry
    }
}

impl Printed for FinancingRequest {
    const PART: Part = Part::Request;
    const OPEN_PAGE: bool = false;

    fn entry(view: &FinancingRequestView, frame: &Frame) -> Entry {
        let mut entry = frame.begin::<FinancingRequest>(view);
        let name = FinancingRequest::cell(view, 0, "purpose").shown();
        entry.group = Sorted { by: view.purpose.to_string(), name };
        entry.category = entry.group.clone();
        entry.facts = frame.cells::<FinancingRequest>(view, &["amount"]);
        let term = view.term_months.map(|months| Message::new("booklet-months").with("months", months).say(frame.lang));
        entry.facts.extend(frame.said("booklet-term", &term.unwrap_or_default()));
        // What a lender may not see of the firm's figures is empty in the view.
        let keys = ["needed_by", "reply_by", "industry", "project_total", "self_funds", "repayment"];
        entry.facts.extend(frame.cells::<FinancingRequest>(view, &keys));
        if let Some(contact) = &view.contact {
            entry.facts.extend(frame.said("booklet-contact", &format!("{} {}", contact.name, contact.phone)));
        }
        entry.texts = texts(frame.cells::<FinancingRequest>(view, &["text"]));
        entry
    }
}
