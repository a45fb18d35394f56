//! What somebody types into a search box: names of things, and figures that they must have (`锯床 切割直径500以上 50万以内`).
use super::{
    Offer,
    fit::{self, Verdict},
    input::{BudgetInput, NeedInput},
    lexicon::{folded, names_in},
    need::{Need, read_need},
    reader,
    reason::{Outcome, Reason},
    sentence,
    sides::Sides,
    weights::Weights,
};
use crate::{
    kernel::{
        quantity::{fold, mentions},
        taxonomy::{CategoryCode, Taxonomy},
    },
    text::Lang,
};

/// Words that count; whoever pastes a page gets an answer to its beginning.
const MOST_WORDS: usize = 8;
/// Longer texts are no search.
const LONGEST: usize = 400;

/// What people say around the thing that they look for.
const FILLERS: [&str; 22] = [
    "哪里有",
    "多少钱",
    "供应商",
    "生产厂家",
    "厂家",
    "求购",
    "采购",
    "供应",
    "价格",
    "报价",
    "需要",
    "想买",
    "想要",
    "以上",
    "以下",
    "以内",
    "左右",
    "不低于",
    "不超过",
    "至少",
    "的",
    "等",
];

/// A search text, taken apart.
#[derive(Clone, Debug)]
pub struct Asked {
    /// What is left when the figures are taken out.
    pub words: Vec<AskedWord>,
    /// What products are held against, in the order of the text.
    pub bounds: Vec<AskedBound>,
    need: Need,
}

/// A word of a search text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AskedWord {
    pub text: String,
    /// The nodes of the taxonomy that it names.
    pub codes: Vec<CategoryCode>,
}

/// A figure, or a sum, of a search text.
#[derive(Clone, Debug, PartialEq)]
pub struct AskedBound {
    /// The words that say it, as typed (in plain widths).
    pub said: String,
    reason: Reason,
}

impl AskedBound {
    /// As reasons name it: `parameter:cut_diameter`, `price`.
    pub fn factor(&self) -> String {
        self.reason.name()
    }

    pub fn name(&self, lang: Lang) -> String {
        self.reason.name_in_words(lang)
    }

    /// 切割直径 ≥ 500 mm.
    pub fn say(&self, lang: Lang) -> String {
        let Sides { name, wanted, .. } = self.reason.sides(lang);
        format!("{name} {}", wanted.unwrap_or_default())
    }
}

/// Takes a search text apart; at most 400 characters of it.
pub fn read_asked(text: &str) -> Asked {
    let mut rest: String = text.chars().take(LONGEST).map(fold).collect();
    let sums = sentence::sums(&mut rest);
    let input = NeedInput {
        title: rest.clone(),
        budget: BudgetInput { unit: sums.first().map(|(_, most)| *most), ..BudgetInput::default() },
        ..NeedInput::default()
    };
    let mut need = read_need(&input).remove(0);
    need.parts.clear();
    need.features.clear();
    let figures = take_figures(&mut rest, &need);
    need.wishes.retain(|wish| figures.iter().any(|(key, _)| *key == wish.key));
    let mut bounds: Vec<AskedBound> = Vec::new();
    for (_, verdict) in fit::parameter::fit(&need, &nothing(), Weights::standard()) {
        let said = figures.iter().find(|(key, _)| *key == verdict.key).map(|(_, said)| said.clone());
        bounds.push(AskedBound { said: said.unwrap_or_default(), reason: Reason::of(verdict) });
    }
    if let (Some((said, _)), Some(verdict)) = (sums.first(), fit::price::fit(&need, &nothing(), Weights::standard())) {
        bounds.push(AskedBound { said: said.clone(), reason: Reason::of(verdict) });
    }
    Asked { words: words(&rest), bounds, need }
}

impl Asked {
    /// How an offer stands to each of the bounds, in their order. Nothing is forgiven here: who types 500 does not want 480.
    pub fn judge(&self, offer: &Offer) -> Vec<Outcome> {
        let weights = Weights::standard();
        let figures = fit::parameter::fit(&self.need, offer, weights).into_iter().map(|(_, verdict)| verdict);
        let verdicts: Vec<Verdict> = figures.chain(fit::price::fit(&self.need, offer, weights)).collect();
        verdicts.iter().map(|verdict| verdict.outcome).take(self.bounds.len()).collect()
    }

