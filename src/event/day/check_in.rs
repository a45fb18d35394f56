//! Check-in at the door: visits come one by one or after an hour without a network, and none is counted twice or lost.
use std::collections::HashMap;

use actix_web::web::Json;
use chrono::{NaiveDate, TimeDelta};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{
    model::{SentVisit, Visit, VisitKind},
    store,
    times::local,
};
use crate::{
    app::App,
    audit::{self, Act},
    auth::may::{Keep, May},
    db::{Conn, Tx},
    error::{Error, ProblemBody, Problems, Result, lang},
    event::{
        Event,
        member::{self, model::Member, model::Standing},
        model::EventState,
    },
    kernel::{id::EventMemberId, noun::Noun},
    org,
    text::Message,
    words,
};

/// Visits of one request at most.
const MOST_VISITS: usize = 500;
/// A device's clock may be wrong by so much.
const AHEAD: TimeDelta = TimeDelta::minutes(15);
/// Visits older than this are no visits of this event.
const OLDEST: TimeDelta = TimeDelta::days(60);

words!(
    /// What became of a visit that was sent.
    VisitOutcome {
        Taken = "taken",
        /// It was sent before.
        Known = "known",
        UnknownBadge = "unknown-badge",
        /// It is no member that comes: declined, withdrawn, not let in.
        NotComing = "not-coming",
        UnknownHall = "unknown-hall",
        /// The doors are not open: it is before the event's first day, and its hosts have not started it.
        TooEarly = "too-early",
        /// It is of another day than those of an event that is over.
        Over = "over",
        /// The device's clock is wrong.
        BadTime = "bad-time",
        /// The key is too short or too long, or has other signs than letters, digits and hyphens.
        BadKey = "bad-key",
    }
);

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SentVisits {
    /// At most 500.
    pub visits: Vec<SentVisit>,
}

/// What became of one visit.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct VisitResult {
    pub key: String,
    pub outcome: VisitOutcome,
    pub sentence: String,
    pub member: Option<EventMemberId>,
    pub name: Option<String>,
}

#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct VisitResults {
    /// In the order in which they were sent.
    pub results: Vec<VisitResult>,
    /// Members that have come so far.
    pub checked_in: i64,
}

/// Takes visits, each with an answer of its own: one that cannot be taken does not keep the others from being taken. A key
/// that was sent before is the same visit; a mistaken one is taken back by another (`mistaken`). What a device without a network sends after the end is taken when it happened on
/// the event's days.
#[utoipa::path(post, path = "/events/{id}/check-ins", tag = "event", params(("id" = String, Path)),
    request_body = SentVisits,
    responses((status = 200, body = VisitResults), (status = "default", body = ProblemBody)))]
pub async fn check_in(app: App, may: May<Keep, Event>, body: Json<SentVisits>) -> Result<Json<VisitResults>> {
    let (actor, event) = may.into_parts()?;
    if !matches!(event.state, EventState::Published | EventState::Running | EventState::Closed) {
        return Err(event.not_now());
    }
    let visits = body.into_inner().visits;
    if visits.len() > MOST_VISITS {
        let mut problems = Problems::default();
        let many = Message::new("event-too-many").with("count", visits.len()).with("most", MOST_VISITS);
        problems.add("visits", many);
        return Err(Error::Invalid(problems));
    }
    let lang = lang();
    // what is only looked at is looked at before: at the door everybody writes at once
    let desk = app.db.read(move |conn| Desk::open(conn, event)).await?;
    app.db
        .write(actor.author(), move |tx| {
            let mut results = Vec::with_capacity(visits.len());
            let mut taken = 0;
            for visit in visits {
                let (outcome, member) = desk.take(tx, &visit)?;
                taken += usize::from(outcome == VisitOutcome::Taken);
                let name = member.and_then(|member| desk.names.get(&member.org)).cloned();
                let sentence = Message::new(&format!("day-visit-{outcome}"))
                    .with("name", name.clone().unwrap_or_default())
                    .with("day", desk.first_day())
                    .with("badge", visit.badge.unwrap_or_default());
                let member = member.map(|member| member.id);
                results.push(VisitResult { key: visit.key, outcome, sentence: sentence.say(lang), member, name });
            }
            if taken > 0 {
                audit::record(tx, Act::CheckIn, Noun::Event, desk.event.id)?;
            }
            let checked_in = i64::try_from(store::came(tx, desk.event.id)?.len()).unwrap_or(i64::MAX);
            Ok(Json(VisitResults { results, checked_in }))
        })
        .await
}

