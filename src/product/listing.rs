//! Products as one of the lists: what is asked for, and the cells of the sheet.
use diesel::QueryResult;
use serde::Deserialize;
use utoipa::IntoParams;

use super::{
    Product, document,
    model::{Certificate, Kind},
    sheet::{CATEGORY, COLUMNS, FIRST_SET},
    store::{self, Filter},
    view::ProductView,
};
use crate::{
    db::Tx,
    error::{Problems, Result},
    fresh_by_its_store,
    kernel::{
        id::{OrgId, ProductId},
        money::Money,
        noun::Noun,
        page::{Cursor, Page},
        taxonomy,
    },
    life::{Order, State},
    listed_by_its_store,
    listing::{
        Asked, Face, List, Listing,
        export::{maybe, range, yes},
        exposed::{self, Warning},
        fields::Field,
        fresh::{self, Confirmed, Fresh},
    },
    org::SupplyRole,
    sheet::{Column, Value, labelled, unlabelled},
};

/// What a list of products is narrowed to.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct ListQuery {
    pub state: Option<State>,
    /// A department's inbox: `mine` is what it looks after.
    pub field: Option<Field>,
    /// Suppliers of this region and all inside it (GB/T 2260).
    pub region: Option<String>,
    /// This category of the equipment taxonomy and all below it.
    pub category: Option<String>,
    pub kind: Option<Kind>,
    pub owner: Option<OrgId>,
    /// `true`: those that must be confirmed within two weeks, or should have been.
    #[serde(default)]
    pub stale: bool,
    pub price_min_fen: Option<i64>,
    pub price_max_fen: Option<i64>,
    pub order: Option<Order>,
    /// `next` of the page before.
    pub after: Option<String>,
    /// 1 to 100.
    pub size: Option<u32>,
}

impl Fresh for Product {
    fresh_by_its_store!(products);
}

impl Listing for Product {
    const LIST: List = List::Products;
    const NOUN: Noun = Noun::Product;
    const COLUMNS: &'static [Column] = COLUMNS;
    type Query = ListQuery;
    type Filter = Filter;
    type View = ProductView;

    listed_by_its_store!(Product, ProductId, ProductView, products);

    fn asked(query: &ListQuery) -> Result<Asked<Filter>> {
        let mut problems = Problems::default();
        let filter = Filter {
            state: query.state,
            field: query.field,
            region: query.region.as_ref().and_then(|text| problems.take("region", text.parse())),
            category: query.category.as_ref().and_then(|text| problems.take("category", taxonomy::known(text))),
            kind: query.kind,
            owner: query.owner,
            confirm_until: query.stale.then(fresh::asked_until),
            price_min: query.price_min_fen.and_then(|fen| problems.take("price_min_fen", Money::from_fen(fen))),
            price_max: query.price_max_fen.and_then(|fen| problems.take("price_max_fen", Money::from_fen(fen))),
        };
        let page = problems.take("after", Page::new(query.after.as_deref(), query.size));
        problems.or(page.map(|page| Asked { filter, order: query.order.unwrap_or_default(), page }))
    }

    fn confirm(tx: &mut Tx, row: &mut Self, confirmed: Confirmed) -> QueryResult<()> {
        fresh::note(tx, row, confirmed)
    }

    fn cursor(&self, order: Order) -> Cursor {
        order.cursor(self.lowest_price().map_or(0, Money::fen), self.id)
    }
    fn doubts(&self) -> Vec<Warning> {
        exposed::doubts("specs", &document::offer(self).conflicts)
    }
    fn tell_doubts(view: &mut ProductView, doubts: Vec<Warning>) {
        view.doubts = doubts;
    }

    fn face(view: &ProductView) -> Face<'_> {
        Face {
            number: view.id.to_string(),
            owner: Some(view.owner),
            owner_name: &view.owner_name,
            title: &view.title,
            region: &view.region,
            region_name: &view.region_name,
            state: view.state,
        }
    }

    fn cell(view: &ProductView, _line: usize, key: &str) -> Value {
        match key {
            "kind" => Value::text(kind(view.kind)),
            "title" => Value::text(&view.title),
            "model" => Value::text(&view.model),
            "brand" => Value::text(&view.brand),
            "category" => match labelled(&view.description, CATEGORY) {
                Some(own) if view.category.is_none() => Value::text(own),
                _ => maybe(view.category_name.as_ref()),
            },
            "spec_text" => Value::text(&view.spec_text),
            "description" if view.category.is_none() => Value::text(&unlabelled(&view.description, &[CATEGORY])),
            "description" => Value::text(&view.description),
            "price" => range(view.price_min_fen, view.price_max_fen),
            "lead_time" => view.lead_time_days.map_or(Value::Empty, |days| Value::text(&format!("{days}天"))),
            "service_area" => Value::text(&view.service_area),
            "first_set" => Value::text(&attested(&view.certificates, true)),
            "certificates" => Value::text(&attested(&view.certificates, false)),
            "role" => Value::text(role(view.supply_role)),
            "remanufactured" => yes(view.remanufactured),
            "imported" => yes(view.imported),
            "discontinued" => yes(view.discontinued),
            "listed_year" => view.listed_year.map_or(Value::Empty, |year| Value::Number(year.to_string())),
            _ => Value::Empty,
        }
    }
}

fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Equipment => "设备",
        Kind::Service => "服务",
        Kind::Component => "配件",
    }
}

fn role(role: SupplyRole) -> &'static str {
    match role {
        SupplyRole::Manufacturer => "制造商",
        SupplyRole::Agent => "代理商",
        SupplyRole::Integrator => "集成商",
    }
}

/// The certificates as a cell lists them: 首台套 has a column of its own.
fn attested(certificates: &[Certificate], first_set: bool) -> String {
    let shown = certificates.iter().filter(|held| (held.kind == FIRST_SET) == first_set).map(|held| {
        let year = held.year.map(|year| format!("({year}年)")).unwrap_or_default();
        if first_set {
            format!("{}{FIRST_SET}{year}", held.level)
        } else {
            format!("{}{}{year}", held.kind, held.level)
        }
    });
    shown.collect::<Vec<_>>().join("；")
}
