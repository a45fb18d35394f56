//! Days as people write them in forms. A span (a month, a quarter, a year) stands for its last day: forms ask for deadlines.
use std::sync::LazyLock;

use chrono::{Datelike, Duration, NaiveDate};
use regex::{Captures, Regex};

use super::{Invalid, nfkc::nfkc};
use crate::text::Message;

/// The years that a date of this domain can have; anything else is a slip of the pen.
pub const YEARS: std::ops::RangeInclusive<i32> = 1950..=2100;

/// A day: "2025-06-01", "2025/6/1", "2025.6", "2025年6月", "2025年底", "2025Q3", "20250601", Excel serial "45809".
/// From one to another ("2025年10-12月") is the last. Words after the day ("前", "之前完成") and a time of day are passed over.
///
/// # Errors
/// `value-date-form`, `value-date-no-year`, `value-date-impossible` (31 June), `value-date-years` (outside 1950 ..= 2100).
pub fn parse(text: &str) -> Result<NaiveDate, Invalid> {
    if let Some((year, month, day_of_month)) = in_figures(text) {
        return day(text, year, month, day_of_month);
    }
    in_words(text)
}

fn in_words(text: &str) -> Result<NaiveDate, Invalid> {
    let plain = nfkc(text).trim().to_uppercase();
    let plain = TIME_OF_DAY.replace(&plain, "$1").replace(char::is_whitespace, "");
    let plain = AROUND.replace_all(&plain, "");
    let Some(span) = SPAN.captures(&plain) else { return single(&plain, text) };
    let part = |group| span.get(group).map_or("", |part| part.as_str());
    match single(part(3), text) {
        Ok(last) => Ok(last),
        Err(_) => single(&format!("{}年{}", part(2), part(3)), text), // 2025年10-12月
    }
}

/// "2025-06-30", "2025/6/30": how programs write days, without a word to be read.
fn in_figures(text: &str) -> Option<(i32, i32, i32)> {
    let mut parts = text.split(['-', '/', '.']);
    let mut part = |digits: std::ops::RangeInclusive<usize>| {
        let part = parts.next().filter(|part| digits.contains(&part.len()))?;
        part.bytes().all(|byte| byte.is_ascii_digit()).then(|| part.parse::<i32>().ok())?
    };
    let day = (part(4..=4)?, part(1..=2)?, part(1..=2)?);
    parts.next().is_none().then_some(day)
}

/// One day or one span that a single word names.
fn single(plain: &str, text: &str) -> Result<NaiveDate, Invalid> {
    if let Some(found) = DAY.captures(plain).or_else(|| COMPACT_DAY.captures(plain)) {
        return day(text, number(&found, 1), number(&found, 2), number(&found, 3));
    }
    if let Some(found) = MONTH.captures(plain).or_else(|| COMPACT_MONTH.captures(plain)) {
        let (year, month) = (number(&found, 1), number(&found, 2));
        return match found.get(3).map(|part| part.as_str()) {
            Some("上旬" | "初") => day(text, year, month, 10),
            Some("中旬" | "中") => day(text, year, month, 20),
            _ => month_end(text, year, month),
        };
    }
    if let Some(found) = QUARTER.captures(plain) {
        let word = found.get(2).or_else(|| found.get(3)).map_or("", |part| part.as_str());
        let quarter = match word {
            "1" | "一" => 1,
            "2" | "二" => 2,
            "3" | "三" => 3,
            _ => 4,
        };
        return month_end(text, number(&found, 1), quarter * 3);
    }
    if let Some(found) = YEAR.captures(plain) {
        let half = found.get(2).map(|part| part.as_str());
        return month_end(text, number(&found, 1), if matches!(half, Some("上半年" | "年中")) { 6 } else { 12 });
    }
    if let Some(date) = plain.parse::<i64>().ok().and_then(from_serial) {
        return Ok(date);
    }
    let key = if NO_YEAR.is_match(plain) { "value-date-no-year" } else { "value-date-form" };
    Err(Invalid(Message::new(key).with("value", text.trim())))
}

/// The day that Excel keeps as this number (1900 system, its 29 February 1900 included); `None` outside [`YEARS`].
pub fn from_serial(serial: i64) -> Option<NaiveDate> {
    let epoch = NaiveDate::from_ymd_opt(1899, 12, 30)?;
    let date = epoch.checked_add_signed(Duration::try_days(serial)?)?;
    YEARS.contains(&date.year()).then_some(date)
}

fn pattern(text: &str) -> Regex {
    #[allow(clippy::expect_used)] // constants of this file; every one is compiled by the tests
    Regex::new(text).expect("a constant pattern")
}

