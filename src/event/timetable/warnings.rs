//! What is odd about a timetable: the hosts may know better, so nothing of it is forbidden. Pure.
use std::collections::{HashMap, HashSet};

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{
    inputs::Inputs,
    instance::{bound_hall, rests},
    measure,
    model::{Placed, pair},
};
use crate::{
    event::member::model::Member,
    kernel::id::EventMemberId,
    text::{Lang, Message},
    words,
};

words!(
    /// What is odd.
    #[schema(as = TimetableWarningKind)]
    Oddity {
        /// Registrations, wishes or halls have changed since.
        Stale = "stale",
        /// More meetings than the member wants.
        OverMax = "over-max",
        /// Too many in a row without a rest.
        NoRest = "no-rest",
        /// In a turn in which the member said that it is away.
        Away = "away",
        /// After the member was found not to come.
        Absent = "absent",
        /// The hosts had forbidden the two to meet.
        Forbidden = "forbidden",
        /// One of the two does not want to.
        Refused = "refused",
        /// Two of one firm.
        SameGroup = "same-group",
        /// More meetings than tables.
        NoTable = "no-table",
        /// Not in the hall that was set for the two.
        OtherHall = "other-hall",
        /// Fixed to a turn, and not there.
        PinLost = "pin-lost",
        /// In a turn in which nobody meets.
        Closed = "closed",
        /// Wants a quiet place, and no hall is quiet.
        NoQuietHall = "no-quiet-hall",
        /// Registered in time, and has no meeting.
        Zero = "zero",
        /// Is in the timetable, and no longer comes.
        NotComing = "not-coming",
    }
);

/// Something odd, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Warning {
    pub kind: Oddity,
    pub message: Message,
    pub a: Option<EventMemberId>,
    pub b: Option<EventMemberId>,
    pub slot: Option<u32>,
}

/// A warning as it is shown.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct TimetableWarning {
    pub kind: Oddity,
    pub sentence: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub a: Option<EventMemberId>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub b: Option<EventMemberId>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub slot: Option<u32>,
}

impl Warning {
    fn new(kind: Oddity) -> Warning {
        Warning { kind, message: Message::new(&format!("timetable-warning-{kind}")), a: None, b: None, slot: None }
    }

    fn of(mut self, inputs: &Inputs, member: EventMemberId) -> Warning {
        let name = if self.a.is_none() { "name" } else { "other" };
        self.message = self.message.with(name, inputs.name(member));
        if self.a.is_none() {
            self.a = Some(member)
        } else {
            self.b = Some(member)
        }
        self
    }

    fn at(mut self, inputs: &Inputs, slot: u32) -> Warning {
        self.message = self.message.with("turn", turn(inputs, slot));
        self.slot = Some(slot);
        self
    }

    pub fn shown(&self, lang: Lang) -> TimetableWarning {
        let Warning { kind, message, a, b, slot } = self;
        TimetableWarning { kind: *kind, sentence: message.say(lang), a: *a, b: *b, slot: *slot }
    }
}

/// When a turn begins, as people say it: `12-03 09:25`.
pub fn turn(inputs: &Inputs, slot: u32) -> String {
    let found = inputs.times().local(slot);
    found.map_or_else(|| (slot + 1).to_string(), |(starts, _)| starts.format("%m-%d %H:%M").to_string())
}

/// Everything odd about these meetings; the worst kinds first.
pub fn all(inputs: &Inputs, meetings: &[Placed], stale: bool) -> Vec<Warning> {
    let mut found = Vec::new();
    if stale {
        found.push(Warning::new(Oddity::Stale));
    }
    for meeting in meetings {
        of_meeting(inputs, meeting, &mut found);
    }
    of_tables(inputs, meetings, &mut found);
    of_pins(inputs, meetings, &mut found);
    let slots = measure::slots_by_member(meetings);
    for member in inputs.meeting() {
        of_member(inputs, member, slots.get(&member.id).map(Vec::as_slice).unwrap_or_default(), &mut found);
    }
    let idle = measure::without(inputs, meetings);
    found.extend(idle.into_iter().map(|id| Warning::new(Oddity::Zero).of(inputs, id)));
    found
}

