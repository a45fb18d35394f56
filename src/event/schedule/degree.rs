//! What a number of meetings costs one person at least: breaks that presence and rest force, meetings short, none at all.
#![expect(clippy::indexing_slicing, clippy::as_conversions, reason = "tables are sized by the same slots and counts")]
use std::{collections::HashMap, sync::Arc};

use super::rules::{Person, Rules};

/// More breaks than there can be.
const NEVER: u32 = u32::MAX / 2;

/// By number of meetings, from 0: the least breaks, [`NEVER`] cut off at the end.
type Breaks = Arc<Vec<u32>>;

/// Least costs by person: `cost[i][d]` for `d` meetings; no longer than the meetings that the person could hold.
pub fn costs(rules: &Rules) -> Vec<Vec<i64>> {
    let mut known: HashMap<(&[u8], u32), Breaks> = HashMap::new();
    let slots = rules.slots;
    let one = |(i, person): (usize, &Person)| {
        let cap = &rules.cap[i * slots..(i + 1) * slots];
        let least = known.entry((cap, person.row)).or_insert_with(|| Arc::new(breaks(rules, person, cap)));
        let pairs = person.links.1 - person.links.0;
        let most = (least.len() - 1).min(person.max as usize).min(pairs as usize);
        let cost = |(d, breaks): (usize, &u32)| {
            let alone = rules.cost(person, d as u32, 0);
            alone + rules.gap * i64::from(*breaks)
        };
        least.iter().take(most + 1).enumerate().map(cost).collect()
    };
    rules.people.iter().enumerate().map(one).collect()
}

/// The least breaks with 0, 1, … meetings, as far as the person's own rules allow.
fn breaks(rules: &Rules, person: &Person, cap: &[u8]) -> Vec<u32> {
    let mut least = if person.members <= 1 { single(rules, person) } else { delegation(cap) };
    if person.members > 1 {
        least.truncate(1 + held(rules, person, cap));
    }
    // Whoever can hold d meetings can hold fewer: what is out of reach is the end.
    let reachable = least.iter().rposition(|n| *n < NEVER).map_or(1, |last| last + 1);
    least.truncate(reachable);
    least
}

/// One person: exact. States are nothing yet, an idle run since a meeting, and 1 ..= `row` meetings in a row.
fn single(rules: &Rules, person: &Person) -> Vec<u32> {
    let slots = rules.slots;
    let row = person.row as usize;
    let (states, width) = (row + 2, slots + 1);
    let mut now = vec![NEVER; states * width];
    now[0] = 0;
    for slot in 0..slots {
        let mut next = vec![NEVER; states * width];
        let fresh = slot == 0 || rules.session[slot] != rules.session[slot - 1];
        let here = person.present >> slot & 1 == 1;
        for state in 0..states {
            for d in 0..=slot {
                let breaks = now[state * width + d];
                if breaks >= NEVER {
                    continue;
                }
                let idle = if state == 0 { 0 } else { 1 };
                let cell = &mut next[idle * width + d];
                *cell = breaks.min(*cell);
                // State 1 is the idle run, state 1 + n the n-th meeting in a row of this session.
                let nth = if state < 2 || fresh { 1 } else { state };
                if here && nth <= row {
                    let cell = &mut next[(nth + 1) * width + d + 1];
                    *cell = (breaks + u32::from(state == 1)).min(*cell);
                }
            }
        }
        now = next;
    }
    (0..width).map(|d| (0..states).map(|state| now[state * width + d]).min().unwrap_or(NEVER)).collect()
}

/// A delegation, its rest left out: states are nothing yet, idle since a meeting, in a meeting.
fn delegation(cap: &[u8]) -> Vec<u32> {
    let width = cap.iter().map(|n| usize::from(*n)).sum::<usize>() + 1;
    let mut now = [vec![NEVER; width], vec![NEVER; width], vec![NEVER; width]];
    now[0][0] = 0;
    for members in cap {
        let mut next = [now[0].clone(), vec![NEVER; width], vec![NEVER; width]];
        for (state, row) in now.iter().enumerate() {
            for (d, breaks) in row.iter().copied().enumerate() {
                if breaks >= NEVER {
                    continue;
                }
                if state > 0 {
                    next[1][d] = breaks.min(next[1][d]);
                }
                for more in 1..=usize::from(*members) {
                    next[2][d + more] = (breaks + u32::from(state == 1)).min(next[2][d + more]);
                }
            }
        }
        now = next;
    }
    (0..width).map(|d| now.iter().map(|row| row[d]).min().unwrap_or(NEVER)).collect()
}

/// Meetings that a delegation can hold at most, by windows that do not overlap.
fn held(rules: &Rules, person: &Person, cap: &[u8]) -> usize {
    let window = person.row as usize + 1;
    let sessions = cap.iter().zip(&rules.session).collect::<Vec<_>>();
    let sessions = sessions.chunk_by(|a, b| a.1 == b.1);
    let held = |window_caps: &[(&u8, &u32)]| {
        let sum = window_caps.iter().map(|(n, _)| usize::from(**n)).sum::<usize>();
        if window_caps.len() == window { sum.min((person.row * person.members) as usize) } else { sum }
    };
    sessions.map(|session| session.chunks(window).map(held).sum::<usize>()).sum()
}
