//! What a zipped workbook grows to, looked at before a parser keeps any of it: sizes written in the file are not to be
//! believed, and calamine makes room for what they say.
use std::io::{self, Cursor, Write};

use memchr::{memchr_iter, memchr2, memmem, memrchr2};
use quick_xml::{Reader, events::Event};
use zip::ZipArchive;

use super::gather::MAX_MERGES;
use crate::kernel::Invalid;

/// Sheets are streamed; a real county's stays far below.
const MAX_INFLATED_BYTES: u64 = 200 * 1024 * 1024;
/// What is not a sheet is kept while the file is read: shared strings above all.
const MAX_KEPT_BYTES: u64 = 96 * 1024 * 1024;
/// A shared string has four tags at least.
const MAX_KEPT_TAGS: usize = 6_000_000;
/// How many shared strings a file may announce: room is made for them at once.
const MAX_ANNOUNCED: u64 = 2_000_000;
/// Between two tags: Excel ends a cell at 32 767 characters.
const MAX_TEXT_RUN: usize = 1024 * 1024;

/// What was seen inside.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Inside {
    /// Whether any sheet merges cells.
    pub merges: bool,
}

/// Inflates everything that the parser will, keeping nothing.
///
/// # Errors
/// `sheet-bomb`, `sheet-too-many-cells` for endless merges, `sheet-damaged`.
pub(super) fn measure(bytes: &[u8]) -> Result<Inside, Invalid> {
    within(bytes, (MAX_INFLATED_BYTES, MAX_KEPT_BYTES))
}

fn damaged<E>(_: E) -> Invalid {
    Invalid::new("sheet-damaged")
}

fn within(bytes: &[u8], (mut left, mut kept): (u64, u64)) -> Result<Inside, Invalid> {
    let bomb = || Invalid::new("sheet-bomb");
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
    let mut inside = Inside::default();
    for index in 0..archive.len() {
        let entry = archive.by_index(index).map_err(damaged)?;
        let name = entry.name().to_ascii_lowercase().replace('\\', "/");
        if !(name.ends_with(".xml") || name.ends_with(".rels") || name.ends_with(".vml")) {
            continue; // pictures and fonts: never inflated
        }
        let streamed = name.contains("worksheets/") || name == "content.xml";
        let limit = if streamed { left } else { left.min(kept) };
        let mut seen = Seen { tags: 0, run: 0, tail: Vec::new(), merges: 0 };
        let read = io::copy(&mut io::Read::take(entry, limit + 1), &mut seen).map_err(|error| match error.kind() {
            io::ErrorKind::FileTooLarge => bomb(),
            _ => damaged(error),
        })?;
        left = left.checked_sub(read).ok_or_else(bomb)?;
        if !streamed {
            kept = kept.checked_sub(read).filter(|_| seen.tags <= MAX_KEPT_TAGS).ok_or_else(bomb)?;
        }
        if seen.merges > MAX_MERGES {
            return Err(Invalid::new("sheet-too-many-cells"));
        }
        inside.merges |= seen.merges > 0;
        if name.ends_with("sharedstrings.xml") && announced(&mut archive, index)? > MAX_ANNOUNCED {
            return Err(bomb());
        }
    }
    Ok(inside)
}

/// The number of shared strings that the file says it has.
fn announced(archive: &mut ZipArchive<Cursor<&[u8]>>, index: usize) -> Result<u64, Invalid> {
    let entry = archive.by_index(index).map_err(damaged)?;
    let mut xml = Reader::from_reader(io::BufReader::new(entry));
    let mut buffer = Vec::new();
    loop {
        match xml.read_event_into(&mut buffer).map_err(damaged)? {
            Event::Start(start) | Event::Empty(start) if start.local_name().as_ref() == "sst" => {
                let said = start.try_get_attribute("uniqueCount").map_err(damaged)?;
                // what is no number makes no room
                return Ok(said.map_or(0, |said| said.value.trim().parse().unwrap_or(u64::MAX)));
            }
            Event::Eof => return Ok(0),
            _ => buffer.clear(),
        }
    }
}

/// Takes what is inflated, counts and forgets it.
struct Seen {
    tags: usize,
    /// Bytes since the last tag began or ended.
    run: usize,
    /// The end of what came before, where a word may have been cut.
    tail: Vec<u8>,
    merges: usize,
}

const MERGE: &[u8] = b"mergeCell";

