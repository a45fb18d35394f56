//! Consent to be named and reached, as the personal information law asks for it: to which text, for what, towards whom,
//! when, and until when. Rows are only added; taking one back writes its end.
use actix_web::web::Json;
use diesel::prelude::*;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::model::{Introduction, Side};
use crate::{
    auth::actor::Actor,
    db::{Conn, Tx, schema::consents},
    error::{Error, ProblemBody, Problems, Result, lang},
    kernel::{
        clock::Timestamp,
        id::{IntroductionId, OrgId, UserId},
    },
    text::Message,
};

/// The version of the text in force. A changed text is a new key `consent-introduction-…` and a new version here; the old
/// text stays in the catalogue, for those who agreed to it.
pub const VERSION: &str = "v2";

/// What all of these consents are for.
pub const PURPOSE: &str = "introduction";

/// One organisation's consent in one introduction.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = consents)]
pub struct Consent {
    pub introduction: IntroductionId,
    pub org: OrgId,
    #[diesel(column_name = user_id)]
    pub user: UserId,
    /// Who reads the contact.
    pub recipient: OrgId,
    pub text_version: String,
    pub given_at: Timestamp,
    pub withdrawn_at: Option<Timestamp>,
}

/// # Errors
/// `Invalid` when the page showed another text than the one in force.
pub fn check(version: &str) -> Result<()> {
    if version == VERSION {
        return Ok(());
    }
    let mut problems = Problems::default();
    problems.add("consent_version", Message::new("introduction-consent-version").with("version", VERSION));
    Err(Error::Invalid(problems))
}

/// The actor's organisation consents, towards the other side.
pub fn give(tx: &mut Tx, introduction: &Introduction, actor: &Actor) -> QueryResult<()> {
    let recipient = if actor.org == introduction.asker { introduction.answerer } else { introduction.asker };
    let now = tx.now();
    diesel::insert_into(consents::table)
        .values((
            consents::introduction.eq(introduction.id),
            consents::org.eq(actor.org),
            consents::user_id.eq(actor.user),
            consents::recipient.eq(recipient),
            consents::purpose.eq(PURPOSE),
            consents::text_version.eq(VERSION),
            consents::given_at.eq(now),
        ))
        .execute(&mut **tx)
        .map(drop)
}

/// Ends the consent of `org`.
///
/// # Errors
/// `Conflict` when it has been taken back already.
pub fn take_back(tx: &mut Tx, introduction: IntroductionId, org: OrgId) -> Result<()> {
    let now = tx.now();
    let standing = consents::table.find((introduction, org)).filter(consents::withdrawn_at.is_null());
    match diesel::update(standing).set(consents::withdrawn_at.eq(Some(now))).execute(&mut **tx)? {
        0 => Err(Error::conflict("introduction-consent-gone")),
        _ => Ok(()),
    }
}

/// All consents of these introductions.
pub fn find_all(conn: &mut Conn, ids: &[IntroductionId]) -> QueryResult<Vec<Consent>> {
    let among = consents::introduction.eq_any(ids.to_vec());
    consents::table.filter(among).order(consents::given_at).select(Consent::as_select()).load(conn)
}

/// Whose consent stands.
pub fn standing(consents: &[Consent]) -> Vec<OrgId> {
    consents.iter().filter(|consent| consent.withdrawn_at.is_none()).map(|consent| consent.org).collect()
}

/// A consent as both sides and the bureaus see it.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct ConsentView {
    pub side: Side,
    pub text_version: String,
    pub given_at: chrono::DateTime<chrono::Utc>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub withdrawn_at: Option<chrono::DateTime<chrono::Utc>>,
}

/// What is agreed to by asking for an introduction and by accepting one.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ConsentText {
    pub purpose: String,
    /// To be sent back as `consent_version`.
    pub version: String,
    pub text: String,
}

/// The text of the consent, in the asker's language.
#[utoipa::path(get, path = "/consents/introduction", tag = "introduction",
    responses((status = 200, body = ConsentText), (status = "default", body = ProblemBody)))]
pub async fn show_consent_text() -> Json<ConsentText> {
    let text = Message::new(&format!("consent-{PURPOSE}-{VERSION}")).say(lang());
    Json(ConsentText { purpose: PURPOSE.into(), version: VERSION.into(), text })
}
