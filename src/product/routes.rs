//! The addresses of products: write, list, look, export, and the steps of their life.
use actix_web::{
    HttpResponse,
    web::{Json, Path, Query},
};

use super::{
    Product,
    listing::ListQuery,
    view::{ProductBody, ProductView},
};
use crate::{
    app::App,
    auth::{
        actor::{Actor, Viewer},
        may::{Keep, May, Review, See},
        once::Once,
    },
    error::{ProblemBody, Result},
    kernel::{id::ProductId, page::Paged},
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

/// Products that the asker may see.
#[utoipa::path(get, path = "/products", tag = "product", params(ListQuery),
    responses((status = 200, body = Paged<ProductView>), (status = "default", body = ProblemBody)))]
pub async fn list_products(app: App, viewer: Viewer, query: Query<ListQuery>) -> Result<Json<Paged<ProductView>>> {
    steps::list::<Product>(app, viewer, Product::asked(&query)?).await
}

/// How many products of this filter stand in each state; `state`, `order`, `after` and `size` change nothing.
#[utoipa::path(get, path = "/products/counts", tag = "product", params(ListQuery),
    responses((status = 200, body = Counts<State>), (status = "default", body = ProblemBody)))]
pub async fn count_products(app: App, viewer: Viewer, query: Query<ListQuery>) -> Result<Json<Counts<State>>> {
    counts::answer::<Product>(app, viewer, Product::asked(&query)?).await
}

/// The list as a sheet (`xlsx` or `csv`); importing it again changes the same rows.
#[utoipa::path(get, path = "/products/export.{format}", tag = "product", params(("format" = String, Path), ListQuery, FormQuery),
    responses((status = 200, body = Vec<u8>, content_type = "application/octet-stream"),
        (status = "default", body = ProblemBody)))]
pub async fn export_products(
    app: App,
    actor: Actor,
    format: Path<String>,
    query: Query<ListQuery>,
    form: Query<FormQuery>,
) -> Result<HttpResponse> {
    export::answer::<Product>(app, actor, &query, &format, &form).await
}

/// Writes a new product: a draft of the asker's organisation, or of a firm that a bureau enters it for.
#[utoipa::path(post, path = "/products", tag = "product", request_body = ProductBody,
    params(("Idempotency-Key" = Option<String>, Header)),
    responses((status = 201, body = ProductView), (status = "default", body = ProblemBody)))]
pub async fn create_product(app: App, actor: Actor, once: Once, body: Json<ProductBody>) -> Result<HttpResponse> {
    let (for_whom, written) = (body.owner, body.clone());
    steps::create(app, Writer { actor, once, for_whom }, &*body, move |tx, owner, life| {
        let content = written.read(owner.supply_role)?;
        Ok(Product { id: ProductId::new(), life, content, posted_on: tx.today(), confirmed: None })
    })
    .await
}

/// One product.
#[utoipa::path(get, path = "/products/{id}", tag = "product", params(("id" = String, Path)),
    responses((status = 200, body = ProductView), (status = "default", body = ProblemBody)))]
pub async fn show_product(app: App, may: May<See, Product>) -> Result<Json<ProductView>> {
    steps::show(app, may).await
}

/// Writes a product anew; one that is public goes to review again.
#[utoipa::path(put, path = "/products/{id}", tag = "product", params(("id" = String, Path)), request_body = ProductBody,
    responses((status = 200, body = ProductView), (status = "default", body = ProblemBody)))]
pub async fn edit_product(app: App, may: May<Keep, Product>, body: Json<ProductBody>) -> Result<Json<ProductView>> {
    let version = body.version;
    steps::edit(app, may, version, move |_, product| {
        product.content = body.into_inner().read(product.content.supply_role)?;
        Ok(())
    })
    .await
}

/// Hands a draft, or one that was returned, to the bureau.
#[utoipa::path(post, path = "/products/{id}/submit", tag = "product", params(("id" = String, Path)), request_body = Step,
    responses((status = 200, body = ProductView), (status = "default", body = ProblemBody)))]
pub async fn submit_product(app: App, may: May<Keep, Product>, body: Json<Step>) -> Result<Json<ProductView>> {
    steps::submit(app, may, body).await
}

/// Takes a product back: nobody else sees it any more.
#[utoipa::path(post, path = "/products/{id}/withdraw", tag = "product", params(("id" = String, Path)), request_body = Step,
    responses((status = 200, body = ProductView), (status = "default", body = ProblemBody)))]
pub async fn withdraw_product(app: App, may: May<Keep, Product>, body: Json<Step>) -> Result<Json<ProductView>> {
    steps::withdraw(app, may, body).await
}

/// Publishes a submitted product: all can see it and it is matched with demands.
#[utoipa::path(post, path = "/products/{id}/publish", tag = "product", params(("id" = String, Path)), request_body = Publish,
    responses((status = 200, body = ProductView), (status = "default", body = ProblemBody)))]
pub async fn publish_product(app: App, may: May<Review, Product>, body: Json<Publish>) -> Result<Json<ProductView>> {
    steps::publish(app, may, body).await
}

/// Returns a submitted product to its owner with reasons.
#[utoipa::path(post, path = "/products/{id}/return", tag = "product", params(("id" = String, Path)), request_body = SendBack,
    responses((status = 200, body = ProductView), (status = "default", body = ProblemBody)))]
pub async fn return_product(app: App, may: May<Review, Product>, body: Json<SendBack>) -> Result<Json<ProductView>> {
    steps::send_back(app, may, body).await
}

/// Says that a product is still offered; one that was taken off the list for want of that is listed again.
#[utoipa::path(post, path = "/products/{id}/confirm", tag = "product", params(("id" = String, Path)), request_body = Step,
    responses((status = 200, body = ProductView), (status = "default", body = ProblemBody)))]
pub async fn confirm_product(app: App, may: May<Keep, Product>, body: Json<Step>) -> Result<Json<ProductView>> {
    fresh::confirm(app, may, body).await
}

/// Says that several products are still offered; each that is refused says why.
#[utoipa::path(post, path = "/products/confirm", tag = "product", request_body = ConfirmBody,
    responses((status = 200, body = ConfirmedRows), (status = "default", body = ProblemBody)))]
pub async fn confirm_products(app: App, actor: Actor, body: Json<ConfirmBody>) -> Result<Json<ConfirmedRows>> {
    fresh::confirm_all::<Product>(app, actor, body).await
}
