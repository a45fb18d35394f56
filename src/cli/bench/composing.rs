//! An event of a whole province, for which the composer proposes whom to invite.
use serde_json::json;

use crate::{
    app::App,
    error::{Error, Result},
    event::{
        Event,
        composer::routes::{ComposeEvent, compose},
        model::{EventKind, EventState},
    },
    kernel::{
        id::{EventId, OrgId},
        region::RegionCode,
        visibility::Visibility,
    },
    text::Lang,
};

/// Nobody but the composer sees it: it stands in no table.
pub fn event(app: &App, bureau: OrgId, region: &RegionCode) -> Result<Event> {
    let content = json!({
        "place": "会展中心", "one_to_one": true, "public": true,
        "days": [], "people_each": 2, "max_meetings": 8, "in_a_row": 4, "wish_days": 3,
    });
    let clock = app.db.clock();
    Ok(Event {
        id: EventId::new(),
        bureau,
        region: region.province(),
        kind: EventKind::SupplyDemand,
        title: "装备供需对接会".to_owned(),
        state: EventState::Draft,
        content: serde_json::from_value(content).map_err(|_| Error::Internal("an event without what it must have"))?,
        registration_ends: clock.today(),
        timetable: 0,
        reason: String::new(),
        version: 1,
        created_at: clock.now(),
        updated_at: clock.now(),
    })
}

/// Sixty are proposed, out of everybody.
pub fn ask(app: &App, event: &Event) -> Result<()> {
    let body = ComposeEvent { theme: None, size: 60, chosen: None, without: Vec::new() };
    compose(app, event, body, (&Visibility::Public, Lang::Zh)).map(drop)
}
