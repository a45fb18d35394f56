//! What the keepers of a row are told when somebody else, or the calendar, moves it.
use super::Listing;
use crate::{
    auth::actor::Viewer,
    db::Tx,
    error::{Error, Result},
    kernel::id::OrgId,
    notice::{self, Kind, Notice, To},
    org,
};

/// Tells the owner, and whoever entered the row for it, but not the organisation that acts. `word` is a further value
/// that the kind's sentence names.
///
/// # Errors
/// `Database` alone.
pub fn tell<L: Listing>(tx: &mut Tx, row: &L, kind: Kind, word: Option<(&str, String)>) -> Result<()> {
    let owner = org::store::find(tx, row.life().owner)?.ok_or(Error::NotFound)?;
    let view = row.clone().view(&owner.name, &Viewer(Some(owner.reader())));
    let mut notice = Notice::new(kind, L::NOUN, row.id()).with("title", L::face(&view).title);
    if let Some((name, value)) = word {
        notice = notice.with(name, value);
    }
    let acting: Option<OrgId> = tx.author.org;
    let keepers = [Some(row.life().owner), row.life().entered_by].into_iter().flatten();
    for keeper in keepers.filter(|keeper| Some(*keeper) != acting) {
        notice::tell(tx, To::Org(keeper), notice.clone())?;
    }
    Ok(())
}
