use std::{
    collections::BTreeMap,
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, AtomicUsize, Ordering},
    },
    time::{Duration, Instant},
};

use super::*;
use crate::search::{
    follow::{Feed, FeedChange, FeedError, Follower, Step},
    home::HandedOver,
    rebuild,
    worker::{Pace, Worker},
};

/// A database in memory: rows by id, and the log of what changed.
#[derive(Default)]
struct FakeFeed {
    rows: Mutex<BTreeMap<String, String>>,
    log: Mutex<Vec<FeedChange>>,
    epoch: Mutex<i64>,
    down: AtomicBool,
    poison: Mutex<Option<String>>,
    loads: AtomicUsize,
}

impl FakeFeed {
    fn put(&self, id: &str, title: &str) -> FeedCursor {
        self.rows.lock().unwrap().insert(id.to_owned(), title.to_owned());
        self.note(id)
    }

    fn delete(&self, id: &str) -> FeedCursor {
        self.rows.lock().unwrap().remove(id);
        self.note(id)
    }

    fn note(&self, id: &str) -> FeedCursor {
        let mut log = self.log.lock().unwrap();
        let tx = i64::try_from(log.len()).unwrap() + 1;
        let cursor = FeedCursor { epoch: *self.epoch.lock().unwrap(), tx, seq: 0 };
        log.push(FeedChange { cursor, noun: "product".to_owned(), id: id.to_owned() });
        cursor
    }

    fn up(&self) -> Result<(), FeedError> {
        if self.down.load(Ordering::SeqCst) { Err("the database is away".into()) } else { Ok(()) }
    }

    fn row(&self, id: &str) -> Option<Document> {
        self.rows.lock().unwrap().get(id).map(|title| document(id, title, &[]))
    }
}

impl Feed for FakeFeed {
    fn since(&self, cursor: &FeedCursor, limit: usize) -> Result<Vec<FeedChange>, FeedError> {
        self.up()?;
        let log = self.log.lock().unwrap();
        Ok(log.iter().filter(|change| change.cursor.tx > cursor.tx).take(limit).cloned().collect())
    }

    fn load(&self, _noun: &str, ids: &[String]) -> Result<Vec<Document>, FeedError> {
        self.up()?;
        self.loads.fetch_add(ids.len(), Ordering::SeqCst);
        if self.poison.lock().unwrap().as_ref().is_some_and(|bad| ids.contains(bad)) {
            return Err("a column holds nonsense".into());
        }
        Ok(ids.iter().filter_map(|id| self.row(id)).collect())
    }

    fn head(&self) -> Result<FeedCursor, FeedError> {
        self.up()?;
        let empty = FeedCursor { epoch: *self.epoch.lock().unwrap(), tx: 0, seq: 0 };
        Ok(self.log.lock().unwrap().last().map_or(empty, |change| change.cursor))
    }

    fn nouns(&self) -> Vec<String> {
        vec!["product".to_owned(), "demand".to_owned()]
    }

    fn everything(&self, noun: &str, after: Option<&str>, limit: usize) -> Result<Vec<Document>, FeedError> {
        self.up()?;
        let rows = self.rows.lock().unwrap();
        let later = rows.keys().filter(|id| noun == "product" && after.is_none_or(|after| id.as_str() > after));
        Ok(later.take(limit).map(|id| document(id, &rows[id], &[])).collect())
    }
}

fn follower(feed: &Arc<FakeFeed>, batch: usize) -> (Arc<Index>, Follower) {
    let index = Arc::new(Index::in_memory(analyzer()).unwrap());
    (index.clone(), Follower::new(index, feed.clone(), batch))
}

fn listed(index: &Index) -> Vec<String> {
    let hits = index.search(&Wanted { limit: 5_000, ..Wanted::default() }).unwrap();
    let mut ids: Vec<String> = hits.into_iter().map(|hit| hit.id).collect();
    ids.sort();
    ids
}

