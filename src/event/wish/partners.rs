//! Whom a member could meet, and whom it wishes to: its own page of partners.
use std::collections::HashMap;

use actix_web::web::{Json, Path, Query};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::{
    model::{Request, Says},
    points::TALK,
    store,
    why::{Line, Why},
};
use crate::{
    app::App,
    audit::{self, Act},
    auth::actor::Actor,
    db::{Conn, Tx},
    error::{Error, ProblemBody, Problems, Result, lang},
    event::{
        self, Event,
        member::{
            self,
            model::{Member, MemberSide, Standing, may_meet},
            registration::{own, parse},
            sort,
        },
        model::EventState,
        view::{region_name, said},
    },
    kernel::{
        id::{EventMemberId, OrgId},
        noun::Noun,
        page::{Cursor, Page, Paged},
    },
    org::Org,
    text::{Lang, Message},
};

/// Wishes of one member.
const MOST: usize = 200;

/// Another member that one could meet.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct EventPartner {
    pub member: EventMemberId,
    pub org: OrgId,
    pub org_name: String,
    pub region_name: String,
    pub side: MemberSide,
    pub side_text: String,
    /// 0 to 100, of the matching engine; budgets play no part.
    pub points: i32,
    /// What the points rest on, in the asker's language.
    pub reasons: Vec<String>,
    /// What the asker says of it.
    pub mine: Says,
    /// From 1, the most wanted; 0: not ranked.
    pub rank: i32,
    /// Whether it wishes to meet the asker; who does not, does not say so.
    pub wants_me: bool,
    /// The last day on which a wish that one side has counts as one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expires_on: Option<chrono::NaiveDate>,
}

#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct PartnersQuery {
    /// Part of the name.
    pub q: Option<String>,
    pub side: Option<MemberSide>,
    /// Only those of whom one of the two has said something.
    #[serde(default)]
    pub said: bool,
    /// `next` of the page before.
    pub after: Option<String>,
    /// 1 to 100.
    pub size: Option<u32>,
}

/// The other members that one's organisation could meet, those that answer most first. For whoever has registered.
#[utoipa::path(get, path = "/events/{id}/partners", tag = "event", params(("id" = String, Path), PartnersQuery),
    responses((status = 200, body = Paged<EventPartner>), (status = "default", body = ProblemBody)))]
pub async fn list_event_partners(
    app: App,
    actor: Actor,
    id: Path<String>,
    query: Query<PartnersQuery>,
) -> Result<Json<Paged<EventPartner>>> {
    let page = Page::new(query.after.as_deref(), query.size)?;
    let (id, lang, query) = (parse(&id)?, lang(), query.into_inner());
    app.db
        .read(move |conn| {
            let event = event::routes::visible(conn, id, Some(&actor))?;
            let member = own(conn, &event, &actor)?;
            registered(&member)?;
            let mut partners = partners(conn, &event, &member, lang)?;
            let text = query.q.as_deref().map(str::trim).unwrap_or_default();
            partners.retain(|one| {
                one.org_name.contains(text)
                    && query.side.is_none_or(|side| side == one.side)
                    && (!query.said || one.mine != Says::Nothing || one.wants_me)
            });
            if let Some(after) = &page.after {
                partners.retain(|one| {
                    let place = place(one);
                    (&place.key, &place.id) > (&after.key, &after.id)
                });
            }
            Ok(Json(page.cut(partners, place)))
        })
        .await
}

/// Most points first, then by name.
fn place(one: &EventPartner) -> Cursor {
    Cursor { key: format!("{:03} {}", 100 - one.points.clamp(0, 100), one.org_name), id: one.member.to_string() }
}

fn registered(member: &Member) -> Result<()> {
    let comes = matches!(member.standing, Standing::Registered | Standing::Waiting);
    if comes { Ok(()) } else { Err(Error::conflict("event-register-first")) }
}

/// All whom `member` could meet, in order.
fn partners(conn: &mut Conn, event: &Event, member: &Member, lang: Lang) -> Result<Vec<EventPartner>> {
    let pairs = store::of_member(conn, event.id, member.id)?;
    let mut pairs: HashMap<EventMemberId, Request> =
        pairs.into_iter().map(|pair| (if pair.a == member.id { pair.b } else { pair.a }, pair)).collect();
    let others = others(conn, event, member)?;
    let mut partners: Vec<EventPartner> =
        others.into_iter().map(|(other, org)| partner(member, pairs.remove(&other.id), (other, &org), lang)).collect();
    partners.sort_by_cached_key(|one| (place(one).key, one.member));
    Ok(partners)
}

/// The members that come and may meet `member`: never those of its own group, nor whom the hosts keep from it.
fn others(conn: &mut Conn, event: &Event, member: &Member) -> Result<Vec<sort::Named>> {
    let all = member::store::of_event(conn, event.id)?;
    let may = |other: &Member| other.meets() && other.id != member.id && may_meet(member.side, other.side);
    let mut named = sort::named(conn, all.into_iter().filter(|one| may(one) || one.id == member.id).collect())?;
    let group = |org: &Org| org.parent.unwrap_or(org.id);
    let own = named.iter().find(|(one, _)| one.id == member.id).map(|(_, org)| group(org));
    named.retain(|(one, org)| one.id != member.id && Some(group(org)) != own);
    let forbidden = store::forbidden(conn, event.id, member.id)?;
    named.retain(|(one, _)| !forbidden.contains(&one.id));
    Ok(named)
}

