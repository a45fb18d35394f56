//! The letters of invitations: to whoever acts for an organisation, or to the number under which the bureaus know it. Each
//! has a link of its own making that answers with one click: the code in it is stored nowhere.
use serde::{Deserialize, Serialize};

use super::{
    code, join,
    model::{Member, Standing},
    store,
};
use crate::{
    app::App,
    db::{Author, Conn, Tx, pack, unpack},
    error::Result,
    event::{self, Event, model::EventState},
    job::{self, Finished, Job, Lane, Work},
    kernel::{
        id::{EventMemberId, JobId},
        login::Login,
    },
    org::{self, Org},
    text::{Lang, Message},
};

const KIND: &str = "event-letters";

/// Whom to write to.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Letters {
    pub members: Vec<EventMemberId>,
    pub reminds: bool,
    /// A word of the hosts.
    pub message: String,
}

/// Queues the letters of an event; nothing for nobody.
pub fn queue(tx: &mut Tx, event: &Event, letters: Letters) -> Result<()> {
    if letters.members.is_empty() {
        return Ok(());
    }
    let now = tx.now();
    let job = Job {
        id: JobId::new(),
        kind: KIND.to_owned(),
        owner: Some(event.bureau),
        made_by: tx.author.user,
        region: None,
        state: job::State::Queued,
        input: pack(&letters)?,
        upload: None,
        done: 0,
        total: i32::try_from(letters.members.len()).unwrap_or(i32::MAX),
        result: String::new(),
        problem: String::new(),
        created_at: now,
        updated_at: now,
    };
    Ok(job::store::insert(tx, &job)?)
}

/// Where letters to an organisation go: to those who act for it; to its handler or contact while it has no account. Only
/// what there is a gateway for.
///
/// # Errors
/// `Database` alone.
pub fn ways(conn: &mut Conn, org: &Org, app: &App) -> Result<Vec<Login>> {
    let mut logins = store::logins(conn, org.id)?;
    if logins.is_empty() {
        logins.extend([org.handler.mobile.clone(), org.handler.mail.clone(), org.contact_phone.clone()]);
    }
    let logins = logins.iter().filter_map(|login| login.parse::<Login>().ok());
    Ok(logins.filter(|login| app.deliver.by(login).is_some()).collect())
}

/// Sends the letters of invitations and reminders, one by one. A letter that was sent just before a crash may go twice.
pub struct SendInvitations;

impl Work for SendInvitations {
    fn kind(&self) -> String {
        KIND.to_owned()
    }

    fn lane(&self) -> Lane {
        Lane::Letters
    }

    fn run(&self, app: &App, job: &Job) -> Result<Finished> {
        let letters: Letters = unpack(&job.input)?;
        let mut done = job.done;
        while let Some(member) = usize::try_from(done).ok().and_then(|at| letters.members.get(at)) {
            if app.stopping() {
                app.db.write_now(Author::default(), |tx| Ok(job::store::put_back(tx, job.id)?))?;
                return Ok(Finished::Later);
            }
            if let Some(end) = app.config.quiet_hours.end(app.db.clock().now()) {
                app.db.write_now(Author::default(), |tx| Ok(job::store::put_off(tx, job.id, done, end)?))?;
                return Ok(Finished::Later);
            }
            write_to(app, *member, &letters)?;
            let counted = app.db.write_now(Author::default(), |tx| {
                Ok(job::store::progress(tx, job.id, (done, done + 1), job.total, "")?)
            })?;
            if !counted {
                return Ok(Finished::Stopped);
            }
            done += 1;
        }
        Ok(Finished::Whole)
    }
}

fn write_to(app: &App, id: EventMemberId, letters: &Letters) -> Result<()> {
    let found = app.db.read_now(|conn| {
        let Some(member) = store::find(conn, id)? else { return Ok(None) };
        let Some(event) = event::store::find(conn, member.event)? else { return Ok(None) };
        let Some(org) = org::store::find(conn, member.org)? else { return Ok(None) };
        let host = org::store::find(conn, event.bureau)?.map(|org| org.name).unwrap_or_default();
        let ways = ways(conn, &org, app)?;
        Ok(Some((member, event, org, host, ways)))
    })?;
    let Some((mut member, event, org, host, ways)) = found else { return Ok(()) };
    if member.standing != Standing::Invited || event.is_over() || ways.is_empty() {
        return Ok(()); // it has answered meanwhile, or nothing reaches it
    }
    let plain = code::make();
    app.db.write_now(Author::default(), |tx| {
        join::lock(tx, event.id)?;
        let today = tx.today();
        if code::last_day(&member, &event).is_some_and(|last| last < today) {
            // it waited for the morning, and its days would be over
            member.reminded_on = Some(today);
            store::keep_reminded(tx, id)?;
        }
        Ok(store::keep_code(tx, id, &code::hash(&plain))?)
    })?;
    let url = code::url(&app.config.origin(), &plain);
    let (subject, text) = words(&event, (&member, &org), (&host, &url), letters);
    for login in ways {
        if let Err(error) = app.deliver.send(&login, &subject, &text) {
            tracing::warn!(member = %id, error = %error, "an invitation could not be sent");
        }
    }
    Ok(())
}

/// Subject and text. Nobody knows what language a firm reads before it has an account; the programme's is Chinese.
fn words(
    event: &Event,
    (member, org): (&Member, &Org),
    (host, url): (&str, &str),
    letters: &Letters,
) -> (String, String) {
    let until = code::last_day(member, event).unwrap_or(event.registration_ends);
    let late =
        until > event.registration_ends || !matches!(event.state, EventState::Announced | EventState::Registration);
    let begins = event.content.begins().map(|at| at.format("%Y-%m-%d %H:%M").to_string()).unwrap_or_default();
    let text = Message::new(if letters.reminds { "event-letter-reminder" } else { "event-letter" })
        .with("org", &org.name)
        .with("host", host)
        .with("title", &event.title)
        .with("begins", begins)
        .with("place", &event.content.place)
        .with("message", &letters.message)
        .with("late", if late { "yes" } else { "no" })
        .with("until", until)
        .with("url", url);
    let subject = Message::new("event-letter-subject").with("title", &event.title);
    (subject.say(Lang::Zh), text.say(Lang::Zh))
}
