//! The addresses of consumer goods: write, list, look, export, and the steps of their life.
use actix_web::{
    HttpResponse,
    web::{Json, Path, Query},
};

use super::{
    ConsumerGood,
    listing::ListQuery,
    view::{ConsumerGoodBody, ConsumerGoodView},
};
use crate::{
    app::App,
    auth::{
        actor::{Actor, Viewer},
        may::{Keep, May, Review, See},
        once::Once,
    },
    error::{ProblemBody, Result},
    kernel::{id::ConsumerGoodId, page::Paged},
    life::{Publish, SendBack, State, Step},
    listing::{
        Listing,
        counts::{self, Counts},
        export,
        report::FormQuery,
        steps::{self, Writer},
    },
};

/// Consumer goods that the asker may see.
#[utoipa::path(get, path = "/consumer-goods", tag = "consumer-good", params(ListQuery),
    responses((status = 200, body = Paged<ConsumerGoodView>), (status = "default", body = ProblemBody)))]
pub async fn list_consumer_goods(
    app: App,
    viewer: Viewer,
    query: Query<ListQuery>,
) -> Result<Json<Paged<ConsumerGoodView>>> {
    steps::list::<ConsumerGood>(app, viewer, ConsumerGood::asked(&query)?).await
}

/// How many consumer goods of this filter stand in each state; `state`, `order`, `after` and `size` change nothing.
#[utoipa::path(get, path = "/consumer-goods/counts", tag = "consumer-good", params(ListQuery),
    responses((status = 200, body = Counts<State>), (status = "default", body = ProblemBody)))]
pub async fn count_consumer_goods(app: App, viewer: Viewer, query: Query<ListQuery>) -> Result<Json<Counts<State>>> {
    counts::answer::<ConsumerGood>(app, viewer, ConsumerGood::asked(&query)?).await
}

/// The list as a sheet (`xlsx` or `csv`); importing it again changes the same rows.
#[utoipa::path(get, path = "/consumer-goods/export.{format}", tag = "consumer-good", params(("format" = String, Path), ListQuery, FormQuery),
    responses((status = 200, body = Vec<u8>, content_type = "application/octet-stream"),
        (status = "default", body = ProblemBody)))]
pub async fn export_consumer_goods(
    app: App,
    actor: Actor,
    format: Path<String>,
    query: Query<ListQuery>,
    form: Query<FormQuery>,
) -> Result<HttpResponse> {
    export::answer::<ConsumerGood>(app, actor, &query, &format, &form).await
}

/// Writes a new consumer good: a draft of the asker's organisation, or of a firm that a bureau enters it for.
#[utoipa::path(post, path = "/consumer-goods", tag = "consumer-good", request_body = ConsumerGoodBody,
    params(("Idempotency-Key" = Option<String>, Header)),
    responses((status = 201, body = ConsumerGoodView), (status = "default", body = ProblemBody)))]
pub async fn create_consumer_good(
    app: App,
    actor: Actor,
    once: Once,
    body: Json<ConsumerGoodBody>,
) -> Result<HttpResponse> {
    let for_whom = body.owner;
    let content = body.clone().read()?;
    steps::create(app, Writer { actor, once, for_whom }, &*body, move |tx, _, life| {
        Ok(ConsumerGood { id: ConsumerGoodId::new(), life, content, posted_on: tx.today() })
    })
    .await
}

/// One consumer good.
#[utoipa::path(get, path = "/consumer-goods/{id}", tag = "consumer-good", params(("id" = String, Path)),
    responses((status = 200, body = ConsumerGoodView), (status = "default", body = ProblemBody)))]
pub async fn show_consumer_good(app: App, may: May<See, ConsumerGood>) -> Result<Json<ConsumerGoodView>> {
    steps::show(app, may).await
}

/// Writes a consumer good anew; one that is public goes to review again.
#[utoipa::path(put, path = "/consumer-goods/{id}", tag = "consumer-good", params(("id" = String, Path)), request_body = ConsumerGoodBody,
    responses((status = 200, body = ConsumerGoodView), (status = "default", body = ProblemBody)))]
pub async fn edit_consumer_good(
    app: App,
    may: May<Keep, ConsumerGood>,
    body: Json<ConsumerGoodBody>,
) -> Result<Json<ConsumerGoodView>> {
    let version = body.version;
    let content = body.into_inner().read()?;
    steps::edit(app, may, version, move |_, good| {
        good.content = content;
        Ok(())
    })
    .await
}

/// Hands a draft, or one that was returned, to the bureau.
#[utoipa::path(post, path = "/consumer-goods/{id}/submit", tag = "consumer-good", params(("id" = String, Path)), request_body = Step,
    responses((status = 200, body = ConsumerGoodView), (status = "default", body = ProblemBody)))]
pub async fn submit_consumer_good(
    app: App,
    may: May<Keep, ConsumerGood>,
    body: Json<Step>,
) -> Result<Json<ConsumerGoodView>> {
    steps::submit(app, may, body).await
}

/// Takes a consumer good back: nobody else sees it any more.
#[utoipa::path(post, path = "/consumer-goods/{id}/withdraw", tag = "consumer-good", params(("id" = String, Path)), request_body = Step,
    responses((status = 200, body = ConsumerGoodView), (status = "default", body = ProblemBody)))]
pub async fn withdraw_consumer_good(
    app: App,
    may: May<Keep, ConsumerGood>,
    body: Json<Step>,
) -> Result<Json<ConsumerGoodView>> {
    steps::withdraw(app, may, body).await
}

/// Publishes a submitted consumer good: everybody can see it.
#[utoipa::path(post, path = "/consumer-goods/{id}/publish", tag = "consumer-good", params(("id" = String, Path)), request_body = Publish,
    responses((status = 200, body = ConsumerGoodView), (status = "default", body = ProblemBody)))]
pub async fn publish_consumer_good(
    app: App,
    may: May<Review, ConsumerGood>,
    body: Json<Publish>,
) -> Result<Json<ConsumerGoodView>> {
    steps::publish(app, may, body).await
}

/// Returns a submitted consumer good to its owner with reasons.
#[utoipa::path(post, path = "/consumer-goods/{id}/return", tag = "consumer-good", params(("id" = String, Path)), request_body = SendBack,
    responses((status = 200, body = ConsumerGoodView), (status = "default", body = ProblemBody)))]
pub async fn return_consumer_good(
    app: App,
    may: May<Review, ConsumerGood>,
    body: Json<SendBack>,
) -> Result<Json<ConsumerGoodView>> {
    steps::send_back(app, may, body).await
}