impl Write for Seen {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.tags += memchr_iter(b'<', bytes).count();
        match memrchr2(b'<', b'>', bytes) {
            Some(last) => {
                self.run += memchr2(b'<', b'>', bytes).unwrap_or(0);
                if self.run > MAX_TEXT_RUN {
                    return Err(io::ErrorKind::FileTooLarge.into());
                }
                self.run = bytes.len() - last;
            }
            None => self.run += bytes.len(),
        }
        if self.run > MAX_TEXT_RUN {
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        // once across the cut, once in what came
        let most = MERGE.len() - 1;
        self.tail.extend(bytes.iter().take(most));
        self.merges += memmem::find_iter(&self.tail, MERGE).count() + memmem::find_iter(bytes, MERGE).count();
        let end = if bytes.len() < most { &self.tail } else { bytes };
        self.tail = end.iter().skip(end.len().saturating_sub(most)).copied().collect();
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn zipped(parts: &[(&str, &[u8])]) -> Vec<u8> {
        let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
        for (name, content) in parts {
            writer.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
            writer.write_all(content).unwrap();
        }
        writer.finish().unwrap().into_inner()
    }

    fn refused(name: &str, content: &[u8]) -> String {
        measure(&zipped(&[(name, content)])).unwrap_err().0.key
    }

    #[test]
    fn a_bomb_is_measured_not_opened() {
        let bomb = zipped(&[("xl/worksheets/sheet1.xml", &b"<c/>".repeat(500_000))]);
        assert!(bomb.len() < 20_000);
        assert_eq!(within(&bomb, (1_000_000, 1_000_000)).unwrap_err().0.key, "sheet-bomb");
        assert!(within(&bomb, (2_000_000, 0)).is_ok(), "a sheet is streamed, not kept");
        let strings = zipped(&[("xl/sharedStrings.xml", &b"<si/>".repeat(400_000))]);
        assert_eq!(within(&strings, (9_000_000, 1_000_000)).unwrap_err().0.key, "sheet-bomb");
    }

    #[test]
    fn shared_strings_are_counted_as_they_inflate() {
        assert_eq!(refused("xl/sharedStrings.xml", &b"<si><t/></si>".repeat(2_100_000)), "sheet-bomb");
    }

    #[test]
    fn no_room_is_made_for_strings_that_are_only_announced() {
        let sst =
            |count: &str| format!("<?xml version=\"1.0\"?><x:sst uniqueCount=\"{count}\"><si><t>a</t></si></x:sst>");
        for lie in ["2000001", "999999999999999999", "99999999999999999999999999"] {
            assert_eq!(refused("xl/SharedStrings.xml", sst(lie).as_bytes()), "sheet-bomb", "{lie}");
        }
        assert!(measure(&zipped(&[("xl/sharedStrings.xml", sst("1").as_bytes())])).is_ok());
    }

    #[test]
    fn a_text_without_end_is_refused() {
        let text = [&b"<t>"[..], &vec![b'a'; MAX_TEXT_RUN + 1], b"</t>"].concat();
        assert_eq!(refused("xl/worksheets/sheet1.xml", &text), "sheet-bomb");
        let several = [&b"<t>"[..], &vec![b'a'; MAX_TEXT_RUN - 9], b"</t>"].concat().repeat(3);
        assert!(measure(&zipped(&[("xl/worksheets/sheet1.xml", &several)])).is_ok());
    }

    #[test]
    fn merges_are_counted_wherever_a_piece_ends() {
        let mut whole = Seen { tags: 0, run: 0, tail: Vec::new(), merges: 0 };
        let text = br#"<mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="A2:B2"/></mergeCells>"#;
        whole.write_all(text).unwrap();
        for cut in 0..text.len() {
            let mut seen = Seen { tags: 0, run: 0, tail: Vec::new(), merges: 0 };
            seen.write_all(&text[..cut]).unwrap();
            seen.write_all(&text[cut..]).unwrap();
            assert_eq!((seen.merges, seen.tags), (4, 4), "{cut}");
        }
        assert_eq!((whole.merges, whole.tags), (4, 4), "the group around them counts too");
        let many = br#"<mergeCell ref="A1:B1"/>"#.repeat(MAX_MERGES + 1);
        assert_eq!(refused("xl/worksheets/sheet1.xml", &many), "sheet-too-many-cells");
    }
}
