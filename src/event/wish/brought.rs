//! What organisations bring to an event, as the matching engine reads it: their open rows, from the index, checked against the
//! database. What it costs grows with these rows, not with the lists.
use std::collections::{HashMap, HashSet};

use diesel::prelude::*;
use serde::de::DeserializeOwned;

use crate::{
    db::{
        Conn, Db,
        schema::{demands, financing_requests, lender_products, products},
    },
    demand::model::Disclosure,
    error::{Error, Result},
    event::member::model::Registration,
    kernel::{
        id::{DemandId, FinancingRequestId, LenderProductId, OrgId, ProductId},
        noun::Noun,
        visibility::Visibility,
    },
    known_to,
    life::State,
    matching::{
        Need, Offer,
        finance::{FinanceNeed, LenderOffer},
    },
    search::{Index, Wanted},
};

/// More open rows of a kind nobody brings; the newest count.
const MOST: usize = 300;

/// The open rows of one organisation. Needs are without budget: a maker's points and reasons rest on nothing else.
#[derive(Clone, Debug, Default)]
pub struct Brought {
    pub needs: Vec<(DemandId, Need)>,
    pub offers: Vec<(ProductId, Offer)>,
    pub requests: Vec<(FinancingRequestId, FinanceNeed)>,
    pub loans: Vec<(LenderProductId, LenderOffer)>,
}

impl Brought {
    /// How many open rows there are.
    pub fn rows(&self) -> usize {
        let demands: HashSet<DemandId> = self.needs.iter().map(|(id, _)| *id).collect();
        demands.len() + self.offers.len() + self.requests.len() + self.loans.len()
    }

    /// The needs of a demand, as a maker may know them: parts are answered by their whole.
    pub fn take_needs(&mut self, id: DemandId, needs: Vec<Need>) {
        let wholes = needs.into_iter().filter(|need| !need.label.contains('#'));
        self.needs.extend(wholes.map(|need| (id, need.as_makers_see())));
    }

    /// As a member of an event: what it named. Where it named no demand, those that it shows to all: a masked one it brings
    /// by naming it, since its partners see who brings it.
    pub fn named(&mut self, chosen: &Registration, open: &Open) {
        let keep = |named: &[DemandId], id: &DemandId| {
            if named.is_empty() { open.shown.contains(id) } else { named.contains(id) }
        };
        self.needs.retain(|(id, _)| keep(&chosen.demands, id));
        self.offers.retain(|(id, _)| chosen.products.is_empty() || chosen.products.contains(id));
        self.requests.retain(|(id, _)| chosen.requests.is_empty() || chosen.requests.contains(id));
        self.loans.retain(|(id, _)| chosen.lender_products.is_empty() || chosen.lender_products.contains(id));
    }
}

/// Whose rows are, of those that take part in matching now.
#[derive(Clone, Debug, Default)]
pub struct Open {
    pub demands: HashMap<DemandId, OrgId>,
    /// Demands whose owner shows itself to all.
    pub shown: HashSet<DemandId>,
    pub products: HashMap<ProductId, OrgId>,
    pub requests: HashMap<FinancingRequestId, OrgId>,
    pub loans: HashMap<LenderProductId, OrgId>,
}

const MATCHED: [State; 2] = [State::Published, State::Negotiating];

macro_rules! owners {
    ($conn:expr, $table:ident, $ids:expr) => {{
        let mut owners = HashMap::new();
        for some in $ids.chunks(500) {
            let open = $table::id.eq_any(some.to_vec()).and($table::state.eq_any(MATCHED));
            owners.extend($table::table.filter(open).select(($table::id, $table::owner)).load::<(_, OrgId)>($conn)?);
        }
        owners
    }};
}

impl Open {
    /// # Errors
    /// `Database` alone.
    pub fn read(conn: &mut Conn, found: &Brought) -> QueryResult<Open> {
        let mut ids: Vec<DemandId> = found.needs.iter().map(|(id, _)| *id).collect();
        ids.dedup();
        let mut open = Open { demands: owners!(conn, demands, ids), ..Open::default() };
        for some in ids.chunks(500) {
            let shown = demands::id.eq_any(some.to_vec()).and(demands::disclosure.eq(Disclosure::All));
            open.shown.extend(demands::table.filter(shown).select(demands::id).load::<DemandId>(conn)?);
        }
        let ids: Vec<ProductId> = found.offers.iter().map(|(id, _)| *id).collect();
        open.products = owners!(conn, products, ids);
        let ids: Vec<FinancingRequestId> = found.requests.iter().map(|(id, _)| *id).collect();
        open.requests = owners!(conn, financing_requests, ids);
        let ids: Vec<LenderProductId> = found.loans.iter().map(|(id, _)| *id).collect();
        open.loans = owners!(conn, lender_products, ids);
        Ok(open)
    }
}

