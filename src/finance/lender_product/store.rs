//! Every SQL statement about lender products.
use chrono::NaiveDate;
use diesel::prelude::*;

use super::model::{Content, FinanceKind, LenderProduct};
use crate::{
    auth::{may::Target, policy::Scope},
    db::{Conn, MultiBackend, Tx, pack, schema::lender_products, unpack},
    error::{Error, Result},
    in_field, in_open_state,
    kernel::{
        clock::Timestamp,
        id::{LenderProductId, OrgId},
        money::Money,
        noun::Noun,
        region::RegionCode,
        visibility::Visibility,
    },
    life::{Life, State},
    listing::{Asked, fields::Field, fresh},
    seen_by,
};

#[derive(Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = lender_products, treat_none_as_null = true)]
struct Row {
    id: LenderProductId,
    owner: OrgId,
    region: RegionCode,
    name: String,
    kind: FinanceKind,
    description: String,
    amount_min_fen: Money,
    amount_max_fen: Option<Money>,
    terms: String,
    posted_on: NaiveDate,
    state: State,
    returned: String,
    entered_by: Option<OrgId>,
    source_key: Option<String>,
    version: i32,
    created_at: Timestamp,
    updated_at: Timestamp,
    review_region: RegionCode,
}

impl Row {
    fn of(product: &LenderProduct) -> QueryResult<Row> {
        let (life, content) = (product.life.clone(), product.content.clone());
        Ok(Row {
            id: product.id,
            owner: life.owner,
            region: life.region,
            name: content.name,
            kind: content.kind,
            description: content.description,
            amount_min_fen: content.amount_min,
            amount_max_fen: content.amount_max,
            terms: pack(&content.terms)?,
            posted_on: product.posted_on,
            state: life.state,
            returned: life.returned,
            entered_by: life.entered_by,
            source_key: life.source_key,
            version: life.version,
            created_at: life.created_at,
            updated_at: life.updated_at,
            review_region: life.review_region,
        })
    }
}

impl TryFrom<Row> for LenderProduct {
    type Error = diesel::result::Error;
    fn try_from(row: Row) -> QueryResult<LenderProduct> {
        Ok(LenderProduct {
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
                name: row.name,
                kind: row.kind,
                description: row.description,
                amount_min: row.amount_min_fen,
                amount_max: row.amount_max_fen,
                terms: unpack(&row.terms)?,
            },
            posted_on: row.posted_on,
            confirmed: None,
        })
    }
}

impl Target for LenderProduct {
    type Id = LenderProductId;
    fn find(conn: &mut Conn, id: &LenderProductId) -> QueryResult<Option<LenderProduct>> {
        find(conn, *id)
    }
    fn scope(&self) -> Scope {
        LenderProduct::scope(self)
    }
}

pub fn find(conn: &mut Conn, id: LenderProductId) -> QueryResult<Option<LenderProduct>> {
    Ok(find_all(conn, &[id])?.pop())
}

/// Those of `ids` that exist, in no particular order.
pub fn find_all(conn: &mut Conn, ids: &[LenderProductId]) -> QueryResult<Vec<LenderProduct>> {
    let rows: Vec<Row> =
        lender_products::table.filter(lender_products::id.eq_any(ids.to_vec())).select(Row::as_select()).load(conn)?;
    fresh::fill(conn, rows.into_iter().map(LenderProduct::try_from).collect::<QueryResult<_>>()?)
}

/// The lender product that a sheet's row became earlier.
pub fn find_by_source(conn: &mut Conn, owner: OrgId, source_key: &str) -> QueryResult<Option<LenderProduct>> {
    let same = lender_products::owner.eq(owner).and(lender_products::source_key.eq(source_key));
    let row: Option<Row> = lender_products::table.filter(same).select(Row::as_select()).first(conn).optional()?;
    row.map(LenderProduct::try_from).transpose()
}

pub fn insert(tx: &mut Tx, product: &LenderProduct) -> QueryResult<()> {
    diesel::insert_into(lender_products::table).values(Row::of(product)?).execute(&mut **tx).map(drop)
}

/// Writes the row and raises its version.
///
/// # Errors
/// `Stale` when someone was faster.
pub fn save(tx: &mut Tx, product: &mut LenderProduct) -> Result<()> {
    let known = product.life.version;
    product.life.version += 1;
    product.life.updated_at = tx.now();
    let row = diesel::update(lender_products::table.find(product.id).filter(lender_products::version.eq(known)));
    match row.set(Row::of(product)?).execute(&mut **tx)? {
        0 => Err(Error::Stale),
        _ => Ok(()),
    }
}

/// What a list of lender products is narrowed to; each condition that is there must hold.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    pub state: Option<State>,
    pub field: Option<Field>,
    /// The lender sits in this region or inside it.
    pub region: Option<RegionCode>,
    pub owner: Option<OrgId>,
    /// To be confirmed by this day or before.
    pub confirm_until: Option<NaiveDate>,
    pub kind: Option<FinanceKind>,
    /// Lends this much or more.
    pub amount_min: Option<Money>,
    /// Lends this much or less.
    pub amount_max: Option<Money>,
}

/// The lender products that `seen_by` may see of those that are `wanted`, in no order yet.
pub fn narrowed<'q>(
    conn: &mut Conn,
    seen_by: &'q Visibility,
    wanted: &'q Filter,
) -> QueryResult<lender_products::BoxedQuery<'q, MultiBackend>> {
    let mut query = lender_products::table.into_boxed();
    query = seen_by!(query, lender_products, seen_by, wanted.state, in_open_state!(lender_products));
    if wanted.field.is_some() {
        query = in_field!(query, lender_products, conn, seen_by, Noun::LenderProduct);
    }
    if let Some(region) = &wanted.region {
        query = query.filter(lender_products::region.ge(region.first()).and(lender_products::region.lt(region.past())));
    }
    if let Some(owner) = wanted.owner {
        query = query.filter(lender_products::owner.eq(owner));
    }
    if let Some(kind) = wanted.kind {
        query = query.filter(lender_products::kind.eq(kind));
    }
    if let Some(least) = wanted.amount_min {
        let max = lender_products::amount_max_fen;
        query = query.filter(max.is_null().or(max.assume_not_null().ge(least.fen())));
    }
    if let Some(most) = wanted.amount_max {
        query = query.filter(lender_products::amount_min_fen.le(most.fen()));
    }
    if let Some(day) = wanted.confirm_until {
        query = query.filter(lender_products::id.eq_any(crate::to_confirm!(Noun::LenderProduct, day)));
    }
    Ok(query)
}

/// Lender products that `seen_by` may see; at most a page, walking the index that `order` names. Money order is by the
/// least amount.
pub fn list(conn: &mut Conn, seen_by: &Visibility, asked: &Asked<Filter>) -> Result<Vec<LenderProduct>> {
    let Asked { filter: wanted, order, page } = asked;
    let mut query = narrowed(conn, seen_by, wanted)?;
    query = crate::ordered_by!(query, lender_products, lender_products::amount_min_fen, order, page);
    let rows: Vec<Row> = query.select(Row::as_select()).limit(page.fetch()).load(conn)?;
    Ok(fresh::fill(conn, rows.into_iter().map(LenderProduct::try_from).collect::<QueryResult<_>>()?)?)
}
