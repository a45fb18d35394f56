//! A late change: what is over stays, what can stay should, and the rest is found anew.
use std::{collections::BTreeMap, sync::Arc};

use serde::{Deserialize, Serialize};

use super::{
    Bad, Draft, Instance, Meeting, Options, Pair, Participant, Problem, Solution, Watch,
    anneal::Heat,
    board::NOWHERE,
    bound::bound,
    instance::sorted,
    moves::{Search, index},
    solve::{finish, run},
    start,
};

/// The format `duijie-repair/1`: what has changed since a timetable was published.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Repair {
    /// `duijie-repair/1`.
    pub format: String,
    /// Slots before this one are over: their meetings stay as they were, and there are no new ones.
    pub now: usize,
    /// Who stays away, and from which slot on.
    #[serde(default)]
    pub noshow: Vec<(usize, usize)>,
    /// Who registered late; they follow the participants that there are, and are never counted as on time.
    #[serde(default)]
    pub late: Vec<Participant>,
    /// Pairs that come in addition, with anybody.
    #[serde(default)]
    pub late_pairs: Vec<Pair>,
    /// Tables that come or go: `[zone, slot, more]`.
    #[serde(default)]
    pub tables: Vec<(usize, usize, i64)>,
    /// The timetable as it was published.
    pub baseline: Vec<Meeting>,
    /// What it costs to move or drop a published meeting that is still possible.
    #[serde(default = "change_cost")]
    pub change_cost: i64,
}

fn change_cost() -> i64 {
    60
}

/// A timetable after a change, and what it changes.
#[derive(Clone, Debug)]
pub struct Repaired {
    /// The instance as it is now, what is over being pinned.
    pub instance: Instance,
    pub solution: Solution,
    /// Published meetings that can no longer be held where they were.
    pub forced: Vec<Meeting>,
    /// Published meetings that could have stayed and sit elsewhere: as it was, as it is. A change of zone alone is none.
    pub moved: Vec<(Meeting, Meeting)>,
    /// Published meetings that could have stayed and are no more.
    pub dropped: Vec<Meeting>,
    /// Meetings of pairs that had none.
    pub added: Vec<Meeting>,
}

/// The timetable after a late change, with as few changes as what they bring is worth.
///
/// # Errors
/// What is wrong with the change, or what it leaves impossible: a pinned meeting without a table.
pub fn repair(instance: &Instance, change: &Repair, options: &Options, watch: &dyn Watch) -> Result<Repaired, Bad> {
    let instance = Instance::new(changed(instance.draft(), change)?)?;
    let bound = bound(&instance);
    let rules = instance.rules();
    let mut board = start::pinned(&instance);
    start::given(&mut board, &change.baseline);
    let mut home = vec![(NOWHERE - 1, 0); rules.pairs.len()];
    for meeting in &change.baseline {
        if let Some(pair) = rules.pair_of(meeting.a, meeting.b)
            && rules.allows(pair, meeting.slot)
            && let Some(home) = home.get_mut(index(pair))
        {
            *home = (u8::try_from(meeting.slot).unwrap_or(NOWHERE), change.change_cost);
        }
    }
    let mut search = Search::new(board, options.seed, start::reduced(rules, &bound.prices));
    search.stay(Arc::new(home));
    start::by_price(&mut search);
    let (best, moves) = run(search, Heat { first: 1.5, last: 0.3 }, options, bound.value, watch);
    let solution = finish(&instance, &best.board, &bound, moves, &change.baseline);
    Ok(compare(instance.clone(), solution, &change.baseline))
}

/// What became of each published meeting.
fn compare(instance: Instance, solution: Solution, baseline: &[Meeting]) -> Repaired {
    let mut now: BTreeMap<(usize, usize), Meeting> = solution.meetings.iter().map(|m| (sorted(m.a, m.b), *m)).collect();
    let (mut forced, mut moved, mut dropped) = (Vec::new(), Vec::new(), Vec::new());
    for was in baseline {
        let is = now.remove(&sorted(was.a, was.b));
        let rules = instance.rules();
        let possible = rules.pair_of(was.a, was.b).is_some_and(|pair| rules.allows(pair, was.slot));
        match is {
            _ if !possible => forced.push(*was),
            Some(is) if is.slot != was.slot => moved.push((*was, is)),
            Some(_) => {}
            None => dropped.push(*was),
        }
    }
    Repaired { forced, moved, dropped, added: now.into_values().collect(), instance, solution }
}

fn index_below(field: String, found: usize, past: usize) -> Result<(), Bad> {
    let most = i64::try_from(past).unwrap_or(i64::MAX) - 1;
    if found < past { Ok(()) } else { Err(Bad::new(field, found, Problem::Range { least: 0, most })) }
}

