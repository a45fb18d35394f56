//! How well an offer answers a need, with a reason for every point. Pure: no database, no clock, no request.
//!
//! ```text
//! NeedInput  --read_need-->  Need  -+
//!                                   +--score--> Score { points, fit, reasons } --rank--> shown, each reason a sentence
//! OfferInput --read_offer--> Offer -+
//! ```
//! Texts are read once, into profiles that are kept beside the indexed document; scoring compares figures only.
//! A figure that is not stated is unknown: it is never met and never missed.
mod asked;
mod changes;
mod conflict;
mod fit;
mod input;
mod knob;
mod lexicon;
mod need;
mod offer;
mod rank;
mod reader;
mod reason;
mod recognise;
mod refused;
mod resembles;
mod score;
mod sentence;
mod sides;
mod spelling;
mod terms;
mod trade;
mod turn;
mod uncompared;
mod weights;
mod wording;

pub mod finance;

pub use asked::{Asked, AskedBound, AskedWord, read_asked};
pub use changes::{Asker, changes};
pub use conflict::Conflict;
pub use input::{BudgetInput, CertificateInput, NeedInput, OfferInput, OldInput, SpecInput, SubNeedInput};
pub use knob::{KNOBS, Knob, Measure};
pub use need::{Budget, Need, Wish, read_need};
pub use offer::{Offer, read_offer};
pub use rank::rank;
pub use reader::{Figure, Origin};
pub use reason::{Because, Doubt, Factor, Outcome, Reason, Severity};
pub use recognise::Guess;
pub use score::{Fit, Score, score};
pub use sentence::{ItemTold, SpecTold, Told, read_sentence};
pub use sides::Sides;
pub use spelling::meant;
pub use terms::{Candidates, candidates, candidates_for_offer, need_terms, offer_terms};
pub use turn::{rank_on, turn};
pub use weights::{Tolerance, Weights};

#[cfg(test)]
mod tests;
