//! The letters of a notice: to each reader who wishes them, outside the quiet hours, at most so many a day, each with its
//! receipt. A letter that was taken by its gateway just before a crash may go twice.
use std::collections::HashMap;

use chrono::{NaiveTime, TimeDelta};
use diesel::prelude::*;
use serde::{Deserialize, Serialize};

use super::{
    model::{LetterState, To},
    settings,
    store::{self, Told},
};
use crate::{
    app::App,
    auth::actor::Membership,
    db::{
        Author, Conn, Tx, pack,
        schema::{memberships, notice_letters, notices, users},
        unpack,
    },
    deliver::By,
    error::Result,
    job::{self, Finished, Job, Lane, Work},
    kernel::{
        clock::{Timestamp, day_in_china},
        id::{JobId, NoticeId, UserId},
        login::Login,
    },
    text::Message,
};

const KIND: &str = "letters";

/// Tries of one letter; between them pass 1, 2, 4 … minutes.
const MOST_TRIES: i32 = 6;

/// What became of one letter.
#[derive(Clone, Debug, Queryable, Selectable, Insertable)]
#[diesel(table_name = notice_letters)]
pub struct Receipt {
    pub notice: NoticeId,
    pub user_id: UserId,
    pub sent_by: By,
    pub state: LetterState,
    pub reason: String,
    pub tries: i32,
    pub at: Timestamp,
}

#[derive(Serialize, Deserialize)]
struct Input {
    notice: NoticeId,
}

/// Queues a letter to each reader who wishes one, and the job that sends them.
pub fn queue(tx: &mut Tx, to: To, told: &Told) -> QueryResult<()> {
    let readers = readers(tx, to)?;
    let ids: Vec<UserId> = readers.iter().map(|(user, _)| *user).collect();
    let wishes = settings::find_all(tx, &ids)?;
    let default = settings::Settings::default();
    let (now, mut queued) = (tx.now(), false);
    for (user, login) in readers {
        let Ok(login) = login.parse::<Login>() else { continue };
        if !wishes.get(&user).unwrap_or(&default).by_letter.contains(&told.kind) {
            continue;
        }
        let receipt = Receipt {
            notice: told.id,
            user_id: user,
            sent_by: By::kind_of(&login),
            state: LetterState::Queued,
            reason: String::new(),
            tries: 0,
            at: now,
        };
        diesel::insert_into(notice_letters::table).values(receipt).execute(&mut **tx)?;
        queued = true;
    }
    if queued { insert_job(tx, told.id) } else { Ok(()) }
}

fn insert_job(tx: &mut Tx, notice: NoticeId) -> QueryResult<()> {
    let now = tx.now();
    let job = Job {
        id: JobId::new(),
        kind: KIND.to_owned(),
        owner: None,
        made_by: None,
        region: None,
        state: job::State::Queued,
        input: pack(&Input { notice })?,
        upload: None,
        done: 0,
        total: 0,
        result: String::new(),
        problem: String::new(),
        created_at: now,
        updated_at: now,
    };
    job::store::insert(tx, &job)
}

/// Who reads an inbox and acts on it: not the members who only look.
fn readers(conn: &mut Conn, to: To) -> QueryResult<Vec<(UserId, String)>> {
    match to {
        To::User(user) => users::table.find(user).select((users::id, users::login)).load(conn),
        To::Org(org) => memberships::table
            .inner_join(users::table.on(users::id.eq(memberships::user_id)))
            .filter(memberships::org_id.eq(org).and(memberships::pending.eq(false)))
            .filter(memberships::role.ne(Membership::Viewer))
            .select((users::id, users::login))
            .load(conn),
    }
}

/// Sends letters.
pub struct SendLetters;

impl Work for SendLetters {
    fn kind(&self) -> String {
        KIND.to_owned()
    }

    fn lane(&self) -> Lane {
        Lane::Letters
    }

    fn run(&self, app: &App, job: &Job) -> Result<Finished> {
        let Input { notice } = unpack(&job.input)?;
        if let Some(end) = app.config.quiet_hours.end(app.db.clock().now()) {
            return later(app, job, end);
        }
        let (told, waiting) = app.db.read_now(|conn| Ok((find(conn, notice)?, waiting(conn, notice)?)))?;
        let Some(told) = told else { return forget(app, job) };
        let mut again = false;
        for receipt in waiting {
            let after = send(app, &told, receipt)?;
            again |= after.state == LetterState::Queued;
            app.db.write_now(Author::default(), |tx| Ok(keep(tx, &after)?))?;
        }
        if !again {
            return forget(app, job);
        }
        let pause = TimeDelta::minutes(1_i64.checked_shl(u32::try_from(job.done).unwrap_or(0)).unwrap_or(60).min(60));
        later(app, job, app.db.clock().now() + pause)
    }
}

