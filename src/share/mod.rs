//! What answers a demand, handed around: a summary to paste into a chat, and a code with which anybody reads the same until
//! it expires or its owner ends it.
//!
//! ```text
//! published demand --share--> code (30 days) --ended, expired, or the demand is no longer published--> nothing
//! ```
//! It is made anew for each reader, with the eyes of somebody who is not signed in: no contact, nothing that is not public,
//! and of the demand what its owner chose.
pub mod model;
pub mod routes;
pub mod store;
mod summary;
