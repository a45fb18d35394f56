//! The addresses of organisations and their members.
use actix_web::{
    HttpResponse,
    web::{Json, Path, Query},
};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::{
    account::{self, Member, User},
    model::{BuyerKind, Org, Role, State, SupplyRole, plain_name},
    sign_in::known_region,
    store::{self, Filter},
};
use crate::{
    app::App,
    audit::{self, Act},
    auth::{
        actor::{Actor, Membership, Viewer},
        may::{Keep, May, Review, See},
        password,
        policy::{self, Decision, Deed},
    },
    db::Tx,
    error::{Error, ProblemBody, Problems, Result},
    kernel::{
        credit_code::CreditCode,
        gazetteer::Gazetteer,
        id::{OrgId, UserId},
        industry::IndustryCode,
        noun::Noun,
        page::{Cursor, Page, Paged},
    },
    listing::Step,
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
    pub region: String,
    pub region_name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub industry: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parent: Option<OrgId>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub inside: Option<Inside>,
    pub created_at: DateTime<Utc>,
}

/// What the organisation itself and the bureaus of its region see besides.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct Inside {
    pub address: String,
    pub legal_person: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub contact_name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub contact_phone: Option<String>,
    pub refusal: String,
    pub entered_by: Option<OrgId>,
    /// What is odd about the credit code, without making it wrong.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code_warning: Option<String>,
}

impl OrgView {
    pub fn of(org: Org, viewer: &Viewer) -> OrgView {
        let actor = viewer.0.as_ref();
        let own = actor.is_some_and(|actor| actor.org == org.id);
        let inside = own || policy::decide(actor, Deed::Match, &org.scope()) == Decision::Allow;
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
            region_name: Gazetteer::get().place(&org.region).map(|place| place.full_name.clone()).unwrap_or_default(),
            region: org.region.to_string(),
            industry: org.industry.map(|code| code.to_string()),
            parent: org.parent,
            inside: inside.then(|| Inside {
                address: org.address,
                legal_person: org.legal_person,
                contact_name: own.then_some(org.contact_name),
                contact_phone: own.then_some(org.contact_phone),
                refusal: org.refusal,
                entered_by: org.entered_by,
                code_warning: org.credit_code.and_then(|code| code.organisation_code_warning()).map(|m| m.say(lang)),
            }),
            created_at: org.created_at.and_utc(),
        }
    }
}

#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct ListQuery {
    pub state: Option<State>,
    /// This region and all inside it.
    pub region: Option<String>,
    pub role: Option<Role>,
    /// Branches of this organisation.
    pub parent: Option<OrgId>,
    pub after: Option<String>,
    pub size: Option<u32>,
}

/// Organisations that the asker may see, newest first.
#[utoipa::path(get, path = "/orgs", tag = "org", params(ListQuery),
    responses((status = 200, body = Paged<OrgView>), (status = "default", body = ProblemBody)))]
pub async fn list_orgs(app: App, viewer: Viewer, query: Query<ListQuery>) -> Result<Json<Paged<OrgView>>> {
    let mut problems = Problems::default();
    let region = query.region.as_ref().and_then(|text| problems.take("region", text.parse()));
    let filter = Filter { state: query.state, region, role: query.role, parent: query.parent };
    let page = problems.take("after", Page::new(query.after.as_deref(), query.size));
    let page = problems.or(page)?;
    let sees = viewer.sees();
    let paged = app.db.read(move |conn| {
        let rows = store::list(conn, &sees, &filter, &page)?;
        Ok(page.cut(rows, |org| Cursor { key: String::new(), id: org.id.to_string() }))
    });
    Ok(Json(paged.await?.map(|org| OrgView::of(org, &viewer))))
}

/// One organisation.
#[utoipa::path(get, path = "/orgs/{id}", tag = "org", params(("id" = String, Path)),
    responses((status = 200, body = OrgView), (status = "default", body = ProblemBody)))]
