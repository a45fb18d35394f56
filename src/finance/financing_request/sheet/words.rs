//! Reads what firms write for purposes, grades and records.
use super::Purpose;
use crate::{
    finance::sheet_words::{self as cells, is_open},
    matching::finance::{self as engine, FirmSize, TaxCredit},
    product::sheet::words::year,
    sheet::{folded, one_line},
};

/// What the money is for, and whether the words say no more than that. Unknown words leave it unstated.
pub(super) fn purpose(text: &str) -> (Purpose, bool) {
    let line = one_line(text);
    if is_open(&line) {
        return (Purpose::Unstated, true);
    }
    let Some((named, told)) = cells::purpose(&line) else { return (Purpose::Unstated, false) };
    // Lenders alone tell used machines apart.
    let meant = if named == engine::Purpose::UsedEquipment { engine::Purpose::Equipment } else { named };
    let known = Purpose::ALL.iter().copied().find(|purpose| purpose.engine() == Some(meant));
    (known.unwrap_or_default(), told)
}

/// A title from the words for the purpose: their first clause, as long as a title may be.
pub(super) fn title_of(purpose: &str) -> Option<String> {
    const LONGEST: usize = 100;
    let line = one_line(purpose.lines().find(|line| !line.trim().is_empty())?);
    let clause = line.split([';', '。']).next().unwrap_or(&line);
    Some(clause.chars().take(LONGEST).collect::<String>().trim().to_owned())
}

/// "2015年" of any writing of a day.
pub(super) fn founded(text: &str) -> Option<String> {
    if is_open(text) {
        return Some(String::new());
    }
    year(text).map(|year| format!("{year}年"))
}

/// A clause that the matching engine understands; nothing where nothing is said.
pub(super) fn overdue(text: &str) -> Option<String> {
    let plain = folded(text);
    let is = |words: &str| words.split(' ').any(|word| word == plain);
    let says = |words: &str| words.split(' ').any(|word| plain.contains(word));
    if is("/ - — 不详 未知 待核实") {
        Some(String::new())
    } else if is("无 否 没有 n no") {
        Some("无逾期".to_owned())
    } else if is("有 是 y yes") {
        Some("有逾期".to_owned())
    } else if is("良好 正常 优 优良 优秀") {
        Some("征信良好".to_owned())
    } else {
        says("逾期 不良 征信 失信").then(|| one_line(text))
    }
}

/// `None` inside is not stated: 规上 tells no size.
pub(super) fn size(text: &str) -> Option<Option<FirmSize>> {
    let plain = folded(text);
    if ["规上", "规下", "限上", "限下", "规模以上", "规模以下"].contains(&plain.trim_end_matches("企业"))
    {
        return Some(None);
    }
    match cells::sizes(&plain)?.as_slice() {
        [] => Some(None),
        [only] => Some(Some(*only)),
        _ => None,
    }
}

/// "A级", "m", "纳税信用B级"; `None` inside is not graded.
pub(super) fn tax_credit(text: &str) -> Option<Option<TaxCredit>> {
    let plain = ["纳税", "信用", "等级", "级", "类"].iter().fold(folded(text), |plain, word| plain.replace(word, ""));
    if is_open(&plain) || ["未评", "未评定", "未参评", "无等"].contains(&plain.as_str()) {
        return Some(None);
    }
    let mut letters = plain.chars();
    let grade = letters.next().and_then(TaxCredit::from_letter).filter(|_| letters.next().is_none());
    grade.map(Some)
}
