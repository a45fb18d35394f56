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
mod fresh;
mod gateways;
mod golden;
mod harness;
mod import_doubts;
mod imports;
mod introduction;
mod lending;
mod lists;
mod metrics;
mod notices;
mod offers;
mod parity;
mod projects;
mod privacy;
mod races;
mod recommend;
mod round;
mod reindex;
mod report_forms;
mod search;
mod section_chief;
mod site;
