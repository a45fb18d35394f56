//! The meetings of a published timetable begin when their turns do, also after their hosts have moved a session.
use std::collections::BTreeSet;

use super::{model::MeetingState, store, told};
use crate::{
    db::Tx,
    error::Result,
    event::{
        Event,
        day::{delay, times::Times},
        timetable::{
            self,
            model::{LateChange, Plan, SessionMove},
        },
    },
};

/// Takes from a late change that is not published yet the sessions that the hosts have given another beginning since; whether
/// there was one.
fn overrule(plan: &mut Plan, before: &Event, after: &Event) -> bool {
    let Some(late) = &mut plan.late else { return false };
    let begins = |event: &Event, session: u32| {
        let day = usize::try_from(session).ok().and_then(|session| event.content.days.get(session));
        day.map(|day| day.starts)
    };
    let count = late.sessions.len();
    late.sessions.retain(|moved| begins(before, moved.session) == begins(after, moved.session));
    late.sessions.len() != count
}

/// Moves what is planned to the turns of `after`, and tells whose meetings begin at another time. By how much a session ran
/// late is forgotten when it gets another beginning.
///
/// # Errors
/// `Database` alone.
pub fn follow(tx: &mut Tx, before: &Event, after: &Event) -> Result<()> {
    if before.content.days == after.content.days {
        return Ok(());
    }
    let Some(mut draft) = timetable::store::draft(tx, after.id)? else { return Ok(()) };
    let sessions = (0..).zip(&after.content.days).map(|(session, day)| SessionMove { session, starts: day.starts });
    let late = LateChange { sessions: sessions.collect(), ..LateChange::default() };
    delay::forget(&mut draft.plan.delays, &before.content, &late);
    if overrule(&mut draft.plan, before, after) {
        timetable::store::save(tx, &mut draft)?;
    } else {
        timetable::store::keep(tx, &draft)?;
    }
    let times = Times::of(&after.content, &draft.plan.delays);
    let mut touched = BTreeSet::new();
    for mut meeting in store::of_event(tx, after.id)? {
        let turn = u32::try_from(meeting.slot).ok().and_then(|slot| times.utc(slot));
        let Some(turn) = turn.filter(|turn| *turn != (meeting.starts_at, meeting.ends_at)) else { continue };
        if meeting.state == MeetingState::Planned {
            (meeting.starts_at, meeting.ends_at) = turn;
            store::save(tx, &mut meeting)?;
            touched.extend([meeting.a, meeting.b]);
        }
    }
    told::changed(tx, after, touched)
}
