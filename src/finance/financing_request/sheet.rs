//! What a county's list of financing requests has in its columns, and what a row of it says. One row is one request; the
//! demand that the money is to pay for is not in a sheet.
mod cells;
mod columns;
mod words;

pub use cells::cell;
pub use columns::COLUMNS;

use chrono::NaiveDate;

use super::{
    model::{Content, FinancingRequest, Purpose, check},
    outcome::{self, Intended, NotTaken},
};
use crate::{
    error::Problems,
    finance::sheet_words::{
        self, figures,
        figures::{Bounds, Percent},
        is_open, listed, read,
    },
    kernel::{
        Invalid,
        clock::Timestamp,
        credit_code::CreditCode,
        gazetteer::Gazetteer,
        industry::{self, IndustryCode},
        money::Money,
        region::RegionCode,
    },
    matching::finance::RequestInput,
    sheet::{Lines, Refused, Row, one_line},
    text::Message,
};

/// The labels of the lines in a request's own words that hold what no field does.
const PURPOSE: &str = "项目：";
const FOUNDED: &str = "成立时间：";
const RECORD: &str = "信用记录：";
const NOTE: &str = "备注：";

/// What one row says. Columns that the sheet lacks say nothing: they leave what is stored alone.
#[derive(Clone, Debug, PartialEq)]
pub struct SheetFinancingRequest {
    pub company: String,
    pub code: Option<CreditCode>,
    /// As the row has it, inside or outside the importer's own.
    pub region: Option<RegionCode>,
    pub title: String,
    /// `None` also for a trade that only its own words tell.
    pub industry: Option<IndustryCode>,
    content: Content,
    not_taken: String,
    lines: Lines,
    has: Vec<&'static str>,
}

