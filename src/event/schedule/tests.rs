//! The engine against its own rules, on instances made up from seeds and on the smallest there are.
use std::sync::atomic::{AtomicU64, Ordering};

use super::{sample::Sample, *};

fn sample(seed: u64, gap: i64) -> Instance {
    let sample = Sample { factories: 40, makers: 25, slots: 9, tables: 55, away: 30, gap, seed };
    Instance::new(sample.draft()).unwrap()
}

fn options(moves: u64) -> Options {
    Options { moves, seed: 7, threads: 2, start: None }
}

fn draft(people: &[(&str, u32, u32)], pairs: &[(usize, usize, i64)], tables: &[u32]) -> Draft {
    let participant = |(nth, (avail, max, consec)): (usize, &(&str, u32, u32))| Participant {
        id: nth.to_string(),
        role: String::new(),
        org: nth.try_into().unwrap(),
        avail: (*avail).to_owned(),
        min: 0,
        max: *max,
        consec: *consec,
        ontime: true,
    };
    let pair = |&(a, b, value): &(usize, usize, i64)| Pair { a, b, score: 50, ask: Ask(1), value, zone: None };
    Draft {
        format: "duijie-event/1".to_owned(),
        name: "small".to_owned(),
        slots: tables.len(),
        session: vec![0; tables.len()],
        zones: vec![Zone { name: "hall".to_owned(), tables: tables.to_vec() }],
        participants: people.iter().enumerate().map(participant).collect(),
        pairs: pairs.iter().map(pair).collect(),
        pair_slots: Default::default(),
        forbidden: Vec::new(),
        pinned: Vec::new(),
        weights: Weights { zero: 1000, min: 100, gap: 0 },
    }
}

fn solved(draft: Draft) -> (Instance, Solution) {
    let instance = Instance::new(draft).unwrap();
    let solution = solve(&instance, &options(4_000), &Unwatched);
    assert_eq!(check(&instance, &solution.meetings), []);
    (instance, solution)
}

#[test]
fn every_timetable_keeps_the_rules_fills_what_fits_and_stays_below_the_bound() {
    for (seed, gap) in [(1, 0), (2, 0), (3, 10), (4, 10), (5, 20)] {
        let instance = sample(seed, gap);
        let solution = solve(&instance, &options(60_000), &Unwatched);
        assert_eq!(check(&instance, &solution.meetings), [], "seed {seed}");
        assert_eq!(solution.quality.missed, 0, "seed {seed}");
        assert!(solution.objective <= solution.bound, "seed {seed}: {} > {}", solution.objective, solution.bound);
        assert!(
            solution.objective * 100 >= solution.bound * 93,
            "seed {seed}: {} of {}",
            solution.objective,
            solution.bound
        );
        assert_eq!(solution.quality, score(&instance, &solution.meetings), "seed {seed}");
        assert_eq!(solution.meetings.len() + solution.unscheduled.len(), instance.draft().pairs.len());
    }
}

#[test]
fn the_same_seed_and_moves_give_the_same_timetable_on_any_number_of_threads() {
    let large = Sample { factories: 500, makers: 260, slots: 12, tables: 80, away: 20, gap: 10, seed: 3 };
    for instance in [sample(1, 0), sample(3, 10), Instance::new(large.draft()).unwrap()] {
        let on = |threads: usize| solve(&instance, &Options { threads, ..options(20_000) }, &Unwatched);
        let one = on(1);
        assert_eq!(one, on(2));
        assert_eq!(one, on(5));
        assert_eq!(one.moves, 20_000);
    }
}

struct Impatient(AtomicU64);

impl Watch for Impatient {
    fn stopped(&self) -> bool {
        self.0.fetch_add(1, Ordering::Relaxed) >= 6
    }
}

#[test]
fn stopped_early_it_is_still_a_timetable() {
    let instance = sample(2, 10);
    let solution = solve(&instance, &options(u64::MAX), &Impatient(AtomicU64::new(0)));
    assert_eq!(check(&instance, &solution.meetings), []);
    assert_eq!(solution.quality.missed, 0);
    let at_once = solve(&instance, &options(0), &Unwatched);
    assert_eq!(check(&instance, &at_once.meetings), []);
    assert_eq!(at_once.moves, 0);
}

