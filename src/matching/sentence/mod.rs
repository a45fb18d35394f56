//! One sentence of a buyer (要换两台立加，行程800以上，60万以内，年底前到货) as a draft: machines with their counts and figures,
//! money, the day. Deterministic; the caller brings the day that it is.
//!
//! What is understood is taken out of the text step by step; the rest is cut into clauses, each of which names a machine,
//! says more of the one before, or is told as unread. Nothing is lost: an unread clause stays among the requirements.
mod clause;
mod item;
mod money;
mod old;
mod when;

pub(super) use clause::machines;

use chrono::NaiveDate;
use regex::Regex;

use super::input::OldInput;
use crate::kernel::{money::Money, quantity::Comparator, quantity::fold, taxonomy::CategoryCode};

/// A sentence, read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Told {
    pub items: Vec<ItemTold>,
    /// For everything that is asked for.
    pub budget: Option<Money>,
    /// True when the text does not say whether its money is for one or for all: it is taken for all.
    pub budget_assumed: bool,
    pub needed_by: Option<NaiveDate>,
    pub reason: String,
    pub preferences: String,
    pub phone: String,
    /// What could not be placed, in the text's words.
    pub unread: Vec<String>,
}

/// One machine that is asked for.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ItemTold {
    pub name: String,
    /// Only where there is no doubt.
    pub category: Option<CategoryCode>,
    pub quantity: u32,
    pub unit: String,
    pub requirements: String,
    pub specs: Vec<SpecTold>,
    pub unit_budget: Option<Money>,
    pub replaces: Vec<OldInput>,
}

/// A figure as a typed requirement, in the parameter's unit.
#[derive(Clone, Debug, PartialEq)]
pub struct SpecTold {
    pub parameter: String,
    pub comparator: Comparator,
    pub min: Option<f64>,
    pub max: Option<f64>,
    pub unit: String,
    pub must: bool,
}

/// Reads `text` as it is meant on the day `today`.
pub fn read_sentence(text: &str, today: NaiveDate) -> Told {
    let mut rest: String = text.chars().map(fold).collect();
    let mut told = Told { phone: phone(&mut rest), ..Told::default() };
    let old = old::take(&mut rest);
    let sums = money::take(&mut rest);
    told.needed_by = when::take(&mut rest, today);
    clause::place(&rest, &mut told);
    if told.items.is_empty() {
        // 淘汰两台老立加: the same is bought again
        told.items.extend(old.first().map(item::again));
    }
    if let Some(first) = told.items.first_mut() {
        first.replaces = old;
    }
    for item in &mut told.items {
        item::understand(item, &mut told.unread);
    }
    money::place(&sums, &mut told);
    // folding turned the sign between the sides of a body into a plain one
    for item in &mut told.items {
        item.requirements = item.requirements.replace('*', "×");
    }
    told
}

/// Takes the sums of a text out of it: the words of each, and the most that they allow.
pub(super) fn sums(rest: &mut String) -> Vec<(String, Money)> {
    money::take(rest).into_iter().map(|sum| (sum.said, sum.most)).collect()
}

fn phone(rest: &mut String) -> String {
    static PHONE: std::sync::LazyLock<Regex> =
        std::sync::LazyLock::new(|| pattern("(?:联系|电话|手机|:)*1[3-9][0-9]{9}"));
    let text = rest.as_str();
    let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    let alone = |span: &std::ops::Range<usize>| {
        let before = text.get(..span.start).and_then(|head| head.chars().next_back());
        let after = text.get(span.end..).and_then(|tail| tail.chars().next());
        !digit(before) && !digit(after)
    };
    let Some(found) = PHONE.find_iter(text).map(|found| found.range()).find(alone) else { return String::new() };
    let number = text.get(found.clone()).unwrap_or_default().chars().filter(char::is_ascii_digit).collect();
    cut(rest, found);
    number
}

/// Takes a span out; what stood around it is apart now.
fn cut(rest: &mut String, span: std::ops::Range<usize>) {
    rest.replace_range(span, ",");
}

fn pattern(text: &str) -> Regex {
    #[allow(clippy::expect_used)] // constants of this folder; every one is compiled by the tests
    Regex::new(text).expect("a constant pattern")
}

/// 3, 三, 十二, 二十: counts up to 99.
fn count(text: &str) -> Option<u32> {
    if let Ok(figure) = text.parse() {
        return Some(figure);
    }
    let digit = |c: char| "零一二三四五六七八九".chars().position(|d| d == c).and_then(|at| u32::try_from(at).ok());
    let one = |c: char| if matches!(c, '两' | '俩') { Some(2) } else { digit(c) };
    let chars: Vec<char> = text.chars().collect();
    match chars.as_slice() {
        ['十'] => Some(10),
        [c] => one(*c),
        ['十', c] => Some(10 + one(*c)?),
        [c, '十'] => Some(10 * one(*c)?),
        [tens, '十', c] => Some(10 * one(*tens)? + one(*c)?),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
