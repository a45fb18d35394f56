//! An empty form of a list to fill in: headings that say what is required, notes that say what to write, lists to pick
//! from, and an example row that an import passes over.
use rust_xlsxwriter::{
    Color, DataValidation, DataValidationErrorStyle, Format, FormatAlign, FormatBorder, Note, Workbook, Worksheet,
    XlsxError,
};

use super::{
    column::{Column, Kind},
    write::{refusal, sheet_name},
};
use crate::{
    kernel::{Invalid, money::MoneyUnit},
    text::{Lang, Message},
};

/// One column of an empty form.
#[derive(Clone, Debug)]
pub struct Blank<'c> {
    pub column: &'c Column,
    pub example: String,
    /// What can be picked; anything else can be written too. Columns of fixed words have theirs without it.
    pub choices: Vec<String>,
}

/// Rows that offer the choices.
const ROWS: u32 = 1_000;
/// What Excel keeps of a list of choices.
const LONGEST_LIST: usize = 255;

/// # Errors
/// `sheet-write` beyond the limits of the format.
pub fn blank(name: &str, columns: &[Blank<'_>], lang: Lang) -> Result<Vec<u8>, Invalid> {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    fill(sheet, &sheet_name(name, &[]), columns, lang).map_err(|error| refusal(&error))?;
    workbook.save_to_buffer().map_err(|error| refusal(&error))
}

fn fill(sheet: &mut Worksheet, name: &str, columns: &[Blank<'_>], lang: Lang) -> Result<(), XlsxError> {
    let say = |key: &str| Message::new(key).say(lang);
    let head = Format::new().set_bold().set_text_wrap().set_border(FormatBorder::Thin).set_align(FormatAlign::Center);
    let needed = head.clone().set_background_color(Color::RGB(0x00FF_F2CC));
    let pale = Format::new().set_italic().set_font_color(Color::RGB(0x0080_8080));
    let text = Format::new().set_num_format_index(49); // @, text
    if !name.is_empty() {
        sheet.set_name(name)?;
    }
    sheet.write_string_with_format(0, 0, say("sheet-blank-number"), &head)?;
    sheet.write_string_with_format(1, 0, say("sheet-blank-example"), &pale)?;
    sheet.insert_note(0, 0, &note(say("sheet-blank-about")))?;
    for (blank, place) in columns.iter().zip(1_u16..) {
        let style = if blank.column.required { &needed } else { &head };
        sheet.write_string_with_format(0, place, heading(blank.column, lang), style)?;
        sheet.write_string_with_format(1, place, &blank.example, &pale)?;
        sheet.insert_note(0, place, &note(what_to_write(blank, lang)))?;
        sheet.set_column_width(place, if matches!(blank.column.kind, Kind::Free { .. }) { 32 } else { 18 })?;
        if blank.column.kind == Kind::CreditCode {
            sheet.set_column_format(place, &text)?; // as a number the last digits would be lost
        }
        let choices = choices(blank, lang);
        let length = choices.iter().map(|choice| choice.encode_utf16().count() + 1).sum::<usize>();
        if !choices.is_empty() && length <= LONGEST_LIST {
            let validation =
                DataValidation::new().allow_list_strings(&choices)?.set_error_style(DataValidationErrorStyle::Warning);
            sheet.add_data_validation(1, place, ROWS, place, &validation)?;
        }
    }
    sheet.set_freeze_panes(1, 0)?;
    Ok(())
}

/// The title, a star before what is required, and the unit of sums: 万元 is what forms are filled in with.
fn heading(column: &Column, lang: Lang) -> String {
    let star = if column.required { "*" } else { "" };
    let unit = if column.kind == Kind::Money { format!("({})", MoneyUnit::WanYuan) } else { String::new() };
    format!("{star}{}{unit}", column.title(lang))
}

fn what_to_write(blank: &Blank<'_>, lang: Lang) -> String {
    let column = blank.column;
    let advice = match column.kind {
        Kind::Text { max } | Kind::Free { max } => Message::new("sheet-blank-text").with("max", max),
        Kind::Money => Message::new("sheet-blank-money"),
        Kind::OneOf(_) => Message::new("sheet-fix-one-of").with("words", choices(blank, lang).join("、")),
        _ => column.advice(column.title(lang)),
    };
    let key = if column.required { "sheet-blank-required" } else { "sheet-blank-optional" };
    Message::new(key).with("advice", advice.say(lang)).say(lang)
}

fn choices(blank: &Blank<'_>, lang: Lang) -> Vec<String> {
    let own = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect();
    match (blank.column.kind, lang) {
        (Kind::YesNo, Lang::Zh) => own(&["是", "否"]),
        (Kind::YesNo, Lang::En) => own(&["yes", "no"]),
        (Kind::OneOf(words), Lang::Zh) => {
            words.iter().map(|(value, words)| (*words.first().unwrap_or(value)).to_owned()).collect()
        }
        (Kind::OneOf(words), Lang::En) => words.iter().map(|(value, _)| (*value).to_owned()).collect(),
        _ => blank.choices.clone(),
    }
}

fn note(text: String) -> Note {
    Note::new(text).add_author_prefix(false).set_width(260).set_height(110)
}
