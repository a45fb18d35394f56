//! What came of a meeting 洽谈结果: each side's own word, in ten seconds on a phone, and the event's report from all of them.
//!
//! A word that something goes on becomes an introduction, once its side consents to be reached; the other side's word then
//! accepts it. Intent, contract and payment are three figures: none is ever added to another.
pub mod model;
pub mod report;
pub mod reported;
pub mod routes;
pub mod sheet;
pub mod store;
pub mod told;
pub mod view;
pub mod words;
