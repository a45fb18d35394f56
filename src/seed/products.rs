//! Products.
use serde::Deserialize;

use super::{Orgs, broken, confirm, entries, follow, id_of, life, moment, opening, rows, yuan};
use crate::{
    db::Tx,
    error::{Error, Result},
    kernel::{
        id::ProductId,
        money::{PriceRange, Tax},
        noun::Noun,
        taxonomy::CategoryCode,
    },
    life::State,
    org::Org,
    product::{
        model::{Certificate, Content, Kind, Product, Spec},
        store,
    },
};

const FILE: &str = "products.csv";

#[derive(Deserialize)]
struct Row {
    key: String,
    org_key: String,
    kind: Kind,
    title: String,
    model: String,
    brand: String,
    description: String,
    category: String,
    spec_text: String,
    specs: String,
    price_min_yuan: Option<i64>,
    price_max_yuan: Option<i64>,
    tax: Tax,
    lead_time_days: Option<i32>,
    service_area: String,
    certificates: String,
    remanufactured: bool,
    origin: String,
    listed_year: Option<i32>,
    state: State,
}

pub fn insert(tx: &mut Tx, orgs: &Orgs) -> Result<usize> {
    let mut inserted = 0;
    for row in rows::<Row>(FILE, include_str!("../../seeds/demo/products.csv"))? {
        let id = ProductId::fixed(id_of("product", &row.key, moment(opening())));
        if store::find(tx, id)?.is_none() {
            let mut product = product(id, orgs.get(&row.org_key)?, row)?;
            store::insert(tx, &product)?;
            confirm(tx, &mut product, inserted)?;
            follow(tx, Noun::Product, id)?;
            inserted += 1;
        }
    }
    Ok(inserted)
}

fn product(id: ProductId, org: &Org, row: Row) -> Result<Product> {
    let category: Option<CategoryCode> = (!row.category.is_empty()).then(|| row.category.parse()).transpose()?;
    Ok(Product {
        id,
        life: life(org, row.state, opening()),
        content: Content {
            kind: row.kind,
            title: row.title,
            model: row.model,
            brand: row.brand,
            category,
            description: row.description,
            spec_text: row.spec_text,
            specs: entries(&row.specs).map(spec).collect::<Result<_>>()?,
            price: PriceRange::new(yuan(row.price_min_yuan)?, yuan(row.price_max_yuan)?, row.tax)?,
            lead_time_days: row.lead_time_days,
            service_area: row.service_area.replace(';', "、"),
            certificates: entries(&row.certificates).map(certificate).collect::<Result<_>>()?,
            supply_role: org.supply_role,
            remanufactured: row.remanufactured,
            imported: row.origin == "imported",
            discontinued: false,
            listed_year: row.listed_year,
        },
        posted_on: opening(),
        confirmed: None,
    })
}

fn wrong(entry: &str) -> Error {
    broken(FILE, entry)
}

/// `name|value|unit`
fn spec(entry: &str) -> Result<Spec> {
    let fields: Vec<&str> = entry.split('|').collect();
    let [name, value, unit] = fields.as_slice() else { return Err(wrong(entry)) };
    let value = value.parse().map_err(|_| wrong(entry))?;
    Ok(Spec { name: (*name).to_owned(), value: Some(value), min: None, max: None, unit: (*unit).to_owned() })
}

/// `type|level|year`
fn certificate(entry: &str) -> Result<Certificate> {
    let fields: Vec<&str> = entry.split('|').collect();
    let [kind, level, year] = fields.as_slice() else { return Err(wrong(entry)) };
    Ok(Certificate { kind: (*kind).to_owned(), level: (*level).to_owned(), year: year.parse().ok() })
}
