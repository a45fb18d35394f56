//! Reads a price out of Chinese text: amounts first, then the words around each, then what they say together.
use std::sync::LazyLock;

use regex::Regex;

use super::{
    Basis, Money, MoneyUnit, PriceRange, StatedPrice, Tax,
    amounts::{Amount, COUNTED, amounts, decimal},
};
use crate::{
    kernel::{Invalid, nfkc::nfkc},
    text::Message,
};

/// What the words around an amount make of it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Bound {
    AtMost,
    AtLeast,
    Exact,
}

struct Term {
    low: Money,
    high: Money,
    bound: Bound,
    about: bool,
    basis: Basis,
}

/// Reads a price; see [`super::parse`] for units and errors.
///
/// # Errors
/// `value-money-*`
pub fn stated(text: &str, unit_hint: Option<MoneyUnit>) -> Result<StatedPrice, Invalid> {
    if let Some(unit) = unit_hint
        && is_bare_number(text)
    {
        let money = Some(decimal(text, unit.fen())?);
        let range = PriceRange::new(money, money, Tax::Unknown)?;
        return Ok(StatedPrice { range, ..StatedPrice::default() });
    }
    in_words(text, unit_hint)
}

/// "60", "60.5": most cells below a header that names the unit, and no words around to be read.
fn is_bare_number(text: &str) -> bool {
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    text.split_once('.').map_or_else(|| digits(text), |(whole, fraction)| digits(whole) && digits(fraction))
}

fn in_words(text: &str, unit_hint: Option<MoneyUnit>) -> Result<StatedPrice, Invalid> {
    let plain = normalised(text);
    let tax = tax(&plain);
    if NOTHING.is_match(&plain) {
        return Ok(StatedPrice { range: PriceRange { tax, ..PriceRange::default() }, ..StatedPrice::default() });
    }
    if FOREIGN.is_match(&plain) {
        return Err(about_text("value-money-foreign", text));
    }
    if NEGATIVE.is_match(&plain) {
        return Err(about_text("value-money-negative", text));
    }
    let amounts = amounts(&plain, text)?;
    let terms = terms(&plain, &amounts, unit_hint, text)?;
    together(&terms, tax, text)
}

pub(super) fn about_text(key: &str, text: &str) -> Invalid {
    Invalid(Message::new(key).with("value", text.trim()))
}

pub(super) fn pattern(text: &str) -> Regex {
    #[allow(clippy::expect_used)] // constants of this folder; every one is compiled by the tests
    Regex::new(text).expect("a constant pattern")
}

static NOTHING: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^$|^(?:价格|预算|报价|[:()。,]|面议|待定|另议|电议|议价|面谈|详谈|未定|暂无|暂未确定|无|不详|[-/—]+|询价|含税|不含税|未税)+$",
    )
});
static FOREIGN: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?i)美元|美金|欧元|日元|港币|港元|英镑|韩元|usd|eur|jpy|hkd|[$€£]"));
static NEGATIVE: LazyLock<Regex> = LazyLock::new(|| pattern(r"^[-−]\d|[¥:(][-−]\d|负\d"));
static RANGE: LazyLock<Regex> = LazyLock::new(|| pattern(r"^(?:\(含\))?(?:[-~—–〜]+|至|到)$"));
static AT_MOST_BEFORE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?:不超过?|不高于|不大于|不多于|不得超过|低于|小于|少于|最高|最多|至多|上限|限价|控制价|控制在|≤|≦|<=?)[^\d]{0,4}$",
    )
});
static AT_LEAST_BEFORE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"(?:不低于|不少于|不小于|高于|大于|多于|超过|最低|最少|至少|起价|起步价|下限|≥|≧|>=?)[^\d]{0,4}$")
});
static NOT_BELOW: LazyLock<Regex> = LazyLock::new(|| pattern(r"(?:不低于|不少于|不小于)[^\d]{0,4}$"));
static NOT_ABOVE: LazyLock<Regex> = LazyLock::new(|| pattern(r"(?:不超过?|不高于|不大于|不多于|不得超过)[^\d]{0,4}$"));
static AT_MOST_AFTER: LazyLock<Regex> = LazyLock::new(|| pattern(r"以内|以下|之内|之下|封顶|上限|为限|^内|^\(?最高"));
static AT_LEAST_AFTER: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"以上|之上|起步|^\+|^/?(?:一|每)?(?:台|套)?起(?:$|[^订])"));
static ABOUT: LazyLock<Regex> = LazyLock::new(|| pattern(r"约|大概|大致|左右|上下|估"));
static EXCLUDED: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"不含(?:\d+%|增值)*税|未含?税|不(?:带|包)税|税前|除税|不含增值税|裸价|不开票"));
static INCLUDED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"含(?:\d+%)?(?:的)?(?:增值)?税|带税|包税|税后价|价税合计|含专?票|含\d+%?(?:个)?税?点|增值税专用发票")
});
static PER_UNIT: LazyLock<Regex> =
    LazyLock::new(|| pattern(&format!(r"(?:每|/|一|单)1?(?:{COUNTED})|单价|1(?:台|套)(?:$|[^\d])|^[×*]\d|\d[×*]$")));
