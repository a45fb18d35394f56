//! What a lane has changed, so that another can do the same: the lanes of a large search work on one timetable.
use super::{board::NOWHERE, moves::Search, rules::PairNo};

/// Kept moves, each with the slots of its pairs before and after, and what it gained.
#[derive(Clone, Debug, Default)]
pub struct Log {
    steps: Vec<(PairNo, u8, u8)>,
    /// Where each move ends in `steps`, and what it gained.
    moves: Vec<(usize, i64)>,
}

impl Log {
    pub fn clear(&mut self) {
        self.steps.clear();
        self.moves.clear();
    }

    fn begins(&self) -> usize {
        self.moves.last().map_or(0, |(end, _)| *end)
    }

    /// Notes a pair of the move that is being kept; of a pair that moved twice only where it was first.
    pub fn step(&mut self, pair: PairNo, from: u8, to: u8) {
        let known = self.steps.iter().skip(self.begins()).any(|(before, ..)| *before == pair);
        if !known {
            self.steps.push((pair, from, to));
        }
    }

    pub fn end(&mut self, gain: i64) {
        self.moves.push((self.steps.len(), gain));
    }
}

impl Search<'_> {
    /// Does again what another lane did from the same timetable, as far as it still can and brings about the same.
    pub fn replay(&mut self, log: &Log, slack: i64) {
        let mut begin = 0;
        for (end, gain) in &log.moves {
            let steps = log.steps.get(begin..*end).unwrap_or_default();
            begin = *end;
            let before = self.worth();
            if self.redo(steps) && self.worth() - before >= gain - slack { self.keep() } else { self.undo() }
        }
    }

    /// False: somebody is elsewhere by now, or in the way; what was done is for the caller to undo.
    fn redo(&mut self, steps: &[(PairNo, u8, u8)]) -> bool {
        let places = self.board.places();
        let same = |(pair, from, _): &(PairNo, u8, u8)| places.get(super::moves::index(*pair)) == Some(from);
        if !steps.iter().all(same) {
            return false;
        }
        for (pair, from, _) in steps {
            if *from != NOWHERE {
                self.take(*pair);
            }
        }
        steps.iter().filter(|(.., to)| *to != NOWHERE).all(|(pair, _, to)| {
            let fits = self.board.fits(*pair, (*to).into());
            if fits {
                self.put(*pair, (*to).into());
            }
            fits
        })
    }
}
