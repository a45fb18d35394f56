//! `Idempotency-Key`: an answer is stored in the transaction of the write that made it, so a retry gets it again.
use std::time::Duration;

use diesel::prelude::*;
use serde::{Serialize, de::DeserializeOwned};
use sha2::{Digest, Sha256};

use super::{Tx, pack, schema::answers, unpack};
use crate::error::{Error, Result};

/// Answers are kept this long; a retry after it is a new request.
const KEPT: Duration = Duration::from_secs(7 * 24 * 3600);

/// What makes a request the same request: who asks, under which key, for what.
#[derive(Clone, Debug)]
pub struct Key {
    pub asker: String,
    pub key: String,
    fingerprint: String,
}

impl Key {
    /// `operation` and `body` together are the fingerprint: the key may not be used for anything else.
    pub fn new(asker: impl ToString, key: &str, operation: &str, body: &impl Serialize) -> Result<Key> {
        let body = pack(body)?;
        let digest = Sha256::new().chain_update(operation).chain_update([0]).chain_update(body).finalize();
        Ok(Key { asker: asker.to_string(), key: key.to_owned(), fingerprint: format!("{digest:x}") })
    }
}

/// Does `work` unless this key has been answered before; then gives that answer and does nothing.
///
/// # Errors
/// `Conflict` when the key was used for another request.
pub fn answer<T>(tx: &mut Tx, key: Option<&Key>, work: impl FnOnce(&mut Tx) -> Result<T>) -> Result<T>
where
    T: Serialize + DeserializeOwned,
{
    let Some(key) = key else { return work(tx) };
    // Of several with one key at once, the others wait here, and find the answer of the first.
    tx.lock(&format!("answer {} {}", key.asker, key.key))?;
    let known: Option<(String, String)> = answers::table
        .find((&key.asker, &key.key))
        .select((answers::fingerprint, answers::body))
        .first(&mut **tx)
        .optional()?;
    match known {
        Some((fingerprint, body)) if fingerprint == key.fingerprint => Ok(unpack(&body)?),
        Some(_) => Err(Error::conflict("error-key-reused")),
        None => {
            let done = work(tx)?;
            store(tx, key, &pack(&done)?)?;
            Ok(done)
        }
    }
}

fn store(tx: &mut Tx, key: &Key, body: &str) -> QueryResult<()> {
    let now = tx.now();
    let limit = now.checked_sub_signed(chrono::TimeDelta::from_std(KEPT).unwrap_or_default()).unwrap_or(now);
    diesel::delete(answers::table.filter(answers::created_at.lt(limit))).execute(&mut **tx)?;
    diesel::insert_into(answers::table)
        .values((
            answers::asker.eq(&key.asker),
            answers::key.eq(&key.key),
            answers::fingerprint.eq(&key.fingerprint),
            answers::body.eq(body),
            answers::created_at.eq(now),
        ))
        .execute(&mut **tx)?;
    Ok(())
}
