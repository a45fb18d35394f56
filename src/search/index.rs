//! The life of one index: open or make it, apply changes, answer; change over to another that was built beside it.
use std::{
    error::Error,
    fs,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, MutexGuard, RwLock},
};

use tantivy::{
    IndexReader, IndexSettings, IndexWriter, ReloadPolicy, TantivyError,
    directory::{Directory, DirectoryLock, INDEX_WRITER_LOCK, MmapDirectory},
    indexer::LogMergePolicy,
    store::Compressor,
};

use super::{
    Analyzer, Document, FeedCursor, Hit, Op, SearchError, Wanted,
    home::Home,
    query,
    schema::{self, Fields},
};

const STAMP: &str = "stamp.txt";
/// Bytes that a writer may hold before it starts a new segment.
const WRITER_MEMORY: usize = 64_000_000;
/// Small blocks: a search reads 300 documents from all over the store.
const STORE_BLOCK: usize = 4_096;

/// A full-text index with its one writer. Shared by reference; searching never waits for writing.
pub struct Index {
    fields: Fields,
    analyzer: Analyzer,
    /// What answers now. A search keeps what it began with, also when it is changed over meanwhile.
    now: RwLock<Arc<Generation>>,
    /// Where it stands on disk when it is a server's.
    pub(super) home: Option<Home>,
}

/// One build of the index.
struct Generation {
    reader: IndexReader,
    writer: Mutex<IndexWriter>,
    cursor: RwLock<Option<FeedCursor>>,
}

impl Generation {
    fn writer(&self) -> Result<MutexGuard<'_, IndexWriter>, SearchError> {
        self.writer.lock().map_err(|_| SearchError::Poisoned)
    }

    /// Commits what was staged, or forgets all of it: half a batch must not slip into the next commit.
    fn finish(
        &self,
        writer: &mut IndexWriter,
        staged: Result<(), SearchError>,
        cursor: &FeedCursor,
    ) -> Result<(), SearchError> {
        let payload = serde_json::to_string(cursor)?;
        let committed = staged.and_then(|()| {
            let mut commit = writer.prepare_commit()?;
            commit.set_payload(&payload);
            commit.commit()?;
            Ok(())
        });
        if let Err(error) = committed {
            writer.rollback()?;
            return Err(error);
        }
        *self.cursor.write().unwrap_or_else(|poisoned| poisoned.into_inner()) = Some(*cursor);
        self.reader.reload()?;
        Ok(())
    }
}

impl Index {
    /// Opens the index in `dir`, or makes an empty one (then [`Index::cursor`] is `None`) when there is none, when it
    /// was made by another version or dictionary, or when it is damaged.
    ///
    /// # Errors
    /// `Locked` when another process writes to it; `Io` or `Engine` when not even an empty one can be made.
    pub fn open(dir: &Path, analyzer: Analyzer) -> Result<Index, SearchError> {
        fs::create_dir_all(dir)?;
        let stamp = stamp(&analyzer);
        let current = fs::read_to_string(dir.join(STAMP)).ok();
        if current.as_deref() == Some(stamp.as_str()) {
            match open_existing(dir, analyzer.clone()) {
                Ok(index) => return Ok(index),
                Err(SearchError::Locked(dir)) => return Err(SearchError::Locked(dir)),
                Err(error) => {
                    tracing::error!(%error, cause = ?error.source(), "search index is damaged: rebuilding");
                }
            }
        } else if current.is_some() {
            tracing::info!("search index was made by another version: rebuilding");
        }
        wipe(dir)?;
        let fields = Fields::new();
        let index = tantivy::Index::builder()
            .schema(fields.schema.clone())
            .settings(settings())
            .open_or_create(MmapDirectory::open(dir).map_err(TantivyError::from)?)?;
        let made = Index::over(index, fields, analyzer).map_err(|error| locked(error, dir))?;
        fs::write(dir.join(STAMP), stamp)?;
        Ok(made)
    }

    /// The index in `dir` as it is; none when there is none, or it was made by another version or dictionary.
    ///
    /// # Errors
    /// `Locked` when another process writes to it; `Engine` when it is damaged.
    pub fn existing(dir: &Path, analyzer: Analyzer) -> Result<Option<Index>, SearchError> {
        match fs::read_to_string(dir.join(STAMP)) {
            Ok(current) if current == stamp(&analyzer) => open_existing(dir, analyzer).map(Some),
            _ => Ok(None),
        }
    }

    /// An index that lives and dies with the process.
    pub fn in_memory(analyzer: Analyzer) -> Result<Index, SearchError> {
        let fields = Fields::new();
        let index = tantivy::Index::builder().schema(fields.schema.clone()).settings(settings()).create_in_ram()?;
        Index::over(index, fields, analyzer)
    }

    fn over(index: tantivy::Index, fields: Fields, analyzer: Analyzer) -> Result<Index, SearchError> {
        let writer: IndexWriter = index.writer_with_num_threads(1, WRITER_MEMORY)?;
        let mut policy = LogMergePolicy::default();
        policy.set_del_docs_ratio_before_merge(0.3);
        writer.set_merge_policy(Box::new(policy));
        let cursor = match index.load_metas()?.payload {
            Some(payload) => Some(serde_json::from_str(&payload)?),
            None => None,
        };
        let reader =
            index.reader_builder().reload_policy(ReloadPolicy::Manual).doc_store_cache_num_blocks(2_000).try_into()?;
        let made = Generation { reader, writer: Mutex::new(writer), cursor: RwLock::new(cursor) };
        Ok(Index { fields, analyzer, now: RwLock::new(Arc::new(made)), home: None })
    }

