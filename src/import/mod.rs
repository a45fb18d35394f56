//! A sheet that somebody uploaded becomes rows of a list: good rows are kept, refused ones come back as a sheet to repair.
//!
//! ```text
//! POST /imports ─▶ upload + job ─▶ work: open, find the header, row by row ─▶ GET /imports/{id}, refused.xlsx
//!                                  draft (pure) ─▶ firm: by code, by name, else entered ─▶ created | updated | unchanged
//! ```
//! Importing again doubles nothing: a row is known by its firm, its equipment, and which of the firm's rows of that
//! equipment it is. A job that was cut off goes on from its last batch.
pub mod demands;
pub mod firm;
pub mod routes;
pub mod work;

use diesel::QueryResult;
use serde::{Deserialize, Serialize};

use crate::{
    auth::{
        may::Target,
        policy::{Scope, Stage},
    },
    db::{Conn, unpack},
    error::Result,
    job::{self, Job},
    kernel::{
        id::{JobId, OrgId},
        region::RegionCode,
    },
    sheet::Refused,
    words,
};

words!(
    /// The lists that can be imported.
    List { Demands = "demands" }
);

impl List {
    /// The kind of job that does it.
    pub fn kind(self) -> &'static str {
        match self {
            List::Demands => demands::KIND,
        }
    }
}

/// For whom a sheet is imported.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Importer {
    /// A bureau, for the firms of its region.
    Bureau(OrgId, RegionCode),
    /// A firm, for itself.
    Firm(OrgId),
}

/// What became of a row.
#[derive(Debug)]
pub enum Taken {
    Created,
    Updated,
    Unchanged,
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
    /// The headers of the sheet, for the report of refused rows.
    pub headings: Vec<String>,
    /// The first of the refused rows.
    pub rows: Vec<Refused>,
}

impl Outcome {
    pub fn count(&mut self, taken: Taken) {
        match taken {
            Taken::Created => self.created += 1,
            Taken::Updated => self.updated += 1,
            Taken::Unchanged => self.unchanged += 1,
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
        let ours = |job: &Job| List::ALL.iter().any(|list| list.kind() == job.kind);
        Ok(job.filter(ours).and_then(|job| job.owner.map(|owner| Import { job, owner })))
    }
    fn scope(&self) -> Scope {
        Scope {
            owner: self.owner,
            entered_by: None,
            region: self.job.region.clone().unwrap_or_else(RegionCode::nation),
            stage: Stage::Own,
        }
    }
}
