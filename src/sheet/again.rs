//! Rows that were refused, as a table of their own: what a person corrects in the page is read as the sheet was.
use super::{
    cell::{Cell, RawRow, Value},
    column::Column,
    guide::Remembered,
    header::{Header, Mapping, match_header},
    read::Sheet,
    report::Refused,
};

/// One refused row under the headings of its sheet ([`super::Form::headings`]: read again, they mean what they meant).
#[derive(Clone, Debug)]
pub struct Again {
    pub headings: Vec<String>,
    header_row: u32,
    row: RawRow,
}

/// Which of these headings is which column.
pub fn columns_of(headings: &[String], columns: &'static [Column]) -> Mapping {
    let headers: Vec<Header> = headings.iter().map(|heading| heading.as_str().into()).collect();
    match_header(&headers, columns, &Remembered::default())
}

impl Again {
    pub fn new(headings: &[String], header_row: u32, refused: &Refused) -> Again {
        let row = RawRow { number: refused.row, cells: refused.cells.clone() };
        Again { headings: headings.to_vec(), header_row, row }
    }

    /// Writes `text` into the column of `column`; a sheet that lacks it gets it.
    pub fn correct(&mut self, columns: &'static [Column], column: &Column, text: &str) {
        let index = columns_of(&self.headings, columns).index_of(column.key).unwrap_or_else(|| {
            self.headings.push(column.zh.to_owned());
            self.headings.len() - 1
        });
        if self.row.cells.len() <= index {
            self.row.cells.resize(index + 1, Cell::default());
        }
        if let Some(cell) = self.row.cells.get_mut(index) {
            *cell = Value::text(text).into(); // no longer part of a merge
        }
    }

    /// The table: its header where it stood, and the row at place 1.
    pub fn sheet(&self, name: &str) -> Sheet {
        let cells = self.headings.iter().map(|heading| Value::text(heading).into()).collect();
        let header = RawRow { number: self.header_row, cells };
        Sheet { name: name.to_owned(), rows: [header, self.row.clone()].into_iter().collect() }
    }
}
