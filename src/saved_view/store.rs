//! Every SQL statement about saved views.
use diesel::prelude::*;

use crate::{
    auth::actor::Actor,
    db::{Conn, Tx, schema::saved_views},
    kernel::{
        clock::Timestamp,
        id::{OrgId, SavedViewId, UserId},
    },
};

/// A view as its table has it.
#[derive(Clone, Debug, Queryable, Selectable, Insertable)]
#[diesel(table_name = saved_views)]
pub struct SavedView {
    pub id: SavedViewId,
    pub user_id: UserId,
    pub org_id: OrgId,
    pub page: String,
    pub name: String,
    pub query: String,
    pub updated_at: Timestamp,
}

/// The actor's own rows, as a condition.
macro_rules! own {
    ($actor:expr) => {
        saved_views::user_id.eq($actor.user).and(saved_views::org_id.eq($actor.org))
    };
}

/// Those of a page, or of all pages; by name.
pub fn list(conn: &mut Conn, actor: &Actor, page: Option<&str>) -> QueryResult<Vec<SavedView>> {
    let mut query = saved_views::table.filter(own!(actor)).select(SavedView::as_select()).into_boxed();
    if let Some(page) = page {
        query = query.filter(saved_views::page.eq(page));
    }
    query.order((saved_views::page, saved_views::name)).load(conn)
}

pub fn count(conn: &mut Conn, actor: &Actor) -> QueryResult<i64> {
    saved_views::table.filter(own!(actor)).count().get_result(conn)
}

pub fn find_by_name(conn: &mut Conn, actor: &Actor, page: &str, name: &str) -> QueryResult<Option<SavedView>> {
    let named = saved_views::page.eq(page).and(saved_views::name.eq(name));
    saved_views::table.filter(own!(actor).and(named)).select(SavedView::as_select()).first(conn).optional()
}

pub fn insert(tx: &mut Tx, view: &SavedView) -> QueryResult<()> {
    diesel::insert_into(saved_views::table).values(view).execute(&mut **tx).map(drop)
}

pub fn save(tx: &mut Tx, view: &SavedView) -> QueryResult<()> {
    let changed = (saved_views::query.eq(&view.query), saved_views::updated_at.eq(view.updated_at));
    diesel::update(saved_views::table.find(view.id)).set(changed).execute(&mut **tx).map(drop)
}

/// True when the actor had such a view.
pub fn delete(tx: &mut Tx, actor: &Actor, id: SavedViewId) -> QueryResult<bool> {
    let own = saved_views::table.find(id).filter(own!(actor));
    Ok(diesel::delete(own).execute(&mut **tx)? == 1)
}
