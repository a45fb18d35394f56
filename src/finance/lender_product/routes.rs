//! The addresses of lender products: write, list, look, and the steps of their life.
use actix_web::{
    HttpResponse,
    web::{Json, Query},
};
use serde::Deserialize;
use utoipa::IntoParams;

use super::{
    model::{FinanceKind, LenderProduct, lends},
    store::{self, Filter},
    view::{LenderProductBody, LenderProductView},
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
        id::{LenderProductId, OrgId},
        money::Money,
        noun::Noun,
        page::{Page, Paged},
    },
    listing::{Life, Order, SendBack, State, Step},
    org,
};

/// What a list of lender products is narrowed to.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct ListQuery {
    pub state: Option<State>,
    /// The lender sits in this region or inside it (GB/T 2260).
    pub region: Option<String>,
    pub owner: Option<OrgId>,
    pub kind: Option<FinanceKind>,
    /// Lends this much or more.
    pub amount_min_fen: Option<i64>,
    /// Lends this much or less.
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
            kind: self.kind,
            amount_min: self.amount_min_fen.and_then(|fen| problems.take("amount_min_fen", Money::from_fen(fen))),
            amount_max: self.amount_max_fen.and_then(|fen| problems.take("amount_max_fen", Money::from_fen(fen))),
        };
        let page = problems.take("after", Page::new(self.after.as_deref(), self.size));
        problems.or(page.map(|page| (filter, self.order.unwrap_or_default(), page)))
    }
}

/// Lender products that the asker may see.
#[utoipa::path(get, path = "/lender-products", tag = "lender-product", params(ListQuery),
    responses((status = 200, body = Paged<LenderProductView>), (status = "default", body = ProblemBody)))]
pub async fn list_lender_products(
    app: App,
    viewer: Viewer,
    query: Query<ListQuery>,
) -> Result<Json<Paged<LenderProductView>>> {
    let (filter, order, page) = query.read()?;
    let sees = viewer.sees();
    let (paged, names) = app
        .db
        .read(move |conn| {
            let rows = store::list(conn, &sees, &filter, order, &page)?;
            let paged = page.cut(rows, |product| store::cursor(product, order));
            let names = org::store::names(conn, &paged.items.iter().map(LenderProduct::owner).collect::<Vec<_>>())?;
            Ok((paged, names))
        })
        .await?;
    Ok(Json(paged.map(|product| {
        let name = names.get(&product.owner()).cloned().unwrap_or_default();
        LenderProductView::of(product, &name, &viewer)
    })))
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
    let key = once.of(actor.user, &*body)?;
    let for_whom = body.owner;
    let content = body.into_inner().read()?;
    let view = app
        .db
        .write(actor.author(), move |tx| {
            once::answer(tx, key.as_ref(), |tx| {
                let owner = org::store::writable(tx, &actor, for_whom)?;
                lends(&owner)?;
                let now = tx.now();
                let mut life = Life::begin(owner.id, owner.region, now);
                life.entered_by = (owner.id != actor.org).then_some(actor.org);
                let product = LenderProduct { id: LenderProductId::new(), life, content, posted_on: tx.today() };
                store::insert(tx, &product)?;
                audit::record(tx, Act::Create, Noun::LenderProduct, product.id)?;
                Ok(LenderProductView::of(product, &owner.name, &Viewer(Some(actor))))
            })
        })
        .await?;
    Ok(HttpResponse::Created().insert_header(("Location", format!("/api/v1/lender-products/{}", view.id))).json(view))
}

/// One lender product.
#[utoipa::path(get, path = "/lender-products/{id}", tag = "lender-product", params(("id" = String, Path)),
    responses((status = 200, body = LenderProductView), (status = "default", body = ProblemBody)))]
pub async fn show_lender_product(app: App, may: May<See, LenderProduct>) -> Result<Json<LenderProductView>> {
    let (viewer, product) = may.seen();
    app.db.read(move |conn| Ok(Json(view(conn, product, &viewer)?))).await
}

/// Writes a lender product anew; one that is public goes to review again.
#[utoipa::path(put, path = "/lender-products/{id}", tag = "lender-product", params(("id" = String, Path)),
    request_body = LenderProductBody,
    responses((status = 200, body = LenderProductView), (status = "default", body = ProblemBody)))]
