//! Rows of a sheet into rows of a list.
use std::{
    collections::{HashMap, HashSet},
    hash::{DefaultHasher, Hash, Hasher},
};

use super::{
    Importer, Outcome, Reached, SheetTaken, Sheeted, Taken,
    firm::{Refusal, another_name, firm},
    lines,
};
use crate::{
    audit::{self, Act, Source},
    auth::{actor::Viewer, may::Target},
    db::Tx,
    error::{Error, Result},
    kernel::region::RegionCode,
    life::{Life, State},
    listing::{
        Listing,
        columns::{NUMBER, OCCURRENCE},
    },
    org::{self, Org, model::plain_name},
    sheet::{Cell, Form, Refused, Row, Value, folded},
    text::Message,
};

/// A row of a file with its place among the rows of the same firm and equipment. It is kept short: there are as many as rows.
#[derive(Clone, Copy, Debug)]
pub struct Counted {
    /// Which of the tables, and where in it.
    pub sheet: usize,
    pub place: usize,
    /// Which of its name it is.
    occurrence: u32,
    /// A line above has the same number.
    again: bool,
}

/// Every row of all tables of a file, counted.
#[derive(Debug, Default)]
pub struct AllCounted {
    pub rows: Vec<Counted>,
    /// All numbers of the sheets: their rows are not meant by lines without one.
    numbers: HashSet<String>,
    /// Whether lines without a number are new among lines that have one.
    numbered: bool,
    /// The file's name, for the trail.
    file: String,
}

impl AllCounted {
    /// For rows that are read again, alone: `numbered` as it was found in their file.
    pub fn of_refused(file: String, numbered: bool) -> AllCounted {
        AllCounted { file, numbered, ..AllCounted::default() }
    }

    pub fn are_numbered(&self) -> bool {
        self.numbered
    }
}

/// The one row of a form of [`crate::sheet::Again`]; `again`: a line of its file has the same number.
pub fn recounted(form: &Form<'_>, again: bool) -> Counted {
    const PLACE: usize = 1; // below the header
    let said = form.row(PLACE).and_then(|mut row| row.count(OCCURRENCE.key));
    Counted { sheet: 0, place: PLACE, occurrence: said.unwrap_or(1), again }
}

/// What a row is counted by: marks of its firm's name and code and of its own name, its stated place, whether it has a number.
type Facts = (u64, Option<u64>, u64, Option<u32>, bool);

