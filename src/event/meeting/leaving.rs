//! What becomes of the meetings of a member that gives up its place.
use std::collections::BTreeSet;

use super::{model::MeetingState, store, told};
use crate::{
    db::Tx,
    error::Result,
    event::{
        Event,
        timetable::{self, follow},
    },
    kernel::id::EventMemberId,
};

/// Calls off what is still planned of a member, takes it from the working draft, and tells the other sides.
///
/// # Errors
/// `Database` alone.
pub fn call_off(tx: &mut Tx, event: &Event, member: EventMemberId) -> Result<()> {
    timetable::store::lock(tx, event.id)?;
    let mut partners = BTreeSet::new();
    for mut meeting in store::of_member(tx, event.id, member)? {
        if meeting.state == MeetingState::Planned {
            meeting.become_state(MeetingState::Cancelled)?;
            store::save(tx, &mut meeting)?;
            partners.insert(meeting.other(member));
        }
    }
    follow::drop(tx, event.id, |placed| placed.has(member))?;
    told::changed(tx, event, partners)
}
