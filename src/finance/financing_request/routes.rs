//! The addresses of financing requests: write, list, look, export, and the steps of their life.
use actix_web::{
    HttpResponse,
    web::{Json, Path, Query},
};

use super::{
    FinancingRequest,
    listing::ListQuery,
    outcome::{self, Intended, LONGEST_WORDS, NotTaken, NotTakenReason},
    store,
    view::{FinancingRequestBody, FinancingRequestView, NotTakenBody},
};
use crate::{
    app::App,
    audit::{self, Act},
    auth::{
        actor::{Actor, Viewer},
        may::{Keep, May, Review, See},
        once::Once,
        policy::{self, Decision, Deed},
    },
    db::Conn,
    demand,
    error::{Error, ProblemBody, Problems, Result},
    kernel::{
        id::{DemandId, FinancingRequestId},
        noun::Noun,
        page::Paged,
    },
    life::{Publish, SendBack, State, Step},
    listing::{
        Listing,
        counts::{self, Counts},
        export,
        report::FormQuery,
        steps::{self, Writer},
    },
    org::{self, Role},
};

/// Financing requests that the asker may see.
#[utoipa::path(get, path = "/financing-requests", tag = "financing-request", params(ListQuery),
    responses((status = 200, body = Paged<FinancingRequestView>), (status = "default", body = ProblemBody)))]
pub async fn list_financing_requests(
    app: App,
    viewer: Viewer,
    query: Query<ListQuery>,
) -> Result<Json<Paged<FinancingRequestView>>> {
    steps::list::<FinancingRequest>(app, viewer, FinancingRequest::asked(&query)?).await
}

/// How many financing requests of this filter stand in each state; `state`, `order`, `after` and `size` change nothing.
#[utoipa::path(get, path = "/financing-requests/counts", tag = "financing-request", params(ListQuery),
    responses((status = 200, body = Counts<State>), (status = "default", body = ProblemBody)))]
pub async fn count_financing_requests(
    app: App,
    viewer: Viewer,
    query: Query<ListQuery>,
) -> Result<Json<Counts<State>>> {
    counts::answer::<FinancingRequest>(app, viewer, FinancingRequest::asked(&query)?).await
}

/// The list as a sheet (`xlsx` or `csv`); importing it again changes the same rows.
#[utoipa::path(get, path = "/financing-requests/export.{format}", tag = "financing-request", params(("format" = String, Path), ListQuery, FormQuery),
    responses((status = 200, body = Vec<u8>, content_type = "application/octet-stream"),
        (status = "default", body = ProblemBody)))]
pub async fn export_financing_requests(
    app: App,
    actor: Actor,
    format: Path<String>,
    query: Query<ListQuery>,
    form: Query<FormQuery>,
) -> Result<HttpResponse> {
    export::answer::<FinancingRequest>(app, actor, &query, &format, &form).await
}

/// Writes a new financing request: a draft of the asker's organisation, or of a firm that a bureau enters it for.
#[utoipa::path(post, path = "/financing-requests", tag = "financing-request", request_body = FinancingRequestBody,
    params(("Idempotency-Key" = Option<String>, Header)),
    responses((status = 201, body = FinancingRequestView), (status = "default", body = ProblemBody)))]
pub async fn create_financing_request(
    app: App,
    actor: Actor,
    once: Once,
    body: Json<FinancingRequestBody>,
) -> Result<HttpResponse> {
    let for_whom = body.owner;
    let written = body.clone().read()?;
    steps::create(app, Writer { actor, once, for_whom }, &*body, move |tx, owner, life| {
        let mut request = FinancingRequest {
            id: FinancingRequestId::new(),
            life,
            industry: written.industry.or(owner.industry.clone()),
            demand: None,
            project: None,
            not_taken: Vec::new(),
            content: written.content,
            posted_on: tx.today(),
        };
        name_lenders(tx, &mut request.content.intended)?;
        tie(tx, &mut request, written.demand)?;
        Ok(request)
    })
    .await
}

/// One financing request.
#[utoipa::path(get, path = "/financing-requests/{id}", tag = "financing-request", params(("id" = String, Path)),
    responses((status = 200, body = FinancingRequestView), (status = "default", body = ProblemBody)))]
pub async fn show_financing_request(app: App, may: May<See, FinancingRequest>) -> Result<Json<FinancingRequestView>> {
    steps::show(app, may).await
}

/// Writes a request anew; one that is published goes to review again.
#[utoipa::path(put, path = "/financing-requests/{id}", tag = "financing-request", params(("id" = String, Path)), request_body = FinancingRequestBody,
    responses((status = 200, body = FinancingRequestView), (status = "default", body = ProblemBody)))]
pub async fn edit_financing_request(
    app: App,
    may: May<Keep, FinancingRequest>,
    body: Json<FinancingRequestBody>,
) -> Result<Json<FinancingRequestView>> {
    let version = body.version;
    let written = body.into_inner().read()?;
    steps::edit(app, may, version, move |tx, request| {
        request.industry = written.industry.or(request.industry.take());
        request.content = written.content;
        name_lenders(tx, &mut request.content.intended)?;
        tie(tx, request, written.demand)
    })
    .await
}