pub async fn edit_lender_product(
    app: App,
    may: May<Keep, LenderProduct>,
    body: Json<LenderProductBody>,
) -> Result<Json<LenderProductView>> {
    let (actor, mut product) = may.into_parts()?;
    product.life.at(body.version)?;
    let content = body.into_inner().read()?;
    app.db
        .write(actor.author(), move |tx| {
            product.life.edit()?;
            product.content = content;
            store::save(tx, &mut product)?;
            audit::record(tx, Act::Edit, Noun::LenderProduct, product.id)?;
            Ok(Json(view(tx, product, &Viewer(Some(actor)))?))
        })
        .await
}

/// Hands a draft, or one that was returned, to the bureau.
#[utoipa::path(post, path = "/lender-products/{id}/submit", tag = "lender-product", params(("id" = String, Path)),
    request_body = Step,
    responses((status = 200, body = LenderProductView), (status = "default", body = ProblemBody)))]
pub async fn submit_lender_product(
    app: App,
    may: May<Keep, LenderProduct>,
    body: Json<Step>,
) -> Result<Json<LenderProductView>> {
    step(app, may, Act::Submit, body.version, |product, tx| product.submit(tx.today())).await
}

/// Takes a lender product back: nobody else sees it any more.
#[utoipa::path(post, path = "/lender-products/{id}/withdraw", tag = "lender-product", params(("id" = String, Path)),
    request_body = Step,
    responses((status = 200, body = LenderProductView), (status = "default", body = ProblemBody)))]
pub async fn withdraw_lender_product(
    app: App,
    may: May<Keep, LenderProduct>,
    body: Json<Step>,
) -> Result<Json<LenderProductView>> {
    step(app, may, Act::Withdraw, body.version, |product, _| product.life.withdraw()).await
}

/// Publishes a submitted lender product: everybody can see it and matching starts.
#[utoipa::path(post, path = "/lender-products/{id}/publish", tag = "lender-product", params(("id" = String, Path)),
    request_body = Step,
    responses((status = 200, body = LenderProductView), (status = "default", body = ProblemBody)))]
pub async fn publish_lender_product(
    app: App,
    may: May<Review, LenderProduct>,
    body: Json<Step>,
) -> Result<Json<LenderProductView>> {
    step(app, may, Act::Publish, body.version, |product, tx| {
        org::store::trusted(tx, product.owner())?;
        product.life.publish()
    })
    .await
}

/// Returns a submitted lender product to its owner with reasons.
#[utoipa::path(post, path = "/lender-products/{id}/return", tag = "lender-product", params(("id" = String, Path)),
    request_body = SendBack,
    responses((status = 200, body = LenderProductView), (status = "default", body = ProblemBody)))]
pub async fn return_lender_product(
    app: App,
    may: May<Review, LenderProduct>,
    body: Json<SendBack>,
) -> Result<Json<LenderProductView>> {
    let SendBack { version, reasons } = body.into_inner();
    step(app, may, Act::Return, version, move |product, _| product.life.send_back(&reasons)).await
}

/// One step of a lender product's life: decided on `version`, saved, and told to the trail in one transaction.
async fn step<A: crate::auth::may::Action>(
    app: App,
    may: May<A, LenderProduct>,
    act: Act,
    version: i32,
    decide: impl FnOnce(&mut LenderProduct, &mut Tx) -> Result<()> + Send + 'static,
) -> Result<Json<LenderProductView>> {
    let (actor, mut product) = may.into_parts()?;
    product.life.at(version)?;
    app.db
        .write(actor.author(), move |tx| {
            decide(&mut product, tx)?;
            store::save(tx, &mut product)?;
            audit::record(tx, act, Noun::LenderProduct, product.id)?;
            Ok(Json(view(tx, product, &Viewer(Some(actor)))?))
        })
        .await
}

fn view(conn: &mut Conn, product: LenderProduct, viewer: &Viewer) -> Result<LenderProductView> {
    let owner = org::store::find(conn, product.owner())?.ok_or(Error::NotFound)?;
    Ok(LenderProductView::of(product, &owner.name, viewer))
}
