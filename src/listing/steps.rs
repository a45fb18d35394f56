//! What is done with a row of any list. Each write is one transaction with its audit line.
use std::collections::HashMap;

use actix_web::{HttpResponse, web::Json};
use chrono::{Days, NaiveDate};
use diesel::QueryResult;
use serde::Serialize;

use super::{Asked, Listing, exposed, fresh::Confirmed, told};
use crate::{
    app::App,
    audit::{self, Act},
    auth::{
        actor::{Actor, Viewer},
        may::{Action, Keep, May, Review, See},
        once::Once,
        policy::{self, Decision, Deed},
    },
    db::{Conn, Tx, changes, once},
    declaration,
    error::{Error, Result},
    kernel::{
        id::OrgId,
        page::{Page, Paged},
    },
    life::{Life, Publish, SendBack, Step},
    notice::Kind,
    org::{self, Org},
};

/// A page of the rows that the asker may see.
pub async fn list<L: Listing>(app: App, viewer: Viewer, asked: Asked<L::Filter>) -> Result<Json<Paged<L::View>>> {
    app.db.read(move |conn| Ok(Json(page::<L>(conn, &viewer, &asked)?))).await
}

/// [`list`] inside a transaction.
pub fn page<L: Listing>(conn: &mut Conn, viewer: &Viewer, asked: &Asked<L::Filter>) -> Result<Paged<L::View>> {
    let rows = L::list(conn, &viewer.sees(), asked)?;
    let paged = asked.page.cut(rows, |row| row.cursor(asked.order));
    let owners: Vec<OrgId> = paged.items.iter().map(|row| row.life().owner).collect();
    let names = org::store::names(conn, &owners)?;
    Ok(paged.map(|row| {
        let name = names.get(&row.life().owner).cloned().unwrap_or_default();
        row.view(&name, viewer)
    }))
}

/// Who writes a new row, for whom, under which key of a retry.
pub struct Writer {
    pub actor: Actor,
    pub once: Once,
    /// Set by a bureau that enters it for a firm (代填).
    pub for_whom: Option<OrgId>,
}

/// A new row: a draft of the asker's organisation, or of one that a bureau enters it for. `body` is what the key of a
/// retry stands for, `make` builds the row for its owner.
pub async fn create<L: Listing>(
    app: App,
    writer: Writer,
    body: &impl Serialize,
    make: impl FnOnce(&mut Tx, &Org, Life) -> Result<L> + Send + 'static,
) -> Result<HttpResponse> {
    let Writer { actor, once, for_whom } = writer;
    let key = once.of(actor.user, body)?;
    let made = app
        .db
        .write(actor.author(), move |tx| {
            once::answer(tx, key.as_ref(), |tx| {
                declaration::check(tx, actor.user)?;
                let owner = org::store::writable(tx, &actor, for_whom)?;
                let mut life = Life::begin(owner.id, owner.region.clone(), tx.now());
                life.entered_by = (owner.id != actor.org).then_some(actor.org);
                let row = make(tx, &owner, life)?;
                L::insert(tx, &row)?;
                audit::record(tx, Act::Create, L::NOUN, row.id())?;
                let id = row.id().to_string();
                Ok((id, row.view(&owner.name, &Viewer(Some(actor)))))
            })
        })
        .await?;
    let (id, view) = made;
    Ok(HttpResponse::Created().insert_header(("Location", format!("/api/v1/{}/{id}", L::LIST))).json(view))
}

pub async fn show<L: Listing>(app: App, may: May<See, L>) -> Result<Json<L::View>> {
    let (viewer, row) = may.seen();
    app.db.read(move |conn| Ok(Json(view(conn, row, &viewer)?))).await
}

