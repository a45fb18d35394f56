//! `.csv` as Excel, WPS and databases write it: any of three encodings, any of three separators.
use std::borrow::Cow;

use encoding_rs::{Encoding, GB18030, UTF_8};

use super::{
    cell::Value,
    read::{Book, Gatherer, Sheet},
};
use crate::kernel::Invalid;

pub(super) fn read(bytes: &[u8]) -> Result<Book, Invalid> {
    let text = format!("{}\n", decoded(bytes)?.replace("\r\n", "\n").replace('\r', "\n"));
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .terminator(csv::Terminator::Any(b'\n'))
        .delimiter(separator(&text))
        .from_reader(text.as_bytes());
    let mut gatherer = Gatherer::default();
    let mut record = csv::StringRecord::new();
    let mut inner_breaks = 0;
    while reader.read_record(&mut record).map_err(|_| Invalid::new("sheet-damaged"))? {
        for field in &record {
            inner_breaks += u64::try_from(field.matches('\n').count()).unwrap_or(0);
        }
        // the row that Excel shows: lines read so far less those inside quoted cells; blank lines count
        let row = reader.position().line().saturating_sub(1).saturating_sub(inner_breaks);
        for (column, field) in record.iter().enumerate() {
            gatherer.put(u32::try_from(row).unwrap_or(u32::MAX), column, Value::text(field))?;
        }
    }
    Ok(Book { sheets: vec![Sheet { name: String::new(), rows: gatherer.rows() }] })
}

/// By the mark at the start, else UTF-8 where it is valid, else GB18030 (what Excel writes in China).
fn decoded(bytes: &[u8]) -> Result<Cow<'_, str>, Invalid> {
    let encoding = match Encoding::for_bom(bytes) {
        Some((encoding, _)) => encoding,
        None if std::str::from_utf8(bytes).is_ok() => UTF_8,
        None => GB18030,
    };
    let (text, _, faults) = encoding.decode(bytes);
    if faults {
        return Err(Invalid::new("sheet-encoding"));
    }
    if text.contains('\0') {
        return Err(Invalid::new("sheet-is-binary"));
    }
    Ok(text)
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
    fn binary_is_refused() {
        assert_eq!(read(b"a\0b").unwrap_err().0.key, "sheet-is-binary");
        assert_eq!(read(b"\xff\xff\xff\x81").unwrap_err().0.key, "sheet-encoding");
    }
}