pub async fn show_org(may: May<See, Org>) -> Result<Json<OrgView>> {
    let (viewer, org) = may.seen();
    Ok(Json(OrgView::of(org, &viewer)))
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
    /// The legal person that this is a branch of.
    #[serde(default)]
    pub parent: Option<OrgId>,
}

impl OrgBody {
    /// Whether who it is changed, so that a bureau must look again.
    fn write_to(self, org: &mut Org) -> Result<bool> {
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
        let changed = (&name, &code, &region, &roles) != (&org.name, &org.credit_code, &org.region, &org.roles);
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
            parent: self.parent,
            ..org.clone()
        };
        Ok(changed)
    }
}

/// Writes what an organisation says of itself; a change of who it is must be verified again.
#[utoipa::path(put, path = "/orgs/{id}", tag = "org", params(("id" = String, Path)), request_body = OrgBody,
    responses((status = 200, body = OrgView), (status = "default", body = ProblemBody)))]
pub async fn edit_org(app: App, may: May<Keep, Org>, body: Json<OrgBody>) -> Result<Json<OrgView>> {
    let (actor, mut org) = may.into_parts()?;
    org.at(body.version)?;
    let changed = body.into_inner().write_to(&mut org)?;
    app.db
        .write(actor.author(), move |tx| {
            if let Some(parent) = org.parent {
                store::find(tx, parent)?.ok_or(Problems::one("parent", "org-no-parent"))?;
            }
            org.edited(changed);
            store::save(tx, &mut org)?;
            audit::record(tx, Act::Edit, Noun::Org, org.id)?;
            Ok(Json(OrgView::of(org, &Viewer(Some(actor)))))
        })
        .await
}

/// Why an organisation is refused or suspended.
#[derive(Clone, Debug, Deserialize, ToSchema)]
pub struct Because {
    pub version: i32,
    /// 1 to 500 characters.
    pub reason: String,
}

/// Confirms that an organisation is who it says, and lets whoever claimed it in.
#[utoipa::path(post, path = "/orgs/{id}/verify", tag = "org", params(("id" = String, Path)), request_body = Step,
    responses((status = 200, body = OrgView), (status = "default", body = ProblemBody)))]
pub async fn verify_org(app: App, may: May<Review, Org>, body: Json<Step>) -> Result<Json<OrgView>> {
    step(app, may, Act::Verify, body.version, |org, tx| {
        org.verify()?;
        Ok(account::settle_claims(tx, org.id, true)?)
    })
    .await
}

/// Refuses an organisation with a reason; whoever claimed an entered one is sent away.
#[utoipa::path(post, path = "/orgs/{id}/refuse", tag = "org", params(("id" = String, Path)), request_body = Because,
    responses((status = 200, body = OrgView), (status = "default", body = ProblemBody)))]
pub async fn refuse_org(app: App, may: May<Review, Org>, body: Json<Because>) -> Result<Json<OrgView>> {
    let Because { version, reason } = body.into_inner();
    step(app, may, Act::Refuse, version, move |org, tx| {
        org.refuse(&reason)?;
        if org.entered_by.is_some() {
            org.state = State::Entered; // the bureau's own entry stays, open to the right claimant
            account::settle_claims(tx, org.id, false)?;
        }
        Ok(())
    })
    .await
}

/// Suspends an organisation with a reason: it may look at its own rows and do nothing.
#[utoipa::path(post, path = "/orgs/{id}/suspend", tag = "org", params(("id" = String, Path)), request_body = Because,
    responses((status = 200, body = OrgView), (status = "default", body = ProblemBody)))]
pub async fn suspend_org(app: App, may: May<Review, Org>, body: Json<Because>) -> Result<Json<OrgView>> {
    let Because { version, reason } = body.into_inner();
    step(app, may, Act::Suspend, version, move |org, _| org.suspend(&reason)).await
}

