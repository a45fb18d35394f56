//! The addresses of demands: write, list, look, export, and the steps of their life.
use actix_web::{
    HttpResponse,
    web::{Json, Path, Query},
};

use super::{
    Demand,
    listing::ListQuery,
    view::{DemandBody, DemandView},
};
use crate::{
    app::App,
    auth::{
        actor::{Actor, Viewer},
        may::{Keep, May, Review, See},
        once::Once,
    },
    error::{ProblemBody, Result},
    kernel::{id::DemandId, page::Paged},
    life::{Publish, SendBack, State, Step},
    listing::{
        Listing,
        counts::{self, Counts},
        export,
        report::FormQuery,
        steps::{self, Writer},
    },
};

/// Demands that the asker may see.
#[utoipa::path(get, path = "/demands", tag = "demand", params(ListQuery),
    responses((status = 200, body = Paged<DemandView>), (status = "default", body = ProblemBody)))]
pub async fn list_demands(app: App, viewer: Viewer, query: Query<ListQuery>) -> Result<Json<Paged<DemandView>>> {
    steps::list::<Demand>(app, viewer, Demand::asked(&query)?).await
}

/// How many demands of this filter stand in each state; `state`, `order`, `after` and `size` change nothing.
#[utoipa::path(get, path = "/demands/counts", tag = "demand", params(ListQuery),
    responses((status = 200, body = Counts<State>), (status = "default", body = ProblemBody)))]
pub async fn count_demands(app: App, viewer: Viewer, query: Query<ListQuery>) -> Result<Json<Counts<State>>> {
    counts::answer::<Demand>(app, viewer, Demand::asked(&query)?).await
}

/// The list as a sheet (`xlsx` or `csv`); importing it again changes the same rows.
#[utoipa::path(get, path = "/demands/export.{format}", tag = "demand", params(("format" = String, Path), ListQuery, FormQuery),
    responses((status = 200, body = Vec<u8>, content_type = "application/octet-stream"),
        (status = "default", body = ProblemBody)))]
pub async fn export_demands(
    app: App,
    actor: Actor,
    format: Path<String>,
    query: Query<ListQuery>,
    form: Query<FormQuery>,
) -> Result<HttpResponse> {
    export::answer::<Demand>(app, actor, &query, &format, &form).await
}

/// Writes a new demand: a draft of the asker's organisation, or of a firm that a bureau enters it for.
#[utoipa::path(post, path = "/demands", tag = "demand", request_body = DemandBody,
    params(("Idempotency-Key" = Option<String>, Header)),
    responses((status = 201, body = DemandView), (status = "default", body = ProblemBody)))]
pub async fn create_demand(app: App, actor: Actor, once: Once, body: Json<DemandBody>) -> Result<HttpResponse> {
    let for_whom = body.owner;
    let written = body.clone().read()?;
    steps::create(app, Writer { actor, once, for_whom }, &*body, move |tx, owner, life| {
        Ok(Demand {
            id: DemandId::new(),
            life,
            industry: written.industry.or(owner.industry.clone()),
            project: None,
            buyer: owner.buyer_kind,
            content: written.content,
            posted_on: tx.today(),
            items: written.items,
        })
    })
    .await
}

/// One demand.
#[utoipa::path(get, path = "/demands/{id}", tag = "demand", params(("id" = String, Path)),
    responses((status = 200, body = DemandView), (status = "default", body = ProblemBody)))]
pub async fn show_demand(app: App, may: May<See, Demand>) -> Result<Json<DemandView>> {
    steps::show(app, may).await
}

/// Writes a demand anew; one that is public goes to review again.
#[utoipa::path(put, path = "/demands/{id}", tag = "demand", params(("id" = String, Path)), request_body = DemandBody,
    responses((status = 200, body = DemandView), (status = "default", body = ProblemBody)))]
pub async fn edit_demand(app: App, may: May<Keep, Demand>, body: Json<DemandBody>) -> Result<Json<DemandView>> {
    let version = body.version;
    let written = body.into_inner().read()?;
    steps::edit(app, may, version, move |_, demand| {
        demand.industry = written.industry.or(demand.industry.take());
        demand.content = written.content;
        demand.items = written.items;
        Ok(())
    })
    .await
}

/// Hands a draft, or one that was returned, to the bureau.
#[utoipa::path(post, path = "/demands/{id}/submit", tag = "demand", params(("id" = String, Path)), request_body = Step,
    responses((status = 200, body = DemandView), (status = "default", body = ProblemBody)))]
pub async fn submit_demand(app: App, may: May<Keep, Demand>, body: Json<Step>) -> Result<Json<DemandView>> {
    steps::submit(app, may, body).await
}

/// Takes a demand back: nobody else sees it any more.
#[utoipa::path(post, path = "/demands/{id}/withdraw", tag = "demand", params(("id" = String, Path)), request_body = Step,
    responses((status = 200, body = DemandView), (status = "default", body = ProblemBody)))]
pub async fn withdraw_demand(app: App, may: May<Keep, Demand>, body: Json<Step>) -> Result<Json<DemandView>> {
    steps::withdraw(app, may, body).await
}

/// Publishes a submitted demand: makers can see it and matching starts.
#[utoipa::path(post, path = "/demands/{id}/publish", tag = "demand", params(("id" = String, Path)), request_body = Publish,
    responses((status = 200, body = DemandView), (status = "default", body = ProblemBody)))]
pub async fn publish_demand(app: App, may: May<Review, Demand>, body: Json<Publish>) -> Result<Json<DemandView>> {
    steps::publish(app, may, body).await
}

/// Returns a submitted demand to its owner with reasons.
#[utoipa::path(post, path = "/demands/{id}/return", tag = "demand", params(("id" = String, Path)), request_body = SendBack,
    responses((status = 200, body = DemandView), (status = "default", body = ProblemBody)))]
pub async fn return_demand(app: App, may: May<Review, Demand>, body: Json<SendBack>) -> Result<Json<DemandView>> {
    steps::send_back(app, may, body).await
}
