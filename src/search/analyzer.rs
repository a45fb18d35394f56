//! From text to index terms: normalise, cut into atoms, then words, bigrams and unigrams.
//!
//! An *atom* is one Chinese character, one run of letters or one number: `VMC850` and `VMC 850` are both `vmc`, `850`.
//! Unigrams are the atoms, bigrams the pairs of neighbours, words what the dictionary (jieba, search mode, without the
//! hidden Markov model, which guesses badly on product texts) makes of the Chinese runs, plus letters and numbers.
use std::{
    hash::{DefaultHasher, Hash, Hasher},
    sync::{Arc, LazyLock, OnceLock},
};

use jieba_rs::Jieba;
use unicode_normalization::UnicodeNormalization;

/// Raise it whenever the terms made from the same text change: indexes on disk are then rebuilt.
const VERSION: u64 = 1;
/// Longer texts are cut: no list holds one on purpose.
const LONGEST: usize = 20_000;
/// A longer run of letters or digits is noise (a pasted key, a URL), not a word.
const LONGEST_ATOM: usize = 40;

static PLAIN: LazyLock<Arc<Jieba>> = LazyLock::new(|| Arc::new(Jieba::new()));

/// Makes terms from text. Cheap to clone; the dictionary (0.2–0.8 s) is loaded at first use or by [`Analyzer::warm`].
#[derive(Clone)]
pub struct Analyzer(Arc<Inner>);

struct Inner {
    extra_words: Vec<String>,
    synonyms: Vec<Vec<String>>,
    dictionary: OnceLock<Arc<Jieba>>,
}

/// The terms of one text, repetitions included, in the order of the text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Terms {
    pub words: Vec<String>,
    pub bigrams: Vec<String>,
    pub unigrams: Vec<String>,
}

impl Analyzer {
    /// `extra_words` join the dictionary (aliases of a taxonomy); those that are not purely Chinese are ignored, since
    /// letters and digits are cut by rule.
    pub fn new<'a>(extra_words: impl IntoIterator<Item = &'a str>) -> Analyzer {
        let mut extra_words: Vec<String> = extra_words.into_iter().map(normalise).collect();
        extra_words.retain(|word| word.chars().count() > 1 && word.chars().all(is_han));
        extra_words.sort();
        extra_words.dedup();
        Analyzer(Arc::new(Inner { extra_words, synonyms: Vec::new(), dictionary: OnceLock::new() }))
    }

    /// The same analyzer with groups of words that mean the same; used on queries only, so an index stays valid.
    pub fn with_synonyms(self, groups: impl IntoIterator<Item = Vec<String>>) -> Analyzer {
        let tidy = |group: Vec<String>| -> Vec<String> {
            let mut group: Vec<String> = group.iter().map(|word| normalise(word).trim().to_owned()).collect();
            group.retain(|word| word.chars().count() > 1);
            group.sort();
            group.dedup();
            group
        };
        let synonyms = groups.into_iter().map(tidy).filter(|group| group.len() > 1).collect();
        let extra_words = self.0.extra_words.clone();
        Analyzer(Arc::new(Inner { extra_words, synonyms, dictionary: OnceLock::new() }))
    }

    /// Loads the dictionary now, so that the first search does not wait for it.
    pub fn warm(&self) {
        self.dictionary();
    }

    /// Tells two analyzers apart that make different terms from the same document.
    pub fn stamp(&self) -> String {
        let mut hasher = DefaultHasher::new();
        self.0.extra_words.hash(&mut hasher);
        format!("{VERSION}-{:016x}", hasher.finish())
    }

    pub fn terms(&self, text: &str) -> Terms {
        self.terms_of_normalised(&normalise(text))
    }

    /// The same for a text that already went through [`normalise`].
    pub fn terms_of_normalised(&self, text: &str) -> Terms {
        let mut terms = Terms::default();
        let mut last: Option<&str> = None;
        for run in runs(text) {
            match run {
                Run::Gap => last = None,
                Run::Space => {}
                Run::Word(word) => {
                    terms.words.push(word.to_owned());
                    push_atom(&mut terms, &mut last, word);
                }
                Run::Han(run) => {
                    let words = self.dictionary().cut_for_search(run, false);
                    terms.words.extend(words.iter().map(|token| token.word.to_owned()));
                    for (at, character) in run.char_indices() {
                        let atom = run.get(at..at + character.len_utf8()).unwrap_or_default();
                        push_atom(&mut terms, &mut last, atom);
                    }
                }
            }
        }
        terms
    }

    /// What else the (normalised) text may be called: the other members of every group that it names.
    pub fn synonyms(&self, text: &str) -> Vec<&str> {
        let groups = self.0.synonyms.iter();
        let named = groups.filter(|group| group.iter().any(|word| names(text, word)));
        named.flatten().filter(|word| !names(text, word)).map(String::as_str).collect()
    }

    fn dictionary(&self) -> &Jieba {
        self.0.dictionary.get_or_init(|| {
            if self.0.extra_words.is_empty() {
                return PLAIN.clone();
            }
            let mut jieba = Jieba::new();
            for word in &self.0.extra_words {
                jieba.add_word(word, None, None);
            }
            Arc::new(jieba)
        })
    }
}

