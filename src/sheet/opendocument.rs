//! `.ods` (LibreOffice, WPS), streamed: merges are known, and what is repeated is not laid out before it is counted.
//!
//! calamine reads this format too, but says nothing of merges and lays out up to a hundred million repeated cells.
use std::{
    collections::HashSet,
    io::{BufReader, Cursor, Read},
};

use chrono::NaiveDate;
use quick_xml::{
    Reader, XmlVersion,
    escape::resolve_xml_entity,
    events::{BytesStart, Event},
};
use zip::ZipArchive;

use super::{
    cell::Value,
    gather::{Gatherer, MAX_COLUMNS, MAX_MERGES, Merge},
    read::{Book, Sheet},
};
use crate::kernel::Invalid;

/// Past this no cell of a table is.
const MAX_CELL_BYTES: usize = 200_000;

fn damaged<E>(_: E) -> Invalid {
    Invalid::new("sheet-damaged")
}

/// Every visible sheet, merges spread over the cells that they cover. What the file inflates to has been counted.
pub(super) fn read(bytes: &[u8]) -> Result<Book, Invalid> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
    let mut manifest = Vec::new();
    if let Ok(mut file) = archive.by_name("META-INF/manifest.xml") {
        file.read_to_end(&mut manifest).map_err(damaged)?;
    }
    if String::from_utf8_lossy(&manifest).contains("encryption-data") {
        return Err(Invalid::new("sheet-is-locked"));
    }
    let content = archive.by_name("content.xml").map_err(damaged)?;
    let mut xml = Reader::from_reader(BufReader::new(content));
    xml.config_mut().expand_empty_elements = true;
    let mut content = Content::default();
    let mut buffer = Vec::new();
    loop {
        match xml.read_event_into(&mut buffer).map_err(damaged)? {
            Event::Start(start) => content.begin(&start)?,
            Event::End(end) => content.end(end.name().0)?,
            Event::Text(text) => content.text(&text.xml10_content())?,
            Event::CData(text) => content.text(&text.xml10_content())?,
            Event::GeneralRef(entity) => match (resolve_xml_entity(&entity), entity.resolve_char_ref()) {
                (Some(known), _) => content.text(known)?,
                (None, Ok(Some(c))) => content.text(c.encode_utf8(&mut [0; 4]))?,
                _ => return Err(damaged(())),
            },
            Event::Eof => break,
            _ => {}
        }
        buffer.clear();
    }
    Ok(content.book)
}

/// What has been read so far.
#[derive(Default)]
struct Content {
    book: Book,
    gatherer: Gatherer,
    style: String,
    hidden: HashSet<String>,
    table: Option<Table>,
    cell: Option<Cell>,
    /// Inside a comment, whose text is not the cell's.
    commented: bool,
}

#[derive(Default)]
struct Table {
    name: String,
    shown: bool,
    /// Those that begin in the row in hand, and how many there were before.
    merges: Vec<Merge>,
    merged: usize,
    /// The row in hand, from 1, and how often it comes.
    row: u32,
    repeated: u32,
    /// The next column.
    column: usize,
    filled: Vec<(usize, Value)>,
}

/// The cell in hand.
#[derive(Default)]
struct Cell {
    kind: String,
    value: String,
    formula: Option<String>,
    fault: bool,
    covered: bool,
    repeated: usize,
    /// Rows and columns that a merge covers.
    spanned: (u32, usize),
    text: String,
    paragraphs: usize,
}

fn attribute(start: &BytesStart<'_>, name: &str) -> Result<Option<String>, Invalid> {
    let found = start.try_get_attribute(name).map_err(damaged)?;
    found.map(|found| Ok(found.normalized_value(XmlVersion::Implicit1_0).map_err(damaged)?.into_owned())).transpose()
}

fn number<T: std::str::FromStr>(start: &BytesStart<'_>, name: &str, otherwise: T) -> Result<T, Invalid> {
    attribute(start, name)?.map_or(Ok(otherwise), |text| text.trim().parse().map_err(damaged))
}

impl Content {
    fn begin(&mut self, start: &BytesStart<'_>) -> Result<(), Invalid> {
        let name = start.name();
        match (name.0, &mut self.table, &mut self.cell) {
            ("style:style", None, _) => self.style = attribute(start, "style:name")?.unwrap_or_default(),
            ("style:table-properties", None, _) => {
                let hides = attribute(start, "table:display")?.as_deref() == Some("false");
                self.hidden.extend(hides.then(|| self.style.clone()));
            }
            ("table:table", None, _) => {
                let style = attribute(start, "table:style-name")?.unwrap_or_default();
                let name = attribute(start, "table:name")?.unwrap_or_default();
                let shown = !self.hidden.contains(&style);
                self.table = Some(Table { name, shown, row: 1, repeated: 1, ..Table::default() });
            }
            ("table:table-row", Some(table), None) => {
                table.repeated = number(start, "table:number-rows-repeated", 1)?;
                table.column = 0;
            }
            ("table:table-cell" | "table:covered-table-cell", Some(_), None) => self.cell = Some(Cell::begun(start)?),
            ("office:annotation", _, Some(_)) => self.commented = true,
            ("text:p", _, Some(cell)) if !self.commented => {
                if cell.paragraphs > 0 {
                    cell.text.push('\n');
                }
                cell.paragraphs += 1;
            }
            ("text:s", _, Some(_)) => {
                let blanks: usize = number(start, "text:c", 1)?;
                self.text(&" ".repeat(blanks.min(100)))?;
            }
            ("text:tab", ..) => self.text("\t")?,
            ("text:line-break", ..) => self.text("\n")?,
            _ => {}
        }
        Ok(())
    }

