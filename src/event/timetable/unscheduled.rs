//! Wishes that got no meeting: why, and what each would have to displace.
use std::collections::HashSet;

use actix_web::web::{Json, Query};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::{
    inputs::{self, Inputs},
    instance::{self, Setup, admissible},
    model::{DRAFT, Placed},
    store,
    view::Asked,
    warnings::{self, turn},
};
use crate::{
    app::App,
    auth::may::{Keep, May},
    error::{ProblemBody, Result, lang},
    event::{
        Event,
        member::model::Member,
        schedule::{self, Displaced, Reason, Unscheduled},
        wish::model::{Request, Says},
    },
    kernel::id::EventMemberId,
    text::{Lang, Message},
    words,
};

words!(
    /// Why two members do not meet.
    #[schema(as = NoMeetingReason)]
    Why {
        Forbidden = "forbidden",
        SameGroup = "same-group",
        NoCommonSlot = "no-common-slot",
        NoTableThen = "no-table-then",
        AtMaximum = "at-maximum",
        TablesFull = "tables-full",
        NeedsRest = "needs-rest",
        Busy = "busy",
        NoValue = "no-value",
        /// The other side does not want to.
        Refused = "refused",
        /// One of the two does not come.
        NotComing = "not-coming",
        /// By the parts in which they come they do not meet.
        SameSide = "same-side",
    }
);

impl From<Reason> for Why {
    fn from(reason: Reason) -> Why {
        match reason {
            Reason::Forbidden => Why::Forbidden,
            Reason::SameOrganisation => Why::SameGroup,
            Reason::NoCommonSlot => Why::NoCommonSlot,
            Reason::NoTableThen => Why::NoTableThen,
            Reason::AtMaximum => Why::AtMaximum,
            Reason::TablesFull => Why::TablesFull,
            Reason::NeedsRest => Why::NeedsRest,
            Reason::Busy => Why::Busy,
            Reason::NotWorthIt => Why::NoValue,
        }
    }
}

/// A meeting that would have to give way.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct DisplacedMeeting {
    pub a: EventMemberId,
    pub b: EventMemberId,
    pub a_name: String,
    pub b_name: String,
    pub slot: u32,
    pub value: i64,
}

/// Two members that do not meet.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct UnscheduledPair {
    pub a: EventMemberId,
    pub b: EventMemberId,
    pub a_name: String,
    pub b_name: String,
    pub value: i64,
    pub asked: Asked,
    pub reason: Why,
    pub sentence: String,
    /// The turn of the cheapest way to let them meet.
    pub slot: Option<u32>,
    /// What would have to give way there.
    pub displaces: Vec<DisplacedMeeting>,
    /// What that is worth together; none: fixed meetings, or the two's own rules, stand against it.
    pub costs: Option<i64>,
}

/// Pairs that do not meet, the most valuable first.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct UnscheduledPairs {
    /// Of all of them, also those that are not in this answer.
    pub total: usize,
    pub items: Vec<UnscheduledPair>,
}

#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct UnscheduledQuery {
    /// None or 0: the working draft.
    pub number: Option<i32>,
    /// Those of one member.
    pub member: Option<EventMemberId>,
    /// False: also those that nobody asked for.
    pub asked: Option<bool>,
    /// 1 to 2,000; 200 when none is given.
    pub size: Option<usize>,
}

/// Wishes that have no meeting in a timetable, each with its reason and what it would have to displace.
#[utoipa::path(get, path = "/events/{id}/timetable/unscheduled", tag = "event",
    params(("id" = String, Path), UnscheduledQuery),
    responses((status = 200, body = UnscheduledPairs), (status = "default", body = ProblemBody)))]
pub async fn list_unscheduled(
    app: App,
    may: May<Keep, Event>,
    query: Query<UnscheduledQuery>,
) -> Result<Json<UnscheduledPairs>> {
    let (_, event) = may.into_parts()?;
    let (today, lang) = (app.db.clock().today(), lang());
    let query = query.into_inner();
    app.db
        .read(move |conn| {
            let number = query.number.unwrap_or(DRAFT);
            let timetable = store::seen(conn, &event, number)?;
            let late = timetable.plan.late.as_ref().filter(|_| number == DRAFT);
            let inputs = inputs::load(conn, event, today, late)?;
            let mut pairs = all(&inputs, &timetable.plan.meetings, lang)?;
            let only_asked = query.asked.unwrap_or(true);
            pairs.retain(|pair| {
                let its = query.member.is_none_or(|member| pair.a == member || pair.b == member);
                its && !(only_asked && pair.asked == Asked::Nobody)
            });
            pairs.sort_by_key(|pair| (std::cmp::Reverse(pair.value), pair.a, pair.b));
            let total = pairs.len();
            pairs.truncate(query.size.unwrap_or(200).clamp(1, 2_000));
            Ok(Json(UnscheduledPairs { total, items: pairs }))
        })
        .await
}

