//! What a county's list of products has in its columns, and what a row of it says. One row is one product.
mod columns;
pub(crate) mod words;

pub use columns::COLUMNS;
pub use words::FIRST_SET;

use self::{
    columns::{CONSUMER, KINDS},
    words::{days, first_set, listed, year},
};
use super::model::{Certificate, Content, Kind, LONGEST_LEAD_DAYS, Product, check};
use crate::{
    error::Problems,
    kernel::{
        Invalid,
        credit_code::CreditCode,
        gazetteer::Gazetteer,
        money::{PriceRange, Tax},
        region::RegionCode,
        taxonomy::{CategoryCode, Node, Taxonomy},
    },
    org::SupplyRole,
    sheet::{Lines, Refused, Row, folded},
    text::Message,
};

/// What one row says. Columns that the sheet lacks say nothing: they leave what is stored alone.
#[derive(Clone, Debug, PartialEq)]
pub struct SheetProduct {
    pub company: String,
    pub code: Option<CreditCode>,
    /// As the row has it, inside or outside the importer's own.
    pub region: Option<RegionCode>,
    pub title: String,
    /// Where the row says none it is the firm's.
    pub role: Option<SupplyRole>,
    contact_name: String,
    contact_phone: String,
    content: Content,
    lines: Lines,
    has: Vec<&'static str>,
}

/// Reads a row. `within`: the importer's region, among whose places a bare name (城关镇) is clear.
///
/// # Errors
/// The row with everything that is wrong with it; consumer goods are always refused.
pub fn draft(mut row: Row<'_>, within: &RegionCode) -> Result<SheetProduct, Box<Refused>> {
    let (company, title) = (row.text("company"), row.text("title"));
    let code = row.credit_code("code");
    let region = region(&mut row, within);
    let role = row.one_of("role").and_then(|word| word.parse().ok());
    let contact_name = row.text("contact_name").unwrap_or_default();
    let contact_phone = row.text("contact_phone").unwrap_or_default();
    let mut lines = Lines::default();
    let content = content(&mut row, &mut lines);
    let has = COLUMNS.iter().map(|column| column.key).filter(|key| row.has_column(key)).collect();
    let read = company.zip(title).map(|(company, title)| {
        let content = Content { title: title.clone(), ..content };
        SheetProduct { company, code, region, title, role, contact_name, contact_phone, content, lines, has }
    });
    if let Some(read) = &read {
        let mut problems = Problems::default();
        check(&read.whole(SupplyRole::Manufacturer), &mut problems);
        for problem in problems.iter() {
            row.refuse(column_of(&problem.field), Invalid(problem.message.clone()));
        }
    }
    row.finish(read)
}

/// The column that a field of the content comes from.
fn column_of(field: &str) -> &str {
    match field.split('.').next().unwrap_or(field) {
        "lead_time_days" => "lead_time",
        "certificates" => "certificates",
        key => COLUMNS.iter().map(|column| column.key).find(|known| *known == key).unwrap_or("title"),
    }
}

fn region(row: &mut Row<'_>, within: &RegionCode) -> Option<RegionCode> {
    let places = Gazetteer::get();
    row.parse("region", |text| {
        let found = places.resolve_in(text, within).or_else(|| places.resolve(text));
        found
            .map(|code| places.current(&code).clone())
            .ok_or_else(|| Invalid(Message::new("product-sheet-region").with("value", text)))
    })
}

fn content(row: &mut Row<'_>, lines: &mut Lines) -> Content {
    let first_set = row.parse("first_set", first_set).flatten();
    let mut certificates: Vec<Certificate> = first_set.into_iter().collect();
    certificates.extend(row.parse("certificates", listed).unwrap_or_default());
    // One order, whichever column says it.
    certificates.sort_by_key(|certificate| certificate.kind != FIRST_SET);
    let (kind, category) = kind(row, lines);
    let service_area = row.parse("service_area", |text| {
        Gazetteer::get().service_area(text)?;
        Ok(text.to_owned())
    });
    Content {
        kind,
        title: String::new(),
        model: row.text("model").unwrap_or_default(),
        brand: row.text("brand").unwrap_or_default(),
        category,
        description: row.text("description").unwrap_or_default(),
        spec_text: row.text("spec_text").unwrap_or_default(),
        specs: Vec::new(),
        price: row.money("price").map_or_else(PriceRange::default, |price| price.range),
        lead_time_days: lead_time(row),
        service_area: service_area.unwrap_or_default(),
        certificates,
        supply_role: SupplyRole::Manufacturer,
        remanufactured: row.yes_no("remanufactured").unwrap_or_default(),
        imported: row.yes_no("imported").unwrap_or_default(),
        discontinued: row.yes_no("discontinued").unwrap_or_default(),
        listed_year: row.parse("listed_year", |text| {
            year(text).ok_or_else(|| {
                Invalid(Message::new("product-sheet-year").with("value", text).with("first", 1950).with("last", 2100))
            })
        }),
    }
}

