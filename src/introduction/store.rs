//! Every SQL statement about introductions; consents and receipts keep their own.
use chrono::NaiveDate;
use diesel::prelude::*;

use super::model::{Introduction, IntroductionState, Side, Subject};
use crate::{
    auth::{may::Target, policy::Scope},
    db::{
        Conn, Tx, pack,
        schema::{demands, financing_requests, introductions},
        unpack,
    },
    error::{Error, Result},
    kernel::{
        clock::Timestamp,
        id::{DemandId, FinancingRequestId, IntroductionId, LenderProductId, MeetingId, OrgId, ProductId},
        page::Page,
        region::RegionCode,
        visibility::Visibility,
    },
    words,
};

#[derive(Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = introductions, treat_none_as_null = true)]
struct Row {
    id: IntroductionId,
    demand: Option<DemandId>,
    product: Option<ProductId>,
    financing_request: Option<FinancingRequestId>,
    lender_product: Option<LenderProductId>,
    asked_by: Side,
    asker: OrgId,
    answerer: OrgId,
    need_region: RegionCode,
    offer_region: RegionCode,
    message: String,
    reason: String,
    state: IntroductionState,
    due_on: NaiveDate,
    open_pair: Option<String>,
    version: i32,
    created_at: Timestamp,
    updated_at: Timestamp,
    quote: Option<String>,
    meeting: Option<MeetingId>,
}

impl Row {
    fn of(row: &Introduction) -> QueryResult<Row> {
        let (demand, product, financing_request, lender_product) = match row.subject {
            Subject::Supply { demand, product } => (Some(demand), Some(product), None, None),
            Subject::Finance { request, product } => (None, None, Some(request), Some(product)),
        };
        let Introduction { need_region, offer_region, message, reason, .. } = row.clone();
        Ok(Row {
            id: row.id,
            demand,
            product,
            financing_request,
            lender_product,
            asked_by: row.asked_by,
            asker: row.asker,
            answerer: row.answerer,
            need_region,
            offer_region,
            message,
            reason,
            state: row.state,
            due_on: row.due_on,
            open_pair: row.open.then(|| row.subject.pair()),
            version: row.version,
            created_at: row.created_at,
            updated_at: row.updated_at,
            quote: row.quote.as_ref().map(pack).transpose()?,
            meeting: row.meeting,
        })
    }
}

impl TryFrom<Row> for Introduction {
    type Error = diesel::result::Error;
    fn try_from(row: Row) -> QueryResult<Introduction> {
        let subject = match (row.demand, row.product, row.financing_request, row.lender_product) {
            (Some(demand), Some(product), None, None) => Subject::Supply { demand, product },
            (None, None, Some(request), Some(product)) => Subject::Finance { request, product },
            _ => return Err(diesel::result::Error::DeserializationError("an introduction without a pair".into())),
        };
        Ok(Introduction {
            id: row.id,
            subject,
            asked_by: row.asked_by,
            asker: row.asker,
            answerer: row.answerer,
            need_region: row.need_region,
            offer_region: row.offer_region,
            message: row.message,
            reason: row.reason,
            quote: row.quote.as_deref().map(unpack).transpose()?,
            meeting: row.meeting,
            state: row.state,
            due_on: row.due_on,
            open: row.open_pair.is_some(),
            version: row.version,
            created_at: row.created_at,
            updated_at: row.updated_at,
        })
    }
}

impl Target for Introduction {
    type Id = IntroductionId;
    fn find(conn: &mut Conn, id: &IntroductionId) -> QueryResult<Option<Introduction>> {
        let row: Option<Row> = introductions::table.find(id).select(Row::as_select()).first(conn).optional()?;
        row.map(Introduction::try_from).transpose()
    }
    fn scope(&self) -> Scope {
        Introduction::scope(self)
    }
}

/// Makes whoever asks at the same demand or financing request wait until this transaction ends, so that what is counted
/// stays true. An update that changes nothing locks the row on PostgreSQL; SQLite has one writer anyway.
pub fn hold(tx: &mut Tx, subject: &Subject) -> QueryResult<()> {
    match subject {
        Subject::Supply { demand, .. } => {
            diesel::update(demands::table.find(demand)).set(demands::version.eq(demands::version)).execute(&mut **tx)
        }
        Subject::Finance { request, .. } => diesel::update(financing_requests::table.find(request))
            .set(financing_requests::version.eq(financing_requests::version))
            .execute(&mut **tx),
    }
    .map(drop)
}

/// Those that wait for an answer at the need of `subject`, overdue ones among them.
pub fn waiting(conn: &mut Conn, subject: &Subject) -> QueryResult<Vec<Introduction>> {
    let query = introductions::table.filter(introductions::state.eq(IntroductionState::Asked)).select(Row::as_select());
    let rows: Vec<Row> = match subject {
        Subject::Supply { demand, .. } => query.filter(introductions::demand.eq(demand)).load(conn)?,
        Subject::Finance { request, .. } => query.filter(introductions::financing_request.eq(request)).load(conn)?,
    };
    rows.into_iter().map(Introduction::try_from).collect()
}

/// Those that were not answered before `today` and are not written down as expired; at most a hundred.
pub fn overdue(conn: &mut Conn, today: NaiveDate) -> QueryResult<Vec<Introduction>> {
    let late = introductions::state.eq(IntroductionState::Asked).and(introductions::due_on.lt(today));
    let rows: Vec<Row> = introductions::table.filter(late).select(Row::as_select()).limit(100).load(conn)?;
    rows.into_iter().map(Introduction::try_from).collect()
}

