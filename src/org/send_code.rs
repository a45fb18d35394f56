//! The quick job that sends a code: after the transaction that made it, tried again while the gateway is down and the
//! code is good. The code itself is in the job's row until it has been sent or is of no use, and nowhere else.
use chrono::TimeDelta;
use serde::{Deserialize, Serialize};

use super::{account, store};
use crate::{
    app::App,
    auth::code::{self, Code, Purpose},
    db::{Author, Conn, Tx, pack, unpack},
    error::{Error, Result},
    job::{self, Finished, Job, Lane, Work},
    kernel::{
        id::{CodeId, JobId},
        login::Login,
    },
    text::{Lang, Message},
};

const KIND: &str = "deliver";

/// A code of days is not tried for days: who invited is told sooner that something is wrong.
const TRIED_FOR: TimeDelta = TimeDelta::hours(24);

/// Seconds before the second try; each further pause is twice as long, up to five minutes.
const FIRST_PAUSE: i64 = 1;
const LONGEST_PAUSE: i64 = 300;

#[derive(Serialize, Deserialize)]
struct Input {
    code: CodeId,
    plain: String,
    /// Of whoever asked.
    lang: Lang,
}

/// A letter that is still worth sending.
struct Ready {
    login: Login,
    subject: String,
    text: String,
}

/// Sends codes.
pub struct SendCode;

/// Has the code sent once this transaction is committed.
pub fn queue(tx: &mut Tx, code: &Code, plain: String, lang: Lang) -> Result<()> {
    let now = tx.now();
    let job = Job {
        id: JobId::new(),
        kind: KIND.to_owned(),
        owner: None,
        made_by: None,
        region: None,
        state: job::State::Queued,
        input: pack(&Input { code: code.id, plain, lang })?,
        upload: None,
        done: 0,
        total: 0,
        result: String::new(),
        problem: String::new(),
        created_at: now,
        updated_at: now,
    };
    Ok(job::store::insert(tx, &job)?)
}

impl Work for SendCode {
    fn kind(&self) -> String {
        KIND.to_owned()
    }

    fn lane(&self) -> Lane {
        Lane::Quick
    }

    fn run(&self, app: &App, job: &Job) -> Result<Finished> {
        let input: Input = unpack(&job.input)?;
        let now = app.db.clock().now();
        let code = app.db.read_now(|conn| Ok(code::find(conn, input.code)?))?;
        let Some(code) = code.filter(|code| code.used_at.is_none() && code.expires_at > now) else {
            return forget(app, job); // nobody waits for it any more
        };
        let origin = app.config.origin();
        let Some(ready) = app.db.read_now(|conn| compose(conn, &code, &input, &origin))? else {
            return forget(app, job); // no such account
        };
        let Err(error) = app.deliver.send(&ready.login, &ready.subject, &ready.text) else {
            return forget(app, job);
        };
        let tries = job.done.saturating_add(1);
        tracing::warn!(job = %job.id, tries, error = %error, "a code could not be sent");
        let pause = FIRST_PAUSE.checked_shl(u32::try_from(job.done).unwrap_or(0)).unwrap_or(LONGEST_PAUSE);
        let again = app.db.clock().now() + TimeDelta::seconds(pause.clamp(FIRST_PAUSE, LONGEST_PAUSE));
        if again >= code.expires_at.min(code.created_at + TRIED_FOR) {
            app.db.write_now(Author::default(), |tx| Ok(job::store::blank(tx, job.id)?))?;
            return Err(Error::conflict("code-not-sent"));
        }
        app.db.write_now(Author::default(), |tx| Ok(job::store::put_off(tx, job.id, tries, again)?))?;
        Ok(Finished::Later)
    }
}

fn forget(app: &App, job: &Job) -> Result<Finished> {
    app.db.write_now(Author::default(), |tx| Ok(job::store::forget(tx, job.id)?))?;
    Ok(Finished::Whole)
}

/// The page that takes the code, with the code in it.
fn invitation(origin: &str, code: &str) -> String {
    format!("{origin}/invitation?code={code}")
}

/// What is written to whom; none when the code is for an account that does not exist.
fn compose(conn: &mut Conn, code: &Code, input: &Input, origin: &str) -> Result<Option<Ready>> {
    let Some(login) = code.login.as_ref().and_then(|login| login.parse::<Login>().ok()) else { return Ok(None) };
    let (subject, text) = match (code.purpose, code.org) {
        (Purpose::SignIn | Purpose::Reset, _) => {
            if account::find_by_login(conn, login.as_str())?.is_none() {
                return Ok(None);
            }
            (Message::new("code-subject"), Message::new(&format!("code-{}", code.purpose)))
        }
        (Purpose::Invite, Some(org)) => {
            let Some(org) = store::find(conn, org)? else { return Ok(None) };
            let subject = Message::new("code-invite-subject").with("org", &org.name);
            (subject, Message::new("code-invite").with("org", &org.name).with("url", invitation(origin, &input.plain)))
        }
        (Purpose::Invite, None) | (Purpose::Claim, _) => return Ok(None),
    };
    let text = text.with("code", &input.plain).say(input.lang);
    Ok(Some(Ready { login, subject: subject.say(input.lang), text }))
}
