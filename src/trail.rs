//! What was done to a row of a list, for whoever keeps it and whoever reviews it: by whom, and from which line of which
//! sheet. Read from the audit trail, which says more to nobody.
use std::str::FromStr;

use actix_web::web::Json;
use chrono::{DateTime, Utc};
use serde::Serialize;
use utoipa::ToSchema;

use crate::{
    app::App,
    audit::{self, Act, Line, Source},
    auth::{
        actor::Actor,
        may::{Match, May},
    },
    consumer_good::ConsumerGood,
    db::Conn,
    demand::Demand,
    error::{ProblemBody, Result},
    finance::{financing_request::FinancingRequest, lender_product::LenderProduct},
    kernel::id::{OrgId, UserId},
    listing::Listing,
    org::{self, account},
    product::Product,
};

/// Lines that are shown of a row.
const MOST: i64 = 200;

/// Something that was done to a row.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct TrailLine {
    pub at: DateTime<Utc>,
    pub act: Act,
    /// Absent for the command line and for what the calendar did.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub org: Option<OrgId>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub org_name: Option<String>,
    /// Who of it: for its own members, and for bureaus.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_name: Option<String>,
    /// The line of a sheet that it came from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<Source>,
}

async fn list<L: Listing>(app: App, may: May<Match, L>) -> Result<Json<Vec<TrailLine>>> {
    let (actor, row) = may.into_parts()?;
    let id = row.id().to_string();
    app.db
        .read(move |conn| {
            let lines = audit::of_row(conn, L::NOUN, &id, MOST)?;
            Ok(Json(views(conn, lines, &actor)?))
        })
        .await
}

fn views(conn: &mut Conn, lines: Vec<Line>, actor: &Actor) -> Result<Vec<TrailLine>> {
    let orgs: Vec<OrgId> = lines.iter().filter_map(|line| read(line.org.as_ref())).collect();
    let users: Vec<UserId> = lines.iter().filter_map(|line| read(line.user.as_ref())).collect();
    let (orgs, users) = (org::store::names(conn, &orgs)?, account::names(conn, &users)?);
    let view = |line: Line| {
        let org: Option<OrgId> = read(line.org.as_ref());
        let named = actor.is_bureau() || org == Some(actor.org);
        let user: Option<UserId> = read(line.user.as_ref()).filter(|_| named);
        Some(TrailLine {
            at: line.at.and_utc(),
            act: line.act.parse().ok()?,
            org_name: org.and_then(|org| orgs.get(&org).cloned()),
            user_name: user.and_then(|user| users.get(&user).cloned()),
            source: line.source(),
            org,
        })
    };
    Ok(lines.into_iter().filter_map(view).collect())
}

fn read<T: FromStr>(text: Option<&String>) -> Option<T> {
    text.and_then(|text| text.parse().ok())
}

/// The address of one list's trails.
macro_rules! trail_of {
    ($noun:ty, $path:literal, $tag:literal, $name:ident) => {
        /// What was done to a row, newest first; at most 200 lines. For its owner and the bureaus that review it.
        #[utoipa::path(get, path = $path, tag = $tag, params(("id" = String, Path)),
                            responses((status = 200, body = Vec<TrailLine>), (status = "default", body = ProblemBody)))]
        pub async fn $name(app: App, may: May<Match, $noun>) -> Result<Json<Vec<TrailLine>>> {
            list(app, may).await
        }
    };
}
trail_of!(Demand, "/demands/{id}/trail", "demand", list_demand_trail);
trail_of!(Product, "/products/{id}/trail", "product", list_product_trail);
trail_of!(LenderProduct, "/lender-products/{id}/trail", "lender-product", list_lender_product_trail);
trail_of!(FinancingRequest, "/financing-requests/{id}/trail", "financing-request", list_financing_request_trail);
trail_of!(ConsumerGood, "/consumer-goods/{id}/trail", "consumer-good", list_consumer_good_trail);
