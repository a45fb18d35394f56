//! What a county's list of lender products has in its columns, and what a row of it says. One row is one product.
mod cells;
mod columns;
mod words;

pub use cells::cell;
pub use columns::COLUMNS;

use super::model::{Content, LenderProduct, check};
use crate::{
    error::Problems,
    finance::sheet_words::{
        self, area, figures,
        figures::{Bounds, Percent},
        is_open, listed, read, sizes,
    },
    kernel::{
        Invalid,
        credit_code::CreditCode,
        money::{Money, PriceRange},
        region::RegionCode,
    },
    matching::finance::{FeeBasis, LenderInput, Purpose, RateKind},
    sheet::{Lines, Refused, Row, folded},
};

/// What one row says. Columns that the sheet lacks say nothing: they leave what is stored alone.
#[derive(Clone, Debug, PartialEq)]
pub struct SheetLenderProduct {
    /// The lender.
    pub company: String,
    pub code: Option<CreditCode>,
    /// As the row has it, inside or outside the importer's own.
    pub region: Option<RegionCode>,
    pub name: String,
    contact_name: String,
    contact_phone: String,
    content: Content,
    /// As a column or the words of a rate or fee cell say.
    rate_kind: Option<RateKind>,
    fee_basis: Option<FeeBasis>,
    lines: Lines,
    has: Vec<&'static str>,
}

/// Reads a row. `within`: the importer's region, among whose places a bare name (城关镇) is clear.
///
/// # Errors
/// The row with everything that is wrong with it.
pub fn draft(mut row: Row<'_>, within: &RegionCode) -> Result<SheetLenderProduct, Box<Refused>> {
    let (company, name) = (row.text("company"), row.text("name"));
    let code = row.credit_code("code");
    let region = sheet_words::place(&mut row, "region", within);
    let contact_name = row.text("contact_name").unwrap_or_default();
    let contact_phone = row.text("contact_phone").unwrap_or_default();
    let (rate_kind, fee_basis) = (rate_kind(&mut row), fee_basis(&mut row));
    let mut lines = Lines::default();
    let terms = terms(&mut row, within, &mut lines);
    let terms =
        LenderInput { rate_kind: rate_kind.unwrap_or_default(), fee_basis: fee_basis.unwrap_or_default(), ..terms };
    let content = content(&mut row, name.clone().unwrap_or_default(), terms);
    let has = COLUMNS.iter().map(|column| column.key).filter(|key| row.has_column(key)).collect();
    let read = company.zip(name).map(|(company, name)| SheetLenderProduct {
        company,
        code,
        region,
        name,
        contact_name,
        contact_phone,
        content,
        rate_kind,
        fee_basis,
        lines,
        has,
    });
    if let Some(read) = &read {
        let mut problems = Problems::default();
        check(&read.whole(), &mut problems);
        for problem in problems.iter() {
            let key = column_of(&row, &problem.field);
            row.refuse(key, Invalid(problem.message.clone()));
        }
    }
    row.finish(read)
}

