//! `duijie schedule INSTANCE.json --out SOLUTION.json`: a timetable for an instance, or a repaired one after a late change.
use std::{
    fs,
    path::{Path, PathBuf},
    thread,
    time::{Duration, Instant},
};

use clap::Args;
use serde::de::DeserializeOwned;
use serde_json::json;

use crate::{
    error::{Error, Problems, Result},
    event::{
        schedule::{self, Bad, Draft, Instance, Repair, Solution, Watch},
        wording,
    },
    text::Message,
};

#[derive(Args)]
pub struct Options {
    /// What is to be scheduled, in the format duijie-event/1
    instance: PathBuf,
    /// The timetable to write
    #[arg(long)]
    out: PathBuf,
    /// A late change, in the format duijie-repair/1: its published timetable is repaired
    #[arg(long)]
    repair: Option<PathBuf>,
    /// Moves to try; the same number and seed give the same timetable on every machine
    #[arg(long, default_value_t = 2_000_000, conflicts_with = "seconds")]
    moves: u64,
    /// Try moves for so many seconds by the clock
    #[arg(long)]
    seconds: Option<f64>,
    /// Threads; as many as there are cores when not given
    #[arg(long)]
    threads: Option<usize>,
    #[arg(long, default_value_t = 1)]
    seed: u64,
}

/// # Errors
/// `Invalid` naming the file and the field; `Startup` when a file cannot be read or written.
pub fn run(options: &Options) -> Result<()> {
    let draft: Draft = read(&options.instance)?;
    let instance = Instance::new(draft).map_err(|bad| wrong(&options.instance, &bad))?;
    let change = options.repair.as_ref().map(|path| Ok::<_, Error>((path, read::<Repair>(path)?))).transpose()?;
    let threads = options.threads.or_else(|| thread::available_parallelism().ok().map(Into::into)).unwrap_or(1);
    let moves = if options.seconds.is_some() { u64::MAX } else { options.moves };
    let search = schedule::Options { moves, seed: options.seed, threads, start: None };
    let timer = Timer::start(options.seconds);
    let (name, solution, changes) = match &change {
        None => (instance.draft().name.clone(), schedule::solve(&instance, &search, &timer), None),
        Some((path, change)) => {
            let repaired = schedule::repair(&instance, change, &search, &timer).map_err(|bad| wrong(path, &bad))?;
            let changes = json!({
                "forced": repaired.forced, "moved": repaired.moved, "dropped": repaired.dropped, "added": repaired.added,
            });
            (repaired.instance.draft().name.clone(), repaired.solution, Some(changes))
        }
    };
    write(&options.out, &name, &solution, changes)
}

fn write(out: &Path, name: &str, solution: &Solution, changes: Option<serde_json::Value>) -> Result<()> {
    let mut all = json!({ "instance": name });
    if let (Some(all), serde_json::Value::Object(more)) = (all.as_object_mut(), json!(solution)) {
        all.extend(more);
        all.extend(changes.map(|changes| ("changes".to_owned(), changes)));
    }
    fs::write(out, all.to_string()).map_err(|e| unusable("timetable-unwritten", out, &e))
}

fn read<T: DeserializeOwned>(path: &Path) -> Result<T> {
    let text = fs::read_to_string(path).map_err(|e| unusable("timetable-unread", path, &e))?;
    serde_json::from_str(&text).map_err(|e| unusable("timetable-unread", path, &e))
}

fn unusable(key: &str, path: &Path, why: &dyn std::fmt::Display) -> Error {
    Error::Startup(Message::new(key).with("file", path.display()).with("detail", why).to_string())
}

fn wrong(path: &Path, bad: &Bad) -> Error {
    let mut problems = Problems::default();
    problems.add(&format!("{}: {}", path.display(), bad.field), wording::bad(bad));
    Error::Invalid(problems)
}

/// The clock that the engine does not have: how much of the time is gone.
struct Timer {
    began: Instant,
    given: Option<Duration>,
}

impl Timer {
    fn start(seconds: Option<f64>) -> Timer {
        // What is no length of time (negative, endless) is none at all.
        let given = seconds.map(|seconds| Duration::try_from_secs_f64(seconds).unwrap_or_default());
        Timer { began: Instant::now(), given }
    }
}

impl Watch for Timer {
    fn elapsed(&self) -> Option<u32> {
        let given = self.given?.as_micros().max(1);
        let parts = self.began.elapsed().as_micros().saturating_mul(1000) / given;
        Some(u32::try_from(parts).unwrap_or(u32::MAX))
    }
}
