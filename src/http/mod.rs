//! The edge: which address leads where, and what surrounds every request.
mod access_log;
mod allowed;
mod closed;
mod event_router;
pub mod measured;
pub mod middleware;
pub mod openapi;
mod openapi_problems;
mod openapi_shapes;
pub mod pages;
pub mod router;
pub mod status;

use std::{net::TcpListener, time::Duration};

use actix_web::{App as Service, HttpServer, dev::Server, middleware::from_fn, web};
use tracing_actix_web::TracingLogger;

use crate::{app::App, front};

/// The HTTP server over `app` on a listener that is bound already.
///
/// # Errors
/// When the socket cannot be used.
pub fn serve(app: App, follower: status::Follower, listener: TcpListener) -> std::io::Result<Server> {
    let grace = app.config.shutdown_seconds;
    let counted = web::Data::new(front::Kept::default());
    let server = HttpServer::new(move || {
        Service::new()
            .app_data(web::Data::new(app.clone()))
            .app_data(follower.clone())
            .app_data(counted.clone())
            .configure(middleware::extractors)
            .wrap(from_fn(middleware::no_nul))
            .wrap(from_fn(middleware::language))
            .wrap(from_fn(middleware::headers))
            .wrap(TracingLogger::<access_log::AccessLog>::new())
            .wrap(from_fn(measured::measured))
            .configure(router::routes)
            .default_service(web::to(pages::fallback))
    });
    let server = server
        .shutdown_timeout(grace)
        .keep_alive(Duration::from_secs(30))
        .client_request_timeout(Duration::from_secs(20))
        .disable_signals()
        .listen(listener)?;
    Ok(server.run())
}
