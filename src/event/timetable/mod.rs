//! The timetable of an event 洽谈排期: one working draft (number 0) and the frozen versions that were published.
//!
//! ```text
//! inputs (event, members, wishes) ─instance─▶ schedule::solve ─seats─▶ draft ─publish─▶ version n+1, event_meetings, notices
//!                                                   ▲ generate, edit, repair │ show, warnings, unscheduled, compare
//! ```
//! A draft never binds anybody. Hosts may put into it what breaks a wish or a rule: they are warned, not stopped.
pub mod changes;
pub mod edit;
pub mod follow;
pub mod generate;
pub mod inputs;
pub mod instance;
pub mod measure;
pub mod model;
pub mod publish;
pub mod repair;
pub mod routes;
pub mod seats;
pub mod store;
pub mod unscheduled;
pub mod versions;
pub mod view;
pub mod warnings;

#[cfg(test)]
mod tests;
