//! A superior's table as it was sent: what stands above it, its header as it is merged, whose columns are which, and the
//! lines to sign below. Filled in, it looks as it did.
use rust_xlsxwriter::{Format, FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError};
use serde::{Deserialize, Serialize};

use super::{
    cell::{RawRow, Value, folded, guarded},
    column::{Column, Kind, plain_header},
    form::{Form, Skip, continues},
    write::{refusal, sheet_name},
};
use crate::kernel::{Invalid, money::MoneyUnit};

/// See the module.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Layout {
    pub sheet: String,
    /// Lines above the header.
    pub above: Vec<RawRow>,
    /// The rows of the header.
    pub header: Vec<RawRow>,
    pub columns: Vec<Place>,
    /// Whether it adds up.
    pub total: bool,
    /// Lines below the table: who filled it in, who is responsible, the stamp, the day.
    pub below: Vec<RawRow>,
}

/// A column of the table.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    pub index: usize,
    pub header: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub above: Option<String>,
    /// 序号: its cells are counted.
    #[serde(default)]
    pub number: bool,
    /// The column of the list that fills it; none: it stays empty.
    pub key: Option<String>,
    #[serde(default)]
    pub unit: Option<MoneyUnit>,
    /// Its cells are added up.
    #[serde(default)]
    pub summed: bool,
    #[serde(default)]
    pub money: bool,
}

/// What is written behind 填报单位 and 日期.
#[derive(Clone, Debug, Default)]
pub struct Stamp {
    pub org: String,
    pub day: String,
}

/// Lines below a table that are none of its rows begin so.
const SIGNED: [&str; 13] =
    ["填报", "填表", "审核", "审批", "领导", "负责人", "盖章", "日期", "制表", "联系人", "经办", "注:", "说明:"];

/// Whether a header names the price of one: such cells say nothing when they are added up.
fn is_each(header: &str) -> bool {
    let plain = plain_header(header);
    ["单价", "单台", "每台", "均价", "each", "unit price"].iter().any(|word| plain.contains(word))
}

impl Layout {
    /// The table that was found in a form; `filled` says which columns of the list it can be filled from.
    pub fn of(form: &Form<'_>, filled: impl Fn(&Column) -> bool) -> Layout {
        let rows = &form.sheet.rows;
        let last = form.header_at();
        let first = (0..last).rev().take_while(|at| continues(rows, *at)).last().unwrap_or(last);
        let column = |key: &str| form.columns.iter().find(|column| column.key == key).filter(|column| filled(column));
        let place = |mapped: &super::Mapped| {
            let column = mapped.key.and_then(column);
            let money = column.is_some_and(|column| column.kind == Kind::Money);
            Place {
                index: mapped.index,
                header: mapped.header.clone(),
                above: mapped.above.clone(),
                number: ["序号", "no.", "no"].contains(&plain_header(&mapped.header).as_str()),
                key: column.map(|column| column.key.to_owned()),
                unit: mapped.unit.filter(|_| money),
                summed: (money && !is_each(&mapped.header)) || column.is_some_and(|column| column.kind == Kind::Count),
                money,
            }
        };
        let columns = form.mapping.headers.iter().filter(|mapped| !mapped.header.is_empty()).map(place).collect();
        let total = form.skipped().any(|skipped| skipped.why == Skip::Total);
        let notes: Vec<u32> =
            form.skipped().filter(|skipped| skipped.why == Skip::Note).map(|skipped| skipped.row).collect();
        let below = rows.from(last + 1).map(|(_, row)| row).filter(|row| notes.contains(&row.number) || is_signed(row));
        Layout {
            sheet: form.sheet.name.clone(),
            above: rows.from(0).take(first).map(|(_, row)| row).collect(),
            header: rows.from(first).take(last + 1 - first).map(|(_, row)| row).collect(),
            columns,
            total,
            below: below.collect(),
        }
    }

    /// Keys of the list's columns that [`Layout::fill`] is given, in this order.
    pub fn keys(&self) -> Vec<&str> {
        self.columns.iter().filter_map(|place| place.key.as_deref()).collect()
    }

    /// Headers that stay empty.
    pub fn unfilled(&self) -> Vec<String> {
        let empty = self.columns.iter().filter(|place| place.key.is_none() && !place.number);
        empty.map(|place| place.header.clone()).collect()
    }

    /// The first line above the table.
    pub fn title(&self) -> Option<String> {
        self.above.first().and_then(|row| row.filled().next().map(|(_, value)| value.shown()))
    }

