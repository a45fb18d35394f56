//! Features that a machine has or has not: automatic feeding, tilting, a guarded table.
use std::sync::LazyLock;

use super::{Because, Factor, Severity, Verdict};
use crate::{
    kernel::taxonomy::CategoryCode,
    matching::{Need, Offer},
    text::Lang,
};

struct Feature {
    category: CategoryCode,
    key: String,
    name_zh: String,
    name_en: String,
    yes: Vec<String>,
    no: Vec<String>,
}

static FEATURES: LazyLock<Vec<Feature>> = LazyLock::new(|| {
    let mut rows = csv::Reader::from_reader(include_str!("../../../seeds/reference/features.csv").as_bytes());
    let list = |text: &str| text.split('、').filter(|word| !word.is_empty()).map(str::to_owned).collect();
    let rows = rows.records().flatten().filter_map(|row| {
        let cell = |at: usize| row.get(at).unwrap_or_default().to_owned();
        let (category, yes, no) = (cell(0).parse().ok()?, list(&cell(4)), list(&cell(5)));
        Some(Feature { category, key: cell(1), name_zh: cell(2), name_en: cell(3), yes, no })
    });
    rows.collect()
});

/// The features of a node that `texts` speak of. "Not" words win: 非手持 says 手持 too.
pub(in crate::matching) fn read(code: &CategoryCode, texts: &[&str]) -> Vec<(String, bool)> {
    let said = texts.join(" ");
    let mut found: Vec<(String, bool)> = Vec::new();
    for feature in FEATURES.iter().filter(|feature| feature.category.contains(code)) {
        let has = |words: &[String]| words.iter().any(|word| said.contains(word.as_str()));
        if has(&feature.no) {
            found.push((feature.key.clone(), false));
        } else if has(&feature.yes) {
            found.push((feature.key.clone(), true));
        }
    }
    found
}

/// The features that `text` speaks of only in clauses that wish: 最好自动送料.
pub(in crate::matching) fn wished(code: &CategoryCode, text: &str) -> Vec<String> {
    const WISHING: &[&str] = &["优先", "最好", "更好", "尽量", "希望"];
    let clauses = || text.split(['，', ',', '；', ';', '。', '\n']);
    let wishing = |clause: &&str| WISHING.iter().any(|word| clause.contains(word));
    let of = |clauses: Vec<&str>| -> Vec<String> { read(code, &clauses).into_iter().map(|(key, _)| key).collect() };
    let asked = of(clauses().filter(|clause| !wishing(clause)).collect());
    of(clauses().filter(wishing).collect()).into_iter().filter(|key| !asked.contains(key)).collect()
}

pub(in crate::matching) fn fit(need: &Need, offer: &Offer) -> Vec<Verdict> {
    let Some(category) = need.categories.first().map(|guess| guess.code.clone()) else { return Vec::new() };
    let one = |(key, wanted): &(String, bool)| {
        let offered = offer.features.iter().find(|(other, _)| other == key).map(|(_, has)| *has);
        let wished = need.wished.contains(key);
        let because = Because::Feature { category: category.clone(), wanted: *wanted, offered, wished };
        let mut verdict = match offered {
            None => Verdict::unknown(Factor::Feature, because),
            Some(has) if has == *wanted => Verdict::met(Factor::Feature, because),
            Some(_) => Verdict::missed(Factor::Feature, Severity::Slight, because),
        };
        verdict.key.clone_from(key);
        verdict
    };
    need.features.iter().map(one).collect()
}

pub(in crate::matching) fn name(category: &CategoryCode, key: &str, lang: Lang) -> String {
    let found = FEATURES.iter().find(|feature| feature.key == key && feature.category.contains(category));
    found.map_or_else(|| key.to_owned(), |f| if lang == Lang::En { f.name_en.clone() } else { f.name_zh.clone() })
}
