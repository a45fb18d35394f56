//! A consumer good 优质消费品: what a brand makes for households, in which batch of the programme's list it is, whether old
//! ones are taken in exchange, and to which places it is brought (进企业、进医院 …).
//!
//! Life: see [`crate::life`]; a published one is open to all. It is never an answer to a demand for equipment.
pub mod document;
pub mod listing;
pub mod model;
pub mod routes;
pub mod sheet;
pub mod store;
pub mod view;

pub use model::ConsumerGood;
