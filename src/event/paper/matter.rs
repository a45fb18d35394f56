//! What all papers of an event are made of, read once.
use chrono::{Datelike, NaiveDate, NaiveDateTime, Timelike};
use diesel::prelude::*;

use crate::{
    db::{Conn, schema::event_outcomes},
    error::{Error, Result},
    event::{
        content::{Content, HostRole},
        meeting::{
            self,
            model::{Meeting, MeetingState},
        },
        member::{self, Member, MemberSide, Standing, model::Delegate},
        model::Event,
        view::said,
    },
    kernel::{
        id::{EventMemberId, MeetingId, OrgId},
        money::Money,
    },
    org,
    text::{Lang, Message},
};

/// An event with those who come.
#[derive(Clone, Debug)]
pub struct Matter {
    pub event: Event,
    /// The bureau whose event it is.
    pub bureau: String,
    /// Who has registered, with its name: by side, then by name.
    pub guests: Vec<Guest>,
    /// Those that stand, by turn, hall and table.
    pub meetings: Vec<Meeting>,
    pub contracts: Vec<Contract>,
    pub lang: Lang,
}

#[derive(Clone, Debug)]
pub struct Guest {
    pub member: Member,
    pub name: String,
}

/// What one side or both said was signed.
#[derive(Clone, Debug)]
pub struct Contract {
    pub meeting: MeetingId,
    pub sums: Vec<Money>,
}

/// # Errors
/// `Database`; `NotFound` when the bureau is gone.
pub fn load(conn: &mut Conn, event: Event, lang: Lang) -> Result<Matter> {
    let bureau = org::store::find(conn, event.bureau)?.ok_or(Error::NotFound)?.name;
    let members = member::store::of_event(conn, event.id)?.into_iter();
    let members: Vec<Member> = members.filter(|member| member.standing == Standing::Registered).collect();
    let orgs: Vec<OrgId> = members.iter().map(|member| member.org).collect();
    let mut names = std::collections::HashMap::new();
    for some in orgs.chunks(500) {
        names.extend(org::store::names(conn, some)?);
    }
    let named = |member: Member| Guest { name: names.get(&member.org).cloned().unwrap_or_default(), member };
    let mut guests: Vec<Guest> = members.into_iter().map(named).collect();
    guests.sort_by(|a, b| (order(a.member.side), &a.name).cmp(&(order(b.member.side), &b.name)));
    let meetings = meeting::store::of_event(conn, event.id)?.into_iter();
    let meetings: Vec<Meeting> = meetings.filter(|meeting| meeting.state != MeetingState::Cancelled).collect();
    let contracts = contracts(conn, &meetings)?;
    Ok(Matter { event, bureau, guests, meetings, contracts, lang })
}

/// Guests sit in front, then who buys, who makes, who lends.
fn order(side: MemberSide) -> u8 {
    match side {
        MemberSide::Guest => 0,
        MemberSide::Buyer => 1,
        MemberSide::Maker => 2,
        MemberSide::Provider => 3,
        MemberSide::Lender => 4,
    }
}

fn contracts(conn: &mut Conn, meetings: &[Meeting]) -> QueryResult<Vec<Contract>> {
    let mut contracts: Vec<Contract> = Vec::new();
    let ids: Vec<MeetingId> = meetings.iter().map(|meeting| meeting.id).collect();
    for some in ids.chunks(500) {
        let signed = event_outcomes::meeting.eq_any(some.to_vec()).and(event_outcomes::result.eq("contract"));
        let said: Vec<(MeetingId, Option<Money>)> = event_outcomes::table
            .filter(signed)
            .order((event_outcomes::meeting, event_outcomes::id))
            .select((event_outcomes::meeting, event_outcomes::fen))
            .load(conn)?;
        for (meeting, sum) in said {
            match contracts.last_mut().filter(|contract| contract.meeting == meeting) {
                Some(contract) => contract.sums.extend(sum),
                None => contracts.push(Contract { meeting, sums: Vec::from_iter(sum) }),
            }
        }
    }
    for contract in &mut contracts {
        contract.sums.dedup();
    }
    Ok(contracts)
}

impl Guest {
    /// Who comes for it; itself where it names nobody.
    pub fn people(&self) -> Vec<Delegate> {
        match self.member.registration.delegates.as_slice() {
            [] => vec![Delegate { name: String::new(), title: String::new(), phone: String::new() }],
            people => people.to_vec(),
        }
    }
}

impl Matter {
    pub fn content(&self) -> &Content {
        &self.event.content
    }

    pub fn say(&self, key: &str) -> String {
        Message::new(key).say(self.lang)
    }

    /// The keys with `prefix` before them.
    pub fn words(&self, prefix: &str, keys: &[&str]) -> Vec<String> {
        keys.iter().map(|key| self.say(&format!("{prefix}-{key}"))).collect()
    }

    pub fn titled(&self, key: &str) -> String {
        Message::new(key).with("title", &self.event.title).say(self.lang)
    }

    pub fn side(&self, side: MemberSide) -> String {
        said(self.lang, "event-side", side.as_str())
    }

    pub fn guest(&self, member: EventMemberId) -> Option<&Guest> {
        self.guests.iter().find(|guest| guest.member.id == member)
    }

    /// 2026年12月3日
    pub fn day(&self, day: NaiveDate) -> String {
        let (month, date) = match self.lang {
            Lang::Zh => (day.month().to_string(), day.day().to_string()),
            Lang::En => (format!("{:02}", day.month()), format!("{:02}", day.day())),
        };
        Message::new("booklet-date").with("year", day.year()).with("month", month).with("day", date).say(self.lang)
    }

    /// The days on which it is.
    pub fn days(&self) -> String {
        let (first, last) = (self.content().first_day(), self.content().last_day());
        match (first, last) {
            (Some(first), Some(last)) if first != last => {
                let range = Message::new("booklet-range").with("least", self.day(first)).with("most", self.day(last));
                range.say(self.lang)
            }
            (Some(day), _) | (None, Some(day)) => self.day(day),
            (None, None) => String::new(),
        }
    }

    /// When and where, in a line.
    pub fn when_and_where(&self) -> String {
        [self.days(), self.content().place.clone()]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join("  ")
    }

    /// The names of its hosts with this role; of those that hold it, the bureau itself where none is named.
    pub fn hosts(&self, role: HostRole) -> Vec<String> {
        let named: Vec<String> =
            self.content().hosts.iter().filter(|host| host.role == role).map(|host| host.name.clone()).collect();
        if named.is_empty() && role == HostRole::Host { vec![self.bureau.clone()] } else { named }
    }
}

/// 9:05
pub fn clock(at: NaiveDateTime) -> String {
    format!("{}:{:02}", at.hour(), at.minute())
}
