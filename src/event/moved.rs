//! An event on another day or at another place, or with another last day to register: whoever comes or was asked is told what
//! it was and what it is.
use super::{
    member::{self, Standing},
    model::{Event, EventState},
};
use crate::{
    db::Tx,
    error::Result,
    kernel::noun::Noun,
    notice::{self, Kind, Notice, To},
};

/// Tells whom a change of an announced event concerns: of its time and place everybody who is invited, registered or waits; of
/// its last day of registration those who have not answered yet.
///
/// # Errors
/// `Database` alone.
pub fn tell(tx: &mut Tx, before: &Event, after: &Event) -> Result<()> {
    let moved = (when_and_where(before), when_and_where(after));
    let until = (before.registration_ends.to_string(), after.registration_ends.to_string());
    if before.state == EventState::Draft || (moved.0 == moved.1 && until.0 == until.1) {
        return Ok(());
    }
    for member in member::store::of_event(tx, after.id)? {
        let comes = matches!(member.standing, Standing::Invited | Standing::Registered | Standing::Waiting);
        let told = [("place", &moved, comes), ("deadline", &until, member.standing == Standing::Invited)];
        for (changed, (was, is), _) in told.into_iter().filter(|(_, (was, is), concerns)| *concerns && was != is) {
            let notice = Notice::new(Kind::EventMoved, Noun::Event, after.id).with("title", &after.title);
            let notice = notice.with("changed", changed).with("was", was).with("is", is);
            notice::tell(tx, To::Org(member.org), notice)?;
        }
    }
    Ok(())
}

/// `2026-12-03 09:00–16:30, 会展中心, 人民路 1 号`; both days where it lasts longer.
fn when_and_where(event: &Event) -> String {
    let content = &event.content;
    let begins = content.begins().map(|at| at.format("%Y-%m-%d %H:%M").to_string()).unwrap_or_default();
    let last = if content.first_day() == content.last_day() { "%H:%M" } else { "%Y-%m-%d %H:%M" };
    let ends = content.ends().map(|at| at.format(last).to_string()).unwrap_or_default();
    let parts = [format!("{begins}–{ends}"), content.place.trim().to_owned(), content.address.trim().to_owned()];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::event::sample;

    #[test]
    fn when_and_where_it_is_stands_in_a_line() {
        let mut event = sample::event();
        (event.content.place, event.content.address) = ("会展中心".into(), String::new());
        let day = event.content.first_day().unwrap();
        let line = when_and_where(&event);
        assert!(line.starts_with(&day.to_string()) && line.ends_with(", 会展中心"), "{line}");
        assert_eq!(line.matches(&day.to_string()).count(), 1, "{line}");
    }
}
