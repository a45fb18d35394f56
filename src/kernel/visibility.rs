//! Whose eyes a list or a search looks through. Every list and every search takes one; there is no default.
use super::{id::OrgId, region::RegionCode};

/// What the asker may see. Own rows are always among it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Visibility {
    /// Nobody is signed in: what is published to all.
    Public,
    /// An organisation: its own rows in every state, and what is published.
    Org(OrgId),
    /// A verified lender: as [`Visibility::Org`], and the financing requests that are published to lenders.
    Lender(OrgId),
    /// A bureau: its own rows, rows of its region and below from `submitted` on, and what is published.
    Region(RegionCode, OrgId),
    /// The operator's command line and the workers.
    Everything,
}
