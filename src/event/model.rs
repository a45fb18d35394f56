//! What an event is, and the steps of its life.
use chrono::{NaiveDate, NaiveDateTime};

use super::content::Content;
use crate::{
    auth::policy::{Scope, Stage},
    error::{Error, Problems, Result},
    kernel::{
        clock::Timestamp,
        id::{EventId, OrgId},
        region::RegionCode,
    },
    text::Message,
    text_column, words,
};

words!(
    /// 供需对接会, 银企对接会, 推进会, 首台(套)推介会, 十链百场万企, 消费品展会.
    EventKind {
        SupplyDemand = "supply-demand",
        BankEnterprise = "bank-enterprise",
        SectorPromotion = "sector-promotion",
        FirstSetPromotion = "first-set-promotion",
        ChainSeries = "chain-series",
        ConsumerFair = "consumer-fair",
    }
);

words!(
    EventState {
        Draft = "draft",
        Announced = "announced",
        Registration = "registration",
        /// Registration is closed, the timetable is being made.
        Scheduling = "scheduling",
        /// A version of the timetable, or the programme, stands.
        Published = "published",
        Running = "running",
        Closed = "closed",
        Cancelled = "cancelled",
    }
);
text_column!(EventKind, EventState);

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    pub id: EventId,
    /// The bureau whose event it is.
    pub bureau: OrgId,
    pub region: RegionCode,
    pub kind: EventKind,
    pub title: String,
    pub state: EventState,
    pub content: Content,
    /// The last day on which one registers.
    pub registration_ends: NaiveDate,
    /// The published version of the timetable; 0: none yet.
    pub timetable: i32,
    /// Why it was cancelled.
    pub reason: String,
    pub version: i32,
    pub created_at: Timestamp,
    pub updated_at: Timestamp,
}

/// A step of the life, asked for by a host.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EventStep {
    Announce,
    Open,
    CloseRegistration,
    Reopen,
    Publish,
    Start,
    Close,
}

impl EventStep {
    /// From where the step leads, and where to.
    fn way(self) -> (&'static [EventState], EventState) {
        use EventState::{Announced, Closed, Draft, Published, Registration, Running, Scheduling};
        match self {
            EventStep::Announce => (&[Draft], Announced),
            EventStep::Open => (&[Announced], Registration),
            EventStep::CloseRegistration => (&[Registration], Scheduling),
            EventStep::Reopen => (&[Scheduling, Published], Registration),
            // a later version may be published while it runs, which changes nothing of its state
            EventStep::Publish => (&[Scheduling, Published], Published),
            EventStep::Start => (&[Published], Running),
            EventStep::Close => (&[Running, Published], Closed),
        }
    }
}

impl Event {
    /// What the permission table looks at: the hosts keep it; a draft is theirs alone.
    pub fn scope(&self) -> Scope {
        let stage = match self.state {
            EventState::Draft => Stage::Own,
            _ if self.content.public => Stage::Open,
            _ => Stage::Review,
        };
        Scope {
            owner: self.bureau,
            entered_by: None,
            region: self.region.clone(),
            beside: None,
            keepers: self.content.keepers(),
            stage,
        }
    }

    /// # Errors
    /// `Stale` when the page that asks was made from another version.
    pub fn at(&self, version: i32) -> Result<()> {
        if self.version == version { Ok(()) } else { Err(Error::Stale) }
    }

    /// # Errors
    /// `Conflict` when the step does not lead on from here.
    pub fn step(&mut self, step: EventStep) -> Result<()> {
        let (from, to) = step.way();
        if !from.contains(&self.state) {
            return Err(self.not_now());
        }
        self.state = to;
        Ok(())
    }

