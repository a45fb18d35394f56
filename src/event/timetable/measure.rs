//! How good a list of meetings is, whether or not it keeps to every rule: pure.
use std::collections::{BTreeMap, HashMap, HashSet};

use super::{
    inputs::Inputs,
    instance::{SHORT, ZERO, admissible},
    model::{Placed, Quality, Wishes},
};
use crate::kernel::id::EventMemberId;

/// Without a bound, which costs more to know.
pub fn quality(inputs: &Inputs, meetings: &[Placed]) -> Quality {
    let slots = slots_by_member(meetings);
    let loads: Vec<u32> =
        inputs.meeting().map(|member| slots.get(&member.id).map_or(0, |its| number(its.len()))).collect();
    let zero = number(without(inputs, meetings).len());
    let short = inputs.meeting().zip(&loads).map(|(member, load)| inputs.least(member).saturating_sub(*load)).sum();
    let breaks = inputs.meeting().filter_map(|member| slots.get(&member.id)).map(|its| breaks(its)).sum();
    let value: i64 = meetings.iter().map(|m| inputs.worth(m.a, m.b).value).sum();
    let gap = i64::from(inputs.content().gap_weight);
    let cost = ZERO * i64::from(zero) + SHORT * i64::from(short) + gap * i64::from(breaks);
    let (mutual, one_sided) = wishes(inputs, meetings);
    let members = number(loads.len());
    Quality {
        objective: value - cost,
        value,
        bound: None,
        ratio_bp: None,
        meetings: number(meetings.len()),
        members,
        each_least: loads.iter().copied().min().unwrap_or_default(),
        each_most: loads.iter().copied().max().unwrap_or_default(),
        each_mean_x100: (loads.iter().sum::<u32>() * 100).checked_div(members).unwrap_or_default(),
        zero,
        short,
        breaks,
        mutual,
        one_sided,
        stay_bp: stay(meetings),
    }
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// The turns of each member's meetings, in order.
pub fn slots_by_member(meetings: &[Placed]) -> HashMap<EventMemberId, Vec<u32>> {
    let mut slots: HashMap<EventMemberId, Vec<u32>> = HashMap::new();
    for meeting in meetings {
        for id in [meeting.a, meeting.b] {
            slots.entry(id).or_default().push(meeting.slot);
        }
    }
    slots.values_mut().for_each(|its| its.sort_unstable());
    slots
}

/// Idle stretches between the first and the last of these turns, which are in order.
pub fn breaks(slots: &[u32]) -> u32 {
    number(slots.windows(2).filter(|two| matches!(two, [one, next] if *next > one + 1)).count())
}

/// Members who registered in time, are not known to stay away, could meet somebody in some turn, and have no meeting.
pub fn without(inputs: &Inputs, meetings: &[Placed]) -> Vec<EventMemberId> {
    let slots = inputs.content().slots();
    let open: Vec<u32> =
        slots.iter().filter(|slot| slot.open && slot.slot >= inputs.from).map(|slot| slot.slot).collect();
    let mut could = HashSet::new();
    for request in inputs.requests.values().filter(|request| !request.forbidden && admissible(inputs, request)) {
        let (Some(a), Some(b)) = (inputs.members.get(&request.a), inputs.members.get(&request.b)) else { continue };
        let meet = open.iter().any(|slot| a.room_in(*slot) > 0 && b.room_in(*slot) > 0);
        if meet && !inputs.same_group(a, b) {
            could.extend([a.id, b.id]);
        }
    }
    let met: HashSet<EventMemberId> = meetings.iter().flat_map(|m| [m.a, m.b]).collect();
    let idle =
        inputs.meeting().filter(|member| member.counts() && could.contains(&member.id) && !met.contains(&member.id));
    idle.map(|member| member.id).collect()
}

/// Wishes of both, and of one side, that nobody refused: all, and those that came true.
fn wishes(inputs: &Inputs, meetings: &[Placed]) -> (Wishes, Wishes) {
    let held: HashSet<_> = meetings.iter().map(Placed::pair).collect();
    let (mut mutual, mut one_sided) = (Wishes::default(), Wishes::default());
    let there = |id| inputs.members.get(&id).is_some_and(|member| member.meets());
    for request in inputs.requests.values().filter(|request| there(request.a) && there(request.b)) {
        let counted = match request.asked(inputs.today) {
            0 => continue,
            3 => &mut mutual,
            _ => &mut one_sided,
        };
        counted.asked += 1;
        counted.met += u32::from(held.contains(&(request.a, request.b)));
    }
    (mutual, one_sided)
}

/// Of all steps from a meeting to the member's next one, those that stay at the table, in 1/10,000.
fn stay(meetings: &[Placed]) -> u32 {
    let mut places: BTreeMap<EventMemberId, Vec<(u32, u32, u32)>> = BTreeMap::new();
    for meeting in meetings {
        for id in [meeting.a, meeting.b] {
            places.entry(id).or_default().push(meeting.place());
        }
    }
    let (mut steps, mut stays) = (0_u32, 0_u32);
    for its in places.values_mut() {
        its.sort_unstable();
        for two in its.windows(2) {
            let [(_, hall, seat), (_, next_hall, next_seat)] = two else { continue };
            steps += 1;
            stays += u32::from((hall, seat) == (next_hall, next_seat));
        }
    }
    (stays * 10_000).checked_div(steps).unwrap_or_default()
}
