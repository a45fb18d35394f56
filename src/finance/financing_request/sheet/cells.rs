//! A financing request as cells that [`super::draft`] reads back as they were. What a lender may not see is empty.
use super::{FOUNDED, NOTE, PURPOSE, RECORD, words};
use crate::{
    finance::{
        financing_request::{
            outcome::{self, NotTaken},
            view::{FinancingRequestView, NotTakenView},
        },
        sheet_words::{percent, purpose_word, size_words},
    },
    kernel::money::Money,
    listing::export::{maybe, number, yuan},
    matching::finance::RequestInput,
    sheet::{Value, labelled, unlabelled},
};

/// The cell of column `key`.
pub fn cell(view: &FinancingRequestView, key: &str) -> Value {
    let details: RequestInput =
        view.details.clone().and_then(|details| serde_json::from_value(details).ok()).unwrap_or_default();
    let text = details.text.as_str();
    let line = |label| Value::text(labelled(text, label).unwrap_or_default());
    // Nothing owned is not the same as nothing said.
    let owned = |money: Option<Money>| if money == Some(Money::ZERO) { Value::text("无") } else { yuan(money) };
    match key {
        "industry" if details.industry.is_empty() => maybe(view.industry_name.as_ref()),
        "industry" => Value::text(&details.industry),
        "title" => Value::text(&view.title),
        "purpose" => {
            let told = labelled(text, PURPOSE).filter(|words| words::purpose(words).0 == view.purpose);
            Value::text(told.unwrap_or_else(|| view.purpose.engine().map_or("", purpose_word)))
        }
        "amount" => yuan(Some(view.amount_fen)),
        "project_total" => yuan(details.project_total),
        "term" => number(view.term_months),
        "needed_by" => view.needed_by.map_or(Value::Empty, Value::Date),
        "intended" => {
            Value::text(&view.intended.iter().map(|lender| lender.name.as_str()).collect::<Vec<_>>().join("、"))
        }
        "reply_by" => view.reply_by.map_or(Value::Empty, Value::Date),
        "not_taken" => Value::text(&told(&view.not_taken)),
        "revenue" => yuan(details.revenue),
        "employees" => number(details.employees),
        "firm_size" => Value::text(&size_words(details.firm_size.as_slice())),
        "years" => number(details.years),
        "founded" => line(FOUNDED),
        "tax_credit" => Value::text(details.tax_credit.map_or("", |credit| credit.as_str())),
        "self_funds" => percent(details.self_funds_bp),
        "property" => owned(details.property_value),
        "equipment_net" => owned(details.equipment_net),
        "patents" => number(details.patents),
        "lists" => match details.lists.as_deref() {
            Some([]) => Value::text("无"),
            lists => Value::text(&lists.unwrap_or_default().join("、")),
        },
        "repayment" => maybe(details.repayment.as_ref()),
        "overdue" => line(RECORD),
        "text" => Value::text(&unlabelled(text, &[PURPOSE, FOUNDED, RECORD, NOTE])),
        "note" => line(NOTE),
        "contact_name" => maybe(view.contact.as_ref().map(|contact| &contact.name)),
        "contact_phone" => maybe(view.contact.as_ref().map(|contact| &contact.phone)),
        _ => Value::Empty,
    }
}

/// What [`outcome::told`] makes of the stored ones.
fn told(all: &[NotTakenView]) -> String {
    let stored = |said: &NotTakenView| NotTaken {
        reason: said.reason,
        words: said.words.clone(),
        by: said.by,
        by_name: said.by_name.clone(),
        at: said.at.naive_utc(),
    };
    outcome::told(&all.iter().map(stored).collect::<Vec<_>>())
}