fn partner(member: &Member, pair: Option<Request>, (other, org): (Member, &Org), lang: Lang) -> EventPartner {
    let borrows = other.side == MemberSide::Lender;
    let first = pair.as_ref().is_some_and(|pair| pair.a == member.id);
    let told = |pair: &Request| {
        let (mine, rank, theirs) =
            if first { (pair.a_says, pair.a_rank, pair.b_says) } else { (pair.b_says, pair.b_rank, pair.a_says) };
        (mine, rank, theirs == Says::Want)
    };
    let (mine, rank, wants_me) = pair.as_ref().map_or((Says::Nothing, 0, false), told);
    EventPartner {
        member: other.id,
        org: other.org,
        org_name: org.name.clone(),
        region_name: region_name(&org.region),
        side: other.side,
        side_text: said(lang, "event-side", other.side.as_str()),
        points: pair.as_ref().map_or(0, |pair| pair.points),
        reasons: pair.as_ref().map_or_else(Vec::new, |pair| Why::unpack(&pair.why).say(borrows, lang)),
        mine,
        rank,
        wants_me,
        expires_on: pair.as_ref().filter(|pair| pair.is_one_sided()).and_then(|pair| pair.expires_on),
    }
}

/// What a member says of others; whom it does not name stays as before.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct EventWishes {
    /// At most 200.
    pub wishes: Vec<EventWish>,
}

#[derive(Clone, Copy, Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct EventWish {
    pub member: EventMemberId,
    /// `want`, `no`, or nothing.
    pub says: Says,
    /// From 1, the most wanted; 0: not ranked.
    #[serde(default)]
    #[schema(minimum = 0, maximum = 200)]
    pub rank: i32,
}

/// Says whom one's organisation wishes to meet, and whom not; the partners that were named come back as they stand now.
#[utoipa::path(put, path = "/events/{id}/wishes", tag = "event", params(("id" = String, Path)),
    request_body = EventWishes,
    responses((status = 200, body = Vec<EventPartner>), (status = "default", body = ProblemBody)))]
pub async fn wish_meetings(
    app: App,
    actor: Actor,
    id: Path<String>,
    body: Json<EventWishes>,
) -> Result<Json<Vec<EventPartner>>> {
    let (id, lang, wishes) = (parse(&id)?, lang(), body.into_inner().wishes);
    app.db
        .write(actor.author(), move |tx| {
            tx.lock(&format!("wishes of {id}"))?;
            let event = event::routes::visible(tx, id, Some(&actor))?;
            let member = own(tx, &event, &actor)?;
            if !actor.may_write() {
                return Err(Error::Forbidden);
            }
            registered(&member)?;
            if !matches!(
                event.state,
                EventState::Announced | EventState::Registration | EventState::Scheduling | EventState::Published
            ) {
                return Err(event.not_now());
            }
            wish(tx, &event, &member, &wishes)?;
            let mut partners = partners(tx, &event, &member, lang)?;
            partners.retain(|one| wishes.iter().any(|wish| wish.member == one.member));
            Ok(Json(partners))
        })
        .await
}

fn wish(tx: &mut Tx, event: &Event, member: &Member, wishes: &[EventWish]) -> Result<()> {
    let mut problems = Problems::default();
    if wishes.len() > MOST {
        problems.add("wishes", Message::new("event-too-many").with("count", wishes.len()).with("most", MOST));
        return Err(Error::Invalid(problems));
    }
    let others: HashMap<EventMemberId, MemberSide> =
        others(tx, event, member)?.into_iter().map(|(other, _)| (other.id, other.side)).collect();
    for (at, wish) in wishes.iter().enumerate() {
        if !others.contains_key(&wish.member) {
            problems.add(&format!("wishes.{at}.member"), Message::new("event-wish-nobody"));
        }
        if !(0..=200).contains(&wish.rank) {
            let range = Message::new("event-number").with("value", wish.rank).with("least", 0).with("most", MOST);
            problems.add(&format!("wishes.{at}.rank"), range);
        }
    }
    problems.or(Some(()))?;
    for wish in wishes {
        let now = tx.now();
        let pair = store::find(tx, event.id, member.id, wish.member)?;
        let mut pair = pair.unwrap_or_else(|| Request::new(event.id, member.id, wish.member, now));
        let last = tx.today() + chrono::TimeDelta::days(i64::from(event.content.wish_days));
        pair.say(member.id, (wish.says, wish.rank), (tx.today(), last));
        let talk = [Some(&member.side), others.get(&wish.member)].contains(&Some(&MemberSide::Lender))
            && ![Some(&member.side), others.get(&wish.member)].contains(&Some(&MemberSide::Buyer));
        pair.updated_at = now;
        store::keep_wish(tx, &pair)?;
        if talk && wish.says == Says::Want {
            let why = Why { lines: vec![Line::Talk { points: TALK }] };
            pair.points = i32::try_from(TALK).unwrap_or(0);
            pair.why = why.pack();
            store::keep_first_points(tx, &pair)?;
        }
    }
    audit::note(tx, Act::Wish, Noun::EventMember, member.id, &wishes.len().to_string())
}