#[test]
fn the_smallest_instances_have_timetables() {
    let empty = solved(draft(&[], &[], &[1])).1;
    assert_eq!((empty.objective, empty.bound, empty.meetings.len()), (0, 0, 0));

    let one = solved(draft(&[("1", 1, 1), ("1", 1, 1)], &[(1, 0, 90)], &[1])).1;
    assert_eq!(one.meetings, [Meeting { a: 1, b: 0, slot: 0, zone: 0 }], "in the order of the pair");

    let never = solved(draft(&[("11", 0, 1), ("11", 5, 1)], &[(0, 1, 90)], &[1, 1])).1;
    assert_eq!((never.meetings.len(), never.quality.zero), (0, 1), "who wants none does not count, the other does");
    assert_eq!(never.unscheduled[0].reason, Reason::AtMaximum);

    let mut no_zone = draft(&[("1", 1, 1), ("1", 1, 1)], &[(0, 1, 90)], &[1]);
    no_zone.zones.clear();
    assert_eq!(solved(no_zone).1.unscheduled[0].reason, Reason::NoTableThen);

    let worthless = solved(draft(&[("1", 1, 1), ("1", 1, 1)], &[(0, 1, 0)], &[1])).1;
    assert!(worthless.objective <= worthless.bound);
}

#[test]
fn a_delegation_of_nine_over_sixty_four_slots_meets_nine_at_a_time() {
    let nine = "9".repeat(64);
    let ones = "1".repeat(64);
    let mut people = vec![(nine.as_str(), 1_000, 64)];
    people.extend(std::iter::repeat_n((ones.as_str(), 64, 64), 600));
    let pairs: Vec<_> = (1..=600).map(|other| (0, other, 10)).collect();
    let (_, solution) = solved(draft(&people, &pairs, &[20; 64]));
    assert_eq!(solution.meetings.len(), 64 * 9);
    assert_eq!(solution.objective, 10 * 64 * 9 - 24 * 1_000, "24 of the 600 go home with nothing");
    assert!(solution.bound >= solution.objective);
}

#[test]
fn a_row_is_cut_by_rest_but_not_across_sessions() {
    let people = [("1111", 4, 2), ("1111", 9, 4), ("1111", 9, 4), ("1111", 9, 4), ("1111", 9, 4)];
    let pairs = [(0, 1, 10), (0, 2, 10), (0, 3, 10), (0, 4, 10)];
    assert_eq!(solved(draft(&people, &pairs, &[9; 4])).1.meetings.len(), 3);
    let mut halves = draft(&people, &pairs, &[9; 4]);
    halves.session = vec![0, 0, 1, 1];
    assert_eq!(solved(halves).1.meetings.len(), 4);
}

#[test]
fn the_bound_counts_the_breaks_that_rest_and_absence_force() {
    let people = [("111", 3, 1), ("111", 1, 3), ("111", 1, 3)];
    let mut rest = draft(&people, &[(0, 1, 50), (0, 2, 50)], &[9; 3]);
    rest.weights = Weights { zero: 1_000, min: 0, gap: 7 };
    let (_, solution) = solved(rest);
    assert_eq!((solution.objective, solution.bound, solution.quality.breaks), (93, 93, 1));
}

#[test]
fn pins_stay_and_a_given_timetable_is_begun_from() {
    let instance = sample(3, 10);
    let first = solve(&instance, &options(20_000), &Unwatched);
    let again = Options { start: Some(first.meetings.clone()), ..options(20_000) };
    let second = solve(&instance, &again, &Unwatched);
    assert!(second.objective >= first.objective);
    for &(a, b, slot) in &instance.draft().pinned {
        assert!(second.meetings.iter().any(|m| (m.a, m.b, m.slot) == (a, b, slot)));
    }
    assert!(!instance.draft().pinned.is_empty());
}

