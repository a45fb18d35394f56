//! The addresses of the firms of a round: who must answer, how each stands.
use actix_web::web::{Json, Query};
use serde::Deserialize;
use utoipa::IntoParams;

use super::{Member, model::Status, view::MemberView};
use crate::{
    app::App,
    auth::{
        actor::Actor,
        may::{May, See},
    },
    db::Conn,
    error::{Error, ProblemBody, Problems, Result},
    kernel::{
        page::{Cursor, Page, Paged},
        region::RegionCode,
    },
    round::{
        Round,
        board::{self, Place},
        store,
    },
};

#[derive(Clone, Debug, Default, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct MembersQuery {
    pub status: Option<Status>,
    /// A place inside the round's region.
    pub region: Option<String>,
    /// Only those to be called today or before.
    pub due: Option<bool>,
    /// A part of the firm's name.
    pub q: Option<String>,
    /// `next` of the page before.
    pub after: Option<String>,
    /// 1 to 100.
    pub size: Option<u32>,
}

/// What the firms of a round are narrowed to.
pub struct Narrowed {
    /// None of them: all.
    pub statuses: Vec<Status>,
    pub within: RegionCode,
    pub due: bool,
    pub name: String,
}

impl MembersQuery {
    /// # Errors
    /// `Invalid` for a region that is none; `NotFound` for one outside the asker's.
    pub fn read(&self, actor: &Actor) -> Result<Narrowed> {
        let mut problems = Problems::default();
        let own = &actor.standing.region;
        let within = match &self.region {
            None => Some(own.clone()),
            Some(region) => problems.take("region", region.parse::<RegionCode>()),
        };
        let within = problems.or(within)?;
        // A circular of a wider region is read from below: of it one's own firms are shown.
        let within = if within.contains(own) { own.clone() } else { within };
        if !own.contains(&within) {
            return Err(Error::NotFound);
        }
        let name = self.q.as_deref().unwrap_or_default().trim().to_owned();
        Ok(Narrowed { statuses: self.status.into_iter().collect(), within, due: self.due.unwrap_or(false), name })
    }
}

/// The firms of a round that the query asks for, by place and name.
///
/// # Errors
/// `Database` alone.
pub fn narrowed(conn: &mut Conn, round: &Round, wanted: &Narrowed, today: chrono::NaiveDate) -> Result<Vec<Place>> {
    let mut places = board::places(conn, round, &wanted.within)?;
    places.retain(|place| {
        let due = place.member.next_call_on.is_some_and(|day| day <= today);
        (wanted.statuses.is_empty() || wanted.statuses.contains(&place.status))
            && (due || !wanted.due)
            && place.org.name.contains(&wanted.name)
    });
    Ok(places)
}

/// The firms that must answer a round, inside the asker's region, by place and name.
#[utoipa::path(get, path = "/rounds/{id}/members", tag = "round", params(("id" = String, Path), MembersQuery),
    responses((status = 200, body = Paged<MemberView>), (status = "default", body = ProblemBody)))]
pub async fn list_round_members(
    app: App,
    may: May<See, Round>,
    query: Query<MembersQuery>,
) -> Result<Json<Paged<MemberView>>> {
    let (actor, round) = may.into_parts()?;
    let page = Page::new(query.after.as_deref(), query.size)?;
    let wanted = query.read(&actor)?;
    let today = crate::kernel::clock::day_in_china(app.db.clock().now());
    app.db
        .read(move |conn| {
            // The order is by place and name, which no index has; a round is small, and is read whole to know who answered.
            let mut places = narrowed(conn, &round, &wanted, today)?;
            if let Some(after) = &page.after {
                places
                    .retain(|place| (cursor(place).key.as_str(), cursor(place).id.as_str()) > (&after.key, &after.id));
            }
            places.truncate(page.size() + 1);
            Ok(Json(page.cut(places, cursor).map(|place| MemberView::of(&place, true))))
        })
        .await
}

fn cursor(place: &Place) -> Cursor {
    let key = format!("{} {}", place.member.region, place.org.name);
    Cursor { key, id: place.member.id.to_string() }
}

/// A firm's part in a round: for the firm itself, and for the bureaus of its region.
#[utoipa::path(get, path = "/round-members/{id}", tag = "round", params(("id" = String, Path)),
    responses((status = 200, body = MemberView), (status = "default", body = ProblemBody)))]
pub async fn show_round_member(app: App, may: May<See, Member>) -> Result<Json<MemberView>> {
    let (actor, member) = may.into_parts()?;
    app.db.read(move |conn| Ok(Json(shown(conn, member, &actor)?))).await
}

/// A member as the firm itself sees it, or a bureau.
///
/// # Errors
/// `NotFound` when its round is gone.
pub fn shown(conn: &mut Conn, member: Member, actor: &Actor) -> Result<MemberView> {
    let inside = actor.org != member.org;
    let round = store::find(conn, member.round)?.ok_or(Error::NotFound)?;
    let places = board::of(conn, &round, vec![member])?;
    places.first().map(|place| MemberView::of(place, inside)).ok_or(Error::NotFound)
}
