//! Every SQL statement about demands.
use std::collections::HashMap;

use chrono::NaiveDate;
use diesel::prelude::*;

use super::model::{Content, Demand, Disclosure, Item};
use crate::{
    auth::{may::Target, policy::Scope},
    db::{
        Conn, MultiBackend, Tx, pack,
        schema::{demand_items, demands, notices},
        unpack,
    },
    error::{Error, Result},
    in_field, in_open_state,
    kernel::{
        clock::Timestamp,
        id::{DemandId, ItemId, OrgId, ProjectId},
        industry::IndustryCode,
        money::{Money, Tax},
        noun::Noun,
        region::RegionCode,
        taxonomy::CategoryCode,
        visibility::Visibility,
    },
    known_to,
    life::{Life, Order, State},
    listing::{Asked, fields::Field},
    notice,
    org::{self, BuyerKind},
    seen_by,
};

#[derive(Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = demands, treat_none_as_null = true)]
struct Row {
    id: DemandId,
    owner: OrgId,
    region: RegionCode,
    industry: Option<IndustryCode>,
    title: String,
    reason: String,
    preferences: String,
    disclosure: Disclosure,
    budget_fen: Option<Money>,
    budget_tax: Tax,
    budget_shown: bool,
    posted_on: NaiveDate,
    needed_by: Option<NaiveDate>,
    contact_name: String,
    contact_phone: String,
    state: State,
    returned: String,
    entered_by: Option<OrgId>,
    source_key: Option<String>,
    sort_money: i64,
    version: i32,
    created_at: Timestamp,
    updated_at: Timestamp,
    review_region: RegionCode,
    procurement: Option<String>,
    project: Option<ProjectId>,
}

#[derive(Queryable, Selectable, Insertable)]
#[diesel(table_name = demand_items)]
struct ItemRow {
    id: ItemId,
    demand: DemandId,
    ordinal: i32,
    name: String,
    category: Option<CategoryCode>,
    quantity: i32,
    unit: String,
    requirements: String,
    specs: String,
    unit_budget_fen: Option<Money>,
    replaces: String,
}

impl Row {
    fn of(demand: &Demand) -> QueryResult<Row> {
        let (life, content) = (demand.life.clone(), demand.content.clone());
        Ok(Row {
            id: demand.id,
            owner: life.owner,
            region: life.region,
            industry: demand.industry.clone(),
            title: content.title,
            reason: content.reason,
            preferences: content.preferences,
            disclosure: content.disclosure,
            budget_fen: content.budget,
            budget_tax: content.budget_tax,
            budget_shown: content.budget_shown,
            posted_on: demand.posted_on,
            needed_by: content.needed_by,
            contact_name: content.contact_name,
            contact_phone: content.contact_phone,
            state: life.state,
            returned: life.returned,
            entered_by: life.entered_by,
            source_key: life.source_key,
            sort_money: demand.total_budget().map_or(0, Money::fen),
            version: life.version,
            created_at: life.created_at,
            updated_at: life.updated_at,
            review_region: life.review_region,
            procurement: content.procurement.as_ref().map(pack).transpose()?,
            project: demand.project,
        })
    }

    fn with(self, buyer: BuyerKind, items: Vec<Item>) -> QueryResult<Demand> {
        Ok(Demand {
            id: self.id,
            life: Life {
                owner: self.owner,
                region: self.region,
                review_region: self.review_region,
                state: self.state,
                returned: self.returned,
                entered_by: self.entered_by,
                source_key: self.source_key,
                version: self.version,
                created_at: self.created_at,
                updated_at: self.updated_at,
            },
            industry: self.industry,
            project: self.project,
            buyer,
            content: Content {
                title: self.title,
                reason: self.reason,
                preferences: self.preferences,
                disclosure: self.disclosure,
                budget: self.budget_fen,
                budget_tax: self.budget_tax,
                budget_shown: self.budget_shown,
                needed_by: self.needed_by,
                contact_name: self.contact_name,
                contact_phone: self.contact_phone,
                procurement: self.procurement.as_deref().map(unpack).transpose()?,
            },
            posted_on: self.posted_on,
            items,
        })
    }
}

impl TryFrom<ItemRow> for Item {
    type Error = diesel::result::Error;
    fn try_from(row: ItemRow) -> QueryResult<Item> {
        Ok(Item {
            id: row.id,
            name: row.name,
            category: row.category,
            quantity: row.quantity,
            unit: row.unit,
            requirements: row.requirements,
            specs: unpack(&row.specs)?,
            unit_budget: row.unit_budget_fen,
            replaces: unpack(&row.replaces)?,
        })
    }
}

impl Target for Demand {
    type Id = DemandId;
    fn find(conn: &mut Conn, id: &DemandId) -> QueryResult<Option<Demand>> {
        find(conn, *id)
    }
    fn scope(&self) -> Scope {
        Demand::scope(self)
    }
}

