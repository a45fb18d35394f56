//! The change log and the registry, as the index's follower wants to see them.
use std::sync::Arc;

use crate::{
    app::Registry,
    db::{Db, changes, changes::Place, migrate},
    error::Error,
    search::{
        Document, FeedCursor,
        follow::{Feed, FeedChange, FeedError},
    },
};

pub struct LogFeed {
    pub db: Db,
    pub registry: Arc<Registry>,
}

impl LogFeed {
    fn read<T>(&self, work: impl FnOnce(&mut crate::db::Conn) -> Result<T, Error>) -> Result<T, FeedError> {
        self.db.read_now(work).map_err(FeedError::from)
    }
}

impl Feed for LogFeed {
    fn since(&self, cursor: &FeedCursor, limit: usize) -> Result<Vec<FeedChange>, FeedError> {
        let (place, limit) = (Place { tx: cursor.tx, seq: cursor.seq }, i64::try_from(limit)?);
        self.read(|conn| {
            let epoch = migrate::epoch(conn)?;
            let changes = changes::since(conn, place, limit)?;
            Ok(changes
                .into_iter()
                .map(|change| FeedChange {
                    cursor: FeedCursor { epoch, tx: change.tx, seq: change.seq },
                    noun: change.noun,
                    id: change.noun_id,
                })
                .collect())
        })
    }

    fn load(&self, noun: &str, ids: &[String]) -> Result<Vec<Document>, FeedError> {
        let Some(listed) = self.registry.listed(noun) else { return Ok(Vec::new()) };
        self.read(|conn| Ok(listed.documents(conn, ids)?))
    }

    fn head(&self) -> Result<FeedCursor, FeedError> {
        self.read(|conn| {
            let Place { tx, seq } = changes::head(conn)?;
            Ok(FeedCursor { epoch: migrate::epoch(conn)?, tx, seq })
        })
    }

    fn nouns(&self) -> Vec<String> {
        self.registry.listed.iter().map(|listed| listed.noun().to_string()).collect()
    }

    fn everything(&self, noun: &str, after: Option<&str>, limit: usize) -> Result<Vec<Document>, FeedError> {
        let Some(listed) = self.registry.listed(noun) else { return Ok(Vec::new()) };
        let (after, limit) = (after.unwrap_or_default(), i64::try_from(limit)?);
        self.read(|conn| {
            let ids = listed.ids_after(conn, after, limit)?;
            let mut documents = listed.documents(conn, &ids)?;
            documents.sort_by(|a, b| a.id.cmp(&b.id));
            Ok(documents)
        })
    }
}
