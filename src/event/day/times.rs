//! When the turns really are: as planned, and later by what the day runs late. Pure.
use std::collections::BTreeMap;

use chrono::{NaiveDateTime, TimeDelta};

use crate::{
    event::{
        content::{Content, Slot},
        meeting::model::{Meeting, MeetingState},
    },
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
    /// A turn is as late as the latest of its meetings; one without meetings as the turn before it that day.
    pub fn of(content: &Content, meetings: &[Meeting]) -> Times {
        let mut turns = BTreeMap::new();
        let mut before: Option<(Slot, TimeDelta)> = None;
        for slot in content.slots() {
            let its = meetings.iter().filter(|meeting| {
                u32::try_from(meeting.slot) == Ok(slot.slot) && meeting.state != MeetingState::Cancelled
            });
            let shift = its.map(|meeting| local(meeting.starts_at) - slot.starts_at).max();
            let same_day = before.filter(|(last, _)| last.starts_at.date() == slot.starts_at.date());
            let late = shift.or(same_day.map(|(_, late)| late)).unwrap_or_default();
            turns.insert(slot.slot, (slot, late));
            before = Some((slot, late));
        }
        Times { turns }
    }

    /// The same delays over other sessions.
    pub fn over(&self, content: &Content) -> Times {
        let late = |slot: u32| self.turns.get(&slot).map(|(_, late)| *late).unwrap_or_default();
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
    use crate::{
        event::sample,
        kernel::id::{EventId, EventMemberId, MeetingId},
    };

    fn meeting(slot: i32, starts: NaiveDateTime) -> Meeting {
        Meeting {
            id: MeetingId::new(),
            event: EventId::new(),
            a: EventMemberId::new(),
            b: EventMemberId::new(),
            slot,
            hall: 0,
            seat: 1,
            starts_at: utc(starts),
            ends_at: utc(starts + TimeDelta::minutes(20)),
            state: MeetingState::Planned,
            walk_in: false,
            since: 1,
            version: 1,
            created_at: utc(starts),
            updated_at: utc(starts),
        }
    }

    #[test]
    fn a_turn_is_as_late_as_its_meetings_and_an_empty_one_as_the_one_before() {
        let content = sample::content();
        let at = |slot: usize| content.slots()[slot].starts_at;
        let times = Times::of(&content, &[meeting(0, at(0)), meeting(2, at(2) + TimeDelta::minutes(10))]);
        assert_eq!([0, 1, 2, 3, 7].map(|slot| times.late(slot)), [0, 0, 10, 10, 10]);
        assert_eq!(times.utc(2).unwrap().0, utc(at(2)) + TimeDelta::minutes(10));
        let nine = at(0);
        assert_eq!(times.at(nine - TimeDelta::minutes(1)), (None, Some(0)));
        assert_eq!(times.at(nine), (Some(0), Some(1)));
        // between two turns nothing runs
        assert_eq!(times.at(nine + TimeDelta::minutes(22)), (None, Some(1)));
        assert_eq!(times.at(nine + TimeDelta::days(1)), (None, None));
    }
}
