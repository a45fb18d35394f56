//! The figures of the public front page: how much there is to find here, as of a few seconds ago.
use actix_web::web::{Data, Json};
use chrono::{DateTime, TimeDelta, Utc};
use diesel::{QueryResult, prelude::*};
use serde::Serialize;
use tokio::sync::Mutex;
use utoipa::ToSchema;

use crate::{
    app::App,
    db::{
        Conn,
        schema::{consumer_goods, demands, financing_requests, lender_products, orgs, products},
    },
    demand::model::Disclosure,
    error::{ProblemBody, Result},
    life::State,
    org,
};

/// So long the last count is shown to everybody: however many ask, the tables are counted once in this time.
const KEPT: TimeDelta = TimeDelta::seconds(5);

/// How much is open here, in rows of each list.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct SiteCounts {
    /// Those that anybody may read; what is for bureaus alone is not among them.
    pub demands: i64,
    pub products: i64,
    /// Published to lenders: nobody else reads them, and their number says nothing of whose they are.
    pub financing_requests: i64,
    pub lender_products: i64,
    pub consumer_goods: i64,
    /// Organisations that a bureau has verified.
    pub orgs: i64,
    /// When it was counted.
    pub as_of: DateTime<Utc>,
}

/// What was counted last; whoever comes while it is counted anew waits for that count instead of making another.
#[derive(Default)]
pub struct Kept(Mutex<Option<SiteCounts>>);

/// How much there is to find here: for the front page, some seconds old at most.
#[utoipa::path(get, path = "/site/counts", tag = "reference",
    responses((status = 200, body = SiteCounts), (status = "default", body = ProblemBody)))]
pub async fn count_site(app: App, kept: Data<Kept>) -> Result<Json<SiteCounts>> {
    let mut kept = kept.0.lock().await;
    let now = app.db.clock().now().and_utc();
    if let Some(counts) = kept.as_ref().filter(|counts| now - counts.as_of < KEPT) {
        return Ok(Json(counts.clone()));
    }
    let counts = app.db.read(move |conn| Ok(count(conn, now)?)).await?;
    *kept = Some(counts.clone());
    Ok(Json(counts))
}

fn count(conn: &mut Conn, as_of: DateTime<Utc>) -> QueryResult<SiteCounts> {
    let open = State::OPEN;
    let shown = demands::disclosure.ne(Disclosure::Bureau);
    Ok(SiteCounts {
        demands: demands::table.filter(demands::state.eq_any(open).and(shown)).count().get_result(conn)?,
        products: products::table.filter(products::state.eq_any(open)).count().get_result(conn)?,
        financing_requests: financing_requests::table
            .filter(financing_requests::state.eq_any(open))
            .count()
            .get_result(conn)?,
        lender_products: lender_products::table.filter(lender_products::state.eq_any(open)).count().get_result(conn)?,
        consumer_goods: consumer_goods::table.filter(consumer_goods::state.eq_any(open)).count().get_result(conn)?,
        orgs: orgs::table.filter(orgs::state.eq(org::State::Verified)).count().get_result(conn)?,
        as_of,
    })
}
