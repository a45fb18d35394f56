//! A schedule as a calendar file (RFC 5545): each meeting keeps its UID, and its SEQUENCE counts its changes and the event's:
//! another place or another name of a hall is news to a calendar too.
use icalendar::{Calendar, Component, Event, EventLike, EventStatus};

use crate::event::model::Event as Fair;

use super::{
    model::{Meeting, MeetingState},
    schedule::Schedule,
};

/// The file; `meetings` are those of the entries, in their order. Times are written in UTC.
pub fn text(schedule: &Schedule, meetings: &[Meeting], fair: &Fair) -> String {
    let mut calendar = Calendar::new();
    calendar.name(&schedule.title);
    for (entry, meeting) in schedule.entries.iter().zip(meetings) {
        let status = match meeting.state {
            MeetingState::Cancelled => EventStatus::Cancelled,
            _ => EventStatus::Confirmed,
        };
        let changes = meeting.version.saturating_add(fair.version).saturating_sub(2);
        let sequence = u32::try_from(changes).unwrap_or_default();
        let place = format!("{} {} {}", schedule.place, entry.hall_name, entry.seat);
        let event = Event::new()
            .uid(&format!("{}@duijie", meeting.id))
            .timestamp(meeting.updated_at.max(fair.updated_at).and_utc())
            .sequence(sequence)
            .starts(meeting.starts_at.and_utc())
            .ends(meeting.ends_at.and_utc())
            .summary(&format!("{} · {}", entry.with.name, schedule.title))
            .location(place.trim())
            .status(status)
            .done();
        calendar.push(event);
    }
    calendar.done().to_string()
}
