//! Figures in free text: `主轴转速不低于8000转`, `行程800×500×500`, `25-50 丝`, `每小时600件以上`.
use std::ops::Range;

use serde::{Deserialize, Serialize};

use super::{
    Comparator, Dimension, Quantity, Unit,
    scan::{ends_clause, fold, number, numeral},
};

/// A figure found in a text, with the words around it that tell which parameter it is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Mention {
    /// The words before it in the same clause, without comparators and signs: `主轴转速`.
    pub before: String,
    /// The words after its unit in the same clause: `注塑机` of `160吨注塑机`.
    pub after: String,
    pub comparator: Comparator,
    /// In the base unit of `unit`, or as written when it has none.
    pub min: Option<f64>,
    pub max: Option<f64>,
    pub unit: Option<Unit>,
    /// Which of several figures joined by `×` or labelled X, Y, Z this is (0, 1, 2), and of how many.
    pub axis: Option<(u8, u8)>,
    /// A sign written directly before the figure: `φ`, `DN`, `M`, or empty.
    pub sign: String,
    /// Bytes of the text.
    pub span: Range<usize>,
}

impl Mention {
    /// The figure itself: the minimum where one is stated, else the maximum. `None` without a unit.
    pub fn quantity(&self) -> Option<Quantity> {
        Some(Quantity { value: self.min.or(self.max)?, unit: self.unit? })
    }
}

/// Every figure of `text` that may be a parameter, in order. Digits inside model numbers, years, dates and amounts of
/// money are left out.
pub fn mentions(text: &str) -> Vec<Mention> {
    let chars: Vec<char> = text.chars().map(fold).collect();
    let mut found = Vec::new();
    let mut at = 0;
    let mut past = 0; // end of the last mention: words before it belong to that one
    while at < chars.len() {
        match Reading::at(&chars, at) {
            Step::Skip(next) => at = next.max(at + 1),
            Step::Found(reading) => {
                at = reading.end;
                reading.into_mentions(&chars, past, &mut found);
                past = at;
            }
        }
    }
    let bytes: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
    for mention in &mut found {
        let byte = |at: usize| bytes.get(at).copied().unwrap_or(text.len());
        mention.span = byte(mention.span.start)..byte(mention.span.end);
    }
    found
}

enum Step {
    Skip(usize),
    Found(Reading),
}

/// One or several figures that share a unit, before the words around them are read.
struct Reading {
    start: usize,
    end: usize,
    values: Vec<f64>,
    /// `true` when the values are the two ends of a range and not the sides of a body.
    range: bool,
    unit: Option<Unit>,
    label: Option<u8>,
    plus_minus: bool,
}

impl Reading {
    fn at(chars: &[char], at: usize) -> Step {
        let Some(c) = chars.get(at) else { return Step::Skip(at + 1) };
        if *c == '1' && chars.get(at + 1) == Some(&':') && chars.get(at + 2).is_some_and(char::is_ascii_digit) {
            return Step::Skip(at + 2); // 1:3 is a ratio of 3
        }
        if !c.is_ascii_digit() {
            return Self::counted(chars, at).map_or(Step::Skip(at + 1), Step::Found);
        }
        let Some(label) = prefix(chars, at) else { return Step::Skip(run_end(chars, at)) };
        let rest = chars.get(at..).unwrap_or_default();
        let Some((value, length)) = number(rest) else { return Step::Skip(at + 1) };
        let mut end = at + length;
        let mut unit = unit_at(chars, &mut end);
        let mut values = vec![value];
        let mut range = false;
        let mut units = vec![unit];
        while values.len() < 3 && !range {
            let Some((next, is_range)) = joined(chars, end, values.len()) else { break };
            let Some((value, length)) = chars.get(next..).and_then(number) else { break };
            range = is_range;
            end = next + length;
            unit = unit_at(chars, &mut end).or(unit);
            values.push(value);
            units.push(unit);
        }
        if unit.is_none() && not_a_parameter(chars, end) {
            return Step::Skip(run_end(chars, end));
        }
        let plus_minus = at > 0 && chars.get(at - 1) == Some(&'±');
        Step::Found(Reading { start: at, end, values, range, unit, label, plus_minus })
    }

