//! The addresses of one's own data: take it out, delete it.
use actix_web::{
    HttpResponse,
    http::header::{CONTENT_DISPOSITION, ContentType},
    web::Json,
};
use serde::Deserialize;
use utoipa::ToSchema;

use super::{
    erase,
    export::{self, PersonalData},
};
use crate::{
    app::App,
    audit::{self, Act},
    auth::{
        actor::Actor,
        code::{self, Holder, Purpose},
        password, token, totp,
    },
    error::{Error, ProblemBody, Problems, Result, lang},
    kernel::{login::Login, noun::Noun},
    org::{account, sign_in},
};

/// Everything that is stored about the asker, as a file.
#[utoipa::path(get, path = "/users/me/export.json", tag = "user",
    responses((status = 200, body = PersonalData), (status = "default", body = ProblemBody)))]
pub async fn export_me(app: App, actor: Actor) -> Result<HttpResponse> {
    let lang = lang();
    let data = app.db.write(actor.author(), move |tx| {
        audit::note(tx, Act::Export, Noun::User, actor.user, "")?;
        let now = tx.now();
        export::of(tx, actor.user, now, lang)
    });
    Ok(HttpResponse::Ok()
        .content_type(ContentType::json())
        .insert_header((CONTENT_DISPOSITION, "attachment; filename=\"duijie-my-data.json\""))
        .json(data.await?))
}

/// That it is the user: the password, or the sign-in code that was sent to the login; and the second factor, where one is
/// in use.
#[derive(Debug, Deserialize, ToSchema)]
pub struct Proof {
    #[serde(default)]
    pub password: Option<String>,
    /// Asked for at `/auth/codes` for the purpose `sign-in`.
    #[serde(default)]
    pub code: Option<String>,
    #[serde(default)]
    pub totp: Option<String>,
}

/// Deletes the asker's account: signs out everywhere, ends memberships, erases login, name and contact. The last owner of
/// an organisation hands over first. The login may register anew.
#[utoipa::path(delete, path = "/users/me", tag = "user", request_body = Proof,
    responses((status = 204), (status = "default", body = ProblemBody)))]
pub async fn delete_me(app: App, actor: Actor, body: Json<Proof>) -> Result<HttpResponse> {
    let Proof { password, code, totp } = body.into_inner();
    if password.is_none() && code.is_none() {
        return Err(Problems::one("password", "personal-proof"));
    }
    app.auth.throttle.try_once(&format!("deletion of {}", actor.user), None)?;
    let id = actor.user;
    let user = app.db.read(move |conn| Ok(account::find(conn, id)?)).await?.ok_or(Error::Unauthenticated)?;
    if let Some(password) = password
        && !password::verify(password, Some(user.password_hash.clone())).await?
    {
        return Err(Problems::one("password", "auth-wrong-password"));
    }
    let unusable = password::hash(token::random()).await?;
    let erased = app.db.write(actor.author(), move |tx| {
        if let Some(code) = code {
            let Ok(login) = user.login.parse::<Login>() else { return Ok(None) };
            // A wrong try is counted, so no error yet: an error would undo it.
            if code::redeem(tx, Purpose::SignIn, Holder::Login(&login), &code)?.is_none() {
                return Ok(None);
            }
        }
        totp::check(tx, user.id, totp.as_deref())?;
        erase::erase(tx, &user, &unusable).map(Some)
    });
    erased.await?.ok_or(Error::BadCode)?;
    Ok(sign_in::without_cookies(&app))
}
