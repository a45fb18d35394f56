//! The timetable engine: an [`Instance`] (who is there when, who wants to meet whom) becomes a list of [`Meeting`]s.
//!
//! Pure and deterministic: the same instance, seed and move budget give the same timetable whatever the number of threads.
//! Uses nothing but std, serde and rayon; what takes long reports through [`Watch`], which may also stop it.
//!
//! ```text
//! Draft ──checked──> Instance ──solve──> Solution ──published──> repair(Change) ──> Repaired
//!                       │ check: faults of any list of meetings · score: its quality
//!                       │ explain: why each request has no meeting · bound: what no timetable exceeds
//! ```
mod anneal;
mod bad;
mod board;
mod bound;
mod chain;
mod check;
mod degree;
mod draft;
mod explain;
mod giveway;
mod instance;
mod log;
mod meeting;
mod moves;
mod random;
mod repair;
mod rules;
pub mod sample;
mod score;
mod solve;
mod start;
mod tables;

pub use bad::{Bad, Problem};
pub use bound::{Bound, Prices, bound};
pub use check::{Fault, check};
pub use draft::{Ask, Draft, Pair, Participant, Weights, Zone};
pub use explain::{Blocked, Details, Displaced, Reason, Unscheduled, explain};
pub use instance::{Instance, MOST_SLOTS};
pub use meeting::{Meeting, Options, Progress, Quality, Solution, Unwatched, Watch};
pub use repair::{Repair, Repaired, repair};
use rules::Rules;
pub use score::score;
pub use solve::solve;

#[cfg(test)]
mod tests;