/// Whether the pair is being introduced, or has been.
pub fn is_open(conn: &mut Conn, subject: &Subject) -> QueryResult<bool> {
    let same = introductions::table.filter(introductions::open_pair.eq(subject.pair()));
    diesel::select(diesel::dsl::exists(same)).get_result(conn)
}

/// The one of the pair that is open, if any.
pub fn open_of(conn: &mut Conn, subject: &Subject) -> QueryResult<Option<Introduction>> {
    let same = introductions::table.filter(introductions::open_pair.eq(subject.pair()));
    let row: Option<Row> = same.select(Row::as_select()).first(conn).optional()?;
    row.map(Introduction::try_from).transpose()
}

pub fn insert(tx: &mut Tx, row: &Introduction) -> QueryResult<()> {
    diesel::insert_into(introductions::table).values(Row::of(row)?).execute(&mut **tx).map(drop)
}

/// Writes the row and raises its version.
///
/// # Errors
/// `Stale` when someone was faster.
pub fn save(tx: &mut Tx, row: &mut Introduction) -> Result<()> {
    let known = row.version;
    row.version += 1;
    row.updated_at = tx.now();
    let stored = diesel::update(introductions::table.find(row.id).filter(introductions::version.eq(known)));
    match stored.set(Row::of(row)?).execute(&mut **tx)? {
        0 => Err(Error::Stale),
        _ => Ok(()),
    }
}

words!(
    /// Asked of the organisation, or by it.
    Direction { In = "in", Out = "out" }
);

/// What a list of introductions is narrowed to.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    pub direction: Option<Direction>,
    /// As it is on `today`.
    pub state: Option<IntroductionState>,
    /// One of the two rows.
    pub row: Option<String>,
}

/// A query over introductions that is still narrowed down.
type Query<'q> = introductions::BoxedQuery<'q, <Conn as Connection>::Backend>;

/// Those that `seen_by` may see: an organisation's own, and for a bureau those of its region. None for who sees none.
fn visible<'q>(seen_by: &Visibility, direction: Option<Direction>) -> Option<Query<'q>> {
    let query = introductions::table.into_boxed();
    Some(match (seen_by, direction) {
        (Visibility::Everything, _) => query,
        (Visibility::Public, _) => return None,
        (Visibility::Org(org) | Visibility::Lender(org) | Visibility::Region(_, org), Some(direction)) => {
            match direction {
                Direction::In => query.filter(introductions::answerer.eq(*org)),
                Direction::Out => query.filter(introductions::asker.eq(*org)),
            }
        }
        (Visibility::Org(org) | Visibility::Lender(org), None) => {
            query.filter(introductions::asker.eq(*org).or(introductions::answerer.eq(*org)))
        }
        (Visibility::Region(region, org), None) => {
            let (first, past) = (region.first(), region.past());
            let need = introductions::need_region.ge(first.clone()).and(introductions::need_region.lt(past.clone()));
            let offer = introductions::offer_region.ge(first).and(introductions::offer_region.lt(past));
            let own = introductions::asker.eq(*org).or(introductions::answerer.eq(*org));
            query.filter(need.or(offer).or(own))
        }
    })
}

/// Introductions that `seen_by` may see, newest first.
pub fn list(
    conn: &mut Conn,
    seen_by: &Visibility,
    wanted: &Filter,
    page: &Page,
    today: NaiveDate,
) -> QueryResult<Vec<Introduction>> {
    let Some(mut query) = visible(seen_by, wanted.direction) else { return Ok(Vec::new()) };
    query = match wanted.state {
        None => query,
        Some(IntroductionState::Asked) => {
            query.filter(introductions::state.eq(IntroductionState::Asked).and(introductions::due_on.ge(today)))
        }
        Some(IntroductionState::Expired) => {
            let overdue = introductions::state.eq(IntroductionState::Asked).and(introductions::due_on.lt(today));
            query.filter(introductions::state.eq(IntroductionState::Expired).or(overdue))
        }
        Some(state) => query.filter(introductions::state.eq(state)),
    };
    if let Some(row) = &wanted.row {
        let need = introductions::demand.eq(row.clone()).or(introductions::financing_request.eq(row.clone()));
        let offer = introductions::product.eq(row.clone()).or(introductions::lender_product.eq(row.clone()));
        // without nulls: `NULL OR true` is true, `NULL OR false` is no answer
        query = query.filter(need.or(offer).assume_not_null());
    }
    if let Some(after) = &page.after {
        query = query.filter(introductions::id.lt(after.id.clone()));
    }
    let query = query.order(introductions::id.desc()).limit(page.fetch()).select(Row::as_select());
    let rows: Vec<Row> = query.load(conn)?;
    rows.into_iter().map(Introduction::try_from).collect()
}

/// State and due day of the newest `most` that `seen_by` may see.
pub fn states(
    conn: &mut Conn,
    seen_by: &Visibility,
    direction: Option<Direction>,
    most: i64,
) -> QueryResult<Vec<(IntroductionState, NaiveDate)>> {
    let Some(query) = visible(seen_by, direction) else { return Ok(Vec::new()) };
    query.order(introductions::id.desc()).limit(most).select((introductions::state, introductions::due_on)).load(conn)
}
