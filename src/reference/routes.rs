//! The addresses of the code tables, for forms and filters.
use actix_web::web::{Json, Query};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::{
    error::{ProblemBody, Result},
    kernel::{
        gazetteer::{Gazetteer, Status},
        industry::{self, IndustryCode},
        taxonomy::Taxonomy,
    },
};

/// A code with its names.
#[derive(Debug, Serialize, ToSchema)]
pub struct Code {
    pub code: String,
    pub name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name_en: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parent: Option<String>,
}

#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct CodeQuery {
    /// Direct children of this code; the topmost codes when left out.
    pub parent: Option<String>,
    /// Codes whose name contains this text, anywhere below; at most 50.
    pub q: Option<String>,
}

const MOST: usize = 50;

impl CodeQuery {
    fn wants(&self, name: &str, aliases: &str, parent: Option<&str>) -> bool {
        match self.q.as_deref().map(str::trim).filter(|q| !q.is_empty()) {
            Some(q) => name.contains(q) || aliases.contains(q),
            None => self.parent.as_deref() == parent,
        }
    }

    fn most(&self) -> usize {
        if self.q.is_some() { MOST } else { usize::MAX }
    }
}

/// Regions: GB/T 2260, townships of Zhejiang, development zones.
#[utoipa::path(get, path = "/regions", tag = "reference", params(CodeQuery),
    responses((status = 200, body = Vec<Code>), (status = "default", body = ProblemBody)))]
pub async fn list_regions(query: Query<CodeQuery>) -> Result<Json<Vec<Code>>> {
    let places = Gazetteer::get().places().iter().filter(|place| place.status == Status::Current);
    let wanted = places.filter_map(|place| {
        let parent = place.parent.as_ref().map(ToString::to_string);
        let code = place.code.to_string();
        query.wants(&place.full_name, &place.aliases.join(" "), parent.as_deref()).then(|| Code {
            code,
            name: place.name.clone(),
            name_en: None,
            parent,
        })
    });
    Ok(Json(wanted.take(query.most()).collect()))
}

/// Industries: GB/T 4754-2017.
#[utoipa::path(get, path = "/industries", tag = "reference", params(CodeQuery),
    responses((status = 200, body = Vec<Code>), (status = "default", body = ProblemBody)))]
pub async fn list_industries(query: Query<CodeQuery>) -> Result<Json<Vec<Code>>> {
    let wanted = industry::all().iter().filter_map(|(code, name)| {
        let parent = code.parse::<IndustryCode>().ok().and_then(|code| code.ancestors().into_iter().nth(1));
        let parent = parent.map(|code| code.to_string());
        let row = Code { code: (*code).to_owned(), name: (*name).to_owned(), name_en: None, parent };
        query.wants(name, "", row.parent.as_deref()).then_some(row)
    });
    Ok(Json(wanted.take(query.most()).collect()))
}

/// The equipment taxonomy.
#[utoipa::path(get, path = "/categories", tag = "reference", params(CodeQuery),
    responses((status = 200, body = Vec<Code>), (status = "default", body = ProblemBody)))]
pub async fn list_categories(query: Query<CodeQuery>) -> Result<Json<Vec<Code>>> {
    let wanted = Taxonomy::get().nodes().iter().filter_map(|node| {
        let parent = node.code.parent().map(|code| code.to_string());
        let aliases = node.aliases.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ");
        query.wants(&node.name_zh, &aliases, parent.as_deref()).then(|| Code {
            code: node.code.to_string(),
            name: node.name_zh.to_string(),
            name_en: Some(node.name_en.to_string()),
            parent: parent.clone(),
        })
    });
    Ok(Json(wanted.take(query.most()).collect()))
}
