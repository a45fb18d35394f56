//! A financing request: money that a firm asks for, with its figures. Never public: see [`crate::finance`].
pub mod document;
pub mod listing;
pub mod model;
pub mod outcome;
pub mod routes;
pub mod sheet;
pub mod store;
pub mod view;

pub use model::FinancingRequest;
