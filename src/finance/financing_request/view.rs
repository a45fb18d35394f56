//! What a financing request looks like, by who looks; and what a client may say about one.
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::ToSchema;

use super::{
    model::{Content, FinancingRequest, Purpose, check},
    outcome::{Intended, NotTaken, NotTakenReason},
};
use crate::{
    auth::{
        actor::Viewer,
        policy::{self, Decision, Deed},
    },
    demand::view::Contact,
    error::{Problems, Result},
    finance::without_columns,
    kernel::{
        date,
        gazetteer::Gazetteer,
        id::{DemandId, FinancingRequestId, OrgId, ProjectId},
        industry::IndustryCode,
        money::Money,
    },
    life::State,
    listing::exposed::Warning,
    matching::finance::RequestInput,
    org::model::without_name,
    text::Message,
};

/// The fields of [`RequestInput`] that are columns, and what the tied demand says.
const COLUMNS: [&str; 7] = ["region", "industry_code", "purpose", "amount", "purchase", "posted", "needed_in_days"];

/// A financing request as a client writes it. Sums are integer fen, shares basis points.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct FinancingRequestBody {
    pub title: String,
    /// Read from `details.text` when left out.
    #[serde(default)]
    pub purpose: Purpose,
    pub amount_fen: i64,
    /// The firm's figures and its own words: `text`, `term_months`, `revenue`, `years`, `property_value` …
    #[serde(default)]
    #[schema(value_type = Object)]
    pub details: RequestInput,
    /// The owner's demand that the money is to pay for.
    #[serde(default)]
    pub demand: Option<DemandId>,
    /// GB/T 4754-2017; by default the owner's.
    #[serde(default)]
    pub industry: Option<String>,
    /// 2027-06-30, or in words: 2027年6月.
    #[serde(default)]
    pub needed_by: Option<String>,
    /// Whom the firm hopes to borrow from, at most ten: a name, or a lender that is here.
    #[serde(default)]
    pub intended: Vec<Intended>,
    /// The day until which an answer is wanted.
    #[serde(default)]
    pub reply_by: Option<String>,
    #[serde(default)]
    pub contact_name: String,
    #[serde(default)]
    pub contact_phone: String,
    /// Set by a bureau that enters it for a firm (代填).
    #[serde(default)]
    pub owner: Option<OrgId>,
    /// The version that the change was made on; not needed when creating.
    #[serde(default)]
    pub version: i32,
}

/// A body whose every field is good; whose the demand is, is not yet known.
pub struct Written {
    pub content: Content,
    pub industry: Option<IndustryCode>,
    pub demand: Option<DemandId>,
}

impl FinancingRequestBody {
    /// # Errors
    /// `Invalid` with every field's problem.
    pub fn read(self) -> Result<Written> {
        let mut problems = Problems::default();
        let amount = problems.take("amount_fen", Money::from_fen(self.amount_fen));
        let needed_by = self.needed_by.and_then(|text| problems.take("needed_by", date::parse(&text)));
        let reply_by = self.reply_by.and_then(|text| problems.take("reply_by", date::parse(&text)));
        let industry = self.industry.and_then(|code| problems.take("industry", code.parse()));
        let content = Content {
            title: self.title.trim().to_owned(),
            purpose: self.purpose,
            // A sum that could not be read has its problem already.
            amount: amount.unwrap_or(Money::MAX),
            details: RequestInput {
                region: None,
                industry_code: None,
                purpose: None,
                amount: None,
                purchase: String::new(),
                posted: None,
                needed_in_days: None,
                ..self.details
            },
            contact_name: self.contact_name.trim().to_owned(),
            contact_phone: self.contact_phone.trim().to_owned(),
            needed_by,
            intended: self.intended,
            reply_by,
        };
        check(&content, &mut problems);
        problems.or(Some(Written { content, industry, demand: self.demand }))
    }
}

/// A financing request as this viewer may see it. A lender sees what is asked for and where, not by whom: the firm, its
/// figures and its words stay hidden until it consents. The contact is shown to its owner alone.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct FinancingRequestView {
    pub id: FinancingRequestId,
    pub version: i32,
    pub state: State,
    /// Whether the reader's organisation keeps this row: its own, or one that it entered for a firm without an account.
    pub own: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub owner: Option<OrgId>,
    pub owner_name: String,
    pub region: String,
    pub region_name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub industry: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub industry_name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub demand: Option<DemandId>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub project: Option<ProjectId>,
    pub title: String,
    pub purpose: Purpose,
    pub amount_fen: Money,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub term_months: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<Object>)]
    pub details: Option<Value>,
    pub posted_on: NaiveDate,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub needed_by: Option<NaiveDate>,
    /// Whom the firm hopes to borrow from; a lender sees itself among them and nobody else.
    pub intended: Vec<Intended>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reply_by: Option<NaiveDate>,
    /// Why nothing came of it, by each who says so; a lender sees what it said itself.
    pub not_taken: Vec<NotTakenView>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub contact: Option<Contact>,
    /// Why it was returned, for its owner and the bureaus.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub returned: Option<String>,
    /// For whoever reviews it: what may tell whose it is although it is shown masked.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub warnings: Vec<Warning>,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
}

/// Why nothing came of a request, as one organisation says.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct NotTakenView {
    pub reason: NotTakenReason,
    /// The reason in the reader's language.
    pub reason_name: String,
    pub words: String,
    /// Absent when a sheet said it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub by: Option<OrgId>,
    pub by_name: String,
    pub at: DateTime<Utc>,
}

