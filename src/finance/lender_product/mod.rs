//! A lender product: money that a bank or a leasing firm offers for renewal, and on which conditions.
pub mod document;
pub mod listing;
pub mod model;
pub mod routes;
pub mod sheet;
pub mod store;
pub mod view;

pub use model::LenderProduct;
