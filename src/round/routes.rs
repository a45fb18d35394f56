//! The addresses of rounds: open, list, look, change, close, and how they stand.
use actix_web::{
    HttpResponse,
    web::{Json, Path, Query},
};
use serde::Deserialize;
use utoipa::IntoParams;

use super::{
    board::{self, Tally},
    member::{self, model::Closed, view::MemberView},
    model::{Round, RoundState},
    store::{self, Filter},
    view::{self, EditRound, NewRound, PlaceTally, ProgressView, RoundView},
};
use crate::{
    app::App,
    audit::{self, Act},
    auth::{
        actor::Actor,
        may::{Keep, May, See},
        once::Once,
        policy::{self, Decision, Deed},
    },
    db::{Conn, Tx, once},
    error::{Error, ProblemBody, Result},
    kernel::{
        id::RoundId,
        noun::Noun,
        page::{Cursor, Page, Paged},
    },
    life::Step,
    listing::List,
    org,
};

/// Opens a round: a reviewing bureau, for its own region or a part of it.
#[utoipa::path(post, path = "/rounds", tag = "round", request_body = NewRound,
    params(("Idempotency-Key" = Option<String>, Header)),
    responses((status = 201, body = RoundView), (status = "default", body = ProblemBody)))]
pub async fn open_round(app: App, actor: Actor, once: Once, body: Json<NewRound>) -> Result<HttpResponse> {
    if !(actor.is_reviewer() && actor.may_write()) {
        return Err(Error::Forbidden);
    }
    let key = once.of(actor.user, &*body)?;
    let NewRound { list, region, content } = body.into_inner();
    let region = view::region(region.as_deref(), &actor.standing.region)?;
    let made = app
        .db
        .write(actor.author(), move |tx| {
            once::answer(tx, key.as_ref(), |tx| {
                let today = tx.today();
                let round = Round {
                    id: RoundId::new(),
                    bureau: actor.org,
                    region,
                    list,
                    content: content.read(today, today)?,
                    reminded_on: None,
                    state: RoundState::Open,
                    version: 1,
                    created_at: tx.now(),
                    updated_at: tx.now(),
                };
                store::insert(tx, &round)?;
                audit::record(tx, Act::Create, Noun::Round, round.id)?;
                shown(tx, round, &actor)
            })
        })
        .await?;
    let address = ("Location", format!("/api/v1/rounds/{}", made.id));
    Ok(HttpResponse::Created().insert_header(address).json(made))
}

#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct RoundsQuery {
    pub state: Option<RoundState>,
    pub list: Option<List>,
    /// `next` of the page before.
    pub after: Option<String>,
    /// 1 to 100.
    pub size: Option<u32>,
}

/// Rounds, newest first: a bureau sees those of the regions in its own and around it, a firm those that it must answer,
/// with its own part in each.
#[utoipa::path(get, path = "/rounds", tag = "round", params(RoundsQuery),
    responses((status = 200, body = Paged<RoundView>), (status = "default", body = ProblemBody)))]
pub async fn list_rounds(app: App, actor: Actor, query: Query<RoundsQuery>) -> Result<Json<Paged<RoundView>>> {
    let page = Page::new(query.after.as_deref(), query.size)?;
    let wanted = Filter { state: query.state, list: query.list };
    app.db
        .read(move |conn| {
            let rounds = store::list(conn, &actor.sees(), &wanted, &page)?;
            let paged = page.cut(rounds, |round| Cursor { key: String::new(), id: round.id.to_string() });
            let bureaus: Vec<_> = paged.items.iter().map(|round| round.bureau).collect();
            let names = org::store::names(conn, &bureaus)?;
            let mut items = Vec::with_capacity(paged.items.len());
            for round in paged.items {
                let own = if actor.is_bureau() { None } else { own_part(conn, &round, &actor)? };
                let name = names.get(&round.bureau).map(String::as_str).unwrap_or_default();
                items.push(RoundView { own, ..RoundView::of(round, name) });
            }
            Ok(Json(Paged { items, next: paged.next }))
        })
        .await
}

fn own_part(conn: &mut Conn, round: &Round, actor: &Actor) -> Result<Option<MemberView>> {
    let member = member::store::of_org(conn, round.id, actor.org)?;
    let places = board::of(conn, round, member.into_iter().collect())?;
    Ok(places.first().map(|place| MemberView::of(place, false)))
}

/// A round: for a bureau with the counts of its region, for a firm that must answer it with its notice and its own part.
#[utoipa::path(get, path = "/rounds/{id}", tag = "round", params(("id" = String, Path)),
    responses((status = 200, body = RoundView), (status = "default", body = ProblemBody)))]
