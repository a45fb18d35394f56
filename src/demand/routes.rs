//! The addresses of demands: write, list, look, and the steps of their life.
use actix_web::{
    HttpResponse,
    web::{Json, Query},
};
use serde::Deserialize;
use utoipa::IntoParams;

use super::{
    model::Demand,
    store::{self, Filter},
    view::{DemandBody, DemandView, known_category},
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
    error::{Error, ProblemBody, Problems, Result},
    kernel::{
        date,
        id::{DemandId, OrgId},
        money::Money,
        noun::Noun,
        page::{Page, Paged},
    },
    listing::{Life, Order, SendBack, State, Step},
    org,
};

/// What a list of demands is narrowed to.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct ListQuery {
    pub state: Option<State>,
    /// This region and all inside it (GB/T 2260).
    pub region: Option<String>,
    /// This industry and all below it (GB/T 4754-2017).
    pub industry: Option<String>,
    /// This category of the equipment taxonomy and all below it.
    pub category: Option<String>,
    pub owner: Option<OrgId>,
    pub budget_min_fen: Option<i64>,
    pub budget_max_fen: Option<i64>,
    pub needed_from: Option<String>,
    pub needed_to: Option<String>,
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
            industry: self.industry.as_ref().and_then(|text| problems.take("industry", text.parse())),
            category: self.category.as_ref().and_then(|text| problems.take("category", known_category(text))),
            owner: self.owner,
            budget_min: self.budget_min_fen.and_then(|fen| problems.take("budget_min_fen", Money::from_fen(fen))),
            budget_max: self.budget_max_fen.and_then(|fen| problems.take("budget_max_fen", Money::from_fen(fen))),
            needed_from: self.needed_from.as_ref().and_then(|text| problems.take("needed_from", date::parse(text))),
            needed_to: self.needed_to.as_ref().and_then(|text| problems.take("needed_to", date::parse(text))),
        };
        let page = problems.take("after", Page::new(self.after.as_deref(), self.size));
        problems.or(page.map(|page| (filter, self.order.unwrap_or_default(), page)))
    }
}

/// Demands that the asker may see.
#[utoipa::path(get, path = "/demands", tag = "demand", params(ListQuery),
    responses((status = 200, body = Paged<DemandView>), (status = "default", body = ProblemBody)))]
pub async fn list_demands(app: App, viewer: Viewer, query: Query<ListQuery>) -> Result<Json<Paged<DemandView>>> {
    let (filter, order, page) = query.read()?;
    let sees = viewer.sees();
    let (paged, names) = app
        .db
        .read(move |conn| {
            let rows = store::list(conn, &sees, &filter, order, &page)?;
            let paged = page.cut(rows, |demand| store::cursor(demand, order));
            let names = org::store::names(conn, &paged.items.iter().map(Demand::owner).collect::<Vec<_>>())?;
            Ok((paged, names))
        })
        .await?;
    Ok(Json(paged.map(|demand| {
        let name = names.get(&demand.owner()).cloned().unwrap_or_default();
        DemandView::of(demand, &name, &viewer)
    })))
}

/// Writes a new demand: a draft of the asker's organisation, or of a firm that a bureau enters it for.
#[utoipa::path(post, path = "/demands", tag = "demand", request_body = DemandBody,
    params(("Idempotency-Key" = Option<String>, Header)),
    responses((status = 201, body = DemandView), (status = "default", body = ProblemBody)))]
pub async fn create_demand(app: App, actor: Actor, once: Once, body: Json<DemandBody>) -> Result<HttpResponse> {
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
                let demand = Demand {
                    id: DemandId::new(),
                    life,
                    industry: written.industry.or(owner.industry),
                    content: written.content,
                    posted_on: tx.today(),
                    items: written.items,
                };
                store::insert(tx, &demand)?;
                audit::record(tx, Act::Create, Noun::Demand, demand.id)?;
                Ok(DemandView::of(demand, &owner.name, &Viewer(Some(actor))))
            })
        })
        .await?;
    Ok(HttpResponse::Created().insert_header(("Location", format!("/api/v1/demands/{}", view.id))).json(view))
}

/// One demand.
#[utoipa::path(get, path = "/demands/{id}", tag = "demand", params(("id" = String, Path)),
    responses((status = 200, body = DemandView), (status = "default", body = ProblemBody)))]
