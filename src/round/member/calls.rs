//! The call log: who called a firm, how it ended, when to call again. Lines are only added.
use actix_web::{HttpResponse, web::Json};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use diesel::prelude::*;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use super::{Member, model::Outcome, routes::shown, store, view::MemberView};
use crate::{
    app::App,
    audit::{self, Act},
    auth::{
        actor::Actor,
        may::{Attend, Match, May},
        once::Once,
    },
    db::{
        Conn, Tx, once,
        schema::{orgs, round_calls, users},
    },
    error::{Error, ProblemBody, Problems, Result},
    kernel::{
        clock::Timestamp,
        id::{OrgId, RoundMemberId},
        noun::Noun,
    },
    round,
    text::Message,
};

/// The next call is at most so many days ahead.
const FURTHEST: i64 = 366;

/// A call that was made.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CallBody {
    pub outcome: Outcome,
    /// At most 500 characters; needed for `refused` and `exempt`.
    #[serde(default)]
    pub note: String,
    /// When to call again; today or later.
    #[serde(default)]
    pub next_on: Option<NaiveDate>,
}

impl CallBody {
    fn check(&self, today: NaiveDate) -> Result<()> {
        let mut problems = Problems::default();
        let least = usize::from(matches!(self.outcome, Outcome::Refused | Outcome::Exempt));
        problems.length("note", &self.note, least, 500);
        let last = today + TimeDelta::days(FURTHEST);
        if self.next_on.is_some_and(|day| day < today || day > last) {
            problems.add("next_on", Message::new("round-next-on").with("first", today).with("last", last));
        }
        problems.or(Some(()))
    }
}

/// Writes a call down. What the firm said in it (`refused`, `nothing`, `standing`, `exempt`) is its answer from now on.
#[utoipa::path(post, path = "/round-members/{id}/calls", tag = "round", request_body = CallBody,
    params(("id" = String, Path), ("Idempotency-Key" = Option<String>, Header)),
    responses((status = 201, body = MemberView), (status = "default", body = ProblemBody)))]
pub async fn log_call(app: App, may: May<Attend, Member>, once: Once, body: Json<CallBody>) -> Result<HttpResponse> {
    let (actor, member) = may.into_parts()?;
    let key = once.of(actor.user, &*body)?;
    let body = body.into_inner();
    let author = actor.author();
    let made =
        app.db.write(author, move |tx| once::answer(tx, key.as_ref(), |tx| call(tx, &actor, member, &body))).await?;
    Ok(HttpResponse::Created().json(made))
}

fn call(tx: &mut Tx, actor: &Actor, mut member: Member, body: &CallBody) -> Result<MemberView> {
    body.check(tx.today())?;
    round::store::find(tx, member.round)?.ok_or(Error::NotFound)?.still_open()?;
    let (now, note) = (tx.now(), body.note.trim());
    diesel::insert_into(round_calls::table)
        .values((
            round_calls::id.eq(Uuid::now_v7().to_string()),
            round_calls::member.eq(member.id),
            round_calls::org.eq(actor.org),
            round_calls::user_id.eq(actor.user),
            round_calls::outcome.eq(body.outcome),
            round_calls::note.eq(note),
            round_calls::next_on.eq(body.next_on),
            round_calls::at.eq(now),
        ))
        .execute(&mut **tx)?;
    member.calls += 1;
    member.last_outcome = Some(body.outcome);
    member.next_call_on = body.next_on;
    if let Some(answer) = body.outcome.answer() {
        member.say(Some(answer), note, actor.user, now);
    }
    store::save(tx, &mut member)?;
    audit::record(tx, Act::Call, Noun::RoundMember, member.id)?;
    shown(tx, member, actor)
}

/// A line of the call log.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct CallView {
    pub at: DateTime<Utc>,
    pub org: OrgId,
    pub org_name: String,
    /// Who called.
    pub user_name: String,
    pub outcome: Outcome,
    pub note: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_on: Option<NaiveDate>,
}

/// A firm's calls are read whole: nobody calls it more often.
const MOST: i64 = 500;

/// The calls to a firm, newest first: for the bureaus of its region.
#[utoipa::path(get, path = "/round-members/{id}/calls", tag = "round", params(("id" = String, Path)),
    responses((status = 200, body = Vec<CallView>), (status = "default", body = ProblemBody)))]
pub async fn list_calls(app: App, may: May<Match, Member>) -> Result<Json<Vec<CallView>>> {
    let (actor, member) = may.into_parts()?;
    if actor.org == member.org {
        return Err(Error::Forbidden); // what a bureau notes of a call is its own
    }
    app.db.read(move |conn| Ok(Json(of_member(conn, member.id)?))).await
}

fn of_member(conn: &mut Conn, member: RoundMemberId) -> QueryResult<Vec<CallView>> {
    type Line = (Timestamp, OrgId, String, String, Outcome, String, Option<NaiveDate>);
    let lines: Vec<Line> = round_calls::table
        .inner_join(orgs::table.on(orgs::id.eq(round_calls::org)))
        .inner_join(users::table.on(users::id.eq(round_calls::user_id)))
        .filter(round_calls::member.eq(member))
        .order(round_calls::id.desc())
        .limit(MOST)
        .select((
            round_calls::at,
            round_calls::org,
            orgs::name,
            users::name,
            round_calls::outcome,
            round_calls::note,
            round_calls::next_on,
        ))
        .load(conn)?;
    let view = |(at, org, org_name, user_name, outcome, note, next_on): Line| CallView {
        at: at.and_utc(),
        org,
        org_name,
        user_name,
        outcome,
        note,
        next_on,
    };
    Ok(lines.into_iter().map(view).collect())
}
