//! The versions that were published: listed, shown, compared.
use actix_web::web::{Json, Path, Query};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::{
    changes::{self, ChangeCounts, TimetableChange},
    inputs,
    model::{DRAFT, Placed, Quality},
    repair, routes, store,
    view::TimetableView,
};
use crate::{
    app::App,
    auth::may::{Keep, May},
    error::{Error, ProblemBody, Result},
    event::{
        Event,
        meeting::{
            self,
            model::{Meeting, MeetingState},
        },
    },
    kernel::id::UserId,
    org,
};

/// A version among others.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct TimetableLine {
    pub number: i32,
    pub note: String,
    pub made_by: Option<String>,
    pub made_at: DateTime<Utc>,
    pub published_at: Option<DateTime<Utc>>,
    pub meetings: usize,
    pub quality: Quality,
}

/// The versions that were published, newest first.
#[utoipa::path(get, path = "/events/{id}/timetables", tag = "event", params(("id" = String, Path)),
    responses((status = 200, body = Vec<TimetableLine>), (status = "default", body = ProblemBody)))]
pub async fn list_timetables(app: App, may: May<Keep, Event>) -> Result<Json<Vec<TimetableLine>>> {
    let (_, event) = may.into_parts()?;
    app.db
        .read(move |conn| {
            let versions = store::versions(conn, event.id)?;
            let users: Vec<UserId> = versions.iter().filter_map(|version| version.made_by).collect();
            let names = org::account::names(conn, &users)?;
            let lines = versions.into_iter().map(|version| TimetableLine {
                number: version.number,
                note: version.note,
                made_by: version.made_by.and_then(|user| names.get(&user).cloned()),
                made_at: version.created_at.and_utc(),
                published_at: version.published_at.map(|at| at.and_utc()),
                meetings: version.plan.meetings.len(),
                quality: version.plan.quality,
            });
            Ok(Json(lines.collect()))
        })
        .await
}

/// A version as it was published.
#[utoipa::path(get, path = "/events/{id}/timetables/{number}", tag = "event",
    params(("id" = String, Path), ("number" = i32, Path)),
    responses((status = 200, body = TimetableView), (status = "default", body = ProblemBody)))]
pub async fn show_timetable_version(
    app: App,
    may: May<Keep, Event>,
    path: Path<(String, String)>,
) -> Result<Json<TimetableView>> {
    let (_, event) = may.into_parts()?;
    let number = path.1.parse().ok().filter(|number| *number > DRAFT).ok_or(Error::NotFound)?;
    routes::show(&app, event, number).await
}

#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct CompareQuery {
    /// None: the published version.
    pub from: Option<i32>,
    /// None or 0: the working draft.
    pub to: Option<i32>,
}

/// What differs between two versions.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct TimetableComparison {
    pub from: i32,
    pub to: i32,
    pub changes: Vec<TimetableChange>,
    #[serde(flatten)]
    pub counts: ChangeCounts,
}

/// What differs between two versions, meeting by meeting: before anything was published, everything is new.
#[utoipa::path(get, path = "/events/{id}/timetables/compare", tag = "event",
    params(("id" = String, Path), CompareQuery),
    responses((status = 200, body = TimetableComparison), (status = "default", body = ProblemBody)))]
pub async fn compare_timetables(
    app: App,
    may: May<Keep, Event>,
    query: Query<CompareQuery>,
) -> Result<Json<TimetableComparison>> {
    let (_, event) = may.into_parts()?;
    let today = app.db.clock().today();
    app.db
        .read(move |conn| {
            let (from, to) = (query.from.unwrap_or(event.timetable), query.to.unwrap_or(DRAFT));
            let unpublished = query.from.is_none() && from == DRAFT;
            let first = if unpublished { None } else { Some(store::seen(conn, &event, from)?) };
            let second = store::seen(conn, &event, to)?;
            let event_now = event.timetable;
            let inputs = inputs::load(conn, event, today, second.plan.late.as_ref().filter(|_| to == DRAFT))?;
            let (mut before, mut after) =
                (first.map(|version| version.plan.meetings).unwrap_or_default(), second.plan.meetings);
            if to == DRAFT && from == event_now && from > DRAFT {
                // what publishing would change is told by what stands: walk-ins and calls off are known to their two already
                let meetings = meeting::store::of_event(conn, inputs.event.id)?;
                before = repair::live(&inputs, &meetings, 0);
                let missed = |placed: &Placed| {
                    let of = |one: &&Meeting| (one.a, one.b) == placed.pair() && one.state == MeetingState::Missed;
                    meetings.iter().any(|one| of(&one))
                };
                after.retain(|placed| !missed(placed));
            }
            let differences = changes::between(&before, &after);
            let counts = ChangeCounts::of(&inputs, &differences);
            Ok(Json(TimetableComparison { from, to, changes: changes::shown(&inputs, &differences), counts }))
        })
        .await
}
