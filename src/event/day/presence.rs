//! Where members are, after all their visits: pure.
use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use super::model::{Visit, VisitKind};
use crate::kernel::{clock::Timestamp, id::EventMemberId};

/// Where a member is, after all its visits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Presence {
    /// Has been let in at least once.
    pub came: bool,
    pub inside: bool,
    pub hall: Option<i32>,
    pub last_at: Option<Timestamp>,
}

impl Presence {
    fn after(self, visit: &Visit) -> Presence {
        let hall = visit.hall.or(self.hall);
        let inside = VisitKind::CAME.contains(&visit.kind);
        Presence { came: self.came || inside, inside, hall: hall.filter(|_| inside), last_at: Some(visit.at) }
    }
}

/// Where everybody is of whom there are visits; these come in the order of their times.
pub fn presences(visits: Vec<Visit>) -> HashMap<EventMemberId, Presence> {
    let mut of: HashMap<EventMemberId, Vec<Visit>> = HashMap::new();
    for visit in visits {
        of.entry(visit.member).or_default().push(visit);
    }
    let after = |visits: Vec<Visit>| standing(visits).iter().fold(Presence::default(), Presence::after);
    of.into_iter().map(|(member, visits)| (member, after(visits))).collect()
}

/// The visits that no later word struck out. A device's clock may be wrong and its line may be gone for an hour: what was known
/// when a visit was said to be a mistake is told by when it was received.
fn standing(visits: Vec<Visit>) -> Vec<Visit> {
    let (mut mistakes, mut standing): (Vec<Visit>, Vec<Visit>) =
        visits.into_iter().partition(|visit| visit.kind == VisitKind::Mistaken);
    mistakes.sort_by_key(|mistake| (mistake.received_at, mistake.at));
    for mistake in mistakes {
        let known = |visit: &Visit| {
            visit.received_at < mistake.received_at
                || (visit.received_at == mistake.received_at && visit.at <= mistake.at)
        };
        if let Some(last) = standing.iter().rposition(known) {
            standing.remove(last);
        }
    }
    standing
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kernel::id::EventId;

    fn somebody() -> EventMemberId {
        "01a20000-0000-7000-8000-000000000001".parse().unwrap()
    }

    /// Minutes of the visit's time and of its receipt.
    fn visit(kind: VisitKind, at: i64, received: i64) -> Visit {
        let noon: Timestamp = "2026-12-03T04:00:00".parse().unwrap();
        let minutes = |minutes| noon + chrono::TimeDelta::minutes(minutes);
        Visit {
            event: EventId::new(),
            key: format!("{kind}-{at}-{received}"),
            member: somebody(),
            kind,
            hall: None,
            at: minutes(at),
            received_at: minutes(received),
            by_user: None,
        }
    }

    fn after(mut visits: Vec<Visit>) -> (bool, bool) {
        visits.sort_by_key(|visit| visit.at);
        let presence = presences(visits).remove(&somebody()).unwrap_or_default();
        (presence.came, presence.inside)
    }

    #[test]
    fn a_mistake_strikes_out_the_last_visit_that_was_known() {
        use VisitKind::{In, Mistaken, Out};
        assert_eq!(after(vec![visit(In, 1, 1), visit(Mistaken, 2, 2)]), (false, false));
        assert_eq!(after(vec![visit(In, 1, 1), visit(In, 5, 5), visit(Mistaken, 6, 6)]), (true, true), "it had come");
        assert_eq!(
            after(vec![visit(In, 1, 1), visit(Out, 5, 5), visit(Mistaken, 6, 6)]),
            (true, true),
            "it has not left"
        );
        let twice = vec![visit(In, 1, 1), visit(In, 2, 2), visit(Mistaken, 3, 3), visit(Mistaken, 4, 4)];
        assert_eq!(after(twice), (false, false));
        assert_eq!(after(vec![visit(In, 1, 1), visit(Mistaken, 2, 2), visit(In, 3, 3)]), (true, true), "then it comes");
    }

    #[test]
    fn what_was_known_is_told_by_the_server_and_not_by_the_clocks_of_devices() {
        use VisitKind::{In, Mistaken};
        let real_one_comes_later = vec![visit(In, 1, 30), visit(In, 20, 20), visit(Mistaken, 21, 21)];
        assert_eq!(after(real_one_comes_later), (true, true));
        assert_eq!(after(vec![visit(In, 10, 4), visit(Mistaken, 5, 5)]), (false, false), "a clock that is fast");
        assert_eq!(after(vec![visit(In, 1, 9), visit(Mistaken, 2, 9)]), (false, false), "sent together");
        assert_eq!(after(vec![visit(Mistaken, 1, 9), visit(In, 2, 9)]), (true, true));
    }
}
