//! What would answer a demand that is not written yet, as the user types. Nothing is kept.
use actix_web::web::Json;
use chrono::NaiveDate;
use serde::Serialize;
use utoipa::ToSchema;

use super::{
    routes::{Answers, Choice, ProductsFound, find_for_needs},
    sets::ProductSet,
    understood::Understood,
};
use crate::{
    app::App,
    auth::actor::{Actor, Viewer},
    blocking,
    demand::{self, Demand, view::DemandBody},
    error::{ProblemBody, Result, lang},
    kernel::{clock::day_in_china, id::DemandId},
    life::Life,
    org::BuyerKind,
    product::view::ProductView,
};

/// The best of each item: a page shows no more beside a form.
const BEST: usize = 5;

/// What an unsaved demand would be answered by, and how it is understood.
#[derive(Debug, Serialize, ToSchema)]
pub struct Preview {
    /// The day, in China, by which those with equal points take turns.
    pub ranked_on: NaiveDate,
    pub needs: Vec<Answers<ProductView>>,
    pub sets: Vec<ProductSet>,
    pub understood: Vec<Understood>,
}

/// The five best products for each item of a demand that is still being written; items without a word are passed over.
#[utoipa::path(post, path = "/match/preview", tag = "recommend", request_body = DemandBody,
    responses((status = 200, body = Preview), (status = "default", body = ProblemBody)))]
pub async fn preview_match(app: App, actor: Actor, body: Json<DemandBody>) -> Result<Json<Preview>> {
    let body = begun(body.into_inner());
    if body.items.is_empty() {
        let ranked_on = app.db.clock().today();
        return Ok(Json(Preview { ranked_on, needs: Vec::new(), sets: Vec::new(), understood: Vec::new() }));
    }
    let demand = drafted(body, &actor, &app)?;
    let lang = lang();
    let preview = blocking::run(move || {
        let needs = demand::document::needs(&demand);
        let understood = needs.iter().map(|need| Understood::of(need, lang)).collect();
        let choice = Choice { size: BEST, shown: &|_, _| true, budget: demand.total_budget() };
        let ProductsFound { ranked_on, needs, sets } = find_for_needs(&app, Viewer(Some(actor)), needs, choice)?;
        Ok::<_, crate::error::Error>(Preview { ranked_on, needs, sets, understood })
    });
    Ok(Json(preview.await?))
}

/// A form that is half filled in: what has no title yet has one, and an item without a name is called by its requirements.
fn begun(mut body: DemandBody) -> DemandBody {
    body.items.retain(|item| !(item.name.trim().is_empty() && item.requirements.trim().is_empty()));
    for item in &mut body.items {
        if item.name.trim().is_empty() {
            item.name = item.requirements.trim().chars().take(60).collect();
        }
    }
    if body.title.trim().chars().count() < 2 {
        body.title = "——".to_owned();
    }
    body
}

/// A demand of the asker's as it would be if it were written now.
pub(super) fn drafted(body: DemandBody, actor: &Actor, app: &App) -> Result<Demand> {
    let now = app.db.clock().now();
    let written = body.read()?;
    Ok(Demand {
        id: DemandId::new(),
        life: Life::begin(actor.org, actor.standing.region.clone(), now),
        industry: written.industry,
        project: None,
        buyer: BuyerKind::Enterprise,
        content: written.content,
        posted_on: day_in_china(now),
        items: written.items,
    })
}
