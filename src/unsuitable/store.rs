//! Every SQL statement about what does not suit.
use std::collections::HashMap;

use chrono::{NaiveDate, NaiveTime, TimeDelta};
use diesel::prelude::*;

use super::model::{Reason, Unsuitable};
use crate::{
    db::{
        Conn, Tx,
        schema::{demands, unsuitable},
    },
    kernel::{
        clock::Timestamp,
        id::{DemandId, ItemId, ProductId},
        region::RegionCode,
    },
};

#[derive(Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = unsuitable, treat_none_as_null = true)]
struct Row {
    demand: DemandId,
    product: ProductId,
    item: Option<ItemId>,
    reason: Reason,
    note: String,
    created_at: Timestamp,
}

impl From<Row> for Unsuitable {
    fn from(row: Row) -> Unsuitable {
        let Row { demand, product, item, reason, note, created_at } = row;
        Unsuitable { demand, product, item, reason, note, at: created_at }
    }
}

/// What was put aside for a demand, oldest first: at most [`super::model::MOST`], which writing sees to.
pub fn of_demand(conn: &mut Conn, demand: DemandId) -> QueryResult<Vec<Unsuitable>> {
    let rows = unsuitable::table.filter(unsuitable::demand.eq(demand)).order(unsuitable::created_at);
    rows.select(Row::as_select()).load(conn).map(all)
}

/// A product, and the item for which alone it was put aside.
pub type Aside = (ProductId, Option<ItemId>);

/// What was put aside for each of these demands.
pub fn of_demands(conn: &mut Conn, demands: &[DemandId]) -> QueryResult<HashMap<DemandId, Vec<Aside>>> {
    let rows = unsuitable::table.filter(unsuitable::demand.eq_any(demands.to_vec()));
    let rows = rows.order((unsuitable::demand, unsuitable::product));
    let rows: Vec<Row> = rows.select(Row::as_select()).load(conn)?;
    let mut aside: HashMap<DemandId, Vec<Aside>> = HashMap::new();
    for row in rows {
        aside.entry(row.demand).or_default().push((row.product, row.item));
    }
    Ok(aside)
}

/// The newest of what buyers said of a product, at most `most`.
pub fn of_product(conn: &mut Conn, product: ProductId, most: i64) -> QueryResult<Vec<Unsuitable>> {
    let rows = unsuitable::table.filter(unsuitable::product.eq(product)).order(unsuitable::created_at.desc());
    rows.limit(most).select(Row::as_select()).load(conn).map(all)
}

/// The newest of what the buyers of `region` said from one day to another, both counted, at most `most`.
pub fn of_region(
    conn: &mut Conn,
    region: &RegionCode,
    (from, to): (NaiveDate, NaiveDate),
    most: i64,
) -> QueryResult<Vec<Unsuitable>> {
    let there = demands::table
        .filter(demands::region.ge(region.first()).and(demands::region.lt(region.past())))
        .select(demands::id);
    let rows = unsuitable::table.filter(unsuitable::demand.eq_any(there));
    let after = to.succ_opt().unwrap_or(to);
    let rows = rows.filter(unsuitable::created_at.ge(begins(from)).and(unsuitable::created_at.lt(begins(after))));
    rows.order((unsuitable::created_at.desc(), unsuitable::demand, unsuitable::product))
        .limit(most)
        .select(Row::as_select())
        .load(conn)
        .map(all)
}

/// The moment at which a day begins in China.
fn begins(day: NaiveDate) -> Timestamp {
    day.and_time(NaiveTime::MIN) - TimeDelta::hours(8)
}

fn all(rows: Vec<Row>) -> Vec<Unsuitable> {
    rows.into_iter().map(Unsuitable::from).collect()
}

/// Writes the pair, or writes it anew. True when it is new.
pub fn put(tx: &mut Tx, said: &Unsuitable) -> QueryResult<bool> {
    let Unsuitable { demand, product, item, reason, note, at } = said.clone();
    let row = Row { demand, product, item, reason, note, created_at: at };
    let known = unsuitable::table.find((demand, product));
    let changed = diesel::update(known).set(&row).execute(&mut **tx)?;
    if changed == 0 {
        diesel::insert_into(unsuitable::table).values(&row).execute(&mut **tx)?;
    }
    Ok(changed == 0)
}

/// False when it was not there.
pub fn remove(tx: &mut Tx, demand: DemandId, product: ProductId) -> QueryResult<bool> {
    Ok(diesel::delete(unsuitable::table.find((demand, product))).execute(&mut **tx)? == 1)
}
