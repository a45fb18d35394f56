//! Rows of a sheet into demands.
use std::collections::HashMap;

use super::{
    Importer, Outcome, Taken,
    firm::{Refusal, firm},
};
use crate::{
    audit::{self, Act},
    db::Tx,
    demand::{
        model::Demand,
        sheet::{COLUMNS, OCCURRENCE, SheetDemand, draft},
        store,
    },
    error::Result,
    kernel::{id::DemandId, noun::Noun, region::RegionCode},
    listing::{Life, State},
    org::{Org, model::plain_name},
    sheet::{Cell, Form, Refused, Row, Value, folded},
    text::Message,
};

/// The kind of job.
pub const KIND: &str = "import-demands";

/// A row of the sheet with its place among the rows of the same firm and equipment.
pub struct Counted<'f> {
    row: Row<'f>,
    occurrence: u32,
}

/// Every row of the sheet, counted. Refused rows count too, so that repairing one later moves no other.
pub fn counted<'f>(form: &'f Form<'f>) -> Vec<Counted<'f>> {
    let plain = |row: &Row<'f>, key: &str| folded(&row.shown(key));
    let rows: Vec<Row<'f>> = form.rows().collect();
    // A firm whose code stands in one of its rows is that firm in all of them.
    let mut codes: HashMap<String, String> = HashMap::new();
    for row in &rows {
        let code = plain(row, "code");
        if !code.is_empty() {
            codes.entry(plain(row, "company")).or_insert(code);
        }
    }
    let mut seen: HashMap<(String, String), u32> = HashMap::new();
    let count = |mut row: Row<'f>| {
        let (company, code) = (plain(&row, "company"), plain(&row, "code"));
        let firm = if code.is_empty() { codes.get(&company).cloned().unwrap_or(company) } else { code };
        let nth = seen.entry((firm, plain(&row, "equipment"))).or_default();
        *nth += 1;
        let occurrence = row.clone().count(OCCURRENCE).unwrap_or(*nth);
        row.count(OCCURRENCE); // what is wrong with it is noted
        Counted { row, occurrence }
    };
    rows.into_iter().map(count).collect()
}

/// The headings of the report of refused rows: the sheet's own, and which of the firm's rows of that equipment it was.
pub fn headings(form: &Form<'_>) -> Vec<String> {
    let mut headings = form.headings();
    if form.mapping.index_of(OCCURRENCE).is_none() {
        headings.extend(COLUMNS.iter().filter(|column| column.key == OCCURRENCE).map(|column| column.zh.to_owned()));
    }
    headings
}

/// Takes one row: reads it, finds its firm, writes the demand.
///
/// # Errors
/// Only what the database refuses; a row that cannot be taken is a value.
pub fn take(tx: &mut Tx, importer: &Importer, counted: &Counted<'_>, outcome: &mut Outcome) -> Result<()> {
    let within = match importer {
        Importer::Bureau(_, region) => region.clone(),
        Importer::Firm(_) => RegionCode::nation(),
    };
    let taken = match draft(counted.row.clone(), &within) {
        Err(refused) => Taken::Refused(refused),
        Ok(said) => match firm(tx, importer, &said)? {
            Err(refusal) => refused(counted, refusal),
            Ok((org, region)) => match write(tx, importer, org, region, &said, counted.occurrence)? {
                Ok(taken) => taken,
                Err(refusal) => refused(counted, refusal),
            },
        },
    };
    outcome.count(match taken {
        Taken::Refused(row) => Taken::Refused(Box::new(numbered(*row, counted.occurrence, &outcome.headings))),
        taken => taken,
    });
    Ok(())
}

fn refused(counted: &Counted<'_>, refusal: Refusal) -> Taken {
    let mut row = counted.row.clone();
    row.problem(refusal.key, refusal.why, refusal.fix);
    match row.finish::<()>(None) {
        Err(refused) => Taken::Refused(refused),
        Ok(()) => Taken::Unchanged, // cannot be: there was no value
    }
}

/// Puts the occurrence into the last cell of the report's row, unless the sheet has it.
fn numbered(mut row: Refused, occurrence: u32, headings: &[String]) -> Refused {
    let ours = |title: &String| COLUMNS.iter().any(|column| column.key == OCCURRENCE && column.zh == title);
    if !headings.last().is_some_and(ours) {
        return row;
    }
    let width = headings.len();
    if row.cells.len() < width {
        row.cells.resize(width, Cell::default());
    }
    if let Some(cell) = width.checked_sub(1).and_then(|last| row.cells.get_mut(last)).filter(|c| c.value.is_empty()) {
        *cell = Value::Number(occurrence.to_string()).into();
    }
    row
}

fn write(
    tx: &mut Tx,
    importer: &Importer,
    org: Org,
    region: RegionCode,
    said: &SheetDemand,
    occurrence: u32,
) -> Result<Result<Taken, Refusal>> {
    let key = format!("{}#{occurrence}", plain_name(&said.equipment));
    let today = tx.today();
    let past = said.needed_by().is_some_and(|day| day < today) && matches!(importer, Importer::Bureau(..));
    let Some(mut demand) = store::find_by_source(tx, org.id, &key)? else {
        if past {
            return Ok(Err(Refusal::past(today)));
        }
        create(tx, importer, org, region, said, key)?;
        return Ok(Ok(Taken::Created));
    };
    let before = demand.clone();
    said.apply(&mut demand);
    if demand == before {
        return Ok(Ok(Taken::Unchanged));
    }
    let state = demand.life.state;
    if !matches!(state, State::Draft | State::Submitted | State::Returned | State::Withdrawn) {
        let why = Message::new("import-state").with("state", state);
        return Ok(Err(Refusal::new("equipment", why, "import-fix-state")));
    }
    if past {
        return Ok(Err(Refusal::past(today)));
    }
    demand.life.edit()?;
    hand_in(tx, importer, &mut demand)?;
    store::save(tx, &mut demand)?;
    audit::record(tx, Act::Import, Noun::Demand, demand.id)?;
    Ok(Ok(Taken::Updated))
}

fn create(
    tx: &mut Tx,
    importer: &Importer,
    org: Org,
    region: RegionCode,
    said: &SheetDemand,
    key: String,
) -> Result<()> {
    let mut life = Life::begin(org.id, region, tx.now());
    life.source_key = Some(key);
    if let Importer::Bureau(bureau, _) = importer {
        life.entered_by = Some(*bureau);
    }
    let (content, item) = said.whole();
    let mut demand = Demand {
        id: DemandId::new(),
        life,
        industry: said.industry.clone().or(org.industry),
        content,
        posted_on: tx.today(),
        items: vec![item],
    };
    hand_in(tx, importer, &mut demand)?;
    store::insert(tx, &demand)?;
    audit::record(tx, Act::Import, Noun::Demand, demand.id)
}

/// What a bureau enters has been handed in; what a firm imports for itself is still its draft.
fn hand_in(tx: &Tx, importer: &Importer, demand: &mut Demand) -> Result<()> {
    match importer {
        Importer::Bureau(..) if demand.life.state == State::Draft => demand.submit(tx.today()),
        _ => Ok(()),
    }
}
