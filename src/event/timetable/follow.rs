//! The working draft follows what is decided beside it: a meeting called off or planned again, a walk-in, a member that left.
use super::{
    generate::nothing_runs,
    model::{Placed, Timetable, Worth},
    store,
};
use crate::{
    db::Tx,
    error::Result,
    event::{meeting::model::Meeting, wish},
    kernel::id::EventId,
};

/// Takes meetings from the draft. A draft that is being made just now is put right when it is written.
///
/// # Errors
/// `Database` alone.
pub fn drop(tx: &mut Tx, event: EventId, gone: impl Fn(&Placed) -> bool) -> Result<()> {
    let Some(mut draft) = free(tx, event)? else { return Ok(()) };
    let before = draft.plan.meetings.len();
    draft.plan.meetings.retain(|placed| !gone(placed));
    if draft.plan.meetings.len() == before { Ok(()) } else { store::save(tx, &mut draft) }
}

/// Puts a meeting into the draft where it stands, in place of those that give way.
///
/// # Errors
/// `Database` alone.
pub fn put(tx: &mut Tx, meeting: &Meeting, gives_way: impl Fn(&Placed) -> bool) -> Result<()> {
    let Some(mut draft) = free(tx, meeting.event)? else { return Ok(()) };
    let today = tx.today();
    let request = wish::store::find(tx, meeting.event, meeting.a, meeting.b)?;
    let worth = request.map_or(Worth::default(), |request| Worth::of(&request, today));
    let Some(placed) = Placed::of(meeting, worth) else { return Ok(()) };
    draft.plan.meetings.retain(|other| other.pair() != placed.pair() && !gives_way(other));
    draft.plan.meetings.push(placed);
    store::save(tx, &mut draft)
}

/// The draft, unless there is none or it is being made.
fn free(tx: &mut Tx, event: EventId) -> Result<Option<Timetable>> {
    let Some(draft) = store::draft(tx, event)? else { return Ok(None) };
    Ok(nothing_runs(tx, &draft).is_ok().then_some(draft))
}
