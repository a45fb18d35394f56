//! Every SQL statement about products.
use std::collections::HashMap;

use chrono::NaiveDate;
use diesel::prelude::*;

use super::model::{Content, Kind, Product};
use crate::{
    auth::{may::Target, policy::Scope},
    db::{Conn, MultiBackend, Tx, pack, schema::products, unpack},
    error::{Error, Result},
    in_field, in_open_state,
    kernel::{
        clock::Timestamp,
        id::{OrgId, ProductId},
        money::{Money, PriceRange, Tax},
        noun::Noun,
        region::RegionCode,
        taxonomy::CategoryCode,
        visibility::Visibility,
    },
    life::{Life, State},
    listing::{Asked, fields::Field, fresh},
    org::SupplyRole,
    seen_by,
};

#[derive(Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = products, treat_none_as_null = true)]
struct Row {
    id: ProductId,
    owner: OrgId,
    region: RegionCode,
    kind: Kind,
    title: String,
    model: String,
    brand: String,
    category: Option<CategoryCode>,
    description: String,
    spec_text: String,
    specs: String,
    price_min_fen: Option<Money>,
    price_max_fen: Option<Money>,
    price_tax: Tax,
    lead_time_days: Option<i32>,
    service_area: String,
    certificates: String,
    supply_role: SupplyRole,
    remanufactured: bool,
    imported: bool,
    discontinued: bool,
    listed_year: Option<i32>,
    posted_on: NaiveDate,
    state: State,
    returned: String,
    entered_by: Option<OrgId>,
    source_key: Option<String>,
    sort_money: i64,
    version: i32,
    created_at: Timestamp,
    updated_at: Timestamp,
    review_region: RegionCode,
}

impl Row {
    fn of(product: &Product) -> QueryResult<Row> {
        let (life, content) = (product.life.clone(), product.content.clone());
        Ok(Row {
            id: product.id,
            owner: life.owner,
            region: life.region,
            kind: content.kind,
            title: content.title,
            model: content.model,
            brand: content.brand,
            category: content.category,
            description: content.description,
            spec_text: content.spec_text,
            specs: pack(&content.specs)?,
            price_min_fen: content.price.min,
            price_max_fen: content.price.max,
            price_tax: content.price.tax,
            lead_time_days: content.lead_time_days,
            service_area: content.service_area,
            certificates: pack(&content.certificates)?,
            supply_role: content.supply_role,
            remanufactured: content.remanufactured,
            imported: content.imported,
            discontinued: content.discontinued,
            listed_year: content.listed_year,
            posted_on: product.posted_on,
            state: life.state,
            returned: life.returned,
            entered_by: life.entered_by,
            source_key: life.source_key,
            sort_money: product.lowest_price().map_or(0, Money::fen),
            version: life.version,
            created_at: life.created_at,
            updated_at: life.updated_at,
            review_region: life.review_region,
        })
    }
}

impl TryFrom<Row> for Product {
    type Error = diesel::result::Error;
    fn try_from(row: Row) -> QueryResult<Product> {
        let price = PriceRange::new(row.price_min_fen, row.price_max_fen, row.price_tax)
            .map_err(|e| diesel::result::Error::DeserializationError(e.into()))?;
        Ok(Product {
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
                kind: row.kind,
                title: row.title,
                model: row.model,
                brand: row.brand,
                category: row.category,
                description: row.description,
                spec_text: row.spec_text,
                specs: unpack(&row.specs)?,
                price,
                lead_time_days: row.lead_time_days,
                service_area: row.service_area,
                certificates: unpack(&row.certificates)?,
                supply_role: row.supply_role,
                remanufactured: row.remanufactured,
                imported: row.imported,
                discontinued: row.discontinued,
                listed_year: row.listed_year,
            },
            posted_on: row.posted_on,
            confirmed: None,
        })
    }
}

impl Target for Product {
    type Id = ProductId;
    fn find(conn: &mut Conn, id: &ProductId) -> QueryResult<Option<Product>> {
        find(conn, *id)
    }
    fn scope(&self) -> Scope {
        Product::scope(self)
    }
}

pub fn find(conn: &mut Conn, id: ProductId) -> QueryResult<Option<Product>> {
    Ok(find_all(conn, &[id])?.pop())
}

/// Those of `ids` that exist, in no particular order; two statements however many.
pub fn find_all(conn: &mut Conn, ids: &[ProductId]) -> QueryResult<Vec<Product>> {
    let rows = products::table.filter(products::id.eq_any(ids.to_vec())).select(Row::as_select()).load(conn)?;
    read(conn, rows)
}

/// Whose each of `ids` is.
pub fn owners(conn: &mut Conn, ids: &[ProductId]) -> QueryResult<HashMap<ProductId, OrgId>> {
    let mut owners = HashMap::with_capacity(ids.len());
    for some in ids.chunks(500) {
        let rows = products::table.filter(products::id.eq_any(some.to_vec())).select((products::id, products::owner));
        owners.extend(rows.load::<(ProductId, OrgId)>(conn)?);
    }
    Ok(owners)
}

