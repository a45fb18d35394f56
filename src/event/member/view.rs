//! What a member looks like, by who looks; and what organisations and hosts say of one.
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::model::{Delegate, Member, MemberSide, Registration, Standing};
use crate::{
    db::Conn,
    error::{Error, Problems, Result},
    event::{
        Event,
        view::{region_name, said},
    },
    kernel::id::{EventId, EventMemberId, OrgId},
    org::{self, Org},
    text::Lang,
};

/// A member as its own organisation and the hosts read it.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct EventMemberView {
    pub id: EventMemberId,
    pub version: i32,
    pub event: EventId,
    pub org: OrgId,
    pub org_name: String,
    pub region: String,
    pub region_name: String,
    pub side: MemberSide,
    pub side_text: String,
    pub standing: Standing,
    pub standing_text: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub invited_at: Option<DateTime<Utc>>,
    /// The receipt: when the invitation was first opened.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub seen_at: Option<DateTime<Utc>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answered_at: Option<DateTime<Utc>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reminded_on: Option<NaiveDate>,
    /// Points of meetings that the composer expected it to add; for the hosts alone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub predicted: Option<i64>,
    /// Why it declined, or was refused.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
    pub late: bool,
    /// The turn from which it does not come.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub absent_from: Option<i32>,
    /// What its QR code says at the door.
    pub badge: String,
    pub registration: Registration,
}

impl EventMemberView {
    pub fn of(member: Member, org: &Org, lang: Lang) -> EventMemberView {
        EventMemberView {
            id: member.id,
            version: member.version,
            event: member.event,
            org: member.org,
            org_name: org.name.clone(),
            region: org.region.to_string(),
            region_name: region_name(&org.region),
            side: member.side,
            side_text: said(lang, "event-side", member.side.as_str()),
            standing: member.standing,
            standing_text: said(lang, "event-standing", member.standing.as_str()),
            invited_at: member.invited_at.map(|at| at.and_utc()),
            seen_at: member.seen_at.map(|at| at.and_utc()),
            answered_at: member.answered_at.map(|at| at.and_utc()),
            reminded_on: member.reminded_on,
            predicted: Some(member.predicted),
            reason: member.reason,
            late: member.late,
            absent_from: member.absent_from,
            badge: member.badge,
            registration: member.registration,
        }
    }
}

/// A member with its organisation's name.
///
/// # Errors
/// `NotFound` when its organisation is gone.
pub fn shown(conn: &mut Conn, member: Member, lang: Lang) -> Result<EventMemberView> {
    let org = org::store::find(conn, member.org)?.ok_or(Error::NotFound)?;
    Ok(EventMemberView::of(member, &org, lang))
}

/// As [`shown`], for the member itself: without what the hosts expected of it.
///
/// # Errors
/// `NotFound` when its organisation is gone.
pub fn shown_to_itself(conn: &mut Conn, member: Member, lang: Lang) -> Result<EventMemberView> {
    Ok(EventMemberView { predicted: None, ..shown(conn, member, lang)? })
}

/// How an organisation registers, or changes what it said.
#[derive(Clone, Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RegisterMember {
    /// Of the member that was read; 0 where the organisation is no member yet.
    #[serde(default)]
    pub version: i32,
    /// In which part it comes; by its roles when left out.
    #[serde(default)]
    pub side: Option<MemberSide>,
    #[serde(default)]
    pub registration: Registration,
}

/// A firm that the hosts enter, after a telephone call or a sheet of paper.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct EnterMember {
    pub org: OrgId,
    #[serde(default)]
    pub side: Option<MemberSide>,
    #[serde(default)]
    pub registration: Registration,
}

/// An organisation to be invited.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct InviteOrg {
    pub org: OrgId,
    /// By its roles when left out.
    #[serde(default)]
    pub side: Option<MemberSide>,
    /// What the composer expects it to add.
    #[serde(default)]
    pub predicted: i64,
}

#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct InviteOrgs {
    /// 1 to 500.
    pub invites: Vec<InviteOrg>,
    /// A word of the hosts for the letters; at most 300 characters.
    #[serde(default)]
    pub message: String,
}