/// The open rows of `orgs`, by organisation, and which demands are shown to all; those that hold one of the terms `seen`,
/// where there are any.
///
/// # Errors
/// What the index or the database met.
pub fn of_orgs(
    db: &Db,
    index: &Index,
    orgs: &[OrgId],
    seen: Option<&[String]>,
) -> Result<(HashMap<OrgId, Brought>, Open)> {
    let mut all = Brought::default();
    for org in orgs {
        let mut own = vec![vec![format!("see:org:{org}")], vec!["matched".to_owned()]];
        own.extend(seen.map(<[String]>::to_vec));
        for (id, needs) in rows::<DemandId, Vec<Need>>(index, Noun::Demand, &own, MOST)? {
            all.take_needs(id, needs);
        }
        all.offers.extend(rows(index, Noun::Product, &own, MOST)?);
        all.requests.extend(rows(index, Noun::FinancingRequest, &own, MOST)?);
        all.loans.extend(rows(index, Noun::LenderProduct, &own, MOST)?);
    }
    let (brought, open) = sorted(db, all)?;
    let wanted: HashSet<&OrgId> = orgs.iter().collect();
    // what a bureau entered for others is theirs
    Ok((brought.into_iter().filter(|(org, _)| wanted.contains(org)).collect(), open))
}

/// Leaves out the rows whose owner `seen_by` may not know: demands that are not shown to all, and financing requests, unless
/// they are its own or it reviews them.
///
/// # Errors
/// `Database` alone.
pub fn keep_known(db: &Db, found: &mut Brought, seen_by: &Visibility) -> Result<()> {
    let asked: Vec<DemandId> = found.needs.iter().map(|(id, _)| *id).collect();
    let requests: Vec<FinancingRequestId> = found.requests.iter().map(|(id, _)| *id).collect();
    let (demands, requests) = db.read_now(|conn| {
        let (mut known, mut lent): (HashSet<DemandId>, HashSet<FinancingRequestId>) = Default::default();
        for some in asked.chunks(500) {
            let query = demands::table.filter(demands::id.eq_any(some.to_vec())).select(demands::id).into_boxed();
            let shown = demands::disclosure.eq(Disclosure::All);
            known.extend(known_to!(query, demands, seen_by, shown).load::<DemandId>(conn)?);
        }
        for some in requests.chunks(500) {
            let of = financing_requests::table.filter(financing_requests::id.eq_any(some.to_vec()));
            let query = of.select(financing_requests::id).into_boxed();
            // whose a request is, nobody is shown
            let shown = diesel::dsl::sql::<diesel::sql_types::Bool>("1 = 0");
            lent.extend(known_to!(query, financing_requests, seen_by, shown).load::<FinancingRequestId>(conn)?);
        }
        Ok((known, lent))
    })?;
    found.needs.retain(|(id, _)| demands.contains(id));
    found.requests.retain(|(id, _)| requests.contains(id));
    Ok(())
}

/// Found rows by their owners; what is not open any more is left out, each row stands once.
///
/// # Errors
/// `Database` alone.
pub fn sorted(db: &Db, mut found: Brought) -> Result<(HashMap<OrgId, Brought>, Open)> {
    found.needs.sort_by(|(one, a), (other, b)| (one, &a.label).cmp(&(other, &b.label)));
    found.needs.dedup_by(|(one, a), (other, b)| one == other && a.label == b.label);
    found.offers.sort_by_key(|(id, _)| *id);
    found.offers.dedup_by_key(|(id, _)| *id);
    found.requests.sort_by_key(|(id, _)| *id);
    found.requests.dedup_by_key(|(id, _)| *id);
    found.loans.sort_by_key(|(id, _)| *id);
    found.loans.dedup_by_key(|(id, _)| *id);
    let open = db.read_now(|conn| Ok(Open::read(conn, &found)?))?;
    let mut brought: HashMap<OrgId, Brought> = HashMap::new();
    for (id, need) in found.needs {
        let Some(owner) = open.demands.get(&id) else { continue };
        brought.entry(*owner).or_default().needs.push((id, need));
    }
    for (id, offer) in found.offers {
        let Some(owner) = open.products.get(&id) else { continue };
        brought.entry(*owner).or_default().offers.push((id, offer));
    }
    for (id, request) in found.requests {
        let Some(owner) = open.requests.get(&id) else { continue };
        brought.entry(*owner).or_default().requests.push((id, request));
    }
    for (id, loan) in found.loans {
        let Some(owner) = open.loans.get(&id) else { continue };
        brought.entry(*owner).or_default().loans.push((id, loan));
    }
    Ok((brought, open))
}

/// The newest rows of a noun that hold a term of each group, with what the index keeps of them.
///
/// # Errors
/// What the index met.
pub fn rows<Id: std::str::FromStr, T: DeserializeOwned>(
    index: &Index,
    noun: Noun,
    all_of: &[Vec<String>],
    limit: usize,
) -> Result<Vec<(Id, T)>> {
    let noun = noun.to_string();
    let wanted = Wanted { nouns: vec![&noun], all_of: all_of.to_vec(), limit, ..Wanted::default() };
    let hits = index.search(&wanted).map_err(|error| Error::Search(error.into()))?;
    // what cannot be read is of another version, and about to be replaced
    let row = |hit: crate::search::Hit| Some((hit.id.parse().ok()?, serde_json::from_slice(&hit.payload).ok()?));
    Ok(hits.into_iter().filter_map(row).collect())
}
