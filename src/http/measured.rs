//! Counting requests, and showing the counters on an address of their own, which is none of the public one's.
use std::{fs, net::TcpListener, time::Instant};

use actix_web::{
    App as Service, Error as ActixError, HttpResponse, HttpServer,
    body::MessageBody,
    dev::{Server, ServiceRequest, ServiceResponse},
    middleware::Next,
    web,
};

use crate::{
    app::App,
    db::changes::{self, Place},
    error::{Error, Result},
    job,
    metrics::{CONTENT_TYPE, Now, Stored},
    standing,
};

/// Counts a request by the pattern of its route.
pub async fn measured(
    request: ServiceRequest,
    next: Next<impl MessageBody>,
) -> Result<ServiceResponse<impl MessageBody>, ActixError> {
    let begun = Instant::now();
    let app = request.app_data::<web::Data<App>>().cloned();
    let method = request.method().clone();
    let answer = next.call(request).await;
    let Some(app) = app else { return answer };
    let (route, status, error) = match &answer {
        Ok(answer) => (answer.request().match_pattern(), answer.status(), answer.response().error()),
        Err(error) => (None, error.as_response_error().status_code(), Some(error)),
    };
    let route = route.unwrap_or_default();
    let metrics = app.db.metrics();
    metrics.answered(method.as_str(), &route, status.as_u16(), begun.elapsed());
    match error.and_then(|error| error.as_error::<Error>()) {
        Some(error @ (Error::BadCredentials | Error::BadCode | Error::TotpRequired)) => {
            metrics.sign_in_refused(error.kind().1);
        }
        Some(error @ Error::TooMany(_)) if route.starts_with("/api/v1/auth/") => {
            metrics.sign_in_refused(error.kind().1);
        }
        _ => {}
    }
    answer
}

/// The server of `/metrics`.
///
/// # Errors
/// When the socket cannot be used.
pub fn serve(app: App, listener: TcpListener) -> std::io::Result<Server> {
    let server = HttpServer::new(move || {
        Service::new().app_data(web::Data::new(app.clone())).route("/metrics", web::get().to(show))
    });
    Ok(server.workers(1).disable_signals().listen(listener)?.run())
}

async fn show(app: App) -> HttpResponse {
    let place = app.search.cursor().map_or(Place::default(), |cursor| Place { tx: cursor.tx, seq: cursor.seq });
    let stored = app.db.read(move |conn| {
        let index_behind = changes::count_after(conn, place)?;
        let lists = standing::store::state(conn)?;
        let lists_behind = match &lists {
            Some(state) => changes::count_of_after(conn, state.place(), &standing::NOUNS)?,
            None => 0,
        };
        let left = lists.filter(standing::store::State::is_ranking).map_or(0, |state| state.total - state.done);
        let ranking_left = i64::from(left);
        Ok(Stored { jobs: job::store::not_ended(conn)?, index_behind, lists_behind, ranking_left })
    });
    let now = Now { stored: stored.await.ok(), pools: app.db.pools(), memory: memory() };
    HttpResponse::Ok().content_type(CONTENT_TYPE).body(app.db.metrics().text(&now))
}

/// Resident memory in bytes; 0 where the system does not say.
fn memory() -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    let kilobytes = line.and_then(|line| line.trim().trim_end_matches(" kB").parse::<u64>().ok());
    kilobytes.unwrap_or_default() * 1024
}
