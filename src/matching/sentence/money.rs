//! The sums of a sentence, and what each is for.
use std::sync::LazyLock;

use regex::Regex;

use super::{Told, cut, pattern};
use crate::kernel::money::{Basis, Money, stated};

/// A sum that may be spent.
pub(super) struct Sum {
    /// In the words of the text.
    pub(super) said: String,
    pub(super) most: Money,
    basis: Basis,
}

static HEAD: &str = "(?:总|整体)?(?:预算|投资|经费|资金)|总价|单价|价格|价钱|报价|每台|每套|一台|总共|合计|一共";
static SUM: LazyLock<Regex> = LazyLock::new(|| {
    pattern(&format!(
        "(?P<head>(?:{HEAD})*)(?:有|大概|大约|约|在|是|为|给|:| |不超过|不高于|不要超过|别超过|控制在|最多|最高|限)*¥?\
         (?:[0-9]+(?:\\.[0-9]+)? *(?:万|元)? *[-~至到] *)?(?:[0-9]+(?:,[0-9]{{3}})*(?:\\.[0-9]+)?|[一二两三四五六七八九十百]+)\
         (?:多|来|几)?(?P<scale> *(?:千万|百万|万|亿|千))?(?P<yuan>元|块钱|块)?\
         (?:/台|一台|每台|/套|一套|每套|左右|以内|以下|之内|内|上下|封顶|的?预算|不?含税)*"
    ))
});
/// Sums that say how big a firm is, not what it spends.
static TURNOVER: LazyLock<Regex> =
    LazyLock::new(|| pattern("(?:产值|营收|销售额?|收入|利润|注册资本|规模)[^,;。]{0,4}$"));
/// What makes 一万 a figure: 一万转, 十万级.
const COUNTED: &str = "转次件米只个条吨支片步张双瓶千瓦伏安立方级头色升公毫斤克度小吋英";

/// Takes every sum out of the text.
pub(super) fn take(rest: &mut String) -> Vec<Sum> {
    let mut sums = Vec::new();
    let mut from = 0;
    while let Some(found) = rest.get(from..).and_then(|tail| SUM.captures(tail)) {
        let Some(whole) = found.get(0) else { break };
        let named = |name: &str| found.name(name).is_some_and(|part| !part.is_empty());
        let span = from + whole.start()..from + whole.end();
        let next = rest.get(span.end..).and_then(|tail| tail.chars().next());
        let before = rest.get(..span.start).unwrap_or_default();
        let tied = before.ends_with(|c: char| c.is_ascii_alphanumeric() || matches!(c, '×' | '*' | '.'));
        let large = named("scale") && (named("head") || whole.as_str().contains(['万', '亿']));
        let money = named("yuan") || large;
        let figure = !named("yuan") && next.is_some_and(|next| COUNTED.contains(next) || next.is_ascii_alphabetic());
        if !money || figure || tied || TURNOVER.is_match(before) {
            from = span.end;
            continue;
        }
        let Some(sum) = read(whole.as_str()) else {
            from = span.end;
            continue;
        };
        sums.push(sum);
        from = span.start + 1;
        cut(rest, span);
    }
    sums
}

fn read(text: &str) -> Option<Sum> {
    let said = stated(text.trim(), None).ok()?;
    let most = said.range.max.or(said.range.min).filter(|most| most.fen() > 0)?;
    Some(Sum { said: text.to_owned(), most, basis: said.basis })
}

/// A sum for one goes to the machine, any other to the whole.
pub(super) fn place(sums: &[Sum], told: &mut Told) {
    for sum in sums {
        let single = told.items.len() == 1;
        match (sum.basis, told.items.first_mut()) {
            (Basis::PerUnit, Some(item)) if single && item.unit_budget.is_none() => item.unit_budget = Some(sum.most),
            (basis, _) if told.budget.is_none() => {
                told.budget = Some(sum.most);
                let count: u32 = told.items.iter().map(|item| item.quantity).sum();
                told.budget_assumed = basis != Basis::Total && count > 1;
            }
            _ => {}
        }
    }
}
