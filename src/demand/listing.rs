//! Demands as one of the lists: what is asked for, and the cells of the sheet.
use chrono::NaiveDate;
use diesel::QueryResult;
use serde::Deserialize;
use utoipa::IntoParams;

use super::{
    Demand, document,
    model::Disclosure,
    sheet::{CATEGORY, COLUMNS},
    store::{self, Filter},
    view::DemandView,
};
use crate::{
    db::{Conn, Tx},
    error::{Problems, Result},
    kernel::{
        date,
        id::{DemandId, OrgId},
        money::Money,
        noun::Noun,
        page::{Cursor, Page},
        taxonomy,
    },
    life::{Order, State},
    listed_by_its_store,
    listing::{
        Asked, Face, List, Listing,
        export::{maybe, yuan},
        exposed::{self, Masked, Warning},
        fields::Field,
    },
    matching::Need,
    sheet::{Column, Value, labelled, unlabelled},
};

/// What a list of demands is narrowed to.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct ListQuery {
    pub state: Option<State>,
    /// A department's inbox: `mine` is what it looks after.
    pub field: Option<Field>,
    /// This region and all inside it (GB/T 2260).
    pub region: Option<String>,
    /// This industry and all below it (GB/T 4754-2017).
    pub industry: Option<String>,
    /// This category of the equipment taxonomy and all below it.
    pub category: Option<String>,
    pub owner: Option<OrgId>,
    pub budget_min_fen: Option<i64>,
    pub budget_max_fen: Option<i64>,
    pub needed_from: Option<String>,
    pub needed_to: Option<String>,
    pub order: Option<Order>,
    /// `next` of the page before.
    pub after: Option<String>,
    /// 1 to 100.
    pub size: Option<u32>,
}

