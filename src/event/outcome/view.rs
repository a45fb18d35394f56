//! What the two sides and the hosts read of a meeting and of what came of it.
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::model::{Outcome, OutcomeKind};
use crate::{
    error::{Problems, Result},
    event::{meeting::model::MeetingState, member::MemberSide, view::said},
    kernel::{
        id::{
            DemandId, EventId, EventMemberId, FinancingRequestId, IntroductionId, LenderProductId, MeetingId, OrgId,
            ProductId,
        },
        money::Money,
    },
    text::Lang,
};

/// One side's word.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct OutcomeBody {
    pub result: OutcomeKind,
    /// In fen: of the intended purchase, the quote or the contract; not with the other results.
    #[serde(default)]
    pub fen: Option<i64>,
    /// At most 200 characters.
    #[serde(default)]
    pub next_step: String,
    #[serde(default)]
    pub next_on: Option<NaiveDate>,
    /// At most 1000 characters.
    #[serde(default)]
    pub note: String,
    /// Of the word that is changed; none for the first.
    #[serde(default)]
    pub version: Option<i32>,
    /// Whose word it is, when a host enters it.
    #[serde(default)]
    pub member: Option<EventMemberId>,
    /// To be introduced to the other side, for contacts to open once both say so.
    #[serde(default)]
    pub introduce: Option<Introduce>,
}

/// The consent to be reached, and over which rows; those that the meeting was proposed for when none are named.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Introduce {
    /// The version of the consent's text that was read.
    pub consent_version: String,
    #[serde(default)]
    pub demand: Option<DemandId>,
    #[serde(default)]
    pub product: Option<ProductId>,
    #[serde(default)]
    pub financing_request: Option<FinancingRequestId>,
    #[serde(default)]
    pub lender_product: Option<LenderProductId>,
}

impl OutcomeBody {
    /// The amount, when everything is right.
    ///
    /// # Errors
    /// `Invalid` with every field's problem.
    pub fn check(&self) -> Result<Option<Money>> {
        let mut problems = Problems::default();
        problems.length("next_step", &self.next_step, 0, 200);
        problems.length("note", &self.note, 0, 1_000);
        let amount = self.fen.and_then(|fen| problems.take("fen", Money::from_fen(fen)));
        if self.fen.is_some() && !self.result.has_amount() {
            problems.add("fen", crate::text::Message::new("outcome-no-amount"));
        }
        problems.or(Some(amount))
    }
}

/// What somebody said of a meeting.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct OutcomeView {
    pub result: OutcomeKind,
    pub result_text: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fen: Option<i64>,
    pub next_step: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_on: Option<NaiveDate>,
    pub note: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub introduction: Option<IntroductionId>,
    pub version: i32,
    pub updated_at: DateTime<Utc>,
}

impl OutcomeView {
    pub fn of(outcome: &Outcome, lang: Lang) -> OutcomeView {
        OutcomeView {
            result: outcome.result,
            result_text: said(lang, "outcome", outcome.result.as_str()),
            fen: outcome.amount.map(Money::fen),
            next_step: outcome.next_step.clone(),
            next_on: outcome.next_on,
            note: outcome.note.clone(),
            introduction: outcome.introduction,
            version: outcome.version,
            updated_at: outcome.updated_at.and_utc(),
        }
    }
}

/// One of the two that met.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct TalkSide {
    pub member: EventMemberId,
    pub org: OrgId,
    pub name: String,
    pub side: MemberSide,
    pub side_text: String,
    /// Its word in full: for itself and the hosts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outcome: Option<OutcomeView>,
    /// That it has said how the meeting went.
    pub has_said: bool,
    /// What it said in one word: for the other side too, once that has said its own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub result: Option<OutcomeKind>,
}

/// A meeting and what came of it.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct TalkView {
    pub id: MeetingId,
    pub event: EventId,
    pub event_title: String,
    pub starts_at: DateTime<Utc>,
    pub ends_at: DateTime<Utc>,
    pub slot: i32,
    pub hall: String,
    pub seat: i32,
    pub state: MeetingState,
    pub walk_in: bool,
    /// The viewer's own side; none for a host.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub own: Option<EventMemberId>,
    pub a: TalkSide,
    pub b: TalkSide,
    /// What the meeting was proposed for, in words.
    pub about: Vec<String>,
    /// Why no introduction came of the word, though one was wished.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub not_introduced: Option<String>,
}

/// The meetings of an event with the words of both sides.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct OutcomesView {
    pub items: Vec<TalkView>,
    /// Meetings that took place or were to, of which a side has not said anything.
    pub missing: usize,
}