impl From<NotTaken> for NotTakenView {
    fn from(said: NotTaken) -> NotTakenView {
        NotTakenView {
            reason: said.reason,
            reason_name: Message::new("finance-not-taken").with("reason", said.reason).say(crate::error::lang()),
            words: said.words,
            by: said.by,
            by_name: said.by_name,
            at: said.at.and_utc(),
        }
    }
}

/// What somebody says when nothing came of a request.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NotTakenBody {
    pub version: i32,
    pub reason: NotTakenReason,
    /// At most 500 characters; needed with `other`.
    #[serde(default)]
    pub words: String,
}

impl FinancingRequestView {
    /// `request` of the organisation called `owner_name`, through the eyes of `viewer`.
    pub fn of(request: FinancingRequest, owner_name: &str, viewer: &Viewer) -> FinancingRequestView {
        let scope = request.scope();
        let actor = viewer.0.as_ref();
        let own = actor.is_some_and(|actor| actor.org == scope.owner || Some(actor.org) == scope.entered_by);
        let inside = policy::decide(actor, Deed::Match, &scope) == Decision::Allow;
        let place = Gazetteer::get().place(&request.life.region).map(|place| place.name.clone()).unwrap_or_default();
        let FinancingRequest { id, life, industry, demand, project, content, not_taken, posted_on } = request;
        let own_word = |org: Option<OrgId>| inside || actor.is_some_and(|actor| org == Some(actor.org));
        let industry = industry.filter(|_| inside);
        FinancingRequestView {
            id,
            version: life.version,
            state: life.state,
            own,
            owner: inside.then_some(life.owner),
            owner_name: if inside {
                owner_name.to_owned()
            } else {
                Message::new("demand-masked-owner").with("place", &place).say(crate::error::lang())
            },
            region: life.region.to_string(),
            region_name: place,
            industry_name: industry.as_ref().map(|code| code.name().to_owned()),
            industry: industry.map(|code| code.to_string()),
            demand: demand.filter(|_| inside),
            project: project.filter(|_| inside),
            title: if inside { content.title } else { without_name(&content.title, owner_name, "＊＊＊") },
            purpose: content.purpose,
            amount_fen: content.amount,
            term_months: content.details.term_months,
            details: inside.then(|| without_columns(&content.details, &COLUMNS)),
            posted_on,
            needed_by: content.needed_by,
            intended: content.intended.into_iter().filter(|lender| own_word(lender.org)).collect(),
            reply_by: content.reply_by,
            not_taken: not_taken.into_iter().filter(|said| own_word(said.by)).map(NotTakenView::from).collect(),
            contact: own.then_some(Contact { name: content.contact_name, phone: content.contact_phone }),
            returned: Some(life.returned).filter(|text| inside && !text.is_empty()),
            warnings: Vec::new(),
            created_at: life.created_at.and_utc(),
            updated_at: life.updated_at.and_utc(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{super::model::tests::request, *};
    use crate::{
        auth::actor::{Actor, Membership, Standing},
        kernel::id::{SessionId, UserId},
    };

    const FIRM: &str = "缙云县某某锯床厂";

    fn published() -> FinancingRequest {
        let mut request = request(State::Published);
        request.content.title = format!("{FIRM}购置数控车床");
        request.content.contact_phone = "0578-3000000".into();
        request.content.details =
            RequestInput { term_months: Some(36), revenue: Some(Money::MAX), ..RequestInput::default() };
        request
    }

    fn viewer(org: OrgId, role: &str) -> Viewer {
        Viewer(Some(Actor {
            user: UserId::new(),
            org,
            session: SessionId::new(),
            member: Membership::Owner,
            standing: Standing {
                region: "331122".parse().unwrap(),
                roles: vec![role.into()],
                verified: true,
                barred: false,
            },
            address: String::new(),
        }))
    }

    #[test]
    fn a_lender_sees_what_is_asked_for_and_neither_the_firm_nor_its_figures() {
        let request = published();
        let seen = FinancingRequestView::of(request.clone(), FIRM, &viewer(OrgId::new(), "lender"));
        assert_eq!((seen.amount_fen, seen.term_months), (request.content.amount, Some(36)));
        assert_eq!(seen.title, "＊＊＊购置数控车床");
        assert!(seen.owner.is_none() && seen.details.is_none() && seen.contact.is_none());
        let told = serde_json::to_string(&seen).unwrap();
        assert!(!told.contains(FIRM) && !told.contains("revenue") && !told.contains("0578"), "{told}");
    }

    #[test]
    fn a_bureau_sees_the_figures_and_only_the_owner_its_contact() {
        let request = published();
        let bureau = FinancingRequestView::of(request.clone(), FIRM, &viewer(OrgId::new(), "bureau"));
        assert_eq!((bureau.owner_name.as_str(), bureau.contact.is_none()), (FIRM, true));
        assert!(bureau.details.is_some_and(|details| details.get("revenue").is_some()));
        let own = FinancingRequestView::of(request.clone(), FIRM, &viewer(request.owner(), "factory"));
        assert!(own.contact.is_some_and(|contact| contact.phone == "0578-3000000"));
    }

    #[test]
    fn what_is_a_column_is_not_said_twice() {
        let body = r#"{"title": "购置数控车床", "amount_fen": 80000000, "needed_by": "2026-12-31",
            "details": {"amount": 1, "purchase": "织机", "text": "期限三年", "no_such_field": 1}}"#;
        let written = serde_json::from_str::<FinancingRequestBody>(body).unwrap().read().unwrap();
        let details = written.content.details;
        assert_eq!((details.amount, details.purchase.as_str(), details.text.as_str()), (None, "", "期限三年"));
        assert!(COLUMNS.iter().all(|column| without_columns(&details, &COLUMNS).get(column).is_none()));
    }
}