impl Listing for Demand {
    const LIST: List = List::Demands;
    const NOUN: Noun = Noun::Demand;
    const COLUMNS: &'static [Column] = COLUMNS;
    const ONLY_READ: &'static [&'static str] = &["town", "model"];
    type Query = ListQuery;
    type Filter = Filter;
    type View = DemandView;

    listed_by_its_store!(Demand, DemandId, DemandView, demands);

    fn asked(query: &ListQuery) -> Result<Asked<Filter>> {
        let mut problems = Problems::default();
        let filter = Filter {
            state: query.state,
            field: query.field,
            region: query.region.as_ref().and_then(|text| problems.take("region", text.parse())),
            industry: query.industry.as_ref().and_then(|text| problems.take("industry", text.parse())),
            category: query.category.as_ref().and_then(|text| problems.take("category", taxonomy::known(text))),
            owner: query.owner,
            budget_min: query.budget_min_fen.and_then(|fen| problems.take("budget_min_fen", Money::from_fen(fen))),
            budget_max: query.budget_max_fen.and_then(|fen| problems.take("budget_max_fen", Money::from_fen(fen))),
            needed_from: query.needed_from.as_ref().and_then(|text| problems.take("needed_from", date::parse(text))),
            needed_to: query.needed_to.as_ref().and_then(|text| problems.take("needed_to", date::parse(text))),
        };
        let page = problems.take("after", Page::new(query.after.as_deref(), query.size));
        problems.or(page.map(|page| Asked { filter, order: query.order.unwrap_or_default(), page }))
    }

    fn cursor(&self, order: Order) -> Cursor {
        order.cursor(self.total_budget().map_or(0, Money::fen), self.id)
    }
    fn save_step(tx: &mut Tx, row: &mut Demand) -> Result<()> {
        store::save_header(tx, row)
    }

    fn overdue(conn: &mut Conn, today: NaiveDate) -> QueryResult<Vec<Demand>> {
        store::overdue(conn, today)
    }

    fn ending(conn: &mut Conn, from: NaiveDate, to: NaiveDate) -> QueryResult<Vec<(Demand, NaiveDate)>> {
        store::ending(conn, from, to)
    }
    fn publish(&mut self, today: NaiveDate) -> Result<()> {
        Demand::publish(self, today)
    }

    /// Only what is published without its owner's name.
    fn masked(&self) -> Option<Masked<'_>> {
        (self.content.disclosure == Disclosure::Masked).then(|| masked(self))
    }
    fn warn(view: &mut DemandView, warnings: Vec<Warning>) {
        view.warnings = warnings;
    }

    fn doubts(&self) -> Vec<Warning> {
        let field = |need: &Need| {
            let ordinal: usize = need.label.split('#').next().and_then(|head| head.parse().ok()).unwrap_or(1);
            format!("items.{}.specs", ordinal.saturating_sub(1))
        };
        let needs = document::needs(self);
        needs.iter().flat_map(|need| exposed::doubts(&field(need), &need.conflicts)).collect()
    }
    fn tell_doubts(view: &mut DemandView, doubts: Vec<Warning>) {
        view.doubts = doubts;
    }

    fn face(view: &DemandView) -> Face<'_> {
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
    fn lines(view: &DemandView) -> usize {
        view.items.len()
    }

    fn cell(view: &DemandView, line: usize, key: &str) -> Value {
        let Some(item) = view.items.get(line) else { return Value::Empty };
        let old = item.replaces.first();
        match key {
            "industry" => maybe(view.industry_name.as_ref()),
            "equipment" => Value::text(&item.name),
            "category" => match labelled(&item.requirements, CATEGORY) {
                Some(own) if item.category.is_none() => Value::text(own),
                _ => maybe(item.category_name.as_ref()),
            },
            "requirements" if item.category.is_none() => Value::text(&unlabelled(&item.requirements, &[CATEGORY])),
            "requirements" => Value::text(&item.requirements),
            "quantity" if item.unit == "台" || item.unit.is_empty() => Value::Number(item.quantity.to_string()),
            "quantity" => Value::text(&format!("{}{}", item.quantity, item.unit)),
            "unit_budget" => yuan(item.unit_budget_fen),
            // The sum of the whole stands once, or it would count for each item.
            "budget" if line == 0 => yuan(view.budget_fen),
            "needed_by" => view.needed_by.map_or(Value::Empty, Value::Date),
            "old_name" => maybe(old.map(|old| &old.name)),
            "old_model" => maybe(old.map(|old| &old.model)),
            "old_year" => {
                old.and_then(|old| old.commissioned_year).map_or(Value::Empty, |year| Value::Number(year.to_string()))
            }
            "reason" => Value::text(&view.reason),
            "contact_name" => maybe(view.contact.as_ref().map(|contact| &contact.name)),
            "contact_phone" => maybe(view.contact.as_ref().map(|contact| &contact.phone)),
            "note" => Value::text(&view.preferences),
            _ => Value::Empty,
        }
    }
}

/// Every text of a masked demand that others read.
fn masked(demand: &Demand) -> Masked<'_> {
    let content = &demand.content;
    let mut texts = vec![
        ("title".to_owned(), content.title.as_str()),
        ("reason".to_owned(), content.reason.as_str()),
        ("preferences".to_owned(), content.preferences.as_str()),
    ];
    for (at, item) in demand.items.iter().enumerate() {
        texts.push((format!("items.{at}.name"), &item.name));
        texts.push((format!("items.{at}.requirements"), &item.requirements));
        for (nth, spec) in item.specs.iter().enumerate() {
            texts.push((format!("items.{at}.specs.{nth}.parameter"), &spec.parameter));
        }
        for (nth, old) in item.replaces.iter().enumerate() {
            texts.push((format!("items.{at}.replaces.{nth}.name"), &old.name));
            texts.push((format!("items.{at}.replaces.{nth}.model"), &old.model));
        }
    }
    let contact = (content.contact_name.as_str(), content.contact_phone.as_str());
    Masked { texts, contact, industry: demand.industry.as_ref() }
}