/// Every pair of which anything is known that does not meet.
///
/// # Errors
/// `Internal` when the event makes no instance.
pub fn all(inputs: &Inputs, meetings: &[Placed], lang: Lang) -> Result<Vec<UnscheduledPair>> {
    let held = warnings::pairs(meetings);
    let setup = Setup::new(inputs, &standing(inputs, meetings))?;
    let bound = schedule::bound(&setup.instance);
    let explained = schedule::explain(&setup.instance, &setup.meetings(meetings), &bound.prices);
    let known: HashSet<_> = explained.iter().filter_map(|one| ids(&setup, one.pair)).collect();
    let mut pairs: Vec<UnscheduledPair> = explained
        .iter()
        .filter_map(|one| Some((one, ids(&setup, one.pair)?)))
        .filter(|(_, pair)| !held.contains(pair))
        .map(|(one, pair)| of_engine(inputs, &setup, (one, pair), lang))
        .collect();
    // what was no pair of the timetable at all, and somebody asked for
    let asked = |request: &&Request| request.a_says == Says::Want || request.b_says == Says::Want;
    for request in inputs.requests.values().filter(asked) {
        let pair = (request.a, request.b);
        if !held.contains(&pair) && !known.contains(&pair) {
            pairs.extend(of_request(inputs, request, lang));
        }
    }
    Ok(pairs)
}

/// Meetings that stand count as they stand: explaining is about this timetable, also where it stretches a rule.
fn standing(inputs: &Inputs, meetings: &[Placed]) -> Vec<instance::Fixed> {
    let pins = instance::pins(inputs);
    let at = |pin: &instance::Fixed| meetings.iter().any(|m| m.pair() == (pin.a, pin.b) && m.slot == pin.slot);
    pins.into_iter().filter(at).collect()
}

fn ids(setup: &Setup, (a, b): (usize, usize)) -> Option<(EventMemberId, EventMemberId)> {
    Some(super::model::pair(*setup.ids.get(a)?, *setup.ids.get(b)?))
}

fn of_engine(
    inputs: &Inputs,
    setup: &Setup,
    (one, (a, b)): (&Unscheduled, (EventMemberId, EventMemberId)),
    lang: Lang,
) -> UnscheduledPair {
    let why = Why::from(one.reason);
    let name = |at: &usize| setup.ids.get(*at).map(|id| inputs.name(*id)).unwrap_or_default();
    let full: Vec<String> = one.details.at_maximum.iter().map(name).collect();
    let message = Message::new(&format!("timetable-no-meeting-{why}"))
        .with("a", inputs.name(a))
        .with("b", inputs.name(b))
        .with("who", full.join("、"))
        .with("turns", one.details.slots.len());
    let out = one.details.displaces.as_ref();
    UnscheduledPair {
        a,
        b,
        a_name: inputs.name(a),
        b_name: inputs.name(b),
        value: one.value,
        asked: Asked::of(one.ask.0),
        reason: why,
        sentence: message.say(lang),
        slot: out.and_then(|out| u32::try_from(out.slot).ok()),
        displaces: out.map(|out| displaced(inputs, setup, out)).unwrap_or_default(),
        costs: out.map(|out| out.value),
    }
}

fn displaced(inputs: &Inputs, setup: &Setup, out: &Displaced) -> Vec<DisplacedMeeting> {
    let placed = setup.placed(inputs, &out.meetings);
    let shown = placed.into_iter().map(|m| DisplacedMeeting {
        a: m.a,
        b: m.b,
        a_name: inputs.name(m.a),
        b_name: inputs.name(m.b),
        slot: m.slot,
        value: m.worth.value,
    });
    shown.collect()
}

fn of_request(inputs: &Inputs, request: &Request, lang: Lang) -> Option<UnscheduledPair> {
    let comes = |id| inputs.members.get(&id).is_some_and(Member::meets);
    let gone: Vec<String> =
        [request.a, request.b].into_iter().filter(|id| !comes(*id)).map(|id| inputs.name(id)).collect();
    let refuses = if request.a_says == Says::No { request.a } else { request.b };
    let (why, who) = match () {
        () if !gone.is_empty() => (Why::NotComing, gone.join("、")),
        () if request.is_refused() => (Why::Refused, inputs.name(refuses)),
        () if request.forbidden => (Why::Forbidden, String::new()),
        () if !admissible(inputs, request) && request.asked(inputs.today) > 0 => (Why::SameSide, String::new()),
        // nobody's wish any more, and worth nothing
        () => return None,
    };
    let message = Message::new(&format!("timetable-no-meeting-{why}"))
        .with("a", inputs.name(request.a))
        .with("b", inputs.name(request.b))
        .with("who", who)
        .with("turns", turn(inputs, 0));
    let asked = u8::from(request.a_says == Says::Want) + 2 * u8::from(request.b_says == Says::Want);
    Some(UnscheduledPair {
        a: request.a,
        b: request.b,
        a_name: inputs.name(request.a),
        b_name: inputs.name(request.b),
        value: request.value(inputs.today),
        asked: Asked::of(asked),
        reason: why,
        sentence: message.say(lang),
        slot: None,
        displaces: Vec::new(),
        costs: None,
    })
}
