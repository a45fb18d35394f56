//! `.xlsx` through calamine, cell by cell; and what all of calamine's formats share.
use std::io::Cursor;

use calamine::{DataRef, DataType, Dimensions, Reader, SheetType, SheetVisible, Xlsx, XlsxError, XlsxFormulaMetadata};
use chrono::NaiveDate;

use super::{
    cell::Value,
    gather::{Gatherer, Merge},
    read::{Book, Sheet},
};
use crate::kernel::Invalid;

/// Every visible worksheet, merges spread over the cells that they cover. They stand below the cells in the file: without
/// `merges` there are none, and the second look is saved.
pub(super) fn read(bytes: &[u8], merges: bool) -> Result<Book, Invalid> {
    let mut file: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(refusal)?;
    let (mut book, mut gatherer) =
        (Book { hidden: hidden_sheets(file.sheets_metadata()), ..Book::default() }, Gatherer::default());
    for name in shown_sheets(file.sheets_metadata()) {
        if merges {
            gatherer.expect(file.merge_cells_by_sheet_name(&name).map_err(refusal)?.iter().map(merge).collect());
        }
        let mut cells = file.worksheet_cells_reader(&name).map_err(refusal)?;
        while let Some(cell) = cells.next_cell_with_formula_metadata().map_err(refusal)? {
            let (row, column) = cell.pos;
            let value = match (&cell.value, &cell.formula) {
                (DataRef::Empty, Some(formula)) => Value::without_result(written(formula)),
                (value, _) => self::value(value),
            };
            gatherer.put(row.saturating_add(1), usize::try_from(column).unwrap_or(usize::MAX), value)?;
        }
        book.sheets.push(Sheet { name, rows: gatherer.rows()? });
    }
    Ok(book)
}

/// A formula as far as its own cell has it: one that follows another cell's names only that.
fn written(formula: &XlsxFormulaMetadata) -> &str {
    match formula {
        XlsxFormulaMetadata::Normal { formula } | XlsxFormulaMetadata::Shared { formula, .. } => formula,
        _ => "",
    }
}

/// The worksheets that somebody who opens the file sees.
pub(super) fn shown_sheets(sheets: &[calamine::Sheet]) -> Vec<String> {
    let shown = |sheet: &&calamine::Sheet| sheet.typ == SheetType::WorkSheet && sheet.visible == SheetVisible::Visible;
    sheets.iter().filter(shown).map(|sheet| sheet.name.clone()).collect()
}

/// The worksheets that somebody can show again; programs keep lists of their own in sheets that nobody can.
pub(super) fn hidden_sheets(sheets: &[calamine::Sheet]) -> Vec<String> {
    let hidden = |sheet: &&calamine::Sheet| sheet.typ == SheetType::WorkSheet && sheet.visible == SheetVisible::Hidden;
    sheets.iter().filter(hidden).map(|sheet| sheet.name.clone()).collect()
}

pub(super) fn merge(merge: &Dimensions) -> Merge {
    let column = |column: u32| usize::try_from(column).unwrap_or(usize::MAX);
    let rows = (merge.start.0.saturating_add(1), merge.end.0.saturating_add(1));
    Merge { rows, columns: (column(merge.start.1), column(merge.end.1)) }
}

fn refusal(error: XlsxError) -> Invalid {
    let key = if matches!(error, XlsxError::Password) { "sheet-is-locked" } else { "sheet-damaged" };
    Invalid::new(key)
}

pub(super) fn value(data: &impl DataType) -> Value {
    if let Some(text) = data.get_string().or_else(|| data.get_datetime_iso()).or_else(|| data.get_duration_iso()) {
        Value::text(text)
    } else if let Some(number) = data.get_int() {
        Value::Number(number.to_string())
    } else if let Some(number) = data.get_float() {
        Value::number(number)
    } else if let Some(yes) = data.get_bool() {
        Value::Bool(yes)
    } else if let Some(moment) = data.get_datetime() {
        let (year, month, day, ..) = moment.to_ymd_hms_milli();
        let date = NaiveDate::from_ymd_opt(year.into(), month.into(), day.into());
        date.filter(|_| moment.is_datetime()).map_or_else(|| Value::number(moment.as_f64()), Value::Date)
    } else {
        data.get_error().map_or(Value::Empty, |fault| Value::Fault(fault.to_string()))
    }
}

#[cfg(test)]
mod tests;