fn push_atom<'a>(terms: &mut Terms, last: &mut Option<&'a str>, atom: &'a str) {
    if let Some(before) = last {
        terms.bigrams.push(format!("{before}{}{atom}", joint(before, atom)));
    }
    terms.unigrams.push(atom.to_owned());
    *last = Some(atom);
}

/// Two runs of letters (or digits) stay apart in a bigram: `a bc` is not `ab c`.
fn joint(before: &str, atom: &str) -> &'static str {
    let kind = |c: Option<char>| c.map(|c| (is_han(c), c.is_ascii_digit()));
    let (left, right) = (kind(before.chars().last()), kind(atom.chars().next()));
    if left == right && left.is_some_and(|(han, _)| !han) { " " } else { "" }
}

/// Whether `text` contains `word`, not as a part of a longer run of letters or digits.
fn names(text: &str, word: &str) -> bool {
    let latin = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() && !is_han(c));
    text.match_indices(word).any(|(at, found)| {
        let before = text.get(..at).and_then(|rest| rest.chars().next_back());
        let after = text.get(at + found.len()..).and_then(|rest| rest.chars().next());
        let cut = |outer: Option<char>, inner: Option<char>| latin(outer) && latin(inner);
        !cut(before, found.chars().next()) && !cut(after, found.chars().next_back())
    })
}

/// NFKC, lower case, simplified characters, at most 20 000 characters.
pub fn normalise(text: &str) -> String {
    let folded: String = text.chars().take(LONGEST).nfkc().flat_map(char::to_lowercase).collect();
    fast2s::convert(&folded)
}

#[derive(Debug, PartialEq, Eq)]
enum Run<'a> {
    Han(&'a str),
    /// One run of letters, or one number ("0.02" is one).
    Word(&'a str),
    /// White space or a hyphen: neighbours stay neighbours across it.
    Space,
    /// Anything else.
    Gap,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Han,
    Letter,
    Digit,
    Space,
    Gap,
}

fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3134f}' | '々' | '〇')
}

fn kind(c: char) -> Kind {
    match c {
        c if is_han(c) => Kind::Han,
        c if c.is_numeric() => Kind::Digit,
        c if c.is_alphabetic() => Kind::Letter,
        c if c.is_whitespace() || c == '-' => Kind::Space,
        _ => Kind::Gap,
    }
}

fn runs(text: &str) -> Vec<Run<'_>> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let this = kind(first);
        let length =
            if this == Kind::Digit { number(rest) } else { rest.find(|c| kind(c) != this).unwrap_or(rest.len()) };
        let (run, after) = rest.split_at(length);
        rest = after;
        match this {
            Kind::Han => found.push(Run::Han(run)),
            Kind::Letter | Kind::Digit if run.chars().count() <= LONGEST_ATOM => found.push(Run::Word(run)),
            Kind::Space => found.push(Run::Space),
            _ => found.push(Run::Gap),
        }
    }
    found
}

