//! The addresses of what came of meetings: say it, look, remind who has not.
use actix_web::web::{Json, Path, Query};
use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::{
    model::Outcome,
    store, told,
    view::{Introduce, OutcomeBody, OutcomesView, TalkView},
    words::Words,
};
use crate::{
    app::App,
    audit::{self, Act},
    auth::{
        actor::Actor,
        may::{Keep, May, See},
    },
    db::Tx,
    error::{Error, ProblemBody, Problems, Result, lang},
    event::{
        Event,
        day::{state::still_free, times::local},
        meeting::{self, model::MeetingState, talk::Talk},
        member::Member,
        model::EventState,
        routes::{hosts, visible},
        timetable, wish,
    },
    introduction::{after_meeting, consent, model::Subject},
    kernel::{
        id::{EventId, OutcomeId},
        money::Money,
        noun::Noun,
    },
    text::Message,
};

/// Says what came of a meeting, or changes what was said: one's own side, or a host for the side that it names. The meeting
/// counts as held. With `introduce`, a word that leads on asks for an introduction, or accepts the one that the other side
/// asked for.
#[utoipa::path(put, path = "/meetings/{id}/outcome", tag = "meeting", params(("id" = String, Path)),
    request_body = OutcomeBody,
    responses((status = 200, body = TalkView), (status = "default", body = ProblemBody)))]
pub async fn say_outcome(app: App, may: May<Keep, Talk>, body: Json<OutcomeBody>) -> Result<Json<TalkView>> {
    let (actor, talk) = may.into_parts()?;
    let body = body.into_inner();
    let amount = body.check()?;
    let (lang, speaks) = (lang(), actor.clone());
    let (talk, refused) = app
        .db
        .write(actor.author(), move |tx| {
            let known = store::of_meeting(tx, talk.meeting.id)?;
            let kept = known.iter().any(|said| said.next_on == body.next_on);
            if body.next_on.is_some_and(|day| day < tx.today()) && !kept {
                return Err(Problems::one("next_on", "outcome-next-past"));
            }
            let speaker = speaker(&talk, &actor, &body)?.clone();
            reportable(&talk, local(tx.now()))?;
            let talk = held(tx, talk)?;
            let mut outcome = noted(tx, &talk, &speaker, (&body, amount))?;
            let refused = match &body.introduce {
                Some(wish) if body.result.leads_on() && speaker.org == actor.org => {
                    introduced(tx, &actor, &talk, wish, &mut outcome)?
                }
                _ => None,
            };
            audit::record(tx, Act::Report, Noun::Meeting, talk.meeting.id)?;
            Ok((talk, refused))
        })
        .await?;
    // in the hour after an event everybody writes at once: what is only shown is read outside
    app.db
        .read(move |conn| {
            let mut view = Words::of_talk(conn, &talk)?.view(&talk, Some(&speaks), lang);
            view.not_introduced = refused.map(|message| message.say(lang));
            Ok(Json(view))
        })
        .await
}

/// Whose word it is: the actor's own side, or the one that a host names.
fn speaker<'t>(talk: &'t Talk, actor: &Actor, body: &OutcomeBody) -> Result<&'t Member> {
    match (talk.own(actor), body.member) {
        (Some(own), None) => Ok(own),
        (Some(own), Some(named)) if own.id == named => Ok(own),
        (None, Some(named)) => [&talk.a, &talk.b]
            .into_iter()
            .find(|member| member.id == named)
            .ok_or_else(|| Problems::one("member", "outcome-member")),
        _ => Err(Problems::one("member", "outcome-member")),
    }
}

