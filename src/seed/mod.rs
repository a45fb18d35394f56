//! The demo city of `seeds/demo`: invented firms and lists, loaded through the nouns' stores. A row's id comes from its
//! key, so loading again changes nothing; a row that somebody has edited since stays as it is.
mod demands;
mod finance;
mod orgs;
mod products;
mod projects;

use std::collections::HashMap;

use chrono::{Days, NaiveDate, NaiveTime};
use serde::de::DeserializeOwned;
use sha2::{Digest, Sha256};

use crate::{
    db::{Author, Conn, Db, Tx, changes},
    error::{Error, Result},
    kernel::{clock::Timestamp, money::Money, noun::Noun},
    life::{Life, State},
    listing::fresh::{self, Confirmed, Fresh},
    org::{self, Org},
};

/// The password of every account of the demo city.
pub const PASSWORD: &str = "duijie-demo";

/// One account of each kind of actor: what it is, and its login.
pub const ACCOUNTS: &[(&str, &str)] = &[
    ("province 省级", "province@demo.test"),
    ("city 市级", "city@demo.test"),
    ("county 县级", "county@demo.test"),
    ("township 乡镇", "township@demo.test"),
    ("health 卫健", "health@demo.test"),
    ("factory 工厂", "factory@demo.test"),
    ("hospital 医院", "hospital@demo.test"),
    ("maker 厂商", "maker@demo.test"),
    ("provider 服务商", "provider@demo.test"),
    ("recycler 再制造", "recycler@demo.test"),
    ("lender 银行", "lender@demo.test"),
    ("leasing 租赁", "lease@demo.test"),
    ("accountant 代账", "accountant@demo.test"),
];

/// How many rows were inserted; all zero when the demo city was there already.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Inserted {
    pub orgs: usize,
    pub users: usize,
    pub products: usize,
    pub projects: usize,
    pub demands: usize,
    pub lender_products: usize,
    pub financing_requests: usize,
}

/// Loads what is not there yet, one transaction for each file.
///
/// # Errors
/// `Conflict` when a login or a credit code of the demo city is taken by another; `Startup` for a file that does not read.
pub fn load(db: &Db) -> Result<Inserted> {
    let orgs = orgs::read()?;
    let author = Author::default;
    Ok(Inserted {
        orgs: db.write_now(author(), |tx| orgs::insert(tx, &orgs))?,
        users: db.write_now(author(), |tx| orgs::insert_users(tx, &orgs))?,
        products: db.write_now(author(), |tx| products::insert(tx, &orgs))?,
        projects: db.write_now(author(), |tx| projects::insert(tx, &orgs))?,
        demands: db.write_now(author(), |tx| demands::insert(tx, &orgs))?,
        lender_products: db.write_now(author(), |tx| finance::insert_products(tx, &orgs))?,
        financing_requests: db.write_now(author(), |tx| finance::insert_requests(tx, &orgs))?,
    })
}

/// Whether the demo city is there, or a part of it whose loading was cut off.
///
/// # Errors
/// `Database` alone.
pub fn is_here(conn: &mut Conn) -> Result<bool> {
    let orgs = orgs::read()?;
    let Some((_, first)) = orgs.rows.first() else { return Ok(false) };
    Ok(org::store::find(conn, first.id)?.is_some())
}

/// The organisations of the demo city in the order of their file, each with its key.
struct Orgs {
    rows: Vec<(String, Org)>,
    places: HashMap<String, usize>,
}

impl Orgs {
    fn get(&self, key: &str) -> Result<&Org> {
        let found = self.places.get(key).and_then(|at| self.rows.get(*at));
        found.map(|(_, org)| org).ok_or_else(|| broken("orgs.csv", &format!("no row {key}")))
    }
}

fn rows<T: DeserializeOwned>(file: &str, source: &str) -> Result<Vec<T>> {
    let rows = csv::Reader::from_reader(source.as_bytes()).into_deserialize().collect::<Result<Vec<T>, _>>();
    rows.map_err(|e| broken(file, &e.to_string()))
}

fn broken(file: &str, why: &str) -> Error {
    Error::Startup(format!("seeds/demo/{file}: {why}"))
}

/// The bytes of the id that a row always gets: a UUID version 7 of its day, so that lists by age are right.
fn id_of(noun: &str, key: &str, at: Timestamp) -> [u8; 16] {
    let digest: [u8; 32] = Sha256::digest(format!("demo:{noun}:{key}")).into();
    let hash = digest.first_chunk().map_or(0, |first| u128::from_be_bytes(*first));
    let millis = u128::try_from(at.and_utc().timestamp_millis()).unwrap_or(0);
    let (high, low) = ((hash >> 64) & 0xfff, hash & ((1 << 62) - 1));
    ((millis << 80) | (7 << 76) | (high << 64) | (2 << 62) | low).to_be_bytes()
}

/// Eight in the morning in China.
fn moment(day: NaiveDate) -> Timestamp {
    day.and_time(NaiveTime::MIN)
}

/// The day on which rows without a day of their own appeared.
fn opening() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 7, 1).unwrap_or_default()
}

/// A day that lay `days` after `posted`; where that has passed, as many days from today: a demo city of last year would
/// have nothing that is still open.
fn still_ahead(posted: NaiveDate, days: u64, today: NaiveDate) -> Option<NaiveDate> {
    let day = posted.checked_add_days(Days::new(days))?;
    if day > today { Some(day) } else { today.checked_add_days(Days::new(days)) }
}

fn life(org: &Org, state: State, posted: NaiveDate) -> Life {
    let returned = if state == State::Returned { "（演示）请补充预算和技术要求" } else { "" };
    Life {
        state,
        returned: returned.to_owned(),
        entered_by: org.entered_by,
        ..Life::begin(org.id, org.region.clone(), moment(posted))
    }
}

/// Says that a row is still offered; the maker of every tenth will soon be asked.
fn confirm<L: Fresh>(tx: &mut Tx, row: &mut L, nth: usize) -> Result<()> {
    let ago = if nth % 10 == 3 { Days::new(170) } else { Days::new(20) };
    let on = tx.today().checked_sub_days(ago).unwrap_or_default();
    if row.life().state.is_matched() {
        fresh::note(tx, row, Confirmed::from(on, 180))?;
    }
    Ok(())
}

fn yuan(sum: Option<i64>) -> Result<Option<Money>> {
    Ok(sum.map(Money::from_yuan).transpose()?)
}

/// The entries of a list cell.
fn entries(cell: &str) -> impl Iterator<Item = &str> {
    cell.split(';').map(str::trim).filter(|entry| !entry.is_empty())
}

/// The change that makes the index follow.
fn follow(tx: &mut Tx, noun: Noun, id: impl ToString) -> Result<()> {
    Ok(changes::append(tx, noun, id)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_a_uuid_of_its_day_and_always_the_same() {
        let id = |key| uuid::Uuid::from_bytes(id_of("demand", key, moment(opening())));
        assert_eq!(id("d001"), id("d001"));
        assert_ne!(id("d001"), id("d002"));
        assert_eq!(id("d001").get_version_num(), 7);
        assert_eq!(id("d001").get_variant(), uuid::Variant::RFC4122);
        let later = id_of("demand", "d001", moment(opening().succ_opt().unwrap()));
        assert!(id("d001") < uuid::Uuid::from_bytes(later));
    }

    #[test]
    fn the_organisations_read() {
        let orgs = orgs::read().unwrap();
        assert!(orgs.rows.len() > 80);
        assert!(orgs.get("f33").unwrap().entered_by.is_some());
    }
}
