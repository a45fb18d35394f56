//! The day of an event: who is there, what runs at which table, what is agreed on the spot, and by how much it runs late.
pub mod board;
pub mod check_in;
mod clash;
pub mod delay;
pub mod model;
pub mod party;
mod presence;
pub mod roster;
pub mod state;
pub mod store;
pub mod times;
pub mod walk_in;
