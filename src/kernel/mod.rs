//! Values: parsed once at the edge, trusted afterwards. Nothing here touches a database, a request or the clock's hands.
pub mod calendar;
pub mod clock;
pub mod credit_code;
pub mod date;
pub mod gazetteer;
pub mod id;
pub mod industry;
pub mod login;
pub mod money;
pub mod nfkc;
pub mod noun;
pub mod page;
pub mod project_code;
pub mod quantity;
pub mod quiet_hours;
pub mod region;
pub mod taxonomy;
pub mod visibility;

pub use noun::not_a_word;

use crate::text::Message;

/// Why a text is not a value of the type asked for; says what is wrong and what would be right.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct Invalid(pub Message);

impl Invalid {
    pub fn new(key: &str) -> Invalid {
        Invalid(Message::new(key))
    }
}
