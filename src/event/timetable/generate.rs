//! Making a timetable: a job of its own, whose best so far is kept when it is stopped.
use std::{
    collections::HashMap,
    sync::{
        Mutex,
        atomic::{AtomicBool, Ordering},
    },
    time::{Duration, Instant},
};

use actix_web::{HttpResponse, web::Json};
use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{
    edit, follow, inputs,
    instance::{self, Fixed, Setup},
    measure,
    model::{Placed, Plan, Timetable, being_made},
    routes, seats, store,
    view::Making,
};
use crate::{
    app::App,
    audit::{self, Act},
    auth::may::{Keep, May},
    db::{Author, Conn, Tx, pack, unpack},
    error::{Error, ProblemBody, Problems, Result},
    event::{
        self, Event,
        day::times::{Times, local},
        meeting::{
            self,
            model::{Meeting, MeetingState},
        },
        model::EventState,
        schedule::{self, Options, Progress, Watch},
    },
    job::{self, Finished, Job, Lane, Work},
    kernel::{
        clock::day_in_china,
        id::{EventId, JobId},
        noun::Noun,
    },
    text::Message,
    words,
};

const KIND: &str = "event-timetable";

/// Steps that a search is counted in.
const STEPS: i32 = 1_000;
/// How often it says how far it is, and looks whether it is to stop.
const PACE: Duration = Duration::from_millis(250);

/// Moves for each pair that may meet, when nobody says how many: about a second of two cores for five hundred factories.
const MOVES_EACH: u64 = 200;
const FEWEST_MOVES: u64 = 200_000;
const MOST_MOVES: u64 = 20_000_000;

words!(
    /// What a timetable begins from.
    #[schema(as = TimetableFrom)]
    From {
        #[allow(dead_code)]
        Nothing = "nothing",
        Draft = "draft",
    }
);

words!(
    /// What stays where it is.
    #[schema(as = TimetableKeep)]
    Kept {
        /// What the hosts pinned.
        Pinned = "pinned",
        /// Everything that stands: only what is free is filled.
        All = "all",
    }
);

#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct GenerateTimetable {
    pub from: From,
    #[serde(default = "pinned")]
    pub keep: Kept,
    /// How long to search; the same number gives the same timetable. None: by the size of the event.
    #[schema(minimum = 1, maximum = 20_000_000)]
    pub moves: Option<u64>,
    pub seed: Option<u64>,
}

fn pinned() -> Kept {
    Kept::Pinned
}

#[derive(Clone, Debug, Serialize, Deserialize)]
struct Input {
    event: EventId,
    from: From,
    keep: Kept,
    moves: Option<u64>,
    seed: u64,
}

/// What was begun.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, ToSchema)]
pub struct TimetableBegun {
    pub job: JobId,
}

/// # Errors
/// `Conflict` while the draft is being made.
pub fn nothing_runs(conn: &mut Conn, draft: &Timetable) -> Result<()> {
    let Some(id) = draft.job else { return Ok(()) };
    let job = job::store::find(conn, id)?;
    let runs = job.is_some_and(|job| matches!(job.state, job::State::Queued | job::State::Running));
    if runs { Err(being_made()) } else { Ok(()) }
}

/// Makes a timetable, from nothing or from the draft, around what is pinned or around all that stands.
#[utoipa::path(post, path = "/events/{id}/timetable", tag = "event", params(("id" = String, Path)),
    request_body = GenerateTimetable,
    responses((status = 202, body = TimetableBegun), (status = "default", body = ProblemBody)))]
pub async fn generate_timetable(
    app: App,
    may: May<Keep, Event>,
    body: Json<GenerateTimetable>,
) -> Result<HttpResponse> {
    let (actor, event) = may.into_parts()?;
    let GenerateTimetable { from, keep, moves, seed } = body.into_inner();
    if moves.is_some_and(|moves| !(1..=MOST_MOVES).contains(&moves)) {
        let mut problems = Problems::default();
        let range = Message::new("event-number").with("value", moves.unwrap_or_default());
        problems.add("moves", range.with("least", 1).with("most", MOST_MOVES));
        return Err(Error::Invalid(problems));
    }
    let begun = app.db.write(actor.author(), move |tx| {
        let (event, mut draft) = routes::open_draft(tx, event.id)?;
        nothing_runs(tx, &draft)?;
        if !event.content.one_to_one {
            return Err(edit::no_meetings());
        }
        let input = Input { event: event.id, from, keep, moves, seed: seed.unwrap_or(1) };
        let id = queue(tx, &event, &input)?;
        draft.job = Some(id);
        store::save(tx, &mut draft)?;
        audit::record(tx, Act::Schedule, Noun::Event, event.id)?;
        Ok(TimetableBegun { job: id })
    });
    Ok(HttpResponse::Accepted().json(begun.await?))
}

