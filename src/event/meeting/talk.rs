//! A meeting with its two members and its event: what permission is asked for.
use diesel::QueryResult;

use super::{model::Meeting, store};
use crate::{
    auth::{
        actor::Actor,
        may::Target,
        policy::{Scope, Stage},
    },
    db::Conn,
    event::{
        self,
        member::{self, Member},
        model::Event,
    },
    kernel::id::{EventMemberId, MeetingId},
};

/// See the module.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Talk {
    pub meeting: Meeting,
    pub event: Event,
    pub a: Member,
    pub b: Member,
}

impl Talk {
    /// The member that the actor's organisation is; none for a host.
    pub fn own(&self, actor: &Actor) -> Option<&Member> {
        [&self.a, &self.b].into_iter().find(|member| member.org == actor.org)
    }

    pub fn other(&self, member: EventMemberId) -> &Member {
        if self.a.id == member { &self.b } else { &self.a }
    }
}

impl Target for Talk {
    type Id = MeetingId;
    fn find(conn: &mut Conn, id: &MeetingId) -> QueryResult<Option<Talk>> {
        let Some(meeting) = store::find(conn, *id)? else { return Ok(None) };
        let event = event::store::find(conn, meeting.event)?;
        let (a, b) = (member::store::find(conn, meeting.a)?, member::store::find(conn, meeting.b)?);
        Ok(event.zip(a).zip(b).map(|((event, a), b)| Talk { meeting, event, a, b }))
    }

    /// The two sides and the hosts, and nobody else.
    fn scope(&self) -> Scope {
        let mut keepers = self.event.content.keepers();
        keepers.push(self.event.bureau);
        Scope {
            owner: self.a.org,
            entered_by: Some(self.b.org),
            region: self.event.region.clone(),
            beside: None,
            keepers,
            stage: Stage::Own,
        }
    }
}
