//! For a bureau: why the buyers of its region put products aside, counted by reason and by category. It is read; no weight
//! changes by it.
use std::collections::{BTreeMap, BTreeSet, HashMap};

use actix_web::web::{Json, Query};
use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::{
    model::{Reason, Unsuitable},
    store,
};
use crate::{
    app::App,
    auth::actor::Actor,
    db::Conn,
    demand::{self, Demand},
    error::{Error, ProblemBody, Problems, Result, lang},
    kernel::{
        id::{DemandId, OrgId, ProductId},
        taxonomy::{CategoryCode, Taxonomy},
    },
    org::{self, model::without_name},
    product::{self, Product},
    text::Lang,
};

/// So many are counted, the newest.
const MOST: i64 = 5_000;
/// What fewer firms wrote could be traced to one of them.
const FEW: usize = 3;
/// Notes shown for one reason.
const NOTES: usize = 20;
/// Days that are counted where no first day is named.
const USUAL: u64 = 90;

#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct FeedbackQuery {
    /// The first day, in China; by default 90 days before the last.
    pub from: Option<NaiveDate>,
    /// The last day, in China; by default today.
    pub to: Option<NaiveDate>,
}

/// What was put aside in a region between two days.
#[derive(Debug, Serialize, ToSchema)]
pub struct Feedback {
    pub region: String,
    pub from: NaiveDate,
    pub to: NaiveDate,
    pub total: usize,
    /// True when there are more than 5,000: then the newest are counted.
    pub cut: bool,
    /// The most frequent first.
    pub reasons: Vec<FeedbackCount>,
    /// The most frequent first.
    pub categories: Vec<CategoryFeedback>,
}

/// One reason.
#[derive(Debug, Serialize, ToSchema)]
pub struct FeedbackCount {
    pub reason: Reason,
    pub count: usize,
    /// How many firms said so.
    pub firms: usize,
    /// What they wrote, the newest first, at most 20, without names; none where fewer than three firms wrote.
    pub notes: Vec<String>,
}

/// One kind of machine.
#[derive(Debug, Serialize, ToSchema)]
pub struct CategoryFeedback {
    /// Absent for products of which no kind is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub category: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    pub count: usize,
    pub firms: usize,
    /// The most frequent first.
    pub reasons: Vec<ReasonShare>,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct ReasonShare {
    pub reason: Reason,
    pub count: usize,
}

/// Why buyers of the bureau's region put recommended products aside, by reason and by category.
#[utoipa::path(get, path = "/match/feedback", tag = "recommend", params(FeedbackQuery),
    responses((status = 200, body = Feedback), (status = "default", body = ProblemBody)))]
pub async fn count_feedback(app: App, actor: Actor, query: Query<FeedbackQuery>) -> Result<Json<Feedback>> {
    if !actor.is_bureau() {
        return Err(Error::Forbidden);
    }
    let to = query.to.unwrap_or_else(|| app.db.clock().today());
    let from = query.from.or_else(|| to.checked_sub_days(Days::new(USUAL))).unwrap_or(to);
    if from > to {
        return Err(Problems::one("from", "fit-feedback-days"));
    }
    let (region, lang) = (actor.standing.region.clone(), lang());
    app.db
        .read(move |conn| {
            let mut said = store::of_region(conn, &region, (from, to), MOST + 1)?;
            let most = usize::try_from(MOST).unwrap_or(usize::MAX);
            let cut = said.len() > most;
            said.truncate(most);
            let known = Known::read(conn, &said)?;
            let (reasons, categories) = (known.by_reason(&said), known.by_category(&said, lang));
            let region = region.to_string();
            Ok(Json(Feedback { region, from, to, total: said.len(), cut, reasons, categories }))
        })
        .await
}

/// Whose the demands are, and what the products are.
struct Known {
    buyers: HashMap<DemandId, OrgId>,
    categories: HashMap<ProductId, CategoryCode>,
    /// No note may tell them.
    names: Vec<String>,
}

