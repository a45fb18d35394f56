//! What the hosts say of an event: where and when, in which rooms, with which questions and rules. Pure.
use chrono::{NaiveDate, NaiveDateTime, TimeDelta};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{kernel::id::OrgId, words};

/// More turns no timetable holds: one bit each in the engine.
pub const MOST_SLOTS: u32 = 64;

words!(
    /// What happens at a point of the programme.
    Happening {
        Speech = "speech",
        /// Contracts are signed on the stage.
        Signing = "signing",
        Promotion = "promotion",
        /// 自由洽谈: everybody meets whom they like.
        FreeTalk = "free-talk",
        Meetings = "meetings",
        Break = "break",
        Other = "other",
    }
);

words!(
    /// 主办, 协办, 承办.
    HostRole { Host = "host", CoHost = "co-host", Undertaker = "undertaker" }
);

words!(
    /// How a question is answered.
    QuestionKind { Text = "text", Choice = "choice", YesNo = "yes-no" }
);

/// What an event is about: whose rows count as its matter.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
#[schema(as = EventTheme)]
pub struct Theme {
    /// Codes of the taxonomy, each with everything below it; none: all equipment.
    pub categories: Vec<String>,
    /// GB/T 4754 codes of the factories' trades; none: all.
    pub industries: Vec<String>,
    /// GB/T 2260 code from which factories come; empty: the event's own region.
    pub region: String,
    /// 产业链 that it belongs to.
    pub chain: String,
}

/// A target of the plans that the event counts for.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
#[schema(as = EventCounts)]
pub struct CountsFor {
    pub indicator: String,
    pub chain: String,
    pub region: String,
}

/// A department or firm that holds the event.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = EventHost)]
pub struct Host {
    pub name: String,
    pub role: HostRole,
    /// A bureau of the platform, which then manages the event as its maker does.
    #[serde(default)]
    pub org: Option<OrgId>,
}

/// A stretch of turns without a longer pause: the rest rule stops at its border.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = EventSession)]
pub struct Session {
    #[serde(default)]
    pub title: String,
    /// Local time of China: `2026-12-03T09:00:00`.
    pub starts: NaiveDateTime,
    /// How many turns.
    #[schema(minimum = 1, maximum = 64)]
    pub slots: u32,
    /// Length of a meeting.
    #[schema(minimum = 5, maximum = 240)]
    pub slot_minutes: u32,
    /// Between two turns, to change tables.
    #[serde(default)]
    #[schema(minimum = 0, maximum = 120)]
    pub pause_minutes: u32,
}

/// Tables that a hall lacks in one turn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = EventLostTables)]
pub struct Lost {
    pub slot: u32,
    pub tables: u32,
}

/// A hall or zone with its tables.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = EventHall)]
pub struct Hall {
    pub name: String,
    #[schema(minimum = 1, maximum = 1000)]
    pub tables: u32,
    /// For talks about money, away from the noise.
    #[serde(default)]
    pub quiet: bool,
    #[serde(default)]
    pub lost: Vec<Lost>,
}

impl Hall {
    /// Tables in a turn.
    pub fn tables_in(&self, slot: u32) -> u32 {
        let lost: u32 = self.lost.iter().filter(|lost| lost.slot == slot).map(|lost| lost.tables).sum();
        self.tables.saturating_sub(lost)
    }
}

/// A point of the programme 议程.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = EventPoint)]
pub struct Point {
    pub starts: NaiveDateTime,
    #[schema(minimum = 1, maximum = 1440)]
    pub minutes: u32,
    pub title: String,
    #[serde(default)]
    pub speaker: String,
    #[serde(default)]
    pub place: String,
    pub kind: Happening,
}

/// What whoever registers is asked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = EventQuestion)]
pub struct Question {
    /// Names the answer; unique within the event.
    pub key: String,
    pub text: String,
    pub kind: QuestionKind,
    #[serde(default)]
    pub choices: Vec<String>,
    #[serde(default)]
    pub required: bool,
}