/// Who may pass.
struct Desk {
    event: Event,
    by_badge: HashMap<String, Member>,
    badges: HashMap<EventMemberId, String>,
    names: HashMap<crate::kernel::id::OrgId, String>,
}

impl Desk {
    fn open(conn: &mut Conn, event: Event) -> Result<Desk> {
        let members = member::store::of_event(conn, event.id)?;
        let orgs: Vec<_> = members.iter().map(|member| member.org).collect();
        let names = org::store::names(conn, &orgs)?;
        let badges = members.iter().map(|member| (member.id, plain(&member.badge))).collect();
        let by_badge = members.into_iter().map(|member| (plain(&member.badge), member)).collect();
        Ok(Desk { event, by_badge, badges, names })
    }

    fn first_day(&self) -> NaiveDate {
        self.event.content.first_day().unwrap_or(self.event.registration_ends)
    }

    /// Whether the doors are open on a day: on the event's own days, and on any on which its hosts have started it. A reader
    /// that is tried out a week before lets nobody in.
    fn opens(&self, day: NaiveDate) -> VisitOutcome {
        let first = self.first_day();
        let last = self.event.content.last_day().unwrap_or(first);
        match self.event.state {
            EventState::Running => VisitOutcome::Taken,
            EventState::Closed if !(first..=last).contains(&day) => VisitOutcome::Over,
            _ if day < first => VisitOutcome::TooEarly,
            _ => VisitOutcome::Taken,
        }
    }

    fn take(&self, tx: &mut Tx, sent: &SentVisit) -> Result<(VisitOutcome, Option<&Member>)> {
        let sign = |c: char| c.is_ascii_alphanumeric() || c == '-';
        if !(8..=64).contains(&sent.key.len()) || !sent.key.chars().all(sign) {
            return Ok((VisitOutcome::BadKey, None));
        }
        let badge = match (&sent.badge, sent.member) {
            (Some(badge), _) => Some(plain(badge)),
            (None, Some(member)) => self.badges.get(&member).cloned(),
            (None, None) => None,
        };
        let Some(member) = badge.and_then(|badge| self.by_badge.get(&badge)) else {
            return Ok((VisitOutcome::UnknownBadge, None));
        };
        let halls = i32::try_from(self.event.content.halls.len()).unwrap_or(i32::MAX);
        let (at, now) = (sent.at.naive_utc(), tx.now());
        let outcome = match () {
            () if member.standing != Standing::Registered => VisitOutcome::NotComing,
            () if sent.hall.is_some_and(|hall| !(0..halls).contains(&hall)) => VisitOutcome::UnknownHall,
            () if at > now + AHEAD || at < now - OLDEST => VisitOutcome::BadTime,
            // a mistake is put right at any time
            () if sent.kind == VisitKind::Mistaken => VisitOutcome::Taken,
            () => self.opens(local(at).date()),
        };
        if outcome != VisitOutcome::Taken {
            let known = store::is_known(tx, self.event.id, &sent.key)?;
            return Ok((if known { VisitOutcome::Known } else { outcome }, Some(member)));
        }
        let visit = Visit {
            event: self.event.id,
            key: sent.key.clone(),
            member: member.id,
            kind: sent.kind,
            hall: sent.hall,
            at,
            received_at: now,
            by_user: tx.author.user,
        };
        let new = store::insert(tx, visit)?;
        Ok((if new { VisitOutcome::Taken } else { VisitOutcome::Known }, Some(member)))
    }
}

/// A badge as it is compared: typed by hand it may have blanks and small letters.
fn plain(badge: &str) -> String {
    badge.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_ascii_uppercase()
}
