//! Meetings of the published timetable 洽谈, and walk-ins: rows that keep their id while versions move them.
pub mod calendar;
pub mod leaving;
pub mod model;
pub mod reconcile;
pub mod retime;
pub mod schedule;
pub mod store;
pub mod talk;
pub mod told;