/// The column that a field of the content comes from.
fn column_of(row: &Row<'_>, field: &str) -> &'static str {
    let field = field.strip_prefix("terms.").unwrap_or(field);
    let keys: &[&'static str] = match field.split('.').next().unwrap_or(field) {
        "description" => &["description", "collateral"],
        "amount_max_fen" => &["amount_max", "amount", "amount_min"],
        "term_months_min" => &["term_min", "term"],
        "term_months_max" => &["term_max", "term", "term_min"],
        "rate_min_bp" => &["rate_min", "rate"],
        "rate_max_bp" => &["rate_max", "rate", "rate_min"],
        "fee_bp" => &["fee"],
        "down_payment_bp" => &["down_payment"],
        "disbursal_days" => &["disbursal"],
        "years_min" => &["years_min"],
        "regions" => &["regions"],
        "industries" => &["industries"],
        "firm_sizes" => &["firm_sizes"],
        "required_lists" => &["required_lists"],
        "purposes" => &["purposes"],
        "exclusions" => &["exclusions"],
        _ => &["name"],
    };
    keys.iter().copied().find(|key| row.has_column(key)).unwrap_or("name")
}

fn content(row: &mut Row<'_>, name: String, terms: LenderInput) -> Content {
    let kind = row.parse("kind", words::kind);
    let range = price(row, "amount").unwrap_or_default();
    let least = price(row, "amount_min").and_then(|price| price.min.or(price.max));
    let most = price(row, "amount_max").and_then(|price| price.max.or(price.min));
    // One amount in a column for the range is the most that is lent.
    let from = range.min.filter(|least| range.max != Some(*least));
    Content {
        // A product of which the row does not say the kind bears it in its name, as 设备更新贷.
        kind: kind.unwrap_or_else(|| words::kind_in(&name)),
        name,
        description: row.text("description").unwrap_or_default(),
        amount_min: least.or(from).unwrap_or(Money::ZERO),
        amount_max: most.or(range.max),
        terms,
    }
}

fn terms(row: &mut Row<'_>, within: &RegionCode, lines: &mut Lines) -> LenderInput {
    let term = most_alone(months(row, "term"));
    let rate = percents(row, "rate", Percent::Rate);
    let security = row.text("collateral").unwrap_or_default();
    let (collateral, told) = words::security(&security);
    // Security that one word does not tell stays readable below the description.
    lines.add(words::SECURITY, row.has_column("collateral").then(|| if told { String::new() } else { security }));
    LenderInput {
        term_months_min: least(months(row, "term_min")).or(term.0),
        term_months_max: most(months(row, "term_max")).or(term.1),
        rate_min_bp: least(percents(row, "rate_min", Percent::Rate)).or(rate.0),
        rate_max_bp: most(percents(row, "rate_max", Percent::Rate)).or(rate.1),
        rate_as_of: row.date("rate_as_of"),
        fee_bp: most(percents(row, "fee", Percent::Fee)).unwrap_or_default(),
        regions: read(row, "regions", sheet_words::AREA, |text| area(text, within)).unwrap_or_default(),
        industries: industries(row),
        firm_sizes: read(row, "firm_sizes", sheet_words::SIZE, sizes).unwrap_or_default(),
        // Begun years count whole: no firm that is too young is taken.
        years_min: least(read(row, "years_min", sheet_words::YEARS, figures::years).unwrap_or_default())
            .map(|months| months.div_ceil(12)),
        revenue_min: price(row, "revenue_min").and_then(|price| price.min.or(price.max)),
        required_lists: row.text("required_lists").map(|text| listed(&text)).unwrap_or_default(),
        collateral,
        down_payment_bp: least(percents(row, "down_payment", Percent::Share)),
        disbursal_days: disbursal(row),
        subsidy_eligible: row.yes_no("subsidy").unwrap_or_default(),
        purposes: read(row, "purposes", sheet_words::PURPOSE, purposes).unwrap_or_default(),
        exclusions: row.text("exclusions").map(|text| words::clauses(&text)).unwrap_or_default(),
        first_set_preference: row.yes_no("first_set").unwrap_or_default(),
        ..LenderInput::default()
    }
}

/// From where on; of a lone upper bound that.
fn least((from, to): Bounds) -> Option<u32> {
    from.or(to)
}

fn most((from, to): Bounds) -> Option<u32> {
    to.or(from)
}

/// One figure in a column for the range is the most that is lent for.
fn most_alone((from, to): Bounds) -> Bounds {
    (from.filter(|_| from != to), to)
}

fn price(row: &mut Row<'_>, key: &str) -> Option<PriceRange> {
    if is_open(&row.shown(key)) {
        return None;
    }
    row.money(key).map(|price| price.range)
}

fn months(row: &mut Row<'_>, key: &str) -> Bounds {
    let header = row.header(key);
    read(row, key, sheet_words::TERM, |text| figures::months(text, &header)).unwrap_or_default()
}

fn percents(row: &mut Row<'_>, key: &str, of: Percent) -> Bounds {
    let header = row.header(key);
    read(row, key, sheet_words::PERCENT, |text| figures::percents(text, &header, of)).unwrap_or_default()
}

fn disbursal(row: &mut Row<'_>) -> Option<u32> {
    let header = row.header("disbursal");
    read(row, "disbursal", sheet_words::DAYS, |text| figures::days(text, &header)).flatten()
}

/// None for any trade.
fn industries(row: &mut Row<'_>) -> Vec<String> {
    const ANY: [&str; 5] = ["全行业", "所有", "各行业", "各类", "行业不限"];
    let words = row.text("industries").map(|text| listed(&text)).unwrap_or_default();
    words.into_iter().filter(|word| !ANY.contains(&word.as_str())).collect()
}

/// `None` when any of the words is no purpose: a list that lost one would refuse its firms.
fn purposes(text: &str) -> Option<Vec<Purpose>> {
    let named = |text: &str| sheet_words::purpose(text).map(|(purpose, _)| purpose);
    let mut found = Vec::new();
    for entry in listed(text) {
        let parts: Vec<&str> = entry.split(['和', '及', '与']).filter(|part| !part.is_empty()).collect();
        let several: Option<Vec<Purpose>> = parts.iter().map(|part| named(part)).collect();
        found.extend(several.or_else(|| named(&entry).map(|purpose| vec![purpose]))?);
    }
    found.sort();
    found.dedup();
    Some(found)
}

/// The column's word; else 平息 in a rate cell or its header.
fn rate_kind(row: &mut Row<'_>) -> Option<RateKind> {
    if let Some(word) = row.one_of("rate_kind") {
        return Some(if word == "flat" { RateKind::Flat } else { RateKind::Yearly });
    }
    let told = ["rate", "rate_min", "rate_max"].iter().any(|key| {
        let header = row.has_column(key).then(|| row.header(key));
        header.is_some_and(|header| header.contains("平息")) || row.shown(key).contains("平息")
    });
    told.then_some(RateKind::Flat)
}

/// The column's word; else what the fee's cell says.
fn fee_basis(row: &mut Row<'_>) -> Option<FeeBasis> {
    if let Some(word) = row.one_of("fee_basis") {
        return Some(if word == "yearly" { FeeBasis::Yearly } else { FeeBasis::OneOff });
    }
    let fee = folded(&row.shown("fee"));
    if fee.contains("一次") {
        return Some(FeeBasis::OneOff);
    }
    fee.contains('年').then_some(FeeBasis::Yearly)
}

impl SheetLenderProduct {
    /// Of the lender: name and telephone number.
    pub fn contact(&self) -> (&str, &str) {
        (&self.contact_name, &self.contact_phone)
    }

    /// The whole of a new product.
    pub fn whole(&self) -> Content {
        let description = self.lines.under(Some(&self.content.description), "");
        Content { description, ..self.content.clone() }
    }

    /// Writes what the row says over `product`; columns that the sheet lacks stay as they were stored.
    pub fn apply(&self, product: &mut LenderProduct) {
        let (said, stored) = (self.content.clone(), &mut product.content);
        let has = |keys: &[&str]| keys.iter().any(|key| self.has.contains(key));
        let description = has(&["description"]).then_some(said.description.as_str());
        stored.description = self.lines.under(description, &stored.description);
        macro_rules! take {
            ($said:expr => $stored:expr; $($field:ident from $($key:literal)|+),+ $(,)?) => {
                $(if has(&[$($key),+]) { $stored.$field = $said.$field; })+
            };
        }
        take! {
            said => stored;
            name from "name", kind from "kind", amount_min from "amount_min" | "amount",
            amount_max from "amount_max" | "amount",
        }
        let (said, stored) = (said.terms, &mut stored.terms);
        take! {
            said => stored;
            term_months_min from "term_min" | "term", term_months_max from "term_max" | "term",
            rate_min_bp from "rate_min" | "rate", rate_max_bp from "rate_max" | "rate", rate_as_of from "rate_as_of",
            rate_kind from "rate_kind", fee_bp from "fee", fee_basis from "fee_basis", regions from "regions",
            industries from "industries", firm_sizes from "firm_sizes", years_min from "years_min",
            revenue_min from "revenue_min", required_lists from "required_lists", collateral from "collateral",
            down_payment_bp from "down_payment", disbursal_days from "disbursal", subsidy_eligible from "subsidy",
            purposes from "purposes", exclusions from "exclusions", first_set_preference from "first_set",
        }
        // A rate or fee cell may say them too.
        stored.rate_kind = self.rate_kind.unwrap_or(stored.rate_kind);
        stored.fee_basis = self.fee_basis.unwrap_or(stored.fee_basis);
    }
}

#[cfg(test)]
mod tests;
