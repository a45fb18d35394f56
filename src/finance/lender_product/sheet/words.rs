//! Reads what lenders write for the kind of a product, what secures it and whom it does not take.
use super::columns::KINDS;
use crate::{
    finance::{
        lender_product::model::FinanceKind,
        sheet_words::{is_open, listed},
    },
    kernel::Invalid,
    matching::finance::{self as engine, Collateral},
    sheet::{folded, one_line},
    text::Message,
};

/// # Errors
/// `sheet-one-of` for words that are no kind of financing.
pub(super) fn kind(text: &str) -> Result<FinanceKind, Invalid> {
    let plain = folded(text);
    let exact = KINDS.iter().find(|(value, words)| *value == plain || words.contains(&plain.as_str()));
    if let Some((value, _)) = exact {
        return value.parse();
    }
    let lent = ["贷", "融资", "借款"].iter().any(|word| plain.contains(word));
    match kind_in(text) {
        FinanceKind::OtherLoan if !lent => Err(Invalid(Message::new("sheet-one-of").with("value", text))),
        kind => Ok(kind),
    }
}

/// The kind that any text speaks of, as the matching engine hears it.
pub(super) fn kind_in(text: &str) -> FinanceKind {
    let heard = engine::Kind::from_text(text);
    FinanceKind::ALL.iter().copied().find(|kind| kind.engine() == heard).unwrap_or(FinanceKind::OtherLoan)
}

/// The label of the line that tells the security in full.
pub(super) const SECURITY: &str = "担保方式：";

/// The word for a kind that [`kind`] reads.
pub(super) fn kind_word(kind: FinanceKind) -> &'static str {
    let words = KINDS.iter().find(|(value, _)| *value == kind.as_str()).map(|(_, words)| *words);
    words.and_then(|words| words.first()).copied().unwrap_or_default()
}

/// The word for a form that [`security`] reads.
pub(super) fn security_word(form: Collateral) -> &'static str {
    match form {
        Collateral::Credit => "信用",
        Collateral::Mortgage => "抵押",
        Collateral::BoughtEquipment => "设备抵押",
        Collateral::LeasedEquipment => "租赁物",
        Collateral::OwnedEquipment => "自有设备抵押",
        Collateral::Guarantee => "担保",
        Collateral::Patents => "知识产权质押",
        Collateral::ChargingRights => "收费权质押",
        Collateral::Receivables => "应收账款质押",
    }
}

/// The form of security, and whether it says all that the text does.
///
/// Of alternatives (信用、抵押) a product holds one: the one that asks nothing of the firm, so that no firm is refused that
/// could choose it; none where each asks for something else. Of what is asked together (抵押+保证) the heavier one.
pub(super) fn security(text: &str) -> (Option<Collateral>, bool) {
    let plain = text.replace('或', "、");
    let alternatives: Vec<Option<Collateral>> = listed(&plain).iter().map(|entry| together(entry)).collect();
    let single = alternatives.len() == 1 && !plain.contains(['+', '加']);
    let light = alternatives.iter().flatten().find(|form| is_light(**form)).copied();
    let same = alternatives.first().copied().flatten().filter(|first| alternatives.iter().all(|a| *a == Some(*first)));
    let chosen = light.or(same);
    (chosen, alternatives.is_empty() || (single && chosen.is_some()))
}

fn together(entry: &str) -> Option<Collateral> {
    let forms: Vec<Collateral> = entry.split(['+', '加']).map(form).collect::<Option<_>>()?;
    forms.iter().find(|form| !is_light(**form)).or(forms.first()).copied()
}

/// Nothing that a rule can hold against the firm.
fn is_light(form: Collateral) -> bool {
    matches!(form, Collateral::Credit | Collateral::Guarantee)
}

fn form(text: &str) -> Option<Collateral> {
    let plain = folded(text);
    let has = |words: &str| words.split(' ').any(|word| plain.contains(word));
    if has("免抵押 免担保 无抵押 无担保 无需 无须 不需") {
        Some(Collateral::Credit)
    } else if has("自有设备 存量设备 现有设备 在用设备") {
        Some(Collateral::OwnedEquipment)
    } else if has("设备") && has("抵押") {
        Some(Collateral::BoughtEquipment)
    } else {
        Collateral::from_text(&plain)
    }
}

/// The clauses of a text, without their numbers: "1.两高行业；2、有逾期记录".
pub(super) fn clauses(text: &str) -> Vec<String> {
    let ends = |c: char| "；;。、\n".contains(c) || ('①'..='⑳').contains(&c);
    let parts = text.split(ends).map(|part| unnumbered(&one_line(part)));
    parts.filter(|part| !is_open(part) && part.parse::<u32>().is_err()).collect()
}

fn unnumbered(line: &str) -> String {
    let rest = line.trim_start_matches('(').trim_start_matches(|c: char| c.is_ascii_digit());
    let behind = rest.strip_prefix(['.', ')']).filter(|behind| rest.len() < line.len() && !starts_with_digit(behind));
    behind.unwrap_or(line).trim().to_owned()
}

fn starts_with_digit(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_digit())
}
