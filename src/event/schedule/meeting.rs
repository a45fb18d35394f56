//! What goes in beside the instance, and what comes out: meetings, quality, options, and who watches.
use serde::{Deserialize, Serialize};

use super::Unscheduled;

/// A meeting of two participants, written `[a, b, slot, zone]`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(from = "(usize, usize, usize, usize)", into = "(usize, usize, usize, usize)")]
pub struct Meeting {
    pub a: usize,
    pub b: usize,
    pub slot: usize,
    pub zone: usize,
}

impl From<(usize, usize, usize, usize)> for Meeting {
    fn from((a, b, slot, zone): (usize, usize, usize, usize)) -> Meeting {
        Meeting { a, b, slot, zone }
    }
}

impl From<Meeting> for (usize, usize, usize, usize) {
    fn from(m: Meeting) -> Self {
        (m.a, m.b, m.slot, m.zone)
    }
}

/// How to search.
#[derive(Clone, Debug)]
pub struct Options {
    /// Moves to try over all lanes; the timetable depends on this and `seed` alone.
    pub moves: u64,
    pub seed: u64,
    /// Threads that share the work out, 1 or more; no influence on the timetable.
    pub threads: usize,
    /// Begin from this timetable instead of an empty one; meetings that break a rule by now are left out.
    pub start: Option<Vec<Meeting>>,
}

/// A timetable and what is known about it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Solution {
    pub meetings: Vec<Meeting>,
    /// The value less what zeros, shortfalls and breaks cost.
    pub objective: i64,
    /// The sum of the values of the pairs that meet.
    pub value: i64,
    /// No timetable has a greater objective.
    pub bound: i64,
    /// Moves that were tried.
    pub moves: u64,
    pub quality: Quality,
    /// Every pair that does not meet, and why.
    pub unscheduled: Vec<Unscheduled>,
}

/// How good a timetable is.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Quality {
    pub value: i64,
    pub objective: i64,
    pub meetings: usize,
    /// People on time, with a pair that could meet, without a meeting.
    pub zero: usize,
    /// Meetings short of the participants' minimum, added up.
    pub shortfall: u32,
    /// Idle runs between somebody's first and last meeting, added up.
    pub breaks: u32,
    /// Pairs that could still meet without anybody giving way.
    pub missed: usize,
    /// Pairs that meet, and all there are: both asked, one asked, proposed by the engine.
    pub mutual: (usize, usize),
    pub one_sided: (usize, usize),
    pub proposed: (usize, usize),
    /// Jain's index of how evenly those who count are served, each by what they could have had: above 0, 1 is even.
    pub jain: f64,
    /// Meetings by participant.
    pub per_participant: Vec<u32>,
    /// Breaks by participant.
    pub breaks_of: Vec<u32>,
}

/// How far a search has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    pub done: u64,
    pub total: u64,
    pub objective: i64,
    pub bound: i64,
}

/// Somebody who looks on and may stop the search: the timetable found so far is valid and comes back.
pub trait Watch: Sync {
    fn stopped(&self) -> bool {
        false
    }

    fn progress(&self, _: Progress) {}

    /// The share of the time that has gone by, in 1/1000, when time and not moves is what there is a budget of;
    /// the search then cools by it. `None`: it cools by moves and is repeatable.
    fn elapsed(&self) -> Option<u32> {
        None
    }
}

/// Nobody watches.
pub struct Unwatched;

impl Watch for Unwatched {}
