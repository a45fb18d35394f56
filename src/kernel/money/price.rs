//! A price: from, to, with or without tax, for one or for all.
use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::Money;
use crate::{kernel::Invalid, text::Message};

/// An enum whose words are fixed here: its text in the database, in JSON and in `Display`.
macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $word:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, ToSchema)]
        #[derive(diesel::expression::AsExpression, diesel::deserialize::FromSqlRow)]
        #[diesel(sql_type = diesel::sql_types::Text)]
        #[serde(rename_all = "snake_case")]
        pub enum $name { $($(#[$variant_doc])* $variant),+ }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(match self { $($name::$variant => $word),+ })
            }
        }

        impl FromStr for $name {
            type Err = Invalid;
            fn from_str(text: &str) -> Result<Self, Invalid> {
                match text {
                    $($word => Ok($name::$variant),)+
                    _ => Err(Invalid(Message::new("value-word").with("value", text).with("words", [$($word),+].join(", ")))),
                }
            }
        }
    };
}

words! {
    /// Whether value-added tax is inside a stated price.
    Tax {
        Included = "included",
        Excluded = "excluded",
        #[default]
        Unknown = "unknown",
    }
}

words! {
    /// What a stated price is for: one machine, or all that is asked for.
    Basis {
        PerUnit = "per_unit",
        Total = "total",
        #[default]
        Unknown = "unknown",
    }
}

/// A price from `min` to `max`, both ends inside; equal ends are one exact amount, no end is "面议".
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, ToSchema)]
#[serde(try_from = "UncheckedRange")]
pub struct PriceRange {
    pub min: Option<Money>,
    pub max: Option<Money>,
    pub tax: Tax,
}

#[derive(Deserialize)]
struct UncheckedRange {
    #[serde(default)]
    min: Option<Money>,
    #[serde(default)]
    max: Option<Money>,
    #[serde(default)]
    tax: Tax,
}

impl TryFrom<UncheckedRange> for PriceRange {
    type Error = Invalid;
    fn try_from(raw: UncheckedRange) -> Result<PriceRange, Invalid> {
        PriceRange::new(raw.min, raw.max, raw.tax)
    }
}

impl PriceRange {
    /// # Errors
    /// `value-money-order` when `min` is above `max`.
    pub fn new(min: Option<Money>, max: Option<Money>, tax: Tax) -> Result<PriceRange, Invalid> {
        match (min, max) {
            (Some(low), Some(high)) if low > high => {
                Err(Invalid(Message::new("value-money-order").with("min", low).with("max", high)))
            }
            _ => Ok(PriceRange { min, max, tax }),
        }
    }

    /// The price as [`super::parse`] reads it back: "50万元-80万元（含税）", "60万元以内", "面议".
    pub fn in_words(&self) -> String {
        let amount = match (self.min, self.max) {
            (None, None) => "面议".to_owned(),
            (Some(min), Some(max)) if min == max => max.in_words(),
            (Some(min), Some(max)) => format!("{min}-{max}"),
            (None, Some(max)) => format!("{max}以内"),
            (Some(min), None) => format!("{min}以上"),
        };
        let tax = match self.tax {
            Tax::Included => "（含税）",
            Tax::Excluded => "（不含税）",
            Tax::Unknown => "",
        };
        amount + tax
    }

    /// True when no amount is stated: "面议", an empty cell.
    pub fn is_open(&self) -> bool {
        self.min.is_none() && self.max.is_none()
    }
}

/// A price with what it is for and whether it is only roughly meant ("约", "左右", "60多万").
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct StatedPrice {
    pub range: PriceRange,
    pub basis: Basis,
    pub about: bool,
}
