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
        Invalid,
        id::OrgId,
        page::Cursor,
        region::RegionCode,
        taxonomy::{self, CategoryCode},
    },
    life::{State, seen::seen_terms},
    listing::{List, Listing},
    org,
    product::Product,
    search::{Hit, Wanted},
};

/// Hits of the index that are looked at for a page: some may have gone since.
const LOOKED_AT: usize = 200;

/// Pages go no deeper: who looks further narrows the search.
const DEEPEST: usize = 1_000;

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
    /// Rows in this state only.
    pub state: Option<State>,
    /// Only what is the asker's organisation's, or was entered by it.
    #[serde(default)]
    #[param(default = false)]
    pub own: bool,
    /// `next` of the page before; the index may have changed since.
    pub after: Option<String>,
    /// 1 to 100, by default 20.
    pub size: Option<usize>,
}

struct Asked {
    text: String,
    kind: Option<List>,
    region: Option<RegionCode>,
    category: Option<CategoryCode>,
    state: Option<State>,
    own: bool,
    /// Hits that earlier pages looked at.
    offset: usize,
    size: usize,
}

impl FindQuery {
    fn read(self) -> Result<Asked> {
        let mut problems = Problems::default();
        let region = self.region.and_then(|text| problems.take("region", text.parse()));
        let category = self.category.and_then(|text| problems.take("category", taxonomy::known(&text)));
        let size = Some(self.size.unwrap_or(20)).filter(|size| (1..=100).contains(size));
        if size.is_none() {
            problems.take("size", Err::<(), _>(Invalid::new("value-page-size")));
        }
        let offset = self.after.map_or(Some(0), |after| problems.take("after", offset(&after)));
        let (text, kind, state, own) = (self.q.unwrap_or_default(), self.kind, self.state, self.own);
        let both = size.zip(offset);
        problems.or(both.map(|(size, offset)| Asked { text, kind, region, category, state, own, offset, size }))
    }
}

/// How many hits a cursor of ours says were looked at.
fn offset(after: &str) -> Result<usize, Invalid> {
    let place = Cursor::decode(after)?.id.parse().ok().filter(|past| *past <= DEEPEST);
    place.ok_or_else(|| Invalid::new("value-cursor"))
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
    /// The cursor of the page after it, absent on the last.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next: Option<String>,
}

/// Finds rows of the lists by words, as far as the asker may see them.
#[utoipa::path(get, path = "/search", tag = "search", params(FindQuery),
    responses((status = 200, body = FoundRows), (status = "default", body = ProblemBody)))]
pub async fn search(app: App, viewer: Viewer, query: Query<FindQuery>) -> Result<Json<FoundRows>> {
    let asked = query.into_inner().read()?;
    let (index, sees, size, offset) = (app.search.clone(), viewer.sees(), asked.size, asked.offset);
    let own = match (&viewer.0, asked.own) {
        (None, true) => return Err(Error::Unauthenticated),
        (actor, own) => actor.as_ref().filter(|_| own).map(|actor| format!("see:org:{}", actor.org)),
    };
    let hits = blocking::run(move || {
        let mut all_of: Vec<Vec<String>> = seen_terms(&sees).into_iter().collect();
        all_of.extend(asked.region.map(|region| vec![format!("region:{region}")]));
        all_of.extend(asked.category.map(|category| vec![format!("cat:{category}")]));
        all_of.extend(asked.state.map(|state| vec![format!("state:{state}")]));
        all_of.extend(own.map(|own| vec![own]));
        let nouns = List::ALL.iter().filter(|list| asked.kind.is_none_or(|kind| kind == **list));
        let nouns = nouns.map(|list| noun_of(*list)).collect();
        let wanted =
            Wanted { nouns, text: &asked.text, all_of, limit: offset + LOOKED_AT, rerank: true, ..Wanted::default() };
        index.search(&wanted).map_err(|e| Error::Search(e.into()))
    });
    let hits = hits.await?;
    let found = app.db.read(move |conn| {
        // Rows are read by the page: most often the first is enough.
        let rest: Vec<(usize, Hit)> = hits.into_iter().enumerate().skip(offset).collect();
        let mut found: Vec<(usize, Found)> = Vec::new();
        for some in rest.chunks(size + 1) {
            let keys: Vec<(&str, &str)> = some.iter().map(|(_, hit)| (hit.noun.as_str(), hit.id.as_str())).collect();
            let mut rows = shown(conn, &keys, &viewer)?;
            found.extend(some.iter().filter_map(|(at, hit)| Some((*at, rows.remove(&hit.id)?))));
            if found.len() > size {
                break;
            }
        }
        Ok(found)
    });
    let mut found = found.await?;
    let more = found.len() > size;
    found.truncate(size);
    let past = found.last().filter(|_| more).map(|(at, _)| at + 1).filter(|past| *past <= DEEPEST);
    let next = past.map(|past| Cursor { key: String::new(), id: past.to_string() }.encode());
    Ok(Json(FoundRows { items: found.into_iter().map(|(_, row)| row).collect(), next }))
}

/// Those of the hits (noun and id) that are still there and that the viewer may see, by id.
///
/// # Errors
/// `Database` alone.
pub fn shown(conn: &mut Conn, hits: &[(&str, &str)], viewer: &Viewer) -> Result<HashMap<String, Found>> {
    let mut rows = read::<Demand>(conn, hits, viewer)?;
    rows.extend(read::<Product>(conn, hits, viewer)?);
    rows.extend(read::<LenderProduct>(conn, hits, viewer)?);
    rows.extend(read::<FinancingRequest>(conn, hits, viewer)?);
    rows.extend(read::<ConsumerGood>(conn, hits, viewer)?);
    Ok(rows)
}

pub fn noun_of(list: List) -> &'static str {
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
