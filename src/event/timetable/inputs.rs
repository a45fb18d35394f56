//! What a timetable is made from, as it stands now: the event, who comes, who wants to meet whom.
use std::collections::{BTreeMap, HashMap};

use chrono::NaiveDate;
use sha2::{Digest, Sha256};

use super::{
    model::{LateChange, Worth, pair},
    store,
};
use crate::{
    db::{Conn, pack},
    error::Result,
    event::{
        Event,
        content::{Content, Lost},
        day::{delay, times::Times},
        meeting::model::{Meeting, MeetingState},
        member::{
            self,
            model::{Member, Standing},
        },
        wish::{self, model::Request},
    },
    kernel::id::{EventMemberId, OrgId},
    org,
};

/// Everything that a timetable is made from.
#[derive(Clone, Debug)]
pub struct Inputs {
    pub event: Event,
    /// All of them, in the order of their ids; those that take part are [`Member::meets`].
    pub members: BTreeMap<EventMemberId, Member>,
    pub names: HashMap<OrgId, String>,
    /// By the organisation below.
    pub parents: HashMap<OrgId, OrgId>,
    pub requests: BTreeMap<(EventMemberId, EventMemberId), Request>,
    /// Wishes that nobody answered expire.
    pub today: NaiveDate,
    /// Turns before this one are over: what is not fixed in them is not put there.
    pub from: u32,
    /// Minutes that turns run late, by turn.
    pub delays: BTreeMap<u32, i32>,
}

/// Reads them; `late` is what became known since, and is not written down yet.
///
/// # Errors
/// `Database` alone.
pub fn load(conn: &mut Conn, event: Event, today: NaiveDate, late: Option<&LateChange>) -> Result<Inputs> {
    let members = member::store::of_event(conn, event.id)?;
    let delays = store::delays(conn, event.id)?;
    let requests = wish::store::of_event(conn, event.id)?;
    let ids: Vec<OrgId> = members.iter().map(|member| member.org).collect();
    let (mut names, mut parents) = (HashMap::new(), HashMap::new());
    for some in ids.chunks(10_000) {
        for org in org::store::find_all(conn, some)? {
            parents.extend(org.parent.map(|parent| (org.id, parent)));
            names.insert(org.id, org.name);
        }
    }
    let mut inputs = Inputs {
        event,
        members: members.into_iter().map(|member| (member.id, member)).collect(),
        names,
        parents,
        requests: requests.into_iter().map(|request| ((request.a, request.b), request)).collect(),
        today,
        from: 0,
        delays,
    };
    if let Some(late) = late {
        inputs.take(late);
    }
    Ok(inputs)
}

impl Inputs {
    /// As it will be once a late change is written down.
    pub fn take(&mut self, late: &LateChange) {
        delay::forget(&mut self.delays, &self.event.content, late);
        change_content(&mut self.event.content, late);
        for gone in &late.no_shows {
            if let Some(member) = self.members.get_mut(&gone.member) {
                member.absent_from = i32::try_from(gone.from).ok();
            }
        }
        for id in &late.late {
            if let Some(member) = self.members.get_mut(id) {
                comes(member);
            }
        }
    }

    /// Whom a meeting was to be with and who was not there: the two are not brought together anew by the engine, but by their
    /// hosts, who plan that meeting again.
    pub fn leave_missed(&mut self, meetings: &[Meeting]) {
        for meeting in meetings.iter().filter(|meeting| meeting.state == MeetingState::Missed) {
            if let Some(request) = self.requests.get_mut(&(meeting.a, meeting.b)) {
                (request.forbidden, request.pinned) = (true, None);
            }
        }
    }

    pub fn content(&self) -> &Content {
        &self.event.content
    }

    /// When the turns really are.
    pub fn times(&self) -> Times {
        Times::of(self.content(), &self.delays)
    }

    pub fn name(&self, member: EventMemberId) -> String {
        self.members.get(&member).and_then(|member| self.names.get(&member.org)).cloned().unwrap_or_default()
    }

