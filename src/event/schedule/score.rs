//! How good a timetable is.
#![expect(clippy::as_conversions, reason = "counts of meetings are far below 2^53")]
use super::{
    Instance, Meeting, Quality,
    board::Board,
    rules::{PairNo, PersonNo, breaks},
};

/// The quality of meetings that break no rule; those that do are left out.
pub fn score(instance: &Instance, meetings: &[Meeting]) -> Quality {
    let mut board = super::start::pinned_of(instance, meetings);
    super::start::given(&mut board, meetings);
    quality(instance, &board)
}

pub(super) fn quality(instance: &Instance, board: &Board) -> Quality {
    let rules = board.rules;
    let mut quality = Quality { value: board.value(), objective: board.objective(), ..Quality::default() };
    let mut served = Vec::new();
    for i in 0..PersonNo::try_from(rules.people.len()).unwrap_or(PersonNo::MAX) {
        let (one, count, gaps) = (rules.person(i), board.count(i), breaks(board.busy(i)));
        quality.zero += usize::from(one.counts && count == 0);
        quality.shortfall += one.min.saturating_sub(count);
        quality.breaks += gaps;
        quality.breaks_of.push(gaps);
        quality.per_participant.push(count);
        if one.counts {
            let there: u32 = (0..rules.slots).map(|slot| rules.cap(i, slot)).sum();
            let could = there.min(one.max).min(one.links.1 - one.links.0).max(1);
            served.push(f64::from(count) / f64::from(could));
        }
    }
    let missed = |pair: &&PairNo| rules.pair(**pair).value > 0 && board.openings(**pair) != 0;
    quality.missed = board.waiting().iter().filter(missed).count();
    quality.jain = jain(&served);
    for (nth, pair) in instance.draft().pairs.iter().enumerate() {
        let tally = match pair.ask.0 {
            3 => &mut quality.mutual,
            0 => &mut quality.proposed,
            _ => &mut quality.one_sided,
        };
        let met = PairNo::try_from(nth).is_ok_and(|pair| board.slot_of(pair).is_some());
        tally.0 += usize::from(met);
        tally.1 += 1;
        quality.meetings += usize::from(met);
    }
    quality
}

/// Jain's fairness index: the squared sum by the number times the sum of squares; 0 of nobody.
fn jain(served: &[f64]) -> f64 {
    let (sum, squares) = served.iter().fold((0.0, 0.0), |(sum, squares), one| (sum + one, squares + one * one));
    if squares > 0.0 { sum * sum / (served.len() as f64 * squares) } else { 0.0 }
}
