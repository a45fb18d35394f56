//! Working days: Monday to Friday, but for the days that the State Council's yearly notice moves.
use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate, Weekday};
use serde::Deserialize;

use crate::words;

words!(
    /// What a day is, against what its weekday says.
    DayKind { Off = "off", Work = "work" }
);

/// A day that a document says something of.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Exception {
    pub day: NaiveDate,
    pub kind: DayKind,
    pub document: String,
}

/// The days of `seeds/reference/holidays.csv`.
pub fn seed() -> Vec<Exception> {
    let rows = csv::Reader::from_reader(include_str!("../../seeds/reference/holidays.csv").as_bytes());
    rows.into_deserialize().filter_map(Result::ok).collect()
}

/// The days that differ from their weekday; all others are worked from Monday to Friday.
#[derive(Clone, Debug, Default)]
pub struct Calendar(BTreeMap<NaiveDate, DayKind>);

impl FromIterator<(NaiveDate, DayKind)> for Calendar {
    fn from_iter<I: IntoIterator<Item = (NaiveDate, DayKind)>>(days: I) -> Calendar {
        Calendar(days.into_iter().collect())
    }
}

impl Calendar {
    pub fn is_working(&self, day: NaiveDate) -> bool {
        match self.0.get(&day) {
            Some(kind) => *kind == DayKind::Work,
            None => !matches!(day.weekday(), Weekday::Sat | Weekday::Sun),
        }
    }

    /// The `count`th working day after `day`, which itself does not count.
    pub fn after(&self, day: NaiveDate, count: usize) -> NaiveDate {
        day.iter_days().skip(1).filter(|next| self.is_working(*next)).take(count).last().unwrap_or(day)
    }
}

#[cfg(test)]
mod tests {
    use chrono::Days;
    use proptest::prelude::*;

    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn shipped() -> Calendar {
        seed().into_iter().map(|row| (row.day, row.kind)).collect()
    }

    #[test]
    fn every_row_of_the_file_is_read() {
        let rows = include_str!("../../seeds/reference/holidays.csv").lines().count() - 1;
        assert_eq!(seed().len(), rows);
        let off = seed().iter().filter(|row| row.day.year() == 2026 && row.kind == DayKind::Off).count();
        assert_eq!(off, 3 + 9 + 3 + 5 + 3 + 3 + 7, "元旦、春节、清明、劳动节、端午、中秋、国庆");
    }

    #[test]
    fn five_working_days_go_round_holidays_and_through_moved_saturdays() {
        let due = |text: &str| shipped().after(day(text), 5);
        assert_eq!(due("2026-11-20"), day("2026-11-27"), "Friday to Friday");
        assert_eq!(due("2026-11-21"), day("2026-11-27"), "asked on a Saturday");
        // 30 September; seven days off; 8, 9, Saturday 10, 12, 13 October are worked
        assert_eq!(due("2026-09-30"), day("2026-10-13"));
        // 13 February; Saturday 14 is worked; nine days off; 24 to 27
        assert_eq!(due("2026-02-13"), day("2026-02-27"));
        assert_eq!(due("2026-12-28"), day("2027-01-05"));
    }

    proptest! {
        #[test]
        fn as_many_working_days_pass_as_were_given(
            start in 0u64..800,
            count in 1usize..20,
            moved in proptest::collection::btree_map(0u64..900, any::<bool>(), 0..60),
        ) {
            let first = day("2026-01-01");
            let at = |offset: u64| first.checked_add_days(Days::new(offset)).unwrap();
            let kind = |work: bool| if work { DayKind::Work } else { DayKind::Off };
            let calendar: Calendar = moved.into_iter().map(|(offset, work)| (at(offset), kind(work))).collect();
            let (from, due) = (at(start), calendar.after(at(start), count));
            prop_assert!(due > from && calendar.is_working(due));
            let worked = from.iter_days().skip(1).take_while(|day| *day <= due).filter(|day| calendar.is_working(*day));
            prop_assert_eq!(worked.count(), count);
            // one day more is the next working day, and a later start is never due earlier
            prop_assert_eq!(calendar.after(due, 1), calendar.after(from, count + 1));
            prop_assert!(calendar.after(at(start + 1), count) >= due);
        }
    }
}
