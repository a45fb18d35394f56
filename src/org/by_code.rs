//! Signing in and setting a new password by a one-time code that was sent to the login. Whether an account exists is
//! looked up where the code is sent, so that asking for one answers, writes and takes the same for everybody.
use actix_web::{HttpRequest, HttpResponse, web::Json};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{
    account,
    me::Me,
    send_code,
    sign_in::{self, Tokens, Visit},
};
use crate::{
    app::App,
    audit::{self, Act},
    auth::{
        actor,
        code::{self, Holder, Purpose},
        password,
        session::{self, Opened},
    },
    db::Author,
    deliver::By,
    error::{Error, ProblemBody, Problems, Result, lang},
    kernel::{login::Login, noun::Noun},
};

/// What somebody who is not signed in may ask a code for.
#[derive(Clone, Copy, Debug, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Errand {
    SignIn,
    Reset,
}

impl From<Errand> for Purpose {
    fn from(errand: Errand) -> Purpose {
        match errand {
            Errand::SignIn => Purpose::SignIn,
            Errand::Reset => Purpose::Reset,
        }
    }
}

#[derive(Debug, Deserialize, ToSchema)]
pub struct CodeRequest {
    /// A mail address or a mobile number.
    pub login: String,
    pub purpose: Errand,
}

/// The same whether or not there is such an account.
#[derive(Debug, Serialize, ToSchema)]
pub struct CodeSent {
    /// How codes go to logins of this kind; null when the operator has set up no way: ask your bureau.
    pub by: Option<By>,
    /// Seconds that the code is good for.
    pub expires_in: i64,
}

#[derive(Debug, Deserialize, ToSchema)]
pub struct SignInByCode {
    pub login: String,
    pub code: String,
    /// Where a second factor is in use: what the authenticator shows, or a recovery code.
    #[serde(default)]
    pub totp: Option<String>,
}

#[derive(Debug, Deserialize, ToSchema)]
pub struct ResetPassword {
    pub login: String,
    pub code: String,
    pub new: String,
}

/// Sends a one-time code to a login, when there is such an account. One a minute, five an hour.
#[utoipa::path(post, path = "/auth/codes", tag = "auth", request_body = CodeRequest,
    responses((status = 202, body = CodeSent), (status = "default", body = ProblemBody)))]
pub async fn send_code(app: App, request: HttpRequest, body: Json<CodeRequest>) -> Result<HttpResponse> {
    let login = read_login(&body.login)?;
    app.auth.throttle.send_once(request.peer_addr().map(|peer| peer.ip()))?;
    let (by, purpose) = (app.deliver.by(&login), Purpose::from(body.purpose));
    let author = Author { address: actor::address(&request), ..Author::default() };
    let language = lang();
    app.db
        .write(author, move |tx| {
            let (code, plain) = code::issue(tx, purpose, Some(&login), None)?;
            if by.is_some() {
                send_code::queue(tx, &code, plain, language)?;
            }
            audit::note(tx, Act::IssueCode, Noun::User, code.id, purpose.as_str())
        })
        .await?;
    Ok(HttpResponse::Accepted().json(CodeSent { by, expires_in: purpose.lifetime().num_seconds() }))
}

/// Signs a browser in by a one-time code: two HttpOnly cookies.
#[utoipa::path(post, path = "/auth/sign-in-by-code", tag = "auth", request_body = SignInByCode,
    responses((status = 200, body = Me), (status = "default", body = ProblemBody)))]
pub async fn sign_in_by_code(app: App, request: HttpRequest, body: Json<SignInByCode>) -> Result<HttpResponse> {
    actor::check_origin(&app, &request)?;
    let (opened, me) = open(&app, &request, body.into_inner()).await?;
    sign_in::with_cookies(&app, opened, &me)
}

/// Signs a machine client in by a one-time code: bearer tokens in the body.
#[utoipa::path(post, path = "/auth/tokens/by-code", tag = "auth", request_body = SignInByCode,
    responses((status = 200, body = Tokens), (status = "default", body = ProblemBody)))]
pub async fn issue_tokens_by_code(app: App, request: HttpRequest, body: Json<SignInByCode>) -> Result<Json<Tokens>> {
    let (opened, _) = open(&app, &request, body.into_inner()).await?;
    Ok(Json(sign_in::tokens(&app, opened)?))
}

async fn open(app: &App, request: &HttpRequest, body: SignInByCode) -> Result<(Opened, Me)> {
    let login = read_login(&body.login)?;
    try_once(app, request, &login)?;
    let visit = Visit::of(request, body.totp);
    let author = Author { address: actor::address(request), ..Author::default() };
    let begun = app.db.write(author, move |tx| {
        let Some(_) = code::redeem(tx, Purpose::SignIn, Holder::Login(&login), &body.code)? else { return Ok(None) };
        let Some(user) = account::find_by_login(tx, login.as_str())? else { return Ok(None) };
        sign_in::begin(tx, user, &visit, "code").map(Some)
    });
    let begun = begun.await?.ok_or(Error::BadCode)?;
    app.auth.signer.keep_fresh(&app.db).await?;
    Ok(begun)
}

/// Sets a new password by a one-time code, and ends every session of the user.
#[utoipa::path(post, path = "/auth/reset-password", tag = "auth", request_body = ResetPassword,
    responses((status = 204), (status = "default", body = ProblemBody)))]
pub async fn reset_password(app: App, request: HttpRequest, body: Json<ResetPassword>) -> Result<HttpResponse> {
    let ResetPassword { login, code, new } = body.into_inner();
    let login = read_login(&login)?;
    password::check("new", &new)?;
    try_once(&app, &request, &login)?;
    let hash = password::hash(new).await?;
    let author = Author { address: actor::address(&request), ..Author::default() };
    let reset = app.db.write(author, move |tx| {
        let Some(_) = code::redeem(tx, Purpose::Reset, Holder::Login(&login), &code)? else { return Ok(None) };
        let Some(user) = account::find_by_login(tx, login.as_str())? else { return Ok(None) };
        tx.author.user = Some(user.id);
        account::set_password(tx, user.id, &hash)?;
        session::revoke_all(tx, user.id)?;
        audit::note(tx, Act::ChangePassword, Noun::User, user.id, "code")?;
        Ok(Some(()))
    });
    reset.await?.ok_or(Error::BadCode)?;
    Ok(HttpResponse::NoContent().finish())
}

/// # Errors
/// `Invalid` for what is neither a mail address nor a mobile number.
pub fn read_login(text: &str) -> Result<Login> {
    let mut problems = Problems::default();
    let login = problems.take("login", text.parse());
    problems.or(login)
}

/// Apart from tries with a password: whoever guesses at codes must not keep the owner from signing in with theirs.
///
/// # Errors
/// `TooMany` with the seconds to wait.
pub fn try_once(app: &App, request: &HttpRequest, login: &Login) -> Result<()> {
    app.auth.throttle.try_once(&format!("code of {login}"), request.peer_addr().map(|peer| peer.ip()))
}
