//! Reminders: whoever has not answered, or had all returned, is written to; who cannot be reached is named.
use actix_web::{HttpResponse, web::Json};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{
    board::{self, Place},
    letter::{self, LetterState, Letters},
    member::{self, model::Status, view::contact},
    model::Round,
    store,
};
use crate::{
    app::App,
    audit::{self, Act},
    auth::may::{Keep, May, See},
    db::{Author, Tx, pack, unpack},
    error::{Error, ProblemBody, Result},
    job::{self, Finished, Job, Lane, Work},
    kernel::{
        id::{JobId, OrgId, RoundId, RoundMemberId},
        login::Login,
        noun::Noun,
    },
    notice::{self, Kind, Notice, To},
    org,
    text::{Lang, Message},
};

const KIND: &str = "round-remind";

/// Letters that did not arrive are named up to so many; the phone list has all who have not answered.
const MOST_LOST: i64 = 200;
/// So many reminders of a round are shown.
const MOST_SHOWN: usize = 10;

/// What was begun.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, ToSchema)]
pub struct Reminding {
    pub id: JobId,
    /// Firms that are written to. Who was reminded today already is not reminded again.
    pub firms: usize,
}

/// Tells every firm that has not answered, or had all its rows returned, in the application and by SMS or mail; once a day
/// at most. Whom no letter reached is to be called.
#[utoipa::path(post, path = "/rounds/{id}/reminders", tag = "round", params(("id" = String, Path)),
    responses((status = 202, body = Reminding), (status = "default", body = ProblemBody)))]
pub async fn remind_members(app: App, may: May<Keep, Round>) -> Result<HttpResponse> {
    let (actor, round) = may.into_parts()?;
    round.still_open()?;
    let begun = app.db.write(actor.author(), move |tx| begin(tx, &round)).await?;
    Ok(HttpResponse::Accepted().json(begun))
}

fn begin(tx: &mut Tx, round: &Round) -> Result<Reminding> {
    let today = tx.today();
    tx.lock(&format!("remind {}", round.id))?;
    let waits = |place: &Place| {
        matches!(place.status, Status::Unanswered | Status::Returned) && place.member.reminded_on != Some(today)
    };
    let places: Vec<Place> = board::places(tx, round, &round.region)?.into_iter().filter(waits).collect();
    let now = tx.now();
    let job = Job {
        id: JobId::new(),
        kind: KIND.to_owned(),
        owner: Some(round.bureau),
        made_by: tx.author.user,
        region: None,
        state: job::State::Queued,
        input: pack(&round.id)?,
        upload: None,
        done: 0,
        total: i32::try_from(places.len()).unwrap_or(i32::MAX),
        result: String::new(),
        problem: String::new(),
        created_at: now,
        updated_at: now,
    };
    job::store::insert(tx, &job)?;
    for place in &places {
        member::store::reminded(tx, place.member.id)?;
        letter::queue(tx, job.id, place.member.id)?;
        let waits = Notice::new(Kind::RoundReminder, Noun::RoundMember, place.member.id)
            .with("title", &round.content.title)
            .with("deadline", round.content.deadline);
        notice::tell(tx, To::Org(place.org.id), waits)?;
    }
    audit::record(tx, Act::Remind, Noun::Round, round.id)?;
    Ok(Reminding { id: job.id, firms: places.len() })
}

/// Begins the reminders that are due by themselves; how many rounds. For the worker that looks once a day.
///
/// # Errors
/// `Database` alone.
pub fn remind_due(tx: &mut Tx) -> Result<usize> {
    let today = tx.today();
    let due: Vec<Round> = store::unreminded(tx, today)?.into_iter().filter(|round| round.reminds_on(today)).collect();
    let count = due.len();
    for mut round in due {
        round.reminded_on = Some(today);
        store::save(tx, &mut round)?;
        begin(tx, &round)?;
    }
    Ok(count)
}

/// A reminder of a round.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ReminderView {
    pub id: JobId,
    /// Of the newest letter.
    pub at: DateTime<Utc>,
    pub letters: Letters,
    /// Whom it did not reach; the first 200.
    pub lost: Vec<LostView>,
}

/// A letter that did not reach its firm.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct LostView {
    pub org: OrgId,
    pub org_name: String,
    pub state: LetterState,
    pub reason: String,
}

/// The last reminders of a round, newest first: how many letters went out, and whom they did not reach.
#[utoipa::path(get, path = "/rounds/{id}/reminders", tag = "round", params(("id" = String, Path)),
    responses((status = 200, body = Vec<ReminderView>), (status = "default", body = ProblemBody)))]
