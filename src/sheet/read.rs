//! Opens a file that somebody uploaded: what it is comes from its content, never from its name.
use std::{
    io::{Cursor, Read},
    panic::{AssertUnwindSafe, catch_unwind},
};

use super::{
    cell::{Cell, RawRow, Value},
    delimited, legacy, opendocument, workbook,
};
use crate::{kernel::Invalid, text::Message};

pub const MAX_FILE_BYTES: usize = 20 * 1024 * 1024;
pub const MAX_ROWS: usize = 100_000;
/// Columns past this are stray cells, not a table.
pub const MAX_COLUMNS: usize = 256;
/// What a zipped file may grow to; a real county sheet stays far below.
const MAX_INFLATED_BYTES: u64 = 300 * 1024 * 1024;
const MAX_ENTRIES: usize = 10_000;
pub(super) const MAX_CELLS: usize = 4_000_000;
pub(super) const MAX_TEXT_BYTES: usize = 200 * 1024 * 1024;

/// A sheet of a file: rows that hold something, in order.
#[derive(Clone, Debug, Default)]
pub struct Sheet {
    pub name: String,
    pub rows: Vec<RawRow>,
}

/// Every visible sheet of a file.
#[derive(Clone, Debug, Default)]
pub struct Book {
    pub sheets: Vec<Sheet>,
}

/// Reads `.xlsx`, `.xls`, `.ods` and `.csv` (UTF-8, UTF-16, GB18030; comma, semicolon or tab).
///
/// # Errors
/// `sheet-too-large`, `sheet-too-many-rows`, `sheet-too-many-cells`, `sheet-bomb`, `sheet-empty`, `sheet-damaged`,
/// and `sheet-is-*` for a file of another kind, naming the kind.
pub fn open(bytes: &[u8]) -> Result<Book, Invalid> {
    if bytes.len() > MAX_FILE_BYTES {
        return Err(Invalid(Message::new("sheet-too-large").with("limit", MAX_FILE_BYTES / 1024 / 1024)));
    }
    if bytes.is_empty() {
        return Err(Invalid::new("sheet-empty"));
    }
    let book = match kind(bytes)? {
        Format::Workbook => parsed(bytes, workbook::read)?,
        Format::OpenDocument => parsed(bytes, opendocument::read)?,
        Format::Legacy => caught(bytes, legacy::read)?,
        Format::Delimited => delimited::read(bytes)?,
    };
    if book.sheets.iter().all(|sheet| sheet.rows.is_empty()) {
        return Err(Invalid::new("sheet-empty"));
    }
    Ok(book)
}

fn parsed(bytes: &[u8], read: fn(&[u8]) -> Result<Book, Invalid>) -> Result<Book, Invalid> {
    check_inflated(bytes, MAX_INFLATED_BYTES)?;
    caught(bytes, read)
}

/// The parsers meet hostile files here: whatever they do, the caller gets a sentence.
fn caught(bytes: &[u8], read: fn(&[u8]) -> Result<Book, Invalid>) -> Result<Book, Invalid> {
    catch_unwind(AssertUnwindSafe(|| read(bytes))).unwrap_or_else(|_| Err(Invalid::new("sheet-damaged")))
}

enum Format {
    Workbook,
    OpenDocument,
    Legacy,
    Delimited,
}

/// Recognises the format by its first bytes; a wrong one is refused by its own name.
fn kind(bytes: &[u8]) -> Result<Format, Invalid> {
    const SIGNATURES: [(&[u8], &str); 8] = [
        (b"%PDF", "sheet-is-pdf"),
        (b"\x89PNG", "sheet-is-picture"),
        (b"\xFF\xD8\xFF", "sheet-is-picture"),
        (b"GIF8", "sheet-is-picture"),
        (b"Rar!", "sheet-is-archive"),
        (b"7z\xBC\xAF", "sheet-is-archive"),
        (b"\x1F\x8B", "sheet-is-archive"),
        (b"{\\rtf", "sheet-is-word"),
    ];
    if let Some((_, key)) = SIGNATURES.iter().find(|(signature, _)| bytes.starts_with(signature)) {
        return Err(Invalid::new(key));
    }
    if bytes.starts_with(b"\xD0\xCF\x11\xE0") {
        return Ok(Format::Legacy);
    }
    if bytes.starts_with(b"PK") {
        return workbook_kind(bytes);
    }
    let head: String = String::from_utf8_lossy(bytes.get(..512).unwrap_or(bytes)).to_lowercase();
    let head = head.trim_start_matches(|c: char| c == '\u{feff}' || c.is_whitespace());
    if ["<html", "<!doctype html", "<table", "<head", "<meta"].iter().any(|tag| head.starts_with(tag)) {
        return Err(Invalid::new("sheet-is-html"));
    }
    if head.starts_with("<?xml") {
        return Err(Invalid::new("sheet-is-xml"));
    }
    Ok(Format::Delimited)
}

