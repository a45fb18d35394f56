//! `duijie serve`: migrates, then answers until told to stop.
use std::{net::TcpListener, sync::Arc};

use actix_web::web;
use clap::Args;

use crate::{
    boot,
    config::Config,
    error::{Error, Result},
    http,
    job::runner::Runner,
    kernel::clock::Clock,
    search::worker::{Pace, Worker},
};

#[derive(Args)]
pub struct Options {}

/// # Errors
/// `Startup` with what is in the way.
pub fn run(config: Config, _: &Options) -> Result<()> {
    boot::migrate(&config)?;
    let mut app = boot::open(config, Clock::System)?;
    let _ = &mut app;
    let feed = Arc::new(boot::feed(&app));
    let io = |e: std::io::Error| Error::Startup(e.to_string());
    let worker = web::Data::new(Worker::start(app.search.clone(), feed, Pace::default()).map_err(io)?);
    let jobs = Runner::start(app.clone()).map_err(io)?;
    let listen = app.config.listen;
    let listener = TcpListener::bind(listen).map_err(|e| Error::Startup(format!("{listen}: {e}")))?;
    println!("duijie: {}", app.config.origin());
    actix_web::rt::System::new()
        .block_on(async {
            let server = http::serve(app.clone(), worker.clone(), listener)?;
            let handle = server.handle();
            actix_web::rt::spawn(async move {
                stop_signal().await;
                tracing::info!("stopping: in-flight requests may end");
                handle.stop(true).await;
            });
            server.await
        })
        .map_err(io)?;
    jobs.stop();
    Ok(())
}

async fn stop_signal() {
    use tokio::signal::unix::{SignalKind, signal};
    let Ok(mut terminate) = signal(SignalKind::terminate()) else { return };
    tokio::select! {
        _ = terminate.recv() => {}
        _ = tokio::signal::ctrl_c() => {}
    }
}
