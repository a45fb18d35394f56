//! Refused rows, repaired in the page: read again with other cells by the mapping that their sheet had, and taken as the
//! import would have taken them. What was repaired leaves the refused rows, so that nothing is taken twice.
use actix_web::web::Json;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{
    Import, Importer, Outcome, RowAt, Sheeted, Taken, outcome,
    rows::{self, AllCounted},
};
use crate::{
    app::App,
    audit::{self, Act},
    auth::may::{Keep, May},
    db::{Tx, pack},
    declaration,
    error::{self, Error, ProblemBody, Problems, Result},
    job,
    kernel::noun::Noun,
    listing::{List, Listing, columns::NUMBER},
    sheet::{Again, Column, Form, Refused, Remembered, Said},
    text::Message,
    words,
};

/// Rows of one request: they are one transaction, in which nobody else imports.
const MOST_ROWS: usize = 100;
const LONGEST_CELL: usize = 5_000;

/// Refused rows with the cells that are right now.
#[derive(Clone, Debug, Deserialize, ToSchema)]
pub struct Repairs {
    /// 1 to 100.
    pub rows: Vec<Repair>,
}

#[derive(Clone, Debug, Deserialize, ToSchema)]
pub struct Repair {
    /// Empty for a file that names no sheets.
    #[serde(default)]
    pub sheet: String,
    /// As Excel shows it.
    pub row: u32,
    /// Those that are other than they were; without any, the row is read again as it is.
    #[serde(default)]
    pub cells: Vec<RepairedCell>,
}

#[derive(Clone, Debug, Deserialize, ToSchema)]
pub struct RepairedCell {
    /// The list's column, as the refused rows name it: `budget`. A sheet that lacks the column gets it.
    pub column: String,
    /// What is to stand there; empty empties it.
    pub value: String,
}

words!(
    /// What became of a repaired row.
    RepairOutcome {
        Created = "created",
        Updated = "updated",
        Unchanged = "unchanged",
        Refused = "refused",
    }
);

/// What became of one row.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct RepairView {
    pub sheet: String,
    pub row: u32,
    pub outcome: RepairOutcome,
    /// Of the row of the list.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// What is still wrong.
    pub problems: Vec<Said>,
}

/// What became of the rows, and what the whole import has come to.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct RepairsView {
    pub rows: Vec<RepairView>,
    pub created: u32,
    pub updated: u32,
    pub unchanged: u32,
    pub refused: u32,
}

/// Takes refused rows with corrected cells. A row that has been repaired already is refused with that reason, so that a
/// retry doubles nothing.
#[utoipa::path(post, path = "/imports/{id}/repairs", tag = "import", params(("id" = String, Path)), request_body = Repairs,
    responses((status = 200, body = RepairsView), (status = "default", body = ProblemBody)))]
pub async fn repair_import(app: App, may: May<Keep, Import>, body: Json<Repairs>) -> Result<Json<RepairsView>> {
    let (actor, import) = may.into_parts()?;
    let (list, repairs) = (import.list()?, body.into_inner().rows);
    check(&repairs, for_list!(list, S => <S as Sheeted>::Noun::COLUMNS))?;
    let importer = Importer::of(&actor);
    let done = app.db.write(actor.author(), move |tx| {
        declaration::check(tx, actor.user)?;
        tx.lock("imports")?;
        let job = job::store::find(tx, import.job.id)?.ok_or(Error::NotFound)?;
        if matches!(job.state, job::State::Queued | job::State::Running) {
            return Err(Error::conflict("import-repair-not-now"));
        }
        let file = job.upload.as_ref().map(|id| job::store::upload_name(tx, id)).transpose()?.flatten();
        let mut bench = Bench { importer, file: file.unwrap_or_default(), outcome: outcome(&job)? };
        let mut rows = Vec::new();
        for repair in &repairs {
            rows.push(bench.repair(tx, list, repair)?);
        }
        let Bench { outcome, .. } = bench;
        job::store::keep_result(tx, job.id, &pack(&outcome)?)?;
        let taken = rows.iter().filter(|row| row.outcome != RepairOutcome::Refused).count();
        audit::note(tx, Act::Repair, Noun::Import, job.id, &format!("{taken}/{}", rows.len()))?;
        let Outcome { created, updated, unchanged, refused, .. } = outcome;
        Ok(Json(RepairsView { rows, created, updated, unchanged, refused }))
    });
    done.await
}

fn check(repairs: &[Repair], columns: &'static [Column]) -> Result<()> {
    let mut problems = Problems::default();
    if !(1..=MOST_ROWS).contains(&repairs.len()) {
        problems.add("rows", Message::new("import-repair-rows").with("most", MOST_ROWS));
    }
    for (at, repair) in repairs.iter().enumerate() {
        for (nth, cell) in repair.cells.iter().enumerate() {
            let field = format!("rows.{at}.cells.{nth}");
            if !columns.iter().any(|column| column.key == cell.column) {
                let why = Message::new("import-repair-column").with("column", &cell.column);
                problems.add(&format!("{field}.column"), why);
            }
            problems.length(&format!("{field}.value"), &cell.value, 0, LONGEST_CELL);
        }
    }
    problems.or(Some(()))
}

