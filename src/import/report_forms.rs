//! The addresses of report forms: a bureau hands in its superior's empty table, sees what was understood, keeps it.
use actix_web::{
    HttpResponse,
    web::{Bytes, Json, Query},
};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::{
    Sheeted,
    routes::{Asked, ImportQuery, unread},
};
use crate::{
    app::App,
    audit::{self, Act},
    auth::{
        actor::Actor,
        may::{Keep, May},
    },
    blocking,
    error::{Error, ProblemBody, Problems, Result, lang},
    kernel::{id::ReportFormId, money::MoneyUnit, noun::Noun},
    listing::{
        List, Listing,
        report::{self, ReportForm},
    },
    sheet::{self, Column, Guide, Layout},
    text::{Lang, Message},
};

#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct ReportFormQuery {
    /// The list that fills it.
    pub list: String,
    /// What the form is called, 1 to 60 characters.
    pub name: String,
    /// Corrections of what its headers mean, as for an import.
    pub mapping: Option<String>,
    /// Only look: nothing is kept.
    #[serde(default)]
    pub preview: bool,
}

/// A report form as it was understood.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct ReportFormView {
    /// Absent when it was only looked at.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<ReportFormId>,
    pub list: List,
    pub name: String,
    /// The sheet of the file that it was found in.
    pub sheet: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    pub columns: Vec<FormColumn>,
    /// Headers that the list cannot fill: they stay empty.
    pub unfilled: Vec<String>,
    /// Whether it adds up (合计).
    pub total: bool,
    /// The lines below the table, to be signed.
    pub signing: Vec<String>,
}

#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct FormColumn {
    /// From 0.
    pub index: usize,
    pub header: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub above: Option<String>,
    /// The column of the list that fills it, and its title.
    pub key: Option<String>,
    pub title: Option<String>,
    /// 序号: it is counted.
    pub number: bool,
    /// Of sums of money, where the header names it.
    pub unit: Option<MoneyUnit>,
}

impl ReportFormView {
    fn of<S: Sheeted>(form: &ReportForm, id: Option<ReportFormId>, lang: Lang) -> ReportFormView {
        let title = |key: &String| {
            S::Noun::COLUMNS.iter().find(|column| column.key == *key).map(|column| column.title(lang).to_owned())
        };
        let column = |place: &sheet::Place| FormColumn {
            index: place.index,
            header: place.header.clone(),
            above: place.above.clone(),
            title: place.key.as_ref().and_then(title),
            key: place.key.clone(),
            number: place.number,
            unit: place.unit,
        };
        let line = |row: &sheet::RawRow| row.filled().map(|(_, value)| value.shown()).collect::<Vec<_>>().join(" ");
        ReportFormView {
            id,
            list: form.list,
            name: form.name.clone(),
            sheet: form.layout.sheet.clone(),
            title: form.layout.title(),
            columns: form.layout.columns.iter().map(column).collect(),
            unfilled: form.layout.unfilled(),
            total: form.layout.total,
            signing: form.layout.below.iter().map(line).collect(),
        }
    }
}

/// Keeps a superior's empty table under a name; an export names it and comes in its shape. The body is the file.
#[utoipa::path(post, path = "/report-forms", tag = "report-form", params(ReportFormQuery),
    request_body(content = Vec<u8>, content_type = "application/octet-stream"),
    responses((status = 201, body = ReportFormView), (status = 200, body = ReportFormView, description = "only looked at"),
        (status = "default", body = ProblemBody)))]
pub async fn create_report_form(
    app: App,
    actor: Actor,
    query: Query<ReportFormQuery>,
    body: std::result::Result<Bytes, actix_web::Error>,
) -> Result<HttpResponse> {
    if !(actor.is_bureau() && actor.may_write()) {
        return Err(Error::Forbidden);
    }
    let ReportFormQuery { list, name, mapping, preview } = query.into_inner();
    let asked = ImportQuery { list, name, mapping, batch: None }.read()?;
    let Asked { list, name, choice, .. } = asked;
    let mut problems = Problems::default();
    problems.length("name", &name, 1, 60);
    problems.or(Some(()))?;
    let content = body.map_err(|error| unread(&error))?;
    let guide = super::routes::guide(&app, &actor, list, choice).await?;
    let layout = blocking::run(move || for_list!(list, S => understood::<S>(&content, &guide))).await?;
    let form =
        ReportForm { id: ReportFormId::new(), org: actor.org, list, name, layout, created_at: app.db.clock().now() };
    let lang = lang();
    let view = |id| for_list!(list, S => ReportFormView::of::<S>(&form, id, lang));
    if preview {
        return Ok(HttpResponse::Ok().json(view(None)));
    }
    let answer = view(Some(form.id));
    app.db
        .write(actor.author(), move |tx| {
            report::insert(tx, &form)?;
            audit::note(tx, Act::Create, Noun::ReportForm, form.id, &form.name)
        })
        .await
        .map_err(|error| match error {
            Error::Conflict(_) => Error::conflict("report-form-name"),
            error => error,
        })?;
    Ok(HttpResponse::Created().json(answer))
}

/// The one table of the file that names most columns of the list.
fn understood<S: Sheeted>(content: &[u8], guide: &Guide) -> Result<Layout> {
    let book = sheet::open(content)?;
    let found = sheet::find(&book, S::Noun::COLUMNS, guide).map_err(Error::Invalid)?;
    let known = |form: &&sheet::Form<'_>| form.mapping.headers.iter().filter(|mapped| mapped.key.is_some()).count();
    let best = found.forms.iter().rev().max_by_key(known);
    let form = best.ok_or_else(|| {
        crate::kernel::Invalid(
            found.passed_over.first().map_or_else(|| Message::new("sheet-empty"), |passed| passed.why.clone()),
        )
    })?;
    Ok(Layout::of(form, |column: &Column| column.key == "town" || !S::Noun::ONLY_READ.contains(&column.key)))
}

/// The report forms of the asker's organisation.
#[utoipa::path(get, path = "/report-forms", tag = "report-form",
    responses((status = 200, body = Vec<ReportFormView>), (status = "default", body = ProblemBody)))]
pub async fn list_report_forms(app: App, actor: Actor) -> Result<Json<Vec<ReportFormView>>> {
    let lang = lang();
    app.db
        .read(move |conn| {
            let forms = report::list(conn, actor.org)?;
            let view =
                |form: &ReportForm| for_list!(form.list, S => ReportFormView::of::<S>(form, Some(form.id), lang));
            Ok(Json(forms.iter().map(view).collect()))
        })
        .await
}

/// Drops a report form.
#[utoipa::path(delete, path = "/report-forms/{id}", tag = "report-form", params(("id" = String, Path)),
    responses((status = 204), (status = "default", body = ProblemBody)))]
pub async fn delete_report_form(app: App, may: May<Keep, ReportForm>) -> Result<HttpResponse> {
    let (actor, form) = may.into_parts()?;
    app.db
        .write(actor.author(), move |tx| {
            report::delete(tx, form.id)?;
            audit::note(tx, Act::Withdraw, Noun::ReportForm, form.id, &form.name)
        })
        .await?;
    Ok(HttpResponse::NoContent().finish())
}
