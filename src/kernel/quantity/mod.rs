//! Physical quantities as factories state them: dimensions, units, comparators, and a reader of free text.
//!
//! Values are kept in the base unit of their dimension (mm, kW, kN, MPa, m³/h ...; see [`Unit`]) as `f64`: fifteen
//! digits are more than any machine's data sheet has. Money is never a quantity; it is [`super::money`].
mod mention;
mod rate;
mod scan;
mod spoken;
mod unit;
mod words;

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

pub use mention::{Mention, mentions};
pub use scan::fold;
pub use unit::{Dimension, Unit};

use super::Invalid;
use crate::text::Message;

/// How a stated figure bounds what is acceptable.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Comparator {
    /// ≥, 不低于, 以上: the minimum is stated.
    AtLeast,
    /// ≤, 不超过, 以内: the maximum is stated.
    AtMost,
    /// 50-80, ±: both ends are stated.
    Within,
    /// A bare figure.
    Equal,
    /// 约, 左右: a bare figure, softly.
    About,
}

/// One figure with its unit, for example `6,000 r/min`. Equality is of the physical value up to rounding.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct Quantity {
    /// In the base unit of the unit's dimension.
    pub value: f64,
    /// The unit to show it in.
    pub unit: Unit,
}

impl Quantity {
    /// `amount` counted in `unit`, for example 30 丝.
    pub fn new(amount: f64, unit: Unit) -> Quantity {
        let value = amount * unit.factor();
        Quantity { value: if unit.symbol() == "HP" { motor_series(value) } else { value }, unit }
    }

    /// The amount in the unit it is shown in.
    pub fn amount(self) -> f64 {
        self.value / self.unit.factor()
    }

    /// The same physical value shown in `unit`; `None` when it measures something else.
    ///
    /// Trade usage is followed where a factory names a neighbouring unit: a press or clamp of "160 吨" is a force
    /// (1 t = 10 kN), "8 公斤" of air a pressure (1 kg = 0.1 MPa), a pump of "200 方" a flow an hour, a furnace of
    /// "500 kg" a throughput an hour.
    pub fn read_as(self, unit: Unit) -> Option<Quantity> {
        use Dimension as D;
        let factor = match (self.unit.dimension(), unit.dimension()) {
            (D::Count, D::Count) => 1.0,
            (from, to) if from == to => 1.0,
            (D::Mass, D::Force) => 0.01,
            (D::Mass, D::Pressure) => 0.1,
            // 氮氧化物50毫克: a cubic metre is meant
            (D::Mass, D::Concentration) => 1e6,
            (D::Mass, D::MassFlow) | (D::Area, D::AreaRate) | (D::Count, D::PieceRate | D::Strokes) => 1.0,
            (D::Volume | D::Mass | D::MassFlow, D::Flow) => 0.001,
            (D::Flow, D::MassFlow) => 1000.0, // of water
            (D::PieceRate, D::Strokes) => 1.0 / 60.0,
            (D::Strokes, D::PieceRate) => 60.0,
            (D::Strokes, D::Rotation) | (D::Rotation, D::Strokes) | (D::Temperature, D::Angle) => 1.0,
            _ => return None,
        };
        Some(Quantity { value: self.value * factor, unit })
    }
}

/// The rating of the usual motor series (GB/T 4772, kW) nearest to `kw`, when one lies within 7 %: a motor of "30 匹" is
/// sold as 22 kW, not as 22.5.
fn motor_series(kw: f64) -> f64 {
    const SERIES: &[f64] = &[
        0.37, 0.55, 0.75, 1.1, 1.5, 2.2, 3.0, 4.0, 5.5, 7.5, 11.0, 15.0, 18.5, 22.0, 30.0, 37.0, 45.0, 55.0, 75.0,
        90.0, 110.0, 132.0, 160.0, 185.0, 200.0, 220.0, 250.0, 280.0, 315.0, 355.0, 400.0, 450.0, 500.0,
    ];
    let near = SERIES.iter().copied().min_by(|a, b| (a - kw).abs().total_cmp(&(b - kw).abs()));
    near.filter(|rating| (rating - kw).abs() <= 0.07 * kw).unwrap_or(kw)
}

impl PartialEq for Quantity {
    fn eq(&self, other: &Quantity) -> bool {
        let size = self.value.abs().max(other.value.abs());
        self.unit.dimension() == other.unit.dimension() && (self.value - other.value).abs() <= size * 1e-9
    }
}

/// A number for people: no more digits than it has, at most six after the point, thousands apart.
pub fn figure(amount: f64) -> String {
    let rounded = format!("{amount:.6}");
    let trimmed = rounded.trim_end_matches('0').trim_end_matches('.');
    let (sign, digits) = trimmed.strip_prefix('-').map_or(("", trimmed), |digits| ("-", digits));
    let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
    let mut grouped = String::new();
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at).is_multiple_of(3) && whole.len() > 4 - usize::from(whole.len() == 4) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    let point = if part.is_empty() { "" } else { "." };
    format!("{sign}{grouped}{point}{part}")
}

impl fmt::Display for Quantity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // a snapped motor rating is shown in kW: "30 HP" would not read back to 22 kW by multiplication
        let (amount, unit) = match self.unit.symbol() {
            "HP" => (self.value, "kW"),
            _ => (self.amount(), self.unit.symbol()),
        };
        match unit {
            "%" | "℃" | "°" => write!(f, "{}{unit}", figure(amount)),
            _ => write!(f, "{} {unit}", figure(amount)),
        }
    }
}

impl FromStr for Quantity {
    type Err = Invalid;

    /// Exactly one figure with a unit, for example `30丝`, `6,000 r/min`, `２２ＫＷ`.
    fn from_str(text: &str) -> Result<Quantity, Invalid> {
        let found = mentions(text);
        match found.as_slice() {
            [only] if only.before.is_empty() && only.after.is_empty() => only.quantity(),
            _ => None,
        }
        .ok_or_else(|| Invalid(Message::new("quantity-not-one-figure").with("text", text)))
    }
}

#[cfg(test)]
mod tests;
