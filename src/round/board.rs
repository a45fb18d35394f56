//! How a round stands: each firm with its status, and the counts by place.
use std::collections::{BTreeMap, HashMap, HashSet};

use chrono::NaiveDate;
use serde::Serialize;
use utoipa::ToSchema;

use super::{
    member::{
        Member,
        model::{Answer, Standing, Status, stands},
        store,
    },
    model::Round,
};
use crate::{
    db::Conn,
    error::Result,
    import::{Sheeted, lists::for_list},
    kernel::{gazetteer::Gazetteer, id::OrgId, region::RegionCode},
    life::State,
    listing::{Held, Listing},
    org::{self, Org},
};

/// Firms whose rows are counted by one query.
const AT_ONCE: usize = 500;

/// A firm of a round, as it stands.
#[derive(Clone, Debug)]
pub struct Place {
    pub member: Member,
    pub org: Org,
    pub status: Status,
    pub rows: i64,
    /// Its first answer came after the deadline.
    pub late: bool,
}

/// The firms of a round inside `within`, by place and name.
///
/// # Errors
/// `Database` alone.
pub fn places(conn: &mut Conn, round: &Round, within: &RegionCode) -> Result<Vec<Place>> {
    let members = store::of_round(conn, round.id, within)?;
    of(conn, round, members)
}

/// These firms of a round, as they stand.
///
/// # Errors
/// `Database` alone.
pub fn of(conn: &mut Conn, round: &Round, members: Vec<Member>) -> Result<Vec<Place>> {
    let standings = standings(conn, round, &members)?;
    let mut orgs: HashMap<OrgId, Org> = HashMap::with_capacity(members.len());
    for some in members.chunks(AT_ONCE) {
        let ids: Vec<OrgId> = some.iter().map(|member| member.org).collect();
        orgs.extend(org::store::find_all(conn, &ids)?.into_iter().map(|org| (org.id, org)));
    }
    let mut places: Vec<Place> = members
        .into_iter()
        .filter_map(|member| {
            let standing = standings.get(&member.org).copied().unwrap_or_default();
            let (status, org) = (member.status(&standing), orgs.remove(&member.org)?);
            let rows = member.closed.map_or(standing.rows, |closed| i64::from(closed.rows));
            let late = standing.first_posted.is_some_and(|day| day > round.content.deadline);
            Some(Place { late: late && status == Status::Answered, member, org, status, rows })
        })
        .collect();
    places.sort_by(|a, b| {
        (&a.member.region, &a.org.name, a.member.id).cmp(&(&b.member.region, &b.org.name, b.member.id))
    });
    Ok(places)
}

/// What the firms handed in for the round. Who says that older rows still hold has them counted too.
fn standings(conn: &mut Conn, round: &Round, members: &[Member]) -> Result<HashMap<OrgId, Standing>> {
    let (old, new): (Vec<&Member>, Vec<&Member>) =
        members.iter().partition(|member| member.answer == Some(Answer::Standing));
    let mut standings = HashMap::new();
    for (members, since) in [(new, Some(round.content.counted_from)), (old, None)] {
        for some in members.chunks(AT_ONCE) {
            let owners: Vec<OrgId> = some.iter().map(|member| member.org).collect();
            let mut by_owner: HashMap<OrgId, Vec<Held>> = HashMap::new();
            for held in held(conn, round, &owners, since)? {
                by_owner.entry(held.owner).or_default().push(held);
            }
            standings.extend(by_owner.into_iter().map(|(owner, held)| (owner, Standing::of(&held))));
        }
    }
    Ok(standings)
}

fn held(conn: &mut Conn, round: &Round, owners: &[OrgId], since: Option<NaiveDate>) -> Result<Vec<Held>> {
    Ok(for_list!(round.list, S => <<S as Sheeted>::Noun as Listing>::held(conn, owners, since))?)
}

