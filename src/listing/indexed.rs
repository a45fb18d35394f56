//! A list as the index's worker sees it: rows by id, without knowing what they are.
use std::marker::PhantomData;

use diesel::QueryResult;

use super::Listing;
use crate::{
    app::Listed,
    db::Conn,
    kernel::{id::OrgId, noun::Noun},
    org,
    search::Document,
};

/// The registry's entry of a list.
pub struct Indexed<L>(pub PhantomData<L>);

impl<L: Listing> Listed for Indexed<L> {
    fn noun(&self) -> Noun {
        L::NOUN
    }

    fn documents(&self, conn: &mut Conn, ids: &[String]) -> QueryResult<Vec<Document>> {
        let ids: Vec<L::Id> = ids.iter().filter_map(|id| id.parse().ok()).collect();
        let rows = L::find_all(conn, &ids)?;
        let owners: Vec<OrgId> = rows.iter().map(|row| row.life().owner).collect();
        let names = org::store::names(conn, &owners)?;
        let name = |row: &L| names.get(&row.life().owner).map(String::as_str).unwrap_or_default();
        Ok(rows.iter().map(|row| row.document(name(row))).collect())
    }

    fn ids_of(&self, conn: &mut Conn, owner: OrgId) -> QueryResult<Vec<String>> {
        L::ids_of(conn, owner)
    }

    fn ids_after(&self, conn: &mut Conn, after: &str, limit: i64) -> QueryResult<Vec<String>> {
        L::ids_after(conn, after, limit)
    }
}