/// Writes a row anew; one that is public goes to review again.
pub async fn edit<L: Listing>(
    app: App,
    may: May<Keep, L>,
    version: i32,
    write: impl FnOnce(&mut Tx, &mut L) -> Result<()> + Send + 'static,
) -> Result<Json<L::View>> {
    let (actor, mut row) = may.into_parts()?;
    row.life().at(version)?;
    app.db
        .write(actor.author(), move |tx| {
            declaration::check(tx, actor.user)?;
            row.life_mut().edit()?;
            write(tx, &mut row)?;
            L::save(tx, &mut row)?;
            audit::record(tx, Act::Edit, L::NOUN, row.id())?;
            Ok(Json(view(tx, row, &Viewer(Some(actor)))?))
        })
        .await
}

/// Hands a draft, or one that was returned, to the bureau.
pub async fn submit<L: Listing>(app: App, may: May<Keep, L>, body: Json<Step>) -> Result<Json<L::View>> {
    step(app, may, Act::Submit, body.version, |row, tx| row.submit(tx.today())).await
}

/// Takes a row back: nobody else sees it any more.
pub async fn withdraw<L: Listing>(app: App, may: May<Keep, L>, body: Json<Step>) -> Result<Json<L::View>> {
    step(app, may, Act::Withdraw, body.version, |row, _| row.life_mut().withdraw()).await
}

/// Publishes a submitted row: others see it and matching starts.
///
/// # Errors
/// `Warnings` while what is to be shown masked may tell whose it is, and nobody has said that it is to be so.
pub async fn publish<L: Listing>(app: App, may: May<Review, L>, body: Json<Publish>) -> Result<Json<L::View>> {
    let Publish { version, accept_warnings } = body.into_inner();
    let days = app.config.listing_days;
    step(app, may, Act::Publish, version, move |row, tx| {
        super::fields::check(tx, L::NOUN, row.life().owner)?;
        org::store::trusted(tx, row.life().owner)?;
        row.publish(tx.today())?;
        let confirmed = Confirmed::from(tx.today(), days);
        L::confirm(tx, row, confirmed)?;
        let warnings = exposed::warnings(tx, row)?;
        if warnings.is_empty() {
            return Ok(());
        }
        if !accept_warnings {
            return Err(Error::Warnings(warnings));
        }
        audit::note(tx, Act::AcceptWarnings, L::NOUN, row.id(), &warnings.iter().count().to_string())
    })
    .await
}

/// Returns a submitted row to its owner with reasons.
pub async fn send_back<L: Listing>(app: App, may: May<Review, L>, body: Json<SendBack>) -> Result<Json<L::View>> {
    let SendBack { version, reasons } = body.into_inner();
    step(app, may, Act::Return, version, move |row, tx| {
        super::fields::check(tx, L::NOUN, row.life().owner)?;
        row.life_mut().send_back(&reasons)
    })
    .await
}

/// One step of a row's life: decided on `version`, saved, and told to the trail in one transaction.
async fn step<A: Action, L: Listing>(
    app: App,
    may: May<A, L>,
    act: Act,
    version: i32,
    decide: impl FnOnce(&mut L, &mut Tx) -> Result<()> + Send + 'static,
) -> Result<Json<L::View>> {
    let (actor, mut row) = may.into_parts()?;
    row.life().at(version)?;
    app.db
        .write(actor.author(), move |tx| {
            decide(&mut row, tx)?;
            L::save_step(tx, &mut row)?;
            match act {
                Act::Publish => told::tell(tx, &row, Kind::RowPublished, None)?,
                Act::Return => {
                    let reasons = ("reasons", row.life().returned.clone());
                    told::tell(tx, &row, Kind::RowReturned, Some(reasons))?;
                }
                _ => {}
            }
            audit::record(tx, act, L::NOUN, row.id())?;
            Ok(Json(view(tx, row, &Viewer(Some(actor)))?))
        })
        .await
}

