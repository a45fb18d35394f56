//! The one search box: what the index finds in the lists, read again from the database before it is shown, since an
//! index lags a withdrawal.
pub mod help;
mod look;

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
    error::{Error, ProblemBody, Problems, Result, lang},
    finance::{financing_request::FinancingRequest, lender_product::LenderProduct},
    kernel::{Invalid, id::OrgId, page::Cursor, taxonomy},
    life::State,
    listing::{List, Listing},
    matching::read_asked,
    org,
    product::Product,
    search::Hit,
    text::Lang,
};
use help::Proposal;
use look::{Look, Seen};

/// Pages go no deeper: who looks further narrows the search.
const DEEPEST: usize = 1_000;

#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct FindQuery {
    /// Words in any order, all of which a row must hold (a kind of machine by any of its names), and figures that products
    /// must have: `锯床 切割直径500以上 50万以内`. 1 to 400 characters count; without them the newest rows are shown.
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

/// Which part of what is found: `offset` hits were looked at by earlier pages.
#[derive(Clone, Copy)]
struct Part {
    offset: usize,
    size: usize,
}

impl FindQuery {
    fn read(self, viewer: &Viewer) -> Result<(Look, Part)> {
        let mut problems = Problems::default();
        let region = self.region.and_then(|text| problems.take("region", text.parse()));
        let category = self.category.and_then(|text| problems.take("category", taxonomy::known(&text)));
        let size = Some(self.size.unwrap_or(20)).filter(|size| (1..=100).contains(size));
        if size.is_none() {
            problems.take("size", Err::<(), _>(Invalid::new("value-page-size")));
        }
        let offset = self.after.map_or(Some(0), |after| problems.take("after", offset(&after)));
        let part = size.zip(offset).map(|(size, offset)| Part { offset, size });
        let part = problems.or(part)?;
        let own = match (&viewer.0, self.own) {
            (None, true) => return Err(Error::Unauthenticated),
            (actor, own) => actor.as_ref().filter(|_| own).map(|actor| format!("see:org:{}", actor.org)),
        };
        let typed = self.q.unwrap_or_default();
        let asked = read_asked(&typed);
        Ok((Look { typed, asked, kind: self.kind, region, category, state: self.state, own }, part))
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
    /// Figures of the text that the row does not state: to be asked for.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub unstated: Vec<String>,
}

/// A figure of the text that products are held against.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct FoundBound {
    /// `parameter:cut_diameter`, `price`.
    pub factor: String,
    /// 切割直径 ≥ 500 mm.
    pub text: String,
    /// The words that say it.
    pub said: String,
}

/// What was found, best first.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct FoundRows {
    pub items: Vec<Found>,
    /// The cursor of the page after it, absent on the last.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next: Option<String>,
    /// The figures that were read from the text; products that miss one are not among the items.
    pub bounds: Vec<FoundBound>,
    /// So many products were left out for it, of those looked at.
    pub missed: usize,
    /// Nothing holds every word: the items hold some of them.
    pub loose: bool,
    /// Searches that would find more, on the first page of one that finds little.
    pub help: Vec<Proposal>,
}

/// Finds rows of the lists by words, as far as the asker may see them.
#[utoipa::path(get, path = "/search", tag = "search", params(FindQuery),
    responses((status = 200, body = FoundRows), (status = "default", body = ProblemBody)))]
pub async fn search(app: App, viewer: Viewer, query: Query<FindQuery>) -> Result<Json<FoundRows>> {
    let (look, part) = query.into_inner().read(&viewer)?;
    let lang = lang();
    blocking::run(move || find(&app, &viewer, &look, part, lang)).await.map(Json)
}

fn find(app: &App, viewer: &Viewer, look: &Look, Part { offset, size }: Part, lang: Lang) -> Result<FoundRows> {
    let sees = viewer.sees();
    let Seen { hits, missed, loose } = look.hits(&app.search, &sees, offset, lang)?;
    let mut found = app.db.read_now(|conn| {
        // Rows are read by the page: most often the first is enough.
        let rest: Vec<(usize, (Hit, Vec<String>))> = hits.into_iter().enumerate().skip(offset).collect();
        let mut found: Vec<(usize, Found)> = Vec::new();
        for some in rest.chunks(size + 1) {
            let keys = some.iter().map(|(_, (hit, _))| (hit.noun.as_str(), hit.id.as_str()));
            let mut rows = shown(conn, &keys.collect::<Vec<_>>(), viewer)?;
            found.extend(some.iter().filter_map(|(at, (hit, unstated))| {
                let row = rows.remove(&hit.id)?;
                Some((*at, Found { unstated: unstated.clone(), ..row }))
            }));
            if found.len() > size {
                break;
            }
        }
        Ok(found)
    })?;
    let more = found.len() > size;
    found.truncate(size);
    let past = found.last().filter(|_| more).map(|(at, _)| at + 1).filter(|past| *past <= DEEPEST);
    let next = past.map(|past| Cursor { key: String::new(), id: past.to_string() }.encode());
    // with figures, only what is known to have them counts
    let known = |row: &&(usize, Found)| {
        look.asked.bounds.is_empty() || (row.1.kind == List::Products && row.1.unstated.is_empty())
    };
    let has = if loose { 0 } else { found.iter().filter(known).count() };
    let little = offset == 0 && has < help::LITTLE.min(size) && (next.is_none() || has == 0);
    let help = if little { help::proposals(look, &app.search, &sees, has, lang)? } else { Vec::new() };
    let bound = |bound: &crate::matching::AskedBound| FoundBound {
        factor: bound.factor(),
        text: bound.say(lang),
        said: bound.said.clone(),
    };
    let bounds = look.asked.bounds.iter().map(bound).collect();
    Ok(FoundRows { items: found.into_iter().map(|(_, row)| row).collect(), next, bounds, missed, loose, help })
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
            unstated: Vec::new(),
        };
        (face.number, found)
    });
    Ok(found.collect())
}
