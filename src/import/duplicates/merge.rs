//! Several rows become one: one stays, may take cells of the others, and the others are closed and point to it.
use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{may_review, same, store};
use crate::{
    audit::{self, Act},
    auth::{
        actor::{Actor, Viewer},
        may::Target,
    },
    db::{Tx, changes},
    error::{Error, Problems, Result},
    import::Sheeted,
    kernel::{Invalid, id::OrgId},
    life::State,
    listing::{Listing, export},
    org::{self, Org},
    sheet::{Book, Cell, Column, Form, Guide, Kind, RawRow, Sheet, Value, find},
    text::Message,
};

/// At most so many rows become one at once.
const MOST: usize = 20;

/// A row in the version that was looked at.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RowAt {
    pub id: String,
    pub version: i32,
}

#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Merge {
    /// The row that stays.
    pub stays: RowAt,
    /// 1 to 20 rows that are closed.
    pub gone: Vec<RowAt>,
    /// Key of a column -> id of the closed row whose cell is taken.
    #[serde(default)]
    pub take: BTreeMap<String, String>,
}

/// Merges; the row that stays, and its owner.
///
/// # Errors
/// `NotFound` for a row that `actor` does not know, `Forbidden` for one that it does not review, `Stale`, `Conflict` for
/// rows of different firms, with introductions or of several items, `Invalid` for cells that cannot be taken.
pub fn merge<S: Sheeted>(tx: &mut Tx, actor: &Actor, asked: &Merge) -> Result<(S::Noun, Org)> {
    check(asked)?;
    let (mut stays, owner) = row::<S>(tx, actor, &asked.stays)?;
    let mut gone = Vec::new();
    for at in &asked.gone {
        let (row, other) = row::<S>(tx, actor, at)?;
        if other.id != owner.id && same::core_name(&other) != same::core_name(&owner) {
            let why = Message::new("duplicate-other-firm").with("one", &owner.name).with("other", &other.name);
            return Err(Error::Conflict(why));
        }
        if store::is_introduced(tx, S::Noun::NOUN, &at.id)? {
            return Err(Error::conflict("duplicate-introduced"));
        }
        gone.push((row, other));
    }
    take::<S>(tx, &mut stays, &owner, &gone, &asked.take)?;
    let kept = stays.id().to_string();
    for (mut row, _) in gone {
        let id = row.id().to_string();
        row.life_mut().merge(&Message::new("listing-merged-into").with("id", &kept).to_string())?;
        S::Noun::save_step(tx, &mut row)?;
        store::keep(tx, S::Noun::NOUN, actor.org, (&id, &kept))?;
        store::move_requests(tx, S::Noun::NOUN, (&id, &kept))?;
        changes::append(tx, S::Noun::NOUN, &id)?;
        audit::note(tx, Act::Merge, S::Noun::NOUN, &id, &format!("into {kept}"))?;
    }
    audit::record(tx, Act::Merge, S::Noun::NOUN, &kept)?;
    Ok((stays, owner))
}

fn check(asked: &Merge) -> Result<()> {
    let mut problems = Problems::default();
    if !(1..=MOST).contains(&asked.gone.len()) {
        problems.add("gone", Message::new("duplicate-count").with("least", 1).with("most", MOST));
    }
    for (at, row) in asked.gone.iter().enumerate() {
        let before = asked.gone.iter().take(at).any(|other| other.id == row.id);
        if before || row.id == asked.stays.id {
            problems.add(&format!("gone.{at}"), Message::new("duplicate-twice"));
        }
    }
    for (key, from) in &asked.take {
        if asked.gone.iter().all(|row| row.id != *from) {
            problems.add(&format!("take.{key}"), Message::new("duplicate-take-from"));
        }
    }
    problems.or(Some(()))
}

/// A row that `actor` reviews, as it was looked at.
pub fn row<S: Sheeted>(tx: &mut Tx, actor: &Actor, at: &RowAt) -> Result<(S::Noun, Org)> {
    let id = at.id.parse().map_err(|_| Error::NotFound)?;
    let row = <S::Noun as Target>::find(tx, &id)?.ok_or(Error::NotFound)?;
    if !may_review(actor, &row) {
        use crate::auth::policy::{Decision, Deed, decide};
        let seen = decide(Some(actor), Deed::See, &row.scope()) == Decision::Allow;
        return Err(if seen { Error::Forbidden } else { Error::NotFound });
    }
    row.life().at(at.version)?;
    let owner = org::store::find(tx, row.life().owner)?.ok_or(Error::NotFound)?;
    Ok((row, owner))
}

