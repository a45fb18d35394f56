//! What the timetable engine makes of instances that are made up: how near to the bound, at what price, and whether it is valid.
use std::time::Instant;

use clap::Args;

use crate::{
    error::{Error, Result},
    event::schedule::{Instance, Options, Repair, Unwatched, bound, check, explain, repair, sample::Sample, solve},
};

#[derive(Args)]
pub struct Timetable {
    /// Moves for each made-up event, of which the largest gets ten times as many; 0: none is scheduled
    #[arg(long, default_value_t = 2_000_000)]
    moves: u64,
}

const SEED: u64 = 20_261_123;

/// # Errors
/// `Startup` when a timetable breaks a rule.
pub fn run(options: &Timetable) -> Result<()> {
    if options.moves == 0 {
        return Ok(());
    }
    let head = ["bound", "ratio", "zero", "missed", "breaks", "bound ms", "moves/s", "why ms", "changed"];
    println!("\n{:28} {}", "timetable, two threads", head.map(|name| format!("{name:>9}")).join(" "));
    let small = Sample { factories: 30, makers: 18, slots: 8, tables: 60, away: 25, gap: 0, seed: SEED };
    let medium = Sample { factories: 150, makers: 72, slots: 12, ..small };
    let large = Sample { factories: 500, makers: 180, slots: 20, ..small };
    let huge = Sample { factories: 3_000, makers: 1_090, slots: 24, ..small };
    for (name, sample, times) in
        [("30 x 20", small, 1), ("150 x 80", medium, 1), ("500 x 200", large, 1), ("3000 x 1200", huge, 10)]
    {
        line(name, sample, options.moves * times)?;
        line(&format!("{name}, breaks cost"), Sample { gap: 10, ..sample }, options.moves * times)?;
    }
    Ok(())
}

fn line(name: &str, sample: Sample, moves: u64) -> Result<()> {
    let instance = Instance::new(sample.draft()).map_err(|bad| Error::Startup(bad.to_string()))?;
    let begun = Instant::now();
    let limit = bound(&instance);
    let bounding = begun.elapsed();
    let search = Options { moves, seed: SEED, threads: 2, start: None };
    let begun = Instant::now();
    let solution = solve(&instance, &search, &Unwatched);
    let searching = begun.elapsed().saturating_sub(bounding);
    let begun = Instant::now();
    let why = explain(&instance, &solution.meetings, &limit.prices);
    let explaining = begun.elapsed();
    let faults = check(&instance, &solution.meetings);
    if !faults.is_empty() || why.len() + solution.meetings.len() != instance.draft().pairs.len() {
        return Err(Error::Startup(format!("{name}: {faults:?}")));
    }
    let changed = late_change(&instance, &solution.meetings)?;
    let ms = |time: std::time::Duration| format!("{:.1}", time.as_secs_f64() * 1000.0);
    let cells = [
        limit.value.to_string(),
        ratio(solution.objective, limit.value),
        solution.quality.zero.to_string(),
        solution.quality.missed.to_string(),
        solution.quality.breaks.to_string(),
        ms(bounding),
        format!("{:.0}", millions(moves) / searching.as_secs_f64().max(f64::MIN_POSITIVE) * 1e6),
        ms(explaining),
        changed.to_string(),
    ];
    println!("{name:28} {}", cells.map(|cell| format!("{cell:>9}")).join(" "));
    Ok(())
}

/// Somebody with several meetings stays away: published meetings that are moved or dropped though they could have stayed.
fn late_change(instance: &Instance, published: &[crate::event::schedule::Meeting]) -> Result<usize> {
    let Some(first) = published.first() else { return Ok(0) };
    let change = Repair {
        format: "duijie-repair/1".to_owned(),
        now: 0,
        noshow: vec![(first.b, 0)],
        late: Vec::new(),
        late_pairs: Vec::new(),
        tables: Vec::new(),
        baseline: published.to_vec(),
        change_cost: 60,
    };
    let search = Options { moves: 300_000, seed: SEED, threads: 2, start: None };
    let repaired = repair(instance, &change, &search, &Unwatched).map_err(|bad| Error::Startup(bad.to_string()))?;
    Ok(repaired.moved.len() + repaired.dropped.len())
}

fn millions(moves: u64) -> f64 {
    f64::from(u32::try_from(moves / 1_000).unwrap_or(u32::MAX)) / 1e3
}

fn ratio(objective: i64, bound: i64) -> String {
    let parts = objective.saturating_mul(100_000) / bound.max(1);
    format!("{}.{:05}", parts / 100_000, parts % 100_000)
}
