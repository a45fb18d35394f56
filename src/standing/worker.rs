//! The thread that keeps the lists, in one of the processes over a database.
use std::{
    io,
    panic::{AssertUnwindSafe, catch_unwind},
    sync::{
        Arc, Condvar, Mutex, MutexGuard,
        atomic::{AtomicU64, Ordering},
    },
    thread::JoinHandle,
    time::Duration,
};

use super::keeper::{Keeper, Turn};
use crate::{app::App, search::worker::Worker};

/// Without a hint the log is looked at so often.
const POLL: Duration = Duration::from_millis(500);
/// The wait after a failure, and before looking whether another process still keeps the lists.
const PAUSE: Duration = Duration::from_secs(1);

/// The running thread. Dropping it stops it after the turn that it is at.
pub struct Standing {
    signals: Arc<Signals>,
    ranked: Arc<AtomicU64>,
    thread: Option<JoinHandle<()>>,
}

/// Says that something was written. Cheap to clone; forgetting to call it costs half a second.
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
}

impl Signals {
    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(|poisoned| poisoned.into_inner())
    }

    fn set(&self, change: impl FnOnce(&mut State)) {
        change(&mut self.lock());
        self.changed.notify_all();
    }

    /// Waits for a hint, at most so long. `false`: stop.
    fn pause(&self, most: Duration) -> bool {
        let waited = self.changed.wait_timeout_while(self.lock(), most, |state| !(state.woken || state.stopping));
        let (mut state, _) = waited.unwrap_or_else(|poisoned| poisoned.into_inner());
        state.woken = false;
        !state.stopping
    }
}

impl Standing {
    /// Keeps the lists of `app`, whose index `follower` keeps.
    ///
    /// # Errors
    /// When the operating system gives no thread.
    pub fn start(app: App, follower: Arc<Worker>) -> io::Result<Standing> {
        let (signals, ranked) = (Arc::new(Signals::default()), Arc::new(AtomicU64::new(0)));
        let (theirs, keeper) = (signals.clone(), Keeper::new(app, ranked.clone()));
        let thread = std::thread::Builder::new().name("standing".to_owned());
        let thread = thread.spawn(move || run(keeper, &follower, &theirs))?;
        Ok(Standing { signals, ranked, thread: Some(thread) })
    }

    pub fn waker(&self) -> Waker {
        Waker(self.signals.clone())
    }

    /// How many rows this process has ranked: demands as a whole, and changed products against demands.
    pub fn ranked(&self) -> u64 {
        self.ranked.load(Ordering::Relaxed)
    }

    /// Lets the present turn end, then ends the thread.
    pub fn stop(mut self) {
        self.end();
    }

    fn end(&mut self) {
        self.signals.set(|state| state.stopping = true);
        if let Some(thread) = self.thread.take()
            && thread.join().is_err()
        {
            tracing::error!("the keeper of the standing lists panicked");
        }
    }
}

impl Drop for Standing {
    fn drop(&mut self) {
        self.end();
    }
}

fn run(mut keeper: Keeper, follower: &Worker, signals: &Signals) {
    let mut go_on = true;
    while go_on {
        // a panic is a failed turn, not the end of the lists
        let turn = catch_unwind(AssertUnwindSafe(|| keeper.turn()));
        go_on = match turn {
            Ok(Ok(Turn::More)) => signals.pause(Duration::ZERO),
            Ok(Ok(Turn::Idle)) => signals.pause(POLL),
            Ok(Ok(Turn::Behind(cursor))) => {
                follower.wait_for(cursor, POLL);
                signals.pause(Duration::ZERO)
            }
            Ok(Ok(Turn::Elsewhere)) => signals.pause(PAUSE),
            Ok(Err(error)) => {
                tracing::error!(error = error.chain(), "standing lists: a turn failed, trying again");
                signals.pause(PAUSE)
            }
            Err(_) => {
                tracing::error!("standing lists: a turn panicked, trying again");
                signals.pause(PAUSE)
            }
        };
    }
    keeper.let_go();
}
