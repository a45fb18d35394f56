//! Whether this process lives, and whether it is ready to answer.
use actix_web::{HttpResponse, web};
use serde::Serialize;

use crate::{app::App, search::worker::Worker};

/// The follower of this process, for readiness.
pub type Follower = web::Data<Worker>;

#[derive(Serialize)]
struct Ready {
    ready: bool,
    /// The database answers.
    database: bool,
    /// The index has caught up with the change log.
    index: bool,
}

/// The process runs.
pub async fn healthz() -> &'static str {
    "ok"
}

/// The database answers and the index has caught up; 503 until then.
pub async fn readyz(app: App, follower: Option<Follower>) -> HttpResponse {
    let database = app.db.read(|conn| Ok(crate::db::migrate::epoch(conn)?)).await.is_ok();
    let index = follower.is_some_and(|follower| follower.is_caught_up());
    let ready = Ready { ready: database && index, database, index };
    if ready.ready { HttpResponse::Ok().json(ready) } else { HttpResponse::ServiceUnavailable().json(ready) }
}
