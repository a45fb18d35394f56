//! The addresses of introductions: ask, list, look, and the steps of their life.
use actix_web::{
    HttpResponse,
    web::{Json, Query},
};
use serde::Deserialize;
use utoipa::IntoParams;
use uuid::Uuid;

use super::{
    Introduction, consent,
    model::{ANSWER_DAYS, IntroductionState, MOST_WAITING, Side, refused},
    overdue, party, receipt,
    store::{self, Direction, Filter},
    told,
    view::{self, Accept, Decline, IntroductionBody, IntroductionView, Written},
};
use crate::{
    app::App,
    audit::{self, Act},
    auth::{
        actor::Actor,
        may::{Keep, May, See},
        once::Once,
    },
    db::{Tx, once},
    error::{Error, ProblemBody, Problems, Result},
    kernel::{
        id::{IntroductionId, OrgId},
        noun::Noun,
        page::{Cursor, Page, Paged},
    },
    life::Step,
    notice::Kind,
    org, reference,
    text::Message,
};

/// Asks the owner of the other row to be introduced. Who asks consents to being named and reached once the other accepts.
#[utoipa::path(post, path = "/introductions", tag = "introduction", request_body = IntroductionBody,
    params(("Idempotency-Key" = Option<String>, Header)),
    responses((status = 201, body = IntroductionView), (status = "default", body = ProblemBody)))]
pub async fn ask_introduction(
    app: App,
    actor: Actor,
    once: Once,
    body: Json<IntroductionBody>,
) -> Result<HttpResponse> {
    let key = once.of(actor.user, &*body)?;
    let written = body.into_inner().read()?;
    let made =
        app.db.write(actor.author(), move |tx| once::answer(tx, key.as_ref(), |tx| ask(tx, &actor, written))).await?;
    let address = ("Location", format!("/api/v1/introductions/{}", made.id));
    Ok(HttpResponse::Created().insert_header(address).json(made))
}

/// Asks, in a transaction of somebody's: the answer to `POST /introductions`, and what comes of a meeting at an event.
///
/// # Errors
/// `Forbidden` to who may not, `NotFound` for rows that `actor` does not see, `Conflict` for a pair that cannot be.
pub fn ask(tx: &mut Tx, actor: &Actor, written: Written) -> Result<IntroductionView> {
    let Written { subject, message, quote, meeting } = written;
    if !actor.may_write() {
        return Err(Error::Forbidden);
    }
    org::store::trusted(tx, actor.org)?;
    store::hold(tx, &subject)?;
    let (need, offer) = party::visible(tx, &subject, actor)?;
    let asked_by = match (need.owner == actor.org, offer.owner == actor.org) {
        (true, true) => return Err(Error::conflict("introduction-own")),
        (true, false) => Side::Need,
        (false, true) => Side::Offer,
        (false, false) => return Err(Error::Forbidden),
    };
    if !(need.state.is_matched() && offer.state.is_matched()) {
        return Err(Error::conflict("introduction-not-published"));
    }
    let today = tx.today();
    let (late, waiting): (Vec<_>, Vec<_>) =
        store::waiting(tx, &subject)?.into_iter().partition(|row| row.is_overdue(today));
    for row in late {
        overdue::end(tx, row)?;
    }
    if store::is_open(tx, &subject)? {
        return Err(Error::conflict("introduction-twice"));
    }
    if i64::try_from(waiting.len()).unwrap_or(i64::MAX) >= MOST_WAITING {
        return Err(Error::Conflict(Message::new("introduction-most").with("most", MOST_WAITING)));
    }
    let mut row = Introduction {
        id: IntroductionId::new(),
        subject,
        asked_by,
        asker: actor.org,
        answerer: if asked_by == Side::Need { offer.owner } else { need.owner },
        need_region: need.review_region,
        offer_region: offer.review_region,
        message,
        reason: String::new(),
        quote: None,
        meeting,
        state: IntroductionState::Asked,
        due_on: reference::calendar::after(tx, today)?.after(today, ANSWER_DAYS),
        open: true,
        version: 1,
        created_at: tx.now(),
        updated_at: tx.now(),
    };
    if let Some(quote) = quote {
        row.quote(actor.org, quote, today)?;
    }
    store::insert(tx, &row)?;
    consent::give(tx, &row, actor)?;
    told::tell(tx, &row, row.answerer, Kind::IntroductionAsked)?;
    audit::record(tx, Act::Ask, Noun::Introduction, row.id)?;
    view::shown(tx, &row, actor)
}

