//! The addresses of imports: hand in a sheet, look how far it is, fetch what was refused.
use actix_web::{
    HttpResponse, http,
    web::{Bytes, Json, Query},
};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use utoipa::{IntoParams, ToSchema};

use super::{Import, Outcome, Reached, SheetTaken, Sheeted, control, memory};
use crate::{
    app::App,
    audit::{self, Act},
    auth::{
        actor::Actor,
        may::{May, See},
        once::Once,
    },
    blocking,
    db::{Conn, Tx, once, pack, unpack},
    declaration,
    error::{self, Error, ProblemBody, Problems, Result},
    job::{self, Job},
    kernel::{
        id::{JobId, OrgId, UserId},
        noun::Noun,
        region::RegionCode,
    },
    listing::{List, Listing, export::Format},
    sheet::{self, Choice, Guide, PassedOver, Said},
    text::{Lang, Message},
};

#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct ImportQuery {
    /// Which list the sheet holds: `demands`, `products`, `lender-products`, `financing-requests` or
    /// `consumer-goods`.
    pub list: String,
    /// The file's name, 1 to 200 characters.
    pub name: String,
    /// What the sender says of its headers, as JSON: name of the sheet (empty for a file of text) -> `header_row`,
    /// `columns` (index from 0 -> key of the list's column, empty for none), `skip`.
    pub mapping: Option<String>,
    /// A name for files that are handed in together, 1 to 60 characters: their imports are listed by it.
    pub batch: Option<String>,
}

/// What a request to import says.
pub struct Asked {
    pub list: List,
    pub name: String,
    pub choice: Choice,
    pub batch: Option<String>,
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
    /// `demands`, `products`, …
    pub list: String,
    /// The file's name.
    pub name: String,
    /// Of files that were handed in together.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub batch: Option<String>,
    pub state: job::State,
    /// Rows looked at, of `total` (0 while the file has not been read).
    pub done: i32,
    pub total: i32,
    /// The last row that was looked at: where a stopped import stands.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reached: Option<Reached>,
    pub created: u32,
    pub updated: u32,
    pub unchanged: u32,
    pub refused: u32,
    /// The sheets that took part, in the order in which their rows are taken.
    pub sheets: Vec<SheetView>,
    pub passed_over: Vec<PassedOverView>,
    /// Why the whole file was refused.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub problem: Option<String>,
    /// What was wrong with the refused rows, cell by cell; the first 2 000 rows.
    pub problems: Vec<Said>,
}

/// A sheet that took part.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct SheetView {
    pub name: String,
    pub header_row: u32,
    pub rows: usize,
}

/// A sheet that took no part, and why.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct PassedOverView {
    pub sheet: String,
    pub why: String,
}

impl PassedOverView {
    pub fn of(passed: &PassedOver, lang: Lang) -> PassedOverView {
        PassedOverView { sheet: passed.sheet.clone(), why: passed.why.say(lang) }
    }
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
    pub guide: &'f Guide,
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
        input: pack(order.guide)?,
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
    let Asked { list, name, choice, batch } = query.read()?;
    let content = body.map_err(|error| unread(&error))?;
    let key = once.of(actor.user, &(list, &name, &choice, &batch, format!("{:x}", Sha256::digest(&content))))?;
    let guide = guide(&app, &actor, list, choice).await?;
    let (file, told) = (content.clone(), guide.clone());
    blocking::run(move || {
        if told.choice.is_empty() { Ok(sheet::look(&file)?) } else { for_list!(list, S => check::<S>(&file, &told)) }
    })
    .await?;
    let begun = app
        .db
        .write(actor.author(), move |tx| {
            once::answer(tx, key.as_ref(), |tx| {
                declaration::check(tx, actor.user)?;
                let region = actor.is_bureau().then(|| actor.standing.region.clone());
                let (owner, made_by) = (actor.org, Some(actor.user));
                let id =
                    begin(tx, &Order { list, owner, made_by, region, name: &name, content: &content, guide: &guide })?;
                if let Some(batch) = &batch {
                    control::together(tx, id, owner, batch)?;
                }
                Ok(Begun { id })
            })
        })
        .await?;
    Ok(HttpResponse::Accepted().insert_header(("Location", format!("/api/v1/imports/{}", begun.id))).json(begun))
}

/// What is known of the file's headers: what its sender chose, and what the organisation chose before.
pub async fn guide(app: &App, actor: &Actor, list: List, choice: Choice) -> Result<Guide> {
    let org = actor.org;
    let remembered = app.db.read(move |conn| Ok(memory::find(conn, org, list)?)).await?;
    Ok(Guide { choice, remembered })
}

