//! Every SQL statement about consumer goods.
use chrono::NaiveDate;
use diesel::prelude::*;

use super::model::{ConsumerGood, Content, Level};
use crate::{
    auth::{may::Target, policy::Scope},
    db::{Conn, MultiBackend, Tx, pack, schema::consumer_goods, unpack},
    error::{Error, Result},
    in_field, in_open_state,
    kernel::{
        clock::Timestamp,
        id::{ConsumerGoodId, OrgId},
        money::{Money, PriceRange, Tax},
        noun::Noun,
        region::RegionCode,
        taxonomy::CategoryCode,
        visibility::Visibility,
    },
    life::{Life, State},
    listing::{Asked, fields::Field},
    seen_by,
};

#[derive(Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = consumer_goods, treat_none_as_null = true)]
struct Row {
    id: ConsumerGoodId,
    owner: OrgId,
    region: RegionCode,
    review_region: RegionCode,
    title: String,
    brand: String,
    models: String,
    category: Option<CategoryCode>,
    description: String,
    batch: String,
    level: Level,
    labels: String,
    price_min_fen: Option<Money>,
    price_max_fen: Option<Money>,
    price_tax: Tax,
    trade_in: bool,
    trade_in_terms: String,
    places: String,
    contact_name: String,
    contact_phone: String,
    posted_on: NaiveDate,
    state: State,
    returned: String,
    entered_by: Option<OrgId>,
    source_key: Option<String>,
    sort_money: i64,
    version: i32,
    created_at: Timestamp,
    updated_at: Timestamp,
}

impl Row {
    fn of(good: &ConsumerGood) -> QueryResult<Row> {
        let (life, content) = (good.life.clone(), good.content.clone());
        Ok(Row {
            id: good.id,
            owner: life.owner,
            region: life.region,
            review_region: life.review_region,
            title: content.title,
            brand: content.brand,
            models: content.models,
            category: content.category,
            description: content.description,
            batch: content.batch,
            level: content.level,
            labels: pack(&content.labels)?,
            price_min_fen: content.price.min,
            price_max_fen: content.price.max,
            price_tax: content.price.tax,
            trade_in: content.trade_in,
            trade_in_terms: content.trade_in_terms,
            places: pack(&content.places)?,
            contact_name: content.contact_name,
            contact_phone: content.contact_phone,
            posted_on: good.posted_on,
            state: life.state,
            returned: life.returned,
            entered_by: life.entered_by,
            source_key: life.source_key,
            sort_money: good.lowest_price().map_or(0, Money::fen),
            version: life.version,
            created_at: life.created_at,
            updated_at: life.updated_at,
        })
    }
}

impl TryFrom<Row> for ConsumerGood {
    type Error = diesel::result::Error;
    fn try_from(row: Row) -> QueryResult<ConsumerGood> {
        let price = PriceRange::new(row.price_min_fen, row.price_max_fen, row.price_tax)
            .map_err(|e| diesel::result::Error::DeserializationError(e.into()))?;
        Ok(ConsumerGood {
            id: row.id,
            life: Life {
                owner: row.owner,
                region: row.region,
                review_region: row.review_region,
                state: row.state,
                returned: row.returned,
                entered_by: row.entered_by,
                source_key: row.source_key,
                version: row.version,
                created_at: row.created_at,
                updated_at: row.updated_at,
            },
            content: Content {
                title: row.title,
                brand: row.brand,
                models: row.models,
                category: row.category,
                description: row.description,
                batch: row.batch,
                level: row.level,
                labels: unpack(&row.labels)?,
                price,
                trade_in: row.trade_in,
                trade_in_terms: row.trade_in_terms,
                places: unpack(&row.places)?,
                contact_name: row.contact_name,
                contact_phone: row.contact_phone,
            },
            posted_on: row.posted_on,
        })
    }
}

impl Target for ConsumerGood {
    type Id = ConsumerGoodId;
    fn find(conn: &mut Conn, id: &ConsumerGoodId) -> QueryResult<Option<ConsumerGood>> {
        Ok(find_all(conn, &[*id])?.pop())
    }
    fn scope(&self) -> Scope {
        ConsumerGood::scope(self)
    }
}