/// Which of the zipped formats it is, by the names inside.
fn workbook_kind(bytes: &[u8]) -> Result<Format, Invalid> {
    let archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|_| Invalid::new("sheet-damaged"))?;
    if archive.len() > MAX_ENTRIES {
        return Err(Invalid::new("sheet-bomb"));
    }
    let has = |start: &str| archive.file_names().any(|name| name.replace('\\', "/").starts_with(start));
    if has("xl/workbook.xml") {
        Ok(Format::Workbook)
    } else if has("xl/workbook.bin") {
        Err(Invalid::new("sheet-is-xlsb"))
    } else if has("word/") {
        Err(Invalid::new("sheet-is-word"))
    } else if has("content.xml") {
        opendocument_kind(archive)
    } else {
        Err(Invalid::new("sheet-is-archive"))
    }
}

/// Texts and pictures of the same family have the same parts: the kind stands in a file of its own.
fn opendocument_kind(mut archive: zip::ZipArchive<Cursor<&[u8]>>) -> Result<Format, Invalid> {
    let mut kind = String::new();
    if let Ok(file) = archive.by_name("mimetype") {
        file.take(200).read_to_string(&mut kind).map_err(|_| Invalid::new("sheet-damaged"))?;
    }
    match kind.trim() {
        kind if kind.contains("opendocument.spreadsheet") => Ok(Format::OpenDocument),
        kind if kind.contains("opendocument.text") => Err(Invalid::new("sheet-is-word")),
        _ => Err(Invalid::new("sheet-is-archive")),
    }
}

/// Inflates everything that the parser will, keeping nothing: sizes written in the file are not to be believed.
fn check_inflated(bytes: &[u8], limit: u64) -> Result<(), Invalid> {
    let damaged = || Invalid::new("sheet-damaged");
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|_| damaged())?;
    let mut left = limit;
    for index in 0..archive.len() {
        let entry = archive.by_index(index).map_err(|_| damaged())?;
        let name = entry.name().to_ascii_lowercase();
        if !(name.ends_with(".xml") || name.ends_with(".rels") || name.ends_with(".vml")) {
            continue; // pictures and fonts: never inflated
        }
        let read = std::io::copy(&mut entry.take(left + 1), &mut std::io::sink()).map_err(|_| damaged())?;
        left = left.checked_sub(read).ok_or_else(|| Invalid::new("sheet-bomb"))?;
    }
    Ok(())
}

/// Gathers the cells of a sheet into rows; one for all sheets of a file keeps it from growing past what tables can be.
#[derive(Default)]
pub(super) struct Gatherer {
    rows: Vec<RawRow>,
    /// Rows of the sheets before.
    earlier: usize,
    cells: usize,
    text_bytes: usize,
    spread: usize,
}

impl Gatherer {
    /// Puts `value` at `column` of row `number`; rows must come in order (as files keep them).
    pub(super) fn put(&mut self, number: u32, column: usize, value: Value) -> Result<(), Invalid> {
        if value.is_empty() || column >= MAX_COLUMNS {
            return Ok(());
        }
        if let Value::Text(text) = &value {
            self.text_bytes += text.len();
        }
        if self.rows.last().is_none_or(|row| row.number != number) {
            self.rows.push(RawRow { number, cells: Vec::new() });
        }
        if self.earlier + self.rows.len() > MAX_ROWS {
            return Err(Invalid(Message::new("sheet-too-many-rows").with("limit", MAX_ROWS)));
        }
        let Some(row) = self.rows.last_mut() else { return Ok(()) };
        let width = row.cells.len();
        if width <= column {
            self.cells += column + 1 - width;
            row.cells.resize(column + 1, Cell::default());
        }
        if self.cells > MAX_CELLS || self.text_bytes > MAX_TEXT_BYTES {
            return Err(Invalid::new("sheet-too-many-cells"));
        }
        if let Some(cell) = row.cells.get_mut(column) {
            *cell = value.into();
        }
        Ok(())
    }

