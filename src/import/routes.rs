//! The addresses of imports: hand in a sheet, look how far it is, fetch what was refused.
use actix_web::{
    HttpResponse, http,
    web::{Bytes, Json, Query},
};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use utoipa::{IntoParams, ToSchema};

use super::{Import, Outcome};
use crate::{
    app::App,
    audit::{self, Act},
    auth::{
        actor::Actor,
        may::{May, See},
        once::Once,
    },
    db::{Tx, once, unpack},
    error::{self, Error, ProblemBody, Problems, Result},
    job::{self, Job},
    kernel::{
        id::{JobId, OrgId, UserId},
        noun::Noun,
        region::RegionCode,
    },
    listing::{List, export::Format},
    sheet::{self, Said},
    text::Message,
};

#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct ImportQuery {
    /// Which list the sheet holds: `demands`, `products`, `lender-products`, `financing-requests` or
    /// `consumer-goods`.
    pub list: String,
    /// The file's name, 1 to 200 characters.
    pub name: String,
}

/// An import that was begun.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct Begun {
    pub id: JobId,
}

/// How far an import is, and what became of its rows.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ImportView {
    pub id: JobId,
    pub state: job::State,
    /// Rows looked at, of `total` (0 while the file has not been read).
    pub done: i32,
    pub total: i32,
    pub created: u32,
    pub updated: u32,
    pub unchanged: u32,
    pub refused: u32,
    /// Why the whole file was refused.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub problem: Option<String>,
    /// What was wrong with the refused rows, cell by cell; the first 2 000 rows.
    pub problems: Vec<Said>,
}

/// Whose an import is and what it reads.
pub struct Order<'f> {
    pub list: List,
    pub owner: OrgId,
    pub made_by: Option<UserId>,
    /// Of a bureau; a firm imports for itself.
    pub region: Option<RegionCode>,
    pub name: &'f str,
    pub content: &'f [u8],
}

/// Keeps the file and queues the job that reads it.
///
/// # Errors
/// `Database` alone.
pub fn begin(tx: &mut Tx, order: &Order<'_>) -> Result<JobId> {
    let upload = job::store::keep_upload(tx, order.name, order.content)?;
    let now = tx.now();
    let job = Job {
        id: JobId::new(),
        kind: super::kind(order.list),
        owner: Some(order.owner),
        made_by: order.made_by,
        region: order.region.clone(),
        state: job::State::Queued,
        input: "{}".to_owned(),
        upload: Some(upload),
        done: 0,
        total: 0,
        result: String::new(),
        problem: String::new(),
        created_at: now,
        updated_at: now,
    };
    job::store::insert(tx, &job)?;
    audit::note(tx, Act::Import, Noun::Import, job.id, order.name)?;
    Ok(job.id)
}

/// Hands in a sheet: a bureau for the firms of its region, a firm for itself. The body is the file.
#[utoipa::path(post, path = "/imports", tag = "import", params(ImportQuery, ("Idempotency-Key" = Option<String>, Header)),
    request_body(content = Vec<u8>, content_type = "application/octet-stream"),
    responses((status = 202, body = Begun), (status = "default", body = ProblemBody)))]
pub async fn begin_import(
    app: App,
    actor: Actor,
    once: Once,
    query: Query<ImportQuery>,
    body: std::result::Result<Bytes, actix_web::Error>,
) -> Result<HttpResponse> {
    if !actor.may_write() {
        return Err(Error::Forbidden);
    }
    let (list, name) = query.read()?;
    let content = body.map_err(|error| unread(&error))?;
    let key = once.of(actor.user, &(list, &name, format!("{:x}", Sha256::digest(&content))))?;
    let begun = app
        .db
        .write(actor.author(), move |tx| {
            once::answer(tx, key.as_ref(), |tx| {
                let region = actor.is_bureau().then(|| actor.standing.region.clone());
                let (owner, made_by) = (actor.org, Some(actor.user));
                let id = begin(tx, &Order { list, owner, made_by, region, name: &name, content: &content })?;
                Ok(Begun { id })
            })
        })
        .await?;
    Ok(HttpResponse::Accepted().insert_header(("Location", format!("/api/v1/imports/{}", begun.id))).json(begun))
}

impl ImportQuery {
    fn read(&self) -> Result<(List, String)> {
        let mut problems = Problems::default();
        let list = self.list.parse::<List>().ok();
        if list.is_none() {
            let lists: Vec<&str> = List::ALL.iter().map(|list| list.as_str()).collect();
            let message = Message::new("import-list-unknown").with("list", &self.list);
            problems.add("list", message.with("lists", lists.join(", ")));
        }
        let name = self.name.trim().to_owned();
        if !(1..=200).contains(&name.chars().count()) {
            problems.add("name", Message::new("import-file-name"));
        }
        problems.or(list.map(|list| (list, name)))
    }
}

/// Why the body could not be read: most often it is larger than a sheet may be.
fn unread(error: &actix_web::Error) -> Error {
    match error.as_response_error().status_code() {
        http::StatusCode::PAYLOAD_TOO_LARGE => Error::TooLarge,
        _ => {
            let mut problems = Problems::default();
            problems.add("body", Message::new("error-malformed").with("detail", error));
            Error::Invalid(problems)
        }
    }
}

/// How far an import is.
#[utoipa::path(get, path = "/imports/{id}", tag = "import", params(("id" = String, Path)),
    responses((status = 200, body = ImportView), (status = "default", body = ProblemBody)))]
pub async fn show_import(may: May<See, Import>) -> Result<Json<ImportView>> {
    let (_, import) = may.seen();
    let Outcome { created, updated, unchanged, refused, rows, .. } = import.outcome()?;
    let job = import.job;
    let lang = error::lang();
    let problem = if job.problem.is_empty() { None } else { Some(unpack::<Message>(&job.problem)?.say(lang)) };
    let problems = rows.iter().flat_map(|row| &row.problems).map(|problem| problem.say(lang)).collect();
    let Job { id, state, done, total, .. } = job;
    Ok(Json(ImportView { id, state, done, total, created, updated, unchanged, refused, problem, problems }))
}

/// The refused rows as a sheet to repair and import again.
#[utoipa::path(get, path = "/imports/{id}/refused.xlsx", tag = "import", params(("id" = String, Path)),
    responses((status = 200, body = Vec<u8>, content_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        (status = "default", body = ProblemBody)))]
pub async fn show_refused(app: App, may: May<See, Import>) -> Result<HttpResponse> {
    let (_, import) = may.seen();
    let lang = error::lang();
    let outcome = import.outcome()?;
    let file = app.db.read(move |_| Ok(sheet::report(&outcome.headings, &outcome.rows, lang).xlsx()?)).await?;
    let attachment = format!("attachment; filename=\"refused-{}.xlsx\"", import.job.id);
    Ok(HttpResponse::Ok()
        .content_type(Format::Xlsx.content_type())
        .insert_header(("Content-Disposition", attachment))
        .body(file))
}