/// Hands a draft, or one that was returned, to the bureau.
#[utoipa::path(post, path = "/financing-requests/{id}/submit", tag = "financing-request", params(("id" = String, Path)), request_body = Step,
    responses((status = 200, body = FinancingRequestView), (status = "default", body = ProblemBody)))]
pub async fn submit_financing_request(
    app: App,
    may: May<Keep, FinancingRequest>,
    body: Json<Step>,
) -> Result<Json<FinancingRequestView>> {
    steps::submit(app, may, body).await
}

/// Takes a request back: nobody else sees it any more.
#[utoipa::path(post, path = "/financing-requests/{id}/withdraw", tag = "financing-request", params(("id" = String, Path)), request_body = Step,
    responses((status = 200, body = FinancingRequestView), (status = "default", body = ProblemBody)))]
pub async fn withdraw_financing_request(
    app: App,
    may: May<Keep, FinancingRequest>,
    body: Json<Step>,
) -> Result<Json<FinancingRequestView>> {
    steps::withdraw(app, may, body).await
}

/// Publishes a submitted request: lenders can see it, without whose it is, and matching starts.
#[utoipa::path(post, path = "/financing-requests/{id}/publish", tag = "financing-request", params(("id" = String, Path)), request_body = Publish,
    responses((status = 200, body = FinancingRequestView), (status = "default", body = ProblemBody)))]
pub async fn publish_financing_request(
    app: App,
    may: May<Review, FinancingRequest>,
    body: Json<Publish>,
) -> Result<Json<FinancingRequestView>> {
    steps::publish(app, may, body).await
}

/// Returns a submitted request to its owner with reasons.
#[utoipa::path(post, path = "/financing-requests/{id}/return", tag = "financing-request", params(("id" = String, Path)), request_body = SendBack,
    responses((status = 200, body = FinancingRequestView), (status = "default", body = ProblemBody)))]
pub async fn return_financing_request(
    app: App,
    may: May<Review, FinancingRequest>,
    body: Json<SendBack>,
) -> Result<Json<FinancingRequestView>> {
    steps::send_back(app, may, body).await
}

/// Ties `request` to the demand `id`, when it names one of its owner's.
fn tie(conn: &mut Conn, request: &mut FinancingRequest, id: Option<DemandId>) -> Result<()> {
    let demand = match id {
        Some(id) => demand::store::find(conn, id)?,
        None => None,
    };
    request.tie(id.is_some(), demand.as_ref())
}

/// Lenders that are here are called as they call themselves.
fn name_lenders(conn: &mut Conn, intended: &mut [Intended]) -> Result<()> {
    for (at, lender) in intended.iter_mut().enumerate() {
        lender.name = lender.name.trim().to_owned();
        let Some(org) = lender.org else { continue };
        let found = org::store::find(conn, org)?.filter(|org| org.roles.contains(&Role::Lender));
        let known = found.filter(|org| org.state == org::State::Verified);
        let known = known.ok_or_else(|| Problems::one(&format!("intended.{at}.org"), "finance-intended-lender"))?;
        lender.name = known.name;
    }
    Ok(())
}

/// Says why nothing came of a request: its owner, a bureau of its region, or a lender that sees it. Each says it once; saying
/// it again replaces it.
#[utoipa::path(post, path = "/financing-requests/{id}/not-taken", tag = "financing-request",
    params(("id" = String, Path)), request_body = NotTakenBody,
    responses((status = 200, body = FinancingRequestView), (status = "default", body = ProblemBody)))]
pub async fn say_not_taken(
    app: App,
    may: May<See, FinancingRequest>,
    body: Json<NotTakenBody>,
) -> Result<Json<FinancingRequestView>> {
    let (actor, mut request) = may.into_parts()?;
    let concerned = policy::decide(Some(&actor), Deed::Match, &request.scope()) == Decision::Allow || actor.is_lender();
    if !(concerned && actor.may_write()) {
        return Err(Error::Forbidden);
    }
    let NotTakenBody { version, reason, words } = body.into_inner();
    request.life.at(version)?;
    let mut problems = Problems::default();
    problems.length("words", &words, usize::from(reason == NotTakenReason::Other), LONGEST_WORDS);
    problems.or(Some(()))?;
    app.db
        .write(actor.author(), move |tx| {
            let speaker = org::store::find(tx, actor.org)?.ok_or(Error::NotFound)?;
            let owner = org::store::find(tx, request.owner())?.ok_or(Error::NotFound)?;
            let (words, at) = (words.trim().to_owned(), tx.now());
            let said = NotTaken { reason, words, by: Some(speaker.id), by_name: speaker.name, at };
            outcome::say(&mut request.not_taken, said);
            store::save(tx, &mut request)?;
            audit::record(tx, Act::Decline, Noun::FinancingRequest, request.id)?;
            Ok(Json(FinancingRequestView::of(request, &owner.name, &Viewer(Some(actor)))))
        })
        .await
}
