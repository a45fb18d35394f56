//! Money in fen and prices as people state them. Integers from end to end: no float ever holds an amount.
use std::fmt;

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::Invalid;

mod amounts;
mod price;
mod stated;

pub use price::{Basis, PriceRange, StatedPrice, Tax};
pub use stated::{said_by_header, stated};

/// An amount in fen (0.01 yuan): 0 ..= 10^15, so exact as a JSON number. No floats, no silent overflow.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    Hash,
    PartialOrd,
    Ord,
    Serialize,
    Deserialize,
    ToSchema,
    diesel::expression::AsExpression,
    diesel::deserialize::FromSqlRow,
)]
#[diesel(sql_type = diesel::sql_types::BigInt)]
#[serde(try_from = "i64", into = "i64")]
#[schema(value_type = i64, minimum = 0, maximum = 1_000_000_000_000_000_i64, example = 60_000_000)]
pub struct Money(i64);

impl Money {
    pub const ZERO: Money = Money(0);
    pub const MAX: Money = Money(1_000_000_000_000_000);

    /// # Errors
    /// `value-money-range` outside 0 ..= 10^15 fen.
    pub fn from_fen(fen: i64) -> Result<Money, Invalid> {
        if (0..=Self::MAX.0).contains(&fen) { Ok(Money(fen)) } else { Err(Invalid::new("value-money-range")) }
    }

    /// # Errors
    /// `value-money-range` outside 0 ..= 10^13 yuan.
    pub fn from_yuan(yuan: i64) -> Result<Money, Invalid> {
        yuan.checked_mul(100).ok_or_else(|| Invalid::new("value-money-range")).and_then(Money::from_fen)
    }

    /// A plain number of yuan: "3500", "3,500.50".
    ///
    /// # Errors
    /// `value-money-unclear` for anything else, `value-money-too-fine` below one fen, `value-money-range`.
    pub fn from_yuan_text(text: &str) -> Result<Money, Invalid> {
        amounts::decimal(text.trim(), FEN_PER_YUAN)
    }

    pub fn fen(self) -> i64 {
        self.0
    }

    pub fn checked_add(self, other: Money) -> Option<Money> {
        self.0.checked_add(other.0).and_then(|fen| Money::from_fen(fen).ok())
    }

    pub fn checked_sub(self, other: Money) -> Option<Money> {
        self.0.checked_sub(other.0).and_then(|fen| Money::from_fen(fen).ok())
    }

    pub fn checked_mul(self, times: u32) -> Option<Money> {
        self.0.checked_mul(i64::from(times)).and_then(|fen| Money::from_fen(fen).ok())
    }

    /// The share of each of `parts`, rounded down to the fen; `None` for no parts.
    pub fn checked_div(self, parts: u32) -> Option<Money> {
        self.0.checked_div(i64::from(parts)).map(Money)
    }

    /// The amount as Chinese paper says it, always exact: "1.25亿元", "60万元", "3,500元".
    pub fn in_words(self) -> String {
        const WAN: i64 = 1_000_000;
        const YI: i64 = 10_000_000_000;
        if self.0 >= YI && self.0 % WAN == 0 {
            format!("{}亿元", decimal_text(self.0 / WAN, 10_000))
        } else if self.0 >= WAN && self.0 % (WAN / 100) == 0 {
            format!("{}万元", decimal_text(self.0 / (WAN / 100), 100))
        } else {
            format!("{}元", self.in_yuan())
        }
    }

    /// The amount in yuan with thousands separators, always exact: "600,000", "0.5".
    pub fn in_yuan(self) -> String {
        let plain = self.plain_yuan();
        let (whole, fraction) = plain.split_once('.').map_or((plain.as_str(), None), |(w, f)| (w, Some(f)));
        let mut grouped = String::new();
        for (place, digit) in whole.chars().enumerate() {
            if place > 0 && (whole.len() - place) % 3 == 0 {
                grouped.push(',');
            }
            grouped.push(digit);
        }
        fraction.map_or(grouped.clone(), |fraction| format!("{grouped}.{fraction}"))
    }

    /// The amount in yuan as machines read it: "600000", "0.5".
    pub fn plain_yuan(self) -> String {
        decimal_text(self.0, FEN_PER_YUAN)
    }
}

const FEN_PER_YUAN: i64 = 100;

/// `units / scale` as a decimal without trailing zeros; `scale` is a power of ten.
fn decimal_text(units: i64, scale: i64) -> String {
    let (whole, rest) = (units / scale, units % scale);
    if rest == 0 {
        return whole.to_string();
    }
    let padded = (rest + scale).to_string(); // the leading 1 keeps the zeros after the point
    let fraction = padded.strip_prefix('1').unwrap_or(&padded);
    format!("{whole}.{}", fraction.trim_end_matches('0'))
}

impl TryFrom<i64> for Money {
    type Error = Invalid;
    fn try_from(fen: i64) -> Result<Money, Invalid> {
        Money::from_fen(fen)
    }
}

impl From<Money> for i64 {
    fn from(money: Money) -> i64 {
        money.0
    }
}

impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.in_words())
    }
}

/// A unit that a column header or an amount names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum MoneyUnit {
    Yuan,
    QianYuan,
    WanYuan,
    Yi,
}

impl MoneyUnit {
    /// How many fen one of it is.
    pub fn fen(self) -> i64 {
        match self {
            MoneyUnit::Yuan => FEN_PER_YUAN,
            MoneyUnit::QianYuan => 100_000,
            MoneyUnit::WanYuan => 1_000_000,
            MoneyUnit::Yi => 10_000_000_000,
        }
    }

    /// The unit that a header's bracket names: "万元", "人民币万元", "单位：元"; `None` when it names none.
    pub fn named_in(text: &str) -> Option<MoneyUnit> {
        const NAMES: [(&str, MoneyUnit); 7] = [
            ("亿元", MoneyUnit::Yi),
            ("万元", MoneyUnit::WanYuan),
            ("千元", MoneyUnit::QianYuan),
            ("元", MoneyUnit::Yuan),
            ("亿", MoneyUnit::Yi),
            ("万", MoneyUnit::WanYuan),
            ("圆", MoneyUnit::Yuan),
        ];
        if ["美元", "欧元", "日元", "港元", "韩元"].iter().any(|foreign| text.contains(foreign)) {
            return None;
        }
        NAMES.iter().find(|(name, _)| text.contains(name)).map(|(_, unit)| *unit)
    }
}

impl fmt::Display for MoneyUnit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            MoneyUnit::Yuan => "元",
            MoneyUnit::QianYuan => "千元",
            MoneyUnit::WanYuan => "万元",
            MoneyUnit::Yi => "亿元",
        })
    }
}

/// A price as text: "60万以内", "50-80万元（含税）". A number without a unit is read in `unit_hint` (from a column
/// header, say), and refused when there is none: it is never guessed.
///
/// # Errors
/// `value-money-*`: no unit, no amount, several amounts, foreign money, below zero or a fen, too large.
pub fn parse(text: &str, unit_hint: Option<MoneyUnit>) -> Result<PriceRange, Invalid> {
    stated(text, unit_hint).map(|price| price.range)
}

#[cfg(test)]
mod tests;