#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct ListQuery {
    /// `in`: asked of one's own organisation; `out`: asked by it. Both, and for a bureau those of its region, when left out.
    #[serde(rename = "box")]
    pub direction: Option<Direction>,
    pub state: Option<IntroductionState>,
    /// The id of a demand, product, financing request or lender product: the introductions over it.
    #[param(value_type = Option<String>)]
    pub row: Option<Uuid>,
    /// `next` of the page before.
    pub after: Option<String>,
    /// 1 to 100.
    pub size: Option<u32>,
}

/// Introductions that the asker is a side of, or whose rows its bureau reviews; newest first.
#[utoipa::path(get, path = "/introductions", tag = "introduction", params(ListQuery),
    responses((status = 200, body = Paged<IntroductionView>), (status = "default", body = ProblemBody)))]
pub async fn list_introductions(
    app: App,
    actor: Actor,
    query: Query<ListQuery>,
) -> Result<Json<Paged<IntroductionView>>> {
    let mut problems = Problems::default();
    let page = problems.take("after", Page::new(query.after.as_deref(), query.size));
    let page = problems.or(page)?;
    let filter = Filter { direction: query.direction, state: query.state, row: query.row.map(|row| row.to_string()) };
    let today = app.db.clock().today();
    app.db
        .read(move |conn| {
            let rows = store::list(conn, &actor.sees(), &filter, &page, today)?;
            let Paged { items, next } = page.cut(rows, |row| Cursor { key: String::new(), id: row.id.to_string() });
            Ok(Json(Paged { items: view::views(conn, items, &actor, today)?, next }))
        })
        .await
}

/// One introduction; with the other side's contact while both consent. The first look of a day leaves a receipt.
#[utoipa::path(get, path = "/introductions/{id}", tag = "introduction", params(("id" = String, Path)),
    responses((status = 200, body = IntroductionView), (status = "default", body = ProblemBody)))]
pub async fn show_introduction(app: App, may: May<See, Introduction>) -> Result<Json<IntroductionView>> {
    let (actor, row) = may.into_parts()?;
    let today = app.db.clock().today();
    let (seen, reader) = (row.clone(), actor.clone());
    let (view, told) = app
        .db
        .read(move |conn| {
            let view = view::view(conn, &seen, &reader, today)?;
            Ok((view, receipt::is_written(conn, seen.id, reader.org, today)?))
        })
        .await?;
    if view.contact.is_none() || told {
        return Ok(Json(view));
    }
    app.db.write(actor.author(), move |tx| Ok(Json(view::shown(tx, &row, &actor)?))).await
}

/// Accepts: the contacts open to both sides.
#[utoipa::path(post, path = "/introductions/{id}/accept", tag = "introduction", params(("id" = String, Path)),
    request_body = Accept,
    responses((status = 200, body = IntroductionView), (status = "default", body = ProblemBody)))]
pub async fn accept_introduction(
    app: App,
    may: May<Keep, Introduction>,
    body: Json<Accept>,
) -> Result<Json<IntroductionView>> {
    consent::check(&body.consent_version)?;
    let Accept { version, quote, .. } = body.into_inner();
    let today = app.db.clock().today();
    let accept = move |row: &mut Introduction, by| {
        row.accept(by)?;
        quote.map_or(Ok(()), |quote| row.quote(by, quote, today))
    };
    step(app, may, Act::Accept, version, accept, |tx, row, actor| {
        org::store::trusted(tx, actor.org)?;
        party::still_there(tx, &row.subject)?;
        Ok(consent::give(tx, row, actor)?)
    })
    .await
}

