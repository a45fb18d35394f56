//! Which header of a sheet is which column of a list.
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::column::{Column, Kind, plain_header};
use crate::{
    kernel::{Invalid, money::MoneyUnit},
    text::{Lang, Message},
};

/// A header as the sheet has it; `above` is the group that it stands under in a header of two rows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Header {
    pub text: String,
    pub above: Option<String>,
}

impl From<&str> for Header {
    fn from(text: &str) -> Header {
        Header { text: text.to_owned(), above: None }
    }
}

/// Why a header was taken for a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum How {
    /// One of the column's names.
    Exact,
    /// Begins with one of them ("企业名称及地址"): worth a look before importing.
    Similar,
    /// The caller said so.
    Chosen,
}

/// One column of the sheet; `key` is what it was taken for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct Mapped {
    pub index: usize,
    pub header: String,
    pub key: Option<&'static str>,
    pub how: Option<How>,
    /// The unit that the header, the group above it or the sheet's title names.
    pub unit: Option<MoneyUnit>,
}

/// A column that several headers name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct Ambiguous {
    pub key: &'static str,
    pub indexes: Vec<usize>,
}

/// The header of a sheet, read; to be looked at and corrected before rows are.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, ToSchema)]
pub struct Mapping {
    pub headers: Vec<Mapped>,
    pub ambiguous: Vec<Ambiguous>,
    /// Required columns that no header names.
    pub missing: Vec<&'static str>,
}

/// Takes headers for columns: by name first, then by a name at the beginning. An empty header is no column.
pub fn match_header(headers: &[Header], columns: &'static [Column]) -> Mapping {
    let mut mapping = Mapping::default();
    for (index, header) in headers.iter().enumerate() {
        let unit = named_unit(&header.text).or_else(|| header.above.as_deref().and_then(named_unit));
        mapping.headers.push(Mapped { index, header: header.text.clone(), key: None, how: None, unit });
    }
    for column in columns {
        let names: Vec<String> = column.names().collect();
        let mut exact = Vec::new();
        for (index, header) in headers.iter().enumerate() {
            let forms = forms(header, column);
            if forms.iter().any(|form| names.contains(form)) {
                exact.push(index);
            }
        }
        match exact.as_slice() {
            [] => {}
            [index] => mapping.assign(*index, column.key, How::Exact),
            _ => mapping.ambiguous.push(Ambiguous { key: column.key, indexes: exact }),
        }
    }
    mapping.add_similar(headers, columns);
    mapping.note_missing(columns);
    mapping
}

/// The spellings under which a header may be known: alone, under its group, without a unit at its end.
fn forms(header: &Header, column: &Column) -> Vec<String> {
    let own = plain_header(&header.text);
    if own.is_empty() || own.starts_with('【') {
        return Vec::new();
    }
    let mut forms = vec![own.clone()];
    if let Some(above) = &header.above {
        forms.push(format!("{}{own}", plain_header(above)));
    }
    if column.kind == Kind::Money {
        let bare: Vec<String> = forms.iter().filter_map(|form| without_unit(form)).map(str::to_owned).collect();
        forms.extend(bare);
    }
    forms
}

const UNITS: [&str; 4] = ["亿元", "万元", "千元", "元"];

fn without_unit(header: &str) -> Option<&str> {
    let bare = UNITS.iter().find_map(|unit| header.strip_suffix(unit))?;
    Some(bare.trim_end_matches(['/', ',', '-', '.']))
}

/// The unit in a header's brackets, or at its end: "预算(万元)", "投资额/万元".
fn named_unit(header: &str) -> Option<MoneyUnit> {
    let folded = super::cell::folded(header);
    let in_brackets = folded.split_once('(').and_then(|(_, rest)| MoneyUnit::named_in(rest));
    let at_end = || UNITS.iter().find(|unit| folded.ends_with(*unit)).and_then(|unit| MoneyUnit::named_in(unit));
    in_brackets.or_else(at_end)
}

impl Mapping {
    fn assign(&mut self, index: usize, key: &'static str, how: How) {
        if let Some(mapped) = self.headers.get_mut(index) {
            (mapped.key, mapped.how) = (Some(key), Some(how));
        }
    }

