//! From an instance to a timetable.
#![expect(clippy::as_conversions, reason = "shares of a budget are rounded")]
use rayon::prelude::*;

use super::{
    Instance, Meeting, Options, Progress, Solution, Watch,
    anneal::Heat,
    board::Board,
    bound::{Bound, bound},
    explain::explain,
    moves::Search,
    score::quality,
    start, tables,
};

/// Searches that run beside each other; fixed, so that the number of threads changes nothing.
const LANES: u64 = 2;
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
    let (first, last) = if gap > 0.0 { (gap * 0.6, gap * 0.08) } else { (6.0, 0.8) };
    // From a timetable that is good already not everything is to be shaken.
    Heat { first: if warm { last + (first - last) * 0.3 } else { first }, last }
}

/// Cools all lanes to the end of the budget and returns the best with everything that fits filled in.
pub(super) fn run<'r>(
    first: Search<'r>,
    heat: Heat,
    options: &Options,
    bound: i64,
    watch: &dyn Watch,
) -> (Search<'r>, u64) {
    let lanes: Vec<Search> = (0..LANES)
        .map(|lane| {
            let mut search = first.clone();
            search.dice = super::random::Random::new(options.seed.wrapping_mul(LANES + 1).wrapping_add(lane));
            search
        })
        .collect();
    let work = || lanes.into_par_iter().map(|lane| cool(lane, heat, options, bound, watch)).collect::<Vec<_>>();
    let pool = rayon::ThreadPoolBuilder::new().num_threads(options.threads.max(1)).build();
    let done = match pool {
        Ok(pool) => pool.install(work),
        Err(_) => work(),
    };
    let moves = done.iter().map(|(_, moves)| moves).sum();
    let best = done.into_iter().map(|(search, _)| search).reduce(|a, b| if b.worth() > a.worth() { b } else { a });
    (best.unwrap_or(first), moves)
}

fn cool<'r>(mut search: Search<'r>, heat: Heat, options: &Options, bound: i64, watch: &dyn Watch) -> (Search<'r>, u64) {
    let total = options.moves / LANES;
    let (mut done, mut best) = (0, (search.worth(), search.board.objective(), search.board.places().to_vec()));
    while done < total && !watch.stopped() {
        let share = watch.elapsed().map_or(done as f64 / total as f64, |parts| f64::from(parts) / 1000.0);
        if share >= 1.0 {
            break;
        }
        let block = BLOCK.min(total - done);
        search.anneal(block, heat.at(share));
        done += block;
        if search.worth() > best.0 {
            best.0 = search.worth();
            best.1 = search.board.objective();
            best.2.copy_from_slice(search.board.places());
        }
        watch.progress(Progress { done: done * LANES, total: options.moves, objective: best.1, bound });
    }
    search.fill_all();
    if best.0 > search.worth() {
        search.restore(&best.2);
        search.fill_all();
    }
    (search, done)
}
