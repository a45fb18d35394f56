//! How the meetings follow a version of the timetable: those of a pair keep their id. Pure.
use std::collections::{BTreeMap, BTreeSet};

use super::model::{Meeting, MeetingState};
use crate::{
    event::{
        day::times::Times,
        timetable::model::{Placed, Timetable},
    },
    kernel::{
        clock::Timestamp,
        id::{EventId, EventMemberId, MeetingId},
    },
};

/// What is to be written, and for whom something changes.
#[derive(Clone, Debug, Default)]
pub struct Outcome {
    pub inserted: Vec<Meeting>,
    pub saved: Vec<Meeting>,
    pub kept: usize,
    pub added: usize,
    pub moved: usize,
    pub dropped: usize,
    pub touched: BTreeSet<EventMemberId>,
    /// Members that had a meeting before.
    pub known: BTreeSet<EventMemberId>,
}

impl Outcome {
    fn touch(&mut self, meeting: &Meeting) {
        self.touched.extend([meeting.a, meeting.b]);
    }
}

/// What was held or missed stays as it was, and walk-ins stay until the timetable moves them.
pub fn reconcile(
    event: EventId,
    meetings: Vec<Meeting>,
    version: &Timetable,
    times: &Times,
    now: Timestamp,
) -> Outcome {
    let mut done = Outcome::default();
    // of a pair that was cancelled and planned again, the one that stands counts
    let mut known: BTreeMap<(EventMemberId, EventMemberId), Meeting> = BTreeMap::new();
    for meeting in meetings {
        let pair = (meeting.a, meeting.b);
        let stands = known.get(&pair).is_some_and(|other| other.state != MeetingState::Cancelled);
        if meeting.state != MeetingState::Cancelled {
            done.known.extend([meeting.a, meeting.b]);
        }
        if !stands {
            known.insert(pair, meeting);
        }
    }
    for placed in &version.plan.meetings {
        let Some((starts_at, ends_at)) = times.utc(placed.slot) else { continue };
        let wanted = Wanted { placed, since: version.number, starts_at, ends_at };
        match known.remove(&placed.pair()) {
            None => {
                let made = wanted.made(event, now);
                done.touch(&made);
                done.added += 1;
                done.inserted.push(made);
            }
            Some(meeting) if matches!(meeting.state, MeetingState::Held | MeetingState::Missed) => done.kept += 1,
            Some(meeting) if meeting.state == MeetingState::Planned && wanted.fits(&meeting) => done.kept += 1,
            Some(mut meeting) => {
                let back = meeting.state == MeetingState::Cancelled;
                if back {
                    done.added += 1
                } else {
                    done.moved += 1
                }
                wanted.put(&mut meeting);
                done.touch(&meeting);
                done.saved.push(meeting);
            }
        }
    }
    for (_, mut meeting) in known {
        if meeting.state == MeetingState::Planned && !meeting.walk_in {
            meeting.state = MeetingState::Cancelled;
            meeting.since = version.number;
            done.touch(&meeting);
            done.dropped += 1;
            done.saved.push(meeting);
        }
    }
    done
}

/// Where a version has a pair.
struct Wanted<'a> {
    placed: &'a Placed,
    since: i32,
    starts_at: Timestamp,
    ends_at: Timestamp,
}

impl Wanted<'_> {
    /// Slot, hall and table in the database's numbers.
    fn place(&self) -> [i32; 3] {
        let (slot, hall, seat) = self.placed.place();
        [slot, hall, seat].map(|number| i32::try_from(number).unwrap_or(i32::MAX))
    }

    fn fits(&self, meeting: &Meeting) -> bool {
        self.place() == [meeting.slot, meeting.hall, meeting.seat] && self.starts_at == meeting.starts_at
    }

    fn put(&self, meeting: &mut Meeting) {
        [meeting.slot, meeting.hall, meeting.seat] = self.place();
        (meeting.starts_at, meeting.ends_at) = (self.starts_at, self.ends_at);
        meeting.state = MeetingState::Planned;
        meeting.since = self.since;
    }

    fn made(&self, event: EventId, now: Timestamp) -> Meeting {
        let [slot, hall, seat] = self.place();
        Meeting {
            id: MeetingId::new(),
            event,
            a: self.placed.a,
            b: self.placed.b,
            slot,
            hall,
            seat,
            starts_at: self.starts_at,
            ends_at: self.ends_at,
            state: MeetingState::Planned,
            walk_in: false,
            since: self.since,
            version: 1,
            created_at: now,
            updated_at: now,
        }
    }
}
