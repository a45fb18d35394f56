//! What belongs to a project: demands and financing requests of the same organisation.
use actix_web::web::{Json, Path, Query};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::{Project, routes::shown, store, view::ProjectView};
use crate::{
    app::App,
    audit::{self, Act},
    auth::{
        actor::Actor,
        may::{Keep, May},
        policy::{self, Decision, Deed},
    },
    db::Tx,
    demand::Demand,
    error::{Error, ProblemBody, Problems, Result},
    finance::financing_request::FinancingRequest,
    kernel::{
        id::{DemandId, FinancingRequestId, ProjectId},
        noun::Noun,
    },
    listing::Listing,
};

/// A row that is put into a project: one of the two.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewRow {
    /// Of the project.
    pub version: i32,
    #[serde(default)]
    pub demand: Option<DemandId>,
    #[serde(default)]
    pub financing_request: Option<FinancingRequestId>,
}

/// The version of the project that a row is taken out of.
#[derive(Clone, Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct AtVersion {
    pub version: i32,
}

/// A noun that belongs to projects.
trait Grouped: Listing {
    fn project(&mut self) -> &mut Option<ProjectId>;
}

impl Grouped for Demand {
    fn project(&mut self) -> &mut Option<ProjectId> {
        &mut self.project
    }
}

impl Grouped for FinancingRequest {
    fn project(&mut self) -> &mut Option<ProjectId> {
        &mut self.project
    }
}

/// Puts a demand or a financing request of the same organisation into a project; it leaves the one in which it was.
#[utoipa::path(post, path = "/projects/{id}/rows", tag = "project", params(("id" = String, Path)), request_body = NewRow,
    responses((status = 200, body = ProjectView), (status = "default", body = ProblemBody)))]
pub async fn add_project_row(app: App, may: May<Keep, Project>, body: Json<NewRow>) -> Result<Json<ProjectView>> {
    let (actor, mut project) = may.into_parts()?;
    let NewRow { version, demand, financing_request } = body.into_inner();
    project.at(version)?;
    app.db
        .write(actor.author(), move |tx| {
            match (demand, financing_request) {
                (Some(demand), None) => put::<Demand>(tx, &actor, &demand, &project, "demand")?,
                (None, Some(request)) => put::<FinancingRequest>(tx, &actor, &request, &project, "financing_request")?,
                _ => return Err(Problems::one("demand", "project-row")),
            }
            store::save(tx, &mut project)?;
            audit::record(tx, Act::Edit, Noun::Project, project.id)?;
            Ok(Json(shown(tx, project, &actor)?))
        })
        .await
}

fn put<R: Grouped>(tx: &mut Tx, actor: &Actor, id: &R::Id, project: &Project, field: &str) -> Result<()> {
    // Whether another's row exists is not told.
    let keeps = |row: &R| policy::decide(Some(actor), Deed::Keep, &row.scope()) == Decision::Allow;
    let own = R::find(tx, id)?.filter(|row| row.life().owner == project.owner && keeps(row));
    let mut row = own.ok_or_else(|| Problems::one(field, "project-row-of-another"))?;
    if *row.project() == Some(project.id) {
        return Ok(());
    }
    *row.project() = Some(project.id);
    save(tx, &mut row)
}

fn save<R: Grouped>(tx: &mut Tx, row: &mut R) -> Result<()> {
    R::save_step(tx, row)?;
    audit::record(tx, Act::Edit, R::NOUN, row.id())
}

/// Takes a demand or a financing request out of a project.
#[utoipa::path(delete, path = "/projects/{id}/rows/{row}", tag = "project",
    params(("id" = String, Path), ("row" = String, Path), AtVersion),
    responses((status = 200, body = ProjectView), (status = "default", body = ProblemBody)))]
pub async fn remove_project_row(
    app: App,
    may: May<Keep, Project>,
    path: Path<(String, String)>,
    query: Query<AtVersion>,
) -> Result<Json<ProjectView>> {
    let (actor, mut project) = may.into_parts()?;
    project.at(query.version)?;
    app.db
        .write(actor.author(), move |tx| {
            let id = project.id;
            if !(take::<Demand>(tx, &path.1, id)? || take::<FinancingRequest>(tx, &path.1, id)?) {
                return Err(Error::NotFound);
            }
            store::save(tx, &mut project)?;
            audit::record(tx, Act::Edit, Noun::Project, project.id)?;
            Ok(Json(shown(tx, project, &actor)?))
        })
        .await
}

/// False when it is no such row, or not in this project.
fn take<R: Grouped>(tx: &mut Tx, id: &str, project: ProjectId) -> Result<bool> {
    let Ok(id) = id.parse() else { return Ok(false) };
    let Some(mut row) = R::find(tx, &id)? else { return Ok(false) };
    if *row.project() != Some(project) {
        return Ok(false);
    }
    *row.project() = None;
    save(tx, &mut row)?;
    Ok(true)
}
