//! Finds the amounts in a price text, exactly, and what is only a count, a size, a date or a model name.
use std::sync::LazyLock;

use regex::{Captures, Regex};

use super::{
    FEN_PER_YUAN, Money, MoneyUnit,
    stated::{about_text, pattern},
};
use crate::kernel::Invalid;

/// Words after a number that make it a count, a size or a date.
pub(super) const COUNTED: &str = "台|套|条|件|个|只|组|辆|座|吨|把|支|副|根|块|张|年|月|天|日|家|期|次|人|米|平|机|批|项|点|号|种|克|瓦|伏|转|分|\
    秒|小时|立方|毫米|公斤";

static AMOUNT: LazyLock<Regex> = LazyLock::new(|| {
    pattern(concat!(
        r"(?i)(?P<sign>¥|rmb|cny)?(?P<digits>\d+(?:,\d{3})*(?:\.\d+)?)",
        r"(?P<rough>多|余|来|几)?(?P<scale>万亿|亿|千万|百万|十万|万|千|百|w|k)?(?P<more>多|余)?(?P<yuan>元|圆|块钱|块|rmb|cny)?",
        r"|(?P<spoken>[一二两三四五六七八九十壹贰叁肆伍陆柒捌玖拾][零〇一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟]*)(?P<end>元|圆|块)?",
    ))
});
static COUNT_AHEAD: LazyLock<Regex> = LazyLock::new(|| pattern(&format!(r"^(?:[a-zA-Zμ%‰°℃Φφ²³]|(?:{COUNTED}))")));

/// An amount as written: its number, its scale in fen (`None`: no unit), smaller parts ("1亿2000万"), its place.
pub(super) struct Amount {
    digits: String,
    pub(super) scale: Option<i64>,
    parts: Vec<(String, i64)>,
    /// "60多万"
    pub(super) rough: bool,
    /// "¥60": its unit is a sign alone, which people also put before what their header counts in 万元.
    signed: bool,
    pub(super) start: usize,
    pub(super) end: usize,
}

impl Amount {
    /// The money, its number read in `scale` when it has no unit of its own. A sign against that scale is no answer.
    pub(super) fn value(&self, scale: Option<i64>, text: &str) -> Result<Money, Invalid> {
        let zero = self.digits.chars().all(|c| matches!(c, '0' | '.')).then_some(FEN_PER_YUAN); // 0 in any unit
        if self.signed && zero.is_none() && scale.is_some_and(|scale| scale != FEN_PER_YUAN) {
            return Err(about_text("value-money-sign", text));
        }
        let scale = self.scale.or(scale).or(zero).ok_or_else(|| about_text("value-money-no-unit", text))?;
        self.parts.iter().try_fold(decimal(&self.digits, scale)?, |sum, (digits, scale)| {
            sum.checked_add(decimal(digits, *scale)?).ok_or_else(|| Invalid::new("value-money-range"))
        })
    }

    /// Takes the amount that follows without a gap: 1亿|2000万. False when it is no smaller unit.
    fn absorb(&mut self, next: Amount) -> bool {
        let last = self.parts.last().map(|(_, scale)| *scale).or(self.scale);
        match (last, next.scale) {
            (Some(last), Some(smaller)) if smaller < last => {
                self.parts.push((next.digits, smaller));
                self.end = next.end;
                true
            }
            _ => false,
        }
    }
}

/// Every amount of the (normalised) text in order.
///
/// # Errors
/// `value-money-unclear` for numbers that run into each other: "3万5", "1.2.3".
pub(super) fn amounts(plain: &str, text: &str) -> Result<Vec<Amount>, Invalid> {
    let mut found: Vec<Amount> = Vec::new();
    for capture in AMOUNT.captures_iter(plain) {
        let amount = if capture.name("spoken").is_some() {
            spoken(&capture, plain, text)?
        } else {
            written(&capture, plain, text)?
        };
        let Some(amount) = amount else { continue };
        match found.last_mut() {
            Some(last) if last.end == amount.start => {
                if !last.absorb(amount) {
                    return Err(about_text("value-money-unclear", text));
                }
            }
            _ => found.push(amount),
        }
    }
    Ok(found)
}

fn around<'t>(capture: &Captures<'t>, plain: &'t str) -> (&'t str, &'t str) {
    let place = capture.get(0).map_or(0..0, |whole| whole.range());
    (plain.get(..place.start).unwrap_or_default(), plain.get(place.end..).unwrap_or_default())
}

