//! From an instance to a timetable.
#![expect(clippy::as_conversions, reason = "shares of a budget are rounded")]
use rayon::prelude::*;

use super::{
    Instance, Meeting, Options, Progress, Solution, Watch,
    anneal::Heat,
    board::{Board, NOWHERE},
    bound::{Bound, bound},
    explain::explain,
    log::Log,
    moves::Search,
    random::Random,
    score::quality,
    start, tables,
};

/// Searches that run beside each other; fixed, so that the number of threads changes nothing.
const LANES: u64 = 2;
/// From so many meetings on, lanes work on one timetable: then they seldom meet.
const LARGE: usize = 1_200;
/// Moves of a lane between two looks at the watch.
const BLOCK: u64 = 2_000;

/// The best timetable that the moves find.
pub fn solve(instance: &Instance, options: &Options, watch: &dyn Watch) -> Solution {
    let bound = bound(instance);
    let reduced = start::reduced(instance.rules(), &bound.prices);
    let mut board = start::pinned(instance);
    if let Some(meetings) = &options.start {
        start::given(&mut board, meetings);
    }
    let mut first = Search::new(board, options.seed, reduced);
    start::by_price(&mut first);
    let heat = heat(instance, options.start.is_some());
    let (best, moves) = run(first, heat, options, bound.value, watch);
    let before = options.start.as_deref().unwrap_or_default();
    finish(instance, &best.board, &bound, moves, before)
}

pub(super) fn finish(instance: &Instance, board: &Board, bound: &Bound, moves: u64, before: &[Meeting]) -> Solution {
    let meetings = tables::seated(board, before);
    let quality = quality(instance, board);
    let unscheduled = explain(instance, &meetings, &bound.prices);
    let (objective, value) = (quality.objective, quality.value);
    Solution { meetings, objective, value, bound: bound.value, moves, quality, unscheduled }
}

/// From where to where to cool: by the cost of a break where there is one, else by what values differ in.
fn heat(instance: &Instance, warm: bool) -> Heat {
    let gap = instance.rules().gap as f64;
    let (first, last) = if gap > 0.0 { (gap * 0.5, gap * 0.07) } else { (6.0, 0.8) };
    // From a timetable that is good already not everything is to be shaken.
    Heat { first: if warm { last + (first - last) * 0.3 } else { first }, last }
}

/// Cools to the end of the budget; what comes back is the best that was seen, with everything that fits filled in.
pub(super) fn run<'r>(
    first: Search<'r>,
    heat: Heat,
    options: &Options,
    bound: i64,
    watch: &dyn Watch,
) -> (Search<'r>, u64) {
    let meetings = first.board.places().iter().filter(|slot| **slot != NOWHERE).count();
    let lane = |lane| {
        let mut search = first.clone();
        search.dice = Random::new(options.seed.wrapping_mul(LANES + 1).wrapping_add(lane));
        search
    };
    let lanes: Vec<Search> = (0..LANES).map(lane).collect();
    let cooling = Cooling { heat, total: options.moves, bound, watch };
    let work = || {
        if meetings < LARGE { cooling.apart(lanes) } else { cooling.together(first, lanes, (meetings / 4) as u64) }
    };
    match rayon::ThreadPoolBuilder::new().num_threads(options.threads.max(1)).build() {
        Ok(pool) => pool.install(work),
        Err(_) => work(),
    }
}

struct Cooling<'w> {
    heat: Heat,
    total: u64,
    bound: i64,
    watch: &'w dyn Watch,
}

/// The best timetable of a search so far.
struct Best {
    worth: i64,
    objective: i64,
    places: Vec<u8>,
}

impl Best {
    fn of(search: &Search) -> Best {
        let places = search.board.places().to_vec();
        Best { worth: search.worth(), objective: search.board.objective(), places }
    }

    fn see(&mut self, search: &Search) {
        if search.worth() > self.worth {
            (self.worth, self.objective) = (search.worth(), search.board.objective());
            self.places.copy_from_slice(search.board.places());
        }
    }

    /// The search as it ended, or as it was at its best when that was better.
    fn end<'r>(self, mut search: Search<'r>) -> Search<'r> {
        search.fill_all();
        if self.worth > search.worth() {
            search.restore(&self.places);
            search.fill_all();
        }
        search
    }
}

impl Cooling<'_> {
    /// The share of the budget that is gone; `None` when the search is over.
    fn share(&self, done: u64) -> Option<f64> {
        let share = self.watch.elapsed().map_or(done as f64 / self.total as f64, |parts| f64::from(parts) / 1000.0);
        (done < self.total && share < 1.0 && !self.watch.stopped()).then_some(share)
    }

    fn tell(&self, done: u64, best: &Best) {
        let (total, objective, bound) = (self.total, best.objective, self.bound);
        self.watch.progress(Progress { done, total, objective, bound });
    }

    /// Small: each lane cools by itself, and the best is taken.
    fn apart<'r>(&self, lanes: Vec<Search<'r>>) -> (Search<'r>, u64) {
        let cool = |mut search: Search<'r>| {
            let (mut done, mut best) = (0, Best::of(&search));
            while let Some(share) = self.share(done * LANES) {
                let block = BLOCK.min((self.total / LANES - done).max(1));
                search.anneal(block, self.heat.at(share));
                done += block;
                best.see(&search);
                self.tell(done * LANES, &best);
            }
            (best.end(search), done)
        };
        let ended: Vec<(Search, u64)> = lanes.into_par_iter().map(cool).collect();
        let better = |one: (Search<'r>, u64), other: (Search<'r>, u64)| {
            let done = one.1 + other.1;
            (if other.0.worth() > one.0.worth() { other.0 } else { one.0 }, done)
        };
        ended.into_iter().reduce(better).unwrap_or_else(|| unreachable!("there are lanes"))
    }

    /// Large: all lanes set out from one timetable and change different corners of it; after each block it takes over what
    /// every one of them did.
    fn together<'r>(&self, mut base: Search<'r>, mut lanes: Vec<Search<'r>>, block: u64) -> (Search<'r>, u64) {
        lanes.iter_mut().for_each(|lane| lane.log = Some(Log::default()));
        let (mut done, mut best) = (0, Best::of(&base));
        while let Some(share) = self.share(done) {
            let heat = self.heat.at(share);
            let block = block.min((self.total - done) / LANES).max(1);
            lanes.par_iter_mut().for_each(|lane| {
                lane.follow(&base);
                lane.anneal(block, heat);
            });
            let mut others = lanes.iter_mut();
            if let Some(lane) = others.next() {
                base.trade(lane);
            }
            for lane in others {
                if let Some(log) = &lane.log {
                    base.replay(log, heat as i64);
                }
            }
            done += block * LANES;
            best.see(&base);
            self.tell(done, &best);
        }
        (best.end(base), done)
    }
}
