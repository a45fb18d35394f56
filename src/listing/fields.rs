//! What a department looks after among the rows of its region: the filter of its inbox, and the check before it reviews.
use diesel::QueryResult;

use crate::{
    db::{Conn, Tx},
    error::{Error, Result},
    kernel::{id::OrgId, noun::Noun, visibility::Visibility},
    org::{self, fields::Fields},
    words,
};

words!(
    /// Narrows a list to the field of the department that asks.
    Field { Mine = "mine" }
);

/// The fields of the bureau that looks; of everybody else all.
pub fn of(conn: &mut Conn, seen_by: &Visibility) -> QueryResult<Fields> {
    match seen_by {
        Visibility::Region(_, org) => Ok(org::store::find(conn, *org)?.map(|org| org.fields).unwrap_or_default()),
        _ => Ok(Fields::default()),
    }
}

/// # Errors
/// `Conflict` when the author of this transaction acts for a department and the row is not of its field.
pub fn check(tx: &mut Tx, list: Noun, owner: OrgId) -> Result<()> {
    let Some(reviewer) = tx.author.org else { return Ok(()) };
    let reviewer = org::store::find(tx, reviewer)?.ok_or(Error::NotFound)?;
    let owner = org::store::find(tx, owner)?.ok_or(Error::NotFound)?;
    org::fields::check(&reviewer.fields, list, &owner)
}

/// Narrows a boxed query to the rows of `$noun` that are the field of the department that looks.
#[macro_export]
macro_rules! in_field {
    ($query:expr, $table:ident, $conn:expr, $seen_by:expr, $noun:expr) => {{
        let fields = $crate::listing::fields::of($conn, $seen_by)?;
        if fields.is_all() || fields.lists.contains(&$noun) {
            $query
        } else {
            use $crate::db::schema::orgs;
            let (kinds, industries) = (fields.buyer_kinds.clone(), fields.codes());
            let ours = orgs::buyer_kind.eq_any(kinds).or(orgs::industry.eq_any(industries));
            $query.filter($table::owner.eq_any(orgs::table.filter(ours).select(orgs::id)))
        }
    }};
}
