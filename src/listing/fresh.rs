//! What is still offered: a product, or a lender's, that nobody has confirmed for so long is asked after, and then taken off
//! the list. Nobody is taken off without two weeks' notice, however long the server was down.
use std::collections::{BTreeMap, HashMap};

use actix_web::web::Json;
use chrono::{Days, NaiveDate};
use diesel::prelude::*;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{Listing, steps};
use crate::{
    app::App,
    audit::{self, Act},
    auth::{
        actor::{Actor, Viewer},
        may::{Keep, May},
        policy::{self, Decision, Deed},
    },
    db::{Conn, Tx, schema::confirmations},
    each_backend,
    error::{Error, Problems, Result, lang},
    kernel::{clock::Clock, id::OrgId},
    life::{State, Step},
    notice::{self, Kind, Notice, To},
    org,
    text::Message,
};

/// The keepers are asked so long before the day.
const ASKED_BEFORE: Days = Days::new(14);

/// That something is still offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Confirmed {
    /// The day on which its keeper said so.
    pub on: NaiveDate,
    /// The last day on which it is believed.
    pub by: NaiveDate,
    /// The keepers have been told of that day.
    pub asked: bool,
}

impl Confirmed {
    /// Confirmed on `today`, for `days`.
    pub fn from(today: NaiveDate, days: u64) -> Confirmed {
        Confirmed { on: today, by: later(today, Days::new(days)), asked: false }
    }
}

fn later(day: NaiveDate, days: Days) -> NaiveDate {
    day.checked_add_days(days).unwrap_or(NaiveDate::MAX)
}

/// What must be confirmed by this day is asked after today.
pub fn asked_until() -> NaiveDate {
    later(Clock::System.today(), ASKED_BEFORE)
}

/// A noun whose rows are believed for a time only.
pub trait Fresh: Listing {
    /// Published rows to be confirmed by `until` or before, whose keepers have not been told so; at most a hundred.
    fn unasked(conn: &mut Conn, until: NaiveDate) -> QueryResult<Vec<Self>>;
    /// Published rows that were asked after and not confirmed before `today`; at most a hundred.
    fn lapsed(conn: &mut Conn, today: NaiveDate) -> QueryResult<Vec<Self>>;
    /// Puts what is known of it into the row.
    fn put(&mut self, confirmed: Option<Confirmed>);
}

/// What is known of each of these rows, put into them.
///
/// # Errors
/// What the database refuses.
pub fn fill<L: Fresh>(conn: &mut Conn, mut rows: Vec<L>) -> QueryResult<Vec<L>> {
    let ids: Vec<String> = rows.iter().map(|row| row.id().to_string()).collect();
    let found: Vec<(String, NaiveDate, NaiveDate, bool)> = confirmations::table
        .filter(confirmations::noun.eq(L::NOUN).and(confirmations::row_id.eq_any(ids)))
        .select((confirmations::row_id, confirmations::confirmed_on, confirmations::confirm_by, confirmations::asked))
        .load(conn)?;
    let mut known: HashMap<String, Confirmed> =
        found.into_iter().map(|(id, on, by, asked)| (id, Confirmed { on, by, asked })).collect();
    for row in &mut rows {
        let id = row.id().to_string();
        row.put(known.remove(&id));
    }
    Ok(rows)
}

/// Takes down that `row` is offered.
///
/// # Errors
/// What the database refuses.
pub fn note<L: Fresh>(tx: &mut Tx, row: &mut L, confirmed: Confirmed) -> QueryResult<()> {
    let id = row.id().to_string();
    let said = (
        confirmations::confirmed_on.eq(confirmed.on),
        confirmations::confirm_by.eq(confirmed.by),
        confirmations::asked.eq(confirmed.asked),
    );
    row.put(Some(confirmed));
    each_backend!(&mut **tx, conn => diesel::insert_into(confirmations::table)
        .values((confirmations::noun.eq(L::NOUN), confirmations::row_id.eq(id), said))
        .on_conflict((confirmations::noun, confirmations::row_id))
        .do_update()
        .set(said)
        .execute(conn))?;
    Ok(())
}

