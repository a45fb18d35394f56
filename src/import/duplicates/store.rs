//! SQL of what became of duplicates: which row is now part of which, and which were told to be different.
use std::collections::HashSet;

use diesel::prelude::*;

use crate::{
    audit::{self, Act},
    db::{
        Conn, Tx,
        schema::{distinctions, financing_requests, introductions, merges},
    },
    error::Result,
    kernel::{
        id::{FinancingRequestId, OrgId},
        noun::Noun,
    },
};

/// The lower id first: a pair is written in one way.
pub fn in_order(one: &str, other: &str) -> (String, String) {
    if one <= other { (one.to_owned(), other.to_owned()) } else { (other.to_owned(), one.to_owned()) }
}

/// Pairs that were told to be different.
pub fn distinctions(conn: &mut Conn, noun: Noun) -> QueryResult<HashSet<(String, String)>> {
    let pairs = distinctions::table.filter(distinctions::noun.eq(noun.as_str()));
    let pairs: Vec<(String, String)> = pairs.select((distinctions::first, distinctions::second)).load(conn)?;
    Ok(pairs.into_iter().collect())
}

/// Remembers that two rows are not the same; false when it was known.
pub fn distinguish(tx: &mut Tx, noun: Noun, org: OrgId, (one, other): (&str, &str)) -> QueryResult<bool> {
    let (first, second) = in_order(one, other);
    let known = distinctions::table.find((noun.as_str(), &first, &second)).count().get_result::<i64>(&mut **tx)?;
    if known > 0 {
        return Ok(false);
    }
    let now = tx.now();
    let row = (
        distinctions::noun.eq(noun.as_str()),
        distinctions::first.eq(first),
        distinctions::second.eq(second),
        distinctions::org_id.eq(org),
        distinctions::at.eq(now),
    );
    diesel::insert_into(distinctions::table).values(row).execute(&mut **tx)?;
    Ok(true)
}

/// Remembers that `gone` is now part of `stays`; so are those that were part of `gone`.
pub fn keep(tx: &mut Tx, noun: Noun, org: OrgId, (gone, stays): (&str, &str)) -> QueryResult<()> {
    let before = merges::table.filter(merges::noun.eq(noun.as_str()).and(merges::stays.eq(gone)));
    diesel::update(before).set(merges::stays.eq(stays)).execute(&mut **tx)?;
    let now = tx.now();
    let row = (
        merges::noun.eq(noun.as_str()),
        merges::gone.eq(gone),
        merges::stays.eq(stays),
        merges::org_id.eq(org),
        merges::at.eq(now),
    );
    diesel::insert_into(merges::table).values(row).execute(&mut **tx).map(drop)
}

/// The row that `gone` is now part of.
pub fn part_of(conn: &mut Conn, noun: Noun, gone: &str) -> QueryResult<Option<String>> {
    merges::table.find((noun.as_str(), gone)).select(merges::stays).first(conn).optional()
}

/// Whether somebody waits for an introduction to the row, or was introduced.
pub fn is_introduced(conn: &mut Conn, noun: Noun, id: &str) -> QueryResult<bool> {
    let open = introductions::table.filter(introductions::open_pair.is_not_null()).into_boxed();
    let of_row = match noun {
        Noun::Demand => open.filter(introductions::demand.eq(id)),
        Noun::Product => open.filter(introductions::product.eq(id)),
        Noun::FinancingRequest => open.filter(introductions::financing_request.eq(id)),
        Noun::LenderProduct => open.filter(introductions::lender_product.eq(id)),
        _ => return Ok(false),
    };
    Ok(of_row.count().get_result::<i64>(conn)? > 0)
}

/// Money that is asked for a demand is asked for the one that stays.
///
/// # Errors
/// `Database` alone.
pub fn move_requests(tx: &mut Tx, noun: Noun, (gone, stays): (&str, &str)) -> Result<()> {
    if noun != Noun::Demand {
        return Ok(());
    }
    let of_gone = financing_requests::table.filter(financing_requests::demand.eq(gone));
    let ids: Vec<FinancingRequestId> = of_gone.select(financing_requests::id).load(&mut **tx)?;
    for id in ids {
        let to =
            (financing_requests::demand.eq(stays), financing_requests::version.eq(financing_requests::version + 1));
        diesel::update(financing_requests::table.find(id)).set(to).execute(&mut **tx)?;
        audit::record(tx, Act::Merge, Noun::FinancingRequest, id)?;
    }
    Ok(())
}
