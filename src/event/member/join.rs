//! Who comes and who waits: decided under one lock an event, so that the last place is given once.
use chrono::NaiveDate;

use super::{
    code,
    model::{Member, MemberSide, Registration, Standing},
    store,
};
use crate::{
    audit::{self, Act},
    db::Tx,
    error::{Error, Problems, Result},
    event::{self, Event, meeting, model::EventKind, model::EventState},
    kernel::{
        id::{EventId, EventMemberId, OrgId},
        noun::Noun,
    },
    notice::{self, Kind, Notice, To},
    org::{Org, Role},
    text::Message,
};

/// The event as it stands now; nobody else gives away its places until this transaction ends.
///
/// # Errors
/// `NotFound` when it is gone.
pub fn locked(tx: &mut Tx, id: EventId) -> Result<Event> {
    lock(tx, id)?;
    event::store::find(tx, id)?.ok_or(Error::NotFound)
}

/// Holds back whoever else writes members of this event.
///
/// # Errors
/// `Database` alone.
pub fn lock(tx: &mut Tx, id: EventId) -> Result<()> {
    Ok(tx.lock(&format!("places of {id}"))?)
}

/// Whether firms are invited, answer and withdraw: from the announcement until it begins.
pub fn takes_answers(event: &Event) -> bool {
    use EventState::{Announced, Published, Registration, Scheduling};
    matches!(event.state, Announced | Registration | Scheduling | Published)
}

/// The bureaus that hold an event, each once.
pub fn hosts(event: &Event) -> Vec<OrgId> {
    let mut hosts = vec![event.bureau];
    hosts.extend(event.content.keepers().into_iter().filter(|keeper| *keeper != event.bureau));
    hosts.dedup();
    hosts
}

/// Whether a registration of `today` counts as in time: while registration is open, and for whoever is invited from the
/// announcement on.
///
/// # Errors
/// `Conflict` before registration opens, and once the event runs or is over.
pub fn in_time(event: &Event, invited: bool, today: NaiveDate) -> Result<bool> {
    match event.state {
        EventState::Announced if invited => Ok(today <= event.registration_ends),
        EventState::Registration => Ok(today <= event.registration_ends),
        EventState::Scheduling | EventState::Published => Ok(false),
        _ => Err(event.not_now()),
    }
}

/// Whether one more organisation finds a place.
fn has_room(tx: &mut Tx, event: &Event) -> Result<bool> {
    let most = i64::from(event.content.capacity);
    Ok(most == 0 || store::count_in(tx, event.id, Standing::Registered)? < most)
}

/// Registers `member`, in time or late: it comes, or waits for a place or for the hosts.
///
/// # Errors
/// `Conflict` when the event takes no registrations, or the hosts refused this one.
pub fn register(tx: &mut Tx, event: &Event, member: &mut Member) -> Result<()> {
    if member.standing == Standing::Refused {
        return Err(Error::conflict("event-member-refused"));
    }
    let in_time = in_time(event, member.invited_at.is_some(), tx.today())?;
    if matches!(member.standing, Standing::Registered | Standing::Waiting) {
        return Ok(()); // it keeps its place
    }
    member.late = !in_time;
    member.standing = if in_time && has_room(tx, event)? { Standing::Registered } else { Standing::Waiting };
    member.answered_at = Some(tx.now());
    member.seen_at = member.seen_at.or(member.answered_at);
    member.reason.clear();
    Ok(())
}

/// Gives up the place of `member`, and lets the first of those who wait for one up.
///
/// # Errors
/// `Conflict` once the event runs or is over.
pub fn leave(tx: &mut Tx, event: &Event, member: &mut Member, (to, reason): (Standing, &str)) -> Result<()> {
    if !takes_answers(event) {
        return Err(event.not_now());
    }
    member.standing = to;
    member.answered_at = Some(tx.now());
    member.seen_at = member.seen_at.or(member.answered_at);
    reason.trim().clone_into(&mut member.reason);
    store::save(tx, member)?;
    meeting::leaving::call_off(tx, event, member.id)?;
    fill(tx, event)
}

/// Lets whoever waits for a place up, in the order of their coming, as far as there is room; the late ones wait for the
/// hosts. Also for hosts who raise the capacity.
///
/// # Errors
/// `Database` alone.
pub fn fill(tx: &mut Tx, event: &Event) -> Result<()> {
    if event.is_over() || event.state == EventState::Running {
        return Ok(());
    }
    for mut next in store::waiting(tx, event.id)? {
        if !has_room(tx, event)? {
            break;
        }
        admit(tx, event, &mut next)?;
    }
    Ok(())
}