impl Known {
    fn read(conn: &mut Conn, said: &[Unsuitable]) -> diesel::QueryResult<Known> {
        let (mut buyers, mut categories, mut makers) = (HashMap::new(), HashMap::new(), BTreeSet::new());
        let demands: Vec<DemandId> = said.iter().map(|said| said.demand).collect::<BTreeSet<_>>().into_iter().collect();
        for some in demands.chunks(500) {
            buyers.extend(demand::store::find_all(conn, some)?.iter().map(|row: &Demand| (row.id, row.owner())));
        }
        let products: Vec<ProductId> =
            said.iter().map(|said| said.product).collect::<BTreeSet<_>>().into_iter().collect();
        for some in products.chunks(500) {
            for row in product::store::find_all(conn, some)? {
                makers.insert(row.owner());
                categories.extend(category(&row).map(|code| (row.id, code)));
            }
        }
        let orgs: Vec<OrgId> = buyers.values().copied().chain(makers).collect::<BTreeSet<_>>().into_iter().collect();
        let mut names = Vec::new();
        for some in orgs.chunks(500) {
            names.extend(org::store::names(conn, some)?.into_values());
        }
        Ok(Known { buyers, categories, names })
    }

    fn firms<'s>(&self, said: impl Iterator<Item = &'s &'s Unsuitable>) -> usize {
        said.filter_map(|said| self.buyers.get(&said.demand)).collect::<BTreeSet<_>>().len()
    }

    fn by_reason(&self, said: &[Unsuitable]) -> Vec<FeedbackCount> {
        let mut groups: BTreeMap<&str, Vec<&Unsuitable>> = BTreeMap::new();
        for one in said {
            groups.entry(one.reason.as_str()).or_default().push(one);
        }
        let counted = groups.into_values().filter_map(|group| {
            let reason = group.first()?.reason;
            Some(FeedbackCount {
                reason,
                count: group.len(),
                firms: self.firms(group.iter()),
                notes: self.notes(&group),
            })
        });
        let mut reasons: Vec<FeedbackCount> = counted.collect();
        reasons.sort_by_key(|known| std::cmp::Reverse(known.count));
        reasons
    }

    fn notes(&self, group: &[&Unsuitable]) -> Vec<String> {
        let noted: Vec<&Unsuitable> = group.iter().filter(|said| !said.note.is_empty()).copied().collect();
        if self.firms(noted.iter()) < FEW {
            return Vec::new();
        }
        let nameless =
            |note: &str| self.names.iter().fold(note.to_owned(), |note, name| without_name(&note, name, "＊＊＊"));
        noted.iter().take(NOTES).map(|said| nameless(&said.note)).collect()
    }

    fn by_category(&self, said: &[Unsuitable], lang: Lang) -> Vec<CategoryFeedback> {
        let mut groups: BTreeMap<Option<&CategoryCode>, Vec<&Unsuitable>> = BTreeMap::new();
        for one in said {
            groups.entry(self.categories.get(&one.product)).or_default().push(one);
        }
        let counted = groups.into_iter().map(|(code, group)| CategoryFeedback {
            category: code.map(ToString::to_string),
            name: code.and_then(|code| name(code, lang)),
            count: group.len(),
            firms: self.firms(group.iter()),
            reasons: shares(&group),
        });
        let mut categories: Vec<CategoryFeedback> = counted.collect();
        categories.sort_by_key(|known| std::cmp::Reverse(known.count));
        categories
    }
}

fn shares(group: &[&Unsuitable]) -> Vec<ReasonShare> {
    let mut shares: Vec<ReasonShare> = Vec::new();
    for said in group {
        match shares.iter_mut().find(|share| share.reason == said.reason) {
            Some(share) => share.count += 1,
            None => shares.push(ReasonShare { reason: said.reason, count: 1 }),
        }
    }
    shares.sort_by_key(|share| std::cmp::Reverse(share.count));
    shares
}

/// As its maker filed it, else as its words tell.
fn category(product: &Product) -> Option<CategoryCode> {
    let read = || product::document::offer(product).categories.first().map(|guess| guess.code.clone());
    product.content.category.clone().or_else(read)
}

fn name(code: &CategoryCode, lang: Lang) -> Option<String> {
    let node = Taxonomy::get().node(code)?;
    Some(if lang == Lang::En { node.name_en.clone() } else { node.name_zh.clone() })
}
