//! The list at the door: everything that a phone needs to check people in without a network.
use std::collections::HashMap;

use actix_web::web::Json;
use chrono::{DateTime, NaiveDateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{store, times::local};
use crate::{
    app::App,
    auth::may::{Keep, May},
    error::{ProblemBody, Result, lang},
    event::{
        Event,
        meeting::{
            self,
            model::{Meeting, MeetingState},
        },
        member::{
            self,
            model::{Member, MemberSide, Standing},
        },
    },
    kernel::id::{EventId, EventMemberId},
    org,
    text::Message,
};

/// Somebody who comes, without a number to call.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct Attendee {
    pub name: String,
    pub title: String,
}

/// The attendees of a member.
pub fn attendees(member: &Member) -> Vec<Attendee> {
    let all = member.registration.delegates.iter();
    all.map(|one| Attendee { name: one.name.clone(), title: one.title.clone() }).collect()
}

#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct RosterHall {
    pub hall: u32,
    pub name: String,
}

/// Where a member is to go next.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct RosterNext {
    pub slot: i32,
    pub hall_name: String,
    pub seat: i32,
    /// Local time of China, with the day's delay.
    pub starts_at: NaiveDateTime,
}

#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct RosterMember {
    pub member: EventMemberId,
    pub badge: String,
    pub name: String,
    pub side: MemberSide,
    pub side_text: String,
    pub standing: Standing,
    pub delegates: Vec<Attendee>,
    pub checked_in: bool,
    pub inside: bool,
    pub hall: Option<i32>,
    /// Local time of China.
    pub last_at: Option<NaiveDateTime>,
    pub next: Option<RosterNext>,
}

#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct Roster {
    pub event: EventId,
    pub title: String,
    pub made_at: DateTime<Utc>,
    pub halls: Vec<RosterHall>,
    pub members: Vec<RosterMember>,
}

/// Everybody who may come in, with badge, names and next meeting; without telephone numbers, since it stays on phones.
#[utoipa::path(get, path = "/events/{id}/roster", tag = "event", params(("id" = String, Path)),
    responses((status = 200, body = Roster), (status = "default", body = ProblemBody)))]
pub async fn show_roster(app: App, may: May<Keep, Event>) -> Result<Json<Roster>> {
    let (_, event) = may.into_parts()?;
    let now = app.db.clock().now();
    app.db
        .read(move |conn| {
            let mut members = member::store::of_event(conn, event.id)?;
            // whoever waits has a badge already: the door says so, and does not check it in
            members.retain(|member| matches!(member.standing, Standing::Registered | Standing::Waiting));
            let orgs: Vec<_> = members.iter().map(|member| member.org).collect();
            let names = org::store::names(conn, &orgs)?;
            let presences = store::presences(conn, event.id)?;
            let meetings = meeting::store::of_event(conn, event.id)?;
            let nexts = nexts(&event, &meetings, local(now));
            let line = |member: &Member| {
                let presence = presences.get(&member.id).copied().unwrap_or_default();
                RosterMember {
                    member: member.id,
                    badge: member.badge.clone(),
                    name: names.get(&member.org).cloned().unwrap_or_default(),
                    side: member.side,
                    side_text: Message::new(&format!("event-side-{}", member.side)).say(lang()),
                    standing: member.standing,
                    delegates: attendees(member),
                    checked_in: presence.came,
                    inside: presence.inside,
                    hall: presence.hall,
                    last_at: presence.last_at.map(local),
                    next: nexts.get(&member.id).cloned(),
                }
            };
            let halls =
                (0..).zip(&event.content.halls).map(|(hall, named)| RosterHall { hall, name: named.name.clone() });
            Ok(Json(Roster {
                event: event.id,
                made_at: now.and_utc(),
                halls: halls.collect(),
                members: members.iter().map(line).collect(),
                title: event.title.clone(),
            }))
        })
        .await
}

/// The first planned meeting of each member that has not ended.
fn nexts(event: &Event, meetings: &[Meeting], now: NaiveDateTime) -> HashMap<EventMemberId, RosterNext> {
    let mut nexts = HashMap::new();
    let comes = |m: &&Meeting| m.state == MeetingState::Planned && local(m.ends_at) > now;
    for meeting in meetings.iter().filter(comes) {
        let hall = usize::try_from(meeting.hall).ok().and_then(|hall| event.content.halls.get(hall));
        let next = RosterNext {
            slot: meeting.slot,
            hall_name: hall.map(|hall| hall.name.clone()).unwrap_or_default(),
            seat: meeting.seat,
            starts_at: local(meeting.starts_at),
        };
        for id in [meeting.a, meeting.b] {
            nexts.entry(id).or_insert_with(|| next.clone());
        }
    }
    nexts
}
