//! duijie 对接: equipment supply-demand matchmaking. Lists come in, ranked makers and lenders with reasons go out.
//!
//! Modules in dependency order: a module uses only modules above it (`tests/it/architecture.rs`).
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing))]

pub mod app;
pub mod audit;
pub mod auth;
pub mod boot;
pub mod cli;
pub mod config;
pub mod db;
pub mod demand;
pub mod error;
pub mod feed;
pub mod finance;
pub mod http;
pub mod import;
pub mod job;
pub mod kernel;
pub mod listing;
pub mod matching;
pub mod org;
pub mod product;
pub mod reference;
pub mod search;
pub mod sheet;
pub mod text;
