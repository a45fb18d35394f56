//! The addresses of lender products: write, list, look, export, and the steps of their life.
use actix_web::{
    HttpResponse,
    web::{Json, Path, Query},
};

use super::{
    listing::ListQuery,
    model::{LenderProduct, lends},
    view::{LenderProductBody, LenderProductView},
};
use crate::{
    app::App,
    auth::{
        actor::{Actor, Viewer},
        may::{Keep, May, Review, See},
        once::Once,
    },
    error::{ProblemBody, Result},
    kernel::{id::LenderProductId, page::Paged},
    life::{Publish, SendBack, State, Step},
    listing::{
        Listing,
        counts::{self, Counts},
        export,
        fresh::{self, ConfirmBody, ConfirmedRows},
        report::FormQuery,
        steps::{self, Writer},
    },
};

/// Lender products that the asker may see.
#[utoipa::path(get, path = "/lender-products", tag = "lender-product", params(ListQuery),
    responses((status = 200, body = Paged<LenderProductView>), (status = "default", body = ProblemBody)))]
pub async fn list_lender_products(
    app: App,
    viewer: Viewer,
    query: Query<ListQuery>,
) -> Result<Json<Paged<LenderProductView>>> {
    steps::list::<LenderProduct>(app, viewer, LenderProduct::asked(&query)?).await
}

/// How many lender products of this filter stand in each state; `state`, `order`, `after` and `size` change nothing.
#[utoipa::path(get, path = "/lender-products/counts", tag = "lender-product", params(ListQuery),
    responses((status = 200, body = Counts<State>), (status = "default", body = ProblemBody)))]
pub async fn count_lender_products(app: App, viewer: Viewer, query: Query<ListQuery>) -> Result<Json<Counts<State>>> {
    counts::answer::<LenderProduct>(app, viewer, LenderProduct::asked(&query)?).await
}

/// The list as a sheet (`xlsx` or `csv`); importing it again changes the same rows.
#[utoipa::path(get, path = "/lender-products/export.{format}", tag = "lender-product", params(("format" = String, Path), ListQuery, FormQuery),
    responses((status = 200, body = Vec<u8>, content_type = "application/octet-stream"),
        (status = "default", body = ProblemBody)))]
pub async fn export_lender_products(
    app: App,
    actor: Actor,
    format: Path<String>,
    query: Query<ListQuery>,
    form: Query<FormQuery>,
) -> Result<HttpResponse> {
    export::answer::<LenderProduct>(app, actor, &query, &format, &form).await
}

/// Writes a new lender product: a draft of the asker's organisation, or of a lender that a bureau enters it for.
#[utoipa::path(post, path = "/lender-products", tag = "lender-product", request_body = LenderProductBody,
    params(("Idempotency-Key" = Option<String>, Header)),
    responses((status = 201, body = LenderProductView), (status = "default", body = ProblemBody)))]
pub async fn create_lender_product(
    app: App,
    actor: Actor,
    once: Once,
    body: Json<LenderProductBody>,
) -> Result<HttpResponse> {
    let for_whom = body.owner;
    let content = body.clone().read()?;
    steps::create(app, Writer { actor, once, for_whom }, &*body, move |tx, owner, life| {
        lends(owner)?;
        Ok(LenderProduct { id: LenderProductId::new(), life, content, posted_on: tx.today(), confirmed: None })
    })
    .await
}

/// One lender product.
#[utoipa::path(get, path = "/lender-products/{id}", tag = "lender-product", params(("id" = String, Path)),
    responses((status = 200, body = LenderProductView), (status = "default", body = ProblemBody)))]
pub async fn show_lender_product(app: App, may: May<See, LenderProduct>) -> Result<Json<LenderProductView>> {
    steps::show(app, may).await
}

/// Writes a lender product anew; one that is public goes to review again.
#[utoipa::path(put, path = "/lender-products/{id}", tag = "lender-product", params(("id" = String, Path)), request_body = LenderProductBody,
    responses((status = 200, body = LenderProductView), (status = "default", body = ProblemBody)))]
pub async fn edit_lender_product(
    app: App,
    may: May<Keep, LenderProduct>,
    body: Json<LenderProductBody>,
) -> Result<Json<LenderProductView>> {
    let version = body.version;
    let content = body.into_inner().read()?;
    steps::edit(app, may, version, move |_, product| {
        product.content = content;
        Ok(())
    })
    .await
}

/// Hands a draft, or one that was returned, to the bureau.
#[utoipa::path(post, path = "/lender-products/{id}/submit", tag = "lender-product", params(("id" = String, Path)), request_body = Step,
    responses((status = 200, body = LenderProductView), (status = "default", body = ProblemBody)))]
pub async fn submit_lender_product(
    app: App,
    may: May<Keep, LenderProduct>,
    body: Json<Step>,
) -> Result<Json<LenderProductView>> {
    steps::submit(app, may, body).await
}

/// Takes a lender product back: nobody else sees it any more.
#[utoipa::path(post, path = "/lender-products/{id}/withdraw", tag = "lender-product", params(("id" = String, Path)), request_body = Step,
    responses((status = 200, body = LenderProductView), (status = "default", body = ProblemBody)))]
pub async fn withdraw_lender_product(
    app: App,
    may: May<Keep, LenderProduct>,
    body: Json<Step>,
) -> Result<Json<LenderProductView>> {
    steps::withdraw(app, may, body).await
}

/// Publishes a submitted lender product: everybody can see it and matching starts.
#[utoipa::path(post, path = "/lender-products/{id}/publish", tag = "lender-product", params(("id" = String, Path)), request_body = Publish,
    responses((status = 200, body = LenderProductView), (status = "default", body = ProblemBody)))]
pub async fn publish_lender_product(
    app: App,
    may: May<Review, LenderProduct>,
    body: Json<Publish>,
) -> Result<Json<LenderProductView>> {
    steps::publish(app, may, body).await
}

/// Returns a submitted lender product to its owner with reasons.
#[utoipa::path(post, path = "/lender-products/{id}/return", tag = "lender-product", params(("id" = String, Path)), request_body = SendBack,
    responses((status = 200, body = LenderProductView), (status = "default", body = ProblemBody)))]
pub async fn return_lender_product(
    app: App,
    may: May<Review, LenderProduct>,
    body: Json<SendBack>,
) -> Result<Json<LenderProductView>> {
    steps::send_back(app, may, body).await
}

/// Says that a lender product is still offered; one that was taken off the list for want of that is listed again.
#[utoipa::path(post, path = "/lender-products/{id}/confirm", tag = "lender-product", params(("id" = String, Path)), request_body = Step,
    responses((status = 200, body = LenderProductView), (status = "default", body = ProblemBody)))]
pub async fn confirm_lender_product(
    app: App,
    may: May<Keep, LenderProduct>,
    body: Json<Step>,
) -> Result<Json<LenderProductView>> {
    fresh::confirm(app, may, body).await
}

/// Says that several lender products are still offered; each that is refused says why.
#[utoipa::path(post, path = "/lender-products/confirm", tag = "lender-product", request_body = ConfirmBody,
    responses((status = 200, body = ConfirmedRows), (status = "default", body = ProblemBody)))]
pub async fn confirm_lender_products(app: App, actor: Actor, body: Json<ConfirmBody>) -> Result<Json<ConfirmedRows>> {
    fresh::confirm_all::<LenderProduct>(app, actor, body).await
}
