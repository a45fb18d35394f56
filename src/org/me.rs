//! Who is signed in, and all that a page's frame says of the organisation that they act for.
use actix_web::web::Json;
use serde::Serialize;
use utoipa::ToSchema;

use super::{
    account::{self, Place, User},
    model::{Role, State},
    store,
};
use crate::{
    app::App,
    auth::actor::{Actor, Membership},
    db::Conn,
    error::{Error, ProblemBody, Result},
    kernel::{
        gazetteer::Gazetteer,
        id::{OrgId, UserId},
    },
};

/// Who is signed in, and for whom they may act.
#[derive(Debug, Serialize, ToSchema)]
pub struct Me {
    pub user: UserId,
    pub login: String,
    pub name: String,
    /// The organisation that is acted for now.
    pub org: OrgId,
    pub org_name: String,
    pub org_state: State,
    /// What the organisation is.
    pub roles: Vec<Role>,
    /// Where the organisation is (GB/T 2260), and that place's whole name.
    pub region: String,
    pub region_name: String,
    /// What the user may do for it.
    pub role: Membership,
    pub orgs: Vec<Place>,
}

impl Me {
    /// # Errors
    /// `NotFound` when there is no such organisation (any more).
    pub fn of(conn: &mut Conn, user: User, place: (OrgId, Membership), orgs: Vec<Place>) -> Result<Me> {
        let (org, role) = place;
        let org = store::find(conn, org)?.ok_or(Error::NotFound)?;
        Ok(Me {
            user: user.id,
            login: user.login,
            name: user.name,
            org: org.id,
            org_name: org.name,
            org_state: org.state,
            roles: org.roles,
            region_name: Gazetteer::get().place(&org.region).map(|place| place.full_name.clone()).unwrap_or_default(),
            region: org.region.to_string(),
            role,
            orgs,
        })
    }
}

/// Who is signed in.
#[utoipa::path(get, path = "/auth/me", tag = "auth",
    responses((status = 200, body = Me), (status = "default", body = ProblemBody)))]
pub async fn show_me(app: App, actor: Actor) -> Result<Json<Me>> {
    let me = app.db.read(move |conn| {
        let user = account::find(conn, actor.user)?.ok_or(Error::Unauthenticated)?;
        let orgs = account::places(conn, actor.user)?;
        Me::of(conn, user, (actor.org, actor.member), orgs)
    });
    Ok(Json(me.await?))
}
