//! A share: its code, until when, and what its owner chose to show.
use chrono::{Days, NaiveDate};
use rand::seq::IndexedRandom;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{
    auth::code::LETTERS,
    kernel::{clock::Timestamp, id::DemandId},
};

/// How long a code is good.
const DAYS: u64 = 30;
/// Letters of a code: 30 to the 16th are 78 bits, which nobody guesses.
const LENGTH: usize = 16;

/// What a share shows beside the need in a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Chosen {
    /// The technical requirements in full.
    #[serde(default = "yes")]
    pub requirements: bool,
    /// The budget, and how prices stand to it.
    #[serde(default)]
    pub budget: bool,
    #[serde(default = "yes")]
    pub lenders: bool,
}

fn yes() -> bool {
    true
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Share {
    pub code: String,
    pub demand: DemandId,
    pub chosen: Chosen,
    pub created_at: Timestamp,
    /// The last day.
    pub expires_on: NaiveDate,
}

impl Share {
    /// A new one, good from `today`.
    pub fn begin(demand: DemandId, chosen: Chosen, now: Timestamp, today: NaiveDate) -> Share {
        let mut rng = rand::rng();
        let code = (0..LENGTH).filter_map(|_| LETTERS.choose(&mut rng)).map(|letter| char::from(*letter)).collect();
        Share { code, demand, chosen, created_at: now, expires_on: last_day(today) }
    }

    /// Good for as long as a new one, under the same code.
    pub fn renewed(self, chosen: Chosen, today: NaiveDate) -> Share {
        Share { chosen, expires_on: last_day(today), ..self }
    }

    /// Where the page is.
    pub fn path(&self) -> String {
        format!("/s/{}", self.code)
    }
}

fn last_day(today: NaiveDate) -> NaiveDate {
    today.checked_add_days(Days::new(DAYS)).unwrap_or(today)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_long_and_never_the_same() {
        let today: NaiveDate = "2026-11-22".parse().unwrap();
        let now = today.and_hms_opt(8, 0, 0).unwrap();
        let chosen = Chosen { requirements: true, budget: false, lenders: true };
        let share = || Share::begin(DemandId::new(), chosen, now, today);
        let (one, other) = (share(), share());
        assert_eq!((one.code.len(), one.expires_on.to_string().as_str()), (16, "2026-12-22"));
        assert_ne!(one.code, other.code);
        let renewed = one.clone().renewed(chosen, "2026-12-01".parse().unwrap());
        assert_eq!((renewed.code, renewed.expires_on.to_string().as_str()), (one.code, "2026-12-31"));
    }
}
