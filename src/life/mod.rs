//! The reviewed life that every list shares: the owner submits, the bureau publishes.
//!
//! ```text
//! draft ──submit──▶ submitted ──publish──▶ published ─▶ (a demand goes on: negotiating, contracted, delivered, closed)
//!   ▲                  │  ▲                   │
//!   │               return│submit             │ withdraw (from any state above) ─▶ withdrawn ──edit──▶ draft
//!   └──── edit ──── returned                  └ edit ─▶ submitted again (what is public changes only by review)
//!                                             ├ it is the same as another ─▶ merged
//!                                             └ its day has passed ─▶ expired ──edit──▶ draft
//!                                               (a product that nobody confirmed ─▶ expired ──confirm──▶ published)
//! ```
pub mod order;
pub mod seen;

pub use order::Order;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{
    auth::policy::{Scope, Stage},
    error::{Error, Problems, Result},
    kernel::{clock::Timestamp, id::OrgId, region::RegionCode},
    text::Message,
    text_column, words,
};

words!(
    State {
        Draft = "draft",
        Submitted = "submitted",
        Returned = "returned",
        Published = "published",
        Withdrawn = "withdrawn",
        Expired = "expired",
        /// The same as another row, which stays.
        Merged = "merged",
        Negotiating = "negotiating",
        Contracted = "contracted",
        Delivered = "delivered",
        Closed = "closed",
    }
);
text_column!(State);

impl State {
    /// Open to all, as far as the row's own disclosure goes.
    pub const OPEN: &'static [State] =
        &[State::Published, State::Negotiating, State::Contracted, State::Delivered, State::Closed];

    pub fn is_open(self) -> bool {
        Self::OPEN.contains(&self)
    }

    /// Still looked for: takes part in matching.
    pub fn is_matched(self) -> bool {
        matches!(self, State::Published | State::Negotiating)
    }

    pub fn stage(self) -> Stage {
        match self {
            State::Draft | State::Withdrawn => Stage::Own,
            State::Submitted | State::Returned | State::Expired | State::Merged => Stage::Review,
            _ => Stage::Open,
        }
    }
}

/// Where a row stands, whose it is, and which version of it this is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Life {
    pub owner: OrgId,
    /// Where it is: of the owner when the row was made, or a township inside it.
    pub region: RegionCode,
    /// Whose bureaus review it: its own region's; of a supplier from outside those of the bureau that entered it.
    pub review_region: RegionCode,
    pub state: State,
    /// Why it was returned, for the owner.
    pub returned: String,
    /// The organisation that entered it for its owner.
    pub entered_by: Option<OrgId>,
    /// The row of a sheet that it came from.
    pub source_key: Option<String>,
    pub version: i32,
    pub created_at: Timestamp,
    pub updated_at: Timestamp,
}

impl Life {
    pub fn begin(owner: OrgId, region: RegionCode, now: Timestamp) -> Life {
        Life {
            owner,
            review_region: region.clone(),
            region,
            state: State::Draft,
            returned: String::new(),
            entered_by: None,
            source_key: None,
            version: 1,
            created_at: now,
            updated_at: now,
        }
    }

    /// # Errors
    /// `Stale` when the page that asks was made from another version.
    pub fn at(&self, version: i32) -> Result<()> {
        if self.version == version { Ok(()) } else { Err(Error::Stale) }
    }

    /// The content is about to change: what was public must be reviewed again, a returned row is a draft again.
    ///
    /// # Errors
    /// `Conflict` while others act on it (negotiating and later).
    pub fn edit(&mut self) -> Result<()> {
        self.state = match self.state {
            State::Draft | State::Returned | State::Withdrawn | State::Expired => State::Draft,
            State::Submitted | State::Published => State::Submitted,
            state => return Err(refused("edit", state)),
        };
        Ok(())
    }

    /// # Errors
    /// `Conflict` unless it is a draft or was returned.
    pub fn submit(&mut self) -> Result<()> {
        self.step("submit", &[State::Draft, State::Returned], State::Submitted)?;
        self.returned.clear();
        Ok(())
    }

    /// # Errors
    /// `Conflict` unless it is submitted.
    pub fn publish(&mut self) -> Result<()> {
        self.step("publish", &[State::Submitted], State::Published)
    }

    /// # Errors
    /// `Conflict` unless it is submitted; `Invalid` without a reason.
    pub fn send_back(&mut self, reasons: &str) -> Result<()> {
        let reasons = reasons.trim();
        if reasons.is_empty() || reasons.chars().count() > 500 {
            return Err(Problems::one("reasons", "listing-reasons"));
        }
        self.step("return", &[State::Submitted], State::Returned)?;
        self.returned = reasons.to_owned();
        Ok(())
    }

