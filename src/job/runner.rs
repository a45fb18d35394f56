//! The threads that do the jobs of this process: one for long work, two for what somebody is waiting
//! for, one for letters, one for timetables.
use std::{
    thread::{self, JoinHandle},
    time::Duration,
};

use super::{Finished, Job, Lane, State, store};
use crate::{
    app::App,
    db::{Author, pack},
    error::{Error, Result},
    kernel::clock::day_in_china,
    text::Message,
};

/// A running runner; [`Runner::stop`] lets the batch in hand end.
pub struct Runner {
    app: App,
    threads: Vec<JoinHandle<()>>,
}

impl Runner {
    /// # Errors
    /// When the machine gives no thread.
    pub fn start(app: App) -> std::io::Result<Runner> {
        let mut threads = Vec::new();
        for (name, lane) in [
            ("jobs", Lane::Long),
            ("quick-1", Lane::Quick),
            ("quick-2", Lane::Quick),
            ("letters", Lane::Letters),
            ("timetables", Lane::Timetables),
        ] {
            let theirs = app.clone();
            let thread = thread::Builder::new().name(name.into());
            threads.push(thread.spawn(move || run_until_stopped(&theirs, lane))?);
        }
        Ok(Runner { app, threads })
    }

    /// Waits for the batch in hand; the job goes on at the next start.
    pub fn stop(self) {
        self.app.stop();
        for thread in self.threads {
            if thread.join().is_err() {
                tracing::error!("a job thread had panicked");
            }
        }
    }
}

fn run_until_stopped(app: &App, lane: Lane) {
    let mut looked_on = None;
    while !app.stopping() {
        let today = day_in_china(app.db.clock().now());
        if lane == Lane::Long && looked_on != Some(today) {
            match do_daily(app) {
                Ok(()) => looked_on = Some(today),
                Err(error) => tracing::error!(error = error.chain(), "what is done once a day failed"),
            }
        }
        match run_next_in(app, lane) {
            Ok(true) => {}
            Ok(false) => thread::sleep(Duration::from_millis(200)),
            Err(error) => {
                tracing::error!(error = error.chain(), "no job could be taken");
                thread::sleep(Duration::from_secs(2));
            }
        }
    }
}

/// Does what is done once a day, batch after batch, each its own transaction.
///
/// # Errors
/// Only when the database refuses.
pub fn do_daily(app: &App) -> Result<()> {
    for daily in &app.registry.daily {
        while !app.stopping() && app.db.write_now(Author::default(), daily)? > 0 {}
    }
    for chore in &app.registry.chores {
        while !app.stopping() && app.db.write_now(Author::default(), |tx| chore(app, tx))? > 0 {}
    }
    Ok(())
}

/// Takes and does one long job; false when none waits.
///
/// # Errors
/// As [`run_next_in`].
pub fn run_next(app: &App) -> Result<bool> {
    run_next_in(app, Lane::Long)
}

/// Takes and does one job of a lane; false when none waits.
///
/// # Errors
/// Only when the job table cannot be read or written; a job's own failure is kept in its row.
pub fn run_next_in(app: &App, lane: Lane) -> Result<bool> {
    let kinds = app.registry.kinds(lane);
    // Looking takes no lock; only what waits is worth a write.
    let now = app.db.clock().now();
    if !app.db.read_now(|conn| Ok(store::waits(conn, &kinds, now)?))? {
        return Ok(false);
    }
    let Some(job) = app.db.write_now(Author::default(), |tx| Ok(store::take(tx, &kinds)?))? else { return Ok(false) };
    let (state, problem) = match run(app, &job) {
        Ok(Finished::Whole) => (State::Done, None),
        // whoever stopped it, or took it over, has said how it stands
        Ok(Finished::Stopped | Finished::Later) => return Ok(true),
        Err(error) => {
            tracing::error!(job = %job.id, kind = job.kind, error = error.chain(), "job failed");
            (State::Failed, Some(sentence(&error)))
        }
    };
    let said = problem.as_ref().map_or(Ok(String::new()), pack)?;
    let work = app.registry.works.iter().find(|work| work.kind() == job.kind);
    app.db.write_now(Author::default(), |tx| {
        store::end(tx, job.id, state, &said)?;
        work.map_or(Ok(()), |work| work.ended(tx, &job, state, problem.as_ref()))
    })?;
    app.db.metrics().job_ended(&job.kind, state.as_str());
    Ok(true)
}

fn run(app: &App, job: &Job) -> Result<Finished> {
    let work = app.registry.works.iter().find(|work| work.kind() == job.kind);
    work.ok_or(Error::Internal("no work of this kind"))?.run(app, job)
}

/// What the asker is told; inner errors stay in the log.
fn sentence(error: &Error) -> Message {
    match error {
        Error::Invalid(problems) => {
            problems.iter().next().map_or_else(|| Message::new("error-invalid"), |problem| problem.message.clone())
        }
        Error::Conflict(message) => message.clone(),
        _ => Message::new("error-internal"),
    }
}
