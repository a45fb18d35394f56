//! What a search box proposes while somebody types: categories, rows and words, eight at most.
use actix_web::web::{Json, Query};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::{
    app::App,
    auth::actor::Viewer,
    blocking,
    error::{Error, ProblemBody, Problems, Result, lang},
    find,
    kernel::{
        nfkc::nfkc,
        taxonomy::{Node, Taxonomy},
    },
    life::seen::seen_terms,
    listing::List,
    search::Wanted,
    text::Lang,
};

/// Proposals in all, and of the first two kinds; words take what is left.
const MOST: usize = 8;
const MOST_CATEGORIES: usize = 3;
const MOST_ROWS: usize = 4;

/// Hits that are looked at for rows whose title holds what was typed.
const LOOKED_AT: usize = 30;

/// Longer texts are pasted, not typed: nothing is proposed.
const LONGEST: usize = 50;

#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct SuggestionQuery {
    /// What has been typed so far.
    pub q: String,
}

/// What somebody may mean; eight at most in all.
#[derive(Clone, Debug, Default, Serialize, ToSchema)]
pub struct Suggestions {
    pub categories: Vec<SuggestedCategory>,
    pub rows: Vec<SuggestedRow>,
    /// Names of machines to search by.
    pub words: Vec<String>,
}

#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct SuggestedCategory {
    pub code: String,
    /// In the asker's language.
    pub name: String,
}

#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct SuggestedRow {
    pub kind: List,
    pub id: String,
    pub title: String,
}

/// What the text in a search box may become: the beginning of a word, or any part of a Chinese one.
#[utoipa::path(get, path = "/search/suggestions", tag = "search", params(SuggestionQuery),
    responses((status = 200, body = Suggestions), (status = "default", body = ProblemBody)))]
pub async fn suggest(app: App, viewer: Viewer, query: Query<SuggestionQuery>) -> Result<Json<Suggestions>> {
    let mut problems = Problems::default();
    problems.length("q", &query.q, 0, LONGEST);
    problems.or(Some(()))?;
    let typed = folded(query.q.trim());
    if typed.is_empty() {
        return Ok(Json(Suggestions::default()));
    }
    let (index, sees, text) = (app.search.clone(), viewer.sees(), typed.clone());
    let hits = blocking::run(move || {
        let nouns = List::ALL.iter().map(|list| find::noun_of(*list)).collect();
        let all_of: Vec<Vec<String>> = seen_terms(&sees).into_iter().collect();
        let wanted = Wanted { nouns, text: &text, all_of, limit: LOOKED_AT, ..Wanted::default() };
        index.search(&wanted).map_err(|e| Error::Search(e.into()))
    });
    let (hits, text) = (hits.await?, typed.clone());
    let rows = app.db.read(move |conn| {
        let keys: Vec<(&str, &str)> = hits.iter().map(|hit| (hit.noun.as_str(), hit.id.as_str())).collect();
        let mut rows = find::shown(conn, &keys, &viewer)?;
        let found = hits.iter().filter_map(|hit| rows.remove(&hit.id)).filter(|row| folded(&row.title).contains(&text));
        let row = |row: find::Found| SuggestedRow { kind: row.kind, id: row.id, title: row.title };
        Ok(found.take(MOST_ROWS).map(row).collect::<Vec<_>>())
    });
    let rows = rows.await?;
    let categories = categories(&typed, lang());
    let left = MOST - rows.len() - categories.len();
    let words = words(&typed, &categories, left);
    Ok(Json(Suggestions { categories, rows, words }))
}

fn folded(text: &str) -> String {
    nfkc(text).to_lowercase()
}

fn categories(typed: &str, lang: Lang) -> Vec<SuggestedCategory> {
    let names = |node: &Node| [folded(&node.name_zh), folded(&node.name_en)];
    let nodes = Taxonomy::get().nodes().iter().filter_map(|node| {
        let named = names(node).into_iter().chain(node.aliases.iter().map(|alias| folded(alias)));
        let best = named.filter(|name| name.contains(typed)).map(|name| rank(&name, typed)).min()?;
        Some((best, node))
    });
    let mut found: Vec<_> = nodes.collect();
    found.sort_by_key(|(rank, _)| *rank);
    let category = |(_, node): (_, &Node)| SuggestedCategory {
        code: node.code.to_string(),
        name: if lang == Lang::En { node.name_en.clone() } else { node.name_zh.clone() },
    };
    found.into_iter().take(MOST_CATEGORIES).map(category).collect()
}

/// Names of machines that hold what was typed, and are not among the categories.
fn words(typed: &str, categories: &[SuggestedCategory], most: usize) -> Vec<String> {
    let known = |name: &String| folded(name) == typed || categories.iter().any(|category| category.name == *name);
    let all = Taxonomy::get().nodes().iter().flat_map(|node| node.aliases.iter().chain([&node.name_zh]));
    let mut found: Vec<(_, &String)> = all
        .filter(|name| folded(name).contains(typed) && !known(name))
        .map(|name| (rank(&folded(name), typed), name))
        .collect();
    found.sort();
    found.dedup();
    found.into_iter().take(most).map(|(_, name)| name.clone()).collect()
}

/// What begins with it comes first, then the shortest.
fn rank(name: &str, typed: &str) -> (bool, usize) {
    (!name.starts_with(typed), name.chars().count())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_of_a_name_is_enough() {
        let names = |typed: &str| categories(typed, Lang::Zh).into_iter().map(|found| found.name).collect::<Vec<_>>();
        assert!(names("加工中心").iter().any(|name| name.contains("加工中心")));
        assert!(names("带锯").iter().any(|name| name.contains("带锯")));
        assert!(names("没有这种机器").is_empty());
        let words = words("锯床", &categories("锯床", Lang::Zh), 3);
        assert!(words.len() <= 3 && words.iter().all(|word| word.contains("锯床") && word != "锯床"), "{words:?}");
    }
}
