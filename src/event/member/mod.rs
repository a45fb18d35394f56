//! Who is invited to an event and who comes.
//!
//! ```text
//! invited ──register──▶ registered | waiting (full, or late)   waiting ──admit──▶ registered   waiting ──refuse──▶ refused
//!    └──decline──▶ declined            registered ──withdraw──▶ withdrawn (may register again)
//! ```
//!
//! An invitation is answered in the application, or by whoever has its link ([`link`]), without signing in. Places are given
//! under one lock an event ([`join`]). A member brings what it has published, or of that what it names ([`brings`]).
pub mod brings;
mod code;
pub mod invite;
pub mod join;
pub mod letter;
pub mod link;
pub mod model;
pub mod people;
pub mod registration;
pub mod routes;
pub mod sheet;
pub mod sort;
pub mod store;
pub mod view;

pub use model::{Member, MemberSide, Standing};