/// The keepers of these rows have been told: `by` is the last day.
fn mark_asked<L: Fresh>(tx: &mut Tx, rows: &[L], by: NaiveDate) -> QueryResult<()> {
    let ids: Vec<String> = rows.iter().map(|row| row.id().to_string()).collect();
    let told = confirmations::noun.eq(L::NOUN).and(confirmations::row_id.eq_any(ids));
    diesel::update(confirmations::table.filter(told))
        .set((confirmations::asked.eq(true), confirmations::confirm_by.eq(by)))
        .execute(&mut **tx)
        .map(drop)
}

/// The ids of `$noun` that are to be confirmed by `$day` or before, as a sub-query.
#[macro_export]
macro_rules! to_confirm {
    ($noun:expr, $day:expr) => {{
        use $crate::db::schema::confirmations;
        let due = confirmations::noun.eq($noun).and(confirmations::confirm_by.le($day));
        confirmations::table.filter(due).select(confirmations::row_id)
    }};
}

/// The statements of [`Fresh`], the same for every table.
#[macro_export]
macro_rules! fresh_by_its_store {
    ($table:ident) => {
        fn unasked(conn: &mut $crate::db::Conn, until: chrono::NaiveDate) -> diesel::QueryResult<Vec<Self>> {
            use diesel::prelude::*;
            use $crate::db::schema::{confirmations, $table};
            let due = $crate::to_confirm!(<Self as $crate::listing::Listing>::NOUN, until);
            let due = due.filter(confirmations::asked.eq(false));
            let open = $table::state.eq($crate::life::State::Published).and($table::id.eq_any(due));
            let open = $table::table.filter(open).order(($table::owner, $table::id));
            let ids: Vec<<Self as $crate::auth::may::Target>::Id> = open.limit(100).select($table::id).load(conn)?;
            <Self as $crate::listing::Listing>::find_all(conn, &ids)
        }
        fn lapsed(conn: &mut $crate::db::Conn, today: chrono::NaiveDate) -> diesel::QueryResult<Vec<Self>> {
            use diesel::prelude::*;
            use $crate::db::schema::{confirmations, $table};
            let past = $crate::to_confirm!(<Self as $crate::listing::Listing>::NOUN, today);
            let past = past.filter(confirmations::asked.eq(true).and(confirmations::confirm_by.lt(today)));
            let open = $table::state.eq($crate::life::State::Published).and($table::id.eq_any(past));
            let open = $table::table.filter(open).order(($table::owner, $table::id));
            let ids: Vec<<Self as $crate::auth::may::Target>::Id> = open.limit(100).select($table::id).load(conn)?;
            <Self as $crate::listing::Listing>::find_all(conn, &ids)
        }
        fn put(&mut self, confirmed: Option<$crate::listing::fresh::Confirmed>) {
            self.confirmed = confirmed;
        }
    };
}

/// Says that a row is still offered; one that was taken off for want of it is listed again.
pub async fn confirm<L: Fresh>(app: App, may: May<Keep, L>, body: Json<Step>) -> Result<Json<L::View>> {
    let (actor, mut row) = may.into_parts()?;
    row.life().at(body.version)?;
    let days = app.config.listing_days;
    app.db
        .write(actor.author(), move |tx| {
            renew(tx, &mut row, days)?;
            Ok(Json(steps::view(tx, row, &Viewer(Some(actor)))?))
        })
        .await
}

fn renew<L: Fresh>(tx: &mut Tx, row: &mut L, days: u64) -> Result<()> {
    if row.life().state == State::Expired {
        org::store::trusted(tx, row.life().owner)?;
    }
    row.life_mut().confirm()?;
    note(tx, row, Confirmed::from(tx.today(), days))?;
    L::save_step(tx, row)?;
    audit::record(tx, Act::Confirm, L::NOUN, row.id())
}

/// Rows that are still offered.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ConfirmBody {
    /// 1 to 200 ids.
    pub ids: Vec<String>,
}

/// What came of confirming several rows.
#[derive(Clone, Debug, Default, Serialize, ToSchema)]
pub struct ConfirmedRows {
    pub confirmed: Vec<String>,
    pub refused: Vec<RefusedRow>,
}

/// A row that could not be confirmed, and why.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct RefusedRow {
    pub id: String,
    pub code: String,
    pub text: String,
}

const MOST_AT_ONCE: usize = 200;