static TOTAL: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"总(?:预算|价|额|投|金额|计|共|费用|体|造价|包|成本)|合计|共计|一共|共$|打包|整体|整条线|全部|项目投资|^总",
    )
});

/// One script width, no blanks, units out of their brackets: "６０ （万元）" -> "60万元".
fn normalised(text: &str) -> String {
    static UNIT_IN_BRACKETS: LazyLock<Regex> = LazyLock::new(|| pattern(r"\((?:人民币)?(亿元|万元|千元|元|万|亿)\)"));
    let plain: String = nfkc(text).chars().filter(|c| !c.is_whitespace() && !c.is_control()).collect();
    let plain = plain.replace(['￥', '¥'], "¥").replace('〜', "~").replace("一次性", "");
    UNIT_IN_BRACKETS.replace_all(&plain, "$1").into_owned()
}

/// What words around a price, or a header, say that it is for.
fn basis(plain: &str) -> Basis {
    if PER_UNIT.is_match(plain) {
        Basis::PerUnit
    } else if TOTAL.is_match(plain) {
        Basis::Total
    } else {
        Basis::Unknown
    }
}

/// What a header says of all prices below it: "单价(万元,含税)".
pub fn said_by_header(header: &str) -> (Basis, Tax) {
    let plain = normalised(header);
    (basis(&plain), tax(&plain))
}

fn tax(plain: &str) -> Tax {
    if EXCLUDED.is_match(plain) {
        Tax::Excluded
    } else if INCLUDED.is_match(plain) {
        Tax::Included
    } else {
        Tax::Unknown
    }
}

/// Each amount or range ("50-80万": the unit stands once) with the words of its own clause.
fn terms(plain: &str, amounts: &[Amount], hint: Option<MoneyUnit>, text: &str) -> Result<Vec<Term>, Invalid> {
    let hint = hint.map(MoneyUnit::fen);
    let mut terms = Vec::new();
    let mut last_end = 0;
    let mut rest = amounts.iter().peekable();
    while let Some(first) = rest.next() {
        let joined = |next: &&Amount| RANGE.is_match(plain.get(first.end..next.start).unwrap_or_default());
        let second = rest.next_if(joined);
        let low = first.value(second.and_then(|second| second.scale).or(hint), text)?;
        let high = second.map_or(Ok(low), |second| second.value(first.scale.or(hint), text))?;
        let end = second.map_or(first.end, |second| second.end);
        let before = plain.get(last_end..first.start).unwrap_or_default();
        let after = match rest.peek() {
            Some(next) => own_clause(plain.get(end..next.start).unwrap_or_default()),
            None => plain.get(end..).unwrap_or_default(),
        };
        let term = term_of(before.rsplit(CLAUSE_ENDS).next().unwrap_or_default(), after, low, high);
        terms.push(Term { about: term.about || first.rough || second.is_some_and(|second| second.rough), ..term });
        last_end = end;
    }
    Ok(terms)
}