/// What became of invitations.
#[derive(Clone, Debug, Default, Serialize, Deserialize, ToSchema)]
pub struct MembersInvited {
    pub invited: u32,
    /// Were members before: nothing is sent again.
    pub already: u32,
    /// Could not be invited.
    pub refused: Vec<InviteProblem>,
    /// Invited, but no letter can reach them: these are to be called.
    pub unreachable: Vec<InviteProblem>,
}

#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct InviteProblem {
    pub org: OrgId,
    pub name: String,
    /// What is wrong, in the asker's language.
    pub problem: String,
}

/// Whom to remind.
#[derive(Clone, Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RemindMembers {
    /// Everybody who has not answered when left out.
    #[serde(default)]
    pub members: Option<Vec<EventMemberId>>,
}

#[derive(Clone, Copy, Debug, Serialize, Deserialize, ToSchema)]
pub struct MembersReminded {
    /// Who answered, or was reminded today already, is not among them.
    pub reminded: u32,
}

/// A link that answers an invitation with one click: shown this once; another one ends it.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct InvitationLink {
    pub url: String,
    /// The last day on which it is good.
    pub until: NaiveDate,
}

/// Why somebody is not let in.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RefuseMember {
    pub version: i32,
    /// 1 to 500 characters: the organisation reads it.
    pub reason: String,
}

/// What stands behind an invitation's link: nothing that is not on the invitation itself.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct InvitationView {
    pub title: String,
    pub kind_text: String,
    pub state_text: String,
    /// Local time of China.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub begins: Option<chrono::NaiveDateTime>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ends: Option<chrono::NaiveDateTime>,
    pub place: String,
    pub address: String,
    pub host_name: String,
    /// The organisation that is invited.
    pub org_name: String,
    pub standing: Standing,
    pub standing_text: String,
    /// The last day on which it can be answered.
    pub until: NaiveDate,
    /// Whether it can be answered, or the answer be changed, now.
    pub open: bool,
    /// Whether the hosts decide about who accepts now: the deadline is past.
    pub late: bool,
    /// Most people that one organisation sends.
    pub people_each: u32,
}

impl InvitationView {
    pub fn of(event: &Event, member: &Member, names: (&str, &str), (until, open): (NaiveDate, bool)) -> InvitationView {
        let lang = crate::error::lang();
        InvitationView {
            title: event.title.clone(),
            kind_text: said(lang, "event-kind", event.kind.as_str()),
            state_text: said(lang, "event-state", event.state.as_str()),
            begins: event.content.begins(),
            ends: event.content.ends(),
            place: event.content.place.clone(),
            address: event.content.address.clone(),
            host_name: names.0.to_owned(),
            org_name: names.1.to_owned(),
            standing: member.standing,
            standing_text: said(lang, "event-standing", member.standing.as_str()),
            until,
            open,
            late: false,
            people_each: event.content.people_each,
        }
    }
}

/// An answer by one click.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AnswerInvitation {
    pub answer: InvitationAnswer,
    /// Why it does not come; at most 300 characters.
    #[serde(default)]
    pub reason: String,
    /// Who comes, as far as that is known.
    #[serde(default)]
    pub delegates: Vec<Delegate>,
}

crate::words!(
    InvitationAnswer { Accept = "accept", Decline = "decline" }
);

/// Counts of members by the part in which they come and how they stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct MemberCount {
    pub side: MemberSide,
    pub standing: Standing,
    pub count: u32,
}

/// A page of members, with the counts of all that the search finds, whatever side and standing it asks for.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct MembersFound {
    pub items: Vec<EventMemberView>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next: Option<String>,
    pub counts: Vec<MemberCount>,
}

/// # Errors
/// `Invalid` when `text` is longer than `most` characters.
pub fn at_most(field: &str, text: &str, most: usize) -> Result<()> {
    let mut problems = Problems::default();
    problems.length(field, text, 0, most);
    problems.or(Some(()))
}
