//! Matches a financing request with lender products: hard rules as checks, then fit, then true yearly cost.
//!
//! Pure: the caller brings the request, the products and the [`Parameters`] of the day. Text is read once into a
//! [`FinanceNeed`], a product once into a [`LenderOffer`]; [`score`] then only compares figures.
//!
//! ```text
//! RequestInput -> FinanceNeed -+-> checks (met | missed | unknown) -> eligible?
//! LenderInput  -> LenderOffer -+-> fit of amount, term, down payment, days
//!                              +-> yearly cost = rate + fee - subsidy
//! ```
mod check;
mod cost;
mod firm;
mod fit;
mod flow;
mod index_terms;
mod lender;
pub(crate) mod number;
mod parameters;
mod patterns;
mod purpose;
mod read;
mod request;
mod score;
mod words;
mod years;

pub use check::{Check, checks};
pub use cost::{Cost, yearly_cost};
pub use firm::{FirmSize, TaxCredit};
pub use flow::{Flow, Form, YearFlow, flow};
pub use index_terms::{need_terms, offer_terms, region_terms};
pub use lender::{Collateral, Exclusion, FeeBasis, Kind, LenderInput, LenderOffer, RateKind};
pub use parameters::{ParameterRow, ParameterTable, Parameters};
pub use purpose::{Family, Purpose};
pub use request::{FinanceNeed, RequestInput};
pub use score::{Eligibility, Factor, FinanceScore, MOST_POINTS, Outcome, Ranked, Reason, cost_reason, rank, score};
pub use years::paid_by_year;
