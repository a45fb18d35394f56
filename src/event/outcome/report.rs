//! The report of an event: from who was invited to what was signed, by side, region, category and organisation. Pure.
//!
//! Organisations are counted, each once in a line; sums are of meetings. What both sides said and what one said alone are
//! kept apart, and intent, quote and contract are never added to each other.
use std::collections::{BTreeMap, BTreeSet, HashMap};

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{model::OutcomeKind, words::Words};
use crate::{
    event::{
        meeting::model::{Meeting, MeetingState},
        member::{Member, MemberSide, Standing},
    },
    kernel::id::{EventMemberId, OrgId},
};

/// Organisations on their way from the invitation to a signature.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Funnel {
    /// On the list: invited, or come by themselves.
    pub invited: usize,
    pub registered: usize,
    /// Checked in at the door, or held a meeting.
    pub came: usize,
    /// Held one meeting at least.
    pub met: usize,
    /// A side of one of its meetings spoke of an intent, a quote or a contract.
    pub intent: usize,
    /// A side of one of its meetings spoke of a contract.
    pub signed: usize,
}

/// A line of the report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct FunnelLine {
    pub key: String,
    pub name: String,
    #[serde(flatten)]
    #[schema(inline)]
    pub funnel: Funnel,
}

/// Meetings and amounts of one kind of word.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[schema(as = OutcomeSums)]
pub struct Sums {
    /// Of which both sides say so.
    pub meetings_both: usize,
    /// Of which one side says so, and the other nothing or something else.
    pub meetings_one: usize,
    /// In fen: where both say so, the smaller of the two amounts.
    pub fen_both: i64,
    /// In fen: of what one side says alone.
    pub fen_one: i64,
    /// Both say so and name different amounts.
    pub differing: usize,
}

/// How the meetings went.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[schema(as = MeetingTally)]
pub struct Held {
    pub planned: usize,
    pub held: usize,
    pub missed: usize,
    pub cancelled: usize,
    /// Of the held, those that nobody had planned.
    pub walk_ins: usize,
    /// Of the held: both sides said what came of it, one did, none.
    pub said_by_both: usize,
    pub said_by_one: usize,
    pub unsaid: usize,
}

/// Meetings of one category.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct CategoryLine {
    /// Of the taxonomy; empty: the meeting was proposed for nothing in particular.
    pub category: String,
    pub name: String,
    pub held: usize,
    pub intent: usize,
    pub signed: usize,
}

/// See the module.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct EventReport {
    pub total: Funnel,
    pub by_side: Vec<FunnelLine>,
    pub by_region: Vec<FunnelLine>,
    pub by_category: Vec<CategoryLine>,
    /// Makers and providers, lenders, buyers, each organisation a line, those with most first.
    pub makers: Vec<FunnelLine>,
    pub lenders: Vec<FunnelLine>,
    pub buyers: Vec<FunnelLine>,
    pub meetings: Held,
    /// 意向, 报价, 签约: three figures that are not added up.
    pub intent: Sums,
    pub quote: Sums,
    pub contract: Sums,
}

/// What the report needs to know besides the words: who came, where each is from, what each pair was about.
pub struct Known<'k> {
    pub words: &'k Words,
    pub came: &'k BTreeSet<EventMemberId>,
    /// Code and name of an organisation's region.
    pub regions: &'k HashMap<OrgId, (String, String)>,
    /// Code and name of a meeting's category; none where it is not known.
    pub category: &'k dyn Fn(&Meeting) -> Option<(String, String)>,
    /// A side in words.
    pub side: &'k dyn Fn(MemberSide) -> String,
}

/// # Returns
/// The report; guests are counted on the list and at the door, and have no meetings.
pub fn report(known: &Known) -> EventReport {
    let steps: Vec<(&Member, Funnel)> =
        members(known).into_iter().map(|member| (member, of_member(known, member))).collect();
    let lines = |key: &dyn Fn(&Member) -> Option<(String, String)>| {
        let mut lines: BTreeMap<String, FunnelLine> = BTreeMap::new();
        for (member, funnel) in &steps {
            let Some((code, name)) = key(member) else { continue };
            let line = lines.entry(code.clone()).or_insert(FunnelLine { key: code, name, funnel: Funnel::default() });
            line.funnel = line.funnel.and(*funnel);
        }
        lines.into_values().collect::<Vec<_>>()
    };
    let orgs = |sides: &[MemberSide]| {
        let mut lines = lines(&|member: &Member| {
            sides.contains(&member.side).then(|| (member.org.to_string(), known.words.name(member)))
        });
        lines.sort_by_key(|line| std::cmp::Reverse((line.funnel.signed, line.funnel.intent, line.funnel.met)));
        lines
    };
    EventReport {
        total: steps.iter().fold(Funnel::default(), |sum, (_, funnel)| sum.and(*funnel)),
        by_side: lines(&|member| Some((member.side.to_string(), (known.side)(member.side)))),
        by_region: lines(&|member| known.regions.get(&member.org).cloned()),
        by_category: by_category(known),
        makers: orgs(&[MemberSide::Maker, MemberSide::Provider]),
        lenders: orgs(&[MemberSide::Lender]),
        buyers: orgs(&[MemberSide::Buyer]),
        meetings: held(known.words),
        intent: sums(known.words, OutcomeKind::Intent),
        quote: sums(known.words, OutcomeKind::Quote),
        contract: sums(known.words, OutcomeKind::Contract),
    }
}

