//! Receipts: who was told a contact, and when. One for each introduction, organisation and day; never changed.
use actix_web::web::Json;
use chrono::{DateTime, NaiveDate, Utc};
use diesel::prelude::*;
use serde::Serialize;
use utoipa::ToSchema;

use super::model::{Introduction, Side};
use crate::{
    app::App,
    auth::{
        actor::Actor,
        may::{May, See},
    },
    db::{Conn, Tx, schema::receipts},
    demand::view::Contact,
    each_backend,
    error::{Error, ProblemBody, Result},
    kernel::{
        clock::Timestamp,
        id::{IntroductionId, OrgId},
    },
};

/// Whether `org` has been told the contact on `day` already.
pub fn is_written(conn: &mut Conn, introduction: IntroductionId, org: OrgId, day: NaiveDate) -> QueryResult<bool> {
    diesel::select(diesel::dsl::exists(receipts::table.find((introduction, org, day)))).get_result(conn)
}

/// Writes down that the actor's organisation is told `contact`, once a day. The contact itself is not copied.
pub fn write(tx: &mut Tx, introduction: &Introduction, actor: &Actor, contact: &Contact) -> QueryResult<()> {
    let about = if actor.org == introduction.asker { introduction.answerer } else { introduction.asker };
    let (now, today) = (tx.now(), tx.today());
    let told = [("name", true), ("contact_name", !contact.name.is_empty()), ("phone", !contact.phone.is_empty())];
    let what = told.iter().filter(|(_, there)| *there).map(|(word, _)| *word).collect::<Vec<_>>().join(",");
    let row = (
        receipts::introduction.eq(introduction.id),
        receipts::told.eq(actor.org),
        receipts::day.eq(today),
        receipts::about.eq(about),
        receipts::user_id.eq(actor.user),
        receipts::what.eq(what),
        receipts::at.eq(now),
    );
    each_backend!(&mut **tx, conn => diesel::insert_into(receipts::table)
        .values(row.clone())
        .on_conflict_do_nothing()
        .execute(conn))?;
    Ok(())
}

fn list(conn: &mut Conn, introduction: IntroductionId) -> QueryResult<Vec<(OrgId, String, Timestamp)>> {
    receipts::table
        .filter(receipts::introduction.eq(introduction))
        .order((receipts::day, receipts::told))
        .select((receipts::told, receipts::what, receipts::at))
        .load(conn)
}

/// That one side was shown the other's contact.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ReceiptView {
    /// Which side was told.
    pub told: Side,
    /// What it was told: `name` of the organisation, `contact_name`, `phone`.
    pub what: Vec<String>,
    /// The first time on that day.
    pub at: DateTime<Utc>,
}

/// Who was shown whose contact, and when: for the two sides.
#[utoipa::path(get, path = "/introductions/{id}/receipts", tag = "introduction", params(("id" = String, Path)),
    responses((status = 200, body = Vec<ReceiptView>), (status = "default", body = ProblemBody)))]
pub async fn list_receipts(app: App, may: May<See, Introduction>) -> Result<Json<Vec<ReceiptView>>> {
    let (actor, row) = may.into_parts()?;
    if row.side_of(actor.org).is_none() {
        return Err(Error::Forbidden);
    }
    let rows = app.db.read(move |conn| Ok((list(conn, row.id)?, row))).await?;
    let (receipts, row) = rows;
    let views = receipts.into_iter().filter_map(|(told, what, at)| {
        let what = what.split(',').map(str::to_owned).collect();
        Some(ReceiptView { told: row.side_of(told)?, what, at: at.and_utc() })
    });
    Ok(Json(views.collect()))
}