    /// The nodes of the taxonomy that its words name.
    pub fn codes(&self) -> impl Iterator<Item = &CategoryCode> {
        self.words.iter().flat_map(|word| &word.codes)
    }
}

/// An offer that says nothing: held against it, a bound is unknown and can be told.
fn nothing() -> Offer {
    super::offer::read_offer(&super::input::OfferInput::default())
}

/// Cuts the figures that are parameters out of the text: the parameter's key and the words that said it.
fn take_figures(rest: &mut String, need: &Need) -> Vec<(String, String)> {
    let Some(code) = need.categories.first().map(|guess| guess.code.clone()) else { return Vec::new() };
    let mut found: Vec<(String, std::ops::Range<usize>)> = Vec::new();
    let mut past = 0;
    for mention in mentions(rest) {
        let Some(parameter) = reader::taken_as(&mention, &code) else { continue };
        let before = rest.get(past..mention.span.start).unwrap_or_default();
        // the name that ends nearest to the figure, the longest of those
        let names = parameter.aliases.iter().filter_map(|alias| Some((before.rfind(alias.as_str())?, alias.len())));
        let alias = names.max_by_key(|(at, length)| (at + length, *length)).map(|(at, _)| at);
        // without a name before it, the figure with the words that bound it
        let plain = || {
            mention
                .before
                .is_empty()
                .then_some(0)
                .or_else(|| Some(before.rfind(&mention.before)? + mention.before.len()))
        };
        let start = past + alias.or_else(plain).unwrap_or(before.len());
        let tail = rest.get(mention.span.end..).unwrap_or_default();
        let end = mention.span.end + bound_behind(tail, &parameter.aliases);
        let range = if found.last().is_some_and(|(_, last)| last.end >= end) {
            found.last().map(|(_, last)| last.clone()).unwrap_or(start..end)
        } else {
            start..end
        };
        past = range.end;
        found.push((parameter.key.clone(), range));
    }
    let said = found.iter().map(|(key, range)| (key.clone(), rest.get(range.clone()).unwrap_or_default().to_owned()));
    let said: Vec<(String, String)> = said.collect();
    found.dedup_by(|a, b| a.1 == b.1);
    for (_, range) in found.into_iter().rev() {
        rest.replace_range(range, " ");
    }
    said
}

/// How far the words behind a figure belong to it: 以上, and the parameter's name where it stands there (8000转主轴).
fn bound_behind(tail: &str, aliases: &[String]) -> usize {
    const BOUNDS: [&str; 12] =
        ["及以上", "或以上", "以上", "起步", "往上", "及以下", "以内", "以下", "之内", "左右", "上下", "内"];
    let mut left = tail;
    loop {
        let next = BOUNDS.iter().find_map(|bound| left.strip_prefix(bound));
        let named = || {
            aliases.iter().filter(|alias| alias.chars().count() > 1).find_map(|alias| left.strip_prefix(alias.as_str()))
        };
        match next.or_else(named) {
            Some(shorter) => left = shorter,
            None => return tail.len() - left.len(),
        }
    }
}

/// What is left, cut around the names of things (which may hold spaces: CNC lathe), then at spaces and signs; fillers, and
/// lone characters beside a name, are left out.
fn words(rest: &str) -> Vec<AskedWord> {
    let (chars, upper): (Vec<char>, Vec<char>) = (rest.chars().collect(), folded(rest));
    let mut names = names_in(&upper);
    names.sort_by_key(|name| name.start);
    let mut words = Words::default();
    let mut at = 0;
    for name in &names {
        words.plain(chars.get(at..name.start).unwrap_or_default(), true);
        let same = names.iter().filter(|other| (other.start, other.end) == (name.start, name.end));
        let nodes = same.filter_map(|name| Taxonomy::get().nodes().get(name.node));
        words.push(chars.get(name.start..name.end).unwrap_or_default(), nodes.map(|node| node.code.clone()).collect());
        at = at.max(name.end);
    }
    words.plain(chars.get(at..).unwrap_or_default(), !names.is_empty());
    words.0.truncate(MOST_WORDS);
    words.0
}

