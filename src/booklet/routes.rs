//! Booklets of the lists. Those of an event are made from its members: see [`crate::booklet`].
use actix_web::{HttpRequest, HttpResponse, web::Query};
use serde::Deserialize;
use utoipa::IntoParams;

use super::{
    entry::Frame,
    making::{self, Print},
    model::{Booklet, Cover, MOST, Part},
    rows::{Edition, Wanted, lists},
};
use crate::{
    app::App,
    auth::actor::Viewer,
    blocking,
    error::{Error, ProblemBody, Result, lang},
    kernel::{
        gazetteer::Gazetteer,
        region::RegionCode,
        taxonomy::{CategoryCode, Taxonomy},
    },
    listing::export::Format,
    sheet::papers,
    text::{Lang, Message},
};

/// Who is not signed in gets so many entries: anybody may ask, and a print takes a whole core.
const MOST_FOR_STRANGERS: usize = 300;

/// What a booklet is made of; beside these, every filter that the lists' own addresses take.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct BookletQuery {
    /// Lists with commas between them: `demands`, `products`, `lender-products`, `financing-requests`,
    /// `consumer-goods`; by default `products,demands,lender-products`. Each takes those of the filters that it knows.
    pub list: Option<String>,
    /// `handout` (default): what a stranger may read of the rows; `internal`: as the asker's own list shows them.
    pub edition: Option<Edition>,
    /// This region and all inside it (GB/T 2260).
    pub region: Option<String>,
    /// This category of the equipment taxonomy and all below it.
    pub category: Option<String>,
}

/// The lists as a booklet to be printed: cover, contents, an entry with its QR code for each row, indexes by category and
/// region. At most 2,000 entries, 300 for who is not signed in.
#[utoipa::path(get, path = "/booklet.pdf", tag = "booklet", params(BookletQuery),
    responses((status = 200, body = Vec<u8>, content_type = "application/pdf"), (status = "default", body = ProblemBody)))]
pub async fn print_booklet(
    app: App,
    viewer: Viewer,
    request: HttpRequest,
    query: Query<BookletQuery>,
) -> Result<HttpResponse> {
    throttled(&app, &viewer, &request)?;
    let wanted = wanted(&query, viewer, &request)?;
    let frame = Frame { origin: app.config.origin(), lang: lang() };
    let day = app.db.clock().today();
    let cover = cover(&app, &wanted, &query, &frame.day(day), frame.lang);
    let gather = (wanted.clone(), frame.clone());
    let entries = app.db.read(move |conn| gather.0.entries(conn, &gather.1)).await?;
    note(&app, wanted, entries.len()).await?;
    let data = blocking::run(move || Ok(Booklet::new(cover, entries, frame.lang, making::code))).await?;
    let file = making::pdf(&app, Print { template: "/booklet.typ", data, day }).await?;
    Ok(pdf_answer("booklet", file))
}

/// The same rows as a workbook, a sheet for each list.
#[utoipa::path(get, path = "/booklet.xlsx", tag = "booklet", params(BookletQuery),
    responses((status = 200, body = Vec<u8>,
        content_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        (status = "default", body = ProblemBody)))]
pub async fn export_booklet(
    app: App,
    viewer: Viewer,
    request: HttpRequest,
    query: Query<BookletQuery>,
) -> Result<HttpResponse> {
    throttled(&app, &viewer, &request)?;
    let wanted = wanted(&query, viewer, &request)?;
    let frame = Frame { origin: app.config.origin(), lang: lang() };
    let cover = cover(&app, &wanted, &query, &frame.day(app.db.clock().today()), frame.lang);
    let above: Vec<String> =
        [cover.marking, cover.subtitle, cover.note].into_iter().filter(|line| !line.is_empty()).collect();
    let gather = wanted.clone();
    let (sheets, rows) = app.db.read(move |conn| gather.papers(conn, &above, frame.lang)).await?;
    note(&app, wanted, rows).await?;
    let file = blocking::run(move || Ok(papers(&sheets)?)).await?;
    Ok(HttpResponse::Ok()
        .content_type(Format::Xlsx.content_type())
        .insert_header(("Content-Disposition", "attachment; filename=\"booklet.xlsx\""))
        .body(file))
}

/// Anybody may ask, and each takes a core for seconds: an address that nobody is signed in at gets so many.
fn throttled(app: &App, viewer: &Viewer, request: &HttpRequest) -> Result<()> {
    match viewer.0 {
        Some(_) => Ok(()),
        None => app.auth.throttle.print_once(request.peer_addr().map(|peer| peer.ip())),
    }
}

fn wanted(query: &BookletQuery, viewer: Viewer, request: &HttpRequest) -> Result<Wanted> {
    let edition = query.edition.unwrap_or(Edition::Handout);
    if edition == Edition::Internal && viewer.0.is_none() {
        return Err(Error::Unauthenticated);
    }
    let most = if viewer.0.is_some() { MOST } else { MOST_FOR_STRANGERS };
    let lists = lists(query.list.as_deref())?;
    Ok(Wanted { lists, filter: request.query_string().to_owned(), edition, viewer, most })
}

/// What was taken out stands in the trail; of a stranger there is nothing to write down.
async fn note(app: &App, wanted: Wanted, rows: usize) -> Result<()> {
    let Some(actor) = &wanted.viewer.0 else { return Ok(()) };
    app.db.write(actor.author(), move |tx| wanted.note(tx, rows)).await
}

fn cover(app: &App, wanted: &Wanted, query: &BookletQuery, day: &str, lang: Lang) -> Cover {
    let say = |key: &str| Message::new(key).say(lang);
    let title = match wanted.lists.as_slice() {
        [list] => Message::new("booklet-title-one").with("part", Part::of(*list)).say(lang),
        _ => say("booklet-title-all"),
    };
    let region = query.region.as_ref().and_then(|code| code.parse::<RegionCode>().ok());
    let region = region.and_then(|code| Gazetteer::get().place(&code)).map(|place| place.full_name.clone());
    let category = query.category.as_ref().and_then(|code| code.parse::<CategoryCode>().ok());
    let category = category.and_then(|code| Taxonomy::get().node(&code)).map(|node| match lang {
        Lang::Zh => node.name_zh.clone(),
        Lang::En => node.name_en.clone(),
    });
    let site = &app.config.site;
    let host = site.site_organiser.clone().or_else(|| site.site_name.clone());
    let lines = host.map(|host| (say("booklet-organiser"), host)).into_iter();
    let internal = wanted.edition == Edition::Internal;
    let note = if internal { "booklet-note-internal" } else { "booklet-note" };
    Cover {
        title,
        subtitle: region.into_iter().chain(category).collect::<Vec<_>>().join(" · "),
        lines: lines.chain([(say("booklet-day"), day.to_owned())]).collect(),
        marking: if internal { say("booklet-internal") } else { String::new() },
        note: Message::new(note).with("day", day).say(lang),
    }
}

/// A PDF that the browser shows.
pub fn pdf_answer(name: &str, file: Vec<u8>) -> HttpResponse {
    HttpResponse::Ok()
        .content_type("application/pdf")
        .insert_header(("Content-Disposition", format!("inline; filename=\"{name}.pdf\"")))
        .body(file)
}
