//! The weights that hold: the embedded ones, until the topmost bureau sets others. Every set is kept, with the document
//! that decided it.
//!
//! ```text
//! seeds/reference/match_weights.toml --set (who, when, under which document)--> set 1 --set--> set 2 (holds)
//! ```
pub mod store;

use std::{
    sync::{Arc, Mutex},
    time::{Duration, Instant},
};

use crate::{db::Db, error::Result, matching::Weights};

/// Another process sees a new set after this time.
const FRESH: Duration = Duration::from_secs(1);

/// The set that holds, as this process last saw it.
#[derive(Default)]
pub struct Active(Mutex<Option<(Instant, Arc<Weights>)>>);

impl Active {
    /// The set that holds; asks the database at most once a second. Not to be called while a connection is held.
    ///
    /// # Errors
    /// `Database` alone.
    pub fn get(&self, db: &Db) -> Result<Arc<Weights>> {
        let seen = self.seen().clone().filter(|(at, _)| at.elapsed() < FRESH);
        if let Some((_, weights)) = seen {
            return Ok(weights);
        }
        let weights = Arc::new(db.read_now(|conn| Ok(store::active(conn)?))?);
        *self.seen() = Some((Instant::now(), weights.clone()));
        Ok(weights)
    }

    /// Asks the database again at the next call: this process has set another.
    pub fn forget(&self) {
        *self.seen() = None;
    }

    fn seen(&self) -> std::sync::MutexGuard<'_, Option<(Instant, Arc<Weights>)>> {
        self.0.lock().unwrap_or_else(|poisoned| poisoned.into_inner())
    }
}