    fn text(&mut self, text: &str) -> Result<(), Invalid> {
        let Some(cell) = self.cell.as_mut().filter(|cell| !self.commented && cell.paragraphs > 0) else {
            return Ok(());
        };
        cell.text.push_str(text);
        if cell.text.len() > MAX_CELL_BYTES { Err(Invalid::new("sheet-too-many-cells")) } else { Ok(()) }
    }

    fn end(&mut self, name: &str) -> Result<(), Invalid> {
        match name {
            "office:annotation" => self.commented = false,
            "table:table-cell" | "table:covered-table-cell" => {
                if let (Some(cell), Some(table)) = (self.cell.take(), &mut self.table) {
                    table.take(cell)?;
                }
            }
            "table:table-row" => {
                if let Some(table) = &mut self.table {
                    table.end_row(&mut self.gatherer)?;
                }
            }
            "table:table" => {
                if let Some(table) = self.table.take() {
                    let rows = self.gatherer.rows()?;
                    if table.shown {
                        self.book.sheets.push(Sheet { name: table.name, rows });
                    } else {
                        self.book.hidden.push(table.name);
                    }
                }
            }
            _ => {}
        }
        Ok(())
    }
}

impl Table {
    fn take(&mut self, cell: Cell) -> Result<(), Invalid> {
        let at = self.column;
        self.column = at.saturating_add(cell.repeated);
        if cell.covered || at >= MAX_COLUMNS {
            return Ok(());
        }
        let (rows, columns, repeated) = (cell.spanned.0, cell.spanned.1, cell.repeated);
        let value = cell.value()?;
        if value.is_empty() {
            return Ok(());
        }
        if rows > 1 || columns > 1 {
            let past = |from: u32, count: u32| from.saturating_add(count.saturating_sub(1));
            let right = at.saturating_add(columns.saturating_sub(1));
            self.merges.push(Merge { rows: (self.row, past(self.row, rows)), columns: (at, right) });
        }
        let last = at.saturating_add(repeated).min(MAX_COLUMNS);
        self.filled.extend((at..last).map(|column| (column, value.clone())));
        Ok(())
    }

    fn end_row(&mut self, gatherer: &mut Gatherer) -> Result<(), Invalid> {
        let filled = std::mem::take(&mut self.filled);
        self.merged += self.merges.len();
        if self.merged > MAX_MERGES {
            return Err(Invalid::new("sheet-too-many-cells"));
        }
        gatherer.expect(std::mem::take(&mut self.merges));
        let past = self.row.saturating_add(self.repeated);
        if !filled.is_empty() {
            for row in self.row..past {
                for (column, value) in &filled {
                    gatherer.put(row, *column, value.clone())?;
                }
            }
        }
        self.row = past;
        Ok(())
    }
}

impl Cell {
    fn begun(start: &BytesStart<'_>) -> Result<Cell, Invalid> {
        let mut value = String::new();
        for name in ["office:value", "office:date-value", "office:boolean-value", "office:string-value"] {
            if let Some(found) = attribute(start, name)? {
                value = found;
                break;
            }
        }
        Ok(Cell {
            kind: attribute(start, "office:value-type")?.unwrap_or_default(),
            value,
            formula: attribute(start, "table:formula")?,
            fault: attribute(start, "calcext:value-type")?.as_deref() == Some("error"),
            covered: start.name().0 == "table:covered-table-cell",
            repeated: number(start, "table:number-columns-repeated", 1)?,
            spanned: (
                number(start, "table:number-rows-spanned", 1)?,
                number(start, "table:number-columns-spanned", 1)?,
            ),
            ..Cell::default()
        })
    }

    fn value(self) -> Result<Value, Invalid> {
        let shown = || Value::text(&self.text);
        Ok(match self.kind.as_str() {
            _ if self.fault => Value::Fault(self.text),
            // an empty text is a result too, and has a kind
            "" if self.paragraphs == 0 && self.formula.is_some() => {
                let formula = self.formula.unwrap_or_default();
                Value::without_result(formula.trim_start_matches("of:"))
            }
            "float" | "percentage" | "currency" => Value::number(self.value.trim().parse().map_err(damaged)?),
            "date" => {
                let day = self.value.get(..10).and_then(|day| day.parse::<NaiveDate>().ok());
                day.map_or_else(shown, Value::Date)
            }
            "boolean" => Value::Bool(self.value == "true"),
            _ if self.paragraphs == 0 => Value::text(&self.value),
            _ => shown(),
        })
    }
}

#[cfg(test)]
mod tests;
