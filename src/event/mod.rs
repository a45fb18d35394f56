//! Matchmaking events 对接会: who meets whom, when and at which table.
//!
//! `schedule` is the timetable engine: pure, from an instance to a timetable. It knows no connection, request or clock.
pub mod schedule;
pub mod wording;
