//! Which header of a sheet is which column of a list.
use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{
    cell::folded,
    column::{Column, Kind, plain_header},
    guide::Remembered,
};
use crate::{
    kernel::{
        Invalid,
        money::{self, Basis, MoneyUnit, Tax},
    },
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
    /// The column's own title.
    Name,
    /// Another word for it.
    Synonym,
    /// Begins with one of them ("企业名称及地址"): worth a look before importing.
    Similar,
    /// It was chosen for such a header before.
    Remembered,
    /// The caller said so.
    Chosen,
}

/// One column of the sheet; `key` is what it was taken for. With a `how` and no key it was left out on purpose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mapped {
    pub index: usize,
    pub header: String,
    /// The group that it stands under.
    pub above: Option<String>,
    pub key: Option<&'static str>,
    pub how: Option<How>,
    /// The unit that the header, the group above it or the sheet's title names.
    pub unit: Option<MoneyUnit>,
    /// What the header says of all prices below it: "单价(万元,含税)".
    pub said: (Basis, Tax),
}

/// A column that several headers name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ambiguous {
    pub key: &'static str,
    pub indexes: Vec<usize>,
}

/// The header of a sheet, read; to be looked at and corrected before rows are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mapping {
    pub headers: Vec<Mapped>,
    pub ambiguous: Vec<Ambiguous>,
    /// Required columns that no header names.
    pub missing: Vec<&'static str>,
}

/// Takes headers for columns: by name first, then as it was chosen before, then by a name at the beginning.
/// An empty header is no column.
pub fn match_header(headers: &[Header], columns: &'static [Column], remembered: &Remembered) -> Mapping {
    let mut mapping = Mapping::default();
    for (index, header) in headers.iter().enumerate() {
        let unit = named_unit(&header.text).or_else(|| header.above.as_deref().and_then(named_unit));
        let (header, above) = (header.text.clone(), header.above.clone());
        let said = money::said_by_header(&header);
        mapping.headers.push(Mapped { index, header, above, key: None, how: None, unit, said });
    }
    for column in columns {
        let exact: Vec<(usize, How)> =
            mapping.headers.iter().filter_map(|mapped| Some((mapped.index, mapped.named(column)?))).collect();
        match exact.as_slice() {
            [] => {}
            [(index, how)] => mapping.assign(*index, column.key, *how),
            _ => {
                let indexes = exact.into_iter().map(|(index, _)| index).collect();
                mapping.ambiguous.push(Ambiguous { key: column.key, indexes });
            }
        }
    }
    mapping.recall(columns, remembered);
    mapping.add_similar(columns);
    mapping.note_missing(columns);
    mapping
}

impl Mapped {
    /// How the header is remembered: its words with those of its group, in one form of writing.
    pub fn known_as(&self) -> String {
        match &self.above {
            Some(above) if !self.header.is_empty() => format!("{}/{}", folded(above), folded(&self.header)),
            _ => folded(&self.header),
        }
    }

    /// Whether the header is one of the column's names.
    fn named(&self, column: &Column) -> Option<How> {
        let forms = self.forms(column);
        let place = column.names().position(|name| forms.contains(&name))?;
        Some(if place < Column::TITLES { How::Name } else { How::Synonym })
    }

    /// The spellings under which a header may be known: alone, under its group, without a unit at its end.
    fn forms(&self, column: &Column) -> Vec<String> {
        let own = plain_header(&self.header);
        if own.is_empty() || own.starts_with('【') {
            return Vec::new();
        }
        let mut forms = vec![own.clone()];
        if let Some(above) = &self.above {
            forms.push(format!("{}{own}", plain_header(above)));
        }
        if column.kind == Kind::Money {
            let bare: Vec<String> = forms.iter().filter_map(|form| without_unit(form)).map(str::to_owned).collect();
            forms.extend(bare);
        }
        forms
    }
}

const UNITS: [&str; 4] = ["亿元", "万元", "千元", "元"];

fn without_unit(header: &str) -> Option<&str> {
    let bare = UNITS.iter().find_map(|unit| header.strip_suffix(unit))?;
    Some(bare.trim_end_matches(['/', ',', '-', '.']))
}

