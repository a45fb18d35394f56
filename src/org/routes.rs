//! The addresses of organisations: look, edit, and the steps of their life.
use actix_web::web::{Json, Query};
use serde::Deserialize;
use utoipa::{IntoParams, ToSchema};

use super::{
    account,
    asked::Asked,
    model::{Org, Role, State},
    store::{self, Filter},
    view::{OrgBody, OrgView},
};
use crate::{
    app::App,
    audit::{self, Act},
    auth::{
        actor::{Actor, Viewer},
        may::{Keep, May, Review, See},
    },
    db::{Tx, changes},
    error::{Error, ProblemBody, Problems, Result},
    kernel::{
        id::OrgId,
        noun::Noun,
        page::{Cursor, Page, Paged},
    },
    life::Step,
    text::Message,
};

#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct ListQuery {
    /// Words that all stand in the name, in any order; or a whole credit code, for those who may see it. 100 characters.
    pub q: Option<String>,
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
    let asked = query.q.as_deref().and_then(|text| problems.take("q", Asked::read(text)));
    let filter = Filter { state: query.state, region, role: query.role, parent: query.parent, asked };
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

/// Writes what an organisation says of itself; a change of who it is must be verified again.
#[utoipa::path(put, path = "/orgs/{id}", tag = "org", params(("id" = String, Path)), request_body = OrgBody,
    responses((status = 200, body = OrgView), (status = "default", body = ProblemBody)))]
pub async fn edit_org(app: App, may: May<Keep, Org>, body: Json<OrgBody>) -> Result<Json<OrgView>> {
    let (actor, mut org) = may.into_parts()?;
    org.at(body.version)?;
    let former = org.name.clone();
    let changed = body.into_inner().write_to(&mut org)?;
    if actor.org != org.id {
        entered_rightly(&actor, &org)?;
    }
    let (renamed, registry) = (former != org.name, app.registry.clone());
    app.db
        .write(actor.author(), move |tx| {
            if let Some(parent) = org.parent {
                store::find(tx, parent)?.ok_or(Problems::one("parent", "org-no-parent"))?;
            }
            org.edited(changed);
            store::save(tx, &mut org)?;
            if renamed {
                // The documents of its rows hold its name, or are masked by it.
                for listed in &registry.listed {
                    for id in listed.ids_of(tx, org.id)? {
                        changes::append(tx, listed.noun(), id)?;
                    }
                }
            }
            audit::record(tx, Act::Edit, Noun::Org, org.id)?;
            Ok(Json(OrgView::of(org, &Viewer(Some(actor)))))
        })
        .await
}

/// A bureau that keeps what it entered makes no bureau of it, and does not move it out of its own reach.
fn entered_rightly(actor: &Actor, org: &Org) -> Result<()> {
    let mut problems = Problems::default();
    if org.roles.contains(&Role::Bureau) {
        problems.add("roles", Message::new("org-entered-bureau"));
    }
    if !actor.standing.region.contains(&org.region) {
        problems.add("region", Message::new("org-entered-outside"));
    }
    problems.or(Some(()))
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
    let registry = app.registry.clone();
    step(app, may, Act::Verify, body.version, move |org, tx| {
        let claimed = org.state == State::Claimed;
        org.verify()?;
        if claimed {
            registry.hand_over(tx, org.id)?;
        }
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
            let reviewer = store::find(tx, actor.org)?.ok_or(Error::NotFound)?;
            if !reviewer.fields.cover_org(&org) {
                return Err(Error::conflict("org-not-its-field"));
            }
            decide(&mut org, tx)?;
            store::save(tx, &mut org)?;
            audit::record(tx, act, Noun::Org, org.id)?;
            Ok(Json(OrgView::of(org, &Viewer(Some(actor)))))
        })
        .await
}
