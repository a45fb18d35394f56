//! Rows that are suspected to be one: the same firm's same thing, entered twice by other sheets, townships or hands.
//!
//! ```text
//! ids that a bureau reviews ─▶ blocks by firm (code, else the core of its name) ─▶ each row with its next neighbours
//!     suspected pairs, less those told to be different ─▶ groups, with reasons
//!     merge: one stays (and may take cells of the others), the others are closed and point to it     different: remembered
//! ```
//! What it costs grows with the rows, not with their pairs: a row is held against those beside it in its block alone.
pub mod merge;
pub mod routes;
pub mod same;
pub mod store;

use std::collections::{BTreeMap, HashMap, HashSet};

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use self::same::{Traits, core_name};
use super::Sheeted;
use crate::{
    auth::{
        actor::{Actor, Viewer},
        may::Target,
        policy::{Decision, Deed, decide},
    },
    db::Conn,
    error::{Error, Problems, Result},
    kernel::{id::OrgId, region::RegionCode},
    life::State,
    listing::Listing,
    org::{self, Org},
    text::{Lang, Message},
};

/// Rows that are looked at; who has more names a region.
const MOST: usize = 100_000;
/// How many rows of its block a row is held against, in the order of their names.
const NEIGHBOURS: usize = 30;

/// A row among those that may be the same, as the asker may see it.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct Candidate {
    pub id: String,
    pub version: i32,
    pub owner: OrgId,
    pub owner_name: String,
    pub region_name: String,
    pub state: State,
    /// Who entered it for its owner.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub entered_by: Option<OrgId>,
    pub created_at: DateTime<Utc>,
    /// What its cells hold in a sheet, by the column's key; empty ones are left out.
    pub cells: BTreeMap<String, String>,
}

/// Two rows and what speaks for their being one.
#[derive(Clone, Debug)]
pub struct Pair {
    pub first: String,
    pub second: String,
    pub reasons: Vec<Message>,
}

#[derive(Clone, Debug)]
pub struct Group {
    pub rows: Vec<Candidate>,
    pub pairs: Vec<Pair>,
}

/// What a search for duplicates found.
#[derive(Clone, Debug)]
pub struct Found {
    /// How many rows were looked at, and how many groups there are.
    pub looked_at: usize,
    pub total: usize,
    /// The first of the groups.
    pub groups: Vec<Group>,
}

/// Groups of rows inside `region` that `actor` reviews and that may be the same; at most `most` of them.
///
/// # Errors
/// `Invalid` beyond a hundred thousand rows.
pub fn find<S: Sheeted>(conn: &mut Conn, actor: &Actor, region: &RegionCode, most: usize) -> Result<Found> {
    let ids = S::Noun::ids_reviewed(conn, region, i64::try_from(MOST).unwrap_or(i64::MAX).saturating_add(1))?;
    if ids.len() > MOST {
        let mut problems = Problems::default();
        problems.add("region", Message::new("duplicate-most").with("most", MOST));
        return Err(Error::Invalid(problems));
    }
    let told = store::distinctions(conn, S::Noun::NOUN)?;
    let (looked_at, blocks) = blocks::<S>(conn, actor, &ids)?;
    let mut found = Found { looked_at, total: 0, groups: Vec::new() };
    for block in blocks {
        let mut rows = Vec::new();
        for some in block.chunks(500) {
            rows.extend(S::Noun::find_all(conn, some)?);
        }
        let rows = candidates::<S>(conn, rows, actor)?;
        for group in groups(rows, &told) {
            found.total += 1;
            if found.groups.len() < most {
                found.groups.push(group);
            }
        }
    }
    Ok(found)
}

type IdOf<S> = <<S as Sheeted>::Noun as Target>::Id;

/// The rows that `actor` reviews, by firm; firms of one row are left out. In the order of their first rows.
fn blocks<S: Sheeted>(conn: &mut Conn, actor: &Actor, ids: &[IdOf<S>]) -> Result<(usize, Vec<Vec<IdOf<S>>>)> {
    let mut looked_at = 0;
    let mut places: HashMap<String, usize> = HashMap::new();
    let mut cores: HashMap<OrgId, String> = HashMap::new();
    let mut blocks: Vec<Vec<IdOf<S>>> = Vec::new();
    for some in ids.chunks(500) {
        let mut rows = S::Noun::find_all(conn, some)?;
        rows.retain(|row| may_review(actor, row));
        rows.sort_by_key(|row| row.id().to_string());
        let owners: Vec<OrgId> = rows.iter().map(|row| row.life().owner).filter(|id| !cores.contains_key(id)).collect();
        cores.extend(org::store::find_all(conn, &owners)?.iter().map(|org| (org.id, core_name(org))));
        for row in &rows {
            let Some(core) = cores.get(&row.life().owner) else { continue };
            looked_at += 1;
            let next = blocks.len();
            let place = *places.entry(core.clone()).or_insert(next);
            match blocks.get_mut(place) {
                Some(block) => block.push(row.id()),
                None => blocks.push(vec![row.id()]),
            }
        }
    }
    blocks.retain(|block| block.len() > 1);
    Ok((looked_at, blocks))
}

