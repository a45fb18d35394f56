//! The addresses of what does not suit: a buyer says so, takes it back, and a maker reads why.
use std::collections::HashMap;

use actix_web::{
    HttpResponse,
    web::{Json, Path},
};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{
    model::{LONGEST_NOTE, MOST, Reason, Unsuitable},
    store,
};
use crate::{
    app::App,
    audit::{self, Act},
    auth::{
        actor::Actor,
        may::{Keep, Match, May},
        policy::{self, Decision, Deed},
    },
    db::{Conn, Tx, changes},
    demand::{self, Demand},
    error::{Error, ProblemBody, Problems, Result},
    kernel::{
        id::{ItemId, OrgId, ProductId},
        noun::Noun,
    },
    notice::{self, Kind, Notice, To},
    org::{self, model::without_name},
    product::{self, Product},
    text::Message,
};

/// What a maker reads at most: counts beyond are of the newest.
const READ: i64 = 1_000;
/// Notes shown for one reason.
const NOTES: usize = 20;

#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct UnsuitableBody {
    pub product: ProductId,
    /// One item of the demand; all of it when left out.
    #[serde(default)]
    pub item: Option<ItemId>,
    pub reason: Reason,
    /// For the maker, who reads it without the buyer's name. At most 500 characters.
    #[serde(default)]
    pub note: String,
}

/// A product that was put aside for a demand.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct UnsuitableView {
    pub product: ProductId,
    pub title: String,
    pub maker_name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub item: Option<ItemId>,
    pub reason: Reason,
    pub note: String,
    pub at: DateTime<Utc>,
}

/// Puts a product aside for a demand: it is not recommended for it again, and its maker is told the reason, not the buyer.
/// Saying it again replaces the reason.
#[utoipa::path(post, path = "/demands/{id}/unsuitable", tag = "recommend", params(("id" = String, Path)),
    request_body = UnsuitableBody,
    responses((status = 200, body = UnsuitableView), (status = "default", body = ProblemBody)))]
pub async fn put_aside(app: App, may: May<Keep, Demand>, body: Json<UnsuitableBody>) -> Result<Json<UnsuitableView>> {
    let (actor, demand) = may.into_parts()?;
    let body = body.into_inner();
    check(&demand, &body)?;
    app.db.write(actor.author(), move |tx| Ok(Json(put(tx, &actor, &demand, body)?))).await
}

fn put(tx: &mut Tx, actor: &Actor, demand: &Demand, body: UnsuitableBody) -> Result<UnsuitableView> {
    tx.lock(&format!("unsuitable for {}", demand.id))?;
    let product = visible(tx, body.product, actor)?.ok_or_else(|| Problems::one("product", "fit-no-product"))?;
    let known = store::of_demand(tx, demand.id)?;
    if known.len() >= MOST && known.iter().all(|said| said.product != product.id) {
        return Err(Error::Conflict(Message::new("fit-too-many-aside").with("most", MOST)));
    }
    let UnsuitableBody { item, reason, note, .. } = body;
    let note = note.trim().to_owned();
    let said = Unsuitable { demand: demand.id, product: product.id, item, reason, note, at: tx.now() };
    let new = store::put(tx, &said)?;
    recorded(tx, Act::PutAside, demand, product.id)?;
    if new && product.owner() != actor.org {
        let told = Notice::new(Kind::ProductPutAside, Noun::Product, product.id)
            .with("title", &product.content.title)
            .with("reason", reason);
        notice::tell(tx, To::Org(product.owner()), told)?;
    }
    let maker = org::store::names(tx, &[product.owner()])?;
    Ok(view(said, &product, &maker))
}

/// Takes it back: the product is recommended again as it fits.
#[utoipa::path(delete, path = "/demands/{id}/unsuitable/{product}", tag = "recommend",
    params(("id" = String, Path), ("product" = String, Path)),
    responses((status = 204), (status = "default", body = ProblemBody)))]
pub async fn take_back(app: App, may: May<Keep, Demand>, path: Path<(String, String)>) -> Result<HttpResponse> {
    let (actor, demand) = may.into_parts()?;
    let product: ProductId = path.1.parse().map_err(|_| Error::NotFound)?;
    app.db
        .write(actor.author(), move |tx| {
            if !store::remove(tx, demand.id, product)? {
                return Err(Error::NotFound);
            }
            recorded(tx, Act::TakeBack, &demand, product)
        })
        .await?;
    Ok(HttpResponse::NoContent().finish())
}

/// What was put aside for a demand.
#[utoipa::path(get, path = "/demands/{id}/unsuitable", tag = "recommend", params(("id" = String, Path)),
    responses((status = 200, body = Vec<UnsuitableView>), (status = "default", body = ProblemBody)))]
