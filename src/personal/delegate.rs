//! A user among the people whom their organisations send to matchmaking events.
use chrono::{DateTime, Utc};
use serde::Serialize;
use utoipa::ToSchema;

use crate::{
    db::Conn,
    error::Result,
    event::{
        self,
        member::{model::Delegate, people},
    },
    kernel::id::{EventId, OrgId},
};

/// That the user was named as one of those who come.
#[derive(Debug, Serialize, ToSchema)]
pub struct DelegateLine {
    pub event: EventId,
    pub event_title: String,
    pub org: OrgId,
    #[serde(flatten)]
    pub delegate: Delegate,
    pub at: DateTime<Utc>,
}

/// Where `orgs` name the user.
///
/// # Errors
/// `Database` alone.
pub fn of(conn: &mut Conn, orgs: &[OrgId], person: people::Person) -> Result<Vec<DelegateLine>> {
    let mut lines = Vec::new();
    for (member, delegate) in people::of_person(conn, orgs, person)? {
        let event_title = event::store::find(conn, member.event)?.map(|event| event.title).unwrap_or_default();
        let at = member.updated_at.and_utc();
        lines.push(DelegateLine { event: member.event, event_title, org: member.org, delegate, at });
    }
    Ok(lines)
}
