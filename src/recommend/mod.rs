//! What answers what: candidates from the index, scored by the matching engine, each with its reasons.
//!
//! The index gives a few hundred candidates with their profiles; the engine scores them; the best are read from the
//! database again before they are shown, since an index lags a withdrawal. Cost does not grow with the table.
pub mod candidates;
pub mod comparison;
pub mod financing_draft;
pub mod lenders;
pub mod near_misses;
pub mod parameters;
pub mod preview;
pub mod prospects;
pub mod requests;
pub mod routes;
pub mod sentence;
pub mod sets;
mod understood;
pub mod weights;

use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::{
    error::Problems,
    matching::{Outcome, Reason, Sides, finance},
    text::{Lang, Message},
};

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
    /// The factor in words: 主轴转速.
    pub name: String,
    /// `met`, `missed` or `unknown`: what is not known is never shown as met.
    pub outcome: String,
    /// Below zero only of `fine`: what misses that matter take off.
    pub points: i64,
    /// The points of a full answer.
    pub of: u32,
    pub text: String,
    /// What is asked for, with its unit; with `offered` a line of the deviation table (逐项对照).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub wanted: Option<String>,
    /// What is offered; absent where it is not stated.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub offered: Option<String>,
    /// Whether the buyer cannot do without it.
    pub must: bool,
    /// What would turn a refusal into a yes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub missing: Option<String>,
}

impl ReasonView {
    /// A reason of a product for a demand, or the other way round.
    pub fn of(reason: &Reason, lang: Lang) -> ReasonView {
        let outcome = match reason.outcome {
            Outcome::Met => "met",
            Outcome::Missed => "missed",
            Outcome::Unknown => "unknown",
        };
        let Sides { name, wanted, offered } = reason.sides(lang);
        ReasonView {
            factor: reason.name(),
            name,
            outcome: outcome.into(),
            points: reason.points.into(),
            of: reason.of,
            text: reason.say(lang),
            wanted,
            offered,
            must: reason.must,
            missing: None,
        }
    }

    /// A condition of a lender product, with `text` and `missing` as far as the reader may know them. Both figures stand in
    /// the sentence only.
    fn condition(reason: &finance::Reason, text: &Message, missing: Option<&Message>, lang: Lang) -> ReasonView {
        let factor = reason.factor.as_str();
        ReasonView {
            factor: factor.into(),
            name: Message::new("fit-condition").with("factor", factor).say(lang),
            outcome: reason.outcome.as_str().into(),
            points: reason.points.into(),
            of: reason.of,
            text: text.say(lang),
            wanted: None,
            offered: None,
            must: reason.factor.is_rule(),
            missing: missing.map(|missing| missing.say(lang)),
        }
    }
}
