//! Puts scored offers in order.
use super::score::{Fit, Score};

/// Best first; what is no answer is left out. Equal points are ordered by `K`: hand in a key that rotates fairly, or the
/// plain id where runs must repeat.
pub fn rank<K: Ord>(scored: Vec<(K, Score)>) -> Vec<(K, Score)> {
    let mut kept: Vec<(K, Score)> = scored.into_iter().filter(|(_, score)| score.fit != Fit::No).collect();
    kept.sort_by(|a, b| b.1.points.cmp(&a.1.points).then_with(|| a.0.cmp(&b.0)));
    kept
}
