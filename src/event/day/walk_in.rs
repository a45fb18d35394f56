//! Walk-in meetings: two agree on the spot, and the hosts find them a table.
use actix_web::{HttpResponse, web::Json};
use serde::Deserialize;
use utoipa::ToSchema;

use super::board::{BoardMeeting, Seen};
use crate::{
    app::App,
    audit::{self, Act},
    auth::may::{Keep, May},
    db::Tx,
    error::{Error, ProblemBody, Problems, Result},
    event::{
        Event,
        meeting::{
            self,
            model::{Meeting, MeetingState},
        },
        member::{self, model::Member, model::Standing},
        model::EventState,
        timetable::{model::pair, routes::open_draft},
    },
    kernel::{
        id::{EventMemberId, MeetingId},
        noun::Noun,
    },
    notice::{self, Kind, Notice, To},
    text::Message,
};

#[derive(Clone, Copy, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct WalkIn {
    pub a: EventMemberId,
    pub b: EventMemberId,
    pub slot: u32,
    /// None: the first hall that has a table.
    pub hall: Option<u32>,
    /// None: the first table that is free.
    pub seat: Option<u32>,
}

/// Puts a meeting beside the timetable: at a free table, when both are free. What stands against it is named.
#[utoipa::path(post, path = "/events/{id}/meetings", tag = "event", params(("id" = String, Path)), request_body = WalkIn,
    responses((status = 201, body = BoardMeeting), (status = "default", body = ProblemBody)))]
pub async fn add_walk_in(app: App, may: May<Keep, Event>, body: Json<WalkIn>) -> Result<HttpResponse> {
    let (actor, event) = may.into_parts()?;
    let wanted = body.into_inner();
    let made = app.db.write(actor.author(), move |tx| {
        let (event, _) = open_draft(tx, event.id)?;
        if !matches!(event.state, EventState::Published | EventState::Running) {
            return Err(event.not_now());
        }
        let members = [wanted.a, wanted.b].map(|id| (id, member::store::find(tx, id)));
        let [a, b] = known(&event, members, wanted)?;
        let all = meeting::store::of_event(tx, event.id)?;
        let stands: Vec<Meeting> =
            all.iter().filter(|meeting| meeting.state != MeetingState::Cancelled).cloned().collect();
        let seen = Seen::new(tx, &event, &stands)?;
        free(&event, &stands, [&a, &b], (wanted, &seen))?;
        let (hall, seat) = table(&event, &stands, wanted)?;
        let meeting = put(tx, &event, (&all, &seen), (wanted, hall, seat))?;
        for member in [&a, &b] {
            let its = meeting::store::of_member(tx, event.id, member.id)?;
            let planned = its.iter().filter(|meeting| meeting.state == MeetingState::Planned).count();
            let told = Notice::new(Kind::EventTimetable, Noun::Event, event.id)
                .with("title", &event.title)
                .with("changed", "yes")
                .with("meetings", planned);
            notice::tell(tx, To::Org(member.org), told)?;
        }
        audit::record(tx, Act::Create, Noun::Meeting, meeting.id)?;
        Ok(seen.cell(&meeting))
    });
    Ok(HttpResponse::Created().json(made.await?))
}

type Found = (EventMemberId, diesel::QueryResult<Option<Member>>);

/// The two, who must be there and not the same.
fn known(event: &Event, members: [Found; 2], wanted: WalkIn) -> Result<[Member; 2]> {
    let mut problems = Problems::default();
    let mut there = Vec::new();
    for (field, (_, found)) in ["a", "b"].into_iter().zip(members) {
        match found?.filter(|member| member.event == event.id && member.standing == Standing::Registered) {
            Some(member) => there.push(member),
            None => problems.add(field, Message::new("timetable-unknown-member")),
        }
    }
    if wanted.a == wanted.b {
        problems.add("b", Message::new("timetable-with-itself"));
    }
    let content = &event.content;
    let slots = content.slots();
    if !slots.iter().any(|slot| slot.slot == wanted.slot) {
        problems.add("slot", Message::new("event-no-such-slot").with("most", slots.len()));
    }
    if wanted.hall.is_some_and(|hall| usize::try_from(hall).map_or(true, |hall| hall >= content.halls.len())) {
        problems.add("hall", Message::new("timetable-unknown-hall").with("most", content.halls.len()));
    }
    problems.or(<[Member; 2]>::try_from(there).ok())
}