/// Lets a member that waits in, and tells it.
///
/// # Errors
/// `Conflict` for one that does not wait.
pub fn admit(tx: &mut Tx, event: &Event, member: &mut Member) -> Result<()> {
    if member.standing != Standing::Waiting {
        return Err(Error::Conflict(Message::new("event-member-not-waiting")));
    }
    member.standing = Standing::Registered;
    store::save(tx, member)?;
    audit::record(tx, Act::Admit, Noun::EventMember, member.id)?;
    let told = Notice::new(Kind::EventAdmitted, Noun::Event, event.id).with("title", &event.title);
    notice::tell(tx, To::Org(member.org), told)
}

/// Tells every host what `org` answered.
///
/// # Errors
/// `Database` alone.
pub fn tell_hosts(tx: &mut Tx, event: &Event, org: &str, answer: impl ToString) -> Result<()> {
    for host in hosts(event) {
        let told = Notice::new(Kind::EventAnswered, Noun::Event, event.id)
            .with("org", org)
            .with("answer", answer.to_string())
            .with("title", &event.title);
        notice::tell(tx, To::Org(host), told)?;
    }
    Ok(())
}

/// A member that nothing is known of yet.
pub fn begin(tx: &Tx, event: EventId, org: OrgId, side: MemberSide) -> Member {
    let now = tx.now();
    Member {
        id: EventMemberId::new(),
        event,
        org,
        side,
        standing: Standing::Invited,
        invited_at: None,
        seen_at: None,
        answered_at: None,
        reminded_on: None,
        code_hash: None,
        predicted: 0,
        reason: String::new(),
        registration: Registration::default(),
        late: false,
        absent_from: None,
        badge: code::badge(),
        version: 1,
        created_at: now,
        updated_at: now,
    }
}

/// The sides in which an organisation may come.
fn sides(org: &Org) -> Vec<MemberSide> {
    let mut sides = Vec::new();
    for role in &org.roles {
        match role {
            Role::Factory => sides.push(MemberSide::Buyer),
            // who makes machines buys them too
            Role::Maker => sides.extend([MemberSide::Maker, MemberSide::Provider, MemberSide::Buyer]),
            Role::Provider | Role::Recycler => sides.extend([MemberSide::Provider, MemberSide::Buyer]),
            Role::Lender => sides.push(MemberSide::Lender),
            Role::Bureau => {}
        }
    }
    sides.push(MemberSide::Guest);
    sides
}

/// The side in which an organisation comes: the one that is asked for, else the first that its roles allow. To a bank–enterprise
/// meeting whoever is no lender comes for money.
///
/// # Errors
/// `Invalid` for one that its roles do not allow.
pub fn side(org: &Org, kind: EventKind, wanted: Option<MemberSide>) -> Result<MemberSide> {
    let sides = sides(org);
    match wanted {
        Some(side) if sides.contains(&side) => Ok(side),
        Some(side) => {
            let mut problems = Problems::default();
            problems.add("side", Message::new("event-member-side").with("side", side).with("org", &org.name));
            Err(Error::Invalid(problems))
        }
        None if kind == EventKind::BankEnterprise && sides.contains(&MemberSide::Buyer) => Ok(MemberSide::Buyer),
        None => Ok(sides.first().copied().unwrap_or(MemberSide::Guest)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::org::{State, model::tests::org};

    #[test]
    fn the_side_is_that_of_the_roles() {
        let of = |roles: &[Role], kind, wanted| {
            side(&Org { roles: roles.to_vec(), ..org(State::Verified) }, kind, wanted).ok()
        };
        let plain = EventKind::SupplyDemand;
        assert_eq!(of(&[Role::Factory], plain, None), Some(MemberSide::Buyer));
        assert_eq!(of(&[Role::Maker], plain, None), Some(MemberSide::Maker));
        assert_eq!(of(&[Role::Maker], EventKind::BankEnterprise, None), Some(MemberSide::Buyer));
        assert_eq!(of(&[Role::Lender], EventKind::BankEnterprise, None), Some(MemberSide::Lender));
        assert_eq!(of(&[Role::Bureau], plain, None), Some(MemberSide::Guest));
        assert_eq!(of(&[Role::Factory], plain, Some(MemberSide::Lender)), None);
        assert_eq!(of(&[Role::Factory], plain, Some(MemberSide::Guest)), Some(MemberSide::Guest));
    }
}
