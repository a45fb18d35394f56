//! Where public pages are off, the API answers members only: whatever is not named here is closed.
use actix_web::{
    Error as ActixError,
    body::MessageBody,
    dev::{ServiceRequest, ServiceResponse},
    middleware::Next,
    web,
};

use crate::{app::App, auth::actor, config::Switch, error::Error};

/// What somebody needs who is not signed in yet: to sign in, to register (where a firm is, and what it does), and to know
/// whose site this is; and to answer an invitation by the code in its link. Patterns, not paths: an address that is spelt
/// otherwise has none, and is closed.
const OPEN: [&str; 5] = [
    "/api/v1/site",
    "/api/v1/regions",
    "/api/v1/regions/{code}",
    "/api/v1/industries",
    "/api/v1/event-invitations/{code}",
];
const SIGNING_IN: &str = "/api/v1/auth/";

/// Lets nobody through who is not signed in, where the operator says so.
pub async fn to_members(
    request: ServiceRequest,
    next: Next<impl MessageBody>,
) -> Result<ServiceResponse<impl MessageBody>, ActixError> {
    let closed = request.app_data::<web::Data<App>>().is_none_or(|app| app.config.public_pages == Switch::Off);
    if closed {
        let route = request.match_pattern().unwrap_or_default();
        let open = OPEN.contains(&route.as_str()) || route.starts_with(SIGNING_IN);
        if !open && actor::of(request.request()).await?.is_none() {
            return Err(Error::Unauthenticated.into());
        }
    }
    next.call(request).await
}
