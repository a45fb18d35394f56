//! The person who asks, and the organisation that they act for now.
use actix_web::{
    FromRequest, HttpRequest,
    dev::Payload,
    http::{Method, header},
};
use diesel::prelude::*;
use futures_util::future::LocalBoxFuture;

use crate::{
    app::App,
    db::{
        Author, Conn,
        schema::{memberships, orgs, sessions},
    },
    error::{Error, Result},
    kernel::{
        clock::Timestamp,
        id::{OrgId, SessionId, UserId},
        region::RegionCode,
        visibility::Visibility,
    },
    text_column, words,
};

words!(
    /// What a member may do for an organisation: everything, everything but members, only look.
    Membership { Owner = "owner", Editor = "editor", Viewer = "viewer" }
);
text_column!(Membership);

/// Somebody signed in, acting for one organisation. Read from the database at each request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Actor {
    pub user: UserId,
    pub org: OrgId,
    pub session: SessionId,
    pub member: Membership,
    pub standing: Standing,
    /// Where the request came from, for the audit trail.
    pub address: String,
}

/// What the policy needs to know of the organisation that is acted for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    pub region: RegionCode,
    /// The words of `org::Role`.
    pub roles: Vec<String>,
    /// Verified by a bureau, or a bureau that the operator made.
    pub verified: bool,
    /// Refused or suspended: may look at its own rows, and do nothing.
    pub barred: bool,
}

impl Actor {
    pub fn has_role(&self, role: &str) -> bool {
        self.standing.roles.iter().any(|has| has == role)
    }

    /// Acts for a verified bureau: sees what was submitted in its region and below.
    pub fn is_bureau(&self) -> bool {
        self.has_role("bureau") && self.standing.verified && !self.standing.barred
    }

    /// A bureau that reviews: county and above. A township's collector enters for firms, but does not review.
    pub fn is_reviewer(&self) -> bool {
        self.is_bureau() && !self.standing.region.is_town()
    }

    pub fn may_write(&self) -> bool {
        self.member != Membership::Viewer && !self.standing.barred
    }

    pub fn author(&self) -> Author {
        Author { user: Some(self.user), org: Some(self.org), address: self.address.clone() }
    }

    /// Acts for a verified lender: sees the financing requests that are published to lenders. A bureau is a bureau first.
    pub fn is_lender(&self) -> bool {
        self.has_role("lender") && self.standing.verified && !self.standing.barred && !self.is_bureau()
    }

    pub fn sees(&self) -> Visibility {
        if self.is_bureau() {
            Visibility::Region(self.standing.region.clone(), self.org)
        } else if self.is_lender() {
            Visibility::Lender(self.org)
        } else {
            Visibility::Org(self.org)
        }
    }
}

/// The actor, when there is one: for what anybody may see.
#[derive(Clone, Debug)]
pub struct Viewer(pub Option<Actor>);

impl Viewer {
    pub fn sees(&self) -> Visibility {
        self.0.as_ref().map_or(Visibility::Public, Actor::sees)
    }
}

impl FromRequest for Actor {
    type Error = Error;
    type Future = LocalBoxFuture<'static, Result<Actor>>;
    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let request = request.clone();
        Box::pin(async move { of(&request).await?.ok_or(Error::Unauthenticated) })
    }
}

impl FromRequest for Viewer {
    type Error = Error;
    type Future = LocalBoxFuture<'static, Result<Viewer>>;
    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let request = request.clone();
        Box::pin(async move { of(&request).await.map(Viewer) })
    }
}

/// Who sends this request; none when nobody is signed in. A bearer token wins, and its request ignores cookies.
///
/// # Errors
/// `Unauthenticated` for a bearer token that is not good; `Forbidden` when a cookie-borne write comes from another origin.
pub async fn of(request: &HttpRequest) -> Result<Option<Actor>> {
    let app = App::of(request)?;
    let now = app.db.clock().now();
    let session = match bearer(request) {
        Some(token) => Some(app.auth.signer.read_fresh(&app.db, token, now).await?.ok_or(Error::Unauthenticated)?),
        None => match request.cookie(app.auth.cookies.access_name()) {
            Some(cookie) => {
                check_origin(&app, request)?;
                app.auth.signer.read_fresh(&app.db, cookie.value(), now).await?
            }
            None => None,
        },
    };
    let Some(session) = session else { return Ok(None) };
    let address = address(request);
    let actor = app.db.read(move |conn| Ok(find(conn, session, now, address)?)).await?;
    match actor {
        None if bearer(request).is_some() => Err(Error::Unauthenticated),
        actor => Ok(actor),
    }
}

/// The peer's address. Behind a proxy it is the proxy's: forwarded headers are only believed when an operator says so.
pub fn address(request: &HttpRequest) -> String {
    request.peer_addr().map(|peer| peer.ip().to_string()).unwrap_or_default()
}

fn bearer(request: &HttpRequest) -> Option<&str> {
    request.headers().get(header::AUTHORIZATION)?.to_str().ok()?.strip_prefix("Bearer ").map(str::trim)
}

/// # Errors
/// `Forbidden` for a write that a page of another site may have sent with our cookies.
pub fn check_origin(app: &App, request: &HttpRequest) -> Result<()> {
    let reads = [Method::GET, Method::HEAD, Method::OPTIONS].contains(request.method());
    let origin = request.headers().get(header::ORIGIN).and_then(|origin| origin.to_str().ok());
    if reads || app.auth.cookies.is_ours(origin) { Ok(()) } else { Err(Error::Forbidden) }
}

/// One statement: session, membership and organisation; none when any of them no longer holds.
fn find(conn: &mut Conn, session: SessionId, now: Timestamp, address: String) -> QueryResult<Option<Actor>> {
    let row: Option<(UserId, OrgId, Membership, String, RegionCode, String)> = sessions::table
        .inner_join(
            memberships::table
                .on(memberships::user_id.eq(sessions::user_id).and(memberships::org_id.eq(sessions::org_id))),
        )
        .inner_join(orgs::table.on(orgs::id.eq(sessions::org_id)))
        .filter(sessions::id.eq(session).and(sessions::revoked.eq(false)).and(sessions::expires_at.gt(now)))
        .filter(memberships::pending.eq(false))
        .select((sessions::user_id, sessions::org_id, memberships::role, orgs::roles, orgs::region, orgs::state))
        .first(conn)
        .optional()?;
    Ok(row.map(|(user, org, member, roles, region, state)| Actor {
        user,
        org,
        session,
        member,
        standing: Standing {
            region,
            roles: roles.split(',').map(str::to_owned).collect(),
            verified: state == "verified",
            barred: matches!(state.as_str(), "refused" | "suspended"),
        },
        address,
    }))
}
