//! What an attachment looks like from outside; and what a client says with one.
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::model::{Attachment, Kind};
use crate::kernel::{
    id::{AttachmentId, OrgId},
    noun::Noun,
};

/// What is said of a file that is handed in; its bytes are the body.
#[derive(Clone, Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct NewAttachment {
    pub kind: Kind,
    /// What the file is called, 1 to 200 characters.
    pub name: String,
    /// Drawings of demands and products only: whether others see it where they see the row; that goes to review again.
    #[serde(default)]
    pub shown: bool,
}

/// Shows a drawing where others see its row, or hides it.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Show {
    pub shown: bool,
}

/// An attachment; its bytes are at `/attachments/{id}`.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct AttachmentView {
    pub id: AttachmentId,
    /// What it hangs on.
    pub noun: Noun,
    pub row: String,
    pub kind: Kind,
    pub name: String,
    /// Read from the bytes.
    pub content_type: String,
    pub bytes: i64,
    /// Of the bytes, in hex.
    pub sha256: String,
    pub shown: bool,
    /// Of papers of meetings: who hung it, and may take it off, as the hosts may.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub added_by: Option<OrgId>,
    pub created_at: DateTime<Utc>,
}

impl From<Attachment> for AttachmentView {
    fn from(attachment: Attachment) -> AttachmentView {
        AttachmentView {
            added_by: (attachment.noun == Noun::Meeting).then_some(attachment.added_by),
            id: attachment.id,
            noun: attachment.noun,
            row: attachment.row,
            kind: attachment.kind,
            name: attachment.name,
            content_type: attachment.media.content_type().to_owned(),
            bytes: attachment.bytes,
            sha256: attachment.digest,
            shown: attachment.shown,
            created_at: attachment.created_at.and_utc(),
        }
    }
}
