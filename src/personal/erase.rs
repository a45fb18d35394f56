//! Deleting an account: what names the user goes; what they did stays, under an id that names nobody.
use diesel::prelude::*;

use crate::{
    audit::{self, Act},
    auth::actor::Membership,
    db::{
        Conn, Tx,
        schema::{
            answers, codes, memberships, notice_letters, notice_reads, notice_settings, notices, orgs, saved_views,
            second_factors, sessions, users,
        },
    },
    error::{Error, Result},
    event::member::people::{self, Person},
    kernel::{
        id::{NoticeId, OrgId, UserId},
        noun::Noun,
    },
    org::account::User,
    text::Message,
};

/// Erases `user`, signs them out everywhere and ends their memberships. `unusable` is the hash of a password that nobody
/// has. The login is free for another account afterwards.
///
/// # Errors
/// `Conflict` while they are the only owner of an organisation, which it names.
pub fn erase(tx: &mut Tx, user: &User, unusable: &str) -> Result<()> {
    let id = user.id;
    let owned = owned_by(tx, id)?;
    for (org, _) in &owned {
        tx.lock(&format!("owners of {org}"))?; // of two owners who leave at once, one stays
    }
    let mut alone = Vec::new();
    for (org, name) in owned {
        if !has_other_owner(tx, org, id)? {
            alone.push(name);
        }
    }
    if !alone.is_empty() {
        return Err(Error::Conflict(Message::new("personal-last-owner").with("orgs", alone.join("、"))));
    }
    forget_contact(tx, user)?;
    let orgs = orgs_of(tx, id)?;
    people::forget(tx, &orgs, Person { login: &user.login, name: &user.name })?;
    forget_notices(tx, id)?;
    diesel::delete(saved_views::table.filter(saved_views::user_id.eq(id))).execute(&mut **tx)?;
    diesel::delete(sessions::table.filter(sessions::user_id.eq(id))).execute(&mut **tx)?;
    diesel::delete(memberships::table.filter(memberships::user_id.eq(id))).execute(&mut **tx)?;
    diesel::delete(second_factors::table.find(id)).execute(&mut **tx)?;
    diesel::delete(codes::table.filter(codes::login.eq(&user.login))).execute(&mut **tx)?;
    diesel::delete(answers::table.filter(answers::asker.eq(id.to_string()))).execute(&mut **tx)?;
    // No login has a colon: nobody can sign in to it, or register it.
    let anonymous = (users::login.eq(format!("erased:{id}")), users::name.eq(""), users::password_hash.eq(unusable));
    diesel::update(users::table.find(id)).set(anonymous).execute(&mut **tx)?;
    audit::note(tx, Act::Erase, Noun::User, id, "")
}

fn owned_by(conn: &mut Conn, user: UserId) -> QueryResult<Vec<(OrgId, String)>> {
    memberships::table
        .inner_join(orgs::table.on(orgs::id.eq(memberships::org_id)))
        .filter(memberships::user_id.eq(user).and(memberships::pending.eq(false)))
        .filter(memberships::role.eq(Membership::Owner))
        .order(orgs::id)
        .select((orgs::id, orgs::name))
        .load(conn)
}

fn has_other_owner(conn: &mut Conn, org: OrgId, user: UserId) -> QueryResult<bool> {
    let others = memberships::table
        .filter(memberships::org_id.eq(org).and(memberships::user_id.ne(user)))
        .filter(memberships::role.eq(Membership::Owner).and(memberships::pending.eq(false)));
    diesel::select(diesel::dsl::exists(others)).get_result(conn)
}

fn orgs_of(conn: &mut Conn, user: UserId) -> QueryResult<Vec<OrgId>> {
    let own = memberships::table.filter(memberships::user_id.eq(user).and(memberships::pending.eq(false)));
    own.select(memberships::org_id).load(conn)
}

/// Where an organisation named the user as its contact, it names nobody any more.
fn forget_contact(tx: &mut Tx, user: &User) -> QueryResult<()> {
    let own: Vec<OrgId> =
        memberships::table.filter(memberships::user_id.eq(user.id)).select(memberships::org_id).load(&mut **tx)?;
    let named = orgs::id.eq_any(own.clone()).and(orgs::contact_name.eq(&user.name));
    let blank = (orgs::contact_name.eq(""), orgs::contact_phone.eq(""), orgs::version.eq(orgs::version + 1));
    diesel::update(orgs::table.filter(named)).set(blank).execute(&mut **tx)?;
    let called = orgs::id.eq_any(own).and(orgs::contact_phone.eq(&user.login));
    diesel::update(orgs::table.filter(called))
        .set((orgs::contact_phone.eq(""), orgs::version.eq(orgs::version + 1)))
        .execute(&mut **tx)
        .map(drop)
}

fn forget_notices(tx: &mut Tx, user: UserId) -> QueryResult<()> {
    let told: Vec<NoticeId> =
        notices::table.filter(notices::inbox.eq(user.to_string())).select(notices::id).load(&mut **tx)?;
    diesel::delete(notice_reads::table.filter(notice_reads::user_id.eq(user))).execute(&mut **tx)?;
    diesel::delete(notice_letters::table.filter(notice_letters::user_id.eq(user))).execute(&mut **tx)?;
    diesel::delete(notice_settings::table.find(user)).execute(&mut **tx)?;
    for some in told.chunks(500) {
        diesel::delete(notices::table.filter(notices::id.eq_any(some.to_vec()))).execute(&mut **tx)?;
    }
    Ok(())
}
