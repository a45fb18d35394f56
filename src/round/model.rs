//! What a collection round is, and the steps of its life.
use chrono::NaiveDate;

use crate::{
    auth::policy::{Scope, Stage},
    error::{Error, Result},
    kernel::{
        clock::Timestamp,
        id::{OrgId, RoundId},
        region::RegionCode,
    },
    listing::List,
    text::Message,
    text_column, words,
};

words!(
    RoundState { Open = "open", Closed = "closed" }
);
text_column!(RoundState);

/// A round ends at the latest so many days after it was made.
pub const LONGEST_DAYS: i64 = 366;
/// Reminders of themselves go out at most so many days before the deadline.
pub const MOST_REMIND_DAYS: i32 = 30;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Round {
    pub id: RoundId,
    /// Whose round it is.
    pub bureau: OrgId,
    /// Whose firms are asked: the bureau's region, or one inside it.
    pub region: RegionCode,
    pub list: List,
    pub content: Content,
    /// The day on which reminders went out by themselves.
    pub reminded_on: Option<NaiveDate>,
    pub state: RoundState,
    pub version: i32,
    pub created_at: Timestamp,
    pub updated_at: Timestamp,
}

/// What the bureau says of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Content {
    pub title: String,
    /// Of the notice that asks: 缙经信〔2026〕12号.
    pub notice_number: String,
    /// What is asked, for the firms.
    pub notice: String,
    /// Rows that were posted on this day or later are answers.
    pub counted_from: NaiveDate,
    /// The last day; a later answer counts, and is late.
    pub deadline: NaiveDate,
    /// So many days before the deadline, whoever has not answered is reminded; 0: never without being told to.
    pub remind_days: i32,
}

impl Round {
    /// What the permission table looks at: a circular, for the bureaus above and below.
    pub fn scope(&self) -> Scope {
        Scope {
            owner: self.bureau,
            entered_by: None,
            region: self.region.clone(),
            beside: None,
            keepers: Vec::new(),
            stage: Stage::Circular,
        }
    }

    /// # Errors
    /// `Stale` when the page that asks was made from another version.
    pub fn at(&self, version: i32) -> Result<()> {
        if self.version == version { Ok(()) } else { Err(Error::Stale) }
    }

    /// # Errors
    /// `Conflict` once it is closed.
    pub fn still_open(&self) -> Result<()> {
        if self.state == RoundState::Open { Ok(()) } else { Err(Error::conflict("round-closed")) }
    }

    /// # Errors
    /// `Conflict` once it is closed.
    pub fn close(&mut self) -> Result<()> {
        self.still_open()?;
        self.state = RoundState::Closed;
        Ok(())
    }

    /// # Errors
    /// `Conflict` while it is open.
    pub fn reopen(&mut self) -> Result<()> {
        if self.state == RoundState::Open {
            return Err(Error::conflict("round-open"));
        }
        self.state = RoundState::Open;
        Ok(())
    }

    /// Whether reminders are due by themselves on `today`.
    pub fn reminds_on(&self, today: NaiveDate) -> bool {
        let days_left = (self.content.deadline - today).num_days();
        self.state == RoundState::Open
            && self.reminded_on.is_none()
            && self.content.remind_days > 0
            && (0..=i64::from(self.content.remind_days)).contains(&days_left)
    }

    /// What the round is called in letters: its title, with the notice's number where it has one.
    pub fn called(&self) -> Message {
        let number = &self.content.notice_number;
        let key = if number.is_empty() { "round-called" } else { "round-called-number" };
        Message::new(key).with("title", &self.content.title).with("number", number)
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    pub(in crate::round) fn open() -> Round {
        Round {
            id: RoundId::new(),
            bureau: OrgId::new(),
            region: "331122".parse().unwrap(),
            list: List::Demands,
            content: Content {
                title: "设备更新需求征集".into(),
                notice_number: String::new(),
                notice: String::new(),
                counted_from: "2026-11-01".parse().unwrap(),
                deadline: "2026-11-30".parse().unwrap(),
                remind_days: 3,
            },
            reminded_on: None,
            state: RoundState::Open,
            version: 1,
            created_at: "2026-11-01T02:00:00".parse().unwrap(),
            updated_at: "2026-11-01T02:00:00".parse().unwrap(),
        }
    }

    #[test]
    fn it_reminds_by_itself_once_and_only_near_its_deadline() {
        let mut round = open();
        let days = ["2026-11-26", "2026-11-27", "2026-11-30", "2026-12-01"];
        let reminds = |round: &Round| days.map(|day| round.reminds_on(day.parse().unwrap()));
        assert_eq!(reminds(&round), [false, true, true, false]);
        round.content.remind_days = 0;
        assert_eq!(reminds(&round), [false; 4]);
        round.content.remind_days = 3;
        round.reminded_on = Some("2026-11-27".parse().unwrap());
        assert_eq!(reminds(&round), [false; 4]);
    }

    #[test]
    fn it_is_closed_and_reopened_once_each() {
        let mut round = open();
        assert!(matches!(round.reopen(), Err(Error::Conflict(_))));
        round.close().unwrap();
        assert!(matches!(round.close(), Err(Error::Conflict(_))));
        assert!(round.still_open().is_err());
        round.reopen().unwrap();
        assert_eq!(round.state, RoundState::Open);
    }
}
