//! Every SQL statement about what waits: each gives since when, at most `most` times.
use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveTime};
use diesel::prelude::*;

use crate::{
    db::{
        Conn,
        schema::{
            consumer_goods, demands, financing_requests, introductions, lender_products, orgs, products, round_members,
            rounds,
        },
    },
    in_field,
    introduction::model::IntroductionState,
    kernel::{clock::Timestamp, id::RoundId, noun::Noun, region::RegionCode, visibility::Visibility},
    life::State,
    listing::{List, fresh},
    org,
    round::model::RoundState,
    to_confirm,
};

macro_rules! submitted {
    ($conn:expr, $seen_by:expr, $region:expr, $past:expr, $table:ident, $noun:expr) => {{
        let (before, most) = $past;
        let inside = $table::review_region.ge($region.first()).and($table::review_region.lt($region.past()));
        let waits = $table::state.eq(State::Submitted).and($table::updated_at.lt(before));
        let query = $table::table.filter(inside.and(waits)).select($table::updated_at).into_boxed();
        let query = in_field!(query, $table, $conn, $seen_by, $noun);
        query.limit(most).load($conn)
    }};
}

/// Submitted rows of `region` that were last changed before `past.0`, of the field of the department that looks.
pub fn rows(
    conn: &mut Conn,
    list: List,
    seen_by: &Visibility,
    region: &RegionCode,
    past: (Timestamp, i64),
) -> QueryResult<Vec<Timestamp>> {
    match list {
        List::Demands => submitted!(conn, seen_by, region, past, demands, Noun::Demand),
        List::Products => submitted!(conn, seen_by, region, past, products, Noun::Product),
        List::LenderProducts => submitted!(conn, seen_by, region, past, lender_products, Noun::LenderProduct),
        List::FinancingRequests => submitted!(conn, seen_by, region, past, financing_requests, Noun::FinancingRequest),
        List::ConsumerGoods => submitted!(conn, seen_by, region, past, consumer_goods, Noun::ConsumerGood),
    }
}

/// Organisations of `region` that claim to be somebody.
pub fn orgs(conn: &mut Conn, region: &RegionCode, most: i64) -> QueryResult<Vec<Timestamp>> {
    let inside = orgs::region.ge(region.first()).and(orgs::region.lt(region.past()));
    orgs::table.filter(inside.and(orgs::state.eq(org::State::Claimed))).select(orgs::updated_at).limit(most).load(conn)
}

/// Open rounds of `region` whose deadline has passed before `today`: since their deadline.
pub fn rounds(conn: &mut Conn, region: &RegionCode, today: NaiveDate, most: i64) -> QueryResult<Vec<Timestamp>> {
    let inside = rounds::region.ge(region.first()).and(rounds::region.lt(region.past()));
    let late = rounds::state.eq(RoundState::Open).and(rounds::deadline.lt(today));
    let days: Vec<NaiveDate> =
        rounds::table.filter(inside.and(late)).select(rounds::deadline).limit(most).load(conn)?;
    Ok(days.into_iter().map(|day| day.and_time(NaiveTime::MIN)).collect())
}

/// Firms of `region` to be called by `today`, round by round: since the day that was noted.
pub fn calls(
    conn: &mut Conn,
    region: &RegionCode,
    today: NaiveDate,
    most: i64,
) -> QueryResult<BTreeMap<RoundId, Vec<Timestamp>>> {
    let inside = round_members::region.ge(region.first()).and(round_members::region.lt(region.past()));
    let due = rounds::state.eq(RoundState::Open).and(round_members::next_call_on.le(today));
    let found: Vec<(RoundId, Option<NaiveDate>)> = round_members::table
        .inner_join(rounds::table.on(rounds::id.eq(round_members::round)))
        .filter(inside.and(due))
        .select((round_members::round, round_members::next_call_on))
        .limit(most)
        .load(conn)?;
    let mut rounds: BTreeMap<RoundId, Vec<Timestamp>> = BTreeMap::new();
    for (round, day) in found {
        rounds.entry(round).or_default().extend(day.map(|day| day.and_time(NaiveTime::MIN)));
    }
    Ok(rounds)
}

/// Introductions over rows of `region` whose last day to be answered is `today`, or was: since they were asked.
pub fn introductions(conn: &mut Conn, region: &RegionCode, today: NaiveDate, most: i64) -> QueryResult<Vec<Timestamp>> {
    let (first, past) = (region.first(), region.past());
    let need = introductions::need_region.ge(first.clone()).and(introductions::need_region.lt(past.clone()));
    let offer = introductions::offer_region.ge(first).and(introductions::offer_region.lt(past));
    let due = introductions::state.eq(IntroductionState::Asked).and(introductions::due_on.le(today));
    introductions::table.filter(due.and(need.or(offer))).select(introductions::created_at).limit(most).load(conn)
}

/// Published rows of `region` that must be confirmed within two weeks: since they were last changed.
pub fn listings(conn: &mut Conn, list: List, region: &RegionCode, most: i64) -> QueryResult<Vec<Timestamp>> {
    macro_rules! stale {
        ($table:ident, $noun:expr) => {{
            let inside = $table::review_region.ge(region.first()).and($table::review_region.lt(region.past()));
            let due = $table::id.eq_any(to_confirm!($noun, fresh::asked_until()));
            let due = $table::state.eq(State::Published).and(due);
            $table::table.filter(due.and(inside)).select($table::updated_at).limit(most).load(conn)
        }};
    }
    match list {
        List::Products => stale!(products, Noun::Product),
        List::LenderProducts => stale!(lender_products, Noun::LenderProduct),
        _ => Ok(Vec::new()),
    }
}
