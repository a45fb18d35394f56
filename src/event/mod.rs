//! Matchmaking events 对接会: from a theme to what came of each meeting.
//!
//! ```text
//! draft ─announce─▶ announced ─open─▶ registration ─close─▶ scheduling ─publish─▶ published (1, 2 …) ─start─▶ running ─close─▶ closed
//!                                          ▲───────reopen───────┴────────────────────┘       a draft ─▶ nothing, any later one but closed ─▶ cancelled
//! ```
//! The hosts are the bureau that made it and the bureaus that it names beside itself. Members ([`member`]) are invited or
//! register, say whom they wish to meet ([`wish`]), and find their meetings ([`meeting`]) in the published timetable.
//! `schedule` is the timetable engine: pure, from an instance to a timetable. It knows no connection, request or clock.
pub mod check;
pub mod composer;
pub mod content;
pub mod day;
pub mod discard;
pub mod meeting;
pub mod member;
pub mod model;
mod numbers;
pub mod moved;
pub mod outcome;
pub mod paper;
pub mod routes;
#[cfg(test)]
mod sample;
pub mod schedule;
pub mod steps;
pub mod store;
pub mod timetable;
pub mod view;
pub mod wish;
pub mod wording;

pub use model::Event;
