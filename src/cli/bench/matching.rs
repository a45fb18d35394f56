//! What matching costs as lists grow, index and scoring alone: one demand, everything anew, and what such sites do today.
use std::{
    sync::Arc,
    time::{Duration, Instant},
};

use clap::Args;
use diesel::prelude::*;
use rayon::prelude::*;

use super::{
    at,
    generator::{Generator, SEEN},
    import::{forget_peak, peak},
    shown,
};
use crate::{
    boot,
    db::{Conn, open_one},
    each_backend,
    error::{Error, Result},
    matching::{Need, Weights},
    search::{Document, FeedCursor, Index, Op, Wanted},
    standing::rank::rank_needs,
};

#[derive(Args)]
pub struct Matching {
    /// Numbers of generated products, rising; 0: none
    #[arg(long, value_delimiter = ',', default_value = "1000,10000,100000,1000000")]
    generated: Vec<u64>,
    /// Generated demands that are all ranked anew
    #[arg(long, default_value_t = 10_000)]
    ranked: u64,
    /// Among so many of the products
    #[arg(long, default_value_t = 100_000)]
    ranked_among: u64,
}

const SEED: u64 = 20_261_122;
/// Documents in one commit while an index is made.
const BATCH: u64 = 20_000;
/// Demands that are asked about at each size.
const ASKED: u64 = 300;
/// Rows that a raw query brings.
const RAW: usize = 300;

/// # Errors
/// `Startup` when an index or a database cannot be had.
pub fn run(options: &Matching, postgres: Option<&str>) -> Result<()> {
    let dir = tempfile::tempdir().map_err(|e| Error::Startup(e.to_string()))?;
    let index = Index::open(dir.path(), boot::analyzer()).map_err(boot::startup)?;
    let generator = Generator::new(SEED);
    let demands: Vec<Need> = (0..ASKED).map(|nth| generator.demand(nth)).collect();
    println!("\n{:>9} {:34} {:>10} {:>10} {:>8}", "products", "one demand", "median", "p99", "ratio");
    let (mut made, mut before) = (0, None);
    for wanted in options.generated.iter().copied().filter(|wanted| *wanted > 0) {
        let begun = Instant::now();
        made = fill(&index, &generator, made, wanted)?;
        let filled = begun.elapsed();
        let (ranked, raw) = ask(&index, &demands)?;
        let (median, bare) = (at(&ranked, 50), at(&raw, 50));
        let growth = before.map_or(String::new(), |was: Duration| format!("{:.2}", ratio(median, was)));
        println!("{made:>9} {:34} {:>10} {:>10} {growth:>8}", "ranked", shown(median), shown(at(&ranked, 99)));
        let times = format!("÷ {:.1}", ratio(median, bare));
        println!("{made:>9} {:34} {:>10} {:>10} {times:>8}", "raw query, 300", shown(bare), shown(at(&raw, 99)));
        println!("{made:>9} {:34} {:>8.0} s", "read, scored and indexed in", filled.as_secs_f64());
        before = Some(median);
        if wanted == options.ranked_among {
            everything(&index, &generator, options.ranked)?;
            match postgres {
                Some(base) => scan(base, &generator, wanted, &demands)?,
                None => println!("{:>9} {:34} skipped, no --postgres", "", "LIKE on PostgreSQL"),
            }
        }
    }
    Ok(())
}

fn ratio(now: Duration, was: Duration) -> f64 {
    now.as_secs_f64() / was.as_secs_f64().max(f64::MIN_POSITIVE)
}

/// Adds products from `made` up to `wanted`, and merges what the commits left.
fn fill(index: &Index, generator: &Generator, made: u64, wanted: u64) -> Result<u64> {
    let mut made = made;
    while made < wanted {
        let upto = (made + BATCH).min(wanted);
        let some: Vec<Document> = (made..upto).into_par_iter().map(|nth| generator.product(nth)).collect();
        let cursor = FeedCursor { epoch: 1, tx: 0, seq: i64::try_from(upto).unwrap_or(i64::MAX) };
        index.apply(some.into_iter().map(Op::Put).collect(), &cursor).map_err(boot::startup)?;
        made = upto;
    }
    Ok(made)
}

