//! Looking at the timetable, and putting the draft back to what was published.
use actix_web::web::{Json, Query};
use serde::Deserialize;
use utoipa::IntoParams;

use super::{
    generate, inputs, measure,
    model::{DRAFT, Plan, Timetable},
    repair, store,
    view::{self, TimetableView},
};
use crate::{
    app::App,
    audit::{self, Act},
    auth::may::{Keep, May},
    db::Tx,
    error::{Error, ProblemBody, Result},
    event::{self, Event, meeting},
    kernel::{id::EventId, noun::Noun},
};

#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct TimetableQuery {
    /// 0 or none: the working draft.
    pub number: Option<i32>,
}

/// The working draft, or a version that was published.
#[utoipa::path(get, path = "/events/{id}/timetable", tag = "event", params(("id" = String, Path), TimetableQuery),
    responses((status = 200, body = TimetableView), (status = "default", body = ProblemBody)))]
pub async fn show_timetable(
    app: App,
    may: May<Keep, Event>,
    query: Query<TimetableQuery>,
) -> Result<Json<TimetableView>> {
    let (_, event) = may.into_parts()?;
    let number = query.number.unwrap_or(DRAFT);
    show(&app, event, number).await
}

/// Any version as the hosts see it.
pub async fn show(app: &App, event: Event, number: i32) -> Result<Json<TimetableView>> {
    let today = app.db.clock().today();
    app.db
        .read(move |conn| {
            let timetable = store::seen(conn, &event, number)?;
            let late = timetable.plan.late.clone().filter(|_| number == DRAFT);
            let inputs = inputs::load(conn, event, today, late.as_ref())?;
            Ok(Json(view::shown(conn, &inputs, &timetable)?))
        })
        .await
}

/// The event as it is now and its draft, an empty one where there is none; nobody else changes them until this transaction
/// ends.
///
/// # Errors
/// `Conflict` once the event's timetable is no longer worked at.
pub fn open_draft(tx: &mut Tx, event: EventId) -> Result<(Event, Timetable)> {
    store::lock(tx, event)?;
    let event = event::store::find(tx, event)?.ok_or(Error::NotFound)?;
    if !event.schedules() {
        return Err(event.not_now());
    }
    let now = tx.now();
    let draft = store::draft(tx, event.id)?.unwrap_or_else(|| Timetable::empty(event.id, now));
    Ok((event, draft))
}

/// Puts the draft back to what stands of the published version, or empties it when there is none.
#[utoipa::path(delete, path = "/events/{id}/timetable", tag = "event", params(("id" = String, Path)),
    responses((status = 200, body = TimetableView), (status = "default", body = ProblemBody)))]
pub async fn discard_timetable(app: App, may: May<Keep, Event>) -> Result<Json<TimetableView>> {
    let (actor, event) = may.into_parts()?;
    app.db
        .write(actor.author(), move |tx| {
            let (event, mut draft) = open_draft(tx, event.id)?;
            generate::nothing_runs(tx, &draft)?;
            let published = store::find(tx, event.id, event.timetable)?.filter(|found| found.number > DRAFT);
            let today = tx.today();
            let inputs = inputs::load(tx, event, today, None)?;
            let (plan, digest) = match published {
                None => (Plan::default(), String::new()),
                Some(found) => {
                    // what was agreed or called off since stands, not what was printed
                    let meetings = repair::live(&inputs, &meeting::store::of_event(tx, inputs.event.id)?, 0);
                    let quality = measure::quality(&inputs, &meetings).against(found.plan.quality.bound);
                    (Plan { meetings, quality, ..found.plan }, found.digest)
                }
            };
            draft.plan.become_plan(plan);
            draft.digest = digest;
            draft.plan.late = None;
            draft.made_by = tx.author.user;
            draft.created_at = tx.now();
            store::save(tx, &mut draft)?;
            audit::record(tx, Act::Schedule, Noun::Event, inputs.event.id)?;
            Ok(Json(view::shown(tx, &inputs, &draft)?))
        })
        .await
}
