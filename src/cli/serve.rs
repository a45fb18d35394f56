//! `duijie serve`: migrates, then answers until told to stop.
use std::{net::TcpListener, sync::Arc};

use actix_web::web;
use clap::Args;

use super::seed;
use crate::{
    boot,
    config::Config,
    error::{Error, Result},
    http,
    job::runner::Runner,
    kernel::clock::Clock,
    org,
    search::worker::{Pace, Worker},
    seed::is_here,
    standing::worker::Standing,
};

#[derive(Args)]
pub struct Options {
    /// On the first start, loads the demo city: invented firms, one account for each kind of actor
    #[arg(long)]
    demo: bool,
}

/// # Errors
/// `Startup` with what is in the way.
pub fn run(config: Config, options: &Options) -> Result<()> {
    boot::migrate(&config)?;
    let app = boot::open(config, Clock::System)?;
    if options.demo && app.db.read_now(|conn| Ok(org::store::ids_after(conn, "", 1)?.is_empty() || is_here(conn)?))? {
        seed::load(&app.db)?;
    }
    let feed = Arc::new(boot::feed(&app));
    let io = |e: std::io::Error| Error::Startup(e.to_string());
    let worker = web::Data::new(Worker::start(app.search.clone(), feed, Pace::default()).map_err(io)?);
    let standing = Standing::start(app.clone(), worker.clone().into_inner()).map_err(io)?;
    let (waker, lists) = (worker.waker(), standing.waker());
    app.db.on_write(move || {
        waker.wake();
        lists.wake();
    });
    let jobs = Runner::start(app.clone()).map_err(io)?;
    let listen = app.config.listen;
    let listener = TcpListener::bind(listen).map_err(|e| Error::Startup(format!("{listen}: {e}")))?;
    let measured = match app.config.metrics_listen {
        Some(at) => {
            Some(TcpListener::bind(at).map_err(|e| Error::Startup(format!("DUIJIE_METRICS_LISTEN {at}: {e}")))?)
        }
        None => None,
    };
    println!("duijie: {}", app.config.origin());
    actix_web::rt::System::new()
        .block_on(async {
            let server = http::serve(app.clone(), worker.clone(), listener)?;
            if let Some(listener) = measured {
                actix_web::rt::spawn(http::measured::serve(app.clone(), listener)?);
            }
            let handle = server.handle();
            actix_web::rt::spawn(async move {
                stop_signal().await;
                tracing::info!("stopping: in-flight requests may end");
                handle.stop(true).await;
            });
            server.await
        })
        .map_err(io)?;
    standing.stop();
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
