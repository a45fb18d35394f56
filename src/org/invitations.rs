//! Invitations: an owner names a login, whoever has the code joins, with the account they have or a new one.
use actix_web::{HttpRequest, HttpResponse, web::Json};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{
    account::{self, User},
    by_code::{read_login, try_once},
    members::only_owner,
    model::Org,
    send_code, told,
};
use crate::{
    app::App,
    audit::{self, Act},
    auth::{
        actor::{self, Membership},
        code::{self, Holder, Purpose},
        may::{Keep, May},
        password,
    },
    db::Author,
    deliver::By,
    error::{Error, ProblemBody, Problems, Result, lang},
    kernel::{
        id::{OrgId, UserId},
        noun::Noun,
    },
};

#[derive(Debug, Deserialize, ToSchema)]
pub struct Invitation {
    /// A mail address or a mobile number.
    pub login: String,
    pub role: Membership,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct Invited {
    /// How the code was sent; null when there is no way to send it.
    pub by: Option<By>,
    /// Only when it was not sent: hand it over yourself. Shown this once.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    pub expires_at: DateTime<Utc>,
}

#[derive(Debug, Deserialize, ToSchema)]
pub struct Acceptance {
    /// The login that was invited.
    pub login: String,
    pub code: String,
    /// For a new account.
    #[serde(default)]
    pub name: String,
    /// Of the account that this login has, or for the new one.
    pub password: String,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct Joined {
    pub org: OrgId,
    pub user: UserId,
    pub role: Membership,
}

/// Invites a login to the organisation; owners only. Asking again makes another code, so there is no `Idempotency-Key`.
#[utoipa::path(post, path = "/orgs/{id}/invitations", tag = "org", params(("id" = String, Path)),
    request_body = Invitation,
    responses((status = 201, body = Invited), (status = "default", body = ProblemBody)))]
pub async fn invite(
    app: App,
    may: May<Keep, Org>,
    request: HttpRequest,
    body: Json<Invitation>,
) -> Result<HttpResponse> {
    let (actor, org) = may.into_parts()?;
    only_owner(&actor, &org)?;
    let login = read_login(&body.login)?;
    app.auth.throttle.send_once(request.peer_addr().map(|peer| peer.ip()))?;
    let (by, role, language) = (app.deliver.by(&login), body.role, lang());
    let (code, plain) = app
        .db
        .write(actor.author(), move |tx| {
            if account::members(tx, org.id)?.iter().any(|member| member.login == login.as_str()) {
                return Err(Error::conflict("code-member"));
            }
            let (code, plain) = code::issue(tx, Purpose::Invite, Some(&login), Some((org.id, Some(role))))?;
            if by.is_some() {
                send_code::queue(tx, &code, plain.clone(), language)?;
            }
            if let Some(known) = account::find_by_login(tx, login.as_str())? {
                told::invited(tx, &org, known.id)?;
            }
            // The trail outlives the account: it holds the invitation's id, not whom it went to.
            audit::note(tx, Act::Invite, Noun::Org, org.id, &format!("{} {role}", code.id))?;
            Ok((code, plain))
        })
        .await?;
    let code_shown = Some(plain).filter(|_| by.is_none());
    Ok(HttpResponse::Created().json(Invited { by, code: code_shown, expires_at: code.expires_at.and_utc() }))
}

/// Joins the organisation that sent the code. An account that exists shows its password: having been invited changes
/// nothing of it.
#[utoipa::path(post, path = "/auth/accept-invitation", tag = "auth", request_body = Acceptance,
    responses((status = 201, body = Joined), (status = "default", body = ProblemBody)))]
pub async fn accept_invitation(app: App, request: HttpRequest, body: Json<Acceptance>) -> Result<HttpResponse> {
    let Acceptance { login, code, name, password } = body.into_inner();
    let login = read_login(&login)?;
    password::check("password", &password)?;
    try_once(&app, &request, &login)?;
    let wanted = login.clone();
    let known = app.db.read(move |conn| Ok(account::find_by_login(conn, wanted.as_str())?)).await?;
    // Both, so that the time does not tell whether the account exists.
    let good = password::verify(password.clone(), known.map(|user| user.password_hash)).await?;
    let hash = password::hash(password).await?;
    let author = Author { address: actor::address(&request), ..Author::default() };
    let joined = app.db.write(author, move |tx| {
        let Some(code) = code::redeem(tx, Purpose::Invite, Holder::Login(&login), &code)? else { return Ok(None) };
        let (Some(org), Some(role)) = (code.org, code.role) else { return Ok(None) };
        let user = match account::find_by_login(tx, login.as_str())? {
            Some(user) if good => user.id,
            Some(_) => return Err(Error::BadCredentials),
            None => {
                let mut problems = Problems::default();
                problems.length("name", &name, 2, 50);
                problems.or(Some(()))?;
                let (id, login, name) = (UserId::new(), login.to_string(), name.trim().to_owned());
                let user = User { id, login, name, password_hash: hash, created_at: tx.now() };
                account::insert(tx, &user)?;
                tx.author.user = Some(id);
                audit::record(tx, Act::Register, Noun::User, id)?;
                id
            }
        };
        tx.author.user = Some(user);
        if account::members(tx, org)?.iter().any(|member| member.user == user) {
            return Err(Error::conflict("code-member"));
        }
        account::join(tx, user, org, role, false)?;
        let name = account::find(tx, user)?.map(|user| user.name).unwrap_or_default();
        told::joined(tx, org, &name)?;
        audit::note(tx, Act::AddMember, Noun::Org, org, &user.to_string())?;
        Ok(Some(Joined { org, user, role }))
    });
    Ok(HttpResponse::Created().json(joined.await?.ok_or(Error::BadCode)?))
}
