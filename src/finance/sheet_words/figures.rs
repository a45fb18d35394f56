//! Per cents, terms and counts as cells have them: exact integers, from a figure or a range in words.
use std::sync::LazyLock;

use regex::Regex;

use super::is_open;
use crate::{matching::finance::number, product::sheet::words, sheet::folded};

/// From and to; an end that is not stated is `None`. One bare figure is both.
pub type Bounds = (Option<u32>, Option<u32>);

/// Separated by blanks; longer words before those that they hold.
const AT_LEAST: &str = "不低于 不少于 不短于 最低 低至 最少 至少 最短 及以上 以上 下限 起步 起 满 ≥ >= +";
const AT_MOST: &str =
    "不超过 不高于 不长于 不大于 不超 低于 最高 最长 最多 最大 至多 可达 长达 及以下 以下 以内 之内 上限 ≤ <= 内";

const FIGURE: &str = r"\d+(?:\.\d+)?|[一二两三四五六七八九十半]+";
const UNIT: &str = "%|成|个月|个季度|季度|年|月|期";

#[allow(clippy::expect_used)] // constants; compiled by the tests
static SPAN: LazyLock<Regex> = LazyLock::new(|| {
    let text = format!(
        "^(?P<low>{FIGURE})(?P<low_unit>{UNIT})?(?:(?P<dash>-+|~|—+|–|至|到|,)(?P<high>{FIGURE})(?P<high_unit>{UNIT})?)?$"
    );
    Regex::new(&text).expect("a constant pattern")
});

/// Without `words`; whether there was any.
fn without(plain: &str, words: &str) -> (String, bool) {
    let rest = words.split(' ').fold(plain.to_owned(), |rest, word| rest.replace(word, ""));
    let found = rest.len() < plain.len();
    (rest, found)
}

/// A figure or a range with the words for least and most round it; `None` when anything is left over. Of a range the
/// unit may stand once.
fn bounds(plain: &str, fillers: &str, value: impl Fn(&str, &str) -> Option<u32>) -> Option<Bounds> {
    let (plain, least) = without(plain, AT_LEAST);
    let (plain, most) = without(&plain, AT_MOST);
    let (plain, _) = without(&plain, fillers);
    let span = SPAN.captures(&plain)?;
    let part = |name: &str| span.name(name).map_or("", |part| part.as_str());
    let either = |own: &'static str, other: &'static str| if part(own).is_empty() { part(other) } else { part(own) };
    let low = value(part("low"), either("low_unit", "high_unit"))?;
    if part("high").is_empty() {
        return match (least, most) {
            (false, false) => Some((Some(low), Some(low))),
            (true, false) => Some((Some(low), None)),
            (false, true) => Some((None, Some(low))),
            (true, true) => None,
        };
    }
    if part("dash") == "," && !(least && most) {
        return None; // "3.2%,3.9%" are least and most only where words say so
    }
    Some((Some(low), Some(value(part("high"), either("high_unit", "low_unit"))?)))
}

/// What a per cent is of; it decides how a figure without the sign is understood.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Percent {
    /// Interest a year.
    Rate,
    /// A share of a sum.
    Share,
    Fee,
}

/// Basis points: "3.2%-3.9%", "年化3.2%起", "两成"; at most two decimals. Rates a month or a day and "LPR+50BP" are
/// refused, and so is a bare figure below one that may be either 0.2 % or, from a cell in per cent format, 20 %.
pub fn percents(text: &str, header: &str, of: Percent) -> Option<Bounds> {
    const NONE: &str = "无 免 免费 免收 没有 不收 不收取 无费用 零首付 0首付 免首付 无首付";
    const FILLERS: &str = "综合年化 年化 年利率 贷款利率 利率 融资成本 综合成本 综合 固定 执行 平息 一次性 收取 手续费 担保费 \
        服务费 费率 按年 每年 /年 首付款 首付 自有资金 比例 左右 大约 约 含 为 ( ) :";
    let plain = folded(text);
    if of != Percent::Rate && NONE.split(' ').any(|none| none == plain) {
        return Some((Some(0), Some(0)));
    }
    if is_open(&plain) {
        return Some((None, None));
    }
    let header = folded(header);
    let signed = header.contains('%') || header.contains("百分");
    bounds(&plain, FILLERS, |figure, unit| match unit {
        "%" => scaled(figure, 2),
        "成" => number::share_bp(figure, unit),
        "" => bare(figure, of, signed),
        _ => None,
    })
}