pub async fn show_demand(app: App, may: May<See, Demand>) -> Result<Json<DemandView>> {
    let (viewer, demand) = may.seen();
    app.db.read(move |conn| Ok(Json(view(conn, demand, &viewer)?))).await
}

/// Writes a demand anew; one that is public goes to review again.
#[utoipa::path(put, path = "/demands/{id}", tag = "demand", params(("id" = String, Path)), request_body = DemandBody,
    responses((status = 200, body = DemandView), (status = "default", body = ProblemBody)))]
pub async fn edit_demand(app: App, may: May<Keep, Demand>, body: Json<DemandBody>) -> Result<Json<DemandView>> {
    let (actor, mut demand) = may.into_parts()?;
    demand.life.at(body.version)?;
    let written = body.into_inner().read()?;
    app.db
        .write(actor.author(), move |tx| {
            demand.life.edit()?;
            demand.industry = written.industry.or(demand.industry);
            demand.content = written.content;
            demand.items = written.items;
            store::save(tx, &mut demand)?;
            audit::record(tx, Act::Edit, Noun::Demand, demand.id)?;
            Ok(Json(view(tx, demand, &Viewer(Some(actor)))?))
        })
        .await
}

/// Hands a draft, or one that was returned, to the bureau.
#[utoipa::path(post, path = "/demands/{id}/submit", tag = "demand", params(("id" = String, Path)), request_body = Step,
    responses((status = 200, body = DemandView), (status = "default", body = ProblemBody)))]
pub async fn submit_demand(app: App, may: May<Keep, Demand>, body: Json<Step>) -> Result<Json<DemandView>> {
    step(app, may, Act::Submit, body.version, |demand, tx| demand.submit(tx.today())).await
}

/// Takes a demand back: nobody else sees it any more.
#[utoipa::path(post, path = "/demands/{id}/withdraw", tag = "demand", params(("id" = String, Path)), request_body = Step,
    responses((status = 200, body = DemandView), (status = "default", body = ProblemBody)))]
pub async fn withdraw_demand(app: App, may: May<Keep, Demand>, body: Json<Step>) -> Result<Json<DemandView>> {
    step(app, may, Act::Withdraw, body.version, |demand, _| demand.life.withdraw()).await
}

/// Publishes a submitted demand: makers can see it and matching starts.
#[utoipa::path(post, path = "/demands/{id}/publish", tag = "demand", params(("id" = String, Path)), request_body = Step,
    responses((status = 200, body = DemandView), (status = "default", body = ProblemBody)))]
pub async fn publish_demand(app: App, may: May<Review, Demand>, body: Json<Step>) -> Result<Json<DemandView>> {
    step(app, may, Act::Publish, body.version, |demand, tx| {
        org::store::trusted(tx, demand.owner())?;
        demand.publish(tx.today())
    })
    .await
}

/// Returns a submitted demand to its owner with reasons.
#[utoipa::path(post, path = "/demands/{id}/return", tag = "demand", params(("id" = String, Path)), request_body = SendBack,
    responses((status = 200, body = DemandView), (status = "default", body = ProblemBody)))]
pub async fn return_demand(app: App, may: May<Review, Demand>, body: Json<SendBack>) -> Result<Json<DemandView>> {
    let SendBack { version, reasons } = body.into_inner();
    step(app, may, Act::Return, version, move |demand, _| demand.life.send_back(&reasons)).await
}

/// One step of a demand's life: decided on `version`, saved, and told to the trail in one transaction.
async fn step<A: crate::auth::may::Action>(
    app: App,
    may: May<A, Demand>,
    act: Act,
    version: i32,
    decide: impl FnOnce(&mut Demand, &mut Tx) -> Result<()> + Send + 'static,
) -> Result<Json<DemandView>> {
    let (actor, mut demand) = may.into_parts()?;
    demand.life.at(version)?;
    app.db
        .write(actor.author(), move |tx| {
            decide(&mut demand, tx)?;
            store::save_header(tx, &mut demand)?;
            audit::record(tx, act, Noun::Demand, demand.id)?;
            Ok(Json(view(tx, demand, &Viewer(Some(actor)))?))
        })
        .await
}

fn view(conn: &mut Conn, demand: Demand, viewer: &Viewer) -> Result<DemandView> {
    let owner = org::store::find(conn, demand.owner())?.ok_or(Error::NotFound)?;
    Ok(DemandView::of(demand, &owner.name, viewer))
}