/// Those of `ids` that exist, in no particular order.
pub fn find_all(conn: &mut Conn, ids: &[ConsumerGoodId]) -> QueryResult<Vec<ConsumerGood>> {
    read(consumer_goods::table.filter(consumer_goods::id.eq_any(ids.to_vec())).select(Row::as_select()).load(conn)?)
}

/// The good that a sheet's row became earlier.
pub fn find_by_source(conn: &mut Conn, owner: OrgId, source_key: &str) -> QueryResult<Option<ConsumerGood>> {
    let same = consumer_goods::owner.eq(owner).and(consumer_goods::source_key.eq(source_key));
    let row: Option<Row> = consumer_goods::table.filter(same).select(Row::as_select()).first(conn).optional()?;
    row.map(ConsumerGood::try_from).transpose()
}

fn read(rows: Vec<Row>) -> QueryResult<Vec<ConsumerGood>> {
    rows.into_iter().map(ConsumerGood::try_from).collect()
}

pub fn insert(tx: &mut Tx, good: &ConsumerGood) -> QueryResult<()> {
    diesel::insert_into(consumer_goods::table).values(Row::of(good)?).execute(&mut **tx).map(drop)
}

/// Writes the row and raises its version.
///
/// # Errors
/// `Stale` when someone was faster.
pub fn save(tx: &mut Tx, good: &mut ConsumerGood) -> Result<()> {
    let known = good.life.version;
    good.life.version += 1;
    good.life.updated_at = tx.now();
    let row = diesel::update(consumer_goods::table.find(good.id).filter(consumer_goods::version.eq(known)));
    match row.set(Row::of(good)?).execute(&mut **tx)? {
        0 => Err(Error::Stale),
        _ => Ok(()),
    }
}

/// What a list of consumer goods is narrowed to; each condition that is there must hold.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    pub state: Option<State>,
    pub field: Option<Field>,
    /// This region and all inside it.
    pub region: Option<RegionCode>,
    /// This category and all below it.
    pub category: Option<CategoryCode>,
    pub level: Option<Level>,
    pub batch: Option<String>,
    pub trade_in: Option<bool>,
    pub owner: Option<OrgId>,
}

/// The consumer goods that `seen_by` may see of those that are `wanted`, in no order yet.
pub fn narrowed<'q>(
    conn: &mut Conn,
    seen_by: &'q Visibility,
    wanted: &'q Filter,
) -> QueryResult<consumer_goods::BoxedQuery<'q, MultiBackend>> {
    let mut query = consumer_goods::table.into_boxed();
    query = seen_by!(query, consumer_goods, seen_by, wanted.state, in_open_state!(consumer_goods));
    if wanted.field.is_some() {
        query = in_field!(query, consumer_goods, conn, seen_by, Noun::ConsumerGood);
    }
    if let Some(region) = &wanted.region {
        query = query.filter(consumer_goods::region.ge(region.first()).and(consumer_goods::region.lt(region.past())));
    }
    if let Some(category) = &wanted.category {
        let below = consumer_goods::category.ge(category.first()).and(consumer_goods::category.lt(category.past()));
        query = query.filter(below);
    }
    if let Some(level) = wanted.level {
        query = query.filter(consumer_goods::level.eq(level));
    }
    if let Some(batch) = &wanted.batch {
        query = query.filter(consumer_goods::batch.eq(batch.clone()));
    }
    if let Some(trade_in) = wanted.trade_in {
        query = query.filter(consumer_goods::trade_in.eq(trade_in));
    }
    if let Some(owner) = wanted.owner {
        query = query.filter(consumer_goods::owner.eq(owner));
    }
    Ok(query)
}

/// Goods that `seen_by` may see; at most a page, walking the index that the order names.
pub fn list(conn: &mut Conn, seen_by: &Visibility, asked: &Asked<Filter>) -> Result<Vec<ConsumerGood>> {
    let Asked { filter: wanted, order, page } = asked;
    let mut query = narrowed(conn, seen_by, wanted)?;
    query = crate::ordered_by!(query, consumer_goods, consumer_goods::sort_money, order, page);
    Ok(read(query.select(Row::as_select()).limit(page.fetch()).load(conn)?)?)
}
