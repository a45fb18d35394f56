//! A row of a list: values by key, problems gathered so that all of a row come at once.
use std::rc::Rc;

use chrono::NaiveDate;

use super::{
    cell::{Cell, RawRow, Value, folded, one_line},
    column::{Column, Kind},
    form::Form,
    report::{Problem, Refused},
};
use crate::{
    kernel::{
        Invalid,
        credit_code::CreditCode,
        date,
        money::{self, Basis, StatedPrice, Tax},
    },
    text::Message,
};

/// Getters give `None` for an empty cell, an absent column, or a cell that has just been recorded as a problem.
#[derive(Clone, Debug)]
pub struct Row<'f> {
    form: &'f Form<'f>,
    place: usize,
    raw: Rc<RawRow>,
    problems: Vec<Problem>,
}

impl<'f> Row<'f> {
    pub(super) fn new(form: &'f Form<'f>, place: usize, raw: RawRow) -> Row<'f> {
        Row { form, place, raw: Rc::new(raw), problems: Vec::new() }
    }

    /// Where [`Form::row`] finds it again.
    pub fn place(&self) -> usize {
        self.place
    }

    /// The sheet that it lies in; empty for a file that names none.
    pub fn sheet(&self) -> &'f str {
        &self.form.sheet.name
    }

    /// The row as Excel shows it, from 1.
    pub fn number(&self) -> u32 {
        self.raw.number
    }

    /// The value when every cell was good, else everything that was wrong with the row.
    ///
    /// # Errors
    /// The row, to go into the report.
    pub fn finish<T>(self, value: Option<T>) -> Result<T, Box<Refused>> {
        match value {
            Some(value) if self.problems.is_empty() => Ok(value),
            _ => {
                let (sheet, cells) = (self.sheet().to_owned(), self.raw.cells.clone());
                Err(Box::new(Refused { sheet, row: self.raw.number, problems: self.problems, cells }))
            }
        }
    }

    /// Records that the cell of `key` was refused by a rule of the noun.
    pub fn refuse(&mut self, key: &str, why: Invalid) {
        let fix = self.fix(key);
        self.problem(key, why.0, fix);
    }

    /// Records a problem with its own advice.
    pub fn problem(&mut self, key: &str, message: Message, fix: Message) {
        let (column, value) = (self.header(key), self.shown(key));
        let (sheet, row, key) = (self.sheet().to_owned(), self.raw.number, key.to_owned());
        self.problems.push(Problem { sheet, row, key, column, value, message, fix });
    }

    /// Whether the sheet has the column at all: an absent one leaves what is stored alone, an empty cell empties it.
    pub fn has_column(&self, key: &str) -> bool {
        self.form.mapping.index_of(key).is_some()
    }

    /// The cell as it stands, without any check.
    pub fn shown(&self, key: &str) -> String {
        self.cell(key).map(|cell| cell.value.shown()).unwrap_or_default()
    }

    /// The cell of a column of the sheet, from 0, whatever it was taken for.
    pub fn at(&self, index: usize) -> String {
        self.raw.value(index).shown()
    }

    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }

    /// One line ([`Kind::Text`]) or several ([`Kind::Free`]) of text, within the column's length.
    pub fn text(&mut self, key: &str) -> Option<String> {
        let kind = self.kind(key);
        let text = match (self.present(key)?.as_shown(), kind) {
            (text, Some(Kind::Free { .. })) => text.into_owned(),
            (text, _) => one_line(&text),
        };
        let count = text.chars().count();
        match kind {
            Some(Kind::Text { max } | Kind::Free { max }) if count > max => {
                let message = Message::new("sheet-text-too-long").with("column", self.header(key)).with("count", count);
                self.problem(key, message.with("max", max), Message::new("sheet-fix-text-too-long").with("max", max));
                None
            }
            _ => Some(text),
        }
    }

    /// A price in the unit of the cell, else of the header; never in a guessed one.
    pub fn money(&mut self, key: &str) -> Option<StatedPrice> {
        if self.cell(key).is_some_and(|cell| cell.shared && !cell.value.is_empty()) {
            let message = Message::new("sheet-merged-amount").with("column", self.header(key));
            self.problem(key, message, Message::new("sheet-fix-merged-amount"));
            return None;
        }
        let text = self.present(key)?.shown();
        let unit = self.form.mapping.mapped(key).and_then(|mapped| mapped.unit);
        match money::stated(&text, unit) {
            Ok(price) => Some(self.completed(key, price)),
            Err(why) if why.0.key == "value-money-no-unit" => {
                let header = self.header(key);
                let message = Message::new("sheet-money-no-unit").with("value", text).with("column", &header);
                self.problem(key, message, Message::new("sheet-fix-money-unit").with("column", &header));
                None
            }
            Err(why) if why.0.key == "value-money-sign" => {
                let number = text.trim_matches(|c: char| !c.is_ascii_digit());
                let unit = unit.map(|unit| unit.to_string()).unwrap_or_default();
                let fix = Message::new("sheet-fix-money-sign").with("number", number).with("unit", unit);
                self.problem(key, why.0, fix);
                None
            }
            Err(why) => {
                self.refuse(key, why);
                None
            }
        }
    }

    /// What the cell leaves open the header may say: "单价(万元,含税)".
    fn completed(&self, key: &str, mut price: StatedPrice) -> StatedPrice {
        if price.basis != Basis::Unknown && price.range.tax != Tax::Unknown {
            return price;
        }
        let named = self.form.mapping.mapped(key).filter(|mapped| !mapped.header.is_empty());
        let (basis, tax) = named.map_or_else(|| money::said_by_header(&self.header(key)), |mapped| mapped.said);
        if price.basis == Basis::Unknown {
            price.basis = basis;
        }
        if price.range.tax == Tax::Unknown {
            price.range.tax = tax;
        }
        price
    }

    /// A whole number of things: "4", "4台", "两台".
    pub fn count(&mut self, key: &str) -> Option<u32> {
        if self.cell(key).is_some_and(|cell| cell.shared && !cell.value.is_empty()) {
            let message = Message::new("sheet-merged-amount").with("column", self.header(key));
            self.problem(key, message, Message::new("sheet-fix-merged-amount"));
            return None;
        }
        self.parse(key, |text| counted(text).ok_or_else(|| Invalid(Message::new("sheet-count").with("value", text))))
    }

    /// A day; a month or a year is its last day.
    pub fn date(&mut self, key: &str) -> Option<NaiveDate> {
        match self.present(key)?.clone() {
            Value::Date(date) => self.parse(key, move |_| date::parse(&date.to_string())),
            Value::Number(number) if number.len() == 6 && number.ends_with(".1") => {
                // 2025.10 typed into Excel is the number 2025.1
                self.refuse(key, Invalid(Message::new("sheet-date-decimal").with("value", number)));
                None
            }
            _ => self.parse(key, date::parse),
        }
    }

    pub fn credit_code(&mut self, key: &str) -> Option<CreditCode> {
        match self.present(key)? {
            Value::Number(digits) if digits.len() == 18 && digits.ends_with("000") => {
                let fix = Message::new("sheet-fix-credit-code-rounded");
                self.problem(key, Message::new("sheet-credit-code-rounded"), fix);
                None
            }
            _ => self.parse(key, str::parse),
        }
    }

    pub fn yes_no(&mut self, key: &str) -> Option<bool> {
        self.parse(key, |text| match folded(text).as_str() {
            "是" | "有" | "√" | "✓" | "✔" | "对" | "○" | "y" | "yes" | "true" | "1" | "需要" | "同意" => {
                Ok(true)
            }
            "否" | "无" | "×" | "✗" | "x" | "不" | "n" | "no" | "false" | "0" | "没有" | "不需要" | "不同意" => {
                Ok(false)
            }
            _ => Err(Invalid(Message::new("sheet-yes-no").with("value", text))),
        })
    }

    /// The value whose words ([`Kind::OneOf`]) the cell holds.
    pub fn one_of(&mut self, key: &str) -> Option<&'static str> {
        let Some(Kind::OneOf(choices)) = self.kind(key) else { return None };
        self.parse(key, |text| {
            let text_folded = folded(text);
            let fits = |choice: &&(&'static str, &[&str])| {
                choice.0 == text_folded || choice.1.iter().any(|word| folded(word) == text_folded)
            };
            let found = choices.iter().find(fits).map(|(value, _)| *value);
            found.ok_or_else(|| Invalid(Message::new("sheet-one-of").with("value", text)))
        })
    }

    /// Whatever `read` makes of the cell's text (one line); its refusal becomes a problem of the row.
    pub fn parse<T>(&mut self, key: &str, read: impl FnOnce(&str) -> Result<T, Invalid>) -> Option<T> {
        let text = one_line(&self.present(key)?.as_shown());
        match read(&text) {
            Ok(value) => Some(value),
            Err(why) => {
                self.refuse(key, why);
                None
            }
        }
    }

    /// The value of a cell that holds one; an empty cell of a required column and a formula error are problems.
    fn present(&mut self, key: &str) -> Option<&Value> {
        let index = self.form.mapping.index_of(key);
        let fault = match index.map_or(&Value::Empty, |index| self.raw.value(index)) {
            Value::Fault(fault) => fault.clone(),
            Value::Empty => {
                if self.column(key).is_some_and(|column| column.required) {
                    let header = self.header(key);
                    let fix = Message::new("sheet-fix-required").with("column", &header);
                    self.problem(key, Message::new("sheet-required").with("column", &header), fix);
                }
                return None;
            }
            _ => return index.map(|index| self.raw.value(index)),
        };
        let (why, fix) = match fault.starts_with('=') {
            true => ("sheet-cell-no-result", "sheet-fix-cell-no-result"),
            false => ("sheet-cell-fault", "sheet-fix-cell-fault"),
        };
        self.problem(key, Message::new(why).with("value", fault), Message::new(fix));
        None
    }

    fn column(&self, key: &str) -> Option<&'static Column> {
        self.form.columns.iter().find(|column| column.key == key)
    }

    fn kind(&self, key: &str) -> Option<Kind> {
        self.column(key).map(|column| column.kind)
    }

    fn cell(&self, key: &str) -> Option<&Cell> {
        self.form.mapping.index_of(key).and_then(|index| self.raw.cells.get(index))
    }

    /// The header as the sheet has it, else the column's own title.
    pub fn header(&self, key: &str) -> String {
        let own = || self.column(key).map_or(key, |column| column.zh).to_owned();
        self.form.mapping.mapped(key).map(|mapped| mapped.header.clone()).filter(|h| !h.is_empty()).unwrap_or_else(own)
    }

    /// What a right cell of this column looks like.
    fn fix(&self, key: &str) -> Message {
        let header = self.header(key);
        match self.column(key) {
            Some(column) => column.advice(&header),
            None => Message::new("sheet-fix-value").with("column", header),
        }
    }
}

