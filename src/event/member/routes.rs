//! Members as the hosts look after them: list, look, enter by telephone, change, let in or not.
use actix_web::{
    HttpResponse,
    web::{Json, Path, Query},
};
use serde::Deserialize;
use utoipa::IntoParams;

use super::{
    brings, join,
    model::{Member, MemberSide, Standing},
    sort, store,
    view::{EnterMember, EventMemberView, MembersFound, RefuseMember, RegisterMember, shown},
};
use crate::{
    app::App,
    audit::{self, Act},
    auth::{
        actor::{Actor, Viewer},
        may::{Keep, May},
        once::Once,
    },
    db::{Conn, Tx, once},
    error::{Error, ProblemBody, Problems, Result, lang},
    event::{self, Event, wish},
    kernel::{
        id::{EventId, EventMemberId},
        noun::Noun,
        page::Page,
    },
    life::Step,
    notice::{self, Kind, Notice, To},
    org,
};

#[derive(Clone, Debug, Default, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct EventMembersQuery {
    pub side: Option<MemberSide>,
    pub standing: Option<Standing>,
    /// Part of the name.
    pub q: Option<String>,
    /// `next` of the page before.
    pub after: Option<String>,
    /// 1 to 100.
    pub size: Option<u32>,
}

/// An event for those who hold it, also for those of them who only look.
///
/// # Errors
/// `Unauthenticated` or `Forbidden` where the event may be known, `NotFound` where not.
pub fn for_hosts(conn: &mut Conn, id: &str, viewer: &Viewer) -> Result<(Actor, Event)> {
    let id = id.parse::<EventId>().map_err(|_| Error::NotFound)?;
    let event = match event::routes::visible(conn, id, viewer.0.as_ref()) {
        // who is not signed in may be a host
        Err(Error::NotFound) if viewer.0.is_none() => return Err(Error::Unauthenticated),
        found => found?,
    };
    let actor = viewer.0.clone().ok_or(Error::Unauthenticated)?;
    if event::routes::hosts(&actor, &event) { Ok((actor, event)) } else { Err(Error::Forbidden) }
}

/// The members of an event by name, for its hosts.
#[utoipa::path(get, path = "/events/{id}/members", tag = "event", params(("id" = String, Path), EventMembersQuery),
    responses((status = 200, body = MembersFound), (status = "default", body = ProblemBody)))]
pub async fn list_event_members(
    app: App,
    viewer: Viewer,
    id: Path<String>,
    query: Query<EventMembersQuery>,
) -> Result<Json<MembersFound>> {
    let page = Page::new(query.after.as_deref(), query.size)?;
    let (query, lang) = (query.into_inner(), lang());
    app.db
        .read(move |conn| {
            let (_, event) = for_hosts(conn, &id, &viewer)?;
            let (found, counts) = sort::found(conn, &event, &query)?;
            let page = sort::page(found, &page);
            let items = page.items.into_iter().map(|(member, org)| EventMemberView::of(member, &org, lang));
            Ok(Json(MembersFound { items: items.collect(), next: page.next, counts }))
        })
        .await
}

type MemberPath = Path<(String, EventMemberId)>;

fn of_event(conn: &mut Conn, event: &Event, id: EventMemberId) -> Result<Member> {
    store::find(conn, id)?.filter(|member| member.event == event.id).ok_or(Error::NotFound)
}

/// A member, for the hosts.
#[utoipa::path(get, path = "/events/{id}/members/{member}", tag = "event",
    params(("id" = String, Path), ("member" = String, Path)),
    responses((status = 200, body = EventMemberView), (status = "default", body = ProblemBody)))]
pub async fn show_event_member(app: App, viewer: Viewer, path: MemberPath) -> Result<Json<EventMemberView>> {
    let lang = lang();
    app.db
        .read(move |conn| {
            let (_, event) = for_hosts(conn, &path.0, &viewer)?;
            let member = of_event(conn, &event, path.1)?;
            Ok(Json(shown(conn, member, lang)?))
        })
        .await
}

/// Enters a firm that registered by telephone or on paper. The hosts know whether there is room: it comes at once.
#[utoipa::path(post, path = "/events/{id}/members", tag = "event", request_body = EnterMember,
    params(("id" = String, Path), ("Idempotency-Key" = Option<String>, Header)),
    responses((status = 201, body = EventMemberView), (status = "default", body = ProblemBody)))]
pub async fn enter_event_member(
    app: App,
    may: May<Keep, Event>,
    once: Once,
    body: Json<EnterMember>,
) -> Result<HttpResponse> {
    let (actor, event) = may.into_parts()?;
    let (key, lang) = (once.of(actor.user, &*body)?, lang());
    let body = body.into_inner();
    let made = app.db.write(actor.author(), move |tx| {
        once::answer(tx, key.as_ref(), |tx| {
            let member = entered(tx, event.id, body)?;
            shown(tx, member, lang)
        })
    });
    Ok(HttpResponse::Created().json(made.await?))
}

