//! Who must answer a round: named firms, or all that the bureau knows of a place, trade and kind.
use actix_web::web::Json;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{Member, store};
use crate::{
    app::App,
    audit::{self, Act},
    auth::may::{Keep, May},
    db::Tx,
    error::{Error, ProblemBody, Problems, Result},
    import::{Sheeted, lists::for_list},
    kernel::{
        id::{OrgId, RoundMemberId},
        industry::IndustryCode,
        noun::Noun,
        page::{Cursor, Page},
        region::RegionCode,
        visibility::Visibility,
    },
    notice::{self, Kind, Notice, To},
    org::{self, BuyerKind, Org, Role, State},
    round::{Round, board},
    text::Message,
};

/// A round asks at most so many firms.
pub const MOST: i64 = 20_000;
/// So many are named in one request.
const MOST_NAMED: usize = 2_000;

/// Whom to ask: each of `orgs`, and all firms of the place, trade and kind. An empty body asks every firm of the round's
/// region that takes part in its list.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SelectBody {
    /// At most 2000.
    #[serde(default)]
    pub orgs: Vec<OrgId>,
    /// Inside the round's region; all of it when left out.
    #[serde(default)]
    pub region: Option<String>,
    /// GB/T 4754 codes of any depth (C, 34, 3484): firms of these and what lies in them.
    #[serde(default)]
    pub industries: Vec<String>,
    #[serde(default)]
    pub buyer_kinds: Vec<BuyerKind>,
    /// Also the firms that have handed in rows without being asked; alone, only these.
    #[serde(default)]
    pub answered: bool,
}

/// What became of a selection.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[schema(as = MembersAdded)]
pub struct Added {
    pub added: u32,
    /// Had been asked already.
    pub already: u32,
}

/// A selection whose every field is good.
struct Wanted {
    orgs: Vec<OrgId>,
    /// None: only the named ones.
    all_of: Option<RegionCode>,
    industries: Vec<IndustryCode>,
    buyer_kinds: Vec<BuyerKind>,
    answered: bool,
}

impl SelectBody {
    fn read(self, round: &Round) -> Result<Wanted> {
        let mut problems = Problems::default();
        if self.orgs.len() > MOST_NAMED {
            problems.add("orgs", Message::new("round-most-named").with("most", MOST_NAMED));
        }
        let region = self.region.as_deref().map(|text| problems.take("region", org::register::known_region(text)));
        if let Some(Some(region)) = &region
            && !round.region.contains(region)
        {
            let whole = board::name_of(&round.region);
            problems.add("region", Message::new("round-region").with("region", whole));
        }
        let read = |code: &String| problems.take("industries", code.parse::<IndustryCode>());
        let industries: Option<Vec<IndustryCode>> = self.industries.iter().map(read).collect();
        let whole = region.is_none() && self.orgs.is_empty() && !self.answered;
        let narrowed = region.is_some() || !self.industries.is_empty() || !self.buyer_kinds.is_empty();
        let all_of = match region {
            Some(region) => region,
            None => (whole || narrowed).then(|| round.region.clone()),
        };
        let wanted = industries.map(|industries| Wanted {
            orgs: self.orgs,
            all_of,
            industries,
            buyer_kinds: self.buyer_kinds,
            answered: self.answered,
        });
        problems.or(wanted)
    }
}

impl Wanted {
    fn takes(&self, org: &Org) -> bool {
        let trade = |industry: &IndustryCode| self.industries.iter().any(|wide| wide.contains(industry));
        (self.industries.is_empty() || org.industry.as_ref().is_some_and(trade))
            && (self.buyer_kinds.is_empty() || self.buyer_kinds.contains(&org.buyer_kind))
    }
}

/// Asks firms. Who has been asked stays asked: asking again changes nothing.
#[utoipa::path(post, path = "/rounds/{id}/members", tag = "round", params(("id" = String, Path)),
    request_body = SelectBody,
    responses((status = 200, body = Added), (status = "default", body = ProblemBody)))]