    /// The table with `rows`, each in the order of [`Layout::keys`]; sums of money in yuan.
    ///
    /// # Errors
    /// `sheet-write` beyond the limits of the format.
    pub fn fill(&self, rows: &[Vec<Value>], stamp: &Stamp) -> Result<Vec<u8>, Invalid> {
        let mut workbook = Workbook::new();
        self.put(workbook.add_worksheet(), rows, stamp).map_err(|error| refusal(&error))?;
        workbook.save_to_buffer().map_err(|error| refusal(&error))
    }

    fn put(&self, sheet: &mut Worksheet, rows: &[Vec<Value>], stamp: &Stamp) -> Result<(), XlsxError> {
        let name = sheet_name(&self.sheet, &[]);
        if !name.is_empty() {
            sheet.set_name(name)?;
        }
        let width = self.header.iter().map(|row| row.cells.len()).max().unwrap_or(1);
        let plain = Format::new().set_text_wrap();
        let title = Format::new().set_bold().set_font_size(16).set_align(FormatAlign::Center);
        let head =
            Format::new().set_bold().set_text_wrap().set_border(FormatBorder::Thin).set_align(FormatAlign::Center);
        let head = head.set_align(FormatAlign::VerticalCenter);
        let body = Format::new().set_text_wrap().set_border(FormatBorder::Thin).set_align(FormatAlign::Top);
        let mut at = 0;
        for (nth, line) in self.above.iter().enumerate() {
            put_line(sheet, (at, width), line, if nth == 0 { &title } else { &plain }, stamp)?;
            at += 1;
        }
        put_header(sheet, at, &self.header, &head)?;
        at += u32::try_from(self.header.len()).unwrap_or(1);
        sheet.set_freeze_panes(at, 0)?;
        for (cells, number) in rows.iter().zip(1_u32..) {
            self.put_row(sheet, at, Some(number), cells, &body)?;
            at += 1;
        }
        if self.total {
            self.put_row(sheet, at, None, &self.sums(rows), &body)?;
            let first = self.header.last().and_then(|row| row.filled().next()).map_or(0, |(index, _)| index);
            sheet.write_string_with_format(at, narrow(first), "合计", &head)?;
            at += 1;
        }
        for line in self.signing() {
            put_line(sheet, (at, 0), &line, &plain, stamp)?;
            at += 1;
        }
        for place in &self.columns {
            let wide = place.header.chars().count() * 2 + 4;
            let wide = if place.number { 6 } else { wide.clamp(10, 32) };
            sheet.set_column_width(narrow(place.index), u16::try_from(wide).unwrap_or(10))?;
        }
        Ok(())
    }

    /// The lines of the form, or those that every such table has.
    fn signing(&self) -> Vec<RawRow> {
        let has = |word: &str| {
            self.above.iter().chain(&self.below).any(|row| row.filled().any(|(_, v)| v.shown().contains(word)))
        };
        let mut lines = self.below.clone();
        let missing = ["填报单位(盖章)", "填报人", "审核人", "分管领导", "日期"];
        let missing = missing.iter().filter(|label| !has(label.trim_end_matches("(盖章)")));
        let line: Vec<String> = missing.map(|label| format!("{label}：")).collect();
        let cells = line.iter().flat_map(|label| [Value::Text(label.clone()), Value::Empty]).map(Into::into);
        if !line.is_empty() {
            lines.push(RawRow { number: 0, cells: cells.collect() });
        }
        lines
    }

    fn put_row(
        &self,
        sheet: &mut Worksheet,
        at: u32,
        number: Option<u32>,
        cells: &[Value],
        body: &Format,
    ) -> Result<(), XlsxError> {
        let mut cells = cells.iter();
        for place in &self.columns {
            let value = match &place.key {
                Some(_) => shown_in(place, cells.next().unwrap_or(&Value::Empty)),
                None => {
                    number.filter(|_| place.number).map_or(Value::Empty, |number| Value::Number(number.to_string()))
                }
            };
            let column = narrow(place.index);
            match &value {
                Value::Empty => sheet.write_blank(at, column, body)?,
                Value::Number(digits) => match digits.parse::<f64>().ok().filter(|_| digits.len() <= 15) {
                    Some(number) => sheet.write_number_with_format(at, column, number, body)?,
                    None => sheet.write_string_with_format(at, column, digits, body)?,
                },
                value => sheet.write_string_with_format(at, column, guarded(&value.shown()), body)?,
            };
        }
        Ok(())
    }

    /// What the columns of figures come to; money in words (a range) counts for nothing.
    fn sums(&self, rows: &[Vec<Value>]) -> Vec<Value> {
        let places = self.columns.iter().filter(|place| place.key.is_some()).enumerate();
        let sum = |(nth, place): (usize, &Place)| {
            let fen = rows.iter().filter_map(|row| counted(place, row.get(nth)?)).try_fold(0_i64, i64::checked_add);
            match fen.filter(|_| place.summed) {
                Some(fen) if fen % 100 == 0 => Value::Number((fen / 100).to_string()),
                Some(fen) => Value::Number(format!("{}.{:02}", fen / 100, fen % 100)),
                None => Value::Empty,
            }
        };
        places.map(sum).collect()
    }
}

