//! The pure parts of a timetable over a small event: eight turns in two sessions, a hall of ten tables and a quiet one of three.
use std::collections::{BTreeMap, HashMap, HashSet};

use super::{
    changes,
    edit::{self, MeetingMove},
    inputs::Inputs,
    instance::{self, Fixed, Setup},
    measure,
    model::{LateChange, Placed, SessionMove, TableChange, Worth, pair},
    seats,
    warnings::{self, Oddity},
};
use crate::{
    event::{
        member::model::{Member, MemberSide, Registration, Standing},
        sample,
        schedule::{self, Options, Unwatched},
        wish::model::{Request, Says},
    },
    kernel::id::{EventMemberId, OrgId},
};

fn member(inputs: &Inputs, side: MemberSide) -> Member {
    let at = inputs.event.created_at;
    Member {
        id: EventMemberId::new(),
        event: inputs.event.id,
        org: OrgId::new(),
        side,
        standing: Standing::Registered,
        invited_at: None,
        seen_at: None,
        answered_at: None,
        reminded_on: None,
        code_hash: None,
        predicted: 0,
        reason: String::new(),
        registration: Registration::default(),
        late: false,
        absent_from: None,
        badge: String::new(),
        version: 1,
        created_at: at,
        updated_at: at,
    }
}

/// `n` buyers, then `n` makers; every buyer may meet every maker for 50 points.
fn gathered(n: usize) -> (Inputs, Vec<EventMemberId>, Vec<EventMemberId>) {
    let event = sample::event();
    let today = event.registration_ends;
    let mut inputs = Inputs {
        from: 0,
        delays: BTreeMap::new(),
        event,
        members: BTreeMap::new(),
        names: HashMap::new(),
        parents: HashMap::new(),
        requests: BTreeMap::new(),
        today,
    };
    let mut come = |side: MemberSide| {
        let ids = (0..n).map(|_| {
            let one = member(&inputs, side);
            let id = one.id;
            inputs.members.insert(id, one);
            id
        });
        ids.collect::<Vec<_>>()
    };
    let (buyers, makers) = (come(MemberSide::Buyer), come(MemberSide::Maker));
    for buyer in &buyers {
        for maker in &makers {
            let mut request = Request::new(inputs.event.id, *buyer, *maker, inputs.event.created_at);
            request.points = 50;
            inputs.requests.insert((request.a, request.b), request);
        }
    }
    (inputs, buyers, makers)
}

fn placed(one: EventMemberId, other: EventMemberId, slot: u32, (hall, seat): (u32, u32)) -> Placed {
    let (a, b) = pair(one, other);
    Placed { a, b, slot, hall, seat, worth: Worth::default() }
}

fn fixed(one: EventMemberId, other: EventMemberId, slot: u32) -> Fixed {
    let (a, b) = pair(one, other);
    Fixed { a, b, slot, hall: None }
}

fn solved(inputs: &Inputs, fixed: &[Fixed]) -> Vec<Placed> {
    let setup = Setup::new(inputs, fixed).unwrap();
    let options = Options { moves: 4_000, seed: 1, threads: 1, start: None };
    let solution = schedule::solve(&setup.instance, &options, &Unwatched);
    let mut meetings = setup.placed(inputs, &solution.meetings);
    let quality = measure::quality(inputs, &meetings);
    assert_eq!((quality.objective, quality.value), (solution.objective, solution.value), "ours and the engine's sums");
    seats::assign(inputs, &mut meetings);
    meetings
}

#[test]
fn the_instance_says_what_the_event_says() {
    let (mut inputs, buyers, makers) = gathered(2);
    inputs.event.content.closed_slots = vec![3];
    inputs.event.content.gap_weight = 10;
    let one = inputs.members.get_mut(&buyers[0]).unwrap();
    one.registration.away = vec![0];
    one.registration.parallel = 2;
    one.registration.quiet = true;
    one.registration.in_a_row = Some(2);
    one.late = true;
    inputs.members.get_mut(&buyers[1]).unwrap().absent_from = Some(5);
    let refused = inputs.requests.get_mut(&pair(buyers[1], makers[1])).unwrap();
    refused.a_says = Says::No;
    inputs.requests.get_mut(&pair(buyers[1], makers[0])).unwrap().forbidden = true;
    let setup = Setup::new(&inputs, &[]).unwrap();
    let draft = setup.instance.draft();
    let first = &draft.participants[setup.index(buyers[0]).unwrap()];
    assert_eq!((first.avail.as_str(), first.consec, first.max, first.ontime), ("02202222", 2, 6, false));
    assert_eq!(draft.participants[setup.index(buyers[1]).unwrap()].avail, "11101000");
    assert_eq!(draft.session, [0, 0, 0, 0, 1, 1, 1, 1]);
    assert_eq!(draft.zones[0].tables, [10, 10, 10, 0, 10, 10, 10, 10]);
    assert_eq!((draft.weights.zero, draft.weights.min, draft.weights.gap), (1_000, 100, 10));
    // the refused pair is none; whoever wants quiet sits in the quiet hall
    assert_eq!(draft.pairs.len(), 3);
    let quiet = draft.pairs.iter().filter(|pair| pair.zone == Some(1)).count();
    assert_eq!((quiet, draft.forbidden.len()), (2, 1));
}

