//! The time, asked for in one place so that a test can set it.
use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime, Utc};

/// UTC, in the microseconds that both databases keep.
pub type Timestamp = NaiveDateTime;

/// Where the time comes from: the machine, or a moment that a test has fixed.
#[derive(Clone, Copy, Debug, Default)]
pub enum Clock {
    #[default]
    System,
    Fixed(Timestamp),
}

impl Clock {
    pub fn now(self) -> Timestamp {
        match self {
            Clock::System => truncated(Utc::now()),
            Clock::Fixed(at) => at,
        }
    }

    /// The calendar day in China (UTC+8, no summer time): deadlines and rule dates are days there.
    pub fn today(self) -> NaiveDate {
        day_in_china(self.now())
    }
}

/// The calendar day in China at the moment `at`.
pub fn day_in_china(at: Timestamp) -> NaiveDate {
    const EIGHT_HOURS: i32 = 8 * 3600;
    match FixedOffset::east_opt(EIGHT_HOURS) {
        Some(china) => at.and_utc().with_timezone(&china).date_naive(),
        None => at.date(),
    }
}

fn truncated(now: DateTime<Utc>) -> Timestamp {
    DateTime::from_timestamp_micros(now.timestamp_micros()).unwrap_or(now).naive_utc()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_day_turns_at_midnight_in_china() {
        let at = |text: &str| Clock::Fixed(text.parse().unwrap());
        assert_eq!(at("2026-01-31T15:59:59").today().to_string(), "2026-01-31");
        assert_eq!(at("2026-01-31T16:00:00").today().to_string(), "2026-02-01");
    }
}
