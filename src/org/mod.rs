//! An organisation: a legal person or its branch, known by its unified social credit code; its users, and signing in.
//!
//! ```text
//! needs-code ─code─▶ entered ──claim──▶ claimed ──verify──▶ verified ─▶ suspended
//!                                          └──refuse(reason)─▶ refused ──edit──▶ claimed
//! ```
//! A row that a bureau imports makes an organisation that is `entered` (for it), or `needs-code`. Whoever registers with
//! its code claims it, and sees nothing of it until a bureau whose region contains it has verified the claim.
pub mod account;
pub mod members;
pub mod model;
pub mod register;
pub mod routes;
pub mod sign_in;
pub mod store;
pub mod view;

pub use model::{BuyerKind, Org, Role, State, SupplyRole};