/// The label of the line below the description that keeps a category of the county's own.
pub(super) const CATEGORY: &str = "类别：";

/// What it is and its category. A column of kinds often holds categories, and a category says the kind; a machine where
/// the row says neither. Consumer goods are refused. Words that the taxonomy lacks are kept in `lines`: the category is
/// then recognised from the product's own words.
fn kind(row: &mut Row<'_>, lines: &mut Lines) -> (Kind, Option<CategoryCode>) {
    let mut own = Vec::new();
    let mut told: Option<&'static str> = None;
    let mut node: Option<&'static Node> = None;
    for key in ["kind", "category"] {
        let Some(text) = row.text(key) else { continue };
        match (word_for_kind(&text), named(&text)) {
            (Some(word), _) => told = told.or(Some(word)),
            (None, Some(found)) => node = Some(found),
            (None, None) => own.push(text),
        }
        if told.or(node.map(|node| node.kind.as_str())) == Some(CONSUMER) {
            row.problem(key, Message::new("product-sheet-consumer"), Message::new("product-fix-consumer"));
            break;
        }
    }
    let has_column = row.has_column("kind") || row.has_column("category");
    lines.add(CATEGORY, has_column.then(|| own.join("、")));
    let word = told.or_else(|| node.map(|node| node.kind.as_str()));
    let kind = word.and_then(|word| word.parse().ok()).unwrap_or(Kind::Equipment);
    (kind, node.map(|node| node.code.clone()))
}

fn named(text: &str) -> Option<&'static Node> {
    Taxonomy::get().find_by_name(text)
}

fn word_for_kind(text: &str) -> Option<&'static str> {
    let text = folded(text);
    KINDS.iter().find(|(word, known)| *word == text || known.contains(&text.as_str())).map(|(word, _)| *word)
}

fn lead_time(row: &mut Row<'_>) -> Option<i32> {
    let text = row.text("lead_time")?;
    let days = days(&text).filter(|days| (0..=LONGEST_LEAD_DAYS).contains(days));
    // A promise that is not made yet is no promise.
    let open = ["面议", "待定", "协商", "另议"].iter().any(|word| text.contains(word));
    if days.is_none() && !open {
        let message = Message::new("product-sheet-lead-time").with("value", text);
        row.problem("lead_time", message, Message::new("product-fix-lead-time"));
    }
    days
}

impl SheetProduct {
    pub fn model(&self) -> &str {
        &self.content.model
    }

    /// Of the firm: name and telephone number.
    pub fn contact(&self) -> (&str, &str) {
        (&self.contact_name, &self.contact_phone)
    }

    /// The whole of a new product; `role` is the firm's own.
    pub fn whole(&self, role: SupplyRole) -> Content {
        let description = self.lines.under(Some(&self.content.description), "");
        Content { description, supply_role: self.role.unwrap_or(role), ..self.content.clone() }
    }

    /// Writes what the row says over `product`; columns that the sheet lacks stay as they were stored.
    pub fn apply(&self, product: &mut Product) {
        let (said, stored) = (self.content.clone(), &mut product.content);
        let has = |keys: &[&str]| keys.iter().any(|key| self.has.contains(key));
        macro_rules! take {
            ($($field:ident from $($key:literal)|+),+ $(,)?) => {
                $(if has(&[$($key),+]) { stored.$field = said.$field; })+
            };
        }
        take! {
            kind from "kind", title from "title", model from "model", brand from "brand", category from "category",
            spec_text from "spec_text",
            lead_time_days from "lead_time", service_area from "service_area",
            certificates from "first_set" | "certificates", remanufactured from "remanufactured",
            imported from "imported", discontinued from "discontinued", listed_year from "listed_year",
        }
        let description = has(&["description"]).then_some(said.description.as_str());
        stored.description = self.lines.under(description, &stored.description);
        if has(&["price"]) {
            let tax = if said.price.tax == Tax::Unknown { stored.price.tax } else { said.price.tax };
            stored.price = PriceRange { tax, ..said.price };
        }
        // A column of kinds may hold the category.
        if self.content.category.is_some() {
            stored.category.clone_from(&self.content.category);
        }
        stored.supply_role = self.role.unwrap_or(stored.supply_role);
    }
}

#[cfg(test)]
mod tests;
