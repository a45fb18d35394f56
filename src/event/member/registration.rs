//! An organisation's own registration: look, register or change, withdraw.
use actix_web::web::{Json, Path, Query};
use serde::Deserialize;
use utoipa::IntoParams;

use super::{
    brings, join,
    model::{Member, Standing},
    store,
    view::{EventMemberView, RegisterMember, shown_to_itself},
};
use crate::{
    app::App,
    audit::{self, Act},
    auth::{actor::Actor, once::Once},
    db::{Conn, Tx, once},
    error::{Error, ProblemBody, Problems, Result, lang},
    event::{self, Event, model::EventState, wish},
    kernel::{
        id::{EventId, OrgId},
        noun::Noun,
    },
    org::{self, Org},
    text::Lang,
};

/// The asker's own part in an event; opening it is the receipt of its invitation.
#[utoipa::path(get, path = "/events/{id}/registration", tag = "event", params(("id" = String, Path)),
    responses((status = 200, body = EventMemberView), (status = "default", body = ProblemBody)))]
pub async fn show_registration(app: App, actor: Actor, id: Path<String>) -> Result<Json<EventMemberView>> {
    let (id, lang) = (parse(&id)?, lang());
    let org = actor.org;
    let found = app.db.read(move |conn| {
        let event = event::routes::visible(conn, id, Some(&actor))?;
        let member = store::of_org(conn, event.id, org)?.ok_or(Error::NotFound)?;
        Ok((shown_to_itself(conn, member.clone(), lang)?, member))
    });
    let (view, member) = found.await?;
    see(&app, &member).await?;
    Ok(Json(view))
}

/// Keeps the receipt of an organisation that looks at the event.
///
/// # Errors
/// `Database` alone.
pub async fn opened(app: &App, event: EventId, org: OrgId) -> Result<()> {
    let member = app.db.read(move |conn| Ok(store::of_org(conn, event, org)?)).await?;
    match member {
        Some(member) => see(app, &member).await,
        None => Ok(()),
    }
}

/// Keeps the receipt of a member whose own people look at the event.
///
/// # Errors
/// `Database` alone.
pub async fn see(app: &App, member: &Member) -> Result<()> {
    if member.seen_at.is_some() || member.invited_at.is_none() {
        return Ok(());
    }
    let id = member.id;
    app.db.write(Default::default(), move |tx| Ok(store::keep_seen(tx, id)?)).await
}

/// Registers the asker's organisation, or changes what it said. Without a free place it waits for one; after the deadline
/// it waits for the hosts.
#[utoipa::path(put, path = "/events/{id}/registration", tag = "event", request_body = RegisterMember,
    operation_id = "register_for_event",
    params(("id" = String, Path), ("Idempotency-Key" = Option<String>, Header)),
    responses((status = 200, body = EventMemberView), (status = "default", body = ProblemBody)))]
pub async fn register(
    app: App,
    actor: Actor,
    once: Once,
    id: Path<String>,
    body: Json<RegisterMember>,
) -> Result<Json<EventMemberView>> {
    let (id, lang) = (parse(&id)?, lang());
    let key = once.of(actor.user, &*body)?;
    let body = body.into_inner();
    app.db
        .write(actor.author(), move |tx| {
            once::answer(tx, key.as_ref(), |tx| {
                let event = join::locked(tx, id)?;
                let own = store::of_org(tx, id, actor.org)?;
                may_register(&event, own.as_ref(), &actor)?;
                let org = org::store::find(tx, actor.org)?.ok_or(Error::NotFound)?;
                let member = taken(tx, (&event, &org), own, body)?;
                shown_to_itself(tx, member, lang)
            })
        })
        .await
        .map(Json)
}

/// # Errors
/// `NotFound` for whoever may not know of the event or was not invited to one for the invited; `Forbidden` for who only looks.
fn may_register(event: &Event, own: Option<&Member>, actor: &Actor) -> Result<()> {
    if event.state == EventState::Draft || (own.is_none() && !event.content.public) {
        return Err(Error::NotFound);
    }
    if actor.may_write() { Ok(()) } else { Err(Error::Forbidden) }
}

