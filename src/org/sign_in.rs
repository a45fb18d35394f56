//! Registering, signing in and out, acting for another organisation.
use actix_web::{HttpRequest, HttpResponse, http::header::USER_AGENT, web::Json};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{
    account::{self, Place, User},
    model::{BuyerKind, Org, Role, State, SupplyRole, plain_name},
    store,
};
use crate::{
    app::App,
    audit::{self, Act},
    auth::{
        actor::{self, Actor, Membership},
        cookie, password,
        session::{self, Opened, Refreshed},
        token,
    },
    db::{Author, Tx},
    error::{Error, ProblemBody, Problems, Result},
    kernel::{
        credit_code::CreditCode,
        gazetteer::Gazetteer,
        id::{OrgId, UserId},
        industry::IndustryCode,
        noun::Noun,
        region::RegionCode,
    },
    text::Message,
};

/// A firm's first visit: the organisation and its first user.
#[derive(Debug, Deserialize, ToSchema)]
pub struct Register {
    #[schema(value_type = String)]
    pub credit_code: String,
    pub name: String,
    pub roles: Vec<Role>,
    #[schema(value_type = String)]
    pub region: String,
    #[schema(value_type = Option<String>)]
    pub industry: Option<IndustryCode>,
    /// Bureaus: which office.
    #[serde(default)]
    pub department: String,
    /// A mail address or a mobile number.
    pub login: String,
    pub password: String,
    pub user_name: String,
}

#[derive(Debug, Deserialize, ToSchema)]
pub struct SignIn {
    pub login: String,
    pub password: String,
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

/// Who is signed in, and for whom they may act.
#[derive(Debug, Serialize, ToSchema)]
pub struct Me {
    pub user: UserId,
    pub login: String,
    pub name: String,
    pub org: OrgId,
    pub role: Membership,
    pub orgs: Vec<Place>,
}

/// What registering led to.
#[derive(Debug, Serialize, ToSchema)]
pub struct Registered {
    pub org: OrgId,
    pub user: UserId,
    /// True when a bureau must first confirm that you speak for an organisation that it had entered.
    pub waits_for_bureau: bool,
}

/// Registers an organisation with its first user.
#[utoipa::path(post, path = "/auth/register", tag = "auth", request_body = Register,
    responses((status = 201, body = Registered), (status = "default", body = ProblemBody)))]
pub async fn register(app: App, request: HttpRequest, body: Json<Register>) -> Result<HttpResponse> {
    let body = body.into_inner();
    app.auth.throttle.try_once(&body.login, request.peer_addr().map(|peer| peer.ip()))?;
    let wanted = Wanted::read(&body)?;
    let hash = password::hash(body.password).await?;
    let author = Author { address: actor::address(&request), ..Author::default() };
    let registered = app.db.write(author, move |tx| wanted.register(tx, hash)).await?;
    Ok(HttpResponse::Created().json(registered))
}

/// A registration whose every field is good.
struct Wanted {
    code: CreditCode,
    name: String,
    roles: Vec<Role>,
    region: RegionCode,
    industry: Option<IndustryCode>,
    department: String,
    login: String,
    user_name: String,
}

impl Wanted {
    fn read(body: &Register) -> Result<Wanted> {
        let mut problems = Problems::default();
        let code = problems.take("credit_code", body.credit_code.parse());
        let region = problems.take("region", known_region(&body.region));
        if let Err(Error::Invalid(found)) = password::check("password", &body.password) {
            found.iter().for_each(|problem| problems.add(&problem.field, problem.message.clone()));
        }
        for (field, text, most) in
            [("name", &body.name, 100), ("user_name", &body.user_name, 50), ("department", &body.department, 50)]
        {
            let length = text.trim().chars().count();
            if length > most || (length < 2 && field != "department") {
                problems.add(field, Message::new("value-length").with("least", 2).with("most", most));
            }
        }
        let login = body.login.trim().to_lowercase();
        let is_mobile = login.len() == 11 && login.starts_with('1') && login.chars().all(|c| c.is_ascii_digit());
        let is_mail =
            login.len() <= 100 && login.split_once('@').is_some_and(|(a, b)| !a.is_empty() && b.contains('.'));
        if !(is_mobile || is_mail) || login.contains(char::is_whitespace) {
            problems.add("login", Message::new("auth-login-form"));
        }
        let mut roles = body.roles.clone();
        roles.sort();
        roles.dedup();
        if roles.is_empty() {
            problems.add("roles", Message::new("org-roles-empty"));
        }
        let (name, user_name) = (plain_name(&body.name), body.user_name.trim().to_owned());
        let department = body.department.trim().to_owned();
        let wanted = code.zip(region).map(|(code, region)| Wanted {
            code,
            name,
            roles,
            region,
            industry: body.industry.clone(),
            department,
            login,
            user_name,
        });
        problems.or(wanted)
    }

