//! Who is told that an organisation waits, or that its members change.
use super::{
    model::{Org, plain_name},
    store,
};
use crate::{
    db::Tx,
    error::Result,
    kernel::{
        id::{OrgId, UserId},
        noun::Noun,
    },
    notice::{self, Kind, Notice, To},
};

/// The bureaus nearest to `org` learn that it waits to be verified.
pub fn waits_for_bureau(tx: &mut Tx, org: &Org) -> Result<()> {
    for bureau in store::reviewers(tx, &org.region)?.into_iter().filter(|bureau| *bureau != org.id) {
        let notice = Notice::new(Kind::ClaimToVerify, Noun::Org, org.id).with("name", plain_name(&org.name));
        notice::tell(tx, To::Org(bureau), notice)?;
    }
    Ok(())
}

/// An account that was invited learns it, whether or not the code reached its owner.
pub fn invited(tx: &mut Tx, org: &Org, user: UserId) -> Result<()> {
    let notice = Notice::new(Kind::MemberInvited, Noun::Org, org.id).with("org", &org.name);
    notice::tell(tx, To::User(user), notice)
}

/// The organisation learns that somebody has joined it.
pub fn joined(tx: &mut Tx, org: OrgId, name: &str) -> Result<()> {
    notice::tell(tx, To::Org(org), Notice::new(Kind::MemberJoined, Noun::Org, org).with("name", name))
}