fn later(app: &App, job: &Job, at: Timestamp) -> Result<Finished> {
    let tries = job.done.saturating_add(1);
    app.db.write_now(Author::default(), |tx| Ok(job::store::put_off(tx, job.id, tries, at)?))?;
    Ok(Finished::Later)
}

fn forget(app: &App, job: &Job) -> Result<Finished> {
    app.db.write_now(Author::default(), |tx| Ok(job::store::forget(tx, job.id)?))?;
    Ok(Finished::Whole)
}

/// Tries one letter; what its receipt says then.
fn send(app: &App, told: &Told, receipt: Receipt) -> Result<Receipt> {
    let now = app.db.clock().now();
    let user = receipt.user_id;
    let (login, settings, read, today) = app.db.read_now(|conn| {
        let read = store::read_among(conn, user, &[told.id])?.contains(&told.id);
        Ok((login_of(conn, user)?, settings::find(conn, user)?, read, sent_today(conn, user, now)?))
    })?;
    let ends = |state, reason: &str| Receipt { state, reason: reason.to_owned(), at: now, ..receipt.clone() };
    if read {
        return Ok(ends(LetterState::Spared, ""));
    }
    let Some(login) = login else { return Ok(ends(LetterState::Failed, "no-login")) };
    if app.deliver.by(&login).is_none() {
        return Ok(ends(LetterState::Failed, "no-gateway"));
    }
    if today >= i64::from(app.config.letters_a_day) {
        return Ok(ends(LetterState::Failed, "enough-today"));
    }
    let text = told.say(settings.lang)?;
    let page = format!("{}/app/notices", app.config.origin());
    let text = Message::new("notice-letter").with("text", text).with("url", page).say(settings.lang);
    let subject = Message::new("notice-letter-subject").say(settings.lang);
    let tries = receipt.tries.saturating_add(1);
    Ok(match app.deliver.send(&login, &subject, &text) {
        Ok(()) => Receipt { tries, ..ends(LetterState::Sent, "") },
        Err(error) => {
            tracing::warn!(notice = %told.id, tries, error = %error, "a letter could not be sent");
            let state = if tries < MOST_TRIES { LetterState::Queued } else { LetterState::Failed };
            Receipt { tries, ..ends(state, "gateway") }
        }
    })
}

fn find(conn: &mut Conn, id: NoticeId) -> QueryResult<Option<Told>> {
    notices::table.find(id).select(Told::as_select()).first(conn).optional()
}

fn waiting(conn: &mut Conn, notice: NoticeId) -> QueryResult<Vec<Receipt>> {
    let queued = notice_letters::notice.eq(notice).and(notice_letters::state.eq(LetterState::Queued));
    notice_letters::table.filter(queued).select(Receipt::as_select()).load(conn)
}

/// Letters that a user was sent on this day in China.
fn sent_today(conn: &mut Conn, user: UserId, now: Timestamp) -> QueryResult<i64> {
    let midnight = day_in_china(now).and_time(NaiveTime::MIN) - TimeDelta::hours(8);
    let sent = notice_letters::state.eq(LetterState::Sent).and(notice_letters::at.ge(midnight));
    notice_letters::table.filter(notice_letters::user_id.eq(user).and(sent)).count().get_result(conn)
}

fn keep(tx: &mut Tx, receipt: &Receipt) -> QueryResult<()> {
    let own = notice_letters::table.find((receipt.notice, receipt.user_id));
    diesel::update(own)
        .set((
            notice_letters::state.eq(receipt.state),
            notice_letters::reason.eq(&receipt.reason),
            notice_letters::tries.eq(receipt.tries),
            notice_letters::at.eq(receipt.at),
        ))
        .execute(&mut **tx)
        .map(drop)
}

/// The receipts of the letters to `user` for these notices.
pub fn of_user(conn: &mut Conn, user: UserId, ids: &[NoticeId]) -> QueryResult<HashMap<NoticeId, Receipt>> {
    let own = notice_letters::user_id.eq(user).and(notice_letters::notice.eq_any(ids.to_vec()));
    let rows: Vec<Receipt> = notice_letters::table.filter(own).select(Receipt::as_select()).load(conn)?;
    Ok(rows.into_iter().map(|row| (row.notice, row)).collect())
}

/// Where letters to `user` go; none when the account has no login any more.
pub fn login_of(conn: &mut Conn, user: UserId) -> QueryResult<Option<Login>> {
    let login: Option<String> = users::table.find(user).select(users::login).first(conn).optional()?;
    Ok(login.and_then(|login| login.parse().ok()))
}
