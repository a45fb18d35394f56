//! Money for renewal: what lenders offer and what firms ask for. Lives as in [`crate::life`].
//!
//! A lender product is public once published. A financing request never is: its owner and the bureaus of its region see
//! all of it, verified lenders see a published one without whose it is and without the firm's figures.
//! Every condition is an input of [`crate::matching::finance`], kept as JSON; what is also a column is kept there alone.
pub mod financing_request;
pub mod lender_product;
mod sheet_words;

use serde::Serialize;
use serde_json::Value;

use crate::{error::Problems, text::Message};

/// The longest texts, in characters, and the longest lists of words.
const LONGEST_NAME: usize = 100;
const LONGEST_TEXT: usize = 4_000;
const MOST_WORDS: usize = 100;

/// `input` as JSON without the fields that are columns.
fn without_columns(input: &impl Serialize, columns: &[&str]) -> Value {
    let mut value = serde_json::to_value(input).unwrap_or_default();
    if let Some(fields) = value.as_object_mut() {
        fields.retain(|name, _| !columns.contains(&name.as_str()));
    }
    value
}

fn word_list(problems: &mut Problems, field: &str, words: &[String]) {
    if words.len() > MOST_WORDS {
        problems.add(field, Message::new("finance-too-many").with("most", MOST_WORDS));
    }
    for (at, word) in words.iter().enumerate() {
        problems.length(&format!("{field}.{at}"), word, 1, LONGEST_NAME);
    }
}

fn at_most(problems: &mut Problems, field: &str, value: Option<u32>, most: u32) {
    if value.is_some_and(|value| value > most) {
        problems.add(field, Message::new("finance-at-most").with("most", most));
    }
}

fn in_order<T: PartialOrd>(problems: &mut Problems, field: &str, least: Option<T>, most: Option<T>) {
    if least.zip(most).is_some_and(|(least, most)| least > most) {
        problems.add(field, Message::new("finance-order"));
    }
}