#[test]
fn an_empty_index_is_filled_from_the_rows_then_follows_the_log() {
    let feed = Arc::new(FakeFeed::default());
    for number in 0..1_201 {
        feed.put(&format!("{number:04}"), "数控车床");
    }
    feed.log.lock().unwrap().drain(..1_000); // an old log need not be complete
    let (index, mut follower) = follower(&feed, 100);

    assert_eq!(follower.step().unwrap(), Step::More);
    assert_eq!(index.len(), 1_201);
    assert_eq!(follower.step().unwrap(), Step::CaughtUp);
    feed.log.lock().unwrap().clear();
}

#[test]
fn changes_of_one_row_in_a_batch_are_loaded_once() {
    let feed = Arc::new(FakeFeed::default());
    let (index, mut follower) = follower(&feed, 5);
    follower.step().unwrap();
    for title in ["a", "b", "c", "数控车床"] {
        feed.put("1", title);
    }
    let first = feed.put("2", "数控铣床");
    let last = feed.delete("2");

    assert_eq!(follower.step().unwrap(), Step::More);
    assert_eq!(feed.loads.load(Ordering::SeqCst), 2);
    assert_eq!(index.cursor(), Some(first));
    assert_eq!(follower.step().unwrap(), Step::CaughtUp);
    assert_eq!(index.cursor(), Some(last));
    assert_eq!(listed(&index), ["1"]);
}

#[test]
fn a_log_of_another_epoch_starts_over() {
    let feed = Arc::new(FakeFeed::default());
    feed.put("1", "数控车床");
    let (index, mut follower) = follower(&feed, 10);
    follower.step().unwrap();
    // restored from an older dump: the row is gone, another is there, transaction ids start lower
    feed.rows.lock().unwrap().clear();
    feed.log.lock().unwrap().clear();
    *feed.epoch.lock().unwrap() = 2;
    feed.rows.lock().unwrap().insert("9".to_owned(), "压力机".to_owned());

    while follower.step().unwrap() == Step::More {}
    assert_eq!(listed(&index), ["9"]);
    assert_eq!(index.cursor().unwrap().epoch, 2);
}

#[test]
fn a_row_that_cannot_be_loaded_does_not_hold_up_the_others() {
    let feed = Arc::new(FakeFeed::default());
    feed.put("bad", "旧标题");
    let (index, mut follower) = follower(&feed, 10);
    follower.step().unwrap();
    *feed.poison.lock().unwrap() = Some("bad".to_owned());
    feed.put("bad", "新标题");
    let last = feed.put("good", "数控车床");

    let failures = std::iter::from_fn(|| follower.step().err()).take(10).count();
    assert_eq!(failures, 3);
    assert_eq!(listed(&index), ["good"], "what cannot be loaded is not shown either");
    assert_eq!(index.cursor(), Some(last));
    assert_eq!(follower.retry_set_aside().unwrap(), 1);
    *feed.poison.lock().unwrap() = None;
    assert_eq!(follower.retry_set_aside().unwrap(), 0);
    assert_eq!(listed(&index), ["bad", "good"]);
}

#[test]
fn a_database_that_is_away_sets_nothing_aside() {
    let feed = Arc::new(FakeFeed::default());
    let (index, mut follower) = follower(&feed, 10);
    follower.step().unwrap();
    feed.put("1", "数控车床");
    feed.down.store(true, Ordering::SeqCst);
    for _ in 0..10 {
        assert!(follower.step().is_err());
    }
    feed.down.store(false, Ordering::SeqCst);
    follower.step().unwrap();
    assert_eq!(listed(&index), ["1"]);
}

fn pace() -> Pace {
    let short = Duration::from_millis(5);
    Pace { gather: short, poll: Duration::from_millis(20), first_retry: short, longest_retry: short, ..Pace::default() }
}

fn eventually(what: impl Fn() -> bool) -> bool {
    let start = Instant::now();
    while start.elapsed() < Duration::from_secs(10) {
        if what() {
            return true;
        }
        std::thread::sleep(Duration::from_millis(2));
    }
    false
}