#[derive(Default)]
struct Words(Vec<AskedWord>);

impl Words {
    fn plain(&mut self, text: &[char], beside_a_name: bool) {
        let apart = |c: &char| !(c.is_alphanumeric() || matches!(c, '-' | '.' | '/' | '+' | '#'));
        for piece in text.split(apart) {
            let piece: Vec<char> = without_fillers(&piece.iter().collect::<String>()).chars().collect();
            if piece.len() > 1 || !beside_a_name {
                self.push(&piece, Vec::new());
            }
        }
    }

    fn push(&mut self, text: &[char], codes: Vec<CategoryCode>) {
        let text: String = text.iter().collect();
        let text = text.trim_matches(|c: char| !c.is_alphanumeric());
        if !text.is_empty() && self.0.iter().all(|word| word.text != text) {
            self.0.push(AskedWord { text: text.to_owned(), codes });
        }
    }
}

fn without_fillers(piece: &str) -> String {
    let mut left = piece;
    loop {
        let shorter = FILLERS.iter().find_map(|filler| left.strip_prefix(filler).or_else(|| left.strip_suffix(filler)));
        match shorter {
            Some(shorter) => left = shorter,
            None => return left.to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::matching::{OfferInput, read_offer};

    fn told(text: &str) -> (Vec<String>, Vec<String>) {
        let asked = read_asked(text);
        let words = asked.words.iter().map(|word| word.text.clone()).collect();
        (words, asked.bounds.iter().map(|bound| bound.say(Lang::Zh)).collect())
    }

    #[test]
    fn figures_are_taken_out_of_the_words() {
        for (text, words, bounds) in [
            ("锯床 切割直径500以上", vec!["锯床"], 1),
            ("国产注塑机锁模力不低于200吨", vec!["国产", "注塑机"], 1),
            ("160吨注塑机", vec!["注塑机"], 1),
            ("立加 行程800×500×500", vec!["立加"], 3),
            ("立加 ８０００转以上主轴 50万以内", vec!["立加"], 2),
            ("数控车床", vec!["数控车床"], 0),
            ("求购二手数控车床价格", vec!["二手", "数控车床"], 0),
            ("VMC850", vec!["VMC850"], 0),
            ("used CNC lathe", vec!["used", "CNC lathe"], 0),
            ("", vec![], 0),
        ] {
            let (found, said) = told(text);
            assert_eq!(found, words, "{text}: {said:?}");
            assert_eq!(said.len(), bounds, "{text}: {said:?}");
        }
    }

    #[test]
    fn a_bound_is_told_with_its_unit_and_the_words_that_said_it() {
        let asked = read_asked("锯床 切割直径500以上，50万以内");
        let said: Vec<_> = asked.bounds.iter().map(|bound| bound.said.as_str()).collect();
        assert_eq!(said, ["切割直径500以上", "50万以内"]);
        assert!(asked.bounds[0].say(Lang::Zh).ends_with("≥ 500 mm"), "{}", asked.bounds[0].say(Lang::Zh));
        assert!(asked.bounds[1].say(Lang::Zh).contains("50"), "{}", asked.bounds[1].say(Lang::Zh));
        assert_eq!(asked.bounds[1].factor(), "price");
    }

    #[test]
    fn who_types_a_figure_wants_no_less_and_unknown_is_no_answer() {
        let asked = read_asked("注塑机 锁模力200吨以上");
        let judged =
            |title: &str| asked.judge(&read_offer(&OfferInput { title: title.to_owned(), ..OfferInput::default() }));
        assert_eq!(judged("注塑机 锁模力1950kN"), [Outcome::Missed]);
        assert_eq!(judged("注塑机 锁模力250吨"), [Outcome::Met]);
        assert_eq!(judged("伺服注塑机"), [Outcome::Unknown]);
    }
}
