//! What a round looks like, by who looks; and what a bureau may say of one.
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{
    board::{self, Tally},
    member::view::MemberView,
    model::{Content, LONGEST_DAYS, MOST_REMIND_DAYS, Round, RoundState},
};
use crate::{
    error::{Problems, Result},
    kernel::{
        id::{OrgId, RoundId},
        region::RegionCode,
    },
    listing::List,
    org::register::known_region,
    text::Message,
};

/// A new round.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct NewRound {
    pub list: List,
    /// Whose firms are asked; the bureau's own region when left out.
    #[serde(default)]
    pub region: Option<String>,
    #[serde(flatten)]
    #[schema(inline)]
    pub content: RoundBody,
}

/// What a bureau says of its round.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct RoundBody {
    /// 1 to 100 characters.
    pub title: String,
    /// Of the notice that asks (缙经信〔2026〕12号), at most 60 characters.
    #[serde(default)]
    pub notice_number: String,
    /// What is asked, for the firms; at most 2000 characters.
    #[serde(default)]
    pub notice: String,
    /// Rows that were posted on this day or later are answers; today when left out.
    #[serde(default)]
    pub counted_from: Option<NaiveDate>,
    /// The last day.
    pub deadline: NaiveDate,
    /// So many days before the deadline, whoever has not answered is reminded: 0 (never) to 30.
    #[serde(default)]
    #[schema(minimum = 0, maximum = 30)]
    pub remind_days: i32,
}

/// A changed round.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct EditRound {
    pub version: i32,
    #[serde(flatten)]
    #[schema(inline)]
    pub content: RoundBody,
}

impl RoundBody {
    /// # Errors
    /// `Invalid` with every field's problem.
    pub fn read(self, today: NaiveDate, counted_from: NaiveDate) -> Result<Content> {
        let mut problems = Problems::default();
        problems.length("title", &self.title, 1, 100);
        problems.length("notice_number", &self.notice_number, 0, 60);
        problems.length("notice", &self.notice, 0, 2_000);
        let counted_from = self.counted_from.unwrap_or(counted_from);
        let last = today + TimeDelta::days(LONGEST_DAYS);
        if self.deadline < counted_from || self.deadline > last {
            let range = Message::new("round-deadline").with("first", counted_from).with("last", last);
            problems.add("deadline", range);
        }
        let first = today - TimeDelta::days(LONGEST_DAYS);
        if counted_from < first {
            problems.add("counted_from", Message::new("round-counted-from").with("first", first));
        }
        if !(0..=MOST_REMIND_DAYS).contains(&self.remind_days) {
            problems.add("remind_days", Message::new("round-remind-days").with("most", MOST_REMIND_DAYS));
        }
        problems.or(Some(Content {
            title: self.title.trim().to_owned(),
            notice_number: self.notice_number.trim().to_owned(),
            notice: self.notice.trim().to_owned(),
            counted_from,
            deadline: self.deadline,
            remind_days: self.remind_days,
        }))
    }
}

/// The region of a new round: the bureau's own, or a known one inside it.
///
/// # Errors
/// `Invalid` for another.
pub fn region(wanted: Option<&str>, own: &RegionCode) -> Result<RegionCode> {
    let Some(wanted) = wanted else { return Ok(own.clone()) };
    let mut problems = Problems::default();
    let region = problems.take("region", known_region(wanted));
    if region.as_ref().is_some_and(|region| !own.contains(region)) {
        problems.add("region", Message::new("round-region").with("region", board::name_of(own)));
    }
    problems.or(region)
}

/// A round as this viewer may see it.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct RoundView {
    pub id: RoundId,
    pub version: i32,
    pub state: RoundState,
    pub list: List,
    pub bureau: OrgId,
    pub bureau_name: String,
    pub region: String,
    pub region_name: String,
    pub title: String,
    pub notice_number: String,
    pub notice: String,
    pub counted_from: NaiveDate,
    pub deadline: NaiveDate,
    pub remind_days: i32,
    /// When reminders went out by themselves.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reminded_on: Option<NaiveDate>,
    /// How the firms of the viewer's region stand, where one round is looked at.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tally: Option<Tally>,
    /// The viewer's own part, for a firm that must answer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub own: Option<MemberView>,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
}

impl RoundView {
    pub fn of(round: Round, bureau_name: &str) -> RoundView {
        let Content { title, notice_number, notice, counted_from, deadline, remind_days } = round.content;
        RoundView {
            id: round.id,
            version: round.version,
            state: round.state,
            list: round.list,
            bureau: round.bureau,
            bureau_name: bureau_name.to_owned(),
            region_name: board::name_of(&round.region),
            region: round.region.to_string(),
            title,
            notice_number,
            notice,
            counted_from,
            deadline,
            remind_days,
            reminded_on: round.reminded_on,
            tally: None,
            own: None,
            created_at: round.created_at.and_utc(),
            updated_at: round.updated_at.and_utc(),
        }
    }
}

/// How a round stands, place by place.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ProgressView {
    pub total: Tally,
    /// Answered or with a plain no, of those that must answer: hundredths of a percent.
    pub rate_bp: u32,
    /// Firms of the region that handed in rows without having been asked; `POST …/members` with `answered` asks them.
    pub unasked: usize,
    /// One level below the round's region; the region itself stands for firms whose township is not known.
    pub places: Vec<PlaceTally>,
}

/// The firms of a place.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct PlaceTally {
    pub region: String,
    pub region_name: String,
    #[serde(flatten)]
    #[schema(inline)]
    pub tally: Tally,
    pub rate_bp: u32,
}
