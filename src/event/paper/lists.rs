//! Tables to be signed: who came, and what was signed.
use serde::Serialize;

use super::{
    matter::{Contract, Matter},
    part::Part,
};
use crate::{booklet::model::soft, error::Result, event::member::MemberSide};

/// A table with its heading. Pure data, as the templates read it.
#[derive(Debug, Serialize)]
pub struct List {
    lang: &'static str,
    title: String,
    event: String,
    note: String,
    lines: Vec<String>,
    columns: Vec<String>,
    pub rows: Vec<Vec<String>>,
}

/// Empty lines for whoever comes without having registered.
const SPARE: usize = 6;
/// A signing list has so many lines at least.
const LEAST_SIGNED: usize = 10;

/// Lines of one file.
const MOST_LINES: usize = 2_000;

/// 签到表: a line for each delegate, its telephone number and signature to be written in.
///
/// # Errors
/// `Invalid` for more than a file holds.
pub fn sign_in(matter: &Matter, part: Part) -> Result<List> {
    let mut rows: Vec<Vec<String>> = Vec::new();
    for guest in &matter.guests {
        for person in guest.people() {
            let number = (rows.len() + 1).to_string();
            let side = matter.side(guest.member.side);
            let words = [number, guest.name.clone(), side, person.name, person.title, String::new(), String::new()];
            rows.push(words.iter().map(|word| soft(word)).collect());
        }
    }
    let before = rows.len();
    let mut rows = part.of(rows, MOST_LINES)?;
    rows.extend((1..=SPARE).map(|spare| [vec![(before + spare).to_string()], vec![String::new(); 6]].concat()));
    let columns = ["number", "org", "side", "person", "post", "phone", "signature"];
    Ok(list(matter, "paper-sign-in", matter.words("paper", &columns), rows))
}

/// 签约表: what the two sides of a meeting said was signed, and empty lines for what is signed on the stage.
pub fn signing(matter: &Matter) -> List {
    let mut rows: Vec<Vec<String>> = Vec::new();
    for contract in &matter.contracts {
        let Some((first, second)) = parties(matter, contract) else { continue };
        // Two words about the same contract are both shown: which one holds, the contract says.
        let sums = contract.sums.iter().map(|sum| sum.in_words()).collect::<Vec<_>>().join(" / ");
        let number = (rows.len() + 1).to_string();
        rows.push([number, soft(&first), soft(&second), String::new(), sums, String::new(), String::new()].into());
    }
    while rows.len() < LEAST_SIGNED {
        let number = (rows.len() + 1).to_string();
        rows.push([vec![number], vec![String::new(); 6]].concat());
    }
    let columns = ["number", "party-a", "party-b", "matter", "sum", "signed-a", "signed-b"];
    list(matter, "paper-signing", matter.words("paper", &columns), rows)
}

/// Who buys or borrows is named first.
fn parties(matter: &Matter, contract: &Contract) -> Option<(String, String)> {
    let meeting = matter.meetings.iter().find(|meeting| meeting.id == contract.meeting)?;
    let (a, b) = (matter.guest(meeting.a)?, matter.guest(meeting.b)?);
    let pays = |side: MemberSide, other: MemberSide| side == MemberSide::Buyer || other == MemberSide::Lender;
    let swap = pays(b.member.side, a.member.side) && !pays(a.member.side, b.member.side);
    let (first, second) = if swap { (b, a) } else { (a, b) };
    Some((first.name.clone(), second.name.clone()))
}

fn list(matter: &Matter, key: &str, columns: Vec<String>, rows: Vec<Vec<String>>) -> List {
    List {
        lang: super::lang_code(matter.lang),
        title: soft(&matter.titled(key)),
        event: soft(&matter.event.title),
        note: matter.say("paper-signing-note"),
        lines: vec![soft(&matter.when_and_where())],
        columns,
        rows,
    }
}
