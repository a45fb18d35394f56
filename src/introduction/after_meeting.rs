//! What comes of a meeting at an event: the first side that is interested asks, the second one's interest accepts.
use super::{
    consent,
    model::{IntroductionState, Subject},
    party, routes, store, told,
    view::Written,
};
use crate::{
    audit::{self, Act},
    auth::actor::Actor,
    db::Tx,
    error::{Error, Result},
    kernel::{
        id::{IntroductionId, MeetingId, OrgId},
        noun::Noun,
    },
    notice::Kind,
    org,
};

/// Brings the two rows together in the transaction in which `actor`, who has consented, says that the meeting led on: asks,
/// or accepts what the other side asked. A pair that is introduced already stays as it is. `one` and `other` met: the rows
/// must be theirs.
///
/// # Errors
/// As asking and accepting: `Conflict` when one of the rows is not published any more, and when they are not of the two that
/// met.
pub fn introduce(
    tx: &mut Tx,
    actor: &Actor,
    subject: Subject,
    (one, other): (OrgId, OrgId),
    (meeting, message): (MeetingId, String),
) -> Result<IntroductionId> {
    let [need, offer] = party::owners(tx, &subject)?;
    if ![[one, other], [other, one]].contains(&[need, offer]) {
        return Err(Error::conflict("outcome-not-theirs"));
    }
    let today = tx.today();
    let open = store::open_of(tx, &subject)?.filter(|row| !row.is_overdue(today));
    let Some(mut row) = open else {
        let written = Written { subject, message, quote: None, meeting: Some(meeting) };
        return Ok(routes::ask(tx, actor, written)?.id);
    };
    if row.side_of(actor.org).is_none() {
        return Err(Error::Forbidden);
    }
    if row.state == IntroductionState::Asked && row.answerer == actor.org {
        org::store::trusted(tx, actor.org)?;
        party::still_there(tx, &row.subject)?;
        row.accept(actor.org)?;
        row.meeting = row.meeting.or(Some(meeting));
        store::save(tx, &mut row)?;
        consent::give(tx, &row, actor)?;
        let asker = row.asker;
        told::tell(tx, &row, asker, Kind::IntroductionAccepted)?;
        audit::record(tx, Act::Accept, Noun::Introduction, row.id)?;
    }
    Ok(row.id)
}
