//! Index tokens: how a few hundred candidates are fetched out of a hundred thousand before anything is scored.
//!
//! A document carries `cat:` for each node it is recognised as and for every node above it, and `catnear:` for each node
//! near those; a query asks for its own nodes under both.
use std::{
    collections::BTreeMap,
    sync::{LazyLock, OnceLock},
};

use serde::{Deserialize, Serialize};

use super::{need::Need, offer::Offer, recognise::Guess};
use crate::kernel::taxonomy::{CategoryCode, Taxonomy};

/// What to ask the index for.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Candidates {
    /// Words for the text fields.
    pub text: String,
    /// Exact tokens with their boosts, to be OR-ed with the text.
    pub terms: Vec<(String, f32)>,
    /// The recognised nodes and how sure each is, 0 ..= 1.
    pub categories: Vec<(CategoryCode, f32)>,
}

/// For an offer's document.
pub fn offer_terms(offer: &Offer) -> Vec<String> {
    document_terms(offer.categories.iter().collect())
}

/// For a demand's document: sub-needs count like the whole.
pub fn need_terms(need: &Need) -> Vec<String> {
    document_terms(all_guesses(need))
}

/// Offers that may answer a need.
pub fn candidates(need: &Need) -> Candidates {
    query(&need.title, all_guesses(need))
}

/// Needs that an offer may answer.
pub fn candidates_for_offer(offer: &Offer) -> Candidates {
    query(&offer.title, offer.categories.iter().collect())
}

fn all_guesses(need: &Need) -> Vec<&Guess> {
    let parts = need.parts.iter().flat_map(|part| &part.categories);
    if need.parts.is_empty() { need.categories.iter().collect() } else { parts.collect() }
}

/// The tokens of each node, found at its first use: a document of a hundred thousand must not walk the tree again.
static NODE_TERMS: LazyLock<Vec<OnceLock<Vec<String>>>> =
    LazyLock::new(|| Taxonomy::get().nodes().iter().map(|_| OnceLock::new()).collect());

fn document_terms(guesses: Vec<&Guess>) -> Vec<String> {
    let nodes = Taxonomy::get().nodes();
    let mut terms: Vec<String> = Vec::new();
    for guess in guesses {
        let at = nodes.binary_search_by(|node| node.code.cmp(&guess.code)).ok();
        let known = at.and_then(|at| NODE_TERMS.get(at)).map(|cell| cell.get_or_init(|| node_terms(&guess.code)));
        terms.extend(known.into_iter().flatten().cloned());
    }
    terms.sort();
    terms.dedup();
    terms
}

fn node_terms(code: &CategoryCode) -> Vec<String> {
    let taxonomy = Taxonomy::get();
    let mut terms: Vec<String> = code.ancestors().iter().map(|code| format!("cat:{code}")).collect();
    terms.extend(taxonomy.near(code).iter().map(|code| format!("catnear:{code}")));
    // groups whose members stand elsewhere in the tree
    let groups =
        taxonomy.nodes().iter().filter(|node| node.group && node.related.iter().any(|member| member.contains(code)));
    terms.extend(groups.map(|group| format!("cat:{}", group.code)));
    terms
}

fn query(title: &str, guesses: Vec<&Guess>) -> Candidates {
    let mut terms: BTreeMap<String, f32> = BTreeMap::new();
    let mut categories: BTreeMap<CategoryCode, f32> = BTreeMap::new();
    for guess in guesses {
        let sure = f32::from(u16::try_from(guess.confidence).unwrap_or(1000)) / 1000.0;
        let mut ask = |term: String, boost: f32| {
            let known = terms.entry(term).or_insert(0.0);
            *known = known.max(boost);
        };
        ask(format!("cat:{}", guess.code), 10.0 * sure);
        ask(format!("catnear:{}", guess.code), 3.0 * sure);
        let known = categories.entry(guess.code.clone()).or_insert(0.0);
        *known = known.max(sure);
    }
    Candidates {
        text: title.to_owned(),
        terms: terms.into_iter().collect(),
        categories: categories.into_iter().collect(),
    }
}