/// Counts the rows of all tables of a file of this name. Refused rows count too, so that repairing one later moves no other.
pub fn counted<S: Sheeted>(file: String, forms: &[Form<'_>]) -> AllCounted {
    let mut all = AllCounted { file, ..AllCounted::default() };
    let mut facts: Vec<Facts> = Vec::new();
    // A firm whose code stands in one of its rows is that firm in all of them.
    let mut codes: HashMap<u64, u64> = HashMap::new();
    for (sheet, form) in forms.iter().enumerate() {
        for mut row in form.rows() {
            let (company, code) = (folded(&row.shown("company")), folded(&row.shown("code")));
            let (company, code) = (mark(&company), (!code.is_empty()).then(|| mark(&code)));
            if let Some(code) = code {
                codes.entry(company).or_insert(code);
            }
            let number = row.text(NUMBER.key).unwrap_or_default();
            let numbered = !number.is_empty();
            let again = numbered && !all.numbers.insert(number);
            facts.push((company, code, mark(&folded(&S::label(&row))), row.count(OCCURRENCE.key), numbered));
            all.rows.push(Counted { sheet, place: row.place(), occurrence: 0, again });
        }
    }
    all.numbered = !all.numbers.is_empty();
    let mut seen: HashMap<(u64, u64), u32> = HashMap::new();
    for (row, (company, code, label, said, numbered)) in all.rows.iter_mut().zip(facts) {
        let firm = code.or_else(|| codes.get(&company).copied()).unwrap_or(company);
        let nth = seen.entry((firm, label)).or_default();
        *nth += u32::from(!numbered);
        row.occurrence = said.unwrap_or(*nth);
    }
    all
}

/// What stands for a text while rows are counted: a hundred thousand names would take more memory than their rows.
fn mark(text: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    text.hash(&mut hasher);
    hasher.finish()
}

/// A table for the report.
pub fn taken(form: &Form<'_>, nth: usize, all: &AllCounted) -> SheetTaken {
    SheetTaken {
        name: form.sheet.name.clone(),
        header_row: form.header_row(),
        rows: all.rows.iter().filter(|row| row.sheet == nth).count(),
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
pub fn take<S: Sheeted>(
    tx: &mut Tx,
    importer: &Importer,
    (form, all): (&Form<'_>, &AllCounted),
    counted: Counted,
    outcome: &mut Outcome,
) -> Result<()> {
    let headings = outcome.sheets.get(counted.sheet).map_or(&[][..], |sheet| &sheet.headings);
    let Some(taken) = take_one::<S>(tx, importer, (form, all), counted, headings)? else { return Ok(()) };
    let number = form.sheet.rows.number(counted.place).unwrap_or_default();
    outcome.reached = Some(Reached { sheet: form.sheet.name.clone(), row: number });
    outcome.count(taken);
    Ok(())
}

/// [`take`] of one row, counted nowhere; none where there is no such row. `headings` are those of the report.
///
/// # Errors
/// As [`take`].
pub fn take_one<S: Sheeted>(
    tx: &mut Tx,
    importer: &Importer,
    (form, all): (&Form<'_>, &AllCounted),
    counted: Counted,
    headings: &[String],
) -> Result<Option<Taken>> {
    let Some(mut row) = form.row(counted.place) else { return Ok(None) };
    let number = row.text(NUMBER.key).unwrap_or_default();
    row.count(OCCURRENCE.key); // what is wrong with it is noted
    let source = Source { file: all.file.clone(), sheet: form.sheet.name.clone(), row: row.number() };
    let digest = lines::digest(form, &row);
    let place = Place { number, counted, all, source, digest };
    let taken = match S::read(row.clone(), &importer.within()) {
        Err(refused) => Taken::Refused(refused),
        Ok(said) => match place_row::<S>(tx, importer, (&row, &place), &said)? {
            Ok(taken) => taken,
            Err(refusal) => refused(row.clone(), refusal),
        },
    };
    Ok(Some(match taken {
        Taken::Refused(row) => Taken::Refused(Box::new(numbered(*row, counted.occurrence, headings))),
        taken => taken,
    }))
}

/// What is refused by its number enters no firm.
fn place_row<S: Sheeted>(
    tx: &mut Tx,
    importer: &Importer,
    (row, place): (&Row<'_>, &Place<'_>),
    said: &S::Said,
) -> Result<Result<Taken, Refusal>> {
    let numbered = match numbered_row::<S>(tx, said, place)? {
        Ok(numbered) => numbered,
        Err(refusal) => return Ok(Err(refusal)),
    };
    if let Some(stored) = &numbered
        && as_exported::<S>(tx, importer, stored, row)?
    {
        return Ok(Ok(Taken::Unchanged(stored.id().to_string())));
    }
    match firm::<S>(tx, importer, said)? {
        Ok(firm) => write::<S>(tx, importer, firm, said, numbered, place),
        Err(refusal) => Ok(Err(refusal)),
    }
}

/// Whether the line still stands as the importer's own export would write it: not every value has a cell that is read back
/// as it was, and a line that nobody touched changes nothing.
fn as_exported<S: Sheeted>(tx: &mut Tx, importer: &Importer, stored: &S::Noun, line: &Row<'_>) -> Result<bool> {
    let org = match importer {
        Importer::Bureau(org, _) | Importer::Firm(org) => *org,
    };
    let Some(reader) = org::store::find(tx, org)? else { return Ok(false) };
    let Some(owner) = org::store::find(tx, stored.life().owner)? else { return Ok(false) };
    let view = stored.clone().view(&owner.name, &Viewer(Some(reader.reader())));
    let ours = ["company", "code", "region", NUMBER.key, OCCURRENCE.key];
    let columns = S::Noun::COLUMNS.iter().filter(|column| line.has_column(column.key) && !ours.contains(&column.key));
    let keys: Vec<&str> = columns.map(|column| column.key).collect();
    let same = |nth: usize| keys.iter().all(|key| line.shown(key) == S::Noun::cell(&view, nth, key).shown());
    Ok((0..S::Noun::lines(&view)).any(same))
}

fn refused(mut row: Row<'_>, refusal: Refusal) -> Taken {
    refusal.tell(&mut row);
    match row.finish::<()>(None) {
        Err(refused) => Taken::Refused(refused),
        Ok(()) => Taken::Unchanged(String::new()), // cannot be: there was no value
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

/// Where a row stands: its own number in an exported sheet, and which of its name it is.
struct Place<'f> {
    number: String,
    counted: Counted,
    all: &'f AllCounted,
    /// For the trail.
    source: Source,
    /// Of what the line says.
    digest: String,
}

/// What a line without a number means: the row that the same line became earlier, and the key of that line. In a sheet
/// with numbers such a line is one that somebody added: it has keys of its own, and never those of the rows left out.
fn sourced<S: Sheeted>(tx: &mut Tx, org: &Org, name: &str, place: &Place<'_>) -> Result<(Option<S::Noun>, String)> {
    let mark = if place.all.numbered { '+' } else { '#' };
    let mut occurrence = place.counted.occurrence;
    loop {
        let key = format!("{name}{mark}{occurrence}");
        let found = S::Noun::find_by_source(tx, org.id, &key)?;
        match &found {
            Some(row) if place.all.numbers.contains(&row.id().to_string()) => occurrence += 1,
            _ => return Ok((found, key)),
        }
    }
}

/// The row that bears the line's number, when it is `said`'s firm's: another's is as good as none.
///
/// # Errors
/// A refusal as a value.
fn numbered_row<S: Sheeted>(
    tx: &mut Tx,
    said: &S::Said,
    place: &Place<'_>,
) -> Result<Result<Option<S::Noun>, Refusal>> {
    if place.number.is_empty() {
        return Ok(Ok(None));
    }
    let refusal = || Refusal::new(NUMBER.key, Message::new("import-number"), "import-fix-number");
    let found = match place.number.parse() {
        Ok(id) => <S::Noun as Target>::find(tx, &id)?,
        Err(_) => None,
    };
    let Some(row) = found else { return Ok(Err(refusal())) };
    let Some(owner) = org::store::find(tx, row.life().owner)? else { return Ok(Err(refusal())) };
    let firm = S::firm(said);
    let same = match (firm.code, &owner.credit_code) {
        (Some(said), Some(known)) => said == known,
        _ => plain_name(firm.company) == owner.name,
    };
    // a line that is as it was exported says so of its firm too
    if let Some(refusal) = another_name(&owner, &firm).filter(|_| same) {
        return Ok(Err(refusal));
    }
    Ok(if same { Ok(Some(row)) } else { Err(refusal()) })
}

fn write<S: Sheeted>(
    tx: &mut Tx,
    importer: &Importer,
    (org, region): (Org, RegionCode),
    said: &S::Said,
    numbered: Option<S::Noun>,
    place: &Place<'_>,
) -> Result<Result<Taken, Refusal>> {
    let (found, key) = match numbered {
        Some(row) => (Some(row), String::new()),
        None => sourced::<S>(tx, &org, &S::name(said), place)?,
    };
    let today = tx.today();
    let Some(mut noun) = found else {
        if S::needed_by(said).is_some_and(|day| day < today) && matches!(importer, Importer::Bureau(..)) {
            return Ok(Err(Refusal::past(today)));
        }
        return create::<S>(tx, importer, (org, region), said, (key, place));
    };
    if let Some(refusal) = not_yours(importer, noun.life()) {
        return Ok(Err(refusal));
    }
    if said_before::<S>(tx, &noun, place)? {
        return Ok(Ok(Taken::Unchanged(noun.id().to_string())));
    }
    let before = noun.clone();
    S::apply(said, &mut noun);
    if noun == before {
        keep_line::<S>(tx, &noun, place)?;
        return Ok(Ok(Taken::Unchanged(noun.id().to_string())));
    }
    let lines = S::lines(&before);
    if lines > 1 {
        let why = Message::new("import-several-lines").with("lines", lines);
        return Ok(Err(Refusal::new(NUMBER.key, why, "import-fix-several-lines")));
    }
    if place.counted.again {
        return Ok(Err(Refusal::new(NUMBER.key, Message::new("import-number-twice"), "import-fix-number")));
    }
    let named = S::NAMED_BY.first().copied().unwrap_or("company");
    let state = noun.life().state;
    if noun.life_mut().edit().is_err() {
        let why = Message::new("import-state").with("state", state);
        return Ok(Err(Refusal::new(named, why, "import-fix-state")));
    }
    match hand_in::<S>(tx, importer, &mut noun) {
        Err(Error::Invalid(problems)) => {
            let first = problems.iter().next().map(|problem| problem.message.clone());
            let why = first.unwrap_or_else(|| Message::new("error-invalid"));
            return Ok(Err(Refusal::new(named, why, "import-fix-past")));
        }
        handed => handed?,
    }
    S::Noun::save(tx, &mut noun)?;
    keep_line::<S>(tx, &noun, place)?;
    audit::record_from(tx, Act::Import, S::Noun::NOUN, noun.id(), &place.source)?;
    Ok(Ok(Taken::Updated(noun.id().to_string())))
}

/// Whether the line is the one that the row was last taken from: it says nothing new, and must not undo what happened to
/// the row since. Who numbers a line means its row as it is now.
fn said_before<S: Sheeted>(tx: &mut Tx, noun: &S::Noun, place: &Place<'_>) -> Result<bool> {
    let row = noun.id().to_string();
    Ok(place.number.is_empty() && lines::is_known(tx, (S::Noun::NOUN, &row), &place.digest)?)
}

fn keep_line<S: Sheeted>(tx: &mut Tx, noun: &S::Noun, place: &Place<'_>) -> Result<()> {
    if place.number.is_empty() {
        lines::keep(tx, (S::Noun::NOUN, &noun.id().to_string()), &place.digest)?;
    }
    Ok(())
}

/// Why the importer may not change the row: what has been handed in is for the bureaus of its region, anything else for
/// whoever wrote it.
fn not_yours(importer: &Importer, life: &Life) -> Option<Refusal> {
    let Importer::Bureau(bureau, within) = importer else { return None };
    if !within.contains(&life.review_region) {
        return Some(Refusal::new("company", Message::new("import-elsewhere"), "import-fix-elsewhere"));
    }
    let theirs = matches!(life.state, State::Draft | State::Withdrawn) && life.entered_by != Some(*bureau);
    theirs.then(|| Refusal::new("company", Message::new("import-not-handed-in"), "import-fix-not-handed-in"))
}

fn create<S: Sheeted>(
    tx: &mut Tx,
    importer: &Importer,
    (org, region): (Org, RegionCode),
    said: &S::Said,
    (key, place): (String, &Place<'_>),
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
    lines::first(tx, (S::Noun::NOUN, &noun.id().to_string()), &place.digest)?;
    audit::record_from(tx, Act::Import, S::Noun::NOUN, noun.id(), &place.source)?;
    Ok(Ok(Taken::Created(noun.id().to_string())))
}

/// What a bureau enters has been handed in; what a firm imports for itself is still its draft.
fn hand_in<S: Sheeted>(tx: &Tx, importer: &Importer, noun: &mut S::Noun) -> Result<()> {
    match importer {
        Importer::Bureau(..) if noun.life().state == State::Draft => noun.submit(tx.today()),
        _ => Ok(()),
    }
}
