//! From what is wanted to hits: one query of OR-ed terms, the filters, the best, reordered.
use std::collections::HashMap;

use tantivy::{
    DocAddress, DocId, Order, Score, Searcher, SegmentReader, TantivyDocument, Term,
    collector::TopDocs,
    query::{AllQuery, BooleanQuery, BoostQuery, ConstScoreQuery, Occur, Query, TermQuery},
    schema::{Field, IndexRecordOption},
};

use super::{
    Analyzer, Hit, SearchError, Wanted, Word,
    analyzer::{Terms, normalise},
    rerank,
    schema::{DATED, Fields},
};

/// Characters of a query that count: a page pasted into the search box is cut here.
const LONGEST_QUERY: usize = 400;
/// Terms that may take part; of more, the rarest are kept.
const MOST_TERMS: usize = 160;
/// How many candidates the reordering looks at.
pub const RERANKED: usize = 200;

/// What one field is worth in the sum.
struct Weights {
    words: f32,
    bigrams: f32,
    unigrams: f32,
}

const TITLE: Weights = Weights { words: 1.0, bigrams: 0.6, unigrams: 1.0 };
const BODY: Weights = Weights { words: 0.4, bigrams: 0.3, unigrams: 0.1 };
/// Terms that come from a synonym count less than those that were typed.
const SYNONYM: f32 = 0.4;

pub fn search(
    searcher: &Searcher,
    fields: &Fields,
    analyzer: &Analyzer,
    wanted: &Wanted,
) -> Result<Vec<Hit>, SearchError> {
    if wanted.limit == 0 {
        return Ok(Vec::new());
    }
    let filter = filter(fields, analyzer, wanted);
    if wanted.text.trim().is_empty() && wanted.should.is_empty() {
        return newest(searcher, fields, filter, wanted.limit);
    }
    let typed: String = wanted.text.chars().take(LONGEST_QUERY).collect();
    let text = normalise(&typed);
    let terms = analyzer.terms_of_normalised(&text);
    let mut scored = text_terms(searcher, fields, &terms, 1.0)?;
    for synonym in analyzer.synonyms(&text) {
        scored.extend(text_terms(searcher, fields, &analyzer.terms_of_normalised(synonym), SYNONYM)?);
    }
    let mut clauses = or_clauses(scored);
    for (term, points) in &wanted.should {
        let exact = TermQuery::new(fields.exact(term), IndexRecordOption::Basic);
        clauses.push((Occur::Should, Box::new(ConstScoreQuery::new(Box::new(exact), *points))));
    }
    if clauses.is_empty() {
        return Ok(Vec::new());
    }
    let any: Box<dyn Query> = Box::new(BooleanQuery::new(clauses));
    let query: Box<dyn Query> = match filter {
        Some(filter) => Box::new(BooleanQuery::new(vec![(Occur::Must, filter), (Occur::Must, any)])),
        None => any,
    };
    let depth = if wanted.rerank { wanted.limit.max(RERANKED) } else { wanted.limit };
    // The plain union: with dozens of terms block-max pruning (`order_by_score`) costs three to eight times as much.
    let best = TopDocs::with_limit(depth).tweak_score(|_: &SegmentReader| |_: DocId, score: Score| score);
    let found = searcher.search(&query, &best)?;
    let mut hits = Vec::with_capacity(found.len());
    for (score, address) in found {
        hits.push(load(searcher, fields, address, score)?);
    }
    if wanted.rerank && !text.trim().is_empty() {
        let idf = rerank::weigh(searcher, fields, &terms)?;
        rerank::by_coverage(&mut hits, &idf, RERANKED);
    }
    hits.truncate(wanted.limit);
    Ok(hits.into_iter().map(|(hit, _)| hit).collect())
}

/// The filters as one query without a score, `None` when everything passes.
fn filter(fields: &Fields, analyzer: &Analyzer, wanted: &Wanted) -> Option<Box<dyn Query>> {
    let any_of = |terms: Vec<Term>| -> Box<dyn Query> {
        let one = |term| -> (Occur, Box<dyn Query>) {
            (Occur::Should, Box::new(TermQuery::new(term, IndexRecordOption::Basic)))
        };
        Box::new(BooleanQuery::new(terms.into_iter().map(one).collect()))
    };
    let mut clauses = Vec::new();
    if !wanted.nouns.is_empty() {
        clauses.push((Occur::Must, any_of(wanted.nouns.iter().map(|noun| fields.noun_term(noun)).collect())));
    }
    for group in &wanted.all_of {
        clauses.push((Occur::Must, any_of(group.iter().map(|term| fields.exact(term)).collect())));
    }
    clauses.extend(wanted.words.iter().filter_map(|word| Some((Occur::Must, must(fields, analyzer, word)?))));
    if !wanted.none_of.is_empty() {
        if clauses.is_empty() {
            clauses.push((Occur::Must, Box::new(AllQuery)));
        }
        clauses.push((Occur::MustNot, any_of(wanted.none_of.iter().map(|term| fields.exact(term)).collect())));
    }
    if clauses.is_empty() {
        return None;
    }
    Some(Box::new(ConstScoreQuery::new(Box::new(BooleanQuery::new(clauses)), 0.0)))
}

