//! `.xlsx` through calamine, cell by cell.
use std::io::Cursor;

use calamine::{DataRef, Reader, SheetType, SheetVisible, Xlsx, XlsxError};
use chrono::NaiveDate;

use super::{
    cell::Value,
    read::{Book, Gatherer, Sheet},
};
use crate::kernel::Invalid;

/// Every visible worksheet, merges spread over the cells that they cover.
pub(super) fn read(bytes: &[u8]) -> Result<Book, Invalid> {
    let mut file: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(refusal)?;
    let names: Vec<String> = file
        .sheets_metadata()
        .iter()
        .filter(|sheet| sheet.typ == SheetType::WorkSheet && sheet.visible == SheetVisible::Visible)
        .map(|sheet| sheet.name.clone())
        .collect();
    let mut book = Book::default();
    for name in names {
        let mut gatherer = Gatherer::default();
        let mut cells = file.worksheet_cells_reader(&name).map_err(refusal)?;
        while let Some(cell) = cells.next_cell().map_err(refusal)? {
            let (row, column) = cell.get_position();
            gatherer.put(
                row.saturating_add(1),
                usize::try_from(column).unwrap_or(usize::MAX),
                value(cell.get_value()),
            )?;
        }
        drop(cells);
        for merge in file.merge_cells_by_sheet_name(&name).map_err(refusal)? {
            let column = |column: u32| usize::try_from(column).unwrap_or(usize::MAX);
            let rows = (merge.start.0.saturating_add(1), merge.end.0.saturating_add(1));
            gatherer.spread(rows, (column(merge.start.1), column(merge.end.1)))?;
        }
        book.sheets.push(Sheet { name, rows: gatherer.rows() });
    }
    Ok(book)
}

fn refusal(error: XlsxError) -> Invalid {
    let key = if matches!(error, XlsxError::Password) { "sheet-is-locked" } else { "sheet-damaged" };
    Invalid::new(key)
}

fn value(data: &DataRef<'_>) -> Value {
    match data {
        DataRef::Empty => Value::Empty,
        DataRef::Int(number) => Value::Number(number.to_string()),
        DataRef::Float(number) => Value::number(*number),
        DataRef::String(text) => Value::text(text),
        DataRef::SharedString(text) => Value::text(text),
        DataRef::Bool(yes) => Value::Bool(*yes),
        DataRef::DateTime(moment) if moment.is_datetime() => {
            let (year, month, day, ..) = moment.to_ymd_hms_milli();
            let date = NaiveDate::from_ymd_opt(year.into(), month.into(), day.into());
            date.map_or_else(|| Value::number(moment.as_f64()), Value::Date)
        }
        DataRef::DateTime(span) => Value::number(span.as_f64()),
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => Value::text(text),
        DataRef::Error(fault) => Value::Fault(fault.to_string()),
    }
}
