//! What stands behind an invitation's link: anybody who has it reads the invitation and answers, without signing in, as
//! often as they like until the event begins. Who accepts after the deadline waits for the hosts, as on any other way.
use actix_web::{
    HttpRequest, HttpResponse,
    web::{Json, Path},
};
use chrono::NaiveDate;

use super::{
    code, join,
    model::{Member, Registration, Standing},
    store,
    view::{AnswerInvitation, InvitationAnswer, InvitationView},
};
use crate::{
    app::App,
    audit::{self, Act},
    auth::actor,
    db::{Author, Conn, Tx},
    error::{Error, ProblemBody, Problems, Result},
    event::{self, Event, wish},
    kernel::noun::Noun,
    org,
};

/// The invitation behind a link; reading it is its receipt.
#[utoipa::path(get, path = "/event-invitations/{code}", tag = "event", params(("code" = String, Path)), security(()),
    responses((status = 200, body = InvitationView), (status = "default", body = ProblemBody)))]
pub async fn show_invitation(app: App, request: HttpRequest, code: Path<String>) -> Result<HttpResponse> {
    let (hash, today) = (code::hash(&code), app.db.clock().today());
    let found = app.db.read(move |conn| {
        let (event, member) = invited(conn, &hash, today)?;
        Ok((view(conn, &event, &member, today)?, member))
    });
    let (view, member) = guarded(&app, &request, found.await)?;
    super::registration::see(&app, &member).await?;
    Ok(HttpResponse::Ok().insert_header(("X-Robots-Tag", "noindex, nofollow")).json(view))
}

/// Answers the invitation behind a link: it comes, or it does not; the answer can be changed. After the deadline it
/// waits for the hosts.
#[utoipa::path(post, path = "/event-invitations/{code}", tag = "event", params(("code" = String, Path)), security(()),
    request_body = AnswerInvitation,
    responses((status = 200, body = InvitationView), (status = "default", body = ProblemBody)))]
pub async fn answer_invitation(
    app: App,
    request: HttpRequest,
    code: Path<String>,
    body: Json<AnswerInvitation>,
) -> Result<Json<InvitationView>> {
    let hash = code::hash(&code);
    let peer = request.peer_addr().map(|peer| peer.ip());
    app.auth.throttle.try_once(&format!("invitation {hash}"), peer)?;
    let (body, address) = (body.into_inner(), actor::address(&request));
    let answered = app.db.write(Author { address, ..Author::default() }, move |tx| {
        let today = tx.today();
        let (event, _) = invited(tx, &hash, today)?;
        let event = join::locked(tx, event.id)?;
        let member = store::by_code(tx, &hash)?.ok_or(Error::NotFound)?;
        tx.author.org = Some(member.org);
        let member = answer(tx, &event, member, body)?;
        view(tx, &event, &member, today)
    });
    Ok(Json(guarded(&app, &request, answered.await)?))
}

/// Codes that are not good are counted by address: nobody tries them one after the other.
fn guarded<T>(app: &App, request: &HttpRequest, found: Result<T>) -> Result<T> {
    if matches!(found, Err(Error::NotFound)) {
        let peer = request.peer_addr().map(|peer| peer.ip());
        app.auth.throttle.try_once(&format!("invitations of {peer:?}"), peer)?;
    }
    found
}

/// Event and member of a code that is good on `today`.
fn invited(conn: &mut Conn, hash: &str, today: NaiveDate) -> Result<(Event, Member)> {
    let member = store::by_code(conn, hash)?.ok_or(Error::NotFound)?;
    let event = event::store::find(conn, member.event)?.ok_or(Error::NotFound)?;
    let good = code::last_day(&member, &event).is_some_and(|last| today <= last);
    if good { Ok((event, member)) } else { Err(Error::NotFound) }
}

fn view(conn: &mut Conn, event: &Event, member: &Member, today: NaiveDate) -> Result<InvitationView> {
    let names = org::store::names(conn, &[event.bureau, member.org])?;
    let name = |id| names.get(&id).map(String::as_str).unwrap_or_default();
    let until = code::last_day(member, event).unwrap_or(event.registration_ends);
    let open = is_open(event, member) && today <= until;
    let late = open && !join::in_time(event, member.invited_at.is_some(), today).unwrap_or(false);
    let view = InvitationView::of(event, member, (name(event.bureau), name(member.org)), (until, open));
    Ok(InvitationView { late, ..view })
}

fn is_open(event: &Event, member: &Member) -> bool {
    join::takes_answers(event) && member.standing != Standing::Refused
}

fn answer(tx: &mut Tx, event: &Event, mut member: Member, body: AnswerInvitation) -> Result<Member> {
    if !is_open(event, &member) {
        return Err(event.not_now());
    }
    let org = org::store::find(tx, member.org)?.ok_or(Error::NotFound)?;
    let before = member.standing;
    let answer = body.answer;
    let act = match answer {
        InvitationAnswer::Accept => {
            accept(tx, event, &mut member, (&org, body))?;
            store::save(tx, &mut member)?;
            Act::Accept
        }
        InvitationAnswer::Decline => {
            super::view::at_most("reason", &body.reason, 300)?;
            join::leave(tx, event, &mut member, (Standing::Declined, &body.reason))?;
            Act::Decline
        }
    };
    audit::record(tx, act, Noun::EventMember, member.id)?;
    if before != member.standing {
        join::tell_hosts(tx, event, &org.name, member.standing)?;
        if answer == InvitationAnswer::Accept {
            wish::propose::queue(tx, event, Some(member.id))?;
        }
    }
    Ok(member)
}

/// Registers with what is known already; the questions are answered by whoever signs in.
fn accept(tx: &mut Tx, event: &Event, member: &mut Member, (org, body): (&org::Org, AnswerInvitation)) -> Result<()> {
    if !org.is_trusted() {
        return Err(Error::conflict("org-not-verified"));
    }
    if !body.delegates.is_empty() {
        let mut problems = Problems::default();
        let people = Registration { delegates: body.delegates, ..Registration::default() };
        let unasked = event::content::Content { questions: Vec::new(), ..event.content.clone() };
        people.check(&unasked, &mut problems);
        problems.or(Some(()))?;
        member.registration.delegates = people.delegates;
    }
    join::register(tx, event, member)
}