fn taken(tx: &mut Tx, (event, org): (&Event, &Org), own: Option<Member>, body: RegisterMember) -> Result<Member> {
    if !org.is_trusted() {
        return Err(Error::conflict("org-not-verified"));
    }
    let known = own.is_some();
    let wanted = body.side.or(own.as_ref().map(|member| member.side));
    let side = join::side(org, event.kind, wanted)?;
    let mut member = own.unwrap_or_else(|| join::begin(tx, event.id, org.id, side));
    if known {
        member.at(body.version)?;
    } else if body.version != 0 {
        return Err(Error::Stale);
    }
    let mut problems = Problems::default();
    body.registration.check(&event.content, &mut problems);
    brings::check(tx, org.id, &body.registration, &mut problems)?;
    problems.or(Some(()))?;
    let before = (member.standing, member.answered_at.is_some());
    let changed = member.side != side || member.registration != body.registration;
    join::register(tx, event, &mut member)?;
    member.side = side;
    member.registration = body.registration;
    let news = before != (member.standing, true);
    if known {
        store::save(tx, &mut member)?;
    } else {
        store::insert(tx, &member)?;
    }
    audit::record(tx, if news { Act::Register } else { Act::Edit }, Noun::EventMember, member.id)?;
    if news {
        join::tell_hosts(tx, event, &org.name, member.standing)?;
    } else if changed && event.timetable > 0 {
        // it may be away now where it has a meeting
        join::tell_hosts(tx, event, &org.name, "changed")?;
    }
    if news || changed {
        wish::propose::queue(tx, event, Some(member.id))?;
    }
    Ok(member)
}

#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct WithdrawQuery {
    /// Of the member that was read.
    pub version: i32,
}

/// Withdraws the asker's organisation: it gives up its place, or declines its invitation. The first of those who wait for a
/// place comes instead.
#[utoipa::path(delete, path = "/events/{id}/registration", tag = "event", params(("id" = String, Path), WithdrawQuery),
    responses((status = 200, body = EventMemberView), (status = "default", body = ProblemBody)))]
pub async fn withdraw_registration(
    app: App,
    actor: Actor,
    id: Path<String>,
    query: Query<WithdrawQuery>,
) -> Result<Json<EventMemberView>> {
    let (id, lang, version) = (parse(&id)?, lang(), query.version);
    app.db.write(actor.author(), move |tx| Ok(Json(withdrawn(tx, (id, version), &actor, lang)?))).await
}

fn withdrawn(tx: &mut Tx, (id, version): (EventId, i32), actor: &Actor, lang: Lang) -> Result<EventMemberView> {
    let event = join::locked(tx, id)?;
    let mut member = own(tx, &event, actor)?;
    if !actor.may_write() {
        return Err(Error::Forbidden);
    }
    member.at(version)?;
    let to = match member.standing {
        Standing::Invited => Standing::Declined,
        Standing::Registered | Standing::Waiting => Standing::Withdrawn,
        _ => return Err(Error::conflict("event-member-gone")),
    };
    join::leave(tx, &event, &mut member, (to, ""))?;
    let act = if to == Standing::Declined { Act::Decline } else { Act::Withdraw };
    audit::record(tx, act, Noun::EventMember, member.id)?;
    let view = shown_to_itself(tx, member, lang)?;
    join::tell_hosts(tx, &event, &view.org_name, to)?;
    Ok(view)
}

/// The asker's own membership in an event that is no draft any more.
///
/// # Errors
/// `NotFound` for whoever is no member.
pub fn own(conn: &mut Conn, event: &Event, actor: &Actor) -> Result<Member> {
    let own = store::of_org(conn, event.id, actor.org)?;
    own.filter(|_| event.state != EventState::Draft).ok_or(Error::NotFound)
}

/// # Errors
/// `NotFound`: a path that is no id names nothing.
pub fn parse(id: &str) -> Result<EventId> {
    id.parse().map_err(|_| Error::NotFound)
}
