//! The addresses of financing requests: write, list, look, and the steps of their life.
use actix_web::{
    HttpResponse,
    web::{Json, Query},
};
use serde::Deserialize;
use utoipa::IntoParams;

use super::{
    model::{FinancingRequest, Purpose},
    store::{self, Filter},
    view::{FinancingRequestBody, FinancingRequestView},
};
use crate::{
    app::App,
    audit::{self, Act},
    auth::{
        actor::{Actor, Viewer},
        may::{Keep, May, Review, See},
        once::Once,
    },
    db::{Conn, Tx, once},
    demand,
    error::{Error, ProblemBody, Problems, Result},
    kernel::{
        id::{DemandId, FinancingRequestId, OrgId},
        money::Money,
        noun::Noun,
        page::{Page, Paged},
    },
    listing::{Life, Order, SendBack, State, Step},
    org,
};

/// What a list of financing requests is narrowed to.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct ListQuery {
    pub state: Option<State>,
    /// This region and all inside it (GB/T 2260).
    pub region: Option<String>,
    pub owner: Option<OrgId>,
    pub purpose: Option<Purpose>,
    pub amount_min_fen: Option<i64>,
    pub amount_max_fen: Option<i64>,
    pub order: Option<Order>,
    /// `next` of the page before.
    pub after: Option<String>,
    /// 1 to 100.
    pub size: Option<u32>,
}

impl ListQuery {
    /// # Errors
    /// `Invalid` with every parameter's problem.
    pub fn read(&self) -> Result<(Filter, Order, Page)> {
        let mut problems = Problems::default();
        let filter = Filter {
            state: self.state,
            region: self.region.as_ref().and_then(|text| problems.take("region", text.parse())),
            owner: self.owner,
            purpose: self.purpose,
            amount_min: self.amount_min_fen.and_then(|fen| problems.take("amount_min_fen", Money::from_fen(fen))),
            amount_max: self.amount_max_fen.and_then(|fen| problems.take("amount_max_fen", Money::from_fen(fen))),
        };
        let page = problems.take("after", Page::new(self.after.as_deref(), self.size));
        problems.or(page.map(|page| (filter, self.order.unwrap_or_default(), page)))
    }
}

/// Financing requests that the asker may see.
#[utoipa::path(get, path = "/financing-requests", tag = "financing-request", params(ListQuery),
    responses((status = 200, body = Paged<FinancingRequestView>), (status = "default", body = ProblemBody)))]
pub async fn list_financing_requests(
    app: App,
    viewer: Viewer,
    query: Query<ListQuery>,
) -> Result<Json<Paged<FinancingRequestView>>> {
    let (filter, order, page) = query.read()?;
    let sees = viewer.sees();
    let (paged, names) = app
        .db
        .read(move |conn| {
            let rows = store::list(conn, &sees, &filter, order, &page)?;
            let paged = page.cut(rows, |request| store::cursor(request, order));
            let names = org::store::names(conn, &paged.items.iter().map(FinancingRequest::owner).collect::<Vec<_>>())?;
            Ok((paged, names))
        })
        .await?;
    Ok(Json(paged.map(|request| {
        let name = names.get(&request.owner()).cloned().unwrap_or_default();
        FinancingRequestView::of(request, &name, &viewer)
    })))
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
    let key = once.of(actor.user, &*body)?;
    let for_whom = body.owner;
    let written = body.into_inner().read()?;
    let view = app
        .db
        .write(actor.author(), move |tx| {
            once::answer(tx, key.as_ref(), |tx| {
                let owner = org::store::writable(tx, &actor, for_whom)?;
                let now = tx.now();
                let mut life = Life::begin(owner.id, owner.region, now);
                life.entered_by = (owner.id != actor.org).then_some(actor.org);
                let mut request = FinancingRequest {
                    id: FinancingRequestId::new(),
                    life,
                    industry: written.industry.or(owner.industry),
                    demand: None,
                    content: written.content,
                    posted_on: tx.today(),
                };
                tie(tx, &mut request, written.demand)?;
                store::insert(tx, &request)?;
                audit::record(tx, Act::Create, Noun::FinancingRequest, request.id)?;
                Ok(FinancingRequestView::of(request, &owner.name, &Viewer(Some(actor))))
            })
        })
        .await?;
    Ok(HttpResponse::Created()
        .insert_header(("Location", format!("/api/v1/financing-requests/{}", view.id)))
        .json(view))
}

/// One financing request.
#[utoipa::path(get, path = "/financing-requests/{id}", tag = "financing-request", params(("id" = String, Path)),
    responses((status = 200, body = FinancingRequestView), (status = "default", body = ProblemBody)))]
pub async fn show_financing_request(app: App, may: May<See, FinancingRequest>) -> Result<Json<FinancingRequestView>> {
    let (viewer, request) = may.seen();
    app.db.read(move |conn| Ok(Json(view(conn, request, &viewer)?))).await
}

