//! Moving meetings of the draft by hand: what cannot be is refused, what is merely odd is warned of.
use std::collections::HashSet;

use actix_web::web::Json;
use serde::Deserialize;
use utoipa::ToSchema;

use super::{
    generate,
    inputs::{self, Inputs},
    measure,
    model::{Placed, pair},
    routes, seats, store,
    view::{self, TimetableView},
    warnings::{hall_name, turn},
};
use crate::{
    app::App,
    audit::{self, Act},
    auth::may::{Keep, May},
    db::Tx,
    error::{Error, ProblemBody, Problems, Result},
    event::{Event, member::model::Member, wish},
    kernel::{id::EventMemberId, noun::Noun},
    text::Message,
};

/// Moves of one request at most.
const MOST_MOVES: usize = 1_000;

/// Where two members are to meet.
#[derive(Clone, Copy, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct MeetingMove {
    pub a: EventMemberId,
    pub b: EventMemberId,
    /// None: they do not meet.
    pub slot: Option<u32>,
    /// None: where they were, or where there is a table.
    pub hall: Option<u32>,
    /// The table, from 1; none: one that is free.
    pub seat: Option<u32>,
    /// Whether they are to stay there when the timetable is made anew; none: as it was.
    pub pin: Option<bool>,
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct EditTimetable {
    /// The draft's, as the page knows it.
    pub version: i32,
    pub moves: Vec<MeetingMove>,
}

/// Moves meetings of the draft, adds some, takes some out, all at once or none. Whatever breaks a wish or a rule of rest is
/// kept, with a warning.
#[utoipa::path(put, path = "/events/{id}/timetable/meetings", tag = "event", params(("id" = String, Path)),
    request_body = EditTimetable,
    responses((status = 200, body = TimetableView), (status = "default", body = ProblemBody)))]
pub async fn edit_timetable(app: App, may: May<Keep, Event>, body: Json<EditTimetable>) -> Result<Json<TimetableView>> {
    let (actor, event) = may.into_parts()?;
    let EditTimetable { version, moves } = body.into_inner();
    app.db
        .write(actor.author(), move |tx| {
            let (event, mut draft) = routes::open_draft(tx, event.id)?;
            draft.at(version)?;
            generate::nothing_runs(tx, &draft)?;
            let today = tx.today();
            let mut inputs = inputs::load(tx, event, today, draft.plan.late.as_ref())?;
            apply(&inputs, &mut draft.plan.meetings, &moves)?;
            pin(tx, &mut inputs, &moves)?;
            draft.plan.job = None;
            let bound = draft.plan.quality.bound;
            draft.plan.quality = measure::quality(&inputs, &draft.plan.meetings).against(bound);
            draft.made_by = tx.author.user;
            store::save(tx, &mut draft)?;
            audit::record(tx, Act::Schedule, Noun::Event, inputs.event.id)?;
            Ok(Json(view::shown(tx, &inputs, &draft)?))
        })
        .await
}

/// Puts the moves into the meetings.
///
/// # Errors
/// `Invalid` with everything that cannot be: somebody or a turn unknown, no table, more at once than a delegation can hold.
pub fn apply(inputs: &Inputs, meetings: &mut Vec<Placed>, moves: &[MeetingMove]) -> Result<()> {
    let mut problems = Problems::default();
    if moves.len() > MOST_MOVES {
        problems.add("moves", Message::new("event-too-many").with("count", moves.len()).with("most", MOST_MOVES));
        return problems.or(None);
    }
    let mut seen = HashSet::new();
    for (at, wanted) in moves.iter().enumerate() {
        known(inputs, at, wanted, &mut problems);
        if !seen.insert(pair(wanted.a, wanted.b)) {
            problems.add(&format!("moves.{at}.a"), Message::new("timetable-pair-twice"));
        }
    }
    if !problems.is_empty() {
        return problems.or(None);
    }
    let before = meetings.clone();
    meetings.retain(|placed| !seen.contains(&placed.pair()));
    for (at, wanted) in moves.iter().enumerate() {
        let Some(slot) = wanted.slot else { continue };
        let (a, b) = pair(wanted.a, wanted.b);
        let was = before.iter().find(|placed| placed.pair() == (a, b));
        busy(inputs, meetings, (at, wanted, slot), &mut problems);
        if let Some((hall, seat)) = table(inputs, meetings, (at, wanted, slot), was, &mut problems) {
            meetings.push(Placed { a, b, slot, hall, seat, worth: inputs.worth(a, b) });
        }
    }
    if !problems.is_empty() {
        *meetings = before;
        return problems.or(None);
    }
    seats::assign(inputs, meetings);
    Ok(())
}

fn known(inputs: &Inputs, at: usize, wanted: &MeetingMove, problems: &mut Problems) {
    for (field, id) in [("a", wanted.a), ("b", wanted.b)] {
        let comes = inputs.members.get(&id).is_some_and(Member::meets);
        // who is not coming any more may still be taken out
        if !comes && (wanted.slot.is_some() || !inputs.members.contains_key(&id)) {
            problems.add(&format!("moves.{at}.{field}"), Message::new("timetable-unknown-member"));
        }
    }
    if wanted.a == wanted.b {
        problems.add(&format!("moves.{at}.b"), Message::new("timetable-with-itself"));
    }
    let slots = inputs.content().slots().len();
    if wanted.slot.is_some_and(|slot| usize::try_from(slot).map_or(true, |slot| slot >= slots)) {
        problems.add(&format!("moves.{at}.slot"), Message::new("event-no-such-slot").with("most", slots));
    }
    let halls = inputs.content().halls.len();
    if wanted.hall.is_some_and(|hall| usize::try_from(hall).map_or(true, |hall| hall >= halls)) {
        problems.add(&format!("moves.{at}.hall"), Message::new("timetable-unknown-hall").with("most", halls));
    }
}