#[test]
fn firms_of_one_group_do_not_meet_unless_the_hosts_say_so() {
    let (mut inputs, buyers, makers) = gathered(1);
    let (buyer, maker) = (inputs.members[&buyers[0]].org, inputs.members[&makers[0]].org);
    inputs.parents.insert(maker, buyer);
    assert!(solved(&inputs, &[]).is_empty());
    let held = solved(&inputs, &[fixed(buyers[0], makers[0], 2)]);
    assert_eq!(held.len(), 1);
    let kinds: Vec<Oddity> = warnings::all(&inputs, &held, false).iter().map(|warning| warning.kind).collect();
    assert_eq!(kinds, [Oddity::SameGroup]);
}

#[test]
fn what_is_fixed_goes_before_what_was_said_and_never_before_tables_and_people() {
    let (mut inputs, buyers, makers) = gathered(5);
    let buyer = inputs.members.get_mut(&buyers[0]).unwrap();
    buyer.registration.away = (0..4).collect();
    buyer.registration.max_meetings = Some(1);
    let wanted: Vec<Fixed> = (0..).zip(&makers).map(|(slot, maker)| fixed(buyers[0], *maker, slot)).collect();
    let setup = Setup::new(&inputs, &wanted).unwrap();
    assert_eq!(setup.lost, []);
    let held = solved(&inputs, &wanted);
    for one in &wanted {
        assert!(held.iter().any(|m| m.pair() == (one.a, one.b) && m.slot == one.slot));
    }
    assert_eq!(held.iter().filter(|m| m.has(buyers[0])).count(), 5, "no more than what was fixed");
    // a second meeting in a turn, and a turn without tables
    inputs.event.content.halls.iter_mut().for_each(|hall| {
        hall.lost.push(crate::event::content::Lost { slot: 7, tables: hall.tables });
    });
    let more = [fixed(buyers[1], makers[0], 1), fixed(buyers[1], makers[1], 1), fixed(buyers[2], makers[2], 7)];
    assert_eq!(Setup::new(&inputs, &more).unwrap().lost, more[1..]);
}

#[test]
fn whoever_meets_often_stays_at_a_table() {
    let (inputs, buyers, makers) = gathered(3);
    let mut meetings = Vec::new();
    for (turn, shift) in (0..3).zip(0..3) {
        for (n, maker) in makers.iter().enumerate() {
            meetings.push(placed(buyers[(n + shift) % 3], *maker, turn, (0, 0)));
        }
    }
    // the makers meet once more, so that they are the busier ones
    let extra: Vec<Placed> =
        makers.iter().zip(&buyers).map(|(m, _)| placed(EventMemberId::new(), *m, 3, (0, 0))).collect();
    meetings.extend(extra);
    seats::assign(&inputs, &mut meetings);
    for maker in &makers {
        let seats: HashSet<u32> = meetings.iter().filter(|m| m.has(*maker)).map(|m| m.seat).collect();
        assert_eq!(seats.len(), 1);
    }
    for turn in 0..4 {
        let its: Vec<u32> = meetings.iter().filter(|m| m.slot == turn).map(|m| m.seat).collect();
        assert_eq!(its.iter().collect::<HashSet<_>>().len(), its.len(), "{its:?}");
    }
    // a table that was given stays
    let mut kept = vec![placed(buyers[0], makers[0], 0, (0, 9)), placed(buyers[0], makers[1], 1, (0, 0))];
    seats::assign(&inputs, &mut kept);
    assert_eq!(kept.iter().map(|m| m.seat).collect::<Vec<_>>(), [9, 9]);
}

