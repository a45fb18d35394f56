//! Every SQL statement about projects.
use chrono::NaiveDate;
use diesel::{
    dsl::sql,
    prelude::*,
    sql_types::{Bool, Integer},
};

use super::model::{Content, Level, Project, State};
use crate::{
    auth::{may::Target, policy::Scope},
    db::{
        Conn, MultiBackend, Tx,
        schema::{demands, financing_requests, projects},
    },
    error::{Error, Result},
    kernel::{
        clock::Timestamp,
        id::{DemandId, FinancingRequestId, OrgId, ProjectId},
        money::Money,
        page::Page,
        project_code::ProjectCode,
        region::RegionCode,
        visibility::Visibility,
    },
    listing::counts,
};

#[derive(Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = projects, treat_none_as_null = true)]
struct Row {
    id: ProjectId,
    owner: OrgId,
    region: RegionCode,
    title: String,
    code: Option<ProjectCode>,
    filing: String,
    filed_on: Option<NaiveDate>,
    level: Level,
    list_name: String,
    batch: String,
    total_fen: Option<Money>,
    equipment_fen: Option<Money>,
    starts_on: Option<NaiveDate>,
    ends_on: Option<NaiveDate>,
    progress: i32,
    note: String,
    state: State,
    entered_by: Option<OrgId>,
    version: i32,
    created_at: Timestamp,
    updated_at: Timestamp,
}

impl From<&Project> for Row {
    fn from(project: &Project) -> Row {
        let project = project.clone();
        let content = project.content;
        Row {
            id: project.id,
            owner: project.owner,
            region: project.region,
            title: content.title,
            code: content.code,
            filing: content.filing,
            filed_on: content.filed_on,
            level: content.level,
            list_name: content.list_name,
            batch: content.batch,
            total_fen: content.total,
            equipment_fen: content.equipment,
            starts_on: content.starts_on,
            ends_on: content.ends_on,
            progress: content.progress,
            note: content.note,
            state: content.state,
            entered_by: project.entered_by,
            version: project.version,
            created_at: project.created_at,
            updated_at: project.updated_at,
        }
    }
}

impl From<Row> for Project {
    fn from(row: Row) -> Project {
        Project {
            id: row.id,
            owner: row.owner,
            region: row.region,
            content: Content {
                title: row.title,
                code: row.code,
                filing: row.filing,
                filed_on: row.filed_on,
                level: row.level,
                list_name: row.list_name,
                batch: row.batch,
                total: row.total_fen,
                equipment: row.equipment_fen,
                starts_on: row.starts_on,
                ends_on: row.ends_on,
                progress: row.progress,
                state: row.state,
                note: row.note,
            },
            entered_by: row.entered_by,
            version: row.version,
            created_at: row.created_at,
            updated_at: row.updated_at,
        }
    }
}

impl Target for Project {
    type Id = ProjectId;
    fn find(conn: &mut Conn, id: &ProjectId) -> QueryResult<Option<Project>> {
        find(conn, *id)
    }
    fn scope(&self) -> Scope {
        Project::scope(self)
    }
}

pub fn find(conn: &mut Conn, id: ProjectId) -> QueryResult<Option<Project>> {
    let row: Option<Row> = projects::table.find(id).select(Row::as_select()).first(conn).optional()?;
    Ok(row.map(Project::from))
}

/// Whether another project than `id` has this code.
pub fn code_taken(conn: &mut Conn, id: ProjectId, code: &ProjectCode) -> QueryResult<bool> {
    let other = projects::table.filter(projects::code.eq(code).and(projects::id.ne(id))).select(projects::id);
    Ok(other.first::<ProjectId>(conn).optional()?.is_some())
}

pub fn insert(tx: &mut Tx, project: &Project) -> QueryResult<()> {
    diesel::insert_into(projects::table).values(Row::from(project)).execute(&mut **tx).map(drop)
}

