//! The working draft follows what is decided beside it: a meeting called off or planned again, a walk-in, a member that left.
use std::collections::HashSet;

use super::{
    generate::nothing_runs,
    inputs::Inputs,
    model::{Placed, Timetable, Worth},
    store,
};
use crate::{
    db::Tx,
    error::Result,
    event::{
        meeting::{self, model::Meeting},
        member,
        wish::{self, model::Request},
    },
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

/// Puts into a new draft what was decided while it was being made: who has left, whom the hosts keep apart, and meetings that
/// were agreed or planned again. `then` is what the making knew.
///
/// # Errors
/// `Database` alone.
pub fn catch_up(tx: &mut Tx, draft: &mut Timetable, then: (&Inputs, &[Meeting])) -> Result<()> {
    let (inputs, meetings) = then;
    let left = member::store::left(tx, draft.event)?;
    let forbidden = |request: &Request| request.forbidden;
    let news = |request: &Request| !inputs.request(request.a, request.b).is_some_and(forbidden);
    let requests = wish::store::of_event(tx, draft.event)?;
    let apart = requests.iter().filter(|request| forbidden(request) && news(request));
    let apart: HashSet<_> = apart.map(|request| (request.a, request.b)).collect();
    draft.plan.meetings.retain(|placed| !apart.contains(&placed.pair()) && !left.iter().any(|id| placed.has(*id)));
    let stood: HashSet<_> = meetings.iter().filter(|one| one.takes_room()).map(|one| one.id).collect();
    for meeting in meeting::store::of_event(tx, draft.event)? {
        let worth = inputs.worth(meeting.a, meeting.b);
        let Some(placed) = Placed::of(&meeting, worth).filter(|_| meeting.takes_room() && !stood.contains(&meeting.id))
        else {
            continue;
        };
        let both = |other: &Placed| other.slot == placed.slot && (other.has(placed.a) || other.has(placed.b));
        let in_the_way = |other: &Placed| other.place() == placed.place() || both(other);
        draft.plan.meetings.retain(|other| other.pair() != placed.pair() && !in_the_way(other));
        draft.plan.meetings.push(placed);
    }
    Ok(())
}

/// The draft, unless there is none or it is being made.
fn free(tx: &mut Tx, event: EventId) -> Result<Option<Timetable>> {
    let Some(draft) = store::draft(tx, event)? else { return Ok(None) };
    Ok(nothing_runs(tx, &draft).is_ok().then_some(draft))
}