pub fn find(conn: &mut Conn, id: DemandId) -> QueryResult<Option<Demand>> {
    Ok(find_all(conn, &[id])?.pop())
}

/// Those of `ids` that exist, in no particular order; three statements however many.
pub fn find_all(conn: &mut Conn, ids: &[DemandId]) -> QueryResult<Vec<Demand>> {
    let rows = demands::table.filter(demands::id.eq_any(ids.to_vec())).select(Row::as_select()).load(conn)?;
    with_items(conn, rows)
}

/// The demand that a sheet's row became earlier.
pub fn find_by_source(conn: &mut Conn, owner: OrgId, source_key: &str) -> QueryResult<Option<Demand>> {
    let row = demands::table.filter(demands::owner.eq(owner).and(demands::source_key.eq(source_key)));
    let row: Option<Row> = row.select(Row::as_select()).first(conn).optional()?;
    Ok(with_items(conn, row.into_iter().collect())?.pop())
}

fn with_items(conn: &mut Conn, rows: Vec<Row>) -> QueryResult<Vec<Demand>> {
    let ids: Vec<DemandId> = rows.iter().map(|row| row.id).collect();
    let items = demand_items::table
        .filter(demand_items::demand.eq_any(ids))
        .order((demand_items::demand, demand_items::ordinal))
        .select(ItemRow::as_select())
        .load(conn)?;
    let mut by_demand: HashMap<DemandId, Vec<Item>> = HashMap::new();
    for item in items {
        by_demand.entry(item.demand).or_default().push(item.try_into()?);
    }
    let mut owners: Vec<OrgId> = rows.iter().map(|row| row.owner).collect();
    owners.sort_unstable();
    owners.dedup();
    let buyers = org::store::buyer_kinds(conn, &owners)?;
    let whole = rows.into_iter().map(|row| {
        let items = by_demand.remove(&row.id).unwrap_or_default();
        let buyer = buyers.get(&row.owner).copied().unwrap_or(BuyerKind::Enterprise);
        row.with(buyer, items)
    });
    whole.collect()
}

pub fn insert(tx: &mut Tx, demand: &Demand) -> QueryResult<()> {
    diesel::insert_into(demands::table).values(Row::of(demand)?).execute(&mut **tx)?;
    insert_items(tx, demand)
}

/// Writes header and items and raises the version.
///
/// # Errors
/// `Stale` when someone was faster.
pub fn save(tx: &mut Tx, demand: &mut Demand) -> Result<()> {
    save_header(tx, demand)?;
    diesel::delete(demand_items::table.filter(demand_items::demand.eq(demand.id))).execute(&mut **tx)?;
    Ok(insert_items(tx, demand)?)
}

/// [`save`] for a step of life: the items stay as they are.
///
/// # Errors
/// `Stale` when someone was faster.
pub fn save_header(tx: &mut Tx, demand: &mut Demand) -> Result<()> {
    let known = demand.life.version;
    demand.life.version += 1;
    demand.life.updated_at = tx.now();
    let row = diesel::update(demands::table.find(demand.id).filter(demands::version.eq(known)));
    match row.set(Row::of(demand)?).execute(&mut **tx)? {
        0 => Err(Error::Stale),
        _ => Ok(()),
    }
}

fn insert_items(tx: &mut Tx, demand: &Demand) -> QueryResult<()> {
    for (ordinal, item) in (1..).zip(&demand.items) {
        let row = ItemRow {
            id: item.id,
            demand: demand.id,
            ordinal,
            name: item.name.clone(),
            category: item.category.clone(),
            quantity: item.quantity,
            unit: item.unit.clone(),
            requirements: item.requirements.clone(),
            specs: pack(&item.specs)?,
            unit_budget_fen: item.unit_budget,
            replaces: pack(&item.replaces)?,
        };
        diesel::insert_into(demand_items::table).values(row).execute(&mut **tx)?;
    }
    Ok(())
}

/// The states in which a demand is matched.
const MATCHED: [State; 2] = [State::Published, State::Negotiating];

/// The next demands that take part in matching, in the order of their ids.
pub fn matched_after(conn: &mut Conn, after: &str, limit: i64) -> QueryResult<Vec<DemandId>> {
    let open = demands::table.filter(demands::id.gt(after).and(demands::state.eq_any(MATCHED)));
    open.order(demands::id).select(demands::id).limit(limit).load(conn)
}

/// How many demands take part in matching.
pub fn count_matched(conn: &mut Conn) -> QueryResult<i64> {
    demands::table.filter(demands::state.eq_any(MATCHED)).count().get_result(conn)
}

