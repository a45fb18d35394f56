//! The pairs of an event as its hosts see them: who asked for whom, what the engine proposes; forbidding, pinning, a hall.
use std::{collections::HashMap, fmt};

use actix_web::web::{Json, Path, Query};
use chrono::NaiveDate;
use serde::{Deserialize, Deserializer, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::{
    model::{Request, Says},
    propose::{self, ProposingView},
    store,
    why::Why,
};
use crate::{
    app::App,
    audit::{self, Act},
    auth::{
        actor::Viewer,
        may::{Keep, May},
    },
    db::{Conn, Tx},
    error::{Error, ProblemBody, Problems, Result, lang},
    event::{
        Event, meeting,
        meeting::model::MeetingState,
        member::{self, model::MemberSide, routes::for_hosts, sort},
    },
    kernel::{
        id::{EventMemberId, MeetingId},
        noun::Noun,
        page::{Cursor, Page},
    },
    text::{Lang, Message},
    words,
};

words!(
    /// How a pair came to be asked for.
    RequestKind {
        Mutual = "mutual",
        OneSided = "one-sided",
        /// Nobody asked; the matching engine proposes it.
        Engine = "engine",
        /// One of the two does not want it.
        Refused = "refused",
        /// Asked for by one, and not answered in time: a proposal of the engine again.
        Expired = "expired",
        /// The hosts do not let them meet.
        Forbidden = "forbidden",
    }
);

impl RequestKind {
    pub fn of(pair: &Request, today: NaiveDate) -> RequestKind {
        if pair.forbidden {
            RequestKind::Forbidden
        } else if pair.is_refused() {
            RequestKind::Refused
        } else if pair.is_mutual() {
            RequestKind::Mutual
        } else if pair.is_expired(today) {
            RequestKind::Expired
        } else if pair.is_one_sided() {
            RequestKind::OneSided
        } else {
            RequestKind::Engine
        }
    }
}

/// One of the two of a pair.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct RequestSide {
    pub member: EventMemberId,
    pub name: String,
    pub side: MemberSide,
    pub says: Says,
    /// From 1, its most wanted; 0: not ranked.
    pub rank: i32,
}

/// A pair of members.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct EventRequestView {
    pub a: RequestSide,
    pub b: RequestSide,
    pub kind: RequestKind,
    /// 0 to 100, of the engine.
    pub points: i32,
    /// What the meeting is worth: the points, and 30 or 80 for wishes.
    pub value: i64,
    pub reasons: Vec<String>,
    pub forbidden: bool,
    /// The turn that it is pinned to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pinned: Option<i32>,
    /// The hall that it is to sit in, by its index.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hall: Option<i32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub asked_on: Option<NaiveDate>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expires_on: Option<NaiveDate>,
    /// Their meeting of the published timetable.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub meeting: Option<RequestMeeting>,
}

#[derive(Clone, Copy, Debug, Serialize, ToSchema)]
pub struct RequestMeeting {
    pub id: MeetingId,
    pub slot: i32,
    pub hall: i32,
    pub seat: i32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct RequestCount {
    pub kind: RequestKind,
    pub count: u32,
}

/// A page of pairs, with the counts of all that the search finds, and how far the engine's points are.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct RequestsFound {
    pub items: Vec<EventRequestView>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next: Option<String>,
    pub counts: Vec<RequestCount>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub job: Option<ProposingView>,
}

#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct RequestsQuery {
    pub kind: Option<RequestKind>,
    /// The pairs of one member.
    pub member: Option<String>,
    /// Part of the name of one of the two.
    pub q: Option<String>,
    /// `next` of the page before.
    pub after: Option<String>,
    /// 1 to 100.
    pub size: Option<u32>,
}

/// The pairs of an event, the most valuable first, for its hosts.
#[utoipa::path(get, path = "/events/{id}/requests", tag = "event", params(("id" = String, Path), RequestsQuery),
    responses((status = 200, body = RequestsFound), (status = "default", body = ProblemBody)))]
