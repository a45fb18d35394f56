//! One turn of whoever keeps the lists: what changed since, then a batch of the ranking that is being made, then sweeping.
use std::{
    collections::BTreeSet,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
};

use uuid::Uuid;

use super::{
    NOUNS, rerank, rules,
    step::{self, Plan, Target},
    store::{self, State},
};
use crate::{
    app::App,
    db::{
        Author, changes,
        changes::{Change, Place},
        migrate,
    },
    error::Result,
    kernel::noun::Noun,
    search::FeedCursor,
    weights,
};

/// Changes in one transaction at most.
const BATCH: i64 = 100;

/// How often a batch is tried as a whole before its changes are tried one by one; so often each of them.
const PATIENCE: u32 = 3;

/// What a turn came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    /// Nothing is left to do.
    Idle,
    More,
    /// The index has yet to reach this place.
    Behind(FeedCursor),
    /// Another process keeps the lists.
    Elsewhere,
}

/// Keeps the lists, one turn at a time.
pub struct Keeper {
    app: App,
    /// Who holds the lists when this one does.
    name: String,
    /// How far nothing that matters was found beyond the place that is kept.
    seen: Option<FeedCursor>,
    /// How often the changes in hand were tried in vain.
    tries: u32,
    /// The rankings beside which nothing old is left.
    swept: Option<(i32, Option<i32>)>,
    /// Rows ranked by this process.
    ranked: Arc<AtomicU64>,
}

impl Keeper {
    pub fn new(app: App, ranked: Arc<AtomicU64>) -> Keeper {
        Keeper { app, name: Uuid::now_v7().to_string(), seen: None, tries: 0, swept: None, ranked }
    }

    /// # Errors
    /// What the index or the database met; nothing has changed then, and the same turn may be tried again.
    pub fn turn(&mut self) -> Result<Turn> {
        let now = self.app.db.clock().now();
        let (state, head) = self.app.db.read_now(|conn| {
            let Place { tx, seq } = changes::head(conn)?;
            Ok((store::state(conn)?, FeedCursor { epoch: migrate::epoch(conn)?, tx, seq }))
        })?;
        // on SQLite the index's lock keeps a second server away already
        let alone = !self.app.config.database()?.is_postgres();
        let held_by_another =
            state.as_ref().is_some_and(|state| state.holder != self.name && state.leased_till > now && !alone);
        if held_by_another {
            return Ok(Turn::Elsewhere);
        }
        let Some(state) = state else { return self.begin(None, head) };
        if state.epoch != head.epoch {
            tracing::info!("standing lists: the change log is another one, ranking everything");
            return self.begin(Some(state), head);
        }
        if let Some(turn) = self.compare(&state)? {
            return Ok(turn);
        }
        if let Some(turn) = self.follow(&state)? {
            return Ok(turn);
        }
        if let Some(upcoming) = state.upcoming {
            let weights = self.app.weights()?;
            let target = Target { ranking: upcoming, weights, upto: None };
            let ranked = rerank::go_on(&self.app, &state, self.held(&state), &target)?;
            self.ranked.fetch_add(ranked.unwrap_or(0), Ordering::Relaxed);
            return Ok(Turn::More);
        }
        match self.sweep(&state)? {
            // another process would take over what is not renewed, and both would do everything
            Turn::Idle if !alone && state.holder == self.name && state.leased_till - now < store::LEASE / 2 => {
                self.save(Some(&state), &self.held(&state)).map(|_| Turn::Idle)
            }
            turn => Ok(turn),
        }
    }

    /// The state as this process holds it from now on.
    fn held(&self, state: &State) -> State {
        let leased_till = self.app.db.clock().now() + store::LEASE;
        State { holder: self.name.clone(), leased_till, ..state.clone() }
    }

    /// Ranks everything from the end of the log on.
    fn begin(&mut self, state: Option<State>, head: FeedCursor) -> Result<Turn> {
        let (weights, total) = (self.app.weights()?, rerank::count(&self.app)?);
        let (now, place) = (self.app.db.clock().now(), Place { tx: head.tx, seq: head.seq });
        let bare = State::begin(&self.name, head.epoch, place, now);
        let known = match &state {
            Some(state) => State { epoch: head.epoch, ..self.held(state) }.at(place),
            None => bare,
        };
        let next = rerank::begun(&known, &weights.version, rules(), total);
        self.save(state.as_ref(), &next)
    }

    /// Begins a ranking when other weights or rules hold than the lists rest on; `None` when all is as it should be.
    fn compare(&mut self, state: &State) -> Result<Option<Turn>> {
        let weights = self.app.weights()?;
        let holds = (weights.version.as_str(), rules());
        let shown = state.ranking > 0 && (state.weights.as_str(), state.rules.as_str()) == holds;
        let made =
            state.upcoming.is_some() && (state.upcoming_weights.as_str(), state.upcoming_rules.as_str()) == holds;
        let held = self.held(state);
        let next = match (shown, made, state.upcoming) {
            (true, _, None) | (_, true, _) => return Ok(None),
            (true, false, Some(_)) => rerank::left(&held),
            (false, false, _) => {
                tracing::info!(weights = weights.version, "standing lists: ranking everything anew");
                rerank::begun(&held, holds.0, holds.1, rerank::count(&self.app)?)
            }
        };
        self.save(Some(state), &next).map(Some)
    }