/// The meetings without those that give way and with the pair in their place, in any zone: others may have to change theirs.
fn after(instance: &Instance, meetings: &[Meeting], missing: &Unscheduled, way: &Displaced) -> Vec<Meeting> {
    let mut left: Vec<Meeting> = meetings.iter().filter(|m| !way.meetings.contains(m)).copied().collect();
    assert_eq!(left.len() + way.meetings.len(), meetings.len(), "what gives way was there");
    let (a, b) = missing.pair;
    left.push(Meeting { a, b, slot: way.slot, zone: 0 });
    let places = board::Board::new(instance.rules());
    let mut places = start::pinned_onto(places, instance);
    start::given(&mut places, &left);
    tables::seated(&places, &left)
}

#[test]
fn every_request_without_a_meeting_has_a_reason_that_holds_and_a_way_that_works() {
    let mut seen = std::collections::BTreeSet::new();
    for (seed, gap) in [(1, 0), (3, 10), (6, 0), (8, 10)] {
        let instance = sample(seed, gap);
        let solution = solve(&instance, &options(20_000), &Unwatched);
        let loads = |who: usize, slot: usize| {
            solution.meetings.iter().filter(|m| (m.a == who || m.b == who) && m.slot == slot).count()
        };
        for missing in &solution.unscheduled {
            seen.insert(missing.reason);
            let (a, b) = missing.pair;
            let people = &instance.draft().participants;
            let cap = |who: usize, slot: usize| usize::from(people[who].avail.as_bytes()[slot] - b'0');
            let common = (0..instance.draft().slots).filter(|slot| cap(a, *slot) > 0 && cap(b, *slot) > 0);
            match missing.reason {
                Reason::Forbidden => assert!(instance.draft().forbidden.contains(&(b, a))),
                Reason::SameOrganisation => assert_eq!(people[a].org, people[b].org),
                Reason::NoCommonSlot => assert_eq!(common.count(), 0),
                Reason::AtMaximum => {
                    for who in &missing.details.at_maximum {
                        let held = solution.quality.per_participant[*who];
                        assert_eq!(held, people[*who].max, "{missing:?}");
                    }
                    assert!(!missing.details.at_maximum.is_empty());
                }
                Reason::Busy | Reason::NeedsRest | Reason::TablesFull => {
                    assert_eq!(missing.details.slots.len(), common.count());
                    for blocked in &missing.details.slots {
                        let full = |who: &usize| loads(*who, blocked.slot) >= cap(*who, blocked.slot);
                        assert_eq!(blocked.busy, [a, b].into_iter().filter(full).collect::<Vec<_>>());
                        let mut more = solution.meetings.clone();
                        more.push(Meeting { a, b, slot: blocked.slot, zone: 0 });
                        let faults = check(&instance, &more);
                        let tired = |who: &usize| {
                            let unrested = |fault: &Fault| matches!(fault, Fault::Unrested { participant, .. } if participant == who);
                            !full(who) && faults.iter().any(unrested)
                        };
                        assert_eq!(blocked.rest, [a, b].into_iter().filter(tired).collect::<Vec<_>>(), "{missing:?}");
                        let taken = solution.meetings.iter().filter(|m| m.slot == blocked.slot).count();
                        let tables: u32 = instance.draft().zones.iter().map(|zone| zone.tables[blocked.slot]).sum();
                        let zone = instance.draft().pairs.iter().find(|p| (p.a, p.b) == (a, b)).unwrap().zone;
                        assert!(zone.is_some() || blocked.tables == (taken == usize::try_from(tables).unwrap()));
                    }
                }
                Reason::NoTableThen | Reason::NotWorthIt => {}
            }
            if let Some(way) = &missing.details.displaces {
                let after = after(&instance, &solution.meetings, missing, way);
                assert_eq!(check(&instance, &after), [], "{missing:?}");
                assert_eq!(after.len(), solution.meetings.len() + 1 - way.meetings.len(), "{missing:?}");
                assert!(after.iter().any(|m| (m.a, m.b) == (a, b)));
            }
        }
    }
    for reason in [Reason::Forbidden, Reason::NoCommonSlot, Reason::AtMaximum, Reason::TablesFull, Reason::Busy] {
        assert!(seen.contains(&reason), "{reason:?} was never met: {seen:?}");
    }
}

