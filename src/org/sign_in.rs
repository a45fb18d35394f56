//! Signing in and out, acting for another organisation.
use actix_web::{HttpRequest, HttpResponse, http::header::USER_AGENT, web::Json};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{
    account::{self, User},
    me::Me,
};
use crate::{
    app::App,
    audit::{self, Act},
    auth::{
        actor::{self, Actor},
        cookie, password,
        session::{self, Opened, Refreshed},
        token, totp,
    },
    db::{Author, Tx},
    error::{Error, ProblemBody, Problems, Result},
    kernel::{id::OrgId, noun::Noun},
};

#[derive(Debug, Deserialize, ToSchema)]
pub struct SignIn {
    pub login: String,
    pub password: String,
    /// Where a second factor is in use: what the authenticator shows, or a recovery code.
    #[serde(default)]
    pub totp: Option<String>,
}

#[derive(Debug, Deserialize, ToSchema)]
pub struct RefreshToken {
    pub refresh_token: String,
}

#[derive(Debug, Deserialize, ToSchema)]
pub struct ActFor {
    pub org: OrgId,
}

#[derive(Debug, Deserialize, ToSchema)]
pub struct NewPassword {
    pub current: String,
    pub new: String,
}

/// Bearer tokens for machine clients; browsers get cookies instead.
#[derive(Debug, Serialize, ToSchema)]
pub struct Tokens {
    pub access_token: String,
    /// Seconds that the access token is good for.
    pub expires_in: i64,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub refresh_token: Option<String>,
}

/// Signs a browser in: two HttpOnly cookies.
#[utoipa::path(post, path = "/auth/sign-in", tag = "auth", request_body = SignIn,
    responses((status = 200, body = Me), (status = "default", body = ProblemBody)))]
pub async fn sign_in(app: App, request: HttpRequest, body: Json<SignIn>) -> Result<HttpResponse> {
    actor::check_origin(&app, &request)?; // nobody is to be signed in as someone else by another site's form
    let (opened, me) = open(&app, &request, body.into_inner()).await?;
    with_cookies(&app, opened, &me)
}

/// Signs a machine client in: bearer tokens in the body, no cookies.
#[utoipa::path(post, path = "/auth/tokens", tag = "auth", request_body = SignIn,
    responses((status = 200, body = Tokens), (status = "default", body = ProblemBody)))]
pub async fn issue_tokens(app: App, request: HttpRequest, body: Json<SignIn>) -> Result<Json<Tokens>> {
    let (opened, _) = open(&app, &request, body.into_inner()).await?;
    Ok(Json(tokens(&app, opened)?))
}

async fn open(app: &App, request: &HttpRequest, body: SignIn) -> Result<(Opened, Me)> {
    app.auth.throttle.try_once(&body.login, request.peer_addr().map(|peer| peer.ip()))?;
    let login = body.login.trim().to_lowercase();
    let user = app.db.read(move |conn| Ok(account::find_by_login(conn, &login)?)).await?;
    let good = password::verify(body.password, user.as_ref().map(|user| user.password_hash.clone())).await?;
    let user = user.filter(|_| good).ok_or(Error::BadCredentials)?;
    let visit = Visit::of(request, body.totp);
    let author = Author { address: actor::address(request), ..Author::default() };
    let begun = app.db.write(author, move |tx| begin(tx, user, &visit, "")).await?;
    app.auth.signer.keep_fresh(&app.db).await?;
    Ok(begun)
}

/// What a sign-in brings besides who it is.
pub struct Visit {
    agent: String,
    totp: Option<String>,
}

impl Visit {
    pub fn of(request: &HttpRequest, totp: Option<String>) -> Visit {
        let agent = request.headers().get(USER_AGENT).and_then(|agent| agent.to_str().ok());
        Visit { agent: agent.unwrap_or_default().to_owned(), totp }
    }
}

/// Begins a session of a user who has shown that they are who they say; `how` goes into the trail.
///
/// # Errors
/// `TotpRequired` and `BadCode` when a second factor is in use; `Conflict` while their only claim waits for a bureau.
pub fn begin(tx: &mut Tx, user: User, visit: &Visit, how: &str) -> Result<(Opened, Me)> {
    tx.author.user = Some(user.id);
    totp::check(tx, user.id, visit.totp.as_deref())?;
    let places = account::places(tx, user.id)?;
    let first = places.iter().find(|place| !place.pending).ok_or(Error::conflict("auth-claim-waits"))?;
    let (org, role) = (first.org, first.role);
    let opened = session::open(tx, user.id, org, &visit.agent)?;
    audit::note(tx, Act::SignIn, Noun::User, user.id, how)?;
    Ok((opened, Me::of(tx, user, (org, role), places)?))
}

/// Renews a browser's cookies.
#[utoipa::path(post, path = "/auth/refresh", tag = "auth",
    responses((status = 204), (status = "default", body = ProblemBody)))]
