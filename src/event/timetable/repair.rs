//! Late changes: who does not come, who comes late, tables lost, a session moved. As few published meetings as possible
//! change; the result is the working draft, and nothing is published.
use std::collections::HashSet;

use actix_web::web::Json;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{
    changes::{self, ChangeCounts, TimetableChange},
    generate::{self, keep_seats},
    inputs::{self, Inputs},
    instance::{self, Fixed, Setup},
    measure,
    model::{LateChange, Placed, Plan, Quality},
    routes, seats, store,
};
use crate::{
    app::App,
    audit::{self, Act},
    auth::may::{Keep, May},
    error::{Error, ProblemBody, Problems, Result},
    event::{
        Event, check,
        meeting::{
            self,
            model::{Meeting, MeetingState},
        },
        member::model::Standing,
        schedule::{self, Options, Repair, Unwatched},
    },
    kernel::noun::Noun,
    text::Message,
};

/// What it costs to move or drop a published meeting that could stay: more than half of one side's wish.
const CHANGE_COST: i64 = 60;
/// Moves for each pair that may meet.
const MOVES_EACH: u64 = 40;
const FEWEST_MOVES: u64 = 20_000;
const MOST_MOVES: u64 = 2_000_000;

/// What a late change does to the published timetable.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct TimetableRepair {
    pub changes: Vec<TimetableChange>,
    #[serde(flatten)]
    pub counts: ChangeCounts,
    pub quality: Quality,
    /// Of the working draft that it was written into: publishing that version accepts it.
    pub draft_version: i32,
}

/// Works out what a late change does, from a turn on, with as few published meetings changed as possible. It becomes the
/// working draft; publishing that accepts it, discarding the draft forgets it.
#[utoipa::path(post, path = "/events/{id}/repairs", tag = "event", params(("id" = String, Path)), request_body = LateChange,
    responses((status = 200, body = TimetableRepair), (status = "default", body = ProblemBody)))]
pub async fn repair_timetable(
    app: App,
    may: May<Keep, Event>,
    body: Json<LateChange>,
) -> Result<Json<TimetableRepair>> {
    let (actor, event) = may.into_parts()?;
    let late = body.into_inner();
    let (today, id) = (app.db.clock().today(), event.id);
    let change = late.clone();
    // worked out before the write: others may write meanwhile
    let (plan, digest, version) = app
        .db
        .read(move |conn| {
            let mut inputs = inputs::load(conn, event, today, None)?;
            if inputs.event.timetable == 0 {
                return Err(Error::conflict("timetable-not-published"));
            }
            look(&inputs, &change)?;
            inputs.take(&change);
            let meetings = meeting::store::of_event(conn, inputs.event.id)?;
            let version = store::draft(conn, inputs.event.id)?.map_or(0, |draft| draft.version);
            inputs.leave_missed(&meetings);
            let plan = repaired(&inputs, &live(&inputs, &meetings, change.from_slot), change)?;
            Ok((plan, inputs.digest()?, version))
        })
        .await?;
    app.db
        .write(actor.author(), move |tx| {
            let (event, mut draft) = routes::open_draft(tx, id)?;
            draft.at(version)?;
            generate::nothing_runs(tx, &draft)?;
            draft.plan.become_plan(plan);
            draft.digest = digest;
            draft.made_by = tx.author.user;
            draft.created_at = tx.now();
            store::save(tx, &mut draft)?;
            audit::record(tx, Act::Schedule, Noun::Event, event.id)?;
            let today = tx.today();
            let before = meeting::store::of_event(tx, event.id)?;
            let inputs = inputs::load(tx, event, today, Some(&late))?;
            let differences = changes::between(&live(&inputs, &before, late.from_slot), &draft.plan.meetings);
            Ok(Json(TimetableRepair {
                changes: changes::shown(&inputs, &differences),
                counts: ChangeCounts::of(&inputs, &differences),
                quality: draft.plan.quality,
                draft_version: draft.version,
            }))
        })
        .await
}

/// # Errors
/// `Invalid` with everything that names what there is not, and with what sessions cannot be.
fn look(inputs: &Inputs, late: &LateChange) -> Result<()> {
    let mut problems = Problems::default();
    let slots = u32::try_from(inputs.content().slots().len()).unwrap_or(u32::MAX);
    let no_slot = || Message::new("event-no-such-slot").with("most", slots);
    if late.from_slot > slots {
        problems.add("from_slot", no_slot());
    }
    for (at, gone) in late.no_shows.iter().enumerate() {
        if !inputs.members.contains_key(&gone.member) {
            problems.add(&format!("no_shows.{at}.member"), Message::new("timetable-unknown-member"));
        }
        if gone.from >= slots {
            problems.add(&format!("no_shows.{at}.from"), no_slot());
        }
    }
    for (at, id) in late.late.iter().enumerate() {
        let comes = |standing| matches!(standing, Standing::Waiting | Standing::Registered);
        if !inputs.members.get(id).is_some_and(|member| comes(member.standing)) {
            problems.add(&format!("late.{at}"), Message::new("timetable-unknown-member"));
        }
    }
    for (at, change) in late.tables.iter().enumerate() {
        if usize::try_from(change.hall).map_or(true, |hall| hall >= inputs.content().halls.len()) {
            let halls = inputs.content().halls.len();
            problems.add(&format!("tables.{at}.hall"), Message::new("timetable-unknown-hall").with("most", halls));
        }
        if change.slot >= slots {
            problems.add(&format!("tables.{at}.slot"), no_slot());
        }
        if !(-1_000..=1_000).contains(&change.delta) {
            let range = Message::new("event-number").with("value", change.delta).with("least", -1_000);
            problems.add(&format!("tables.{at}.delta"), range.with("most", 1_000));
        }
    }
    for (at, moved) in late.sessions.iter().enumerate() {
        let sessions = inputs.content().days.len();
        if usize::try_from(moved.session).map_or(true, |session| session >= sessions) {
            let none = Message::new("timetable-unknown-session").with("most", sessions);
            problems.add(&format!("sessions.{at}.session"), none);
        }
    }
    let mut content = inputs.content().clone();
    inputs::change_content(&mut content, late);
    check::check(&content, inputs.event.registration_ends, inputs.today, true, &mut problems);
    problems.or(Some(()))
}

