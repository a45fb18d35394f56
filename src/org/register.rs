//! Registering: an organisation and its first user, or the claim of one that a bureau had entered.
use actix_web::{HttpRequest, HttpResponse, web::Json};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{
    account::{self, User},
    claim,
    model::{BuyerKind, Org, Role, State, SupplyRole, plain_name},
    store, told,
};
use crate::{
    app::{App, Registry},
    audit::{self, Act},
    auth::{
        actor::{self, Membership},
        password,
    },
    config::Switch,
    db::{Author, Tx},
    error::{Error, ProblemBody, Problems, Result},
    kernel::{
        credit_code::CreditCode,
        gazetteer::Gazetteer,
        id::{OrgId, UserId},
        industry::IndustryCode,
        login::Login,
        noun::Noun,
        region::RegionCode,
    },
    text::Message,
};

/// A firm's first visit: the organisation and its first user.
#[derive(Debug, Deserialize, ToSchema)]
pub struct Register {
    #[schema(value_type = String)]
    pub credit_code: String,
    pub name: String,
    pub roles: Vec<Role>,
    #[schema(value_type = String)]
    pub region: String,
    #[schema(value_type = Option<String>)]
    pub industry: Option<IndustryCode>,
    /// Bureaus: which office.
    #[serde(default)]
    pub department: String,
    /// A mail address or a mobile number.
    pub login: String,
    pub password: String,
    pub user_name: String,
    /// Given to the firm by its bureau: makes the claim count at once.
    #[serde(default)]
    pub claim_code: Option<String>,
}

/// What registering led to.
#[derive(Debug, Serialize, ToSchema)]
pub struct Registered {
    pub org: OrgId,
    pub user: UserId,
    /// True when a bureau must first confirm that you speak for an organisation that it had entered.
    pub waits_for_bureau: bool,
}

/// Registers an organisation with its first user.
#[utoipa::path(post, path = "/auth/register", tag = "auth", request_body = Register,
    responses((status = 201, body = Registered), (status = "default", body = ProblemBody)))]
pub async fn register(app: App, request: HttpRequest, body: Json<Register>) -> Result<HttpResponse> {
    let body = body.into_inner();
    let coded = body.claim_code.as_ref().is_some_and(|code| !code.trim().is_empty());
    if app.config.registration == Switch::Off && !coded {
        return Err(Error::conflict("auth-registration-off"));
    }
    app.auth.throttle.try_once(&body.login, request.peer_addr().map(|peer| peer.ip()))?;
    let wanted = Wanted::read(&body)?;
    let hash = password::hash(body.password).await?;
    let author = Author { address: actor::address(&request), ..Author::default() };
    let registry = app.registry.clone();
    let registered = app.db.write(author, move |tx| wanted.register(tx, hash, &registry)).await?;
    let registered = registered.ok_or_else(|| Problems::one("claim_code", "code-claim-wrong"))?;
    Ok(HttpResponse::Created().json(registered))
}

/// A registration whose every field is good.
pub struct Wanted {
    pub code: CreditCode,
    pub name: String,
    pub region: RegionCode,
    roles: Vec<Role>,
    industry: Option<IndustryCode>,
    department: String,
    login: Login,
    user_name: String,
    claim_code: Option<String>,
}

