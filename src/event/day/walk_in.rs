//! Walk-in meetings: two agree on the spot, and the hosts find them a table.
use actix_web::{HttpResponse, web::Json};
use serde::Deserialize;
use utoipa::ToSchema;

use super::{
    board::{BoardMeeting, Seen},
    clash::{both_free, table},
};
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
        timetable::{
            follow,
            model::{Placed, pair},
            routes::open_draft,
        },
        wish,
    },
    kernel::{
        id::{EventMemberId, MeetingId},
        noun::Noun,
    },
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
        let stands: Vec<Meeting> = all.iter().filter(|meeting| meeting.takes_room()).cloned().collect();
        let seen = Seen::new(tx, &event)?;
        both_free(&event, &stands, [&a, &b], (wanted.slot, &seen))?;
        let (hall, seat) = table(&event, &stands, (wanted.slot, wanted.hall, wanted.seat))?;
        let meeting = put(tx, &event, (&all, &seen), (wanted, hall, seat))?;
        // a meeting that one side missed leaves its table and the other side free
        let missed = |placed: &Placed| {
            let state = all.iter().find(|one| (one.a, one.b) == placed.pair()).map(|one| one.state);
            state == Some(MeetingState::Missed) && placed.slot == wanted.slot
        };
        follow::put(tx, &meeting, missed)?;
        wish::store::call_off(tx, (event.id, meeting.a, meeting.b), false)?;
        meeting::told::changed(tx, &event, [a.id, b.id])?;
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
