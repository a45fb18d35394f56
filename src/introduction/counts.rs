//! How many introductions stand how, in each box: the figures beside its tabs.
use actix_web::web::Json;
use chrono::NaiveDate;
use serde::Serialize;
use utoipa::ToSchema;

use super::{
    model::IntroductionState,
    store::{self, Direction},
};
use crate::{
    app::App,
    auth::actor::Actor,
    db::Conn,
    error::{ProblemBody, Result},
    kernel::visibility::Visibility,
};

/// A box is counted among so many of its newest introductions: counting costs the same however many there are.
const COUNTED: usize = 1_000;

/// Introductions of one box by state.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct IntroductionBox {
    pub states: Vec<IntroductionCount>,
    pub total: usize,
    /// There are more than were counted, which are the newest thousand.
    pub more: bool,
}

#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct IntroductionCount {
    /// As it is today: what was not answered in time has expired.
    pub state: IntroductionState,
    pub count: usize,
}

/// What a person finds in each box.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct IntroductionCounts {
    /// Asked of one's own organisation.
    #[serde(rename = "in")]
    pub inward: IntroductionBox,
    /// Asked by it.
    pub out: IntroductionBox,
    /// For a bureau: all that it sees, those of the rows of its region.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub region: Option<IntroductionBox>,
}

/// How many introductions are in each box, by state.
#[utoipa::path(get, path = "/introductions/counts", tag = "introduction",
    responses((status = 200, body = IntroductionCounts), (status = "default", body = ProblemBody)))]
pub async fn count_introductions(app: App, actor: Actor) -> Result<Json<IntroductionCounts>> {
    let today = app.db.clock().today();
    app.db
        .read(move |conn| {
            let sees = actor.sees();
            let inward = count(conn, &sees, Some(Direction::In), today)?;
            let out = count(conn, &sees, Some(Direction::Out), today)?;
            let region = match &sees {
                Visibility::Region(..) => Some(count(conn, &sees, None, today)?),
                _ => None,
            };
            Ok(Json(IntroductionCounts { inward, out, region }))
        })
        .await
}

fn count(
    conn: &mut Conn,
    seen_by: &Visibility,
    direction: Option<Direction>,
    today: NaiveDate,
) -> Result<IntroductionBox> {
    let most = i64::try_from(COUNTED).unwrap_or(i64::MAX);
    let mut found = store::states(conn, seen_by, direction, most + 1)?;
    let more = found.len() > COUNTED;
    found.truncate(COUNTED);
    let states = IntroductionState::ALL.iter().map(|state| {
        let stands = |(written, due): &&(IntroductionState, NaiveDate)| written.on(*due, today) == *state;
        IntroductionCount { state: *state, count: found.iter().filter(stands).count() }
    });
    Ok(IntroductionBox { states: states.collect(), total: found.len(), more })
}
