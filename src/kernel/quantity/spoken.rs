//! Figures in Chinese numerals: 八千转, 一万二, 五十公斤, 一米五, 百分之九十六.
use super::{Dimension, Unit};

/// Units that a single numeral may count. 一道工序, 三方 and 一度 are words of other things.
const PLAIN: &[&str] = &[
    "丝",
    "米",
    "毫米",
    "厘米",
    "公分",
    "吨",
    "公斤",
    "千克",
    "千瓦",
    "匹",
    "马力",
    "兆帕",
    "立方",
    "立方米",
    "升",
    "英寸",
];
/// What stands behind a figure that needs no unit.
const BOUNDS: &[&str] = &["以上", "以下", "以内", "左右", "上下"];

/// A figure at the start of `text`, the characters that it takes with its unit, and the unit. `before` is the character
/// that stands before it.
pub(super) fn spoken(text: &[char], before: Option<char>) -> Option<(f64, usize, Option<Unit>)> {
    if before.is_some_and(|c| "第每同统之各几数".contains(c) || digit(c).is_some() || c.is_ascii_digit()) {
        return None;
    }
    if text.starts_with(&['百', '分', '之']) {
        let (value, length, _) = numeral(text.get(3..)?)?;
        return Some((value, 3 + length, "%".parse().ok()));
    }
    let (value, length, scaled) = numeral(text)?;
    let rest = text.get(length..)?;
    if let Some((unit, taken)) = Unit::at_start(rest) {
        let word: String = rest.get(..taken)?.iter().collect();
        let measured = !matches!(unit.dimension(), Dimension::Count | Dimension::Time);
        let counted =
            ["件", "只", "支", "双", "片", "张", "包", "刀", "箱", "瓶", "次", "颗", "粒"].contains(&word.as_str());
        let good = if scaled { measured || counted } else { PLAIN.contains(&word.as_str()) };
        // 车三米的丝杠: as long as that is what is made, not the machine
        if unit.dimension() == Dimension::Length && rest.iter().skip(taken).take(2).any(|c| *c == '的') {
            return None;
        }
        // 一米五 is 1.5 m
        let half = rest.get(taken).copied().and_then(digit).filter(|_| matches!(word.as_str(), "米" | "吨"));
        let alone = rest.get(taken + 1).is_none_or(|c| digit(*c).is_none() && scale(*c).is_none());
        return match half.filter(|_| alone) {
            Some(tenths) if good => Some((value + tenths / 10.0, length + taken + 1, Some(unit))),
            _ => good.then_some((value, length + taken, Some(unit))),
        };
    }
    let ends = rest.first().is_none_or(|c| super::scan::ends_clause(*c) || *c == ' ');
    let bounded = BOUNDS.iter().any(|word| rest.starts_with(&word.chars().collect::<Vec<_>>()));
    let joined = rest.first().is_some_and(|c| matches!(c, '到' | '至' | '~' | '-'));
    (scaled && value >= 100.0 && (ends || bounded || joined)).then_some((value, length, None))
}

fn digit(c: char) -> Option<f64> {
    let at = "零一二三四五六七八九".chars().position(|n| n == c).or((c == '两').then_some(2))?;
    u32::try_from(at).ok().map(f64::from)
}

fn scale(c: char) -> Option<f64> {
    match c {
        '十' => Some(10.0),
        '百' => Some(100.0),
        '千' => Some(1000.0),
        '万' => Some(10_000.0),
        _ => None,
    }
}

/// The value, the characters, and whether there was a 十, 百, 千 or 万 in it.
fn numeral(text: &[char]) -> Option<(f64, usize, bool)> {
    let (mut total, mut section, mut waiting) = (0.0, 0.0, None);
    let (mut last, mut scaled, mut at) = (1.0, false, 0);
    while let Some(c) = text.get(at) {
        // 八千瓦 is 8 kW, 一百万元 is money
        let unit = *c == '千' && matches!(text.get(at + 1), Some('瓦' | '克' | '牛' | '伏' | '帕' | '米'));
        match (digit(*c), scale(*c).filter(|_| !unit)) {
            (Some(0.0), _) if at > 0 => last = 1.0,
            (Some(_), _) if waiting.is_some() => return None,
            (Some(value), _) => waiting = Some(value),
            (None, Some(10_000.0)) => {
                total = (section + waiting.take().unwrap_or(0.0)) * 10_000.0;
                (section, last, scaled) = (0.0, 10_000.0, true);
            }
            (None, Some(scale)) => {
                let many = waiting.take().or((scale == 10.0 && at == 0).then_some(1.0))?;
                section += many * scale;
                (last, scaled) = (scale, true);
            }
            (None, None) => break,
        }
        at += 1;
    }
    if at == 0 || (scaled && total + section == 0.0) {
        return None;
    }
    // 一万二: the next lower scale is left out
    let tail = waiting.unwrap_or(0.0) * if last >= 100.0 { last / 10.0 } else { 1.0 };
    let mut value = total + section + tail;
    if text.get(at) == Some(&'点')
        && let Some(tenths) = text.get(at + 1).copied().and_then(digit)
    {
        value += tenths / 10.0;
        at += 2;
    }
    Some((value, at, scaled)).filter(|_| !matches!(text.get(at), Some('元' | '块' | '亿' | '级')))
}
