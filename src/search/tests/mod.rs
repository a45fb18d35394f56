//! What the index promises, on invented documents.
mod following;
mod index;

use super::*;

const CURSOR: FeedCursor = FeedCursor { epoch: 1, tx: 7, seq: 9 };

fn analyzer() -> Analyzer {
    Analyzer::new([])
}

fn document(id: &str, title: &str, terms: &[&str]) -> Document {
    Document {
        noun: "product".to_owned(),
        id: id.to_owned(),
        title: title.to_owned(),
        terms: terms.iter().map(|term| (*term).to_owned()).collect(),
        payload: id.as_bytes().to_vec(),
        ..Document::default()
    }
}

fn filled(documents: Vec<Document>) -> Index {
    let index = Index::in_memory(analyzer()).unwrap();
    index.apply(documents.into_iter().map(Op::Put).collect(), &CURSOR).unwrap();
    index
}

fn found(index: &Index, wanted: &Wanted) -> Vec<String> {
    index.search(wanted).unwrap().into_iter().map(|hit| hit.id).collect()
}

fn text(text: &str) -> Wanted<'_> {
    Wanted { text, limit: 10, rerank: true, ..Wanted::default() }
}
