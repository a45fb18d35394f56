//! What an introduction is, and the steps of its life.
use chrono::NaiveDate;

use super::quote::Quote;
use crate::{
    auth::policy::{Scope, Stage},
    error::{Error, Problems, Result},
    kernel::{
        clock::Timestamp,
        id::{DemandId, FinancingRequestId, IntroductionId, LenderProductId, MeetingId, OrgId, ProductId},
        region::RegionCode,
    },
    text::Message,
    text_column, words,
};

words!(
    /// How an introduction stands. A name of its own: the OpenAPI document knows types by name, and `State` is the lists'.
    IntroductionState {
        Asked = "asked",
        Accepted = "accepted",
        Declined = "declined",
        /// Taken back by whoever asked.
        Withdrawn = "withdrawn",
        /// Not answered in time.
        Expired = "expired",
    }
);

words!(
    /// Whose an act is: of the owner of the demand or financing request, or of the product or lender product.
    Side { Need = "need", Offer = "offer" }
);
text_column!(IntroductionState, Side);

impl IntroductionState {
    /// How what is written down as `self` and can be answered until `due_on` stands on `today`.
    pub fn on(self, due_on: NaiveDate, today: NaiveDate) -> IntroductionState {
        if self == IntroductionState::Asked && due_on < today { IntroductionState::Expired } else { self }
    }
}

impl Side {
    pub fn other(self) -> Side {
        match self {
            Side::Need => Side::Offer,
            Side::Offer => Side::Need,
        }
    }
}

/// The two rows that are brought together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    Supply { demand: DemandId, product: ProductId },
    Finance { request: FinancingRequestId, product: LenderProductId },
}

impl Subject {
    /// The key of the pair, the same however often it is asked for.
    pub fn pair(&self) -> String {
        match self {
            Subject::Supply { demand, product } => format!("{demand} {product}"),
            Subject::Finance { request, product } => format!("{request} {product}"),
        }
    }
}

/// This many working days after it was asked, an introduction can still be answered.
pub const ANSWER_DAYS: usize = 5;

/// This many may wait for an answer at a demand or a financing request: an owner is not flooded.
pub const MOST_WAITING: i64 = 10;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Introduction {
    pub id: IntroductionId,
    pub subject: Subject,
    pub asked_by: Side,
    pub asker: OrgId,
    pub answerer: OrgId,
    /// The regions whose bureaus reviewed the two rows, as they were when it was asked.
    pub need_region: RegionCode,
    pub offer_region: RegionCode,
    pub message: String,
    /// Why it was declined.
    pub reason: String,
    /// What the offering side would do it for.
    pub quote: Option<Quote>,
    /// The meeting at an event of which it came.
    pub meeting: Option<MeetingId>,
    pub state: IntroductionState,
    /// The last day on which it can be answered.
    pub due_on: NaiveDate,
    /// No other introduction of the same pair may be asked for.
    pub open: bool,
    pub version: i32,
    pub created_at: Timestamp,
    pub updated_at: Timestamp,
}

impl Introduction {
    /// What the permission table looks at: two organisations keep it, the bureaus of both rows' regions may look.
    pub fn scope(&self) -> Scope {
        Scope {
            owner: self.asker,
            entered_by: Some(self.answerer),
            region: self.need_region.clone(),
            beside: Some(self.offer_region.clone()),
            keepers: Vec::new(),
            stage: Stage::Review,
        }
    }

    /// The side that `org` is on; none for a bureau that only looks.
    pub fn side_of(&self, org: OrgId) -> Option<Side> {
        if org == self.asker { Some(self.asked_by) } else { (org == self.answerer).then_some(self.asked_by.other()) }
    }

    pub fn org_of(&self, side: Side) -> OrgId {
        if side == self.asked_by { self.asker } else { self.answerer }
    }

    /// How it stands on `today`: what was not answered in time has expired, written down or not.
    pub fn state_on(&self, today: NaiveDate) -> IntroductionState {
        self.state.on(self.due_on, today)
    }

    pub fn is_overdue(&self, today: NaiveDate) -> bool {
        self.state == IntroductionState::Asked && self.due_on < today
    }

    /// Whether each side reads the other's contact: it was accepted, and both are among those whose consent stands.
    pub fn shows_contacts(&self, consenting: &[OrgId]) -> bool {
        self.state == IntroductionState::Accepted
            && [self.asker, self.answerer].iter().all(|side| consenting.contains(side))
    }

    /// # Errors
    /// `Stale` when the page that asks was made from another version.
    pub fn at(&self, version: i32) -> Result<()> {
        if self.version == version { Ok(()) } else { Err(Error::Stale) }
    }

    /// # Errors
    /// `Forbidden` to all but the side that was asked; `Conflict` once it has been answered.
    pub fn accept(&mut self, by: OrgId) -> Result<()> {
        self.step("accept", by == self.answerer, IntroductionState::Asked, IntroductionState::Accepted)
    }

