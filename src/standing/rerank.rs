//! Ranking everything anew, a batch at a time, beside the lists that are shown; then all change over at once.
use super::{
    step::{self, Plan, Target},
    store::{self, State},
    told,
};
use crate::{
    app::App,
    db::{Author, Tx},
    demand,
    error::Result,
    kernel::{id::DemandId, noun::Noun},
};

/// Demands in one transaction.
const BATCH: i64 = 64;

/// The next ranking is begun: `weights` and `rules` are what it rests on.
pub fn begun(state: &State, weights: &str, rules: &str, total: i32) -> State {
    let last = state.upcoming.unwrap_or(state.ranking).max(state.ranking);
    State {
        upcoming: Some(last.saturating_add(1)),
        upcoming_weights: weights.to_owned(),
        upcoming_rules: rules.to_owned(),
        ranked_to: String::new(),
        done: 0,
        total,
        started_at: Some(state.moment()),
        ..state.clone()
    }
}

/// What is shown rests on what holds again: what was begun is left.
pub fn left(state: &State) -> State {
    State { upcoming: None, done: state.total, ..state.clone() }
}

/// The one that was made is shown from now on.
fn changed_over(state: &State, upcoming: i32) -> State {
    State {
        ranking: upcoming,
        weights: state.upcoming_weights.clone(),
        rules: state.upcoming_rules.clone(),
        upcoming: None,
        done: state.total,
        finished_at: Some(state.moment()),
        ..state.clone()
    }
}

/// A batch that was ranked.
struct Ranked {
    plan: Plan,
    last: Option<DemandId>,
    count: i32,
}

/// Ranks the next demands of `target`, or changes over when there is none; `state` is as it stands and `held` as it is
/// written for its holder. How many were ranked; `None` when another process was faster.
///
/// # Errors
/// What the index or the database met.
pub fn go_on(app: &App, state: &State, held: State, target: &Target) -> Result<Option<u64>> {
    let ranked = rank_next(app, state, target)?;
    let total: i32 = if ranked.last.is_none() { count(app)? } else { held.total };
    let next = match ranked.last {
        Some(last) => {
            let done = held.done.saturating_add(ranked.count);
            State { ranked_to: last.to_string(), done, total: held.total.max(done), ..held }
        }
        None => changed_over(&State { total, ..held }, target.ranking),
    };
    let from = i32::try_from(target.weights.told_from).unwrap_or(i32::MAX);
    let written = app.db.write_now(Author::default(), |tx: &mut Tx| {
        if !store::advance(tx, Some(state), &next)? {
            return Ok(false);
        }
        ranked.plan.write(tx)?;
        let new: Vec<_> = ranked.plan.lists.iter().flat_map(|lists| told::fresh(&[], &lists.after, from)).collect();
        told::keep_silent(tx, &new)?;
        Ok(true)
    })?;
    Ok(written.then_some(ranked.plan.ranked))
}

fn rank_next(app: &App, state: &State, target: &Target) -> Result<Ranked> {
    let after = state.ranked_to.clone();
    let (ids, wanted, mut known) = app.db.read_now(|conn| {
        let ids = demand::store::matched_after(conn, &after, BATCH)?;
        let known = step::known(conn, state.ranking, &ids)?;
        let wanted: Vec<_> = step::wanted(conn, &ids)?.into_values().collect();
        Ok((ids, wanted, known))
    })?;
    let lists = step::rank_all(app, target, &wanted, &mut known)?;
    let ranked = u64::try_from(wanted.len()).unwrap_or(u64::MAX);
    // where lists are shown, a change of the row that is yet to be followed must still look like one
    let first = state.ranking == 0;
    let seen = wanted.iter().filter(|_| first);
    let fingerprints =
        seen.map(|wanted| (Noun::Demand, wanted.id.to_string(), Some(step::fingerprint(wanted)))).collect();
    Ok(Ranked {
        plan: Plan { lists, fingerprints, ranked },
        last: ids.last().copied(),
        count: i32::try_from(ids.len()).unwrap_or(i32::MAX),
    })
}

/// How many demands there are to rank.
///
/// # Errors
/// `Database` alone.
pub fn count(app: &App) -> Result<i32> {
    let count = app.db.read_now(|conn| Ok(demand::store::count_matched(conn)?))?;
    Ok(i32::try_from(count).unwrap_or(i32::MAX))
}
