//! Whom to invite: from a theme to the factories, makers, providers and lenders whose open rows answer each other most.
//!
//! ```text
//! theme ── index ──▶ demands, requests ── by kind of machine ──▶ products, lender products ── points of pairs (pool)
//!                                                                  chosen + pairs ── greedy ──▶ who adds most, one after the other
//! ```
//! Nothing depends on a date, and nothing is kept: the hosts change what they have chosen and ask again. What it costs grows
//! with what the theme finds, up to fixed limits, not with the lists.
mod greedy;
mod people;
mod pool;
pub mod routes;
mod shown;
