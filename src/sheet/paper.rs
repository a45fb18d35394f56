//! A table as it is handed up: a title over it, who filled it in below, borders, and a page that prints.
use rust_xlsxwriter::{Format, FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError};

use super::{
    cell::guarded,
    write::{Table, exact_number, excel_date, refusal, sheet_name},
};
use crate::{kernel::Invalid, sheet::Value};

/// A table with what stands around it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Paper {
    pub table: Table,
    /// Across all columns, large.
    pub title: String,
    /// Lines between title and table: number of the notice, day, unit.
    pub above: Vec<String>,
    /// Lines below it: 填报人, 审核人, 分管领导, 盖章.
    pub below: Vec<String>,
}

/// Papers as the sheets of one file, each on A4 across, as wide as the page, its header on every page.
///
/// # Errors
/// `sheet-write` beyond the limits of the format.
pub fn papers(papers: &[Paper]) -> Result<Vec<u8>, Invalid> {
    let mut workbook = Workbook::new();
    let mut names: Vec<String> = Vec::new();
    for paper in papers {
        let name = sheet_name(&paper.table.name, &names);
        paper.put(workbook.add_worksheet(), &name).map_err(|error| refusal(&error))?;
        names.push(name);
    }
    workbook.save_to_buffer().map_err(|error| refusal(&error))
}

impl Paper {
    fn put(&self, sheet: &mut Worksheet, name: &str) -> Result<(), XlsxError> {
        if !name.is_empty() {
            sheet.set_name(name)?;
        }
        let last = u16::try_from(self.table.headings.len().saturating_sub(1)).unwrap_or(u16::MAX);
        let mut at = 0_u32;
        let title = Format::new().set_bold().set_font_size(16).set_align(FormatAlign::Center);
        across(sheet, (at, last), &self.title, &title)?;
        at += 1;
        let plain = Format::new().set_align(FormatAlign::Left);
        for line in &self.above {
            across(sheet, (at, last), line, &plain)?;
            at += 1;
        }
        let header = at;
        let head = boxed().set_bold().set_text_wrap().set_align(FormatAlign::Center);
        for (heading, column) in self.table.headings.iter().zip(0_u16..) {
            sheet.write_string_with_format(header, column, guarded(heading), &head)?;
        }
        let (text, date) = (boxed().set_text_wrap().set_align(FormatAlign::Top), boxed().set_num_format("yyyy-mm-dd"));
        for row in &self.table.rows {
            at += 1;
            for (value, column) in row.iter().zip(0_u16..) {
                put(sheet, (at, column), value, (&text, &date))?;
            }
        }
        at += 1;
        for line in &self.below {
            at += 1;
            across(sheet, (at, last), line, &plain)?;
        }
        for (width, column) in self.table.widths().into_iter().zip(0_u16..) {
            sheet.set_column_width(column, width)?;
        }
        sheet.set_freeze_panes(header + 1, 0)?;
        sheet.set_paper_size(9).set_landscape().set_print_fit_to_pages(1, 0);
        sheet.set_repeat_rows(header, header)?;
        sheet.set_footer("&C&P / &N");
        Ok(())
    }
}

fn boxed() -> Format {
    Format::new().set_border(FormatBorder::Thin)
}

fn across(sheet: &mut Worksheet, (row, last): (u32, u16), line: &str, format: &Format) -> Result<(), XlsxError> {
    if last == 0 {
        sheet.write_string_with_format(row, 0, guarded(line), format)?;
    } else {
        sheet.merge_range(row, 0, row, last, &guarded(line), format)?;
    }
    Ok(())
}

fn put(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    value: &Value,
    (text, date): (&Format, &Format),
) -> Result<(), XlsxError> {
    match value {
        Value::Empty => sheet.write_blank(row, column, text)?,
        Value::Number(digits) => match exact_number(digits) {
            Some(number) => sheet.write_number_with_format(row, column, number, text)?,
            None => sheet.write_string_with_format(row, column, digits, text)?,
        },
        Value::Date(day) => sheet.write_datetime_with_format(row, column, &excel_date(*day)?, date)?,
        Value::Text(words) | Value::Fault(words) => {
            sheet.write_string_with_format(row, column, guarded(words), text)?
        }
        Value::Bool(_) => sheet.write_string_with_format(row, column, value.shown(), text)?,
    };
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sheet::{Column, Kind, Row, first, open};

    const COLUMNS: &[Column] = &[
        Column::new("company", "企业名称", "Company", Kind::Text { max: 40 }).required(),
        Column::new("count", "数量", "Quantity", Kind::Count),
    ];

    #[test]
    fn what_is_handed_up_is_read_again_as_it_was_written() {
        let paper = Paper {
            table: Table {
                name: "汇总表".into(),
                headings: vec!["企业名称".into(), "数量".into()],
                rows: vec![vec![Value::text("=甲厂"), Value::Number("2".into())]],
            },
            title: "缙云县设备更新需求汇总表".into(),
            above: vec!["文号：缙经信〔2026〕12号".into()],
            below: vec!["填报人：　　　　审核人：　　　　分管领导：".into()],
        };
        let book = open(&papers(&[paper]).unwrap()).unwrap();
        let form = first(&book, COLUMNS).unwrap();
        assert_eq!(form.header_row(), 3);
        let rows: Vec<Row<'_>> = form.rows().collect();
        let mut row = rows[0].clone();
        assert_eq!((row.text("company").as_deref(), row.count("count")), (Some("=甲厂"), Some(2)));
    }
}
