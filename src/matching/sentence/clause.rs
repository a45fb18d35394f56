//! The clauses of what is left: each names a machine, says more of the one before, or why, or how it had better be.
use std::sync::LazyLock;

use regex::Regex;

use super::{ItemTold, Told, count, item, pattern};
use crate::{
    kernel::{
        quantity::mentions,
        taxonomy::{Kind, Taxonomy},
    },
    matching::{
        lexicon::{Found, folded, names_in},
        wording::refused,
    },
};

static QUANTITY: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        "(?P<each>各)?(?P<n>[0-9]{1,5}|[一二两俩三四五六七八九十]{1,3}) ?(?P<unit>台套|台|套|条|部|辆|座|组)(?:左右)?",
    )
});
static MORE: LazyLock<Regex> =
    LazyLock::new(|| pattern("^(?:还要|还需|再要|再来|再买|再加|另外|另|外加|以及|加上|还有)"));
static ABOUT_US: LazyLock<Regex> = LazyLock::new(|| {
    pattern("(?:我们|我厂|我司|本厂|公司|厂里|厂子)(?:是|主要)*(?:做|生产|搞|专做|主营|加工)|^(?:主营|从事)")
});
static WHY: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        "老化|太旧|坏了|故障|精度(?:差|下降|不够)|能耗(?:高|大)|用了.{1,6}年|报废|超期|服役|跟不上|产能不足|不安全|环保要求|招不到人",
    )
});
static WISH: LazyLock<Regex> = LazyLock::new(|| {
    pattern("国产|进口|本地|省内|就近|首台|品牌|二手|翻新|再制造|全新|分期|租赁|售后|上门|开票|质保|保修")
});
static IDLE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        "^(?:谢谢|多谢|感谢|你好|您好|请问|请?推荐(?:一下)?|求推荐|有没有|有合适的吗|有吗|急|急用|在线等|麻烦|的|要|需要?|吧|吗|呢|左右|以内|前|[ ?!？！.:])*$",
    )
});

/// Puts every clause of `text` in its place.
pub(super) fn place(text: &str, told: &mut Told) {
    let mut worn: Option<String> = None;
    for clause in clauses(text) {
        if IDLE.is_match(&clause) {
            continue;
        }
        let names = machines(&clause);
        let quantity = QUANTITY.captures(&clause);
        let begins = !names.is_empty()
            && !ABOUT_US.is_match(&clause)
            && (quantity.is_some() || !WHY.is_match(&clause))
            && (quantity.is_some() || told.items.is_empty() || MORE.is_match(&clause) || item::is_only_a_name(&clause));
        if begins {
            begin(&clause, &names, told);
        } else if WHY.is_match(&clause) || ABOUT_US.is_match(&clause) {
            add(&mut told.reason, &clause);
            worn = worn.or_else(|| Some(clause).filter(|_| !names.is_empty() && WHY.is_match(&told.reason)));
        } else if WISH.is_match(&clause) && mentions(&clause).is_empty() {
            add(&mut told.preferences, &clause);
        } else if let Some(item) = told.items.last_mut() {
            add(&mut item.requirements, &clause);
        } else if quantity.is_some() || item::is_recognised(&clause) {
            begin(&clause, &names, told);
        } else {
            told.unread.push(clause);
        }
    }
    // 空压机坏了，想换新的: what is worn is bought again
    if let Some(clause) = worn.filter(|_| told.items.is_empty()) {
        begin(&clause, &machines(&clause), told);
        told.items.iter_mut().for_each(|item| item.requirements.clear());
    }
}

fn begin(clause: &str, names: &[Found], told: &mut Told) {
    let found = QUANTITY.captures(clause);
    let named = |name: &str| found.as_ref().and_then(|found| found.name(name)).map(|part| part.as_str());
    let quantity = named("n").and_then(count);
    if let (Some(_), Some(each)) = (named("each"), quantity) {
        told.items.iter_mut().for_each(|item| item.quantity = each);
    }
    let without = match &found {
        Some(found) => {
            QUANTITY.replace(clause, if found.get(0).is_some_and(|whole| whole.start() == 0) { "" } else { " " })
        }
        None => clause.into(),
    };
    let (name, more) = item::named(&without, !names.is_empty());
    told.items.push(ItemTold {
        name,
        quantity: quantity.unwrap_or(1).max(1),
        unit: named("unit").filter(|unit| *unit != "台套").unwrap_or("台").to_owned(),
        requirements: more,
        ..ItemTold::default()
    });
}

/// The machines and services that a clause names.
pub(in crate::matching) fn machines(clause: &str) -> Vec<Found> {
    let text = folded(clause);
    let wanted = |found: &Found| {
        let kind = Taxonomy::get().nodes().get(found.node).map(|node| node.kind);
        kind.is_some_and(|kind| kind != Kind::Consumer) && !refused(&text, found.start)
    };
    names_in(&text).into_iter().filter(wanted).collect()
}

/// Cut at commas and full stops, but not inside figures; at 、和及 where each side names a machine of its own.
fn clauses(text: &str) -> Vec<String> {
    let chars: Vec<char> = text.chars().collect();
    let digit = |at: Option<usize>| at.and_then(|at| chars.get(at)).is_some_and(char::is_ascii_digit);
    let mut all = vec![String::new()];
    for (at, c) in chars.iter().enumerate() {
        let in_figure = matches!(c, ',' | '.') && digit(at.checked_sub(1)) && digit(Some(at + 1));
        if matches!(c, ',' | ';' | '。' | '!' | '?' | '\n' | '，' | '；' | '！' | '？') && !in_figure {
            all.push(String::new());
        } else if let Some(last) = all.last_mut() {
            last.push(*c);
        }
    }
    all.iter().flat_map(|clause| side_by_side(clause.trim())).filter(|clause| !clause.is_empty()).collect()
}

fn side_by_side(clause: &str) -> Vec<String> {
    let parts: Vec<&str> = clause.split(['、', '+', '和', '及', '与']).map(str::trim).collect();
    if parts.len() > 1 && parts.iter().all(|part| !machines(part).is_empty()) {
        return parts.into_iter().map(str::to_owned).collect();
    }
    vec![clause.to_owned()]
}

fn add(text: &mut String, more: &str) {
    if !text.is_empty() {
        text.push('，');
    }
    text.push_str(more);
}
