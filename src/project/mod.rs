//! A project 技改项目: one firm's investment under one filing; it groups the demands and the financing requests that belong
//! to it (一表通管).
//!
//! It is never published: its owner and the bureaus of its region see it, nobody else learns that it exists.
pub mod export;
pub mod model;
pub mod routes;
pub mod rows;
pub mod store;
pub mod view;

pub use model::Project;
