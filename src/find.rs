//! The one search box: what the index finds in the lists, read again from the database before it is shown, since an
//! index lags a withdrawal.
use std::collections::HashMap;

use actix_web::web::{Json, Query};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::{
    app::App,
    auth::{
        actor::Viewer,
        policy::{Decision, Deed, decide},
    },
    blocking,
    consumer_good::ConsumerGood,
    db::Conn,
    demand::Demand,
    error::{Error, ProblemBody, Problems, Result},
    finance::{financing_request::FinancingRequest, lender_product::LenderProduct},
    kernel::{
        id::OrgId,
        region::RegionCode,
        taxonomy::{self, CategoryCode},
    },
    life::{State, seen::seen_terms},
    listing::{List, Listing},
    org,
    product::Product,
    search::Wanted,
};

/// Hits of the index that are looked at: some may have gone since.
const LOOKED_AT: usize = 200;

#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct FindQuery {
    /// Words in any order, 1 to 400 characters count; without them the newest rows are shown.
    pub q: Option<String>,
    /// One list only: `demands`, `products`, `lender-products`, `financing-requests` or `consumer-goods`.
    pub kind: Option<List>,
    /// This region and all inside it (GB/T 2260).
    pub region: Option<String>,
    /// This category of the equipment taxonomy and all below it; not of finance.
    pub category: Option<String>,
    /// 1 to 100, by default 20.
    pub size: Option<usize>,
}

struct Asked {
    text: String,
    kind: Option<List>,
    region: Option<RegionCode>,
    category: Option<CategoryCode>,
    size: usize,
}

impl FindQuery {
    fn read(self) -> Result<Asked> {
        let mut problems = Problems::default();
        let region = self.region.and_then(|text| problems.take("region", text.parse()));
        let category = self.category.and_then(|text| problems.take("category", taxonomy::known(&text)));
        let size = Some(self.size.unwrap_or(20)).filter(|size| (1..=100).contains(size));
        if size.is_none() {
            problems.take("size", Err::<(), _>(crate::kernel::Invalid::new("value-page-size")));
        }
        let (text, kind) = (self.q.unwrap_or_default(), self.kind);
        problems.or(size.map(|size| Asked { text, kind, region, category, size }))
    }
}

/// One row that was found.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Found {
    pub kind: List,
    pub id: String,
    pub title: String,
    /// The owner's name, or what stands for it.
    pub owner_name: String,
    pub region_name: String,
    pub state: State,
}

/// What was found, best first.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct FoundRows {
    pub items: Vec<Found>,
}

/// Finds rows of the lists by words, as far as the asker may see them.
#[utoipa::path(get, path = "/search", tag = "search", params(FindQuery),
    responses((status = 200, body = FoundRows), (status = "default", body = ProblemBody)))]
pub async fn search(app: App, viewer: Viewer, query: Query<FindQuery>) -> Result<Json<FoundRows>> {
    let asked = query.into_inner().read()?;
    let (index, sees, size) = (app.search.clone(), viewer.sees(), asked.size);
    let hits = blocking::run(move || {
        let mut all_of: Vec<Vec<String>> = seen_terms(&sees).into_iter().collect();
        all_of.extend(asked.region.map(|region| vec![format!("region:{region}")]));
        all_of.extend(asked.category.map(|category| vec![format!("cat:{category}")]));
        let nouns = List::ALL.iter().filter(|list| asked.kind.is_none_or(|kind| kind == **list));
        let nouns = nouns.map(|list| noun_of(*list)).collect();
        let wanted = Wanted { nouns, text: &asked.text, all_of, limit: LOOKED_AT, rerank: true, ..Wanted::default() };
        index.search(&wanted).map_err(|e| Error::Search(e.into()))
    });
    let hits = hits.await?;
    let items = app
        .db
        .read(move |conn| {
            // Rows are read by the page: most often the first is enough.
            let mut items = Vec::new();
            for some in hits.chunks(size) {
                let keys: Vec<(&str, &str)> = some.iter().map(|hit| (hit.noun.as_str(), hit.id.as_str())).collect();
                let mut rows = read::<Demand>(conn, &keys, &viewer)?;
                rows.extend(read::<Product>(conn, &keys, &viewer)?);
                rows.extend(read::<LenderProduct>(conn, &keys, &viewer)?);
                rows.extend(read::<FinancingRequest>(conn, &keys, &viewer)?);
                rows.extend(read::<ConsumerGood>(conn, &keys, &viewer)?);
                items.extend(some.iter().filter_map(|hit| rows.remove(&hit.id)));
                if items.len() >= size {
                    break;
                }
            }
            items.truncate(size);
            Ok(items)
        })
        .await?;
    Ok(Json(FoundRows { items }))
}

fn noun_of(list: List) -> &'static str {
    match list {
        List::Demands => Demand::NOUN.as_str(),
        List::Products => Product::NOUN.as_str(),
        List::LenderProducts => LenderProduct::NOUN.as_str(),
        List::FinancingRequests => FinancingRequest::NOUN.as_str(),
        List::ConsumerGoods => ConsumerGood::NOUN.as_str(),
    }
}

/// Those of the hits that are rows of this list and that the viewer may still see.
fn read<L: Listing>(conn: &mut Conn, hits: &[(&str, &str)], viewer: &Viewer) -> Result<HashMap<String, Found>> {
    let own = hits.iter().filter(|(noun, _)| *noun == L::NOUN.as_str());
    let ids: Vec<L::Id> = own.filter_map(|(_, id)| id.parse().ok()).collect();
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let rows = L::find_all(conn, &ids)?;
    let owners: Vec<OrgId> = rows.iter().map(|row| row.life().owner).collect();
    let names = org::store::names(conn, &owners)?;
    let seen = rows.into_iter().filter(|row| decide(viewer.0.as_ref(), Deed::See, &row.scope()) == Decision::Allow);
    let found = seen.map(|row| {
        let name = names.get(&row.life().owner).cloned().unwrap_or_default();
        let view = row.view(&name, viewer);
        let face = L::face(&view);
        let found = Found {
            kind: L::LIST,
            id: face.number.clone(),
            title: face.title.to_owned(),
            owner_name: face.owner_name.to_owned(),
            region_name: face.region_name.to_owned(),
            state: face.state,
        };
        (face.number, found)
    });
    Ok(found.collect())
}
