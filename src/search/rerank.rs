//! Reordering the best candidates by how much of the query their titles cover.
#![allow(clippy::as_conversions)] // counts to f32 for a logarithm: the loss of precision beyond 2^24 does not matter

use std::collections::BTreeMap;

use tantivy::{Searcher, Term};

use super::{Hit, SearchError, analyzer::Terms, schema::Fields};

/// What full coverage adds, as a share of the best candidate's score.
const COVERED: f32 = 0.5;
/// What standing at the very beginning of the title adds to that; at the end, nothing.
const LEADING: f32 = 1.0;

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

/// Adds to the first `depth` hits, and sorts them by, the idf-weighted share of the terms that stand in their titles
/// and how early they stand there: titles begin with what a thing is and end with where it is from.
pub fn by_coverage(hits: &mut [(Hit, String)], idf: &[(String, f32)], depth: usize) {
    let all: f32 = idf.iter().map(|(_, idf)| idf).sum();
    let best = hits.first().map_or(0.0, |(hit, _)| hit.score);
    let Some(head) = hits.get_mut(..depth.min(hits.len())) else { return };
    if all <= 0.0 || best <= 0.0 {
        return;
    }
    for (hit, title) in head.iter_mut() {
        let length = title.len() as f32;
        let worth = |(term, idf): &(String, f32)| {
            title.find(term.as_str()).map(|at| idf * (COVERED + LEADING * (1.0 - at as f32 / length)))
        };
        hit.score += best * idf.iter().filter_map(worth).sum::<f32>() / all;
    }
    head.sort_by(|(a, _), (b, _)| b.score.total_cmp(&a.score));
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hit(title: &str, score: f32) -> (Hit, String) {
        (Hit { noun: String::new(), id: title.to_owned(), score, payload: Vec::new() }, title.to_owned())
    }

    fn order(mut hits: Vec<(Hit, String)>, depth: usize) -> Vec<String> {
        by_coverage(&mut hits, &[("车床".to_owned(), 3.0), ("数控".to_owned(), 1.0)], depth);
        hits.into_iter().map(|(hit, _)| hit.id).collect()
    }

    #[test]
    fn more_of_the_query_and_earlier_is_better() {
        assert_eq!(
            order(vec![hit("数控", 5.0), hit("车床", 5.0), hit("车床数控", 4.9)], 9),
            ["车床数控", "车床", "数控"]
        );
        assert_eq!(order(vec![hit("配件 车床", 5.0), hit("车床 配件", 5.0)], 9), ["车床 配件", "配件 车床"]);
    }

    #[test]
    fn what_lies_below_the_depth_stays() {
        assert_eq!(
            order(vec![hit("铣床", 5.0), hit("磨床", 4.0), hit("数控车床", 3.9)], 2),
            ["铣床", "磨床", "数控车床"]
        );
        assert!(order(Vec::new(), 9).is_empty());
    }
}