/// How long each demand's ranking takes, and a raw query of its title; in turns, sorted.
fn ask(index: &Index, demands: &[Need]) -> Result<(Vec<Duration>, Vec<Duration>)> {
    let (mut ranked, mut raw) = (Vec::new(), Vec::new());
    for need in demands.iter().chain(demands) {
        let begun = Instant::now();
        let seen = [SEEN.to_owned()];
        rank_needs(index, std::slice::from_ref(need), Some(&seen), Weights::standard()).map_err(boot::startup)?;
        ranked.push(begun.elapsed());
        let begun = Instant::now();
        let wanted = Wanted { text: &need.title, limit: RAW, ..Wanted::default() };
        index.search(&wanted).map_err(boot::startup)?;
        raw.push(begun.elapsed());
    }
    // The first round only warms up.
    let keep = |times: Vec<Duration>| {
        let mut times = times.into_iter().skip(demands.len()).collect::<Vec<_>>();
        times.sort_unstable();
        times
    };
    Ok((keep(ranked), keep(raw)))
}

/// Ranks every demand anew, on all processors.
fn everything(index: &Index, generator: &Generator, count: u64) -> Result<()> {
    let demands: Vec<Need> = (0..count).into_par_iter().map(|nth| generator.demand(nth)).collect();
    forget_peak();
    let (index, begun) = (Arc::new(index), Instant::now());
    let seen = [SEEN.to_owned()];
    let rank = |need: &Need| {
        let answers = rank_needs(&index, std::slice::from_ref(need), Some(&seen), Weights::standard())?;
        Ok::<usize, crate::search::SearchError>(answers.len())
    };
    let answers: usize = demands.par_iter().map(rank).sum::<std::result::Result<usize, _>>().map_err(boot::startup)?;
    let memory = peak().map_or(String::new(), |peak| format!(", {peak:.0} MiB resident at most"));
    println!(
        "{:>9} {:34} {:>8.1} s for {count} demands, {answers} answers{memory}",
        index.len(),
        "everything ranked anew",
        begun.elapsed().as_secs_f64()
    );
    Ok(())
}

/// What such sites do today: the title's words anywhere in the row's text.
fn scan(base: &str, generator: &Generator, count: u64, demands: &[Need]) -> Result<()> {
    let name = format!("bench_scan_{}", std::process::id());
    let mut admin = open_one(&format!("{base}/postgres").parse()?)?;
    execute(&mut admin, &format!("CREATE DATABASE {name}"))?;
    let done = scanned(&format!("{base}/{name}"), generator, count, demands);
    execute(&mut admin, &format!("DROP DATABASE {name} WITH (FORCE)"))?;
    let times = done?;
    println!("{count:>9} {:34} {:>10} {:>10}", "LIKE on PostgreSQL", shown(at(&times, 50)), shown(at(&times, 99)));
    Ok(())
}

fn scanned(url: &str, generator: &Generator, count: u64, demands: &[Need]) -> Result<Vec<Duration>> {
    let mut conn = open_one(&url.parse()?)?;
    execute(&mut conn, "CREATE TABLE listed (id text PRIMARY KEY, words text NOT NULL)")?;
    let numbers: Vec<u64> = (0..count).collect();
    for some in numbers.chunks(2_000) {
        let rows: Vec<String> = some
            .par_iter()
            .map(|nth| {
                let made = generator.product(*nth);
                format!("('{}', '{} {}')", made.id, quoted(&made.title), quoted(&made.body))
            })
            .collect();
        execute(&mut conn, &format!("INSERT INTO listed VALUES {}", rows.join(",")))?;
    }
    execute(&mut conn, "ANALYZE listed")?;
    let mut times = Vec::new();
    for need in demands.iter().take(50) {
        let word = quoted(need.title.trim_end_matches(|c: char| c.is_ascii_digit() || c == '台'));
        let begun = Instant::now();
        execute(&mut conn, &format!("SELECT id FROM listed WHERE words LIKE '%{word}%' ORDER BY id LIMIT 300"))?;
        times.push(begun.elapsed());
    }
    times.sort_unstable();
    Ok(times)
}

fn quoted(text: &str) -> String {
    text.replace('\'', "''")
}

fn execute(conn: &mut Conn, statement: &str) -> Result<()> {
    each_backend!(conn, c => diesel::sql_query(statement).execute(c))?;
    Ok(())
}
