//! Opens a file that somebody uploaded: what it is comes from its content, never from its name.
use std::{
    io::{Cursor, Read},
    panic::{AssertUnwindSafe, catch_unwind},
};

use super::{delimited, inflated, legacy, opendocument, packed::Rows, workbook};
use crate::{kernel::Invalid, text::Message};

/// A hundred thousand rows of a county's list take 6 MiB as .xlsx and 23 MiB as .csv.
pub const MAX_FILE_BYTES: usize = 40 * 1024 * 1024;
const MAX_ENTRIES: usize = 10_000;

/// A sheet of a file: rows that hold something, in order.
#[derive(Clone, Debug, Default)]
pub struct Sheet {
    pub name: String,
    pub rows: Rows,
}

/// Every visible sheet of a file, and the names of those that are hidden: whoever sends it may not know of them.
#[derive(Clone, Debug, Default)]
pub struct Book {
    pub sheets: Vec<Sheet>,
    pub hidden: Vec<String>,
}

/// Reads `.xlsx`, `.xls`, `.ods` and `.csv` (UTF-8, UTF-16, GB18030; comma, semicolon or tab).
///
/// # Errors
/// `sheet-too-large`, `sheet-too-many-rows`, `sheet-too-many-cells`, `sheet-bomb`, `sheet-empty`, `sheet-damaged`,
/// and `sheet-is-*` for a file of another kind, naming the kind.
pub fn open(bytes: &[u8]) -> Result<Book, Invalid> {
    let format = fitting(bytes)?;
    let book = match format {
        Format::Workbook => {
            let inside = inflated::measure(bytes)?;
            caught(|| workbook::read(bytes, inside.merges))?
        }
        Format::OpenDocument => {
            inflated::measure(bytes)?;
            caught(|| opendocument::read(bytes))?
        }
        Format::Legacy => caught(|| legacy::read(bytes))?,
        Format::Delimited => delimited::read(bytes)?,
    };
    if book.sheets.iter().all(|sheet| sheet.rows.is_empty()) {
        return Err(Invalid::new("sheet-empty"));
    }
    Ok(book)
}

fn fitting(bytes: &[u8]) -> Result<Format, Invalid> {
    if bytes.len() > MAX_FILE_BYTES {
        return Err(Invalid(Message::new("sheet-too-large").with("limit", MAX_FILE_BYTES / 1024 / 1024)));
    }
    if bytes.is_empty() {
        return Err(Invalid::new("sheet-empty"));
    }
    kind(bytes)
}

/// What can be said of a file before it is read: of a right kind, not too large, not even unpacked.
///
/// # Errors
/// As [`open`], without those that only its cells show.
pub fn look(bytes: &[u8]) -> Result<(), Invalid> {
    match fitting(bytes)? {
        Format::Workbook | Format::OpenDocument => inflated::measure(bytes).map(drop),
        Format::Legacy | Format::Delimited => Ok(()),
    }
}

/// The parsers meet hostile files here: whatever they do, the caller gets a sentence.
fn caught(read: impl FnOnce() -> Result<Book, Invalid>) -> Result<Book, Invalid> {
    catch_unwind(AssertUnwindSafe(read)).unwrap_or_else(|_| Err(Invalid::new("sheet-damaged")))
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

#[cfg(test)]
mod tests {
    use std::io::Write;

    use super::{super::gather::MAX_ROWS, *};

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
    fn size_has_an_end() {
        assert_eq!(refused(&vec![b'a'; MAX_FILE_BYTES + 1]), "sheet-too-large");
        assert_eq!(refused("a\n".repeat(MAX_ROWS + 1).as_bytes()), "sheet-too-many-rows");
        assert_eq!(open("a\n".repeat(MAX_ROWS).as_bytes()).unwrap().sheets[0].rows.len(), MAX_ROWS);
    }
}
