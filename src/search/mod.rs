//! The index engine: a full-text index over Chinese equipment texts that knows documents, not nouns.
//!
//! ```text
//! Feed (change log) ── worker ── follow ──► Index (one writer, tantivy) ◄── query ── rerank
//!                                   analyzer: text → words, bigrams, unigrams
//! ```
//! A [`Document`] carries texts, exact terms (who may see it, what it can be filtered by) and an opaque payload that
//! comes back with every hit. The index lags the database by up to a second: callers check hits against the database
//! before they show them. It holds nothing of its own: whatever is wrong with it, it is rebuilt.
pub mod analyzer;
pub mod evaluate;
pub mod follow;
pub mod home;
mod index;
mod query;
pub mod rebuild;
mod rerank;
mod schema;
#[cfg(test)]
mod tests;
pub mod worker;

use std::path::PathBuf;

use serde::{Deserialize, Serialize};

pub use analyzer::Analyzer;
pub use index::Index;

/// One thing that can be found. `(noun, id)` is its address: putting it again replaces it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Document {
    pub noun: String,
    pub id: String,
    pub title: String,
    pub body: String,
    /// Exact terms such as `see:all`, `see:org:<id>`, `region:331102`, `cat:01.02.01`, `state:published`.
    pub terms: Vec<String>,
    /// Seconds since 1970; lists without a text come newest first.
    pub dated: i64,
    /// Returned with hits as it is.
    pub payload: Vec<u8>,
}

/// One change to the index.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Op {
    Put(Document),
    Delete { noun: String, id: String },
}

/// What is searched for.
///
/// With a text or `should` terms: the documents that share at least one of them, best first. With neither: all that
/// pass the filters, newest first. A text without a letter, digit or character finds nothing.
#[derive(Clone, Debug, Default)]
pub struct Wanted<'a> {
    /// Only these nouns; empty means all.
    pub nouns: Vec<&'a str>,
    pub text: &'a str,
    /// Each inner list must share a term with the document. An empty inner list lets nothing through.
    pub all_of: Vec<Vec<String>>,
    pub none_of: Vec<String>,
    /// Exact terms that add so many points; a good match of a short text scores 10 to 40.
    pub should: Vec<(String, f32)>,
    /// Each must be found in the document, in its texts or as an exact term.
    pub words: Vec<Word<'a>>,
    /// At most so many hits.
    pub limit: usize,
    /// Reorder the best by how much of the text their titles cover.
    pub rerank: bool,
}

/// A word that a document must hold: most of the pairs of neighbouring characters of `text` stand in its title or in its
/// body, or it has one of the exact `terms` (立加 is also what is filed under `cat:01.02.01`).
#[derive(Clone, Debug, Default)]
pub struct Word<'a> {
    pub text: &'a str,
    pub terms: Vec<String>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Hit {
    pub noun: String,
    pub id: String,
    /// Higher is better; comparable within one answer only.
    pub score: f32,
    pub payload: Vec<u8>,
}

/// How far a change log has been followed: rows are ordered by `(tx, seq)` within an epoch.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct FeedCursor {
    /// Changes when the log was restored into another database: positions of another epoch mean nothing.
    pub epoch: i64,
    pub tx: i64,
    pub seq: i64,
}

#[derive(Debug, thiserror::Error)]
pub enum SearchError {
    #[error("the search index in {} is in use by another process", .0.display())]
    Locked(PathBuf),
    #[error("the search index could not be read or written")]
    Io(#[from] std::io::Error),
    #[error("the search index failed")]
    Engine(#[from] tantivy::TantivyError),
    #[error("the commit payload of the search index is not a cursor")]
    Cursor(#[from] serde_json::Error),
    #[error("a writer of the search index panicked")]
    Poisoned,
    #[error("the source of the search index failed")]
    Source(#[source] follow::FeedError),
}
