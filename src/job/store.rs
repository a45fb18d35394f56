//! SQL of jobs and of the uploads that they read.
use chrono::TimeDelta;
use diesel::prelude::*;
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::{Job, State};
use crate::{
    db::{
        Conn, Tx,
        schema::{jobs, uploads},
    },
    kernel::{
        clock::Timestamp,
        id::{JobId, OrgId, UserId},
        region::RegionCode,
    },
};

/// How long a runner may be silent before its job is taken by another.
const LEASE: TimeDelta = TimeDelta::seconds(60);

#[derive(Queryable, Selectable, Insertable)]
#[diesel(table_name = jobs)]
struct Row {
    id: JobId,
    kind: String,
    owner: Option<OrgId>,
    made_by: Option<UserId>,
    region: Option<RegionCode>,
    state: State,
    input: String,
    upload: Option<String>,
    done: i32,
    total: i32,
    result: String,
    problem: String,
    created_at: Timestamp,
    updated_at: Timestamp,
}

impl From<Row> for Job {
    fn from(row: Row) -> Job {
        let Row {
            id,
            kind,
            owner,
            made_by,
            region,
            state,
            input,
            upload,
            done,
            total,
            result,
            problem,
            created_at,
            updated_at,
        } = row;
        Job {
            id,
            kind,
            owner,
            made_by,
            region,
            state,
            input,
            upload,
            done,
            total,
            result,
            problem,
            created_at,
            updated_at,
        }
    }
}

impl From<&Job> for Row {
    fn from(job: &Job) -> Row {
        let Job {
            id,
            kind,
            owner,
            made_by,
            region,
            state,
            input,
            upload,
            done,
            total,
            result,
            problem,
            created_at,
            updated_at,
        } = job.clone();
        Row {
            id,
            kind,
            owner,
            made_by,
            region,
            state,
            input,
            upload,
            done,
            total,
            result,
            problem,
            created_at,
            updated_at,
        }
    }
}

pub fn find(conn: &mut Conn, id: JobId) -> QueryResult<Option<Job>> {
    jobs::table.find(id).select(Row::as_select()).first(conn).optional().map(|row| row.map(Job::from))
}

pub fn insert(tx: &mut Tx, job: &Job) -> QueryResult<()> {
    diesel::insert_into(jobs::table).values(Row::from(job)).execute(&mut **tx).map(drop)
}

/// Keeps a file that a job will read; its id.
pub fn keep_upload(tx: &mut Tx, name: &str, content: &[u8]) -> QueryResult<String> {
    let id = Uuid::now_v7().to_string();
    let now = tx.now();
    diesel::insert_into(uploads::table)
        .values((
            uploads::id.eq(&id),
            uploads::name.eq(name),
            uploads::digest.eq(format!("{:x}", Sha256::digest(content))),
            uploads::content.eq(content),
            uploads::created_at.eq(now),
        ))
        .execute(&mut **tx)?;
    Ok(id)
}

/// What the file was called.
pub fn upload_name(conn: &mut Conn, id: &str) -> QueryResult<Option<String>> {
    uploads::table.find(id).select(uploads::name).first(conn).optional()
}

/// Name and content.
pub fn upload(conn: &mut Conn, id: &str) -> QueryResult<(String, Vec<u8>)> {
    uploads::table.find(id).select((uploads::name, uploads::content)).first(conn)
}

/// Jobs of these kinds that wait and have not been put off, or whose runner fell silent.
macro_rules! waiting {
    ($kinds:expr, $now:expr) => {
        jobs::table
            .select(jobs::id)
            .filter(jobs::state.eq_any([State::Queued, State::Running]))
            .filter(jobs::leased_till.is_null().or(jobs::leased_till.lt($now)))
            .filter(jobs::kind.eq_any($kinds.to_vec()))
            .order(jobs::id)
            .limit(1)
    };
}

/// Whether there is a job of these kinds to take.
pub fn waits(conn: &mut Conn, kinds: &[String], now: Timestamp) -> QueryResult<bool> {
    let id: Option<JobId> = waiting!(kinds, now).first(conn).optional()?;
    Ok(id.is_some())
}

/// The oldest job of this kind that has not begun yet and has one of these inputs: what waits need not be queued twice.
pub fn queued(conn: &mut Conn, kind: &str, inputs: &[String]) -> QueryResult<Option<JobId>> {
    let wanted = jobs::kind.eq(kind).and(jobs::input.eq_any(inputs.to_vec()));
    jobs::table
        .filter(jobs::state.eq(State::Queued).and(wanted))
        .order(jobs::id)
        .select(jobs::id)
        .first(conn)
        .optional()
}

/// The newest job of this kind and input, however it stands.
pub fn newest(conn: &mut Conn, kind: &str, input: &str) -> QueryResult<Option<Job>> {
    let wanted = jobs::kind.eq(kind).and(jobs::input.eq(input));
    let row: Option<Row> =
        jobs::table.filter(wanted).order(jobs::id.desc()).select(Row::as_select()).first(conn).optional()?;
    Ok(row.map(Job::from))
}