pub async fn list_event_requests(
    app: App,
    viewer: Viewer,
    id: Path<String>,
    query: Query<RequestsQuery>,
) -> Result<Json<RequestsFound>> {
    let page = Page::new(query.after.as_deref(), query.size)?;
    let (query, lang, today) = (query.into_inner(), lang(), app.db.clock().today());
    app.db
        .read(move |conn| {
            let (_, event) = for_hosts(conn, &id, &viewer)?;
            let sides = sides(conn, &event)?;
            let text = query.q.as_deref().map(str::trim).unwrap_or_default();
            let about = |id: &EventMemberId| sides.get(id).is_some_and(|(name, _)| name.contains(text));
            let of = |pair: &Request| {
                let ids = [pair.a, pair.b];
                query.member.as_ref().is_none_or(|wanted| ids.iter().any(|id| id.to_string() == *wanted))
                    && ids.iter().any(about)
                    && ids.iter().all(|id| sides.contains_key(id))
            };
            let mut pairs: Vec<Request> = store::of_event(conn, event.id)?.into_iter().filter(of).collect();
            let kind = |pair: &Request| RequestKind::of(pair, today);
            let count = |wanted: RequestKind| pairs.iter().filter(|pair| kind(pair) == wanted).count();
            let counts = RequestKind::ALL.iter().map(|kind| (*kind, count(*kind)));
            let counts =
                counts.map(|(kind, count)| RequestCount { kind, count: u32::try_from(count).unwrap_or(u32::MAX) });
            let counts = counts.collect();
            pairs.retain(|pair| query.kind.is_none_or(|wanted| kind(pair) == wanted));
            pairs.sort_by_cached_key(|pair| (place(pair, today).key, pair.a, pair.b));
            if let Some(after) = &page.after {
                pairs.retain(|pair| {
                    let place = place(pair, today);
                    (&place.key, &place.id) > (&after.key, &after.id)
                });
            }
            let page = page.cut(pairs, |pair| place(pair, today));
            let meetings = meetings(conn, &event)?;
            let items = page.items.into_iter().map(|pair| view(pair, (&sides, &meetings), (today, lang)));
            let job = propose::last(conn, event.id)?;
            Ok(Json(RequestsFound { items: items.collect(), next: page.next, counts, job }))
        })
        .await
}

fn place(pair: &Request, today: NaiveDate) -> Cursor {
    Cursor { key: format!("{:03}", 999 - pair.value(today).clamp(0, 999)), id: format!("{} {}", pair.a, pair.b) }
}

type Sides = HashMap<EventMemberId, (String, MemberSide)>;
type Meetings = HashMap<(EventMemberId, EventMemberId), RequestMeeting>;

/// Names and sides of those who come.
fn sides(conn: &mut Conn, event: &Event) -> Result<Sides> {
    let members = member::store::of_event(conn, event.id)?;
    let members = members.into_iter().filter(|member| {
        use member::model::Standing::{Registered, Waiting};
        matches!(member.standing, Registered | Waiting)
    });
    let named = sort::named(conn, members.collect())?;
    Ok(named.into_iter().map(|(member, org)| (member.id, (org.name, member.side))).collect())
}

fn meetings(conn: &mut Conn, event: &Event) -> Result<Meetings> {
    let all = meeting::store::of_event(conn, event.id)?.into_iter();
    let stands = all.filter(|meeting| meeting.state != MeetingState::Cancelled);
    let of = |meeting: meeting::model::Meeting| {
        let key = if meeting.a < meeting.b { (meeting.a, meeting.b) } else { (meeting.b, meeting.a) };
        (key, RequestMeeting { id: meeting.id, slot: meeting.slot, hall: meeting.hall, seat: meeting.seat })
    };
    Ok(stands.map(of).collect())
}

fn view(pair: Request, (sides, meetings): (&Sides, &Meetings), (today, lang): (NaiveDate, Lang)) -> EventRequestView {
    let side = |id: EventMemberId, says: Says, rank: i32| {
        let (name, side) = sides.get(&id).cloned().unwrap_or((String::new(), MemberSide::Guest));
        RequestSide { member: id, name, side, says, rank }
    };
    EventRequestView {
        a: side(pair.a, pair.a_says, pair.a_rank),
        b: side(pair.b, pair.b_says, pair.b_rank),
        kind: RequestKind::of(&pair, today),
        points: pair.points,
        value: pair.value(today),
        // the firm's own figures are read by the firm alone
        reasons: Why::unpack(&pair.why).say(false, lang),
        forbidden: pair.forbidden,
        pinned: pair.pinned,
        hall: pair.hall,
        asked_on: pair.asked_on,
        expires_on: pair.expires_on,
        meeting: meetings.get(&(pair.a, pair.b)).copied(),
    }
}

