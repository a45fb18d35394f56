//! The engine's points for all pairs of an event that may meet, in the background: a batch of members at a time, each in a
//! transaction of its own. Done again it changes what has changed.
use std::{
    collections::{HashMap, HashSet},
    num::NonZeroUsize,
    thread,
};

use actix_web::{HttpResponse, web::Path};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{
    brought::{self, Brought},
    model::Says,
    points::{self, By},
    store::{self, Pointed},
};
use crate::{
    app::App,
    audit::{self, Act},
    auth::may::{Keep, May},
    db::{Author, Conn, Tx, pack, unpack},
    error::{Error, ProblemBody, Result},
    event::{
        self, Event,
        member::{
            self,
            model::{Member, MemberSide, Standing, may_meet},
        },
    },
    job::{self, Finished, Job, Lane, Work},
    kernel::{
        id::{EventId, EventMemberId, JobId, OrgId},
        noun::Noun,
    },
    matching::{Weights, finance::ParameterTable},
    org,
};

const KIND: &str = "event-points";
/// Members whose pairs are written in one transaction.
const BATCH: usize = 25;

/// For one member's pairs, or for all.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
struct Input {
    event: EventId,
    member: Option<EventMemberId>,
}

/// What was begun.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, ToSchema)]
pub struct Proposing {
    pub job: JobId,
}

/// How far the points of an event's pairs are.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ProposingView {
    pub job: JobId,
    pub state: job::State,
    /// Members whose pairs are done, of all.
    pub done: i32,
    pub total: i32,
}

/// Computes the engine's points of all pairs that may meet. Asked for again while it waits, it is the same work.
#[utoipa::path(post, path = "/events/{id}/requests/propose", tag = "event", params(("id" = String, Path)),
    responses((status = 202, body = Proposing), (status = "default", body = ProblemBody)))]
pub async fn propose_requests(app: App, may: May<Keep, Event>, _: Path<String>) -> Result<HttpResponse> {
    let (actor, event) = may.into_parts()?;
    event.not_over()?;
    let job = app.db.write(actor.author(), move |tx| {
        let job = queue(tx, &event, None)?.ok_or_else(|| Error::conflict("event-no-meetings"))?;
        audit::note(tx, Act::Schedule, Noun::Event, event.id, "points")?;
        Ok(job)
    });
    Ok(HttpResponse::Accepted().json(Proposing { job: job.await? }))
}

/// Queues the points of all pairs, or of those of one member; none where nobody meets by timetable. What waits already is
/// not queued twice. Also for the step that closes registration.
///
/// # Errors
/// `Database` alone.
pub fn queue(tx: &mut Tx, event: &Event, member: Option<EventMemberId>) -> Result<Option<JobId>> {
    if !event.content.one_to_one {
        return Ok(None);
    }
    let all = pack(&Input { event: event.id, member: None })?;
    let input = pack(&Input { event: event.id, member })?;
    if let Some(job) = job::store::queued(tx, KIND, &[all, input.clone()])? {
        return Ok(Some(job));
    }
    let now = tx.now();
    let job = Job {
        id: JobId::new(),
        kind: KIND.to_owned(),
        owner: Some(event.bureau),
        made_by: tx.author.user,
        region: None,
        state: job::State::Queued,
        input,
        upload: None,
        done: 0,
        total: 0,
        result: String::new(),
        problem: String::new(),
        created_at: now,
        updated_at: now,
    };
    job::store::insert(tx, &job)?;
    Ok(Some(job.id))
}

/// The last computation for all pairs of an event.
///
/// # Errors
/// `Database` alone.
pub fn last(conn: &mut Conn, event: EventId) -> Result<Option<ProposingView>> {
    let input = pack(&Input { event, member: None })?;
    let job = job::store::newest(conn, KIND, &input)?;
    Ok(job.map(|job| ProposingView { job: job.id, state: job.state, done: job.done, total: job.total }))
}

/// Computes points.
pub struct ProposePairs;

impl Work for ProposePairs {
    fn kind(&self) -> String {
        KIND.to_owned()
    }

    fn lane(&self) -> Lane {
        Lane::Quick
    }

    fn run(&self, app: &App, job: &Job) -> Result<Finished> {
        let input: Input = unpack(&job.input)?;
        let Some(scene) = Scene::read(app, input)? else { return Ok(Finished::Whole) };
        let firsts: Vec<usize> = match input.member {
            None => (0..scene.people.len()).collect(),
            Some(id) => scene.people.iter().position(|one| one.id == id).into_iter().collect(),
        };
        let total = i32::try_from(firsts.len()).unwrap_or(i32::MAX);
        let mut done = usize::try_from(job.done).unwrap_or(0).min(firsts.len());
        while let Some(batch) = firsts.get(done..(done + BATCH).min(firsts.len())).filter(|batch| !batch.is_empty()) {
            if app.stopping() {
                app.db.write_now(Author::default(), |tx| Ok(job::store::put_back(tx, job.id)?))?;
                return Ok(Finished::Later);
            }
            let pointed = scene.points(batch, input.member.is_some());
            let next = done + batch.len();
            let count = |done: usize| i32::try_from(done).unwrap_or(i32::MAX);
            let counted = app.db.write_now(Author::default(), |tx| {
                store::keep_points(tx, input.event, &pointed)?;
                Ok(job::store::progress(tx, job.id, (count(done), count(next)), total, "")?)
            })?;
            if !counted {
                return Ok(Finished::Stopped);
            }
            done = next;
        }
        Ok(Finished::Whole)
    }
}