    /// 四工位, 双主轴: a Chinese numeral before a counted thing.
    fn counted(chars: &[char], at: usize) -> Option<Reading> {
        let value = numeral(*chars.get(at)?)?;
        let (unit, length) = Unit::at_start(chars.get(at + 1..)?)?;
        let counted = ["轴", "工位", "头", "色", "路", "级", "极", "层", "节", "刀库", "通道"];
        if !counted.contains(&unit.symbol()) {
            return None;
        }
        let (start, end) = (at, at + 1 + length);
        Some(Reading {
            start,
            end,
            values: vec![value],
            range: false,
            unit: Some(unit),
            label: None,
            plus_minus: false,
        })
    }

    fn into_mentions(self, chars: &[char], past: usize, found: &mut Vec<Mention>) {
        let (before, mut comparator) = words_before(chars, self.start, past);
        let (after, bound) = words_after(chars, self.end);
        comparator = bound.or(comparator);
        if self.unit.is_none() && MONEY.iter().any(|word| before.contains(word)) {
            return;
        }
        let (before, rate) = per_time(before);
        let (unit, scale) = match rate {
            Some(minutes) => hourly(self.unit, minutes),
            None => (self.unit, 1.0),
        };
        let based = |value: f64| match unit {
            Some(unit) => Quantity::new(value * scale, unit).value,
            None => value,
        };
        let count = u8::try_from(self.values.len()).unwrap_or(3);
        let sign = sign_before(chars, self.start);
        let mut push = |min, max, comparator, axis| {
            let span = self.start..self.end;
            let (before, after, sign) = (before.clone(), after.clone(), sign.clone());
            found.push(Mention { before, after, comparator, min, max, unit, axis, sign, span });
        };
        match self.values.as_slice() {
            [low, high] if self.range => {
                let (low, high) = (based(low.min(*high)), based(low.max(*high)));
                push(Some(low), Some(high), Comparator::Within, None);
            }
            [value] => {
                let value = based(*value);
                let axis = self.label.map(|axis| (axis, 3));
                match comparator.unwrap_or(Comparator::Equal) {
                    Comparator::AtLeast => push(Some(value), None, Comparator::AtLeast, axis),
                    Comparator::AtMost => push(None, Some(value), Comparator::AtMost, axis),
                    // "±0.01" states an accuracy of 0.01, the best or the worst that is accepted by its parameter
                    other => {
                        push(Some(value), Some(value), if self.plus_minus { Comparator::Within } else { other }, axis)
                    }
                }
            }
            values => {
                for (axis, value) in (0..).zip(values) {
                    let value = based(*value);
                    let bound = comparator.unwrap_or(Comparator::Equal);
                    let (min, max) = match bound {
                        Comparator::AtLeast => (Some(value), None),
                        Comparator::AtMost => (None, Some(value)),
                        _ => (Some(value), Some(value)),
                    };
                    push(min, max, bound, Some((axis, count)));
                }
            }
        }
    }
}

/// The unit at `end`, which moves past it; with a time behind a slash (`件/分钟`, `吨/小时`) the rate.
fn unit_at(chars: &[char], end: &mut usize) -> Option<Unit> {
    let mut from = *end;
    while chars.get(from) == Some(&' ') {
        from += 1;
    }
    let (unit, length) = Unit::at_start(chars.get(from..)?)?;
    // "5 G": needles are written without a space
    if from > *end && chars.get(from) == Some(&'G') {
        return None;
    }
    *end = from + length;
    let slash = chars.get(*end) == Some(&'/') || chars.get(*end) == Some(&'每');
    if slash && let Some((minutes, taken)) = time_at(chars.get(*end + 1..)?) {
        let (rate, scale) = hourly(Some(unit), minutes);
        // only rates whose unit stands in the table: otherwise the slash belongs to something else
        if let Some(rate) = rate.and_then(|rate| exact_rate(rate, scale)) {
            *end += 1 + taken;
            return Some(rate);
        }
    }
    Some(unit)
}

