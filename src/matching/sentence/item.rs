//! One machine of a sentence: its name among the words around it, and its figures as typed requirements.
use std::sync::LazyLock;

use regex::Regex;

use super::{ItemTold, SpecTold, clause::machines, pattern};
use crate::{
    kernel::{
        quantity::{Comparator, mentions},
        taxonomy::{CategoryCode, Direction, Taxonomy},
    },
    matching::{
        conflict::Side,
        fit::feature,
        input::{NeedInput, OldInput},
        need,
        reader::{self, Source, Stated},
        recognise::recognise,
        wording,
    },
};

/// What people say before the machine.
static LEAD: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        "^(?:老板|领导|车间|帮我|帮忙|找个?|我们?(?:厂里?|公司|这边)?|我司|本厂|厂里|公司|现在?|目前|今年|明年|最近|还|再|另外?|外加|以及|拟|计划|打算|准备|考虑|想要?|\
         需要?|需求|急需|急|要|求购|求|采购|购置|购买|购入|购|买入?|换掉?|更换|更新|替换|新增|添置|增加|添|上|引进|订购|订|配|来|有|一批|\
         几台?|新的?|的| |:)+",
    )
});

/// Words that close a figure before the name: 行程800以上立加.
static BOUND: LazyLock<Regex> = LazyLock::new(|| pattern("以上|以下|以内|之内|左右|起步"));

/// The machine's name and the other words of the clause. Where nothing is known by name, the whole clause names it.
pub(super) fn named(clause: &str, known: bool) -> (String, String) {
    let plain = LEAD.replace(clause, "").trim().to_owned();
    let found = if known { machines(&plain) } else { Vec::new() };
    // in Chinese the head stands last
    let Some(last) = found.iter().max_by_key(|found| (found.end, found.end - found.start)) else {
        return (plain.chars().take(60).collect(), String::new());
    };
    let chars: Vec<char> = plain.chars().collect();
    let part = |from: usize, to: usize| chars.get(from..to).unwrap_or_default();
    let apart = |c: &char| matches!(c, '的' | ' ' | ':' | '(' | ')' | '、');
    let head: String = part(0, last.start).iter().collect();
    let bound =
        BOUND.find_iter(&head).last().map_or(0, |bound| head.get(..bound.end()).map_or(0, |text| text.chars().count()));
    let start = part(0, last.start).iter().rposition(apart).map_or(0, |at| at + 1).max(bound);
    // a figure before the name is a requirement unless it is a word of it (160吨注塑机 is kept whole)
    let tail = part(last.end, chars.len());
    let model = tail.iter().take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '/' | ' ')).count();
    let model = if tail.iter().take(model).any(char::is_ascii_digit) { model } else { 0 };
    let kind = tail.iter().skip(model).take_while(|c| matches!(c, '机' | '床' | '线')).count();
    let end = last.end + if model == 0 { kind } else { model };
    let text = |chars: &[char]| chars.iter().collect::<String>().trim_matches([' ', '的', ':', '、']).to_owned();
    let (before, after) = (text(part(0, start)), text(part(end, chars.len())));
    let more = [before, after].into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join("，");
    (text(part(start, end)), more)
}

/// True for a clause that is a machine's name and nothing else (数控车床).
pub(super) fn is_only_a_name(clause: &str) -> bool {
    let (_, more) = named(clause, true);
    more.is_empty() && mentions(clause).is_empty()
}

/// Whether the words mean a machine though they do not name one (不用围栏的机械臂).
pub(super) fn is_recognised(clause: &str) -> bool {
    !recognise(clause, &[], 2.0).is_empty()
}

/// The machine that is replaced, bought again.
pub(super) fn again(old: &OldInput) -> ItemTold {
    ItemTold { name: old.name.clone(), quantity: 1, unit: "台".to_owned(), ..ItemTold::default() }
}

/// Fills in category and figures; what stays unread is noted.
pub(super) fn understand(item: &mut ItemTold, unread: &mut Vec<String>) {
    let input = NeedInput { title: item.name.clone(), requirements: item.requirements.clone(), ..NeedInput::default() };
    let guesses = need::categories(&input);
    let Some(first) = guesses.first() else {
        unread.extend(item.requirements.split('，').filter(|part| !part.is_empty()).map(str::to_owned));
        return;
    };
    let group = Taxonomy::get().node(&first.code).is_none_or(|node| node.group);
    item.category = (guesses.len() == 1 && !group).then(|| first.code.clone());
    let source = Source { specs: &[], texts: &[&item.requirements], title: &item.name, side: Side::Need };
    item.specs = reader::read(&first.code, &source).iter().map(spec).collect();
    unread.extend(item.requirements.split('，').flat_map(|part| left_over(part, &first.code)));
}

/// A bare figure is a bound by which way its parameter is better.
fn spec(stated: &Stated) -> SpecTold {
    let bare = stated.comparator == Comparator::Equal;
    let (comparator, min, max) = match stated.parameter.direction {
        Direction::Least if bare => (Comparator::AtLeast, stated.min.or(stated.max), None),
        Direction::Most if bare => (Comparator::AtMost, None, stated.max.or(stated.min)),
        _ => (stated.comparator, stated.min, stated.max),
    };
    SpecTold {
        parameter: stated.parameter.name_zh.clone(),
        comparator,
        min,
        max,
        unit: stated.parameter.unit.map(|unit| unit.symbol().to_owned()).unwrap_or_default(),
        must: stated.parameter.essential,
    }
}

/// Figures that no parameter takes, and clauses that say nothing that is compared.
fn left_over(part: &str, code: &CategoryCode) -> Vec<String> {
    let figures = mentions(part);
    if figures.is_empty() {
        let said = part.is_empty()
            || !feature::read(code, &[part]).is_empty()
            || wording::domestic_only(part)
            || wording::accepts_used(part)
            || wording::prefers_first_set(part)
            || !machines(part).is_empty();
        return if said { Vec::new() } else { vec![part.to_owned()] };
    }
    let lost = figures.iter().filter(|figure| reader::taken_as(figure, code).is_none());
    let mut words: Vec<String> =
        lost.map(|figure| format!("{}{}", figure.before, part.get(figure.span.clone()).unwrap_or_default())).collect();
    words.dedup();
    words
}