/// The length in bytes of the number that `text` begins with: digits, with at most one point between digits.
fn number(text: &str) -> usize {
    let digits = |text: &str| text.find(|c| kind(c) != Kind::Digit).unwrap_or(text.len());
    let whole = digits(text);
    let Some(after) = text.get(whole..).and_then(|rest| rest.strip_prefix('.')) else { return whole };
    match digits(after) {
        0 => whole,
        fraction => whole + 1 + fraction,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn words(text: &str) -> Vec<String> {
        Analyzer::new([]).terms(text).words
    }

    #[test]
    fn models_are_letters_and_numbers() {
        assert_eq!(words("VMC850"), ["vmc", "850"]);
        assert_eq!(words("ＶＭＣ－850"), ["vmc", "850"]);
        assert_eq!(words("C6140A×1000"), ["c", "6140", "a", "1000"]);
        assert_eq!(words("160T"), ["160", "t"]);
        assert_eq!(words("精度0.02mm."), ["精度", "0.02", "mm"]);
        assert_eq!(words("1.2.3."), ["1.2", "3"]);
    }

    #[test]
    fn chinese_is_cut_by_the_dictionary_and_by_character() {
        let terms = Analyzer::new([]).terms("數控車床");
        assert_eq!(terms.words, ["数控", "车床", "数控车床"]);
        assert_eq!(terms.bigrams, ["数控", "控车", "车床"]);
        assert_eq!(terms.unigrams, ["数", "控", "车", "床"]);
    }

    #[test]
    fn bigrams_join_across_spaces_only() {
        let terms = Analyzer::new([]).terms("VMC 850-L，台");
        assert_eq!(terms.bigrams, ["vmc850", "850l"]);
        assert_eq!(Analyzer::new([]).terms("a bc").bigrams, ["a bc"]);
    }

    #[test]
    fn the_dictionary_learns_words() {
        assert!(!words("采购立加一台").contains(&"立加".to_owned()));
        let taught = Analyzer::new(["立加", "VMC850"]);
        assert!(taught.terms("采购立加一台").words.contains(&"立加".to_owned()));
        assert_ne!(taught.stamp(), Analyzer::new([]).stamp());
        assert_eq!(taught.stamp(), Analyzer::new(["立加"]).stamp());
    }

    #[test]
    fn synonyms_are_named_whole() {
        let groups =
            vec![vec!["立加".to_owned(), "立式加工中心".to_owned()], vec!["MES".to_owned(), "制造执行系统".to_owned()]];
        let analyzer = Analyzer::new([]).with_synonyms(groups);
        assert_eq!(analyzer.synonyms(&normalise("求购立加一台")), ["立式加工中心"]);
        assert_eq!(analyzer.synonyms(&normalise("上MES系统")), ["制造执行系统"]);
        assert!(analyzer.synonyms("messen").is_empty());
    }

    proptest! {
        /// Spelling variants (case, width, hyphens) make the same terms.
        #[test]
        fn variants_agree(letters in "[a-z]{1,6}", number in 1u32..100_000) {
            let analyzer = Analyzer::new([]);
            let plain = analyzer.terms(&format!("{letters}{number}"));
            let wide: String = format!("{letters}{number}").to_uppercase().chars()
                .map(|c| char::from_u32(u32::from(c) + 0xfee0).unwrap()).collect();
            prop_assert_eq!(&analyzer.terms(&wide), &plain);
            prop_assert_eq!(&analyzer.terms(&format!("{letters} - {number}")), &plain);
        }

        #[test]
        fn any_text_makes_terms_of_bounded_length(text in any::<String>()) {
            let terms = Analyzer::new([]).terms(&text);
            for unigram in terms.unigrams {
                prop_assert!(!unigram.is_empty() && unigram.chars().count() <= LONGEST_ATOM);
            }
        }
    }
}
