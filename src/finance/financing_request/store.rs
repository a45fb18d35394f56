//! Every SQL statement about financing requests.
use chrono::NaiveDate;
use diesel::prelude::*;

use super::model::{Content, FinancingRequest, Purpose};
use crate::{
    auth::{may::Target, policy::Scope},
    db::{
        Conn, MultiBackend, Tx, pack,
        schema::{financing_requests, notices},
        unpack,
    },
    error::{Error, Result},
    in_field, in_open_state,
    kernel::{
        clock::Timestamp,
        id::{DemandId, FinancingRequestId, OrgId, ProjectId},
        industry::IndustryCode,
        money::Money,
        noun::Noun,
        region::RegionCode,
        visibility::Visibility,
    },
    life::{Life, State},
    listing::{Asked, fields::Field},
    notice, seen_by,
};

#[derive(Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = financing_requests, treat_none_as_null = true)]
struct Row {
    id: FinancingRequestId,
    owner: OrgId,
    region: RegionCode,
    industry: Option<IndustryCode>,
    demand: Option<DemandId>,
    title: String,
    purpose: Purpose,
    amount_fen: Money,
    details: String,
    contact_name: String,
    contact_phone: String,
    posted_on: NaiveDate,
    needed_by: Option<NaiveDate>,
    state: State,
    returned: String,
    entered_by: Option<OrgId>,
    source_key: Option<String>,
    version: i32,
    created_at: Timestamp,
    updated_at: Timestamp,
    review_region: RegionCode,
    project: Option<ProjectId>,
    intended: String,
    reply_by: Option<NaiveDate>,
    not_taken: String,
}

impl Row {
    fn of(request: &FinancingRequest) -> QueryResult<Row> {
        let (life, content) = (request.life.clone(), request.content.clone());
        Ok(Row {
            id: request.id,
            owner: life.owner,
            region: life.region,
            industry: request.industry.clone(),
            demand: request.demand,
            title: content.title,
            purpose: content.purpose,
            amount_fen: content.amount,
            details: pack(&content.details)?,
            contact_name: content.contact_name,
            contact_phone: content.contact_phone,
            posted_on: request.posted_on,
            needed_by: content.needed_by,
            state: life.state,
            returned: life.returned,
            entered_by: life.entered_by,
            source_key: life.source_key,
            version: life.version,
            created_at: life.created_at,
            updated_at: life.updated_at,
            review_region: life.review_region,
            project: request.project,
            intended: pack(&content.intended)?,
            reply_by: content.reply_by,
            not_taken: pack(&request.not_taken)?,
        })
    }
}

impl TryFrom<Row> for FinancingRequest {
    type Error = diesel::result::Error;
    fn try_from(row: Row) -> QueryResult<FinancingRequest> {
        Ok(FinancingRequest {
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
            industry: row.industry,
            demand: row.demand,
            project: row.project,
            not_taken: unpack(&row.not_taken)?,
            content: Content {
                title: row.title,
                purpose: row.purpose,
                amount: row.amount_fen,
                details: unpack(&row.details)?,
                contact_name: row.contact_name,
                contact_phone: row.contact_phone,
                needed_by: row.needed_by,
                intended: unpack(&row.intended)?,
                reply_by: row.reply_by,
            },
            posted_on: row.posted_on,
        })
    }
}

impl Target for FinancingRequest {
    type Id = FinancingRequestId;
    fn find(conn: &mut Conn, id: &FinancingRequestId) -> QueryResult<Option<FinancingRequest>> {
        find(conn, *id)
    }
    fn scope(&self) -> Scope {
        FinancingRequest::scope(self)
    }
}

pub fn find(conn: &mut Conn, id: FinancingRequestId) -> QueryResult<Option<FinancingRequest>> {
    Ok(find_all(conn, &[id])?.pop())
}

/// Those of `ids` that exist, in no particular order.
pub fn find_all(conn: &mut Conn, ids: &[FinancingRequestId]) -> QueryResult<Vec<FinancingRequest>> {
    let among = financing_requests::id.eq_any(ids.to_vec());
    let rows: Vec<Row> = financing_requests::table.filter(among).select(Row::as_select()).load(conn)?;
    rows.into_iter().map(FinancingRequest::try_from).collect()
}

/// The request that a sheet's row became earlier.
pub fn find_by_source(conn: &mut Conn, owner: OrgId, source_key: &str) -> QueryResult<Option<FinancingRequest>> {
    let same = financing_requests::owner.eq(owner).and(financing_requests::source_key.eq(source_key));
    let row: Option<Row> = financing_requests::table.filter(same).select(Row::as_select()).first(conn).optional()?;
    row.map(FinancingRequest::try_from).transpose()
}

pub fn insert(tx: &mut Tx, request: &FinancingRequest) -> QueryResult<()> {
    diesel::insert_into(financing_requests::table).values(Row::of(request)?).execute(&mut **tx).map(drop)
}

