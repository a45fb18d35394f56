//! 座次: the hall with everybody's place, and who sits at which table in which turn.
use std::collections::{BTreeMap, HashMap};

use serde::Serialize;

use super::{
    matter::{Matter, clock},
    part::Part,
};
use crate::{
    booklet::model::soft,
    error::Result,
    event::content::{Happening, Slot},
    kernel::id::EventMemberId,
    text::Message,
};

#[derive(Debug, Serialize)]
pub struct Seats {
    lang: &'static str,
    title: String,
    event: String,
    empty: String,
    pub plans: Vec<Plan>,
}

/// One plan, on pages of its own: `hall` has rows, `tables` has columns and tables.
#[derive(Debug, Default, Serialize)]
pub struct Plan {
    kind: &'static str,
    pub title: String,
    note: String,
    stage: String,
    across: usize,
    rows: Vec<SeatRow>,
    columns: Vec<String>,
    tables: Vec<Table>,
}

#[derive(Debug, Serialize)]
struct SeatRow {
    name: String,
    seats: Vec<Seat>,
}

#[derive(Debug, Serialize)]
struct Seat {
    number: String,
    name: String,
    org: String,
}

#[derive(Debug, Serialize)]
struct Table {
    name: String,
    cells: Vec<Vec<String>>,
}

/// Turns that fit side by side on A4 across.
const TURNS_A_PAGE: usize = 5;

/// Rows of the hall in one file.
const MOST_ROWS: usize = 250;

/// The hall's plan where something happens on a stage, and a plan of the tables for each session and hall with meetings, which
/// come with the first part. `across`: seats in a row.
///
/// # Errors
/// `Invalid` for more rows than a file holds.
pub fn seats(matter: &Matter, across: usize, part: Part) -> Result<Seats> {
    let content = matter.content();
    let staged = [Happening::Speech, Happening::Signing, Happening::Promotion];
    let sits = !content.one_to_one || content.programme.iter().any(|point| staged.contains(&point.kind));
    let mut plans = Vec::new();
    if sits && !matter.guests.is_empty() {
        plans.push(hall(matter, across, part)?);
    }
    let sessions = if part.is_first() { content.days.as_slice() } else { &[] };
    let names: Names = matter.guests.iter().map(|guest| (guest.member.id, guest.name.as_str())).collect();
    let slots = content.slots();
    for (at, session) in (0..).zip(sessions) {
        let turns: Vec<&Slot> = slots.iter().filter(|slot| slot.session == at && slot.open).collect();
        for (hall, room) in (0..).zip(&content.halls) {
            for some in turns.chunks(TURNS_A_PAGE) {
                let title = [room.name.as_str(), session.title.as_str()].join(" ");
                plans.extend(tables(matter, &names, (hall, &title), some));
            }
        }
    }
    let title = matter.titled("paper-seats");
    let lang = super::lang_code(matter.lang);
    let (title, event) = (soft(&title), soft(&matter.event.title));
    Ok(Seats { lang, title, event, empty: matter.say("paper-no-seats"), plans })
}

type Names<'m> = HashMap<EventMemberId, &'m str>;

fn hall(matter: &Matter, across: usize, part: Part) -> Result<Plan> {
    let people: Vec<(String, String)> = matter
        .guests
        .iter()
        .flat_map(|guest| guest.people().into_iter().map(|person| (person.name, guest.name.clone())))
        // Where nobody is named, the organisation is what is read.
        .map(|(name, org)| if name.is_empty() { (org, String::new()) } else { (name, org) })
        .collect();
    let place = |row: usize, seat: usize| {
        Message::new("paper-seat").with("row", row + 1).with("seat", seat + 1).say(matter.lang)
    };
    let rows = people.chunks(across.max(1)).enumerate().map(|(row, people)| SeatRow {
        name: Message::new("paper-row").with("row", row + 1).say(matter.lang),
        seats: people
            .iter()
            .enumerate()
            .map(|(seat, (name, org))| Seat { number: place(row, seat), name: soft(name), org: soft(org) })
            .collect(),
    });
    Ok(Plan {
        kind: "hall",
        title: soft(&matter.titled("paper-seats")),
        note: matter.say("paper-seats-note"),
        stage: matter.say("paper-stage"),
        across: across.max(1),
        rows: part.of(rows.collect(), MOST_ROWS)?,
        ..Plan::default()
    })
}

/// None where nobody meets in these turns.
fn tables(matter: &Matter, names: &Names, (hall, title): (i32, &str), turns: &[&Slot]) -> Option<Plan> {
    let mut cells: BTreeMap<i32, Vec<Vec<String>>> = BTreeMap::new();
    for meeting in matter.meetings.iter().filter(|meeting| meeting.hall == hall) {
        let turn = turns.iter().position(|slot| i64::from(slot.slot) == i64::from(meeting.slot));
        let row = turn.map(|turn| (turn, cells.entry(meeting.seat).or_insert_with(|| vec![Vec::new(); turns.len()])));
        if let Some((turn, row)) = row
            && let Some(cell) = row.get_mut(turn)
        {
            let name = |member: EventMemberId| soft(names.get(&member).copied().unwrap_or_default());
            cell.extend([name(meeting.a), name(meeting.b)]);
        }
    }
    let first = turns.first().filter(|_| !cells.is_empty())?;
    let column = |slot: &&Slot| {
        let turn = Message::new("paper-turn").with("turn", slot.slot + 1).say(matter.lang);
        format!("{turn}\n{}-{}", clock(slot.starts_at), clock(slot.ends_at))
    };
    let table = |(seat, cells): (i32, Vec<Vec<String>>)| Table {
        name: Message::new("paper-table").with("table", seat).say(matter.lang),
        cells,
    };
    Some(Plan {
        kind: "tables",
        title: soft(title.trim()),
        note: matter.day(first.starts_at.date()),
        columns: turns.iter().map(column).collect(),
        tables: cells.into_iter().map(table).collect(),
        ..Plan::default()
    })
}
