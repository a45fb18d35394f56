//! What a firm's part in a round looks like: to the firm itself, and to the bureaus that look after it.
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::model::{Answer, Outcome, Status};
use crate::{
    kernel::id::{OrgId, RoundId, RoundMemberId},
    org,
    round::board::{self, Place},
};

/// A firm that must answer.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct MemberView {
    pub id: RoundMemberId,
    pub version: i32,
    pub round: RoundId,
    pub org: OrgId,
    pub org_name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub credit_code: Option<String>,
    pub org_state: org::State,
    pub region: String,
    pub region_name: String,
    pub status: Status,
    /// Rows of the round's list that stand.
    pub rows: i64,
    /// Its first answer came after the deadline.
    pub late: bool,
    /// What it said, where it did not hand in rows.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answer: Option<Answer>,
    pub answer_note: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answered_at: Option<DateTime<Utc>>,
    /// For the bureaus.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub follow_up: Option<FollowUp>,
}

/// How the bureaus go after an answer.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct FollowUp {
    /// As the bureau's own list has it, or as it entered the firm; empty where the firm speaks for itself.
    pub contact_name: String,
    pub contact_phone: String,
    pub calls: i32,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_outcome: Option<Outcome>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_call_on: Option<NaiveDate>,
    pub reminders: i32,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reminded_on: Option<NaiveDate>,
}

impl MemberView {
    /// For the firm itself when `inside` is false.
    pub fn of(place: &Place, inside: bool) -> MemberView {
        let Place { member, org, status, rows, late } = place;
        let (contact_name, contact_phone) = contact(place);
        MemberView {
            id: member.id,
            version: member.version,
            round: member.round,
            org: org.id,
            org_name: org.name.clone(),
            credit_code: org.credit_code.as_ref().map(ToString::to_string),
            org_state: org.state,
            region: member.region.to_string(),
            region_name: board::name_of(&member.region),
            status: *status,
            rows: *rows,
            late: *late,
            answer: member.answer,
            answer_note: member.answer_note.clone(),
            answered_at: member.answered_at.map(|at| at.and_utc()),
            follow_up: inside.then(|| FollowUp {
                contact_name: contact_name.to_owned(),
                contact_phone: contact_phone.to_owned(),
                calls: member.calls,
                last_outcome: member.last_outcome,
                next_call_on: member.next_call_on,
                reminders: member.reminders,
                reminded_on: member.reminded_on,
            }),
        }
    }
}

/// Whom a bureau calls: as its own list has it, else as it entered the firm. What a firm wrote of itself opens by consent.
pub fn contact(place: &Place) -> (&str, &str) {
    let Place { member, org, .. } = place;
    if !member.contact_phone.is_empty() {
        (&member.contact_name, &member.contact_phone)
    } else if org.is_unclaimed() {
        (&org.contact_name, &org.contact_phone)
    } else {
        (&member.contact_name, "")
    }
}
