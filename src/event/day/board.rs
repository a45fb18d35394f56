//! The running board: who sits at which table now and next, whom one waits for, and by how much it runs late.
use std::collections::{BTreeMap, HashMap};

use actix_web::web::{Json, Path, Query};
use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::{
    party,
    presence::Presence,
    store,
    times::{Times, local},
};
use crate::{
    app::App,
    auth::actor::Actor,
    db::Conn,
    error::{Error, ProblemBody, Result},
    event::{
        Event,
        meeting::{
            self,
            model::{Meeting, MeetingState},
        },
        member,
        model::EventState,
        routes::keeps,
        timetable,
    },
    kernel::id::{EventId, EventMemberId, MeetingId},
    org,
};

/// A meeting at a table.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct BoardMeeting {
    pub meeting: MeetingId,
    pub version: i32,
    pub a: EventMemberId,
    pub b: EventMemberId,
    pub a_name: String,
    pub b_name: String,
    /// Whether somebody of it has been let in and has not left.
    pub a_here: bool,
    pub b_here: bool,
    pub state: MeetingState,
    pub slot: i32,
    pub hall: i32,
    pub seat: i32,
    /// Local time of China, with the day's delay.
    pub starts_at: NaiveDateTime,
    pub ends_at: NaiveDateTime,
    pub walk_in: bool,
}

#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct BoardTable {
    pub seat: i32,
    pub now: Option<BoardMeeting>,
    pub next: Option<BoardMeeting>,
}

#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct BoardHall {
    pub hall: u32,
    pub name: String,
    pub quiet: bool,
    pub tables: Vec<BoardTable>,
}

/// A turn of the day.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct BoardTurn {
    pub slot: u32,
    pub session: u32,
    /// Local time of China, with the day's delay.
    pub starts_at: NaiveDateTime,
    pub ends_at: NaiveDateTime,
    pub open: bool,
    /// Meetings that stand, and those of them that were held.
    pub meetings: usize,
    pub held: usize,
}

/// Somebody who is called and is not there.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct Awaited {
    pub member: EventMemberId,
    pub name: String,
    pub meeting: MeetingId,
    pub slot: i32,
    pub hall_name: String,
    pub seat: i32,
    pub starts_at: NaiveDateTime,
}

#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct Board {
    pub event: EventId,
    pub title: String,
    pub state: EventState,
    /// Local time of China.
    pub now: NaiveDateTime,
    /// The turn that runs, or the one that was asked for.
    pub slot: Option<u32>,
    pub next_slot: Option<u32>,
    pub delay_minutes: i64,
    /// Of the timetable.
    pub version: i32,
    pub can_manage: bool,
    pub slots: Vec<BoardTurn>,
    pub halls: Vec<BoardHall>,
    pub waiting: Vec<Awaited>,
}

#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct BoardQuery {
    /// A turn to look at instead of the one that runs.
    pub slot: Option<u32>,
}

/// What runs at each table now and next: for the hosts and the members of an event.
#[utoipa::path(get, path = "/events/{id}/board", tag = "event", params(("id" = String, Path), BoardQuery),
    responses((status = 200, body = Board), (status = "default", body = ProblemBody)))]
pub async fn show_board(app: App, actor: Actor, id: Path<String>, query: Query<BoardQuery>) -> Result<Json<Board>> {
    let id = id.parse::<EventId>().map_err(|_| Error::NotFound)?;
    let (now, wanted) = (local(app.db.clock().now()), query.slot);
    app.db
        .read(move |conn| {
            let (event, _) = party::of(conn, id, &actor)?;
            let mut meetings = meeting::store::of_event(conn, id)?;
            meetings.retain(|meeting| meeting.state != MeetingState::Cancelled);
            let seen = Seen::new(conn, &event)?;
            let (runs, comes) = seen.times.at(now);
            let slot = wanted.or(runs);
            let next = match wanted {
                Some(wanted) => seen.times.slots().map(|turn| turn.slot).find(|turn| *turn > wanted),
                None => comes,
            };
            let late = slot.or(next).map_or(0, |slot| seen.times.late(slot));
            Ok(Json(Board {
                event: id,
                state: event.state,
                now,
                slot,
                next_slot: next,
                delay_minutes: late,
                version: event.timetable,
                can_manage: keeps(&actor, &event),
                slots: seen.turns(&meetings),
                halls: seen.halls(&event, &meetings, (slot, next)),
                waiting: seen.waiting(&event, &meetings, slot.or(next)),
                title: event.title,
            }))
        })
        .await
}

/// What is needed to show meetings to people.
pub struct Seen {
    names: HashMap<EventMemberId, String>,
    presences: HashMap<EventMemberId, Presence>,
    pub times: Times,
}