/// An amount in digits; `None` for "4台", "13%", "CK6150", "×2".
fn written(capture: &Captures<'_>, plain: &str, text: &str) -> Result<Option<Amount>, Invalid> {
    let named = |name: &str| capture.name(name).map(|part| part.as_str());
    let (before, after) = around(capture, plain);
    let currency = named("yuan").or(named("sign")).is_some();
    let letters = named("yuan").is_none_or(|word| word.is_ascii());
    let bare = named("scale").is_none() && !currency;
    let in_a_name = before.ends_with(|c: char| c.is_ascii_alphanumeric() || c == '.') && named("sign").is_none();
    let times = bare && (before.ends_with(['×', '*']) || after.starts_with(['×', '*']));
    if in_a_name || times || (named("yuan").is_none() && COUNT_AHEAD.is_match(after)) {
        return Ok(None);
    }
    let runs_on = after.starts_with(['.', ',']) && after.chars().nth(1).is_some_and(|c| c.is_ascii_digit());
    if bare && runs_on {
        return Err(about_text("value-money-unclear", text));
    }
    Ok(Some(Amount {
        digits: named("digits").unwrap_or_default().replace(',', ""),
        scale: named("scale").map(scale_of).or(currency.then_some(FEN_PER_YUAN)),
        parts: Vec::new(),
        rough: named("rough").or(named("more")).is_some(),
        signed: currency && letters && named("scale").is_none(),
        start: before.len(),
        end: plain.len() - after.len(),
    }))
}

/// An amount in Chinese numerals; `None` for "一台", "几十万".
fn spoken(capture: &Captures<'_>, plain: &str, text: &str) -> Result<Option<Amount>, Invalid> {
    let (before, after) = around(capture, plain);
    let whole = capture.name("spoken").map_or("", |part| part.as_str());
    let one_each = whole.ends_with('一') && COUNT_AHEAD.is_match(after); // 两万|一台
    let words = if one_each { whole.trim_end_matches('一') } else { whole };
    let yuan = capture.name("end").is_some();
    let vague = before.ends_with(['几', '数', '上', '好']);
    if vague || !(yuan || words.contains(['万', '亿'])) {
        return Ok(None);
    }
    let number = spoken_number(words).ok_or_else(|| about_text("value-money-unclear", text))?;
    Ok(Some(Amount {
        digits: number.to_string(),
        scale: Some(FEN_PER_YUAN),
        parts: Vec::new(),
        rough: false,
        signed: false,
        start: before.len(),
        end: plain.len() - after.len() - (whole.len() - words.len()),
    }))
}

fn scale_of(word: &str) -> i64 {
    match word {
        "百" => 100 * FEN_PER_YUAN,
        "千" | "k" | "K" => MoneyUnit::QianYuan.fen(),
        "十万" => 10 * MoneyUnit::WanYuan.fen(),
        "百万" => 100 * MoneyUnit::WanYuan.fen(),
        "千万" => 1_000 * MoneyUnit::WanYuan.fen(),
        "亿" => MoneyUnit::Yi.fen(),
        "万亿" => 10_000 * MoneyUnit::Yi.fen(),
        _ => MoneyUnit::WanYuan.fen(),
    }
}

/// A number in Chinese numerals: "六十" 60, "一百二十万五千" 1 205 000; `None` beyond 10^13.
fn spoken_number(text: &str) -> Option<i64> {
    let (mut total, mut section, mut digit) = (0_i64, 0_i64, 0_i64);
    for c in text.chars() {
        let place: i64 = match c {
            '十' | '拾' => 10,
            '百' | '佰' => 100,
            '千' | '仟' => 1_000,
            '万' => 10_000,
            '亿' => 100_000_000,
            _ => {
                const DIGITS: [&str; 10] =
                    ["零〇", "一壹", "二两贰", "三叁", "四肆", "五伍", "六陆", "七柒", "八捌", "九玖"];
                if digit != 0 {
                    return None; // "二五" is no amount
                }
                digit = DIGITS.iter().zip(0..).find(|(forms, _)| forms.contains(c)).map(|(_, value)| value)?;
                continue;
            }
        };
        if place < 10_000 {
            section = section.checked_add(digit.max(i64::from(section == 0 && digit == 0)).checked_mul(place)?)?;
        } else if place == 10_000 {
            total = total.checked_add(section.checked_add(digit)?.checked_mul(place)?)?;
            section = 0;
        } else {
            total = total.checked_add(section)?.checked_add(digit)?.checked_mul(place)?;
            section = 0;
        }
        digit = 0;
    }
    total.checked_add(section)?.checked_add(digit).filter(|value| *value <= Money::MAX.fen())
}

/// `digits` ("12", "0.5", "1,200.50") times `scale` fen, exactly.
pub(super) fn decimal(digits: &str, scale: i64) -> Result<Money, Invalid> {
    let unclear = || about_text("value-money-unclear", digits);
    let plain = digits.replace(',', "");
    let (whole, fraction) = plain.split_once('.').unwrap_or((&plain, ""));
    let all_digits = |part: &str| part.chars().all(|c| c.is_ascii_digit());
    if whole.is_empty() || !all_digits(whole) || !all_digits(fraction) {
        return Err(unclear());
    }
    let too_large = || Invalid::new("value-money-range");
    let mut fen = whole.parse::<i64>().ok().and_then(|whole| whole.checked_mul(scale)).ok_or_else(too_large)?;
    let mut place = scale;
    for digit in fraction.trim_end_matches('0').chars() {
        let digit = i64::from(digit.to_digit(10).ok_or_else(unclear)?);
        if place % 10 != 0 {
            return Err(about_text("value-money-too-fine", digits));
        }
        place /= 10;
        fen = fen.checked_add(digit * place).ok_or_else(too_large)?;
    }
    Money::from_fen(fen)
}
