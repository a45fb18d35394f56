//! Brings the database's code tables to what this binary carries. A code that vanished is retired, never deleted: rows
//! point to it.
use diesel::prelude::*;
use sha2::{Digest, Sha256};

use crate::{
    db::{
        Tx,
        schema::{categories, industries, reference_files, regions},
    },
    each_backend,
    error::Result,
    kernel::{
        calendar,
        gazetteer::{Gazetteer, Status},
        industry,
        taxonomy::Taxonomy,
    },
};

/// Rows a statement: below SQLite's limit of bound values.
const BATCH: usize = 500;

/// `INSERT … ON CONFLICT (code) DO UPDATE`. SQLite's batch insert has no conflict clause in diesel: row by row there.
macro_rules! upsert {
    ($tx:expr, $table:ident, $values:expr, [$($column:ident),+]) => {{
        use diesel::upsert::excluded;
        match &mut **$tx {
            $crate::db::Conn::Pg(conn) => {
                diesel::insert_into($table::table)
                    .values(&$values)
                    .on_conflict($table::code)
                    .do_update()
                    .set(($($table::$column.eq(excluded($table::$column)),)+))
                    .execute(conn)?;
            }
            $crate::db::Conn::Sqlite(conn) => {
                for value in $values {
                    diesel::insert_into($table::table)
                        .values(value)
                        .on_conflict($table::code)
                        .do_update()
                        .set(($($table::$column.eq(excluded($table::$column)),)+))
                        .execute(conn)?;
                }
            }
        }
    }};
}

/// Loads every table whose file differs from the one that was loaded last; the number of tables loaded.
pub fn load(tx: &mut Tx) -> Result<usize> {
    let loaded = [load_regions(tx)?, load_industries(tx)?, load_categories(tx)?, load_holidays(tx)?];
    Ok(loaded.into_iter().filter(|loaded| *loaded).count())
}

fn load_regions(tx: &mut Tx) -> QueryResult<bool> {
    let rows: Vec<_> = Gazetteer::get()
        .places()
        .iter()
        .map(|place| {
            let level = format!("{:?}", place.level).to_lowercase();
            let parent = place.parent.as_ref().map(ToString::to_string);
            let retired = place.status != Status::Current;
            (place.code.to_string(), place.name.clone(), place.full_name.clone(), level, parent, retired)
        })
        .collect();
    if !is_new(tx, "regions", &rows)? {
        return Ok(false);
    }
    diesel::update(regions::table).set(regions::retired.eq(true)).execute(&mut **tx)?;
    for batch in rows.chunks(BATCH) {
        let values: Vec<_> = batch
            .iter()
            .map(|(code, name, full_name, level, parent, retired)| {
                (
                    regions::code.eq(code),
                    regions::name.eq(name),
                    regions::full_name.eq(full_name),
                    regions::level.eq(level),
                    regions::parent.eq(parent),
                    regions::retired.eq(retired),
                )
            })
            .collect();
        upsert!(tx, regions, values, [name, full_name, level, parent, retired]);
    }
    note(tx, "regions", &rows)
}

fn load_industries(tx: &mut Tx) -> QueryResult<bool> {
    let rows: Vec<_> = industry::all()
        .iter()
        .map(|(code, name)| {
            let parent =
                code.parse::<industry::IndustryCode>().ok().and_then(|code| code.ancestors().into_iter().nth(1));
            ((*code).to_owned(), (*name).to_owned(), parent.map(|code| code.to_string()))
        })
        .collect();
    if !is_new(tx, "industries", &rows)? {
        return Ok(false);
    }
    diesel::update(industries::table).set(industries::retired.eq(true)).execute(&mut **tx)?;
    for batch in rows.chunks(BATCH) {
        let values: Vec<_> = batch
            .iter()
            .map(|(code, name, parent)| {
                (
                    industries::code.eq(code),
                    industries::name.eq(name),
                    industries::parent.eq(parent),
                    industries::retired.eq(false),
                )
            })
            .collect();
        upsert!(tx, industries, values, [name, parent, retired]);
    }
    note(tx, "industries", &rows)
}

fn load_categories(tx: &mut Tx) -> QueryResult<bool> {
    let rows: Vec<_> = Taxonomy::get()
        .nodes()
        .iter()
        .map(|node| {
            let aliases = node.aliases.iter().map(ToString::to_string).collect::<Vec<_>>().join("、");
            let parent = node.code.parent().map(|code| code.to_string());
            (node.code.to_string(), node.name_zh.to_string(), node.name_en.to_string(), parent, aliases)
        })
        .collect();
    if !is_new(tx, "categories", &rows)? {
        return Ok(false);
    }
    diesel::update(categories::table).set(categories::retired.eq(true)).execute(&mut **tx)?;
    for batch in rows.chunks(BATCH) {
        let values: Vec<_> = batch
            .iter()
            .map(|(code, zh, en, parent, aliases)| {
                (
                    categories::code.eq(code),
                    categories::name_zh.eq(zh),
                    categories::name_en.eq(en),
                    categories::parent.eq(parent),
                    categories::aliases.eq(aliases),
                    categories::retired.eq(false),
                )
            })
            .collect();
        upsert!(tx, categories, values, [name_zh, name_en, parent, aliases, retired]);
    }
    note(tx, "categories", &rows)
}

fn load_holidays(tx: &mut Tx) -> QueryResult<bool> {
    let rows = calendar::seed();
    if !is_new(tx, "holidays", &rows)? {
        return Ok(false);
    }
    super::calendar::load(tx, &rows)?;
    note(tx, "holidays", &rows)
}

fn digest(rows: &impl std::fmt::Debug) -> String {
    format!("{:x}", Sha256::digest(format!("{rows:?}")))
}

fn is_new(tx: &mut Tx, name: &str, rows: &impl std::fmt::Debug) -> QueryResult<bool> {
    let known: Option<String> =
        reference_files::table.find(name).select(reference_files::digest).first(&mut **tx).optional()?;
    Ok(known != Some(digest(rows)))
}

fn note<T: std::fmt::Debug>(tx: &mut Tx, name: &str, rows: &Vec<T>) -> QueryResult<bool> {
    let row = (
        reference_files::digest.eq(digest(rows)),
        reference_files::row_count.eq(i32::try_from(rows.len()).unwrap_or(i32::MAX)),
        reference_files::loaded_at.eq(tx.now()),
    );
    each_backend!(&mut **tx, conn => diesel::insert_into(reference_files::table)
        .values((reference_files::name.eq(name), row.clone()))
        .on_conflict(reference_files::name)
        .do_update()
        .set(row)
        .execute(conn))?;
    Ok(true)
}
