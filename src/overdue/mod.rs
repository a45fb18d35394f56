//! What waits too long in a bureau's region: one page of counts, each with the address of the list behind it.
//!
//! Decided: a row waits for its review five working days and no more, as an introduction waits for its answer. Counted from
//! the last change, since a public row that is written anew waits again. Counting stops at a thousand.
pub mod store;

use actix_web::web::{Json, Query};
use chrono::{DateTime, Days, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::{
    app::App,
    auth::actor::Actor,
    db::Conn,
    error::{Error, ProblemBody, Problems, Result, lang},
    kernel::{clock::Timestamp, region::RegionCode},
    listing::List,
    reference,
    text::Message,
    words,
};

words!(
    /// What waits.
    OverdueKind {
        /// Submitted rows that nobody has reviewed for more than five working days.
        Rows = "rows",
        /// Organisations that claim to be somebody.
        Orgs = "orgs",
        /// Open rounds past their deadline.
        Rounds = "rounds",
        /// Firms to be called again by today.
        Calls = "calls",
        /// Introductions whose last day to be answered is today.
        Introductions = "introductions",
        /// Published products that must be confirmed within two weeks.
        Listings = "listings",
    }
);

/// So many working days a submitted row may wait.
const REVIEW_DAYS: usize = 5;

/// Counting stops here.
const COUNTED: usize = 1_000;

/// What waits, and since when.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct OverdueLine {
    pub kind: OverdueKind,
    /// Of which list, for rows and listings.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub list: Option<List>,
    /// The count in words.
    pub text: String,
    pub count: usize,
    /// There are more than were counted.
    pub more: bool,
    /// The oldest of them has waited since.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub since: Option<DateTime<Utc>>,
    /// The list behind it, under `/api/v1`.
    pub path: String,
}

/// What waits too long; nothing where all is done.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct OverdueView {
    pub region: String,
    /// Rows that were last changed on this day or before wait too long.
    pub cutoff: NaiveDate,
    /// Those that count something.
    pub lines: Vec<OverdueLine>,
}

#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct OverdueQuery {
    /// A region inside one's own; by default one's own.
    pub region: Option<String>,
}

/// What waits too long in a bureau's region: rows to review (a department's own field), organisations to verify, rounds,
/// calls, introductions, listings.
#[utoipa::path(get, path = "/overdue", tag = "overdue", params(OverdueQuery),
    responses((status = 200, body = OverdueView), (status = "default", body = ProblemBody)))]
pub async fn show_overdue(app: App, actor: Actor, query: Query<OverdueQuery>) -> Result<Json<OverdueView>> {
    if !actor.is_bureau() {
        return Err(Error::Forbidden);
    }
    let mut problems = Problems::default();
    let named: Option<RegionCode> = query.region.as_ref().and_then(|text| problems.take("region", text.parse()));
    problems.or(Some(()))?;
    let region = named.unwrap_or_else(|| actor.standing.region.clone());
    if !actor.standing.region.contains(&region) {
        return Err(Error::Forbidden);
    }
    let today = app.db.clock().today();
    app.db
        .read(move |conn| {
            let cutoff = cutoff(conn, today)?;
            let lines = Counting { actor: &actor, region: &region, today, cutoff }.lines(conn)?;
            Ok(Json(OverdueView { region: region.to_string(), cutoff, lines }))
        })
        .await
}

/// The last day of which more than [`REVIEW_DAYS`] working days have passed.
fn cutoff(conn: &mut Conn, today: NaiveDate) -> Result<NaiveDate> {
    const LONGEST: Days = Days::new(60);
    let first = today.checked_sub_days(LONGEST).unwrap_or(today);
    let calendar = reference::calendar::after(conn, first)?;
    let late = |day: &NaiveDate| calendar.after(*day, REVIEW_DAYS) < today;
    Ok(first.iter_days().take_while(|day| *day < today).filter(late).last().unwrap_or(first))
}

struct Counting<'c> {
    actor: &'c Actor,
    region: &'c RegionCode,
    today: NaiveDate,
    cutoff: NaiveDate,
}

impl Counting<'_> {
    fn lines(&self, conn: &mut Conn) -> Result<Vec<OverdueLine>> {
        let (region, most) = (self.region, i64::try_from(COUNTED).unwrap_or(i64::MAX) + 1);
        let mut lines = Vec::new();
        if self.actor.is_reviewer() {
            // midnight in China after the last day
            let before = self.cutoff.succ_opt().unwrap_or(self.cutoff).and_time(chrono::NaiveTime::MIN);
            let before = before - chrono::TimeDelta::hours(8);
            for list in List::ALL {
                let found = store::rows(conn, *list, &self.actor.sees(), region, (before, most))?;
                let path = format!("/{list}?state=submitted&order=oldest&region={region}");
                lines.push(line(OverdueKind::Rows, Some(*list), &found, path));
            }
            let claimed = store::orgs(conn, region, most)?;
            lines.push(line(OverdueKind::Orgs, None, &claimed, format!("/orgs?state=claimed&region={region}")));
        }
        let rounds = store::rounds(conn, region, self.today, most)?;
        lines.push(line(OverdueKind::Rounds, None, &rounds, "/rounds?state=open".into()));
        for (round, calls) in store::calls(conn, region, self.today, most)? {
            let path = format!("/rounds/{round}/members?due=true");
            lines.push(line(OverdueKind::Calls, None, &calls, path));
        }
        let asked = store::introductions(conn, region, self.today, most)?;
        lines.push(line(OverdueKind::Introductions, None, &asked, "/introductions?state=asked".into()));
        for list in [List::Products, List::LenderProducts] {
            let stale = store::listings(conn, list, region, most)?;
            let path = format!("/{list}?state=published&stale=true&region={region}");
            lines.push(line(OverdueKind::Listings, Some(list), &stale, path));
        }
        lines.retain(|line| line.count > 0);
        Ok(lines)
    }
}

fn line(kind: OverdueKind, list: Option<List>, found: &[Timestamp], path: String) -> OverdueLine {
    let count = found.len().min(COUNTED);
    let text = Message::new("overdue-line")
        .with("kind", kind)
        .with("list", list.map(|list| list.to_string()).unwrap_or_default())
        .with("count", count);
    OverdueLine {
        kind,
        list,
        text: text.say(lang()),
        count,
        more: found.len() > COUNTED,
        since: found.iter().min().map(chrono::NaiveDateTime::and_utc),
        path,
    }
}
