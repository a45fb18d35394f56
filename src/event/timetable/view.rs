//! A timetable as the hosts' page shows it: everything in one answer, names and sentences in words.
use std::collections::HashMap;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{
    inputs::Inputs,
    measure,
    model::{DRAFT, LateChange, Placed, Quality, Timetable},
    warnings::{self, TimetableWarning},
};
use crate::{
    db::{Conn, unpack},
    error::{Result, lang},
    event::{content::Slot, day::times::Times, member::model::MemberSide},
    job,
    kernel::id::{EventId, EventMemberId, JobId, OrgId},
    org,
    text::Message,
    words,
};

words!(
    #[schema(as = TimetableState)]
    DraftState { Draft = "draft", Published = "published" }
);

words!(
    /// Who asked for a meeting.
    #[schema(as = AskedBy)]
    Asked { Nobody = "none", A = "a", B = "b", Both = "both" }
);

impl Asked {
    pub fn of(asked: u8) -> Asked {
        match asked {
            1 => Asked::A,
            2 => Asked::B,
            3 => Asked::Both,
            _ => Asked::Nobody,
        }
    }
}

words!(
    /// How the making of a timetable stands.
    #[schema(as = TimetableJobState)]
    MakingState {
        Queued = "queued",
        Running = "running",
        /// Told to stop; the best so far is being written down.
        Stopping = "stopping",
        Stopped = "stopped",
        Done = "done",
        Failed = "failed",
    }
);

/// The making of a timetable.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct TimetableJob {
    pub id: JobId,
    pub state: MakingState,
    pub done: i32,
    pub total: i32,
    /// Of the best timetable so far.
    pub objective: Option<i64>,
    /// What no timetable exceeds.
    pub bound: Option<i64>,
    /// Why it failed.
    pub problem: Option<String>,
}

/// What a job says of itself while it runs.
#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize)]
pub struct Making {
    pub objective: i64,
    pub bound: i64,
}

/// A hall with its tables, turn by turn.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct TimetableHall {
    pub hall: u32,
    pub name: String,
    pub quiet: bool,
    pub tables: Vec<u32>,
}

/// A member in a timetable.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct TimetableMember {
    pub id: EventMemberId,
    pub org: OrgId,
    pub name: String,
    pub side: MemberSide,
    pub side_text: String,
    /// Its meetings.
    pub load: u32,
    pub most: u32,
    pub least: u32,
    pub at_once: u32,
    /// Turns in which it is not there.
    pub away: Vec<u32>,
    pub breaks: u32,
    pub late: bool,
    /// Registered in time, could meet somebody, and has no meeting.
    pub zero: bool,
}

/// A meeting in a timetable.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct TimetableMeeting {
    pub a: EventMemberId,
    pub b: EventMemberId,
    pub slot: u32,
    pub hall: u32,
    /// The table, from 1.
    pub seat: u32,
    pub value: i64,
    pub points: i32,
    pub asked: Asked,
    pub pinned: bool,
}

/// A timetable with all that a page needs.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct TimetableView {
    pub event: EventId,
    /// 0: the working draft.
    pub number: i32,
    pub state: DraftState,
    pub version: i32,
    pub made_at: DateTime<Utc>,
    pub published_at: Option<DateTime<Utc>>,
    pub note: String,
    pub made_by: Option<String>,
    pub job: Option<TimetableJob>,
    /// Registrations, wishes or halls have changed since it was made.
    pub stale: bool,
    /// The late change that it answers; publishing applies it.
    pub repair: Option<LateChange>,
    /// With the day's delay.
    pub slots: Vec<Slot>,
    pub halls: Vec<TimetableHall>,
    pub members: Vec<TimetableMember>,
    pub meetings: Vec<TimetableMeeting>,
    pub quality: Quality,
    pub warnings: Vec<TimetableWarning>,
    /// Wishes of members that have no meeting.
    pub unscheduled_count: u32,
}

