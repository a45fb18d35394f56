//! As whom somebody looks at an event: as a host, or as one of its members.
use crate::{
    auth::actor::Actor,
    db::Conn,
    error::{Error, Problems, Result},
    event::{
        Event,
        member::{self, model::Member, model::Standing},
        routes::{hosts, visible},
    },
    kernel::id::{EventId, EventMemberId},
};

/// See the module.
#[derive(Clone, Debug)]
pub enum Party {
    Host,
    Member(Box<Member>),
}

/// # Errors
/// `NotFound` for whoever may not know of the event, `Forbidden` for whoever has no part in it.
pub fn of(conn: &mut Conn, event: EventId, actor: &Actor) -> Result<(Event, Party)> {
    let event = visible(conn, event, Some(actor))?;
    if hosts(actor, &event) {
        return Ok((event, Party::Host));
    }
    let own = member::store::of_org(conn, event.id, actor.org)?;
    let comes = own.filter(|member| member.standing == Standing::Registered).ok_or(Error::Forbidden)?;
    Ok((event, Party::Member(Box::new(comes))))
}

/// Whose schedule is looked at: one's own, or for hosts anybody's.
///
/// # Errors
/// `Forbidden` for another member's, `NotFound` for a member of another event, `Invalid` for a host who names nobody.
pub fn member_of(
    conn: &mut Conn,
    event: EventId,
    actor: &Actor,
    wanted: Option<EventMemberId>,
) -> Result<(Event, Member)> {
    let (event, party) = of(conn, event, actor)?;
    let member = match (party, wanted) {
        (Party::Member(own), None) => *own,
        (Party::Member(own), Some(id)) if own.id == id => *own,
        (Party::Member(_), Some(_)) => return Err(Error::Forbidden),
        (Party::Host, Some(id)) => {
            let found = member::store::find(conn, id)?;
            found.filter(|member| member.event == event.id).ok_or(Error::NotFound)?
        }
        // a bureau may take part in its own event
        (Party::Host, None) => member::store::of_org(conn, event.id, actor.org)?
            .ok_or_else(|| Problems::one("member", "timetable-member-wanted"))?,
    };
    Ok((event, member))
}
