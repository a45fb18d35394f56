//! Whom members of an event wish to meet, and what the matching engine thinks of each pair.
//!
//! One row a pair: what either side says, the engine's points, and what the hosts decided (forbidden, pinned to a turn).
//! A wish that the other side leaves unanswered expires, and then blocks nobody.
//!
//! ```text
//! what members bring (index) ── points ──▶ the engine's points of each pair, in the background (propose)
//!                                            + 30 or 80 for wishes = what the meeting is worth
//! ```
pub mod about;
pub mod brought;
pub mod model;
pub mod partners;
pub mod points;
pub mod propose;
pub mod requests;
pub mod store;
pub mod why;

/// All pairs of an event of which anything is known: what the timetable is made from.
pub use store::of_event as pairs;
