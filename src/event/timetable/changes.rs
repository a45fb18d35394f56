//! What differs between two timetables, meeting by meeting: pure.
use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{inputs::Inputs, model::Placed, warnings::hall_name};
use crate::{event::member::model::Member, kernel::id::EventMemberId, words};

words!(
    #[schema(as = TimetableChangeKind)]
    ChangeKind { Added = "added", Moved = "moved", Dropped = "dropped" }
);

/// What became of one pair.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Difference {
    pub pair: (EventMemberId, EventMemberId),
    pub was: Option<Placed>,
    pub now: Option<Placed>,
}

impl Difference {
    pub fn kind(&self) -> ChangeKind {
        match (self.was, self.now) {
            (None, _) => ChangeKind::Added,
            (_, None) => ChangeKind::Dropped,
            _ => ChangeKind::Moved,
        }
    }
}

/// Pairs that meet in one of the two alone, or elsewhere; in the order of time.
pub fn between(from: &[Placed], to: &[Placed]) -> Vec<Difference> {
    let mut pairs: BTreeMap<_, (Option<Placed>, Option<Placed>)> = BTreeMap::new();
    for placed in from {
        pairs.entry(placed.pair()).or_default().0 = Some(*placed);
    }
    for placed in to {
        pairs.entry(placed.pair()).or_default().1 = Some(*placed);
    }
    let differs = |was: &Option<Placed>, now: &Option<Placed>| was.map(|m| m.place()) != now.map(|m| m.place());
    let mut found: Vec<Difference> = pairs
        .into_iter()
        .filter(|(_, (was, now))| differs(was, now))
        .map(|(pair, (was, now))| Difference { pair, was, now })
        .collect();
    found.sort_by_key(|difference| (difference.now.or(difference.was).map(|m| m.place()), difference.pair));
    found
}

/// Where and when two meet.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct MeetingPlace {
    pub slot: u32,
    pub hall: u32,
    pub hall_name: String,
    pub seat: u32,
    /// Local time of China, with the day's delay.
    pub starts_at: Option<NaiveDateTime>,
}

impl MeetingPlace {
    pub fn of(inputs: &Inputs, placed: &Placed) -> MeetingPlace {
        MeetingPlace {
            slot: placed.slot,
            hall: placed.hall,
            hall_name: hall_name(inputs, placed.hall),
            seat: placed.seat,
            starts_at: inputs.times().local(placed.slot).map(|(starts, _)| starts),
        }
    }
}

/// What becomes of the meeting of two members.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct TimetableChange {
    pub kind: ChangeKind,
    pub a: EventMemberId,
    pub b: EventMemberId,
    pub a_name: String,
    pub b_name: String,
    pub was: Option<MeetingPlace>,
    pub now: Option<MeetingPlace>,
    /// It can no longer be held where it was.
    pub forced: bool,
}

/// How many meetings change, and how many members are told of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct ChangeCounts {
    pub added: usize,
    pub moved: usize,
    pub dropped: usize,
    /// Of the moved and dropped, those that could not stay.
    pub forced: usize,
    /// Members whose meetings change.
    pub told: usize,
}

impl ChangeCounts {
    pub fn of(inputs: &Inputs, differences: &[Difference]) -> ChangeCounts {
        let count = |kind| differences.iter().filter(|difference| difference.kind() == kind).count();
        let told: BTreeSet<EventMemberId> = differences.iter().flat_map(|d| [d.pair.0, d.pair.1]).collect();
        ChangeCounts {
            added: count(ChangeKind::Added),
            moved: count(ChangeKind::Moved),
            dropped: count(ChangeKind::Dropped),
            forced: differences.iter().filter(|difference| forced(inputs, difference)).count(),
            told: told.len(),
        }
    }
}

/// Whether a meeting can no longer be held where it was.
fn forced(inputs: &Inputs, difference: &Difference) -> bool {
    let Some(was) = difference.was else { return false };
    let there = |id: EventMemberId| {
        inputs.members.get(&id).is_some_and(|member: &Member| member.meets() && member.room_in(was.slot) > 0)
    };
    let refused = inputs.request(was.a, was.b).is_some_and(|request| request.is_refused() || request.forbidden);
    !there(was.a) || !there(was.b) || was.seat > inputs.tables(was.hall, was.slot) || refused
}

pub fn shown(inputs: &Inputs, differences: &[Difference]) -> Vec<TimetableChange> {
    let one = |difference: &Difference| {
        let (a, b) = difference.pair;
        TimetableChange {
            kind: difference.kind(),
            a,
            b,
            a_name: inputs.name(a),
            b_name: inputs.name(b),
            was: difference.was.map(|placed| MeetingPlace::of(inputs, &placed)),
            now: difference.now.map(|placed| MeetingPlace::of(inputs, &placed)),
            forced: forced(inputs, difference),
        }
    };
    differences.iter().map(one).collect()
}
