//! What does not suit: a buyer puts a product aside for a demand and says why. The pair is not shown for that demand again,
//! the maker learns the reason without the buyer's name, and no weight changes by it.
//!
//! ```text
//! recommended --says why--> put aside --takes it back--> recommended
//! ```
pub mod feedback;
pub mod model;
pub mod routes;
pub mod store;

pub use model::{Reason, Unsuitable};