fn queue(tx: &mut Tx, event: &Event, input: &Input) -> Result<JobId> {
    let now = tx.now();
    let job = Job {
        id: JobId::new(),
        kind: KIND.to_owned(),
        owner: Some(event.bureau),
        made_by: tx.author.user,
        region: None,
        state: job::State::Queued,
        input: pack(input)?,
        upload: None,
        done: 0,
        total: STEPS,
        result: String::new(),
        problem: String::new(),
        created_at: now,
        updated_at: now,
    };
    job::store::insert(tx, &job)?;
    Ok(job.id)
}

/// How a job stands.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, ToSchema)]
pub struct TimetableStopped {
    pub job: JobId,
    pub state: job::State,
}

/// Stops the making of the timetable: the best so far becomes the draft.
#[utoipa::path(post, path = "/events/{id}/timetable/stop", tag = "event", params(("id" = String, Path)),
    responses((status = 200, body = TimetableStopped), (status = "default", body = ProblemBody)))]
pub async fn stop_timetable(app: App, may: May<Keep, Event>) -> Result<Json<TimetableStopped>> {
    let (actor, event) = may.into_parts()?;
    app.db
        .write(actor.author(), move |tx| {
            let draft = store::draft(tx, event.id)?.ok_or(Error::NotFound)?;
            let job = draft.job.ok_or_else(|| Error::conflict("timetable-nothing-runs"))?;
            if !job::store::stop(tx, job)? {
                return Err(Error::conflict("timetable-nothing-runs"));
            }
            audit::record(tx, Act::Stop, Noun::Event, event.id)?;
            Ok(Json(TimetableStopped { job, state: job::State::Stopped }))
        })
        .await
}

/// The work of the job.
pub struct MakeTimetable;

impl Work for MakeTimetable {
    fn kind(&self) -> String {
        KIND.to_owned()
    }

    fn lane(&self) -> Lane {
        Lane::Timetables
    }

    fn run(&self, app: &App, job: &Job) -> Result<Finished> {
        let input: Input = unpack(&job.input)?;
        let today = day_in_china(app.db.clock().now());
        let (inputs, draft, meetings) = app.db.read_now(|conn| {
            let event = event::store::find(conn, input.event)?.ok_or(Error::NotFound)?;
            let draft = store::draft(conn, input.event)?.ok_or(Error::NotFound)?;
            let meetings = meeting::store::of_event(conn, input.event)?;
            let mut inputs = inputs::load(conn, event, today, draft.plan.late.as_ref())?;
            inputs.from = over(&inputs.event, &draft, local(app.db.clock().now()));
            inputs.leave_missed(&meetings);
            Ok((inputs, draft, meetings))
        })?;
        let known = draft.version;
        let stays = stays(&inputs, &draft.plan.meetings, &meetings);
        let before = if input.from == From::Draft { draft.plan.meetings } else { Vec::new() };
        let watch = Watching::new(app, job);
        let plan = make(&inputs, &input, (&before, &stays), &watch)?;
        if watch.leaves.load(Ordering::Relaxed) {
            app.db.write_now(Author::default(), |tx| Ok(job::store::put_back(tx, job.id)?))?;
            return Ok(Finished::Later);
        }
        let digest = inputs.digest()?;
        app.db.write_now(Author::default(), |tx| {
            store::lock(tx, input.event)?;
            let mut draft = store::draft(tx, input.event)?.ok_or(Error::NotFound)?;
            if (draft.job, draft.version) != (Some(job.id), known) {
                return Ok(()); // it was stopped, and somebody has worked at the draft since
            }
            let late = draft.plan.late.take();
            draft.plan.become_plan(Plan { job: Some(job.id), late, ..plan.clone() });
            follow::catch_up(tx, &mut draft, (&inputs, &meetings))?;
            draft.digest = digest.clone();
            draft.made_by = job.made_by;
            draft.created_at = tx.now();
            store::save(tx, &mut draft)
        })?;
        Ok(if watch.stopped.load(Ordering::Relaxed) { Finished::Stopped } else { Finished::Whole })
    }
}

/// The first turn that has not begun: while an event runs, nothing new is put into those before it.
fn over(event: &Event, draft: &Timetable, now: NaiveDateTime) -> u32 {
    if event.state != EventState::Running {
        return 0;
    }
    let times = Times::of(&event.content, &draft.plan.delays);
    let begun = |slot: &u32| times.local(*slot).is_some_and(|(starts, _)| starts <= now);
    times.slots().map(|slot| slot.slot).filter(begun).map(|slot| slot + 1).max().unwrap_or_default()
}

/// What a new timetable leaves where it is: walk-ins as the draft or the two have them, what was held, and what has begun.
fn stays(inputs: &inputs::Inputs, draft: &[Placed], meetings: &[Meeting]) -> Vec<Placed> {
    let begun = |meeting: &Meeting| u32::try_from(meeting.slot).is_ok_and(|slot| slot < inputs.from);
    let stays = meetings.iter().filter(|meeting| match meeting.state {
        MeetingState::Held => true,
        MeetingState::Planned => meeting.walk_in || begun(meeting),
        _ => false,
    });
    let placed = stays.filter_map(|meeting| {
        let moved = draft.iter().find(|placed| placed.pair() == (meeting.a, meeting.b)).copied();
        moved
            .filter(|_| meeting.state == MeetingState::Planned && !begun(meeting))
            .or_else(|| Placed::of(meeting, inputs.worth(meeting.a, meeting.b)))
    });
    placed.collect()
}

