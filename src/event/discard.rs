//! A draft that nobody has heard of is thrown away; an event that was announced is called off instead, with its reason.
use actix_web::HttpResponse;

use super::{member, model::Event, store};
use crate::{
    app::App,
    audit::{self, Act},
    auth::may::{Keep, May},
    error::{ProblemBody, Result},
    kernel::noun::Noun,
};

/// Throws a draft away. Once it was announced it is called off, for whoever read of it.
#[utoipa::path(delete, path = "/events/{id}", tag = "event", params(("id" = String, Path)),
    responses((status = 204), (status = "default", body = ProblemBody)))]
pub async fn discard_event(app: App, may: May<Keep, Event>) -> Result<HttpResponse> {
    let (actor, event) = may.into_parts()?;
    app.db
        .write(actor.author(), move |tx| {
            // as it stands now: nobody announces it meanwhile, and a draft has no members
            let event = member::join::locked(tx, event.id)?;
            if !event.is_draft() || !store::remove_draft(tx, event.id)? {
                return Err(event.not_now());
            }
            audit::note(tx, Act::Remove, Noun::Event, event.id, &event.title)
        })
        .await?;
    Ok(HttpResponse::NoContent().finish())
}
