//! What a meeting is, and the steps of its life.
use crate::{
    error::{Error, Result},
    kernel::{
        clock::Timestamp,
        id::{EventId, EventMemberId, MeetingId},
    },
    text::Message,
    text_column, words,
};

words!(
    MeetingState {
        Planned = "planned",
        Held = "held",
        /// One side did not come.
        Missed = "missed",
        /// A later version of the timetable left it out, or the hosts did.
        Cancelled = "cancelled",
    }
);
text_column!(MeetingState);

impl MeetingState {
    pub fn takes_room(self) -> bool {
        matches!(self, MeetingState::Planned | MeetingState::Held)
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meeting {
    pub id: MeetingId,
    pub event: EventId,
    /// `a` < `b`.
    pub a: EventMemberId,
    pub b: EventMemberId,
    pub slot: i32,
    /// The hall's index in the event's content.
    pub hall: i32,
    /// The table in the hall, from 1.
    pub seat: i32,
    /// UTC; a delay moves it.
    pub starts_at: Timestamp,
    pub ends_at: Timestamp,
    pub state: MeetingState,
    /// Agreed on the day, beside the timetable.
    pub walk_in: bool,
    /// The version of the timetable that put it where it is.
    pub since: i32,
    pub version: i32,
    pub created_at: Timestamp,
    pub updated_at: Timestamp,
}

impl Meeting {
    pub fn has(&self, member: EventMemberId) -> bool {
        self.a == member || self.b == member
    }

    /// Whether its two and its table are taken then: nobody sits where one side did not come.
    pub fn takes_room(&self) -> bool {
        self.state.takes_room()
    }

    /// The other one of the two.
    pub fn other(&self, member: EventMemberId) -> EventMemberId {
        if self.a == member { self.b } else { self.a }
    }

    /// Says how it went, or takes that back.
    ///
    /// # Errors
    /// `Conflict` for one that was cancelled, or that is to be planned again.
    pub fn become_state(&mut self, state: MeetingState) -> Result<()> {
        let lost = self.state == MeetingState::Cancelled && state != MeetingState::Planned;
        if lost {
            return Err(Error::Conflict(Message::new("event-meeting-not-now").with("state", self.state)));
        }
        self.state = state;
        Ok(())
    }
}
