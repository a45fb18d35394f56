//! A notice: what happened to what is somebody's, told in the transaction in which it happened. It is data; its sentence
//! is made when it is read, in the reader's language (`text/*/notice.ftl`, the key is `notice-` and the kind).
//!
//! ```text
//! tell(tx, To::Org(id) | To::User(id), Notice::new(kind, noun, id).with("title", …))
//!   ├─▶ the inbox: GET /notices, unread for each member until that member has read it
//!   └─▶ letters to those who wish them: queued ─▶ sent | failed(reason) | spared (it was read before it went)
//! ```
//! Letters wait for the end of the quiet hours, are at most so many a day for each receiver, and leave a receipt each.
//! Read notices are kept half a year ([`store::sweep`]).
pub mod letters;
pub mod model;
pub mod routes;
pub mod settings;
pub mod store;

pub use model::{Kind, LetterState, Notice, To};
pub use store::tell;
