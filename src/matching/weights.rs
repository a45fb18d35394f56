//! The weights of the factors, as data.
use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

/// Points per factor and what is left of them when a factor is not fully met. See `seeds/reference/match_weights.toml`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Weights {
    pub version: String,
    pub category: u32,
    pub parameters: u32,
    pub essential_share: u32,
    pub price: u32,
    pub lead_time: u32,
    pub service_area: u32,
    pub condition: u32,
    pub distance: u32,
    pub certificate: u32,
    pub general: u32,
    pub variant: u32,
    pub near: u32,
    pub unknown: u32,
    pub slight_miss: u32,
    pub severe_miss: u32,
    pub told_from: u32,
    pub tolerance: Tolerance,
}

/// Where a slight miss ends, in per cent or days; see the same file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Tolerance {
    pub figure: u32,
    pub oversize: u32,
    pub size_from: u32,
    pub size_to: u32,
    pub price: u32,
    pub late_days: u32,
    pub late_percent: u32,
    pub bundle_fair: u32,
    pub bundle_most: u32,
    pub gross: u32,
}

static STANDARD: LazyLock<Weights> = LazyLock::new(|| {
    toml::from_str(include_str!("../../seeds/reference/match_weights.toml")).unwrap_or_else(|_| Weights::none())
});

impl Weights {
    /// The embedded weights.
    pub fn standard() -> &'static Weights {
        &STANDARD
    }

    /// All points of a perfect answer.
    pub fn most(&self) -> u32 {
        self.category
            + self.parameters
            + self.price
            + self.lead_time
            + self.service_area
            + self.condition
            + self.distance
            + self.certificate
    }

    /// Everything zero: what a broken file would yield; a test keeps it from being used.
    fn none() -> Weights {
        let tolerance = Tolerance {
            figure: 0,
            oversize: 0,
            size_from: 100,
            size_to: 100,
            price: 0,
            late_days: 0,
            late_percent: 0,
            bundle_fair: 0,
            bundle_most: 0,
            gross: 1,
        };
        Weights {
            version: String::new(),
            category: 0,
            parameters: 0,
            essential_share: 1,
            price: 0,
            lead_time: 0,
            service_area: 0,
            condition: 0,
            distance: 0,
            certificate: 0,
            general: 0,
            variant: 0,
            near: 0,
            unknown: 0,
            slight_miss: 0,
            severe_miss: 0,
            told_from: 0,
            tolerance,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_perfect_answer_has_ten_thousand_points() {
        assert_eq!(Weights::standard().most(), 10_000);
        assert!(!Weights::standard().version.is_empty());
    }
}