pub async fn select_members(app: App, may: May<Keep, Round>, body: Json<SelectBody>) -> Result<Json<Added>> {
    let (actor, round) = may.into_parts()?;
    round.still_open()?;
    let wanted = body.into_inner().read(&round)?;
    app.db
        .write(actor.author(), move |tx| {
            let role = for_list!(round.list, S => <S as Sheeted>::OWNED_AS);
            let mut firms = named(tx, &round, &wanted.orgs)?;
            if wanted.answered {
                let places = board::places(tx, &round, &round.region)?;
                let unasked = board::unasked(tx, &round, &round.region, &places)?;
                firms.extend(named(tx, &round, &unasked)?);
            }
            if let Some(region) = &wanted.all_of {
                let known = known(tx, region, role, actor.org)?;
                firms.extend(known.into_iter().filter(|org| wanted.takes(org)));
            }
            let mut added = Added::default();
            for org in &firms {
                ask(tx, &round, (org, None), ("", ""), &mut added)?;
            }
            full(tx, &round)?;
            audit::note(tx, Act::AddMember, Noun::Round, round.id, &added.added.to_string())?;
            Ok(Json(added))
        })
        .await
}

/// Asks one firm, and counts it; `place` narrows the firm's region, `contact` is name and phone as the bureau's list has
/// them.
pub fn ask(
    tx: &mut Tx,
    round: &Round,
    (org, place): (&Org, Option<&RegionCode>),
    contact: (&str, &str),
    added: &mut Added,
) -> Result<()> {
    let now = tx.now();
    let region = place.filter(|place| org.region.contains(place)).unwrap_or(&org.region);
    let member = Member {
        id: RoundMemberId::new(),
        round: round.id,
        org: org.id,
        bureau: round.bureau,
        region: region.clone(),
        contact_name: contact.0.to_owned(),
        contact_phone: contact.1.to_owned(),
        answer: None,
        answer_note: String::new(),
        answered_by: None,
        answered_at: None,
        calls: 0,
        last_outcome: None,
        next_call_on: None,
        reminders: 0,
        reminded_on: None,
        closed: None,
        version: 1,
        created_at: now,
        updated_at: now,
    };
    if store::insert(tx, &member)? {
        let asked = Notice::new(Kind::RoundAsked, Noun::RoundMember, member.id)
            .with("title", &round.content.title)
            .with("deadline", round.content.deadline);
        notice::tell(tx, To::Org(org.id), asked)?;
        added.added += 1;
    } else {
        added.already += 1;
    }
    Ok(())
}

/// # Errors
/// `Conflict` when the round asks more firms than one round may.
pub fn full(tx: &mut Tx, round: &Round) -> Result<()> {
    if store::count(tx, round.id)? > MOST {
        return Err(Error::Conflict(Message::new("round-most-members").with("most", MOST)));
    }
    Ok(())
}

/// # Errors
/// `Invalid` when one is not there, lies elsewhere or is barred.
fn named(tx: &mut Tx, round: &Round, ids: &[OrgId]) -> Result<Vec<Org>> {
    let mut firms = Vec::with_capacity(ids.len());
    for some in ids.chunks(500) {
        firms.extend(org::store::find_all(tx, some)?.into_iter().filter(|org| may_be_asked(org, round)));
    }
    if let Some(missing) = ids.iter().find(|id| !firms.iter().any(|org| org.id == **id)) {
        let mut problems = Problems::default();
        problems.add("orgs", Message::new("round-no-such-firm").with("org", missing));
        return Err(Error::Invalid(problems));
    }
    Ok(firms)
}

fn may_be_asked(org: &Org, round: &Round) -> bool {
    round.region.contains(&org.region) && !is_barred(org) && !org.roles.contains(&Role::Bureau)
}

fn is_barred(org: &Org) -> bool {
    matches!(org.state, State::Refused | State::Suspended)
}

/// The firms of a place that take part as `role`.
fn known(tx: &mut Tx, region: &RegionCode, role: Role, bureau: OrgId) -> Result<Vec<Org>> {
    let filter = org::store::Filter { region: Some(region.clone()), role: Some(role), ..Default::default() };
    let seen_by = Visibility::Region(region.clone(), bureau);
    let mut firms = Vec::new();
    let mut after: Option<String> = None;
    loop {
        let page = Page::new(after.as_deref(), Some(Page::MAX_SIZE.into()))?;
        let orgs = org::store::list(tx, &seen_by, &filter, &page)?;
        let paged = page.cut(orgs, |org| Cursor { key: String::new(), id: org.id.to_string() });
        firms.extend(paged.items.into_iter().filter(|org| !is_barred(org)));
        match paged.next {
            Some(next) if i64::try_from(firms.len()).is_ok_and(|count| count <= MOST) => after = Some(next),
            _ => return Ok(firms),
        }
    }
}
