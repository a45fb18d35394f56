//! A sheet that somebody uploaded becomes rows of a list: good rows are kept, refused ones come back as a sheet to repair.
//!
//! ```text
//! GET /imports/{id}/refused ─▶ POST /imports/{id}/repairs: refused rows put right in the page, taken by the same mapping
//! POST /imports/{id}/stop, resume; GET /imports?batch=: several files together
//! POST /imports/preview: the same file looked at, nothing kept     GET /imports/template.xlsx: an empty form
//! POST /imports ─▶ upload + job ─▶ work: open, find the headers, row by row ─▶ GET /imports/{id}, refused.xlsx
//!         mapping ─▶ memory         read (pure) ─▶ firm: by code, by name, else entered ─▶ created | updated | unchanged
//! ```
//! Importing again doubles nothing: a row is known by its system number, else by its firm, its name, and which of the
//! firm's rows of that name it is. Rows are taken in one order over all sheets of a file, and what was chosen and
//! remembered of its headers is kept with the job: one that was cut off goes on from its last batch.
pub mod control;
pub mod firm;
pub mod firm_name;
#[macro_use]
pub mod lists;
pub mod duplicates;
mod lines;
pub mod memory;
pub mod preview;
pub mod report_forms;
pub mod refused;
pub mod repair;
pub mod routes;
pub mod rows;
pub mod template;
mod told;
pub mod work;

use chrono::NaiveDate;
use diesel::QueryResult;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{
    auth::{
        actor::Actor,
        may::Target,
        policy::{Scope, Stage},
    },
    db::{Conn, unpack},
    error::{Error, Result},
    job::{self, Job},
    kernel::{
        credit_code::CreditCode,
        id::{JobId, OrgId},
        industry::IndustryCode,
        region::RegionCode,
    },
    life::Life,
    listing::{List, Listing},
    org::{Org, Role},
    sheet::{PassedOver, Refused, Row, Table, report},
    text::Lang,
};

/// A list that comes as a sheet.
pub trait Sheeted: Send + Sync + 'static {
    /// What one row says.
    type Said;
    type Noun: Listing + PartialEq;
    /// The columns that name a row among those of its firm.
    const NAMED_BY: &'static [&'static str];
    /// The same of a row that has not been read: what [`Sheeted::name`] is made from.
    fn label(row: &Row<'_>) -> String {
        Self::NAMED_BY.iter().map(|key| row.shown(key)).collect()
    }
    /// What a firm that such a row enters takes part as.
    const OWNED_AS: Role;
    /// A thing of which the example row of an empty form speaks: a name, and a category too.
    const EXAMPLE: &'static str = "立式加工中心";
    /// Suppliers are listed wherever they sit; who needs something is entered by the bureau of its own region.
    const FROM_ANYWHERE: bool = false;

    /// `within`: the importer's region, among whose places a bare name (城关镇) is clear.
    ///
    /// # Errors
    /// The row with everything that is wrong with it.
    fn read(row: Row<'_>, within: &RegionCode) -> Result<Self::Said, Box<Refused>>;
    fn firm(said: &Self::Said) -> FirmSaid<'_>;
    /// The row's name among those of its firm, in one form of writing.
    fn name(said: &Self::Said) -> String;
    fn needed_by(_said: &Self::Said) -> Option<NaiveDate> {
        None
    }
    /// A new row, still a draft.
    ///
    /// # Errors
    /// `Conflict` when such an organisation has no such rows.
    fn make(said: &Self::Said, org: &Org, life: Life, today: NaiveDate) -> Result<Self::Noun>;
    /// Writes what the row says over what is stored; columns that the sheet lacks leave it alone.
    fn apply(said: &Self::Said, noun: &mut Self::Noun);
    /// How many lines of an exported sheet it took: one that took several is not changed by one.
    fn lines(_noun: &Self::Noun) -> usize {
        1
    }
}

/// What a row of any list says of its firm.
#[derive(Clone, Copy, Debug)]
pub struct FirmSaid<'r> {
    pub company: &'r str,
    pub code: Option<&'r CreditCode>,
    pub region: Option<&'r RegionCode>,
    pub industry: Option<&'r IndustryCode>,
    /// Name and telephone number.
    pub contact: (&'r str, &'r str),
}

/// The kind of job that imports a list.
pub fn kind(list: List) -> String {
    format!("import-{list}")
}

/// The list that a job imports.
pub fn list_of(job: &Job) -> Option<List> {
    List::ALL.iter().copied().find(|list| kind(*list) == job.kind)
}

