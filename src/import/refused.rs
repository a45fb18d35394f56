//! The refused rows of an import as pages show them: their cells with headers, and what is wrong with each.
use actix_web::web::{Json, Query};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::{Import, Outcome, Sheeted};
use crate::{
    auth::may::{May, See},
    error::{self, ProblemBody, Problems, Result},
    kernel::page::{Cursor, Page, Paged},
    listing::Listing,
    sheet::{Column, Refused, Said, columns_of},
    text::Lang,
};

#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct RefusedQuery {
    /// `next` of the page before.
    pub after: Option<String>,
    /// 1 to 100.
    pub size: Option<u32>,
}

/// A row that was refused.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct RefusedView {
    /// Empty for a file that names no sheets.
    pub sheet: String,
    /// As Excel shows it.
    pub row: u32,
    /// In the order of the sheet; at their end those that it lacks and should have.
    pub cells: Vec<RefusedCell>,
    pub problems: Vec<Said>,
}

/// A cell of it.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct RefusedCell {
    /// The list's column, as a repair names it; absent where the list has none: such a cell is not read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub column: Option<String>,
    pub header: String,
    pub value: String,
}

/// The rows of an import that were refused and have not been repaired, in their order; of the first 2 000.
#[utoipa::path(get, path = "/imports/{id}/refused", tag = "import", params(("id" = String, Path), RefusedQuery),
    responses((status = 200, body = Paged<RefusedView>), (status = "default", body = ProblemBody)))]
pub async fn list_refused(may: May<See, Import>, query: Query<RefusedQuery>) -> Result<Json<Paged<RefusedView>>> {
    let mut problems = Problems::default();
    let page = problems.take("after", Page::new(query.after.as_deref(), query.size));
    let page = problems.or(page)?;
    let (_, import) = may.seen();
    let outcome = import.outcome()?;
    let columns = for_list!(import.list()?, S => <S as Sheeted>::Noun::COLUMNS);
    // rows that are repaired meanwhile are gone: a page begins after a place, not after a count
    let past = page.after.as_ref().map(|after| (nth_sheet(&outcome, &after.key), after.id.parse::<u32>().unwrap_or(0)));
    let rest =
        outcome.rows.iter().filter(|row| past.is_none_or(|past| (nth_sheet(&outcome, &row.sheet), row.row) > past));
    let rows: Vec<&Refused> = rest.take(page.size() + 1).collect();
    let cut = page.cut(rows, |row| Cursor { key: row.sheet.clone(), id: row.row.to_string() });
    let lang = error::lang();
    Ok(Json(cut.map(|row| view(&outcome, row, columns, lang))))
}

fn nth_sheet(outcome: &Outcome, name: &str) -> usize {
    outcome.sheets.iter().position(|sheet| sheet.name == name).unwrap_or(usize::MAX)
}

fn view(outcome: &Outcome, row: &Refused, columns: &'static [Column], lang: Lang) -> RefusedView {
    let sheet = outcome.sheets.iter().find(|sheet| sheet.name == row.sheet);
    let mapping = columns_of(sheet.map_or(&[][..], |sheet| &sheet.headings), columns);
    let cell = |mapped: &crate::sheet::Mapped| RefusedCell {
        column: mapped.key.map(str::to_owned),
        header: mapped.header.clone(),
        value: row.cells.get(mapped.index).map(|cell| cell.value.shown()).unwrap_or_default(),
    };
    let mut cells: Vec<RefusedCell> =
        mapping.headers.iter().map(cell).filter(|cell| cell.column.is_some() || !cell.value.is_empty()).collect();
    for problem in &row.problems {
        let known = cells.iter().any(|cell| cell.column.as_ref() == Some(&problem.key));
        if !known && columns.iter().any(|column| column.key == problem.key) {
            let (column, header) = (Some(problem.key.clone()), problem.column.clone());
            cells.push(RefusedCell { column, header, value: String::new() });
        }
    }
    let problems = row.problems.iter().map(|problem| problem.say(lang)).collect();
    RefusedView { sheet: row.sheet.clone(), row: row.row, cells, problems }
}
