//! A superior's table, kept by an organisation under a name, and filled with the rows of a list.
use diesel::prelude::*;
use serde::Deserialize;
use utoipa::IntoParams;

use super::{Asked, List, Listing, export};
use crate::{
    auth::{
        actor::Viewer,
        may::Target,
        policy::{Scope, Stage},
    },
    db::{Conn, Tx, pack, schema::report_forms, unpack},
    error::{Error, Result},
    kernel::{
        clock::{Timestamp, day_in_china},
        id::{OrgId, ReportFormId},
        region::RegionCode,
    },
    org,
    sheet::{Layout, Stamp, Value},
    text::Lang,
};

#[derive(Clone, Debug)]
pub struct ReportForm {
    pub id: ReportFormId,
    pub org: OrgId,
    pub list: List,
    /// 1 to 60 characters, one of a kind among its organisation's forms of the list.
    pub name: String,
    pub layout: Layout,
    pub created_at: Timestamp,
}

/// Names a form in the address of an export.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct FormQuery {
    /// The report form to be filled in (`/report-forms`), instead of our own table; `xlsx` only.
    pub template: Option<ReportFormId>,
}

#[derive(Queryable, Selectable, Insertable)]
#[diesel(table_name = report_forms)]
struct Row {
    id: ReportFormId,
    org_id: OrgId,
    list: String,
    name: String,
    layout: String,
    created_at: Timestamp,
}

impl TryFrom<Row> for ReportForm {
    type Error = diesel::result::Error;
    fn try_from(row: Row) -> QueryResult<ReportForm> {
        let list = row.list.parse().map_err(|_| diesel::result::Error::DeserializationError("no such list".into()))?;
        let Row { id, org_id: org, name, created_at, .. } = row;
        Ok(ReportForm { id, org, list, name, layout: unpack(&row.layout)?, created_at })
    }
}

impl Target for ReportForm {
    type Id = ReportFormId;
    fn find(conn: &mut Conn, id: &ReportFormId) -> QueryResult<Option<ReportForm>> {
        find(conn, *id)
    }
    fn scope(&self) -> Scope {
        let region = RegionCode::nation();
        Scope { owner: self.org, entered_by: None, region, beside: None, keepers: Vec::new(), stage: Stage::Own }
    }
}

pub fn find(conn: &mut Conn, id: ReportFormId) -> QueryResult<Option<ReportForm>> {
    let row: Option<Row> = report_forms::table.find(id).select(Row::as_select()).first(conn).optional()?;
    row.map(ReportForm::try_from).transpose()
}

/// The forms of an organisation, by list and name; at most two hundred.
pub fn list(conn: &mut Conn, org: OrgId) -> QueryResult<Vec<ReportForm>> {
    let own = report_forms::table.filter(report_forms::org_id.eq(org));
    let rows: Vec<Row> =
        own.order((report_forms::list, report_forms::name)).limit(200).select(Row::as_select()).load(conn)?;
    rows.into_iter().map(ReportForm::try_from).collect()
}

/// # Errors
/// A unique violation when the organisation has a form of that name for the list.
pub fn insert(tx: &mut Tx, form: &ReportForm) -> QueryResult<()> {
    let row = Row {
        id: form.id,
        org_id: form.org,
        list: form.list.to_string(),
        name: form.name.clone(),
        layout: pack(&form.layout)?,
        created_at: form.created_at,
    };
    diesel::insert_into(report_forms::table).values(row).execute(&mut **tx).map(drop)
}

pub fn delete(tx: &mut Tx, id: ReportFormId) -> QueryResult<()> {
    diesel::delete(report_forms::table.find(id)).execute(&mut **tx).map(drop)
}

/// A form filled in.
pub struct Filled {
    pub file: Vec<u8>,
    pub rows: usize,
    /// Headers of columns that the list does not know.
    pub unfilled: Vec<String>,
    pub name: String,
}

/// The viewer's own form for this list.
///
/// # Errors
/// `NotFound` for a form of another organisation or list.
pub fn own<L: Listing>(conn: &mut Conn, viewer: &Viewer, id: ReportFormId) -> Result<ReportForm> {
    let own = viewer.0.as_ref().map(|actor| actor.org);
    find(conn, id)?.filter(|form| Some(form.org) == own && form.list == L::LIST).ok_or(Error::NotFound)
}

/// Fills the viewer's own form `id` with what the list shows it.
///
/// # Errors
/// `NotFound` for a form of another organisation or list; as [`export::lines`].
pub fn fill<L: Listing>(
    conn: &mut Conn,
    viewer: &Viewer,
    asked: &Asked<L::Filter>,
    id: ReportFormId,
    now: Timestamp,
) -> Result<Filled> {
    let form = own::<L>(conn, viewer, id)?;
    let lines = export::lines::<L>(conn, viewer, asked, &form.layout.keys(), Lang::Zh)?;
    let name = org::store::find(conn, form.org)?.map(|org| org.name).unwrap_or_default();
    filled(form, &lines, name, now)
}

/// The form with lines that the caller brings, each in the order of [`Layout::keys`].
///
/// # Errors
/// `Invalid` beyond the limits of the format.
pub fn filled(form: ReportForm, lines: &[Vec<Value>], org: String, now: Timestamp) -> Result<Filled> {
    let stamp = Stamp { org, day: day_in_china(now).format("%Y年%-m月%-d日").to_string() };
    let file = form.layout.fill(lines, &stamp)?;
    Ok(Filled { file, rows: lines.len(), unfilled: form.layout.unfilled(), name: form.name })
}
