//! A demand: what a factory must replace. A header and one to fifty items; each says what is wanted in words and, where
//! known, as typed requirements.
//!
//! Life: see [`crate::life`]; a published demand goes on to negotiating, contracted, delivered and closed.
pub mod document;
pub mod listing;
pub mod model;
pub mod procurement;
pub mod routes;
pub mod sheet;
pub mod store;
pub mod view;

pub use model::Demand;