/// What the sender chose has to fit the file: it is told at once, not by a job that fails.
fn check<S: Sheeted>(content: &[u8], guide: &Guide) -> Result<()> {
    let book = sheet::open(content)?;
    let found = sheet::find(&book, <S::Noun as Listing>::COLUMNS, guide).map_err(Error::Invalid)?;
    found.left_open(guide, error::lang()).or(Some(()))
}

/// The list that a request names.
pub fn list_named(name: &str, problems: &mut Problems) -> Option<List> {
    let list = name.parse::<List>().ok();
    if list.is_none() {
        let lists: Vec<&str> = List::ALL.iter().map(|list| list.as_str()).collect();
        problems.add("list", Message::new("import-list-unknown").with("list", name).with("lists", lists.join(", ")));
    }
    list
}

impl ImportQuery {
    pub fn read(&self) -> Result<Asked> {
        let mut problems = Problems::default();
        let list = list_named(&self.list, &mut problems);
        let mapping = self.mapping.as_deref().map_or(Ok(Choice::new()), serde_json::from_str);
        let mapping = mapping
            .map_err(|error| problems.add("mapping", Message::new("error-malformed").with("detail", error)))
            .unwrap_or_default();
        let name = self.name.trim().to_owned();
        if !(1..=200).contains(&name.chars().count()) {
            problems.add("name", Message::new("import-file-name"));
        }
        let batch = self.batch.as_deref().map(|batch| batch.trim().to_owned());
        if let Some(batch) = &batch {
            problems.length("batch", batch, 1, 60);
        }
        problems.or(list.map(|list| Asked { list, name, choice: mapping, batch }))
    }
}

/// Why the body could not be read: most often it is larger than a sheet may be.
pub fn unread(error: &actix_web::Error) -> Error {
    match error.as_response_error().status_code() {
        http::StatusCode::PAYLOAD_TOO_LARGE => Error::TooLarge,
        _ => {
            let mut problems = Problems::default();
            problems.add("body", Message::new("error-malformed").with("detail", error));
            Error::Invalid(problems)
        }
    }
}

impl ImportView {
    pub fn of(conn: &mut Conn, job: Job) -> Result<ImportView> {
        let Outcome { created, updated, unchanged, refused, reached, rows, sheets, passed_over, .. } =
            super::outcome(&job)?;
        let name = job.upload.as_ref().map(|upload| job::store::upload_name(conn, upload)).transpose()?.flatten();
        let batch = control::batch_of(conn, job.id)?;
        let list = super::list_of(&job).map(|list| list.to_string()).unwrap_or_default();
        let lang = error::lang();
        let problem = if job.problem.is_empty() { None } else { Some(unpack::<Message>(&job.problem)?.say(lang)) };
        let sheet = |SheetTaken { name, header_row, rows, .. }| SheetView { name, header_row, rows };
        let Job { id, state, done, total, .. } = job;
        Ok(ImportView {
            id,
            list,
            name: name.unwrap_or_default(),
            batch,
            state,
            done,
            total,
            reached,
            created,
            updated,
            unchanged,
            refused,
            sheets: sheets.into_iter().map(sheet).collect(),
            passed_over: passed_over.iter().map(|passed| PassedOverView::of(passed, lang)).collect(),
            problem,
            problems: rows.iter().flat_map(|row| &row.problems).map(|problem| problem.say(lang)).collect(),
        })
    }
}

/// How far an import is.
#[utoipa::path(get, path = "/imports/{id}", tag = "import", params(("id" = String, Path)),
    responses((status = 200, body = ImportView), (status = "default", body = ProblemBody)))]
pub async fn show_import(app: App, may: May<See, Import>) -> Result<Json<ImportView>> {
    let (_, import) = may.seen();
    app.db.read(move |conn| Ok(Json(ImportView::of(conn, import.job)?))).await
}

/// The refused rows as a sheet to repair and import again.
#[utoipa::path(get, path = "/imports/{id}/refused.xlsx", tag = "import", params(("id" = String, Path)),
    responses((status = 200, body = Vec<u8>, content_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        (status = "default", body = ProblemBody)))]
pub async fn show_refused(may: May<See, Import>) -> Result<HttpResponse> {
    let (_, import) = may.seen();
    let lang = error::lang();
    let outcome = import.outcome()?;
    let file = blocking::run(move || Ok(sheet::xlsx(&outcome.report(lang))?)).await?;
    let attachment = format!("attachment; filename=\"refused-{}.xlsx\"", import.job.id);
    Ok(HttpResponse::Ok()
        .content_type(Format::Xlsx.content_type())
        .insert_header(("Content-Disposition", attachment))
        .body(file))
}