    fn save(&self, known: Option<&State>, next: &State) -> Result<Turn> {
        self.app.db.write_now(Author::default(), |tx| Ok(store::advance(tx, known, next)?))?;
        Ok(Turn::More)
    }

    /// Handles the next changes that matter; `None` when there are none, or when the index has yet to hold them and there is
    /// nothing else to do either.
    fn follow(&mut self, state: &State) -> Result<Option<Turn>> {
        let kept = state.place();
        let kept = FeedCursor { epoch: state.epoch, tx: kept.tx, seq: kept.seq };
        let from = self.seen.filter(|seen| seen.epoch == kept.epoch && *seen > kept).unwrap_or(kept);
        let reached = self.app.search.cursor().filter(|reached| reached.epoch == kept.epoch && *reached >= from);
        let Some(reached) = reached else { return Ok(Some(Turn::Behind(from))) };
        let place = Place { tx: from.tx, seq: from.seq };
        let limit = if self.tries < PATIENCE { BATCH } else { 1 };
        let found = self.app.db.read_now(|conn| Ok(changes::since(conn, place, limit)?))?;
        let cursor = |change: &Change| FeedCursor { epoch: kept.epoch, tx: change.tx, seq: change.seq };
        let ready: Vec<&Change> = found.iter().take_while(|change| cursor(change) <= reached).collect();
        let Some(last) = ready.last().map(|change| cursor(change)) else {
            return Ok(found.last().map(|last| Turn::Behind(cursor(last))));
        };
        let rows: BTreeSet<(Noun, String)> = ready.iter().filter_map(|change| row(change)).collect();
        if rows.is_empty() {
            // not worth a write: after a restart they are passed over again
            self.seen = Some(last);
            return Ok(Some(Turn::More));
        }
        // counted before: what panics counts too
        self.tries = self.tries.saturating_add(1);
        match self.apply(state, &rows, Place { tx: last.tx, seq: last.seq }) {
            Ok(()) => self.tries = 0,
            Err(error) if self.tries < 2 * PATIENCE => return Err(error),
            Err(error) => {
                // the log could be read a moment ago: it is this row, and the others go on without it
                tracing::error!(?rows, error = error.chain(), "standing lists: a row cannot be ranked, passed over");
                (self.seen, self.tries) = (Some(last), PATIENCE);
            }
        }
        Ok(Some(Turn::More))
    }

    fn apply(&mut self, state: &State, rows: &BTreeSet<(Noun, String)>, upto: Place) -> Result<()> {
        let targets = self.targets(state)?;
        let plan: Plan = step::plan(&self.app, &targets, rows)?;
        let next = self.held(state).at(upto);
        let a_day = self.app.config.match_notices_a_day;
        let written = self.app.db.write_now(Author::default(), |tx| {
            if !store::advance(tx, Some(state), &next)? {
                return Ok(false);
            }
            plan.write(tx)?;
            if let Some(shown) = targets.iter().find(|target| target.ranking == state.ranking) {
                plan.tell(tx, shown.ranking, shown.weights.told_from, a_day)?;
            }
            Ok(true)
        })?;
        if written {
            self.ranked.fetch_add(plan.ranked, Ordering::Relaxed);
        }
        Ok(())
    }

    /// The ranking that is shown, by the weights that it rests on, and the one that is being made.
    fn targets(&self, state: &State) -> Result<Vec<Target>> {
        let holds = self.app.weights()?;
        let mut targets = Vec::new();
        if state.ranking > 0 {
            let own = self.app.db.read_now(|conn| Ok(weights::store::find(conn, &state.weights)?))?;
            let weights = own.map_or_else(|| holds.clone(), Arc::new);
            targets.push(Target { ranking: state.ranking, weights, upto: None });
        }
        let made = |ranking| Target { ranking, weights: holds.clone(), upto: Some(state.ranked_to.clone()) };
        targets.extend(state.upcoming.map(made));
        Ok(targets)
    }

    /// Deletes what was shown before, a part at a time.
    fn sweep(&mut self, state: &State) -> Result<Turn> {
        let live = (state.ranking, state.upcoming);
        if self.swept == Some(live) {
            return Ok(Turn::Idle);
        }
        if !self.app.db.read_now(|conn| Ok(store::has_old(conn, state)?))? {
            self.swept = Some(live);
            return Ok(Turn::Idle);
        }
        let next = self.held(state);
        self.app.db.write_now(Author::default(), |tx| {
            if store::advance(tx, Some(state), &next)? {
                store::sweep(tx, &next)?;
            }
            Ok(())
        })?;
        Ok(Turn::More)
    }

    /// Lets another process keep the lists at once.
    pub fn let_go(&self) {
        let let_go = self.app.db.write_now(Author::default(), |tx| {
            let now = tx.now();
            let Some(state) = store::state(tx)?.filter(|state| state.holder == self.name) else { return Ok(()) };
            store::advance(tx, Some(&state), &State { leased_till: now, ..state.clone() })?;
            Ok(())
        });
        if let Err(error) = let_go {
            tracing::warn!(error = error.chain(), "standing lists: they could not be let go");
        }
    }
}

/// The row that a change is of, if lists depend on it.
fn row(change: &Change) -> Option<(Noun, String)> {
    let noun: Noun = change.noun.parse().ok()?;
    NOUNS.contains(&noun).then(|| (noun, change.noun_id.clone()))
}
