//! The addresses of events themselves: make, list, look, change. The steps of their life are in [`super::steps`].
use actix_web::{
    HttpResponse,
    web::{Json, Path, Query},
};
use chrono::NaiveDate;
use serde::Deserialize;
use utoipa::IntoParams;

use super::{
    content::Content,
    day, meeting, member,
    model::{Event, EventKind, EventState},
    moved, numbers,
    store::{self, Filter},
    timetable,
    view::{EditEvent, EventTally, EventView, NewEvent, OwnPart, region_name},
};
use crate::{
    app::App,
    audit::{self, Act},
    auth::{
        actor::{Actor, Viewer},
        may::{Keep, May},
        once::Once,
        policy::{self, Decision, Deed},
    },
    db::{Conn, once},
    error::{Error, ProblemBody, Problems, Result, lang},
    kernel::{
        id::EventId,
        noun::Noun,
        page::{Cursor, Page, Paged},
        region::RegionCode,
    },
    org::{self, Role},
    text::{Lang, Message},
};

/// Makes an event, as a draft: a reviewing bureau, for its own region or a part of it.
#[utoipa::path(post, path = "/events", tag = "event", request_body = NewEvent,
    params(("Idempotency-Key" = Option<String>, Header)),
    responses((status = 201, body = EventView), (status = "default", body = ProblemBody)))]
pub async fn make_event(app: App, actor: Actor, once: Once, body: Json<NewEvent>) -> Result<HttpResponse> {
    if !(actor.is_reviewer() && actor.may_write()) {
        return Err(Error::Forbidden);
    }
    let (key, lang) = (once.of(actor.user, &*body)?, lang());
    let NewEvent { kind, region, body } = body.into_inner();
    let region = place(region.as_deref(), &actor.standing.region)?;
    let made = app
        .db
        .write(actor.author(), move |tx| {
            once::answer(tx, key.as_ref(), |tx| {
                let body = body.read(tx.today(), false)?;
                check_hosts(tx, &body.content)?;
                let event = Event {
                    id: EventId::new(),
                    bureau: actor.org,
                    region,
                    kind,
                    title: body.title,
                    state: EventState::Draft,
                    content: body.content,
                    registration_ends: body.registration_ends,
                    timetable: 0,
                    reason: String::new(),
                    version: 1,
                    created_at: tx.now(),
                    updated_at: tx.now(),
                };
                store::insert(tx, &event)?;
                audit::record(tx, Act::Create, Noun::Event, event.id)?;
                let today = tx.today();
                shown(tx, event, (Some(&actor), today, lang))
            })
        })
        .await?;
    let address = ("Location", format!("/api/v1/events/{}", made.id));
    Ok(HttpResponse::Created().insert_header(address).json(made))
}

/// The region of a new event: the bureau's own, or a known one inside it.
fn place(wanted: Option<&str>, own: &RegionCode) -> Result<RegionCode> {
    let Some(wanted) = wanted else { return Ok(own.clone()) };
    let mut problems = Problems::default();
    let region = problems.take("region", org::register::known_region(wanted));
    if region.as_ref().is_some_and(|region| !own.contains(region)) {
        problems.add("region", Message::new("event-region").with("region", region_name(own)));
    }
    problems.or(region)
}

/// Only verified bureaus hold an event together: they will read every firm's registration.
fn check_hosts(conn: &mut Conn, content: &Content) -> Result<()> {
    let mut problems = Problems::default();
    for (at, host) in content.hosts.iter().enumerate() {
        let Some(org) = host.org else { continue };
        let bureau = org::store::find(conn, org)?.filter(|org| org.state == org::State::Verified);
        if !bureau.is_some_and(|org| org.roles.contains(&Role::Bureau)) {
            problems.add(&format!("hosts.{at}.org"), Message::new("event-host-not-bureau"));
        }
    }
    problems.or(Some(()))
}

#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct EventsQuery {
    pub state: Option<EventState>,
    pub kind: Option<EventKind>,
    /// Only those that the asker hosts or takes part in.
    #[serde(default)]
    pub mine: bool,
    /// Only those that are not over by their days.
    #[serde(default)]
    pub upcoming: bool,
    /// `next` of the page before.
    pub after: Option<String>,
    /// 1 to 100.
    pub size: Option<u32>,
}

/// Events, newest first: public ones for everybody, drafts for their hosts, events for the invited for these.
#[utoipa::path(get, path = "/events", tag = "event", params(EventsQuery),
    responses((status = 200, body = Paged<EventView>), (status = "default", body = ProblemBody)))]
pub async fn list_events(app: App, viewer: Viewer, query: Query<EventsQuery>) -> Result<Json<Paged<EventView>>> {
    let page = Page::new(query.after.as_deref(), query.size)?;
    let query = query.into_inner();
    if query.mine && viewer.0.is_none() {
        return Err(Error::Unauthenticated);
    }
    let (today, lang) = (app.db.clock().today(), lang());
    let mine = viewer.0.as_ref().filter(|_| query.mine).map(|actor| actor.org);
    let from = query.upcoming.then_some(today);
    let wanted = Filter { state: query.state, kind: query.kind, mine, from };
    app.db
        .read(move |conn| {
            let events = store::list(conn, &viewer.sees(), &wanted, &page)?;
            let paged = page.cut(events, |event| Cursor { key: String::new(), id: event.id.to_string() });
            let bureaus: Vec<_> = paged.items.iter().map(|event| event.bureau).collect();
            let names = org::store::names(conn, &bureaus)?;
            let mut items = Vec::with_capacity(paged.items.len());
            for event in paged.items {
                let own = match &viewer.0 {
                    Some(actor) => member::store::of_org(conn, event.id, actor.org)?,
                    None => None,
                };
                let keeps = viewer.0.as_ref().is_some_and(|actor| keeps(actor, &event));
                let name = names.get(&event.bureau).map(String::as_str).unwrap_or_default();
                let own = own.map(|member| OwnPart::of(&member, lang));
                items.push(EventView { own, keeps, ..EventView::of(event, name, today, lang) });
            }
            Ok(Json(Paged { items, next: paged.next }))
        })
        .await
}

