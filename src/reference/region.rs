//! One region and where it lies: what a page writes beside a code.
use actix_web::web::{Json, Path};
use serde::Serialize;
use utoipa::ToSchema;

use crate::{
    error::{Error, ProblemBody, Result},
    kernel::{
        gazetteer::{Gazetteer, Level, Place, Status},
        region::RegionCode,
    },
};

/// A region with all that it lies in.
#[derive(Debug, Serialize, ToSchema)]
pub struct RegionView {
    pub code: String,
    /// 缙云县
    pub name: String,
    /// 浙江省丽水市缙云县
    pub full_name: String,
    pub level: Level,
    /// From the province down to the region itself.
    pub path: Vec<RegionStep>,
    /// Of a code that is no longer in use: the one that most of its area belongs to now.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub successor: Option<String>,
}

/// A region on the way down to another.
#[derive(Debug, Serialize, ToSchema)]
pub struct RegionStep {
    pub code: String,
    pub name: String,
}

/// One region by its code, with its names and all that it lies in.
#[utoipa::path(get, path = "/regions/{code}", tag = "reference", params(("code" = String, Path)),
    responses((status = 200, body = RegionView), (status = "default", body = ProblemBody)))]
pub async fn show_region(code: Path<String>) -> Result<Json<RegionView>> {
    let code: RegionCode = code.parse().map_err(|_| Error::NotFound)?;
    let gazetteer = Gazetteer::get();
    let place = gazetteer.place(&code).ok_or(Error::NotFound)?;
    let mut chain = code.ancestors();
    if chain.is_empty() {
        chain.push(code); // the nation lies in nothing
    }
    let step = |place: &Place| RegionStep { code: place.code.to_string(), name: place.name.clone() };
    Ok(Json(RegionView {
        code: place.code.to_string(),
        name: place.name.clone(),
        full_name: place.full_name.clone(),
        level: place.level,
        path: chain.iter().rev().filter_map(|code| gazetteer.place(code)).map(step).collect(),
        successor: match &place.status {
            Status::Current => None,
            Status::Abolished { successor } => Some(successor.to_string()),
        },
    }))
}