/// Reads a row. `within`: the importer's region, among whose places a bare name (城关镇) is clear.
///
/// # Errors
/// The row with everything that is wrong with it.
pub fn draft(mut row: Row<'_>, within: &RegionCode) -> Result<SheetFinancingRequest, Box<Refused>> {
    let company = row.text("company");
    let code = row.credit_code("code");
    let region = region(&mut row, within);
    let said = row.text("purpose").unwrap_or_default();
    let title = title(&mut row, &said);
    let (purpose, told) = words::purpose(&said);
    let amount = amount(&mut row);
    // What its field does not hold stays in the request's own words, where the matching engine reads it.
    let mut lines = Lines::default();
    let mut line = |row: &Row<'_>, key: &str, label, words| lines.add(label, row.has_column(key).then_some(words));
    line(&row, "purpose", PURPOSE, if told { String::new() } else { said });
    let founded = read(&mut row, "founded", sheet_words::FOUNDED, words::founded).unwrap_or_default();
    line(&row, "founded", FOUNDED, founded);
    let overdue = read(&mut row, "overdue", sheet_words::OVERDUE, words::overdue).unwrap_or_default();
    line(&row, "overdue", RECORD, overdue);
    let note = row.text("note").unwrap_or_default();
    line(&row, "note", NOTE, note);
    let details = details(&mut row);
    let industry = industry::resolve(&details.industry);
    let content = Content {
        title: String::new(),
        purpose,
        amount: Money::ZERO,
        details,
        contact_name: row.text("contact_name").unwrap_or_default(),
        contact_phone: row.text("contact_phone").unwrap_or_default(),
        needed_by: row.date("needed_by"),
        intended: intended(&row.text("intended").unwrap_or_default()),
        reply_by: row.date("reply_by"),
    };
    let not_taken = row.text("not_taken").unwrap_or_default();
    let has = COLUMNS.iter().map(|column| column.key).filter(|key| row.has_column(key)).collect();
    let read = company.zip(title).zip(amount).map(|((company, title), amount)| {
        let content = Content { title: title.clone(), amount, ..content };
        SheetFinancingRequest { company, code, region, title, industry, content, not_taken, lines, has }
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
    let field = field.strip_prefix("details.").unwrap_or(field);
    let keys: &[&'static str] = match field.split('.').next().unwrap_or(field) {
        "amount_fen" => &["amount"],
        "term_months" => &["term"],
        "self_funds_bp" => &["self_funds"],
        "text" => &["text", "note", "purpose"],
        "title" => &["title", "purpose"],
        key => COLUMNS
            .iter()
            .find(|column| column.key == key)
            .map_or(&["title"], |column| std::slice::from_ref(&column.key)),
    };
    keys.iter().copied().find(|key| row.has_column(key)).unwrap_or("company")
}

/// The township inside the county, or as much of it as is said.
fn region(row: &mut Row<'_>, within: &RegionCode) -> Option<RegionCode> {
    let places = Gazetteer::get();
    let county = sheet_words::place(row, "region", within);
    // A township that the gazetteer lacks says no less than its county; one that lies elsewhere is not taken for ours.
    let inside = county.as_ref().unwrap_or(within);
    let town = row.text("town").and_then(|text| places.resolve_in(&text, inside).or_else(|| places.resolve(&text)));
    town.map(|code| places.current(&code).clone()).or(county)
}

/// The title that [`draft`] gives a row.
pub fn title_of_row(row: &Row<'_>) -> String {
    let title = one_line(&row.shown("title"));
    if title.is_empty() { words::title_of(&row.shown("purpose")).unwrap_or_default() } else { title }
}

/// The request's name, else what the money is for.
fn title(row: &mut Row<'_>, purpose: &str) -> Option<String> {
    let title = row.text("title").or_else(|| words::title_of(purpose));
    if title.is_none() && row.shown("title").is_empty() && row.shown("purpose").is_empty() {
        let header = row.header("title");
        let fix = Message::new("finance-fix-title");
        row.problem("title", Message::new("sheet-required").with("column", header), fix);
    }
    title
}

/// What the firm asks for at most; words that name no sum (面议) are refused.
fn amount(row: &mut Row<'_>) -> Option<Money> {
    let price = row.money("amount")?;
    let most = price.range.max.or(price.range.min);
    if most.is_none() {
        let text = row.shown("amount");
        sheet_words::refuse(row, "amount", sheet_words::AMOUNT, &text);
    }
    most
}

fn details(row: &mut Row<'_>) -> RequestInput {
    let header = row.header("term");
    let term = read(row, "term", sheet_words::TERM, |text| figures::months(text, &header)).unwrap_or_default();
    let years = read(row, "years", sheet_words::YEARS, figures::years).unwrap_or_default();
    let header = row.header("self_funds");
    let own = read(row, "self_funds", sheet_words::PERCENT, |text| figures::percents(text, &header, Percent::Share));
    RequestInput {
        industry: row.text("industry").unwrap_or_default(),
        project_total: sum(row, "project_total"),
        term_months: most(term),
        text: row.text("text").unwrap_or_default(),
        firm_size: read(row, "firm_size", sheet_words::SIZE, words::size).flatten(),
        employees: read(row, "employees", sheet_words::WHOLE, figures::whole),
        revenue: sum(row, "revenue"),
        years: least(years).map(|months| months / 12),
        lists: row.text("lists").map(|text| listed(&text)),
        tax_credit: read(row, "tax_credit", sheet_words::CREDIT, words::tax_credit).flatten(),
        self_funds_bp: own.and_then(least),
        property_value: value(row, "property"),
        equipment_net: value(row, "equipment_net"),
        patents: read(row, "patents", sheet_words::WHOLE, figures::whole),
        repayment: row.text("repayment"),
        ..RequestInput::default()
    }
}

/// The lenders that a cell names.
fn intended(text: &str) -> Vec<Intended> {
    listed(text).into_iter().map(|name| Intended { name, org: None }).collect()
}

fn least((from, to): Bounds) -> Option<u32> {
    from.or(to)
}

fn most((from, to): Bounds) -> Option<u32> {
    to.or(from)
}

fn sum(row: &mut Row<'_>, key: &str) -> Option<Money> {
    if is_open(&row.shown(key)) {
        return None;
    }
    row.money(key).and_then(|price| price.range.max.or(price.range.min))
}

/// As [`sum`], of what a firm may have none of: 无 is nothing.
fn value(row: &mut Row<'_>, key: &str) -> Option<Money> {
    if ["无", "没有"].contains(&row.shown(key).as_str()) { Some(Money::ZERO) } else { sum(row, key) }
}

impl SheetFinancingRequest {
    pub fn needed_by(&self) -> Option<NaiveDate> {
        self.content.needed_by
    }

    pub fn contact(&self) -> (&str, &str) {
        (&self.content.contact_name, &self.content.contact_phone)
    }

    /// The whole of a new request.
    pub fn whole(&self) -> Content {
        let mut content = self.content.clone();
        content.details.text = self.lines.under(Some(&self.content.details.text), "");
        content
    }

    /// Why nothing came of it, as the sheet says; `at`: when it was brought in.
    pub fn not_taken(&self, at: Timestamp) -> Option<NotTaken> {
        let words = self.not_taken.clone();
        let reason = outcome::reason(&words);
        (!words.is_empty()).then(|| NotTaken { reason, words, by: None, by_name: String::new(), at })
    }

    /// Writes what the row says over `request`; columns that the sheet lacks stay as they were stored.
    pub fn apply(&self, request: &mut FinancingRequest) {
        let (said, stored) = (self.content.clone(), &mut request.content);
        let has = |key: &str| self.has.contains(&key);
        let text = has("text").then_some(said.details.text.as_str());
        stored.details.text = self.lines.under(text, &stored.details.text);
        macro_rules! take {
            ($said:expr => $stored:expr; $($field:ident from $key:literal),+ $(,)?) => {
                $(if has($key) { $stored.$field = $said.$field; })+
            };
        }
        let (figures, kept) = (said.details, &mut stored.details);
        take! {
            figures => kept;
            project_total from "project_total", term_months from "term",
            firm_size from "firm_size", employees from "employees", revenue from "revenue", years from "years",
            lists from "lists", tax_credit from "tax_credit", self_funds_bp from "self_funds",
            property_value from "property", equipment_net from "equipment_net", patents from "patents",
            repayment from "repayment",
        }
        // A code that is stored already says no less than the words it was read from.
        if has("industry") && (self.industry.is_none() || self.industry != request.industry) {
            kept.industry = figures.industry;
        }
        (stored.title, stored.amount) = (said.title, said.amount);
        take! {
            said => stored;
            purpose from "purpose", needed_by from "needed_by", reply_by from "reply_by",
        }
        let names = |all: &[Intended]| all.iter().map(|lender| lender.name.clone()).collect::<Vec<_>>();
        // Names that stand as they were keep the organisations that they are.
        if has("intended") && names(&said.intended) != names(&stored.intended) {
            stored.intended = said.intended;
        }
        if has("not_taken") && self.not_taken != outcome::told(&request.not_taken) {
            let at = request.life.updated_at;
            match self.not_taken(at) {
                Some(said) => outcome::say(&mut request.not_taken, said),
                None => request.not_taken.retain(|said| said.by.is_some()),
            }
        }
        let stored = &mut request.content;
        // Who exports a list may not see every contact: an empty cell takes none away.
        for (kept, said) in
            [(&mut stored.contact_name, said.contact_name), (&mut stored.contact_phone, said.contact_phone)]
        {
            if !said.is_empty() {
                *kept = said;
            }
        }
        if self.industry.is_some() {
            request.industry.clone_from(&self.industry);
        }
    }
}

#[cfg(test)]
mod tests;
