//! Invitations: many at once, each once; reminders by hand and by themselves; a link to hand around.
use std::collections::HashMap;

use actix_web::web::{Json, Path};
use chrono::{NaiveDate, TimeDelta};

use super::{
    code, join,
    letter::{self, Letters},
    model::{Member, MemberSide, Standing},
    store,
    view::{
        InvitationLink, InviteOrg, InviteOrgs, InviteProblem, MembersInvited, MembersReminded, RemindMembers, at_most,
    },
};
use crate::{
    app::App,
    audit::{self, Act},
    auth::may::{Keep, May},
    db::Tx,
    error::{Error, ProblemBody, Problems, Result, lang},
    event::{self, Event, model::EventState},
    kernel::{
        id::{EventMemberId, OrgId},
        noun::Noun,
    },
    notice::{self, Kind, Notice, To},
    org::{self, Org},
    text::Message,
};

/// So many are invited at once.
const MOST: usize = 500;
/// So many days before registration ends, whoever has not answered is reminded.
const REMIND_DAYS: i64 = 3;

/// Invites organisations: each finds a notice, and a letter with a link that answers with one click. Who cannot be invited
/// is named with why; the others are invited.
#[utoipa::path(post, path = "/events/{id}/invitations", tag = "event", params(("id" = String, Path)),
    request_body = InviteOrgs,
    responses((status = 200, body = MembersInvited), (status = "default", body = ProblemBody)))]
pub async fn invite_orgs(app: App, may: May<Keep, Event>, body: Json<InviteOrgs>) -> Result<Json<MembersInvited>> {
    let (actor, event) = may.into_parts()?;
    let body = body.into_inner();
    if body.invites.is_empty() || body.invites.len() > MOST {
        let mut problems = Problems::default();
        problems.add("invites", Message::new("event-invite-most").with("most", MOST));
        return Err(Error::Invalid(problems));
    }
    at_most("message", &body.message, 300)?;
    let by = app.clone();
    app.db
        .write(actor.author(), move |tx| {
            let event = join::locked(tx, event.id)?;
            if !join::takes_answers(&event) {
                return Err(event.not_now());
            }
            Ok(Json(invite(tx, &event, body, &by)?))
        })
        .await
}

fn invite(tx: &mut Tx, event: &Event, body: InviteOrgs, app: &App) -> Result<MembersInvited> {
    let ids: Vec<OrgId> = body.invites.iter().map(|one| one.org).collect();
    let orgs: HashMap<OrgId, Org> = org::store::find_all(tx, &ids)?.into_iter().map(|org| (org.id, org)).collect();
    let known: Vec<OrgId> = store::of_event(tx, event.id)?.iter().map(|member| member.org).collect();
    let host = org::store::find(tx, event.bureau)?.map(|org| org.name).unwrap_or_default();
    let (mut made, mut members): (MembersInvited, Vec<EventMemberId>) = Default::default();
    let mut done: Vec<OrgId> = Vec::new();
    let say = |message: Message| message.say(lang());
    for InviteOrg { org: id, side, predicted } in body.invites {
        let Some(org) = orgs.get(&id) else {
            let problem = say(Message::new("event-invite-unknown"));
            made.refused.push(InviteProblem { org: id, name: String::new(), problem });
            continue;
        };
        if known.contains(&id) || done.contains(&id) {
            made.already += 1;
            continue;
        }
        match comes_as(event, org, side) {
            Err(message) => {
                made.refused.push(InviteProblem { org: id, name: org.name.clone(), problem: say(message) });
            }
            Ok(side) => {
                let now = tx.now();
                let member = Member {
                    invited_at: Some(now),
                    predicted: predicted.max(0),
                    ..join::begin(tx, event.id, id, side)
                };
                store::insert(tx, &member)?;
                audit::record(tx, Act::Invite, Noun::EventMember, member.id)?;
                let until = code::last_day_from(tx.today(), event);
                notice::tell(tx, To::Org(id), invitation(event, &host).with("until", until))?;
                if letter::ways(tx, org, app)?.is_empty() {
                    let problem = say(Message::new("event-invite-unreachable"));
                    made.unreachable.push(InviteProblem { org: id, name: org.name.clone(), problem });
                } else {
                    members.push(member.id);
                }
                made.invited += 1;
                done.push(id);
            }
        }
    }
    letter::queue(tx, event, Letters { members, reminds: false, message: body.message.trim().to_owned() })?;
    Ok(made)
}

/// In which part an organisation is invited; or why it cannot be.
fn comes_as(event: &Event, org: &Org, side: Option<MemberSide>) -> std::result::Result<MemberSide, Message> {
    if !org.is_trusted() {
        return Err(Message::new("event-invite-unverified"));
    }
    if join::hosts(event).contains(&org.id) {
        return Err(Message::new("event-invite-host"));
    }
    join::side(org, event.kind, side).map_err(|error| match error {
        Error::Invalid(problems) => {
            problems.iter().next().map_or_else(|| Message::new("error-invalid"), |problem| problem.message.clone())
        }
        other => other.message(),
    })
}