/// What the hosts decide of a pair; what is left out stays.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DecideRequest {
    pub a: EventMemberId,
    pub b: EventMemberId,
    #[serde(default)]
    pub forbidden: Option<bool>,
    /// A turn that it is pinned to; `null`: none.
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Option<i32>)]
    pub pinned: Option<Option<i32>>,
    /// The index of a hall that it is to sit in; `null`: any.
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Option<i32>)]
    pub hall: Option<Option<i32>>,
}

/// `null` is something else than nothing.
fn given<'de, D: Deserializer<'de>>(from: D) -> std::result::Result<Option<Option<i32>>, D::Error> {
    Option::<i32>::deserialize(from).map(Some)
}

/// Forbids a pair, pins it to a turn or to a hall, or takes that back. A pair that nobody asked for can be pinned too.
#[utoipa::path(put, path = "/events/{id}/requests", tag = "event", params(("id" = String, Path)),
    request_body = DecideRequest,
    responses((status = 200, body = EventRequestView), (status = "default", body = ProblemBody)))]
pub async fn decide_event_request(
    app: App,
    may: May<Keep, Event>,
    body: Json<DecideRequest>,
) -> Result<Json<EventRequestView>> {
    let (actor, event) = may.into_parts()?;
    event.not_over()?;
    let (body, lang) = (body.into_inner(), lang());
    app.db
        .write(actor.author(), move |tx| {
            tx.lock(&format!("wishes of {}", event.id))?;
            let pair = decide(tx, &event, &body)?;
            let (sides, meetings, today) = (sides(tx, &event)?, meetings(tx, &event)?, tx.today());
            Ok(Json(view(pair, (&sides, &meetings), (today, lang))))
        })
        .await
}

fn decide(tx: &mut Tx, event: &Event, body: &DecideRequest) -> Result<Request> {
    let mut problems = Problems::default();
    for (field, id) in [("a", body.a), ("b", body.b)] {
        let known = member::store::find(tx, id)?.is_some_and(|member| member.event == event.id);
        if !known || body.a == body.b {
            problems.add(field, Message::new("event-wish-nobody"));
        }
    }
    let within = |value: Option<Option<i32>>, count: usize| {
        value.flatten().is_none_or(|at| usize::try_from(at).is_ok_and(|at| at < count))
    };
    let slots = event.content.slots();
    let closed = |slot: i32| slots.iter().any(|one| i64::from(one.slot) == i64::from(slot) && !one.open);
    if !within(body.pinned, slots.len()) || body.pinned.flatten().is_some_and(closed) {
        problems.add("pinned", Message::new("event-no-such-slot").with("most", slots.len()));
    }
    if !within(body.hall, event.content.halls.len()) {
        problems.add("hall", Message::new("event-no-such-hall").with("most", event.content.halls.len()));
    }
    problems.or(Some(()))?;
    let now = tx.now();
    let pair = store::find(tx, event.id, body.a, body.b)?;
    let mut pair = pair.unwrap_or_else(|| Request::new(event.id, body.a, body.b, now));
    pair.forbidden = body.forbidden.unwrap_or(pair.forbidden);
    pair.pinned = body.pinned.unwrap_or(pair.pinned);
    pair.hall = body.hall.unwrap_or(pair.hall);
    if pair.forbidden && pair.pinned.is_some() {
        return Err(Error::conflict("event-forbidden-pinned"));
    }
    pair.updated_at = now;
    let DecideRequest { forbidden, pinned, hall, .. } = *body;
    let decision = store::Decision { forbidden, pinned, hall, ..store::Decision::default() };
    store::keep_decision(tx, (event.id, pair.a, pair.b), decision)?;
    let said = Said(&pair).to_string();
    audit::note(tx, Act::Pin, Noun::Event, event.id, &said)?;
    Ok(pair)
}

/// A pair's decision for the trail.
struct Said<'p>(&'p Request);

impl fmt::Display for Said<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Request { a, b, forbidden, pinned, hall, .. } = self.0;
        write!(f, "{a} {b} forbidden {forbidden} pinned {pinned:?} hall {hall:?}")
    }
}
