//! A firm that must answer a round: how it stands, what it said, who called it.
pub mod answer;
pub mod calls;
pub mod model;
pub mod routes;
pub mod select;
pub mod sheet;
pub mod store;
pub mod view;

pub use model::Member;