/// Takes the oldest such job.
pub fn take(tx: &mut Tx, kinds: &[String]) -> QueryResult<Option<Job>> {
    let now = tx.now();
    let waiting = waiting!(kinds, now);
    let id: Option<JobId> = match &mut **tx {
        Conn::Pg(c) => waiting.for_update().skip_locked().first(c).optional()?,
        Conn::Sqlite(c) => waiting.first(c).optional()?, // the write lock is held already
    };
    let Some(id) = id else { return Ok(None) };
    diesel::update(jobs::table.find(id))
        .set((jobs::state.eq(State::Running), jobs::leased_till.eq(Some(now + LEASE)), jobs::updated_at.eq(now)))
        .execute(&mut **tx)?;
    find(tx, id)
}

/// Counts a batch in the batch's own transaction and renews the lease; false when the job was told to stop, or another
/// runner has taken it over since.
pub fn progress(tx: &mut Tx, id: JobId, (before, done): (i32, i32), total: i32, result: &str) -> QueryResult<bool> {
    let now = tx.now();
    let running = jobs::table.find(id).filter(jobs::state.eq(State::Running).and(jobs::done.eq(before)));
    let counted = diesel::update(running)
        .set((
            jobs::done.eq(done),
            jobs::total.eq(total),
            jobs::result.eq(result),
            jobs::leased_till.eq(Some(now + LEASE)),
            jobs::updated_at.eq(now),
        ))
        .execute(&mut **tx)?;
    Ok(counted == 1)
}

/// Writes what a job that has ended came to after all.
pub fn keep_result(tx: &mut Tx, id: JobId, result: &str) -> QueryResult<()> {
    let now = tx.now();
    let kept = (jobs::result.eq(result), jobs::updated_at.eq(now));
    diesel::update(jobs::table.find(id)).set(kept).execute(&mut **tx).map(drop)
}

pub fn end(tx: &mut Tx, id: JobId, state: State, problem: &str) -> QueryResult<()> {
    let now = tx.now();
    diesel::update(jobs::table.find(id))
        .set((jobs::state.eq(state), jobs::problem.eq(problem), jobs::updated_at.eq(now)))
        .execute(&mut **tx)?;
    Ok(())
}

/// Stops a job that waits or runs; its runner takes no further batch. False when it has ended.
pub fn stop(tx: &mut Tx, id: JobId) -> QueryResult<bool> {
    let now = tx.now();
    let nobody: Option<Timestamp> = None;
    let alive = jobs::table.find(id).filter(jobs::state.eq_any([State::Queued, State::Running]));
    let stopped = (jobs::state.eq(State::Stopped), jobs::leased_till.eq(nobody), jobs::updated_at.eq(now));
    Ok(diesel::update(alive).set(stopped).execute(&mut **tx)? == 1)
}

/// Queues a job that was stopped or failed; it goes on from what it counted. False in any other state.
pub fn resume(tx: &mut Tx, id: JobId) -> QueryResult<bool> {
    let now = tx.now();
    let nobody: Option<Timestamp> = None;
    let ended = jobs::table.find(id).filter(jobs::state.eq_any([State::Stopped, State::Failed]));
    let queued = (jobs::state.eq(State::Queued), jobs::leased_till.eq(nobody), jobs::problem.eq(""));
    Ok(diesel::update(ended).set((queued, jobs::updated_at.eq(now))).execute(&mut **tx)? == 1)
}

/// Puts a running job back, to be taken again at `at`; `done` counts its tries.
pub fn put_off(tx: &mut Tx, id: JobId, done: i32, at: Timestamp) -> QueryResult<()> {
    let now = tx.now();
    let running = jobs::table.find(id).filter(jobs::state.eq(State::Running));
    let again = (jobs::state.eq(State::Queued), jobs::leased_till.eq(Some(at)), jobs::done.eq(done));
    diesel::update(running).set((again, jobs::updated_at.eq(now))).execute(&mut **tx).map(drop)
}

/// Puts a running job back: its server is going down and the next one continues it.
pub fn put_back(tx: &mut Tx, id: JobId) -> QueryResult<()> {
    let running = jobs::table.find(id).filter(jobs::state.eq(State::Running));
    let nobody: Option<Timestamp> = None;
    diesel::update(running)
        .set((jobs::state.eq(State::Queued), jobs::leased_till.eq(nobody)))
        .execute(&mut **tx)
        .map(drop)
}

/// Takes what a job was told out of its row: it held a secret and has no more use of it.
pub fn blank(tx: &mut Tx, id: JobId) -> QueryResult<()> {
    diesel::update(jobs::table.find(id)).set(jobs::input.eq("")).execute(&mut **tx).map(drop)
}

/// Deletes a job that left nothing to look at.
pub fn forget(tx: &mut Tx, id: JobId) -> QueryResult<()> {
    diesel::delete(jobs::table.find(id)).execute(&mut **tx).map(drop)
}

/// Kind, state and number of the jobs that have not ended.
pub fn not_ended(conn: &mut Conn) -> QueryResult<Vec<(String, &'static str, i64)>> {
    let open = jobs::table.filter(jobs::state.eq_any([State::Queued, State::Running]));
    let counted = open.group_by((jobs::kind, jobs::state)).select((jobs::kind, jobs::state, diesel::dsl::count_star()));
    let counted: Vec<(String, State, i64)> = counted.load(conn)?;
    Ok(counted.into_iter().map(|(kind, state, count)| (kind, state.as_str(), count)).collect())
}

/// How many jobs failed since `then`.
pub fn failed_since(conn: &mut Conn, then: Timestamp) -> QueryResult<i64> {
    jobs::table.filter(jobs::state.eq(State::Failed).and(jobs::updated_at.ge(then))).count().get_result(conn)
}
