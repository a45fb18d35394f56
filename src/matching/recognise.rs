//! Which node of the taxonomy a text speaks of.
//!
//! Names found in the title weigh by their length; in Chinese the head stands last (空压机余热回收机 recovers heat, it does
//! not compress air), so the last name weighs more. Names elsewhere weigh less, and sets of cue words decide where nothing
//! is named (免围栏的机械臂).
use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use super::{
    lexicon::{folded, names_in},
    resembles::resembled,
    wording::refused,
};
use crate::kernel::taxonomy::{CategoryCode, Kind, Node, Taxonomy};

/// A node that a text may mean, and how strong the evidence is beside the strongest (1000).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Guess {
    pub code: CategoryCode,
    pub confidence: u32,
}

/// A text with the weight of what it says, against 1 for the title.
pub(super) struct Source<'t> {
    pub text: &'t str,
    pub weight: f32,
}

struct Cue {
    node: usize,
    words: Vec<String>,
    length: f32,
}

static CUES: LazyLock<Vec<Cue>> = LazyLock::new(|| {
    let mut cues = Vec::new();
    for (node, entry) in Taxonomy::get().nodes().iter().enumerate() {
        for words in &entry.cues {
            let words: Vec<String> = words.iter().map(|word| folded(word).into_iter().collect()).collect();
            let length = characters(words.iter().map(|word| word.chars().count()).sum());
            cues.push(Cue { node, words, length });
        }
    }
    cues
});

fn characters(count: usize) -> f32 {
    f32::from(u16::try_from(count).unwrap_or(u16::MAX))
}

/// How much the last name of a title weighs more than another.
const HEAD: f32 = 1.7;
/// What is said in brackets weighs less.
const ASIDE: f32 = 0.45;
/// A guess weaker than this share of the strongest is no guess.
const SHARE: f32 = 0.55;

/// The likeliest nodes, strongest first, at most four; `cue_weight` is 1 for a need, less for an offer.
pub(super) fn recognise(title: &str, rest: &[Source], cue_weight: f32) -> Vec<Guess> {
    let nodes = Taxonomy::get().nodes();
    let mut scores = vec![0.0_f32; nodes.len()];
    let head = folded(title);
    if let Some(part) = title_names(&head, &mut scores) {
        return vec![part];
    }
    for source in rest {
        let text = folded(source.text);
        let mut seen: Vec<usize> = Vec::new();
        for name in names_in(&text) {
            let known = seen.contains(&name.node);
            if refused(&text, name.start) {
                refuse(&mut scores, name.node);
                continue;
            }
            // what a machine makes or is fitted with is named in descriptions too: only machines and services count
            let kind = nodes.get(name.node).map(|node| node.kind);
            if !known && matches!(kind, Some(Kind::Equipment | Kind::Service)) {
                seen.push(name.node);
                add(&mut scores, name.node, source.weight * characters(name.end - name.start));
            }
        }
    }
    hints(&head, rest, cue_weight, &mut scores);
    strongest(&scores)
}

/// A title that names nothing may resemble a name.
pub(super) fn resembling(title: &str) -> Vec<Guess> {
    let node = resembled(title).and_then(|node| Taxonomy::get().nodes().get(node));
    node.map(|node| Guess { code: node.code.clone(), confidence: 1000 }).into_iter().collect()
}

/// What a set of cue words is worth: all of it in the title, some of it, none, and none without the buyer's reasons,
/// which speak of other machines as well.
const TOLD: [f32; 4] = [1.6, 0.9, 0.3, 0.12];
/// A text that weighs less than this gives reasons rather than requirements.
const SPOKEN: f32 = 0.2;

/// How much a further set of cue words of one node counts beside its best: sets that overlap say one thing twice.
const FURTHER: f32 = 0.5;

/// Adds what the sets of cue words say.
fn hints(head: &[char], rest: &[Source], cue_weight: f32, scores: &mut [f32]) {
    let joined = |least: f32| -> String {
        let told = rest.iter().filter(|source| source.weight >= least);
        head.iter().copied().chain(told.flat_map(|source| folded(source.text))).collect()
    };
    let (title, spoken, all) = (head.iter().collect::<String>(), joined(SPOKEN), joined(0.0));
    let mut best: Vec<(usize, f32)> = Vec::new();
    for cue in CUES.iter().filter(|cue| cue.words.iter().all(|word| all.contains(word))) {
        let told = cue.words.iter().filter(|word| title.contains(*word)).count();
        let [whole, part, none, reason] = TOLD;
        let share = if told == cue.words.len() {
            whole
        } else if told > 0 {
            part
        } else if cue.words.iter().all(|word| spoken.contains(word)) {
            none
        } else {
            reason
        };
        let points = cue_weight * share * cue.length;
        // cues stand in the order of their nodes
        match best.last_mut().filter(|(node, _)| *node == cue.node) {
            Some((_, sum)) => *sum = sum.max(points) + FURTHER * sum.min(points),
            None => best.push((cue.node, points)),
        }
    }
    best.into_iter().for_each(|(node, points)| add(scores, node, points));
}