/// An event: what it is for everybody who may see it, the asker's own part, and for its hosts how many come.
#[utoipa::path(get, path = "/events/{id}", tag = "event", params(("id" = String, Path)),
    responses((status = 200, body = EventView), (status = "default", body = ProblemBody)))]
pub async fn show_event(app: App, viewer: Viewer, id: Path<String>) -> Result<Json<EventView>> {
    let id = id.parse::<EventId>().map_err(|_| Error::NotFound)?;
    let (today, lang) = (app.db.clock().today(), lang());
    let reader = viewer.0.as_ref().map(|actor| actor.org);
    let read = app.db.read(move |conn| {
        let event = visible(conn, id, viewer.0.as_ref())?;
        shown(conn, event, (viewer.0.as_ref(), today, lang))
    });
    let view = read.await?;
    if let Some(org) = reader.filter(|_| view.own.is_some()) {
        member::registration::opened(&app, id, org).await?;
    }
    Ok(Json(view))
}

/// The event, for whoever may know of it: by the permission table, or as one of its members.
///
/// # Errors
/// `NotFound` for everybody else.
pub fn visible(conn: &mut Conn, id: EventId, actor: Option<&Actor>) -> Result<Event> {
    let event = store::find(conn, id)?.ok_or(Error::NotFound)?;
    if policy::decide(actor, Deed::See, &event.scope()) == Decision::Allow {
        return Ok(event);
    }
    let actor = actor.filter(|_| event.state != EventState::Draft).ok_or(Error::NotFound)?;
    match member::store::of_org(conn, id, actor.org)? {
        Some(_) => Ok(event),
        None => Err(Error::NotFound),
    }
}

/// Whether the actor's bureau holds it.
pub fn keeps(actor: &Actor, event: &Event) -> bool {
    policy::decide(Some(actor), Deed::Keep, &event.scope()) == Decision::Allow
}

/// Changes what is said of an event; sessions and halls of a running one too, which a repair of the timetable follows. Turns
/// and halls that something names already keep their numbers: more may come behind them, one that is not used is closed.
#[utoipa::path(put, path = "/events/{id}", tag = "event", params(("id" = String, Path)), request_body = EditEvent,
    responses((status = 200, body = EventView), (status = "default", body = ProblemBody)))]
pub async fn edit_event(app: App, may: May<Keep, Event>, body: Json<EditEvent>) -> Result<Json<EventView>> {
    let (actor, mut event) = may.into_parts()?;
    let EditEvent { version, body } = body.into_inner();
    event.at(version)?;
    event.not_over()?;
    let lang = lang();
    app.db
        .write(actor.author(), move |tx| {
            let begun =
                event.state == EventState::Running || event.content.first_day().is_some_and(|day| day <= tx.today());
            let body = body.read(tx.today(), begun)?;
            check_hosts(tx, &body.content)?;
            member::join::lock(tx, event.id)?;
            timetable::store::lock(tx, event.id)?;
            numbers::keep(tx, &event, &body.content)?;
            let before = event.clone();
            event.title = body.title;
            event.registration_ends = body.registration_ends;
            event.content = body.content;
            store::save(tx, &mut event)?;
            moved::tell(tx, &before, &event)?;
            meeting::retime::follow(tx, &before, &event)?;
            // where there is more room now, whoever waits comes
            member::join::fill(tx, &event)?;
            audit::record(tx, Act::Edit, Noun::Event, event.id)?;
            let today = tx.today();
            Ok(Json(shown(tx, event, (Some(&actor), today, lang))?))
        })
        .await
}

/// Who reads, on which day, in which language.
pub type Asker<'a> = (Option<&'a Actor>, NaiveDate, Lang);

/// An event with all that the asker may read of it.
pub fn shown(conn: &mut Conn, event: Event, (actor, today, lang): Asker<'_>) -> Result<EventView> {
    let bureau = org::store::find(conn, event.bureau)?.ok_or(Error::NotFound)?;
    let keeps = actor.is_some_and(|actor| keeps(actor, &event));
    let own = match actor {
        Some(actor) => member::store::of_org(conn, event.id, actor.org)?,
        None => None,
    };
    let tally = if actor.is_some_and(|actor| hosts(actor, &event)) { Some(tally(conn, &event)?) } else { None };
    let own = own.map(|member| OwnPart::of(&member, lang));
    Ok(EventView { keeps, own, tally, ..EventView::of(event, &bureau.name, today, lang) })
}

/// Whether the actor's bureau holds it, as somebody who may at least look.
pub fn hosts(actor: &Actor, event: &Event) -> bool {
    event.bureau == actor.org || event.content.keepers().contains(&actor.org)
}

fn tally(conn: &mut Conn, event: &Event) -> Result<EventTally> {
    let mut tally = EventTally::of(&member::store::count(conn, event.id)?);
    tally.checked_in = i64::try_from(day::store::came(conn, event.id)?.len()).unwrap_or(i64::MAX);
    tally.meetings = meeting::store::count(conn, event.id)?;
    Ok(tally)
}
