//! Help for a search that finds little: which filter to give up, what it would bring, and what a word was meant to be.
use serde::Serialize;
use utoipa::ToSchema;

use super::look::Look;
use crate::{
    error::Result,
    kernel::{gazetteer::Gazetteer, taxonomy::Taxonomy, visibility::Visibility},
    matching::{meant, read_asked},
    search::Index,
    text::{Lang, Message},
};

/// Fewer hits than this on the first page are little.
pub const LITTLE: usize = 3;
/// A proposal's rows are counted up to this.
const COUNTED: usize = 100;
const MOST: usize = 5;

/// What would find more.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Relaxed {
    /// Without the filter of this name.
    Kind,
    Region,
    Category,
    State,
    /// With the text of `q` in place of what was typed: without a figure, without a word, or spelled otherwise.
    Figure,
    Word,
    Spelling,
}

impl Relaxed {
    fn as_str(self) -> &'static str {
        match self {
            Relaxed::Kind => "kind",
            Relaxed::Region => "region",
            Relaxed::Category => "category",
            Relaxed::State => "state",
            Relaxed::Figure => "figure",
            Relaxed::Word => "word",
            Relaxed::Spelling => "spelling",
        }
    }
}

/// A search that finds more than the one that was made.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Proposal {
    pub relax: Relaxed,
    /// 去掉地区「缙云县」，可找到 12 条.
    pub text: String,
    /// Rows that it would find; 100 stands for that many and more.
    pub brings: usize,
    /// The text to search by; absent where a filter is given up.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub q: Option<String>,
}

/// What finds more than `has` rows, the most first; five at most.
///
/// # Errors
/// What the index met.
pub fn proposals(look: &Look, index: &Index, sees: &Visibility, has: usize, lang: Lang) -> Result<Vec<Proposal>> {
    let mut found = Vec::new();
    for (relax, what, q, other) in others(look, lang) {
        let brings = other.count(index, sees, COUNTED)?;
        if brings > has {
            let key = match relax {
                Relaxed::Spelling => "search-help-spelling",
                _ => "search-help-without",
            };
            let text =
                Message::new(key).with("relax", relax.as_str()).with("what", what).with("brings", brings).say(lang);
            found.push(Proposal { relax, text, brings, q });
        }
    }
    // a slip of the pen is the likeliest
    found.sort_by_key(|proposal| (proposal.relax != Relaxed::Spelling, std::cmp::Reverse(proposal.brings)));
    found.truncate(MOST);
    Ok(found)
}

/// Each way to ask for more: what is changed in words, the new text, the new look.
fn others(look: &Look, lang: Lang) -> Vec<(Relaxed, String, Option<String>, Look)> {
    let mut others = Vec::new();
    let mut without = |relax, what: String, change: &dyn Fn(&mut Look)| {
        let mut other = look.clone();
        change(&mut other);
        others.push((relax, what, None, other));
    };
    if let Some(kind) = look.kind {
        without(Relaxed::Kind, kind.to_string(), &|other| other.kind = None);
    }
    if let Some(region) = &look.region {
        let name = Gazetteer::get().place(region).map_or_else(|| region.to_string(), |place| place.name.clone());
        without(Relaxed::Region, name, &|other| other.region = None);
    }
    if let Some(code) = &look.category {
        let name = Taxonomy::get().node(code).map(|node| if lang == Lang::En { &node.name_en } else { &node.name_zh });
        let name = name.cloned().unwrap_or_else(|| code.to_string());
        without(Relaxed::Category, name, &|other| other.category = None);
    }
    if let Some(state) = look.state {
        without(Relaxed::State, state.to_string(), &|other| other.state = None);
    }
    let text = read_asked(&look.typed);
    let typed: String = look.typed.chars().map(crate::kernel::quantity::fold).collect();
    let mut by_text = |relax, what: String, q: String| {
        let q = q.split_whitespace().collect::<Vec<_>>().join(" ");
        let asked = read_asked(&q);
        if !asked.words.is_empty() || !asked.bounds.is_empty() {
            let other = Look { typed: q.clone(), asked, ..look.clone() };
            others.push((relax, what, Some(q), other));
        }
    };
    for bound in &text.bounds {
        by_text(Relaxed::Figure, bound.say(lang), typed.replacen(&bound.said, " ", 1));
    }
    for word in &text.words {
        for name in meant(&word.text) {
            by_text(Relaxed::Spelling, name.clone(), typed.replacen(&word.text, &name, 1));
        }
        if text.words.len() > 1 {
            by_text(Relaxed::Word, word.text.clone(), typed.replacen(&word.text, " ", 1));
        }
    }
    others
}
