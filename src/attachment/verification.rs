//! What a bureau looks at before it verifies an organisation: what is there of it, and what is missing.
use actix_web::web::Json;
use chrono::{DateTime, Utc};
use serde::Serialize;
use utoipa::ToSchema;

use super::{model::Kind, store};
use crate::{
    app::App,
    auth::may::{Match, May},
    error::{ProblemBody, Result, lang},
    kernel::noun::Noun,
    org::{Org, Role, State},
    text::Message,
    words,
};

words!(
    /// What an organisation is known by.
    Evidence {
        CreditCode = "credit-code",
        LegalPerson = "legal-person",
        Contact = "contact",
        /// Who deals with the papers.
        Handler = "handler",
        /// A sealed copy: of the business licence, as a rule.
        SealedCopy = "sealed-copy",
        /// That the handler acts for the organisation.
        Authorisation = "authorisation",
    }
);

/// One thing that an organisation is known by.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct EvidenceLine {
    pub evidence: Evidence,
    pub text: String,
    pub here: bool,
    /// Without it nobody is verified; the rest is for the bureau to weigh.
    pub needed: bool,
}

/// What there is of an organisation, for itself and the bureaus of its region.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Verification {
    /// Since when it waits to be verified.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub waiting_since: Option<DateTime<Utc>>,
    /// Nothing that is needed is missing.
    pub ready: bool,
    pub lines: Vec<EvidenceLine>,
}

/// What there is to verify an organisation by, and what is missing.
#[utoipa::path(get, path = "/orgs/{id}/verification", tag = "org", params(("id" = String, Path)),
    responses((status = 200, body = Verification), (status = "default", body = ProblemBody)))]
pub async fn show_verification(app: App, may: May<Match, Org>) -> Result<Json<Verification>> {
    let (_, org) = may.into_parts()?;
    let id = org.id.to_string();
    let papers = app.db.read(move |conn| Ok(store::of_row(conn, Noun::Org, &id)?)).await?;
    let hangs = |kind: Kind| papers.iter().any(|paper| paper.kind == kind);
    let here = |evidence: Evidence| match evidence {
        Evidence::CreditCode => org.credit_code.is_some(),
        Evidence::LegalPerson => !org.legal_person.is_empty(),
        Evidence::Contact => !org.contact_phone.is_empty(),
        Evidence::Handler => !org.handler.name.is_empty() && !org.handler.mobile.is_empty(),
        Evidence::SealedCopy => hangs(Kind::SealedCopy),
        Evidence::Authorisation => hangs(Kind::Authorisation),
    };
    // as `Org::verify` has it
    let needed = |evidence: Evidence| evidence == Evidence::CreditCode && !org.roles.contains(&Role::Bureau);
    let lines: Vec<EvidenceLine> = Evidence::ALL
        .iter()
        .map(|evidence| EvidenceLine {
            evidence: *evidence,
            text: Message::new("org-evidence").with("evidence", evidence).with("here", here(*evidence)).say(lang()),
            here: here(*evidence),
            needed: needed(*evidence),
        })
        .collect();
    Ok(Json(Verification {
        waiting_since: (org.state == State::Claimed).then(|| org.updated_at.and_utc()),
        ready: lines.iter().all(|line| line.here || !line.needed),
        lines,
    }))
}
