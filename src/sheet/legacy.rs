//! `.xls` (BIFF in a compound file) through calamine, after a look at what its records would make calamine build.
//!
//! calamine lays every sheet out as a full rectangle and copies shared strings into each cell: two cells in far corners,
//! or one long string named a million times, would take all memory. The stream is therefore measured first, and calamine
//! is given a new compound file that holds what was measured and nothing else.
use std::io::{Cursor, Read, Write};

use calamine::{Reader, Xls, XlsError};

use super::{
    gather::{Gatherer, MAX_MERGES, MAX_TEXT_BYTES},
    read::{Book, Sheet},
    workbook::{hidden_sheets, merge, shown_sheets, value},
};
use crate::kernel::Invalid;

/// calamine lays all sheets out before the first is read: less than of what is streamed.
const MAX_CELLS: usize = 2_000_000;
/// What calamine makes room for, without touching it: a sheet of the format's full size.
const MAX_AREA: u64 = 65_536 * 256;
/// A record's continuations are taken off one by one.
const MAX_CONTINUED: usize = 20_000;

/// Every visible worksheet of an old Excel file; other compound files are refused by their own name.
pub(super) fn read(bytes: &[u8]) -> Result<Book, Invalid> {
    let mut stream = workbook_stream(bytes)?;
    let mut measure = Measure { stream: &mut stream, cells: 0, text: 0 };
    measure.whole()?;
    let mut file: Xls<_> = Xls::new(Cursor::new(wrapped(&stream)?)).map_err(refusal)?;
    let (mut book, mut gatherer) =
        (Book { hidden: hidden_sheets(file.sheets_metadata()), ..Book::default() }, Gatherer::default());
    for name in shown_sheets(file.sheets_metadata()) {
        gatherer.expect(
            file.merge_cells_by_sheet_name(&name).map_err(refusal)?.iter().take(MAX_MERGES).map(merge).collect(),
        );
        let range = file.worksheet_range(&name).map_err(refusal)?;
        let (top, left) = range.start().unwrap_or_default();
        let left = usize::try_from(left).unwrap_or(usize::MAX);
        for (row, column, data) in range.used_cells() {
            let row = u32::try_from(row).unwrap_or(u32::MAX).saturating_add(top).saturating_add(1);
            gatherer.put(row, column.saturating_add(left), value(data))?;
        }
        book.sheets.push(Sheet { name, rows: gatherer.rows()? });
    }
    Ok(book)
}

fn refusal(error: XlsError) -> Invalid {
    let key = if matches!(error, XlsError::Password) { "sheet-is-locked" } else { "sheet-damaged" };
    Invalid::new(key)
}

fn damaged<E>(_: E) -> Invalid {
    Invalid::new("sheet-damaged")
}

/// The stream that holds the workbook.
fn workbook_stream(bytes: &[u8]) -> Result<Vec<u8>, Invalid> {
    let mut file = cfb::CompoundFile::open(Cursor::new(bytes)).map_err(damaged)?;
    // an .xlsx with a password is wrapped in a compound file
    for (inside, key) in [("/EncryptedPackage", "sheet-is-locked"), ("/WordDocument", "sheet-is-word")] {
        if file.is_stream(inside) {
            return Err(Invalid::new(key));
        }
    }
    let Some(name) = ["/Workbook", "/Book"].into_iter().find(|name| file.is_stream(name)) else {
        return Err(Invalid::new("sheet-is-binary"));
    };
    let mut stream = Vec::new();
    let limit = u64::try_from(bytes.len()).unwrap_or(u64::MAX); // it cannot hold more than its file does
    file.open_stream(name).map_err(damaged)?.take(limit).read_to_end(&mut stream).map_err(damaged)?;
    Ok(stream)
}

/// A compound file with this stream alone.
fn wrapped(stream: &[u8]) -> Result<Vec<u8>, Invalid> {
    // version 3, as Excel writes it: calamine takes one of version 4 without small streams for an empty one
    let mut file =
        cfb::CompoundFile::create_with_version(cfb::Version::V3, Cursor::new(Vec::new())).map_err(damaged)?;
    let mut inside = file.create_stream("/Workbook").map_err(damaged)?;
    inside.write_all(stream).and_then(|()| inside.flush()).map_err(damaged)?;
    drop(inside);
    file.flush().map_err(damaged)?;
    Ok(file.into_inner().into_inner())
}