/// Writes the row and raises its version.
///
/// # Errors
/// `Stale` when someone was faster.
pub fn save(tx: &mut Tx, request: &mut FinancingRequest) -> Result<()> {
    let known = request.life.version;
    request.life.version += 1;
    request.life.updated_at = tx.now();
    let row = diesel::update(financing_requests::table.find(request.id).filter(financing_requests::version.eq(known)));
    match row.set(Row::of(request)?).execute(&mut **tx)? {
        0 => Err(Error::Stale),
        _ => Ok(()),
    }
}

/// Published requests whose day has passed before `today`; at most a hundred.
pub fn overdue(conn: &mut Conn, today: NaiveDate) -> QueryResult<Vec<FinancingRequest>> {
    let past = financing_requests::state.eq(State::Published).and(financing_requests::needed_by.lt(today));
    let rows: Vec<Row> = financing_requests::table.filter(past).select(Row::as_select()).limit(100).load(conn)?;
    rows.into_iter().map(FinancingRequest::try_from).collect()
}

/// Published requests whose day lies between `from` and `to`, with that day, whose keepers have not been told of it since
/// they were written; at most a hundred.
pub fn ending(conn: &mut Conn, from: NaiveDate, to: NaiveDate) -> QueryResult<Vec<(FinancingRequest, NaiveDate)>> {
    let told = notices::kind.eq(notice::Kind::RowEnding).and(notices::noun_id.eq(financing_requests::id));
    let told = notices::table.filter(told.and(notices::created_at.ge(financing_requests::updated_at)));
    let soon = financing_requests::state.eq(State::Published).and(financing_requests::needed_by.between(from, to));
    let rows: Vec<Row> = financing_requests::table
        .filter(soon.and(diesel::dsl::not(diesel::dsl::exists(told))))
        .select(Row::as_select())
        .limit(100)
        .load(conn)?;
    let rows = rows.into_iter().map(FinancingRequest::try_from).collect::<QueryResult<Vec<_>>>()?;
    Ok(rows.into_iter().filter_map(|row| row.content.needed_by.map(|day| (row, day))).collect())
}

/// What a list of financing requests is narrowed to; each condition that is there must hold.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    pub state: Option<State>,
    pub field: Option<Field>,
    /// This region and all inside it.
    pub region: Option<RegionCode>,
    pub owner: Option<OrgId>,
    pub purpose: Option<Purpose>,
    pub amount_min: Option<Money>,
    pub amount_max: Option<Money>,
}

/// The financing requests that `seen_by` may see of those that are `wanted`, in no order yet.
pub fn narrowed<'q>(
    conn: &mut Conn,
    seen_by: &'q Visibility,
    wanted: &'q Filter,
) -> QueryResult<financing_requests::BoxedQuery<'q, MultiBackend>> {
    let mut query = financing_requests::table.into_boxed();
    query = match seen_by {
        Visibility::Lender(_) => {
            seen_by!(query, financing_requests, seen_by, wanted.state, in_open_state!(financing_requests))
        }
        _ => seen_by!(query, financing_requests, seen_by, wanted.state, owned),
    };
    if wanted.field.is_some() {
        query = in_field!(query, financing_requests, conn, seen_by, Noun::FinancingRequest);
    }
    if let Some(region) = &wanted.region {
        let inside = financing_requests::region.ge(region.first()).and(financing_requests::region.lt(region.past()));
        query = query.filter(inside);
    }
    if let Some(owner) = wanted.owner {
        query = query.filter(financing_requests::owner.eq(owner));
        // A lender is not told whose a request is; it must not find out by asking for one firm's.
        if let Visibility::Lender(own) = seen_by {
            let kept = financing_requests::owner.eq(*own).or(financing_requests::entered_by.eq(*own));
            query = query.filter(kept);
        }
    }
    if let Some(purpose) = wanted.purpose {
        query = query.filter(financing_requests::purpose.eq(purpose));
    }
    if let Some(least) = wanted.amount_min {
        query = query.filter(financing_requests::amount_fen.ge(least.fen()));
    }
    if let Some(most) = wanted.amount_max {
        query = query.filter(financing_requests::amount_fen.le(most.fen()));
    }
    Ok(query)
}

/// Requests that `seen_by` may see; at most a page, walking the index that `order` names. Nothing is open to all:
/// published ones are open to lenders.
pub fn list(conn: &mut Conn, seen_by: &Visibility, asked: &Asked<Filter>) -> Result<Vec<FinancingRequest>> {
    let Asked { filter: wanted, order, page } = asked;
    let mut query = narrowed(conn, seen_by, wanted)?;
    query = crate::ordered_by!(query, financing_requests, financing_requests::amount_fen, order, page);
    let rows: Vec<Row> = query.select(Row::as_select()).limit(page.fetch()).load(conn)?;
    Ok(rows.into_iter().map(FinancingRequest::try_from).collect::<QueryResult<_>>()?)
}