/// 1 ..= 1 000 000 with at most a measure word behind it.
fn counted(text: &str) -> Option<u32> {
    const MEASURES: [&str; 18] =
        ["台套", "台", "套", "条", "件", "个", "只", "组", "辆", "座", "批", "支", "把", "副", "根", "块", "张", "项"];
    let plain = folded(text).replace(['(', ')', ','], "");
    if plain == "一批" {
        return None; // 若干 in other words
    }
    let bare = MEASURES.iter().find_map(|measure| plain.strip_suffix(measure)).unwrap_or(&plain);
    let bare = bare.strip_suffix(".0").or_else(|| bare.strip_suffix(".00")).unwrap_or(bare);
    let spoken = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"].iter().zip(1_u32..);
    let count =
        bare.parse().ok().or_else(|| spoken.chain([(&"两", 2)]).find(|(word, _)| **word == bare).map(|(_, n)| n));
    count.filter(|count| (1..=1_000_000).contains(count))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts() {
        for (text, count) in [("4", 4), ("４台", 4), ("两台", 2), ("1,200 套", 1200), ("4.0", 4), ("10(台套)", 10)]
        {
            assert_eq!(counted(text), Some(count), "{text}");
        }
        assert_eq!(counted("2批"), Some(2));
        for text in ["0", "-1", "4.5", "若干", "一批", "4-5台", "1000001", ""] {
            assert_eq!(counted(text), None, "{text}");
        }
    }
}
