//! When the turns really are: as planned, and later by what the day runs late. Pure.
use std::collections::BTreeMap;

use chrono::{NaiveDateTime, TimeDelta};

use crate::{
    event::content::{Content, Slot},
    kernel::clock::Timestamp,
};

/// China is eight hours ahead of UTC, and has no summer time.
const AHEAD: TimeDelta = TimeDelta::hours(8);

/// UTC of a local time of China.
pub fn utc(local: NaiveDateTime) -> Timestamp {
    local - AHEAD
}

/// Local time of China.
pub fn local(at: Timestamp) -> NaiveDateTime {
    at + AHEAD
}

/// The turns of an event with the minutes that each is late.
#[derive(Clone, Debug)]
pub struct Times {
    turns: BTreeMap<u32, (Slot, TimeDelta)>,
}

impl Times {
    pub fn of(content: &Content, delays: &BTreeMap<u32, i32>) -> Times {
        let late = |slot: u32| TimeDelta::minutes(delays.get(&slot).copied().unwrap_or_default().into());
        Times { turns: content.slots().into_iter().map(|slot| (slot.slot, (slot, late(slot.slot)))).collect() }
    }

    /// Beginning and end of a turn in UTC, its delay included.
    pub fn utc(&self, slot: u32) -> Option<(Timestamp, Timestamp)> {
        self.local(slot).map(|(starts, ends)| (utc(starts), utc(ends)))
    }

    /// Beginning and end of a turn in China, its delay included.
    pub fn local(&self, slot: u32) -> Option<(NaiveDateTime, NaiveDateTime)> {
        self.turns.get(&slot).map(|(slot, late)| (slot.starts_at + *late, slot.ends_at + *late))
    }

    /// Minutes that a turn is late.
    pub fn late(&self, slot: u32) -> i64 {
        self.turns.get(&slot).map_or(0, |(_, late)| late.num_minutes())
    }

    /// As they really are, for those who look.
    pub fn shown(&self) -> impl Iterator<Item = Slot> {
        self.turns.values().map(|(slot, late)| Slot {
            starts_at: slot.starts_at + *late,
            ends_at: slot.ends_at + *late,
            ..*slot
        })
    }

    pub fn slots(&self) -> impl Iterator<Item = Slot> {
        self.turns.values().map(|(slot, _)| *slot)
    }

    /// The open turn that runs at this local time, and the open one that comes next.
    pub fn at(&self, now: NaiveDateTime) -> (Option<u32>, Option<u32>) {
        let open: Vec<u32> = self.slots().filter(|slot| slot.open).map(|slot| slot.slot).collect();
        let runs = |slot: &u32| self.local(*slot).is_some_and(|(starts, ends)| starts <= now && now < ends);
        let comes = |slot: &u32| self.local(*slot).is_some_and(|(starts, _)| starts > now);
        (open.iter().copied().find(runs), open.iter().copied().find(comes))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::event::sample;

    #[test]
    fn a_late_turn_begins_and_ends_later_and_the_others_do_not() {
        let content = sample::content();
        let at = |slot: usize| content.slots()[slot].starts_at;
        let times = Times::of(&content, &BTreeMap::from([(2, 10)]));
        assert_eq!([0, 2, 3].map(|slot| times.late(slot)), [0, 10, 0]);
        assert_eq!(times.utc(2).unwrap().0, utc(at(2)) + TimeDelta::minutes(10));
        let nine = at(0);
        assert_eq!(times.at(nine - TimeDelta::minutes(1)), (None, Some(0)));
        assert_eq!(times.at(nine), (Some(0), Some(1)));
        // between two turns nothing runs
        assert_eq!(times.at(nine + TimeDelta::minutes(22)), (None, Some(1)));
        assert_eq!(times.at(nine + TimeDelta::days(1)), (None, None));
    }
}