/// Writes the cells of other rows over `stays`, in the way in which a sheet that has them would; saves it.
fn take<S: Sheeted>(
    tx: &mut Tx,
    stays: &mut S::Noun,
    owner: &Org,
    gone: &[(S::Noun, Org)],
    wanted: &BTreeMap<String, String>,
) -> Result<()> {
    if wanted.is_empty() {
        return Ok(());
    }
    let several = S::lines(stays) > 1 || gone.iter().any(|(row, _)| S::lines(row) > 1);
    if several {
        return Err(Error::conflict("duplicate-several-items"));
    }
    let mut problems = Problems::default();
    for key in wanted.keys().filter(|key| !same::is_own::<S>(key) || column::<S>(key).is_none()) {
        problems.add(&format!("take.{key}"), Message::new("duplicate-take-column").with("column", key));
    }
    problems.or(Some(()))?;
    let line = line::<S>(stays, owner, gone, wanted);
    let book =
        Book { sheets: vec![Sheet { name: String::new(), rows: line.into_iter().collect() }], hidden: Vec::new() };
    let found = find(&book, S::Noun::COLUMNS, &Guide::default()).map_err(Error::Invalid)?;
    let row = found.forms.first().and_then(|form: &Form<'_>| form.rows().next());
    let row = row.ok_or(Error::Internal("a merged row is no row"))?;
    let said = S::read(row, &stays.life().region).map_err(|refused| {
        let mut problems = Problems::default();
        for problem in &refused.problems {
            problems.add(&format!("take.{}", problem.key), problem.message.clone());
        }
        Error::Invalid(problems)
    })?;
    let before = stays.clone();
    S::apply(&said, stays);
    if *stays == before {
        return Ok(());
    }
    stays.life_mut().edit()?;
    if stays.life().state == State::Draft {
        stays.submit(tx.today())?;
    }
    S::Noun::save(tx, stays)
}

fn column<S: Sheeted>(key: &str) -> Option<&'static Column> {
    S::Noun::COLUMNS.iter().find(|column| column.key == key)
}

/// A header and one line: the cells that are taken, and of the row that stays those that are written together with them.
fn line<S: Sheeted>(
    stays: &S::Noun,
    owner: &Org,
    gone: &[(S::Noun, Org)],
    wanted: &BTreeMap<String, String>,
) -> [RawRow; 2] {
    // as the firm itself sees its rows: what it wrote goes from one of them into another
    let view = |row: &S::Noun, org: &Org| row.clone().view(&org.name, &Viewer(Some(org.reader())));
    let own = view(stays, owner);
    let word = |key: &str| key.split('_').next().unwrap_or_default().to_owned();
    let beside = |column: &Column| {
        wanted.keys().any(|key| {
            let money = self::column::<S>(key).is_some_and(|taken| taken.kind == Kind::Money);
            (money && column.kind == Kind::Money) || word(key) == word(column.key)
        })
    };
    let mut heads = RawRow { number: 1, cells: Vec::new() };
    let mut cells = RawRow { number: 2, cells: Vec::new() };
    let columns = S::Noun::COLUMNS.iter().filter(|column| !S::Noun::ONLY_READ.contains(&column.key));
    for column in columns.filter(|column| column.required || wanted.contains_key(column.key) || beside(column)) {
        let from = wanted.get(column.key).and_then(|id| gone.iter().find(|(row, _)| row.id().to_string() == *id));
        let value = match from {
            _ if column.key == "company" => Value::text(&owner.name),
            Some((row, org)) => S::Noun::cell(&view(row, org), 0, column.key),
            None => S::Noun::cell(&own, 0, column.key),
        };
        heads.cells.push(Cell::from(Value::Text(export::heading(column, crate::text::Lang::Zh))));
        cells.cells.push(Cell::from(value));
    }
    [heads, cells]
}

/// Remembers that rows which looked the same are not.
///
/// # Errors
/// `Invalid` for fewer than two, `NotFound` and `Forbidden` as for [`merge`].
pub fn distinguish<S: Sheeted>(tx: &mut Tx, actor: &Actor, ids: &[String]) -> Result<()> {
    let mut rows: Vec<String> = ids.to_vec();
    rows.sort_unstable();
    rows.dedup();
    if !(2..=MOST).contains(&rows.len()) {
        let mut problems = Problems::default();
        problems.add("rows", Message::new("duplicate-count").with("least", 2).with("most", MOST));
        return Err(Error::Invalid(problems));
    }
    let org: OrgId = actor.org;
    for id in &rows {
        let known: Result<_, Invalid> = id.parse();
        let row = <S::Noun as Target>::find(tx, &known.map_err(|_| Error::NotFound)?)?.ok_or(Error::NotFound)?;
        self::row::<S>(tx, actor, &RowAt { id: id.clone(), version: row.life().version })?;
    }
    for (at, one) in rows.iter().enumerate() {
        let mut told = 0;
        for other in rows.iter().skip(at + 1) {
            told += u32::from(store::distinguish(tx, S::Noun::NOUN, org, (one, other))?);
        }
        if told > 0 {
            audit::note(tx, Act::Distinguish, S::Noun::NOUN, one, &told.to_string())?;
        }
    }
    Ok(())
}