fn make(
    inputs: &inputs::Inputs,
    input: &Input,
    (before, stays): (&[Placed], &[Placed]),
    watch: &Watching,
) -> Result<Plan> {
    let mut fixed: Vec<Fixed> = stays.iter().map(Fixed::from).collect();
    let pins = instance::pins(inputs).into_iter();
    fixed.extend(pins.filter(|pin| !stays.iter().any(|placed| placed.pair() == (pin.a, pin.b))));
    if input.keep == Kept::All {
        let standing = before.iter().filter(|placed| !fixed.iter().any(|pin| (pin.a, pin.b) == placed.pair()));
        let standing: Vec<Fixed> = standing.map(Fixed::from).collect();
        fixed.extend(standing);
    }
    let setup = Setup::with(inputs, &fixed, stays)?;
    let pairs = u64::try_from(setup.instance.draft().pairs.len()).unwrap_or(u64::MAX);
    let by_size = pairs.saturating_mul(MOVES_EACH).clamp(FEWEST_MOVES, MOST_MOVES);
    let options = Options {
        moves: input.moves.unwrap_or(by_size),
        seed: input.seed,
        threads: std::thread::available_parallelism().map_or(1, usize::from),
        start: (!before.is_empty()).then(|| setup.meetings(before)),
    };
    let solution = schedule::solve(&setup.instance, &options, watch);
    let mut meetings = setup.placed(inputs, &solution.meetings);
    keep_seats(&mut meetings, before);
    hold_seats(&mut meetings, stays);
    seats::assign(inputs, &mut meetings);
    let quality = measure::quality(inputs, &meetings).against(Some(solution.bound));
    Ok(Plan { meetings, quality, moves: solution.moves, ..Plan::default() })
}

/// Meetings that stay are at their tables, whoever else was put there.
fn hold_seats(meetings: &mut [Placed], stays: &[Placed]) {
    let held: HashMap<_, _> = stays.iter().map(|placed| (placed.place(), placed.pair())).collect();
    for meeting in meetings.iter_mut().filter(|meeting| held.contains_key(&meeting.place())) {
        meeting.seat = 0;
    }
    keep_seats(meetings, stays);
}

/// Meetings that stay in their turn and hall stay at their table.
pub fn keep_seats(meetings: &mut [Placed], before: &[Placed]) {
    let sat: HashMap<_, _> = before.iter().map(|placed| (placed.pair(), placed)).collect();
    for meeting in meetings {
        if let Some(was) = sat.get(&meeting.pair()).filter(|was| (was.slot, was.hall) == (meeting.slot, meeting.hall)) {
            meeting.seat = was.seat;
        }
    }
}

/// Writes down how far a search is, and looks whether it is to stop.
struct Watching<'a> {
    app: &'a App,
    job: JobId,
    said: Mutex<(Instant, i32, i64)>,
    /// Somebody stopped it.
    stopped: AtomicBool,
    /// The server goes down.
    leaves: AtomicBool,
}

impl<'a> Watching<'a> {
    fn new(app: &'a App, job: &Job) -> Watching<'a> {
        let said = Mutex::new((Instant::now(), job.done, i64::MIN));
        Watching { app, job: job.id, said, stopped: AtomicBool::new(false), leaves: AtomicBool::new(false) }
    }
}

impl Watch for Watching<'_> {
    fn stopped(&self) -> bool {
        self.stopped.load(Ordering::Relaxed) || self.leaves.load(Ordering::Relaxed)
    }

    fn progress(&self, now: Progress) {
        // another lane of the search is saying it
        let Ok(mut said) = self.said.try_lock() else { return };
        let (at, before, best) = *said;
        let best = best.max(now.objective);
        said.2 = best;
        if at.elapsed() < PACE {
            return;
        }
        if self.app.stopping() {
            self.leaves.store(true, Ordering::Relaxed);
            return;
        }
        let share = now.done.saturating_mul(1_000).checked_div(now.total).unwrap_or_default();
        let done = i32::try_from(share).unwrap_or(STEPS).clamp(before.max(1), STEPS);
        let counted = self.app.db.write_now(Author::default(), |tx| {
            let result = pack(&Making { objective: best, bound: now.bound })?;
            Ok(job::store::progress(tx, self.job, (before, done), STEPS, &result)?)
        });
        match counted {
            Ok(true) => *said = (Instant::now(), done, best),
            Ok(false) => self.stopped.store(true, Ordering::Relaxed),
            // it is said again at the next look
            Err(error) => tracing::warn!(error = error.chain(), "the progress of a timetable was not written"),
        }
    }
}
