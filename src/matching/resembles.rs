//! What a text may mean that names nothing: the node whose names it resembles most, by sound (注速机) or by the pairs of
//! characters that they share (废气处理箱 and 废气处理设备). Only asked when no name is found; a weak likeness is no answer.
use std::{
    collections::{BTreeMap, HashMap, HashSet},
    sync::LazyLock,
};

use pinyin::ToPinyin;

use super::lexicon::folded;
use crate::kernel::taxonomy::{Kind, Taxonomy};

/// So much of a name's pairs, by weight, must stand in the text.
const COVERED: f32 = 0.6;
/// A name that sounds the same has at least so many characters.
const SOUNDS: usize = 3;

type Pair = (char, char);

struct Name {
    node: usize,
    pairs: Vec<Pair>,
    weight: f32,
    /// Empty for names that are not purely Chinese, or short.
    sounds: Vec<&'static str>,
}

struct Names {
    all: Vec<Name>,
    /// What a pair tells: the fewer nodes it stands in, the more.
    weights: HashMap<Pair, f32>,
}

static NAMES: LazyLock<Names> = LazyLock::new(|| {
    let mut standing: BTreeMap<Pair, HashSet<usize>> = BTreeMap::new();
    let mut all = Vec::new();
    let nodes = Taxonomy::get().nodes();
    for (node, entry) in nodes.iter().enumerate() {
        let plain = entry.code.parent().is_some() && matches!(entry.kind, Kind::Equipment | Kind::Service);
        if !plain {
            continue;
        }
        for text in entry.aliases.iter().chain([&entry.name_zh]).filter(|text| !text.contains('(')) {
            let chars = folded(text);
            let pairs = pairs(&chars);
            for pair in &pairs {
                standing.entry(*pair).or_default().insert(node);
            }
            let sounds = if chars.len() >= SOUNDS { sounds(&chars) } else { Vec::new() };
            all.push(Name { node, pairs, weight: 0.0, sounds });
        }
    }
    let count = share(nodes.len());
    let weights: HashMap<Pair, f32> =
        standing.into_iter().map(|(pair, within)| (pair, (1.0 + count / share(within.len())).ln())).collect();
    for name in &mut all {
        name.weight = name.pairs.iter().filter_map(|pair| weights.get(pair)).sum();
    }
    Names { all, weights }
});

fn share(count: usize) -> f32 {
    f32::from(u16::try_from(count).unwrap_or(u16::MAX))
}

/// Neighbouring characters, each pair once.
fn pairs(chars: &[char]) -> Vec<Pair> {
    let mut found: Vec<Pair> = Vec::new();
    for two in chars.windows(2) {
        if let [a, b] = two
            && a.is_alphanumeric()
            && b.is_alphanumeric()
            && !found.contains(&(*a, *b))
        {
            found.push((*a, *b));
        }
    }
    found
}

/// The syllables of a purely Chinese text; empty otherwise.
fn sounds(chars: &[char]) -> Vec<&'static str> {
    let spoken: Option<Vec<&'static str>> = chars.iter().map(|c| c.to_pinyin().map(|pinyin| pinyin.plain())).collect();
    spoken.unwrap_or_default()
}

/// The node (by place in the taxonomy) that `title` resembles most.
pub(super) fn resembled(title: &str) -> Option<usize> {
    let chars: Vec<char> = folded(title);
    by_sound(&chars).or_else(|| by_pairs(&chars))
}

fn by_sound(chars: &[char]) -> Option<usize> {
    let runs = chars.split(|c| c.to_pinyin().is_none()).filter(|run| run.len() >= SOUNDS);
    let spoken: Vec<Vec<&str>> = runs.map(sounds).collect();
    let heard = |name: &&Name| {
        !name.sounds.is_empty()
            && spoken.iter().any(|run| run.windows(name.sounds.len()).any(|window| window == name.sounds))
    };
    NAMES.all.iter().filter(heard).max_by_key(|name| name.sounds.len()).map(|name| name.node)
}

fn by_pairs(chars: &[char]) -> Option<usize> {
    let said: HashSet<Pair> = pairs(chars).into_iter().collect();
    let mut best: Option<(f32, usize)> = None;
    for name in NAMES.all.iter().filter(|name| name.pairs.len() > 1) {
        let shared: Vec<&Pair> = name.pairs.iter().filter(|pair| said.contains(pair)).collect();
        let weight: f32 = shared.iter().filter_map(|pair| NAMES.weights.get(pair)).sum();
        if shared.len() < 2 || weight < COVERED * name.weight {
            continue;
        }
        if best.is_none_or(|(most, _)| weight > most) {
            best = Some((weight, name.node));
        }
    }
    best.map(|(_, node)| node)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(title: &str) -> Option<&'static str> {
        resembled(title).and_then(|node| Taxonomy::get().nodes().get(node)).map(|node| node.name_zh.as_str())
    }

    #[test]
    fn what_sounds_like_a_name_is_taken_for_it() {
        assert_eq!(name("想买注速机两台"), name("注塑机"));
        assert!(name("立式加工中新").is_some_and(|name| name.contains("加工中心")), "{:?}", name("立式加工中新"));
    }

    #[test]
    fn a_strange_text_resembles_nothing() {
        for title in ["办公桌椅", "请问什么时候开会", "", "2025", "一批"] {
            assert_eq!(name(title), None, "{title}");
        }
    }
}