    /// Members of the timetable.
    pub fn meeting(&self) -> impl Iterator<Item = &Member> {
        self.members.values().filter(|member| member.meets())
    }

    pub fn request(&self, one: EventMemberId, other: EventMemberId) -> Option<&Request> {
        self.requests.get(&pair(one, other))
    }

    pub fn worth(&self, one: EventMemberId, other: EventMemberId) -> Worth {
        self.request(one, other).map_or(Worth::default(), |request| Worth::of(request, self.today))
    }

    /// Whether the two belong to one firm: the same organisation, one above the other, or both below a third.
    pub fn same_group(&self, one: &Member, other: &Member) -> bool {
        self.head(one.org) == self.head(other.org)
    }

    /// The organisation that stands for the whole group.
    pub fn head(&self, org: OrgId) -> OrgId {
        self.parents.get(&org).copied().unwrap_or(org)
    }

    pub fn most(&self, member: &Member) -> u32 {
        member.registration.max_meetings.unwrap_or(self.content().max_meetings)
    }

    pub fn in_a_row(&self, member: &Member) -> u32 {
        member.registration.in_a_row.unwrap_or(self.content().in_a_row).max(1)
    }

    pub fn least(&self, member: &Member) -> u32 {
        member.registration.least.unwrap_or(self.content().least).min(self.most(member))
    }

    /// Tables of a hall in a turn; none while nobody meets.
    pub fn tables(&self, hall: u32, slot: u32) -> u32 {
        let closed = self.content().closed_slots.contains(&slot);
        let hall = usize::try_from(hall).ok().and_then(|hall| self.content().halls.get(hall));
        if closed { 0 } else { hall.map_or(0, |hall| hall.tables_in(slot)) }
    }

    /// Tells whether anything that a timetable is made from has changed. What hosts fix and forbid is left out: it is part
    /// of the timetable, and a bound stays one.
    ///
    /// # Errors
    /// `Database` alone.
    pub fn digest(&self) -> Result<String> {
        let content = self.content();
        let mut hash = Sha256::new();
        hash.update(pack(&(&content.days, &content.closed_slots, &content.halls, content.gap_weight))?);
        for member in self.meeting() {
            let said = &member.registration;
            let limits = (self.most(member), self.in_a_row(member), self.least(member), said.at_once());
            let there = (&said.away, said.quiet, member.late, member.absent_from);
            hash.update(pack(&(member.id, member.side, limits, there))?);
        }
        for request in self.requests.values() {
            let worth = (request.value(self.today), request.asked(self.today), request.is_refused());
            hash.update(pack(&(request.a, request.b, worth, request.hall))?);
        }
        let digest = format!("{:x}", hash.finalize());
        Ok(digest.chars().take(32).collect())
    }
}

/// A member that comes after all: it waited, or was said to be absent.
pub fn comes(member: &mut Member) {
    if member.standing == Standing::Waiting {
        member.standing = Standing::Registered;
    }
    if member.standing == Standing::Registered {
        member.absent_from = None;
    }
}

/// Halls and sessions after a late change.
pub fn change_content(content: &mut Content, late: &LateChange) {
    for change in &late.tables {
        let Some(hall) = usize::try_from(change.hall).ok().and_then(|hall| content.halls.get_mut(hall)) else {
            continue;
        };
        // what comes back is at most what the hall has
        let now = i64::from(hall.tables_in(change.slot)) + i64::from(change.delta);
        let now = u32::try_from(now.max(0)).unwrap_or_default().min(hall.tables);
        hall.lost.retain(|lost| lost.slot != change.slot);
        if now < hall.tables {
            hall.lost.push(Lost { slot: change.slot, tables: hall.tables - now });
        }
    }
    for moved in &late.sessions {
        if let Some(day) = usize::try_from(moved.session).ok().and_then(|at| content.days.get_mut(at)) {
            day.starts = moved.starts;
        }
    }
}
