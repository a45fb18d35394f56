//! The folder of a server's index: one folder for each build, and a pointer to the one in use.
//!
//! ```text
//! index/serving.lock   held by the server, so that no second one follows the log into the same files
//! index/current        the name of the build in use; replaced by renaming, so that a crash leaves one or the other
//! index/g-…/           a build; its writer's lock says that it is in use or still being made
//! ```
use std::{
    fs::{self, File, OpenOptions},
    io::{self, Write},
    path::{Path, PathBuf},
    sync::Mutex,
    time::{Duration, Instant},
};

use uuid::Uuid;

use super::{Analyzer, Index, SearchError, index::check_unlocked};

const LOCK: &str = "serving.lock";
const CURRENT: &str = "current";
const BUILD: &str = "g-";

/// The folder of an index that this process serves from.
pub struct Home {
    dir: PathBuf,
    /// Free again when the process ends, however it ends.
    _lock: File,
    serving: Mutex<Serving>,
}

#[derive(Default)]
struct Serving {
    name: String,
    /// A build that this program cannot use: looked at once.
    passed_over: Option<String>,
}

impl Home {
    fn serving(&self) -> std::sync::MutexGuard<'_, Serving> {
        self.serving.lock().unwrap_or_else(|poisoned| poisoned.into_inner())
    }
}

/// What became of a new build.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HandedOver {
    /// The next server to start uses it.
    NoServer,
    /// The running server answers from it.
    Taken,
    /// The running server has not changed over yet.
    Waiting,
}

impl Index {
    /// The index that `dir` points to, for a server; an empty one when there is none that this program can use.
    ///
    /// # Errors
    /// `Locked` when another process serves from `dir`; `Io` or `Engine` when not even an empty one can be made.
    pub fn serving(dir: &Path, analyzer: Analyzer) -> Result<Index, SearchError> {
        fs::create_dir_all(dir)?;
        let lock = OpenOptions::new().create(true).truncate(false).write(true).open(dir.join(LOCK))?;
        lock.try_lock().map_err(|_| SearchError::Locked(dir.to_owned()))?;
        let name = current(dir).unwrap_or_else(new_name);
        let mut index = Index::open(&dir.join(&name), analyzer)?;
        point(dir, &name)?;
        sweep(dir);
        let serving = Mutex::new(Serving { name, passed_over: None });
        index.home = Some(Home { dir: dir.to_owned(), _lock: lock, serving });
        Ok(index)
    }

    /// The index that `dir` points to, as it is; none when there is none that this program can use. Makes nothing.
    ///
    /// # Errors
    /// `Locked` when a server uses it; `Engine` when it is damaged.
    pub fn served(dir: &Path, analyzer: Analyzer) -> Result<Option<Index>, SearchError> {
        let Some(name) = current(dir) else { return Ok(None) };
        if is_served(dir) {
            return Err(SearchError::Locked(dir.to_owned()));
        }
        Index::existing(&dir.join(name), analyzer)
    }

    /// A build that `current` points to and that this process does not serve from yet.
    pub(super) fn beside(&self) -> Result<Option<(String, Index)>, SearchError> {
        let Some(home) = &self.home else { return Ok(None) };
        let Some(name) = current(&home.dir) else { return Ok(None) };
        let mut serving = home.serving();
        if serving.name == name || serving.passed_over.as_ref() == Some(&name) {
            return Ok(None);
        }
        match Index::existing(&home.dir.join(&name), self.analyzer().clone()) {
            Ok(Some(fresh)) => Ok(Some((name, fresh))),
            // Whoever built it has not let go of it yet.
            Err(SearchError::Locked(_)) => Ok(None),
            Ok(None) => {
                tracing::warn!(name, "search index: built by another version of this program; in use after a restart");
                serving.passed_over = Some(name);
                Ok(None)
            }
            Err(error) => {
                serving.passed_over = Some(name);
                Err(error)
            }
        }
    }

    /// Answers from the build `name` from now on, and deletes the former one.
    pub(super) fn move_to(&self, name: String, fresh: &Index) {
        self.change_over(fresh);
        if let Some(home) = &self.home {
            home.serving().name = name;
            sweep(&home.dir);
        }
    }
}

pub(super) fn new_name() -> String {
    format!("{BUILD}{}", Uuid::now_v7())
}

/// The build in use, when it is there.
pub(super) fn current(dir: &Path) -> Option<String> {
    let name = fs::read_to_string(dir.join(CURRENT)).ok()?.trim().to_owned();
    (name.starts_with(BUILD) && !name.contains('/') && dir.join(&name).is_dir()).then_some(name)
}

/// Makes `name` the build in use: whole or not at all, also when the power fails.
pub(super) fn point(dir: &Path, name: &str) -> io::Result<()> {
    let mut pointer = tempfile::NamedTempFile::new_in(dir)?;
    writeln!(pointer, "{name}")?;
    pointer.as_file().sync_all()?;
    pointer.persist(dir.join(CURRENT)).map_err(|e| e.error)?;
    File::open(dir)?.sync_all()
}

/// Deletes what is neither in use nor being built: leftovers of a crash, former builds, the layout of older versions.
pub(super) fn sweep(dir: &Path) {
    let keep = current(dir);
    for entry in fs::read_dir(dir).into_iter().flatten().flatten() {
        let (path, name) = (entry.path(), entry.file_name().to_string_lossy().into_owned());
        if name == LOCK || name == CURRENT || keep.as_ref() == Some(&name) {
            continue;
        }
        let deleted = match path.is_dir() {
            true if check_unlocked(&path).is_err() => continue,
            true => fs::remove_dir_all(&path),
            // Of another process that is writing its pointer; an old one is swept another time.
            false if name.starts_with(".tmp") => continue,
            false => fs::remove_file(&path),
        };
        if let Err(error) = deleted {
            tracing::warn!(%error, path = %path.display(), "search index: a leftover cannot be deleted");
        }
    }
}

/// Waits until a running server has left the `former` build.
pub(super) fn handed_over(dir: &Path, former: Option<&str>, patience: Duration) -> HandedOver {
    if !is_served(dir) {
        sweep(dir);
        return HandedOver::NoServer;
    }
    let Some(former) = former else { return HandedOver::Waiting };
    let begun = Instant::now();
    while dir.join(former).exists() {
        if begun.elapsed() > patience {
            return HandedOver::Waiting;
        }
        std::thread::sleep(Duration::from_millis(50));
    }
    HandedOver::Taken
}

fn is_served(dir: &Path) -> bool {
    // Taken for a moment and let go again, or refused.
    File::open(dir.join(LOCK)).is_ok_and(|lock| lock.try_lock().is_err())
}
