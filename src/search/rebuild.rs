//! Building an index from nothing, in place or beside the one in use.
use std::{fs, io, path::Path};

use super::{Analyzer, Document, Index, SearchError, follow::Feed, index};

const PAGE: usize = 500;

/// Replaces everything in `index` by what the feed has; searches see the former state until it is done. The cursor is
/// taken first: what changes meanwhile is applied again by the follower, which does no harm.
pub fn fill(index: &Index, feed: &dyn Feed) -> Result<u64, SearchError> {
    let head = feed.head().map_err(SearchError::Source)?;
    let pages = feed.nouns().into_iter().flat_map(|noun| Pages { feed, noun, after: None, done: false });
    index.replace(pages, &head)
}

/// Builds a fresh index beside the one in `dir` and swaps the folders. Nothing may have `dir` open.
///
/// # Errors
/// `Locked` when a server uses `dir`; what was there is then left as it is.
pub fn reindex(dir: &Path, analyzer: Analyzer, feed: &dyn Feed) -> Result<u64, SearchError> {
    let (fresh, old) = (beside(dir, "fresh"), beside(dir, "old"));
    for leftover in [&fresh, &old] {
        remove(leftover)?;
    }
    if dir.exists() {
        index::check_unlocked(dir)?;
    }
    let count = fill(&Index::open(&fresh, analyzer)?, feed)?;
    if dir.exists() {
        index::check_unlocked(dir)?;
        fs::rename(dir, &old)?;
    }
    fs::rename(&fresh, dir)?;
    remove(&old)?;
    Ok(count)
}

fn beside(dir: &Path, suffix: &str) -> std::path::PathBuf {
    let mut name = dir.file_name().unwrap_or_default().to_owned();
    name.push(".");
    name.push(suffix);
    dir.with_file_name(name)
}

fn remove(dir: &Path) -> io::Result<()> {
    match fs::remove_dir_all(dir) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
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