/// Of the pairs of characters of a word, so many must be there, in per cent: who types 数控车床厂 also wants 数控车床.
const MUST_SHARE: usize = 60;

/// The query of a word that must be found; `None` for one without a letter, digit or character.
fn must(fields: &Fields, analyzer: &Analyzer, word: &Word) -> Option<Box<dyn Query>> {
    let terms = analyzer.terms(word.text);
    let (parts, title, body) = if terms.bigrams.is_empty() {
        (terms.unigrams, fields.title.unigrams, fields.body.unigrams)
    } else {
        (terms.bigrams, fields.title.bigrams, fields.body.bigrams)
    };
    if parts.is_empty() {
        return None;
    }
    let one = |term: Term| -> (Occur, Box<dyn Query>) {
        (Occur::Should, Box::new(TermQuery::new(term, IndexRecordOption::Basic)))
    };
    let part = |part: &String| -> (Occur, Box<dyn Query>) {
        let places = [title, body].map(|field| one(Term::from_field_text(field, part)));
        (Occur::Should, Box::new(BooleanQuery::new(places.into())))
    };
    let least = (parts.len() * MUST_SHARE).div_ceil(100);
    let said = BooleanQuery::with_minimum_required_clauses(parts.iter().map(part).collect(), least);
    let mut ways: Vec<(Occur, Box<dyn Query>)> = vec![(Occur::Should, Box::new(said))];
    ways.extend(word.terms.iter().map(|term| one(fields.exact(term))));
    Some(Box::new(BooleanQuery::new(ways)))
}

fn newest(
    searcher: &Searcher,
    fields: &Fields,
    filter: Option<Box<dyn Query>>,
    limit: usize,
) -> Result<Vec<Hit>, SearchError> {
    let query = filter.unwrap_or_else(|| Box::new(AllQuery));
    let order = TopDocs::with_limit(limit).order_by_fast_field::<i64>(DATED, Order::Desc);
    let found = searcher.search(&query, &order)?;
    found.into_iter().map(|(_, address)| load(searcher, fields, address, 0.0).map(|(hit, _)| hit)).collect()
}

/// A hit with the normalised title of its document.
fn load(searcher: &Searcher, fields: &Fields, address: DocAddress, score: f32) -> Result<(Hit, String), SearchError> {
    let document: TantivyDocument = searcher.doc(address)?;
    let hit = Hit {
        noun: fields.text(&document, fields.noun).to_owned(),
        id: fields.text(&document, fields.id).to_owned(),
        score,
        payload: fields.payload(&document),
    };
    Ok((hit, fields.text(&document, fields.normalised_title).to_owned()))
}

/// A term of the text fields, what it is worth, and in how many documents it stands.
struct Scored {
    term: Term,
    weight: f32,
    documents: u64,
}

fn text_terms(searcher: &Searcher, fields: &Fields, terms: &Terms, share: f32) -> Result<Vec<Scored>, SearchError> {
    let mut weights: HashMap<(Field, &str), f32> = HashMap::new();
    for (to, weight) in [(fields.title, TITLE), (fields.body, BODY)] {
        let kinds = [
            (to.words, &terms.words, weight.words),
            (to.bigrams, &terms.bigrams, weight.bigrams),
            (to.unigrams, &terms.unigrams, weight.unigrams),
        ];
        for (field, terms, weight) in kinds {
            for term in terms {
                weights.insert((field, term.as_str()), weight * share);
            }
        }
    }
    let mut scored = Vec::with_capacity(weights.len());
    for ((field, text), weight) in weights {
        let term = Term::from_field_text(field, text);
        let documents = searcher.doc_freq(&term)?;
        if documents > 0 {
            scored.push(Scored { term, weight, documents });
        }
    }
    Ok(scored)
}

fn or_clauses(mut scored: Vec<Scored>) -> Vec<(Occur, Box<dyn Query>)> {
    scored.sort_by(|a, b| (a.documents, &a.term).cmp(&(b.documents, &b.term)));
    scored.truncate(MOST_TERMS);
    let clause = |scored: Scored| -> (Occur, Box<dyn Query>) {
        let term = TermQuery::new(scored.term, IndexRecordOption::WithFreqs);
        (Occur::Should, Box::new(BoostQuery::new(Box::new(term), scored.weight)))
    };
    scored.into_iter().map(clause).collect()
}
