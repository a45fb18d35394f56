//! Whom members of an event wish to meet, and what the matching engine thinks of each pair.
//!
//! One row a pair: what either side says, the engine's points, and what the hosts decided (forbidden, pinned to a turn).
//! A wish that the other side leaves unanswered expires, and then blocks nobody.
pub mod model;
pub mod store;