/// Who comes, with all that is needed to give their pairs points.
struct Scene {
    people: Vec<Person>,
    /// The pairs whose meeting one of them wants.
    asked: HashSet<(EventMemberId, EventMemberId)>,
    /// The pairs that have points, with what is kept of them.
    known: HashMap<(EventMemberId, EventMemberId), (i32, String)>,
    weights: std::sync::Arc<Weights>,
    parameters: crate::matching::finance::Parameters,
}

/// A member in the order of ids.
struct Person {
    id: EventMemberId,
    side: MemberSide,
    group: OrgId,
    brought: Brought,
}

impl Scene {
    /// For the pairs of one member, that one and those whom it may meet. None when the event is gone.
    fn read(app: &App, Input { event, member: only }: Input) -> Result<Option<Scene>> {
        let (weights, today) = (app.weights()?, app.db.clock().today());
        let parameters = ParameterTable::seed()?.on(today)?;
        let read = app.db.read_now(|conn| {
            if event::store::find(conn, event)?.is_none() {
                return Ok(None);
            }
            let mut members: Vec<Member> = member::store::of_event(conn, event)?.into_iter().filter(comes).collect();
            if let Some(id) = only {
                let side = members.iter().find(|member| member.id == id).map(|member| member.side);
                let faces = |member: &Member| side.is_some_and(|side| may_meet(side, member.side));
                members.retain(|member| member.id == id || faces(member));
            }
            let ids: Vec<OrgId> = members.iter().map(|member| member.org).collect();
            let mut groups = HashMap::new();
            for some in ids.chunks(500) {
                let orgs = org::store::find_all(conn, some)?;
                groups.extend(orgs.into_iter().map(|org| (org.id, org.parent.unwrap_or(org.id))));
            }
            let pairs = match only {
                None => store::of_event(conn, event)?,
                Some(id) => store::of_member(conn, event, id)?,
            };
            Ok(Some((members, groups, pairs)))
        })?;
        let Some((members, groups, pairs)) = read else { return Ok(None) };
        let orgs: Vec<OrgId> = members.iter().map(|member| member.org).collect();
        let (mut rows, open) = brought::of_orgs(&app.db, &app.search, &orgs, None)?;
        let people = members.into_iter().map(|member| {
            let mut brought = rows.remove(&member.org).unwrap_or_default();
            brought.named(&member.registration, &open);
            let group = groups.get(&member.org).copied().unwrap_or(member.org);
            Person { id: member.id, side: member.side, group, brought }
        });
        let wants = |pair: &&super::model::Request| pair.a_says == Says::Want || pair.b_says == Says::Want;
        Ok(Some(Scene {
            people: people.collect(),
            asked: pairs.iter().filter(wants).map(|pair| (pair.a, pair.b)).collect(),
            known: pairs.into_iter().map(|pair| ((pair.a, pair.b), (pair.points, pair.why))).collect(),
            weights,
            parameters,
        }))
    }

    /// The pairs of the `firsts` whose points are not those that are kept: with the members after each, or with `all`.
    fn points(&self, firsts: &[usize], all: bool) -> Vec<Pointed> {
        let most = thread::available_parallelism().map_or(1, NonZeroUsize::get).min(firsts.len()).max(1);
        let share = firsts.len().div_ceil(most).max(1);
        thread::scope(|scope| {
            let workers: Vec<_> = firsts
                .chunks(share)
                .map(|some| scope.spawn(move || some.iter().flat_map(|first| self.of(*first, all)).collect::<Vec<_>>()))
                .collect();
            workers.into_iter().flat_map(|worker| worker.join().unwrap_or_default()).collect()
        })
    }

    fn of(&self, first: usize, all: bool) -> Vec<Pointed> {
        let Some(one) = self.people.get(first) else { return Vec::new() };
        let from = if all { 0 } else { first + 1 };
        let others = self.people.iter().skip(from);
        let facing = others.filter(|other| may_meet(one.side, other.side) && one.group != other.group);
        facing.filter_map(|other| self.pair(one, other)).collect()
    }

    fn pair(&self, one: &Person, other: &Person) -> Option<Pointed> {
        let key = if one.id < other.id { (one.id, other.id) } else { (other.id, one.id) };
        let by = By { weights: &self.weights, parameters: &self.parameters };
        let sides = ((one.side, &one.brought), (other.side, &other.brought));
        let why = points::why(sides.0, sides.1, self.asked.contains(&key), by);
        let (points, why) = (i32::try_from(why.points()).unwrap_or(0), why.pack());
        let same = match self.known.get(&key) {
            Some((known, text)) => *known == points && *text == why,
            None => points == 0,
        };
        (!same).then_some(Pointed { a: key.0, b: key.1, points, why })
    }
}

/// Those who may be put into the timetable: who comes, and who may yet be let in.
fn comes(member: &Member) -> bool {
    matches!(member.standing, Standing::Registered | Standing::Waiting) && member.side != MemberSide::Guest
}
