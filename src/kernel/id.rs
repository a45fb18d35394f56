//! Identifiers: UUID version 7 (RFC 9562), so that ids sort by the time of their making. One type per noun.
use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::Invalid;

/// Declares an id type; the database form is the 36-character lower-case text.
macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, utoipa::ToSchema)]
        #[derive(diesel::expression::AsExpression, diesel::deserialize::FromSqlRow)]
        #[diesel(sql_type = diesel::sql_types::Text)]
        #[serde(transparent)]
        #[schema(value_type = String, format = Uuid)]
        pub struct $name(Uuid);

        impl $name {
            /// A fresh id; later ids sort after earlier ones.
            #[allow(clippy::new_without_default)] // an id is made, not defaulted
            pub fn new() -> Self {
                Self(Uuid::now_v7())
            }

            /// The id that a seed row always gets: the same name, the same id.
            pub const fn fixed(bytes: [u8; 16]) -> Self {
                Self(Uuid::from_bytes(bytes))
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl FromStr for $name {
            type Err = Invalid;
            fn from_str(text: &str) -> Result<Self, Invalid> {
                Uuid::parse_str(text).map(Self).map_err(|_| Invalid::new("value-not-an-id"))
            }
        }
    )+};
}

ids! {
    OrgId, UserId, SessionId, DemandId, ItemId, ProductId, LenderProductId, FinancingRequestId, ConsumerGoodId, JobId,
    IntroductionId, EventId, EventMemberId, MeetingId, OutcomeId, CodeId, NoticeId, RoundId, RoundMemberId, AttachmentId, ProjectId,
    ReportFormId, SavedViewId, PairId,
}
