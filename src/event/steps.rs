//! The steps of an event's life that its hosts take. Publishing is the timetable's.
use std::collections::BTreeSet;

use actix_web::web::Json;

use super::{
    meeting::{self, model::MeetingState},
    member::{self, Member, Standing},
    model::{Event, EventStep},
    routes::shown,
    store, timetable,
    view::{CancelEvent, EventView},
    wish,
};
use crate::{
    app::App,
    audit::{self, Act},
    auth::may::{Keep, May},
    db::Tx,
    error::{ProblemBody, Result, lang},
    kernel::{id::OrgId, noun::Noun},
    life::Step,
    notice::{
        self,
        model::{Kind, Notice, To},
    },
};

/// Announces a draft: it can be read from now on.
#[utoipa::path(post, path = "/events/{id}/announce", tag = "event", params(("id" = String, Path)), request_body = Step,
    responses((status = 200, body = EventView), (status = "default", body = ProblemBody)))]
pub async fn announce_event(app: App, may: May<Keep, Event>, body: Json<Step>) -> Result<Json<EventView>> {
    step(app, may, Act::Announce, body.version, |_, event| event.step(EventStep::Announce)).await
}

/// Opens registration.
#[utoipa::path(post, path = "/events/{id}/open", tag = "event", params(("id" = String, Path)), request_body = Step,
    responses((status = 200, body = EventView), (status = "default", body = ProblemBody)))]
pub async fn open_event(app: App, may: May<Keep, Event>, body: Json<Step>) -> Result<Json<EventView>> {
    step(app, may, Act::Open, body.version, |_, event| event.step(EventStep::Open)).await
}

/// Closes registration: whoever comes later waits for the hosts' leave. The points of all pairs are computed once more.
#[utoipa::path(post, path = "/events/{id}/close-registration", tag = "event", params(("id" = String, Path)),
    request_body = Step, responses((status = 200, body = EventView), (status = "default", body = ProblemBody)))]
pub async fn close_registration(app: App, may: May<Keep, Event>, body: Json<Step>) -> Result<Json<EventView>> {
    step(app, may, Act::Close, body.version, |tx, event| {
        event.step(EventStep::CloseRegistration)?;
        wish::propose::queue(tx, event, None).map(drop)
    })
    .await
}

/// Opens registration again; a published timetable stands until another is published.
#[utoipa::path(post, path = "/events/{id}/reopen", tag = "event", params(("id" = String, Path)), request_body = Step,
    responses((status = 200, body = EventView), (status = "default", body = ProblemBody)))]
pub async fn reopen_event(app: App, may: May<Keep, Event>, body: Json<Step>) -> Result<Json<EventView>> {
    step(app, may, Act::Reopen, body.version, |_, event| event.step(EventStep::Reopen)).await
}

/// Publishes the programme of an event without one-to-one meetings; where there are some, publishing their timetable does it.
#[utoipa::path(post, path = "/events/{id}/publish", tag = "event", params(("id" = String, Path)), request_body = Step,
    responses((status = 200, body = EventView), (status = "default", body = ProblemBody)))]
pub async fn publish_event(app: App, may: May<Keep, Event>, body: Json<Step>) -> Result<Json<EventView>> {
    step(app, may, Act::Publish, body.version, |_, event| {
        if event.content.one_to_one {
            return Err(crate::error::Error::conflict("event-publish-timetable"));
        }
        event.step(EventStep::Publish)
    })
    .await
}

/// The doors open: check-in, the running board and repairs are of the day now.
#[utoipa::path(post, path = "/events/{id}/start", tag = "event", params(("id" = String, Path)), request_body = Step,
    responses((status = 200, body = EventView), (status = "default", body = ProblemBody)))]
pub async fn start_event(app: App, may: May<Keep, Event>, body: Json<Step>) -> Result<Json<EventView>> {
    step(app, may, Act::Start, body.version, |_, event| event.step(EventStep::Start)).await
}

/// Ends it. What came of its meetings is still written down.
#[utoipa::path(post, path = "/events/{id}/close", tag = "event", params(("id" = String, Path)), request_body = Step,
    responses((status = 200, body = EventView), (status = "default", body = ProblemBody)))]
pub async fn close_event(app: App, may: May<Keep, Event>, body: Json<Step>) -> Result<Json<EventView>> {
    step(app, may, Act::Close, body.version, |_, event| event.step(EventStep::Close)).await
}

/// Calls it off: whoever was invited or comes is told why, and so are the other hosts. What was still planned is cancelled, in
/// everybody's calendar too.
#[utoipa::path(post, path = "/events/{id}/cancel", tag = "event", params(("id" = String, Path)),
    request_body = CancelEvent,
    responses((status = 200, body = EventView), (status = "default", body = ProblemBody)))]
pub async fn cancel_event(app: App, may: May<Keep, Event>, body: Json<CancelEvent>) -> Result<Json<EventView>> {
    let CancelEvent { version, reason } = body.into_inner();
    step(app, may, Act::Cancel, version, move |tx, event| {
        event.cancel(&reason)?;
        timetable::store::lock(tx, event.id)?;
        for mut meeting in meeting::store::of_event(tx, event.id)? {
            if meeting.state == MeetingState::Planned {
                meeting.become_state(MeetingState::Cancelled)?;
                meeting::store::save(tx, &mut meeting)?;
            }
        }
        tell_cancelled(tx, event)
    })
    .await
}

/// Members that were asked or come, and the hosts beside the one that called it off; each once.
fn tell_cancelled(tx: &mut Tx, event: &Event) -> Result<()> {
    let comes = |member: &Member| {
        matches!(member.standing, Standing::Invited | Standing::Registered | Standing::Waiting).then_some(member.org)
    };
    let mut told: BTreeSet<OrgId> = member::store::of_event(tx, event.id)?.iter().filter_map(comes).collect();
    told.extend(member::join::hosts(event).into_iter().filter(|host| Some(*host) != tx.author.org));
    let day = event.content.first_day().unwrap_or(event.registration_ends);
    for org in told {
        let notice = Notice::new(Kind::EventCancelled, Noun::Event, event.id).with("title", &event.title);
        let notice = notice.with("day", day).with("reason", &event.reason);
        notice::tell(tx, To::Org(org), notice)?;
    }
    Ok(())
}

async fn step(
    app: App,
    may: May<Keep, Event>,
    act: Act,
    version: i32,
    change: impl FnOnce(&mut Tx, &mut Event) -> Result<()> + Send + 'static,
) -> Result<Json<EventView>> {
    let (actor, mut event) = may.into_parts()?;
    event.at(version)?;
    let lang = lang();
    app.db
        .write(actor.author(), move |tx| {
            // nobody enters an event that is called off in the same moment
            member::join::lock(tx, event.id)?;
            change(tx, &mut event)?;
            store::save(tx, &mut event)?;
            audit::record(tx, act, Noun::Event, event.id)?;
            let today = tx.today();
            Ok(Json(shown(tx, event, (Some(&actor), today, lang))?))
        })
        .await
}
