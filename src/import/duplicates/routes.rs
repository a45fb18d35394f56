//! The addresses of duplicates: find, merge, tell apart. For the bureaus that review the list.
use actix_web::{
    HttpResponse,
    web::{Json, Path, Query},
};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::{
    Candidate, ComparedColumn, Found, candidate, columns, find,
    merge::{self, Merge},
};
use crate::{
    app::App,
    auth::actor::Actor,
    error::{Error, ProblemBody, Problems, Result, lang},
    kernel::region::RegionCode,
    listing::List,
    org::register::known_region,
    text::Message,
};

#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct DuplicatesQuery {
    /// Rows reviewed in this region and below (GB/T 2260); the asker's own when left out.
    pub region: Option<String>,
    /// How many groups are shown, 1 to 100; 50 when left out.
    pub size: Option<usize>,
}

/// Rows that may be the same.
#[derive(Debug, Serialize, ToSchema)]
pub struct DuplicatesView {
    /// Rows that were looked at.
    pub looked_at: usize,
    /// Groups that there are; the first of them are shown.
    pub total: usize,
    /// What is held side by side.
    pub columns: Vec<ComparedColumn>,
    pub groups: Vec<GroupView>,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct GroupView {
    pub rows: Vec<Candidate>,
    pub pairs: Vec<PairView>,
}

/// Two rows of a group and why they may be the same.
#[derive(Debug, Serialize, ToSchema)]
pub struct PairView {
    pub first: String,
    pub second: String,
    pub reasons: Vec<DuplicateReason>,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct DuplicateReason {
    /// Stable: `duplicate-same-name`.
    pub code: String,
    pub text: String,
}

/// What a merge came to.
#[derive(Debug, Serialize, ToSchema)]
pub struct Merged {
    pub stays: Candidate,
    /// Ids of the rows that are now part of it.
    pub gone: Vec<String>,
}

/// Rows that are not the same, whatever they look like.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Different {
    /// 2 to 20 ids.
    pub rows: Vec<String>,
}

/// Who reviews; nobody else looks through a list for doubles.
fn reviewer(actor: &Actor) -> Result<()> {
    if actor.is_reviewer() { Ok(()) } else { Err(Error::Forbidden) }
}

fn writer(actor: &Actor) -> Result<()> {
    reviewer(actor)?;
    if actor.may_write() { Ok(()) } else { Err(Error::Forbidden) }
}

fn named(list: &str) -> Result<List> {
    list.parse().map_err(|_| Error::NotFound)
}

/// Rows of a list that may be the same, in groups, with reasons and cells side by side.
#[utoipa::path(get, path = "/{list}/duplicates", tag = "duplicate", params(("list" = String, Path), DuplicatesQuery),
    responses((status = 200, body = DuplicatesView), (status = "default", body = ProblemBody)))]
pub async fn find_duplicates(
    app: App,
    actor: Actor,
    list: Path<String>,
    query: Query<DuplicatesQuery>,
) -> Result<Json<DuplicatesView>> {
    reviewer(&actor)?;
    let list = named(&list)?;
    let mut problems = Problems::default();
    let named: Option<RegionCode> = query.region.as_ref().and_then(|text| problems.take("region", known_region(text)));
    let size = query.size.unwrap_or(50);
    if !(1..=100).contains(&size) {
        problems.add("size", Message::new("value-page-size"));
    }
    problems.or(Some(()))?;
    let region = named.filter(|named| actor.standing.region.contains(named));
    if query.region.is_some() && region.is_none() {
        return Err(Error::Forbidden);
    }
    let region = region.unwrap_or_else(|| actor.standing.region.clone());
    let lang = lang();
    app.db
        .read(move |conn| {
            let (found, columns) = for_list!(list, S => (find::<S>(conn, &actor, &region, size)?, columns::<S>(lang)));
            let Found { looked_at, total, groups } = found;
            let reason = |reason: &Message| DuplicateReason { code: reason.key.clone(), text: reason.say(lang) };
            let pair = |pair: super::Pair| PairView {
                first: pair.first,
                second: pair.second,
                reasons: pair.reasons.iter().map(reason).collect(),
            };
            let group = |group: super::Group| GroupView {
                rows: group.rows,
                pairs: group.pairs.into_iter().map(pair).collect(),
            };
            let groups = groups.into_iter().map(group).collect();
            Ok(Json(DuplicatesView { looked_at, total, columns, groups }))
        })
        .await
}

/// Makes several rows one: one stays, may take cells of the others; they are closed as merged and point to it.
#[utoipa::path(post, path = "/{list}/duplicates/merge", tag = "duplicate", params(("list" = String, Path)),
    request_body = Merge, responses((status = 200, body = Merged), (status = "default", body = ProblemBody)))]
pub async fn merge_duplicates(app: App, actor: Actor, list: Path<String>, body: Json<Merge>) -> Result<Json<Merged>> {
    writer(&actor)?;
    let list = named(&list)?;
    let asked = body.into_inner();
    app.db
        .write(actor.author(), move |tx| {
            let stays = for_list!(list, S => {
                let (row, owner) = merge::merge::<S>(tx, &actor, &asked)?;
                candidate::<S>(row, &owner, &actor)
            });
            Ok(Json(Merged { stays, gone: asked.gone.into_iter().map(|row| row.id).collect() }))
        })
        .await
}

/// Says that rows are not the same; it is not asked again.
#[utoipa::path(post, path = "/{list}/duplicates/different", tag = "duplicate", params(("list" = String, Path)),
    request_body = Different, responses((status = 204), (status = "default", body = ProblemBody)))]
pub async fn tell_apart(app: App, actor: Actor, list: Path<String>, body: Json<Different>) -> Result<HttpResponse> {
    writer(&actor)?;
    let list = named(&list)?;
    app.db
        .write(actor.author(), move |tx| for_list!(list, S => merge::distinguish::<S>(tx, &actor, &body.rows)))
        .await?;
    Ok(HttpResponse::NoContent().finish())
}
