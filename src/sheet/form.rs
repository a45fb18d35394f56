//! Finds the table in a sheet: its header, its unit, its rows; and what around them is not a row.
use std::sync::LazyLock;

use super::{
    cell::{RawRow, Value, folded},
    column::{Column, Kind, plain_header},
    guide::Remembered,
    header::{Header, How, Mapped, Mapping, match_header},
    packed::Rows,
    read::Sheet,
    row::Row,
};
use crate::{
    kernel::{Invalid, money::MoneyUnit},
    text::{Lang, Message},
    words,
};
use regex::Regex;

/// The header stands in one of the first rows that hold something.
pub(super) const HEADER_ROWS: usize = 30;

/// A sheet in which the columns of a list were found. `mapping` may be corrected before rows are read.
#[derive(Clone, Debug)]
pub struct Form<'b> {
    pub columns: &'static [Column],
    pub sheet: &'b Sheet,
    pub mapping: Mapping,
    header_at: usize,
}

words!(
    /// Why a row was passed over: 合计; 填表人 or 备注 below the table, or a label across it; 示例; 1 2 3 4 below the header.
    Skip {
        Total = "total",
        Note = "note",
        Example = "example",
        Numbering = "numbering",
        RepeatedHeader = "repeated-header",
    }
);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Skipped {
    pub row: u32,
    pub why: Skip,
}

impl Skip {
    pub fn say(self, lang: Lang) -> String {
        Message::new(&format!("sheet-skip-{self}")).say(lang)
    }
}

/// The headers in a row, each with the different text above it when both belong to one header block.
fn headers(rows: &Rows, at: usize) -> Vec<Header> {
    let Some(row) = rows.get(at) else { return Vec::new() };
    let above = at.checked_sub(1).filter(|above| continues(rows, *above)).and_then(|above| rows.get(above));
    let header = |(index, cell): (usize, &super::cell::Cell)| {
        let text = if cell.joined { String::new() } else { words(&cell.value) };
        let group =
            above.as_ref().map(|row| words(row.value(index))).filter(|group| !group.is_empty() && *group != text);
        Header { text, above: group }
    };
    row.cells.iter().enumerate().map(header).collect()
}

/// Only text names a column.
fn words(value: &Value) -> String {
    if let Value::Text(text) = value { super::cell::one_line(text) } else { String::new() }
}

/// True when the row after `at` is the second row of the same header: cells merged downwards run through both.
pub(super) fn continues(rows: &Rows, at: usize) -> bool {
    let (Some(row), Some(next)) = (rows.get(at), rows.get(at + 1)) else { return false };
    let through = |(upper, lower): (&super::cell::Cell, &super::cell::Cell)| {
        upper.shared && lower.shared && !upper.value.is_empty() && upper.value == lower.value
    };
    next.number == row.number + 1 && row.cells.iter().zip(&next.cells).any(through)
}

/// "单位：万元" in a row above the header holds for the whole table.
fn unit_of_the_sheet(row: &RawRow) -> Option<MoneyUnit> {
    #[allow(clippy::expect_used)] // a constant
    static UNIT: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"(?:^|[(,;:]|金额)单位:(?:人民币)?(亿元|万元|千元|元)(?:$|[),;/、])").expect("a constant pattern")
    });
    row.filled().find_map(|(_, value)| {
        let text = folded(&value.shown());
        UNIT.captures(&text).and_then(|found| found.get(1)).and_then(|unit| MoneyUnit::named_in(unit.as_str()))
    })
}

