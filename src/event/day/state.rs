//! How a meeting went: held, missed, called off.
use actix_web::web::{Json, Path};
use serde::Deserialize;
use utoipa::ToSchema;

use super::board::{BoardMeeting, Seen};
use crate::{
    app::App,
    audit::{self, Act},
    auth::may::{Keep, May},
    db::Tx,
    error::{Error, ProblemBody, Result},
    event::{
        Event,
        meeting::{
            self,
            model::{Meeting, MeetingState},
        },
        member,
        timetable::{self, generate::nothing_runs},
    },
    kernel::{id::MeetingId, noun::Noun},
    notice::{self, Kind, Notice, To},
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
    let seen = event.clone();
    let meeting = app
        .db
        .write(actor.author(), move |tx| {
            timetable::store::lock(tx, event.id)?;
            let found = meeting::store::find(tx, id)?.filter(|meeting| meeting.event == event.id);
            let mut meeting = found.ok_or(Error::NotFound)?;
            if version.is_some_and(|version| version != meeting.version) {
                return Err(Error::Stale);
            }
            let was = meeting.state;
            meeting.become_state(state)?;
            if state == MeetingState::Planned && was == MeetingState::Cancelled {
                still_free(tx, &event, &meeting)?;
            }
            if was != state {
                meeting::store::save(tx, &mut meeting)?;
                if state == MeetingState::Cancelled {
                    leave_draft(tx, &event, &meeting)?;
                    tell(tx, &event, &meeting)?;
                }
                audit::record(tx, Act::Report, Noun::Meeting, meeting.id)?;
            }
            Ok(meeting)
        })
        .await?;
    app.db.read(move |conn| Ok(Json(Seen::new(conn, &seen)?.cell(&meeting)))).await
}

/// # Errors
/// `Conflict` when its table was given away meanwhile.
fn still_free(tx: &mut Tx, event: &Event, meeting: &Meeting) -> Result<()> {
    let taken = meeting::store::of_event(tx, event.id)?.into_iter().any(|other| {
        let there = (other.slot, other.hall, other.seat) == (meeting.slot, meeting.hall, meeting.seat);
        other.id != meeting.id && other.state != MeetingState::Cancelled && there
    });
    if taken { Err(Error::conflict("day-table-given-away")) } else { Ok(()) }
}

fn leave_draft(tx: &mut Tx, event: &Event, meeting: &Meeting) -> Result<()> {
    let Some(mut draft) = timetable::store::draft(tx, event.id)? else { return Ok(()) };
    let before = draft.plan.meetings.len();
    draft.plan.meetings.retain(|placed| placed.pair() != (meeting.a, meeting.b));
    // what is being made just now is made of the meetings as they were: its hosts see the difference
    if draft.plan.meetings.len() == before || nothing_runs(tx, &draft).is_err() {
        return Ok(());
    }
    timetable::store::save(tx, &mut draft)
}

fn tell(tx: &mut Tx, event: &Event, meeting: &Meeting) -> Result<()> {
    for id in [meeting.a, meeting.b] {
        let Some(member) = member::store::find(tx, id)? else { continue };
        let its = meeting::store::of_member(tx, event.id, id)?;
        let planned = its.iter().filter(|meeting| meeting.state == MeetingState::Planned).count();
        let told = Notice::new(Kind::EventTimetable, Noun::Event, event.id)
            .with("title", &event.title)
            .with("changed", "yes")
            .with("meetings", planned);
        notice::tell(tx, To::Org(member.org), told)?;
    }
    Ok(())
}