/// Writes the row and raises its version.
///
/// # Errors
/// `Stale` when someone was faster.
pub fn save(tx: &mut Tx, project: &mut Project) -> Result<()> {
    let known = project.version;
    project.version += 1;
    project.updated_at = tx.now();
    let row = diesel::update(projects::table.find(project.id).filter(projects::version.eq(known)));
    match row.set(Row::from(&*project)).execute(&mut **tx)? {
        0 => Err(Error::Stale),
        _ => Ok(()),
    }
}

/// What a list of projects is narrowed to; each condition that is there must hold.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    pub state: Option<State>,
    /// This region and all inside it.
    pub region: Option<RegionCode>,
    pub owner: Option<OrgId>,
    pub level: Option<Level>,
    pub batch: Option<String>,
}

/// The projects that `seen_by` may see of those that are `wanted`, in no order yet. Nothing is public.
fn narrowed<'q>(seen_by: &'q Visibility, wanted: &'q Filter) -> projects::BoxedQuery<'q, MultiBackend> {
    let mut query = projects::table.into_boxed();
    query = match seen_by {
        Visibility::Everything => query,
        Visibility::Public => query.filter(sql::<Bool>("1 = 0")),
        Visibility::Org(own) | Visibility::Lender(own) => {
            query.filter(projects::owner.eq(*own).or(projects::entered_by.eq(*own)))
        }
        Visibility::Region(region, own) => {
            let inside = projects::region.ge(region.first()).and(projects::region.lt(region.past()));
            query.filter(inside.or(projects::owner.eq(*own)).or(projects::entered_by.eq(*own)))
        }
    };
    if let Some(state) = wanted.state {
        query = query.filter(projects::state.eq(state));
    }
    if let Some(region) = &wanted.region {
        query = query.filter(projects::region.ge(region.first()).and(projects::region.lt(region.past())));
    }
    if let Some(owner) = wanted.owner {
        query = query.filter(projects::owner.eq(owner));
    }
    if let Some(level) = wanted.level {
        query = query.filter(projects::level.eq(level));
    }
    if let Some(batch) = &wanted.batch {
        query = query.filter(projects::batch.eq(batch.clone()));
    }
    query
}

/// Projects that `seen_by` may see, newest first; at most a page.
pub fn list(conn: &mut Conn, seen_by: &Visibility, wanted: &Filter, page: &Page) -> QueryResult<Vec<Project>> {
    let mut query = narrowed(seen_by, wanted);
    if let Some(after) = &page.after {
        query = query.filter(projects::id.lt(after.id.clone()));
    }
    let rows: Vec<Row> = query.select(Row::as_select()).order(projects::id.desc()).limit(page.fetch()).load(conn)?;
    Ok(rows.into_iter().map(Project::from).collect())
}

/// How many of them there are, as far as [`counts`] looks.
pub fn count(conn: &mut Conn, seen_by: &Visibility, wanted: &Filter) -> QueryResult<usize> {
    let rows = narrowed(seen_by, wanted).select(sql::<Integer>("1")).limit(counts::LOOKED_AT);
    Ok(rows.load::<i32>(conn)?.len())
}

/// The demands and the financing requests of several projects.
pub type Members = (Vec<(ProjectId, DemandId)>, Vec<(ProjectId, FinancingRequestId)>);

pub fn members(conn: &mut Conn, projects: &[ProjectId]) -> QueryResult<Members> {
    let demands = demands::table
        .filter(demands::project.eq_any(projects.to_vec()))
        .order(demands::id)
        .select((demands::project.assume_not_null(), demands::id))
        .load(conn)?;
    let requests = financing_requests::table
        .filter(financing_requests::project.eq_any(projects.to_vec()))
        .order(financing_requests::id)
        .select((financing_requests::project.assume_not_null(), financing_requests::id))
        .load(conn)?;
    Ok((demands, requests))
}

/// No bureau keeps the projects that it entered for `owner` any more.
pub fn hand_over(tx: &mut Tx, owner: OrgId) -> QueryResult<()> {
    let entered = projects::owner.eq(owner).and(projects::entered_by.is_not_null());
    let nobody: Option<OrgId> = None;
    diesel::update(projects::table.filter(entered))
        .set((projects::entered_by.eq(nobody), projects::version.eq(projects::version + 1)))
        .execute(&mut **tx)
        .map(drop)
}
