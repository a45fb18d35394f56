//! What an organisation chose for the headers of its sheets, list by list: its next sheet is read the same way.
use diesel::prelude::*;

use crate::{
    audit::{self, Act},
    db::{Conn, Tx, schema::mappings},
    error::Result,
    kernel::{
        id::{JobId, OrgId},
        noun::Noun,
    },
    listing::List,
    sheet::Remembered,
};

pub fn find(conn: &mut Conn, org: OrgId, list: List) -> QueryResult<Remembered> {
    let of_list = mappings::table.filter(mappings::org_id.eq(org).and(mappings::list.eq(list.as_str())));
    let pairs: Vec<(String, String)> = of_list.select((mappings::header, mappings::key)).load(conn)?;
    Ok(pairs.into_iter().collect())
}

/// Keeps what was chosen for the sheet of `job`; the latest choice for a header holds.
///
/// # Errors
/// `Database` alone.
pub fn keep(tx: &mut Tx, org: OrgId, list: List, job: JobId, chosen: &Remembered) -> Result<()> {
    let now = tx.now();
    let mut kept = 0;
    for (header, key) in chosen.iter() {
        let known = mappings::table.find((org, list.as_str(), header));
        let set = (mappings::key.eq(key), mappings::updated_at.eq(now));
        if diesel::update(known).set(set).execute(&mut **tx)? == 0 {
            let named = (mappings::org_id.eq(org), mappings::list.eq(list.as_str()), mappings::header.eq(header));
            diesel::insert_into(mappings::table).values((named, set)).execute(&mut **tx)?;
        }
        kept += 1;
    }
    if kept > 0 {
        audit::note(tx, Act::Edit, Noun::Import, job, &format!("mapping {kept}"))?;
    }
    Ok(())
}