static TIME_OF_DAY: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?:\s+|T|(日))(?:\d{1,2}[:时]\d{1,2}(?:[:分]\d{1,2}(?:\.\d+)?秒?)?Z?|[上下]午)$"));
static AROUND: LazyLock<Regex> = LazyLock::new(|| {
    pattern(concat!(
        r"^(?:预计|计划|拟|约|最迟|至|到|于|在)+",
        r"|(?:\(?(?:之前|以前|前|之内|以内|内|左右|截止|为止|止|完成|到位|交付|投产|验收|安装|采购|更新|实施|完毕|交货|到货)\)?)+$",
    ))
});
static SPAN: LazyLock<Regex> = LazyLock::new(|| pattern(r"^((\d{4})年.*?[\d月日号])(?:[~至到—–]+|-)(\d.*)$"));
static DAY: LazyLock<Regex> = LazyLock::new(|| pattern(r"^(\d{4}|\d{2})[-/.年](\d{1,2})[-/.月](\d{1,2})[日号]?$"));
static COMPACT_DAY: LazyLock<Regex> = LazyLock::new(|| pattern(r"^((?:19|20|21)\d{2})(\d{2})(\d{2})$"));
static MONTH: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"^(\d{4}[-/.年]|\d{2}年)(\d{1,2})月?份?(上旬|中旬|下旬|初|中|底|末|月底)?$"));
static COMPACT_MONTH: LazyLock<Regex> = LazyLock::new(|| pattern(r"^((?:19|20|21)\d{2})(\d{2})$"));
static QUARTER: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"^(\d{4}|\d{2})[-年]?(?:Q([1-4])|第?([1-4一二三四])季度?)(?:底|末)?$"));
static YEAR: LazyLock<Regex> = LazyLock::new(|| pattern(r"^(\d{4})年?度?(年底|年末|底|末|上半年|年中|下半年|全年)?$"));
static NO_YEAR: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"^(?:\d{1,2}[-/.月]|[一二三四]季度|[上下]半年|年底|今年|明年|本年)"));

/// A captured number; the patterns hold digits only, so 0 means "not written".
fn number(found: &Captures<'_>, group: usize) -> i32 {
    found.get(group).and_then(|part| part.as_str().trim_end_matches(['年', '-', '/', '.']).parse().ok()).unwrap_or(0)
}

/// Two digits are a year of this century: "25年6月".
fn day(text: &str, year: i32, month: i32, day: i32) -> Result<NaiveDate, Invalid> {
    let year = if year < 100 { 2000 + year } else { year };
    if !YEARS.contains(&year) {
        let message = Message::new("value-date-years").with("value", text.trim());
        return Err(Invalid(message.with("first", YEARS.start()).with("last", YEARS.end())));
    }
    let date = match (u32::try_from(month), u32::try_from(day)) {
        (Ok(month), Ok(day)) => NaiveDate::from_ymd_opt(year, month, day),
        _ => None,
    };
    date.ok_or_else(|| Invalid(Message::new("value-date-impossible").with("value", text.trim())))
}

fn month_end(text: &str, year: i32, month: i32) -> Result<NaiveDate, Invalid> {
    let first = day(text, year, month, 1)?;
    let next = if month == 12 { (first.year() + 1, 1) } else { (first.year(), first.month() + 1) };
    let after = NaiveDate::from_ymd_opt(next.0, next.1, 1).and_then(|date| date.pred_opt());
    Ok(after.unwrap_or(first))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn is(text: &str, date: &str) {
        assert_eq!(parse(text).map(|date| date.to_string()), Ok(date.to_owned()), "{text}");
    }

    #[test]
    fn days_in_every_dress() {
        for text in [
            "2025-06-01",
            "2025/6/1",
            "2025.6.1",
            "2025年6月1日",
            "２０２５年６月１日前",
            "20250601",
            "45809",
            "25年6月1号",
        ] {
            is(text, "2025-06-01");
        }
        is("2025-06-01 00:00:00", "2025-06-01");
        is("2025-06-01T08:30:00", "2025-06-01");
        is("2025年 6月 1日之前完成", "2025-06-01");
    }

    #[test]
    fn a_span_is_its_last_day() {
        for text in [
            "2025.6",
            "2025年6月",
            "2025-06",
            "202506",
            "2025年6月底前",
            "25年6月",
            "2025年6月份",
            "2025Q2",
            "2025年第二季度",
            "2025年上半年",
        ] {
            is(text, "2025-06-30");
        }
        is("2024年2月", "2024-02-29");
        is("2025年10-12月", "2025-12-31");
        is("2025年6月1日至2025年11月15日", "2025-11-15");
        is("预计2025年3月-5月完成", "2025-05-31");
        for text in ["2025年底", "2025年12月", "2025", "2025年", "2025年内", "2025年四季度", "2025年度"] {
            is(text, "2025-12-31");
        }
        is("2025年6月上旬", "2025-06-10");
        is("2025年6月中旬", "2025-06-20");
    }

    #[test]
    fn each_refusal_has_its_reason() {
        let key = |text: &str| parse(text).unwrap_err().0.key;
        assert_eq!(key("2025-06-31"), "value-date-impossible");
        assert_eq!(key("2025.13"), "value-date-impossible");
        assert_eq!(key("1925-06-01"), "value-date-years");
        assert_eq!(key("2205年6月"), "value-date-years");
        assert_eq!(key("6月底"), "value-date-no-year");
        assert_eq!(key("尽快"), "value-date-form");
        assert_eq!(key(""), "value-date-form");
        assert_eq!(key("06/01/2025"), "value-date-no-year");
    }

    proptest! {
        #[test]
        fn every_day_comes_back(serial in 18_264_i64..=73_415) {
            let date = from_serial(serial).unwrap();
            prop_assert_eq!(parse(&date.to_string()), Ok(date));
            prop_assert_eq!(parse(&serial.to_string()), Ok(date));
            prop_assert_eq!(parse(&date.format("%Y年%-m月%-d日").to_string()), Ok(date));
            prop_assert_eq!(parse(&date.format("%Y%m%d").to_string()), Ok(date));
        }

        #[test]
        fn figures_are_read_as_their_words_would_be(text in "[0-9]{4}[-/.][0-9]{1,2}[-/.][0-9]{1,2}") {
            prop_assert!(in_figures(&text).is_some());
            prop_assert_eq!(parse(&text), in_words(&text));
        }

        #[test]
        fn no_text_panics(text in ".{0,20}") {
            let _ = parse(&text);
        }
    }
}