impl<'b> Form<'b> {
    /// The table of a sheet: its header is the row whose cells name the most columns, and at least two (or the only one).
    pub fn found(sheet: &'b Sheet, columns: &'static [Column], remembered: &Remembered) -> Option<Form<'b>> {
        let mut known = (2 * columns.len().min(2)).saturating_sub(1);
        let mut best = None;
        for at in 0..sheet.rows.len().min(HEADER_ROWS) {
            let score = match_header(&headers(&sheet.rows, at), columns, remembered).score();
            if score > known {
                (known, best) = (score, Some(at));
            }
        }
        let mut at = best?;
        while continues(&sheet.rows, at) {
            at += 1;
        }
        Some(Form::under(sheet, at, columns, remembered))
    }

    /// The table whose header ends in the row that Excel shows as `header_row`: for a caller who knows better than
    /// [`Form::found`].
    ///
    /// # Errors
    /// `sheet-no-such-row` when that row is empty.
    pub fn at(
        sheet: &'b Sheet,
        header_row: u32,
        columns: &'static [Column],
        remembered: &Remembered,
    ) -> Result<Form<'b>, Invalid> {
        let at = (0..sheet.rows.len()).find(|at| sheet.rows.number(*at) == Some(header_row));
        let at = at.ok_or_else(|| Invalid(Message::new("sheet-no-such-row").with("row", header_row)))?;
        Ok(Form::under(sheet, at, columns, remembered))
    }

    fn under(sheet: &'b Sheet, header_at: usize, columns: &'static [Column], remembered: &Remembered) -> Form<'b> {
        let mut mapping = match_header(&headers(&sheet.rows, header_at), columns, remembered);
        let unit = sheet.rows.iter().take(header_at).find_map(|row| unit_of_the_sheet(&row));
        for mapped in &mut mapping.headers {
            mapped.unit = mapped.unit.or(unit);
        }
        Form { columns, sheet, mapping, header_at }
    }

    /// Where the header ends among the sheet's rows.
    pub(super) fn header_at(&self) -> usize {
        self.header_at
    }

    /// The row of the header, as Excel shows it.
    pub fn header_row(&self) -> u32 {
        self.sheet.rows.number(self.header_at).unwrap_or(0)
    }

    /// What keeps the rows from being read: columns missing or named twice.
    pub fn obstacles(&self, lang: Lang) -> Vec<Message> {
        self.mapping.obstacles(self.columns, lang)
    }

    /// The rows of the list, in order.
    pub fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        let rows = self.below().filter(|(_, row)| self.why_skipped(row).is_none());
        rows.map(|(place, raw)| Row::new(self, place, raw))
    }

    /// The rows below the header that are no rows of the list.
    pub fn skipped(&self) -> impl Iterator<Item = Skipped> {
        self.below().filter_map(|(_, row)| self.why_skipped(&row).map(|why| Skipped { row: row.number, why }))
    }

    /// The row at a [`Row::place`].
    pub fn row(&self, place: usize) -> Option<Row<'_>> {
        self.sheet.rows.get(place).map(|raw| Row::new(self, place, raw))
    }

    fn below(&self) -> impl Iterator<Item = (usize, RawRow)> {
        self.sheet.rows.from(self.header_at + 1).filter(|(_, row)| !row.is_empty())
    }

    /// The headers for a report of refused rows: read again, they mean what they meant.
    pub fn headings(&self) -> Vec<String> {
        let alone = |name: &str| match_header(&[name.into()], self.columns, &Remembered::default());
        let heading = |mapped: &Mapped| {
            let column = self.columns.iter().find(|column| Some(column.key) == mapped.key);
            let told = matches!(mapped.how, Some(How::Chosen | How::Remembered));
            let known = alone(&mapped.header).score() > 0;
            let name = match column {
                Some(column) if told || !known => column.zh,
                // what was left out stays out
                None if told && known => return format!("【{}】", mapped.header),
                _ => &mapped.header,
            };
            let says_unit = alone(name).headers.iter().any(|mapped| mapped.unit.is_some());
            match (column, mapped.unit) {
                (Some(column), Some(unit)) if column.kind == Kind::Money && !says_unit => {
                    format!("{name}({unit})")
                }
                _ => name.to_owned(),
            }
        };
        self.mapping.headers.iter().map(heading).collect()
    }

    fn why_skipped(&self, row: &RawRow) -> Option<Skip> {
        const TOTALS: [&str; 7] = ["合计", "总计", "小计", "共计", "累计", "total", "sum"];
        const EXAMPLES: [&str; 7] = ["例", "示例", "样例", "例如", "填写示例", "举例", "example"];
        const NOTES: [&str; 12] = [
            "填表人",
            "填报人",
            "制表",
            "审核人",
            "审核:",
            "负责人",
            "经办人",
            "注:",
            "备注:",
            "说明:",
            "填表说明",
            "填报说明",
        ];
        let (_, first) = row.filled().next()?;
        let text = folded(&first.shown());
        let plain = plain_header(&text);
        if TOTALS.contains(&plain.as_str()) {
            return Some(Skip::Total);
        }
        if EXAMPLES.contains(&plain.as_str()) {
            return Some(Skip::Example);
        }
        let own = row.cells.iter().filter(|cell| !cell.joined && !cell.value.is_empty()).count();
        let across = row.cells.iter().filter(|cell| cell.joined).count() >= 2;
        if NOTES.iter().any(|note| text.starts_with(note)) || (own == 1 && across) {
            return Some(Skip::Note);
        }
        let near = row.number <= self.header_row() + 2;
        if near && own >= 3 && row.filled().zip(1_usize..).all(|((_, value), place)| value.shown() == place.to_string())
        {
            return Some(Skip::Numbering);
        }
        let repeats = self.mapping.headers.iter().filter(|mapped| mapped.key.is_some());
        let same = repeats.filter(|mapped| words(row.value(mapped.index)) == mapped.header).count();
        (same >= 2).then_some(Skip::RepeatedHeader)
    }
}
