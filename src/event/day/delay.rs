//! Running late: all that is still planned that day begins some minutes later.
use std::collections::{BTreeMap, BTreeSet};

use actix_web::web::Json;
use chrono::TimeDelta;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::times::{Times, local};
use crate::{
    app::App,
    audit::{self, Act},
    auth::{
        may::{Keep, May},
        once::Once,
    },
    db::{Tx, once},
    error::{Error, ProblemBody, Problems, Result},
    event::{
        self, Event,
        content::{Content, Slot},
        meeting::{
            self,
            model::{Meeting, MeetingState},
        },
        member,
        model::EventState,
        timetable::{self, model::LateChange},
    },
    kernel::{id::EventMemberId, noun::Noun},
    notice::{self, Kind, Notice, To},
    text::Message,
};

const MOST: i32 = 240;

#[derive(Clone, Copy, Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Delay {
    pub from_slot: u32,
    /// Below zero: some of an earlier delay is caught up.
    #[schema(minimum = -240, maximum = 240)]
    pub minutes: i32,
}

#[derive(Clone, Copy, Debug, Serialize, Deserialize, ToSchema)]
pub struct Delayed {
    /// Meetings that begin at another time now.
    pub moved: usize,
    /// Members that were told.
    pub told: usize,
    /// How late the turn is in all.
    pub delay_minutes: i32,
}

/// Moves what is still planned of a turn and of the later ones of that day; its members are told once.
#[utoipa::path(post, path = "/events/{id}/delay", tag = "event", request_body = Delay,
    params(("id" = String, Path), ("Idempotency-Key" = Option<String>, Header)),
    responses((status = 200, body = Delayed), (status = "default", body = ProblemBody)))]
pub async fn delay_meetings(app: App, may: May<Keep, Event>, once: Once, body: Json<Delay>) -> Result<Json<Delayed>> {
    let (actor, event) = may.into_parts()?;
    let key = once.of(actor.user, &*body)?;
    let delay = body.into_inner();
    if delay.minutes == 0 || delay.minutes.abs() > MOST {
        let mut problems = Problems::default();
        let range = Message::new("event-number").with("value", delay.minutes);
        problems.add("minutes", range.with("least", -MOST).with("most", MOST));
        return Err(Error::Invalid(problems));
    }
    app.db
        .write(actor.author(), move |tx| {
            once::answer(tx, key.as_ref(), |tx| {
                timetable::store::lock(tx, event.id)?;
                let event = event::store::find(tx, event.id)?.ok_or(Error::NotFound)?;
                if !matches!(event.state, EventState::Published | EventState::Running) {
                    return Err(event.not_now());
                }
                let done = shift(tx, &event, delay)?;
                audit::record(tx, Act::Delay, Noun::Event, event.id)?;
                Ok(done)
            })
        })
        .await
        .map(Json)
}

fn shift(tx: &mut Tx, event: &Event, delay: Delay) -> Result<Delayed> {
    let slots = event.content.slots();
    let Some(first) = slots.iter().find(|slot| slot.slot == delay.from_slot) else {
        let mut problems = Problems::default();
        problems.add("from_slot", Message::new("event-no-such-slot").with("most", slots.len()));
        return Err(Error::Invalid(problems));
    };
    let day = first.starts_at.date();
    let today: BTreeSet<i32> = slots
        .iter()
        .filter(|slot| slot.slot >= delay.from_slot && slot.starts_at.date() == day)
        .filter_map(|slot| i32::try_from(slot.slot).ok())
        .collect();
    let late = keep(tx, event, &today, delay)?;
    let meetings = meeting::store::of_event(tx, event.id)?;
    let planned = |meeting: &Meeting| meeting.state == MeetingState::Planned && today.contains(&meeting.slot);
    let (mut moved, mut touched) = (0, BTreeSet::new());
    let begins = meetings.iter().filter(|meeting| planned(meeting)).map(|meeting| meeting.starts_at).min();
    for mut meeting in meetings.into_iter().filter(planned) {
        let by = TimeDelta::minutes(i64::from(delay.minutes));
        meeting.starts_at += by;
        meeting.ends_at += by;
        meeting::store::save(tx, &mut meeting)?;
        touched.extend([meeting.a, meeting.b]);
        moved += 1;
    }
    let from = begins.map_or(first.starts_at, local).format("%H:%M").to_string();
    let told = tell(tx, event, &touched, (&from, delay.minutes))?;
    Ok(Delayed { moved, told, delay_minutes: late })
}

/// Writes down by how much the turns run late; the minutes of the first one.
///
/// # Errors
/// `Invalid` for what would begin earlier than planned, before the turn before it ends, or a working day later.
fn keep(tx: &mut Tx, event: &Event, turns: &BTreeSet<i32>, delay: Delay) -> Result<i32> {
    let mut draft = timetable::store::draft(tx, event.id)?.ok_or(Error::NotFound)?;
    for turn in turns.iter().filter_map(|turn| u32::try_from(*turn).ok()) {
        let late = draft.plan.delays.entry(turn).or_default();
        *late += delay.minutes;
        if *late < 0 {
            return Err(Problems::one("minutes", "day-too-early"));
        }
        if *late > 2 * MOST {
            return Err(Problems::one("minutes", "day-too-late"));
        }
    }
    if delay.minutes < 0 {
        ends_before(&event.content, &draft.plan.delays, delay.from_slot)?;
    }
    timetable::store::keep(tx, &draft)?;
    Ok(draft.plan.delays.get(&delay.from_slot).copied().unwrap_or_default())
}

/// # Errors
/// `Invalid` when a turn would begin before the one before it ends on that day: the next two want the table.
fn ends_before(content: &Content, delays: &BTreeMap<u32, i32>, turn: u32) -> Result<()> {
    let times = Times::of(content, delays);
    let Some((begins, _)) = times.local(turn) else { return Ok(()) };
    let same_day = |slot: &Slot| slot.slot < turn && slot.open && slot.starts_at.date() == begins.date();
    let Some(before) = times.slots().filter(same_day).last() else { return Ok(()) };
    let ends = times.local(before.slot).map_or(begins, |(_, ends)| ends);
    if begins >= ends {
        return Ok(());
    }
    let mut problems = Problems::default();
    let overlap = Message::new("day-turns-overlap").with("before", before.slot + 1).with("turn", turn + 1);
    let overlap = overlap.with("ends", ends.format("%H:%M")).with("begins", begins.format("%H:%M"));
    problems.add("minutes", overlap);
    Err(Error::Invalid(problems))
}

/// Drops by how much the turns of a session ran late that a late change gives another beginning: it says when they are now.
pub fn forget(delays: &mut BTreeMap<u32, i32>, content: &Content, late: &LateChange) {
    for (session, day) in (0..).zip(&content.days) {
        if late.sessions.iter().any(|moved| moved.session == session && moved.starts != day.starts) {
            let turns = content.slots().into_iter().filter(|slot| slot.session == session);
            turns.for_each(|slot| {
                delays.remove(&slot.slot);
            });
        }
    }
}

fn tell(tx: &mut Tx, event: &Event, members: &BTreeSet<EventMemberId>, (from, minutes): (&str, i32)) -> Result<usize> {
    let mut told = 0;
    for id in members {
        let Some(member) = member::store::find(tx, *id)? else { continue };
        let notice = Notice::new(Kind::EventDelayed, Noun::Event, event.id)
            .with("title", &event.title)
            .with("from", from)
            .with("minutes", minutes);
        notice::tell(tx, To::Org(member.org), notice)?;
        told += 1;
    }
    Ok(told)
}