/// Declines, with a reason that the asker reads.
#[utoipa::path(post, path = "/introductions/{id}/decline", tag = "introduction", params(("id" = String, Path)),
    request_body = Decline,
    responses((status = 200, body = IntroductionView), (status = "default", body = ProblemBody)))]
pub async fn decline_introduction(
    app: App,
    may: May<Keep, Introduction>,
    body: Json<Decline>,
) -> Result<Json<IntroductionView>> {
    let Decline { version, reason } = body.into_inner();
    step(app, may, Act::Decline, version, move |row, by| row.decline(by, &reason), |_, _, _| Ok(())).await
}

/// Takes one's own asking back, and the consent with it.
#[utoipa::path(post, path = "/introductions/{id}/withdraw", tag = "introduction", params(("id" = String, Path)),
    request_body = Step,
    responses((status = 200, body = IntroductionView), (status = "default", body = ProblemBody)))]
pub async fn withdraw_introduction(
    app: App,
    may: May<Keep, Introduction>,
    body: Json<Step>,
) -> Result<Json<IntroductionView>> {
    let take_back = |tx: &mut Tx, row: &Introduction, actor: &Actor| consent::take_back(tx, row.id, actor.org);
    step(app, may, Act::Withdraw, body.version, Introduction::withdraw, take_back).await
}

/// Takes one's own consent back: the contacts close again, for both sides.
#[utoipa::path(post, path = "/introductions/{id}/withdraw-consent", tag = "introduction",
    params(("id" = String, Path)), request_body = Step,
    responses((status = 200, body = IntroductionView), (status = "default", body = ProblemBody)))]
pub async fn withdraw_consent(
    app: App,
    may: May<Keep, Introduction>,
    body: Json<Step>,
) -> Result<Json<IntroductionView>> {
    let take_back = |tx: &mut Tx, row: &Introduction, actor: &Actor| consent::take_back(tx, row.id, actor.org);
    step(app, may, Act::WithdrawConsent, body.version, Introduction::withdraw_consent, take_back).await
}

/// Who is told of a step that `by` took, and what.
fn news(row: &Introduction, act: Act, by: OrgId) -> Option<(OrgId, Kind)> {
    let kind = match act {
        Act::Accept => Kind::IntroductionAccepted,
        Act::Decline => Kind::IntroductionDeclined,
        Act::Withdraw => Kind::IntroductionWithdrawn,
        Act::WithdrawConsent => Kind::ConsentWithdrawn,
        Act::Quote => Kind::IntroductionQuoted,
        _ => return None,
    };
    Some((row.org_of(row.side_of(by)?.other()), kind))
}

/// One step of an introduction's life: decided on `version`, saved, told to the trail, and `then` what goes with it.
pub async fn step(
    app: App,
    may: May<Keep, Introduction>,
    act: Act,
    version: i32,
    decide: impl FnOnce(&mut Introduction, OrgId) -> Result<()> + Send + 'static,
    then: impl FnOnce(&mut Tx, &Introduction, &Actor) -> Result<()> + Send + 'static,
) -> Result<Json<IntroductionView>> {
    let (actor, mut row) = may.into_parts()?;
    let done = app
        .db
        .write(actor.author(), move |tx| {
            if row.is_overdue(tx.today()) {
                // To be kept, so no error yet: an error would undo it.
                overdue::end(tx, row)?;
                return Ok(None);
            }
            row.at(version)?;
            decide(&mut row, actor.org)?;
            store::save(tx, &mut row)?;
            then(tx, &row, &actor)?;
            if let Some((to, kind)) = news(&row, act, actor.org) {
                told::tell(tx, &row, to, kind)?;
            }
            audit::record(tx, act, Noun::Introduction, row.id)?;
            view::shown(tx, &row, &actor).map(Some)
        })
        .await?;
    done.map(Json).ok_or_else(|| refused(act.as_str(), IntroductionState::Expired))
}
