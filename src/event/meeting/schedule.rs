//! A member's own schedule: on a page, on paper, in its calendar.
use std::collections::{BTreeSet, HashMap};

use actix_web::{
    HttpResponse,
    web::{Json, Path, Query},
};
use chrono::NaiveDateTime;
use diesel::prelude::*;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::{
    calendar,
    model::{Meeting, MeetingState},
    store,
};
use crate::{
    app::App,
    auth::actor::Actor,
    db::{Conn, schema::event_outcomes},
    error::{Error, ProblemBody, Result, lang},
    event::{
        Event,
        day::{
            party,
            roster::{Attendee, attendees},
            times::{Times, local},
        },
        member::{
            self,
            model::{Member, MemberSide},
        },
        timetable,
        wish::{self, why::Why},
    },
    kernel::id::{EventId, EventMemberId, MeetingId},
    org,
    text::Message,
};

/// Whom one meets.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct Counterpart {
    pub member: EventMemberId,
    pub name: String,
    pub side: MemberSide,
    pub side_text: String,
    /// Without numbers to call.
    pub delegates: Vec<Attendee>,
    /// What speaks for meeting them, the best first.
    pub reasons: Vec<String>,
}

/// One meeting of a schedule.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct ScheduleEntry {
    pub meeting: MeetingId,
    pub slot: i32,
    /// Local time of China, with the day's delay.
    pub starts_at: NaiveDateTime,
    pub ends_at: NaiveDateTime,
    pub hall: i32,
    pub hall_name: String,
    pub seat: i32,
    pub with: Counterpart,
    pub state: MeetingState,
    pub state_text: String,
    pub walk_in: bool,
    /// What this member said came of it.
    pub outcome: Option<String>,
}

/// A turn in which one is free.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct FreeTurn {
    pub slot: u32,
    pub starts_at: NaiveDateTime,
    pub ends_at: NaiveDateTime,
}

#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct Schedule {
    pub event: EventId,
    pub title: String,
    pub place: String,
    pub address: String,
    pub member: EventMemberId,
    pub name: String,
    pub side: MemberSide,
    pub side_text: String,
    /// What its QR code says at the door.
    pub badge: String,
    /// The published version; 0: none yet.
    pub timetable: i32,
    /// By time; those that were cancelled too.
    pub entries: Vec<ScheduleEntry>,
    pub free: Vec<FreeTurn>,
}

#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct ScheduleQuery {
    /// Whose; for hosts. None: the asker's own.
    pub member: Option<EventMemberId>,
}

/// The asker's own meetings, with table, time and whom they meet; hosts see any member's.
#[utoipa::path(get, path = "/events/{id}/schedule", tag = "event", params(("id" = String, Path), ScheduleQuery),
    responses((status = 200, body = Schedule), (status = "default", body = ProblemBody)))]
pub async fn show_schedule(
    app: App,
    actor: Actor,
    id: Path<String>,
    query: Query<ScheduleQuery>,
) -> Result<Json<Schedule>> {
    let id = id.parse::<EventId>().map_err(|_| Error::NotFound)?;
    app.db
        .read(move |conn| {
            let (event, member) = party::member_of(conn, id, &actor, query.member)?;
            Ok(Json(of(conn, &event, &member)?.0))
        })
        .await
}

/// The same for a calendar: meetings keep their identity over changes, and a cancelled one is cancelled there too.
#[utoipa::path(get, path = "/events/{id}/schedule.ics", tag = "event", params(("id" = String, Path), ScheduleQuery),
    responses((status = 200, body = String, content_type = "text/calendar"), (status = "default", body = ProblemBody)))]
pub async fn show_calendar_file(
    app: App,
    actor: Actor,
    id: Path<String>,
    query: Query<ScheduleQuery>,
) -> Result<HttpResponse> {
    let id = id.parse::<EventId>().map_err(|_| Error::NotFound)?;
    let text = app.db.read(move |conn| {
        let (event, member) = party::member_of(conn, id, &actor, query.member)?;
        let (schedule, meetings) = of(conn, &event, &member)?;
        Ok(calendar::text(&schedule, &meetings, &event))
    });
    Ok(HttpResponse::Ok()
        .content_type("text/calendar; charset=utf-8")
        .insert_header(("Content-Disposition", "attachment; filename=\"schedule.ics\""))
        .body(text.await?))
}