/// A figure without the sign, under a header with it (`signed`) or not.
fn bare(figure: &str, of: Percent, signed: bool) -> Option<u32> {
    // A share of one, as a cell in per cent format holds it; a rate a year is no higher than this.
    const HIGHEST_RATE: u32 = 1_500;
    match (of, scaled(figure, 2)) {
        (_, Some(0)) => Some(0),
        (Percent::Share, Some(100)) => None, // 1 %, or all
        (_, Some(bp)) if bp >= 100 => Some(bp),
        (Percent::Fee, Some(bp)) if signed && bp >= 10 => Some(bp),
        (Percent::Rate, _) if !signed => scaled(figure, 4).filter(|bp| *bp <= HIGHEST_RATE),
        (Percent::Share, _) if !signed => scaled(figure, 4).filter(|bp| *bp < 10_000),
        _ => None,
    }
}

/// A decimal times 10^`places`, exactly; `None` for finer ones.
fn scaled(figure: &str, places: usize) -> Option<u32> {
    let (whole, fraction) = figure.split_once('.').unwrap_or((figure, ""));
    let fraction = fraction.trim_end_matches('0');
    if fraction.len() > places {
        return None;
    }
    format!("{whole}{fraction:0<places$}").parse().ok()
}

/// Months: "36个月", "1-3年", "最长5年期", "半年"; a bare figure is in the header's unit, and refused where it names none.
pub fn months(text: &str, header: &str) -> Option<Bounds> {
    let header = folded(header);
    let unit = if header.contains('月') { Some("月") } else { header.contains('年').then_some("年") };
    span(text, unit)
}

/// As [`months`]; a bare figure is years.
pub fn years(text: &str) -> Option<Bounds> {
    span(text, Some("年"))
}

fn span(text: &str, bare: Option<&str>) -> Option<Bounds> {
    const FILLERS: &str = "贷款期限 融资期限 租赁期限 授信期限 期限 租期 授信 贷款 单笔 一般 企业 成立 注册 经营 时间 左右 约 可 \
        含 ( )";
    if is_open(text) {
        return Some((None, None));
    }
    let plain = folded(text).replace("年期", "年").replace("年半", ".5年").replace("周年", "年").replace(':', "");
    bounds(&plain, FILLERS, |figure, unit| match unit {
        "" => number::months(figure, bare?),
        "%" | "成" => None,
        unit => number::months(figure, unit),
    })
}

/// Days until the money is paid: "3个工作日", "T+1", "当天"; a bare figure is in the header's unit, else days. `None` inside
/// is an open cell.
pub fn days(text: &str, header: &str) -> Option<Option<u32>> {
    const SAME_DAY: [&str; 6] = ["当天", "当日", "即日", "实时", "秒批", "秒贷"];
    const UNITS: [&str; 4] = ["工作日", "小时", "周", "月"];
    let mut plain = folded(text);
    if is_open(&plain) {
        return Some(None);
    }
    if SAME_DAY.iter().any(|word| plain.contains(word)) && !plain.contains(|c: char| c.is_ascii_digit()) {
        return Some(Some(0));
    }
    if plain.chars().all(|c| c.is_ascii_digit() || "-~—–至".contains(c)) {
        plain.push_str(UNITS.iter().find(|unit| header.contains(*unit)).unwrap_or(&"天"));
    }
    words::days(&plain).and_then(|days| u32::try_from(days).ok()).map(Some)
}

/// A count of people or papers, zero too: "85人", "约120名", "3件", "无".
pub fn whole(text: &str) -> Option<u32> {
    const UNITS: &str = "左右 约 余 人 名 个 件 项 多 ,";
    let plain = folded(text);
    if ["无", "没有"].contains(&plain.as_str()) {
        return Some(0);
    }
    let (figure, _) = without(&plain, UNITS);
    figure.strip_suffix(".0").unwrap_or(&figure).parse().ok()
}
