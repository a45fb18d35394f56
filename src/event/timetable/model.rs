//! What a timetable holds: who meets whom in which turn, at which table.
use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{
    error::{Error, Result},
    event::{meeting::model::Meeting, wish::model::Request},
    kernel::{
        clock::Timestamp,
        id::{EventId, EventMemberId, JobId, UserId},
    },
    text::Message,
};

/// The number of the working draft.
pub const DRAFT: i32 = 0;

/// A meeting of a timetable, written `[a, b, slot, hall, seat, value, points, asked]`; `a` < `b`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Line", into = "Line")]
pub struct Placed {
    pub a: EventMemberId,
    pub b: EventMemberId,
    pub slot: u32,
    /// The hall's index in the event's content.
    pub hall: u32,
    /// The table in the hall, from 1.
    pub seat: u32,
    /// What it was worth when it was written down.
    pub worth: Worth,
}

/// What a meeting is worth, and why.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Worth {
    pub value: i64,
    pub points: i32,
    /// 0 nobody, 1 `a`, 2 `b`, 3 both.
    pub asked: u8,
}

impl Worth {
    /// By what the two want on `today`.
    pub fn of(request: &Request, today: NaiveDate) -> Worth {
        Worth { value: request.value(today), points: request.points, asked: request.asked(today) }
    }
}

type Line = (EventMemberId, EventMemberId, u32, u32, u32, i64, i32, u8);

impl From<Line> for Placed {
    fn from((a, b, slot, hall, seat, value, points, asked): Line) -> Placed {
        Placed { a, b, slot, hall, seat, worth: Worth { value, points, asked } }
    }
}

impl From<Placed> for Line {
    fn from(m: Placed) -> Line {
        (m.a, m.b, m.slot, m.hall, m.seat, m.worth.value, m.worth.points, m.worth.asked)
    }
}

impl Placed {
    /// Where a meeting stands.
    pub fn of(meeting: &Meeting, worth: Worth) -> Option<Placed> {
        let [slot, hall, seat] = [meeting.slot, meeting.hall, meeting.seat].map(|number| u32::try_from(number).ok());
        Some(Placed { a: meeting.a, b: meeting.b, slot: slot?, hall: hall?, seat: seat?, worth })
    }

    pub fn pair(&self) -> (EventMemberId, EventMemberId) {
        (self.a, self.b)
    }

    pub fn has(&self, member: EventMemberId) -> bool {
        self.a == member || self.b == member
    }

    /// Where the two sit, and when.
    pub fn place(&self) -> (u32, u32, u32) {
        (self.slot, self.hall, self.seat)
    }
}

/// Two members in the order in which their pair is written.
pub fn pair(one: EventMemberId, other: EventMemberId) -> (EventMemberId, EventMemberId) {
    if one < other { (one, other) } else { (other, one) }
}

/// Wishes of one kind: how many there are, how many of them meet.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[schema(as = TimetableWishes)]
pub struct Wishes {
    pub met: u32,
    pub asked: u32,
}

/// How good a timetable is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[schema(as = TimetableQuality)]
pub struct Quality {
    /// The value less what members without a meeting, shortfalls and breaks cost.
    pub objective: i64,
    /// The sum of the values of all meetings.
    pub value: i64,
    /// No timetable has a greater objective; none while it was not worked out.
    pub bound: Option<i64>,
    /// The objective against the bound, in 1/10,000.
    pub ratio_bp: Option<i64>,
    pub meetings: u32,
    /// Members that take part in the timetable.
    pub members: u32,
    pub each_least: u32,
    pub each_most: u32,
    /// Meetings of a member on average, in 1/100.
    pub each_mean_x100: u32,
    /// Members who registered in time, have somebody to meet, and no meeting.
    pub zero: u32,
    /// Meetings short of what is aimed at for each, added up.
    pub short: u32,
    /// Idle stretches between somebody's first and last meeting.
    pub breaks: u32,
    pub mutual: Wishes,
    pub one_sided: Wishes,
    /// Of all steps from a meeting to the member's next one, those that stay at the table, in 1/10,000.
    pub stay_bp: u32,
}

impl Quality {
    /// With what no timetable exceeds.
    pub fn against(mut self, bound: Option<i64>) -> Quality {
        self.bound = bound;
        self.ratio_bp = bound.filter(|bound| *bound > 0).map(|bound| self.objective.saturating_mul(10_000) / bound);
        self
    }
}

/// A member that does not come, from a turn on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NoShow {
    pub member: EventMemberId,
    /// The first turn that it misses.
    #[serde(default)]
    pub from: u32,
}

/// Tables that a hall gains or loses in a turn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct TableChange {
    pub hall: u32,
    pub slot: u32,
    /// Below zero: lost.
    #[schema(minimum = -1000, maximum = 1000)]
    pub delta: i32,
}

/// A session that begins at another time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SessionMove {
    pub session: u32,
    /// Local time of China.
    pub starts: NaiveDateTime,
}

/// What became known after a timetable was published.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct LateChange {
    /// What comes before this turn stays as it is.
    #[serde(default)]
    pub from_slot: u32,
    #[serde(default)]
    pub no_shows: Vec<NoShow>,
    /// Members that wait to be let in.
    #[serde(default)]
    pub late: Vec<EventMemberId>,
    #[serde(default)]
    pub tables: Vec<TableChange>,
    #[serde(default)]
    pub sessions: Vec<SessionMove>,
}

/// The meetings of a timetable and what was known when they were written down.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    pub meetings: Vec<Placed>,
    pub quality: Quality,
    /// Moves that the engine tried.
    #[serde(default)]
    pub moves: u64,
    /// The job that made it, unless somebody has changed it since by hand.
    #[serde(default)]
    pub job: Option<JobId>,
    /// The late change that it answers; publishing applies it.
    #[serde(default)]
    pub late: Option<LateChange>,
    /// Minutes that turns run late, by turn; kept with the draft, whatever becomes of its meetings.
    #[serde(default)]
    pub delays: BTreeMap<u32, i32>,
}

impl Plan {
    /// The meetings of `other` in place of its own; the day's delays stay.
    pub fn become_plan(&mut self, other: Plan) {
        let delays = std::mem::take(&mut self.delays);
        *self = Plan { delays, ..other };
    }
}

/// A version of the timetable of an event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Timetable {
    pub event: EventId,
    /// 0: the working draft.
    pub number: i32,
    pub plan: Plan,
    /// Of what it was made from.
    pub digest: String,
    pub note: String,
    pub made_by: Option<UserId>,
    /// The last job that was begun for it.
    pub job: Option<JobId>,
    pub version: i32,
    pub created_at: Timestamp,
    pub published_at: Option<Timestamp>,
}

impl Timetable {
    /// A draft with nothing in it.
    pub fn empty(event: EventId, now: Timestamp) -> Timetable {
        Timetable {
            event,
            number: DRAFT,
            plan: Plan::default(),
            digest: String::new(),
            note: String::new(),
            made_by: None,
            job: None,
            version: 0,
            created_at: now,
            published_at: None,
        }
    }

    /// # Errors
    /// `Stale` when the page that asks was made from another version.
    pub fn at(&self, version: i32) -> Result<()> {
        if self.version == version { Ok(()) } else { Err(Error::Stale) }
    }
}

/// That a timetable is being made, so that nothing else may change it.
pub fn being_made() -> Error {
    Error::Conflict(Message::new("timetable-being-made"))
}
