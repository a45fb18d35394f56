use std::collections::{BTreeMap, BTreeSet};

use super::*;

/// Key -> placeables of one language; panics on a syntax fault or a key that stands twice.
fn catalogue(sources: &[(&str, &str)]) -> BTreeMap<String, BTreeSet<String>> {
    let placeable = regex::Regex::new(r"\{\s*(?:WAN\()?\$([a-z_]+)").unwrap();
    let mut keys = BTreeMap::new();
    for (area, source) in sources {
        if let Err((_, faults)) = FluentResource::try_new((*source).to_owned()) {
            panic!("{area}.ftl: {faults:?}");
        }
        let mut current = String::new();
        for line in source.lines() {
            if line.starts_with(|c: char| c.is_ascii_lowercase()) {
                current = line.split(['=', ' ']).next().unwrap().to_owned();
                assert!(keys.insert(current.clone(), BTreeSet::new()).is_none(), "{current} stands twice");
            }
            for found in placeable.captures_iter(line) {
                keys.get_mut(&current).unwrap().insert(found[1].to_owned());
            }
        }
    }
    keys
}

#[test]
fn both_languages_say_the_same_things_with_the_same_values() {
    let (zh, en) = (catalogue(SOURCES_ZH), catalogue(SOURCES_EN));
    assert_eq!(zh, en);
}

#[test]
fn sums_are_said_as_their_readers_count() {
    for (yuan, said) in [
        ("8,000,000", "800万元"),
        ("120,000,000", "1.2亿元"),
        ("123,456.70", "12.34567万元"),
        ("9,800", "9,800 元"),
        ("-", "- 元"),
    ] {
        assert_eq!(in_wan(yuan), said);
    }
    let message = Message::new("finance-revenue-met").with("revenue", "8,000,000").with("least", "5,000,000");
    assert!(message.say(Lang::Zh).contains("800万元"), "{}", message.say(Lang::Zh));
    assert!(message.say(Lang::En).contains("8,000,000 yuan"));
}

#[test]
fn a_header_picks_the_language() {
    assert_eq!(Lang::from_header("en-GB,en;q=0.9,zh;q=0.5"), Lang::En);
    assert_eq!(Lang::from_header("fr, zh-CN"), Lang::Zh);
    assert_eq!(Lang::from_header(""), Lang::Zh);
}
