//! Numbers in digits or Chinese numerals, with the units of financing, exact.
use crate::kernel::money::Money;

/// A number of thousandths: "1.5" is 1500, "两" 2000, "半" 500, "二十五" 25000; `None` for anything else.
fn thousandths(text: &str) -> Option<i64> {
    if text == "半" {
        return Some(500);
    }
    if !text.starts_with(|c: char| c.is_ascii_digit()) {
        return numeral(text)?.checked_mul(1000);
    }
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let padded: String = fraction.chars().chain("000".chars()).take(3).collect();
    whole.parse::<i64>().ok()?.checked_mul(1000)?.checked_add(padded.parse().ok()?)
}

/// A whole number below 10,000 in Chinese numerals: 十五, 一百二十, 三千.
fn numeral(text: &str) -> Option<i64> {
    const DIGITS: &str = "零一二三四五六七八九";
    let (mut sum, mut digit) = (0, None);
    for c in text.chars() {
        let value =
            if c == '两' { Some(2) } else { DIGITS.chars().zip(0_i64..).find(|(d, _)| *d == c).map(|(_, n)| n) };
        let unit = match c {
            '十' => 10,
            '百' => 100,
            '千' => 1000,
            _ => 0,
        };
        match (value, unit) {
            (Some(value), _) => digit = Some(value),
            (None, unit) if unit > 0 => sum += digit.take().unwrap_or(1) * unit,
            _ => return None,
        }
    }
    Some(sum + digit.unwrap_or(0))
}

/// A whole number; fractions are cut off.
pub fn whole(text: &str) -> Option<u32> {
    u32::try_from(thousandths(text)? / 1000).ok()
}

/// An amount such as ("3600", "万") or ("1.5", "亿").
pub fn money(figure: &str, unit: &str) -> Option<Money> {
    let yuan: i64 = match unit {
        "亿" => 100_000_000,
        "千万" => 10_000_000,
        "百万" => 1_000_000,
        "十万" => 100_000,
        "万" | "w" => 10_000,
        "k" => 1_000,
        "元" | "块" => 1,
        _ => return None,
    };
    // thousandths of yuan are tenths of fen
    let fen = thousandths(figure)?.checked_mul(yuan)?.checked_div(10)?;
    Money::from_fen(fen).ok()
}

/// Months in ("5", "年"), ("48", "个月"), ("36", "期"); parts of a month are cut off.
pub fn months(figure: &str, unit: &str) -> Option<u32> {
    let each = if unit.contains('年') {
        12
    } else if unit.contains('季') {
        3
    } else {
        1
    };
    u32::try_from(thousandths(figure)?.checked_mul(each)? / 1000).ok()
}

/// Days in ("10", "天"), ("两", "周"), ("一", "个月").
pub fn days(figure: &str, unit: &str) -> Option<u32> {
    let each = match unit {
        "周" | "星期" => 7,
        "个月" => 30,
        _ => 1,
    };
    u32::try_from(thousandths(figure)?.checked_mul(each)? / 1000).ok()
}

/// Basis points in ("30", "%"), ("三", "成"); at most the whole.
pub fn share_bp(figure: &str, unit: &str) -> Option<u32> {
    let each = if unit == "成" { 1000 } else { 100 };
    u32::try_from(thousandths(figure)?.checked_mul(each)? / 1000).ok().filter(|bp| *bp <= 10_000)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn figures_are_exact_in_both_scripts() {
        assert_eq!(money("1.5", "亿").map(Money::fen), Some(15_000_000_000));
        assert_eq!(money("三百二十", "万").map(Money::fen), Some(320_000_000));
        assert_eq!(money("0.01", "元").map(Money::fen), Some(1));
        assert_eq!(months("半", "年"), Some(6));
        assert_eq!(months("两", "年"), Some(24));
        assert_eq!(months("十八", "个月"), Some(18));
        assert_eq!(share_bp("三", "成"), Some(3000));
        assert_eq!(share_bp("12.5", "%"), Some(1250));
        assert_eq!(share_bp("300", "%"), None);
        assert_eq!(days("两", "周"), Some(14));
        assert_eq!(whole("十"), Some(10));
        assert_eq!(money("5", "吨"), None);
    }

    proptest! {
        #[test]
        fn any_number_of_wan_is_read_exactly(wan in 0_i64..100_000_000) {
            prop_assert_eq!(money(&wan.to_string(), "万").map(Money::fen), Some(wan * 1_000_000));
        }

        #[test]
        fn no_text_panics(figure in ".{0,12}", unit in ".{0,3}") {
            let _ = (money(&figure, &unit), months(&figure, &unit), days(&figure, &unit), share_bp(&figure, &unit));
        }
    }
}