/// Firms of the round's region that handed in rows and were not asked: their rows are in no count and no summary of it.
///
/// # Errors
/// `Database` alone.
pub fn unasked(conn: &mut Conn, round: &Round, within: &RegionCode, places: &[Place]) -> Result<Vec<OrgId>> {
    let asked: HashSet<OrgId> = places.iter().map(|place| place.org.id).collect();
    let within = if round.region.contains(within) { within } else { &round.region };
    let stand: Vec<State> = State::ALL.iter().copied().filter(|state| stands(*state)).collect();
    let since = round.content.counted_from;
    let mut owners =
        for_list!(round.list, S => <<S as Sheeted>::Noun as Listing>::owners_held(conn, within, since, &stand))?;
    owners.retain(|owner| !asked.contains(owner));
    Ok(owners)
}

/// Firms by how they stand. 应报 is `must_answer`, 已报 `answered`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, serde::Deserialize, ToSchema)]
#[schema(as = RoundTally)]
pub struct Tally {
    /// All but the exempt.
    pub must_answer: u32,
    pub answered: u32,
    /// Said that they need nothing.
    pub nothing: u32,
    pub returned: u32,
    pub refused: u32,
    pub unanswered: u32,
    pub exempt: u32,
    /// Of the answered: after the deadline.
    pub late: u32,
    /// Rows that stand.
    pub rows: i64,
}

impl Tally {
    fn add(&mut self, place: &Place) {
        let counted = match place.status {
            Status::Unanswered => &mut self.unanswered,
            Status::Answered => &mut self.answered,
            Status::Nothing => &mut self.nothing,
            Status::Returned => &mut self.returned,
            Status::Refused => &mut self.refused,
            Status::Exempt => &mut self.exempt,
        };
        *counted += 1;
        self.must_answer += u32::from(place.status != Status::Exempt);
        self.late += u32::from(place.late);
        self.rows += place.rows;
    }

    /// Share of the firms that must answer and did, with rows or with a plain no, in hundredths of a percent, rounded; 0
    /// where nobody must.
    pub fn rate_bp(&self) -> u32 {
        let whole = u64::from(self.must_answer);
        let done = u64::from(self.answered + self.nothing) * 20_000 + whole; // half of a hundredth is rounded up
        done.checked_div(whole * 2).and_then(|rate| u32::try_from(rate).ok()).unwrap_or(0)
    }

    pub fn of(places: &[Place]) -> Tally {
        let mut tally = Tally::default();
        places.iter().for_each(|place| tally.add(place));
        tally
    }
}

/// The counts of each place one level below the round's: of its townships, of a city's counties.
pub fn by_region(round: &Round, places: &[Place]) -> Vec<(RegionCode, Tally)> {
    let mut tallies: BTreeMap<RegionCode, Tally> = BTreeMap::new();
    for place in places {
        tallies.entry(below(&round.region, &place.member.region)).or_default().add(place);
    }
    tallies.into_iter().collect()
}

/// The place one level below `whole` that `place` lies in; `whole` itself for what lies in none.
fn below(whole: &RegionCode, place: &RegionCode) -> RegionCode {
    let finer = place.ancestors().into_iter().rev().find(|wider| whole.contains(wider) && wider != whole);
    finer.unwrap_or_else(|| whole.clone())
}

/// A place's own name: 壶镇镇.
pub fn name_of(region: &RegionCode) -> String {
    Gazetteer::get().place(region).map_or_else(|| region.to_string(), |place| place.name.clone())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(text: &str) -> RegionCode {
        text.parse().unwrap()
    }

    #[test]
    fn firms_are_counted_one_level_below_the_round() {
        for (whole, place, counted) in [
            ("331122", "331122101", "331122101"),
            ("331122", "331122", "331122"),
            ("331100", "331122101", "331122"),
            ("331100", "331100", "331100"),
            ("330000", "331122101", "331100"),
            ("100000", "331122101", "330000"),
        ] {
            assert_eq!(below(&code(whole), &code(place)), code(counted), "{whole} {place}");
        }
    }

    #[test]
    fn who_said_no_has_answered_and_nobody_asked_is_no_division() {
        let tally = Tally { must_answer: 8, answered: 3, nothing: 1, refused: 4, ..Tally::default() };
        assert_eq!((tally.rate_bp(), Tally::default().rate_bp()), (5_000, 0));
    }
}
