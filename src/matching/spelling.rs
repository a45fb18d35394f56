//! What a word that finds nothing was meant to be: a name of the taxonomy that sounds the same (磨创) or is one slip away
//! (VMC加工中新), or that somebody typed by its sound (chechuang).
use std::{collections::BTreeMap, sync::LazyLock};

use pinyin::ToPinyin;

use crate::kernel::{quantity::fold, taxonomy::Taxonomy};

/// Proposals for one word.
const MOST: usize = 3;

/// A name with its sound, syllables run together.
struct Name {
    text: String,
    length: usize,
    sound: String,
}

static NAMES: LazyLock<Vec<Name>> = LazyLock::new(|| {
    let mut names = BTreeMap::new();
    for node in Taxonomy::get().nodes().iter().filter(|node| node.code.parent().is_some()) {
        for text in node.aliases.iter().chain([&node.name_zh]).filter(|text| !text.contains('(')) {
            let text: String = text.chars().map(fold).collect();
            let (length, sound) = (text.chars().count(), sound(&text));
            names.insert(text.clone(), Name { text, length, sound });
        }
    }
    names.into_values().collect()
});

fn sound(text: &str) -> String {
    let syllable = |c: char| match c.to_pinyin() {
        Some(pinyin) => pinyin.plain().to_owned(),
        None => c.to_lowercase().to_string(),
    };
    text.chars().map(syllable).collect()
}

/// Names that `word` may stand for, the likeliest first, three at most; none for a word that is a name.
pub fn meant(word: &str) -> Vec<String> {
    let word: String = word.chars().map(fold).collect();
    let (length, sounds) = (word.chars().count(), sound(&word));
    if !(2..=20).contains(&length) || NAMES.iter().any(|name| name.text.eq_ignore_ascii_case(&word)) {
        return Vec::new();
    }
    let mut found: Vec<(usize, usize, &Name)> = Vec::new();
    for name in NAMES.iter() {
        if let Some(off) = slips(&word, length, &sounds, name) {
            found.push((off, name.length.abs_diff(length), name));
        }
    }
    found.sort_by(|a, b| (a.0, a.1, &a.2.text).cmp(&(b.0, b.1, &b.2.text)));
    found.into_iter().take(MOST).map(|(_, _, name)| name.text.clone()).collect()
}

/// How far a name is from the word: 0 sounds the same, else the number of slips; `None` when it is another word.
fn slips(word: &str, length: usize, sounds: &str, name: &Name) -> Option<usize> {
    if sounds == name.sound {
        return Some(0);
    }
    // One slip makes another word of two characters: 车床, 冲床.
    let allowed = match length.min(name.length) {
        0..3 => return None,
        3..7 => 1,
        _ => 2,
    };
    if name.length.abs_diff(length) > allowed {
        return None;
    }
    let off = strsim::osa_distance(word, &name.text);
    (off <= allowed).then_some(off)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_of_the_pinyin_keyboard_are_understood() {
        for (typed, name) in
            [("车创", "车床"), ("chechuang", "车床"), ("立式加工中新", "立式加工中心"), ("注速机", "注塑机")]
        {
            assert!(meant(typed).iter().any(|found| found == name), "{typed}: {:?}", meant(typed));
        }
    }

    #[test]
    fn a_name_and_a_strange_word_mean_nothing_else() {
        for typed in ["车床", "数控车床", "壶镇", "x", "完全不相干的一句话", ""] {
            assert!(meant(typed).is_empty(), "{typed}: {:?}", meant(typed));
        }
    }
}
