//! Rows of a sheet into rows of a list.
use std::collections::HashMap;

use super::{
    Importer, Outcome, SheetTaken, Sheeted, Taken,
    firm::{Refusal, firm},
};
use crate::{
    audit::{self, Act},
    auth::may::Target,
    db::Tx,
    error::{Error, Result},
    kernel::region::RegionCode,
    life::{Life, State},
    listing::{
        Listing,
        columns::{NUMBER, OCCURRENCE},
    },
    org::Org,
    sheet::{Cell, Form, Refused, Row, Value, folded},
    text::Message,
};

/// A row of a file with its place among the rows of the same firm and equipment.
pub struct Counted<'f> {
    row: Row<'f>,
    place: Place,
}

/// Every row of all tables of a file, counted. Refused rows count too, so that repairing one later moves no other.
pub fn counted<'f, S: Sheeted>(forms: &'f [Form<'f>]) -> Vec<Counted<'f>> {
    let plain = |row: &Row<'f>, key: &str| folded(&row.shown(key));
    let rows: Vec<(usize, Row<'f>)> =
        forms.iter().enumerate().flat_map(|(sheet, form)| form.rows().map(move |row| (sheet, row))).collect();
    // A firm whose code stands in one of its rows is that firm in all of them.
    let mut codes: HashMap<String, String> = HashMap::new();
    for (_, row) in &rows {
        let code = plain(row, "code");
        if !code.is_empty() {
            codes.entry(plain(row, "company")).or_insert(code);
        }
    }
    let mut seen: HashMap<(String, String), u32> = HashMap::new();
    let count = |(sheet, mut row): (usize, Row<'f>)| {
        let (company, code) = (plain(&row, "company"), plain(&row, "code"));
        let firm = if code.is_empty() { codes.get(&company).cloned().unwrap_or(company) } else { code };
        let name: String = S::NAMED_BY.iter().map(|key| plain(&row, key)).collect();
        let nth = seen.entry((firm, name)).or_default();
        *nth += 1;
        let occurrence = row.clone().count(OCCURRENCE.key).unwrap_or(*nth);
        row.count(OCCURRENCE.key); // what is wrong with it is noted
        let number = row.text(NUMBER.key).unwrap_or_default();
        Counted { row, place: Place { sheet, number, occurrence } }
    };
    rows.into_iter().map(count).collect()
}

/// A table for the report.
pub fn taken(form: &Form<'_>) -> SheetTaken {
    SheetTaken {
        name: form.sheet.name.clone(),
        header_row: form.header_row(),
        rows: form.rows().count(),
        headings: headings(form),
    }
}

/// The headings of the report of refused rows: the sheet's own, and which of the firm's rows of that equipment it was.
fn headings(form: &Form<'_>) -> Vec<String> {
    let mut headings = form.headings();
    if form.mapping.index_of(OCCURRENCE.key).is_none() {
        headings.push(OCCURRENCE.zh.to_owned());
    }
    headings
}

/// Takes one row: reads it, finds its firm, writes what it says.
///
/// # Errors
/// Only what the database refuses; a row that cannot be taken is a value.
pub fn take<S: Sheeted>(tx: &mut Tx, importer: &Importer, counted: &Counted<'_>, outcome: &mut Outcome) -> Result<()> {
    let taken = match S::read(counted.row.clone(), &importer.within()) {
        Err(refused) => Taken::Refused(refused),
        Ok(said) => match firm::<S>(tx, importer, &said)? {
            Err(refusal) => refused(counted, refusal),
            Ok((org, region)) => match write::<S>(tx, importer, org, region, &said, &counted.place)? {
                Ok(taken) => taken,
                Err(refusal) => refused(counted, refusal),
            },
        },
    };
    let headings = outcome.sheets.get(counted.place.sheet).map_or(&[][..], |sheet| &sheet.headings);
    let taken = match taken {
        Taken::Refused(row) => Taken::Refused(Box::new(numbered(*row, counted.place.occurrence, headings))),
        taken => taken,
    };
    outcome.count(taken);
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
    let ours = |title: &String| title == OCCURRENCE.zh;
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

/// Where a row stands: in which of the tables, its own number in an exported one, and which of its name it is.
struct Place {
    sheet: usize,
    number: String,
    occurrence: u32,
}

fn write<S: Sheeted>(
    tx: &mut Tx,
    importer: &Importer,
    org: Org,
    region: RegionCode,
    said: &S::Said,
    place: &Place,
) -> Result<Result<Taken, Refusal>> {
    let key = format!("{}#{}", S::name(said), place.occurrence);
    let today = tx.today();
    let past = S::needed_by(said).is_some_and(|day| day < today) && matches!(importer, Importer::Bureau(..));
    let found = if place.number.is_empty() {
        S::Noun::find_by_source(tx, org.id, &key)?
    } else {
        numbered_row::<S>(tx, &org, place)?
    };
    let Some(mut noun) = found else {
        if !place.number.is_empty() {
            return Ok(Err(Refusal::new(NUMBER.key, Message::new("import-number"), "import-fix-number")));
        }
        if past {
            return Ok(Err(Refusal::past(today)));
        }
        return create::<S>(tx, importer, org, region, said, key);
    };
    if let Importer::Bureau(_, within) = importer
        && !within.contains(&noun.life().review_region)
    {
        return Ok(Err(Refusal::new("company", Message::new("import-elsewhere"), "import-fix-elsewhere")));
    }
    let before = noun.clone();
    S::apply(said, &mut noun);
    if noun == before {
        return Ok(Ok(Taken::Unchanged));
    }
    let lines = S::lines(&before);
    if lines > 1 {
        let why = Message::new("import-several-lines").with("lines", lines);
        return Ok(Err(Refusal::new(NUMBER.key, why, "import-fix-several-lines")));
    }
    let state = noun.life().state;
    if !matches!(state, State::Draft | State::Submitted | State::Returned | State::Withdrawn) {
        let why = Message::new("import-state").with("state", state);
        return Ok(Err(Refusal::new(S::NAMED_BY.first().unwrap_or(&"company"), why, "import-fix-state")));
    }
    if past {
        return Ok(Err(Refusal::past(today)));
    }
    noun.life_mut().edit()?;
    hand_in::<S>(tx, importer, &mut noun)?;
    S::Noun::save(tx, &mut noun)?;
    audit::record(tx, Act::Import, S::Noun::NOUN, noun.id())?;
    Ok(Ok(Taken::Updated))
}

/// The row of `org` that bears the number; another's is as good as none.
fn numbered_row<S: Sheeted>(tx: &mut Tx, org: &Org, place: &Place) -> Result<Option<S::Noun>> {
    let Ok(id) = place.number.parse() else { return Ok(None) };
    Ok(<S::Noun as Target>::find(tx, &id)?.filter(|row| row.life().owner == org.id))
}

fn create<S: Sheeted>(
    tx: &mut Tx,
    importer: &Importer,
    org: Org,
    region: RegionCode,
    said: &S::Said,
    key: String,
) -> Result<Result<Taken, Refusal>> {
    let mut life = Life::begin(org.id, region, tx.now());
    life.source_key = Some(key);
    if let Importer::Bureau(bureau, within) = importer {
        life.entered_by = Some(*bureau);
        if !within.contains(&life.region) {
            life.review_region = within.clone();
        }
    }
    let mut noun = match S::make(said, &org, life, tx.today()) {
        Err(Error::Conflict(why)) => return Ok(Err(Refusal::new("company", why, "import-fix-firm-other"))),
        made => made?,
    };
    hand_in::<S>(tx, importer, &mut noun)?;
    S::Noun::insert(tx, &noun)?;
    audit::record(tx, Act::Import, S::Noun::NOUN, noun.id())?;
    Ok(Ok(Taken::Created))
}

/// What a bureau enters has been handed in; what a firm imports for itself is still its draft.
fn hand_in<S: Sheeted>(tx: &Tx, importer: &Importer, noun: &mut S::Noun) -> Result<()> {
    match importer {
        Importer::Bureau(..) if noun.life().state == State::Draft => noun.submit(tx.today()),
        _ => Ok(()),
    }
}