const CLAUSE_ENDS: [char; 4] = [',', ';', '。', '、'];

/// What stands between two amounts belongs to the first up to the last mark, to the second after it.
fn own_clause(between: &str) -> &str {
    between.rfind(CLAUSE_ENDS).and_then(|mark| between.get(..mark)).unwrap_or(between)
}

fn term_of(before: &str, after: &str, low: Money, high: Money) -> Term {
    let bound = if NOT_ABOVE.is_match(before) {
        Bound::AtMost
    } else if NOT_BELOW.is_match(before) {
        Bound::AtLeast
    } else if AT_MOST_BEFORE.is_match(before) || AT_MOST_AFTER.is_match(after) {
        Bound::AtMost
    } else if AT_LEAST_BEFORE.is_match(before) || AT_LEAST_AFTER.is_match(after) {
        Bound::AtLeast
    } else {
        Bound::Exact
    };
    let basis = match basis(before) {
        Basis::PerUnit => Basis::PerUnit,
        other => match basis(after) {
            Basis::Unknown => other,
            after => after,
        },
    };
    Term { low, high, bound, about: ABOUT.is_match(before) || ABOUT.is_match(after), basis }
}

/// What several terms say as one: "每台17万左右，不超17万" is at most 17万. A price for one beats the total beside it.
fn together(terms: &[Term], tax: Tax, text: &str) -> Result<StatedPrice, Invalid> {
    let each = terms.iter().any(|term| term.basis == Basis::PerUnit);
    let total = terms.iter().any(|term| term.basis == Basis::Total);
    let used: Vec<&Term> = terms.iter().filter(|term| !(each && total) || term.basis == Basis::PerUnit).collect();
    if used.is_empty() {
        return Err(about_text("value-money-unclear", text));
    }
    let most = used.iter().filter(|term| term.bound == Bound::AtMost).map(|term| term.high).min();
    let least = used.iter().filter(|term| term.bound == Bound::AtLeast).map(|term| term.low).max();
    let exact: Vec<&&Term> = used.iter().filter(|term| term.bound == Bound::Exact).collect();
    let same = exact.windows(2).all(|pair| matches!(pair, [a, b] if a.low == b.low && a.high == b.high));
    let (min, max) = match (exact.first(), most, least) {
        (Some(_), _, _) if !same => return Err(about_text("value-money-several", text)),
        (Some(term), Some(most), None) if term.low == term.high && term.low <= most => (None, Some(most)),
        (Some(term), None, Some(least)) if term.low == term.high && term.low >= least => (Some(least), None),
        (Some(term), None, None) => (Some(term.low), Some(term.high)),
        (Some(_), _, _) => return Err(about_text("value-money-several", text)),
        (None, most, least) => match used.as_slice() {
            // "50-80万以内": the words repeat what the range says
            [one] if one.low != one.high => (Some(one.low), Some(one.high)),
            _ => (least, most),
        },
    };
    let basis = if each {
        Basis::PerUnit
    } else if total {
        Basis::Total
    } else {
        Basis::Unknown
    };
    let about = most.is_none() && least.is_none() && used.iter().any(|term| term.about);
    Ok(StatedPrice { range: PriceRange::new(min, max, tax)?, basis, about })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_bare_number_is_read_as_its_words_would_be(text in "[0-9]{1,17}(\\.[0-9]{1,5})?", yuan: bool) {
            prop_assert!(is_bare_number(&text));
            let unit = Some(if yuan { MoneyUnit::Yuan } else { MoneyUnit::WanYuan });
            prop_assert_eq!(stated(&text, unit), in_words(&text, unit));
        }
    }
}
