//! A collection round 征集: a bureau asks firms to answer one of the lists by a day, and sees who has not.
//!
//! ```text
//! open ──close──▶ closed (how each firm stood is written down)   closed ──reopen──▶ open
//! member: unanswered ──a row of the list──▶ answered | returned, as its rows stand
//!            └──its word, by itself or by telephone──▶ nothing | standing | refused | exempt
//! ```
//! Nobody marks an answer by hand: what a firm handed in on the round's list since `counted_from` is its answer, whoever
//! entered it (the firm, a township's collector, a sheet). Words stand in only where there are no rows.
//!
//! Decided: a round shows a firm's telephone number only as the bureau's own list has it, or where the bureaus entered
//! the firm themselves. Every bureau above and below the round's region reads it, and works on the firms of its own region;
//! only the bureau whose round it is asks further firms, changes it, reminds and closes it.
pub mod board;
pub mod codes;
pub mod letter;
pub mod member;
pub mod model;
pub mod phone_list;
pub mod reminders;
pub mod routes;
pub mod store;
pub mod summary;
pub mod view;

pub use model::Round;
