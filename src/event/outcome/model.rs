//! One side's word of what came of a meeting.
use chrono::NaiveDate;

use crate::{
    kernel::{
        clock::Timestamp,
        id::{EventMemberId, IntroductionId, MeetingId, OutcomeId},
        money::Money,
    },
    text_column, words,
};

words!(
    /// 意向, 报价, 签约, 继续联系, 无意向.
    OutcomeKind {
        Intent = "intent",
        Quote = "quote",
        Contract = "contract",
        FollowUp = "follow-up",
        NoInterest = "no-interest",
    }
);
text_column!(OutcomeKind);

impl OutcomeKind {
    /// Whether the two go on talking.
    pub fn leads_on(self) -> bool {
        self != OutcomeKind::NoInterest
    }

    /// Whether an amount can stand with it.
    pub fn has_amount(self) -> bool {
        matches!(self, OutcomeKind::Intent | OutcomeKind::Quote | OutcomeKind::Contract)
    }

    /// Intends to buy, lend or sell at least: quoting and signing go further.
    pub fn is_intent(self) -> bool {
        self.has_amount()
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    pub id: OutcomeId,
    pub meeting: MeetingId,
    /// Whose word it is.
    pub member: EventMemberId,
    pub result: OutcomeKind,
    /// Of the intended purchase, the quote or the contract.
    pub amount: Option<Money>,
    pub next_step: String,
    pub next_on: Option<NaiveDate>,
    pub note: String,
    /// What came of it.
    pub introduction: Option<IntroductionId>,
    pub version: i32,
    pub created_at: Timestamp,
    pub updated_at: Timestamp,
}
