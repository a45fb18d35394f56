//! The few hundred that the index holds for a need or an offer: what is then scored, by the server and by
//! `duijie evaluate` alike.
use serde::de::DeserializeOwned;

use crate::{
    kernel::noun::Noun,
    matching::{self, Candidates, Need, Offer},
    search::{Hit, Index, SearchError, Wanted},
};

/// The term of what takes part in matching.
pub const MATCHED: &str = "matched";

/// Offers that may answer `need`, best guess first. `seen` holds the terms of which a reader sees one; `None` leaves
/// nothing out.
///
/// # Errors
/// What the index met.
pub fn offers_for(
    index: &Index,
    need: &Need,
    seen: Option<Vec<String>>,
    limit: usize,
) -> Result<Vec<(String, Offer)>, SearchError> {
    fetch(index, Noun::Product, matching::candidates(need), seen, limit)
}

/// Demands that `offer` may answer, each with all of its needs; as [`offers_for`].
///
/// # Errors
/// What the index met.
pub fn needs_for(
    index: &Index,
    offer: &Offer,
    seen: Option<Vec<String>>,
    limit: usize,
) -> Result<Vec<(String, Vec<Need>)>, SearchError> {
    fetch(index, Noun::Demand, matching::candidates_for_offer(offer), seen, limit)
}

fn fetch<T: DeserializeOwned>(
    index: &Index,
    noun: Noun,
    candidates: Candidates,
    seen: Option<Vec<String>>,
    limit: usize,
) -> Result<Vec<(String, T)>, SearchError> {
    let noun = noun.to_string();
    let wanted = Wanted {
        nouns: vec![&noun],
        text: &candidates.text,
        all_of: seen.map(|terms| vec![terms, vec![MATCHED.to_owned()]]).unwrap_or_default(),
        should: candidates.terms,
        limit,
        ..Wanted::default()
    };
    Ok(index.search(&wanted)?.into_iter().filter_map(unpacked).collect())
}

/// What cannot be read is left out: its document is of another version and about to be replaced.
fn unpacked<T: DeserializeOwned>(hit: Hit) -> Option<(String, T)> {
    match serde_json::from_slice(&hit.payload) {
        Ok(profile) => Some((hit.id, profile)),
        Err(error) => {
            tracing::warn!(noun = hit.noun, id = hit.id, %error, "an indexed profile could not be read");
            None
        }
    }
}
