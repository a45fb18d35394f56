//! A member of an event 参会单位: an organisation that is invited or comes, with its delegation.
use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{
    error::{Error, Problems, Result},
    event::content::{Content, MOST_SLOTS, QuestionKind},
    kernel::{
        clock::Timestamp,
        id::{DemandId, EventId, EventMemberId, FinancingRequestId, LenderProductId, OrgId, ProductId},
    },
    text::Message,
    text_column, words,
};

words!(
    /// In which part an organisation comes: buyers meet makers, providers and lenders, and lenders meet makers and providers.
    MemberSide {
        Buyer = "buyer",
        Maker = "maker",
        Provider = "provider",
        Lender = "lender",
        /// Comes without meetings: press, an association, a leader.
        Guest = "guest",
    }
);

words!(
    /// How far it has come with its registration.
    Standing {
        Invited = "invited",
        Registered = "registered",
        /// The hosts have not let it in yet: the event is full, or it came late.
        Waiting = "waiting",
        Declined = "declined",
        Withdrawn = "withdrawn",
        /// The hosts did not let it in.
        Refused = "refused",
    }
);
text_column!(MemberSide, Standing);

/// A person who comes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Delegate {
    pub name: String,
    #[serde(default)]
    pub title: String,
    /// Read by the hosts alone.
    #[serde(default)]
    pub phone: String,
}

/// What an organisation says when it registers.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Registration {
    pub delegates: Vec<Delegate>,
    /// Meetings that its delegation can hold at once, 1 to 9; 0 stands for 1.
    #[schema(minimum = 0, maximum = 9)]
    pub parallel: u32,
    /// Turns in which it is not there.
    pub away: Vec<u32>,
    /// Its own word in place of the event's.
    #[schema(minimum = 1, maximum = 64)]
    pub max_meetings: Option<u32>,
    #[schema(minimum = 1, maximum = 64)]
    pub in_a_row: Option<u32>,
    #[schema(minimum = 0, maximum = 64)]
    pub least: Option<u32>,
    /// In which it talks, where not in Chinese: `en`, `ja` …
    pub language: String,
    /// What it needs to take part: a step-free way, a sign-language interpreter …
    pub accessibility: String,
    /// Wants to sit where it is quiet.
    pub quiet: bool,
    /// By the keys of the event's questions.
    pub answers: BTreeMap<String, String>,
    /// What it brings; of demands and products all that it shows to all when none is named.
    pub demands: Vec<DemandId>,
    pub products: Vec<ProductId>,
    /// The financing requests that it brings: lenders at the event see whose they are, so none comes without being named.
    pub requests: Vec<FinancingRequestId>,
    pub lender_products: Vec<LenderProductId>,
    pub note: String,
}

impl Registration {
    /// Meetings at once.
    pub fn at_once(&self) -> u32 {
        self.parallel.max(1)
    }

    /// Notes everything that cannot be, field by field under `registration`'s own names.
    pub fn check(&self, event: &Content, problems: &mut Problems) {
        let total = u32::try_from(event.slots().len()).unwrap_or(MOST_SLOTS);
        if self.delegates.len() > usize::try_from(event.people_each).unwrap_or(usize::MAX) {
            problems.add("delegates", Message::new("event-too-many-people").with("most", event.people_each));
        }
        for (at, delegate) in self.delegates.iter().enumerate() {
            problems.length(&format!("delegates.{at}.name"), &delegate.name, 1, 40);
            problems.length(&format!("delegates.{at}.title"), &delegate.title, 0, 40);
            problems.length(&format!("delegates.{at}.phone"), &delegate.phone, 0, 40);
        }
        if self.parallel > 9 {
            problems.add(
                "parallel",
                Message::new("event-number").with("value", self.parallel).with("least", 1).with("most", 9),
            );
        }
        if self.away.iter().any(|slot| *slot >= total) {
            problems.add("away", Message::new("event-no-such-slot").with("most", total));
        }
        let ranges = [("max_meetings", self.max_meetings, 1), ("in_a_row", self.in_a_row, 1), ("least", self.least, 0)];
        for (field, value, least) in ranges {
            if let Some(value) = value.filter(|value| !(least..=MOST_SLOTS).contains(value)) {
                let range =
                    Message::new("event-number").with("value", value).with("least", least).with("most", MOST_SLOTS);
                problems.add(field, range);
            }
        }
        problems.length("language", &self.language, 0, 40);
        problems.length("accessibility", &self.accessibility, 0, 300);
        problems.length("note", &self.note, 0, 1_000);
        self.check_answers(event, problems);
    }

