//! The hours in which nobody is written to: by the clock of China (UTC+8, no summer time).
use std::{fmt, str::FromStr};

use chrono::{NaiveTime, TimeDelta};

use super::clock::Timestamp;

/// From one time of the day to another, over midnight when the first is later; none when both are the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct QuietHours {
    from: NaiveTime,
    to: NaiveTime,
}

const CHINA: TimeDelta = TimeDelta::hours(8);

impl QuietHours {
    /// When the quiet hours end that `now` lies in; none when it lies in none.
    pub fn end(&self, now: Timestamp) -> Option<Timestamp> {
        let there = now + CHINA;
        let (time, day) = (there.time(), there.date());
        let over_midnight = self.from > self.to;
        let inside =
            if over_midnight { time >= self.from || time < self.to } else { self.from <= time && time < self.to };
        let tomorrow = over_midnight && time >= self.from;
        let day = if tomorrow { day.succ_opt().unwrap_or(day) } else { day };
        inside.then(|| day.and_time(self.to) - CHINA)
    }
}

impl FromStr for QuietHours {
    type Err = String;
    fn from_str(text: &str) -> Result<QuietHours, String> {
        let read = |time: &str| NaiveTime::parse_from_str(time.trim(), "%H:%M").ok();
        let hours = text.split_once('-').and_then(|(from, to)| Some(QuietHours { from: read(from)?, to: read(to)? }));
        hours.ok_or_else(|| "write 21:00-08:00; the same time twice for none".to_owned())
    }
}

impl fmt::Display for QuietHours {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}", self.from.format("%H:%M"), self.to.format("%H:%M"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn end(hours: &str, now: &str) -> Option<String> {
        let hours: QuietHours = hours.parse().unwrap();
        hours.end(now.parse().unwrap()).map(|end| end.to_string())
    }

    #[test]
    fn the_night_is_quiet_over_midnight_in_china() {
        let night = |now| end("21:00-08:00", now);
        assert_eq!(night("2026-11-22T12:59:59"), None, "20:59 there");
        assert_eq!(night("2026-11-22T13:00:00").unwrap(), "2026-11-23 00:00:00", "21:00 there, until 8:00");
        assert_eq!(night("2026-11-22T20:00:00").unwrap(), "2026-11-23 00:00:00", "4:00 there");
        assert_eq!(night("2026-11-23T00:00:00"), None, "8:00 there");
    }

    #[test]
    fn hours_of_one_day_and_none_at_all() {
        assert_eq!(end("12:00-14:00", "2026-11-22T05:00:00").unwrap(), "2026-11-22 06:00:00");
        assert_eq!(end("12:00-14:00", "2026-11-22T06:00:00"), None);
        assert_eq!(end("00:00-00:00", "2026-11-22T06:00:00"), None);
        for wrong in ["", "21-8", "25:00-08:00", "21:00"] {
            assert!(wrong.parse::<QuietHours>().is_err(), "{wrong}");
        }
    }
}
