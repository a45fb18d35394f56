//! How a meeting went: held, missed, called off.
use actix_web::web::{Json, Path};
use serde::Deserialize;
use utoipa::ToSchema;

use super::{
    board::{BoardMeeting, Seen},
    clash::{both_free, table},
    times::Times,
};
use crate::{
    app::App,
    audit::{self, Act},
    auth::may::{Keep, May},
    db::Tx,
    error::{Error, ProblemBody, Result},
    event::{
        self, Event,
        meeting::{
            self,
            model::{Meeting, MeetingState},
        },
        member::{self, model::Standing},
        model::EventState,
        timetable::{self, follow},
        wish,
    },
    kernel::{
        id::{EventId, MeetingId},
        noun::Noun,
    },
};

#[derive(Clone, Copy, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct MeetingStep {
    pub state: MeetingState,
    /// The meeting's, as the page knows it; none: whatever it is now.
    pub version: Option<i32>,
}

/// Says how a meeting went, or takes that back. One that is called off leaves the working draft too, and its two are told.
#[utoipa::path(post, path = "/events/{id}/meetings/{meeting}/state", tag = "event",
    params(("id" = String, Path), ("meeting" = String, Path)), request_body = MeetingStep,
    responses((status = 200, body = BoardMeeting), (status = "default", body = ProblemBody)))]
pub async fn set_meeting_state(
    app: App,
    may: May<Keep, Event>,
    path: Path<(String, String)>,
    body: Json<MeetingStep>,
) -> Result<Json<BoardMeeting>> {
    let (actor, event) = may.into_parts()?;
    let id = path.1.parse::<MeetingId>().map_err(|_| Error::NotFound)?;
    let MeetingStep { state, version } = body.into_inner();
    let (meeting, event) = app.db.write(actor.author(), move |tx| set(tx, event.id, (id, version), state)).await?;
    app.db.read(move |conn| Ok(Json(Seen::new(conn, &event)?.cell(&meeting)))).await
}

fn set(
    tx: &mut Tx,
    event: EventId,
    (id, version): (MeetingId, Option<i32>),
    state: MeetingState,
) -> Result<(Meeting, Event)> {
    timetable::store::lock(tx, event)?;
    let event = event::store::find(tx, event)?.ok_or(Error::NotFound)?;
    let found = meeting::store::find(tx, id)?.filter(|meeting| meeting.event == event.id);
    let mut meeting = found.ok_or(Error::NotFound)?;
    if version.is_some_and(|version| version != meeting.version) {
        return Err(Error::Stale);
    }
    let was = meeting.state;
    meeting.become_state(state)?;
    if was == state {
        return Ok((meeting, event));
    }
    let (off, back) = (state == MeetingState::Cancelled, was == MeetingState::Cancelled);
    may_change(&event, off || back)?;
    if !was.takes_room() && state.takes_room() {
        still_free(tx, &event, &meeting)?;
    }
    if state == MeetingState::Planned {
        in_time(tx, &event, &mut meeting)?;
    }
    meeting::store::save(tx, &mut meeting)?;
    if off {
        follow::drop(tx, event.id, |placed| placed.pair() == (meeting.a, meeting.b))?;
    } else if back {
        follow::put(tx, &meeting, |_| false)?;
    }
    if off || back {
        // what the hosts called off no later timetable brings back
        wish::store::call_off(tx, (event.id, meeting.a, meeting.b), off)?;
        meeting::told::changed(tx, &event, [meeting.a, meeting.b])?;
    }
    audit::record(tx, Act::Report, Noun::Meeting, meeting.id)?;
    Ok((meeting, event))
}

/// How a meeting went is also put right once the event is over; which meetings there are is not.
fn may_change(event: &Event, which: bool) -> Result<()> {
    if event.schedules() || (event.state == EventState::Closed && !which) { Ok(()) } else { Err(event.not_now()) }
}

/// A meeting that is planned again begins when its turn now begins.
fn in_time(tx: &mut Tx, event: &Event, meeting: &mut Meeting) -> Result<()> {
    let times = Times::of(&event.content, &timetable::store::delays(tx, event.id)?);
    let slot = u32::try_from(meeting.slot).unwrap_or_default();
    let turn = times.utc(slot).ok_or_else(|| Error::conflict("day-no-such-turn"))?;
    (meeting.starts_at, meeting.ends_at) = turn;
    Ok(())
}

/// That it could be held where it stands.
///
/// # Errors
/// `Conflict` when its table was given away meanwhile, one of the two has left, or meets somebody else then.
pub fn still_free(tx: &mut Tx, event: &Event, meeting: &Meeting) -> Result<()> {
    let mut stands = meeting::store::of_event(tx, event.id)?;
    stands.retain(|other| other.id != meeting.id && other.takes_room());
    let number = |number: i32| u32::try_from(number).unwrap_or(u32::MAX);
    let (hall, seat) = (Some(number(meeting.hall)), Some(number(meeting.seat)));
    if table(event, &stands, (number(meeting.slot), hall, seat)).is_err() {
        return Err(Error::conflict("day-table-given-away"));
    }
    let both = [member::store::find(tx, meeting.a)?, member::store::find(tx, meeting.b)?];
    let [Some(a), Some(b)] = both.map(|one| one.filter(|one| one.standing == Standing::Registered)) else {
        return Err(Error::conflict("day-one-has-left"));
    };
    let seen = Seen::new(tx, event)?;
    both_free(event, &stands, [&a, &b], (number(meeting.slot), &seen))
}
