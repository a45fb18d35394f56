//! Who is told of a new pair: each side once, grouped by its row, a few notices a day. What is beyond waits for a summary.
use std::collections::{BTreeMap, HashMap, HashSet};

use chrono::{NaiveTime, TimeDelta};
use diesel::prelude::*;

use super::{
    model::{Pair, Side, Telling},
    store,
};
use crate::{
    db::{
        Conn, Tx,
        schema::{notices, standing_told},
    },
    demand, each_backend,
    error::Result,
    kernel::{
        clock::day_in_china,
        id::{DemandId, OrgId, ProductId},
        noun::Noun,
    },
    notice::{self, Kind, Notice, To},
    product,
};

/// What became a hit: the pairs of a receiver, by side and row.
type Groups = BTreeMap<(OrgId, Side, String), Vec<(DemandId, ProductId)>>;

/// The pairs of `after` that a side is to be told of and was not to be `before`.
pub fn fresh<'p>(before: &[Pair], after: &'p [Pair], from: i32) -> Vec<(Side, &'p Pair)> {
    let mut fresh = Vec::new();
    for side in [Side::Buyer, Side::Maker] {
        let known: HashSet<ProductId> =
            before.iter().filter(|pair| pair.tells(side, from)).map(|pair| pair.product).collect();
        let new = after.iter().filter(|pair| pair.tells(side, from) && !known.contains(&pair.product));
        fresh.extend(new.map(|pair| (side, pair)));
    }
    fresh
}

/// Tells each side of the pairs of which it was not told before: one notice for each of its rows, `a_day` of them at most.
///
/// # Errors
/// `Database` alone.
pub fn tell(tx: &mut Tx, pairs: &[(Side, &Pair)], a_day: u32) -> Result<()> {
    let mut groups: Groups = BTreeMap::new();
    for (side, pair) in pairs {
        let row = if *side == Side::Buyer { pair.demand.to_string() } else { pair.product.to_string() };
        groups.entry((pair.receiver(*side), *side, row)).or_default().push((pair.demand, pair.product));
    }
    let mut left: HashMap<OrgId, i64> = HashMap::new();
    let mut told: Vec<(OrgId, Side, usize, Rows)> = Vec::new();
    for ((receiver, side, _), pairs) in groups {
        let rest = match left.get(&receiver) {
            Some(rest) => *rest,
            None => i64::from(a_day) - today(tx, receiver)?,
        };
        let state = if rest > 0 { Telling::Told } else { Telling::Waiting };
        let mut new = Rows::new();
        for pair in pairs {
            if note(tx, pair, (side, receiver, state))? {
                new.push(pair);
            }
        }
        let some = !new.is_empty() && state == Telling::Told;
        left.insert(receiver, rest - i64::from(some));
        if some {
            told.push((receiver, side, 1, new));
        }
    }
    send(tx, told)
}

type Rows = Vec<(DemandId, ProductId)>;

/// Takes down that these pairs stood when everything was ranked, of which nobody is told.
///
/// # Errors
/// `Database` alone.
pub fn keep_silent(tx: &mut Tx, pairs: &[(Side, &Pair)]) -> Result<()> {
    let demands: HashSet<DemandId> = pairs.iter().map(|(_, pair)| pair.demand).collect();
    let of_these = standing_told::demand.eq_any(demands.into_iter().collect::<Vec<_>>());
    let known = standing_told::table.filter(of_these);
    let known = known.select((standing_told::demand, standing_told::product, standing_told::side));
    let mut known: HashSet<(DemandId, ProductId, Side)> = known.load(&mut **tx)?.into_iter().collect();
    let today = tx.today();
    let mut rows = Vec::new();
    // a product that answers two items of a demand is one pair
    for (side, pair) in pairs.iter().filter(|(side, pair)| known.insert((pair.demand, pair.product, *side))) {
        rows.push((
            standing_told::demand.eq(pair.demand),
            standing_told::product.eq(pair.product),
            standing_told::side.eq(*side),
            standing_told::receiver.eq(pair.receiver(*side)),
            standing_told::state.eq(Telling::Silent),
            standing_told::day.eq(today),
        ));
    }
    for some in rows.chunks(500) {
        each_backend!(&mut **tx, conn => diesel::insert_into(standing_told::table).values(some).execute(conn))?;
    }
    Ok(())
}