#[test]
fn what_gives_way_is_the_cheapest() {
    // 0 wants to meet 3, but has met 1 and 2 in both slots; 1 is worth less.
    let people = [("11", 2, 2), ("10", 1, 2), ("01", 1, 2), ("11", 1, 2)];
    let (_, solution) = solved(draft(&people, &[(0, 1, 2_000), (0, 2, 2_500), (0, 3, 100)], &[1, 1]));
    let missing = &solution.unscheduled[0];
    assert_eq!((missing.pair, missing.reason), ((0, 3), Reason::AtMaximum));
    let way = missing.details.displaces.as_ref().unwrap();
    assert_eq!((way.slot, way.value, way.meetings[0].b), (0, 2_000, 1));
}

#[test]
fn faults_are_named_one_by_one() {
    let mut three =
        draft(&[("110", 1, 1), ("111", 3, 1), ("111", 3, 3)], &[(0, 1, 9), (0, 2, 9), (1, 2, 9)], &[1, 1, 1]);
    three.pinned = vec![(1, 2, 2)];
    three.pair_slots.insert(0, "100".to_owned());
    let instance = Instance::new(three).unwrap();
    let at = |a, b, slot, zone| Meeting { a, b, slot, zone };
    assert_eq!(check(&instance, &[at(0, 1, 0, 0), at(2, 1, 2, 0)]), []);
    assert_eq!(
        check(&instance, &[at(0, 0, 0, 0)]),
        [Fault::NoPair { a: 0, b: 0 }, Fault::PinMissing { a: 1, b: 2, slot: 2 }]
    );
    let all = check(&instance, &[at(0, 1, 1, 0), at(0, 2, 1, 0), at(0, 2, 2, 0), at(1, 2, 2, 0)]);
    let crowded = Fault::Crowded { participant: 0, slot: 1, meetings: 2, members: 1 };
    let expected = [
        Fault::OtherSlot { a: 0, b: 1, slot: 1 },
        Fault::Twice { a: 0, b: 2 },
        Fault::OverMaximum { participant: 0, meetings: 2, most: 1 },
        crowded,
        Fault::Unrested { participant: 0, first: 0, last: 1, meetings: 2, most: 1 },
        Fault::Unrested { participant: 1, first: 1, last: 2, meetings: 2, most: 1 },
        Fault::NoTable { zone: 0, slot: 1, meetings: 2, tables: 1 },
    ];
    for fault in &expected {
        assert!(all.contains(fault), "{fault:?} is not in {all:?}");
    }
    let absent = check(&instance, &[at(0, 2, 2, 0), at(1, 2, 2, 7)]);
    assert!(absent.contains(&Fault::Absent { participant: 0, slot: 2 }));
    assert!(absent.contains(&Fault::Nowhere { a: 1, b: 2, slot: 2, zone: 7 }));
}

