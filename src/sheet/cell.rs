//! One cell: its value as exact text, cleaned of what spreadsheets hide in it.
use std::borrow::Cow;

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::kernel::nfkc::{is_settled, nfkc};

/// What a cell holds. Numbers are decimal text ("60.5"): money read from a sheet never passes through a float's digits.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Value {
    #[default]
    Empty,
    Text(String),
    Number(String),
    Date(NaiveDate),
    Bool(bool),
    /// What Excel shows for a failed formula: "#N/A"; of one that was stored without its result, itself: "=C2*12".
    Fault(String),
}

impl Value {
    /// Text without hidden blanks, or `Empty`; the apostrophe that guards a formula sign is taken off.
    pub fn text(raw: &str) -> Value {
        let text = clean(raw);
        let text = unguarded(&text);
        if text.is_empty() { Value::Empty } else { Value::Text(text.to_owned()) }
    }

    /// A number as Excel shows it: at most 15 significant digits, no exponent, no trailing zeros.
    pub fn number(number: f64) -> Value {
        if let Some(whole) = whole(number) {
            return Value::Number(whole.to_string());
        }
        let shown = format!("{number:.14e}").parse().unwrap_or(number);
        Value::Number(format!("{shown}"))
    }

    /// A formula whose result the file lacks: programs that write tables leave it to whoever opens them. It is no empty
    /// cell, and only its beginning is kept.
    pub fn without_result(formula: &str) -> Value {
        const LONGEST: usize = 60;
        let formula = formula.strip_prefix('=').unwrap_or(formula);
        Value::Fault(format!("={}", formula.chars().take(LONGEST).collect::<String>()))
    }

    pub fn is_empty(&self) -> bool {
        *self == Value::Empty
    }

    /// The value as a person would type it.
    pub fn shown(&self) -> String {
        self.as_shown().into_owned()
    }

    pub(super) fn as_shown(&self) -> Cow<'_, str> {
        match self {
            Value::Empty => Cow::Borrowed(""),
            Value::Text(text) | Value::Number(text) | Value::Fault(text) => Cow::Borrowed(text),
            Value::Date(date) => Cow::Owned(format!("{:04}-{:02}-{:02}", date.year(), date.month(), date.day())),
            Value::Bool(true) => Cow::Borrowed("是"),
            Value::Bool(false) => Cow::Borrowed("否"),
        }
    }
}

/// A whole number of at most 15 digits, exactly; nearly every number of a sheet is one.
#[allow(clippy::as_conversions)] // exact in this range, and whatever is not comes back as another number
fn whole(number: f64) -> Option<i64> {
    let whole = number as i64;
    (number.abs() < 1e15 && number.to_bits() == (whole as f64).to_bits()).then_some(whole)
}

/// A value and whether it is shared with cells below or above through a merge.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cell {
    pub value: Value,
    /// Part of a merge that covers several rows.
    #[serde(default)]
    pub shared: bool,
    /// Part of a merge that begins in a column to the left.
    #[serde(default)]
    pub joined: bool,
}

impl From<Value> for Cell {
    fn from(value: Value) -> Cell {
        Cell { value, ..Cell::default() }
    }
}

/// A row of a sheet as it lies in the file; `number` as Excel shows it, from 1.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RawRow {
    pub number: u32,
    pub cells: Vec<Cell>,
}

impl RawRow {
    pub fn value(&self, index: usize) -> &Value {
        self.cells.get(index).map_or(&Value::Empty, |cell| &cell.value)
    }

    pub fn is_empty(&self) -> bool {
        self.cells.iter().all(|cell| cell.value.is_empty())
    }

    /// Values that are there, with their column.
    pub fn filled(&self) -> impl Iterator<Item = (usize, &Value)> {
        self.cells.iter().enumerate().map(|(index, cell)| (index, &cell.value)).filter(|(_, value)| !value.is_empty())
    }
}

/// Takes off what cannot be seen: control and zero-width characters, odd blanks at the ends, `\r`, Excel's `_x000D_`.
fn clean(raw: &str) -> String {
    let plain = !raw.contains("_x000D_") && !raw.chars().any(|c| c == '\r' || is_hidden(c));
    if plain {
        return raw.trim().to_owned(); // nearly every cell
    }
    let raw = raw.replace("_x000D_", "").replace("\r\n", "\n").replace('\r', "\n");
    raw.chars().filter(|c| !is_hidden(*c)).collect::<String>().trim().to_owned()
}

fn is_hidden(c: char) -> bool {
    let zero_width =
        matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}' | '\u{feff}' | '\u{ad}');
    zero_width || (c.is_control() && c != '\n' && c != '\t')
}

/// One line in one width: full-width letters and digits become half-width, every run of blanks one blank.
pub fn one_line(text: &str) -> String {
    let plain = nfkc(text);
    if plain.contains(char::is_whitespace) {
        plain.split_whitespace().collect::<Vec<_>>().join(" ")
    } else {
        plain.into_owned()
    }
}

/// What two spellings of the same word share: one width, no blanks, lower case.
pub fn folded(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in nfkc(text).chars().filter(|c| !c.is_whitespace()) {
        if is_settled(c) {
            folded.push(c.to_ascii_lowercase());
        } else {
            folded.extend(c.to_lowercase());
        }
    }
    folded
}

const FORMULA_SIGNS: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];

fn reads_as_formula(text: &str) -> bool {
    text.trim_start_matches(|c: char| c == '\'' || c.is_whitespace()).starts_with(FORMULA_SIGNS)
}

/// Text that no spreadsheet runs as a formula: one apostrophe goes before `= + - @` (Excel's own mark for "this is text").
/// Text that already bears apostrophes gets one more, so [`unguarded`] always gives back what went in.
pub fn guarded(text: &str) -> String {
    if reads_as_formula(text) { format!("'{text}") } else { text.to_owned() }
}

/// Undoes [`guarded`].
fn unguarded(text: &str) -> &str {
    text.strip_prefix('\'').filter(|rest| reads_as_formula(rest)).unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn numbers_are_what_excel_shows() {
        let shown = |number: f64| Value::number(number).shown();
        assert_eq!(shown(60.0), "60");
        assert_eq!(shown(0.1 + 0.2), "0.3");
        assert_eq!(shown(45.599999999999994), "45.6");
        assert_eq!(shown(1e6), "1000000");
        assert_eq!(shown(-3.0), "-3");
        assert_eq!((shown(999_999_999_999_999.0), shown(1e15)), ("999999999999999".into(), "1000000000000000".into()));
        assert_eq!(shown(13_800_000_000.0), "13800000000");
    }

    #[test]
    fn hidden_characters_go() {
        assert_eq!(Value::text("\u{feff}　示例\u{200b}公司_x000D_\r\n二厂 "), Value::Text("示例公司\n二厂".into()));
        assert_eq!(Value::text(" \u{a0}\n"), Value::Empty);
    }

    proptest! {
        #[test]
        fn a_guard_comes_off_as_it_went_on(text in "['=+@a -]{0,6}") {
            let text = text.trim();
            let guarded = guarded(text);
            prop_assert!(!guarded.starts_with(FORMULA_SIGNS));
            prop_assert_eq!(unguarded(&guarded), text);
        }
    }
}