/// The schedule of a member and its meetings, in the order of the entries.
///
/// # Errors
/// `Database` alone.
pub fn of(conn: &mut Conn, event: &Event, member: &Member) -> Result<(Schedule, Vec<Meeting>)> {
    let mut meetings = store::of_member(conn, event.id, member.id)?;
    let times = Times::of(&event.content, &timetable::store::delays(conn, event.id)?);
    meetings.sort_by_key(|meeting| (meeting.starts_at, meeting.id));
    let met: Vec<EventMemberId> = meetings.iter().map(|meeting| meeting.other(member.id)).collect();
    let others: HashMap<EventMemberId, Member> =
        member::store::find_all(conn, &met)?.into_iter().map(|other| (other.id, other)).collect();
    let orgs: Vec<_> = others.values().map(|other| other.org).chain([member.org]).collect();
    let names = org::store::names(conn, &orgs)?;
    let name = |member: &Member| names.get(&member.org).cloned().unwrap_or_default();
    let outcomes = outcomes(conn, member.id, &meetings)?;
    let reasons = reasons(conn, event.id, member)?;
    let entries = meetings.iter().filter_map(|meeting| {
        let other = others.get(&meeting.other(member.id))?;
        let with = Counterpart {
            member: other.id,
            name: name(other),
            side: other.side,
            side_text: side_text(other.side),
            delegates: attendees(other),
            reasons: reasons.get(&other.id).cloned().unwrap_or_default(),
        };
        Some(entry(event, meeting, with, outcomes.get(&meeting.id).cloned()))
    });
    let schedule = Schedule {
        event: event.id,
        title: event.title.clone(),
        place: event.content.place.clone(),
        address: event.content.address.clone(),
        member: member.id,
        name: name(member),
        side: member.side,
        side_text: side_text(member.side),
        badge: member.badge.clone(),
        timetable: event.timetable,
        entries: entries.collect(),
        free: free(member, &meetings, &times),
    };
    Ok((schedule, meetings))
}

fn side_text(side: MemberSide) -> String {
    Message::new(&format!("event-side-{side}")).say(lang())
}

fn entry(event: &Event, meeting: &Meeting, with: Counterpart, outcome: Option<String>) -> ScheduleEntry {
    let hall = usize::try_from(meeting.hall).ok().and_then(|hall| event.content.halls.get(hall));
    ScheduleEntry {
        meeting: meeting.id,
        slot: meeting.slot,
        starts_at: local(meeting.starts_at),
        ends_at: local(meeting.ends_at),
        hall: meeting.hall,
        hall_name: hall.map(|hall| hall.name.clone()).unwrap_or_default(),
        seat: meeting.seat,
        with,
        state: meeting.state,
        state_text: Message::new(&format!("day-meeting-{}", meeting.state)).say(lang()),
        walk_in: meeting.walk_in,
        outcome,
    }
}

/// What speaks for meeting each of the others, without anybody's figures.
fn reasons(conn: &mut Conn, event: EventId, member: &Member) -> QueryResult<HashMap<EventMemberId, Vec<String>>> {
    let pairs = wish::store::of_member(conn, event, member.id)?.into_iter().map(|pair| {
        let other = if pair.a == member.id { pair.b } else { pair.a };
        (other, Why::unpack(&pair.why).say(false, lang()))
    });
    Ok(pairs.collect())
}

/// What a member said came of its meetings.
fn outcomes(conn: &mut Conn, member: EventMemberId, meetings: &[Meeting]) -> QueryResult<HashMap<MeetingId, String>> {
    // by their meetings: what is kept of all events is looked up by nothing else
    let ids: Vec<MeetingId> = meetings.iter().map(|meeting| meeting.id).collect();
    let own = event_outcomes::meeting.eq_any(ids).and(event_outcomes::member.eq(member));
    let said = event_outcomes::table.filter(own);
    let said: Vec<(MeetingId, String)> = said.select((event_outcomes::meeting, event_outcomes::result)).load(conn)?;
    Ok(said.into_iter().collect())
}

/// Turns in which the member is there and its delegation is not all busy.
fn free(member: &Member, meetings: &[Meeting], times: &Times) -> Vec<FreeTurn> {
    let stands = meetings.iter().filter(|meeting| meeting.takes_room());
    let busy: Vec<u32> = stands.filter_map(|meeting| u32::try_from(meeting.slot).ok()).collect();
    let open: BTreeSet<u32> = times.slots().filter(|slot| slot.open).map(|slot| slot.slot).collect();
    let load = |slot: u32| u32::try_from(busy.iter().filter(|one| **one == slot).count()).unwrap_or(u32::MAX);
    let turns = open.into_iter().filter(|slot| load(*slot) < member.room_in(*slot)).filter_map(|slot| {
        let (starts_at, ends_at) = times.local(slot)?;
        Some(FreeTurn { slot, starts_at, ends_at })
    });
    turns.collect()
}