#[test]
fn what_is_wrong_with_an_instance_is_named_by_field() {
    let good = || draft(&[("11", 2, 2), ("11", 2, 2), ("1a", 2, 2)], &[(0, 1, 9)], &[1, 1]);
    let field = |change: &dyn Fn(&mut Draft)| {
        let mut draft = good();
        draft.participants[2].avail = "01".to_owned();
        change(&mut draft);
        Instance::new(draft).err().map(|bad| (bad.field, bad.problem))
    };
    let named = |field: &str, problem| Some((field.to_owned(), problem));
    assert_eq!(field(&|_| {}), None);
    assert_eq!(field(&|d| d.participants[2].avail = "1a".to_owned()), named("participants[2].avail", Problem::Digits));
    assert_eq!(
        field(&|d| d.participants[1].avail.push('1')),
        named("participants[1].avail", Problem::Length { wanted: 2 })
    );
    assert_eq!(field(&|d| d.slots = 65), named("slots", Problem::Range { least: 1, most: 64 }));
    assert_eq!(field(&|d| d.session = vec![0]), named("session", Problem::Length { wanted: 2 }));
    assert_eq!(field(&|d| d.pairs[0].b = 3), named("pairs[0][1]", Problem::Range { least: 0, most: 2 }));
    assert_eq!(field(&|d| d.pairs[0].b = 0), named("pairs[0][1]", Problem::Alone));
    assert_eq!(field(&|d| d.pairs.push(Pair { a: 1, b: 0, ..d.pairs[0] })), named("pairs[1]", Problem::Twice));
    assert_eq!(field(&|d| d.pairs[0].zone = Some(1)), named("pairs[0][5]", Problem::Range { least: 0, most: 0 }));
    assert_eq!(field(&|d| d.pairs[0].value = -1), named("pairs[0][4]", Problem::Range { least: 0, most: 100_000 }));
    assert_eq!(field(&|d| d.pinned = vec![(0, 2, 0)]), named("pinned[0]", Problem::NoPair));
    assert_eq!(field(&|d| d.zones[0].tables = vec![0, 0]).or(named("", Problem::Mask)), named("", Problem::Mask));
    let pinned_nowhere = |d: &mut Draft| (d.zones[0].tables, d.pinned) = (vec![0, 1], vec![(0, 1, 0)]);
    assert_eq!(field(&pinned_nowhere), named("pinned[0]", Problem::Impossible));
    let crowded = |d: &mut Draft| {
        d.pairs.push(Pair { a: 1, b: 2, ..d.pairs[0] });
        d.pinned = vec![(0, 1, 1), (1, 2, 1)];
    };
    assert_eq!(field(&crowded), named("pinned[1]", Problem::Crowded));
    assert_eq!(field(&|d| _ = d.pair_slots.insert(0, "1x".to_owned())), named("pair_slots.0", Problem::Mask));
}

#[test]
fn a_repair_keeps_what_is_over_and_changes_little() {
    let instance = sample(3, 10);
    let published = solve(&instance, &options(40_000), &Unwatched).meetings;
    let gone = published.iter().find(|m| m.slot >= 4).unwrap().a;
    let change = Repair {
        format: "duijie-repair/1".to_owned(),
        now: 3,
        noshow: vec![(gone, 3)],
        late: vec![Participant {
            id: "late".to_owned(),
            avail: "1".repeat(9),
            ..instance.draft().participants[0].clone()
        }],
        late_pairs: vec![Pair {
            a: 50,
            b: instance.draft().participants.len(),
            score: 90,
            ask: Ask(3),
            value: 170,
            zone: None,
        }],
        tables: vec![(0, 8, -1)],
        baseline: published.clone(),
        change_cost: 60,
    };
    let repaired = repair(&instance, &change, &options(20_000), &Unwatched).unwrap();
    let now = &repaired.solution.meetings;
    assert_eq!(check(&repaired.instance, now), []);
    let over = |m: &&Meeting| m.slot < 3;
    assert!(published.iter().filter(over).all(|m| now.iter().any(|n| (n.a, n.b, n.slot) == (m.a, m.b, m.slot))));
    assert_eq!(now.iter().filter(over).count(), published.iter().filter(over).count());
    assert!(repaired.forced.iter().all(|m| m.a == gone || m.b == gone));
    assert!(!repaired.forced.is_empty() && repaired.moved.len() + repaired.dropped.len() <= 6, "{:?}", repaired.moved);
    let unchanged =
        Repair { noshow: Vec::new(), late: Vec::new(), late_pairs: Vec::new(), tables: Vec::new(), now: 0, ..change };
    let same = repair(&instance, &Repair { change_cost: 100_000, ..unchanged }, &options(5_000), &Unwatched).unwrap();
    assert_eq!((same.moved, same.dropped, same.forced), (vec![], vec![], vec![]));
}
