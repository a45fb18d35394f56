//! The one integration-test binary. Run through `make test`: every body runs on SQLite and on PostgreSQL.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::as_conversions)]

mod architecture;
mod accounts;
mod attachments;
mod auth;
mod backup;
mod codes;
mod crash;
mod demand;
mod demo_city;
mod departments;
mod doctor;
mod duplicates;
mod frame;
mod gateways;
mod golden;
mod harness;
mod import_doubts;
mod imports;
mod introduction;
mod lists;
mod metrics;
mod notices;
mod parity;
mod projects;
mod privacy;
mod races;
mod recommend;
mod repairs;
mod round;
mod reindex;
mod report_forms;
mod saved_views;
mod search;
mod section_chief;
mod site;
