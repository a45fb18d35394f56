//! The addresses of projects: write, list, look, export.
use actix_web::{
    HttpResponse,
    web::{Json, Path, Query},
};
use serde::Deserialize;
use utoipa::IntoParams;

use super::{
    Project,
    export::table,
    model::{Content, Level, State},
    store::{self, Filter},
    view::{self, ProjectBody, ProjectView},
};
use crate::{
    app::App,
    audit::{self, Act},
    auth::{
        actor::Actor,
        may::{Keep, May, See},
        once::Once,
    },
    blocking,
    db::{Conn, Tx, once},
    error::{Error, ProblemBody, Problems, Result, lang},
    kernel::{
        id::{OrgId, ProjectId},
        noun::Noun,
        page::{Cursor, Page, Paged},
    },
    listing::{
        counts::{Counts, Tally},
        export::Format,
    },
    org,
};

/// What a list of projects is narrowed to.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct ListQuery {
    pub state: Option<State>,
    /// This region and all inside it (GB/T 2260).
    pub region: Option<String>,
    pub owner: Option<OrgId>,
    pub level: Option<Level>,
    /// As written: 第一批.
    pub batch: Option<String>,
    /// `next` of the page before.
    pub after: Option<String>,
    /// 1 to 100.
    pub size: Option<u32>,
}

impl ListQuery {
    fn read(&self) -> Result<(Filter, Page)> {
        let mut problems = Problems::default();
        let region = self.region.as_ref().and_then(|text| problems.take("region", text.parse()));
        let (state, owner, level, batch) = (self.state, self.owner, self.level, self.batch.clone());
        let page = problems.take("after", Page::new(self.after.as_deref(), self.size));
        problems.or(page.map(|page| (Filter { state, region, owner, level, batch }, page)))
    }
}

/// Projects that the asker may see, newest first: its own, and for a bureau those of its region.
#[utoipa::path(get, path = "/projects", tag = "project", params(ListQuery),
    responses((status = 200, body = Paged<ProjectView>), (status = "default", body = ProblemBody)))]
pub async fn list_projects(app: App, actor: Actor, query: Query<ListQuery>) -> Result<Json<Paged<ProjectView>>> {
    let (filter, page) = query.read()?;
    app.db.read(move |conn| Ok(Json(paged(conn, &actor, &filter, &page)?))).await
}

fn paged(conn: &mut Conn, actor: &Actor, filter: &Filter, page: &Page) -> Result<Paged<ProjectView>> {
    let rows = store::list(conn, &actor.sees(), filter, page)?;
    let cut = page.cut(rows, |project| Cursor { key: String::new(), id: project.id.to_string() });
    Ok(Paged { items: view::views(conn, cut.items, Some(actor.org))?, next: cut.next })
}

/// How many projects of this filter are how far; `state`, `after` and `size` change nothing.
#[utoipa::path(get, path = "/projects/counts", tag = "project", params(ListQuery),
    responses((status = 200, body = Counts<State>), (status = "default", body = ProblemBody)))]
pub async fn count_projects(app: App, actor: Actor, query: Query<ListQuery>) -> Result<Json<Counts<State>>> {
    let (mut filter, _) = query.read()?;
    app.db
        .read(move |conn| {
            let seen_by = actor.sees();
            let mut tallies = Vec::new();
            for state in State::ALL {
                filter.state = Some(*state);
                tallies.push((*state, Tally::of(store::count(conn, &seen_by, &filter)?)));
            }
            Ok(Json(Counts::of(tallies, |_| true)))
        })
        .await
}

/// A register ends here; who needs more narrows the filter.
const MOST: usize = 20_000;

/// The list as a sheet (`xlsx` or `csv`).
#[utoipa::path(get, path = "/projects/export.{format}", tag = "project", params(("format" = String, Path), ListQuery),
    responses((status = 200, body = Vec<u8>, content_type = "application/octet-stream"),
        (status = "default", body = ProblemBody)))]
pub async fn export_projects(
    app: App,
    actor: Actor,
    format: Path<String>,
    query: Query<ListQuery>,
) -> Result<HttpResponse> {
    let format: Format = format.parse().map_err(|_| Error::NotFound)?;
    let (filter, _) = query.read()?;
    let (author, lang) = (actor.author(), lang());
    let views = app.db.read(move |conn| all(conn, &actor, &filter)).await?;
    let rows = views.len().to_string();
    app.db.write(author, move |tx| audit::note(tx, Act::Export, Noun::Project, "", &rows)).await?;
    let file = blocking::run(move || format.write(&table(&views, lang))).await?;
    Ok(HttpResponse::Ok()
        .content_type(format.content_type())
        .insert_header(("Content-Disposition", format!("attachment; filename=\"projects.{format}\"")))
        .body(file))
}

