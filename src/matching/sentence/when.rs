//! The day by which something is needed, as people say it: 年底前, 明年3月, 两个月内. A span stands for its last day; a day that
//! has passed is no deadline and stays in the text.
use std::sync::LazyLock;

use chrono::{Datelike, Days, Months, NaiveDate};
use regex::{Captures, Regex};

use super::{count, cut, pattern};

type Reading = fn(&Captures<'_>, NaiveDate) -> Option<NaiveDate>;

const HEAD: &str = "(?:要求|要|最迟|最晚|争取|希望|计划|预计|能|在|于|赶在|交货期|交期|货期|工期)*";
const TAIL: &str = "(?:之?前|以前|以内|之?内|左右|就|要|必须|需要?|能|得|可以|全部)*\
                    (?:到货|交货|交付|到位|投产|投用|用上|用|安装好?|装好|上线|完成|验收|使用|供货|开工)?";
const YEAR: &str = "今年|本年|明年|后年|[0-9]{4}年";

/// The likelier reading first.
static READINGS: LazyLock<Vec<(Regex, Reading)>> = LazyLock::new(|| {
    let one = |text: &str, reading: Reading| (pattern(&format!("{HEAD}{text}{TAIL}")), reading);
    vec![
        one(r"(?P<y>20[0-9]{2})[-/.](?P<m>[0-9]{1,2})[-/.](?P<d>[0-9]{1,2})", written),
        one(&format!("(?P<y>{YEAR})?(?P<m>[0-9]{{1,2}})月(?P<d>[0-9]{{1,2}})[日号]"), month),
        one(
            &format!(
                "(?P<y>{YEAR})?(?P<m>[0-9]{{1,2}}|十?[一二三四五六七八九]|十)月份?(?P<part>底|末|初|上旬|中旬|下旬|中)?"
            ),
            month,
        ),
        one(&format!("(?:(?P<y>{YEAR})年?|年)[底末]"), year_end),
        one(&format!("(?P<y>{YEAR})?(?P<half>上半年|年中|下半年)"), half),
        one(&format!("(?P<y>{YEAR})?第?(?P<q>[1-4一二三四])季度"), quarter),
        one("(?P<next>下个?月|本月|这个月|当月|月[底末])[底末]?", this_month),
        one(
            "(?P<n>[0-9]{1,3}|[一二两三四五六七八九十]{1,3}|半)个?(?P<unit>工作日|天|日|周|星期|礼拜|月|年)(?:以内|之?内)",
            within,
        ),
    ]
});
/// 交期60天: here the length needs no 内.
static LEAD: LazyLock<Regex> = LazyLock::new(|| {
    pattern(&format!(
        "(?:交货期|交期|货期|工期|供货期)[^0-9,;。]{{0,6}}(?P<n>[0-9]{{1,3}})个?(?P<unit>工作日|天|日|周|月){TAIL}"
    ))
});
/// Lengths that are no deadline.
const NOT_A_DEADLINE: [&str; 6] = ["质保", "保修", "过去", "最近", "近", "每"];

/// Takes the first day to come out of the text.
pub(super) fn take(rest: &mut String, today: NaiveDate) -> Option<NaiveDate> {
    let lead: Reading = within;
    let readings = std::iter::once((&*LEAD, lead)).chain(READINGS.iter().map(|(regex, read)| (regex, *read)));
    for (regex, read) in readings {
        let found = regex.captures_iter(rest).find_map(|found| {
            let span = found.get(0)?.range();
            let before = rest.get(..span.start)?;
            let other = NOT_A_DEADLINE.iter().any(|word| before.ends_with(word))
                || before.ends_with(|c: char| c.is_ascii_digit());
            let day = read(&found, today).filter(|day| *day >= today && !other)?;
            Some((span, day))
        });
        if let Some((span, day)) = found {
            cut(rest, span);
            return Some(day);
        }
    }
    None
}

fn named<'t>(found: &Captures<'t>, name: &str) -> Option<&'t str> {
    found.name(name).map(|part| part.as_str())
}

fn number(found: &Captures<'_>, name: &str) -> Option<u32> {
    count(named(found, name)?)
}

/// The year that is named, if any.
fn year(found: &Captures<'_>, today: NaiveDate) -> Option<i32> {
    match named(found, "y")? {
        "今年" | "本年" => Some(today.year()),
        "明年" => Some(today.year() + 1),
        "后年" => Some(today.year() + 2),
        figures => figures.trim_end_matches('年').parse().ok(),
    }
}

fn written(found: &Captures<'_>, _: NaiveDate) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(named(found, "y")?.parse().ok()?, number(found, "m")?, number(found, "d")?)
}

/// The last day of a month, or what the words make of it; without a year the next one to come.
fn month(found: &Captures<'_>, today: NaiveDate) -> Option<NaiveDate> {
    let month = number(found, "m")?;
    let of = |year: i32| match (number(found, "d"), named(found, "part")) {
        (Some(day), _) => NaiveDate::from_ymd_opt(year, month, day),
        (None, Some("初" | "上旬")) => NaiveDate::from_ymd_opt(year, month, 10),
        (None, Some("中" | "中旬")) => NaiveDate::from_ymd_opt(year, month, 20),
        _ => last_day(year, month),
    };
    to_come(year(found, today), today, of)
}

fn year_end(found: &Captures<'_>, today: NaiveDate) -> Option<NaiveDate> {
    last_day(year(found, today).unwrap_or(today.year()), 12)
}

fn half(found: &Captures<'_>, today: NaiveDate) -> Option<NaiveDate> {
    let month = if named(found, "half") == Some("下半年") { 12 } else { 6 };
    to_come(year(found, today), today, |year| last_day(year, month))
}

fn quarter(found: &Captures<'_>, today: NaiveDate) -> Option<NaiveDate> {
    let month = number(found, "q")? * 3;
    to_come(year(found, today), today, |year| last_day(year, month))
}

fn this_month(found: &Captures<'_>, today: NaiveDate) -> Option<NaiveDate> {
    let month =
        if named(found, "next")?.starts_with('下') { today.checked_add_months(Months::new(1))? } else { today };
    last_day(month.year(), month.month())
}

fn within(found: &Captures<'_>, today: NaiveDate) -> Option<NaiveDate> {
    let unit = named(found, "unit")?;
    if named(found, "n") == Some("半") {
        return if unit == "年" {
            today.checked_add_months(Months::new(6))
        } else {
            today.checked_add_days(Days::new(15))
        };
    }
    let many = number(found, "n")?;
    match unit {
        "年" => today.checked_add_months(Months::new(many.checked_mul(12)?)),
        "月" => today.checked_add_months(Months::new(many)),
        "周" | "星期" | "礼拜" => today.checked_add_days(Days::new(u64::from(many) * 7)),
        "工作日" => today.checked_add_days(Days::new(u64::from(many).div_ceil(5) * 7)),
        _ => today.checked_add_days(Days::new(many.into())),
    }
}

fn to_come(year: Option<i32>, today: NaiveDate, of: impl Fn(i32) -> Option<NaiveDate>) -> Option<NaiveDate> {
    match year {
        Some(year) => of(year),
        None => of(today.year()).filter(|day| *day >= today).or_else(|| of(today.year() + 1)),
    }
}

fn last_day(year: i32, month: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year, month, 1)?.checked_add_months(Months::new(1))?.pred_opt()
}
