//! What may be handed in, for a page that checks a file before it sends it.
use actix_web::web::Json;
use serde::Serialize;
use utoipa::ToSchema;

use super::model::{Kind, MOST_BYTES, MOST_OF_A_ROW, MOST_OF_AN_OWNER, Media};
use crate::error::ProblemBody;

/// The rules for papers on rows. Archives and files with macros are refused, whatever they are called.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct AttachmentRules {
    /// Largest file.
    pub most_bytes: usize,
    /// Papers of one row.
    pub most_of_a_row: i64,
    /// Bytes of all papers on the rows of one organisation.
    pub most_of_an_owner: i64,
    pub kinds: Vec<Kind>,
    pub media: Vec<MediaRule>,
}

/// A format that is taken: what the bytes are decides, not the name.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct MediaRule {
    pub media: Media,
    pub content_type: &'static str,
    /// Without the dot, for `accept`.
    pub extensions: Vec<&'static str>,
}

/// What may be handed in: kinds, formats and sizes.
#[utoipa::path(get, path = "/attachments/rules", tag = "attachment",
    responses((status = 200, body = AttachmentRules), (status = "default", body = ProblemBody)))]
pub async fn show_attachment_rules() -> Json<AttachmentRules> {
    let media = Media::ALL.iter().map(|media| MediaRule {
        media: *media,
        content_type: media.content_type(),
        extensions: media.extensions().to_vec(),
    });
    Json(AttachmentRules {
        most_bytes: MOST_BYTES,
        most_of_a_row: MOST_OF_A_ROW,
        most_of_an_owner: MOST_OF_AN_OWNER,
        kinds: Kind::ALL.to_vec(),
        media: media.collect(),
    })
}
