//! The addresses of shares: begin one, end it, read what is shared.
use actix_web::{
    HttpResponse,
    web::{Json, Path},
};
use chrono::NaiveDate;
use serde::Serialize;
use utoipa::ToSchema;

use super::{
    model::{Chosen, Share},
    store,
    summary::{self, SharedDemand, can_be_shared},
};
use crate::{
    app::App,
    audit::{self, Act},
    auth::may::{Keep, May},
    blocking,
    demand::Demand,
    error::{Error, ProblemBody, Result},
    kernel::noun::Noun,
};

/// A share with what to paste.
#[derive(Debug, Serialize, ToSchema)]
pub struct Shared {
    pub code: String,
    /// Of the page: `/s/CODE`.
    pub path: String,
    /// To be pasted into a chat; its last line is the page's address.
    pub text: String,
    /// The last day on which the code is good.
    pub expires_on: NaiveDate,
    pub chosen: Chosen,
}

/// Shares a published demand and what answers it. Sharing it again keeps the code, for another 30 days.
#[utoipa::path(post, path = "/demands/{id}/share", tag = "share", params(("id" = String, Path)), request_body = Chosen,
    responses((status = 200, body = Shared), (status = "default", body = ProblemBody)))]
pub async fn share_demand(app: App, may: May<Keep, Demand>, body: Json<Chosen>) -> Result<Json<Shared>> {
    let (actor, demand) = may.into_parts()?;
    if !can_be_shared(&demand) {
        return Err(Error::conflict("fit-share-not-published"));
    }
    let chosen = body.into_inner();
    let share = app.db.write(actor.author(), move |tx| {
        tx.lock(&format!("share of {}", demand.id))?;
        let (now, today) = (tx.now(), tx.today());
        let share = match store::of_demand(tx, demand.id, today)? {
            Some(share) => share.renewed(chosen, today),
            None => Share::begin(demand.id, chosen, now, today),
        };
        store::put(tx, &share, today)?;
        audit::record(tx, Act::Share, Noun::Demand, demand.id)?;
        Ok(share)
    });
    let share = share.await?;
    let shown = blocking::run(move || {
        let text = summary::make(&app, &share)?.text;
        let path = share.path();
        Ok(Shared { path, text, expires_on: share.expires_on, chosen: share.chosen, code: share.code })
    });
    Ok(Json(shown.await?))
}

/// Ends a share: its code leads nowhere any more.
#[utoipa::path(delete, path = "/demands/{id}/share", tag = "share", params(("id" = String, Path)),
    responses((status = 204), (status = "default", body = ProblemBody)))]
pub async fn end_share(app: App, may: May<Keep, Demand>) -> Result<HttpResponse> {
    let (actor, demand) = may.into_parts()?;
    app.db
        .write(actor.author(), move |tx| {
            if !store::remove(tx, demand.id)? {
                return Err(Error::NotFound);
            }
            audit::record(tx, Act::EndShare, Noun::Demand, demand.id)
        })
        .await?;
    Ok(HttpResponse::NoContent().finish())
}

/// What a code shows to whoever has it; search engines keep none of it.
#[utoipa::path(get, path = "/shares/{code}", tag = "share", params(("code" = String, Path)), security(()),
    responses((status = 200, body = SharedDemand), (status = "default", body = ProblemBody)))]
pub async fn show_share(app: App, code: Path<String>) -> Result<HttpResponse> {
    let code = code.trim().to_uppercase();
    let shown = blocking::run(move || {
        let today = app.db.clock().today();
        let share = app.db.read_now(|conn| store::find(conn, &code, today))?.ok_or(Error::NotFound)?;
        summary::make(&app, &share)
    });
    let shown = shown.await?;
    Ok(HttpResponse::Ok().insert_header(("X-Robots-Tag", "noindex, nofollow")).json(shown))
}