fn members<'k>(known: &Known<'k>) -> Vec<&'k Member> {
    let mut members: Vec<&Member> = known.words.members.values().collect();
    members.sort_by_key(|member| member.id);
    members
}

impl Funnel {
    fn and(self, other: Funnel) -> Funnel {
        Funnel {
            invited: self.invited + other.invited,
            registered: self.registered + other.registered,
            came: self.came + other.came,
            met: self.met + other.met,
            intent: self.intent + other.intent,
            signed: self.signed + other.signed,
        }
    }
}

/// One organisation's steps, each 0 or 1.
fn of_member(known: &Known, member: &Member) -> Funnel {
    let own =
        || known.words.meetings.iter().filter(|meeting| meeting.has(member.id) && meeting.state == MeetingState::Held);
    let any = |wanted: fn(OutcomeKind) -> bool| {
        own().any(|meeting| known.words.results(meeting).into_iter().flatten().any(wanted))
    };
    let met = own().next().is_some();
    Funnel {
        invited: 1,
        registered: usize::from(member.standing == Standing::Registered),
        came: usize::from(met || known.came.contains(&member.id)),
        met: usize::from(met),
        intent: usize::from(any(OutcomeKind::is_intent)),
        signed: usize::from(any(|result| result == OutcomeKind::Contract)),
    }
}

fn by_category(known: &Known) -> Vec<CategoryLine> {
    let mut lines: BTreeMap<String, CategoryLine> = BTreeMap::new();
    for meeting in known.words.meetings.iter().filter(|meeting| meeting.state == MeetingState::Held) {
        let (category, name) = (known.category)(meeting).unwrap_or_default();
        let line = lines.entry(category.clone()).or_insert(CategoryLine { category, name, ..CategoryLine::default() });
        let results = known.words.results(meeting);
        let any = |wanted: fn(OutcomeKind) -> bool| usize::from(results.into_iter().flatten().any(wanted));
        line.held += 1;
        line.intent += any(OutcomeKind::is_intent);
        line.signed += any(|result| result == OutcomeKind::Contract);
    }
    lines.into_values().collect()
}

fn held(words: &Words) -> Held {
    let mut held = Held::default();
    for meeting in &words.meetings {
        match meeting.state {
            MeetingState::Planned => held.planned += 1,
            MeetingState::Missed => held.missed += 1,
            MeetingState::Cancelled => held.cancelled += 1,
            MeetingState::Held => {
                held.held += 1;
                held.walk_ins += usize::from(meeting.walk_in);
                match words.results(meeting).into_iter().flatten().count() {
                    0 => held.unsaid += 1,
                    1 => held.said_by_one += 1,
                    _ => held.said_by_both += 1,
                }
            }
        }
    }
    held
}

/// Meetings of which a side says exactly `kind`: a contract is no intent as well.
fn sums(words: &Words, kind: OutcomeKind) -> Sums {
    let mut sums = Sums::default();
    for meeting in words.meetings.iter().filter(|meeting| meeting.state == MeetingState::Held) {
        let say = [meeting.a, meeting.b].map(|side| words.said(meeting.id, side).filter(|word| word.result == kind));
        let fen = |at: usize| say.get(at).copied().flatten().and_then(|word| word.amount).map(|amount| amount.fen());
        match say {
            [None, None] => {}
            [Some(_), Some(_)] => {
                sums.meetings_both += 1;
                let (one, other) = (fen(0), fen(1));
                sums.differing += usize::from(one.zip(other).is_some_and(|(one, other)| one != other));
                // with one amount only, it is the word of one side
                match one.zip(other) {
                    Some((one, other)) => sums.fen_both = sums.fen_both.saturating_add(one.min(other)),
                    None => sums.fen_one = sums.fen_one.saturating_add(one.or(other).unwrap_or(0)),
                }
            }
            _ => {
                sums.meetings_one += 1;
                sums.fen_one = sums.fen_one.saturating_add(fen(0).or(fen(1)).unwrap_or(0));
            }
        }
    }
    sums
}
