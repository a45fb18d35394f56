//! Who is told what of an introduction: each side reads the name of its own row and nothing of the other's.
use diesel::QueryResult;

use super::model::{Introduction, Side, Subject};
use crate::{
    auth::actor::Viewer,
    db::{Conn, Tx},
    demand::Demand,
    error::Result,
    finance::{financing_request::FinancingRequest, lender_product::LenderProduct},
    kernel::{id::OrgId, noun::Noun},
    listing::Listing,
    notice::{self, Kind, Notice, To},
    org,
    product::Product,
};

/// Tells the organisation `to`, one of the two sides, in the transaction of the step.
pub fn tell(tx: &mut Tx, row: &Introduction, to: OrgId, kind: Kind) -> Result<()> {
    let Some(side) = row.side_of(to) else { return Ok(()) };
    let title = title(tx, &row.subject, side)?;
    let notice = Notice::new(kind, Noun::Introduction, row.id).with("title", title).with("day", row.due_on);
    notice::tell(tx, To::Org(to), notice)
}

fn title(conn: &mut Conn, subject: &Subject, side: Side) -> QueryResult<String> {
    match (subject, side) {
        (Subject::Supply { demand, .. }, Side::Need) => of::<Demand>(conn, demand),
        (Subject::Supply { product, .. }, Side::Offer) => of::<Product>(conn, product),
        (Subject::Finance { request, .. }, Side::Need) => of::<FinancingRequest>(conn, request),
        (Subject::Finance { product, .. }, Side::Offer) => of::<LenderProduct>(conn, product),
    }
}

/// As its owner calls it.
fn of<L: Listing>(conn: &mut Conn, id: &L::Id) -> QueryResult<String> {
    let Some(row) = L::find(conn, id)? else { return Ok(String::new()) };
    let Some(owner) = org::store::find(conn, row.life().owner)? else { return Ok(String::new()) };
    let view = row.view(&owner.name, &Viewer(Some(owner.reader())));
    Ok(L::face(&view).title.to_owned())
}