/// Ends what is published and whose day has passed; how many. For the worker that looks once a day.
///
/// # Errors
/// `Database` alone.
pub fn expire<L: Listing>(tx: &mut Tx) -> Result<usize> {
    let today = tx.today();
    let overdue = L::overdue(tx, today)?;
    let count = overdue.len();
    for mut row in overdue {
        row.life_mut().expire()?;
        L::save_step(tx, &mut row)?;
        told::tell(tx, &row, Kind::RowExpired, None)?;
        audit::record(tx, Act::Expire, L::NOUN, row.id())?;
    }
    Ok(count)
}

/// The keepers of a row are told so many days before it ends.
const DAYS_BEFORE: Days = Days::new(7);

/// Tells the keepers of what ends within a week, once; how many rows. For the worker that looks once a day.
///
/// # Errors
/// `Database` alone.
pub fn remind<L: Listing>(tx: &mut Tx) -> Result<usize> {
    let today: NaiveDate = tx.today();
    let ending = L::ending(tx, today, today.checked_add_days(DAYS_BEFORE).unwrap_or(today))?;
    for (row, day) in &ending {
        told::tell(tx, row, Kind::RowEnding, Some(("day", day.to_string())))?;
    }
    Ok(ending.len())
}

/// As `viewer` may see it, with what whoever keeps or reviews it is warned of.
///
/// # Errors
/// `Database` alone.
pub fn view<L: Listing>(conn: &mut Conn, row: L, viewer: &Viewer) -> Result<L::View> {
    let owner = org::store::find(conn, row.life().owner)?.ok_or(Error::NotFound)?;
    let reviews = policy::decide(viewer.0.as_ref(), Deed::Review, &row.scope()) == Decision::Allow;
    let warnings = if reviews { exposed::said(&exposed::warnings(conn, &row)?) } else { Vec::new() };
    let inside = policy::decide(viewer.0.as_ref(), Deed::Match, &row.scope()) == Decision::Allow;
    let doubts = if inside { row.doubts() } else { Vec::new() };
    let mut view = row.view(&owner.name, viewer);
    L::warn(&mut view, warnings);
    L::tell_doubts(&mut view, doubts);
    Ok(view)
}

/// Every row of a list, page after page, at most `most`.
pub fn all<L: Listing>(
    conn: &mut Conn,
    viewer: &Viewer,
    asked: &Asked<L::Filter>,
    most: usize,
) -> Result<Vec<L::View>> {
    let mut views = Vec::new();
    let mut after: Option<String> = None;
    while views.len() < most {
        let page = Page::new(after.as_deref(), Some(Page::MAX_SIZE.into()))?;
        let asked = Asked { page, ..asked.clone() };
        let paged = self::page::<L>(conn, viewer, &asked)?;
        views.extend(paged.items);
        let Some(next) = paged.next else { break };
        after = Some(next);
    }
    views.truncate(most);
    Ok(views)
}

/// Gives the rows that bureaus entered for `owner` over to it; the index learns who may see them.
///
/// # Errors
/// What the database refuses.
pub fn hand_over<L: Listing>(tx: &mut Tx, owner: OrgId) -> QueryResult<()> {
    for id in L::hand_over(tx, owner)? {
        changes::append(tx, L::NOUN, id)?;
    }
    Ok(())
}

/// These rows as `viewer` may see them, in the order of `ids`.
///
/// # Errors
/// `Database` alone.
pub fn some<L: Listing>(conn: &mut Conn, viewer: &Viewer, ids: &[L::Id]) -> Result<Vec<L::View>> {
    let mut views = Vec::with_capacity(ids.len());
    for some in ids.chunks(500) {
        let rows = L::find_all(conn, some)?;
        let owners: Vec<OrgId> = rows.iter().map(|row| row.life().owner).collect();
        let names = org::store::names(conn, &owners)?;
        let mut rows: HashMap<String, L> = rows.into_iter().map(|row| (row.id().to_string(), row)).collect();
        views.extend(some.iter().filter_map(|id| rows.remove(&id.to_string())).map(|row| {
            let name = names.get(&row.life().owner).cloned().unwrap_or_default();
            row.view(&name, viewer)
        }));
    }
    Ok(views)
}
