//! What an organisation looks like from outside, by who looks; and what it may say of itself.
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{
    fields::Fields,
    model::{BuyerKind, Handler, Org, Role, State, SupplyRole, plain_name},
    register::known_region,
};
use crate::{
    auth::{
        actor::Viewer,
        policy::{self, Decision, Deed},
    },
    error::{Problems, Result},
    kernel::{credit_code::CreditCode, gazetteer::Gazetteer, id::OrgId, industry::IndustryCode, login::Login},
    text::Message,
};

/// An organisation as this viewer may see it: code, legal person and contacts are for itself and its bureaus.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct OrgView {
    pub id: OrgId,
    pub version: i32,
    pub state: State,
    pub name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub credit_code: Option<String>,
    pub roles: Vec<Role>,
    pub buyer_kind: BuyerKind,
    pub supply_role: SupplyRole,
    pub department: String,
    /// What a department is responsible for; absent where that is everything.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fields: Option<Fields>,
    pub region: String,
    pub region_name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub industry: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parent: Option<OrgId>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub inside: Option<Inside>,
    /// Since when it waits to be verified, for itself and its bureaus.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub waiting_since: Option<DateTime<Utc>>,
    pub created_at: DateTime<Utc>,
}

/// What the organisation itself and the bureaus of its region see besides.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct Inside {
    pub address: String,
    pub legal_person: String,
    pub contact_name: String,
    pub contact_phone: String,
    pub handler: Handler,
    pub refusal: String,
    pub entered_by: Option<OrgId>,
    /// What is odd about the credit code, without making it wrong.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code_warning: Option<String>,
}

impl OrgView {
    pub fn of(org: Org, viewer: &Viewer) -> OrgView {
        let actor = viewer.0.as_ref();
        let inside = policy::decide(actor, Deed::Match, &org.scope()) == Decision::Allow;
        let lang = crate::error::lang();
        OrgView {
            id: org.id,
            version: org.version,
            state: org.state,
            name: org.name,
            credit_code: org.credit_code.as_ref().filter(|_| inside).map(ToString::to_string),
            roles: org.roles,
            buyer_kind: org.buyer_kind,
            supply_role: org.supply_role,
            department: org.department,
            fields: Some(org.fields).filter(|fields| !fields.is_all()),
            region_name: Gazetteer::get().place(&org.region).map(|place| place.full_name.clone()).unwrap_or_default(),
            region: org.region.to_string(),
            industry: org.industry.map(|code| code.to_string()),
            parent: org.parent,
            inside: inside.then(|| Inside {
                address: org.address,
                legal_person: org.legal_person,
                contact_name: org.contact_name,
                contact_phone: org.contact_phone,
                handler: org.handler,
                refusal: org.refusal,
                entered_by: org.entered_by,
                code_warning: org.credit_code.and_then(|code| code.organisation_code_warning()).map(|m| m.say(lang)),
            }),
            waiting_since: (inside && org.state == State::Claimed).then(|| org.updated_at.and_utc()),
            created_at: org.created_at.and_utc(),
        }
    }
}

/// What an organisation says of itself.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct OrgBody {
    pub version: i32,
    pub name: String,
    #[serde(default)]
    pub credit_code: Option<String>,
    pub roles: Vec<Role>,
    pub buyer_kind: BuyerKind,
    pub supply_role: SupplyRole,
    #[serde(default)]
    pub department: String,
    pub region: String,
    #[serde(default)]
    pub industry: Option<String>,
    #[serde(default)]
    pub address: String,
    #[serde(default)]
    pub legal_person: String,
    #[serde(default)]
    pub contact_name: String,
    #[serde(default)]
    pub contact_phone: String,
    #[serde(default)]
    pub handler: Handler,
    /// What a department is responsible for; left out: everything.
    #[serde(default)]
    pub fields: Fields,
    /// The legal person that this is a branch of.
    #[serde(default)]
    pub parent: Option<OrgId>,
}

impl OrgBody {
    /// Whether who it is changed, so that a bureau must look again.
    ///
    /// # Errors
    /// `Invalid` with every field's problem.
    pub fn write_to(self, org: &mut Org) -> Result<bool> {
        let mut problems = Problems::default();
        let code: Option<CreditCode> = self.credit_code.and_then(|text| problems.take("credit_code", text.parse()));
        let region = problems.take("region", known_region(&self.region));
        let industry: Option<IndustryCode> = self.industry.and_then(|text| problems.take("industry", text.parse()));
        if self.roles.is_empty() {
            problems.add("roles", Message::new("org-roles-empty"));
        }
        let texts = [
            ("address", &self.address),
            ("legal_person", &self.legal_person),
            ("contact_name", &self.contact_name),
            ("contact_phone", &self.contact_phone),
            ("department", &self.department),
        ];
        for (field, text) in texts {
            if text.chars().count() > 200 {
                problems.add(field, Message::new("value-length").with("least", 0).with("most", 200));
            }
        }
        let handler = handler(self.handler, &mut problems);
        let fields = self.fields.tidy(&mut problems);
        if !(fields.is_all() || self.roles.contains(&Role::Bureau)) {
            problems.add("fields", Message::new("org-fields-bureau"));
        }
        let name = plain_name(&self.name);
        if !(2..=100).contains(&name.chars().count()) {
            problems.add("name", Message::new("value-length").with("least", 2).with("most", 100));
        }
        if self.parent == Some(org.id) {
            problems.add("parent", Message::new("org-own-parent"));
        }
        let region = problems.or(region)?;
        let mut roles = self.roles;
        roles.sort();
        roles.dedup();
        // What a department is responsible for is what it may review: nobody widens its own.
        let changed = (&name, &code, &region, &roles, &fields)
            != (&org.name, &org.credit_code, &org.region, &org.roles, &org.fields);
        *org = Org {
            name,
            credit_code: code,
            roles,
            buyer_kind: self.buyer_kind,
            supply_role: self.supply_role,
            department: self.department,
            region,
            industry,
            address: self.address,
            legal_person: self.legal_person,
            contact_name: self.contact_name,
            contact_phone: self.contact_phone,
            handler,
            fields,
            parent: self.parent,
            ..org.clone()
        };
        Ok(changed)
    }
}

/// Blanks around the texts are left out; every problem is noted under its field.
fn handler(said: Handler, problems: &mut Problems) -> Handler {
    let Handler { name, mobile, mail } = said;
    let handler =
        Handler { name: name.trim().to_owned(), mobile: mobile.trim().to_owned(), mail: mail.trim().to_owned() };
    problems.length("handler.name", &handler.name, 0, 50);
    let login = |text: &str| text.parse::<Login>().ok();
    if !(handler.mobile.is_empty() || login(&handler.mobile).is_some_and(|login| login.is_mobile())) {
        problems.add("handler.mobile", Message::new("org-handler-mobile"));
    }
    if !(handler.mail.is_empty() || login(&handler.mail).is_some_and(|login| !login.is_mobile())) {
        problems.add("handler.mail", Message::new("org-handler-mail"));
    }
    handler
}
