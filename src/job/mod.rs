//! Long work: counted progress, stoppable, resumed after a restart.
//!
//! `queued → running → done | failed | stopped`, and back to queued to be tried again later. A runner takes a job for a lease of a minute and renews it with every
//! batch; a job whose lease ran out (its process was killed) is taken again and goes on from `done`.
pub mod runner;
pub mod store;

use serde::Serialize;

use crate::{
    app::App,
    db::Tx,
    error::Result,
    kernel::{
        clock::Timestamp,
        id::{JobId, OrgId, UserId},
        region::RegionCode,
    },
    text::Message,
    text_column, words,
};

words!(
    #[schema(as = JobState)]
    State {
        Queued = "queued",
        Running = "running",
        Done = "done",
        Failed = "failed",
        Stopped = "stopped",
    }
);
text_column!(State);

/// One piece of long work, as its table has it.
#[derive(Clone, Debug)]
pub struct Job {
    pub id: JobId,
    pub kind: String,
    /// The organisation that it is done for; none: the operator.
    pub owner: Option<OrgId>,
    pub made_by: Option<UserId>,
    /// The region that the asker may write in, when it is a bureau.
    pub region: Option<RegionCode>,
    pub state: State,
    /// JSON that the kind of work understands.
    pub input: String,
    pub upload: Option<String>,
    /// Steps taken, of `total` (0 while unknown).
    pub done: i32,
    pub total: i32,
    /// JSON, empty until there is some.
    pub result: String,
    /// Why it failed: a `text::Message` as JSON, empty otherwise.
    pub problem: String,
    pub created_at: Timestamp,
    pub updated_at: Timestamp,
}

/// Who waits: long work is done one by one; a quick job must not wait for an import that takes minutes, nor for the
/// letters to a whole county. A timetable takes all cores for seconds, so they are made one at a time, behind nothing else.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lane {
    Long,
    Quick,
    Letters,
    Timetables,
}

/// A kind of long work. `run` is called again after a crash, with what `job.done` and `job.result` say was kept.
pub trait Work: Send + Sync {
    fn kind(&self) -> String;
    fn lane(&self) -> Lane {
        Lane::Long
    }
    /// Does the whole job, saving progress through [`store::progress`] in the transaction of each batch.
    ///
    /// # Errors
    /// The job fails with the error's sentence.
    fn run(&self, app: &App, job: &Job) -> Result<Finished>;

    /// What is done in the transaction in which the job ends, whole, stopped or failed: `job` as it was taken.
    ///
    /// # Errors
    /// Undoes the end: the job is taken again when its lease runs out.
    fn ended(&self, _tx: &mut Tx, _job: &Job, _state: State, _problem: Option<&Message>) -> Result<()> {
        Ok(())
    }
}

/// How a run ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum Finished {
    Whole,
    Stopped,
    /// It has put itself back or off ([`store::put_back`], [`store::put_off`]) and is to be run again.
    Later,
}