    /// # Errors
    /// `Conflict` when there is nothing to withdraw, or others act on it already.
    pub fn withdraw(&mut self) -> Result<()> {
        self.step("withdraw", &[State::Submitted, State::Returned, State::Published], State::Withdrawn)
    }

    /// It turned out to be the same as another row, which stays; `pointer` tells its owner which.
    ///
    /// # Errors
    /// `Conflict` unless it is one that a bureau reviews.
    pub fn merge(&mut self, pointer: &str) -> Result<()> {
        self.step("merge", &[State::Submitted, State::Returned, State::Published], State::Merged)?;
        pointer.clone_into(&mut self.returned);
        Ok(())
    }

    /// The day has passed by which it was needed: others look for it no longer.
    ///
    /// # Errors
    /// `Conflict` unless it is published.
    pub fn expire(&mut self) -> Result<()> {
        self.step("expire", &[State::Published], State::Expired)
    }

    /// Its keeper says that it is still offered: what expired for want of that is open again, as it was reviewed.
    ///
    /// # Errors
    /// `Conflict` unless it is looked for, or has expired.
    pub fn confirm(&mut self) -> Result<()> {
        if self.state.is_matched() {
            return Ok(());
        }
        self.step("confirm", &[State::Expired], State::Published)
    }

    fn step(&mut self, act: &str, from: &[State], to: State) -> Result<()> {
        if !from.contains(&self.state) {
            return Err(refused(act, self.state));
        }
        self.state = to;
        Ok(())
    }

    /// What the permission table looks at.
    pub fn scope(&self, closed: bool) -> Scope {
        Scope {
            owner: self.owner,
            entered_by: self.entered_by,
            region: self.review_region.clone(),
            beside: None,
            keepers: Vec::new(),
            stage: if closed && self.state.is_open() { Stage::Review } else { self.state.stage() },
        }
    }
}

fn refused(act: &str, state: State) -> Error {
    Error::Conflict(Message::new("listing-not-now").with("act", act).with("state", state))
}

/// The body of a step that needs nothing but the version it was decided on.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct Step {
    pub version: i32,
}

/// The body of a publication.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct Publish {
    pub version: i32,
    /// The warnings about a masked row have been read, and it is to be published as it is.
    #[serde(default)]
    pub accept_warnings: bool,
}

/// The body of a return: why, in words that help the owner.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct SendBack {
    pub version: i32,
    /// 1 to 500 characters.
    pub reasons: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn life(state: State) -> Life {
        let at = "2026-11-22T00:00:00".parse().unwrap();
        Life { state, ..Life::begin(OrgId::new(), "331122".parse().unwrap(), at) }
    }

    #[test]
    fn only_what_is_submitted_is_published_or_returned() {
        for state in State::ALL {
            assert_eq!(life(*state).publish().is_ok(), *state == State::Submitted, "{state}");
            assert_eq!(life(*state).send_back("缺预算").is_ok(), *state == State::Submitted, "{state}");
        }
    }

    #[test]
    fn editing_what_is_public_takes_it_to_review_again() {
        let mut published = life(State::Published);
        published.edit().unwrap();
        assert_eq!(published.state, State::Submitted);
        assert!(life(State::Negotiating).edit().is_err());
    }

    #[test]
    fn what_was_merged_stays_closed() {
        for state in State::ALL {
            let reviewed = [State::Submitted, State::Returned, State::Published].contains(state);
            assert_eq!(life(*state).merge("并入").is_ok(), reviewed, "{state}");
        }
        let mut merged = life(State::Merged);
        assert!(merged.edit().is_err() && merged.submit().is_err() && merged.withdraw().is_err());
    }

    #[test]
    fn only_what_is_published_expires_and_its_owner_takes_it_up_again() {
        for state in State::ALL {
            assert_eq!(life(*state).expire().is_ok(), *state == State::Published, "{state}");
        }
        let mut expired = life(State::Expired);
        expired.edit().unwrap();
        assert_eq!(expired.state, State::Draft);
    }

    #[test]
    fn a_return_needs_reasons_and_submitting_again_clears_them() {
        let mut submitted = life(State::Submitted);
        assert!(submitted.send_back("  ").is_err());
        submitted.send_back("预算单位不明").unwrap();
        assert_eq!(submitted.returned, "预算单位不明");
        submitted.submit().unwrap();
        assert!(submitted.returned.is_empty());
    }
}