pub async fn list_reminders(app: App, may: May<See, Round>) -> Result<Json<Vec<ReminderView>>> {
    let (viewer, round) = may.seen();
    if viewer.0.is_none_or(|actor| actor.org != round.bureau) {
        return Err(Error::Forbidden);
    }
    let lang = crate::error::lang();
    app.db
        .read(move |conn| {
            let mut views = Vec::new();
            for (id, letters, at) in letter::reminders(conn, round.id)?.into_iter().take(MOST_SHOWN) {
                let lost = letter::lost(conn, id, MOST_LOST)?.into_iter().map(|(org, org_name, state, reason)| {
                    let reason = if reason.is_empty() { reason } else { Message::new(&reason).say(lang) };
                    LostView { org, org_name, state, reason }
                });
                views.push(ReminderView { id, at: at.and_utc(), letters, lost: lost.collect() });
            }
            Ok(Json(views))
        })
        .await
}

/// Sends the letters of a reminder, one by one: each is settled in a transaction of its own.
pub struct Remind;

impl Work for Remind {
    fn kind(&self) -> String {
        KIND.to_owned()
    }

    fn lane(&self) -> Lane {
        Lane::Quick
    }

    fn run(&self, app: &App, job: &Job) -> Result<Finished> {
        let round: RoundId = unpack(&job.input)?;
        let mut done = job.done;
        loop {
            if app.stopping() {
                app.db.write_now(Author::default(), |tx| Ok(job::store::put_back(tx, job.id)?))?;
                return Ok(Finished::Later);
            }
            let next = app.db.read_now(|conn| Ok(letter::waiting(conn, job.id, 1)?.pop()))?;
            let Some((id, member)) = next else { return Ok(Finished::Whole) };
            let (way, state, reason) = write_to(app, round, member)?;
            let counted = app.db.write_now(Author::default(), |tx| {
                letter::settle(tx, &id, way, (state, reason))?;
                Ok(job::store::progress(tx, job.id, (done, done + 1), job.total, "")?)
            })?;
            if !counted {
                return Ok(Finished::Stopped);
            }
            done += 1;
        }
    }
}

/// Writes to one firm: to whoever may act for it, else to the number on the bureau's list. Way, what became of it, and why
/// (the key of a message).
fn write_to(app: &App, round: RoundId, member: RoundMemberId) -> Result<(&'static str, LetterState, &'static str)> {
    let unreachable = |reason| Ok(("", LetterState::Unreachable, reason));
    let found = app.db.read_now(|conn| {
        let Some(round) = store::find(conn, round)? else { return Ok(None) };
        let Some(member) = member::store::find(conn, member)? else { return Ok(None) };
        let bureau = org::store::find(conn, round.bureau)?.map(|org| org.name).unwrap_or_default();
        let places = board::of(conn, &round, vec![member])?;
        let Some(place) = places.into_iter().next() else { return Ok(None) };
        let logins = letter::logins(conn, place.org.id)?;
        Ok(Some((round, bureau, place, logins)))
    })?;
    let Some((round, bureau, place, mut logins)) = found else { return unreachable("round-letter-gone") };
    if !matches!(place.status, Status::Unanswered | Status::Returned) {
        return unreachable("round-letter-answered"); // it answered while the letters went out
    }
    if logins.is_empty() {
        logins.push(contact(&place).1.to_owned());
    }
    let logins: Vec<Login> = logins.iter().filter_map(|login| login.parse().ok()).collect();
    if logins.is_empty() {
        return unreachable("round-letter-no-number");
    }
    let (subject, text) = words(&round, &bureau, &place, &app.config.origin());
    let mut outcome = unreachable("round-letter-no-gateway");
    for login in logins.iter().filter(|login| app.deliver.by(login).is_some()) {
        let way = if login.is_mobile() { "sms" } else { "mail" };
        match app.deliver.send(login, &subject, &text) {
            Ok(()) => return Ok((way, LetterState::Sent, "")),
            Err(error) => {
                tracing::warn!(member = %place.member.id, error = %error, "a reminder could not be sent");
                outcome = Ok((way, LetterState::Failed, "round-letter-failed"));
            }
        }
    }
    outcome
}

/// Subject and text. Nobody knows what language a firm reads before it has an account; the programme's is Chinese.
fn words(round: &Round, bureau: &str, place: &Place, origin: &str) -> (String, String) {
    let key = if place.status == Status::Returned { "round-letter-returned" } else { "round-letter" };
    let text = Message::new(key)
        .with("org", &place.org.name)
        .with("bureau", bureau)
        .with("round", round.called().say(Lang::Zh))
        .with("deadline", round.content.deadline)
        .with("url", format!("{origin}/app/rounds/{}/answer", round.id));
    let subject = Message::new("round-letter-subject").with("deadline", round.content.deadline);
    (subject.say(Lang::Zh), text.say(Lang::Zh))
}
