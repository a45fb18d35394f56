//! The rows that papers hang on, and what a link needs to know of its row.
use diesel::QueryResult;

use super::{meeting::MeetingPapers, model::Attachment, store};
use crate::{
    audit::{self, Act},
    auth::{may::Target, policy::Scope},
    db::{Conn, Tx},
    demand::{Demand, model::Disclosure},
    error::{Error, Result},
    finance::financing_request::FinancingRequest,
    kernel::{id::OrgId, noun::Noun},
    listing::Listing,
    org::Org,
    product::Product,
    project::Project,
};

/// A row that papers hang on.
pub trait Papered: Target {
    const NOUN: Noun;

    /// Its id as the table of links has it.
    fn number(&self) -> String;

    /// Whose quota its papers count for.
    fn owner(&self) -> OrgId {
        self.scope().owner
    }

    /// Papers and bytes that count when `by` hangs another one, where `there` hang already.
    ///
    /// # Errors
    /// The database's alone.
    fn taken(&self, conn: &mut Conn, there: &[Attachment], _by: OrgId) -> QueryResult<(usize, i64)> {
        Ok((there.len(), store::held(conn, self.owner())?))
    }

    /// Whether others may be shown papers of it at all.
    fn shows(&self) -> bool {
        false
    }

    /// A paper of it is about to be shown: what others see changes only by review.
    ///
    /// # Errors
    /// `Conflict` while others act on the row; `Stale` when someone was faster.
    fn show_again(self, _tx: &mut Tx) -> Result<()> {
        Err(Error::Internal("a row that shows no papers"))
    }
}

impl Papered for Org {
    const NOUN: Noun = Noun::Org;
    fn number(&self) -> String {
        self.id.to_string()
    }
}

impl Papered for Demand {
    const NOUN: Noun = Noun::Demand;
    fn number(&self) -> String {
        self.id.to_string()
    }
    /// A drawing mostly says whose it is.
    fn shows(&self) -> bool {
        self.content.disclosure != Disclosure::Masked
    }
    fn show_again(self, tx: &mut Tx) -> Result<()> {
        to_review(self, tx)
    }
}

impl Papered for Product {
    const NOUN: Noun = Noun::Product;
    fn number(&self) -> String {
        self.id.to_string()
    }
    fn shows(&self) -> bool {
        true
    }
    fn show_again(self, tx: &mut Tx) -> Result<()> {
        to_review(self, tx)
    }
}

impl Papered for FinancingRequest {
    const NOUN: Noun = Noun::FinancingRequest;
    fn number(&self) -> String {
        self.id.to_string()
    }
}

impl Papered for Project {
    const NOUN: Noun = Noun::Project;
    fn number(&self) -> String {
        self.id.to_string()
    }
}

fn to_review<L: Listing>(mut row: L, tx: &mut Tx) -> Result<()> {
    row.life_mut().edit()?;
    L::save_step(tx, &mut row)?;
    audit::record(tx, Act::Edit, L::NOUN, row.id())
}

/// What a link needs to know of its row.
pub struct Place {
    pub scope: Scope,
    pub shows: bool,
}

/// The row of a link; none when it is gone.
pub fn place(conn: &mut Conn, noun: Noun, id: &str) -> QueryResult<Option<Place>> {
    fn of<T: Papered>(conn: &mut Conn, id: &str) -> QueryResult<Option<Place>> {
        Ok(found::<T>(conn, id)?.map(|row| Place { scope: row.scope(), shows: row.shows() }))
    }
    match noun {
        Noun::Org => of::<Org>(conn, id),
        Noun::Demand => of::<Demand>(conn, id),
        Noun::Product => of::<Product>(conn, id),
        Noun::FinancingRequest => of::<FinancingRequest>(conn, id),
        Noun::Project => of::<Project>(conn, id),
        Noun::Meeting => of::<MeetingPapers>(conn, id),
        _ => Ok(None),
    }
}

/// [`Papered::show_again`] of the row of a link.
///
/// # Errors
/// As there; `NotFound` when the row is gone.
pub fn show_again(tx: &mut Tx, noun: Noun, id: &str) -> Result<()> {
    fn of<T: Papered>(tx: &mut Tx, id: &str) -> Result<()> {
        found::<T>(tx, id)?.ok_or(Error::NotFound)?.show_again(tx)
    }
    match noun {
        Noun::Demand => of::<Demand>(tx, id),
        Noun::Product => of::<Product>(tx, id),
        _ => Err(Error::NotFound),
    }
}

fn found<T: Papered>(conn: &mut Conn, id: &str) -> QueryResult<Option<T>> {
    match id.parse() {
        Ok(id) => T::find(conn, &id),
        Err(_) => Ok(None),
    }
}