/// The product that a sheet's row became earlier.
pub fn find_by_source(conn: &mut Conn, owner: OrgId, source_key: &str) -> QueryResult<Option<Product>> {
    let row = products::table.filter(products::owner.eq(owner).and(products::source_key.eq(source_key)));
    let row: Option<Row> = row.select(Row::as_select()).first(conn).optional()?;
    row.map(Product::try_from).transpose()
}

fn read(conn: &mut Conn, rows: Vec<Row>) -> QueryResult<Vec<Product>> {
    fresh::fill(conn, rows.into_iter().map(Product::try_from).collect::<QueryResult<_>>()?)
}

pub fn insert(tx: &mut Tx, product: &Product) -> QueryResult<()> {
    diesel::insert_into(products::table).values(Row::of(product)?).execute(&mut **tx)?;
    Ok(())
}

/// Writes a product that was read at `product.life.version`, which goes up by one.
///
/// # Errors
/// `Stale` when someone was faster.
pub fn save(tx: &mut Tx, product: &mut Product) -> Result<()> {
    let known = product.life.version;
    product.life.version += 1;
    product.life.updated_at = tx.now();
    let row = diesel::update(products::table.find(product.id).filter(products::version.eq(known)));
    match row.set(Row::of(product)?).execute(&mut **tx)? {
        0 => Err(Error::Stale),
        _ => Ok(()),
    }
}

/// What a list of products is narrowed to; each condition that is there must hold.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    pub state: Option<State>,
    pub field: Option<Field>,
    /// This region and all inside it.
    pub region: Option<RegionCode>,
    /// This category and all below it.
    pub category: Option<CategoryCode>,
    pub kind: Option<Kind>,
    pub owner: Option<OrgId>,
    /// To be confirmed by this day or before.
    pub confirm_until: Option<NaiveDate>,
    /// Products whose price range meets the one from `price_min` to `price_max`; those without a price do not.
    pub price_min: Option<Money>,
    pub price_max: Option<Money>,
}

/// The products that `seen_by` may see of those that are `wanted`, in no order yet.
pub fn narrowed<'q>(
    conn: &mut Conn,
    seen_by: &'q Visibility,
    wanted: &'q Filter,
) -> QueryResult<products::BoxedQuery<'q, MultiBackend>> {
    let mut query = products::table.into_boxed();
    query = seen_by!(query, products, seen_by, wanted.state, in_open_state!(products));
    if wanted.field.is_some() {
        query = in_field!(query, products, conn, seen_by, Noun::Product);
    }
    if let Some(region) = &wanted.region {
        query = query.filter(products::region.ge(region.first()).and(products::region.lt(region.past())));
    }
    if let Some(category) = &wanted.category {
        query = query.filter(products::category.ge(category.first()).and(products::category.lt(category.past())));
    }
    if let Some(kind) = wanted.kind {
        query = query.filter(products::kind.eq(kind));
    }
    if let Some(owner) = wanted.owner {
        query = query.filter(products::owner.eq(owner));
    }
    if let Some(least) = wanted.price_min {
        // An open upper end reaches any sum.
        let open = products::price_max_fen.is_null().and(products::price_min_fen.is_not_null());
        query = query.filter(products::price_max_fen.ge(least.fen()).or(open));
    }
    if let Some(most) = wanted.price_max {
        let open = products::price_min_fen.is_null().and(products::price_max_fen.is_not_null());
        query = query.filter(products::price_min_fen.le(most.fen()).or(open));
    }
    if let Some(day) = wanted.confirm_until {
        query = query.filter(products::id.eq_any(crate::to_confirm!(Noun::Product, day)));
    }
    Ok(query)
}

/// Products that `seen_by` may see; at most a page, walking the index that `order` names.
pub fn list(conn: &mut Conn, seen_by: &Visibility, asked: &Asked<Filter>) -> Result<Vec<Product>> {
    let Asked { filter: wanted, order, page } = asked;
    let mut query = narrowed(conn, seen_by, wanted)?;
    query = crate::ordered_by!(query, products, products::sort_money, order, page);
    let rows = query.select(Row::as_select()).limit(page.fetch()).load(conn)?;
    Ok(read(conn, rows)?)
}

/// Whose those of `ids` are that take part in matching.
pub fn matched_owners(conn: &mut Conn, ids: &[ProductId]) -> QueryResult<HashMap<ProductId, OrgId>> {
    let mut owners = HashMap::new();
    for some in ids.chunks(500) {
        let open =
            products::state.eq_any([State::Published, State::Negotiating]).and(products::id.eq_any(some.to_vec()));
        let rows = products::table.filter(open).select((products::id, products::owner));
        owners.extend(rows.load::<(ProductId, OrgId)>(conn)?);
    }
    Ok(owners)
}

/// How many there are.
pub fn count(conn: &mut Conn) -> QueryResult<i64> {
    products::table.count().get_result(conn)
}
