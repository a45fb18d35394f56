//! The rows of a sheet, packed: a cell takes the bytes of its text and two or three more, where a [`Cell`] of its own would
//! take some eighty. A row is unpacked when it is looked at.
use chrono::{Datelike, NaiveDate};

use super::cell::{Cell, RawRow, Value};

/// Rows that hold something, in order.
#[derive(Clone, Debug, Default)]
pub struct Rows {
    /// The number of each row, and where its bytes end.
    places: Vec<(u32, usize)>,
    bytes: Vec<u8>,
}

// The first byte of a cell: what it is, and how it was merged.
const EMPTY: u8 = 0;
const TEXT: u8 = 1;
const NUMBER: u8 = 2;
const DATE: u8 = 3;
const NO: u8 = 4;
const YES: u8 = 5;
const FAULT: u8 = 6;
const KIND: u8 = 0x0F;
const SHARED: u8 = 0x10;
const JOINED: u8 = 0x20;

impl Rows {
    pub fn len(&self) -> usize {
        self.places.len()
    }

    pub fn is_empty(&self) -> bool {
        self.places.is_empty()
    }

    /// The row at `at`, counted from 0 among those that are there.
    pub fn get(&self, at: usize) -> Option<RawRow> {
        let (number, end) = *self.places.get(at)?;
        let start = at.checked_sub(1).and_then(|before| self.places.get(before)).map_or(0, |(_, end)| *end);
        let mut left = self.bytes.get(start..end)?;
        let mut cells = Vec::new();
        while let Some(cell) = unpacked(&mut left) {
            cells.push(cell);
        }
        Some(RawRow { number, cells })
    }

    /// The number of that row, as Excel shows it.
    pub fn number(&self, at: usize) -> Option<u32> {
        self.places.get(at).map(|(number, _)| *number)
    }

    /// Each row with its place, from the one at `first` on.
    pub fn from(&self, first: usize) -> impl Iterator<Item = (usize, RawRow)> {
        (first..self.len()).filter_map(|at| Some((at, self.get(at)?)))
    }

    pub fn iter(&self) -> impl Iterator<Item = RawRow> {
        self.from(0).map(|(_, row)| row)
    }

    pub(super) fn push(&mut self, row: &RawRow) {
        for cell in &row.cells {
            pack(&mut self.bytes, cell);
        }
        self.places.push((row.number, self.bytes.len()));
    }
}

impl FromIterator<RawRow> for Rows {
    fn from_iter<I: IntoIterator<Item = RawRow>>(rows: I) -> Rows {
        let mut packed = Rows::default();
        rows.into_iter().for_each(|row| packed.push(&row));
        packed
    }
}

fn pack(bytes: &mut Vec<u8>, cell: &Cell) {
    let date;
    let (kind, content) = match &cell.value {
        Value::Empty => (EMPTY, &[][..]),
        Value::Text(text) => (TEXT, text.as_bytes()),
        Value::Number(digits) => (NUMBER, digits.as_bytes()),
        Value::Date(day) => {
            date = day.num_days_from_ce().to_le_bytes();
            (DATE, &date[..])
        }
        Value::Bool(false) => (NO, &[][..]),
        Value::Bool(true) => (YES, &[][..]),
        Value::Fault(fault) => (FAULT, fault.as_bytes()),
    };
    bytes.push(kind | if cell.shared { SHARED } else { 0 } | if cell.joined { JOINED } else { 0 });
    if !matches!(kind, EMPTY | NO | YES) {
        pack_length(bytes, content.len());
        bytes.extend_from_slice(content);
    }
}

/// Seven bits in a byte, the lowest first; the eighth says that more follow.
fn pack_length(bytes: &mut Vec<u8>, mut length: usize) {
    loop {
        let low = u8::try_from(length & 0x7F).unwrap_or(0);
        length >>= 7;
        bytes.push(if length == 0 { low } else { low | 0x80 });
        if length == 0 {
            return;
        }
    }
}

/// Takes a cell off the front; none when nothing is left.
fn unpacked(left: &mut &[u8]) -> Option<Cell> {
    let head = byte(left)?;
    let value = match head & KIND {
        TEXT => Value::Text(text(left)?),
        NUMBER => Value::Number(text(left)?),
        DATE => {
            let days = content(left)?.try_into().ok().map(i32::from_le_bytes)?;
            NaiveDate::from_num_days_from_ce_opt(days).map_or(Value::Empty, Value::Date)
        }
        NO => Value::Bool(false),
        YES => Value::Bool(true),
        FAULT => Value::Fault(text(left)?),
        _ => Value::Empty,
    };
    Some(Cell { value, shared: head & SHARED != 0, joined: head & JOINED != 0 })
}

fn byte(left: &mut &[u8]) -> Option<u8> {
    let (first, rest) = left.split_first()?;
    *left = rest;
    Some(*first)
}

fn content<'b>(left: &mut &'b [u8]) -> Option<&'b [u8]> {
    let (mut length, mut shift) = (0_usize, 0_u32);
    loop {
        let next = byte(left)?;
        length |= usize::from(next & 0x7F).checked_shl(shift)?;
        shift += 7;
        if next & 0x80 == 0 {
            break;
        }
    }
    let (content, rest) = left.split_at_checked(length)?;
    *left = rest;
    Some(content)
}

fn text(left: &mut &[u8]) -> Option<String> {
    String::from_utf8(content(left)?.to_vec()).ok()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn cell() -> impl Strategy<Value = Cell> {
        let value = prop_oneof![
            Just(Value::Empty),
            ".{0,300}".prop_map(Value::Text),
            "[0-9]{1,20}".prop_map(Value::Number),
            (-1_000_000..3_000_000)
                .prop_map(|day| NaiveDate::from_num_days_from_ce_opt(day).map_or(Value::Empty, Value::Date)),
            any::<bool>().prop_map(Value::Bool),
            Just(Value::Fault("#N/A".into())),
        ];
        (value, any::<bool>(), any::<bool>()).prop_map(|(value, shared, joined)| Cell { value, shared, joined })
    }

    proptest! {
        #[test]
        fn what_is_packed_comes_out_as_it_was(rows in prop::collection::vec(prop::collection::vec(cell(), 0..8), 0..6)) {
            let rows: Vec<RawRow> = (7_u32..).zip(rows).map(|(number, cells)| RawRow { number, cells }).collect();
            let packed: Rows = rows.iter().cloned().collect();
            prop_assert_eq!(packed.iter().collect::<Vec<_>>(), rows);
        }
    }
}
