//! Users and memberships: SQL and nothing else. A user may belong to several organisations.
use std::collections::HashMap;

use diesel::prelude::*;
use serde::Serialize;
use utoipa::ToSchema;

use super::model::{Org, State};
use crate::{
    auth::actor::{Actor, Membership, Standing},
    db::{
        Conn, Tx,
        schema::{memberships, orgs, users},
    },
    kernel::id::{OrgId, SessionId, UserId},
};

#[derive(Clone, Debug, Queryable, Selectable, Insertable)]
#[diesel(table_name = users)]
pub struct User {
    pub id: UserId,
    /// Lower case: a mail address or a mobile number.
    pub login: String,
    pub name: String,
    pub password_hash: String,
    pub created_at: chrono::NaiveDateTime,
}

/// An organisation that a user acts for.
#[derive(Clone, Debug, Serialize, ToSchema, Queryable)]
#[schema(as = OwnPlace)]
pub struct Place {
    pub org: OrgId,
    pub name: String,
    pub role: Membership,
    /// Claimed, and not yet confirmed by a bureau.
    pub pending: bool,
}

/// A member of an organisation.
#[derive(Clone, Debug, Serialize, serde::Deserialize, ToSchema, Queryable)]
pub struct Member {
    pub user: UserId,
    pub login: String,
    pub name: String,
    pub role: Membership,
    pub pending: bool,
}

pub fn find_by_login(conn: &mut Conn, login: &str) -> QueryResult<Option<User>> {
    users::table.filter(users::login.eq(login.to_lowercase())).select(User::as_select()).first(conn).optional()
}

pub fn find(conn: &mut Conn, id: UserId) -> QueryResult<Option<User>> {
    users::table.find(id).select(User::as_select()).first(conn).optional()
}

/// Names of several users at once.
pub fn names(conn: &mut Conn, ids: &[UserId]) -> QueryResult<HashMap<UserId, String>> {
    let among = users::table.filter(users::id.eq_any(ids.to_vec()));
    let rows: Vec<(UserId, String)> = among.select((users::id, users::name)).load(conn)?;
    Ok(rows.into_iter().collect())
}

pub fn insert(tx: &mut Tx, user: &User) -> QueryResult<()> {
    diesel::insert_into(users::table).values(user).execute(&mut **tx).map(drop)
}

pub fn set_password(tx: &mut Tx, user: UserId, hash: &str) -> QueryResult<()> {
    diesel::update(users::table.find(user)).set(users::password_hash.eq(hash)).execute(&mut **tx).map(drop)
}

/// The organisations of a user, those that may be acted for first.
pub fn places(conn: &mut Conn, user: UserId) -> QueryResult<Vec<Place>> {
    memberships::table
        .inner_join(orgs::table.on(orgs::id.eq(memberships::org_id)))
        .filter(memberships::user_id.eq(user))
        .order((memberships::pending, memberships::created_at, memberships::org_id))
        .select((orgs::id, orgs::name, memberships::role, memberships::pending))
        .load(conn)
}

pub fn members(conn: &mut Conn, org: OrgId) -> QueryResult<Vec<Member>> {
    memberships::table
        .inner_join(users::table.on(users::id.eq(memberships::user_id)))
        .filter(memberships::org_id.eq(org))
        .order((memberships::created_at, users::id))
        .select((users::id, users::login, users::name, memberships::role, memberships::pending))
        .load(conn)
}

pub fn join(tx: &mut Tx, user: UserId, org: OrgId, role: Membership, pending: bool) -> QueryResult<()> {
    let now = tx.now();
    diesel::insert_into(memberships::table)
        .values((
            memberships::user_id.eq(user),
            memberships::org_id.eq(org),
            memberships::role.eq(role),
            memberships::pending.eq(pending),
            memberships::created_at.eq(now),
        ))
        .execute(&mut **tx)
        .map(drop)
}

/// True when there was such a member.
pub fn leave(tx: &mut Tx, user: UserId, org: OrgId) -> QueryResult<bool> {
    Ok(diesel::delete(memberships::table.find((user, org))).execute(&mut **tx)? == 1)
}

/// A verified claim lets its claimant in; a refused one sends them away.
pub fn settle_claims(tx: &mut Tx, org: OrgId, granted: bool) -> QueryResult<()> {
    let waiting = memberships::table.filter(memberships::org_id.eq(org).and(memberships::pending.eq(true)));
    if granted {
        diesel::update(waiting).set(memberships::pending.eq(false)).execute(&mut **tx).map(drop)
    } else {
        diesel::delete(waiting).execute(&mut **tx).map(drop)
    }
}

impl Org {
    /// Somebody of the organisation who may look, with no account behind: the command line and workers see as it does.
    pub fn reader(&self) -> Actor {
        Actor {
            user: UserId::new(),
            org: self.id,
            session: SessionId::new(),
            member: Membership::Viewer,
            standing: Standing {
                region: self.region.clone(),
                roles: self.roles.iter().map(ToString::to_string).collect(),
                verified: self.state == State::Verified,
                barred: matches!(self.state, State::Refused | State::Suspended),
            },
            address: String::new(),
        }
    }
}
