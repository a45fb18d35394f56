//! An instance that was checked: every index exists, every length fits, the pins can be held together.
use std::collections::{BTreeMap, BTreeSet, HashSet};

use serde::{Deserialize, Serialize};

use super::{Bad, Draft, Problem, board::Board, rules::Rules};

/// Slots of an event at most: a set of slots is one machine word.
pub const MOST_SLOTS: usize = 64;
/// Slots in a row, tables, meetings, values and weights stay below these, so that no sum overflows.
const MOST_COUNT: u32 = 100_000;
const MOST_VALUE: i64 = 100_000;
const MOST_WEIGHT: i64 = 1_000_000;
/// Participants and pairs are counted in 32 bits, with room.
const MOST_PARTICIPANTS: usize = 1_000_000;

/// A checked [`Draft`], with its rules made ready for the search.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(try_from = "Draft", into = "Draft")]
pub struct Instance {
    draft: Draft,
    rules: Rules,
}

impl Instance {
    /// # Errors
    /// The first thing that is wrong, with its field.
    pub fn new(draft: Draft) -> Result<Instance, Bad> {
        if draft.format != "duijie-event/1" {
            return Err(Bad::new("format", &draft.format, Problem::Format));
        }
        frame(&draft)?;
        participants(&draft)?;
        pairs(&draft)?;
        let rules = Rules::new(&draft);
        pins(&draft, &rules)?;
        Ok(Instance { draft, rules })
    }

    pub fn draft(&self) -> &Draft {
        &self.draft
    }

    pub(super) fn rules(&self) -> &Rules {
        &self.rules
    }
}

fn within(field: impl Into<String>, found: i64, least: i64, most: i64) -> Result<(), Bad> {
    let fits = (least..=most).contains(&found);
    if fits { Ok(()) } else { Err(Bad::new(field, found, Problem::Range { least, most })) }
}

/// An index into a list of `len`.
fn index(field: impl Into<String>, found: usize, len: usize) -> Result<(), Bad> {
    let most = i64::try_from(len).unwrap_or(i64::MAX) - 1;
    let fits = found < len;
    if fits { Ok(()) } else { Err(Bad::new(field, found, Problem::Range { least: 0, most })) }
}

fn length(field: impl Into<String>, found: usize, wanted: usize) -> Result<(), Bad> {
    if found == wanted { Ok(()) } else { Err(Bad::new(field, found, Problem::Length { wanted })) }
}

/// Slots, sessions, zones, weights.
fn frame(draft: &Draft) -> Result<(), Bad> {
    let slots = draft.slots;
    if !(1..=MOST_SLOTS).contains(&slots) {
        let most = i64::try_from(MOST_SLOTS).unwrap_or(i64::MAX);
        return Err(Bad::new("slots", slots, Problem::Range { least: 1, most }));
    }
    length("session", draft.session.len(), slots)?;
    let mut seen = BTreeSet::new();
    let mut last = None;
    for (at, session) in draft.session.iter().enumerate() {
        if last != Some(session) && !seen.insert(session) {
            return Err(Bad::new(format!("session[{at}]"), session, Problem::Session));
        }
        last = Some(session);
    }
    for (at, zone) in draft.zones.iter().enumerate() {
        length(format!("zones[{at}].tables"), zone.tables.len(), slots)?;
        for (slot, tables) in zone.tables.iter().enumerate() {
            within(format!("zones[{at}].tables[{slot}]"), (*tables).into(), 0, MOST_COUNT.into())?;
        }
    }
    within("weights.zero", draft.weights.zero, 0, MOST_WEIGHT)?;
    within("weights.min", draft.weights.min, 0, MOST_WEIGHT)?;
    within("weights.gap", draft.weights.gap, 0, MOST_WEIGHT)
}

