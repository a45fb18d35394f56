//! The addresses of an event's papers, for its hosts.
use actix_web::{
    HttpResponse,
    web::{Path, Query},
};
use serde::{Deserialize, Serialize};
use utoipa::IntoParams;

use super::{
    booklet,
    cards::{self, SignOf},
    lists,
    matter::{self, Matter},
    notice,
    part::Part,
    seats,
};
use crate::{
    app::App,
    audit::{self, Act},
    auth::may::{Keep, May},
    blocking,
    booklet::{
        entry::Frame,
        making::{self, Print},
        model::Booklet,
        routes::pdf_answer,
    },
    db::Author,
    error::{Error, ProblemBody, Result, lang},
    event::model::Event,
    kernel::{
        id::{EventId, EventMemberId},
        noun::Noun,
    },
    listing::export::Format,
    sheet::papers,
    words,
};

words!(
    /// 签到表, 座次, 桌签, 参会证, 签约表, 会议通知, 回执.
    PaperKind {
        SignIn = "sign-in",
        Seats = "seats",
        Signs = "signs",
        Badges = "badges",
        Signing = "signing",
        Notice = "notice",
        Receipt = "receipt",
    }
);

/// What some papers may be told.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct PaperQuery {
    /// What table signs name: `orgs` (default), `people` or `tables`.
    pub of: Option<SignOf>,
    /// Seats in a row of the hall, 4 to 12; 8 by default.
    #[param(minimum = 4, maximum = 12)]
    pub across: Option<u32>,
    /// Of a paper that one file does not hold, which part, from 1: a thousand signs, two thousand badges or lines, 250 rows.
    #[param(minimum = 1)]
    pub part: Option<u32>,
    /// Whose receipt: filled in with what it has said.
    pub member: Option<EventMemberId>,
}

/// Whether requests for money are in a booklet.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct EventBookletQuery {
    /// Without whose they are, as lenders read them; by default in bank–enterprise meetings alone.
    pub requests: Option<bool>,
}

/// The booklet 供给·需求·金融对接手册: what the registered members bring, as strangers may read it.
#[utoipa::path(get, path = "/events/{id}/booklet.pdf", tag = "booklet", params(("id" = EventId, Path), EventBookletQuery),
    responses((status = 200, body = Vec<u8>, content_type = "application/pdf"), (status = "default", body = ProblemBody)))]
pub async fn print_event_booklet(
    app: App,
    may: May<Keep, Event>,
    query: Query<EventBookletQuery>,
) -> Result<HttpResponse> {
    let (actor, event) = may.into_parts()?;
    let (id, lang, day) = (event.id, lang(), app.db.clock().today());
    let frame = Frame { origin: app.config.origin(), lang };
    let (cover, entries) = app
        .db
        .read(move |conn| {
            let matter = matter::load(conn, event, lang)?;
            let requests = booklet::with_requests(&matter, query.requests);
            let entries = booklet::entries(conn, &matter, requests, &frame)?;
            Ok((booklet::cover(&matter, &frame, day), entries))
        })
        .await?;
    note(&app, actor.author(), id, &format!("booklet rows {}", entries.len())).await?;
    let data = blocking::run(move || Ok(Booklet::new(cover, entries, lang, making::code))).await?;
    let file = making::pdf(&app, Print { template: "/booklet.typ", data, day }).await?;
    Ok(pdf_answer("booklet", file))
}

/// The same rows as a workbook, a sheet for each list.
#[utoipa::path(get, path = "/events/{id}/booklet.xlsx", tag = "booklet", params(("id" = EventId, Path), EventBookletQuery),
    responses((status = 200, body = Vec<u8>,
        content_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        (status = "default", body = ProblemBody)))]