fn invitation(event: &Event, host: &str) -> Notice {
    Notice::new(Kind::EventInvited, Noun::Event, event.id)
        .with("host", host)
        .with("title", &event.title)
        .with("day", day(event))
        .with("place", &event.content.place)
}

fn day(event: &Event) -> NaiveDate {
    event.content.first_day().unwrap_or(event.registration_ends)
}

/// Reminds those who were invited and have not answered, by notice and by letter with a new link; each once a day.
#[utoipa::path(post, path = "/events/{id}/invitations/remind", tag = "event", params(("id" = String, Path)),
    request_body = RemindMembers,
    responses((status = 200, body = MembersReminded), (status = "default", body = ProblemBody)))]
pub async fn remind_event_members(
    app: App,
    may: May<Keep, Event>,
    body: Json<RemindMembers>,
) -> Result<Json<MembersReminded>> {
    let (actor, event) = may.into_parts()?;
    let wanted = body.into_inner().members;
    app.db
        .write(actor.author(), move |tx| {
            let event = join::locked(tx, event.id)?;
            if !matches!(event.state, EventState::Announced | EventState::Registration) {
                return Err(event.not_now());
            }
            let today = tx.today();
            let whom = |member: &Member| {
                wanted.as_ref().is_none_or(|ids| ids.contains(&member.id)) && member.reminded_on != Some(today)
            };
            let reminded = remind(tx, &event, whom)?;
            audit::note(tx, Act::Remind, Noun::Event, event.id, &reminded.to_string())?;
            Ok(Json(MembersReminded { reminded }))
        })
        .await
}

fn remind(tx: &mut Tx, event: &Event, whom: impl Fn(&Member) -> bool) -> Result<u32> {
    let all = store::of_event(tx, event.id)?;
    let silent: Vec<Member> =
        all.into_iter().filter(|member| member.standing == Standing::Invited && whom(member)).collect();
    for member in &silent {
        store::keep_reminded(tx, member.id)?;
        let told = Notice::new(Kind::EventReminder, Noun::Event, event.id)
            .with("title", &event.title)
            .with("day", day(event))
            .with("until", event.registration_ends);
        notice::tell(tx, To::Org(member.org), told)?;
    }
    let members: Vec<EventMemberId> = silent.iter().map(|member| member.id).collect();
    let count = u32::try_from(members.len()).unwrap_or(u32::MAX);
    letter::queue(tx, event, Letters { members, reminds: true, message: String::new() })?;
    Ok(count)
}

/// Reminds by itself, three days before registration ends, once; how many. For the worker that looks once a day.
///
/// # Errors
/// `Database` alone.
pub fn remind_due(tx: &mut Tx) -> Result<usize> {
    let today = tx.today();
    let mut reminded = 0;
    for event in event::store::registering(tx, today)? {
        let from = event.registration_ends - TimeDelta::days(REMIND_DAYS);
        if today < from {
            continue;
        }
        reminded += remind(tx, &event, |member| {
            // who was invited in the last days has just been told
            let told = member.invited_at.map(crate::kernel::clock::day_in_china).max(member.reminded_on);
            told.is_none_or(|told| told < from)
        })?;
    }
    Ok(usize::try_from(reminded).unwrap_or(usize::MAX))
}

/// A link that answers a member's invitation with one click, for the hosts to hand on by whatever way the firm reads; the one
/// before is good no more. After the deadline whoever accepts by it waits for the hosts.
#[utoipa::path(post, path = "/events/{id}/members/{member}/link", tag = "event",
    params(("id" = String, Path), ("member" = String, Path)),
    responses((status = 200, body = InvitationLink), (status = "default", body = ProblemBody)))]
pub async fn make_invitation_link(
    app: App,
    may: May<Keep, Event>,
    path: Path<(String, EventMemberId)>,
) -> Result<Json<InvitationLink>> {
    let (actor, event) = may.into_parts()?;
    let (id, origin) = (path.1, app.config.origin());
    app.db
        .write(actor.author(), move |tx| {
            // whoever answers meanwhile writes the whole row, with the code that is good no more
            let event = join::locked(tx, event.id)?;
            let member = store::find(tx, id)?.filter(|member| member.event == event.id).ok_or(Error::NotFound)?;
            let today = tx.today();
            let until = code::last_day_from(today, &event);
            if member.invited_at.is_none() || !join::takes_answers(&event) || until < today {
                return Err(event.not_now());
            }
            let plain = code::make();
            store::keep_code(tx, id, &code::hash(&plain))?;
            store::keep_reminded(tx, id)?;
            audit::note(tx, Act::IssueCode, Noun::EventMember, id, "invitation")?;
            Ok(Json(InvitationLink { url: code::url(&origin, &plain), until }))
        })
        .await
}
