//! The declaration that nothing classified is entered: its text has a version, each user accepts it once for each
//! version, and no row is written by the API or a sheet before (409 `declaration-required`). The command line is the
//! operator's own word.
pub mod routes;

use diesel::prelude::*;

use crate::{
    db::{Conn, Tx, schema::declarations},
    each_backend,
    error::{Error, Result},
    kernel::{
        clock::Timestamp,
        id::{OrgId, UserId},
    },
};

/// The version of the text in force. A changed text is a new key `declaration-classified-…` and a new version here; the
/// old text stays in the catalogue, for those who agreed to it.
pub const VERSION: &str = "v1";

/// When `user` accepted the text in force.
pub fn accepted_at(conn: &mut Conn, user: UserId) -> QueryResult<Option<Timestamp>> {
    declarations::table.find((user, VERSION)).select(declarations::accepted_at).first(conn).optional()
}

/// # Errors
/// `Undeclared` until the user has accepted the text in force.
pub fn check(conn: &mut Conn, user: UserId) -> Result<()> {
    accepted_at(conn, user)?.map(drop).ok_or(Error::Undeclared)
}

/// Writes down that `user`, acting for `org`, accepts the text in force; false when that was done before.
pub fn accept(tx: &mut Tx, user: UserId, org: OrgId) -> QueryResult<bool> {
    let now = tx.now();
    let row = (
        declarations::user_id.eq(user),
        declarations::text_version.eq(VERSION),
        declarations::org_id.eq(org),
        declarations::accepted_at.eq(now),
    );
    let written = each_backend!(&mut **tx, conn => diesel::insert_into(declarations::table)
        .values(row)
        .on_conflict_do_nothing()
        .execute(conn))?;
    Ok(written == 1)
}
