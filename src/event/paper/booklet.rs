//! The booklet of an event: what its registered members bring, as strangers may read it.
use std::collections::HashSet;

use super::matter::{Guest, Matter};
use crate::{
    booklet::{
        entry::{Frame, Printed},
        model::{Cover, Entry, MOST, Part},
        rows,
    },
    consumer_good::ConsumerGood,
    db::Conn,
    demand::Demand,
    error::{Error, Problems, Result},
    event::{content::HostRole, member::model::Registration, model::EventKind},
    finance::{financing_request::FinancingRequest, lender_product::LenderProduct},
    kernel::id::OrgId,
    life::State,
    listing::export,
    product::Product,
    sheet::{Paper, Table},
    text::Message,
};

/// What is taken from a registration; none named means everything that the organisation has published.
type Named<L> = fn(&Registration) -> Vec<<L as crate::auth::may::Target>::Id>;

/// Whether requests for money are in it: of a bank–enterprise meeting by itself, of others when the hosts say so.
pub fn with_requests(matter: &Matter, asked: Option<bool>) -> bool {
    asked.unwrap_or(matter.event.kind == EventKind::BankEnterprise)
}

/// # Errors
/// `Invalid` when it would have more entries than a booklet takes.
pub fn entries(conn: &mut Conn, matter: &Matter, requests: bool, frame: &Frame) -> Result<Vec<(Part, Entry)>> {
    let mut entries = part::<Product>(conn, matter, |said| said.products.clone(), frame)?;
    entries.extend(part::<Demand>(conn, matter, |said| said.demands.clone(), frame)?);
    entries.extend(part::<LenderProduct>(conn, matter, |said| said.lender_products.clone(), frame)?);
    entries.extend(part::<ConsumerGood>(conn, matter, |_| Vec::new(), frame)?);
    if requests {
        entries.extend(part::<FinancingRequest>(conn, matter, |said| said.requests.clone(), frame)?);
    }
    if entries.len() > MOST {
        let mut problems = Problems::default();
        problems.add("members", Message::new("booklet-most").with("most", MOST));
        return Err(Error::Invalid(problems));
    }
    Ok(entries)
}

/// The same rows as sheets; a list without rows has none.
///
/// # Errors
/// `Invalid` beyond the limits of an export.
pub fn papers(conn: &mut Conn, matter: &Matter, requests: bool) -> Result<Vec<Paper>> {
    let mut papers = Vec::new();
    papers.extend(sheet::<Product>(conn, matter, |said| said.products.clone())?);
    papers.extend(sheet::<Demand>(conn, matter, |said| said.demands.clone())?);
    papers.extend(sheet::<LenderProduct>(conn, matter, |said| said.lender_products.clone())?);
    papers.extend(sheet::<ConsumerGood>(conn, matter, |_| Vec::new())?);
    if requests {
        papers.extend(sheet::<FinancingRequest>(conn, matter, |said| said.requests.clone())?);
    }
    Ok(papers)
}

fn part<L: Printed>(conn: &mut Conn, matter: &Matter, named: Named<L>, frame: &Frame) -> Result<Vec<(Part, Entry)>> {
    let views = views::<L>(conn, &matter.guests, named)?;
    Ok(views.iter().map(|view| (L::PART, L::entry(view, frame))).collect())
}

fn sheet<L: Printed>(conn: &mut Conn, matter: &Matter, named: Named<L>) -> Result<Option<Paper>> {
    let views = views::<L>(conn, &matter.guests, named)?;
    if views.is_empty() {
        return Ok(None);
    }
    let table = export::table_of::<L>(conn, &crate::auth::actor::Viewer(None), &views, matter.lang)?;
    let say = |key: &str| Message::new(key).with("part", L::PART).say(matter.lang);
    let above = vec![matter.event.title.clone(), matter.when_and_where()];
    let table = Table { name: say("booklet-sheet"), ..table };
    Ok(Some(Paper { table, title: say("booklet-part"), above, below: Vec::new() }))
}

fn views<L: Printed>(conn: &mut Conn, guests: &[Guest], named: Named<L>) -> Result<Vec<L::View>> {
    let mut ids: Vec<L::Id> = Vec::new();
    let mut open: Vec<OrgId> = Vec::new();
    for guest in guests {
        match named(&guest.member.registration).as_slice() {
            [] => open.push(guest.member.org),
            some => ids.extend_from_slice(some),
        }
    }
    for some in open.chunks(500) {
        ids.extend(L::ids_held(conn, some, None, State::OPEN)?);
    }
    // What an organisation names must be one of a member's own rows.
    let owners: HashSet<OrgId> = guests.iter().map(|guest| guest.member.org).collect();
    rows::handed_out::<L>(conn, &ids, &owners)
}

/// What stands on the cover.
pub fn cover(matter: &Matter, frame: &Frame, today: chrono::NaiveDate) -> Cover {
    let roles = [HostRole::Host, HostRole::CoHost, HostRole::Undertaker];
    let hosts = roles.into_iter().filter_map(|role| {
        let names = matter.hosts(role);
        (!names.is_empty()).then(|| (matter.say(&format!("paper-role-{role}")), names.join("\n")))
    });
    let when = [("booklet-day", matter.days()), ("paper-place-label", matter.content().place.clone())];
    let when = when.into_iter().filter(|(_, text)| !text.is_empty()).map(|(key, text)| (matter.say(key), text));
    Cover {
        title: matter.say("booklet-title-all"),
        subtitle: matter.event.title.clone(),
        lines: hosts.chain(when).collect(),
        marking: String::new(),
        note: Message::new("booklet-note").with("day", frame.day(today)).say(matter.lang),
    }
}
