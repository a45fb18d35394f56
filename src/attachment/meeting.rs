//! Papers of a meeting at an event: the two sides and the hosts hang and read them, and nobody else. Only the columns that
//! say who these are: events stand below this module.
use diesel::prelude::*;

use super::{model::Attachment, row::Papered, store};
use crate::{
    auth::{
        may::Target,
        policy::{Scope, Stage},
    },
    db::{
        Conn,
        schema::{event_meetings, event_members, events},
        unpack,
    },
    kernel::{
        id::{EventId, EventMemberId, MeetingId, OrgId},
        noun::Noun,
        region::RegionCode,
    },
};

/// A meeting as its papers see it.
pub struct MeetingPapers {
    id: MeetingId,
    sides: [OrgId; 2],
    bureau: OrgId,
    keepers: Vec<OrgId>,
    region: RegionCode,
}

impl Target for MeetingPapers {
    type Id = MeetingId;
    fn find(conn: &mut Conn, id: &MeetingId) -> QueryResult<Option<MeetingPapers>> {
        let columns = (event_meetings::event, event_meetings::a, event_meetings::b);
        let found: Option<(EventId, EventMemberId, EventMemberId)> =
            event_meetings::table.find(id).select(columns).first(conn).optional()?;
        let Some((event, a, b)) = found else { return Ok(None) };
        let mut org = |member| event_members::table.find(member).select(event_members::org).first::<OrgId>(conn);
        let sides = [org(a)?, org(b)?];
        let columns = (events::bureau, events::keepers, events::region);
        let (bureau, keepers, region): (OrgId, String, RegionCode) =
            events::table.find(event).select(columns).first(conn)?;
        Ok(Some(MeetingPapers { id: *id, sides, bureau, keepers: unpack(&keepers)?, region }))
    }

    fn scope(&self) -> Scope {
        let [a, b] = self.sides;
        let keepers = self.keepers.iter().copied().chain([self.bureau]).collect();
        Scope { owner: a, entered_by: Some(b), region: self.region.clone(), beside: None, keepers, stage: Stage::Own }
    }
}

impl Papered for MeetingPapers {
    const NOUN: Noun = Noun::Meeting;
    fn number(&self) -> String {
        self.id.to_string()
    }
    /// The hosts', whose event it is.
    fn owner(&self) -> OrgId {
        self.bureau
    }
    /// Each side has a room of its own for meetings: twenty pictures of contracts fill neither the hosts' room, nor the other
    /// side's, nor what the firm's own rows have.
    fn taken(&self, conn: &mut Conn, there: &[Attachment], by: OrgId) -> QueryResult<(usize, i64)> {
        let own = there.iter().filter(|paper| paper.added_by == by).count();
        Ok((own, store::held_at_meetings(conn, by)?))
    }
}