/// One record of the stream: its type, and where its content lies.
struct Record {
    kind: u16,
    from: usize,
    to: usize,
}

struct Measure<'s> {
    stream: &'s mut Vec<u8>,
    cells: u64,
    text: u64,
}

const END: u16 = 0x000A;
const BEGIN: u16 = 0x0809;
const FORMULA: u16 = 0x0006;
const CONTINUE: u16 = 0x003C;
const SHARED_STRINGS: u16 = 0x00FC;
const LABEL_OF_SHARED: u16 = 0x00FD;
const SHEET: u16 = 0x0085;
const SEVERAL_NUMBERS: u16 = 0x00BD;
const EXTENT: u16 = 0x0200;
const CELLS: [u16; 8] = [0x0203, 0x0204, 0x00D6, 0x0205, 0x027E, FORMULA, LABEL_OF_SHARED, SEVERAL_NUMBERS];

impl Measure<'_> {
    fn whole(&mut self) -> Result<(), Invalid> {
        let mut sheets: Vec<usize> = Vec::new();
        let mut strings: Vec<u64> = Vec::new();
        let (mut at, mut continued) = (0, 0);
        while let Some(record) = self.record(at) {
            at = record.to;
            continued = if record.kind == CONTINUE { continued + 1 } else { 0 };
            if continued > MAX_CONTINUED {
                return Err(damaged(()));
            }
            match record.kind {
                END => break,
                SHEET => sheets.extend(self.long(record.from).and_then(|at| usize::try_from(at).ok())),
                SHARED_STRINGS => {
                    strings = lengths(&self.continued(&record));
                }
                _ => {}
            }
        }
        // sheets that share their records could be read in two ways
        sheets.sort_unstable();
        let mut free = at;
        for start in sheets {
            if start < free {
                return Err(damaged(()));
            }
            free = self.sheet(start, &strings)?;
        }
        Ok(())
    }

    /// Measures the sheet that begins at `at`; where it ends. Formulas are taken out: only their results are read.
    fn sheet(&mut self, mut at: usize, strings: &[u64]) -> Result<usize, Invalid> {
        let (mut rows, mut columns) = ((u16::MAX, 0), (u16::MAX, 0));
        let mut depth = 0_u32;
        while let Some(record) = self.record(at) {
            at = record.to;
            match record.kind {
                BEGIN => depth += 1,
                END if depth <= 1 => break,
                END => depth -= 1,
                EXTENT => self.extent(&record)?,
                _ => {}
            }
            if !CELLS.contains(&record.kind) {
                continue;
            }
            let (Some(row), Some(column)) = (self.short(record.from), self.short(record.from + 2)) else {
                return Err(damaged(()));
            };
            let last = if record.kind == SEVERAL_NUMBERS { self.short(record.to.saturating_sub(2)) } else { None };
            let last = last.unwrap_or(column);
            rows = (rows.0.min(row), rows.1.max(row));
            columns = (columns.0.min(column), columns.1.max(column).max(last));
            if record.kind == LABEL_OF_SHARED {
                let index = self.long(record.from + 6).and_then(|index| usize::try_from(index).ok());
                self.text += index.and_then(|index| strings.get(index)).copied().unwrap_or_default();
            }
            if record.kind == FORMULA {
                let length =
                    self.stream.get_mut(record.from + 20..record.from + 22).filter(|_| record.to - record.from >= 22);
                if let Some(length) = length {
                    length.fill(0);
                }
            }
            let area = |(first, last): (u16, u16)| u64::from(last.saturating_sub(first)) + 1;
            let too_many = self.cells + area(rows) * area(columns) > limit(MAX_CELLS);
            if too_many || self.text > limit(MAX_TEXT_BYTES) {
                return Err(Invalid::new("sheet-too-many-cells"));
            }
        }
        if rows.0 <= rows.1 {
            self.cells += (u64::from(rows.1 - rows.0) + 1) * (u64::from(columns.1 - columns.0) + 1);
        }
        Ok(at)
    }

    /// The size that a sheet says it has.
    fn extent(&self, record: &Record) -> Result<(), Invalid> {
        let wide = record.to - record.from >= 14;
        let row = |at: usize| {
            if wide { self.long(record.from + at * 2) } else { self.short(record.from + at).map(u32::from) }
        };
        let column = |at: usize| self.short(record.from + if wide { 8 } else { 4 } + at);
        let (Some(first), Some(past), Some(left), Some(right)) = (row(0), row(2), column(0), column(2)) else {
            return Err(damaged(()));
        };
        let left = if left > 0xFF || right < left { 0 } else { left };
        if past == 0 || right == 0 {
            return Ok(());
        }
        let (rows, columns) = (past.checked_sub(first), right.checked_sub(left));
        match (rows, columns) {
            (Some(rows @ 1..), Some(columns @ 1..)) if u64::from(rows) * u64::from(columns) <= MAX_AREA => Ok(()),
            _ => Err(damaged(())),
        }
    }

    fn record(&self, at: usize) -> Option<Record> {
        let (kind, length) = (self.short(at)?, self.short(at + 2)?);
        let from = at + 4;
        let to = from + usize::from(length);
        (to <= self.stream.len()).then_some(Record { kind, from, to })
    }

    /// The contents of a record and of those that continue it.
    fn continued(&self, first: &Record) -> Vec<&[u8]> {
        let mut parts: Vec<&[u8]> = self.stream.get(first.from..first.to).into_iter().collect();
        let mut at = first.to;
        while let Some(next) = self.record(at).filter(|next| next.kind == CONTINUE) {
            parts.extend(self.stream.get(next.from..next.to));
            at = next.to;
        }
        parts
    }

    fn short(&self, at: usize) -> Option<u16> {
        short(self.stream, at)
    }

    fn long(&self, at: usize) -> Option<u32> {
        let bytes = self.stream.get(at..at + 4)?;
        Some(u32::from_le_bytes(bytes.try_into().ok()?))
    }
}