fn of_meeting(inputs: &Inputs, meeting: &Placed, found: &mut Vec<Warning>) {
    let slots = inputs.content().slots();
    let of_both = |kind| Warning::new(kind).of(inputs, meeting.a).of(inputs, meeting.b).at(inputs, meeting.slot);
    let members = [meeting.a, meeting.b].map(|id| inputs.members.get(&id));
    for (id, member) in [meeting.a, meeting.b].into_iter().zip(members) {
        if !member.is_some_and(Member::meets) {
            found.push(Warning::new(Oddity::NotComing).of(inputs, id).at(inputs, meeting.slot));
        }
    }
    let [Some(a), Some(b)] = members else { return };
    if slots.iter().any(|slot| slot.slot == meeting.slot && !slot.open) {
        found.push(of_both(Oddity::Closed));
    }
    for member in [a, b] {
        let absent = member.absent_from.is_some_and(|from| i64::from(meeting.slot) >= i64::from(from));
        let kind = match absent {
            true => Oddity::Absent,
            false if member.registration.away.contains(&meeting.slot) => Oddity::Away,
            false => continue,
        };
        found.push(Warning::new(kind).of(inputs, member.id).at(inputs, meeting.slot));
    }
    if inputs.same_group(a, b) {
        found.push(of_both(Oddity::SameGroup));
    }
    if let Some(request) = inputs.request(a.id, b.id) {
        if request.forbidden {
            found.push(of_both(Oddity::Forbidden));
        } else if request.is_refused() {
            found.push(of_both(Oddity::Refused));
        }
    }
    if bound_hall(inputs, a, b).is_some_and(|hall| hall != meeting.hall) {
        found.push(of_both(Oddity::OtherHall));
    }
}

fn of_tables(inputs: &Inputs, meetings: &[Placed], found: &mut Vec<Warning>) {
    let mut held: HashMap<(u32, u32), Vec<&Placed>> = HashMap::new();
    for meeting in meetings {
        held.entry((meeting.slot, meeting.hall)).or_default().push(meeting);
    }
    let mut crowded: Vec<_> = held.into_iter().collect();
    crowded.sort_by_key(|(key, _)| *key);
    for ((slot, hall), its) in crowded {
        let tables = inputs.tables(hall, slot);
        let beyond = its.iter().any(|m| m.seat > tables);
        let open = inputs.content().slots().iter().any(|one| one.slot == slot && one.open);
        if open && (beyond || u32::try_from(its.len()).unwrap_or(u32::MAX) > tables) {
            let mut warning = Warning::new(Oddity::NoTable).at(inputs, slot);
            warning.message = warning.message.with("hall", hall_name(inputs, hall));
            warning.message = warning.message.with("meetings", its.len()).with("tables", tables);
            found.push(warning);
        }
    }
}

/// What a hall is called.
pub fn hall_name(inputs: &Inputs, hall: u32) -> String {
    let found = usize::try_from(hall).ok().and_then(|at| inputs.content().halls.get(at));
    found.map(|hall| hall.name.clone()).unwrap_or_default()
}

fn of_pins(inputs: &Inputs, meetings: &[Placed], found: &mut Vec<Warning>) {
    let held: HashMap<_, _> = meetings.iter().map(|m| (m.pair(), m.slot)).collect();
    for request in inputs.requests.values() {
        let Some(slot) = request.pinned.and_then(|slot| u32::try_from(slot).ok()) else { continue };
        if held.get(&pair(request.a, request.b)) != Some(&slot) {
            let lost = Warning::new(Oddity::PinLost).of(inputs, request.a).of(inputs, request.b);
            found.push(lost.at(inputs, slot));
        }
    }
}

fn of_member(inputs: &Inputs, member: &Member, its: &[u32], found: &mut Vec<Warning>) {
    let most = inputs.most(member);
    if its.len() > usize::try_from(most).unwrap_or(usize::MAX) {
        let mut warning = Warning::new(Oddity::OverMax).of(inputs, member.id);
        warning.message = warning.message.with("meetings", its.len()).with("most", most);
        found.push(warning);
    }
    let slots = inputs.content().slots();
    let load: Vec<u32> = slots
        .iter()
        .map(|slot| u32::try_from(its.iter().filter(|one| **one == slot.slot).count()).unwrap_or(u32::MAX))
        .collect();
    let sessions: Vec<u32> = slots.iter().map(|slot| slot.session).collect();
    let row = inputs.in_a_row(member);
    if !rests(&load, &sessions, member.registration.at_once(), row) {
        let mut warning = Warning::new(Oddity::NoRest).of(inputs, member.id);
        warning.message = warning.message.with("row", row);
        found.push(warning);
    }
    if member.registration.quiet && !inputs.content().halls.iter().any(|hall| hall.quiet) {
        found.push(Warning::new(Oddity::NoQuietHall).of(inputs, member.id));
    }
}

/// The pairs of a list of meetings.
pub fn pairs(meetings: &[Placed]) -> HashSet<(EventMemberId, EventMemberId)> {
    meetings.iter().map(Placed::pair).collect()
}
