//! Excel and CSV, in and out. Knows rows, headers and cells; no nouns.
//!
//! ```text
//! bytes --open--> Book --find(columns)--> Form of each sheet --rows--> Row --text, money ...--> a noun's draft
//!                         ^                |                            \--finish--> Refused --report--> to repair
//!                         |                \-- mapping: which header is which column
//!                         \-- guide: what the sender chose, what was chosen for such headers before
//! Table --xlsx, csv--> bytes; blank --> an empty form to fill in
//! ```
//! Nothing is guessed: a money cell without a unit, two headers for one column or an amount merged over several rows
//! is refused with what to do about it.
mod again;
mod blank;
mod cell;
mod column;
mod delimited;
mod form;
mod forms;
mod gather;
mod guide;
mod header;
mod inflated;
mod layout;
mod legacy;
mod lines;
mod opendocument;
mod packed;
mod paper;
mod read;
mod report;
mod row;
mod workbook;
mod write;

pub use again::{Again, columns_of};
pub use blank::{Blank, blank};
pub use cell::{Cell, RawRow, Value, folded, one_line};
pub use column::{Column, Kind, clashes};
pub use form::{Form, Skip, Skipped};
pub use forms::{Forms, PassedOver, find};
pub use gather::MAX_ROWS;
pub use guide::{Choice, ChosenSheet, Guide, Remembered};
pub use header::{Ambiguous, Header, How, Mapped, Mapping, match_header};
pub use layout::{Layout, Place, Stamp};
pub use lines::{Lines, labelled, unlabelled};
pub use packed::Rows;
pub use paper::{Paper, papers};
pub use read::{Book, MAX_FILE_BYTES, Sheet, look, open};
pub use report::{Problem, Refused, Said, report};
pub use row::Row;
pub use write::{Table, xlsx};

/// The first table of a file, without anything known beforehand: for tests of what a list reads.
#[cfg(test)]
pub fn first<'b>(book: &'b Book, columns: &'static [Column]) -> Result<Form<'b>, Message> {
    let mut found = find(book, columns, &Guide::default()).unwrap();
    if found.forms.is_empty() { Err(found.passed_over.remove(0).why) } else { Ok(found.forms.remove(0)) }
}

#[cfg(test)]
use crate::text::Message;

#[cfg(test)]
mod tests;