fn check(draft: &Draft, change: &Repair) -> Result<(), Bad> {
    if change.format != "duijie-repair/1" {
        return Err(Bad::new("format", &change.format, Problem::Format));
    }
    index_below("now".to_owned(), change.now, draft.slots + 1)?;
    for (at, (who, from)) in change.noshow.iter().enumerate() {
        index_below(format!("noshow[{at}][0]"), *who, draft.participants.len() + change.late.len())?;
        index_below(format!("noshow[{at}][1]"), *from, draft.slots + 1)?;
    }
    for (at, one) in change.late.iter().enumerate() {
        if one.avail.len() != draft.slots || !one.avail.is_ascii() {
            return Err(Bad::new(format!("late[{at}].avail"), &one.avail, Problem::Length { wanted: draft.slots }));
        }
    }
    for (at, (zone, slot, _)) in change.tables.iter().enumerate() {
        index_below(format!("tables[{at}][0]"), *zone, draft.zones.len())?;
        index_below(format!("tables[{at}][1]"), *slot, draft.slots)?;
    }
    let mut seen: std::collections::BTreeSet<_> = draft.pairs.iter().map(|pair| sorted(pair.a, pair.b)).collect();
    for (at, pair) in change.late_pairs.iter().enumerate() {
        if !seen.insert(sorted(pair.a, pair.b)) {
            return Err(Bad::new(format!("late_pairs[{at}]"), format!("{}, {}", pair.a, pair.b), Problem::Twice));
        }
    }
    let known = draft.participants.len();
    for (at, m) in change.baseline.iter().enumerate() {
        index_below(format!("baseline[{at}][0]"), m.a, known)?;
        index_below(format!("baseline[{at}][1]"), m.b, known)?;
        index_below(format!("baseline[{at}][2]"), m.slot, draft.slots)?;
        index_below(format!("baseline[{at}][3]"), m.zone, draft.zones.len())?;
        if !seen.contains(&sorted(m.a, m.b)) {
            return Err(Bad::new(format!("baseline[{at}]"), format!("{}, {}", m.a, m.b), Problem::NoPair));
        }
    }
    if (0..=1_000_000).contains(&change.change_cost) {
        Ok(())
    } else {
        Err(Bad::new("change_cost", change.change_cost, Problem::Range { least: 0, most: 1_000_000 }))
    }
}

/// The instance after the change; meetings that have taken place are pinned where they were.
fn changed(draft: &Draft, change: &Repair) -> Result<Draft, Bad> {
    check(draft, change)?;
    let mut draft = draft.clone();
    for one in &change.late {
        let mut one = one.clone();
        one.avail = away(&one.avail, |slot| slot < change.now);
        one.ontime = false;
        draft.participants.push(one);
    }
    draft.pairs.extend(&change.late_pairs);
    for (who, from) in &change.noshow {
        if let Some(one) = draft.participants.get_mut(*who) {
            one.avail = away(&one.avail, |slot| slot >= *from);
            one.ontime = false;
        }
    }
    for (zone, slot, more) in &change.tables {
        if let Some(tables) = draft.zones.get_mut(*zone).and_then(|zone| zone.tables.get_mut(*slot)) {
            *tables = u32::try_from(i64::from(*tables).saturating_add(*more).max(0)).unwrap_or(u32::MAX);
        }
    }
    let there = |who: usize, slot: usize| {
        draft.participants.get(who).and_then(|one| one.avail.as_bytes().get(slot)).is_some_and(|cap| *cap != b'0')
    };
    let mut pins: Vec<(usize, usize, usize)> =
        draft.pinned.iter().copied().filter(|&(a, b, slot)| there(a, slot) && there(b, slot)).collect();
    let mut pinned: BTreeMap<_, _> = pins.iter().map(|&(a, b, slot)| (sorted(a, b), slot)).collect();
    for m in change.baseline.iter().filter(|m| m.slot < change.now && there(m.a, m.slot) && there(m.b, m.slot)) {
        if pinned.insert(sorted(m.a, m.b), m.slot).is_none() {
            pins.push((m.a, m.b, m.slot));
        }
    }
    draft.pinned = pins;
    if change.now > 0 {
        for (nth, pair) in draft.pairs.iter().enumerate() {
            if !pinned.contains_key(&sorted(pair.a, pair.b)) {
                let old = draft.pair_slots.entry(nth).or_insert_with(|| "1".repeat(draft.slots));
                *old = away(old, |slot| slot < change.now);
            }
        }
    }
    draft.name.push_str("+repair");
    Ok(draft)
}

/// The digits with 0 in some slots.
fn away(digits: &str, gone: impl Fn(usize) -> bool) -> String {
    digits.chars().enumerate().map(|(slot, digit)| if gone(slot) { '0' } else { digit }).collect()
}
