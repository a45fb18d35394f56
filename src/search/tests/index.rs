use std::collections::BTreeSet;

use proptest::prelude::*;

use super::*;

#[test]
fn the_best_title_comes_first_and_brings_its_payload() {
    let index = filled(vec![
        document("1", "数控车床 CK6150", &[]),
        document("2", "VMC850立式加工中心", &[]),
        document("3", "160T开式压力机", &[]),
    ]);

    for (query, first) in
        [("数控车床", "1"), ("VMC-850", "2"), ("vmc 850 加工中心", "2"), ("１６０Ｔ壓力機", "3"), ("立加", "2")]
    {
        let hits = index.search(&text(query)).unwrap();
        assert_eq!(
            hits.first().map(|hit| (hit.id.as_str(), hit.payload.as_slice())),
            Some((first, first.as_bytes())),
            "{query}"
        );
    }
}

#[test]
fn a_synonym_finds_what_shares_no_word() {
    let groups = vec![vec!["线割".to_owned(), "电火花放电机床".to_owned()]];
    let index = Index::in_memory(analyzer().with_synonyms(groups)).unwrap();
    index.apply(vec![Op::Put(document("1", "电火花放电机床 DK7740", &[]))], &CURSOR).unwrap();

    assert_eq!(found(&index, &text("线割")), ["1"]);
    assert!(found(&index, &text("激光")).is_empty());
}

#[test]
fn what_one_may_not_see_is_not_found_however_well_it_matches() {
    let index = filled(vec![
        document("mine", "数控车床", &["see:org:a", "state:draft"]),
        document("theirs", "数控车床", &["see:org:b", "state:draft"]),
        document("all", "数控铣床", &["see:all", "state:published"]),
    ]);
    let seen = vec![vec!["see:all".to_owned(), "see:org:a".to_owned()]];

    for words in ["数控车床", ""] {
        let wanted = Wanted { all_of: seen.clone(), ..text(words) };
        let ids: BTreeSet<String> = found(&index, &wanted).into_iter().collect();
        assert_eq!(ids, BTreeSet::from(["all".to_owned(), "mine".to_owned()]), "{words}");
        let published = Wanted { none_of: vec!["state:draft".to_owned()], ..wanted };
        assert_eq!(found(&index, &published), ["all"]);
        let nobody = Wanted { all_of: vec![vec![]], ..text(words) };
        assert!(found(&index, &nobody).is_empty());
    }
}

#[test]
fn nouns_do_not_mix() {
    let demand = Document { noun: "demand".to_owned(), ..document("1", "数控车床", &[]) };
    let index = filled(vec![document("1", "数控车床", &[]), demand]);

    let hits = index.search(&Wanted { nouns: vec!["demand"], ..text("车床") }).unwrap();
    assert_eq!(hits.iter().map(|hit| hit.noun.as_str()).collect::<Vec<_>>(), ["demand"]);
    index.apply(vec![Op::Delete { noun: "demand".to_owned(), id: "1".to_owned() }], &CURSOR).unwrap();
    let left = index.search(&text("车床")).unwrap();
    assert_eq!(left.iter().map(|hit| hit.noun.as_str()).collect::<Vec<_>>(), ["product"]);
}

#[test]
fn putting_again_replaces_also_within_one_batch() {
    let index = filled(vec![document("1", "数控车床", &[]), document("1", "数控铣床", &[])]);
    assert_eq!(index.len(), 1);
    index.apply(vec![Op::Put(document("1", "压铸机", &[]))], &CURSOR).unwrap();

    assert_eq!(found(&index, &text("压铸机")), ["1"]);
    assert!(found(&index, &text("铣床")).is_empty());
    assert_eq!(index.len(), 1);
}

#[test]
fn a_known_category_fetches_without_a_common_word() {
    let index = filled(vec![document("1", "DMU50", &["cat:01.02.01"]), document("2", "注塑机", &["cat:03.01"])]);
    let wanted = Wanted { should: vec![("cat:01.02.01".to_owned(), 5.0)], ..text("立加") };

    let hits = index.search(&Wanted { rerank: false, ..wanted }).unwrap();
    assert_eq!(hits.first().map(|hit| (hit.id.as_str(), hit.score)), Some(("1", 5.0)));
    assert_eq!(hits.len(), 1);
}

#[test]
fn without_a_text_the_newest_come_first() {
    let dated = |id: &str, dated| Document { dated, ..document(id, "车床", &[]) };
    let index = filled(vec![dated("old", -5), dated("new", 9), dated("middle", 3)]);
    assert_eq!(found(&index, &text(" \u{3000}")), ["new", "middle", "old"]);
    assert_eq!(found(&index, &Wanted { limit: 1, ..text("") }), ["new"]);
    assert!(found(&index, &Wanted { limit: 0, ..text("") }).is_empty());
}

#[test]
fn odd_texts_are_answered() {
    let nul = document("1", "车\0床", &["a\0b"]);
    let index = filled(vec![nul, document("2", "", &[])]);
    for odd in ["！！？，。", "+-&&||!(){}[]^\"~*?:\\/", "\0", "🙂"] {
        assert!(found(&index, &text(odd)).is_empty(), "{odd}");
    }
    assert_eq!(found(&index, &text("车\0床")), ["1"]);
    assert_eq!(found(&index, &text(&"立式加工中心车床".repeat(10_000))), ["1"]);
    assert_eq!(found(&index, &Wanted { all_of: vec![vec!["a\0b".to_owned()]], ..text("") }), ["1"]);
}

