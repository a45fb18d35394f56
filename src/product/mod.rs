//! A product: a machine, a service or a component that a maker, an agent or an integrator supplies; with what it can do
//! in words and as typed specs, what it costs, how soon it comes and where to.
//!
//! Life: see [`crate::life`]; a published product is open to all.
pub mod document;
pub mod listing;
pub mod model;
pub mod routes;
pub mod sheet;
pub mod store;
pub mod view;

pub use model::Product;
