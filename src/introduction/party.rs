//! The two rows of an introduction, whatever lists they are of: may they be introduced, and what does each side see?
use std::collections::HashMap;

use diesel::QueryResult;

use super::model::Subject;
use crate::{
    auth::{
        actor::{Actor, Viewer},
        policy::{self, Decision, Deed, Stage},
    },
    db::Conn,
    demand::{Demand, procurement, view::Contact},
    error::{Error, Result, lang},
    finance::{financing_request::FinancingRequest, lender_product::LenderProduct},
    kernel::{gazetteer::Gazetteer, id::OrgId, noun::Noun},
    life::Life,
    listing::Listing,
    org,
    product::Product,
    text::Message,
};

/// A row that others can be introduced to.
trait Reached: Listing {
    /// What must be said whatever comes of it: of a public buyer's demand, that its procurement decides.
    fn note(&self) -> Option<Message> {
        None
    }

    /// Name and phone that it carries itself; empty where the organisation's stand for it.
    fn own_contact(&self) -> (&str, &str) {
        ("", "")
    }
}

impl Reached for Product {}
impl Reached for LenderProduct {}
impl Reached for Demand {
    fn note(&self) -> Option<Message> {
        procurement::note(self.buyer, self.content.procurement.as_ref())
    }
    fn own_contact(&self) -> (&str, &str) {
        (&self.content.contact_name, &self.content.contact_phone)
    }
}
impl Reached for FinancingRequest {
    fn own_contact(&self) -> (&str, &str) {
        (&self.content.contact_name, &self.content.contact_phone)
    }
}

/// The lives of both rows, need before offer.
///
/// # Errors
/// `NotFound` when one of them is not there, or hidden from `actor`.
pub fn visible(conn: &mut Conn, subject: &Subject, actor: &Actor) -> Result<(Life, Life)> {
    match subject {
        Subject::Supply { demand, product } => {
            Ok((seen::<Demand>(conn, demand, actor)?, seen::<Product>(conn, product, actor)?))
        }
        Subject::Finance { request, product } => {
            Ok((seen::<FinancingRequest>(conn, request, actor)?, seen::<LenderProduct>(conn, product, actor)?))
        }
    }
}

/// Whose the two rows are, need before offer.
///
/// # Errors
/// `NotFound` when one of them is not there.
pub fn owners(conn: &mut Conn, subject: &Subject) -> Result<[OrgId; 2]> {
    fn owner<R: Reached>(conn: &mut Conn, id: &R::Id) -> Result<OrgId> {
        Ok(R::find(conn, id)?.ok_or(Error::NotFound)?.life().owner)
    }
    match subject {
        Subject::Supply { demand, product } => Ok([owner::<Demand>(conn, demand)?, owner::<Product>(conn, product)?]),
        Subject::Finance { request, product } => {
            Ok([owner::<FinancingRequest>(conn, request)?, owner::<LenderProduct>(conn, product)?])
        }
    }
}

fn seen<R: Reached>(conn: &mut Conn, id: &R::Id, actor: &Actor) -> Result<Life> {
    let row = R::find(conn, id)?.filter(|row| sees(actor, row)).ok_or(Error::NotFound)?;
    Ok(row.life().clone())
}

fn sees<R: Reached>(actor: &Actor, row: &R) -> bool {
    policy::decide(Some(actor), Deed::See, &row.scope()) == Decision::Allow
}

/// # Errors
/// `Conflict` when an owner has taken its row back: nothing is opened over what is not offered any more.
pub fn still_there(conn: &mut Conn, subject: &Subject) -> Result<()> {
    fn gone<R: Reached>(conn: &mut Conn, id: &R::Id) -> QueryResult<bool> {
        Ok(R::find(conn, id)?.is_none_or(|row| row.life().state.stage() == Stage::Own))
    }
    let gone = match subject {
        Subject::Supply { demand, product } => gone::<Demand>(conn, demand)? || gone::<Product>(conn, product)?,
        Subject::Finance { request, product } => {
            gone::<FinancingRequest>(conn, request)? || gone::<LenderProduct>(conn, product)?
        }
    };
    if gone { Err(Error::conflict("introduction-not-published")) } else { Ok(()) }
}

/// A row as one viewer sees it, and what it keeps from that viewer.
pub struct Card {
    pub noun: Noun,
    pub id: String,
    /// Absent when the row is not shown to this viewer any more.
    pub title: Option<String>,
    /// Absent while the owner does not show itself to this viewer.
    pub org: Option<OrgId>,
    /// The owner's name, or what stands for it.
    pub org_name: String,
    /// The owner's name, shown or not.
    pub real_name: String,
    /// The row's own.
    pub contact: Contact,
    pub note: Option<Message>,
}

/// The rows of several introductions by their ids.
pub struct Cards(HashMap<String, Card>);

impl Cards {
    /// Loads every row once, however many introductions name it.
    pub fn of(conn: &mut Conn, subjects: &[Subject], actor: &Actor) -> QueryResult<Cards> {
        let (mut demands, mut products, mut requests, mut loans) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        for subject in subjects {
            match *subject {
                Subject::Supply { demand, product } => {
                    demands.push(demand);
                    products.push(product);
                }
                Subject::Finance { request, product } => {
                    requests.push(request);
                    loans.push(product);
                }
            }
        }
        let mut cards = Cards(HashMap::new());
        cards.add::<Demand>(conn, &demands, actor)?;
        cards.add::<Product>(conn, &products, actor)?;
        cards.add::<FinancingRequest>(conn, &requests, actor)?;
        cards.add::<LenderProduct>(conn, &loans, actor)?;
        Ok(cards)
    }

    /// The need and the offer of `subject`.
    pub fn pair(&self, subject: &Subject) -> Option<(&Card, &Card)> {
        let (need, offer) = match subject {
            Subject::Supply { demand, product } => (demand.to_string(), product.to_string()),
            Subject::Finance { request, product } => (request.to_string(), product.to_string()),
        };
        self.0.get(&need).zip(self.0.get(&offer))
    }

    fn add<R: Reached>(&mut self, conn: &mut Conn, ids: &[R::Id], actor: &Actor) -> QueryResult<()> {
        if ids.is_empty() {
            return Ok(());
        }
        let rows = R::find_all(conn, ids)?;
        let owners: Vec<OrgId> = rows.iter().map(|row| row.life().owner).collect();
        let names = org::store::names(conn, &owners)?;
        for row in rows {
            let name = names.get(&row.life().owner).cloned().unwrap_or_default();
            let card = card(row, name, actor);
            self.0.insert(card.id.clone(), card);
        }
        Ok(())
    }
}

fn card<R: Reached>(row: R, real_name: String, actor: &Actor) -> Card {
    let shown = sees(actor, &row);
    let note = row.note();
    let (name, phone) = row.own_contact();
    let contact = Contact { name: name.to_owned(), phone: phone.to_owned() };
    let place = Gazetteer::get().place(&row.life().region).map(|place| place.name.clone()).unwrap_or_default();
    let view = row.view(&real_name, &Viewer(Some(actor.clone())));
    let face = R::face(&view);
    let org = face.owner.filter(|_| shown);
    Card {
        noun: R::NOUN,
        id: face.number,
        title: shown.then(|| face.title.to_owned()),
        org_name: match org {
            Some(_) => real_name.clone(),
            None => Message::new("demand-masked-owner").with("place", place).say(lang()),
        },
        org,
        real_name,
        contact,
        note,
    }
}
