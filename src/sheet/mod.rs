//! Excel and CSV, in and out. Knows rows, headers and cells; no nouns.
//!
//! ```text
//! bytes --open--> Book --find(columns)--> Form --rows--> Row --text, money, date ...--> a noun's draft
//!                                          |              \--finish--> Refused --report--> a sheet to repair
//!                                          \-- mapping: which header is which column; the caller may choose
//! Table --xlsx, csv--> bytes
//! ```
//! Nothing is guessed: a money cell without a unit, two headers for one column or an amount merged over several rows
//! is refused with what to do about it.
mod cell;
mod column;
mod delimited;
mod form;
mod header;
mod lines;
mod read;
mod report;
mod row;
mod workbook;
mod write;

pub use cell::{Cell, RawRow, Value, folded, one_line};
pub use column::{Column, Kind, clashes};
pub use form::{Form, Skip, Skipped, find};
pub use header::{Ambiguous, Header, How, Mapped, Mapping, match_header};
pub use lines::{Lines, labelled, unlabelled};
pub use read::{Book, MAX_FILE_BYTES, MAX_ROWS, Sheet, open};
pub use report::{Problem, Refused, Said, report};
pub use row::Row;
pub use write::Table;

#[cfg(test)]
mod tests;
