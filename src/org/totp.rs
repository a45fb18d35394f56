//! The addresses of the second factor: set up, confirm, remove. Whoever has one is asked for it at every sign-in.
use actix_web::{HttpResponse, web::Json};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::account;
use crate::{
    app::App,
    audit::{self, Act},
    auth::{actor::Actor, password, totp},
    error::{Error, ProblemBody, Problems, Result},
    kernel::noun::Noun,
};

#[derive(Debug, Serialize, ToSchema)]
pub struct TotpOffer {
    /// Base32, for typing into an authenticator.
    pub secret: String,
    /// The same as `otpauth://`, for a QR code.
    pub uri: String,
}

#[derive(Debug, Deserialize, ToSchema)]
pub struct TotpCode {
    pub code: String,
}

/// Shown this once: each lets its user in once without the authenticator.
#[derive(Debug, Serialize, ToSchema)]
pub struct RecoveryCodes {
    pub recovery_codes: Vec<String>,
}

#[derive(Debug, Deserialize, ToSchema)]
pub struct CurrentPassword {
    pub password: String,
}

/// Offers the secret of a second factor; it counts once it is confirmed.
#[utoipa::path(post, path = "/auth/totp", tag = "auth",
    responses((status = 200, body = TotpOffer), (status = "default", body = ProblemBody)))]
pub async fn enrol_totp(app: App, actor: Actor) -> Result<Json<TotpOffer>> {
    let offered = app.db.write(actor.author(), move |tx| {
        let user = account::find(tx, actor.user)?.ok_or(Error::Unauthenticated)?;
        let offered = totp::offer(tx, user.id, &user.login)?;
        audit::note(tx, Act::AddFactor, Noun::User, user.id, "offered")?;
        Ok(TotpOffer { secret: offered.secret, uri: offered.uri })
    });
    Ok(Json(offered.await?))
}

/// Puts the second factor to use, with the code that its authenticator shows.
#[utoipa::path(post, path = "/auth/totp/confirm", tag = "auth", request_body = TotpCode,
    responses((status = 200, body = RecoveryCodes), (status = "default", body = ProblemBody)))]
pub async fn confirm_totp(app: App, actor: Actor, body: Json<TotpCode>) -> Result<Json<RecoveryCodes>> {
    app.auth.throttle.try_once(&format!("totp of {}", actor.user), None)?;
    let confirmed = app.db.write(actor.author(), move |tx| {
        let codes = totp::confirm(tx, actor.user, body.code.trim())?.ok_or(Error::BadCode)?;
        audit::note(tx, Act::AddFactor, Noun::User, actor.user, "")?;
        Ok(RecoveryCodes { recovery_codes: codes })
    });
    Ok(Json(confirmed.await?))
}

/// Removes the second factor; asks for the password.
#[utoipa::path(post, path = "/auth/totp/remove", tag = "auth", request_body = CurrentPassword,
    responses((status = 204), (status = "default", body = ProblemBody)))]
pub async fn remove_totp(app: App, actor: Actor, body: Json<CurrentPassword>) -> Result<HttpResponse> {
    app.auth.throttle.try_once(&format!("totp of {}", actor.user), None)?;
    let user = actor.user;
    let stored = app.db.read(move |conn| Ok(account::find(conn, user)?)).await?.map(|user| user.password_hash);
    if !password::verify(body.into_inner().password, stored).await? {
        return Err(Problems::one("password", "auth-wrong-password"));
    }
    app.db
        .write(actor.author(), move |tx| {
            if !totp::remove(tx, actor.user)? {
                return Err(Error::NotFound);
            }
            audit::note(tx, Act::RemoveFactor, Noun::User, actor.user, "")
        })
        .await?;
    Ok(HttpResponse::NoContent().finish())
}
