//! From a search text to hits: every word must be found, in words or as the kind of machine that it names, and products
//! are held against the figures of the text.
use super::noun_of;
use crate::{
    error::{Error, Result},
    kernel::{noun::Noun, region::RegionCode, taxonomy::CategoryCode, visibility::Visibility},
    life::{State, seen::seen_terms},
    listing::List,
    matching::{Asked, Offer, Outcome},
    search::{Hit, Index, Wanted, Word},
    text::Lang,
};

/// Hits of the index that are looked at for a page: some may have gone since.
const LOOKED_AT: usize = 200;
/// As many when figures leave some of them out.
const LOOKED_AT_WITH_FIGURES: usize = 600;
/// When nothing holds every word, so many of those that hold some are shown.
const LOOSE: usize = 20;
/// What being filed under the named kind adds; a good match of a short text scores 10 to 40.
const NAMED: f32 = 8.0;

/// Everything that narrows a search.
#[derive(Clone, Debug)]
pub struct Look {
    pub typed: String,
    pub asked: Asked,
    pub kind: Option<List>,
    pub region: Option<RegionCode>,
    pub category: Option<CategoryCode>,
    pub state: Option<State>,
    /// The term of the asker's own rows, when only those are wanted.
    pub own: Option<String>,
}

/// What a look has found.
#[derive(Debug, Default)]
pub struct Seen {
    /// With the figures that the row does not state, in words.
    pub hits: Vec<(Hit, Vec<String>)>,
    /// Products that were left out, since they miss a figure.
    pub missed: usize,
    /// Nothing holds every word: these hold some.
    pub loose: bool,
}

impl Look {
    /// The hits, best first, as far as a page that begins at `offset` needs them.
    ///
    /// # Errors
    /// What the index met.
    pub fn hits(&self, index: &Index, sees: &Visibility, offset: usize, lang: Lang) -> Result<Seen> {
        let limit = offset + if self.asked.bounds.is_empty() { LOOKED_AT } else { LOOKED_AT_WITH_FIGURES };
        let hits = self.ask(index, sees, true, limit)?;
        if hits.is_empty() && offset == 0 && !self.asked.words.is_empty() {
            let mut seen = self.held(self.ask(index, sees, false, LOOSE)?, lang);
            seen.loose = !seen.hits.is_empty();
            return Ok(seen);
        }
        Ok(self.held(hits, lang))
    }

    /// How many rows it finds, at most `most`.
    ///
    /// # Errors
    /// What the index met.
    pub fn count(&self, index: &Index, sees: &Visibility, most: usize) -> Result<usize> {
        Ok(self.held(self.ask(index, sees, true, most)?, Lang::Zh).hits.len())
    }

    fn ask(&self, index: &Index, sees: &Visibility, strict: bool, limit: usize) -> Result<Vec<Hit>> {
        let mut all_of: Vec<Vec<String>> = seen_terms(sees).into_iter().collect();
        all_of.extend(self.region.as_ref().map(|region| vec![format!("region:{region}")]));
        all_of.extend(self.category.as_ref().map(|category| vec![filed(category)]));
        all_of.extend(self.state.map(|state| vec![format!("state:{state}")]));
        all_of.extend(self.own.clone().map(|own| vec![own]));
        let nouns = List::ALL.iter().filter(|list| self.kind.is_none_or(|kind| kind == **list));
        let text = self.asked.words.iter().map(|word| word.text.as_str()).collect::<Vec<_>>().join(" ");
        // a text of nothing but signs or fillers is searched as it stands
        let text = if text.is_empty() && self.asked.bounds.is_empty() { self.typed.clone() } else { text };
        let words = self.asked.words.iter().filter(|_| strict);
        let wanted = Wanted {
            nouns: nouns.map(|list| noun_of(*list)).collect(),
            text: &text,
            all_of,
            words: words.map(|word| Word { text: &word.text, terms: word.codes.iter().map(filed).collect() }).collect(),
            should: self.asked.codes().map(|code| (filed(code), NAMED)).collect(),
            limit,
            rerank: true,
            ..Wanted::default()
        };
        index.search(&wanted).map_err(|e| Error::Search(e.into()))
    }

    /// Products against the figures: what misses one is left out, what does not state one comes behind.
    fn held(&self, hits: Vec<Hit>, lang: Lang) -> Seen {
        let mut seen = Seen::default();
        if self.asked.bounds.is_empty() {
            seen.hits = hits.into_iter().map(|hit| (hit, Vec::new())).collect();
            return seen;
        }
        for hit in hits {
            let outcomes = match product(&hit) {
                Some(offer) => self.asked.judge(&offer),
                None => Vec::new(),
            };
            if outcomes.contains(&Outcome::Missed) {
                seen.missed += 1;
                continue;
            }
            let open = self.asked.bounds.iter().zip(&outcomes).filter(|(_, outcome)| **outcome == Outcome::Unknown);
            let open = open.map(|(bound, _)| bound.name(lang)).collect();
            seen.hits.push((hit, open));
        }
        seen.hits.sort_by_key(|(_, open)| open.len());
        seen
    }
}

fn filed(code: &CategoryCode) -> String {
    format!("cat:{code}")
}

fn product(hit: &Hit) -> Option<Offer> {
    (hit.noun == Noun::Product.as_str()).then(|| serde_json::from_slice(&hit.payload).ok()).flatten()
}
