//! Cells as a file has them, one after the other, into rows.
use std::collections::VecDeque;

use super::{
    cell::{Cell, RawRow, Value},
    packed::Rows,
};
use crate::{kernel::Invalid, text::Message};

/// The example table has a header above its rows.
pub const MAX_ROWS: usize = 200_000;
/// Columns past this are stray cells, not a table.
pub(super) const MAX_COLUMNS: usize = 256;
pub(super) const MAX_CELLS: usize = 4_000_000;
pub(super) const MAX_TEXT_BYTES: usize = 100 * 1024 * 1024;
/// No table of people has so many.
pub(super) const MAX_MERGES: usize = 200_000;

/// A block of cells that shows the value of its first one. Rows as Excel shows them, columns from 0; the last ones belong to it.
#[derive(Clone, Debug)]
pub(super) struct Merge {
    pub rows: (u32, u32),
    pub columns: (usize, usize),
}

/// Gathers the cells of a sheet into rows; one for all sheets of a file keeps it from growing past what tables can be.
#[derive(Default)]
pub(super) struct Gatherer {
    done: Rows,
    /// The row in hand.
    row: RawRow,
    /// Merges that begin in rows to come, in order.
    waiting: VecDeque<Merge>,
    /// Those that cover the row in hand, with what their first cell holds.
    open: Vec<(Merge, Value)>,
    /// Rows of the sheets before.
    earlier: usize,
    cells: usize,
    text_bytes: usize,
    spread: usize,
}

impl Gatherer {
    /// The merges of the sheet that comes; those of a row must be known before its cells end.
    pub(super) fn expect(&mut self, mut merges: Vec<Merge>) {
        merges.sort_by_key(|merge| merge.rows.0);
        self.waiting.extend(merges);
    }

    /// Puts `value` at `column` of row `number`; rows must come in order (as files keep them).
    pub(super) fn put(&mut self, number: u32, column: usize, value: Value) -> Result<(), Invalid> {
        if value.is_empty() || column >= MAX_COLUMNS {
            return Ok(());
        }
        if self.row.number != number {
            self.end_row()?;
            self.row.number = number;
        }
        if let Value::Text(text) | Value::Fault(text) = &value {
            self.text_bytes += text.len();
        }
        self.widen(column);
        if let Some(cell) = self.row.cells.get_mut(column) {
            *cell = value.into();
        }
        self.check()
    }

    fn widen(&mut self, column: usize) {
        let width = self.row.cells.len();
        if width <= column {
            self.cells += column + 1 - width;
            self.row.cells.resize(column + 1, Cell::default());
        }
    }

    fn check(&self) -> Result<(), Invalid> {
        let full = self.cells > MAX_CELLS || self.spread > MAX_CELLS || self.text_bytes > MAX_TEXT_BYTES;
        if full { Err(Invalid::new("sheet-too-many-cells")) } else { Ok(()) }
    }

    fn end_row(&mut self) -> Result<(), Invalid> {
        if self.row.cells.is_empty() {
            return Ok(());
        }
        if self.earlier + self.done.len() >= MAX_ROWS {
            return Err(Invalid(Message::new("sheet-too-many-rows").with("limit", MAX_ROWS)));
        }
        self.spread()?;
        self.done.push(&self.row);
        self.row.cells.clear();
        Ok(())
    }

    /// Writes what the first cell of a merge holds into all its cells of the row in hand. A merge whose first row is not
    /// there shows nothing.
    fn spread(&mut self) -> Result<(), Invalid> {
        let number = self.row.number;
        while self.waiting.front().is_some_and(|merge| merge.rows.0 <= number) {
            let Some(merge) = self.waiting.pop_front() else { break };
            let value = self.row.value(merge.columns.0).clone();
            if merge.rows.0 == number && !value.is_empty() {
                self.open.push((merge, value));
            }
        }
        self.open.retain(|(merge, _)| merge.rows.1 >= number);
        for (merge, value) in std::mem::take(&mut self.open) {
            let last = merge.columns.1.min(MAX_COLUMNS - 1);
            self.widen(last);
            let length = if let Value::Text(text) | Value::Fault(text) = &value { text.len() } else { 0 };
            let shared = merge.rows.1 > merge.rows.0;
            for (column, cell) in self.row.cells.iter_mut().enumerate().take(last + 1).skip(merge.columns.0) {
                *cell = Cell { value: value.clone(), shared, joined: column > merge.columns.0 };
                self.text_bytes += length;
                self.spread += 1;
            }
            self.open.push((merge, value));
            self.check()?;
        }
        Ok(())
    }

    /// The sheet's rows; the next one begins.
    pub(super) fn rows(&mut self) -> Result<Rows, Invalid> {
        self.end_row()?;
        self.row.number = 0;
        self.waiting.clear();
        self.open.clear();
        self.earlier += self.done.len();
        Ok(std::mem::take(&mut self.done))
    }
}