fn short(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_le_bytes(bytes.get(at..at + 2)?.try_into().ok()?))
}

fn limit(limit: usize) -> u64 {
    u64::try_from(limit).unwrap_or(u64::MAX)
}

/// How many bytes each shared string takes at most, as far as they can be followed.
fn lengths(parts: &[&[u8]]) -> Vec<u64> {
    let mut lengths = Vec::new();
    let mut parts = parts.iter().copied();
    let mut left = parts.next().and_then(|first| first.get(8..)).unwrap_or_default();
    loop {
        while left.is_empty() {
            match parts.next() {
                Some(next) => left = next,
                None => return lengths,
            }
        }
        let (Some(characters), Some(flags)) = (short(left, 0), left.get(2).copied()) else { return lengths };
        let rich = if flags & 8 == 0 { 0 } else { 2 };
        let runs = if rich == 0 { 0 } else { short(left, 3).map_or(0, usize::from) * 4 };
        let far = if flags & 4 == 0 { 0 } else { 4 };
        let extra = left.get(3 + rich..7 + rich).filter(|_| far > 0).and_then(|bytes| bytes.try_into().ok());
        let extra = extra.map_or(0, |bytes| usize::try_from(u32::from_le_bytes(bytes)).unwrap_or(usize::MAX));
        left = left.get(3 + rich + far..).unwrap_or_default();
        lengths.push(u64::from(characters) * 3);
        let mut wide = flags & 1 == 1;
        let mut characters = usize::from(characters);
        while characters > 0 {
            let width = if wide { 2 } else { 1 };
            let here = characters.min(left.len() / width);
            characters -= here;
            left = left.get(here * width..).unwrap_or_default();
            if characters > 0 {
                // the rest of a string begins with flags of its own
                let Some((flags, rest)) = parts.next().and_then(|next| next.split_first()) else { return lengths };
                (wide, left) = (flags & 1 == 1, rest);
            }
        }
        let mut skipped = runs.saturating_add(extra);
        while skipped > left.len() {
            skipped -= left.len();
            match parts.next() {
                Some(next) => left = next,
                None => return lengths,
            }
        }
        left = left.get(skipped..).unwrap_or_default();
    }
}

#[cfg(test)]
mod tests;
