//! The addresses of products: write, list, look, and the steps of their life.
use actix_web::{
    HttpResponse,
    web::{Json, Query},
};
use serde::Deserialize;
use utoipa::IntoParams;

use super::{
    model::{Kind, Product},
    store::{self, Filter},
    view::{ProductBody, ProductView, known_category},
};
use crate::{
    app::App,
    audit::{self, Act},
    auth::{
        actor::{Actor, Viewer},
        may::{Action, Keep, May, Review, See},
        once::Once,
    },
    db::{Conn, Tx, once},
    error::{Error, ProblemBody, Problems, Result},
    kernel::{
        id::{OrgId, ProductId},
        money::Money,
        noun::Noun,
        page::{Page, Paged},
    },
    listing::{Life, Order, SendBack, State, Step},
    org,
};

/// What a list of products is narrowed to.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct ListQuery {
    pub state: Option<State>,
    /// Suppliers of this region and all inside it (GB/T 2260).
    pub region: Option<String>,
    /// This category of the equipment taxonomy and all below it.
    pub category: Option<String>,
    pub kind: Option<Kind>,
    pub owner: Option<OrgId>,
    pub price_min_fen: Option<i64>,
    pub price_max_fen: Option<i64>,
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
            category: self.category.as_ref().and_then(|text| problems.take("category", known_category(text))),
            kind: self.kind,
            owner: self.owner,
            price_min: self.price_min_fen.and_then(|fen| problems.take("price_min_fen", Money::from_fen(fen))),
            price_max: self.price_max_fen.and_then(|fen| problems.take("price_max_fen", Money::from_fen(fen))),
        };
        let page = problems.take("after", Page::new(self.after.as_deref(), self.size));
        problems.or(page.map(|page| (filter, self.order.unwrap_or_default(), page)))
    }
}

/// Products that the asker may see.
#[utoipa::path(get, path = "/products", tag = "product", params(ListQuery),
    responses((status = 200, body = Paged<ProductView>), (status = "default", body = ProblemBody)))]
pub async fn list_products(app: App, viewer: Viewer, query: Query<ListQuery>) -> Result<Json<Paged<ProductView>>> {
    let (filter, order, page) = query.read()?;
    let sees = viewer.sees();
    let (paged, names) = app
        .db
        .read(move |conn| {
            let rows = store::list(conn, &sees, &filter, order, &page)?;
            let paged = page.cut(rows, |product| store::cursor(product, order));
            let names = org::store::names(conn, &paged.items.iter().map(Product::owner).collect::<Vec<_>>())?;
            Ok((paged, names))
        })
        .await?;
    Ok(Json(paged.map(|product| {
        let name = names.get(&product.owner()).cloned().unwrap_or_default();
        ProductView::of(product, &name, &viewer)
    })))
}

/// Writes a new product: a draft of the asker's organisation, or of a firm that a bureau enters it for.
#[utoipa::path(post, path = "/products", tag = "product", request_body = ProductBody,
    params(("Idempotency-Key" = Option<String>, Header)),
    responses((status = 201, body = ProductView), (status = "default", body = ProblemBody)))]
pub async fn create_product(app: App, actor: Actor, once: Once, body: Json<ProductBody>) -> Result<HttpResponse> {
    let key = once.of(actor.user, &*body)?;
    let body = body.into_inner();
    let view = app
        .db
        .write(actor.author(), move |tx| {
            once::answer(tx, key.as_ref(), |tx| {
                let owner = org::store::writable(tx, &actor, body.owner)?;
                let now = tx.now();
                let mut life = Life::begin(owner.id, owner.region, now);
                life.entered_by = (owner.id != actor.org).then_some(actor.org);
                let content = body.read(owner.supply_role)?;
                let product = Product { id: ProductId::new(), life, content, posted_on: tx.today() };
                store::insert(tx, &product)?;
                audit::record(tx, Act::Create, Noun::Product, product.id)?;
                Ok(ProductView::of(product, &owner.name, &Viewer(Some(actor))))
            })
        })
        .await?;
    Ok(HttpResponse::Created().insert_header(("Location", format!("/api/v1/products/{}", view.id))).json(view))
}

/// One product.
#[utoipa::path(get, path = "/products/{id}", tag = "product", params(("id" = String, Path)),
    responses((status = 200, body = ProductView), (status = "default", body = ProblemBody)))]
