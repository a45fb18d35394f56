//! What an event looks like, by who looks; and what hosts may say of one.
use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{
    check,
    content::{Content, Slot},
    member::{Member, MemberSide, Standing},
    model::{Event, EventKind, EventState},
};
use crate::{
    error::{Problems, Result},
    kernel::{
        gazetteer::Gazetteer,
        id::{EventId, EventMemberId, OrgId},
        region::RegionCode,
    },
    text::{Lang, Message},
};

/// A new event.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct NewEvent {
    pub kind: EventKind,
    /// Where it counts; the bureau's own region when left out.
    #[serde(default)]
    pub region: Option<String>,
    #[serde(flatten)]
    #[schema(inline)]
    pub body: EventBody,
}

/// A changed event.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct EditEvent {
    pub version: i32,
    #[serde(flatten)]
    #[schema(inline)]
    pub body: EventBody,
}

/// What hosts say of their event.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct EventBody {
    /// 1 to 100 characters.
    pub title: String,
    /// The last day on which one registers.
    pub registration_ends: NaiveDate,
    pub content: Content,
}

impl EventBody {
    /// Title, last day and content, tidied.
    ///
    /// # Errors
    /// `Invalid` with every field's problem, named as in the body.
    pub fn read(self, today: NaiveDate, begun: bool) -> Result<EventBody> {
        let mut problems = Problems::default();
        problems.length("title", &self.title, 1, 100);
        check::check(&self.content, self.registration_ends, today, begun, &mut problems);
        let mut content = self.content;
        content.days.sort_by_key(|day| day.starts);
        content.programme.sort_by_key(|point| point.starts);
        problems.or(Some(EventBody { title: self.title.trim().to_owned(), content, ..self }))
    }
}

/// A step and the version that it was asked for on, with a reason where the step wants one.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct CancelEvent {
    pub version: i32,
    /// 1 to 500 characters: everybody who was invited reads it.
    pub reason: String,
}

/// How many stand in which way.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct EventTally {
    /// Asked and not answered yet.
    pub invited: i64,
    pub registered: i64,
    pub waiting: i64,
    pub declined: i64,
    pub withdrawn: i64,
    pub refused: i64,
    /// Of the registered, who has checked in.
    pub checked_in: i64,
    /// Of the published timetable, with walk-ins.
    pub meetings: i64,
}

impl EventTally {
    pub fn of(counts: &[(Standing, i64)]) -> EventTally {
        let mut tally = EventTally::default();
        for (standing, count) in counts {
            let place = match standing {
                Standing::Invited => &mut tally.invited,
                Standing::Registered => &mut tally.registered,
                Standing::Waiting => &mut tally.waiting,
                Standing::Declined => &mut tally.declined,
                Standing::Withdrawn => &mut tally.withdrawn,
                Standing::Refused => &mut tally.refused,
            };
            *place += count;
        }
        tally
    }
}

/// The asker's own part in an event.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct OwnPart {
    pub member: EventMemberId,
    pub side: MemberSide,
    pub side_text: String,
    pub standing: Standing,
    pub standing_text: String,
    pub badge: String,
}

impl OwnPart {
    pub fn of(member: &Member, lang: Lang) -> OwnPart {
        OwnPart {
            member: member.id,
            side: member.side,
            side_text: said(lang, "event-side", member.side.as_str()),
            standing: member.standing,
            standing_text: said(lang, "event-standing", member.standing.as_str()),
            badge: member.badge.clone(),
        }
    }
}

/// An event as this viewer may see it.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct EventView {
    pub id: EventId,
    pub version: i32,
    pub kind: EventKind,
    pub kind_text: String,
    pub state: EventState,
    pub state_text: String,
    pub title: String,
    pub bureau: OrgId,
    pub bureau_name: String,
    pub region: String,
    pub region_name: String,
    pub registration_ends: NaiveDate,
    /// Local time of China.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub begins: Option<NaiveDateTime>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ends: Option<NaiveDateTime>,
    pub content: Content,
    /// The turns of all sessions.
    pub slots: Vec<Slot>,
    /// The published version of the timetable; 0: none.
    pub timetable: i32,
    /// Why it was cancelled.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
    /// Whether the viewer manages it.
    pub keeps: bool,
    /// Whether firms can register now without the hosts' leave.
    pub registers: bool,
    /// For its hosts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tally: Option<EventTally>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub own: Option<OwnPart>,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
}

impl EventView {
    /// What everybody may read who may see it at all.
    pub fn of(event: Event, bureau_name: &str, today: NaiveDate, lang: Lang) -> EventView {
        EventView {
            id: event.id,
            version: event.version,
            kind: event.kind,
            kind_text: said(lang, "event-kind", event.kind.as_str()),
            state: event.state,
            state_text: said(lang, "event-state", event.state.as_str()),
            bureau: event.bureau,
            bureau_name: bureau_name.to_owned(),
            region_name: region_name(&event.region),
            region: event.region.to_string(),
            registration_ends: event.registration_ends,
            begins: event.content.begins(),
            ends: event.content.ends(),
            slots: event.content.slots(),
            timetable: event.timetable,
            registers: event.takes_registrations(today),
            keeps: false,
            tally: None,
            own: None,
            created_at: event.created_at.and_utc(),
            updated_at: event.updated_at.and_utc(),
            title: event.title,
            reason: event.reason,
            content: event.content,
        }
    }
}

/// A word of ours in the asker's language.
pub fn said(lang: Lang, family: &str, word: &str) -> String {
    Message::new(&format!("{family}-{word}")).say(lang)
}

/// The region in words.
pub fn region_name(region: &RegionCode) -> String {
    Gazetteer::get().place(region).map_or_else(|| region.to_string(), |place| place.name.clone())
}
