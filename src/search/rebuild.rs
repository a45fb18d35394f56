//! Building an index from nothing, in place or beside the one in use.
use std::{fs, path::Path, sync::Arc, time::Duration};

use super::{
    Analyzer, Document, Index, SearchError,
    follow::{Feed, Follower, Step},
    home::{self, HandedOver},
};

const PAGE: usize = 500;

/// Replaces everything in `index` by what the feed has; searches see the former state until it is done. The cursor is
/// taken first: what changes meanwhile is applied again by the follower, which does no harm.
pub fn fill(index: &Index, feed: &dyn Feed) -> Result<u64, SearchError> {
    let head = feed.head().map_err(SearchError::Source)?;
    let pages = feed.nouns().into_iter().flat_map(|noun| Pages { feed, noun, after: None, done: false });
    index.replace(pages, &head)
}

/// Builds a fresh index in `dir` beside the one in use, follows the log to its end, and points to it. A server that uses
/// `dir` changes over while it answers. Until then, and after a crash, the former one is in use.
///
/// # Errors
/// `Io` or `Engine` when it cannot be built, `Source` when the database fails; the former one stays in use.
pub fn reindex(dir: &Path, analyzer: Analyzer, feed: Arc<dyn Feed>) -> Result<Reindexed, SearchError> {
    fs::create_dir_all(dir)?;
    let former = home::current(dir);
    home::sweep(dir);
    let name = home::new_name();
    let built = build(&dir.join(&name), analyzer, feed);
    let fresh = built.inspect_err(|_| drop(fs::remove_dir_all(dir.join(&name))))?;
    let rows = fresh.len();
    // Its writer is held until it is pointed to, so that nobody takes it for a leftover.
    home::point(dir, &name)?;
    drop(fresh);
    Ok(Reindexed { rows, handed_over: home::handed_over(dir, former.as_deref(), HANDING_OVER) })
}

/// A server that does not change over for so long is busy or stuck.
const HANDING_OVER: Duration = Duration::from_secs(60);

/// What a reindexing came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reindexed {
    pub rows: u64,
    pub handed_over: HandedOver,
}

fn build(dir: &Path, analyzer: Analyzer, feed: Arc<dyn Feed>) -> Result<Arc<Index>, SearchError> {
    let fresh = Arc::new(Index::open(dir, analyzer)?);
    fill(&fresh, feed.as_ref())?;
    let mut follower = Follower::new(fresh.clone(), feed, PAGE);
    while follower.step()? == Step::More {}
    Ok(fresh)
}

/// Walks one noun page by page.
struct Pages<'a> {
    feed: &'a dyn Feed,
    noun: String,
    after: Option<String>,
    done: bool,
}

impl Iterator for Pages<'_> {
    type Item = Result<Vec<Document>, SearchError>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.done {
            return None;
        }
        let page = self.feed.everything(&self.noun, self.after.as_deref(), PAGE).map_err(SearchError::Source);
        match &page {
            Ok(documents) => match documents.last() {
                // A page that does not move on would be read for ever.
                Some(last) if self.after.as_ref() != Some(&last.id) => self.after = Some(last.id.clone()),
                _ => self.done = true,
            },
            Err(_) => self.done = true,
        }
        if self.done && page.is_ok() { None } else { Some(page) }
    }
}