fn all(conn: &mut Conn, actor: &Actor, filter: &Filter) -> Result<Vec<ProjectView>> {
    let mut views = Vec::new();
    let mut after: Option<String> = None;
    loop {
        let page = Page::new(after.as_deref(), Some(Page::MAX_SIZE.into()))?;
        let paged = paged(conn, actor, filter, &page)?;
        views.extend(paged.items);
        if views.len() > MOST {
            return Err(Error::Invalid({
                let mut problems = Problems::default();
                problems.add("state", crate::text::Message::new("listing-export-most").with("most", MOST));
                problems
            }));
        }
        let Some(next) = paged.next else { return Ok(views) };
        after = Some(next);
    }
}

/// Writes a new project of the asker's organisation, or of a firm that a bureau enters it for.
#[utoipa::path(post, path = "/projects", tag = "project", request_body = ProjectBody,
    params(("Idempotency-Key" = Option<String>, Header)),
    responses((status = 201, body = ProjectView), (status = "default", body = ProblemBody)))]
pub async fn create_project(app: App, actor: Actor, once: Once, body: Json<ProjectBody>) -> Result<HttpResponse> {
    let key = once.of(actor.user, &*body)?;
    let for_whom = body.owner;
    let content = body.into_inner().read()?;
    let made = app.db.write(actor.author(), move |tx| {
        once::answer(tx, key.as_ref(), |tx| {
            let owner = org::store::writable(tx, &actor, for_whom)?;
            let now = tx.now();
            let project = Project {
                id: ProjectId::new(),
                owner: owner.id,
                region: owner.region.clone(),
                content,
                entered_by: (owner.id != actor.org).then_some(actor.org),
                version: 1,
                created_at: now,
                updated_at: now,
            };
            free_code(tx, project.id, &project.content)?;
            store::insert(tx, &project)?;
            audit::record(tx, Act::Create, Noun::Project, project.id)?;
            shown(tx, project, &actor)
        })
    });
    let view = made.await?;
    Ok(HttpResponse::Created().insert_header(("Location", format!("/api/v1/projects/{}", view.id))).json(view))
}

/// One project with its demands and financing requests.
#[utoipa::path(get, path = "/projects/{id}", tag = "project", params(("id" = String, Path)),
    responses((status = 200, body = ProjectView), (status = "default", body = ProblemBody)))]
pub async fn show_project(app: App, may: May<See, Project>) -> Result<Json<ProjectView>> {
    let (actor, project) = may.into_parts()?;
    app.db.read(move |conn| Ok(Json(shown(conn, project, &actor)?))).await
}

/// Writes a project anew; what belongs to it stays.
#[utoipa::path(put, path = "/projects/{id}", tag = "project", params(("id" = String, Path)), request_body = ProjectBody,
    responses((status = 200, body = ProjectView), (status = "default", body = ProblemBody)))]
pub async fn edit_project(app: App, may: May<Keep, Project>, body: Json<ProjectBody>) -> Result<Json<ProjectView>> {
    let (actor, mut project) = may.into_parts()?;
    project.at(body.version)?;
    project.content = body.into_inner().read()?;
    app.db
        .write(actor.author(), move |tx| {
            free_code(tx, project.id, &project.content)?;
            store::save(tx, &mut project)?;
            audit::record(tx, Act::Edit, Noun::Project, project.id)?;
            Ok(Json(shown(tx, project, &actor)?))
        })
        .await
}

/// # Errors
/// `Invalid` when another project has the code: one filing is one project.
fn free_code(tx: &mut Tx, id: ProjectId, content: &Content) -> Result<()> {
    match &content.code {
        Some(code) if store::code_taken(tx, id, code)? => Err(Problems::one("code", "project-code-taken")),
        _ => Ok(()),
    }
}

/// One project as this actor sees it.
pub fn shown(conn: &mut Conn, project: Project, actor: &Actor) -> Result<ProjectView> {
    view::views(conn, vec![project], Some(actor.org))?.pop().ok_or(Error::Internal("a project without its view"))
}