impl Wanted {
    fn read(body: &Register) -> Result<Wanted> {
        let mut problems = Problems::default();
        let code = problems.take("credit_code", body.credit_code.parse());
        let region = problems.take("region", known_region(&body.region));
        if let Err(Error::Invalid(found)) = password::check("password", &body.password) {
            found.iter().for_each(|problem| problems.add(&problem.field, problem.message.clone()));
        }
        for (field, text, most) in
            [("name", &body.name, 100), ("user_name", &body.user_name, 50), ("department", &body.department, 50)]
        {
            let length = text.trim().chars().count();
            if length > most || (length < 2 && field != "department") {
                problems.add(field, Message::new("value-length").with("least", 2).with("most", most));
            }
        }
        let login: Option<Login> = problems.take("login", body.login.parse());
        let mut roles = body.roles.clone();
        roles.sort();
        roles.dedup();
        if roles.is_empty() {
            problems.add("roles", Message::new("org-roles-empty"));
        }
        let (name, user_name) = (plain_name(&body.name), body.user_name.trim().to_owned());
        let department = body.department.trim().to_owned();
        let claim_code = body.claim_code.clone().filter(|code| !code.trim().is_empty());
        let wanted = code.zip(region).zip(login).map(|((code, region), login)| Wanted {
            code,
            name,
            region,
            roles,
            industry: body.industry.clone(),
            department,
            login,
            user_name,
            claim_code,
        });
        problems.or(wanted)
    }

    /// A taken login and a taken credit code are told by one sentence: it does not say which accounts exist. None when
    /// the claim code was wrong: that try has been counted, before anything else is said.
    fn register(self, tx: &mut Tx, password_hash: String, registry: &Registry) -> Result<Option<Registered>> {
        let claimed = match &self.claim_code {
            Some(code) => match claim::redeem(tx, &self, code)? {
                Some(org) => Some(org),
                None => return Ok(None),
            },
            None => None,
        };
        if account::find_by_login(tx, self.login.as_str())?.is_some() {
            return Err(Error::conflict("auth-cannot-register"));
        }
        let (org, waits) = match (claimed, store::find_by_code(tx, &self.code)?) {
            (Some(entered), _) => {
                let org = claim::settle(tx, entered, &self.code)?;
                registry.hand_over(tx, org)?;
                (org, false)
            }
            (None, Some(mut entered)) => {
                entered.claim().map_err(|_| Error::conflict("auth-cannot-register"))?;
                store::save(tx, &mut entered)?;
                told::waits_for_bureau(tx, &entered)?;
                audit::record(tx, Act::Claim, Noun::Org, entered.id)?;
                (entered.id, true)
            }
            (None, None) => (self.insert_org(tx)?, false),
        };
        let (now, login) = (tx.now(), self.login.to_string());
        let user = User { id: UserId::new(), login, name: self.user_name, password_hash, created_at: now };
        account::insert(tx, &user)?;
        account::join(tx, user.id, org, Membership::Owner, waits)?;
        audit::record(tx, Act::Register, Noun::User, user.id)?;
        Ok(Some(Registered { org, user: user.id, waits_for_bureau: waits }))
    }

    fn insert_org(&self, tx: &mut Tx) -> Result<OrgId> {
        let now = tx.now();
        let org = Org {
            id: OrgId::new(),
            name: self.name.clone(),
            credit_code: Some(self.code.clone()),
            roles: self.roles.clone(),
            buyer_kind: BuyerKind::Enterprise,
            supply_role: SupplyRole::Manufacturer,
            department: self.department.clone(),
            region: self.region.clone(),
            industry: self.industry.clone(),
            address: String::new(),
            legal_person: String::new(),
            contact_name: self.user_name.clone(),
            contact_phone: String::new(),
            handler: Default::default(),
            fields: Default::default(),
            parent: None,
            state: State::Claimed,
            refusal: String::new(),
            entered_by: None,
            version: 1,
            created_at: now,
            updated_at: now,
        };
        store::insert(tx, &org)?;
        told::waits_for_bureau(tx, &org)?;
        audit::record(tx, Act::Register, Noun::Org, org.id)?;
        Ok(org.id)
    }
}

/// A region code that exists.
pub fn known_region(text: &str) -> Result<RegionCode, crate::kernel::Invalid> {
    let code: RegionCode = text.parse()?;
    match Gazetteer::get().place(&code) {
        Some(_) => Ok(code),
        None => Err(crate::kernel::Invalid(Message::new("value-region-unknown").with("text", text))),
    }
}