/// What the rows of one request are repaired on.
struct Bench {
    importer: Importer,
    /// The file's name, for the trail.
    file: String,
    outcome: Outcome,
}

impl Bench {
    fn repair(&mut self, tx: &mut Tx, list: List, repair: &Repair) -> Result<RepairView> {
        let there = |row: &Refused| row.sheet == repair.sheet && row.row == repair.row;
        let Some(nth) = self.outcome.rows.iter().position(there) else {
            return Ok(self.not_there(repair));
        };
        match for_list!(list, S => self.take::<S>(tx, nth, repair))? {
            Taken::Created(id) => Ok(self.settled(repair, RepairOutcome::Created, id)),
            Taken::Updated(id) => Ok(self.settled(repair, RepairOutcome::Updated, id)),
            Taken::Unchanged(id) => Ok(self.settled(repair, RepairOutcome::Unchanged, id)),
            Taken::Refused(row) => {
                let problems = row.problems.iter().map(|problem| problem.say(error::lang())).collect();
                if let Some(kept) = self.outcome.rows.get_mut(nth) {
                    *kept = *row;
                }
                Ok(RepairView::refused(repair, problems))
            }
        }
    }

    fn take<S: Sheeted>(&mut self, tx: &mut Tx, nth: usize, repair: &Repair) -> Result<Taken> {
        let columns = <S::Noun as Listing>::COLUMNS;
        let lost = Error::Internal("a refused row without its sheet");
        let Some(refused) = self.outcome.rows.get(nth) else { return Err(lost) };
        let Some(sheet) = self.outcome.sheets.iter_mut().find(|sheet| sheet.name == repair.sheet) else {
            return Err(lost);
        };
        let mut again = Again::new(&sheet.headings, sheet.header_row, refused);
        for cell in &repair.cells {
            if let Some(column) = columns.iter().find(|column| column.key == cell.column) {
                again.correct(columns, column, &cell.value);
            }
        }
        // a line above has its number: as long as the number stays it is still the second one
        let twice = |row: &Refused| row.problems.iter().any(|problem| problem.message.key == "import-number-twice");
        let second = twice(refused) && !repair.cells.iter().any(|cell| cell.column == NUMBER.key);
        let table = again.sheet(&repair.sheet);
        let form = Form::at(&table, sheet.header_row, columns, &Remembered::default())?;
        if let Some(obstacle) = form.obstacles(error::lang()).into_iter().next() {
            return Err(Error::Conflict(obstacle));
        }
        sheet.headings.clone_from(&again.headings);
        let all = AllCounted::of_refused(self.file.clone(), self.outcome.numbered);
        let counted = rows::recounted(&form, second);
        rows::take_one::<S>(tx, &self.importer, (&form, &all), counted, &again.headings)?.ok_or(lost)
    }

    /// A row that was taken is refused no more.
    fn settled(&mut self, repair: &Repair, became: RepairOutcome, id: String) -> RepairView {
        let all = &mut self.outcome;
        all.rows.retain(|row| !(row.sheet == repair.sheet && row.row == repair.row));
        all.refused = all.refused.saturating_sub(1);
        match became {
            RepairOutcome::Created => all.created += 1,
            RepairOutcome::Updated => all.updated += 1,
            RepairOutcome::Unchanged => all.unchanged += 1,
            RepairOutcome::Refused => {}
        }
        all.repaired.push(RowAt { sheet: repair.sheet.clone(), row: repair.row });
        let (sheet, row) = (repair.sheet.clone(), repair.row);
        RepairView { sheet, row, outcome: became, id: Some(id), problems: Vec::new() }
    }

    /// A row that is not among the refused ones that were kept.
    fn not_there(&self, repair: &Repair) -> RepairView {
        let was = self.outcome.repaired.iter().any(|at| at.sheet == repair.sheet && at.row == repair.row);
        let (why, fix) = match was {
            true => ("import-repaired", "import-fix-repaired"),
            false => ("import-not-refused", "import-fix-not-refused"),
        };
        let say = |key: &str| Message::new(key).say(error::lang());
        let said = Said {
            sheet: repair.sheet.clone(),
            row: repair.row,
            key: String::new(),
            column: String::new(),
            value: String::new(),
            reason: say(why),
            fix: say(fix),
        };
        RepairView::refused(repair, vec![said])
    }
}

impl RepairView {
    fn refused(repair: &Repair, problems: Vec<Said>) -> RepairView {
        let (sheet, row) = (repair.sheet.clone(), repair.row);
        RepairView { sheet, row, outcome: RepairOutcome::Refused, id: None, problems }
    }
}
