//! An introduction: the owner of a need (a demand, a financing request) and the owner of an offer (a product, a lender
//! product) are brought together. One side asks with a message, the other answers.
//!
//! ```text
//! asked ──accept──▶ accepted (contacts open while both consents stand)
//!   ├──decline(reason)──▶ declined
//!   ├──withdraw, by whoever asked──▶ withdrawn
//!   └──no answer for five working days──▶ expired (derived when read; written by the next write that
//!                                             meets it, or once a day)
//! ```
//! Asking is the asker's consent, accepting the other's ([`consent`]); either can take it back, and contacts close. Each
//! showing of a contact leaves a receipt ([`receipt`]), the only trail of it.
//!
//! Decided: consent is the organisation's own to give, so a bureau that entered a row for a firm sees that somebody asks
//! and answers for nobody. A list shows no contact, or a showing would be without its receipt. The day an answer is due is
//! fixed at asking: a later change of the calendar moves no deadline. Whoever asks at one demand waits for whoever asked
//! there before, so that ten are ten.
pub mod after_meeting;
pub mod consent;
pub mod counts;
pub mod model;
pub mod overdue;
pub mod party;
pub mod quote;
pub mod receipt;
pub mod routes;
pub mod store;
pub mod told;
pub mod view;

pub use model::Introduction;