    /// # Errors
    /// `Invalid` without a reason, and as [`Introduction::accept`].
    pub fn decline(&mut self, by: OrgId, reason: &str) -> Result<()> {
        let reason = reason.trim();
        if reason.is_empty() || reason.chars().count() > 500 {
            return Err(Problems::one("reason", "listing-reasons"));
        }
        self.step("decline", by == self.answerer, IntroductionState::Asked, IntroductionState::Declined)?;
        self.reason = reason.to_owned();
        self.open = false;
        Ok(())
    }

    /// # Errors
    /// `Forbidden` to all but whoever asked; `Conflict` once it has been answered.
    pub fn withdraw(&mut self, by: OrgId) -> Result<()> {
        self.step("withdraw", by == self.asker, IntroductionState::Asked, IntroductionState::Withdrawn)?;
        self.open = false;
        Ok(())
    }

    /// Nobody answered in time. What is overdue is certain of it, so this cannot fail.
    pub fn expire(&mut self) {
        self.state = IntroductionState::Expired;
        self.open = false;
    }

    /// Either side closes the contacts again; the two may ask each other anew.
    ///
    /// # Errors
    /// `Forbidden` to others; `Conflict` unless it was accepted.
    pub fn withdraw_consent(&mut self, by: OrgId) -> Result<()> {
        self.step(
            "withdraw-consent",
            self.side_of(by).is_some(),
            IntroductionState::Accepted,
            IntroductionState::Accepted,
        )?;
        self.open = false;
        Ok(())
    }

    fn step(&mut self, act: &str, may: bool, from: IntroductionState, to: IntroductionState) -> Result<()> {
        if !may {
            return Err(Error::Forbidden);
        }
        if self.state != from {
            return Err(refused(act, self.state));
        }
        self.state = to;
        Ok(())
    }
}

/// Why `act` cannot be done in `state`.
pub fn refused(act: &str, state: IntroductionState) -> Error {
    Error::Conflict(Message::new("introduction-not-now").with("act", act).with("state", state))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at() -> Timestamp {
        "2026-11-20T02:00:00".parse().unwrap()
    }

    fn asked() -> Introduction {
        Introduction {
            id: IntroductionId::new(),
            subject: Subject::Supply { demand: DemandId::new(), product: ProductId::new() },
            asked_by: Side::Offer,
            asker: OrgId::new(),
            answerer: OrgId::new(),
            need_region: "331122".parse().unwrap(),
            offer_region: "330200".parse().unwrap(),
            message: "我们的锯床合用".into(),
            reason: String::new(),
            quote: None,
            meeting: None,
            state: IntroductionState::Asked,
            due_on: "2026-11-27".parse().unwrap(),
            open: true,
            version: 1,
            created_at: at(),
            updated_at: at(),
        }
    }

    #[test]
    fn it_expires_the_day_after_it_was_due_and_only_unanswered() {
        let (mut row, due) = (asked(), "2026-11-27".parse().unwrap());
        let after = "2026-11-28".parse().unwrap();
        assert_eq!((row.state_on(due), row.state_on(after)), (IntroductionState::Asked, IntroductionState::Expired));
        row.accept(row.answerer).unwrap();
        assert_eq!(row.state_on(after), IntroductionState::Accepted);
    }

    #[test]
    fn each_step_is_one_sides() {
        let row = asked();
        let (asker, answerer, stranger) = (row.asker, row.answerer, OrgId::new());
        assert_eq!((row.side_of(asker), row.side_of(answerer)), (Some(Side::Offer), Some(Side::Need)));
        assert_eq!((row.org_of(Side::Offer), row.side_of(stranger)), (asker, None));
        for (by, accepts, withdraws) in [(asker, false, true), (answerer, true, false), (stranger, false, false)] {
            assert_eq!(row.clone().accept(by).is_ok(), accepts);
            assert_eq!(row.clone().decline(by, "已有供应商").is_ok(), accepts);
            assert_eq!(row.clone().withdraw(by).is_ok(), withdraws);
        }
    }

    #[test]
    fn an_answer_is_given_once_and_a_no_has_its_reason() {
        let mut row = asked();
        assert!(matches!(row.decline(row.answerer, "  "), Err(Error::Invalid(_))));
        assert!(matches!(row.withdraw_consent(row.asker), Err(Error::Conflict(_))));
        row.decline(row.answerer, "已有供应商").unwrap();
        assert!(!row.open);
        assert!(matches!(row.accept(row.answerer), Err(Error::Conflict(_))));
    }

    #[test]
    fn contacts_show_only_while_both_consents_stand() {
        let mut row = asked();
        let both = [row.asker, row.answerer];
        assert!(!row.shows_contacts(&both), "not accepted yet");
        row.accept(row.answerer).unwrap();
        assert!(row.shows_contacts(&both));
        assert!(!row.shows_contacts(&both[..1]) && !row.shows_contacts(&both[1..]));
    }
}