/// Shows a timetable: a draft as things stand now, a frozen version with the values of its day.
///
/// # Errors
/// `Database` alone.
pub fn shown(conn: &mut Conn, inputs: &Inputs, timetable: &Timetable) -> Result<TimetableView> {
    let draft = timetable.number == DRAFT;
    let plan = &timetable.plan;
    let fresh = timetable.digest.is_empty() || inputs.digest()? == timetable.digest;
    let stale = draft && !fresh;
    let bound = plan.quality.bound.filter(|_| fresh);
    let quality = if draft { measure::quality(inputs, &plan.meetings).against(bound) } else { plan.quality };
    let found = if draft { warnings::all(inputs, &plan.meetings, stale) } else { Vec::new() };
    let asked = [quality.mutual, quality.one_sided];
    let names = match timetable.made_by {
        Some(user) => org::account::names(conn, &[user])?,
        None => HashMap::new(),
    };
    Ok(TimetableView {
        event: timetable.event,
        number: timetable.number,
        state: if draft { DraftState::Draft } else { DraftState::Published },
        version: timetable.version,
        made_at: timetable.created_at.and_utc(),
        published_at: timetable.published_at.map(|at| at.and_utc()),
        note: timetable.note.clone(),
        made_by: timetable.made_by.and_then(|user| names.get(&user).cloned()),
        job: making(conn, timetable)?,
        stale,
        repair: plan.late.clone(),
        slots: Times::of(inputs.content(), &plan.delays).shown().collect(),
        halls: halls(inputs),
        members: members(inputs, &plan.meetings),
        meetings: plan.meetings.iter().map(|placed| meeting(inputs, placed, draft)).collect(),
        quality,
        warnings: found.iter().map(|warning| warning.shown(lang())).collect(),
        unscheduled_count: asked.iter().map(|wishes| wishes.asked.saturating_sub(wishes.met)).sum(),
    })
}

fn making(conn: &mut Conn, timetable: &Timetable) -> Result<Option<TimetableJob>> {
    let Some(id) = timetable.job else { return Ok(None) };
    let Some(job) = job::store::find(conn, id)? else { return Ok(None) };
    let said: Option<Making> = if job.result.is_empty() { None } else { Some(unpack(&job.result)?) };
    let problem: Option<Message> = if job.problem.is_empty() { None } else { Some(unpack(&job.problem)?) };
    let state = match job.state {
        job::State::Queued => MakingState::Queued,
        job::State::Running => MakingState::Running,
        // it was told to stop, and has not written down what it found
        job::State::Stopped if job.done > 0 && timetable.plan.job != Some(id) => MakingState::Stopping,
        job::State::Stopped => MakingState::Stopped,
        job::State::Done => MakingState::Done,
        job::State::Failed => MakingState::Failed,
    };
    Ok(Some(TimetableJob {
        id,
        state,
        done: job.done,
        total: job.total,
        objective: said.map(|said| said.objective),
        bound: said.map(|said| said.bound),
        problem: problem.map(|problem| problem.say(lang())),
    }))
}

fn halls(inputs: &Inputs) -> Vec<TimetableHall> {
    let slots = inputs.content().slots();
    let all = (0..).zip(&inputs.content().halls).map(|(hall, named)| TimetableHall {
        hall,
        name: named.name.clone(),
        quiet: named.quiet,
        tables: slots.iter().map(|slot| inputs.tables(hall, slot.slot)).collect(),
    });
    all.collect()
}

fn members(inputs: &Inputs, meetings: &[Placed]) -> Vec<TimetableMember> {
    let turns = measure::slots_by_member(meetings);
    let idle = measure::without(inputs, meetings);
    let slots = inputs.content().slots();
    let all = inputs.meeting().map(|member| {
        let its = turns.get(&member.id).map(Vec::as_slice).unwrap_or_default();
        TimetableMember {
            id: member.id,
            org: member.org,
            name: inputs.name(member.id),
            side: member.side,
            side_text: Message::new(&format!("event-side-{}", member.side)).say(lang()),
            load: u32::try_from(its.len()).unwrap_or(u32::MAX),
            most: inputs.most(member),
            least: inputs.least(member),
            at_once: member.registration.at_once(),
            away: slots.iter().map(|slot| slot.slot).filter(|slot| member.room_in(*slot) == 0).collect(),
            breaks: measure::breaks(its),
            late: member.late,
            zero: idle.contains(&member.id),
        }
    });
    all.collect()
}

fn meeting(inputs: &Inputs, placed: &Placed, draft: bool) -> TimetableMeeting {
    let worth = if draft { inputs.worth(placed.a, placed.b) } else { placed.worth };
    let pinned = inputs.request(placed.a, placed.b).and_then(|request| request.pinned);
    TimetableMeeting {
        a: placed.a,
        b: placed.b,
        slot: placed.slot,
        hall: placed.hall,
        seat: placed.seat,
        value: worth.value,
        points: worth.points,
        asked: Asked::of(worth.asked),
        pinned: draft && pinned.is_some_and(|slot| u32::try_from(slot) == Ok(placed.slot)),
    }
}
