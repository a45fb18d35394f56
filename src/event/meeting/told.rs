//! The word to a member that its meetings are others now.
use super::{
    model::{Meeting, MeetingState},
    store,
};
use crate::{
    db::Tx,
    error::Result,
    event::{Event, member},
    kernel::{id::EventMemberId, noun::Noun},
    notice::{self, Kind, Notice, To},
};

/// Tells members how many meetings they have now.
///
/// # Errors
/// `Database` alone.
pub fn changed(tx: &mut Tx, event: &Event, members: impl IntoIterator<Item = EventMemberId>) -> Result<()> {
    for id in members {
        let Some(member) = member::store::find(tx, id)? else { continue };
        let planned = |meeting: &&Meeting| meeting.state == MeetingState::Planned;
        let told = Notice::new(Kind::EventTimetable, Noun::Event, event.id)
            .with("title", &event.title)
            .with("changed", "yes")
            .with("meetings", store::of_member(tx, event.id, id)?.iter().filter(planned).count());
        notice::tell(tx, To::Org(member.org), told)?;
    }
    Ok(())
}
