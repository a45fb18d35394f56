//! What a visit is: somebody passes the door, or goes from one hall to another.
use chrono::{DateTime, Utc};
use serde::Deserialize;
use utoipa::ToSchema;

use crate::{
    kernel::{
        clock::Timestamp,
        id::{EventId, EventMemberId, UserId},
    },
    text_column, words,
};

words!(
    VisitKind {
        In = "in",
        Out = "out",
        /// From one hall to another.
        Hall = "hall",
        /// It was somebody else: the last visit of this member that had been received by then counts for nothing.
        Mistaken = "mistaken",
    }
);
text_column!(VisitKind);

impl VisitKind {
    /// Whoever made such a visit came: into the house, or into a hall of it. The one rule of who came, for the board, the
    /// roster, the tally and the report; the door takes visits from the event's first day on.
    pub const CAME: [VisitKind; 2] = [VisitKind::In, VisitKind::Hall];
}

/// A visit as the database has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Visit {
    pub event: EventId,
    /// Made by the device: what is sent twice is one visit.
    pub key: String,
    pub member: EventMemberId,
    pub kind: VisitKind,
    pub hall: Option<i32>,
    /// As the device says, which may have been without a network for an hour.
    pub at: Timestamp,
    pub received_at: Timestamp,
    pub by_user: Option<UserId>,
}

/// A visit as a device sends it.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SentVisit {
    /// 8 to 64 letters, digits and hyphens, made by the device.
    pub key: String,
    /// What the QR code says; or the member.
    pub badge: Option<String>,
    pub member: Option<EventMemberId>,
    pub kind: VisitKind,
    /// The hall that is entered.
    pub hall: Option<i32>,
    pub at: DateTime<Utc>,
}