    fn check_answers(&self, event: &Content, problems: &mut Problems) {
        for question in &event.questions {
            let field = format!("answers.{}", question.key);
            let answer = self.answers.get(&question.key).map(|text| text.trim()).unwrap_or_default();
            if answer.is_empty() {
                if question.required {
                    problems.add(&field, Message::new("event-answer-missing").with("question", &question.text));
                }
                continue;
            }
            problems.length(&field, answer, 1, 500);
            let known = match question.kind {
                QuestionKind::Text => true,
                QuestionKind::YesNo => matches!(answer, "yes" | "no"),
                QuestionKind::Choice => question.choices.iter().any(|choice| choice == answer),
            };
            if !known {
                problems.add(&field, Message::new("event-answer-choice").with("question", &question.text));
            }
        }
        let asked = |key: &String| event.questions.iter().any(|question| question.key == *key);
        for key in self.answers.keys().filter(|key| !asked(key)) {
            problems.add(&format!("answers.{key}"), Message::new("event-answer-unasked"));
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    pub id: EventMemberId,
    pub event: EventId,
    pub org: OrgId,
    pub side: MemberSide,
    pub standing: Standing,
    pub invited_at: Option<Timestamp>,
    /// The receipt: when the invitation was opened.
    pub seen_at: Option<Timestamp>,
    pub answered_at: Option<Timestamp>,
    pub reminded_on: Option<NaiveDate>,
    /// Of the code that answers an invitation with one click.
    pub code_hash: Option<String>,
    /// What the composer expected it to add, in points of meetings.
    pub predicted: i64,
    /// Why it declined, or was refused.
    pub reason: String,
    pub registration: Registration,
    /// Registered after the deadline.
    pub late: bool,
    /// The turn from which it does not come, once that is known.
    pub absent_from: Option<i32>,
    /// What its QR code says at the door.
    pub badge: String,
    pub version: i32,
    pub created_at: Timestamp,
    pub updated_at: Timestamp,
}

impl Member {
    /// # Errors
    /// `Stale` when the page that asks was made from another version.
    pub fn at(&self, version: i32) -> Result<()> {
        if self.version == version { Ok(()) } else { Err(Error::Stale) }
    }

    /// Takes part in the timetable: it has registered, and comes for meetings.
    pub fn meets(&self) -> bool {
        self.standing == Standing::Registered && self.side != MemberSide::Guest
    }

    /// Whether a day without a meeting would be the hosts' fault: it registered in time, and is not known to stay away.
    pub fn counts(&self) -> bool {
        !self.late && self.absent_from.is_none()
    }

    /// How many meetings it can hold in a turn, by its own word; 0 while it is away.
    pub fn room_in(&self, slot: u32) -> u32 {
        let gone = self.absent_from.is_some_and(|from| i64::from(slot) >= i64::from(from));
        if gone || self.registration.away.contains(&slot) { 0 } else { self.registration.at_once() }
    }
}

/// Whether two members may meet at all by the parts in which they come.
pub fn may_meet(one: MemberSide, other: MemberSide) -> bool {
    use MemberSide::{Buyer, Lender, Maker, Provider};
    matches!(
        (one, other),
        (Buyer, Maker | Provider | Lender) | (Maker | Provider, Buyer | Lender) | (Lender, Buyer | Maker | Provider)
    )
}