    /// Writes the first value of a merge into all its cells of the rows that are there.
    pub(super) fn spread(&mut self, rows: (u32, u32), columns: (usize, usize)) -> Result<(), Invalid> {
        let from = self.rows.partition_point(|row| row.number < rows.0);
        let value = match self.rows.get(from).filter(|row| row.number == rows.0) {
            Some(row) => row.value(columns.0).clone(),
            None => return Ok(()),
        };
        if value.is_empty() {
            return Ok(());
        }
        let length = if let Value::Text(text) = &value { text.len() } else { 0 };
        let shared = rows.1 > rows.0;
        let last = columns.1.min(MAX_COLUMNS - 1);
        for row in self.rows.iter_mut().skip(from).take_while(|row| row.number <= rows.1) {
            if row.cells.len() <= last {
                self.cells += last + 1 - row.cells.len();
                row.cells.resize(last + 1, Cell::default());
            }
            for (column, cell) in row.cells.iter_mut().enumerate().take(last + 1).skip(columns.0) {
                *cell = Cell { value: value.clone(), shared, joined: column > columns.0 };
                self.text_bytes += length;
                self.spread += 1;
            }
            if self.spread > MAX_CELLS || self.cells > MAX_CELLS || self.text_bytes > MAX_TEXT_BYTES {
                return Err(Invalid::new("sheet-too-many-cells"));
            }
        }
        Ok(())
    }

    /// The sheet's rows; the next one begins.
    pub(super) fn rows(&mut self) -> Vec<RawRow> {
        self.earlier += self.rows.len();
        std::mem::take(&mut self.rows)
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use super::*;

    fn refused(bytes: &[u8]) -> String {
        open(bytes).unwrap_err().0.key
    }

    fn zipped(name: &str, content: &[u8]) -> Vec<u8> {
        let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
        writer.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        writer.write_all(content).unwrap();
        writer.finish().unwrap().into_inner()
    }

    #[test]
    fn a_file_of_another_kind_is_called_by_its_name() {
        assert_eq!(refused(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"), "sheet-damaged");
        assert_eq!(refused(b"%PDF-1.7"), "sheet-is-pdf");
        assert_eq!(refused(b"  <HTML><table>"), "sheet-is-html");
        assert_eq!(refused(&zipped("word/document.xml", b"")), "sheet-is-word");
        assert_eq!(refused(&zipped("content.xml", b"")), "sheet-is-archive");
        assert_eq!(refused(&zipped("photo.jpg", b"")), "sheet-is-archive");
        assert_eq!(refused(b"PK\x03\x04 cut off"), "sheet-damaged");
        assert_eq!(refused(&zipped("xl/workbook.xml", b"<nonsense")), "sheet-damaged");
        assert_eq!(refused(b""), "sheet-empty");
        assert_eq!(refused(b",,\n,,\n"), "sheet-empty");
    }

    #[test]
    fn a_bomb_is_measured_not_opened() {
        let bomb = zipped("xl/workbook.xml", &vec![b' '; 2_000_000]);
        assert!(bomb.len() < 20_000);
        assert_eq!(check_inflated(&bomb, 1_000_000).unwrap_err().0.key, "sheet-bomb");
        assert!(check_inflated(&bomb, 2_000_000).is_ok());
    }

    #[test]
    fn size_has_an_end() {
        assert_eq!(refused(&vec![b'a'; MAX_FILE_BYTES + 1]), "sheet-too-large");
        assert_eq!(refused("a\n".repeat(MAX_ROWS + 1).as_bytes()), "sheet-too-many-rows");
        assert_eq!(open("a\n".repeat(MAX_ROWS).as_bytes()).unwrap().sheets[0].rows.len(), MAX_ROWS);
    }
}
