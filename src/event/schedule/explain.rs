//! Why each pair without a meeting has none, and what would have to give way for it.
use rayon::prelude::*;
use serde::{Serialize, Serializer};

use super::{
    Ask, Instance, Meeting, Prices,
    board::Board,
    giveway::{Cheap, cheapest},
    moves::index,
    rules::{ANYWHERE, Edge, PairNo, PersonNo, each},
    start,
};

/// A pair that does not meet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Unscheduled {
    /// The two participants, as in the instance.
    pub pair: (usize, usize),
    pub ask: Ask,
    pub value: i64,
    pub reason: Reason,
    pub details: Details,
}

/// The first of these that holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// The two must not meet.
    Forbidden,
    /// Both belong to one organisation.
    SameOrganisation,
    /// No slot has both there (within the slots that the pair is held to).
    NoCommonSlot,
    /// There are slots with both there, but no table then, or none in the zone that the pair is held to.
    NoTableThen,
    /// One of the two, or both, want no more meetings than they have.
    AtMaximum,
    /// In a slot both are free and rested, but every table (of the zone) is taken.
    TablesFull,
    /// In a slot both are free, but somebody would sit too long in a row.
    NeedsRest,
    /// In every common slot one of the two, or both, have a meeting.
    Busy,
    /// It would fit, but is worth nothing, or far less than the breaks that it would make.
    NotWorthIt,
}

/// What the reason rests on, and the way out.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Details {
    /// Participants at their maximum.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub at_maximum: Vec<usize>,
    /// Each slot in which the pair could meet by its own rules, and what stands against it there; empty where a maximum does.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub slots: Vec<Blocked>,
    /// The cheapest way to let the two meet; none: pins, or the pair's own rules, stand against it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub displaces: Option<Displaced>,
    /// What the pair would have to be worth, by the prices of the two participants and of a table.
    pub price: i64,
}

/// What stands against a pair in a slot; the participants are those concerned.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Blocked {
    pub slot: usize,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub busy: Vec<usize>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub rest: Vec<usize>,
    #[serde(skip_serializing_if = "is_false")]
    pub tables: bool,
}

fn is_false(value: &bool) -> bool {
    !*value
}

/// Meetings that would have to go so that a pair could meet in the slot.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Displaced {
    pub slot: usize,
    #[serde(serialize_with = "pairs")]
    pub meetings: Vec<Meeting>,
    /// What they are worth together.
    pub value: i64,
}

fn pairs<S: Serializer>(meetings: &[Meeting], to: S) -> Result<S::Ok, S::Error> {
    to.collect_seq(meetings)
}

/// Every pair of the instance that does not meet, in the order of its pairs. Meetings that break a rule count as not held.
pub fn explain(instance: &Instance, meetings: &[Meeting], prices: &Prices) -> Vec<Unscheduled> {
    let mut board = start::pinned_of(instance, meetings);
    start::given(&mut board, meetings);
    let zones = super::tables::zones_of(&board, meetings);
    let cheap = Cheap::new(&board);
    let pairs = 0..PairNo::try_from(instance.rules().pairs.len()).unwrap_or(PairNo::MAX);
    let idle: Vec<PairNo> = pairs.filter(|pair| board.slot_of(*pair).is_none()).collect();
    let one =
        |pair: &PairNo| Explained { instance, board: &board, zones: &zones, cheap: &cheap, prices }.explain(*pair);
    idle.par_iter().map(one).collect()
}

struct Explained<'a, 'r> {
    instance: &'r Instance,
    board: &'a Board<'r>,
    zones: &'a [usize],
    cheap: &'a Cheap,
    prices: &'a Prices,
}

impl Explained<'_, '_> {
    fn explain(&self, pair: PairNo) -> Unscheduled {
        let edge = self.board.rules.pair(pair);
        let (a, b) = (index(edge.a), index(edge.b));
        let price = self.prices.of(self.board.rules, pair);
        let mut details = Details { price, ..Details::default() };
        let reason = self.reason(edge, &mut details);
        details.displaces = cheapest(self.board, self.cheap, pair).map(|(slot, mut out, value)| {
            out.sort_unstable();
            let met = |pair: PairNo| {
                let (slot, zone) = (self.board.slot_of(pair), self.zones.get(index(pair)));
                self.board.meeting(pair, slot.unwrap_or_default(), zone.copied().unwrap_or_default())
            };
            Displaced { slot, meetings: out.into_iter().map(met).collect(), value }
        });
        let ask = self.instance.draft().pairs.get(index(pair)).map_or(Ask(0), |pair| pair.ask);
        Unscheduled { pair: (a, b), ask, value: edge.value, reason, details }
    }

    fn reason(&self, edge: &Edge, details: &mut Details) -> Reason {
        if edge.slots == 0 {
            return self.never(edge);
        }
        let board = self.board;
        let full = |who: &PersonNo| board.at_most(*who);
        details.at_maximum = [edge.a, edge.b].into_iter().filter(full).map(index).collect();
        if !details.at_maximum.is_empty() {
            return Reason::AtMaximum;
        }
        details.slots = each(edge.slots).map(|slot| self.blocked(edge, slot)).collect();
        let some = |holds: fn(&Blocked) -> bool| details.slots.iter().any(holds);
        if some(|slot| slot.busy.is_empty() && slot.rest.is_empty() && !slot.tables) {
            Reason::NotWorthIt
        } else if some(|slot| slot.busy.is_empty() && slot.rest.is_empty()) {
            Reason::TablesFull
        } else if some(|slot| slot.busy.is_empty()) {
            Reason::NeedsRest
        } else {
            Reason::Busy
        }
    }

    fn blocked(&self, edge: &Edge, slot: usize) -> Blocked {
        let board = self.board;
        let taken = |who: &PersonNo| board.occupied(*who) >> slot & 1 == 1;
        let tired = |who: &PersonNo| !taken(who) && board.open(*who) >> slot & 1 == 0;
        let both = [edge.a, edge.b];
        Blocked {
            slot,
            busy: both.into_iter().filter(taken).map(index).collect(),
            rest: both.into_iter().filter(tired).map(index).collect(),
            tables: board.tables_for(edge.zone) >> slot & 1 == 0,
        }
    }

    /// Why there is no slot at all in which the pair may meet.
    fn never(&self, edge: &Edge) -> Reason {
        let (draft, rules) = (self.instance.draft(), self.board.rules);
        let (a, b) = (index(edge.a), index(edge.b));
        let org = |who: usize| draft.participants.get(who).map(|one| one.org);
        if draft.forbidden.iter().any(|&(x, y)| (x, y) == (a, b) || (y, x) == (a, b)) {
            return Reason::Forbidden;
        }
        if org(a) == org(b) {
            return Reason::SameOrganisation;
        }
        let mask = rules.pair_of(a, b).and_then(|pair| draft.pair_slots.get(&index(pair)));
        let held_to = |slot: &usize| mask.is_none_or(|mask| mask.as_bytes().get(*slot) == Some(&b'1'));
        let common = rules.person(edge.a).present & rules.person(edge.b).present;
        if each(common).any(|slot| held_to(&slot)) {
            debug_assert!(edge.zone != ANYWHERE || rules.tables.contains(&0));
            return Reason::NoTableThen;
        }
        Reason::NoCommonSlot
    }
}