/// For whom a sheet is imported.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Importer {
    /// A bureau, for the firms of its region.
    Bureau(OrgId, RegionCode),
    /// A firm, for itself.
    Firm(OrgId),
}

impl Importer {
    pub fn of(actor: &Actor) -> Importer {
        if actor.is_bureau() {
            Importer::Bureau(actor.org, actor.standing.region.clone())
        } else {
            Importer::Firm(actor.org)
        }
    }

    /// The region among whose places a bare name is clear.
    pub fn within(&self) -> RegionCode {
        match self {
            Importer::Bureau(_, region) => region.clone(),
            Importer::Firm(_) => RegionCode::nation(),
        }
    }
}

/// What became of a row.
#[derive(Debug)]
pub enum Taken {
    /// With the row's id, as the two below.
    Created(String),
    Updated(String),
    Unchanged(String),
    Refused(Box<Refused>),
}

/// Refused rows are kept up to here; the rest is only counted.
pub const MOST_REFUSED: usize = 2_000;

/// What an import has come to: the result of its job.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outcome {
    pub created: u32,
    pub updated: u32,
    pub unchanged: u32,
    pub refused: u32,
    /// The last row that was looked at.
    #[serde(default)]
    pub reached: Option<Reached>,
    /// The sheets that took part, in order.
    #[serde(default)]
    pub sheets: Vec<SheetTaken>,
    #[serde(default)]
    pub passed_over: Vec<PassedOver>,
    /// The first of the refused rows.
    pub rows: Vec<Refused>,
    /// Rows of the sheets bear system numbers: those without one are new.
    #[serde(default)]
    pub numbered: bool,
    /// Those that were refused and have been repaired since.
    #[serde(default)]
    pub repaired: Vec<RowAt>,
}

/// A row of a file, as Excel shows it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RowAt {
    pub sheet: String,
    pub row: u32,
}

/// How far an import came: the sheet, and its row as Excel shows it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Reached {
    /// Empty for a file that names no sheets.
    pub sheet: String,
    pub row: u32,
}

/// A sheet of the file that took part.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SheetTaken {
    /// Empty for a file that names no sheets.
    pub name: String,
    pub header_row: u32,
    pub rows: usize,
    /// Its headers, for the report of refused rows.
    pub headings: Vec<String>,
}

impl Outcome {
    /// The refused rows, by sheets as they came.
    pub fn report(&self, lang: Lang) -> Vec<Table> {
        let refused_in = |sheet: &SheetTaken| self.rows.iter().any(|row| row.sheet == sheet.name);
        let mut tables: Vec<Table> = Vec::new();
        for sheet in self.sheets.iter().filter(|sheet| refused_in(sheet)) {
            let rows = self.rows.iter().filter(|row| row.sheet == sheet.name);
            tables.push(report(&sheet.name, &sheet.headings, rows, lang));
        }
        if tables.is_empty() {
            tables.push(report("", &[], [], lang));
        }
        tables
    }

    pub fn count(&mut self, taken: Taken) {
        match taken {
            Taken::Created(_) => self.created += 1,
            Taken::Updated(_) => self.updated += 1,
            Taken::Unchanged(_) => self.unchanged += 1,
            Taken::Refused(row) => {
                self.refused += 1;
                if self.rows.len() < MOST_REFUSED {
                    self.rows.push(*row);
                }
            }
        }
    }
}

/// A job that imports, as permission sees it: nobody's but its organisation's.
pub struct Import {
    pub job: Job,
    owner: OrgId,
}

impl Import {
    pub fn outcome(&self) -> Result<Outcome> {
        outcome(&self.job)
    }

    /// # Errors
    /// `Internal` for a job of another kind: permission lets none through.
    pub fn list(&self) -> Result<List> {
        list_of(&self.job).ok_or(Error::Internal("an import of no list"))
    }
}

/// What `job` has come to so far.
///
/// # Errors
/// `Database` when the stored result is not one of ours.
pub fn outcome(job: &Job) -> Result<Outcome> {
    Ok(if job.result.is_empty() { Outcome::default() } else { unpack(&job.result)? })
}

impl Target for Import {
    type Id = JobId;
    fn find(conn: &mut Conn, id: &JobId) -> QueryResult<Option<Import>> {
        let job = job::store::find(conn, *id)?;
        Ok(job.filter(|job| list_of(job).is_some()).and_then(|job| job.owner.map(|owner| Import { job, owner })))
    }
    fn scope(&self) -> Scope {
        Scope {
            owner: self.owner,
            entered_by: None,
            region: self.job.region.clone().unwrap_or_else(RegionCode::nation),
            beside: None,
            keepers: Vec::new(),
            stage: Stage::Own,
        }
    }
}
