//! Meetings of the published timetable 洽谈, and walk-ins: rows that keep their id while versions move them.
pub mod model;
pub mod store;