fn entered(tx: &mut Tx, event: EventId, body: EnterMember) -> Result<Member> {
    let event = join::locked(tx, event)?;
    if event.is_over() || event.state == event::model::EventState::Draft {
        return Err(event.not_now());
    }
    let org = org::store::find(tx, body.org)?.ok_or_else(|| Problems::one("org", "event-invite-unknown"))?;
    if !org.is_trusted() {
        return Err(Problems::one("org", "event-invite-unverified"));
    }
    let known = store::of_org(tx, event.id, org.id)?;
    if known.as_ref().is_some_and(|member| member.standing == Standing::Registered) {
        return Err(Error::conflict("event-member-known"));
    }
    let side = join::side(&org, event.kind, body.side.or(known.as_ref().map(|member| member.side)))?;
    let mut problems = Problems::default();
    body.registration.check(&event.content, &mut problems);
    brings::check(tx, org.id, &body.registration, &mut problems)?;
    problems.or(Some(()))?;
    let (is_new, today) = (known.is_none(), tx.today());
    let mut member = known.unwrap_or_else(|| join::begin(tx, event.id, org.id, side));
    member.standing = Standing::Registered;
    member.answered_at = Some(tx.now());
    member.late = !join::in_time(&event, true, today).unwrap_or(false);
    member.side = side;
    member.registration = body.registration;
    member.reason.clear();
    if is_new {
        store::insert(tx, &member)?;
    } else {
        store::save(tx, &mut member)?;
    }
    audit::record(tx, Act::AddMember, Noun::EventMember, member.id)?;
    wish::propose::queue(tx, &event, Some(member.id))?;
    Ok(member)
}

/// Changes what a member said, or in which part it comes.
#[utoipa::path(put, path = "/events/{id}/members/{member}", tag = "event", request_body = RegisterMember,
    params(("id" = String, Path), ("member" = String, Path)),
    responses((status = 200, body = EventMemberView), (status = "default", body = ProblemBody)))]
pub async fn edit_event_member(
    app: App,
    may: May<Keep, Event>,
    path: MemberPath,
    body: Json<RegisterMember>,
) -> Result<Json<EventMemberView>> {
    let body = body.into_inner();
    step(app, may, path.1, (Act::Edit, body.version), move |tx, event, member| {
        let org = org::store::find(tx, member.org)?.ok_or(Error::NotFound)?;
        let mut problems = Problems::default();
        body.registration.check(&event.content, &mut problems);
        brings::check(tx, member.org, &body.registration, &mut problems)?;
        problems.or(Some(()))?;
        member.side = join::side(&org, event.kind, body.side.or(Some(member.side)))?;
        member.registration = body.registration;
        store::save(tx, member)?;
        wish::propose::queue(tx, event, Some(member.id)).map(drop)
    })
    .await
}

/// Lets a member in that waits, whether it is for a place or because it came late.
#[utoipa::path(post, path = "/events/{id}/members/{member}/admit", tag = "event", request_body = Step,
    params(("id" = String, Path), ("member" = String, Path)),
    responses((status = 200, body = EventMemberView), (status = "default", body = ProblemBody)))]
pub async fn admit_event_member(
    app: App,
    may: May<Keep, Event>,
    path: MemberPath,
    body: Json<Step>,
) -> Result<Json<EventMemberView>> {
    let (actor, event) = may.into_parts()?;
    let (lang, id, version) = (lang(), path.1, body.version);
    app.db
        .write(actor.author(), move |tx| {
            let event = join::locked(tx, event.id)?;
            let mut member = of_event(tx, &event, id)?;
            member.at(version)?;
            event.not_over()?;
            join::admit(tx, &event, &mut member)?;
            Ok(Json(shown(tx, member, lang)?))
        })
        .await
}

/// Does not let a member in, or takes its place back, with the reason; the first of those who wait for a place comes instead.
/// Of one that is invited: it declined by another way than its link, by telephone for one.
#[utoipa::path(post, path = "/events/{id}/members/{member}/refuse", tag = "event", request_body = RefuseMember,
    params(("id" = String, Path), ("member" = String, Path)),
    responses((status = 200, body = EventMemberView), (status = "default", body = ProblemBody)))]
pub async fn refuse_event_member(
    app: App,
    may: May<Keep, Event>,
    path: MemberPath,
    body: Json<RefuseMember>,
) -> Result<Json<EventMemberView>> {
    let RefuseMember { version, reason } = body.into_inner();
    step(app, may, path.1, (Act::Refuse, version), move |tx, event, member| {
        let mut problems = Problems::default();
        problems.length("reason", &reason, 1, 500);
        problems.or(Some(()))?;
        match member.standing {
            Standing::Invited => return join::leave(tx, event, member, (Standing::Declined, &reason)),
            Standing::Waiting | Standing::Registered => {}
            _ => return Err(Error::conflict("event-member-gone")),
        }
        join::leave(tx, event, member, (Standing::Refused, &reason))?;
        let told = Notice::new(Kind::EventRefused, Noun::Event, event.id);
        notice::tell(tx, To::Org(member.org), told.with("title", &event.title).with("reason", reason.trim()))
    })
    .await
}

async fn step(
    app: App,
    may: May<Keep, Event>,
    id: EventMemberId,
    (act, version): (Act, i32),
    change: impl FnOnce(&mut Tx, &Event, &mut Member) -> Result<()> + Send + 'static,
) -> Result<Json<EventMemberView>> {
    let (actor, event) = may.into_parts()?;
    let lang = lang();
    app.db
        .write(actor.author(), move |tx| {
            let event = join::locked(tx, event.id)?;
            let mut member = of_event(tx, &event, id)?;
            member.at(version)?;
            event.not_over()?;
            change(tx, &event, &mut member)?;
            audit::record(tx, act, Noun::EventMember, member.id)?;
            Ok(Json(shown(tx, member, lang)?))
        })
        .await
}
