//! Every name of the taxonomy in one table, found in a text in one pass.
use std::{collections::HashMap, sync::LazyLock};

use crate::kernel::{quantity::fold, taxonomy::Taxonomy};

/// A name found in a text: which node (by place in the taxonomy), and the characters that it covers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Found {
    pub node: usize,
    pub start: usize,
    pub end: usize,
}

struct Name {
    chars: Vec<char>,
    node: usize,
    /// Latin letters only: must not run on into other letters.
    latin: bool,
}

/// Names by their first character, the longest first.
static NAMES: LazyLock<HashMap<char, Vec<Name>>> = LazyLock::new(|| {
    let mut names: HashMap<char, Vec<Name>> = HashMap::new();
    for (node, entry) in Taxonomy::get().nodes().iter().enumerate() {
        // the top nodes are called 服务, 消费品, 机器人: words of everyday texts
        if entry.code.parent().is_none() {
            continue;
        }
        for alias in entry.aliases.iter().chain([&entry.name_zh]) {
            // "恒温箱(实验室)" is found as 恒温箱 only by its longer, plainer names
            if alias.contains('(') {
                continue;
            }
            let chars = folded(alias);
            let latin = chars.iter().all(char::is_ascii);
            if let Some(first) = chars.first() {
                names.entry(*first).or_default().push(Name { chars: chars.clone(), node, latin });
            }
        }
        for chars in english(&entry.name_en) {
            if let Some(first) = chars.first() {
                names.entry(*first).or_default().push(Name { chars: chars.clone(), node, latin: true });
            }
        }
    }
    for list in names.values_mut() {
        list.sort_by_key(|name| std::cmp::Reverse(name.chars.len()));
    }
    names
});

/// An English name in the plural and in the singular; one with brackets or a comma is nobody's word for it.
fn english(name: &str) -> Vec<Vec<char>> {
    if name.chars().count() < 4 || name.contains(['(', ',', '/']) || !name.is_ascii() {
        return Vec::new();
    }
    let whole = folded(name);
    let singular = whole.strip_suffix(&['S']).filter(|rest| rest.last() != Some(&'S')).map(<[char]>::to_vec);
    let plural = [whole.as_slice(), &['S']].concat();
    [Some(whole), singular, Some(plural)].into_iter().flatten().collect()
}

/// A text as the lexicon sees it: plain widths, upper case, one character for one.
pub(super) fn folded(text: &str) -> Vec<char> {
    text.chars().map(|c| fold(c).to_ascii_uppercase()).collect()
}

/// The names that occur in `text` (already folded), none inside a longer one.
pub(super) fn names_in(text: &[char]) -> Vec<Found> {
    let mut found: Vec<Found> = Vec::new();
    for start in 0..text.len() {
        let Some(list) = text.get(start).and_then(|first| NAMES.get(first)) else { continue };
        let rest = text.get(start..).unwrap_or_default();
        let Some(longest) = list.iter().find(|name| rest.starts_with(&name.chars) && bounded(text, start, name)) else {
            continue;
        };
        let end = start + longest.chars.len();
        if found.iter().all(|other| other.end < end) {
            let same = list.iter().filter(|name| name.chars == longest.chars);
            found.extend(same.map(|name| Found { node: name.node, start, end }));
        }
    }
    found
}

fn bounded(text: &[char], start: usize, name: &Name) -> bool {
    if !name.latin {
        return true;
    }
    let is = |at: Option<usize>, kind: fn(&char) -> bool| at.and_then(|at| text.get(at)).is_some_and(kind);
    let (before, end) = (start.checked_sub(1), start + name.chars.len());
    let closes_in_digit = name.chars.last().is_some_and(char::is_ascii_digit);
    let runs_on = is(Some(end), char::is_ascii_alphabetic) || (closes_in_digit && is(Some(end), char::is_ascii_digit));
    let begun_before = is(before, char::is_ascii_alphanumeric);
    !runs_on && !begun_before
}