/// # Errors
/// `Conflict` for a meeting or an event that was cancelled, before the event has begun, and of a meeting of a later day.
fn reportable(talk: &Talk, now: NaiveDateTime) -> Result<()> {
    if talk.event.state == EventState::Cancelled {
        return Err(talk.event.not_now());
    }
    if talk.meeting.state == MeetingState::Cancelled {
        return Err(Error::Conflict(Message::new("event-meeting-not-now").with("state", talk.meeting.state)));
    }
    if !talk.event.has_begun(now) {
        let begins = talk.event.content.begins().map(|at| at.format("%Y-%m-%d %H:%M").to_string());
        return Err(Error::Conflict(Message::new("outcome-too-early").with("begins", begins.unwrap_or_default())));
    }
    // two who are both there may meet sooner, but not on an earlier day of the event
    let begins = local(talk.meeting.starts_at);
    let its_days = talk.event.content.first_day().is_some_and(|first| first <= now.date());
    if talk.meeting.state == MeetingState::Planned && its_days && begins.date() > now.date() {
        let begins = begins.format("%Y-%m-%d %H:%M").to_string();
        return Err(Error::Conflict(Message::new("outcome-too-early").with("begins", begins)));
    }
    Ok(())
}

/// The word, written down; the same word again changes nothing.
fn noted(tx: &mut Tx, talk: &Talk, speaker: &Member, (body, amount): (&OutcomeBody, Option<Money>)) -> Result<Outcome> {
    let known = store::of_meeting(tx, talk.meeting.id)?.into_iter().find(|outcome| outcome.member == speaker.id);
    let said = Outcome {
        id: OutcomeId::new(),
        meeting: talk.meeting.id,
        member: speaker.id,
        result: body.result,
        amount,
        next_step: body.next_step.trim().to_owned(),
        next_on: body.next_on,
        note: body.note.trim().to_owned(),
        introduction: None,
        version: 1,
        created_at: tx.now(),
        updated_at: tx.now(),
    };
    let Some(known) = known else {
        store::insert(tx, &said)?;
        return Ok(said);
    };
    let mut changed = Outcome { id: known.id, introduction: known.introduction, version: known.version, ..said };
    let same = Outcome { created_at: known.created_at, updated_at: known.updated_at, ..changed.clone() } == known;
    if same {
        return Ok(known);
    }
    if body.version != Some(known.version) {
        return Err(Error::Stale);
    }
    changed.created_at = known.created_at;
    store::save(tx, &mut changed)?;
    Ok(changed)
}

/// Brings the rows together; what keeps them apart is said and costs the word nothing.
fn introduced(
    tx: &mut Tx,
    actor: &Actor,
    talk: &Talk,
    wish: &Introduce,
    outcome: &mut Outcome,
) -> Result<Option<Message>> {
    consent::check(&wish.consent_version)?;
    let named = match (wish.demand, wish.product, wish.financing_request, wish.lender_product) {
        (Some(demand), Some(product), None, None) => Some(Subject::Supply { demand, product }),
        (None, None, Some(request), Some(product)) => Some(Subject::Finance { request, product }),
        (None, None, None, None) => None,
        _ => return Err(Problems::one("introduce", "introduction-subject")),
    };
    let pair = wish::store::find(tx, talk.event.id, talk.a.id, talk.b.id)?;
    let Some(subject) = named.or_else(|| pair.and_then(|pair| wish::about::subject(&pair.why))) else {
        return Ok(Some(Message::new("outcome-no-subject")));
    };
    let message = Message::new("outcome-message").with("title", &talk.event.title).say(lang());
    let met = (talk.a.org, talk.b.org);
    match after_meeting::introduce(tx, actor, subject, met, (talk.meeting.id, message)) {
        Ok(introduction) => {
            outcome.introduction = Some(introduction);
            store::save(tx, outcome)?;
            Ok(None)
        }
        Err(Error::Conflict(why)) => Ok(Some(why)),
        Err(Error::NotFound | Error::Forbidden) => Ok(Some(Message::new("outcome-no-subject"))),
        Err(error) => Err(error),
    }
}

