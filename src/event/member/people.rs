//! A user among the people whom organisations send to events: found by the login, or by the name, that a registration gives.
use super::{
    join,
    model::{Delegate, Member},
    store,
};
use crate::{
    db::{Conn, Tx},
    error::Result,
    kernel::id::{EventMemberId, OrgId},
};

/// Whom to look for: by the number under which they sign in; where none is given, or they sign in by mail, by their name.
#[derive(Clone, Copy, Debug)]
pub struct Person<'p> {
    pub login: &'p str,
    pub name: &'p str,
}

impl Person<'_> {
    fn is(self, delegate: &Delegate) -> bool {
        let same = |one: &str, other: &str| !one.trim().is_empty() && one.trim() == other.trim();
        // of two with one name the number tells who it is
        let told = !delegate.phone.trim().is_empty() && !self.login.contains('@');
        same(&delegate.phone, self.login) || (!told && same(&delegate.name, self.name))
    }
}

/// What the registrations of `orgs` say of a person, the first event first.
///
/// # Errors
/// `Database` alone.
pub fn of_person(conn: &mut Conn, orgs: &[OrgId], person: Person) -> Result<Vec<(Member, Delegate)>> {
    let mut found = Vec::new();
    for member in store::of_orgs(conn, orgs)? {
        let named: Vec<Delegate> = member.registration.delegates.iter().filter(|one| person.is(one)).cloned().collect();
        found.extend(named.into_iter().map(|one| (member.clone(), one)));
    }
    Ok(found)
}

/// Takes a person out of the registrations of `orgs`.
///
/// # Errors
/// `Database` alone.
pub fn forget(tx: &mut Tx, orgs: &[OrgId], person: Person) -> Result<()> {
    let mut ids: Vec<EventMemberId> = of_person(tx, orgs, person)?.into_iter().map(|(member, _)| member.id).collect();
    ids.dedup();
    for id in ids {
        let Some(member) = store::find(tx, id)? else { continue };
        join::lock(tx, member.event)?;
        // as it stands now that nobody else writes it
        let Some(mut member) = store::find(tx, id)? else { continue };
        member.registration.delegates.retain(|one| !person.is(one));
        store::save(tx, &mut member)?;
    }
    Ok(())
}