    /// A long name at the beginning of a header that nothing else claims.
    fn add_similar(&mut self, headers: &[Header], columns: &'static [Column]) {
        const LONG: usize = 4;
        for column in columns {
            if self.index_of(column.key).is_some() || self.ambiguous.iter().any(|a| a.key == column.key) {
                continue;
            }
            let names: Vec<String> = column.names().filter(|name| name.chars().count() >= LONG).collect();
            let begins = |header: &Header| {
                let plain = plain_header(&header.text);
                names.iter().any(|name| plain.starts_with(name.as_str()))
            };
            let free = |index: &usize| self.headers.get(*index).is_some_and(|mapped| mapped.key.is_none());
            let clash = |index: &usize| !self.ambiguous.iter().any(|a| a.indexes.contains(index));
            let found: Vec<usize> = headers
                .iter()
                .enumerate()
                .filter(|(_, header)| begins(header))
                .map(|(index, _)| index)
                .filter(|index| free(index) && clash(index))
                .collect();
            if let [index] = found.as_slice() {
                self.assign(*index, column.key, How::Similar);
            }
        }
    }

    fn note_missing(&mut self, columns: &'static [Column]) {
        let absent = |key| self.index_of(key).is_none() && !self.ambiguous.iter().any(|a| a.key == key);
        self.missing = columns.iter().filter(|column| column.required && absent(column.key)).map(|c| c.key).collect();
    }

    /// Where in a row the column stands.
    pub fn index_of(&self, key: &str) -> Option<usize> {
        self.mapped(key).map(|mapped| mapped.index)
    }

    pub fn mapped(&self, key: &str) -> Option<&Mapped> {
        self.headers.iter().find(|mapped| mapped.key == Some(key))
    }

    /// Headers that were taken for nothing.
    pub fn unknown(&self) -> impl Iterator<Item = &Mapped> {
        self.headers.iter().filter(|mapped| mapped.key.is_none() && !mapped.header.is_empty())
    }

    /// How sure a header row is: names count double.
    pub(super) fn score(&self) -> usize {
        let points = |how| if how == How::Exact { 2 } else { 1 };
        self.headers.iter().filter_map(|mapped| mapped.how).map(points).sum::<usize>() + 2 * self.ambiguous.len()
    }

    /// Says what the column at `index` (from 0) is, or with `None` that it is nothing.
    ///
    /// # Errors
    /// `sheet-no-such-index`, `sheet-unknown-column`, `sheet-column-twice`.
    pub fn choose(&mut self, columns: &'static [Column], index: usize, key: Option<&str>) -> Result<(), Invalid> {
        let column = match key {
            None => None,
            Some(key) => Some(columns.iter().find(|column| column.key == key).ok_or_else(|| {
                let keys: Vec<&str> = columns.iter().map(|column| column.key).collect();
                Invalid(Message::new("sheet-unknown-column").with("column", key).with("columns", keys.join(", ")))
            })?),
        };
        if let Some(column) = column
            && self.index_of(column.key).is_some_and(|taken| taken != index)
        {
            return Err(Invalid(Message::new("sheet-column-twice").with("column", column.zh)));
        }
        let Some(mapped) = self.headers.get_mut(index) else {
            return Err(Invalid(Message::new("sheet-no-such-index").with("index", index + 1)));
        };
        (mapped.key, mapped.how) = (column.map(|column| column.key), column.map(|_| How::Chosen));
        if let Some(column) = column {
            self.ambiguous.retain(|ambiguous| ambiguous.key != column.key);
        }
        self.note_missing(columns);
        Ok(())
    }

    /// What keeps the rows from being read; empty when nothing does.
    pub fn obstacles(&self, columns: &'static [Column], lang: Lang) -> Vec<Message> {
        let title = |key: &str| columns.iter().find(|column| column.key == key).map_or("", |column| column.title(lang));
        let missing = self.missing.iter().map(|key| Message::new("sheet-missing-column").with("column", title(key)));
        let ambiguous = self.ambiguous.iter().map(|ambiguous| {
            let headers: Vec<&str> = ambiguous
                .indexes
                .iter()
                .filter_map(|index| self.headers.get(*index))
                .map(|m| m.header.as_str())
                .collect();
            Message::new("sheet-ambiguous-column")
                .with("count", headers.len())
                .with("column", title(ambiguous.key))
                .with("headers", headers.join(", "))
        });
        missing.chain(ambiguous).collect()
    }
}