/// The meeting as it stands now, which took place: of what came of it one can only speak then. Both sides and the board may
/// say so at the same moment, and none of them finds its page too old. Where one side was said to be missing and table or
/// firm have been given to others since, the word stands and the meeting stays as it is: nobody sits twice.
///
/// # Errors
/// `Conflict` when it was cancelled meanwhile.
fn held(tx: &mut Tx, talk: Talk) -> Result<Talk> {
    timetable::store::lock(tx, talk.event.id)?;
    let mut meeting = meeting::store::find(tx, talk.meeting.id)?.ok_or(Error::NotFound)?;
    let given_away = !meeting.takes_room() && matches!(still_free(tx, &talk.event, &meeting), Err(Error::Conflict(_)));
    if meeting.state != MeetingState::Held && !given_away {
        meeting.become_state(MeetingState::Held)?;
        meeting::store::save(tx, &mut meeting)?;
    }
    Ok(Talk { meeting, ..talk })
}

/// A meeting with what both sides said: each reads its own word in full, and of the other's the result once it has said
/// its own; hosts read both.
#[utoipa::path(get, path = "/meetings/{id}", tag = "meeting", params(("id" = String, Path)),
    responses((status = 200, body = TalkView), (status = "default", body = ProblemBody)))]
pub async fn show_meeting(app: App, may: May<See, Talk>) -> Result<Json<TalkView>> {
    let (viewer, talk) = may.seen();
    let lang = lang();
    app.db.read(move |conn| Ok(Json(Words::of_talk(conn, &talk)?.view(&talk, viewer.0.as_ref(), lang)))).await
}

#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct OutcomesQuery {
    /// Only meetings of which a side has not said anything.
    #[serde(default)]
    pub missing: bool,
}

/// The meetings of an event with what came of them: a member's own, all of them for the hosts.
#[utoipa::path(get, path = "/events/{id}/outcomes", tag = "event", params(("id" = String, Path), OutcomesQuery),
    responses((status = 200, body = OutcomesView), (status = "default", body = ProblemBody)))]
pub async fn list_outcomes(
    app: App,
    actor: Actor,
    id: Path<String>,
    query: Query<OutcomesQuery>,
) -> Result<Json<OutcomesView>> {
    let id = id.parse::<EventId>().map_err(|_| Error::NotFound)?;
    let lang = lang();
    app.db
        .read(move |conn| {
            let event = visible(conn, id, Some(&actor))?;
            let words = Words::of(conn, &event)?;
            if !hosts(&actor, &event) && !words.takes_part(actor.org) {
                return Err(Error::Forbidden);
            }
            let mut items = words.views(&event, &actor, lang);
            let wanting = |view: &TalkView| match (&view.own, hosts(&actor, &event)) {
                (Some(own), _) => [&view.a, &view.b].iter().any(|side| side.member == *own && !side.has_said),
                (None, _) => !(view.a.has_said && view.b.has_said),
            };
            let missing = items.iter().filter(|view| wanting(view)).count();
            if query.missing {
                items.retain(wanting);
            }
            Ok(Json(OutcomesView { items, missing }))
        })
        .await
}

/// How many were told.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, ToSchema)]
pub struct OutcomesReminded {
    pub reminded: usize,
}

/// Reminds every member that has not said what came of its meetings; each at most once a day.
#[utoipa::path(post, path = "/events/{id}/outcomes/remind", tag = "event", params(("id" = String, Path)),
    responses((status = 200, body = OutcomesReminded), (status = "default", body = ProblemBody)))]
pub async fn remind_outcomes(app: App, may: May<Keep, Event>) -> Result<Json<OutcomesReminded>> {
    let (actor, event) = may.into_parts()?;
    if event.state == EventState::Cancelled {
        return Err(event.not_now());
    }
    app.db
        .write(actor.author(), move |tx| {
            let reminded = told::remind(tx, &event)?;
            audit::note(tx, Act::Remind, Noun::Event, event.id, &reminded.to_string())?;
            Ok(Json(OutcomesReminded { reminded }))
        })
        .await
}
