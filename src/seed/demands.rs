//! Demands with their items and the machines that they replace.
use std::collections::HashMap;

use chrono::NaiveDate;
use serde::Deserialize;

use super::{Orgs, broken, entries, follow, id_of, life, moment, projects, rows, still_ahead, yuan};
use crate::{
    db::Tx,
    demand::{
        model::{Content, Demand, Disclosure, Item, OldMachine, Requirement},
        procurement::{Procurement, ProcurementMethod, ProcurementState},
        store,
    },
    error::{Error, Result},
    kernel::{
        id::{DemandId, ItemId},
        money::Tax,
        noun::Noun,
        quantity::Comparator,
        taxonomy::CategoryCode,
    },
    life::State,
    org::Org,
};

const FILE: &str = "demands.csv";
const ITEMS: &str = "demand_items.csv";

#[derive(Deserialize)]
struct Row {
    key: String,
    org_key: String,
    title: String,
    reason: String,
    state: State,
    disclosure: Disclosure,
    posted_on: NaiveDate,
    needed_by: Option<NaiveDate>,
    budget: Option<i64>,
    budget_text: String,
    contact_name: String,
    contact_phone: String,
}

#[derive(Deserialize)]
struct ItemRow {
    demand_key: String,
    ordinal: u32,
    name: String,
    category: String,
    quantity: i32,
    unit: String,
    requirements: String,
    unit_budget_yuan: Option<i64>,
    specs: String,
}

#[derive(Deserialize)]
struct Replaced {
    demand_key: String,
    name: String,
    model: String,
    commissioned_year: Option<i32>,
    quantity: Option<i32>,
    energy_class: String,
}

/// How a public buyer buys, by the key of its demand.
#[derive(Deserialize)]
struct RouteRow {
    demand_key: String,
    method: ProcurementMethod,
    state: ProcurementState,
    platform: String,
    number: String,
    link: String,
}

/// The ids of all demands, for those who refer to one by its key.
pub fn ids() -> Result<HashMap<String, DemandId>> {
    Ok(read()?.into_iter().map(|row| (row.key.clone(), id(&row))).collect())
}

fn read() -> Result<Vec<Row>> {
    rows(FILE, include_str!("../../seeds/demo/demands.csv"))
}

fn id(row: &Row) -> DemandId {
    DemandId::fixed(id_of("demand", &row.key, moment(row.posted_on)))
}

pub fn insert(tx: &mut Tx, orgs: &Orgs) -> Result<usize> {
    let mut items: HashMap<String, Vec<ItemRow>> = HashMap::new();
    for item in rows::<ItemRow>(ITEMS, include_str!("../../seeds/demo/demand_items.csv"))? {
        items.entry(item.demand_key.clone()).or_default().push(item);
    }
    let mut replaced: HashMap<String, Vec<OldMachine>> = HashMap::new();
    for old in rows::<Replaced>("demand_replaced.csv", include_str!("../../seeds/demo/demand_replaced.csv"))? {
        let Replaced { demand_key, name, model, commissioned_year, quantity, energy_class } = old;
        let machine = OldMachine { name, model, commissioned_year, quantity, energy_class };
        replaced.entry(demand_key).or_default().push(machine);
    }
    let mut routes: HashMap<String, Procurement> = HashMap::new();
    for row in rows::<RouteRow>("demand_procurement.csv", include_str!("../../seeds/demo/demand_procurement.csv"))? {
        let RouteRow { demand_key, method, state, platform, number, link } = row;
        routes.insert(demand_key, Procurement { method, state, platform, number, link });
    }
    let mut inserted = 0;
    for row in read()? {
        let id = id(&row);
        if store::find(tx, id)?.is_some() {
            continue;
        }
        let own = items.remove(&row.key).unwrap_or_default();
        let mut items = own.into_iter().map(|item| read_item(item, row.posted_on)).collect::<Result<Vec<Item>>>()?;
        if let Some(first) = items.first_mut() {
            first.replaces = replaced.remove(&row.key).unwrap_or_default();
        }
        let procurement = routes.remove(&row.key);
        let project = projects::of_demand(&row.key)?;
        let mut demand = demand(id, orgs.get(&row.org_key)?, row, items, tx.today())?;
        demand.content.procurement = procurement;
        demand.project = project;
        store::insert(tx, &demand)?;
        follow(tx, Noun::Demand, id)?;
        inserted += 1;
    }
    Ok(inserted)
}

/// The row's own day, or one as far from today where that has passed.
fn needed_by(row: &Row, today: NaiveDate) -> Option<NaiveDate> {
    let days = u64::try_from((row.needed_by? - row.posted_on).num_days()).ok()?;
    still_ahead(row.posted_on, days, today)
}

fn demand(id: DemandId, org: &Org, row: Row, items: Vec<Item>, today: NaiveDate) -> Result<Demand> {
    let needed_by = needed_by(&row, today);
    Ok(Demand {
        id,
        life: life(org, row.state, row.posted_on),
        industry: org.industry.clone(),
        project: None,
        buyer: org.buyer_kind,
        content: Content {
            title: row.title,
            reason: row.reason,
            disclosure: row.disclosure,
            budget: yuan(row.budget)?,
            budget_tax: if row.budget_text.contains("含税") { Tax::Included } else { Tax::Unknown },
            budget_shown: true,
            // the buyer's own words on money also say what is liked better (首台套优先)
            preferences: row.budget_text,
            needed_by,
            contact_name: row.contact_name,
            contact_phone: row.contact_phone,
            procurement: None,
        },
        posted_on: row.posted_on,
        items,
    })
}

fn read_item(row: ItemRow, posted: NaiveDate) -> Result<Item> {
    let key = format!("{}#{}", row.demand_key, row.ordinal);
    let category: Option<CategoryCode> = (!row.category.is_empty()).then(|| row.category.parse()).transpose()?;
    Ok(Item {
        id: ItemId::fixed(id_of("item", &key, moment(posted))),
        name: row.name,
        category,
        quantity: row.quantity,
        unit: row.unit,
        requirements: row.requirements,
        specs: entries(&row.specs).map(requirement).collect::<Result<_>>()?,
        unit_budget: yuan(row.unit_budget_yuan)?,
        replaces: Vec::new(),
    })
}

fn wrong(entry: &str) -> Error {
    broken(ITEMS, entry)
}

/// `parameter|comparator|min|max|unit|must`
fn requirement(entry: &str) -> Result<Requirement> {
    let fields: Vec<&str> = entry.split('|').collect();
    let [parameter, comparator, min, max, unit, must] = fields.as_slice() else { return Err(wrong(entry)) };
    let comparator = match *comparator {
        "at_least" => Comparator::AtLeast,
        "at_most" => Comparator::AtMost,
        "within" => Comparator::Within,
        "equal" => Comparator::Equal,
        "about" => Comparator::About,
        _ => return Err(wrong(entry)),
    };
    Ok(Requirement {
        parameter: (*parameter).to_owned(),
        comparator,
        min: min.parse().ok(),
        max: max.parse().ok(),
        unit: (*unit).to_owned(),
        must: *must == "must",
    })
}
