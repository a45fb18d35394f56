//! Claim codes: a bureau hands one to a firm that it entered, by whatever way it trusts; whoever registers with it speaks
//! for the firm, and nobody has to wait.
use actix_web::{HttpResponse, web::Json};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{
    model::{Org, Role, State},
    register::Wanted,
    store,
};
use crate::{
    app::App,
    audit::{self, Act},
    auth::{
        code::{self, Holder, Purpose},
        may::{May, Review},
    },
    db::Tx,
    error::{Error, ProblemBody, Result},
    kernel::{credit_code::CreditCode, id::OrgId, noun::Noun},
};

#[derive(Clone, Copy, Debug, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum HandedOut {
    Claim,
}

#[derive(Debug, Deserialize, ToSchema)]
pub struct ClaimCodeRequest {
    pub purpose: HandedOut,
}

/// Shown this once: it cannot be read again, only replaced.
#[derive(Debug, Serialize, ToSchema)]
pub struct ClaimCode {
    /// Eight letters and digits.
    pub code: String,
    pub expires_at: DateTime<Utc>,
}

/// Makes a claim code for an organisation that was entered by a bureau; an earlier one is good no more. There is no
/// `Idempotency-Key`: an answer that is kept would keep the code, and asking again does no harm.
#[utoipa::path(post, path = "/orgs/{id}/codes", tag = "org", params(("id" = String, Path)),
    request_body = ClaimCodeRequest,
    responses((status = 201, body = ClaimCode), (status = "default", body = ProblemBody)))]
pub async fn issue_claim_code(app: App, may: May<Review, Org>, body: Json<ClaimCodeRequest>) -> Result<HttpResponse> {
    let (actor, org) = may.into_parts()?;
    let HandedOut::Claim = body.purpose;
    if !org.is_unclaimed() {
        return Err(Error::conflict("code-claimed"));
    }
    let (code, plain) = app
        .db
        .write(actor.author(), move |tx| {
            let issued = code::issue(tx, Purpose::Claim, None, Some((org.id, None)))?;
            audit::note(tx, Act::IssueCode, Noun::Org, org.id, Purpose::Claim.as_str())?;
            Ok(issued)
        })
        .await?;
    Ok(HttpResponse::Created().json(ClaimCode { code: plain, expires_at: code.expires_at.and_utc() }))
}

/// The organisation that `plain` is the claim code of, used up now; none when it is not good for what is registered. One
/// that has no credit code yet is known by its name in its region.
pub fn redeem(tx: &mut Tx, wanted: &Wanted, plain: &str) -> Result<Option<Org>> {
    let known = match store::find_by_code(tx, &wanted.code)? {
        Some(org) => vec![org],
        // The bureau may know only the county of a firm that says its township, and the other way round.
        None => store::named(tx, &wanted.name)?
            .into_iter()
            .filter(|org| org.credit_code.is_none() && org.region.overlaps(&wanted.region))
            .collect(),
    };
    let mut redeemed = None;
    for org in known.into_iter().filter(Org::is_unclaimed) {
        if let Some(code) = code::redeem(tx, Purpose::Claim, Holder::Org(org.id), plain)? {
            redeemed = Some((org, code));
            break;
        }
    }
    let Some((org, code)) = redeemed else { return Ok(None) };
    let Some(bureau) = code.issued_for else { return Ok(None) };
    // The claim rests on the bureau's word: it must still be one that could verify the firm.
    let bureau = store::find(tx, bureau)?.filter(|bureau| bureau.state == State::Verified);
    let vouches =
        bureau.is_some_and(|bureau| bureau.roles.contains(&Role::Bureau) && bureau.region.contains(&org.region));
    Ok(Some(org).filter(|_| vouches))
}

/// Makes the claim count. A firm whose credit code the bureau knew is verified by the bureau's word; one that brings its
/// credit code itself may begin, and the bureau verifies that code as it does for every new firm.
pub fn settle(tx: &mut Tx, mut org: Org, code: &CreditCode) -> Result<OrgId> {
    let known = org.credit_code.is_some();
    org.credit_code = Some(code.clone());
    org.claim()?;
    if known {
        org.verify()?;
    }
    store::save(tx, &mut org)?;
    audit::record(tx, Act::Claim, Noun::Org, org.id)?;
    if known {
        audit::note(tx, Act::Verify, Noun::Org, org.id, "claim code")?;
    }
    Ok(org.id)
}