    /// A taken login and a taken credit code are told by one sentence: it does not say which accounts exist.
    fn register(self, tx: &mut Tx, password_hash: String) -> Result<Registered> {
        if account::find_by_login(tx, &self.login)?.is_some() {
            return Err(Error::conflict("auth-cannot-register"));
        }
        let (org, waits) = match store::find_by_code(tx, &self.code)? {
            Some(mut entered) => {
                entered.claim().map_err(|_| Error::conflict("auth-cannot-register"))?;
                store::save(tx, &mut entered)?;
                audit::record(tx, Act::Claim, Noun::Org, entered.id)?;
                (entered.id, true)
            }
            None => (self.insert_org(tx)?, false),
        };
        let now = tx.now();
        let user = User { id: UserId::new(), login: self.login, name: self.user_name, password_hash, created_at: now };
        account::insert(tx, &user)?;
        account::join(tx, user.id, org, Membership::Owner, waits)?;
        audit::record(tx, Act::Register, Noun::User, user.id)?;
        Ok(Registered { org, user: user.id, waits_for_bureau: waits })
    }

    fn insert_org(&self, tx: &mut Tx) -> Result<OrgId> {
        let now = tx.now();
        let org = Org {
            id: OrgId::new(),
            name: self.name.clone(),
            credit_code: Some(self.code.clone()),
            roles: self.roles.clone(),
            buyer_kind: BuyerKind::Enterprise,
            supply_role: SupplyRole::Manufacturer,
            department: self.department.clone(),
            region: self.region.clone(),
            industry: self.industry.clone(),
            address: String::new(),
            legal_person: String::new(),
            contact_name: self.user_name.clone(),
            contact_phone: String::new(),
            parent: None,
            state: State::Claimed,
            refusal: String::new(),
            entered_by: None,
            version: 1,
            created_at: now,
            updated_at: now,
        };
        store::insert(tx, &org)?;
        audit::record(tx, Act::Register, Noun::Org, org.id)?;
        Ok(org.id)
    }
}

/// A region code that exists.
pub fn known_region(text: &str) -> Result<RegionCode, crate::kernel::Invalid> {
    let code: RegionCode = text.parse()?;
    match Gazetteer::get().place(&code) {
        Some(_) => Ok(code),
        None => Err(crate::kernel::Invalid(Message::new("value-region-unknown").with("text", text))),
    }
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
    let agent = request.headers().get(USER_AGENT).and_then(|agent| agent.to_str().ok()).unwrap_or_default().to_owned();
    let author = Author { user: Some(user.id), address: actor::address(request), ..Author::default() };
    app.db
        .write(author, move |tx| {
            let places = account::places(tx, user.id)?;
            let first = places.iter().find(|place| !place.pending).ok_or(Error::conflict("auth-claim-waits"))?;
            let (org, role) = (first.org, first.role);
            let opened = session::open(tx, user.id, org, &agent)?;
            audit::note(tx, Act::SignIn, Noun::User, user.id, "")?;
            Ok((opened, Me { user: user.id, login: user.login, name: user.name, org, role, orgs: places }))
        })
        .await
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
        Refreshed::Good(opened) => Ok(opened),
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
    let mut answer = HttpResponse::NoContent();
    app.auth.cookies.cleared().into_iter().for_each(|cookie| {
        answer.cookie(cookie);
    });
    Ok(answer.finish())
}

/// Who is signed in.
#[utoipa::path(get, path = "/auth/me", tag = "auth",
    responses((status = 200, body = Me), (status = "default", body = ProblemBody)))]
pub async fn show_me(app: App, actor: Actor) -> Result<Json<Me>> {
    let me = app.db.read(move |conn| {
        let user = account::find(conn, actor.user)?.ok_or(Error::Unauthenticated)?;
        let orgs = account::places(conn, actor.user)?;
        Ok(Me { user: user.id, login: user.login, name: user.name, org: actor.org, role: actor.member, orgs })
    });
    Ok(Json(me.await?))
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

fn tokens(app: &App, opened: Opened) -> Result<Tokens> {
    let access_token = app.auth.signer.sign(opened.session, app.db.clock().now())?;
    Ok(Tokens { access_token, expires_in: token::ACCESS_SECONDS, refresh_token: opened.refresh })
}

fn with_cookies(app: &App, opened: Opened, me: &Me) -> Result<HttpResponse> {
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
