//! What is known of a file's headers before it is read: what its sender chose, and what was chosen for such headers before.
use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// Header, as [`super::Mapped::known_as`] writes it -> key of the column that it was chosen for; empty: for none.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Remembered(BTreeMap<String, String>);

impl Remembered {
    pub fn get(&self, header: &str) -> Option<&str> {
        self.0.get(header).map(String::as_str)
    }

    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(header, key)| (header.as_str(), key.as_str()))
    }
}

impl FromIterator<(String, String)> for Remembered {
    fn from_iter<I: IntoIterator<Item = (String, String)>>(pairs: I) -> Remembered {
        Remembered(pairs.into_iter().collect())
    }
}

/// What the sender of a file says of one of its sheets.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
pub struct ChosenSheet {
    /// The row in which its header ends, as Excel shows it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub header_row: Option<u32>,
    /// Index of a column of the sheet, from 0 -> key of the list's column, empty for none.
    pub columns: BTreeMap<usize, String>,
    /// The sheet is left out.
    pub skip: bool,
}

/// By the name of the sheet; a file of text has one sheet without a name.
pub type Choice = BTreeMap<String, ChosenSheet>;

/// Both: kept with a job, so that it reads the same when it goes on after a crash.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Guide {
    pub choice: Choice,
    pub remembered: Remembered,
}
