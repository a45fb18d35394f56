//! Every SQL statement about shares.
use chrono::NaiveDate;
use diesel::prelude::*;

use super::model::Share;
use crate::{
    db::{Conn, Tx, pack, schema::demand_shares, unpack},
    error::Result,
    kernel::{clock::Timestamp, id::DemandId},
};

#[derive(Queryable, Selectable, Insertable)]
#[diesel(table_name = demand_shares)]
struct Row {
    code: String,
    demand: DemandId,
    chosen: String,
    created_at: Timestamp,
    expires_on: NaiveDate,
}

impl Row {
    fn read(self) -> Result<Share> {
        let Row { code, demand, chosen, created_at, expires_on } = self;
        Ok(Share { code, demand, chosen: unpack(&chosen)?, created_at, expires_on })
    }
}

/// The share of this code that is still good on `today`.
pub fn find(conn: &mut Conn, code: &str, today: NaiveDate) -> Result<Option<Share>> {
    let row = demand_shares::table.find(code).filter(demand_shares::expires_on.ge(today));
    row.select(Row::as_select()).first(conn).optional()?.map(Row::read).transpose()
}

/// The demand's share, if it is still good.
pub fn of_demand(conn: &mut Conn, demand: DemandId, today: NaiveDate) -> Result<Option<Share>> {
    let row = demand_shares::table.filter(demand_shares::demand.eq(demand).and(demand_shares::expires_on.ge(today)));
    row.select(Row::as_select()).first(conn).optional()?.map(Row::read).transpose()
}

/// Writes a share in place of the demand's former one, and sweeps what has expired.
pub fn put(tx: &mut Tx, share: &Share, today: NaiveDate) -> Result<()> {
    let Share { code, demand, chosen, created_at, expires_on } = share.clone();
    let gone = demand_shares::demand.eq(demand).or(demand_shares::expires_on.lt(today));
    diesel::delete(demand_shares::table.filter(gone)).execute(&mut **tx)?;
    let row = Row { code, demand, chosen: pack(&chosen)?, created_at, expires_on };
    diesel::insert_into(demand_shares::table).values(&row).execute(&mut **tx)?;
    Ok(())
}

/// False when there was none.
pub fn remove(tx: &mut Tx, demand: DemandId) -> QueryResult<bool> {
    Ok(diesel::delete(demand_shares::table.filter(demand_shares::demand.eq(demand))).execute(&mut **tx)? == 1)
}
