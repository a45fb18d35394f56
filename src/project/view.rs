//! What a project looks like from inside; and what a client may say about one.
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{
    model::{Content, Level, Project, State, check},
    store,
};
use crate::{
    db::Conn,
    demand,
    error::{Problems, Result},
    finance::financing_request,
    kernel::{
        date,
        gazetteer::Gazetteer,
        id::{DemandId, FinancingRequestId, OrgId, ProjectId},
        money::Money,
    },
    life, org,
};

/// A project as a client writes it. Sums are integer fen.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ProjectBody {
    pub title: String,
    /// 项目代码 of 投资项目在线审批监管平台: 2411-330726-07-02-123456.
    #[serde(default)]
    pub code: Option<String>,
    /// The local filing number in words, where there is no code.
    #[serde(default)]
    pub filing: String,
    /// 2026-06-30, or in words: 2026年6月30日.
    #[serde(default)]
    pub filed_on: Option<String>,
    #[serde(default)]
    pub level: Level,
    /// The list that it stands in, as its document calls it.
    #[serde(default)]
    pub list_name: String,
    #[serde(default)]
    pub batch: String,
    #[serde(default)]
    pub total_fen: Option<i64>,
    /// At most the total.
    #[serde(default)]
    pub equipment_fen: Option<i64>,
    #[serde(default)]
    pub starts_on: Option<String>,
    #[serde(default)]
    pub ends_on: Option<String>,
    /// Per cent, 0 to 100.
    #[serde(default)]
    pub progress: i32,
    #[serde(default)]
    pub state: State,
    #[serde(default)]
    pub note: String,
    /// Set by a bureau that enters it for a firm (代填).
    #[serde(default)]
    pub owner: Option<OrgId>,
    /// The version that the change was made on; not needed when creating.
    #[serde(default)]
    pub version: i32,
}

impl ProjectBody {
    /// # Errors
    /// `Invalid` with every field's problem.
    pub fn read(self) -> Result<Content> {
        let mut problems = Problems::default();
        let mut sum = |field: &str, fen: Option<i64>| fen.and_then(|fen| problems.take(field, Money::from_fen(fen)));
        let (total, equipment) = (sum("total_fen", self.total_fen), sum("equipment_fen", self.equipment_fen));
        let mut day =
            |field: &str, text: Option<String>| text.and_then(|text| problems.take(field, date::parse(&text)));
        let (filed_on, starts_on) = (day("filed_on", self.filed_on), day("starts_on", self.starts_on));
        let ends_on = day("ends_on", self.ends_on);
        let code = self.code.filter(|code| !code.trim().is_empty());
        let content = Content {
            title: self.title.trim().to_owned(),
            code: code.and_then(|code| problems.take("code", code.parse())),
            filing: self.filing.trim().to_owned(),
            filed_on,
            level: self.level,
            list_name: self.list_name.trim().to_owned(),
            batch: self.batch.trim().to_owned(),
            total,
            equipment,
            starts_on,
            ends_on,
            progress: self.progress,
            state: self.state,
            note: self.note.trim().to_owned(),
        };
        check(&content, &mut problems);
        problems.or(Some(content))
    }
}

/// A demand or a financing request of a project, in short.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct ProjectRow {
    pub id: String,
    pub title: String,
    pub state: life::State,
    /// What it is about in money: the demand's budget, the sum that is asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fen: Option<Money>,
}

/// A project with what belongs to it.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct ProjectView {
    pub id: ProjectId,
    pub version: i32,
    pub state: State,
    pub owner: OrgId,
    pub owner_name: String,
    pub region: String,
    pub region_name: String,
    pub title: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    pub filing: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub filed_on: Option<NaiveDate>,
    pub level: Level,
    pub list_name: String,
    pub batch: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub total_fen: Option<Money>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub equipment_fen: Option<Money>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub starts_on: Option<NaiveDate>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ends_on: Option<NaiveDate>,
    pub progress: i32,
    pub note: String,
    pub demands: Vec<ProjectRow>,
    pub financing_requests: Vec<ProjectRow>,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
}

/// Projects with what belongs to them, in their order; a handful of statements however many. Whoever sees a project sees
/// its rows once they have been handed in, and all of its own; `asker` none: all.
pub fn views(conn: &mut Conn, projects: Vec<Project>, asker: Option<OrgId>) -> Result<Vec<ProjectView>> {
    let ids: Vec<ProjectId> = projects.iter().map(|project| project.id).collect();
    let (of_demands, of_requests) = store::members(conn, &ids)?;
    let demand_ids: Vec<DemandId> = of_demands.iter().map(|(_, id)| *id).collect();
    let request_ids: Vec<FinancingRequestId> = of_requests.iter().map(|(_, id)| *id).collect();
    let demands = demand::store::find_all(conn, &demand_ids)?;
    let requests = financing_request::store::find_all(conn, &request_ids)?;
    let names = org::store::names(conn, &projects.iter().map(|project| project.owner).collect::<Vec<_>>())?;
    let handed_in = |life: &life::Life| {
        let own = asker.is_none_or(|org| org == life.owner || Some(org) == life.entered_by);
        own || life.state.stage() != crate::auth::policy::Stage::Own
    };
    let view = |project: Project| {
        let name = names.get(&project.owner).cloned().unwrap_or_default();
        let mut view = ProjectView::of(project, name);
        let belongs = |of: Option<ProjectId>| of == Some(view.id);
        let mut own: Vec<_> = demands.iter().filter(|row| belongs(row.project) && handed_in(&row.life)).collect();
        own.sort_unstable_by_key(|row| row.id);
        let demand = |row: &&demand::Demand| ProjectRow {
            id: row.id.to_string(),
            title: row.content.title.clone(),
            state: row.life.state,
            fen: row.total_budget(),
        };
        let mut asked: Vec<_> = requests.iter().filter(|row| belongs(row.project) && handed_in(&row.life)).collect();
        asked.sort_unstable_by_key(|row| row.id);
        let request = |row: &&financing_request::FinancingRequest| ProjectRow {
            id: row.id.to_string(),
            title: row.content.title.clone(),
            state: row.life.state,
            fen: Some(row.content.amount),
        };
        let (demands, requests) = (own.iter().map(demand).collect(), asked.iter().map(request).collect());
        (view.demands, view.financing_requests) = (demands, requests);
        view
    };
    Ok(projects.into_iter().map(view).collect())
}

impl ProjectView {
    fn of(project: Project, owner_name: String) -> ProjectView {
        let content = project.content;
        let place = Gazetteer::get().place(&project.region).map(|place| place.name.clone()).unwrap_or_default();
        ProjectView {
            id: project.id,
            version: project.version,
            state: content.state,
            owner: project.owner,
            owner_name,
            region: project.region.to_string(),
            region_name: place,
            title: content.title,
            code: content.code.map(|code| code.to_string()),
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
            demands: Vec::new(),
            financing_requests: Vec::new(),
            created_at: project.created_at.and_utc(),
            updated_at: project.updated_at.and_utc(),
        }
    }
}
