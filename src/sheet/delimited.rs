//! `.csv` as Excel, WPS and databases write it: any of three encodings, any of three separators.
use std::io::{self, Read};

use encoding_rs::{CoderResult, Decoder, Encoding, GB18030, UTF_8};

use super::{
    cell::Value,
    gather::Gatherer,
    read::{Book, Sheet},
};
use crate::kernel::Invalid;

pub(super) fn read(bytes: &[u8]) -> Result<Book, Invalid> {
    let encoding = encoding(bytes);
    let (head, ..) = encoding.decode(bytes.get(..80_000).unwrap_or(bytes));
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .terminator(csv::Terminator::Any(b'\n'))
        .delimiter(separator(&head))
        .from_reader(Plain::new(bytes, encoding));
    let mut gatherer = Gatherer::default();
    let mut record = csv::StringRecord::new();
    let mut inner_breaks = 0;
    while reader.read_record(&mut record).map_err(|error| refusal(&error))? {
        for field in &record {
            inner_breaks += u64::try_from(field.matches('\n').count()).unwrap_or(0);
        }
        // the row that Excel shows: lines read so far less those inside quoted cells; blank lines count
        let row = reader.position().line().saturating_sub(1).saturating_sub(inner_breaks);
        for (column, field) in record.iter().enumerate() {
            gatherer.put(u32::try_from(row).unwrap_or(u32::MAX), column, Value::text(field))?;
        }
    }
    Ok(Book { sheets: vec![Sheet { name: String::new(), rows: gatherer.rows()? }], hidden: Vec::new() })
}

fn refusal(error: &csv::Error) -> Invalid {
    let key = match error.kind() {
        csv::ErrorKind::Io(fault) if fault.kind() == io::ErrorKind::InvalidData => "sheet-encoding",
        csv::ErrorKind::Io(fault) if fault.kind() == io::ErrorKind::InvalidInput => "sheet-is-binary",
        _ => "sheet-damaged",
    };
    Invalid::new(key)
}

/// By the mark at the start, else UTF-8 where it is valid, else GB18030 (what Excel writes in China).
fn encoding(bytes: &[u8]) -> &'static Encoding {
    match Encoding::for_bom(bytes) {
        Some((encoding, _)) => encoding,
        None if std::str::from_utf8(bytes).is_ok() => UTF_8,
        None => GB18030,
    }
}

/// The file as UTF-8, piece by piece, every line ended by `\n` alone, the last one too.
struct Plain<'b> {
    left: &'b [u8],
    decoder: Decoder,
    ready: Vec<u8>,
    given: usize,
    after_return: bool,
    ended: bool,
}

impl Plain<'_> {
    fn new<'b>(bytes: &'b [u8], encoding: &'static Encoding) -> Plain<'b> {
        let decoder = encoding.new_decoder_with_bom_removal();
        Plain { left: bytes, decoder, ready: Vec::new(), given: 0, after_return: false, ended: false }
    }

    fn decode(&mut self) -> io::Result<()> {
        const PIECE: usize = 64 * 1024;
        self.ready.clear();
        self.given = 0;
        let mut text = String::with_capacity(PIECE);
        let (result, read, faults) = self.decoder.decode_to_string(self.left, &mut text, true);
        self.left = self.left.get(read..).unwrap_or_default();
        self.ended = result == CoderResult::InputEmpty;
        if faults {
            return Err(io::ErrorKind::InvalidData.into());
        }
        for byte in text.into_bytes() {
            match byte {
                0 => return Err(io::ErrorKind::InvalidInput.into()),
                b'\n' if self.after_return => {}
                b'\r' => self.ready.push(b'\n'),
                other => self.ready.push(other),
            }
            self.after_return = byte == b'\r';
        }
        if self.ended {
            self.ready.push(b'\n');
        }
        Ok(())
    }
}

impl Read for Plain<'_> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        while self.given >= self.ready.len() && !self.ended {
            self.decode()?;
        }
        let some = self.ready.get(self.given..).unwrap_or_default();
        let count = some.len().min(into.len());
        if let (Some(into), Some(some)) = (into.get_mut(..count), some.get(..count)) {
            into.copy_from_slice(some);
        }
        self.given += count;
        Ok(count)
    }
}

/// The separator that stands most often outside quotes in the first lines.
fn separator(text: &str) -> u8 {
    const CANDIDATES: [(char, u8); 3] = [(',', b','), ('\t', b'\t'), (';', b';')];
    let mut counts = [0_usize; 3];
    let mut quoted = false;
    for c in text.chars().take(20_000) {
        quoted ^= c == '"';
        if let Some(count) = CANDIDATES.iter().zip(&mut counts).find(|((sign, _), _)| *sign == c && !quoted) {
            *count.1 += 1;
        }
    }
    let best = counts.iter().zip(CANDIDATES).rev().max_by_key(|(count, _)| **count); // a tie goes to the comma
    best.map_or(b',', |(_, (_, byte))| byte)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(bytes: &[u8]) -> Vec<(u32, Vec<String>)> {
        let book = read(bytes).unwrap();
        book.sheets[0]
            .rows
            .iter()
            .map(|row| (row.number, row.cells.iter().map(|cell| cell.value.shown()).collect()))
            .collect()
    }

    #[test]
    fn every_encoding_and_separator_gives_the_same_rows() {
        let expected =
            vec![(1, vec!["企业名称".to_owned(), "预算".into()]), (2, vec!["示例水泵厂".into(), "60万".into()])];
        let text = "企业名称,预算\r\n示例水泵厂,60万\r\n";
        let (gb, ..) = GB18030.encode(text);
        let utf16: Vec<u8> = [0xFF, 0xFE].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect();
        for bytes in [
            text.as_bytes(),
            format!("\u{feff}{text}").as_bytes(),
            &gb,
            &utf16,
            text.replace(',', ";").as_bytes(),
            text.replace(',', "\t").as_bytes(),
        ] {
            assert_eq!(rows(bytes), expected);
        }
    }

    #[test]
    fn row_numbers_are_those_that_excel_shows() {
        let numbers: Vec<u32> =
            rows("a,b\n\n\"x\ny\",1\nz,2\n".as_bytes()).into_iter().map(|(number, _)| number).collect();
        assert_eq!(numbers, [1, 3, 4]);
    }

    #[test]
    fn a_long_file_is_the_same_whatever_ends_its_lines_and_wherever_its_pieces_end() {
        let line = |nth: usize| format!("示例水泵厂{nth},\"两行\n{}\"", "长".repeat(nth % 50));
        let text: String = (0..9_000).map(|nth| line(nth) + "\n").collect();
        let expected = rows(text.as_bytes());
        assert_eq!((expected.len(), expected[8_999].0), (9_000, 9_000));
        assert_eq!(rows(text.replace('\n', "\r\n").as_bytes()), expected);
        assert_eq!(rows(text.replace('\n', "\r").as_bytes()), expected);
        assert_eq!(rows(&GB18030.encode(text.trim_end()).0), expected);
    }

    #[test]
    fn binary_is_refused() {
        assert_eq!(read(b"a\0b").unwrap_err().0.key, "sheet-is-binary");
        assert_eq!(read(b"\xff\xff\xff\x81").unwrap_err().0.key, "sheet-encoding");
    }
}