/// Published demands whose day has passed before `today`; at most a hundred.
pub fn overdue(conn: &mut Conn, today: NaiveDate) -> QueryResult<Vec<Demand>> {
    let past = demands::state.eq(State::Published).and(demands::needed_by.lt(today));
    let rows = demands::table.filter(past).select(Row::as_select()).limit(100).load(conn)?;
    with_items(conn, rows)
}

/// Published demands whose day lies between `from` and `to`, with that day, whose keepers have not been told of it since
/// they were written; at most a hundred.
pub fn ending(conn: &mut Conn, from: NaiveDate, to: NaiveDate) -> QueryResult<Vec<(Demand, NaiveDate)>> {
    let told = notices::kind.eq(notice::Kind::RowEnding).and(notices::noun_id.eq(demands::id));
    let told = notices::table.filter(told.and(notices::created_at.ge(demands::updated_at)));
    let soon = demands::state.eq(State::Published).and(demands::needed_by.between(from, to));
    let rows: Vec<Row> = demands::table
        .filter(soon.and(diesel::dsl::not(diesel::dsl::exists(told))))
        .select(Row::as_select())
        .limit(100)
        .load(conn)?;
    let with_day = |demand: Demand| demand.content.needed_by.map(|day| (demand, day));
    Ok(with_items(conn, rows)?.into_iter().filter_map(with_day).collect())
}

/// What a list of demands is narrowed to; each condition that is there must hold.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    pub state: Option<State>,
    pub field: Option<Field>,
    /// This region and all inside it.
    pub region: Option<RegionCode>,
    pub industry: Option<IndustryCode>,
    /// An item of this category or below.
    pub category: Option<CategoryCode>,
    pub owner: Option<OrgId>,
    pub budget_min: Option<Money>,
    pub budget_max: Option<Money>,
    pub needed_from: Option<NaiveDate>,
    pub needed_to: Option<NaiveDate>,
}

/// The demands that `seen_by` may see of those that are `wanted`, in no order yet.
pub fn narrowed<'q>(
    conn: &mut Conn,
    seen_by: &'q Visibility,
    wanted: &'q Filter,
) -> QueryResult<demands::BoxedQuery<'q, MultiBackend>> {
    let mut query = demands::table.into_boxed();
    let open = in_open_state!(demands).and(demands::disclosure.ne(Disclosure::Bureau));
    query = seen_by!(query, demands, seen_by, wanted.state, open);
    if wanted.field.is_some() {
        query = in_field!(query, demands, conn, seen_by, Noun::Demand);
    }
    if let Some(region) = &wanted.region {
        query = query.filter(demands::region.ge(region.first()).and(demands::region.lt(region.past())));
    }
    if let Some(industry) = &wanted.industry {
        query = query.filter(demands::industry.ge(industry.first()).and(demands::industry.lt(industry.past())));
    }
    if let Some(category) = &wanted.category {
        let below = demand_items::category.ge(category.first()).and(demand_items::category.lt(category.past()));
        query = query.filter(demands::id.eq_any(demand_items::table.filter(below).select(demand_items::demand)));
    }
    if let Some(owner) = wanted.owner {
        // Whose a masked demand is must not be found out by asking for one firm's.
        let named = demands::disclosure.ne(Disclosure::Masked);
        query = known_to!(query, demands, seen_by, named).filter(demands::owner.eq(owner));
    }
    if wanted.budget_min.is_some() || wanted.budget_max.is_some() {
        // Nor must a hidden budget, by asking for ranges.
        query = known_to!(query, demands, seen_by, demands::budget_shown.eq(true));
    }
    if let Some(least) = wanted.budget_min {
        query = query.filter(demands::sort_money.ge(least.fen()));
    }
    if let Some(most) = wanted.budget_max {
        query = query.filter(demands::sort_money.le(most.fen()).and(demands::sort_money.gt(0)));
    }
    if let Some(first) = wanted.needed_from {
        query = query.filter(demands::needed_by.ge(first));
    }
    if let Some(last) = wanted.needed_to {
        query = query.filter(demands::needed_by.le(last));
    }
    Ok(query)
}

/// Demands that `seen_by` may see; at most a page, walking the index that `order` names.
pub fn list(conn: &mut Conn, seen_by: &Visibility, asked: &Asked<Filter>) -> Result<Vec<Demand>> {
    let Asked { filter: wanted, order, page } = asked;
    let mut query = narrowed(conn, seen_by, wanted)?;
    if matches!(order, Order::Cheapest | Order::Dearest) {
        // Nor by asking for the order.
        query = known_to!(query, demands, seen_by, demands::budget_shown.eq(true));
    }
    query = crate::ordered_by!(query, demands, demands::sort_money, order, page);
    let rows = query.select(Row::as_select()).limit(page.fetch()).load(conn)?;
    Ok(with_items(conn, rows)?)
}
