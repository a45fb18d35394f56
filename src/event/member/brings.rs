//! The rows that a member brings: its own, and open to others.
use crate::{
    db::Conn,
    demand::Demand,
    error::{Problems, Result},
    event::member::model::Registration,
    finance::{financing_request::FinancingRequest, lender_product::LenderProduct},
    kernel::id::OrgId,
    listing::Listing,
    product::Product,
    text::Message,
};

/// More of one kind nobody talks about in a day.
const MOST: usize = 200;

/// Notes every row that is not the organisation's, or not published.
///
/// # Errors
/// `Database` alone.
pub fn check(conn: &mut Conn, org: OrgId, brought: &Registration, problems: &mut Problems) -> Result<()> {
    own::<Demand>(conn, org, ("demands", &brought.demands), problems)?;
    own::<Product>(conn, org, ("products", &brought.products), problems)?;
    own::<FinancingRequest>(conn, org, ("requests", &brought.requests), problems)?;
    own::<LenderProduct>(conn, org, ("lender_products", &brought.lender_products), problems)
}

fn own<L: Listing>(conn: &mut Conn, org: OrgId, (field, ids): (&str, &[L::Id]), problems: &mut Problems) -> Result<()> {
    if ids.len() > MOST {
        problems.add(field, Message::new("event-too-many").with("count", ids.len()).with("most", MOST));
        return Ok(());
    }
    if ids.is_empty() {
        return Ok(());
    }
    let rows = L::find_all(conn, ids)?;
    let open: Vec<String> = rows
        .iter()
        .filter(|row| row.life().owner == org && row.life().state.is_matched())
        .map(|row| row.id().to_string())
        .collect();
    for (at, id) in ids.iter().enumerate() {
        if !open.contains(&id.to_string()) {
            problems.add(&format!("{field}.{at}"), Message::new("event-member-row"));
        }
    }
    Ok(())
}
