//! Whoever sent a sheet is told what became of it.
use super::outcome;
use crate::{
    db::Tx,
    error::Result,
    job::{Job, State, store},
    kernel::noun::Noun,
    notice::{self, Kind, Notice, To},
};

/// Tells the user who sent it, in the transaction in which the job ends. Who stops one knows it.
pub fn ended(tx: &mut Tx, job: &Job, state: State) -> Result<()> {
    let kind = match state {
        State::Done => Kind::ImportFinished,
        State::Failed => Kind::ImportFailed,
        State::Queued | State::Running | State::Stopped => return Ok(()),
    };
    let Some(user) = job.made_by else { return Ok(()) };
    let file = job.upload.as_ref().map(|upload| store::upload_name(tx, upload)).transpose()?.flatten();
    let came_to = store::find(tx, job.id)?.map(|job| outcome(&job)).transpose()?.unwrap_or_default();
    let notice = Notice::new(kind, Noun::Import, job.id)
        .with("file", file.unwrap_or_default())
        .with("created", came_to.created)
        .with("updated", came_to.updated)
        .with("unchanged", came_to.unchanged)
        .with("refused", came_to.refused);
    notice::tell(tx, To::User(user), notice)
}
