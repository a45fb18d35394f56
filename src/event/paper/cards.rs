//! What stands on a table or hangs round a neck: table signs 桌签 and badges 参会证.
use serde::Serialize;

use super::matter::Matter;
use crate::{
    booklet::{making, model::soft},
    event::content::Hall,
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

/// One to be folded from each page.
pub fn signs(matter: &Matter, of: SignOf) -> Signs {
    let sign = |name: &str, above: &str, below: &str| Sign { name: soft(name), above: soft(above), below: soft(below) };
    let guests = matter.guests.iter();
    let signs = match of {
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
    Signs {
        lang: super::lang_code(matter.lang),
        title: soft(&matter.titled("paper-signs")),
        empty: matter.say("paper-nobody"),
        signs,
    }
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
pub fn badges(matter: &Matter) -> Badges {
    let mut badges = Vec::new();
    for guest in &matter.guests {
        let qr = making::code(&guest.member.badge);
        for person in guest.people() {
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
                qr: qr.clone(),
            });
        }
    }
    Badges {
        lang: super::lang_code(matter.lang),
        title: Message::new("paper-badges").with("title", &matter.event.title).say(matter.lang),
        event: soft(&matter.event.title),
        line: soft(&matter.when_and_where()),
        empty: matter.say("paper-nobody"),
        badges,
    }
}
