//! An attachment 附件: a paper that hangs on a row: a sealed copy, a commitment, a drawing, a quotation, a proof, a letter of
//! authorisation.
//!
//! The bytes lie in `<data-dir>/attachments/`, called by their SHA-256, the same bytes once (`folder`); what they are is read
//! from themselves (`sniff`). The table holds the links. Whoever may edit or review the row sees its papers; a drawing is
//! shown to others only by the owner's choice, on a row that its bureau has seen with it. Nothing is ever served to be shown
//! inside a page. Removing ends the link; bytes that no link names are swept once a day (`sweep`).
pub mod folder;
mod meeting;
pub mod model;
pub mod receive;
pub mod routes;
pub mod rules;
mod row;
mod sniff;
pub mod store;
pub mod sweep;
pub mod verification;
pub mod view;

pub use model::{Attachment, Kind, Media};