/// The unit in a header's brackets, or at its end: "预算(万元)", "投资额/万元".
fn named_unit(header: &str) -> Option<MoneyUnit> {
    let folded = folded(header);
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

    /// What was chosen for such headers before holds where no name says otherwise.
    fn recall(&mut self, columns: &'static [Column], remembered: &Remembered) {
        let of = |mapped: &Mapped| remembered.get(&mapped.known_as()).map(|key| (mapped.index, key));
        let unnamed = self.headers.iter().filter(|mapped| mapped.key.is_none() && !mapped.header.is_empty());
        let known: Vec<(usize, &str)> = unnamed.filter_map(of).collect();
        for (index, _) in known.iter().filter(|(_, key)| key.is_empty()) {
            self.leave_out(columns, *index, How::Remembered);
        }
        for column in columns {
            let indexes: Vec<usize> = known.iter().filter(|(_, key)| *key == column.key).map(|(i, _)| *i).collect();
            // two names of this column are in doubt: only one of them may settle it
            let settles =
                |index: &usize| self.ambiguous.iter().all(|a| (a.key == column.key) == a.indexes.contains(index));
            if self.index_of(column.key).is_some() || !indexes.iter().all(settles) {
                continue;
            }
            match indexes.as_slice() {
                [] => {}
                [index] => {
                    self.assign(*index, column.key, How::Remembered);
                    self.ambiguous.retain(|ambiguous| ambiguous.key != column.key);
                }
                _ if self.ambiguous.iter().any(|ambiguous| ambiguous.key == column.key) => {}
                _ => self.ambiguous.push(Ambiguous { key: column.key, indexes }),
            }
        }
    }

    /// Takes the column at `index` for nothing; of two headers that were in doubt the other one is left.
    fn leave_out(&mut self, columns: &'static [Column], index: usize, how: How) {
        let Some(mapped) = self.headers.get_mut(index) else { return };
        (mapped.key, mapped.how) = (None, Some(how));
        for ambiguous in &mut self.ambiguous {
            ambiguous.indexes.retain(|other| *other != index);
        }
        let (settled, open): (Vec<_>, Vec<_>) =
            self.ambiguous.drain(..).partition(|ambiguous| ambiguous.indexes.len() < 2);
        self.ambiguous = open;
        for Ambiguous { key, indexes } in settled {
            let column = columns.iter().find(|column| column.key == key);
            if let (Some(index), Some(column)) = (indexes.first(), column) {
                let how = self.headers.get(*index).and_then(|mapped| mapped.named(column));
                self.assign(*index, key, how.unwrap_or(How::Remembered));
            }
        }
    }

    /// A long name at the beginning of a header that nothing else claims.
    fn add_similar(&mut self, columns: &'static [Column]) {
        const LONG: usize = 4;
        for column in columns {
            if self.index_of(column.key).is_some() || self.ambiguous.iter().any(|a| a.key == column.key) {
                continue;
            }
            let names: Vec<String> = column.names().filter(|name| name.chars().count() >= LONG).collect();
            let begins = |mapped: &&Mapped| {
                let plain = plain_header(&mapped.header);
                names.iter().any(|name| plain.starts_with(name.as_str()))
            };
            let clash = |index: usize| self.ambiguous.iter().any(|a| a.indexes.contains(&index));
            let free = self.headers.iter().filter(|mapped| mapped.how.is_none() && !clash(mapped.index));
            let found: Vec<usize> = free.filter(begins).map(|mapped| mapped.index).collect();
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
        let points = |how| if how == Some(How::Similar) { 1 } else { 2 };
        let taken = self.headers.iter().filter(|mapped| mapped.key.is_some());
        taken.map(|mapped| points(mapped.how)).sum::<usize>() + 2 * self.ambiguous.len()
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
        match column {
            Some(column) => {
                (mapped.key, mapped.how) = (Some(column.key), Some(How::Chosen));
                self.ambiguous.retain(|ambiguous| ambiguous.key != column.key);
            }
            None => self.leave_out(columns, index, How::Chosen),
        }
        self.note_missing(columns);
        Ok(())
    }

    /// [`Mapping::choose`] for several columns at once (an empty key: nothing). What is chosen here wins over what was
    /// found; every choice that cannot be is given back with its index.
    pub fn apply(&mut self, columns: &'static [Column], chosen: &BTreeMap<usize, String>) -> Vec<(usize, Invalid)> {
        let wanted = |key: Option<&str>| key.is_some_and(|key| chosen.values().any(|chosen| chosen == key));
        for mapped in &mut self.headers {
            if chosen.contains_key(&mapped.index) || wanted(mapped.key) {
                (mapped.key, mapped.how) = (None, None);
            }
        }
        let refused = chosen.iter().filter_map(|(index, key)| {
            let key = Some(key.as_str()).filter(|key| !key.is_empty());
            self.choose(columns, *index, key).err().map(|why| (*index, why))
        });
        refused.collect()
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