/// 1 for a minute, 60 for an hour, 1440 for a day, 1/60 for a second; and the characters taken.
fn time_at(text: &[char]) -> Option<(f64, usize)> {
    const TIMES: &[(&str, f64)] = &[
        ("小时", 60.0),
        ("分钟", 1.0),
        ("min", 1.0),
        ("Min", 1.0),
        ("MIN", 1.0),
        ("天", 1440.0),
        ("日", 1440.0),
        ("时", 60.0),
        ("分", 1.0),
        ("秒", 1.0 / 60.0),
        ("hr", 60.0),
        ("h", 60.0),
        ("H", 60.0),
        ("d", 1440.0),
        ("s", 1.0 / 60.0),
        ("炉", 0.0),
        ("班", 480.0),
    ];
    let (word, minutes) = TIMES.iter().find(|(word, _)| text.starts_with(&word.chars().collect::<Vec<_>>()))?;
    (*minutes > 0.0).then(|| (*minutes, word.chars().count()))
}

/// The unit of a rate of `unit` in `minutes`, and by how much the figure grows when it is written in that unit.
fn hourly(unit: Option<Unit>, minutes: f64) -> (Option<Unit>, f64) {
    use Dimension as D;
    let Some(unit) = unit else { return (unit_named("1/h"), 60.0 / minutes) };
    let (rate, per) = match (unit.symbol(), unit.dimension()) {
        ("次", _) => ("1/min", 1.0),
        (_, D::Count) => ("1/h", 60.0),
        (_, D::Length) => ("m/min", unit.factor() / 1000.0),
        (_, D::Area) => ("m²/h", 60.0 * unit.factor()),
        (_, D::Volume) => ("m³/h", 60.0 * unit.factor() / 1000.0),
        (_, D::Mass) => ("kg/h", 60.0 * unit.factor()),
        _ => return (Some(unit), 1.0),
    };
    (unit_named(rate), per / minutes)
}

fn unit_named(symbol: &str) -> Option<Unit> {
    symbol.parse().ok()
}

/// The table's unit for `rate` scaled: pieces a minute, cubic metres a minute, tonnes an hour ...
fn exact_rate(rate: Unit, scale: f64) -> Option<Unit> {
    let wanted = rate.factor() * scale;
    [
        "1/h", "ppm", "1/min", "m/min", "m/s", "m²/h", "m³/h", "m³/min", "L/min", "kg/h", "t/h", "t/d", "件/s",
        "mm/min", "m²/min", "kg/min", "L/h", "件/d", "cm/min",
    ]
    .iter()
    .filter_map(|symbol| unit_named(symbol))
    .find(|unit| unit.dimension() == rate.dimension() && (unit.factor() - wanted).abs() <= wanted * 1e-9)
}

/// `每小时` before a figure: the words without it, and the minutes.
fn per_time(before: String) -> (String, Option<f64>) {
    for (word, minutes) in
        [("每小时", 60.0), ("每分钟", 1.0), ("每分", 1.0), ("每天", 1440.0), ("时产", 60.0), ("小时产能", 60.0)]
    {
        if let Some(rest) = before.strip_suffix(word) {
            return (rest.trim_end().to_owned(), Some(minutes));
        }
    }
    (before, None)
}

