//! Lender products as one of the lists: what is asked for, and the cells of the sheet.
use diesel::QueryResult;
use serde::Deserialize;
use utoipa::IntoParams;

use super::{
    LenderProduct,
    model::FinanceKind,
    sheet::COLUMNS,
    store::{self, Filter},
    view::LenderProductView,
};
use crate::{
    db::Tx,
    error::{Problems, Result},
    fresh_by_its_store,
    kernel::{
        id::{LenderProductId, OrgId},
        money::Money,
        noun::Noun,
        page::{Cursor, Page},
    },
    life::{Order, State},
    listed_by_its_store,
    listing::{
        Asked, Face, List, Listing,
        fields::Field,
        fresh::{self, Confirmed, Fresh},
    },
    sheet::{Column, Value},
};

/// What a list of lender products is narrowed to.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct ListQuery {
    pub state: Option<State>,
    /// A department's inbox: `mine` is what it looks after.
    pub field: Option<Field>,
    /// The lender sits in this region or inside it (GB/T 2260).
    pub region: Option<String>,
    pub owner: Option<OrgId>,
    /// `true`: those that must be confirmed within two weeks, or should have been.
    #[serde(default)]
    pub stale: bool,
    pub kind: Option<FinanceKind>,
    /// Lends this much or more.
    pub amount_min_fen: Option<i64>,
    /// Lends this much or less.
    pub amount_max_fen: Option<i64>,
    pub order: Option<Order>,
    /// `next` of the page before.
    pub after: Option<String>,
    /// 1 to 100.
    pub size: Option<u32>,
}

impl Fresh for LenderProduct {
    fresh_by_its_store!(lender_products);
}

impl Listing for LenderProduct {
    const LIST: List = List::LenderProducts;
    const NOUN: Noun = Noun::LenderProduct;
    const COLUMNS: &'static [Column] = COLUMNS;
    const ONLY_READ: &'static [&'static str] = &["amount", "term", "rate"];
    type Query = ListQuery;
    type Filter = Filter;
    type View = LenderProductView;

    listed_by_its_store!(LenderProduct, LenderProductId, LenderProductView, lender_products);

    fn asked(query: &ListQuery) -> Result<Asked<Filter>> {
        let mut problems = Problems::default();
        let filter = Filter {
            state: query.state,
            field: query.field,
            region: query.region.as_ref().and_then(|text| problems.take("region", text.parse())),
            owner: query.owner,
            confirm_until: query.stale.then(fresh::asked_until),
            kind: query.kind,
            amount_min: query.amount_min_fen.and_then(|fen| problems.take("amount_min_fen", Money::from_fen(fen))),
            amount_max: query.amount_max_fen.and_then(|fen| problems.take("amount_max_fen", Money::from_fen(fen))),
        };
        let page = problems.take("after", Page::new(query.after.as_deref(), query.size));
        problems.or(page.map(|page| Asked { filter, order: query.order.unwrap_or_default(), page }))
    }

    fn confirm(tx: &mut Tx, row: &mut Self, confirmed: Confirmed) -> QueryResult<()> {
        fresh::note(tx, row, confirmed)
    }

    fn cursor(&self, order: Order) -> Cursor {
        order.cursor(self.content.amount_min.fen(), self.id)
    }
    fn face(view: &LenderProductView) -> Face<'_> {
        Face {
            number: view.id.to_string(),
            owner: Some(view.owner),
            owner_name: &view.owner_name,
            title: &view.name,
            region: &view.region,
            region_name: &view.region_name,
            state: view.state,
        }
    }

    fn cell(view: &LenderProductView, _line: usize, key: &str) -> Value {
        super::sheet::cell(view, key)
    }
}
