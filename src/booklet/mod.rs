//! Booklets 对接手册: what a list shows, or what an event brings together, as print-ready PDF and as a workbook.
//!
//! [`model`] puts entries in order, [`entry`] says what of a row is printed, [`rows`] gathers rows. A booklet is for
//! handing out: unless the internal edition is asked for, each row is printed as a stranger reads it (a financing request
//! as a lender does), whoever asks, and only if the asker may see it. [`press`] sets templates of `templates/` by typst;
//! it is behind the feature `booklet`, without which [`making`] answers that it was left out.
pub mod entry;
#[cfg(feature = "booklet")]
pub mod fonts;
pub mod making;
pub mod model;
#[cfg(feature = "booklet")]
pub mod press;
#[cfg(feature = "booklet")]
pub mod qr;
pub mod routes;
pub mod rows;
