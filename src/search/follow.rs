//! Following a change log into an index: what one step does. The thread that repeats it is in `worker`.
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use super::{Document, FeedCursor, Index, Op, SearchError, rebuild};

pub type FeedError = Box<dyn std::error::Error + Send + Sync>;

/// Something changed; what it is now has to be loaded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FeedChange {
    pub cursor: FeedCursor,
    pub noun: String,
    pub id: String,
}

/// Where documents come from: a change log and the rows behind it.
pub trait Feed: Send + Sync {
    /// The changes after `cursor` in their order, at most `limit`. Never one that an earlier one may still precede.
    fn since(&self, cursor: &FeedCursor, limit: usize) -> Result<Vec<FeedChange>, FeedError>;
    /// The documents as they are now; those missing from the answer do not exist (any more).
    fn load(&self, noun: &str, ids: &[String]) -> Result<Vec<Document>, FeedError>;
    /// The last change there is.
    fn head(&self) -> Result<FeedCursor, FeedError>;
    /// Every noun that has documents.
    fn nouns(&self) -> Vec<String>;
    /// Documents of one noun in the order of their ids, after `after`, at most `limit`: to rebuild.
    fn everything(&self, noun: &str, after: Option<&str>, limit: usize) -> Result<Vec<Document>, FeedError>;
}

/// What a step has done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// The index holds all that the feed has.
    CaughtUp,
    /// A batch was applied, and there may be more.
    More,
}

/// Noun and id.
type Row = (String, String);

/// How often a batch is tried as a whole before its rows are tried one by one.
const PATIENCE: u32 = 3;
/// More unloadable rows than this are no longer remembered: something bigger is wrong.
const MOST_SET_ASIDE: usize = 10_000;

pub struct Follower {
    index: Arc<Index>,
    feed: Arc<dyn Feed>,
    batch: usize,
    /// Failures of the present batch.
    failures: u32,
    /// Rows that cannot be loaded though the feed answers. They are not in the index.
    set_aside: BTreeSet<Row>,
}

impl Follower {
    pub fn new(index: Arc<Index>, feed: Arc<dyn Feed>, batch: usize) -> Follower {
        Follower { index, feed, batch: batch.max(1), failures: 0, set_aside: BTreeSet::new() }
    }

    /// Applies the next batch. After an error nothing has changed, and the same step may be tried again.
    pub fn step(&mut self) -> Result<Step, SearchError> {
        let stepped = self.try_step();
        match &stepped {
            Ok(_) => self.failures = 0,
            Err(_) => self.failures = self.failures.saturating_add(1),
        }
        stepped
    }

    fn try_step(&mut self) -> Result<Step, SearchError> {
        let Some(cursor) = self.index.cursor() else { return self.rebuild("it is empty") };
        let changes = self.feed.since(&cursor, self.batch).map_err(SearchError::Source)?;
        let Some(last) = changes.last() else {
            if self.feed.head().map_err(SearchError::Source)?.epoch != cursor.epoch {
                return self.rebuild("the change log is another one");
            }
            return Ok(Step::CaughtUp);
        };
        if last.cursor.epoch != cursor.epoch {
            return self.rebuild("the change log is another one");
        }
        let (upto, full) = (last.cursor, changes.len() >= self.batch);
        let (ops, bad) = self.load(&collapse(changes))?;
        self.index.apply(ops, &upto)?;
        self.remember(bad);
        Ok(if full { Step::More } else { Step::CaughtUp })
    }

    /// Changes over to an index that was built beside this one, once it has caught up; says whether there was one.
    pub fn adopt(&mut self) -> Result<bool, SearchError> {
        let Some((name, fresh)) = self.index.beside()? else { return Ok(false) };
        let fresh = Arc::new(fresh);
        let mut theirs = Follower::new(fresh.clone(), self.feed.clone(), self.batch);
        while theirs.step()? == Step::More {}
        self.index.move_to(name, &fresh);
        (self.set_aside, self.failures) = (theirs.set_aside, 0);
        Ok(true)
    }

    /// Tries again what could not be loaded; called now and then. Returns how many rows are still set aside.
    pub fn retry_set_aside(&mut self) -> Result<usize, SearchError> {
        let Some(cursor) = self.index.cursor() else { return Ok(self.set_aside.len()) };
        let mut ops = Vec::new();
        let mut loaded = Vec::new();
        for (noun, id) in &self.set_aside {
            if let Ok(documents) = self.feed.load(noun, std::slice::from_ref(id)) {
                ops.extend(operations(noun, std::slice::from_ref(id), documents));
                loaded.push((noun.clone(), id.clone()));
            }
        }
        if !ops.is_empty() {
            self.index.apply(ops, &cursor)?;
        }
        for row in loaded {
            self.set_aside.remove(&row);
        }
        Ok(self.set_aside.len())
    }

    fn rebuild(&mut self, why: &str) -> Result<Step, SearchError> {
        tracing::info!(why, "filling the search index from the database");
        let count = rebuild::fill(&self.index, self.feed.as_ref())?;
        self.set_aside.clear();
        tracing::info!(count, "search index filled");
        Ok(Step::More)
    }

    /// The operations for a batch. When it has failed repeatedly although the feed answers, the rows that cannot be
    /// loaded are taken out of the index (what we do not know we do not show) so that the others go on.
    fn load(&self, wanted: &BTreeMap<String, Vec<String>>) -> Result<(Vec<Op>, Vec<Row>), SearchError> {
        let (mut ops, mut bad) = (Vec::new(), Vec::new());
        for (noun, ids) in wanted {
            match self.feed.load(noun, ids) {
                Ok(documents) => ops.extend(operations(noun, ids, documents)),
                Err(error) if self.failures < PATIENCE => return Err(SearchError::Source(error)),
                Err(_) => {
                    self.feed.head().map_err(SearchError::Source)?;
                    for id in ids {
                        let one = std::slice::from_ref(id);
                        let documents = self.feed.load(noun, one).unwrap_or_else(|error| {
                            tracing::error!(%noun, %id, %error, "set aside: a row cannot be loaded into the search index");
                            bad.push((noun.clone(), id.clone()));
                            Vec::new()
                        });
                        ops.extend(operations(noun, one, documents));
                    }
                }
            }
        }
        Ok((ops, bad))
    }

    fn remember(&mut self, bad: Vec<Row>) {
        for row in bad {
            if self.set_aside.len() < MOST_SET_ASIDE {
                self.set_aside.insert(row);
            }
        }
    }
}

/// Every row of the batch once, by noun.
fn collapse(changes: Vec<FeedChange>) -> BTreeMap<String, Vec<String>> {
    let mut rows: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for change in changes {
        rows.entry(change.noun).or_default().insert(change.id);
    }
    rows.into_iter().map(|(noun, ids)| (noun, ids.into_iter().collect())).collect()
}

/// Puts for what was found, deletions for what was not.
fn operations(noun: &str, ids: &[String], documents: Vec<Document>) -> Vec<Op> {
    let found: BTreeSet<String> = documents.iter().map(|document| document.id.clone()).collect();
    let gone = ids.iter().filter(|id| !found.contains(*id));
    let gone: Vec<Op> = gone.map(|id| Op::Delete { noun: noun.to_owned(), id: id.clone() }).collect();
    documents.into_iter().map(Op::Put).chain(gone).collect()
}