pub async fn list_put_aside(app: App, may: May<Match, Demand>) -> Result<Json<Vec<UnsuitableView>>> {
    let (_, demand) = may.into_parts()?;
    app.db
        .read(move |conn| {
            let all = store::of_demand(conn, demand.id)?;
            let ids: Vec<ProductId> = all.iter().map(|said| said.product).collect();
            let products = product::store::find_all(conn, &ids)?;
            let owners: Vec<OrgId> = products.iter().map(Product::owner).collect();
            let names = org::store::names(conn, &owners)?;
            let products: HashMap<ProductId, Product> = products.into_iter().map(|row| (row.id, row)).collect();
            let shown = all.into_iter().filter_map(|said| {
                let product = products.get(&said.product)?;
                Some(view(said, product, &names))
            });
            Ok(Json(shown.collect()))
        })
        .await
}

/// Why buyers put a product aside, without their names.
#[derive(Debug, Serialize, ToSchema)]
pub struct PutAside {
    pub total: usize,
    /// The most frequent first.
    pub reasons: Vec<ReasonCount>,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct ReasonCount {
    pub reason: Reason,
    pub count: usize,
    /// What buyers wrote for the maker, the newest first, at most 20.
    pub notes: Vec<String>,
}

/// Why buyers put a product aside: for its maker, and the bureaus of its region.
#[utoipa::path(get, path = "/products/{id}/passed-over", tag = "recommend", params(("id" = String, Path)),
    responses((status = 200, body = PutAside), (status = "default", body = ProblemBody)))]
pub async fn count_put_aside(app: App, may: May<Match, Product>) -> Result<Json<PutAside>> {
    let (_, product) = may.into_parts()?;
    app.db
        .read(move |conn| {
            let said = store::of_product(conn, product.id, READ)?;
            let buyers = buyers(conn, &said)?;
            Ok(Json(counted(said, &buyers)))
        })
        .await
}

/// The names that no note may tell.
fn buyers(conn: &mut Conn, said: &[Unsuitable]) -> Result<Vec<String>> {
    let noted = said.iter().filter(|said| !said.note.is_empty()).map(|said| said.demand);
    let owners: Vec<OrgId> =
        demand::store::find_all(conn, &noted.collect::<Vec<_>>())?.iter().map(Demand::owner).collect();
    Ok(org::store::names(conn, &owners)?.into_values().collect())
}

fn counted(said: Vec<Unsuitable>, buyers: &[String]) -> PutAside {
    let total = said.len();
    let mut reasons: Vec<ReasonCount> = Vec::new();
    for said in said {
        let at = reasons.iter().position(|known| known.reason == said.reason).unwrap_or_else(|| {
            reasons.push(ReasonCount { reason: said.reason, count: 0, notes: Vec::new() });
            reasons.len() - 1
        });
        let Some(known) = reasons.get_mut(at) else { continue };
        known.count += 1;
        if !said.note.is_empty() && known.notes.len() < NOTES {
            known.notes.push(buyers.iter().fold(said.note, |note, buyer| without_name(&note, buyer, "＊＊＊")));
        }
    }
    reasons.sort_by_key(|known| std::cmp::Reverse(known.count));
    PutAside { total, reasons }
}

fn check(demand: &Demand, body: &UnsuitableBody) -> Result<()> {
    let mut problems = Problems::default();
    problems.length("note", body.note.trim(), 0, LONGEST_NOTE);
    if body.item.is_some_and(|item| demand.items.iter().all(|other| other.id != item)) {
        problems.add("item", Message::new("fit-no-item"));
    }
    problems.or(Some(()))
}

/// `None` when there is none, or none that the asker may see: which of both is not told.
fn visible(conn: &mut Conn, id: ProductId, actor: &Actor) -> Result<Option<Product>> {
    let seen = |product: &Product| policy::decide(Some(actor), Deed::See, &product.scope()) == Decision::Allow;
    Ok(product::store::find(conn, id)?.filter(seen))
}

/// The demand's trail says which product.
fn recorded(tx: &mut Tx, act: Act, demand: &Demand, product: ProductId) -> Result<()> {
    changes::append(tx, Noun::Demand, demand.id.to_string())?;
    audit::note(tx, act, Noun::Demand, demand.id, &product.to_string())
}

fn view(said: Unsuitable, product: &Product, makers: &HashMap<OrgId, String>) -> UnsuitableView {
    UnsuitableView {
        product: said.product,
        title: product.content.title.clone(),
        maker_name: makers.get(&product.owner()).cloned().unwrap_or_default(),
        item: said.item,
        reason: said.reason,
        note: said.note,
        at: said.at.and_utc(),
    }
}
