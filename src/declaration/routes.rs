//! The addresses of the declaration: read it, accept it.
use actix_web::web::Json;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::VERSION;
use crate::{
    app::App,
    audit::{self, Act},
    auth::actor::Actor,
    error::{Error, ProblemBody, Problems, Result, lang},
    kernel::noun::Noun,
    text::Message,
};

/// The declaration in force, in the asker's language, and whether the asker has made it.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Declaration {
    /// To be sent back to accept it.
    pub version: String,
    pub text: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub accepted_at: Option<DateTime<Utc>>,
}

#[derive(Clone, Debug, Deserialize, ToSchema)]
pub struct AcceptDeclaration {
    /// The version of the text that was read.
    pub version: String,
}

/// What is declared before rows are entered.
#[utoipa::path(get, path = "/declarations/classified", tag = "declaration",
    responses((status = 200, body = Declaration), (status = "default", body = ProblemBody)))]
pub async fn show_declaration(app: App, actor: Actor) -> Result<Json<Declaration>> {
    let accepted = app.db.read(move |conn| Ok(super::accepted_at(conn, actor.user)?)).await?;
    let text = Message::new(&format!("declaration-classified-{VERSION}")).say(lang());
    Ok(Json(Declaration { version: VERSION.into(), text, accepted_at: accepted.map(|at| at.and_utc()) }))
}

/// Makes the declaration; making it again changes nothing.
#[utoipa::path(post, path = "/declarations/classified", tag = "declaration", request_body = AcceptDeclaration,
    responses((status = 200, body = Declaration), (status = "default", body = ProblemBody)))]
pub async fn accept_declaration(app: App, actor: Actor, body: Json<AcceptDeclaration>) -> Result<Json<Declaration>> {
    if body.version != VERSION {
        let mut problems = Problems::default();
        problems.add("version", Message::new("declaration-version").with("version", VERSION));
        return Err(Error::Invalid(problems));
    }
    let (user, org) = (actor.user, actor.org);
    app.db
        .write(actor.author(), move |tx| {
            if super::accept(tx, user, org)? {
                audit::note(tx, Act::Declare, Noun::User, user, VERSION)?;
            }
            Ok(())
        })
        .await?;
    show_declaration(app, actor).await
}
