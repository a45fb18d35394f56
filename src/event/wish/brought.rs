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
/// Organisations whose rows are looked for together.
const TOGETHER: usize = 100;
/// Rows that are found for them together; where there are more, fewer organisations are looked at together.
const FOUND: usize = 3_000;

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

    /// Leaves the newest rows of each kind; all are in the order of their ids, which is that of time.
    fn newest(&mut self) {
        let mut demands: Vec<DemandId> = self.needs.iter().map(|(id, _)| *id).collect();
        demands.dedup();
        if let Some(first) = demands.len().checked_sub(MOST).and_then(|older| demands.get(older)) {
            self.needs.retain(|(id, _)| id >= first);
        }
        self.offers.drain(..self.offers.len().saturating_sub(MOST));
        self.requests.drain(..self.requests.len().saturating_sub(MOST));
        self.loans.drain(..self.loans.len().saturating_sub(MOST));
    }

    /// As a member of an event: what it named. Where it named no demand, those that it shows to all. A masked one and a
    /// financing request it brings by naming it, since its partners see who brings it.
    pub fn named(&mut self, chosen: &Registration, open: &Open) {
        let keep = |named: &[DemandId], id: &DemandId| {
            if named.is_empty() { open.shown.contains(id) } else { named.contains(id) }
        };
        self.needs.retain(|(id, _)| keep(&chosen.demands, id));
        self.offers.retain(|(id, _)| chosen.products.is_empty() || chosen.products.contains(id));
        self.requests.retain(|(id, _)| chosen.requests.contains(id));
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
    for (id, needs) in rows_of::<DemandId, Vec<Need>>(index, Noun::Demand, (orgs, seen), FOUND)? {
        all.take_needs(id, needs);
    }
    all.offers = rows_of(index, Noun::Product, (orgs, seen), FOUND)?;
    all.requests = rows_of(index, Noun::FinancingRequest, (orgs, seen), FOUND)?;
    all.loans = rows_of(index, Noun::LenderProduct, (orgs, seen), FOUND)?;
    let (mut brought, open) = sorted(db, all)?;
    let wanted: HashSet<&OrgId> = orgs.iter().collect();
    // what a bureau entered for others is theirs
    brought.retain(|org, _| wanted.contains(org));
    brought.values_mut().for_each(Brought::newest);
    Ok((brought, open))
}

/// The newest rows of a noun of each of `orgs`, found for many of them together: of whoever has most, at least [`MOST`].
fn rows_of<Id: std::str::FromStr, T: DeserializeOwned>(
    index: &Index,
    noun: Noun,
    (orgs, seen): (&[OrgId], Option<&[String]>),
    together: usize,
) -> Result<Vec<(Id, T)>> {
    let mut found = Vec::new();
    let mut left: Vec<&[OrgId]> = orgs.chunks(TOGETHER).collect();
    while let Some(some) = left.pop() {
        let theirs: Vec<String> = some.iter().map(|org| format!("see:org:{org}")).collect();
        let mut all_of = vec![theirs, vec!["matched".to_owned()]];
        all_of.extend(seen.map(<[String]>::to_vec));
        let most = if some.len() > 1 { together } else { MOST };
        let rows = rows(index, noun, &all_of, most)?;
        if rows.len() < most || some.len() == 1 {
            found.extend(rows);
            continue;
        }
        // there may be more: each half by itself
        let (one, other) = some.split_at(some.len() / 2);
        left.extend([one, other]);
    }
    Ok(found)
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        matching::{NeedInput, read_need},
        search::{Analyzer, Document, FeedCursor, Op},
    };

    #[test]
    fn rows_of_many_are_found_together_and_none_is_lost_where_there_are_more_than_fit() {
        let orgs: Vec<OrgId> = (0..7).map(|_| OrgId::new()).collect();
        let document = |(nth, org): (usize, &OrgId)| Document {
            noun: Noun::Product.to_string(),
            id: format!("{nth}-{org}"),
            title: "锯床".into(),
            body: String::new(),
            terms: vec![format!("see:org:{org}"), "matched".into(), "see:all".into()],
            dated: i64::try_from(nth).unwrap(),
            payload: b"1".to_vec(),
        };
        let index = Index::in_memory(Analyzer::new([])).unwrap();
        let stranger = OrgId::new();
        let all = orgs.iter().chain([&stranger]).flat_map(|org| (0..5).map(move |nth| (nth, org)));
        index.apply(all.map(|row| Op::Put(document(row))).collect(), &FeedCursor::default()).unwrap();
        for together in [1_000, 11, 5, 2] {
            let found: Vec<(String, u8)> = rows_of(&index, Noun::Product, (&orgs, None), together).unwrap();
            let found: HashSet<String> = found.into_iter().map(|(id, _)| id).collect();
            assert_eq!(found.len(), 35, "{together}");
            assert!(!found.iter().any(|id| id.ends_with(&stranger.to_string())));
        }
        let seen = ["see:region:331123".to_owned()];
        let found: Vec<(String, u8)> = rows_of(&index, Noun::Product, (&orgs, Some(&seen)), 1_000).unwrap();
        assert!(found.is_empty());
    }

    #[test]
    fn of_more_rows_than_anybody_brings_the_newest_stay() {
        let mut brought = Brought::default();
        let mut ids: Vec<DemandId> = (0..MOST + 2).map(|_| DemandId::new()).collect();
        ids.sort();
        let need = read_need(&NeedInput { title: "锯床".into(), ..NeedInput::default() }).remove(0);
        // two items each
        brought.needs = ids.iter().flat_map(|id| [(*id, need.clone()), (*id, need.clone())]).collect();
        brought.newest();
        assert_eq!((brought.rows(), brought.needs.len()), (MOST, 2 * MOST));
        assert_eq!(brought.needs[0].0, ids[2]);
    }
}
