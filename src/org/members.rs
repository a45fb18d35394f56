//! The addresses of an organisation's members.
use actix_web::{
    HttpResponse,
    web::{Json, Path},
};
use serde::Deserialize;
use utoipa::ToSchema;

use super::{
    account::{self, Member, User},
    model::Org,
};
use crate::{
    app::App,
    audit::{self, Act},
    auth::{
        actor::{Actor, Membership},
        may::{Keep, May, See},
        password,
    },
    error::{Error, ProblemBody, Problems, Result},
    kernel::{id::UserId, login::Login, noun::Noun},
};

/// A new account that is a member; who has an account is invited.
#[derive(Clone, Debug, Deserialize, ToSchema)]
pub struct NewMember {
    pub login: String,
    pub role: Membership,
    #[serde(default)]
    pub name: String,
    /// They change it at their first visit.
    pub password: String,
}

/// The members of an organisation, for its members.
#[utoipa::path(get, path = "/orgs/{id}/members", tag = "org", params(("id" = String, Path)),
    responses((status = 200, body = Vec<Member>), (status = "default", body = ProblemBody)))]
pub async fn list_members(app: App, may: May<See, Org>, actor: Actor) -> Result<Json<Vec<Member>>> {
    let (_, org) = may.seen();
    if actor.org != org.id {
        return Err(Error::Forbidden);
    }
    Ok(Json(app.db.read(move |conn| Ok(account::members(conn, org.id)?)).await?))
}

/// Adds a member with a new account; owners only.
#[utoipa::path(post, path = "/orgs/{id}/members", tag = "org", params(("id" = String, Path)), request_body = NewMember,
    responses((status = 201, body = Vec<Member>), (status = "default", body = ProblemBody)))]
pub async fn add_member(app: App, may: May<Keep, Org>, body: Json<NewMember>) -> Result<HttpResponse> {
    let (actor, org) = may.into_parts()?;
    only_owner(&actor, &org)?;
    if !actor.standing.verified {
        return Err(Error::conflict("org-not-verified"));
    }
    let body = body.into_inner();
    app.auth.throttle.try_once(&body.login, actor.address.parse().ok())?;
    let mut problems = Problems::default();
    let login = problems.take("login", body.login.parse::<Login>());
    let login = problems.or(login)?;
    password::check("password", &body.password)?;
    let password_hash = password::hash(body.password).await?;
    let members = app.db.write(actor.author(), move |tx| {
        // Nobody is put into an organisation without being asked.
        if account::find_by_login(tx, login.as_str())?.is_some() {
            return Err(Error::conflict("org-member-invite"));
        }
        let user = UserId::new();
        let name = body.name.trim().to_owned();
        account::insert(tx, &User { id: user, login: login.to_string(), name, password_hash, created_at: tx.now() })?;
        account::join(tx, user, org.id, body.role, false)?;
        audit::note(tx, Act::AddMember, Noun::Org, org.id, &user.to_string())?;
        Ok(account::members(tx, org.id)?)
    });
    Ok(HttpResponse::Created().json(members.await?))
}

/// Removes a member, whose sessions for this organisation end at once; owners only.
#[utoipa::path(delete, path = "/orgs/{id}/members/{user}", tag = "org",
    params(("id" = String, Path), ("user" = String, Path)),
    responses((status = 204), (status = "default", body = ProblemBody)))]
pub async fn remove_member(app: App, may: May<Keep, Org>, path: Path<(String, String)>) -> Result<HttpResponse> {
    let (actor, org) = may.into_parts()?;
    only_owner(&actor, &org)?;
    let user: UserId = path.1.parse().map_err(|_| Error::NotFound)?;
    if user == actor.user {
        return Err(Error::conflict("org-not-yourself"));
    }
    app.db
        .write(actor.author(), move |tx| {
            if !account::leave(tx, user, org.id)? {
                return Err(Error::NotFound);
            }
            audit::note(tx, Act::RemoveMember, Noun::Org, org.id, &user.to_string())
        })
        .await?;
    Ok(HttpResponse::NoContent().finish())
}

/// # Errors
/// `Forbidden` for everybody but the owners of the organisation.
pub fn only_owner(actor: &Actor, org: &Org) -> Result<()> {
    if actor.org == org.id && actor.member == Membership::Owner { Ok(()) } else { Err(Error::Forbidden) }
}
