//! Who is reminded to say what came of its meetings.
use std::collections::BTreeMap;

use super::words::Words;
use crate::{
    db::Tx,
    error::Result,
    event::{
        meeting::model::MeetingState,
        member::{self, Member},
        model::Event,
    },
    kernel::{clock::day_in_china, id::EventMemberId, noun::Noun},
    notice::{self, Kind, Notice, To},
};

/// Tells every member that has not said anything of meetings that are over; each at most once a day. How many were told.
///
/// # Errors
/// `Database` alone.
pub fn remind(tx: &mut Tx, event: &Event) -> Result<usize> {
    let (now, today) = (tx.now(), tx.today());
    let words = Words::of(tx, event)?;
    let mut missing: BTreeMap<EventMemberId, usize> = BTreeMap::new();
    for meeting in &words.meetings {
        let over =
            meeting.state == MeetingState::Held || (meeting.state == MeetingState::Planned && meeting.ends_at < now);
        for side in [meeting.a, meeting.b] {
            if over && words.said(meeting.id, side).is_none() {
                *missing.entry(side).or_default() += 1;
            }
        }
    }
    let mut told = 0;
    for (side, count) in missing {
        let Some(member) = words.members.get(&side) else { continue };
        if already(member, today) {
            continue;
        }
        let mut member = member.clone();
        member.reminded_on = Some(today);
        member::store::save(tx, &mut member)?;
        let notice = Notice::new(Kind::OutcomesWanted, Noun::Event, event.id);
        let notice = notice.with("title", &event.title).with("missing", count);
        notice::tell(tx, To::Org(member.org), notice)?;
        told += 1;
    }
    Ok(told)
}

/// Reminded today, since it answered at the latest.
fn already(member: &Member, today: chrono::NaiveDate) -> bool {
    let answered = member.answered_at.map(day_in_china);
    member.reminded_on == Some(today) && answered.is_none_or(|day| day <= today)
}
