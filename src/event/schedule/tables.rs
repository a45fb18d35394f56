//! Which zone each meeting sits in: pairs that are bound to one first, the others where tables are left.
use std::collections::HashMap;

use super::{
    Meeting,
    board::Board,
    rules::{ANYWHERE, PairNo, Rules},
};

/// The meetings of a board with their zones, by slot and participants; a meeting that sat in `before` at the same time keeps its
/// zone where it can.
pub fn seated(board: &Board, before: &[Meeting]) -> Vec<Meeting> {
    let rules = board.rules;
    let zone_of = |m: &Meeting| Some(((rules.pair_of(m.a, m.b)?, m.slot), m.zone));
    let before: HashMap<(PairNo, usize), usize> = before.iter().filter_map(zone_of).collect();
    let mut meetings: Vec<Meeting> = (0..rules.slots).flat_map(|slot| slot_seated(board, slot, &before)).collect();
    meetings.sort_unstable_by_key(|m| (m.slot, m.a, m.b));
    meetings
}

fn slot_seated(board: &Board, slot: usize, before: &HashMap<(PairNo, usize), usize>) -> Vec<Meeting> {
    let rules = board.rules;
    let mut left = zones_left(rules, slot);
    let mut seat = |zone: usize| match left.get_mut(zone) {
        Some(tables) if *tables > 0 => {
            *tables -= 1;
            true
        }
        _ => false,
    };
    let (bound, free): (Vec<PairNo>, Vec<PairNo>) =
        board.in_slot(slot).iter().partition(|pair| rules.pair(**pair).zone != ANYWHERE);
    let mut out = Vec::with_capacity(bound.len() + free.len());
    for pair in bound {
        let zone = super::moves::index(rules.pair(pair).zone);
        seat(zone);
        out.push(board.meeting(pair, slot, zone));
    }
    let (known, new): (Vec<PairNo>, Vec<PairNo>) = free.into_iter().partition(|p| before.contains_key(&(*p, slot)));
    let mut homeless = Vec::new();
    for pair in known {
        match before.get(&(pair, slot)) {
            Some(zone) if seat(*zone) => out.push(board.meeting(pair, slot, *zone)),
            _ => homeless.push(pair),
        }
    }
    homeless.extend(new);
    for pair in homeless {
        let zone = (0..rules.zones).find(|zone| seat(*zone)).unwrap_or_default();
        out.push(board.meeting(pair, slot, zone));
    }
    out
}

fn zones_left(rules: &Rules, slot: usize) -> Vec<u32> {
    (0..rules.zones).map(|zone| rules.zone_tables(zone, slot)).collect()
}

/// The zone of each pair that meets, by pair: that of `meetings`.
pub fn zones_of(board: &Board, meetings: &[Meeting]) -> Vec<usize> {
    let mut zones = vec![0; board.rules.pairs.len()];
    for meeting in seated(board, meetings) {
        let pair = board.rules.pair_of(meeting.a, meeting.b).map(super::moves::index);
        if let Some(zone) = pair.and_then(|pair| zones.get_mut(pair)) {
            *zone = meeting.zone;
        }
    }
    zones
}