#[test]
fn a_wrong_move_changes_nothing_and_names_its_field() {
    let (inputs, buyers, makers) = gathered(4);
    let mut meetings: Vec<Placed> = (1..4)
        .zip(buyers.iter().zip(&makers))
        .map(|(seat, (buyer, maker))| placed(*buyer, *maker, 0, (1, seat)))
        .collect();
    let before = meetings.clone();
    let to = |slot, hall| MeetingMove { a: makers[3], b: buyers[3], slot, hall, seat: None, pin: None };
    // the quiet hall has three tables
    let full = edit::apply(&inputs, &mut meetings, &[to(Some(0), Some(1))]).unwrap_err();
    assert!(full.told().contains("moves.0.hall"), "{}", full.told());
    assert_eq!(meetings, before);
    edit::apply(&inputs, &mut meetings, &[to(Some(0), None)]).unwrap();
    assert_eq!(meetings.iter().find(|m| m.has(makers[3])).unwrap().hall, 0);
    // two change places in one go, though each is in the other's way
    let swap = |n: usize, k: usize| MeetingMove {
        a: buyers[n],
        b: makers[k],
        slot: Some(0),
        hall: None,
        seat: None,
        pin: None,
    };
    let out = |n: usize| MeetingMove { slot: None, ..swap(n, n) };
    edit::apply(&inputs, &mut meetings, &[out(0), out(1), swap(0, 1), swap(1, 0)]).unwrap();
    assert_eq!(meetings.len(), 4);
}

#[test]
fn warnings_name_what_is_odd_and_where() {
    let (mut inputs, buyers, makers) = gathered(5);
    let tired = inputs.members.get_mut(&buyers[0]).unwrap();
    tired.registration.max_meetings = Some(3);
    let meetings: Vec<Placed> =
        (0..4).zip(&makers).map(|(slot, maker)| placed(buyers[0], *maker, slot, (0, 1))).collect();
    let kinds: Vec<Oddity> = warnings::all(&inputs, &meetings, true).iter().map(|warning| warning.kind).collect();
    let zeros = vec![Oddity::Zero; 5]; // four buyers and a maker go home with nothing
    assert_eq!(kinds, [vec![Oddity::Stale, Oddity::OverMax, Oddity::NoRest], zeros].concat());
    let lang = crate::text::Lang::Zh;
    for oddity in Oddity::ALL {
        let key = format!("timetable-warning-{oddity}");
        assert_ne!(crate::text::Message::new(&key).say(lang), key);
    }
}

#[test]
fn a_late_change_is_what_the_hosts_said() {
    let (mut inputs, buyers, makers) = gathered(2);
    let digest = inputs.digest().unwrap();
    let starts = "2026-12-03T15:00:00".parse().unwrap();
    let late = LateChange {
        tables: vec![TableChange { hall: 0, slot: 2, delta: -4 }, TableChange { hall: 0, slot: 2, delta: 99 }],
        sessions: vec![SessionMove { session: 1, starts }],
        ..LateChange::default()
    };
    inputs.take(&late);
    assert_eq!((inputs.tables(0, 2), inputs.content().slots()[4].starts_at), (10, starts));
    assert_ne!(inputs.digest().unwrap(), digest);
    let was = [placed(buyers[0], makers[0], 0, (0, 1)), placed(buyers[1], makers[1], 0, (0, 2))];
    let now = [placed(buyers[0], makers[0], 3, (0, 1)), placed(buyers[1], makers[0], 1, (0, 1))];
    let differences = changes::between(&was, &now);
    let counts = changes::ChangeCounts::of(&inputs, &differences);
    assert_eq!((counts.added, counts.moved, counts.dropped, counts.forced, counts.told), (1, 1, 1, 0, 4));
    assert!(changes::between(&was, &was).is_empty());
}

#[test]
fn everybody_rests_by_their_own_rule() {
    let session = [0, 0, 0, 0, 1, 1];
    assert!(instance::rests(&[1, 1, 0, 1, 1, 1], &session, 1, 2));
    assert!(!instance::rests(&[1, 1, 1, 0, 0, 0], &session, 1, 2));
    assert!(instance::rests(&[0, 0, 1, 1, 1, 0], &session, 1, 2), "a session's border is a rest");
    assert!(instance::rests(&[2, 1, 1, 0, 0, 0], &session, 2, 2), "two take turns");
    assert!(!instance::rests(&[2, 2, 1, 0, 0, 0], &session, 2, 2));
}
