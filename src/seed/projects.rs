//! Projects, and which demands and financing requests belong to them.
use chrono::NaiveDate;
use serde::Deserialize;

use super::{Orgs, entries, follow, id_of, moment, opening, rows, yuan};
use crate::{
    db::Tx,
    error::Result,
    kernel::{id::ProjectId, noun::Noun, project_code::ProjectCode},
    org::Org,
    project::{
        Project,
        model::{Content, Level, State},
        store,
    },
};

#[derive(Deserialize)]
struct Row {
    key: String,
    org_key: String,
    title: String,
    code: String,
    filing: String,
    filed_on: Option<NaiveDate>,
    level: Level,
    list_name: String,
    batch: String,
    total_yuan: Option<i64>,
    equipment_yuan: Option<i64>,
    starts_on: Option<NaiveDate>,
    ends_on: Option<NaiveDate>,
    progress: i32,
    state: State,
    /// Keys of the demands that belong to it.
    demands: String,
    requests: String,
}

fn read() -> Result<Vec<Row>> {
    rows("projects.csv", include_str!("../../seeds/demo/projects.csv"))
}

fn id(row: &Row) -> ProjectId {
    ProjectId::fixed(id_of("project", &row.key, moment(opening())))
}

/// The project of the demand of this key.
pub fn of_demand(key: &str) -> Result<Option<ProjectId>> {
    Ok(read()?.iter().find(|row| entries(&row.demands).any(|demand| demand == key)).map(id))
}

/// The project of the financing request of this key.
pub fn of_request(key: &str) -> Result<Option<ProjectId>> {
    Ok(read()?.iter().find(|row| entries(&row.requests).any(|request| request == key)).map(id))
}

pub fn insert(tx: &mut Tx, orgs: &Orgs) -> Result<usize> {
    let mut inserted = 0;
    for row in read()? {
        let id = id(&row);
        if store::find(tx, id)?.is_none() {
            let project = project(id, orgs.get(&row.org_key)?, row)?;
            store::insert(tx, &project)?;
            follow(tx, Noun::Project, id)?;
            inserted += 1;
        }
    }
    Ok(inserted)
}

fn project(id: ProjectId, org: &Org, row: Row) -> Result<Project> {
    let code: Option<ProjectCode> = (!row.code.is_empty()).then(|| row.code.parse()).transpose()?;
    let at = moment(opening());
    Ok(Project {
        id,
        owner: org.id,
        region: org.region.clone(),
        content: Content {
            title: row.title,
            code,
            filing: row.filing,
            filed_on: row.filed_on,
            level: row.level,
            list_name: row.list_name,
            batch: row.batch,
            total: yuan(row.total_yuan)?,
            equipment: yuan(row.equipment_yuan)?,
            starts_on: row.starts_on,
            ends_on: row.ends_on,
            progress: row.progress,
            state: row.state,
            note: String::new(),
        },
        entered_by: org.entered_by,
        version: 1,
        created_at: at,
        updated_at: at,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{error::Problems, project::model::check};

    #[test]
    fn the_projects_of_the_demo_city_are_sound() {
        let orgs = super::super::orgs::read().unwrap();
        for row in read().unwrap() {
            let (key, org) = (row.key.clone(), orgs.get(&row.org_key).unwrap());
            let mut problems = Problems::default();
            check(&project(id(&row), org, row).unwrap().content, &mut problems);
            assert!(problems.is_empty(), "{key}");
        }
    }
}
