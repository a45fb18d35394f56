//! A file looked at before it is imported: which header is which column, and whether its first rows could be read.
use actix_web::web::{Bytes, Json, Query};
use serde::Serialize;
use utoipa::ToSchema;

use super::{
    Importer, Sheeted,
    routes::{Asked, ImportQuery, PassedOverView, guide, unread},
};
use crate::{
    app::App,
    auth::actor::Actor,
    blocking,
    error::{self, Error, ProblemBody, Result},
    kernel::region::RegionCode,
    listing::Listing,
    sheet::{self, Column, Form, Guide, How, Mapped, Row, Said, Skip},
    text::Lang,
};

/// Rows whose reading is tried.
const TRIED: usize = 20;
/// Values shown of a column, of how many rows, and how long.
const SAMPLES: usize = 3;
const SAMPLED: usize = 1_000;
const LONGEST_SAMPLE: usize = 60;
/// Rows that are named as passed over; the rest is only counted.
const MOST_SKIPPED: usize = 100;

/// What an import of the file would begin with; nothing of it is kept.
#[derive(Debug, Serialize, ToSchema)]
pub struct PreviewView {
    pub sheets: Vec<SheetPreview>,
    pub passed_over: Vec<PassedOverView>,
    /// What a column of the sheet can be taken for.
    pub columns: Vec<ListColumn>,
}

/// A column of the list.
#[derive(Debug, Serialize, ToSchema)]
pub struct ListColumn {
    pub key: &'static str,
    pub title: &'static str,
    pub required: bool,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct SheetPreview {
    /// Empty for a file of text.
    pub name: String,
    /// Where its header ends, as Excel shows it.
    pub header_row: u32,
    pub columns: Vec<ColumnPreview>,
    /// What keeps its rows from being read: columns missing or named twice.
    pub obstacles: Vec<String>,
    pub rows: usize,
    pub skipped: usize,
    /// The first of the rows that are passed over.
    pub skipped_rows: Vec<SkippedView>,
    /// The first rows, tried; empty while there are obstacles.
    pub tried: Vec<RowPreview>,
}

/// A column of the sheet.
#[derive(Debug, Serialize, ToSchema)]
pub struct ColumnPreview {
    /// From 0.
    pub index: usize,
    pub header: String,
    /// The group that the header stands under.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub above: Option<String>,
    /// The column of the list that it is taken for, and that column's title.
    pub key: Option<&'static str>,
    pub title: Option<&'static str>,
    /// Null: it was taken for nothing. With a null key: it is left out on purpose.
    pub how: Option<How>,
    /// 元, 千元, 万元 or 亿元, where the header or the sheet names it.
    pub unit: Option<String>,
    pub samples: Vec<String>,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct SkippedView {
    pub row: u32,
    pub why: Skip,
    pub reason: String,
}

/// A row of the sheet: whether it says all that a row must, as far as the sheet alone tells.
#[derive(Debug, Serialize, ToSchema)]
pub struct RowPreview {
    pub row: u32,
    pub good: bool,
    pub problems: Vec<Said>,
}

/// Looks at a sheet without keeping anything: headers, units, samples, obstacles, and the first rows. The body is the file.
#[utoipa::path(post, path = "/imports/preview", tag = "import", params(ImportQuery),
    request_body(content = Vec<u8>, content_type = "application/octet-stream"),
    responses((status = 200, body = PreviewView), (status = "default", body = ProblemBody)))]
pub async fn preview_import(
    app: App,
    actor: Actor,
    query: Query<ImportQuery>,
    body: std::result::Result<Bytes, actix_web::Error>,
) -> Result<Json<PreviewView>> {
    if !actor.may_write() {
        return Err(Error::Forbidden);
    }
    let Asked { list, choice, .. } = query.read()?;
    let content = body.map_err(|error| unread(&error))?;
    let guide = guide(&app, &actor, list, choice).await?;
    let within = Importer::of(&actor).within();
    let view = blocking::run(move || for_list!(list, S => look::<S>(&content, &guide, &within))).await?;
    Ok(Json(view))
}

fn look<S: Sheeted>(content: &[u8], guide: &Guide, within: &RegionCode) -> Result<PreviewView> {
    let lang = error::lang();
    let book = sheet::open(content)?;
    let columns = <S::Noun as Listing>::COLUMNS;
    let found = sheet::find(&book, columns, guide).map_err(Error::Invalid)?;
    let column = |column: &Column| ListColumn { key: column.key, title: column.title(lang), required: column.required };
    Ok(PreviewView {
        sheets: found.forms.iter().map(|form| table::<S>(form, within, lang)).collect(),
        passed_over: found.passed_over.iter().map(|passed| PassedOverView::of(passed, lang)).collect(),
        columns: columns.iter().map(column).collect(),
    })
}

fn table<S: Sheeted>(form: &Form<'_>, within: &RegionCode, lang: Lang) -> SheetPreview {
    let rows: Vec<Row<'_>> = form.rows().collect();
    let obstacles: Vec<String> = form.obstacles(lang).iter().map(|obstacle| obstacle.say(lang)).collect();
    let skipped: Vec<SkippedView> = form
        .skipped()
        .map(|skipped| SkippedView { row: skipped.row, why: skipped.why, reason: skipped.why.say(lang) })
        .collect();
    let tried = rows.iter().take(if obstacles.is_empty() { TRIED } else { 0 });
    SheetPreview {
        name: form.sheet.name.clone(),
        header_row: form.header_row(),
        columns: form.mapping.headers.iter().map(|mapped| column(mapped, form, &rows, lang)).collect(),
        obstacles,
        rows: rows.len(),
        skipped: skipped.len(),
        skipped_rows: skipped.into_iter().take(MOST_SKIPPED).collect(),
        tried: tried.map(|row| attempt::<S>(row, within, lang)).collect(),
    }
}

fn column(mapped: &Mapped, form: &Form<'_>, rows: &[Row<'_>], lang: Lang) -> ColumnPreview {
    let values = rows.iter().take(SAMPLED).map(|row| row.at(mapped.index)).filter(|value| !value.is_empty());
    let shortened = |value: String| value.chars().take(LONGEST_SAMPLE).collect();
    let known = form.columns.iter().find(|column| Some(column.key) == mapped.key);
    ColumnPreview {
        index: mapped.index,
        header: mapped.header.clone(),
        above: mapped.above.clone(),
        key: mapped.key,
        title: known.map(|column| column.title(lang)),
        how: mapped.how,
        unit: mapped.unit.map(|unit| unit.to_string()),
        samples: values.take(SAMPLES).map(shortened).collect(),
    }
}

fn attempt<S: Sheeted>(row: &Row<'_>, within: &RegionCode, lang: Lang) -> RowPreview {
    let read = S::read(row.clone(), within);
    let problems =
        read.as_ref().err().map(|refused| refused.problems.iter().map(|problem| problem.say(lang)).collect());
    RowPreview { row: row.number(), good: read.is_ok(), problems: problems.unwrap_or_default() }
}