async fn step(
    app: App,
    may: May<Review, Org>,
    act: Act,
    version: i32,
    decide: impl FnOnce(&mut Org, &mut Tx) -> Result<()> + Send + 'static,
) -> Result<Json<OrgView>> {
    let (actor, mut org) = may.into_parts()?;
    if org.id == actor.org {
        return Err(Error::Forbidden); // nobody vouches for itself
    }
    org.at(version)?;
    app.db
        .write(actor.author(), move |tx| {
            decide(&mut org, tx)?;
            store::save(tx, &mut org)?;
            audit::record(tx, act, Noun::Org, org.id)?;
            Ok(Json(OrgView::of(org, &Viewer(Some(actor)))))
        })
        .await
}

/// A new member: somebody who has an account, or a new account.
#[derive(Clone, Debug, Deserialize, ToSchema)]
pub struct NewMember {
    pub login: String,
    pub role: Membership,
    /// For a new account.
    #[serde(default)]
    pub name: String,
    /// For a new account; they change it at their first visit.
    #[serde(default)]
    pub password: String,
}

/// The members of an organisation, for its members.
#[utoipa::path(get, path = "/orgs/{id}/members", tag = "org", params(("id" = String, Path)),
    responses((status = 200, body = Vec<Member>), (status = "default", body = ProblemBody)))]
pub async fn list_members(app: App, may: May<See, Org>, actor: Actor) -> Result<Json<Vec<Member>>> {
    let (_, org) = may.seen();
    if actor.org != org.id {
        return Err(Error::Forbidden);
    }
    Ok(Json(app.db.read(move |conn| Ok(account::members(conn, org.id)?)).await?))
}

/// Adds a member; owners only.
#[utoipa::path(post, path = "/orgs/{id}/members", tag = "org", params(("id" = String, Path)), request_body = NewMember,
    responses((status = 201, body = Vec<Member>), (status = "default", body = ProblemBody)))]
pub async fn add_member(app: App, may: May<Keep, Org>, body: Json<NewMember>) -> Result<HttpResponse> {
    let (actor, org) = may.into_parts()?;
    only_owner(&actor, &org)?;
    let body = body.into_inner();
    let login = body.login.trim().to_lowercase();
    let hash = if body.password.is_empty() {
        None
    } else {
        password::check("password", &body.password)?;
        Some(password::hash(body.password).await?)
    };
    let members = app.db.write(actor.author(), move |tx| {
        let user = match (account::find_by_login(tx, &login)?, hash) {
            (Some(user), _) => user.id,
            (None, Some(password_hash)) => {
                let name = body.name.trim().to_owned();
                let user = User { id: UserId::new(), login, name, password_hash, created_at: tx.now() };
                account::insert(tx, &user)?;
                user.id
            }
            (None, None) => return Err(Problems::one("password", "org-member-password")),
        };
        account::join(tx, user, org.id, body.role, false)?;
        audit::note(tx, Act::AddMember, Noun::Org, org.id, &user.to_string())?;
        Ok(account::members(tx, org.id)?)
    });
    Ok(HttpResponse::Created().json(members.await?))
}

/// Removes a member, whose sessions for this organisation end at once; owners only.
#[utoipa::path(delete, path = "/orgs/{id}/members/{user}", tag = "org",
    params(("id" = String, Path), ("user" = String, Path)),
    responses((status = 204), (status = "default", body = ProblemBody)))]
pub async fn remove_member(app: App, may: May<Keep, Org>, path: Path<(String, String)>) -> Result<HttpResponse> {
    let (actor, org) = may.into_parts()?;
    only_owner(&actor, &org)?;
    let user: UserId = path.1.parse().map_err(|_| Error::NotFound)?;
    if user == actor.user {
        return Err(Error::conflict("org-not-yourself"));
    }
    app.db
        .write(actor.author(), move |tx| {
            if !account::leave(tx, user, org.id)? {
                return Err(Error::NotFound);
            }
            audit::note(tx, Act::RemoveMember, Noun::Org, org.id, &user.to_string())
        })
        .await?;
    Ok(HttpResponse::NoContent().finish())
}

fn only_owner(actor: &Actor, org: &Org) -> Result<()> {
    if actor.org == org.id && actor.member == Membership::Owner { Ok(()) } else { Err(Error::Forbidden) }
}
