//! The keys that sign access tokens: kept in the database, so that every node knows them. The newest signs.
use chrono::TimeDelta;
use diesel::prelude::*;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::token;
use crate::{
    db::{Conn, Tx, pack, schema::facts, unpack},
    error::Result,
    kernel::clock::Timestamp,
};

/// The fact of the first key of older installations, which has no name of its own.
const UNNAMED: &str = "signing-key";
/// Facts of keys that have a name, which sorts by age.
const NAMED: &str = "signing-key/";

/// A replaced key is believed this long: the quarter of an hour that a token is good for, and the minute in which a
/// process may not have seen the new key yet.
const BELIEVED: TimeDelta = TimeDelta::minutes(16);

/// One key; `kid` is in the header of the tokens that it signs.
#[derive(Clone)]
pub struct Key {
    pub kid: Option<String>,
    pub secret: String,
    pub made_at: Timestamp,
}

#[derive(Serialize, Deserialize)]
struct Value {
    secret: String,
    made_at: Timestamp,
}

/// Every key, newest first.
pub fn load(conn: &mut Conn) -> QueryResult<Vec<Key>> {
    let rows: Vec<(String, String)> = facts::table
        .filter(facts::name.eq(UNNAMED).or(facts::name.like(format!("{NAMED}%"))))
        .order(facts::name.desc())
        .select((facts::name, facts::value))
        .load(conn)?;
    let keys = rows.into_iter().map(|(name, value)| {
        let Some(kid) = name.strip_prefix(NAMED) else {
            return Ok(Key { kid: None, secret: value, made_at: Timestamp::default() });
        };
        let Value { secret, made_at } = unpack(&value)?;
        Ok(Key { kid: Some(kid.to_owned()), secret, made_at })
    });
    keys.collect()
}

/// Of `keys`, newest first, those whose tokens may be good at `now`.
pub fn good_at(keys: &[Key], now: Timestamp) -> impl Iterator<Item = &Key> {
    let replaced = std::iter::once(None).chain(keys.iter().map(|key| Some(key.made_at)));
    let good = keys.iter().zip(replaced);
    good.filter(move |(_, replaced)| replaced.is_none_or(|at| now < at + BELIEVED)).map(|(key, _)| key)
}

/// [`load`], after making the first key of a new installation.
pub fn load_or_make(tx: &mut Tx) -> QueryResult<Vec<Key>> {
    let keys = load(tx)?;
    if keys.is_empty() {
        make(tx)?;
        return load(tx);
    }
    Ok(keys)
}

/// Makes a new key, and forgets those that nothing good was signed with; the new key's name.
pub fn rotate(tx: &mut Tx) -> Result<String> {
    let (keys, now) = (load(tx)?, tx.now());
    let good: Vec<Option<String>> = good_at(&keys, now).map(|key| key.kid.clone()).collect();
    for key in keys.into_iter().filter(|key| !good.contains(&key.kid)) {
        let name = key.kid.map_or(UNNAMED.to_owned(), |kid| format!("{NAMED}{kid}"));
        diesel::delete(facts::table.find(name)).execute(&mut **tx)?;
    }
    Ok(make(tx)?)
}

fn make(tx: &mut Tx) -> QueryResult<String> {
    let kid = Uuid::now_v7().simple().to_string();
    let value = pack(&Value { secret: token::random(), made_at: tx.now() })?;
    let row = (facts::name.eq(format!("{NAMED}{kid}")), facts::value.eq(value));
    diesel::insert_into(facts::table).values(row).execute(&mut **tx)?;
    Ok(kid)
}
