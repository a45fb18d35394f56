//! The thread that keeps an index up to date.
use std::{
    io,
    panic::{AssertUnwindSafe, catch_unwind},
    sync::{Arc, Condvar, Mutex, MutexGuard},
    thread::JoinHandle,
    time::{Duration, Instant},
};

use super::{
    FeedCursor, Index, SearchError,
    follow::{Feed, Follower, Step},
};

/// How the worker paces itself.
#[derive(Clone, Copy, Debug)]
pub struct Pace {
    /// Changes in one commit at most.
    pub batch: usize,
    /// Commits are at least so far apart, so that a burst shares one; the first change does not wait.
    pub gather: Duration,
    /// Without a hint the feed is looked at so often.
    pub poll: Duration,
    /// The first wait after a failure; it doubles up to `longest_retry`.
    pub first_retry: Duration,
    pub longest_retry: Duration,
    /// Rows that could not be loaded are tried again so often.
    pub set_aside_retry: Duration,
}

impl Default for Pace {
    fn default() -> Pace {
        Pace {
            batch: 500,
            gather: Duration::from_millis(200),
            poll: Duration::from_millis(500),
            first_retry: Duration::from_millis(200),
            longest_retry: Duration::from_secs(10),
            set_aside_retry: Duration::from_secs(60),
        }
    }
}

/// A running follower. Dropping it stops the thread after the batch that it is at.
pub struct Worker {
    signals: Arc<Signals>,
    thread: Option<JoinHandle<()>>,
}

/// Tells a worker that there is something new. Cheap to clone; forgetting to call it costs one poll interval.
#[derive(Clone)]
pub struct Waker(Arc<Signals>);

impl Waker {
    pub fn wake(&self) {
        self.0.set(|state| state.woken = true);
    }
}

#[derive(Default)]
struct Signals {
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Default)]
struct State {
    woken: bool,
    stopping: bool,
    caught_up: bool,
    reached: Option<FeedCursor>,
}

impl Worker {
    /// # Errors
    /// When the operating system gives no thread.
    pub fn start(index: Arc<Index>, feed: Arc<dyn Feed>, pace: Pace) -> io::Result<Worker> {
        let signals = Arc::new(Signals::default());
        signals.set(|state| state.reached = index.cursor());
        let theirs = signals.clone();
        let body = move || run(&index, Follower::new(index.clone(), feed, pace.batch), pace, &theirs);
        let thread = std::thread::Builder::new().name("search-index".to_owned()).spawn(body)?;
        Ok(Worker { signals, thread: Some(thread) })
    }

    pub fn waker(&self) -> Waker {
        Waker(self.signals.clone())
    }

    /// Whether the last look at the feed found nothing that is missing from the index.
    pub fn is_caught_up(&self) -> bool {
        self.signals.lock().caught_up
    }

    /// Waits until the index contains `cursor`; `false` when it takes longer.
    pub fn wait_for(&self, cursor: FeedCursor, timeout: Duration) -> bool {
        self.waker().wake();
        self.signals.wait(timeout, |state| state.reached.is_some_and(|reached| reached >= cursor))
    }

    /// Lets the present batch end, then ends the thread.
    pub fn stop(mut self) {
        self.end();
    }

    fn end(&mut self) {
        self.signals.set(|state| state.stopping = true);
        if let Some(thread) = self.thread.take()
            && thread.join().is_err()
        {
            tracing::error!("the search index worker panicked");
        }
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        self.end();
    }
}

impl Signals {
    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(|poisoned| poisoned.into_inner())
    }

    fn set(&self, change: impl FnOnce(&mut State)) {
        change(&mut self.lock());
        self.changed.notify_all();
    }

    /// Waits until `enough`, at most `timeout`; says whether it came true.
    fn wait(&self, timeout: Duration, enough: impl Fn(&State) -> bool) -> bool {
        let waited = self.changed.wait_timeout_while(self.lock(), timeout, |state| !enough(state));
        let (state, _) = waited.unwrap_or_else(|poisoned| poisoned.into_inner());
        enough(&state)
    }
}

fn run(index: &Index, mut follower: Follower, pace: Pace, signals: &Signals) {
    let mut retry = pace.first_retry;
    let mut set_aside_due = Instant::now() + pace.set_aside_retry;
    loop {
        signals.set(|state| state.woken = false);
        match guarded(|| follower.adopt()) {
            Ok(true) => tracing::info!("search index: changed over to the one that was built beside it"),
            Ok(false) => {}
            Err(error) => tracing::error!(error, "search index: the one beside it cannot be taken"),
        }
        match guarded(|| follower.step()) {
            Ok(step) => {
                retry = pace.first_retry;
                signals.set(|state| {
                    state.caught_up = step == Step::CaughtUp;
                    state.reached = index.cursor();
                });
                if step == Step::CaughtUp && !pause(signals, pace) {
                    return;
                }
            }
            Err(error) => {
                tracing::error!(error, "search index: batch failed, trying again in {retry:?}");
                signals.set(|state| state.caught_up = false);
                signals.wait(retry, |state| state.stopping);
                retry = (retry * 2).min(pace.longest_retry);
            }
        }
        if Instant::now() >= set_aside_due {
            set_aside_due = Instant::now() + pace.set_aside_retry;
            if let Err(error) = guarded(|| follower.retry_set_aside()) {
                tracing::error!(error, "search index: rows set aside could not be tried again");
            }
        }
        if signals.lock().stopping {
            return;
        }
    }
}

/// Between two commits, then until there is a hint or it is time to look. `false`: stop.
fn pause(signals: &Signals, pace: Pace) -> bool {
    let gather = pace.gather.min(pace.poll);
    if signals.wait(gather, |state| state.stopping) {
        return false;
    }
    signals.wait(pace.poll - gather, |state| state.woken || state.stopping);
    !signals.lock().stopping
}

/// A panic of the feed is a failed step, not the end of indexing. The error with its causes, in one line.
fn guarded<T>(step: impl FnOnce() -> Result<T, SearchError>) -> Result<T, String> {
    match catch_unwind(AssertUnwindSafe(step)) {
        Ok(Ok(done)) => Ok(done),
        Ok(Err(error)) => Err(chain(&error)),
        Err(_) => Err("panicked".to_owned()),
    }
}

fn chain(error: &dyn std::error::Error) -> String {
    let causes = std::iter::successors(Some(error), |error| error.source());
    causes.map(ToString::to_string).collect::<Vec<_>>().join(": ")
}