/// Whether it was not noted before: once for each pair and side, for ever.
fn note(tx: &mut Tx, pair: (DemandId, ProductId), said: (Side, OrgId, Telling)) -> QueryResult<bool> {
    let (side, receiver, state) = said;
    let row = (
        standing_told::demand.eq(pair.0),
        standing_told::product.eq(pair.1),
        standing_told::side.eq(side),
        standing_told::receiver.eq(receiver),
        standing_told::state.eq(state),
        standing_told::day.eq(tx.today()),
    );
    let noted = each_backend!(&mut **tx, conn => diesel::insert_into(standing_told::table)
        .values(row)
        .on_conflict_do_nothing()
        .execute(conn))?;
    Ok(noted == 1)
}

fn kind(side: Side) -> Kind {
    match side {
        Side::Buyer => Kind::ProductsMatched,
        Side::Maker => Kind::DemandsMatched,
    }
}

/// How many of these notices an organisation got on this day in China.
fn today(tx: &mut Tx, receiver: OrgId) -> QueryResult<i64> {
    let midnight = day_in_china(tx.now()).and_time(NaiveTime::MIN) - TimeDelta::hours(8);
    let kinds = [Kind::ProductsMatched, Kind::DemandsMatched];
    let own = notices::inbox.eq(receiver.to_string()).and(notices::created_at.ge(midnight));
    notices::table.filter(own.and(notices::kind.eq_any(kinds))).count().get_result(&mut **tx)
}

/// One notice for each receiver, side and number of rows. It names the row with the most pairs.
fn send(tx: &mut Tx, told: Vec<(OrgId, Side, usize, Rows)>) -> Result<()> {
    for (receiver, side, rows, pairs) in told {
        let count = pairs.len();
        let Some((noun, id, title)) = most(tx, side, &pairs)? else { continue };
        let several = if rows > 1 { "yes" } else { "no" };
        let notice = Notice::new(kind(side), noun, id).with("title", title);
        let notice = notice.with("several", several).with("rows", rows).with("count", count);
        notice::tell(tx, To::Org(receiver), notice)?;
    }
    Ok(())
}

/// The receiver's own row with the most of these pairs, and its title.
fn most(conn: &mut Conn, side: Side, pairs: &[(DemandId, ProductId)]) -> QueryResult<Option<(Noun, String, String)>> {
    let mut rows: BTreeMap<String, (usize, (DemandId, ProductId))> = BTreeMap::new();
    for pair in pairs {
        let row = if side == Side::Buyer { pair.0.to_string() } else { pair.1.to_string() };
        rows.entry(row).or_insert((0, *pair)).0 += 1;
    }
    let Some((_, (_, (demand, product)))) = rows.into_iter().max_by_key(|(_, (count, _))| *count) else {
        return Ok(None);
    };
    Ok(match side {
        Side::Buyer => {
            demand::store::find(conn, demand)?.map(|demand| (Noun::Demand, demand.id.to_string(), demand.content.title))
        }
        Side::Maker => product::store::find(conn, product)?
            .map(|product| (Noun::Product, product.id.to_string(), product.content.title)),
    })
}

/// Tells each side what waits since an earlier day and stands still, in one notice; how many pairs are done with. For the
/// worker that looks once a day.
///
/// # Errors
/// `Database` alone.
pub fn summarise(tx: &mut Tx) -> Result<usize> {
    let today = tx.today();
    let due = standing_told::state.eq(Telling::Waiting).and(standing_told::day.lt(today));
    let first: Option<(OrgId, Side)> = standing_told::table
        .filter(due)
        .order((standing_told::receiver, standing_told::side))
        .select((standing_told::receiver, standing_told::side))
        .first(&mut **tx)
        .optional()?;
    let Some((receiver, side)) = first else { return Ok(0) };
    let own = due.and(standing_told::receiver.eq(receiver)).and(standing_told::side.eq(side));
    let waiting: Rows =
        standing_told::table.filter(own).select((standing_told::demand, standing_told::product)).load(&mut **tx)?;
    let demands: Vec<DemandId> =
        waiting.iter().map(|(demand, _)| *demand).collect::<HashSet<_>>().into_iter().collect();
    let ranking = store::state(tx)?.map_or(0, |state| state.ranking);
    let stands: HashSet<(DemandId, ProductId)> = store::of_demands(tx, ranking, &demands)?
        .iter()
        .filter(|pair| pair.tells(side, 0))
        .map(|pair| (pair.demand, pair.product))
        .collect();
    let still: Rows = waiting.iter().copied().filter(|pair| stands.contains(pair)).collect();
    let rows: HashSet<String> = still
        .iter()
        .map(|(demand, product)| if side == Side::Buyer { demand.to_string() } else { product.to_string() })
        .collect();
    if !still.is_empty() {
        send(tx, vec![(receiver, side, rows.len(), still)])?;
    }
    diesel::update(standing_told::table.filter(own)).set(standing_told::state.eq(Telling::Told)).execute(&mut **tx)?;
    Ok(waiting.len())
}
