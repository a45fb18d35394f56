//! The first timetable: pins, what is given, then pairs by what they are worth beyond the prices of the two.
use std::sync::Arc;

use super::{
    Instance, Meeting, Prices,
    board::Board,
    moves::{Search, index},
    rules::{PairNo, Rules, each},
};

/// Those pins that are among the meetings.
pub fn pinned_of<'r>(instance: &'r Instance, meetings: &[Meeting]) -> Board<'r> {
    let mut board = Board::new(instance.rules());
    let held = |m: &&Meeting| board.rules.pair_of(m.a, m.b).is_some_and(|pair| board.rules.pair(pair).pinned);
    let pins: Vec<Meeting> = meetings.iter().filter(held).copied().collect();
    given(&mut board, &pins);
    board
}

/// The pins of an instance, each in its slot.
pub fn pinned(instance: &Instance) -> Board<'_> {
    pinned_onto(Board::new(instance.rules()), instance)
}

/// As [`pinned`], on a board that there is.
pub fn pinned_onto<'r>(mut board: Board<'r>, instance: &Instance) -> Board<'r> {
    let rules = board.rules;
    for &(a, b, slot) in &instance.draft().pinned {
        if let Some(pair) = rules.pair_of(a, b)
            && board.fits(pair, slot)
        {
            board.put(pair, slot);
        }
    }
    board
}

/// As many of these meetings as the rules allow, in their order.
pub fn given(board: &mut Board, meetings: &[Meeting]) {
    for meeting in meetings {
        if let Some(pair) = board.rules.pair_of(meeting.a, meeting.b)
            && board.fits(pair, meeting.slot)
        {
            board.put(pair, meeting.slot);
        }
    }
}

/// Each pair's value less what the two and a table are worth elsewhere.
pub fn reduced(rules: &Rules, prices: &Prices) -> Arc<Vec<f64>> {
    let pairs = 0..PairNo::try_from(rules.pairs.len()).unwrap_or(PairNo::MAX);
    Arc::new(pairs.map(|pair| prices.reduced(rules, pair)).collect())
}

/// Puts waiting pairs, best first, each where it costs least and most tables are left.
pub fn by_price(search: &mut Search) {
    let worth = search.reduced.clone();
    let worth = |pair: PairNo| worth.get(index(pair)).copied().unwrap_or_default();
    let mut waiting = search.board.waiting().to_vec();
    waiting.sort_by(|one, other| worth(*other).total_cmp(&worth(*one)).then(one.cmp(other)));
    for pair in waiting {
        let best = each(search.board.openings(pair))
            .map(|slot| (search.board.gain(pair, slot), search.board.slack(slot), slot))
            .max_by_key(|(gain, slack, slot)| (*gain, *slack, std::cmp::Reverse(*slot)));
        if let Some((gain, _, slot)) = best
            && gain > 0
        {
            search.put(pair, slot);
        }
    }
    search.keep();
}
