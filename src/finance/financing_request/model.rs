//! What a financing request is and which contents it may have.
use chrono::NaiveDate;

use super::outcome::{self, Intended, NotTaken};
use crate::{
    auth::policy::{Scope, Stage},
    demand::Demand,
    error::{Error, Problems, Result},
    finance::{LONGEST_NAME, LONGEST_TEXT, at_most, word_list},
    kernel::{
        id::{DemandId, FinancingRequestId, OrgId, ProjectId},
        industry::IndustryCode,
        money::Money,
    },
    life::Life,
    matching::finance::{self as engine, RequestInput},
    text::Message,
    text_column, words,
};

/// A title has this many characters at most.
pub const LONGEST_TITLE: usize = LONGEST_NAME;

words!(
    /// What the money is for.
    #[derive(Default)]
    Purpose {
        /// Left to the request's own words.
        #[default]
        Unstated = "unstated",
        Equipment = "equipment",
        Green = "green",
        Digital = "digital",
        WorkingCapital = "working_capital",
        Research = "research",
        /// Raising money on machines already owned (盘活存量设备).
        OwnedAssets = "owned_assets",
    }
);
text_column!(Purpose);

impl Purpose {
    /// The same, as the matching engine calls it.
    pub fn engine(self) -> Option<engine::Purpose> {
        match self {
            Purpose::Unstated => None,
            Purpose::Equipment => Some(engine::Purpose::Equipment),
            Purpose::Green => Some(engine::Purpose::Green),
            Purpose::Digital => Some(engine::Purpose::Digital),
            Purpose::WorkingCapital => Some(engine::Purpose::WorkingCapital),
            Purpose::Research => Some(engine::Purpose::Research),
            Purpose::OwnedAssets => Some(engine::Purpose::OwnedAssets),
        }
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct FinancingRequest {
    pub id: FinancingRequestId,
    pub life: Life,
    pub industry: Option<IndustryCode>,
    /// The owner's demand that the money is to pay for.
    pub demand: Option<DemandId>,
    /// The owner's project that it belongs to.
    pub project: Option<ProjectId>,
    pub content: Content,
    /// Why nothing came of it, by each who says so.
    pub not_taken: Vec<NotTaken>,
    /// The day on which it was submitted last; years of business and days to disbursal count from it.
    pub posted_on: NaiveDate,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Content {
    pub title: String,
    pub purpose: Purpose,
    pub amount: Money,
    /// The firm's figures and its own words; what is a field of the request is empty in it. `purchase` is what the tied
    /// demand wanted when the request was last written.
    pub details: RequestInput,
    pub contact_name: String,
    pub contact_phone: String,
    pub needed_by: Option<NaiveDate>,
    /// Whom the firm hopes to borrow from.
    pub intended: Vec<Intended>,
    /// The day until which it wants an answer.
    pub reply_by: Option<NaiveDate>,
}

impl FinancingRequest {
    /// Never open to all; once published also for lenders.
    pub fn scope(&self) -> Scope {
        let scope = self.life.scope(true);
        if self.life.state.is_open() { Scope { stage: Stage::Lenders, ..scope } } else { scope }
    }

    pub fn owner(&self) -> OrgId {
        self.life.owner
    }

    /// # Errors
    /// `Invalid` when the day by which it is needed has passed; `Conflict` in a state that cannot be submitted.
    pub fn submit(&mut self, today: NaiveDate) -> Result<()> {
        if let Some(message) = self.late(today) {
            let mut problems = Problems::default();
            problems.add("needed_by", message);
            return Err(Error::Invalid(problems));
        }
        self.life.submit()?;
        self.posted_on = today;
        Ok(())
    }

    /// # Errors
    /// `Conflict` when the day by which it is needed has passed, or it is not submitted.
    pub fn publish(&mut self, today: NaiveDate) -> Result<()> {
        match self.late(today) {
            Some(message) => Err(Error::Conflict(message)),
            None => self.life.publish(),
        }
    }

    /// Ties the request to `demand`, or to none, and takes down what is bought.
    ///
    /// # Errors
    /// `Invalid` unless the demand is its owner's own; whether another's exists is not told.
    pub fn tie(&mut self, asked: bool, demand: Option<&Demand>) -> Result<()> {
        let own = demand.filter(|demand| demand.owner() == self.owner());
        if asked && own.is_none() {
            return Err(Problems::one("demand", "finance-demand-of-another"));
        }
        self.demand = own.map(|demand| demand.id);
        self.content.details.purchase = own.map(purchase).unwrap_or_default();
        Ok(())
    }

    fn late(&self, today: NaiveDate) -> Option<Message> {
        let past = self.content.needed_by.is_some_and(|day| day < today);
        past.then(|| Message::new("demand-needed-by-past").with("today", today))
    }
}

/// What `demand` wants, in one line: 数控车床 2台；加工中心 1台.
pub fn purchase(demand: &Demand) -> String {
    let items = demand.items.iter().map(|item| format!("{} {}{}", item.name, item.quantity, item.unit));
    items.collect::<Vec<_>>().join("；")
}

/// Checks texts, figures and counts; every problem is noted under its field.
pub fn check(content: &Content, problems: &mut Problems) {
    let details = &content.details;
    outcome::check(&content.intended, problems);
    problems.length("title", &content.title, 2, LONGEST_TITLE);
    problems.length("contact_name", &content.contact_name, 0, LONGEST_NAME);
    problems.length("contact_phone", &content.contact_phone, 0, LONGEST_NAME);
    problems.length("details.industry", &details.industry, 0, LONGEST_NAME);
    problems.length("details.text", &details.text, 0, LONGEST_TEXT);
    problems.length("details.repayment", details.repayment.as_deref().unwrap_or_default(), 0, LONGEST_NAME);
    word_list(problems, "details.lists", details.lists.as_deref().unwrap_or_default());
    if content.amount == Money::ZERO {
        problems.add("amount_fen", Message::new("finance-amount"));
    }
    for (field, value, most) in [
        ("details.term_months", details.term_months, 600),
        ("details.years", details.years, 500),
        ("details.self_funds_bp", details.self_funds_bp, 10_000),
        ("details.employees", details.employees, 10_000_000),
        ("details.patents", details.patents, 1_000_000),
    ] {
        at_most(problems, field, value, most);
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::life::State;

    pub fn request(state: State) -> FinancingRequest {
        let at = "2026-11-22T00:00:00".parse().unwrap();
        FinancingRequest {
            id: FinancingRequestId::new(),
            life: Life { state, ..Life::begin(OrgId::new(), "331122".parse().unwrap(), at) },
            industry: None,
            demand: None,
            project: None,
            not_taken: Vec::new(),
            content: Content {
                title: "购置数控车床".into(),
                purpose: Purpose::Equipment,
                amount: Money::from_yuan(800_000).unwrap(),
                details: RequestInput::default(),
                contact_name: String::new(),
                contact_phone: String::new(),
                needed_by: NaiveDate::from_ymd_opt(2026, 12, 31),
                intended: Vec::new(),
                reply_by: None,
            },
            posted_on: NaiveDate::from_ymd_opt(2026, 11, 22).unwrap(),
        }
    }

    #[test]
    fn it_is_never_open_to_all_and_for_lenders_only_once_published() {
        for state in State::ALL {
            let scope = request(*state).scope();
            assert_ne!(scope.stage, Stage::Open, "{state}");
            assert_eq!(scope.stage == Stage::Lenders, state.is_open(), "{state}");
        }
    }

    #[test]
    fn every_purpose_is_called_as_the_engine_calls_it() {
        for purpose in Purpose::ALL.iter().filter(|purpose| **purpose != Purpose::Unstated) {
            assert_eq!(purpose.engine().map(engine::Purpose::as_str), Some(purpose.as_str()));
        }
    }

    #[test]
    fn what_is_needed_by_yesterday_is_neither_submitted_nor_published() {
        let new_year = NaiveDate::from_ymd_opt(2027, 1, 1).unwrap();
        assert!(matches!(request(State::Draft).submit(new_year), Err(Error::Invalid(_))));
        assert!(matches!(request(State::Submitted).publish(new_year), Err(Error::Conflict(_))));
    }

    #[test]
    fn a_demand_that_is_not_the_owners_is_refused() {
        let mut request = request(State::Draft);
        assert!(request.tie(true, None).is_err());
        request.tie(false, None).unwrap();
        assert_eq!(request.demand, None);
    }
}
