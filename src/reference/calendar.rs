//! Working days as they are kept: the days of `seeds/reference/holidays.csv`, and what province bureaus have set since.
use actix_web::web::{Json, Path, Query};
use chrono::{Datelike, NaiveDate};
use diesel::prelude::*;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::{
    app::App,
    audit::{self, Act},
    auth::actor::Actor,
    db::{Conn, Tx, schema::holidays},
    each_backend,
    error::{Error, ProblemBody, Problems, Result},
    kernel::{
        calendar::{Calendar, DayKind, Exception},
        date::YEARS,
        id::OrgId,
        noun::Noun,
    },
};

/// What is known of the days after `day`.
pub fn after(conn: &mut Conn, day: NaiveDate) -> QueryResult<Calendar> {
    let later = holidays::table.filter(holidays::day.gt(day)).select((holidays::day, holidays::kind));
    Ok(later.load::<(NaiveDate, DayKind)>(conn)?.into_iter().collect())
}

/// Puts the file's days in place of those of an earlier file; what a bureau has set stays.
pub fn load(tx: &mut Tx, days: &[Exception]) -> QueryResult<()> {
    diesel::delete(holidays::table.filter(holidays::set_by.is_null())).execute(&mut **tx)?;
    let set: Vec<NaiveDate> = holidays::table.select(holidays::day).load(&mut **tx)?;
    for row in days.iter().filter(|row| !set.contains(&row.day)) {
        let values = (holidays::day.eq(row.day), holidays::kind.eq(row.kind), holidays::document.eq(&row.document));
        diesel::insert_into(holidays::table).values(values).execute(&mut **tx)?;
    }
    Ok(())
}

fn list(conn: &mut Conn, first: NaiveDate, last: NaiveDate) -> QueryResult<Vec<Day>> {
    holidays::table.filter(holidays::day.between(first, last)).order(holidays::day).select(Day::as_select()).load(conn)
}

fn set(tx: &mut Tx, day: &Day, set_by: OrgId) -> QueryResult<()> {
    let said =
        (holidays::kind.eq(day.kind), holidays::document.eq(day.document.clone()), holidays::set_by.eq(Some(set_by)));
    each_backend!(&mut **tx, conn => diesel::insert_into(holidays::table)
        .values((holidays::day.eq(day.day), said.clone()))
        .on_conflict(holidays::day)
        .do_update()
        .set(said)
        .execute(conn))?;
    Ok(())
}

/// A day that differs from its weekday, or that a document says something of.
#[derive(Clone, Debug, Serialize, ToSchema, Queryable, Selectable)]
#[diesel(table_name = holidays)]
pub struct Day {
    pub day: NaiveDate,
    pub kind: DayKind,
    /// The notice that says so; empty where a bureau named none.
    pub document: String,
}

#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct CalendarQuery {
    /// By default this year.
    pub year: Option<i32>,
}

/// The days of a year that are not as their weekday: all others are worked from Monday to Friday.
#[utoipa::path(get, path = "/calendar", tag = "reference", params(CalendarQuery),
    responses((status = 200, body = Vec<Day>), (status = "default", body = ProblemBody)))]
pub async fn show_calendar(app: App, query: Query<CalendarQuery>) -> Result<Json<Vec<Day>>> {
    let year = query.year.unwrap_or_else(|| app.db.clock().today().year());
    let ends = NaiveDate::from_ymd_opt(year, 1, 1).zip(NaiveDate::from_ymd_opt(year, 12, 31));
    let ends = ends.filter(|_| YEARS.contains(&year)).ok_or_else(|| Problems::one("year", "calendar-year"))?;
    app.db.read(move |conn| Ok(Json(list(conn, ends.0, ends.1)?))).await
}

/// What a bureau says of a day.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DayBody {
    pub kind: DayKind,
    /// The notice that says so.
    #[serde(default)]
    pub document: String,
}

/// Says that a day is off or worked: a province's bureau, when a new notice is out. What is due already stays due.
#[utoipa::path(put, path = "/calendar/{day}", tag = "reference", params(("day" = String, Path)), request_body = DayBody,
    responses((status = 200, body = Day), (status = "default", body = ProblemBody)))]
pub async fn set_day(app: App, actor: Actor, day: Path<String>, body: Json<DayBody>) -> Result<Json<Day>> {
    let region = &actor.standing.region;
    if !(actor.is_reviewer() && actor.may_write() && *region == region.province()) {
        return Err(Error::Forbidden);
    }
    let day: NaiveDate =
        day.parse().ok().filter(|day: &NaiveDate| YEARS.contains(&day.year())).ok_or(Error::NotFound)?;
    let DayBody { kind, document } = body.into_inner();
    let mut problems = Problems::default();
    problems.length("document", &document, 0, 100);
    let day = problems.or(Some(Day { day, kind, document: document.trim().to_owned() }))?;
    app.db
        .write(actor.author(), move |tx| {
            set(tx, &day, actor.org)?;
            audit::note(tx, Act::Edit, Noun::Calendar, day.day, day.kind.as_str())?;
            Ok(Json(day))
        })
        .await
}