/// What stands of the published timetable, walk-ins too; what was missed before the turn `from` stays as it was, later it has
/// left its table.
pub fn live(inputs: &Inputs, meetings: &[Meeting], from: u32) -> Vec<Placed> {
    let over = |meeting: &Meeting| u32::try_from(meeting.slot).is_ok_and(|slot| slot < from);
    let stand = meetings
        .iter()
        .filter(|meeting| meeting.takes_room() || (meeting.state == MeetingState::Missed && over(meeting)));
    let mut placed: Vec<Placed> =
        stand.filter_map(|meeting| Placed::of(meeting, inputs.worth(meeting.a, meeting.b))).collect();
    placed.sort_by_key(|m| (m.slot, m.hall, m.a, m.b));
    placed
}

/// The timetable after the change.
///
/// # Errors
/// `Internal` when the event makes no instance.
pub fn repaired(inputs: &Inputs, before: &[Placed], late: LateChange) -> Result<Plan> {
    // what stands in a turn or a hall that there is no longer cannot stay
    let (turns, halls) = (inputs.content().slots().len(), inputs.content().halls.len());
    let there = |number: u32, count: usize| usize::try_from(number).is_ok_and(|number| number < count);
    let before = before.iter().filter(|placed| there(placed.slot, turns) && there(placed.hall, halls));
    let before = &before.copied().collect::<Vec<Placed>>();
    let over: Vec<Placed> = before.iter().filter(|placed| placed.slot < late.from_slot).copied().collect();
    let held: HashSet<_> = over.iter().map(Placed::pair).collect();
    let mut fixed: Vec<Fixed> = over.iter().map(Fixed::from).collect();
    let pins = instance::pins(inputs).into_iter();
    fixed.extend(
        pins.filter(|pin| pin.slot >= late.from_slot && can_stay(inputs, pin) && !held.contains(&(pin.a, pin.b))),
    );
    let setup = Setup::with(inputs, &fixed, before)?;
    let pairs: HashSet<(usize, usize)> = setup.instance.draft().pairs.iter().map(|pair| (pair.a, pair.b)).collect();
    let mut baseline = setup.meetings(before);
    // what is over and could not be held by any rule is kept beside the engine's work
    let lost: HashSet<_> =
        setup.lost.iter().filter_map(|one| Some((setup.index(one.a)?, setup.index(one.b)?))).collect();
    baseline.retain(|meeting| {
        let two = (meeting.a, meeting.b);
        pairs.contains(&two) && !lost.contains(&two)
    });
    let change = Repair {
        format: "duijie-repair/1".to_owned(),
        now: usize::try_from(late.from_slot).unwrap_or_default(),
        noshow: Vec::new(), // the instance is that after the change already
        late: Vec::new(),
        late_pairs: Vec::new(),
        tables: Vec::new(),
        baseline,
        change_cost: CHANGE_COST,
    };
    let size = u64::try_from(pairs.len()).unwrap_or(u64::MAX);
    let options = Options {
        moves: size.saturating_mul(MOVES_EACH).clamp(FEWEST_MOVES, MOST_MOVES),
        seed: 1,
        threads: std::thread::available_parallelism().map_or(1, usize::from),
        start: None,
    };
    let solved = schedule::repair(&setup.instance, &change, &options, &Unwatched).map_err(|bad| {
        tracing::error!(%bad, event = %inputs.event.id, "the late change makes no instance");
        Error::Internal("the late change makes no instance")
    })?;
    let mut meetings = setup.placed(inputs, &solved.solution.meetings);
    // what is over stays, whatever became of it
    meetings.retain(|placed| !held.contains(&placed.pair()) && placed.slot >= late.from_slot);
    keep_seats(&mut meetings, before);
    free_lost_tables(inputs, &mut meetings);
    meetings.extend(&over);
    seats::assign(inputs, &mut meetings);
    // what is over and no rule of now allows is no part of the engine's bound
    let beside = |placed: &&Placed| setup.lost.iter().any(|one| (one.a, one.b) == placed.pair());
    let past: i64 = over.iter().filter(beside).map(|placed| placed.worth.value).sum();
    let quality = measure::quality(inputs, &meetings).against(Some(solved.solution.bound + past));
    Ok(Plan { meetings, quality, moves: solved.solution.moves, late: Some(late), ..Plan::default() })
}

/// Whether both sides of a pin still come in its turn: a pin does not hold somebody who has gone home.
fn can_stay(inputs: &Inputs, pin: &Fixed) -> bool {
    let there = |id| {
        inputs.members.get(id).is_some_and(|member| {
            member.meets() && member.absent_from.is_none_or(|from| i64::from(pin.slot) < i64::from(from))
        })
    };
    [pin.a, pin.b].iter().all(there)
}

/// Whoever sat at a table that is gone gets another.
fn free_lost_tables(inputs: &Inputs, meetings: &mut [Placed]) {
    for meeting in meetings {
        if meeting.seat > inputs.tables(meeting.hall, meeting.slot) {
            meeting.seat = 0;
        }
    }
}
