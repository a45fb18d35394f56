//! Every table of a file: the sheets in which the columns of a list were found, and those that are passed over.
use serde::{Deserialize, Serialize};

use super::{
    Book, Column, Form, Sheet,
    form::HEADER_ROWS,
    guide::{ChosenSheet, Guide, Remembered},
};
use crate::{
    error::Problems,
    text::{Lang, Message},
};

/// A sheet that takes no part, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PassedOver {
    pub sheet: String,
    pub why: Message,
}

/// The tables of a file, in the order of its sheets.
#[derive(Clone, Debug, Default)]
pub struct Forms<'b> {
    pub forms: Vec<Form<'b>>,
    pub passed_over: Vec<PassedOver>,
}

/// Finds the tables of `columns` in all sheets of a file; what its sender chose wins over what is found.
///
/// # Errors
/// What was chosen and cannot be, by field: `mapping.表1.columns.4`.
pub fn find<'b>(book: &'b Book, columns: &'static [Column], guide: &Guide) -> Result<Forms<'b>, Problems> {
    let mut problems = Problems::default();
    for name in guide.choice.keys().filter(|name| book.sheets.iter().all(|sheet| sheet.name != **name)) {
        problems.add(&field(name), Message::new("sheet-no-such-sheet").with("sheet", name));
    }
    let hidden = book.hidden.iter().map(|sheet| PassedOver { sheet: sheet.clone(), why: Message::new("sheet-hidden") });
    let mut found = Forms { passed_over: hidden.collect(), ..Forms::default() };
    for sheet in book.sheets.iter().filter(|sheet| !sheet.rows.is_empty()) {
        let chosen = guide.choice.get(&sheet.name);
        match one(sheet, columns, chosen, &guide.remembered, &mut problems) {
            Ok(form) => found.forms.push(form),
            Err(why) => found.passed_over.push(PassedOver { sheet: sheet.name.clone(), why }),
        }
    }
    if problems.is_empty() { Ok(found) } else { Err(problems) }
}

/// A file of text has one sheet without a name.
fn field(sheet: &str) -> String {
    if sheet.is_empty() { "mapping".to_owned() } else { format!("mapping.{sheet}") }
}

fn one<'b>(
    sheet: &'b Sheet,
    columns: &'static [Column],
    chosen: Option<&ChosenSheet>,
    remembered: &Remembered,
    problems: &mut Problems,
) -> Result<Form<'b>, Message> {
    let field = field(&sheet.name);
    let no_header = || {
        let titles: Vec<&str> = columns.iter().filter(|column| column.required).map(|column| column.zh).collect();
        Message::new("sheet-no-header").with("rows", HEADER_ROWS).with("columns", titles.join("、"))
    };
    let Some(chosen) = chosen else { return Form::found(sheet, columns, remembered).ok_or_else(no_header) };
    if chosen.skip {
        return Err(Message::new("sheet-left-out"));
    }
    let form = match chosen.header_row {
        Some(row) => Form::at(sheet, row, columns, remembered).map_err(|why| (format!("{field}.header_row"), why.0)),
        None => Form::found(sheet, columns, remembered).ok_or_else(|| (field.clone(), no_header())),
    };
    let mut form = form.map_err(|(field, why)| {
        problems.add(&field, why.clone());
        why
    })?;
    for (index, why) in form.mapping.apply(columns, &chosen.columns) {
        problems.add(&format!("{field}.columns.{index}"), why.0);
    }
    Ok(form)
}

impl Forms<'_> {
    /// What still keeps the sheets from being read that their sender said something of.
    pub fn left_open(&self, guide: &Guide, lang: Lang) -> Problems {
        let mut problems = Problems::default();
        for form in self.forms.iter().filter(|form| guide.choice.contains_key(&form.sheet.name)) {
            for obstacle in form.obstacles(lang) {
                problems.add(&field(&form.sheet.name), obstacle);
            }
        }
        problems
    }

    /// Passes over the sheets that cannot be read as they are, so that the others can be.
    ///
    /// # Errors
    /// The first reason when no sheet is left.
    pub fn readable(mut self, lang: Lang) -> Result<Self, Message> {
        let (good, bad): (Vec<_>, Vec<_>) = self.forms.into_iter().partition(|form| form.obstacles(lang).is_empty());
        for form in bad {
            let why = form.obstacles(lang).into_iter().next();
            let sheet = form.sheet.name.clone();
            self.passed_over.extend(why.map(|why| PassedOver { sheet, why }));
        }
        self.forms = good;
        // an obstacle is nearer to a table than no header at all
        match self.passed_over.last() {
            Some(passed) if self.forms.is_empty() => Err(passed.why.clone()),
            _ => Ok(self),
        }
    }

    /// What the sender chose, to be remembered.
    pub fn chosen(&self) -> Remembered {
        let told = |mapped: &&super::Mapped| mapped.how == Some(super::How::Chosen) && !mapped.header.is_empty();
        let headers = self.forms.iter().flat_map(|form| form.mapping.headers.iter().filter(told));
        headers.map(|mapped| (mapped.known_as(), mapped.key.unwrap_or_default().to_owned())).collect()
    }
}

#[cfg(test)]
mod tests;
