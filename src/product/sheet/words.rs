//! Reads what counties write for lead times, certificates and years.
use crate::{
    kernel::Invalid,
    product::model::{Certificate, LONGEST_NAME},
    sheet::folded,
    text::Message,
};

/// The latest day of a lead time in words: 90天, 60-90天, 3个月, 12周, 一年, 现货. A bare figure is days.
pub(crate) fn days(text: &str) -> Option<i32> {
    let text = folded(text);
    if ["现货", "即时", "随时"].iter().any(|word| text.contains(word)) {
        return Some(0);
    }
    let text = digits(&text.replace("半年", "6个月"))?;
    let figures: Vec<&str> = text.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty()).collect();
    let last = match figures.as_slice() {
        [only] => only,
        [first, last] if is_range(text.split_once(first)?.1, last) => last,
        _ => return None,
    };
    let behind = text.rsplit_once(last)?.1.trim_start_matches('个');
    let each = match behind.chars().next() {
        None | Some('天' | '日' | 'd') => 1,
        Some('工') => return workdays(last),
        Some('周' | '星') => 7,
        Some('月') => 30,
        Some('年') => 365,
        Some(_) => return None,
    };
    last.parse::<i32>().ok()?.checked_mul(each)
}

/// True when only a dash, and units, stand before `last`: 60-90天, 2个月至3个月.
fn is_range(rest: &str, last: &str) -> bool {
    let between = rest.split_once(last).map(|(between, _)| between.trim_matches(['个', '天', '日', '周', '月', '年']));
    between.is_some_and(|between| ["-", "~", "—", "–", "至", "到"].contains(&between))
}

/// With one spoken figure up to nine as a digit; `None` for more of them (两三个月, 十五天).
fn digits(text: &str) -> Option<String> {
    let value =
        |c: char| "零一二三四五六七八九十".chars().position(|known| known == if c == '两' { '二' } else { c });
    match text.chars().filter_map(value).collect::<Vec<_>>().as_slice() {
        [] => Some(text.to_owned()),
        [one @ 1..=9] => Some(text.chars().map(|c| value(c).map_or(c.to_string(), |_| one.to_string())).collect()),
        _ => None,
    }
}

/// Five workdays are a week; rounded up.
fn workdays(figure: &str) -> Option<i32> {
    Some(figure.parse::<i32>().ok()?.checked_mul(7)?.checked_add(4)? / 5)
}

/// "是", "国内首台套(2023年)", "省级": what of it is level and year; "否" and "无" are none; another honour is one under
/// its own name.
///
/// # Errors
/// `sheet-yes-no` for words that leave it open, as 申报中.
pub(super) fn first_set(text: &str) -> Result<Option<Certificate>, Invalid> {
    const LEVELS: [&str; 7] = ["国际", "国内", "国家", "省内", "省级", "市级", "县级"];
    let plain = folded(text);
    if ["否", "无", "不是", "没有", "非", "n", "no", "x", "×", "/", "-", "—"].contains(&plain.as_str()) {
        return Ok(None);
    }
    let level = LEVELS.into_iter().find(|level| plain.contains(level));
    let yes = ["是", "有", "√", "✓", "y", "yes", "1"].contains(&plain.as_str());
    let named = plain.contains("首台") || plain.contains("已认定") || level.is_some_and(|level| is_bare(&plain, level));
    let unsure = ["申报", "拟", "未", "不", "非", "否", "无"].iter().any(|word| plain.contains(word));
    if yes || (named && !unsure) {
        let level = level.unwrap_or_default().to_owned();
        return Ok(Some(Certificate { kind: FIRST_SET.to_owned(), level, year: year(&plain) }));
    }
    if unsure || text.chars().count() > LONGEST_NAME {
        return Err(Invalid(Message::new("sheet-yes-no").with("value", text)));
    }
    // Another honour: 浙江制造精品, 国内首批次.
    Ok(Some(Certificate { kind: text.to_owned(), ..Certificate::default() }))
}

/// True for a level with at most its year: 省级(2023年). 国内领先 says nothing about a first set.
fn is_bare(text: &str, level: &str) -> bool {
    text.replacen(level, "", 1).chars().all(|c| c.is_ascii_digit() || "()级年".contains(c))
}

/// The kind of certificate by which the matching engine knows a first-set product.
pub const FIRST_SET: &str = "首台套";

/// A list of certificates: CE、能效1级；专精特新（省级）.
///
/// # Errors
/// `sheet-yes-no` for a first-set product of which it is not clear whether it is one.
pub(super) fn listed(text: &str) -> Result<Vec<Certificate>, Invalid> {
    let parts = text.split(['、', '，', ',', '；', ';']).map(str::trim);
    let mut all = Vec::new();
    for part in parts.filter(|part| !["", "无", "否", "/", "-"].contains(part)) {
        if folded(part).replace(['(', ')'], "").contains(FIRST_SET) {
            all.extend(first_set(part)?);
        } else {
            all.push(Certificate { kind: part.to_owned(), ..Certificate::default() });
        }
    }
    Ok(all)
}

/// The first year in a text: 2023, 2023年, 2023-06.
pub(crate) fn year(text: &str) -> Option<i32> {
    let text = folded(text);
    let figures = text.split(|c: char| !c.is_ascii_digit()).filter(|part| part.len() == 4);
    figures.filter_map(|part| part.parse().ok()).find(|year| (1950..=2100).contains(year))
}