/// [`confirm`] for several rows as they stand now; each that is refused says why. Where all are, the first is the answer.
pub async fn confirm_all<L: Fresh>(app: App, actor: Actor, body: Json<ConfirmBody>) -> Result<Json<ConfirmedRows>> {
    let mut problems = Problems::default();
    let mut ids: Vec<L::Id> = Vec::new();
    for (at, text) in body.ids.iter().enumerate() {
        ids.extend(problems.take(&format!("ids.{at}"), text.parse::<L::Id>()));
    }
    if !(1..=MOST_AT_ONCE).contains(&body.ids.len()) {
        problems.add("ids", Message::new("listing-confirm-count").with("most", MOST_AT_ONCE));
    }
    problems.or(Some(()))?;
    if !actor.may_write() {
        return Err(Error::Forbidden);
    }
    let (days, lang) = (app.config.listing_days, lang());
    app.db
        .write(actor.author(), move |tx| {
            let mut answer = ConfirmedRows::default();
            let mut first = None;
            for id in ids {
                match confirm_one::<L>(tx, &actor, &id, days) {
                    Ok(()) => answer.confirmed.push(id.to_string()),
                    Err(error @ (Error::NotFound | Error::Forbidden | Error::Conflict(_))) => {
                        let (code, text) = (error.kind().1.to_owned(), error.message().say(lang));
                        answer.refused.push(RefusedRow { id: id.to_string(), code, text });
                        first.get_or_insert(error);
                    }
                    Err(error) => return Err(error),
                }
            }
            match first {
                Some(error) if answer.confirmed.is_empty() => Err(error),
                _ => Ok(Json(answer)),
            }
        })
        .await
}

fn confirm_one<L: Fresh>(tx: &mut Tx, actor: &Actor, id: &L::Id, days: u64) -> Result<()> {
    let mut row = L::find(tx, id)?.ok_or(Error::NotFound)?;
    match policy::decide(Some(actor), Deed::Keep, &row.scope()) {
        Decision::Allow => renew(tx, &mut row, days),
        Decision::Deny => Err(Error::Forbidden),
        Decision::Hide | Decision::SignIn => Err(Error::NotFound),
    }
}

/// Asks the keepers of what must be confirmed within two weeks, one notice for all that is theirs; how many rows. For the
/// worker that looks once a day.
///
/// # Errors
/// `Database` alone.
pub fn ask<L: Fresh>(tx: &mut Tx) -> Result<usize> {
    let until = later(tx.today(), ASKED_BEFORE);
    let rows = L::unasked(tx, until)?;
    mark_asked(tx, &rows, until)?;
    tell(tx, &rows, Kind::ListingsToConfirm, until)?;
    Ok(rows.len())
}

/// Takes off the list what was asked after and not confirmed; how many rows. For the worker that looks once a day.
///
/// # Errors
/// `Database` alone.
pub fn delist<L: Fresh>(tx: &mut Tx) -> Result<usize> {
    let today = tx.today();
    let mut rows = L::lapsed(tx, today)?;
    for row in &mut rows {
        row.life_mut().expire()?;
        L::save_step(tx, row)?;
        audit::record(tx, Act::Expire, L::NOUN, row.id())?;
    }
    tell(tx, &rows, Kind::ListingsLapsed, today)?;
    Ok(rows.len())
}

/// Tells each keeper of its rows in one notice, which names the first and counts them.
fn tell<L: Fresh>(tx: &mut Tx, rows: &[L], kind: Kind, day: NaiveDate) -> Result<()> {
    let mut kept: BTreeMap<OrgId, Vec<&L>> = BTreeMap::new();
    for row in rows {
        for keeper in [Some(row.life().owner), row.life().entered_by].into_iter().flatten() {
            kept.entry(keeper).or_default().push(row);
        }
    }
    for (keeper, mut rows) in kept {
        rows.sort_by_key(|row| row.id().to_string());
        let Some(first) = rows.first() else { continue };
        let owner = org::store::find(tx, first.life().owner)?.ok_or(Error::NotFound)?;
        let view = (*first).clone().view(&owner.name, &Viewer(Some(owner.reader())));
        let notice = Notice::new(kind, L::NOUN, first.id()).with("title", L::face(&view).title);
        let several = if rows.len() > 1 { "yes" } else { "no" };
        let notice = notice.with("several", several).with("count", rows.len()).with("day", day);
        notice::tell(tx, To::Org(keeper), notice)?;
    }
    Ok(())
}
