//! Sessions: a refresh token that changes with every use. One that is used twice was stolen, unless two tabs asked at
//! the same moment.
use chrono::TimeDelta;
use diesel::prelude::*;

use super::{cookie::REFRESH_DAYS, token};
use crate::{
    db::{
        Conn, Tx,
        schema::{memberships, sessions},
    },
    error::{Error, Result},
    kernel::{
        clock::Timestamp,
        id::{OrgId, SessionId, UserId},
    },
};

/// Two tabs may refresh at once: within this time the former token is not theft.
const GRACE: TimeDelta = TimeDelta::seconds(20);

/// What a session knows of its user (agent, address) goes as late as the log does.
const KEPT: TimeDelta = TimeDelta::days(190);

/// Deletes some of the sessions that ended that long ago: how many.
pub fn sweep(tx: &mut Tx) -> Result<usize> {
    let limit = tx.now() - KEPT;
    let over = sessions::table.filter(sessions::expires_at.lt(limit)).select(sessions::id).limit(500);
    let over: Vec<SessionId> = over.load(&mut **tx)?;
    Ok(diesel::delete(sessions::table.filter(sessions::id.eq_any(over))).execute(&mut **tx)?)
}

/// What signing in or refreshing gives.
pub struct Opened {
    pub session: SessionId,
    /// `SESSION.SECRET`; none when another tab got the new one moments ago.
    pub refresh: Option<String>,
}

/// Begins a session of `user` acting for `org`.
pub fn open(tx: &mut Tx, user: UserId, org: OrgId, agent: &str) -> QueryResult<Opened> {
    let (session, secret, now) = (SessionId::new(), token::random(), tx.now());
    diesel::insert_into(sessions::table)
        .values((
            sessions::id.eq(session),
            sessions::user_id.eq(user),
            sessions::org_id.eq(org),
            sessions::token_hash.eq(token::digest(&secret)),
            sessions::former_hash.eq(""),
            sessions::rotated_at.eq(now),
            sessions::expires_at.eq(now + TimeDelta::days(REFRESH_DAYS)),
            sessions::revoked.eq(false),
            sessions::address.eq(tx.author.address.clone()),
            sessions::agent.eq(agent.chars().take(200).collect::<String>()),
            sessions::created_at.eq(now),
        ))
        .execute(&mut **tx)?;
    Ok(Opened { session, refresh: Some(format!("{session}.{secret}")) })
}

/// How a refresh went; a theft must be committed, so it is not an error.
pub enum Refreshed {
    Good(Opened),
    /// An old token came again: the session has been revoked.
    Reused(SessionId),
    Unknown,
}

pub fn refresh(tx: &mut Tx, refresh: &str) -> Result<Refreshed> {
    let Some((session, secret)) = refresh.split_once('.') else { return Ok(Refreshed::Unknown) };
    let Ok(session) = session.parse::<SessionId>() else { return Ok(Refreshed::Unknown) };
    let (hash, now) = (token::digest(secret), tx.now());
    let row: Option<(String, String, chrono::NaiveDateTime)> = sessions::table
        .find(session)
        .filter(sessions::revoked.eq(false).and(sessions::expires_at.gt(now)))
        .select((sessions::token_hash, sessions::former_hash, sessions::rotated_at))
        .first(&mut **tx)
        .optional()?;
    match row {
        Some((current, _, _)) if current == hash => rotate(tx, session, &current).map(Refreshed::Good),
        Some((_, former, at)) if former == hash && now - at <= GRACE => {
            Ok(Refreshed::Good(Opened { session, refresh: None }))
        }
        Some((_, former, _)) if former == hash => {
            revoke(tx, session)?;
            Ok(Refreshed::Reused(session))
        }
        _ => Ok(Refreshed::Unknown),
    }
}

fn rotate(tx: &mut Tx, session: SessionId, current: &str) -> Result<Opened> {
    let (secret, now) = (token::random(), tx.now());
    let good = sessions::table.find(session).filter(sessions::token_hash.eq(current));
    let rotated = diesel::update(good)
        .set((
            sessions::former_hash.eq(current),
            sessions::token_hash.eq(token::digest(&secret)),
            sessions::rotated_at.eq(now),
            sessions::expires_at.eq(now + TimeDelta::days(REFRESH_DAYS)),
        ))
        .execute(&mut **tx)?;
    if rotated == 0 {
        return Err(Error::Busy); // another refresh of the same token committed in between
    }
    Ok(Opened { session, refresh: Some(format!("{session}.{secret}")) })
}

pub fn revoke(tx: &mut Tx, session: SessionId) -> QueryResult<()> {
    diesel::update(sessions::table.find(session)).set(sessions::revoked.eq(true)).execute(&mut **tx).map(drop)
}

/// Ends every session of `user` but `kept`: after a change of password.
pub fn revoke_others(tx: &mut Tx, user: UserId, kept: SessionId) -> QueryResult<()> {
    let others = sessions::table.filter(sessions::user_id.eq(user).and(sessions::id.ne(kept)));
    diesel::update(others).set(sessions::revoked.eq(true)).execute(&mut **tx).map(drop)
}

/// Ends every session of `user`.
pub fn revoke_all(tx: &mut Tx, user: UserId) -> QueryResult<()> {
    let all = sessions::table.filter(sessions::user_id.eq(user));
    diesel::update(all).set(sessions::revoked.eq(true)).execute(&mut **tx).map(drop)
}

/// Ends a session of `user`; false when they have no such session.
pub fn revoke_own(tx: &mut Tx, user: UserId, session: SessionId) -> QueryResult<bool> {
    let own = sessions::table.find(session).filter(sessions::user_id.eq(user).and(sessions::revoked.eq(false)));
    Ok(diesel::update(own).set(sessions::revoked.eq(true)).execute(&mut **tx)? == 1)
}

/// A session as its user sees it.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = sessions)]
pub struct Seen {
    pub id: SessionId,
    pub org_id: OrgId,
    pub agent: String,
    pub address: String,
    pub created_at: Timestamp,
    pub rotated_at: Timestamp,
}

/// The sessions of `user` that are good at `now`, newest first.
pub fn list(conn: &mut Conn, user: UserId, now: Timestamp) -> QueryResult<Vec<Seen>> {
    sessions::table
        .filter(sessions::user_id.eq(user).and(sessions::revoked.eq(false)).and(sessions::expires_at.gt(now)))
        .order(sessions::id.desc())
        .select(Seen::as_select())
        .load(conn)
}

/// Lets the session act for another organisation of its user.
///
/// # Errors
/// `NotFound` when the user is no member there.
pub fn act_for(tx: &mut Tx, session: SessionId, user: UserId, org: OrgId) -> Result<()> {
    let member = memberships::table.find((user, org)).filter(memberships::pending.eq(false)).count();
    let member: i64 = member.get_result(&mut **tx)?;
    if member == 0 {
        return Err(Error::NotFound);
    }
    diesel::update(sessions::table.find(session)).set(sessions::org_id.eq(org)).execute(&mut **tx)?;
    Ok(())
}
