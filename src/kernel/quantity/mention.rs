//! Figures in free text: `主轴转速不低于8000转`, `行程800×500×500`, `25-50 丝`, `每小时600件以上`.
use std::ops::Range;

use serde::{Deserialize, Serialize};

use super::{
    Comparator, Quantity, Unit,
    rate::{hourly, per_time, unit_at},
    scan::{fold, number, numeral},
    spoken::spoken,
    words::{MONEY, words_after, words_before},
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
    /// Where the words before it end: before a unit in brackets, `转速(r/min)：8000`.
    words_end: usize,
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
            let spoken = || Self::spoken(chars, at);
            return Self::counted(chars, at).or_else(spoken).map_or(Step::Skip(at + 1), Step::Found);
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
        let (unit, words_end) = match (unit, bracketed(chars, at)) {
            (None, Some((unit, open))) => (Some(unit), open),
            (unit, bracket) => (unit, bracket.map_or(at, |(_, open)| open)),
        };
        let plus_minus = at > 0 && chars.get(at - 1) == Some(&'±');
        Step::Found(Reading { start: at, end, words_end, values, range, unit, label, plus_minus })
    }

    /// 四工位, 双主轴: a Chinese numeral before a counted thing.
    fn counted(chars: &[char], at: usize) -> Option<Reading> {
        let value = numeral(*chars.get(at)?)?;
        let (unit, length) = Unit::at_start(chars.get(at + 1..)?)?;
        let counted = ["轴", "工位", "头", "色", "路", "级", "极", "层", "节", "刀库", "通道"];
        // 三轴行程 names the travels, it does not count them
        let names = chars.get(at + 1 + length) == Some(&'行');
        if names || !counted.contains(&unit.symbol()) {
            return None;
        }
        let (start, end) = (at, at + 1 + length);
        Some(Reading {
            start,
            end,
            words_end: start,
            values: vec![value],
            range: false,
            unit: Some(unit),
            label: None,
            plus_minus: false,
        })
    }

    /// 八千转以上, 一百到一百六十吨.
    fn spoken(chars: &[char], at: usize) -> Option<Reading> {
        let before = at.checked_sub(1).and_then(|before| chars.get(before)).copied();
        let (value, length, mut unit) = spoken(chars.get(at..)?, before)?;
        let mut end = at + length;
        let mut values = vec![value];
        if matches!(chars.get(end), Some('到' | '至' | '~' | '-'))
            && let Some((other, length, its)) = spoken(chars.get(end + 1..)?, None)
        {
            values.push(other);
            end += 1 + length;
            unit = its.or(unit);
        }
        let range = values.len() == 2;
        Some(Reading { start: at, end, words_end: at, values, range, unit, label: None, plus_minus: false })
    }

    fn into_mentions(self, chars: &[char], past: usize, found: &mut Vec<Mention>) {
        let (before, mut comparator) = words_before(chars, self.start, past);
        // a comparator stands behind the bracket, the name before it
        let before = if self.words_end < self.start { words_before(chars, self.words_end, past).0 } else { before };
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

/// The unit in brackets before a figure, `(r/min)：` or `(mm)≥`, and where the bracket opens.
fn bracketed(chars: &[char], at: usize) -> Option<(Unit, usize)> {
    let signs = [' ', ':', '=', '≥', '≤', '>', '<', 'φ', '±'];
    let head = chars.get(..at)?;
    let close = head.iter().rposition(|c| !signs.contains(c)).filter(|close| head.get(*close) == Some(&')'))?;
    let open = head.get(..close)?.iter().rposition(|c| *c == '(').filter(|open| close - open < 9)?;
    let inner = head.get(open + 1..close)?;
    let (unit, length) = Unit::at_start(inner)?;
    (length == inner.len()).then_some((unit, open))
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
    // 1000——1600
    while matches!(sign, '~' | '-') && matches!(chars.get(next), Some('~' | '-')) {
        next += 1;
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
