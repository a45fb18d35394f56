//! What a county's list of consumer goods has in its columns, and what a row of it says. One row is one good.
mod columns;

pub use columns::{CATEGORY, COLUMNS, level_word, place_words};

use self::columns::{level, places};
use super::model::{ConsumerGood, Content, check};
use crate::{
    error::Problems,
    kernel::{
        Invalid,
        credit_code::CreditCode,
        gazetteer::Gazetteer,
        money::{PriceRange, Tax},
        region::RegionCode,
        taxonomy::{Kind, Taxonomy},
    },
    sheet::{Lines, Refused, Row},
    text::Message,
};

/// What one row says. Columns that the sheet lacks say nothing: they leave what is stored alone.
#[derive(Clone, Debug, PartialEq)]
pub struct SheetConsumerGood {
    pub company: String,
    pub code: Option<CreditCode>,
    /// As the row has it, inside or outside the importer's own.
    pub region: Option<RegionCode>,
    pub title: String,
    content: Content,
    lines: Lines,
    has: Vec<&'static str>,
}

/// Reads a row. `within`: the importer's region, among whose places a bare name (城关镇) is clear.
///
/// # Errors
/// The row with everything that is wrong with it; machines are always refused.
pub fn draft(mut row: Row<'_>, within: &RegionCode) -> Result<SheetConsumerGood, Box<Refused>> {
    let company = row.text("company");
    let code = row.credit_code("code");
    let places_known = Gazetteer::get();
    let region = row.parse("region", |text| {
        let found = places_known.resolve_in(text, within).or_else(|| places_known.resolve(text));
        found
            .map(|code| places_known.current(&code).clone())
            .ok_or_else(|| Invalid(Message::new("product-sheet-region").with("value", text)))
    });
    let mut lines = Lines::default();
    let content = content(&mut row, &mut lines);
    // A list of brands and models often has no name of the goods.
    let title = row.text("title").or_else(|| Some(content.brand.clone()).filter(|brand| !brand.is_empty()));
    if title.is_none() && row.problems().is_empty() {
        let header = row.header("title");
        row.problem("title", Message::new("sheet-required").with("column", header), Message::new("consumer-fix-title"));
    }
    let has = COLUMNS.iter().map(|column| column.key).filter(|key| row.has_column(key)).collect();
    let read = company.zip(title).map(|(company, title)| {
        let content = Content { title: title.clone(), ..content };
        SheetConsumerGood { company, code, region, title, content, lines, has }
    });
    if let Some(read) = &read {
        let mut problems = Problems::default();
        check(&read.whole(), &mut problems);
        for problem in problems.iter() {
            let field = problem.field.split('.').next().unwrap_or_default();
            let key = COLUMNS.iter().map(|column| column.key).find(|key| *key == field).unwrap_or("title");
            row.refuse(key, Invalid(problem.message.clone()));
        }
    }
    row.finish(read)
}

fn content(row: &mut Row<'_>, lines: &mut Lines) -> Content {
    let own = row.text("category");
    let node = own.as_ref().and_then(|text| Taxonomy::get().find_by_name(text));
    if node.is_some_and(|node| node.kind != Kind::Consumer) {
        row.problem("category", Message::new("consumer-category"), Message::new("consumer-fix-category"));
    }
    // A category of the county's own is kept in words.
    lines.add(CATEGORY, row.has_column("category").then(|| own.filter(|_| node.is_none()).unwrap_or_default()));
    let terms = row.text("trade_in_terms").unwrap_or_default();
    Content {
        title: String::new(),
        brand: row.text("brand").unwrap_or_default(),
        models: row.text("models").unwrap_or_default(),
        category: node.filter(|node| node.kind == Kind::Consumer).map(|node| node.code.clone()),
        description: row.text("description").unwrap_or_default(),
        batch: row.text("batch").unwrap_or_default(),
        level: row.parse("level", level).unwrap_or_default(),
        labels: row.text("labels").map(|text| columns::listed(&text)).unwrap_or_default(),
        price: row.money("price").map_or_else(PriceRange::default, |price| price.range),
        // Terms are terms of something.
        trade_in: row.yes_no("trade_in").unwrap_or(!terms.is_empty()),
        trade_in_terms: terms,
        places: row.parse("places", places).unwrap_or_default(),
        contact_name: row.text("contact_name").unwrap_or_default(),
        contact_phone: row.text("contact_phone").unwrap_or_default(),
    }
}

impl SheetConsumerGood {
    pub fn brand(&self) -> &str {
        &self.content.brand
    }

    pub fn models(&self) -> &str {
        &self.content.models
    }

    /// Of the firm: name and telephone number.
    pub fn contact(&self) -> (&str, &str) {
        (&self.content.contact_name, &self.content.contact_phone)
    }

    /// The whole of a new good.
    pub fn whole(&self) -> Content {
        let description = self.lines.under(Some(&self.content.description), "");
        Content { description, ..self.content.clone() }
    }

    /// Writes what the row says over `good`; columns that the sheet lacks stay as they were stored.
    pub fn apply(&self, good: &mut ConsumerGood) {
        let (said, stored) = (self.content.clone(), &mut good.content);
        let has = |keys: &[&str]| keys.iter().any(|key| self.has.contains(key));
        let description = has(&["description"]).then_some(said.description.as_str());
        stored.description = self.lines.under(description, &stored.description);
        if has(&["price"]) {
            let tax = if said.price.tax == Tax::Unknown { stored.price.tax } else { said.price.tax };
            stored.price = PriceRange { tax, ..said.price };
        }
        macro_rules! take {
            ($($field:ident from $($key:literal)|+),+ $(,)?) => {
                $(if has(&[$($key),+]) { stored.$field = said.$field; })+
            };
        }
        take! {
            brand from "brand", models from "models", category from "category", batch from "batch", level from "level",
            labels from "labels", trade_in from "trade_in" | "trade_in_terms",
            trade_in_terms from "trade_in_terms", places from "places",
        }
        stored.title = said.title;
        // Who exports a list may not see every contact: an empty cell takes none away.
        for (kept, said) in
            [(&mut stored.contact_name, said.contact_name), (&mut stored.contact_phone, said.contact_phone)]
        {
            if !said.is_empty() {
                *kept = said;
            }
        }
    }
}

#[cfg(test)]
mod tests;