impl Seen {
    /// # Errors
    /// `Database` alone.
    pub fn new(conn: &mut Conn, event: &Event) -> Result<Seen> {
        let members = member::store::of_event(conn, event.id)?;
        let orgs: Vec<_> = members.iter().map(|member| member.org).collect();
        let of_orgs = org::store::names(conn, &orgs)?;
        let names = members.iter().filter_map(|member| Some((member.id, of_orgs.get(&member.org)?.clone()))).collect();
        let presences = store::presences(conn, event.id)?;
        let delays = timetable::store::delays(conn, event.id)?;
        Ok(Seen { names, presences, times: Times::of(&event.content, &delays) })
    }

    pub fn name(&self, member: EventMemberId) -> String {
        self.names.get(&member).cloned().unwrap_or_default()
    }

    fn here(&self, member: EventMemberId) -> bool {
        self.presences.get(&member).is_some_and(|presence| presence.inside)
    }

    pub fn cell(&self, meeting: &Meeting) -> BoardMeeting {
        BoardMeeting {
            meeting: meeting.id,
            version: meeting.version,
            a: meeting.a,
            b: meeting.b,
            a_name: self.name(meeting.a),
            b_name: self.name(meeting.b),
            a_here: self.here(meeting.a),
            b_here: self.here(meeting.b),
            state: meeting.state,
            slot: meeting.slot,
            hall: meeting.hall,
            seat: meeting.seat,
            starts_at: local(meeting.starts_at),
            ends_at: local(meeting.ends_at),
            walk_in: meeting.walk_in,
        }
    }

    fn turns(&self, meetings: &[Meeting]) -> Vec<BoardTurn> {
        let turns = self.times.slots().filter_map(|turn| {
            let (starts_at, ends_at) = self.times.local(turn.slot)?;
            let its = || meetings.iter().filter(move |meeting| u32::try_from(meeting.slot) == Ok(turn.slot));
            let held = its().filter(|meeting| meeting.state == MeetingState::Held).count();
            let (slot, session, open) = (turn.slot, turn.session, turn.open);
            Some(BoardTurn { slot, session, starts_at, ends_at, open, meetings: its().count(), held })
        });
        turns.collect()
    }

    fn halls(&self, event: &Event, meetings: &[Meeting], turns: (Option<u32>, Option<u32>)) -> Vec<BoardHall> {
        let mut at: BTreeMap<(i32, i32, i32), &Meeting> = BTreeMap::new();
        for meeting in meetings {
            let there = at.entry((meeting.slot, meeting.hall, meeting.seat)).or_insert(meeting);
            // whoever sits there goes before two of whom one did not come
            if meeting.takes_room() {
                *there = meeting;
            }
        }
        let cell = |turn: Option<u32>, hall: i32, seat: i32| {
            let turn = turn.and_then(|turn| i32::try_from(turn).ok())?;
            at.get(&(turn, hall, seat)).map(|meeting| self.cell(meeting))
        };
        let halls = (0..).zip(&event.content.halls).map(|(hall, named)| {
            let index = i32::try_from(hall).unwrap_or(i32::MAX);
            // a table beyond the hall's own stands where too many meet
            let most = meetings.iter().filter(|meeting| meeting.hall == index).map(|meeting| meeting.seat).max();
            let tables = i32::try_from(named.tables).unwrap_or(i32::MAX).max(most.unwrap_or_default());
            let tables = (1..=tables).map(|seat| BoardTable {
                seat,
                now: cell(turns.0, index, seat),
                next: cell(turns.1, index, seat),
            });
            BoardHall { hall, name: named.name.clone(), quiet: named.quiet, tables: tables.collect() }
        });
        halls.collect()
    }

    fn waiting(&self, event: &Event, meetings: &[Meeting], turn: Option<u32>) -> Vec<Awaited> {
        let turn = turn.and_then(|turn| i32::try_from(turn).ok());
        let called = meetings.iter().filter(|m| Some(m.slot) == turn && m.state == MeetingState::Planned);
        let both = called.flat_map(|meeting| [(meeting.a, meeting), (meeting.b, meeting)]);
        let missing = both.filter(|(member, _)| !self.here(*member)).map(|(member, meeting)| {
            let hall = usize::try_from(meeting.hall).ok().and_then(|hall| event.content.halls.get(hall));
            Awaited {
                member,
                name: self.name(member),
                meeting: meeting.id,
                slot: meeting.slot,
                hall_name: hall.map(|hall| hall.name.clone()).unwrap_or_default(),
                seat: meeting.seat,
                starts_at: local(meeting.starts_at),
            }
        });
        missing.collect()
    }
}