/// # Errors
/// `Conflict` naming the meeting that one of the two has then, or that the two have already.
fn free(event: &Event, stands: &[Meeting], both: [&Member; 2], (wanted, seen): (WalkIn, &Seen)) -> Result<()> {
    let (a, b) = pair(wanted.a, wanted.b);
    if let Some(met) = stands.iter().find(|meeting| (meeting.a, meeting.b) == (a, b)) {
        let clash = Message::new("day-already-meet").with("a", seen.name(a)).with("b", seen.name(b));
        return Err(Error::Conflict(clash.with("turn", when(seen, met.slot))));
    }
    for member in both {
        let then = |meeting: &&Meeting| u32::try_from(meeting.slot) == Ok(wanted.slot) && meeting.has(member.id);
        let its: Vec<&Meeting> = stands.iter().filter(then).collect();
        if its.len() >= usize::try_from(member.registration.at_once()).unwrap_or(usize::MAX) {
            let other = its
                .first()
                .map(|meeting| (seen.name(meeting.other(member.id)), hall_name(event, meeting.hall), meeting.seat));
            let (other, hall, seat) = other.unwrap_or_default();
            let clash = Message::new("day-busy").with("name", seen.name(member.id)).with("other", other);
            let clash = clash.with("hall", hall).with("seat", seat);
            return Err(Error::Conflict(clash.with("turn", when_turn(seen, wanted.slot))));
        }
    }
    Ok(())
}

fn when(seen: &Seen, slot: i32) -> String {
    u32::try_from(slot).map(|slot| when_turn(seen, slot)).unwrap_or_default()
}

fn when_turn(seen: &Seen, slot: u32) -> String {
    seen.times.local(slot).map(|(starts, _)| starts.format("%m-%d %H:%M").to_string()).unwrap_or_default()
}

fn hall_name(event: &Event, hall: i32) -> String {
    let found = usize::try_from(hall).ok().and_then(|hall| event.content.halls.get(hall));
    found.map(|hall| hall.name.clone()).unwrap_or_default()
}

/// The hall and the table.
///
/// # Errors
/// `Conflict` when it is taken, or none is free.
fn table(event: &Event, stands: &[Meeting], wanted: WalkIn) -> Result<(i32, i32)> {
    let number = |number: u32| i32::try_from(number).unwrap_or(i32::MAX);
    let slot = number(wanted.slot);
    let taken = |hall: i32, seat: i32| stands.iter().any(|m| (m.slot, m.hall, m.seat) == (slot, hall, seat));
    for (hall, named) in (0..).zip(&event.content.halls) {
        if wanted.hall.is_some_and(|wanted| number(wanted) != hall) {
            continue;
        }
        let tables = number(named.tables_in(wanted.slot));
        let free = match wanted.seat.map(number) {
            Some(seat) => Some(seat).filter(|seat| (1..=tables).contains(seat) && !taken(hall, *seat)),
            None => (1..=tables).find(|seat| !taken(hall, *seat)),
        };
        if let Some(seat) = free {
            return Ok((hall, seat));
        }
    }
    let hall = wanted.hall.map(|hall| hall_name(event, number(hall))).unwrap_or_default();
    let full = Message::new("day-no-table")
        .with("hall", hall)
        .with("seat", wanted.seat.map_or("none".to_owned(), |seat| seat.to_string()));
    Err(Error::Conflict(full))
}

/// Writes it down; two whose meeting was cancelled get that one back.
fn put(
    tx: &mut Tx,
    event: &Event,
    (all, seen): (&[Meeting], &Seen),
    (wanted, hall, seat): (WalkIn, i32, i32),
) -> Result<Meeting> {
    let (a, b) = pair(wanted.a, wanted.b);
    let (starts_at, ends_at) = seen.times.utc(wanted.slot).ok_or(Error::NotFound)?;
    let slot = i32::try_from(wanted.slot).unwrap_or(i32::MAX);
    let now = tx.now();
    if let Some(old) = all.iter().find(|meeting| (meeting.a, meeting.b) == (a, b)) {
        let mut old = Meeting { slot, hall, seat, starts_at, ends_at, ..old.clone() };
        (old.state, old.walk_in, old.since) = (MeetingState::Planned, true, event.timetable);
        meeting::store::save(tx, &mut old)?;
        return Ok(old);
    }
    let made = Meeting {
        id: MeetingId::new(),
        event: event.id,
        a,
        b,
        slot,
        hall,
        seat,
        starts_at,
        ends_at,
        state: MeetingState::Planned,
        walk_in: true,
        since: event.timetable,
        version: 1,
        created_at: now,
        updated_at: now,
    };
    meeting::store::insert(tx, &made)?;
    Ok(made)
}
