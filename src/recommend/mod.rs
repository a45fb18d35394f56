//! What answers what: candidates from the index, scored by the matching engine, each with its reasons.
//!
//! The index gives a few hundred candidates with their profiles; the engine scores them; the best are read from the
//! database again before they are shown, since an index lags a withdrawal. Cost does not grow with the table.
pub mod candidates;
pub mod financing_draft;
pub mod lenders;
pub mod prospects;
pub mod requests;
pub mod routes;

use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::error::Problems;

/// How many candidates are scored for one need.
const CANDIDATES: usize = 300;

/// How many answers a list shows.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct Most {
    /// 1 to 100, by default 20.
    pub size: Option<usize>,
}

impl Most {
    fn size(&self) -> crate::error::Result<usize> {
        match self.size.unwrap_or(20) {
            size @ 1..=100 => Ok(size),
            _ => Err(Problems::one("size", "value-page-size")),
        }
    }
}

/// One reason of a score, as data and as a sentence in the asker's language.
#[derive(Debug, Serialize, ToSchema)]
pub struct ReasonView {
    /// `category`, `parameter:spindle_rpm`, `price`, `lead_time` …
    pub factor: String,
    /// `met`, `missed` or `unknown`: what is not known is never shown as met.
    pub outcome: String,
    pub points: i64,
    /// The points of a full answer.
    pub of: u32,
    pub text: String,
    /// What would turn a refusal into a yes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub missing: Option<String>,
}
