//! duijie 对接: equipment supply-demand matchmaking. Lists come in, ranked makers and lenders with reasons go out.
//!
//! Modules in dependency order: a module uses only modules above it (`tests/it/architecture.rs`).
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing))]

pub mod text;
pub mod kernel;
pub mod error;
pub mod blocking;
pub mod metrics;
pub mod db;
pub mod config;
pub mod deliver;
pub mod sheet;
pub mod search;
pub mod matching;
pub mod weights;
pub mod job;
pub mod app;
pub mod auth;
pub mod life;
pub mod audit;
pub mod site;
pub mod feed;
pub mod notice;
pub mod saved_view;
pub mod declaration;
pub mod reference;
pub mod org;
pub mod listing;
pub mod demand;
pub mod product;
pub mod finance;
pub mod consumer_good;
pub mod booklet;
pub mod project;
pub mod attachment;
pub mod find;
pub mod front;
pub mod suggest;
pub mod trail;
pub mod import;
pub mod unsuitable;
pub mod recommend;
pub mod standing;
pub mod share;
pub mod introduction;
pub mod event;
pub mod round;
pub mod overdue;
pub mod personal;
pub mod seed;
pub mod backup;
pub mod boot;
pub mod http;
pub mod cli;
