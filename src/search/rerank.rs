//! Reordering the best candidates by how much of the query their titles cover.
#![allow(clippy::as_conversions)] // counts to f32 for a logarithm: the loss of precision beyond 2^24 does not matter

use std::collections::BTreeMap;

use tantivy::{Searcher, Term};

use super::{Hit, SearchError, analyzer::Terms, schema::Fields};

/// What full coverage adds, as a share of the best candidate's score.
const COVERAGE: f32 = 0.5;

/// Each distinct term of the query with its inverse document frequency.
pub fn weigh(searcher: &Searcher, fields: &Fields, terms: &Terms) -> Result<Vec<(String, f32)>, SearchError> {
    let total = searcher.num_docs() as f32;
    let kinds = [
        (fields.title.words, &terms.words),
        (fields.title.bigrams, &terms.bigrams),
        (fields.title.unigrams, &terms.unigrams),
    ];
    let mut weighed = BTreeMap::new();
    for (field, terms) in kinds {
        for term in terms {
            let documents = searcher.doc_freq(&Term::from_field_text(field, term))? as f32;
            let idf = (1.0 + (total - documents).max(0.0) / (documents + 0.5)).ln();
            weighed.entry(term.clone()).or_insert(idf);
        }
    }
    Ok(weighed.into_iter().collect())
}

/// Adds to the first `depth` hits, and sorts them by, the idf-weighted share of the terms that stand in their titles.
pub fn by_coverage(hits: &mut [(Hit, String)], idf: &[(String, f32)], depth: usize) {
    let all: f32 = idf.iter().map(|(_, idf)| idf).sum();
    let best = hits.first().map_or(0.0, |(hit, _)| hit.score);
    let Some(head) = hits.get_mut(..depth.min(hits.len())) else { return };
    if all <= 0.0 || best <= 0.0 {
        return;
    }
    for (hit, title) in head.iter_mut() {
        let found: f32 = idf.iter().filter(|(term, _)| title.contains(term.as_str())).map(|(_, idf)| idf).sum();
        hit.score += COVERAGE * best * found / all;
    }
    head.sort_by(|(a, _), (b, _)| b.score.total_cmp(&a.score));
}
