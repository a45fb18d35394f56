//! The register of projects 技改项目台账 as a sheet.
use super::view::{ProjectRow, ProjectView};
use crate::{
    kernel::money::Money,
    listing::export::{maybe, yuan},
    sheet::{Table, Value},
    text::{Lang, Message},
};

/// The columns, as keys of their headings.
const COLUMNS: [&str; 20] = [
    "owner",
    "region",
    "title",
    "code",
    "filing",
    "filed",
    "level",
    "list",
    "batch",
    "state",
    "progress",
    "total",
    "equipment",
    "starts",
    "ends",
    "demands",
    "demand-sum",
    "requests",
    "request-sum",
    "note",
];

/// One line a project.
pub fn table(views: &[ProjectView], lang: Lang) -> Table {
    let heading = |key: &&str| Message::new("project-column").with("column", key).say(lang);
    Table {
        name: "projects".to_owned(),
        headings: COLUMNS.iter().map(heading).collect(),
        rows: views.iter().map(|view| COLUMNS.iter().map(|key| cell(view, key, lang)).collect()).collect(),
    }
}

fn cell(view: &ProjectView, key: &str, lang: Lang) -> Value {
    let day = |day: Option<chrono::NaiveDate>| day.map_or(Value::Empty, Value::Date);
    let said = |key: &str, value: &str| Value::text(&Message::new(key).with("value", value).say(lang));
    match key {
        "owner" => Value::text(&view.owner_name),
        "region" => Value::text(&view.region_name),
        "title" => Value::text(&view.title),
        "code" => maybe(view.code.as_ref()),
        "filing" => Value::text(&view.filing),
        "filed" => day(view.filed_on),
        "level" => said("project-level", view.level.as_str()),
        "list" => Value::text(&view.list_name),
        "batch" => Value::text(&view.batch),
        "state" => said("project-state", view.state.as_str()),
        "progress" => Value::Number(view.progress.to_string()),
        "total" => yuan(view.total_fen),
        "equipment" => yuan(view.equipment_fen),
        "starts" => day(view.starts_on),
        "ends" => day(view.ends_on),
        "demands" => Value::Number(view.demands.len().to_string()),
        "demand-sum" => yuan(sum(&view.demands)),
        "requests" => Value::Number(view.financing_requests.len().to_string()),
        "request-sum" => yuan(sum(&view.financing_requests)),
        "note" => Value::text(&view.note),
        _ => Value::Empty,
    }
}

/// Of those that say a sum; none when none does.
fn sum(members: &[ProjectRow]) -> Option<Money> {
    let sums: Vec<Money> = members.iter().filter_map(|member| member.fen).collect();
    if sums.is_empty() {
        return None;
    }
    sums.into_iter().try_fold(Money::ZERO, |sum, fen| sum.checked_add(fen))
}