    /// # Errors
    /// `Invalid` without a reason, `Conflict` of a draft and once it is over.
    pub fn cancel(&mut self, reason: &str) -> Result<()> {
        let reason = reason.trim();
        if reason.is_empty() || reason.chars().count() > 500 {
            return Err(Problems::one("reason", "listing-reasons"));
        }
        // of a draft nobody has heard: it is thrown away, and not put before everybody as cancelled
        if self.is_over() || self.is_draft() {
            return Err(self.not_now());
        }
        self.state = EventState::Cancelled;
        self.reason = reason.to_owned();
        Ok(())
    }

    pub fn is_draft(&self) -> bool {
        self.state == EventState::Draft
    }

    pub fn is_over(&self) -> bool {
        matches!(self.state, EventState::Closed | EventState::Cancelled)
    }

    /// # Errors
    /// `Conflict` once it is closed or cancelled.
    pub fn not_over(&self) -> Result<()> {
        if self.is_over() { Err(self.not_now()) } else { Ok(()) }
    }

    /// Whether firms may register on `today` without the hosts' leave.
    pub fn takes_registrations(&self, today: NaiveDate) -> bool {
        self.state == EventState::Registration && today <= self.registration_ends
    }

    /// Whether anything can have come of its meetings at `now`, local time of China: its hosts have opened the doors, or its
    /// first hour has come.
    pub fn has_begun(&self, now: NaiveDateTime) -> bool {
        match self.state {
            EventState::Running | EventState::Closed => true,
            EventState::Draft | EventState::Cancelled => false,
            _ => self.content.begins().is_some_and(|begins| begins <= now),
        }
    }

    /// Whether its timetable can still be worked at.
    pub fn schedules(&self) -> bool {
        matches!(
            self.state,
            EventState::Registration | EventState::Scheduling | EventState::Published | EventState::Running
        )
    }

    /// That what is asked for cannot be done in this state.
    pub fn not_now(&self) -> Error {
        Error::Conflict(Message::new("event-not-now").with("state", self.state))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::event::sample;

    #[test]
    fn it_goes_from_draft_to_closed_and_never_back_from_there() {
        let mut event = sample::event();
        let way = [
            EventStep::Announce,
            EventStep::Open,
            EventStep::CloseRegistration,
            EventStep::Publish,
            EventStep::Reopen,
            EventStep::CloseRegistration,
            EventStep::Publish,
            EventStep::Start,
            EventStep::Close,
        ];
        for step in way {
            event.step(step).unwrap();
        }
        assert_eq!(event.state, EventState::Closed);
        for step in way {
            assert!(matches!(event.step(step), Err(Error::Conflict(_))), "{step:?}");
        }
        assert!(event.cancel("台风").is_err());
    }

    #[test]
    fn a_draft_is_its_hosts_alone_and_an_invited_only_event_is_no_public_page() {
        let mut event = sample::event();
        assert_eq!(event.scope().stage, Stage::Own);
        event.step(EventStep::Announce).unwrap();
        assert_eq!(event.scope().stage, Stage::Open);
        event.content.public = false;
        assert_eq!(event.scope().stage, Stage::Review);
    }

    #[test]
    fn it_has_begun_once_its_doors_or_its_first_hour_have_come_and_never_when_it_is_off() {
        let mut event = sample::event();
        let first = event.content.begins().unwrap();
        let before = first - chrono::TimeDelta::minutes(1);
        assert!(!event.has_begun(first), "a draft begins never");
        event.state = EventState::Published;
        assert_eq!([before, first].map(|at| event.has_begun(at)), [false, true]);
        event.state = EventState::Running;
        assert!(event.has_begun(before));
        event.cancel("场馆停电").unwrap();
        assert!(!event.has_begun(first));
    }

    #[test]
    fn it_is_cancelled_with_a_reason() {
        let mut event = sample::event();
        assert!(event.cancel("场馆停电").is_err(), "a draft is thrown away");
        event.step(EventStep::Announce).unwrap();
        assert!(event.cancel("  ").is_err());
        event.cancel("场馆停电").unwrap();
        assert_eq!((event.state, event.reason.as_str()), (EventState::Cancelled, "场馆停电"));
    }
}