    fn now(&self) -> Arc<Generation> {
        self.now.read().unwrap_or_else(|poisoned| poisoned.into_inner()).clone()
    }

    /// Answers from `other` from now on; the searches that run now end on what they began with, and are waited for.
    pub(super) fn change_over(&self, other: &Index) {
        let fresh = other.now();
        let former = std::mem::replace(&mut *self.now.write().unwrap_or_else(|poisoned| poisoned.into_inner()), fresh);
        for _ in 0..500 {
            if Arc::strong_count(&former) == 1 {
                break;
            }
            std::thread::sleep(std::time::Duration::from_millis(10));
        }
    }

    /// How far the change log is contained; `None` when the index has never been filled.
    pub fn cursor(&self) -> Option<FeedCursor> {
        *self.now().cursor.read().unwrap_or_else(|poisoned| poisoned.into_inner())
    }

    /// Applies the changes and commits them together with the cursor: after a crash both are there or neither.
    /// What it wrote is found by the next search.
    pub fn apply(&self, ops: Vec<Op>, cursor: &FeedCursor) -> Result<(), SearchError> {
        let now = self.now();
        let mut writer = now.writer()?;
        let staged = self.stage(&writer, ops);
        now.finish(&mut writer, staged, cursor)
    }

    /// Replaces everything by what `pages` yields. Until it returns, searches see the former state.
    pub fn replace(
        &self,
        pages: impl Iterator<Item = Result<Vec<Document>, SearchError>>,
        cursor: &FeedCursor,
    ) -> Result<u64, SearchError> {
        let now = self.now();
        let mut writer = now.writer()?;
        let mut count = 0;
        let stage_all = || -> Result<(), SearchError> {
            writer.delete_all_documents()?;
            for page in pages {
                for document in page? {
                    writer.add_document(self.fields.document(document, &self.analyzer))?;
                    count += 1;
                }
            }
            Ok(())
        };
        let staged = stage_all();
        now.finish(&mut writer, staged, cursor)?;
        Ok(count)
    }

    /// Answers from the last committed state.
    pub fn search(&self, wanted: &Wanted) -> Result<Vec<Hit>, SearchError> {
        query::search(&self.now().reader.searcher(), &self.fields, &self.analyzer, wanted)
    }

    /// How many documents there are.
    pub fn len(&self) -> u64 {
        self.now().reader.searcher().num_docs()
    }

    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    pub fn analyzer(&self) -> &Analyzer {
        &self.analyzer
    }

    fn stage(&self, writer: &IndexWriter, ops: Vec<Op>) -> Result<(), SearchError> {
        for op in ops {
            match op {
                Op::Put(document) => {
                    writer.delete_term(self.fields.key(&document.noun, &document.id));
                    writer.add_document(self.fields.document(document, &self.analyzer))?;
                }
                Op::Delete { noun, id } => {
                    writer.delete_term(self.fields.key(&noun, &id));
                }
            }
        }
        Ok(())
    }

    /// Puts documents into the writer without a commit, as a crash would leave them.
    #[cfg(test)]
    pub(super) fn stage_only(&self, ops: Vec<Op>) -> Result<(), SearchError> {
        let now = self.now();
        let writer = now.writer()?;
        self.stage(&writer, ops)
    }
}

fn settings() -> IndexSettings {
    IndexSettings { docstore_compression: Compressor::Lz4, docstore_blocksize: STORE_BLOCK, ..IndexSettings::default() }
}

/// What an index was made by.
fn stamp(analyzer: &Analyzer) -> String {
    format!("schema {} analyzer {}\n", schema::VERSION, analyzer.stamp())
}

fn open_existing(dir: &Path, analyzer: Analyzer) -> Result<Index, SearchError> {
    let fields = Fields::new();
    let index = tantivy::Index::open(MmapDirectory::open(dir).map_err(TantivyError::from)?)?;
    if index.schema() != fields.schema {
        return Err(TantivyError::SchemaError("not the schema of this version".to_owned()).into());
    }
    Index::over(index, fields, analyzer).map_err(|error| locked(error, dir))
}

fn locked(error: SearchError, dir: &Path) -> SearchError {
    match error {
        SearchError::Engine(TantivyError::LockFailure(..)) => SearchError::Locked(dir.to_owned()),
        other => other,
    }
}

/// # Errors
/// `Locked` when a process writes to the index in `dir`.
pub(super) fn check_unlocked(dir: &Path) -> Result<DirectoryLock, SearchError> {
    let directory = MmapDirectory::open(dir).map_err(TantivyError::from)?;
    directory.acquire_lock(&INDEX_WRITER_LOCK).map_err(|_| SearchError::Locked(dir.to_owned()))
}

/// Empties the folder of an index that nobody else writes to.
fn wipe(dir: &Path) -> Result<(), SearchError> {
    let _lock = check_unlocked(dir)?;
    let keep: PathBuf = dir.join(&INDEX_WRITER_LOCK.filepath);
    for entry in fs::read_dir(dir)? {
        let path = entry?.path();
        if path == keep {
            continue;
        }
        if path.is_dir() { fs::remove_dir_all(&path)? } else { fs::remove_file(&path)? }
    }
    Ok(())
}
