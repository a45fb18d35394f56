//! Whose turn it is among equals: an order of its own for each day, so that nobody stands first by accident of an id.
use std::fmt::Display;

use chrono::NaiveDate;
use sha2::{Digest, Sha256};

use super::{rank, score::Score};

/// The place of `id` among its equals on `day`: the first 64 bits of SHA-256 over day and id. Anybody can work it out
/// again; nobody chooses it, since ids are made by the server.
pub fn turn(day: NaiveDate, id: &impl Display) -> u64 {
    let hash = Sha256::digest(format!("{day}\n{id}"));
    hash.iter().take(8).fold(0, |turn, byte| turn << 8 | u64::from(*byte))
}

/// Best first, as [`rank`]; those with equal points take turns by the day.
pub fn rank_on<Id: Ord + Display>(day: NaiveDate, scored: Vec<(Id, Score)>) -> Vec<(Id, Score)> {
    let mut ranked = rank(scored);
    for equals in ranked.chunk_by_mut(|a, b| a.1.points == b.1.points).filter(|equals| equals.len() > 1) {
        equals.sort_by_cached_key(|(id, _)| turn(day, id));
    }
    ranked
}

#[cfg(test)]
mod tests {
    use chrono::Days;

    use super::*;
    use crate::matching::Fit;

    fn day(number: u64) -> NaiveDate {
        "2026-11-22".parse::<NaiveDate>().unwrap() + Days::new(number)
    }

    fn order(day: NaiveDate, points: &[(&'static str, u32)]) -> Vec<&'static str> {
        let score = |points| Score { points, fit: Fit::Hit, ..Score::default() };
        let scored = points.iter().map(|(id, points)| (*id, score(*points))).collect();
        rank_on(day, scored).into_iter().map(|(id, _)| id).collect()
    }

    const EQUALS: [(&str, u32); 5] = [("a", 900), ("b", 900), ("c", 900), ("d", 900), ("e", 900)];

    #[test]
    fn each_of_equals_is_first_about_as_often_as_the_others() {
        let mut first = std::collections::BTreeMap::new();
        for number in 0..1000 {
            *first.entry(order(day(number), &EQUALS)[0]).or_insert(0) += 1;
        }
        assert_eq!(first.len(), EQUALS.len());
        // 200 each; 50 away would be four standard deviations
        assert!(first.values().all(|times| (150..=250).contains(times)), "{first:?}");
    }

    #[test]
    fn the_order_holds_for_a_day_whatever_came_first_and_changes_with_the_next() {
        let mut turned = EQUALS;
        turned.reverse();
        assert_eq!(order(day(0), &EQUALS), order(day(0), &turned));
        assert!((1..30).any(|number| order(day(number), &EQUALS) != order(day(0), &EQUALS)));
    }

    #[test]
    fn points_come_before_turns() {
        for number in 0..50 {
            assert_eq!(order(day(number), &[("a", 1), ("b", 3), ("c", 2)]), ["b", "c", "a"]);
        }
    }
}
