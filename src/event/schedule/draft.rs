//! The format `duijie-event/1` as it is written: fields in the open, nothing checked yet.
use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// An instance before it is checked; [`super::Instance::new`] checks it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    /// `duijie-event/1`.
    pub format: String,
    #[serde(default)]
    pub name: String,
    /// Slots of the event, 1 ..= 64.
    pub slots: usize,
    /// The session of each slot; nobody counts as sitting in a row across its border.
    pub session: Vec<u32>,
    pub zones: Vec<Zone>,
    pub participants: Vec<Participant>,
    pub pairs: Vec<Pair>,
    /// Slots that a pair is held to beyond the presence of the two: index of the pair to a text such as `0110`.
    #[serde(default)]
    pub pair_slots: BTreeMap<usize, String>,
    /// Pairs that must never meet.
    #[serde(default)]
    pub forbidden: Vec<(usize, usize)>,
    /// Pairs that must meet, each in its slot: `[a, b, slot]`.
    #[serde(default)]
    pub pinned: Vec<(usize, usize, usize)>,
    pub weights: Weights,
}

/// Tables standing together: a hall, a quiet corner.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Zone {
    pub name: String,
    /// Tables by slot, 0 ..= 100 000.
    pub tables: Vec<u32>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Participant {
    pub id: String,
    #[serde(default)]
    pub role: String,
    /// Participants of the same organisation are never given a meeting.
    pub org: i64,
    /// A digit by slot: the meetings that the delegation can hold at a time, 0 when it is away.
    pub avail: String,
    /// Meetings wanted at least; short of it costs `weights.min` each.
    pub min: u32,
    /// Meetings at most.
    pub max: u32,
    /// Slots that a member can sit through in a row, 1 or more.
    pub consec: u32,
    /// Registered in time: having a pair but no meeting costs `weights.zero`.
    pub ontime: bool,
}

/// Two who may meet, written `[a, b, score, ask, value, zone]`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Row", into = "Row")]
pub struct Pair {
    pub a: usize,
    pub b: usize,
    /// The match score, 0 ..= 100; told, not weighed.
    pub score: i64,
    pub ask: Ask,
    /// What a meeting of the two is worth, 0 ..= 100 000.
    pub value: i64,
    /// The only zone in which they may sit; `None`: any.
    pub zone: Option<usize>,
}

type Row = (usize, usize, i64, u8, i64, i64);

/// Who asked for the meeting: bit 1 the first, bit 2 the second; 0: proposed by the engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Ask(pub u8);

/// What falling short costs, 0 ..= 1 000 000 each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Weights {
    /// A participant who registered in time, has a pair that could meet, and goes home without a meeting.
    pub zero: i64,
    /// A meeting short of a participant's minimum.
    pub min: i64,
    /// A break: an idle run between somebody's first and last meeting.
    pub gap: i64,
}

impl From<Row> for Pair {
    fn from((a, b, score, ask, value, zone): Row) -> Pair {
        // A zone below -1 becomes one that there is not, so that the check names it.
        let zone = (zone != -1).then(|| usize::try_from(zone).unwrap_or(usize::MAX));
        Pair { a, b, score, ask: Ask(ask), value, zone }
    }
}

impl From<Pair> for Row {
    fn from(pair: Pair) -> Row {
        let zone = pair.zone.map_or(-1, |zone| i64::try_from(zone).unwrap_or(i64::MAX));
        (pair.a, pair.b, pair.score, pair.ask.0, pair.value, zone)
    }
}