/// What the letters directly before a figure at `at` make of it: an axis label, a plain prefix such as φ or DN
/// (`Some(None)`), or part of a model number (`None`).
fn prefix(chars: &[char], at: usize) -> Option<Option<u8>> {
    let head: Vec<char> = chars
        .get(..at)?
        .iter()
        .rev()
        .take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '.' | '_' | '/'))
        .copied()
        .collect();
    let letters: String =
        head.iter().rev().filter(|c| c.is_ascii_alphanumeric()).collect::<String>().to_ascii_uppercase();
    let joined = head.first().is_some_and(char::is_ascii_alphabetic);
    match letters.as_str() {
        "" => Some(None),
        "X" => Some(Some(0)),
        "Y" => Some(Some(1)),
        "Z" => Some(Some(2)),
        "DN" | "PN" | "M" | "R" | "D" | "L" | "W" | "H" | "IE" | "RA" | "P" | "CIRCA" => Some(None),
        // a word of letters set apart by a slash or dash ("kW/2", "PVC-110") says nothing; letters that touch do
        _ if joined => None,
        _ if letters.chars().any(|c| c.is_ascii_digit()) || letters.len() > 4 => None,
        _ if head.first() == Some(&'-') => None,
        _ => Some(None),
    }
}

/// `φ`, `DN` or `M` directly before a figure.
fn sign_before(chars: &[char], start: usize) -> String {
    let head: String = chars.get(start.saturating_sub(2)..start).unwrap_or_default().iter().collect();
    ["DN", "φ", "M"].iter().find(|sign| head.ends_with(**sign)).map_or_else(String::new, |sign| (*sign).to_owned())
}

/// The end of the letters, digits and dashes that a model number is made of.
fn run_end(chars: &[char], at: usize) -> usize {
    let length =
        chars.iter().skip(at).take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '.' | '_')).count();
    at + length.max(1)
}

/// Where the next figure of a range or a body stands, and whether it is a range.
fn joined(chars: &[char], end: usize, so_far: usize) -> Option<(usize, bool)> {
    let mut at = end;
    while chars.get(at) == Some(&' ') {
        at += 1;
    }
    let sign = *chars.get(at)?;
    let mut next = at + 1;
    while chars.get(next) == Some(&' ') {
        next += 1;
    }
    if chars.get(next) == Some(&'φ') || chars.get(next..next + 2) == Some(&['D', 'N']) {
        next += if chars.get(next) == Some(&'φ') { 1 } else { 2 };
    }
    let digit = chars.get(next).is_some_and(char::is_ascii_digit);
    match sign {
        '*' | 'x' | 'X' if digit => Some((next, false)),
        '/' if digit => Some((next, false)),
        '-' | '~' | '至' | '到' if digit && so_far == 1 => Some((next, true)),
        _ => None,
    }
}

/// Figures that no parameter is made of: money, years, dates, ordinals, the middle of a model number.
fn not_a_parameter(chars: &[char], end: usize) -> bool {
    let next = chars.get(end).copied().unwrap_or(' ');
    let money =
        matches!(next, '元' | '块' | '年' | '月' | '号' | '款' | '型' | '期' | '折') || (next == '万' || next == '亿');
    money || next.is_ascii_alphabetic() || next == '_'
}

const MONEY: &[&str] = &["预算", "单价", "总价", "投资", "价格", "报价", "¥", "￥", "RMB", "每台"];
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
];
const SOFT: &[&str] = &["约为", "大约", "大概", "约", "近"];

fn words_before(chars: &[char], start: usize, past: usize) -> (String, Option<Comparator>) {
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
            .filter(|(word, _)| trimmed.ends_with(word))
            .max_by_key(|(word, _)| word.len())
            .and_then(|(word, kind)| Some((trimmed.strip_suffix(word)?, kind)));
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

fn words_after(chars: &[char], end: usize) -> (String, Option<Comparator>) {
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
    let bound = BOUNDS
        .iter()
        .find(|(word, _)| rest.starts_with(word) && !rest.starts_with("内径") && !rest.starts_with("内容"));
    let rest = bound.map_or(rest, |(word, _)| rest.get(word.len()..).unwrap_or_default());
    let words: String = rest.chars().take_while(|c| !c.is_ascii_digit()).take(8).collect();
    (words.trim().to_owned(), bound.map(|(_, kind)| *kind))
}
