//! What answers what: candidates from the index, scored by the matching engine, each with its reasons.
