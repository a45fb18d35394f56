//! What stands against one more meeting at a turn.
use super::board::Seen;
use crate::{
    error::{Error, Result},
    event::{Event, meeting::model::Meeting, member::model::Member, timetable::model::pair},
    text::Message,
};

/// Whether the two may meet then, beside the meetings that stand.
///
/// # Errors
/// `Conflict` naming the meeting that one of the two has then, or that the two have already.
pub fn both_free(event: &Event, stands: &[Meeting], both: [&Member; 2], (slot, seen): (u32, &Seen)) -> Result<()> {
    let (a, b) = pair(both[0].id, both[1].id);
    if let Some(met) = stands.iter().find(|meeting| (meeting.a, meeting.b) == (a, b)) {
        let clash = Message::new("day-already-meet").with("a", seen.name(a)).with("b", seen.name(b));
        return Err(Error::Conflict(clash.with("turn", when(seen, met.slot))));
    }
    for member in both {
        let then = |meeting: &&Meeting| u32::try_from(meeting.slot) == Ok(slot) && meeting.has(member.id);
        let its: Vec<&Meeting> = stands.iter().filter(then).collect();
        if its.len() >= usize::try_from(member.registration.at_once()).unwrap_or(usize::MAX) {
            let other = its
                .first()
                .map(|meeting| (seen.name(meeting.other(member.id)), hall_name(event, meeting.hall), meeting.seat));
            let (other, hall, seat) = other.unwrap_or_default();
            let clash = Message::new("day-busy").with("name", seen.name(member.id)).with("other", other);
            let clash = clash.with("hall", hall).with("seat", seat);
            return Err(Error::Conflict(clash.with("turn", when_turn(seen, slot))));
        }
    }
    Ok(())
}

fn when(seen: &Seen, slot: i32) -> String {
    u32::try_from(slot).map(|slot| when_turn(seen, slot)).unwrap_or_default()
}

fn when_turn(seen: &Seen, slot: u32) -> String {
    seen.times.local(slot).map(|(starts, _)| starts.format("%m-%d %H:%M").to_string()).unwrap_or_default()
}

pub fn hall_name(event: &Event, hall: i32) -> String {
    let found = usize::try_from(hall).ok().and_then(|hall| event.content.halls.get(hall));
    found.map(|hall| hall.name.clone()).unwrap_or_default()
}

/// The turn, and the hall and the table where they are named.
pub type Place = (u32, Option<u32>, Option<u32>);

/// The hall and the table for one more meeting: those that are named, or the first that is free.
///
/// # Errors
/// `Conflict` when it is taken, or none is free.
pub fn table(event: &Event, stands: &[Meeting], (turn, in_hall, at): Place) -> Result<(i32, i32)> {
    let number = |number: u32| i32::try_from(number).unwrap_or(i32::MAX);
    let slot = number(turn);
    let taken = |hall: i32, seat: i32| stands.iter().any(|m| (m.slot, m.hall, m.seat) == (slot, hall, seat));
    for (hall, named) in (0..).zip(&event.content.halls) {
        if in_hall.is_some_and(|wanted| number(wanted) != hall) {
            continue;
        }
        let tables = number(named.tables_in(turn));
        let free = match at.map(number) {
            Some(seat) => Some(seat).filter(|seat| (1..=tables).contains(seat) && !taken(hall, *seat)),
            None => (1..=tables).find(|seat| !taken(hall, *seat)),
        };
        if let Some(seat) = free {
            return Ok((hall, seat));
        }
    }
    let hall = in_hall.map(|hall| hall_name(event, number(hall))).unwrap_or_default();
    let full = Message::new("day-no-table")
        .with("hall", hall)
        .with("seat", at.map_or("none".to_owned(), |seat| seat.to_string()));
    Err(Error::Conflict(full))
}