pub async fn show_product(app: App, may: May<See, Product>) -> Result<Json<ProductView>> {
    let (viewer, product) = may.seen();
    app.db.read(move |conn| Ok(Json(view(conn, product, &viewer)?))).await
}

/// Writes a product anew; one that is public goes to review again.
#[utoipa::path(put, path = "/products/{id}", tag = "product", params(("id" = String, Path)), request_body = ProductBody,
    responses((status = 200, body = ProductView), (status = "default", body = ProblemBody)))]
pub async fn edit_product(app: App, may: May<Keep, Product>, body: Json<ProductBody>) -> Result<Json<ProductView>> {
    let (actor, mut product) = may.into_parts()?;
    product.life.at(body.version)?;
    let content = body.into_inner().read(product.content.supply_role)?;
    app.db
        .write(actor.author(), move |tx| {
            product.life.edit()?;
            product.content = content;
            store::save(tx, &mut product)?;
            audit::record(tx, Act::Edit, Noun::Product, product.id)?;
            Ok(Json(view(tx, product, &Viewer(Some(actor)))?))
        })
        .await
}

/// Hands a draft, or one that was returned, to the bureau.
#[utoipa::path(post, path = "/products/{id}/submit", tag = "product", params(("id" = String, Path)), request_body = Step,
    responses((status = 200, body = ProductView), (status = "default", body = ProblemBody)))]
pub async fn submit_product(app: App, may: May<Keep, Product>, body: Json<Step>) -> Result<Json<ProductView>> {
    step(app, may, Act::Submit, body.version, |product, tx| product.submit(tx.today())).await
}

/// Takes a product back: nobody else sees it any more.
#[utoipa::path(post, path = "/products/{id}/withdraw", tag = "product", params(("id" = String, Path)), request_body = Step,
    responses((status = 200, body = ProductView), (status = "default", body = ProblemBody)))]
pub async fn withdraw_product(app: App, may: May<Keep, Product>, body: Json<Step>) -> Result<Json<ProductView>> {
    step(app, may, Act::Withdraw, body.version, |product, _| product.life.withdraw()).await
}

/// Publishes a submitted product: all can see it and it is matched with demands.
#[utoipa::path(post, path = "/products/{id}/publish", tag = "product", params(("id" = String, Path)), request_body = Step,
    responses((status = 200, body = ProductView), (status = "default", body = ProblemBody)))]
pub async fn publish_product(app: App, may: May<Review, Product>, body: Json<Step>) -> Result<Json<ProductView>> {
    step(app, may, Act::Publish, body.version, |product, tx| {
        org::store::trusted(tx, product.owner())?;
        product.life.publish()
    })
    .await
}

/// Returns a submitted product to its owner with reasons.
#[utoipa::path(post, path = "/products/{id}/return", tag = "product", params(("id" = String, Path)), request_body = SendBack,
    responses((status = 200, body = ProductView), (status = "default", body = ProblemBody)))]
pub async fn return_product(app: App, may: May<Review, Product>, body: Json<SendBack>) -> Result<Json<ProductView>> {
    let SendBack { version, reasons } = body.into_inner();
    step(app, may, Act::Return, version, move |product, _| product.life.send_back(&reasons)).await
}

/// One step of a product's life: decided on `version`, saved, and told to the trail in one transaction.
async fn step<A: Action>(
    app: App,
    may: May<A, Product>,
    act: Act,
    version: i32,
    decide: impl FnOnce(&mut Product, &mut Tx) -> Result<()> + Send + 'static,
) -> Result<Json<ProductView>> {
    let (actor, mut product) = may.into_parts()?;
    product.life.at(version)?;
    app.db
        .write(actor.author(), move |tx| {
            decide(&mut product, tx)?;
            store::save(tx, &mut product)?;
            audit::record(tx, act, Noun::Product, product.id)?;
            Ok(Json(view(tx, product, &Viewer(Some(actor)))?))
        })
        .await
}

fn view(conn: &mut Conn, product: Product, viewer: &Viewer) -> Result<ProductView> {
    let owner = org::store::find(conn, product.owner())?.ok_or(Error::NotFound)?;
    Ok(ProductView::of(product, &owner.name, viewer))
}