pub async fn export_event_booklet(
    app: App,
    may: May<Keep, Event>,
    query: Query<EventBookletQuery>,
) -> Result<HttpResponse> {
    let (actor, event) = may.into_parts()?;
    let (id, lang) = (event.id, lang());
    let sheets = app
        .db
        .read(move |conn| {
            let matter = matter::load(conn, event, lang)?;
            let requests = booklet::with_requests(&matter, query.requests);
            booklet::papers(conn, &matter, requests)
        })
        .await?;
    let rows: usize = sheets.iter().map(|sheet| sheet.table.rows.len()).sum();
    note(&app, actor.author(), id, &format!("booklet rows {rows}")).await?;
    let file = blocking::run(move || Ok(papers(&sheets)?)).await?;
    Ok(HttpResponse::Ok()
        .content_type(Format::Xlsx.content_type())
        .insert_header(("Content-Disposition", "attachment; filename=\"booklet.xlsx\""))
        .body(file))
}

/// A paper of the event: `sign-in`, `seats`, `signs`, `badges`, `signing`, `notice` or `receipt`.
#[utoipa::path(get, path = "/events/{id}/papers/{paper}.pdf", tag = "booklet",
    params(("id" = EventId, Path), ("paper" = PaperKind, Path), PaperQuery),
    responses((status = 200, body = Vec<u8>, content_type = "application/pdf"), (status = "default", body = ProblemBody)))]
pub async fn print_paper(
    app: App,
    may: May<Keep, Event>,
    path: Path<(String, String)>,
    query: Query<PaperQuery>,
) -> Result<HttpResponse> {
    let kind: PaperKind = path.1.parse().map_err(|_| Error::NotFound)?;
    let (actor, event) = may.into_parts()?;
    let (id, lang) = (event.id, lang());
    let matter = app.db.read(move |conn| matter::load(conn, event, lang)).await?;
    note(&app, actor.author(), id, kind.as_str()).await?;
    let file = paper(&app, kind, matter, query.into_inner()).await?;
    Ok(pdf_answer(kind.as_str(), file))
}

async fn paper(app: &App, kind: PaperKind, matter: Matter, query: PaperQuery) -> Result<Vec<u8>> {
    let today = app.db.clock().today();
    let (origin, part) = (app.config.origin(), Part(query.part));
    match kind {
        PaperKind::SignIn => set(app, "/sign-in.typ", move || lists::sign_in(&matter, part)).await,
        PaperKind::Signing => set(app, "/signing.typ", move || Ok(lists::signing(&matter))).await,
        PaperKind::Seats => {
            let across = usize::try_from(query.across.unwrap_or(8).clamp(4, 12)).unwrap_or(8);
            set(app, "/seats.typ", move || seats::seats(&matter, across, part)).await
        }
        PaperKind::Signs => {
            let of = query.of.unwrap_or(SignOf::Orgs);
            set(app, "/signs.typ", move || cards::signs(&matter, of, part)).await
        }
        PaperKind::Badges => set(app, "/badges.typ", move || cards::badges(&matter, part)).await,
        PaperKind::Notice => set(app, "/notice.typ", move || Ok(notice::notice(&matter, (&origin, today), None))).await,
        PaperKind::Receipt => {
            let receipt = move || {
                let guest = match query.member {
                    Some(member) => Some(matter.guest(member).ok_or(Error::NotFound)?),
                    None => None,
                };
                Ok(notice::notice(&matter, (&origin, today), Some(guest)))
            };
            set(app, "/notice.typ", receipt).await
        }
    }
}

/// Made ready and set off the async threads: of thousands of people that takes a while.
async fn set<Data: Serialize + Send + 'static>(
    app: &App,
    template: &'static str,
    data: impl FnOnce() -> Result<Data> + Send + 'static,
) -> Result<Vec<u8>> {
    let data = blocking::run(data).await?;
    making::pdf(app, Print { template, data, day: app.db.clock().today() }).await
}

/// Papers carry names and telephone numbers: who took them out stands in the trail.
async fn note(app: &App, author: Author, id: EventId, what: &str) -> Result<()> {
    let what = what.to_owned();
    app.db.write(author, move |tx| audit::note(tx, Act::Export, Noun::Event, id, &what)).await
}
