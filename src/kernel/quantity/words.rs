//! The words on either side of a figure: comparators, and what is left as the parameter's name.
use super::{Comparator, scan::ends_clause};

/// Words that make a naked number an amount of money.
pub(super) const MONEY: &[&str] = &["预算", "单价", "总价", "投资", "价格", "报价", "¥", "￥", "RMB", "每台"];
const LEAST: &[&str] = &[
    "不低于",
    "不小于",
    "不少于",
    "不得低于",
    "不得少于",
    "大于等于",
    "大于",
    "至少",
    "超过",
    "高于",
    "≥",
    ">=",
    ">",
    "最少",
    "起码",
    "能到",
    "不短于",
    "at least",
    "not less than",
    "no less than",
    "min.",
    "minimum",
];
const MOST: &[&str] = &[
    "不超过",
    "不大于",
    "不高于",
    "不得超过",
    "小于等于",
    "小于",
    "低于",
    "少于",
    "≤",
    "<=",
    "<",
    "最多",
    "控制在",
    "不多于",
    "at most",
    "no more than",
    "not more than",
    "maximum",
    "max.",
    "up to",
];
const SOFT: &[&str] = &["约为", "大约", "大概", "约", "近"];

pub(super) fn words_before(chars: &[char], start: usize, past: usize) -> (String, Option<Comparator>) {
    let mut words: String = chars.get(past..start).unwrap_or_default().iter().collect();
    let mut comparator = None;
    loop {
        let trimmed = words.trim_end_matches([' ', ':', '=', '±', 'φ', '为', '达', '是', '在', '+', '"', '“', '”']);
        let trimmed =
            ["X", "Y", "Z", "DN", "PN"].iter().find_map(|label| trimmed.strip_suffix(label)).unwrap_or(trimmed);
        // the longest wins: 不超过 ends with 超过
        let cut = [(LEAST, Comparator::AtLeast), (MOST, Comparator::AtMost), (SOFT, Comparator::About)]
            .iter()
            .flat_map(|(list, kind)| list.iter().map(move |word| (*word, *kind)))
            .filter(|(word, _)| trimmed.to_ascii_lowercase().ends_with(word))
            .max_by_key(|(word, _)| word.len())
            .and_then(|(word, kind)| Some((trimmed.get(..trimmed.len() - word.len())?, kind)));
        match cut {
            Some((rest, kind)) => {
                comparator = comparator.or(Some(kind));
                words = rest.to_owned();
            }
            None if trimmed.len() == words.len() => break,
            None => words = trimmed.to_owned(),
        }
    }
    let tail: Vec<char> = words.chars().rev().take_while(|c| !ends_clause(*c)).take(14).collect();
    (tail.into_iter().rev().collect::<String>().trim().to_owned(), comparator)
}

pub(super) fn words_after(chars: &[char], end: usize) -> (String, Option<Comparator>) {
    const BOUNDS: &[(&str, Comparator)] = &[
        ("及以上", Comparator::AtLeast),
        ("或以上", Comparator::AtLeast),
        ("以上", Comparator::AtLeast),
        ("起步", Comparator::AtLeast),
        ("往上", Comparator::AtLeast),
        ("及以下", Comparator::AtMost),
        ("以内", Comparator::AtMost),
        ("以下", Comparator::AtMost),
        ("之内", Comparator::AtMost),
        ("内", Comparator::AtMost),
        ("左右", Comparator::About),
        ("上下", Comparator::About),
        ("级的", Comparator::About),
    ];
    let rest: String = chars.iter().skip(end).take(12).take_while(|c| !ends_clause(**c)).collect();
    let rest = rest.trim_start();
    // 8000转起, but not 5吨起重机
    if matches!(rest.trim_end(), "起" | "或更高" | "更好") {
        return (String::new(), Some(Comparator::AtLeast));
    }
    let bound = BOUNDS
        .iter()
        .find(|(word, _)| rest.starts_with(word) && !rest.starts_with("内径") && !rest.starts_with("内容"));
    let rest = bound.map_or(rest, |(word, _)| rest.get(word.len()..).unwrap_or_default());
    let words: String = rest.chars().take_while(|c| !c.is_ascii_digit()).take(8).collect();
    (words.trim().to_owned(), bound.map(|(_, kind)| *kind))
}