#[test]
fn the_worker_catches_up_through_a_failure_and_stops() {
    let feed = Arc::new(FakeFeed::default());
    feed.down.store(true, Ordering::SeqCst);
    let index = Arc::new(Index::in_memory(analyzer()).unwrap());
    let worker = Worker::start(index.clone(), feed.clone(), pace()).unwrap();
    let cursor = feed.put("1", "数控车床");
    assert!(!worker.wait_for(cursor, Duration::from_millis(60)));
    assert!(!worker.is_caught_up());

    feed.down.store(false, Ordering::SeqCst);
    assert!(worker.wait_for(cursor, Duration::from_secs(10)));
    assert_eq!(listed(&index), ["1"]);
    assert!(eventually(|| worker.is_caught_up()));
    worker.stop();
    feed.put("2", "数控铣床");
    std::thread::sleep(Duration::from_millis(50));
    assert_eq!(listed(&index), ["1"]);
}

#[test]
fn a_hint_wakes_the_worker_long_before_the_next_poll() {
    let feed = Arc::new(FakeFeed::default());
    let index = Arc::new(Index::in_memory(analyzer()).unwrap());
    let slow = Pace { poll: Duration::from_secs(3_600), ..pace() };
    let worker = Worker::start(index.clone(), feed.clone(), slow).unwrap();
    assert!(eventually(|| worker.is_caught_up()));
    feed.put("1", "数控车床");
    worker.waker().wake();
    assert!(eventually(|| listed(&index) == ["1"]));
}

#[test]
fn reindexing_builds_beside_a_live_index_which_changes_over_and_goes_on() {
    let parent = tempfile::tempdir().unwrap();
    let dir = parent.path().join("index");
    let feed = Arc::new(FakeFeed::default());
    feed.put("1", "数控车床");
    let live = Arc::new(Index::serving(&dir, analyzer()).unwrap());
    assert!(matches!(Index::serving(&dir, analyzer()), Err(SearchError::Locked(_))), "one server");
    let worker = Worker::start(live.clone(), feed.clone(), pace()).unwrap();
    assert!(eventually(|| listed(&live) == ["1"]));
    // Something is wrong with it that following will not mend, and a reindexing was killed before.
    live.apply(vec![Op::Put(document("stale", "压力机", &[]))], &live.cursor().unwrap()).unwrap();
    std::fs::create_dir(dir.join("g-killed")).unwrap();

    let done = rebuild::reindex(&dir, analyzer(), feed.clone()).unwrap();
    assert_eq!((done.rows, done.handed_over), (1, HandedOver::Taken));
    assert_eq!(listed(&live), ["1"]);
    let head = feed.put("2", "立式铣床");
    worker.waker().wake();
    assert!(eventually(|| live.cursor() == Some(head)));
    drop((worker, live));

    let again = Index::serving(&dir, analyzer()).unwrap();
    assert_eq!((listed(&again).len(), again.cursor()), (2, Some(head)), "what followed went into the new files");
    assert_eq!(std::fs::read_dir(&dir).unwrap().count(), 3, "lock, pointer, and the one in use");
}

#[test]
fn reindexing_without_a_server_or_with_a_database_that_fails() {
    let parent = tempfile::tempdir().unwrap();
    let dir = parent.path().join("index");
    let feed = Arc::new(FakeFeed::default());
    let head = feed.put("1", "数控车床");
    assert_eq!(rebuild::reindex(&dir, analyzer(), feed.clone()).unwrap().handed_over, HandedOver::NoServer);
    let index = Index::serving(&dir, analyzer()).unwrap();
    assert_eq!((listed(&index), index.cursor()), (vec!["1".to_owned()], Some(head)));

    feed.down.store(true, Ordering::SeqCst);
    assert!(matches!(rebuild::reindex(&dir, analyzer(), feed.clone()), Err(SearchError::Source(_))));
    assert_eq!(listed(&index), ["1"]);
    assert_eq!(std::fs::read_dir(&dir).unwrap().count(), 3, "what was begun is gone");
}
