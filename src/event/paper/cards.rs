//! What stands on a table or hangs round a neck: table signs 桌签 and badges 参会证.
use serde::Serialize;

use super::{
    matter::{Guest, Matter},
    part::Part,
};
use crate::{
    booklet::{making, model::soft},
    error::Result,
    event::{content::Hall, member::model::Delegate},
    text::Message,
    words,
};

words!(
    /// What table signs name.
    SignOf {
        Orgs = "orgs",
        People = "people",
        /// The tables for meetings: their hall and number.
        Tables = "tables",
    }
);

#[derive(Debug, Serialize)]
pub struct Signs {
    lang: &'static str,
    title: String,
    empty: String,
    pub signs: Vec<Sign>,
}

#[derive(Debug, Serialize)]
pub struct Sign {
    pub name: String,
    above: String,
    below: String,
}

/// Signs of one file: each has a page.
const MOST_SIGNS: usize = 1_000;
/// Badges of one file.
const MOST_BADGES: usize = 2_000;

/// One to be folded from each page.
///
/// # Errors
/// `Invalid` for more than a file holds.
pub fn signs(matter: &Matter, of: SignOf, part: Part) -> Result<Signs> {
    let sign = |name: &str, above: &str, below: &str| Sign { name: soft(name), above: soft(above), below: soft(below) };
    let guests = matter.guests.iter();
    let signs: Vec<Sign> = match of {
        SignOf::Orgs => guests.map(|guest| sign(&guest.name, "", &matter.side(guest.member.side))).collect(),
        SignOf::People => guests
            .flat_map(|guest| guest.people().into_iter().map(move |person| (guest, person)))
            .map(|(guest, person)| match person.name.as_str() {
                "" => sign(&guest.name, "", &matter.side(guest.member.side)),
                name => sign(name, "", &guest.name),
            })
            .collect(),
        SignOf::Tables => {
            let below = matter.say("paper-table-sign");
            let numbered = |hall: &Hall| (1..=hall.tables).map(|table| (hall.name.clone(), table)).collect::<Vec<_>>();
            let tables = matter.content().halls.iter().flat_map(numbered);
            tables.map(|(hall, table)| sign(&table.to_string(), &hall, &below)).collect()
        }
    };
    Ok(Signs {
        lang: super::lang_code(matter.lang),
        title: soft(&matter.titled("paper-signs")),
        empty: matter.say("paper-nobody"),
        signs: part.of(signs, MOST_SIGNS)?,
    })
}

#[derive(Debug, Serialize)]
pub struct Badges {
    lang: &'static str,
    title: String,
    event: String,
    line: String,
    empty: String,
    pub badges: Vec<Badge>,
}

#[derive(Debug, Serialize)]
pub struct Badge {
    pub name: String,
    post: String,
    org: String,
    side: String,
    code: String,
    qr: Option<String>,
}

/// Eight on a page, to be cut; the code is what the door reads.
///
/// # Errors
/// `Invalid` for more than a file holds.
pub fn badges(matter: &Matter, part: Part) -> Result<Badges> {
    let guests = matter.guests.iter();
    let people: Vec<(&Guest, Delegate)> =
        guests.flat_map(|guest| guest.people().into_iter().map(move |person| (guest, person))).collect();
    let mut badges = Vec::new();
    let mut code = (None, None);
    for (guest, person) in part.of(people, MOST_BADGES)? {
        if code.0 != Some(guest.member.id) {
            code = (Some(guest.member.id), making::code(&guest.member.badge));
        }
        let (name, org) = match person.name.as_str() {
            "" => (guest.name.as_str(), ""),
            name => (name, guest.name.as_str()),
        };
        badges.push(Badge {
            name: soft(name),
            post: soft(&person.title),
            org: soft(org),
            side: matter.side(guest.member.side),
            code: guest.member.badge.clone(),
            qr: code.1.clone(),
        });
    }
    Ok(Badges {
        lang: super::lang_code(matter.lang),
        title: Message::new("paper-badges").with("title", &matter.event.title).say(matter.lang),
        event: soft(&matter.event.title),
        line: soft(&matter.when_and_where()),
        empty: matter.say("paper-nobody"),
        badges,
    })
}
