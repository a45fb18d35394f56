//! Financing requests as one of the lists: what is asked for, and the cells of the sheet.
use chrono::NaiveDate;
use diesel::QueryResult;
use serde::Deserialize;
use utoipa::IntoParams;

use super::{
    FinancingRequest,
    model::Purpose,
    sheet::COLUMNS,
    store::{self, Filter},
    view::FinancingRequestView,
};
use crate::{
    db::Conn,
    error::{Problems, Result},
    kernel::{
        id::{FinancingRequestId, OrgId},
        money::Money,
        noun::Noun,
        page::{Cursor, Page},
    },
    life::{Order, State},
    listed_by_its_store,
    listing::{
        Asked, Face, List, Listing,
        exposed::{Masked, Warning},
        fields::Field,
    },
    sheet::{Column, Value},
};

/// What a list of financing requests is narrowed to.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct ListQuery {
    pub state: Option<State>,
    /// A department's inbox: `mine` is what it looks after.
    pub field: Option<Field>,
    /// This region and all inside it (GB/T 2260).
    pub region: Option<String>,
    pub owner: Option<OrgId>,
    pub purpose: Option<Purpose>,
    pub amount_min_fen: Option<i64>,
    pub amount_max_fen: Option<i64>,
    pub order: Option<Order>,
    /// `next` of the page before.
    pub after: Option<String>,
    /// 1 to 100.
    pub size: Option<u32>,
}

impl Listing for FinancingRequest {
    const LIST: List = List::FinancingRequests;
    const NOUN: Noun = Noun::FinancingRequest;
    const COLUMNS: &'static [Column] = COLUMNS;
    const ONLY_READ: &'static [&'static str] = &["town"];
    type Query = ListQuery;
    type Filter = Filter;
    type View = FinancingRequestView;

    listed_by_its_store!(FinancingRequest, FinancingRequestId, FinancingRequestView, financing_requests);

    fn asked(query: &ListQuery) -> Result<Asked<Filter>> {
        let mut problems = Problems::default();
        let filter = Filter {
            state: query.state,
            field: query.field,
            region: query.region.as_ref().and_then(|text| problems.take("region", text.parse())),
            owner: query.owner,
            purpose: query.purpose,
            amount_min: query.amount_min_fen.and_then(|fen| problems.take("amount_min_fen", Money::from_fen(fen))),
            amount_max: query.amount_max_fen.and_then(|fen| problems.take("amount_max_fen", Money::from_fen(fen))),
        };
        let page = problems.take("after", Page::new(query.after.as_deref(), query.size));
        problems.or(page.map(|page| Asked { filter, order: query.order.unwrap_or_default(), page }))
    }

    fn cursor(&self, order: Order) -> Cursor {
        order.cursor(self.content.amount.fen(), self.id)
    }
    fn overdue(conn: &mut Conn, today: NaiveDate) -> QueryResult<Vec<FinancingRequest>> {
        store::overdue(conn, today)
    }

    fn ending(conn: &mut Conn, from: NaiveDate, to: NaiveDate) -> QueryResult<Vec<(FinancingRequest, NaiveDate)>> {
        store::ending(conn, from, to)
    }
    fn publish(&mut self, today: NaiveDate) -> Result<()> {
        FinancingRequest::publish(self, today)
    }

    /// Lenders read it without its owner's name; of its words they read the title alone, and not its trade.
    fn masked(&self) -> Option<Masked<'_>> {
        let contact = (self.content.contact_name.as_str(), self.content.contact_phone.as_str());
        Some(Masked { texts: vec![("title".to_owned(), &self.content.title)], contact, industry: None })
    }
    fn warn(view: &mut FinancingRequestView, warnings: Vec<Warning>) {
        view.warnings = warnings;
    }

    fn face(view: &FinancingRequestView) -> Face<'_> {
        Face {
            number: view.id.to_string(),
            owner: view.owner,
            owner_name: &view.owner_name,
            title: &view.title,
            region: &view.region,
            region_name: &view.region_name,
            state: view.state,
        }
    }

    fn cell(view: &FinancingRequestView, _line: usize, key: &str) -> Value {
        super::sheet::cell(view, key)
    }
}
