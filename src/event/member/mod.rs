//! Who is invited to an event and who comes.
//!
//! ```text
//! invited ──register──▶ registered | waiting (full, or late)   waiting ──admit──▶ registered   waiting ──refuse──▶ refused
//!    └──decline──▶ declined            registered ──withdraw──▶ withdrawn (may register again)
//! ```
pub mod model;
pub mod store;

pub use model::{Member, MemberSide, Standing};
