//! Writes a table as `.xlsx` or `.csv`.
//!
//! Text that a spreadsheet could run as a formula (it begins with `= + - @`) gets an apostrophe in front: in xlsx it is
//! a string cell anyway, but the same cell would run once somebody saves the sheet as csv. Reading takes it off again.
use chrono::{Datelike, NaiveDate};
use rust_xlsxwriter::{ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError};

use super::cell::{Value, guarded};
use crate::{kernel::Invalid, text::Message};

/// A sheet to be written: headings and rows of typed values.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// The name of the sheet; forbidden characters are left out.
    pub name: String,
    pub headings: Vec<String>,
    pub rows: Vec<Vec<Value>>,
}

impl Table {
    /// With the header frozen and filterable, dates and numbers typed, columns as wide as their text.
    ///
    /// # Errors
    /// `sheet-write` beyond the limits of the format: 1 048 575 rows, 32 767 characters in a cell.
    pub fn xlsx(&self) -> Result<Vec<u8>, Invalid> {
        xlsx(std::slice::from_ref(self))
    }

    fn put(&self, sheet: &mut Worksheet, name: &str) -> Result<(), XlsxError> {
        if !name.is_empty() {
            sheet.set_name(name)?;
        }
        let head =
            Format::new().set_bold().set_text_wrap().set_border_bottom(FormatBorder::Thin).set_align(FormatAlign::Top);
        for (heading, column) in self.headings.iter().zip(0_u16..) {
            sheet.write_string_with_format(0, column, guarded(heading), &head)?;
        }
        let styles = Styles::new();
        for (row, number) in self.rows.iter().zip(1_u32..) {
            for (value, column) in row.iter().zip(0_u16..) {
                put(sheet, (number, column), value, &styles)?;
            }
        }
        for (width, column) in self.widths().into_iter().zip(0_u16..) {
            sheet.set_column_width(column, width)?;
        }
        sheet.set_freeze_panes(1, 0)?;
        if let (Ok(last), Some(right)) = (u32::try_from(self.rows.len()), self.headings.len().checked_sub(1)) {
            sheet.autofilter(0, 0, last, u16::try_from(right).unwrap_or(u16::MAX))?;
        }
        Ok(())
    }

    /// UTF-8 with its mark (Excel needs it), commas, CRLF.
    ///
    /// # Errors
    /// `sheet-write` when memory for it cannot be had.
    pub fn csv(&self) -> Result<Vec<u8>, Invalid> {
        let refusal = |reason: String| Invalid(Message::new("sheet-write").with("reason", reason));
        let mut writer = csv::WriterBuilder::new()
            .terminator(csv::Terminator::CRLF)
            .flexible(true)
            .from_writer("\u{feff}".as_bytes().to_vec());
        writer.write_record(self.headings.iter().map(|h| guarded(h))).map_err(|error| refusal(error.to_string()))?;
        for row in &self.rows {
            let plain = row.iter().map(|value| match value {
                Value::Text(text) | Value::Fault(text) => guarded(text),
                _ => value.shown(),
            });
            writer.write_record(plain).map_err(|error| refusal(error.to_string()))?;
        }
        writer.into_inner().map_err(|error| refusal(error.to_string()))
    }

    /// Column widths in characters of the default font (a Chinese one counts two), from the first rows.
    pub(super) fn widths(&self) -> Vec<u16> {
        const NARROW: u16 = 8;
        const WIDE: u16 = 48;
        const SAMPLE: usize = 200;
        let width = |text: &str| -> u16 {
            let line = |line: &str| line.chars().map(|c| if c.is_ascii() { 1 } else { 2 }).sum::<u16>();
            text.lines()
                .map(|text| text.chars().take(60).collect::<String>())
                .map(|text| line(&text))
                .max()
                .unwrap_or(0)
        };
        let column = |(index, heading): (usize, &String)| {
            let cells =
                self.rows.iter().take(SAMPLE).filter_map(|row| row.get(index)).map(|value| width(&value.shown()));
            (cells.chain([width(heading)]).max().unwrap_or(0) + 2).clamp(NARROW, WIDE)
        };
        self.headings.iter().enumerate().map(column).collect()
    }
}

/// Several tables as the sheets of one file.
///
/// # Errors
/// As [`Table::xlsx`].
pub fn xlsx(tables: &[Table]) -> Result<Vec<u8>, Invalid> {
    let mut workbook = Workbook::new();
    let mut names: Vec<String> = Vec::new();
    for table in tables {
        let name = sheet_name(&table.name, &names);
        table.put(workbook.add_worksheet(), &name).map_err(|error| refusal(&error))?;
        names.push(name);
    }
    workbook.save_to_buffer().map_err(|error| refusal(&error))
}

pub(super) fn refusal(error: &XlsxError) -> Invalid {
    Invalid(Message::new("sheet-write").with("reason", error))
}

/// A name that Excel allows and that none of `taken` has, upper and lower case being one; empty for Excel's own.
pub(super) fn sheet_name(wanted: &str, taken: &[String]) -> String {
    const LONGEST: usize = 31; // in UTF-16 units, as Excel counts
    let mut units = 0;
    let fits = |c: &char| {
        units += c.len_utf16();
        units <= LONGEST
    };
    let plain: String = wanted.chars().filter(|c| !"[]:*?/\\'".contains(*c)).take_while(fits).collect();
    let free = |name: &String| !taken.iter().any(|taken| taken.to_lowercase() == name.to_lowercase());
    if plain.is_empty() || free(&plain) {
        return plain;
    }
    let shorter: String = plain.chars().take(12).collect();
    (2..).map(|number| format!("{shorter} {number}")).find(free).unwrap_or_default()
}

struct Styles {
    text: Format,
    date: Format,
}

impl Styles {
    fn new() -> Styles {
        let top = Format::new().set_align(FormatAlign::Top);
        Styles { text: top.clone().set_text_wrap(), date: top.set_num_format("yyyy-mm-dd") }
    }
}

fn put(sheet: &mut Worksheet, (row, column): (u32, u16), value: &Value, styles: &Styles) -> Result<(), XlsxError> {
    match value {
        Value::Empty => {}
        Value::Number(digits) => match exact_number(digits) {
            Some(number) => {
                sheet.write_number_with_format(row, column, number, &styles.text)?;
            }
            None => {
                sheet.write_string_with_format(row, column, digits, &styles.text)?;
            }
        },
        Value::Date(date) => {
            sheet.write_datetime_with_format(row, column, &excel_date(*date)?, &styles.date)?;
        }
        Value::Text(text) | Value::Fault(text) => {
            sheet.write_string_with_format(row, column, guarded(text), &styles.text)?;
        }
        Value::Bool(_) => {
            sheet.write_string_with_format(row, column, value.shown(), &styles.text)?;
        }
    }
    Ok(())
}

/// The number, if Excel keeps all its digits (it keeps 15); longer ones, such as account numbers, stay text.
pub(super) fn exact_number(digits: &str) -> Option<f64> {
    let significant = digits.chars().filter(char::is_ascii_digit).count();
    if significant > 15 { None } else { digits.parse().ok() }
}

pub(super) fn excel_date(date: NaiveDate) -> Result<ExcelDateTime, XlsxError> {
    let part = |part: u32| u8::try_from(part).unwrap_or(0);
    ExcelDateTime::from_ymd(u16::try_from(date.year()).unwrap_or(0), part(date.month()), part(date.day()))
}
