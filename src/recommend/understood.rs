//! How the engine understood an item: which kind of machine, and which figures, from where.
use serde::Serialize;
use utoipa::ToSchema;

use crate::{
    kernel::taxonomy::{CategoryCode, Taxonomy},
    matching::{Guess, Need, Origin, Wish},
    text::Lang,
};

/// An item as the engine understood it.
#[derive(Debug, Serialize, ToSchema)]
pub struct Understood {
    /// `1` is the first item, `1#2` the second part of a bundle, as in recommendations.
    pub item: String,
    pub name: String,
    /// Absent where no kind of machine was recognised.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub category: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub category_name: Option<String>,
    /// 0 to 1000: how far the category stands before its alternatives; 1000 when there is none.
    pub confidence: u32,
    pub alternatives: Vec<Alternative>,
    pub requirements: Vec<UnderstoodFigure>,
    /// Clauses of the requirements that nothing compares: the maker is to be asked.
    pub uncompared: Vec<String>,
    /// Where the item says two things, with both figures and which of them is compared.
    pub conflicts: Vec<String>,
}

/// Another category that the words may mean.
#[derive(Debug, Serialize, ToSchema)]
pub struct Alternative {
    pub code: String,
    pub name: String,
    /// As of the category: all of an item's add up to about 1000.
    pub confidence: u32,
}

/// A figure that products are compared by.
#[derive(Debug, Serialize, ToSchema)]
pub struct UnderstoodFigure {
    /// `x`, as reasons name it.
    pub parameter: String,
    pub name: String,
    /// `at_least`, `at_most`, `equal` or `within`.
    pub comparator: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub min: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    /// `≥ 8,000 r/min`.
    pub text: String,
    /// Missing it by much is no answer.
    pub must: bool,
    /// `field`, `text`, or `model` for a model number that carries the figure.
    pub from: String,
}

impl Understood {
    pub fn of(need: &Need, lang: Lang) -> Understood {
        let sum: u32 = need.categories.iter().map(|guess| guess.confidence).sum();
        let share = |guess: &Guess| guess.confidence * 1000 / sum.max(1);
        let top = need.categories.first();
        let other = |guess: &Guess| {
            let (code, name) = (guess.code.to_string(), name(&guess.code, lang));
            Alternative { code, name, confidence: share(guess) }
        };
        Understood {
            item: need.label.clone(),
            name: need.title.clone(),
            category: top.map(|guess| guess.code.to_string()),
            category_name: top.map(|guess| name(&guess.code, lang)),
            confidence: top.map_or(0, share),
            alternatives: need.categories.iter().skip(1).map(other).collect(),
            requirements: need.wishes.iter().map(|wish| figure(wish, lang)).collect(),
            uncompared: need.uncompared.clone(),
            conflicts: need.conflicts.iter().map(|conflict| conflict.message(lang).say(lang)).collect(),
        }
    }
}

fn name(code: &CategoryCode, lang: Lang) -> String {
    let node = Taxonomy::get().node(code);
    node.map_or_else(
        || code.to_string(),
        |node| if lang == Lang::En { node.name_en.clone() } else { node.name_zh.clone() },
    )
}

fn figure(wish: &Wish, lang: Lang) -> UnderstoodFigure {
    let comparator = match (wish.min, wish.max) {
        (Some(_), None) => "at_least",
        (None, _) => "at_most",
        (Some(low), Some(high)) if low < high => "within",
        (Some(_), Some(_)) => "equal",
    };
    // the title is a text too
    let from = if wish.from == Origin::Title { Origin::Text } else { wish.from };
    UnderstoodFigure {
        parameter: wish.key.clone(),
        name: wish.name(lang),
        comparator: comparator.to_owned(),
        min: wish.min,
        max: wish.max,
        unit: wish.unit().map(|unit| unit.symbol().to_owned()),
        text: wish.in_words(),
        must: wish.essential,
        from: from.as_str().to_owned(),
    }
}
