//! The addresses of an event's report.
use std::collections::{BTreeSet, HashMap};

use actix_web::{HttpResponse, web::Json};

use super::{
    report::{self, EventReport, Known},
    sheet,
    words::Words,
};
use crate::{
    app::App,
    audit::{self, Act},
    auth::{
        actor::Actor,
        may::{May, See},
    },
    blocking,
    db::Conn,
    demand,
    error::{Error, ProblemBody, Result, lang},
    event::{
        Event, day,
        meeting::model::Meeting,
        member,
        routes::hosts,
        view::{region_name, said},
        wish,
    },
    introduction::model::Subject,
    kernel::{id::DemandId, noun::Noun, region::RegionCode, taxonomy::Taxonomy},
    listing::export::{Format, file_answer},
    org,
    text::Lang,
};

/// What came of an event, for its hosts and the bureaus above them: from who was invited to what was signed.
#[utoipa::path(get, path = "/events/{id}/report", tag = "event", params(("id" = String, Path)),
    responses((status = 200, body = EventReport), (status = "default", body = ProblemBody)))]
pub async fn show_report(app: App, may: May<See, Event>) -> Result<Json<EventReport>> {
    let (viewer, event) = may.seen();
    reader(viewer.0, &event)?;
    let lang = lang();
    app.db.read(move |conn| Ok(Json(reported(conn, &event, lang)?))).await
}

/// The same as a workbook to hand up.
#[utoipa::path(get, path = "/events/{id}/report.xlsx", tag = "event", params(("id" = String, Path)),
    responses((status = 200, body = Vec<u8>,
        content_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        (status = "default", body = ProblemBody)))]
pub async fn export_report(app: App, may: May<See, Event>) -> Result<HttpResponse> {
    let (viewer, event) = may.seen();
    let actor = reader(viewer.0, &event)?;
    let (lang, id, title) = (lang(), event.id, event.title.clone());
    let report = app.db.read(move |conn| reported(conn, &event, lang)).await?;
    app.db.write(actor.author(), move |tx| audit::note(tx, Act::Export, Noun::Event, id, "report")).await?;
    let file = blocking::run(move || sheet::workbook(&report, &title, lang)).await?;
    Ok(file_answer(Format::Xlsx, "report.xlsx", file))
}

/// Whoever holds it, and the bureaus whose region contains the event's.
fn reader(actor: Option<Actor>, event: &Event) -> Result<Actor> {
    let actor = actor.ok_or(Error::Unauthenticated)?;
    let above = actor.is_bureau() && actor.standing.region.contains(&event.region);
    if hosts(&actor, event) || above { Ok(actor) } else { Err(Error::Forbidden) }
}

fn reported(conn: &mut Conn, event: &Event, lang: Lang) -> Result<EventReport> {
    let words = Words::of(conn, event)?;
    let came = day::store::came(conn, event.id)?;
    let ids: Vec<_> = words.members.values().map(|member| member.org).collect();
    // a township counts for its county
    let place = |region: &RegionCode| {
        let county = region.ancestors().into_iter().find(|around| !around.is_town()).unwrap_or_else(|| region.clone());
        (county.to_string(), region_name(&county))
    };
    let regions: HashMap<_, _> =
        org::store::find_all(conn, &ids)?.into_iter().map(|org| (org.id, place(&org.region))).collect();
    let categories = categories(conn, &words)?;
    let category = |meeting: &Meeting| {
        let Some(Subject::Supply { demand, .. }) = wish::about::subject(words.why(meeting)) else { return None };
        categories.get(&demand).cloned()
    };
    let side = |side: member::MemberSide| said(lang, "event-side", side.as_str());
    Ok(report::report(&Known { words: &words, came: &came, regions: &regions, category: &category, side: &side }))
}

/// The taxonomy's branch of each demand that a meeting was proposed for.
fn categories(conn: &mut Conn, words: &Words) -> Result<HashMap<DemandId, (String, String)>> {
    let ids: BTreeSet<DemandId> = words
        .meetings
        .iter()
        .filter_map(|meeting| match wish::about::subject(words.why(meeting)) {
            Some(Subject::Supply { demand, .. }) => Some(demand),
            _ => None,
        })
        .collect();
    let ids: Vec<DemandId> = ids.into_iter().collect();
    let mut found = HashMap::new();
    for demand in demand::store::find_all(conn, &ids)? {
        let code = demand.items.iter().find_map(|item| item.category.clone());
        let Some(code) = code else { continue };
        // the second level names a kind of machine: 01.02 数控车床
        let branch = code.ancestors().into_iter().find(|code| code.as_str().len() == 5);
        let branch = branch.unwrap_or(code);
        if let Some(node) = Taxonomy::get().node(&branch) {
            found.insert(demand.id, (branch.to_string(), node.name_zh.clone()));
        }
    }
    Ok(found)
}
