//! What a project is and which contents it may have.
use chrono::NaiveDate;

use crate::{
    auth::policy::{Scope, Stage},
    error::{Error, Problems, Result},
    kernel::{
        clock::Timestamp,
        id::{OrgId, ProjectId},
        money::Money,
        project_code::ProjectCode,
        region::RegionCode,
    },
    text::Message,
    text_column, words,
};

words!(
    /// Whose list it stands in.
    #[schema(as = ProjectLevel)]
    #[derive(Default)]
    Level {
        #[default]
        Unlisted = "unlisted",
        County = "county",
        City = "city",
        Province = "province",
        Nation = "nation",
    }
);

words!(
    /// How far it is. Its owner says so; nothing follows from it.
    #[schema(as = ProjectState)]
    #[derive(Default)]
    State {
        #[default]
        Planned = "planned",
        Filed = "filed",
        UnderWay = "under-way",
        Finished = "finished",
        Stopped = "stopped",
    }
);
text_column!(Level, State);

#[derive(Clone, Debug, PartialEq)]
pub struct Project {
    pub id: ProjectId,
    pub owner: OrgId,
    /// Of the owner when it was made.
    pub region: RegionCode,
    pub content: Content,
    /// The bureau that entered it for its owner.
    pub entered_by: Option<OrgId>,
    pub version: i32,
    pub created_at: Timestamp,
    pub updated_at: Timestamp,
}

/// What is said of it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Content {
    pub title: String,
    /// 项目代码, the same for no two projects.
    pub code: Option<ProjectCode>,
    /// The local filing number, in words, where there is no code: 磐经备〔2024〕12号.
    pub filing: String,
    pub filed_on: Option<NaiveDate>,
    pub level: Level,
    /// The list that it stands in, as its document calls it.
    pub list_name: String,
    /// 第一批
    pub batch: String,
    pub total: Option<Money>,
    /// Of the total.
    pub equipment: Option<Money>,
    pub starts_on: Option<NaiveDate>,
    pub ends_on: Option<NaiveDate>,
    /// Per cent, 0 ..= 100.
    pub progress: i32,
    pub state: State,
    pub note: String,
}

impl Project {
    /// Its owner's and the bureaus' of its region.
    pub fn scope(&self) -> Scope {
        let (owner, entered_by, region) = (self.owner, self.entered_by, self.region.clone());
        Scope { owner, entered_by, region, beside: None, keepers: Vec::new(), stage: Stage::Review }
    }

    /// # Errors
    /// `Stale` when the page that asks was made from another version.
    pub fn at(&self, version: i32) -> Result<()> {
        if self.version == version { Ok(()) } else { Err(Error::Stale) }
    }
}

/// Checks texts, figures and days; every problem is noted under its field.
pub fn check(content: &Content, problems: &mut Problems) {
    problems.length("title", &content.title, 2, 100);
    problems.length("filing", &content.filing, 0, 100);
    problems.length("list_name", &content.list_name, 0, 100);
    problems.length("batch", &content.batch, 0, 100);
    problems.length("note", &content.note, 0, 2_000);
    if content.equipment.zip(content.total).is_some_and(|(equipment, total)| equipment > total) {
        problems.add("equipment_fen", Message::new("project-equipment"));
    }
    if content.starts_on.zip(content.ends_on).is_some_and(|(start, end)| end < start) {
        problems.add("ends_on", Message::new("project-days"));
    }
    if !(0..=100).contains(&content.progress) {
        problems.add("progress", Message::new("project-progress"));
    }
    let numbered = content.code.is_some() || !content.filing.is_empty();
    if matches!(content.state, State::Filed | State::UnderWay | State::Finished) && !numbered {
        problems.add("code", Message::new("project-unnumbered"));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wrong(change: impl FnOnce(&mut Content)) -> Vec<String> {
        let mut content = Content { title: "年产5万台泵技改".into(), ..Content::default() };
        change(&mut content);
        let mut problems = Problems::default();
        check(&content, &mut problems);
        problems.iter().map(|problem| problem.field.clone()).collect()
    }

    #[test]
    fn a_project_adds_up() {
        let yuan = |sum| Money::from_yuan(sum).ok();
        assert!(wrong(|content| (content.total, content.equipment) = (yuan(100), yuan(100))).is_empty());
        assert_eq!(wrong(|content| (content.total, content.equipment) = (yuan(100), yuan(101))), ["equipment_fen"]);
        assert_eq!(wrong(|content| content.progress = 101), ["progress"]);
        let day = |day| NaiveDate::from_ymd_opt(2026, 3, day);
        assert_eq!(wrong(|content| (content.starts_on, content.ends_on) = (day(2), day(1))), ["ends_on"]);
        assert!(wrong(|content| (content.starts_on, content.ends_on) = (day(1), day(1))).is_empty());
    }

    #[test]
    fn what_is_filed_has_a_number() {
        assert_eq!(wrong(|content| content.state = State::Filed), ["code"]);
        assert!(
            wrong(|content| (content.state, content.filing) = (State::Filed, "磐经备〔2024〕12号".into())).is_empty()
        );
        assert!(wrong(|content| content.state = State::Stopped).is_empty());
    }
}
