//! The dated, sourced figures by which lenders are compared (`seeds/reference/finance_parameters.toml`).
use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::{kernel::Invalid, text::Message};

const SEED: &str = include_str!("../../../seeds/reference/finance_parameters.toml");

/// Every dated row of the file, in its order.
#[derive(Clone, Debug, PartialEq)]
pub struct ParameterTable {
    rows: Vec<ParameterRow>,
    digest: String,
}

/// One figure with its span of validity and where it comes from.
#[derive(Clone, Debug, PartialEq)]
pub struct ParameterRow {
    pub id: String,
    pub value: i64,
    pub unit: String,
    pub valid_from: NaiveDate,
    /// Last day in force; `None` is open.
    pub valid_to: Option<NaiveDate>,
    /// True where no document states the figure for every case.
    pub assumption: bool,
    pub source: String,
    pub clause: String,
    pub note: String,
    pub checked_on: NaiveDate,
}

/// The figures in force on one day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Parameters {
    /// Yearly cost of a flat rate, in thousandths of its figure (1900 = 1.9 times).
    pub flat_factor_permille: i64,
    /// Interest subsidy in basis points a year; 0 when no rule is in force.
    pub subsidy_bp: i64,
    /// Longest time for which interest is subsidised, in months.
    pub subsidy_months: i64,
    /// Term in months by which a request without a term is compared.
    pub assumed_term_months: i64,
    /// Percent of property value that a mortgage lender advances.
    pub mortgage_percent: i64,
    /// Percent of the net value of owned equipment that a sale-and-leaseback advances.
    pub leaseback_percent: i64,
    /// Percent of the amount asked that a product must be able to cover.
    pub least_share_percent: i64,
    /// Patents needed to pledge intellectual property.
    pub least_patents: i64,
    /// Months by which the longest term may fall short without being a poor fit.
    pub term_slack_months: i64,
    /// What a lease asks for at its end, in basis points of the machine's price.
    pub residual_bp: i64,
}

#[derive(Deserialize)]
struct File {
    parameter: Vec<Raw>,
}

#[derive(Deserialize)]
struct Raw {
    id: String,
    value: i64,
    unit: String,
    valid_from: toml::value::Datetime,
    valid_to: Option<toml::value::Datetime>,
    #[serde(default)]
    assumption: bool,
    source: String,
    #[serde(default)]
    clause: String,
    #[serde(default)]
    note: String,
    checked_on: toml::value::Datetime,
}

impl ParameterTable {
    /// The table that ships with the program.
    ///
    /// # Errors
    /// As [`ParameterTable::parse`].
    pub fn seed() -> Result<ParameterTable, Invalid> {
        ParameterTable::parse(SEED)
    }

    /// Reads the file's text.
    ///
    /// # Errors
    /// `Invalid` when it is not TOML of the expected shape or a figure lies outside 0 ..= 100,000.
    pub fn parse(text: &str) -> Result<ParameterTable, Invalid> {
        let fault = |why: String| Invalid(Message::new("finance-parameters-unreadable").with("why", why));
        let file: File = toml::from_str(text).map_err(|error| fault(error.to_string()))?;
        let rows: Option<Vec<ParameterRow>> = file.parameter.into_iter().map(row).collect();
        let hash = Sha256::digest(text);
        let digest: String = hash.iter().take(4).map(|byte| format!("{byte:02x}")).collect();
        rows.map(|rows| ParameterTable { rows, digest }).ok_or_else(|| fault("date or value".to_owned()))
    }

    pub fn rows(&self) -> &[ParameterRow] {
        &self.rows
    }

    /// The figures in force on `day`; a subsidy that has ended is 0.
    ///
    /// # Errors
    /// `Invalid` naming the figure that has no row for that day.
    pub fn on(&self, day: NaiveDate) -> Result<Parameters, Invalid> {
        let find = |id: &str| self.row_on(id, day).map(|row| row.value);
        let must = |id: &str| {
            find(id).ok_or_else(|| Invalid(Message::new("finance-parameter-missing").with("id", id).with("day", day)))
        };
        Ok(Parameters {
            flat_factor_permille: must("flat-factor")?,
            subsidy_bp: find("subsidy-rate").unwrap_or(0),
            subsidy_months: find("subsidy-months").unwrap_or(0),
            assumed_term_months: must("assumed-term")?.max(1),
            mortgage_percent: must("mortgage-cover")?,
            leaseback_percent: must("leaseback-cover")?,
            least_share_percent: must("least-share")?,
            least_patents: must("least-patents")?,
            term_slack_months: must("term-slack")?,
            residual_bp: must("lease-residual")?,
        })
    }

    /// The table's version: the day on which it was last checked, and the first eight digits of its text's SHA-256.
    pub fn version(&self) -> String {
        let checked = self.rows.iter().map(|row| row.checked_on).max().map(|day| day.to_string()).unwrap_or_default();
        format!("{checked}-{}", self.digest)
    }

    /// The rows in force on `day`, in the file's order.
    pub fn in_force(&self, day: NaiveDate) -> impl Iterator<Item = &ParameterRow> {
        self.rows.iter().filter(move |row| self.row_on(&row.id, day) == Some(*row))
    }

    /// The row of `id` in force on `day`, for showing document and clause beside a figure.
    pub fn row_on(&self, id: &str, day: NaiveDate) -> Option<&ParameterRow> {
        let in_force =
            |row: &&ParameterRow| row.id == id && row.valid_from <= day && row.valid_to.is_none_or(|last| day <= last);
        self.rows.iter().filter(in_force).max_by_key(|row| row.valid_from.num_days_from_ce())
    }
}

fn row(raw: Raw) -> Option<ParameterRow> {
    let valid_to = match raw.valid_to {
        Some(last) => Some(date(&last)?),
        None => None,
    };
    if !(0..=100_000).contains(&raw.value) {
        return None;
    }
    Some(ParameterRow {
        id: raw.id,
        value: raw.value,
        unit: raw.unit,
        valid_from: date(&raw.valid_from)?,
        valid_to,
        assumption: raw.assumption,
        source: raw.source,
        clause: raw.clause,
        note: raw.note,
        checked_on: date(&raw.checked_on)?,
    })
}

fn date(value: &toml::value::Datetime) -> Option<NaiveDate> {
    let day = value.date?;
    NaiveDate::from_ymd_opt(i32::from(day.year), u32::from(day.month), u32::from(day.day))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn the_subsidy_follows_the_rule_of_the_day() {
        let table = ParameterTable::seed().unwrap();
        assert_eq!(table.on(day("2024-05-01")).unwrap().subsidy_bp, 100);
        assert_eq!(table.on(day("2025-05-01")).unwrap().subsidy_bp, 150);
        assert_eq!(table.on(day("2026-12-31")).unwrap().subsidy_bp, 150);
        assert_eq!(table.on(day("2027-01-02")).unwrap().subsidy_bp, 0, "ended with 2026 unless extended");
        assert!(table.row_on("subsidy-rate", day("2026-06-01")).unwrap().source.contains("财金〔2026〕2号"));
    }

    #[test]
    fn a_figure_without_a_row_is_named() {
        let fault = ParameterTable::parse("parameter = []").unwrap().on(day("2026-01-01")).unwrap_err();
        assert!(fault.to_string().contains("flat-factor"), "{fault}");
        assert!(ParameterTable::parse("nonsense").is_err());
    }
}
