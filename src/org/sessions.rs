//! The sessions of a user: where they are signed in, and how to end that.
use actix_web::{
    HttpResponse,
    web::{Json, Path},
};
use chrono::{DateTime, Utc};
use serde::Serialize;
use utoipa::ToSchema;

use super::{sign_in::without_cookies, store};
use crate::{
    app::App,
    audit::{self, Act},
    auth::{actor::Actor, session},
    error::{Error, ProblemBody, Result},
    kernel::{
        id::{OrgId, SessionId},
        noun::Noun,
    },
};

#[derive(Debug, Serialize, ToSchema)]
pub struct SessionView {
    pub id: SessionId,
    /// The one that asks.
    pub current: bool,
    /// The organisation that it acts for.
    pub org: OrgId,
    pub org_name: String,
    /// What the browser or the client calls itself.
    pub agent: String,
    /// Where the sign-in came from; empty when it is not known.
    pub address: String,
    pub signed_in_at: DateTime<Utc>,
    /// When its tokens were last renewed, which happens every quarter of an hour of use.
    pub renewed_at: DateTime<Utc>,
}

/// Where the user is signed in, newest first.
#[utoipa::path(get, path = "/auth/sessions", tag = "auth",
    responses((status = 200, body = Vec<SessionView>), (status = "default", body = ProblemBody)))]
pub async fn list_sessions(app: App, actor: Actor) -> Result<Json<Vec<SessionView>>> {
    let now = app.db.clock().now();
    let listed = app.db.read(move |conn| {
        let sessions = session::list(conn, actor.user, now)?;
        let orgs: Vec<OrgId> = sessions.iter().map(|session| session.org_id).collect();
        let names = store::names(conn, &orgs)?;
        let views = sessions.into_iter().map(|session| SessionView {
            id: session.id,
            current: session.id == actor.session,
            org_name: names.get(&session.org_id).cloned().unwrap_or_default(),
            org: session.org_id,
            agent: session.agent,
            address: session.address,
            signed_in_at: session.created_at.and_utc(),
            renewed_at: session.rotated_at.and_utc(),
        });
        Ok(views.collect())
    });
    Ok(Json(listed.await?))
}

/// Ends one of the user's own sessions.
#[utoipa::path(delete, path = "/auth/sessions/{id}", tag = "auth", params(("id" = String, Path)),
    responses((status = 204), (status = "default", body = ProblemBody)))]
pub async fn end_session(app: App, actor: Actor, path: Path<String>) -> Result<HttpResponse> {
    let ended: SessionId = path.parse().map_err(|_| Error::NotFound)?;
    app.db
        .write(actor.author(), move |tx| {
            if !session::revoke_own(tx, actor.user, ended)? {
                return Err(Error::NotFound);
            }
            audit::note(tx, Act::Revoke, Noun::User, ended, "by its user")
        })
        .await?;
    Ok(HttpResponse::NoContent().finish())
}

/// Ends every session of the user, this one too.
#[utoipa::path(post, path = "/auth/sign-out-everywhere", tag = "auth",
    responses((status = 204), (status = "default", body = ProblemBody)))]
pub async fn sign_out_everywhere(app: App, actor: Actor) -> Result<HttpResponse> {
    app.db
        .write(actor.author(), move |tx| {
            session::revoke_all(tx, actor.user)?;
            audit::note(tx, Act::SignOut, Noun::User, actor.user, "everywhere")
        })
        .await?;
    Ok(without_cookies(&app))
}