#[test]
fn the_cursor_and_the_documents_survive_a_restart() {
    let dir = tempfile::tempdir().unwrap();
    {
        let index = Index::open(dir.path(), analyzer()).unwrap();
        assert_eq!(index.cursor(), None);
        index.apply(vec![Op::Put(document("1", "数控车床", &[]))], &CURSOR).unwrap();
    }
    let index = Index::open(dir.path(), analyzer()).unwrap();
    assert_eq!(index.cursor(), Some(CURSOR));
    assert_eq!(found(&index, &text("车床")), ["1"]);
}

#[test]
fn a_crash_before_the_commit_leaves_the_former_state() {
    let dir = tempfile::tempdir().unwrap();
    {
        let index = Index::open(dir.path(), analyzer()).unwrap();
        index.apply(vec![Op::Put(document("1", "数控车床", &[]))], &CURSOR).unwrap();
        let delete = Op::Delete { noun: "product".to_owned(), id: "1".to_owned() };
        index.stage_only(vec![delete, Op::Put(document("2", "数控铣床", &[]))]).unwrap();
    }
    let index = Index::open(dir.path(), analyzer()).unwrap();
    assert_eq!(index.cursor(), Some(CURSOR));
    assert_eq!(found(&index, &text("数控")), ["1"]);
}

#[test]
fn a_failed_replacement_leaves_the_former_state() {
    let index = filled(vec![document("1", "数控车床", &[])]);
    let pages = vec![Ok(vec![document("2", "数控铣床", &[])]), Err(SearchError::Poisoned)];

    assert!(index.replace(pages.into_iter(), &FeedCursor::default()).is_err());
    index.apply(Vec::new(), &CURSOR).unwrap();
    assert_eq!(found(&index, &text("数控")), ["1"]);
    assert_eq!(index.cursor(), Some(CURSOR));
}

#[test]
fn two_writers_are_refused() {
    let dir = tempfile::tempdir().unwrap();
    let _first = Index::open(dir.path(), analyzer()).unwrap();
    assert!(matches!(Index::open(dir.path(), analyzer()), Err(SearchError::Locked(_))));
    // also when the second would rebuild: it must not delete files that are in use
    let other = Analyzer::new(["立加"]);
    assert!(matches!(Index::open(dir.path(), other), Err(SearchError::Locked(_))));
}

#[test]
fn another_dictionary_and_damage_start_from_nothing() {
    let dir = tempfile::tempdir().unwrap();
    let put = |index: Index| index.apply(vec![Op::Put(document("1", "数控车床", &[]))], &CURSOR).unwrap();
    put(Index::open(dir.path(), analyzer()).unwrap());

    let other = Index::open(dir.path(), Analyzer::new(["立加"])).unwrap();
    assert_eq!((other.cursor(), other.len()), (None, 0));
    put(other);

    let mut files = std::fs::read_dir(dir.path()).unwrap().map(|entry| entry.unwrap().path());
    let segment = files.find(|path| path.extension().is_some_and(|extension| extension == "term")).unwrap();
    std::fs::write(segment, b"not an index").unwrap();
    let rebuilt = Index::open(dir.path(), Analyzer::new(["立加"])).unwrap();
    assert_eq!((rebuilt.cursor(), rebuilt.len()), (None, 0));
    put(rebuilt);
    std::fs::write(dir.path().join("meta.json"), b"{").unwrap();
    assert_eq!(Index::open(dir.path(), Analyzer::new(["立加"])).unwrap().cursor(), None);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    /// Whatever is put and deleted in whatever batches, a list shows what a map would hold.
    #[test]
    fn the_index_is_a_map(batches in prop::collection::vec(prop::collection::vec((0u8..6, any::<bool>()), 0..6), 1..5)) {
        let index = Index::in_memory(analyzer()).unwrap();
        let mut model = BTreeSet::new();
        for batch in batches {
            let mut ops = Vec::new();
            for (id, keep) in batch {
                let id = id.to_string();
                if keep {
                    model.insert(id.clone());
                    ops.push(Op::Put(document(&id, "车床", &[])));
                } else {
                    model.remove(&id);
                    ops.push(Op::Delete { noun: "product".to_owned(), id });
                }
            }
            index.apply(ops, &CURSOR).unwrap();
            let mut ids = found(&index, &text(""));
            ids.sort();
            prop_assert_eq!(ids, model.iter().cloned().collect::<Vec<_>>());
        }
    }

    /// No text breaks a search, and no search shows what the filter excludes.
    #[test]
    fn any_text_is_answered_within_the_filter(title in any::<String>(), query in any::<String>()) {
        let index = filled(vec![document("open", &title, &["see:all"]), document("closed", &title, &[])]);
        let wanted = Wanted { all_of: vec![vec!["see:all".to_owned()]], ..text(&query) };
        for id in found(&index, &wanted) {
            prop_assert_eq!(id, "open");
        }
    }
}
