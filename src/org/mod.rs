//! An organisation: a legal person or its branch, known by its unified social credit code; its users, and signing in.
//!
//! ```text
//! needs-code ─code─▶ entered ──claim──▶ claimed ──verify──▶ verified ─▶ suspended
//!                                          └──refuse(reason)─▶ refused ──edit──▶ claimed
//! ```
//! A row that a bureau imports makes an organisation that is `entered` (for it), or `needs-code`. Whoever registers with
//! its code claims it, and sees nothing of it until a bureau whose region contains it has verified the claim. A bureau may
//! hand out a claim code beforehand (`claim`): then the claim counts at once. Whoever has no password at hand signs in by a
//! one-time code (`by_code`, sent by `send_code`); members come by invitation (`invitations`).
pub mod account;
pub mod asked;
pub mod by_code;
pub mod claim;
pub mod fields;
pub mod invitations;
pub mod invited;
pub mod me;
pub mod members;
pub mod model;
pub mod register;
pub mod routes;
pub mod send_code;
pub mod sessions;
pub mod sign_in;
pub mod store;
pub mod told;
pub mod totp;
pub mod view;

pub use model::{BuyerKind, Handler, Org, Role, State, SupplyRole};
