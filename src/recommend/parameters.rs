//! What can be asked of machines of a category, with the figures that the published ones have.
use actix_web::web::{Json, Path};
use serde::Serialize;
use utoipa::ToSchema;

use crate::{
    app::App,
    auth::actor::Viewer,
    blocking,
    error::{Error, ProblemBody, Result},
    kernel::{
        noun::Noun,
        taxonomy::{self, CategoryCode, Direction, Parameter, Taxonomy},
        visibility::Visibility,
    },
    life,
    matching::Offer,
    search::{Index, Wanted},
};

/// So many of the newest products are looked at.
const LOOKED_AT: usize = 300;
/// Fewer figures than this show no range.
const LEAST: usize = 5;

/// What can be asked of machines of a category, and of which they have figures.
#[derive(Debug, Serialize, ToSchema)]
pub struct ParameterView {
    /// `spindle`, as reasons name it: `parameter:spindle`.
    pub key: String,
    pub name: String,
    pub name_en: String,
    /// The unit that figures are compared in; absent for ratios and bare numbers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    /// `least`: the machine must reach what is asked for; `most`: stay below it; `band`, `equal`, `span`; `info`: told only.
    pub direction: String,
    /// Missing it by much makes the machine useless for the buyer.
    pub essential: bool,
    /// Of the published products; absent where fewer than five state it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub typical: Option<Typical>,
}

/// The figures of the published products without the lowest and the highest tenth.
#[derive(Debug, PartialEq, Serialize, ToSchema)]
pub struct Typical {
    pub low: f64,
    pub high: f64,
    /// How many products state it.
    pub count: usize,
}

/// The parameters that matter for a category: its own first, then those of what it belongs to.
#[utoipa::path(get, path = "/categories/{code}/parameters", tag = "reference", params(("code" = String, Path)),
    responses((status = 200, body = Vec<ParameterView>), (status = "default", body = ProblemBody)))]
pub async fn list_parameters(app: App, viewer: Viewer, code: Path<String>) -> Result<Json<Vec<ParameterView>>> {
    let code = taxonomy::known(&code).map_err(|_| Error::NotFound)?;
    let offers = {
        let (search, code) = (app.search.clone(), code.clone());
        blocking::run(move || offers(&search, &code, &viewer.sees())).await?
    };
    Ok(Json(Taxonomy::get().parameters(&code).into_iter().map(|parameter| view(parameter, &offers)).collect()))
}

fn view(parameter: &Parameter, offers: &[Offer]) -> ParameterView {
    ParameterView {
        key: parameter.key.clone(),
        name: parameter.name_zh.clone(),
        name_en: parameter.name_en.clone(),
        unit: parameter.unit.map(|unit| unit.symbol().to_owned()),
        direction: parameter.direction.as_str().to_owned(),
        essential: parameter.essential,
        typical: typical(parameter, offers),
    }
}

fn offers(index: &Index, code: &CategoryCode, sees: &Visibility) -> Result<Vec<Offer>> {
    let noun = Noun::Product.to_string();
    let mut all_of = vec![vec![format!("cat:{code}")], vec!["matched".to_owned()]];
    all_of.extend(life::seen::seen_terms(sees));
    let wanted = Wanted { nouns: vec![&noun], all_of, limit: LOOKED_AT, ..Wanted::default() };
    let hits = index.search(&wanted).map_err(|e| Error::Search(e.into()))?;
    let offers = hits.into_iter().filter_map(|hit| serde_json::from_slice::<Offer>(&hit.payload).ok());
    // what a text may also mean is indexed under the category too
    let of_kind = |offer: &Offer| offer.categories.first().is_some_and(|guess| code.contains(&guess.code));
    Ok(offers.filter(of_kind).collect())
}

fn typical(parameter: &Parameter, offers: &[Offer]) -> Option<Typical> {
    let stated = offers.iter().filter_map(|offer| offer.figures.iter().find(|figure| figure.key == parameter.key));
    // of a range the end that counts
    let mut figures: Vec<f64> = stated
        .filter_map(|figure| match parameter.direction {
            Direction::Most => figure.min.or(figure.max),
            _ => figure.max.or(figure.min),
        })
        .collect();
    figures.sort_by(f64::total_cmp);
    let (count, tenth) = (figures.len(), figures.len() / 10);
    let (low, high) = (*figures.get(tenth)?, *figures.get(count.checked_sub(1 + tenth)?)?);
    (count >= LEAST).then_some(Typical { low, high, count })
}
