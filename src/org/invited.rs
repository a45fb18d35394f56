//! The invitations of an organisation that wait: its owners see them, and take them back.
use actix_web::{
    HttpResponse,
    web::{Json, Path},
};
use chrono::{DateTime, Utc};
use serde::Serialize;
use utoipa::ToSchema;

use super::{members::only_owner, model::Org};
use crate::{
    app::App,
    audit::{self, Act},
    auth::{
        actor::Membership,
        code,
        may::{Keep, May, See},
    },
    error::{Error, ProblemBody, Result},
    kernel::{
        id::{CodeId, UserId},
        noun::Noun,
    },
};

/// An invitation that nobody has used yet; its code is stored nowhere.
#[derive(Debug, Serialize, ToSchema)]
pub struct OpenInvitation {
    pub id: CodeId,
    /// Who was invited.
    pub login: String,
    pub role: Membership,
    pub invited_by: Option<UserId>,
    pub invited_at: DateTime<Utc>,
    pub expires_at: DateTime<Utc>,
}

/// The invitations that wait to be accepted, newest first; owners only.
#[utoipa::path(get, path = "/orgs/{id}/invitations", tag = "org", params(("id" = String, Path)),
    responses((status = 200, body = Vec<OpenInvitation>), (status = "default", body = ProblemBody)))]
pub async fn list_invitations(app: App, may: May<See, Org>) -> Result<Json<Vec<OpenInvitation>>> {
    let (actor, org) = may.into_parts()?;
    only_owner(&actor, &org)?;
    let now = app.db.clock().now();
    let open = app.db.read(move |conn| Ok(code::open_invitations(conn, org.id, now)?)).await?;
    let view = |code: code::Code| {
        Some(OpenInvitation {
            id: code.id,
            login: code.login?,
            role: code.role?,
            invited_by: code.issued_by,
            invited_at: code.created_at.and_utc(),
            expires_at: code.expires_at.and_utc(),
        })
    };
    Ok(Json(open.into_iter().filter_map(view).collect()))
}

/// Takes an invitation back: its code is good no more. Owners only.
#[utoipa::path(delete, path = "/orgs/{id}/invitations/{code}", tag = "org",
    params(("id" = String, Path), ("code" = String, Path)),
    responses((status = 204), (status = "default", body = ProblemBody)))]
pub async fn revoke_invitation(app: App, may: May<Keep, Org>, path: Path<(String, String)>) -> Result<HttpResponse> {
    let (actor, org) = may.into_parts()?;
    only_owner(&actor, &org)?;
    let id: CodeId = path.1.parse().map_err(|_| Error::NotFound)?;
    app.db
        .write(actor.author(), move |tx| {
            if !code::revoke_invitation(tx, org.id, id)? {
                return Err(Error::NotFound);
            }
            audit::note(tx, Act::Revoke, Noun::Org, org.id, &id.to_string())
        })
        .await?;
    Ok(HttpResponse::NoContent().finish())
}
