//! Which kinds of machines a buyer's words rule out: 喷油的不行, 活性炭的不要.
use std::sync::LazyLock;

use super::lexicon::{folded, names_in};
use crate::kernel::taxonomy::{CategoryCode, Taxonomy};

struct Word {
    word: String,
    codes: Vec<CategoryCode>,
}

/// Words that name no machine by themselves, with the kinds that they turn away.
static WORDS: LazyLock<Vec<Word>> = LazyLock::new(|| {
    let mut rows = csv::Reader::from_reader(include_str!("../../seeds/reference/refused_words.csv").as_bytes());
    let rows = rows.records().flatten();
    let read = |row: csv::StringRecord| {
        let codes = row.get(1).unwrap_or_default().split(' ').filter_map(|code| code.parse().ok()).collect();
        Word { word: row.get(0).unwrap_or_default().to_owned(), codes }
    };
    rows.map(read).collect()
});

/// The kinds that `text`, which speaks only of what is not wanted, rules out; never `wanted` itself or what holds it.
pub(super) fn kinds(text: &str, wanted: Option<&CategoryCode>) -> Vec<CategoryCode> {
    if text.is_empty() {
        return Vec::new();
    }
    let nodes = Taxonomy::get().nodes();
    let named = names_in(&folded(text)).into_iter().filter_map(|name| nodes.get(name.node)).map(|node| &node.code);
    let worded = WORDS.iter().filter(|entry| text.contains(&entry.word)).flat_map(|entry| &entry.codes);
    let mut codes: Vec<CategoryCode> =
        named.chain(worded).filter(|code| wanted.is_none_or(|wanted| !code.contains(wanted))).cloned().collect();
    codes.sort();
    codes.dedup();
    codes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_ruled_out_kind_exists() {
        let rows = include_str!("../../seeds/reference/refused_words.csv").lines().count() - 1;
        assert_eq!(WORDS.len(), rows);
        for entry in WORDS.iter() {
            assert!(!entry.codes.is_empty(), "{}", entry.word);
            assert!(entry.codes.iter().all(|code| Taxonomy::get().node(code).is_some()), "{}", entry.word);
        }
    }
}
