//! What could not be imported: as data, and as a sheet that can be repaired and imported again.
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{
    cell::{Cell, Value},
    write::Table,
};
use crate::text::{Lang, Message};

/// One cell that was refused: why, and what to write instead. `row` as Excel shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Problem {
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub sheet: String,
    pub row: u32,
    pub key: String,
    /// The header as the sheet has it.
    pub column: String,
    pub value: String,
    pub message: Message,
    pub fix: Message,
}

/// A [`Problem`] in the reader's language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct Said {
    /// Absent for a file that names no sheets.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub sheet: String,
    pub row: u32,
    /// The list's column: `budget`.
    pub key: String,
    /// The header as the sheet has it.
    pub column: String,
    pub value: String,
    pub reason: String,
    pub fix: String,
}

impl Problem {
    pub fn say(&self, lang: Lang) -> Said {
        Said {
            sheet: self.sheet.clone(),
            row: self.row,
            key: self.key.clone(),
            column: self.column.clone(),
            value: self.value.clone(),
            reason: self.message.say(lang),
            fix: self.fix.say(lang),
        }
    }
}

/// A row that was refused: everything that was wrong with it, and its cells as they were.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refused {
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub sheet: String,
    pub row: u32,
    pub problems: Vec<Problem>,
    pub cells: Vec<Cell>,
}

/// The refused rows of a sheet as a table: what is wrong in front, the original cells behind. `headings` from
/// [`super::Form::headings`]; the table is named as the sheet was, so that a repaired file has the sheets that it had.
/// One line per row, several problems numbered inside it, so that the repaired sheet imports each row once.
pub fn report<'r>(
    sheet: &str,
    headings: &[String],
    refused: impl IntoIterator<Item = &'r Refused>,
    lang: Lang,
) -> Table {
    let say = |key: &str| Message::new(key).say(lang);
    let own = ["row", "column", "value", "reason", "fix"].map(|part| say(&format!("sheet-report-{part}")));
    let rows = refused.into_iter().map(|refused| {
        let said: Vec<Said> = refused.problems.iter().map(|problem| problem.say(lang)).collect();
        let front = [
            Value::Number(refused.row.to_string()),
            numbered(said.iter().map(|said| &said.column)),
            numbered(said.iter().map(|said| &said.value)),
            numbered(said.iter().map(|said| &said.reason)),
            numbered(said.iter().map(|said| &said.fix)),
        ];
        let mut cells: Vec<Value> = refused.cells.iter().map(|cell| cell.value.clone()).collect();
        cells.resize(headings.len(), Value::Empty);
        front.into_iter().chain(cells).collect()
    });
    Table {
        name: if sheet.is_empty() { say("sheet-report-name") } else { sheet.to_owned() },
        rows: rows.collect(),
        headings: own.into_iter().chain(headings.iter().cloned()).collect(),
    }
}

fn numbered<'a>(parts: impl ExactSizeIterator<Item = &'a String>) -> Value {
    if parts.len() == 1 {
        return Value::text(&parts.cloned().collect::<String>());
    }
    let lines: Vec<String> = parts.zip(1..).map(|(part, number)| format!("{number}. {part}")).collect();
    Value::text(&lines.join("\n"))
}