pub async fn refresh(app: App, request: HttpRequest) -> Result<HttpResponse> {
    actor::check_origin(&app, &request)?;
    let cookie = request.cookie(app.auth.cookies.refresh_name()).ok_or(Error::Unauthenticated)?;
    let opened = renew(&app, &request, cookie.value().to_owned()).await?;
    let mut answer = HttpResponse::NoContent();
    set_cookies(&app, &mut answer, opened)?;
    Ok(answer.finish())
}

/// Renews a machine client's tokens.
#[utoipa::path(post, path = "/auth/tokens/refresh", tag = "auth", request_body = RefreshToken,
    responses((status = 200, body = Tokens), (status = "default", body = ProblemBody)))]
pub async fn refresh_tokens(app: App, request: HttpRequest, body: Json<RefreshToken>) -> Result<Json<Tokens>> {
    let opened = renew(&app, &request, body.into_inner().refresh_token).await?;
    Ok(Json(tokens(&app, opened)?))
}

async fn renew(app: &App, request: &HttpRequest, token: String) -> Result<Opened> {
    let author = Author { address: actor::address(request), ..Author::default() };
    let refreshed = app.db.write(author, move |tx| {
        let refreshed = session::refresh(tx, &token)?;
        if let Refreshed::Reused(session) = &refreshed {
            audit::note(tx, Act::Revoke, Noun::User, session, "a refresh token was used twice")?;
        }
        Ok(refreshed)
    });
    match refreshed.await? {
        Refreshed::Good(opened) => {
            app.auth.signer.keep_fresh(&app.db).await?;
            Ok(opened)
        }
        Refreshed::Reused(_) | Refreshed::Unknown => Err(Error::Unauthenticated),
    }
}

/// Ends this session.
#[utoipa::path(post, path = "/auth/sign-out", tag = "auth",
    responses((status = 204), (status = "default", body = ProblemBody)))]
pub async fn sign_out(app: App, actor: Actor) -> Result<HttpResponse> {
    app.db
        .write(actor.author(), move |tx| {
            session::revoke(tx, actor.session)?;
            audit::note(tx, Act::SignOut, Noun::User, actor.user, "")
        })
        .await?;
    Ok(without_cookies(&app))
}

/// The answer that makes a browser forget its session.
pub fn without_cookies(app: &App) -> HttpResponse {
    let mut answer = HttpResponse::NoContent();
    app.auth.cookies.cleared().into_iter().for_each(|cookie| {
        answer.cookie(cookie);
    });
    answer.finish()
}

/// Acts for another organisation of the user from now on.
#[utoipa::path(post, path = "/auth/act-for", tag = "auth", request_body = ActFor,
    responses((status = 204), (status = "default", body = ProblemBody)))]
pub async fn act_for(app: App, actor: Actor, body: Json<ActFor>) -> Result<HttpResponse> {
    app.db
        .write(actor.author(), move |tx| {
            session::act_for(tx, actor.session, actor.user, body.org)?;
            audit::note(tx, Act::ActFor, Noun::Org, body.org, "")
        })
        .await?;
    Ok(HttpResponse::NoContent().finish())
}

/// Changes the password and ends every other session of the user.
#[utoipa::path(post, path = "/auth/password", tag = "auth", request_body = NewPassword,
    responses((status = 204), (status = "default", body = ProblemBody)))]
pub async fn change_password(app: App, actor: Actor, body: Json<NewPassword>) -> Result<HttpResponse> {
    let NewPassword { current, new } = body.into_inner();
    password::check("new", &new)?;
    let user = actor.user;
    let stored = app.db.read(move |conn| Ok(account::find(conn, user)?)).await?.map(|user| user.password_hash);
    if !password::verify(current, stored).await? {
        return Err(Problems::one("current", "auth-wrong-password"));
    }
    let hash = password::hash(new).await?;
    app.db
        .write(actor.author(), move |tx| {
            account::set_password(tx, actor.user, &hash)?;
            session::revoke_others(tx, actor.user, actor.session)?;
            audit::note(tx, Act::ChangePassword, Noun::User, actor.user, "")
        })
        .await?;
    Ok(HttpResponse::NoContent().finish())
}

pub fn tokens(app: &App, opened: Opened) -> Result<Tokens> {
    let access_token = app.auth.signer.sign(opened.session, app.db.clock().now())?;
    Ok(Tokens { access_token, expires_in: token::ACCESS_SECONDS, refresh_token: opened.refresh })
}

pub fn with_cookies(app: &App, opened: Opened, me: &Me) -> Result<HttpResponse> {
    let mut answer = HttpResponse::Ok();
    set_cookies(app, &mut answer, opened)?;
    Ok(answer.json(me))
}

fn set_cookies(app: &App, answer: &mut actix_web::HttpResponseBuilder, opened: Opened) -> Result<()> {
    let cookies: &cookie::Cookies = &app.auth.cookies;
    answer.cookie(cookies.access(app.auth.signer.sign(opened.session, app.db.clock().now())?));
    if let Some(refresh) = opened.refresh {
        answer.cookie(cookies.refresh(refresh));
    }
    Ok(())
}