fn participants(draft: &Draft) -> Result<(), Bad> {
    if draft.participants.len() > MOST_PARTICIPANTS {
        let most = i64::try_from(MOST_PARTICIPANTS).unwrap_or(i64::MAX);
        return Err(Bad::new("participants", draft.participants.len(), Problem::Range { least: 0, most }));
    }
    for (at, one) in draft.participants.iter().enumerate() {
        let field = |name: &str| format!("participants[{at}].{name}");
        if !one.avail.bytes().all(|b| b.is_ascii_digit()) {
            return Err(Bad::new(field("avail"), &one.avail, Problem::Digits));
        }
        length(field("avail"), one.avail.len(), draft.slots)?;
        within(field("min"), one.min.into(), 0, MOST_COUNT.into())?;
        within(field("max"), one.max.into(), 0, MOST_COUNT.into())?;
        within(field("consec"), one.consec.into(), 1, MOST_COUNT.into())?;
    }
    Ok(())
}

fn pairs(draft: &Draft) -> Result<(), Bad> {
    let people = draft.participants.len();
    let mut seen = HashSet::new();
    for (at, pair) in draft.pairs.iter().enumerate() {
        let field = |place: usize| format!("pairs[{at}][{place}]");
        index(field(0), pair.a, people)?;
        index(field(1), pair.b, people)?;
        if pair.a == pair.b {
            return Err(Bad::new(field(1), pair.b, Problem::Alone));
        }
        if !seen.insert(sorted(pair.a, pair.b)) {
            return Err(Bad::new(format!("pairs[{at}]"), format!("{}, {}", pair.a, pair.b), Problem::Twice));
        }
        within(field(2), pair.score, 0, 100)?;
        within(field(3), pair.ask.0.into(), 0, 3)?;
        within(field(4), pair.value, 0, MOST_VALUE)?;
        if let Some(zone) = pair.zone {
            index(field(5), zone, draft.zones.len())?;
        }
    }
    for (pair, mask) in &draft.pair_slots {
        let field = format!("pair_slots.{pair}");
        index(&field, *pair, draft.pairs.len())?;
        if !mask.bytes().all(|b| matches!(b, b'0' | b'1')) {
            return Err(Bad::new(field, mask, Problem::Mask));
        }
        length(field, mask.len(), draft.slots)?;
    }
    for (at, (a, b)) in draft.forbidden.iter().enumerate() {
        index(format!("forbidden[{at}][0]"), *a, people)?;
        index(format!("forbidden[{at}][1]"), *b, people)?;
    }
    Ok(())
}

pub(super) fn sorted(a: usize, b: usize) -> (usize, usize) {
    (a.min(b), a.max(b))
}

/// Each pin by itself, then all of them on one board.
fn pins(draft: &Draft, rules: &Rules) -> Result<(), Bad> {
    let mut seen = BTreeMap::new();
    let mut board = Board::new(rules);
    for (at, &(a, b, slot)) in draft.pinned.iter().enumerate() {
        let field = format!("pinned[{at}]");
        let found = format!("{a}, {b}, {slot}");
        index(format!("{field}[0]"), a, draft.participants.len())?;
        index(format!("{field}[1]"), b, draft.participants.len())?;
        index(format!("{field}[2]"), slot, draft.slots)?;
        let Some(pair) = rules.pair_of(a, b) else { return Err(Bad::new(field, found, Problem::NoPair)) };
        if seen.insert(pair, slot).is_some() {
            return Err(Bad::new(field, found, Problem::Twice));
        }
        if !rules.allows(pair, slot) {
            return Err(Bad::new(field, found, Problem::Impossible));
        }
        if !board.fits(pair, slot) {
            return Err(Bad::new(field, found, Problem::Crowded));
        }
        board.put(pair, slot);
    }
    Ok(())
}

impl TryFrom<Draft> for Instance {
    type Error = Bad;

    fn try_from(draft: Draft) -> Result<Instance, Bad> {
        Instance::new(draft)
    }
}

impl From<Instance> for Draft {
    fn from(instance: Instance) -> Draft {
        instance.draft
    }
}