pub async fn show_round(app: App, actor: Actor, id: Path<String>) -> Result<Json<RoundView>> {
    let id = id.parse::<RoundId>().map_err(|_| Error::NotFound)?;
    app.db
        .read(move |conn| {
            let round = store::find(conn, id)?.ok_or(Error::NotFound)?;
            if policy::decide(Some(&actor), Deed::See, &round.scope()) == Decision::Allow {
                return Ok(Json(shown(conn, round, &actor)?));
            }
            // who is not asked must not learn that it is
            let own = own_part(conn, &round, &actor)?.ok_or(Error::NotFound)?;
            let bureau = org::store::find(conn, round.bureau)?.ok_or(Error::NotFound)?;
            Ok(Json(RoundView { own: Some(own), ..RoundView::of(round, &bureau.name) }))
        })
        .await
}

/// Changes title, notice, days; whose firms and which list stay.
#[utoipa::path(put, path = "/rounds/{id}", tag = "round", params(("id" = String, Path)), request_body = EditRound,
    responses((status = 200, body = RoundView), (status = "default", body = ProblemBody)))]
pub async fn edit_round(app: App, may: May<Keep, Round>, body: Json<EditRound>) -> Result<Json<RoundView>> {
    let EditRound { version, content } = body.into_inner();
    step(app, may, Act::Edit, version, move |tx, round| {
        round.still_open()?;
        let before = round.content.deadline;
        round.content = content.read(tx.today(), round.content.counted_from)?;
        if round.content.deadline > before {
            round.reminded_on = None; // a later deadline is reminded of anew
        }
        Ok(())
    })
    .await
}

/// Closes a round: how each firm stands now is written down and stays, whatever becomes of its rows.
#[utoipa::path(post, path = "/rounds/{id}/close", tag = "round", params(("id" = String, Path)), request_body = Step,
    responses((status = 200, body = RoundView), (status = "default", body = ProblemBody)))]
pub async fn close_round(app: App, may: May<Keep, Round>, body: Json<Step>) -> Result<Json<RoundView>> {
    step(app, may, Act::Close, body.version, |tx, round| {
        round.close()?;
        for mut place in board::places(tx, round, &round.region.clone())? {
            let rows = i32::try_from(place.rows).unwrap_or(i32::MAX);
            place.member.closed = Some(Closed { status: place.status, rows });
            member::store::save(tx, &mut place.member)?;
        }
        Ok(())
    })
    .await
}

/// Opens a closed round again: the firms stand as their rows do now.
#[utoipa::path(post, path = "/rounds/{id}/reopen", tag = "round", params(("id" = String, Path)), request_body = Step,
    responses((status = 200, body = RoundView), (status = "default", body = ProblemBody)))]
pub async fn reopen_round(app: App, may: May<Keep, Round>, body: Json<Step>) -> Result<Json<RoundView>> {
    step(app, may, Act::Reopen, body.version, |tx, round| {
        round.reopen()?;
        Ok(member::store::reopen(tx, round.id)?)
    })
    .await
}

async fn step(
    app: App,
    may: May<Keep, Round>,
    act: Act,
    version: i32,
    change: impl FnOnce(&mut Tx, &mut Round) -> Result<()> + Send + 'static,
) -> Result<Json<RoundView>> {
    let (actor, mut round) = may.into_parts()?;
    round.at(version)?;
    app.db
        .write(actor.author(), move |tx| {
            change(tx, &mut round)?;
            store::save(tx, &mut round)?;
            audit::record(tx, act, Noun::Round, round.id)?;
            Ok(Json(shown(tx, round, &actor)?))
        })
        .await
}

/// How a round stands, one level below its region; a bureau below sees its own part.
#[utoipa::path(get, path = "/rounds/{id}/progress", tag = "round", params(("id" = String, Path)),
    responses((status = 200, body = ProgressView), (status = "default", body = ProblemBody)))]
pub async fn show_progress(app: App, may: May<See, Round>) -> Result<Json<ProgressView>> {
    let (actor, round) = may.into_parts()?;
    app.db
        .read(move |conn| {
            let places = board::places(conn, &round, &actor.standing.region)?;
            let total = Tally::of(&places);
            let unasked = board::unasked(conn, &round, &actor.standing.region, &places)?.len();
            let places = board::by_region(&round, &places).into_iter().map(|(region, tally)| PlaceTally {
                region_name: board::name_of(&region),
                region: region.to_string(),
                rate_bp: tally.rate_bp(),
                tally,
            });
            Ok(Json(ProgressView { total, rate_bp: total.rate_bp(), unasked, places: places.collect() }))
        })
        .await
}

/// A round as a bureau sees it.
fn shown(conn: &mut Conn, round: Round, actor: &Actor) -> Result<RoundView> {
    let bureau = org::store::find(conn, round.bureau)?.ok_or(Error::NotFound)?;
    let tally = Tally::of(&board::places(conn, &round, &actor.standing.region)?);
    Ok(RoundView { tally: Some(tally), ..RoundView::of(round, &bureau.name) })
}
