//! What the line said that a row was last taken from: said again, it changes nothing, whatever happened to the row since.
use diesel::prelude::*;
use sha2::{Digest, Sha256};

use crate::{
    db::{Conn, Tx, schema::import_lines},
    kernel::noun::Noun,
    sheet::{Form, Row},
};

/// All that a line says, by what its columns are taken for; not where it stands.
pub fn digest(form: &Form<'_>, row: &Row<'_>) -> String {
    let mut hash = Sha256::new();
    for mapped in &form.mapping.headers {
        let (Some(key), value) = (mapped.key, row.at(mapped.index)) else { continue };
        let unit = mapped.unit.map(|unit| unit.to_string()).unwrap_or_default();
        for part in [key, &unit, &value] {
            hash.update(part.len().to_le_bytes());
            hash.update(part);
        }
    }
    format!("{:x}", hash.finalize())
}

/// Whether the row was last taken from such a line.
pub fn is_known(conn: &mut Conn, (noun, row): (Noun, &str), digest: &str) -> QueryResult<bool> {
    let known = import_lines::table.find((noun.as_str(), row)).select(import_lines::digest);
    Ok(known.first::<String>(conn).optional()?.is_some_and(|known| known == digest))
}

/// Remembers the line that a row was entered from.
pub fn first(tx: &mut Tx, (noun, row): (Noun, &str), digest: &str) -> QueryResult<()> {
    let line = (import_lines::noun.eq(noun.as_str()), import_lines::row_id.eq(row), import_lines::digest.eq(digest));
    diesel::insert_into(import_lines::table).values(line).execute(&mut **tx).map(drop)
}

/// Remembers the line that a row was taken from again.
pub fn keep(tx: &mut Tx, (noun, row): (Noun, &str), digest: &str) -> QueryResult<()> {
    let known = import_lines::table.find((noun.as_str(), row));
    let changed = diesel::update(known).set(import_lines::digest.eq(digest)).execute(&mut **tx)?;
    if changed == 0 { first(tx, (noun, row), digest) } else { Ok(()) }
}