pub(super) fn may_review(actor: &Actor, row: &impl Target) -> bool {
    decide(Some(actor), Deed::Review, &row.scope()) == Decision::Allow
}

/// Rows as `actor` may see them, with what is compared.
fn candidates<S: Sheeted>(conn: &mut Conn, rows: Vec<S::Noun>, actor: &Actor) -> Result<Vec<(Candidate, Traits)>> {
    let owners: Vec<OrgId> = rows.iter().map(|row| row.life().owner).collect();
    let owners: HashMap<OrgId, Org> =
        org::store::find_all(conn, &owners)?.into_iter().map(|org| (org.id, org)).collect();
    let both = |row: S::Noun| {
        let owner = owners.get(&row.life().owner)?;
        let candidate = candidate::<S>(row, owner, actor);
        let traits = Traits::of::<S>(&candidate, owner);
        Some((candidate, traits))
    };
    Ok(rows.into_iter().filter_map(both).collect())
}

pub(super) fn candidate<S: Sheeted>(row: S::Noun, owner: &Org, actor: &Actor) -> Candidate {
    let (id, life) = (row.id().to_string(), row.life().clone());
    let view = row.view(&owner.name, &Viewer(Some(actor.clone())));
    let shown = S::Noun::COLUMNS.iter().map(|column| (column.key, S::Noun::cell(&view, 0, column.key)));
    Candidate {
        id,
        version: life.version,
        owner: owner.id,
        owner_name: owner.name.clone(),
        region_name: S::Noun::face(&view).region_name.to_owned(),
        state: life.state,
        entered_by: life.entered_by,
        created_at: life.created_at.and_utc(),
        cells: shown
            .filter(|(_, value)| !value.is_empty())
            .map(|(key, value)| (key.to_owned(), value.shown()))
            .collect(),
    }
}

/// The rows of a block that hang together by suspected pairs.
fn groups(mut rows: Vec<(Candidate, Traits)>, told: &HashSet<(String, String)>) -> Vec<Group> {
    rows.sort_by(|(a, x), (b, y)| (&x.name, &a.id).cmp(&(&y.name, &b.id)));
    let mut pairs: Vec<(usize, usize, Pair)> = Vec::new();
    for (at, (row, traits)) in rows.iter().enumerate() {
        for (beside, (other, others)) in rows.iter().enumerate().skip(at + 1).take(NEIGHBOURS) {
            let (first, second) = store::in_order(&row.id, &other.id);
            if told.contains(&(first.clone(), second.clone())) {
                continue;
            }
            if let Some(reasons) = same::reasons(traits, others) {
                pairs.push((at, beside, Pair { first, second, reasons }));
            }
        }
    }
    let mut heads: Vec<usize> = (0..rows.len()).collect();
    for (first, second, _) in &pairs {
        let (one, other) = (head(&heads, *first), head(&heads, *second));
        if let Some(place) = heads.get_mut(one.max(other)) {
            *place = one.min(other);
        }
    }
    let mut groups: BTreeMap<usize, Group> = BTreeMap::new();
    for (at, _, pair) in pairs {
        let group = groups.entry(head(&heads, at)).or_insert_with(|| Group { rows: Vec::new(), pairs: Vec::new() });
        group.pairs.push(pair);
    }
    for (at, (row, _)) in rows.into_iter().enumerate() {
        if let Some(group) = groups.get_mut(&head(&heads, at)) {
            group.rows.push(row);
        }
    }
    groups.into_values().collect()
}

fn head(heads: &[usize], mut at: usize) -> usize {
    while let Some(above) = heads.get(at).filter(|above| **above != at) {
        at = *above;
    }
    at
}

/// A column that is held side by side.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ComparedColumn {
    pub key: &'static str,
    pub title: &'static str,
}

/// The columns in which rows may differ and of which one may be taken from another.
pub fn columns<S: Sheeted>(lang: Lang) -> Vec<ComparedColumn> {
    let own = S::Noun::COLUMNS.iter().filter(|column| same::is_own::<S>(column.key));
    own.map(|column| ComparedColumn { key: column.key, title: column.title(lang) }).collect()
}