/// Adds what the title names. A part that stands directly behind the machine it belongs to (圆锯机锯片) settles it.
fn title_names(head: &[char], scores: &mut [f32]) -> Option<Guess> {
    let nodes = Taxonomy::get().nodes();
    let aside = brackets(head);
    let found: Vec<_> = names_in(head).into_iter().filter(|name| !refused(head, name.start)).collect();
    let inside = |at: usize| aside.iter().any(|(from, to)| (*from..*to).contains(&at));
    let last = found.iter().filter(|name| !inside(name.start)).map(|name| name.end).max();
    for name in &found {
        let part = nodes.get(name.node).filter(|node| node.kind == Kind::Component);
        let behind = found
            .iter()
            .any(|other| other.end == name.start && !inside(name.start) && is_machine(nodes.get(other.node)));
        if let Some(part) = part.filter(|_| behind) {
            return Some(Guess { code: part.code.clone(), confidence: 1000 });
        }
        let place = if inside(name.start) {
            ASIDE
        } else if Some(name.end) == last {
            HEAD
        } else {
            1.0
        };
        add(scores, name.node, 1.5 * place * (characters(name.end - name.start) + 0.5));
    }
    None
}

fn is_machine(node: Option<&Node>) -> bool {
    node.is_some_and(|node| node.kind == Kind::Equipment)
}

fn brackets(text: &[char]) -> Vec<(usize, usize)> {
    let mut spans = Vec::new();
    let mut open = None;
    for (at, c) in text.iter().enumerate() {
        match c {
            '(' => open = Some(at),
            ')' => spans.extend(open.take().map(|from| (from, at))),
            _ => {}
        }
    }
    spans
}

/// What is refused further on (非手持激光) was not meant by the title either: it falls back to the general word.
fn refuse(scores: &mut [f32], node: usize) {
    let nodes = Taxonomy::get().nodes();
    let Some(refused) = nodes.get(node) else { return };
    let points = scores.get_mut(node).map(std::mem::take).unwrap_or_default();
    let up = refused.code.parent().and_then(|up| nodes.iter().position(|node| node.code == up && node.group));
    if let Some(up) = up {
        add(scores, up, points);
    }
}

fn add(scores: &mut [f32], node: usize, points: f32) {
    if let Some(score) = scores.get_mut(node) {
        *score += points;
    }
}

/// A node takes over what speaks for the general words above it, so that 空压机 with 永磁变频 further on is the latter.
fn strongest(own: &[f32]) -> Vec<Guess> {
    let taxonomy = Taxonomy::get();
    let nodes = taxonomy.nodes();
    let named: Vec<(usize, f32)> = own.iter().copied().enumerate().filter(|(_, score)| *score > 0.0).collect();
    let code = |at: usize| nodes.get(at).map(|node| &node.code);
    let above = |at: usize| {
        let mine = code(at);
        let general = named
            .iter()
            .filter(|(other, _)| *other != at && code(*other).zip(mine).is_some_and(|(a, b)| a.contains(b)));
        general.map(|(_, score)| score).sum::<f32>()
    };
    // a hint is enough to choose within a group; from a machine to its special form it takes a name
    let enough = |at: usize| {
        if nodes.get(at).and_then(|node| node.code.parent()).is_some_and(|up| is_group(&up)) { 0.25 } else { 0.9 }
    };
    let mut guesses: Vec<(usize, f32)> = named
        .iter()
        .map(|(at, score)| (*at, if *score >= enough(*at) { score + above(*at) } else { *score }))
        .collect();
    guesses.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    let Some(top) = guesses.first().map(|(_, score)| *score) else { return Vec::new() };
    let mut kept: Vec<Guess> = Vec::new();
    for (at, score) in guesses.into_iter().filter(|(_, score)| *score >= SHARE * top) {
        let Some(code) = code(at) else { continue };
        // the general word for something already guessed adds nothing
        if kept.len() < 4 && kept.iter().all(|guess| !is_general(code, &guess.code)) {
            kept.push(Guess { code: code.clone(), confidence: per_mille(score / top) });
        }
    }
    kept
}

/// `a` is a word for `b` and others.
fn is_general(a: &CategoryCode, b: &CategoryCode) -> bool {
    let member =
        || Taxonomy::get().node(a).is_some_and(|node| node.group && node.related.iter().any(|other| other.contains(b)));
    a.contains(b) || member()
}

fn is_group(code: &CategoryCode) -> bool {
    Taxonomy::get().node(code).is_some_and(|node| node.group)
}

fn per_mille(share: f32) -> u32 {
    (0..=1000_u16).rev().find(|step| f32::from(*step) / 1000.0 <= share).map_or(0, u32::from)
}
