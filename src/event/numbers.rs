//! Turns and halls are named by their numbers, in what members said, what hosts fixed and where meetings stand: while
//! anything names them, they keep theirs.
use super::{Event, content::Content, meeting, member, timetable, wish};
use crate::{
    db::Conn,
    error::{Problems, Result},
    text::Message,
};

/// Whether the turns and halls of `now` are those of `before`, with more behind them at most.
///
/// # Errors
/// `Invalid` when some would get another number, or be gone, that something names.
pub fn keep(conn: &mut Conn, before: &Event, now: &Content) -> Result<()> {
    let old = &before.content;
    let mut problems = Problems::default();
    if !begins_alike(&sessions_of_turns(old), &sessions_of_turns(now)) {
        problems.add("days", Message::new("event-turns-are-named"));
    }
    if now.halls.len() < old.halls.len() {
        problems.add("halls", Message::new("event-halls-are-named").with("halls", old.halls.len()));
    }
    if problems.is_empty() || !anything_names(conn, before)? { Ok(()) } else { problems.or(Some(())) }
}

/// The session of each turn.
fn sessions_of_turns(content: &Content) -> Vec<u32> {
    content.slots().iter().map(|slot| slot.session).collect()
}

fn begins_alike(old: &[u32], now: &[u32]) -> bool {
    now.starts_with(old)
}

fn anything_names(conn: &mut Conn, event: &Event) -> Result<bool> {
    let planned = timetable::store::draft(conn, event.id)?.is_some_and(|draft| !draft.plan.meetings.is_empty());
    if event.timetable > 0 || planned || meeting::store::count(conn, event.id)? > 0 {
        return Ok(true);
    }
    if wish::store::any_fixed(conn, event.id)? {
        return Ok(true);
    }
    let members = member::store::of_event(conn, event.id)?;
    Ok(members.iter().any(|member| !member.registration.away.is_empty()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::event::sample;

    #[test]
    fn more_may_come_behind_and_nothing_in_between() {
        let old = sample::content();
        let turns = sessions_of_turns(&old);
        let mut more = old.clone();
        more.days.push(more.days[0].clone());
        assert!(begins_alike(&turns, &sessions_of_turns(&more)));
        let mut before = old.clone();
        before.days[0].slots += 1;
        assert_eq!(begins_alike(&turns, &sessions_of_turns(&before)), old.days.len() == 1);
        let mut fewer = old;
        fewer.days.pop();
        assert!(!begins_alike(&turns, &sessions_of_turns(&fewer)));
    }
}
