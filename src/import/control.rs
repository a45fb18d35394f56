//! What its organisation does with imports that were begun: looks at all of them, stops one, lets it go on.
use actix_web::web::{Json, Query};
use diesel::prelude::*;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::{Import, Outcome, outcome, routes::ImportView};
use crate::{
    app::App,
    audit::{self, Act},
    auth::{
        actor::Actor,
        may::{Keep, May},
    },
    db::{
        Conn, Tx,
        schema::{import_batches, jobs, uploads},
    },
    error::{Error, ProblemBody, Problems, Result},
    job::{self, Job},
    kernel::{
        id::{JobId, OrgId},
        noun::Noun,
        page::{Cursor, Page, Paged},
    },
    text::Message,
};

#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct ImportsQuery {
    /// Those that were handed in together.
    pub batch: Option<String>,
    pub after: Option<String>,
    /// 1 to 100.
    pub size: Option<u32>,
}

/// An import among others.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ImportLine {
    pub id: JobId,
    /// `demands`, `products`, …
    pub list: String,
    /// The file's name.
    pub name: String,
    pub state: job::State,
    pub done: i32,
    pub total: i32,
    pub created: u32,
    pub updated: u32,
    pub unchanged: u32,
    pub refused: u32,
}

/// The imports of the asker's organisation, newest first; those of one batch are seen together.
#[utoipa::path(get, path = "/imports", tag = "import", params(ImportsQuery),
    responses((status = 200, body = Paged<ImportLine>), (status = "default", body = ProblemBody)))]
pub async fn list_imports(app: App, actor: Actor, query: Query<ImportsQuery>) -> Result<Json<Paged<ImportLine>>> {
    let mut problems = Problems::default();
    let page = problems.take("after", Page::new(query.after.as_deref(), query.size));
    let page = problems.or(page)?;
    let batch = query.into_inner().batch;
    app.db
        .read(move |conn| {
            let ids = page.cut(ids(conn, actor.org, batch.as_deref(), &page)?, |id: &JobId| Cursor {
                key: String::new(),
                id: id.to_string(),
            });
            let lines = ids.items.into_iter().map(|id| line(conn, id)).collect::<Result<Vec<_>>>()?;
            Ok(Json(Paged { items: lines, next: ids.next }))
        })
        .await
}

fn ids(conn: &mut Conn, org: OrgId, batch: Option<&str>, page: &Page) -> QueryResult<Vec<JobId>> {
    let mut query = jobs::table.filter(jobs::owner.eq(org).and(jobs::kind.like("import-%"))).into_boxed();
    if let Some(batch) = batch {
        let together = import_batches::org_id.eq(org).and(import_batches::batch.eq(batch));
        query = query.filter(jobs::id.eq_any(import_batches::table.filter(together).select(import_batches::job)));
    }
    if let Some(after) = &page.after {
        query = query.filter(jobs::id.lt(after.id.clone()));
    }
    query.order(jobs::id.desc()).limit(page.fetch()).select(jobs::id).load(conn)
}

/// One by one: what was refused is kept with a job, and may be long.
fn line(conn: &mut Conn, id: JobId) -> Result<ImportLine> {
    let job = job::store::find(conn, id)?.ok_or(Error::NotFound)?;
    let upload = uploads::table.find(job.upload.clone().unwrap_or_default()).select(uploads::name);
    let name: Option<String> = upload.first(conn).optional()?;
    let Outcome { created, updated, unchanged, refused, .. } = outcome(&job)?;
    let list = job.kind.strip_prefix("import-").unwrap_or_default().to_owned();
    let Job { state, done, total, .. } = job;
    Ok(ImportLine {
        id,
        list,
        name: name.unwrap_or_default(),
        state,
        done,
        total,
        created,
        updated,
        unchanged,
        refused,
    })
}

/// Puts an import into a batch.
pub fn together(tx: &mut Tx, job: JobId, org: OrgId, batch: &str) -> QueryResult<()> {
    let row = (import_batches::job.eq(job), import_batches::org_id.eq(org), import_batches::batch.eq(batch));
    diesel::insert_into(import_batches::table).values(row).execute(&mut **tx).map(drop)
}

/// The batch that an import was handed in with.
pub fn batch_of(conn: &mut Conn, job: JobId) -> QueryResult<Option<String>> {
    import_batches::table.find(job).select(import_batches::batch).first(conn).optional()
}

/// Stops an import: what was taken stays, and nothing more is. The answer says how far it came.
#[utoipa::path(post, path = "/imports/{id}/stop", tag = "import", params(("id" = String, Path)),
    responses((status = 200, body = ImportView), (status = "default", body = ProblemBody)))]
pub async fn stop_import(app: App, may: May<Keep, Import>) -> Result<Json<ImportView>> {
    step(app, may, Act::Stop, job::store::stop).await
}

/// Lets an import that was stopped, or that failed, go on where it was; nothing is taken twice.
#[utoipa::path(post, path = "/imports/{id}/resume", tag = "import", params(("id" = String, Path)),
    responses((status = 200, body = ImportView), (status = "default", body = ProblemBody)))]
pub async fn resume_import(app: App, may: May<Keep, Import>) -> Result<Json<ImportView>> {
    step(app, may, Act::Resume, job::store::resume).await
}

/// Asked again in a state that it has already, it changes nothing and is no error: a retry must be harmless.
async fn step(
    app: App,
    may: May<Keep, Import>,
    act: Act,
    change: fn(&mut Tx, JobId) -> QueryResult<bool>,
) -> Result<Json<ImportView>> {
    let (actor, import) = may.into_parts()?;
    app.db
        .write(actor.author(), move |tx| {
            let id = import.job.id;
            let changed = change(tx, id)?;
            let job = job::store::find(tx, id)?.ok_or(Error::NotFound)?;
            let there = match act {
                Act::Stop => job.state == job::State::Stopped,
                _ => matches!(job.state, job::State::Queued | job::State::Running),
            };
            if !there {
                return Err(Error::Conflict(Message::new("import-not-now").with("act", act).with("state", job.state)));
            }
            if changed {
                audit::note(tx, act, Noun::Import, id, &format!("{}/{}", job.done, job.total))?;
            }
            Ok(Json(ImportView::of(tx, job)?))
        })
        .await
}
