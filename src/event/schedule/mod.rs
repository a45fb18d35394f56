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
mod bad;
mod draft;
mod instance;
mod meeting;

pub use bad::{Bad, Problem};
pub use draft::{Ask, Draft, Pair, Participant, Weights, Zone};
pub use instance::Instance;
pub use meeting::{Meeting, Options, Progress, Quality, Solution, Unwatched, Watch};