type Wanted<'a> = (usize, &'a MeetingMove, u32);

/// Notes a member whose delegation is all busy in the turn.
fn busy(inputs: &Inputs, meetings: &[Placed], (at, wanted, slot): Wanted, problems: &mut Problems) {
    for (field, id) in [("a", wanted.a), ("b", wanted.b)] {
        let there: Vec<&Placed> = meetings.iter().filter(|placed| placed.slot == slot && placed.has(id)).collect();
        let room = inputs.members.get(&id).map_or(1, |member| member.registration.at_once());
        if there.len() >= usize::try_from(room).unwrap_or(usize::MAX) {
            let other = there.first().map(|placed| inputs.name(if placed.a == id { placed.b } else { placed.a }));
            let busy = Message::new("timetable-busy").with("name", inputs.name(id)).with("turn", turn(inputs, slot));
            problems.add(&format!("moves.{at}.{field}"), busy.with("other", other.unwrap_or_default()));
        }
    }
}

/// The hall and the table (0: to be found) for a move.
fn table(
    inputs: &Inputs,
    meetings: &[Placed],
    (at, wanted, slot): Wanted,
    was: Option<&Placed>,
    problems: &mut Problems,
) -> Option<(u32, u32)> {
    let tables = |hall: u32| {
        let found = usize::try_from(hall).ok().and_then(|at| inputs.content().halls.get(at));
        found.map_or(0, |hall| hall.tables_in(slot))
    };
    let taken = |hall: u32| meetings.iter().filter(move |placed| (placed.slot, placed.hall) == (slot, hall));
    let free = |hall: &u32| u32::try_from(taken(*hall).count()).unwrap_or(u32::MAX) < tables(*hall);
    let bound = {
        let members = inputs.members.get(&wanted.a).zip(inputs.members.get(&wanted.b));
        members.and_then(|(a, b)| super::instance::bound_hall(inputs, a, b))
    };
    let halls = u32::try_from(inputs.content().halls.len()).unwrap_or_default();
    let candidates = match wanted.hall {
        Some(hall) => vec![hall],
        None => was.map(|placed| placed.hall).into_iter().chain(bound).chain(0..halls).collect(),
    };
    let Some(hall) = candidates.iter().copied().find(free) else {
        let named = wanted.hall.map(|hall| hall_name(inputs, hall)).unwrap_or_default();
        let full = Message::new("timetable-tables-taken").with("hall", named).with("turn", turn(inputs, slot));
        problems.add(&format!("moves.{at}.hall"), full);
        return None;
    };
    let used = |seat: u32| taken(hall).any(|placed| placed.seat == seat);
    match wanted.seat {
        Some(seat) if seat == 0 || seat > tables(hall) || used(seat) => {
            let none = Message::new("timetable-no-such-table").with("seat", seat).with("hall", hall_name(inputs, hall));
            problems.add(&format!("moves.{at}.seat"), none.with("tables", tables(hall)));
            None
        }
        Some(seat) => Some((hall, seat)),
        None => {
            let kept = was.filter(|placed| placed.hall == hall && placed.seat <= tables(hall) && !used(placed.seat));
            Some((hall, kept.map_or(0, |placed| placed.seat)))
        }
    }
}

/// Pins and unpins as asked; what was pinned and is moved takes its pin along.
fn pin(tx: &mut Tx, inputs: &mut Inputs, moves: &[MeetingMove]) -> Result<()> {
    let (event, now) = (inputs.event.id, tx.now());
    let mut any = false;
    for wanted in moves {
        let known = inputs.request(wanted.a, wanted.b);
        let was = known.and_then(|request| request.pinned);
        let slot = wanted.slot.and_then(|slot| i32::try_from(slot).ok());
        let pinned = match wanted.pin {
            Some(true) => slot,
            Some(false) => None,
            None => was.and(slot),
        };
        // whom hosts put somewhere they let meet
        let lets = wanted.slot.is_some() && known.is_some_and(|request| request.forbidden);
        if pinned == was && !lets {
            continue;
        }
        let mut request = known.cloned().unwrap_or_else(|| wish::model::Request::new(event, wanted.a, wanted.b, now));
        request.pinned = pinned;
        request.forbidden &= !lets;
        let forbidden = lets.then_some(false);
        let decision = wish::store::Decision { pinned: Some(pinned), forbidden, ..Default::default() };
        wish::store::keep_decision(tx, (event, request.a, request.b), decision)?;
        inputs.requests.insert((request.a, request.b), request);
        any = true;
    }
    if any {
        audit::record(tx, Act::Pin, Noun::Event, event)?;
    }
    Ok(())
}

/// That an event has no meetings by timetable.
pub fn no_meetings() -> Error {
    Error::conflict("timetable-no-meetings")
}