fn is_signed(row: &RawRow) -> bool {
    let first = row.filled().next().map(|(_, value)| folded(&value.shown())).unwrap_or_default();
    SIGNED.iter().any(|word| first.contains(word)) && (first.contains(':') || first.contains('('))
}

fn narrow(column: usize) -> u16 {
    u16::try_from(column).unwrap_or(u16::MAX)
}

/// A number with at most two decimals, in hundredths.
fn hundredths(value: &Value) -> Option<i64> {
    let Value::Number(digits) = value else { return None };
    let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
    let part: i64 = format!("{part:0<2}").get(..2)?.parse().ok()?;
    whole.parse::<i64>().ok()?.checked_mul(100)?.checked_add(part)
}

/// What a cell adds to its column, in hundredths: 2台套 is two.
fn counted(place: &Place, value: &Value) -> Option<i64> {
    match value {
        Value::Text(text) if !place.money => {
            let digits: String = text.chars().take_while(char::is_ascii_digit).collect();
            digits.parse::<i64>().ok()?.checked_mul(100)
        }
        value => hundredths(value),
    }
}

/// A sum of money in the column's unit; where the table names none the cell does.
fn shown_in(place: &Place, value: &Value) -> Value {
    let Some(fen) = hundredths(value).filter(|_| place.money) else { return value.clone() };
    let unit = place.unit.unwrap_or(MoneyUnit::WanYuan);
    let one = unit.fen();
    let (whole, rest) = (fen / one, fen % one);
    let zeros = usize::try_from(one.ilog10()).unwrap_or(0);
    let text = format!("{whole}.{rest:0zeros$}");
    let text = text.trim_end_matches('0').trim_end_matches('.').to_owned();
    if place.unit.is_some() { Value::Number(text) } else { Value::Text(format!("{text}{unit}")) }
}

/// A line above or below; the only text of a line that leads a table runs across all of it.
fn put_line(
    sheet: &mut Worksheet,
    (at, width): (u32, usize),
    line: &RawRow,
    format: &Format,
    stamp: &Stamp,
) -> Result<(), XlsxError> {
    let own: Vec<(usize, String)> = line
        .filled()
        .filter(|(index, _)| line.cells.get(*index).is_some_and(|cell| !cell.joined))
        .map(|(index, value)| (index, stamped(&value.shown(), stamp)))
        .collect();
    if let ([(_, text)], 2..) = (own.as_slice(), width) {
        sheet.merge_range(at, 0, at, narrow(width - 1), text, format)?;
        return Ok(());
    }
    for (index, text) in own {
        sheet.write_string_with_format(at, narrow(index), text, format)?;
    }
    Ok(())
}

/// What a line asks for that we know: whose table it is, and the day.
fn stamped(text: &str, stamp: &Stamp) -> String {
    let plain = folded(text);
    match plain.strip_suffix(':') {
        Some(label) if label.contains("填报单位") || label.contains("上报单位") => {
            format!("{}{}", text.trim_end(), stamp.org)
        }
        Some(label) if label.ends_with("日期") || label.ends_with("时间") => {
            format!("{}{}", text.trim_end(), stamp.day)
        }
        _ => text.to_owned(),
    }
}

/// The header, merged as it was.
fn put_header(sheet: &mut Worksheet, top: u32, header: &[RawRow], format: &Format) -> Result<(), XlsxError> {
    for (row, at) in header.iter().zip(top..) {
        let nth = usize::try_from(at - top).unwrap_or(0);
        for (column, cell) in row.cells.iter().enumerate() {
            let goes_on = |row: Option<&RawRow>| {
                row.and_then(|row| row.cells.get(column)).is_some_and(|other| other.shared && other.value == cell.value)
            };
            let from_above = cell.shared && nth.checked_sub(1).is_some_and(|above| goes_on(header.get(above)));
            if cell.joined || from_above {
                continue;
            }
            let right =
                row.cells.iter().skip(column + 1).take_while(|next| next.joined && next.value == cell.value).count();
            let down =
                if cell.shared { header.iter().skip(nth + 1).take_while(|row| goes_on(Some(row))).count() } else { 0 };
            let text = guarded(&cell.value.shown());
            if right + down == 0 {
                sheet.write_string_with_format(at, narrow(column), text, format)?;
            } else {
                let last = at + u32::try_from(down).unwrap_or(0);
                sheet.merge_range(at, narrow(column), last, narrow(column + right), &text, format)?;
            }
        }
    }
    Ok(())
}