/// Writes a request anew; one that is published goes to review again.
#[utoipa::path(put, path = "/financing-requests/{id}", tag = "financing-request", params(("id" = String, Path)),
    request_body = FinancingRequestBody,
    responses((status = 200, body = FinancingRequestView), (status = "default", body = ProblemBody)))]
pub async fn edit_financing_request(
    app: App,
    may: May<Keep, FinancingRequest>,
    body: Json<FinancingRequestBody>,
) -> Result<Json<FinancingRequestView>> {
    let (actor, mut request) = may.into_parts()?;
    request.life.at(body.version)?;
    let written = body.into_inner().read()?;
    app.db
        .write(actor.author(), move |tx| {
            request.life.edit()?;
            request.industry = written.industry.or(request.industry);
            request.content = written.content;
            tie(tx, &mut request, written.demand)?;
            store::save(tx, &mut request)?;
            audit::record(tx, Act::Edit, Noun::FinancingRequest, request.id)?;
            Ok(Json(view(tx, request, &Viewer(Some(actor)))?))
        })
        .await
}

/// Hands a draft, or one that was returned, to the bureau.
#[utoipa::path(post, path = "/financing-requests/{id}/submit", tag = "financing-request", params(("id" = String, Path)),
    request_body = Step,
    responses((status = 200, body = FinancingRequestView), (status = "default", body = ProblemBody)))]
pub async fn submit_financing_request(
    app: App,
    may: May<Keep, FinancingRequest>,
    body: Json<Step>,
) -> Result<Json<FinancingRequestView>> {
    step(app, may, Act::Submit, body.version, |request, tx| request.submit(tx.today())).await
}

/// Takes a request back: nobody else sees it any more.
#[utoipa::path(post, path = "/financing-requests/{id}/withdraw", tag = "financing-request", params(("id" = String, Path)),
    request_body = Step,
    responses((status = 200, body = FinancingRequestView), (status = "default", body = ProblemBody)))]
pub async fn withdraw_financing_request(
    app: App,
    may: May<Keep, FinancingRequest>,
    body: Json<Step>,
) -> Result<Json<FinancingRequestView>> {
    step(app, may, Act::Withdraw, body.version, |request, _| request.life.withdraw()).await
}

/// Publishes a submitted request: lenders can see it, without whose it is, and matching starts.
#[utoipa::path(post, path = "/financing-requests/{id}/publish", tag = "financing-request", params(("id" = String, Path)),
    request_body = Step,
    responses((status = 200, body = FinancingRequestView), (status = "default", body = ProblemBody)))]
pub async fn publish_financing_request(
    app: App,
    may: May<Review, FinancingRequest>,
    body: Json<Step>,
) -> Result<Json<FinancingRequestView>> {
    step(app, may, Act::Publish, body.version, |request, tx| {
        org::store::trusted(tx, request.owner())?;
        request.publish(tx.today())
    })
    .await
}

/// Returns a submitted request to its owner with reasons.
#[utoipa::path(post, path = "/financing-requests/{id}/return", tag = "financing-request", params(("id" = String, Path)),
    request_body = SendBack,
    responses((status = 200, body = FinancingRequestView), (status = "default", body = ProblemBody)))]
pub async fn return_financing_request(
    app: App,
    may: May<Review, FinancingRequest>,
    body: Json<SendBack>,
) -> Result<Json<FinancingRequestView>> {
    let SendBack { version, reasons } = body.into_inner();
    step(app, may, Act::Return, version, move |request, _| request.life.send_back(&reasons)).await
}

/// Ties `request` to the demand `id`, when it names one of its owner's.
fn tie(conn: &mut Conn, request: &mut FinancingRequest, id: Option<DemandId>) -> Result<()> {
    let demand = match id {
        Some(id) => demand::store::find(conn, id)?,
        None => None,
    };
    request.tie(id.is_some(), demand.as_ref())
}

/// One step of a request's life: decided on `version`, saved, and told to the trail in one transaction.
async fn step<A: crate::auth::may::Action>(
    app: App,
    may: May<A, FinancingRequest>,
    act: Act,
    version: i32,
    decide: impl FnOnce(&mut FinancingRequest, &mut Tx) -> Result<()> + Send + 'static,
) -> Result<Json<FinancingRequestView>> {
    let (actor, mut request) = may.into_parts()?;
    request.life.at(version)?;
    app.db
        .write(actor.author(), move |tx| {
            decide(&mut request, tx)?;
            store::save(tx, &mut request)?;
            audit::record(tx, act, Noun::FinancingRequest, request.id)?;
            Ok(Json(view(tx, request, &Viewer(Some(actor)))?))
        })
        .await
}

fn view(conn: &mut Conn, request: FinancingRequest, viewer: &Viewer) -> Result<FinancingRequestView> {
    let owner = org::store::find(conn, request.owner())?.ok_or(Error::NotFound)?;
    Ok(FinancingRequestView::of(request, &owner.name, viewer))
}
