//! The address of the composer.
use std::collections::HashSet;

use actix_web::web::Json;
use serde::Deserialize;
use utoipa::ToSchema;

use super::{
    greedy,
    people::People,
    pool::{self, Look},
    shown::{Composition, DemandGap, Scene, SideCount},
};
use crate::{
    app::App,
    auth::may::{Keep, May},
    blocking,
    error::{ProblemBody, Problems, Result, lang},
    event::{
        Event,
        content::Theme,
        member::{self, MemberSide, Standing, join},
        wish::points::By,
    },
    kernel::{id::OrgId, region::RegionCode, visibility::Visibility},
    matching::finance::ParameterTable,
    org::Org,
    text::{Lang, Message},
};

const MOST: u32 = 200;
const MOST_CHOSEN: usize = 1_000;
/// Gaps that are named.
const GAPS: usize = 20;

/// What is to be composed.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ComposeEvent {
    /// In place of the event's own.
    #[serde(default)]
    #[schema(inline)]
    pub theme: Option<Theme>,
    /// How many are proposed at most, 1 to 200.
    #[schema(minimum = 1, maximum = 200)]
    pub size: u32,
    /// Who comes anyway; the event's members that have not declined when left out.
    #[serde(default)]
    pub chosen: Option<Vec<OrgId>>,
    /// Who is not to be proposed.
    #[serde(default)]
    pub without: Vec<OrgId>,
}

/// Proposes whom to invite: the factories, makers, providers and lenders whose open rows answer each other and those who are
/// chosen most. Nothing is kept.
#[utoipa::path(post, path = "/events/{id}/composer", tag = "event", params(("id" = String, Path)),
    request_body = ComposeEvent,
    responses((status = 200, body = Composition), (status = "default", body = ProblemBody)))]
pub async fn compose_event(app: App, may: May<Keep, Event>, body: Json<ComposeEvent>) -> Result<Json<Composition>> {
    let (actor, event) = may.into_parts()?;
    let (body, lang) = (body.into_inner(), lang());
    let mut problems = Problems::default();
    if !(1..=MOST).contains(&body.size) {
        problems.add("size", Message::new("event-compose-size").with("most", MOST));
    }
    let count = body.chosen.as_ref().map_or(0, Vec::len);
    if count > MOST_CHOSEN {
        problems.add("chosen", Message::new("event-too-many").with("count", count).with("most", MOST_CHOSEN));
    }
    problems.or(Some(()))?;
    let sees = actor.sees();
    Ok(Json(blocking::run(move || compose(&app, &event, body, (&sees, lang))).await?))
}

/// What the hosts are proposed, as `sees` may know it.
///
/// # Errors
/// What the index or the database met.
pub fn compose(app: &App, event: &Event, body: ComposeEvent, (sees, lang): (&Visibility, Lang)) -> Result<Composition> {
    let (weights, parameters) = (app.weights()?, ParameterTable::seed()?.on(app.db.clock().today())?);
    let by = By { weights: &weights, parameters: &parameters };
    let theme = body.theme.unwrap_or_else(|| event.content.theme.clone());
    let region = theme.region.parse::<RegionCode>().unwrap_or_else(|_| event.region.clone());
    let members = app.db.read_now(|conn| Ok(member::store::of_event(conn, event.id)?))?;
    let gone = |standing: Standing| matches!(standing, Standing::Declined | Standing::Withdrawn | Standing::Refused);
    let mut chosen: Vec<OrgId> = body
        .chosen
        .unwrap_or_else(|| members.iter().filter(|member| !gone(member.standing)).map(|member| member.org).collect());
    let mut met = HashSet::new();
    chosen.retain(|org| met.insert(*org));
    let pool = pool::gather(app, &Look { theme: &theme, region: &region, sees, chosen: &chosen }, by)?;
    let people = app.db.read_now(|conn| People::read(conn, event, &pool, (&chosen, &members)))?;
    let graph = people.graph(&pool);
    let places: Vec<usize> = chosen.iter().filter_map(|org| people.number.get(org).copied()).collect();
    let out: HashSet<OrgId> = body.without.into_iter().chain(join::hosts(event)).collect();
    let barred = |org: &Org| out.contains(&org.id) || people.standings.get(&org.id).is_some_and(|one| gone(*one));
    let barred: Vec<bool> = people.orgs.iter().map(|(org, _)| barred(org)).collect();
    let most = usize::try_from(event.content.max_meetings).unwrap_or(1);
    let size = usize::try_from(body.size).unwrap_or(0);
    let steps = greedy::propose(&graph, &places, &barred, (size, most));

    let all: Vec<usize> = places.iter().copied().chain(steps.iter().map(|step| step.node)).collect();
    let met = greedy::met(&graph, &all, most);
    let total = greedy::met(&graph, &places, most).iter().map(|(_, points)| points).sum::<u64>();
    let scene = Scene::of(&pool, &people, &all.iter().copied().collect(), (by, lang));
    let proposals = steps.iter().zip(met.iter().skip(places.len()));
    Ok(Composition {
        proposals: proposals.filter_map(|(step, met)| scene.proposal(step.node, step.adds, *met)).collect(),
        total,
        total_with_proposals: total + steps.iter().map(|step| step.adds).sum::<u64>(),
        chosen: places.iter().zip(&met).filter_map(|(node, met)| scene.chosen(*node, *met)).collect(),
        by_side: by_side(&people, &all, places.len()),
        gaps: pool.gaps.iter().take(GAPS).map(|gap| DemandGap::of(&gap.category, gap.demands, lang)).collect(),
    })
}

/// The first `chosen` of `all` are chosen, the others proposed.
fn by_side(people: &People, all: &[usize], chosen: usize) -> Vec<SideCount> {
    let (before, after) = all.split_at(chosen.min(all.len()));
    let count = |side: MemberSide, nodes: &[usize]| {
        let of = nodes.iter().filter(|node| people.orgs.get(**node).is_some_and(|(_, has)| *has == side)).count();
        u32::try_from(of).unwrap_or(u32::MAX)
    };
    let counts =
        |side: &MemberSide| SideCount { side: *side, chosen: count(*side, before), proposed: count(*side, after) };
    MemberSide::ALL.iter().map(counts).collect()
}