/// Everything that the hosts say of an event besides its title.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = EventContent)]
pub struct Content {
    #[serde(default)]
    pub summary: String,
    #[serde(default)]
    pub notice_number: String,
    pub place: String,
    #[serde(default)]
    pub address: String,
    #[serde(default)]
    pub contact_name: String,
    #[serde(default)]
    pub contact_phone: String,
    #[serde(default)]
    #[schema(inline)]
    pub theme: Theme,
    #[serde(default)]
    pub counts_for: Vec<CountsFor>,
    #[serde(default)]
    pub hosts: Vec<Host>,
    /// In order of time; their turns are numbered through, from 0.
    pub days: Vec<Session>,
    /// Turns in which nobody meets.
    #[serde(default)]
    pub closed_slots: Vec<u32>,
    #[serde(default)]
    pub halls: Vec<Hall>,
    #[serde(default)]
    pub programme: Vec<Point>,
    /// Whether there are meetings by timetable; a fair has none.
    pub one_to_one: bool,
    /// Most organisations; 0: no limit.
    #[serde(default)]
    pub capacity: u32,
    /// Most delegates of one organisation.
    #[schema(minimum = 1, maximum = 50)]
    pub people_each: u32,
    /// Most meetings of a member that says nothing else.
    #[schema(minimum = 1, maximum = 64)]
    pub max_meetings: u32,
    /// Most meetings in a row before a rest, unless a member says otherwise.
    #[schema(minimum = 1, maximum = 64)]
    pub in_a_row: u32,
    /// So many meetings are aimed at for each member.
    #[serde(default)]
    #[schema(minimum = 0, maximum = 64)]
    pub least: u32,
    /// An unanswered wish to meet expires after so many days.
    #[schema(minimum = 1, maximum = 60)]
    pub wish_days: u32,
    #[serde(default)]
    pub questions: Vec<Question>,
    /// What a break between two meetings of a member costs in the timetable; 0: nothing.
    #[serde(default)]
    #[schema(minimum = 0, maximum = 100)]
    pub gap_weight: u32,
    /// Anybody may read of it and ask to register; otherwise whoever is invited.
    pub public: bool,
}

/// A turn of the timetable.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[schema(as = EventSlot)]
pub struct Slot {
    /// From 0 through all sessions.
    pub slot: u32,
    /// The session's index.
    pub session: u32,
    /// Local time of China.
    pub starts_at: NaiveDateTime,
    pub ends_at: NaiveDateTime,
    /// Whether anybody meets in it.
    pub open: bool,
}

impl Content {
    /// The turns of all sessions, numbered through.
    pub fn slots(&self) -> Vec<Slot> {
        let mut slots = Vec::new();
        for (session, day) in (0..).zip(&self.days) {
            let step = TimeDelta::minutes(i64::from(day.slot_minutes) + i64::from(day.pause_minutes));
            let mut starts_at = day.starts;
            for _ in 0..day.slots {
                let slot = u32::try_from(slots.len()).unwrap_or(u32::MAX);
                let ends_at = starts_at + TimeDelta::minutes(i64::from(day.slot_minutes));
                slots.push(Slot { slot, session, starts_at, ends_at, open: !self.closed_slots.contains(&slot) });
                starts_at += step;
            }
        }
        slots
    }

    /// When it begins: its first turn or the first point of its programme.
    pub fn begins(&self) -> Option<NaiveDateTime> {
        self.days.iter().map(|day| day.starts).chain(self.programme.iter().map(|point| point.starts)).min()
    }

    /// When its last turn or point ends.
    pub fn ends(&self) -> Option<NaiveDateTime> {
        let points = self.programme.iter().map(|point| point.starts + TimeDelta::minutes(i64::from(point.minutes)));
        self.slots().iter().map(|slot| slot.ends_at).chain(points).max()
    }

    pub fn first_day(&self) -> Option<NaiveDate> {
        self.begins().map(|at| at.date())
    }

    pub fn last_day(&self) -> Option<NaiveDate> {
        self.ends().map(|at| at.date())
    }

    /// The bureaus of the platform that hold it together with its maker.
    pub fn keepers(&self) -> Vec<OrgId> {
        self.hosts.iter().filter_map(|host| host.org).collect()
    }
}
