//! A firm's word where it hands in no row, said by itself or taken down by its bureau.
use actix_web::web::Json;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{Member, model::Answer, routes::shown, store, view::MemberView};
use crate::{
    app::App,
    audit::{self, Act},
    auth::actor::Actor,
    auth::may::{Attend, Keep, May},
    error::{Error, ProblemBody, Problems, Result},
    kernel::noun::Noun,
    round,
};

/// What a firm says.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct AnswerBody {
    pub version: i32,
    /// Null takes it back: its rows speak. A firm itself says `nothing` or `standing`.
    pub answer: Option<Answer>,
    /// Why, at most 500 characters; needed for `refused` and `exempt`.
    #[serde(default)]
    pub note: String,
}

impl AnswerBody {
    fn check(&self) -> Result<()> {
        let mut problems = Problems::default();
        let least = usize::from(matches!(self.answer, Some(Answer::Refused | Answer::Exempt)));
        problems.length("note", &self.note, least, 500);
        problems.or(Some(()))
    }
}

/// Says that one needs nothing this time, or that what was handed in before still holds; or takes that back.
#[utoipa::path(put, path = "/round-members/{id}/answer", tag = "round", params(("id" = String, Path)),
    request_body = AnswerBody,
    responses((status = 200, body = MemberView), (status = "default", body = ProblemBody)))]
pub async fn answer_round(app: App, may: May<Keep, Member>, body: Json<AnswerBody>) -> Result<Json<MemberView>> {
    let (actor, member) = may.into_parts()?;
    let own_word = matches!(body.answer, None | Some(Answer::Nothing | Answer::Standing));
    if actor.org == member.org && !own_word {
        return Err(Problems::one("answer", "round-own-answer"));
    }
    write(app, actor, member, body.into_inner()).await
}

/// Takes down what a firm said: for the bureaus of its region, its township's collector among them.
#[utoipa::path(put, path = "/round-members/{id}/note", tag = "round", params(("id" = String, Path)),
    request_body = AnswerBody,
    responses((status = 200, body = MemberView), (status = "default", body = ProblemBody)))]
pub async fn note_round_answer(app: App, may: May<Attend, Member>, body: Json<AnswerBody>) -> Result<Json<MemberView>> {
    let (actor, member) = may.into_parts()?;
    write(app, actor, member, body.into_inner()).await
}

async fn write(app: App, actor: Actor, mut member: Member, body: AnswerBody) -> Result<Json<MemberView>> {
    member.at(body.version)?;
    body.check()?;
    app.db
        .write(actor.author(), move |tx| {
            let round = round::store::find(tx, member.round)?.ok_or(Error::NotFound)?;
            round.still_open()?;
            member.say(body.answer, body.note.trim(), actor.user, tx.now());
            store::save(tx, &mut member)?;
            audit::record(tx, Act::Answer, Noun::RoundMember, member.id)?;
            Ok(Json(shown(tx, member, &actor)?))
        })
        .await
}
