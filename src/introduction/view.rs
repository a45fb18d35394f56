//! What an introduction looks like, by who looks; and what a client may say about one.
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{
    consent::{self, Consent, ConsentView},
    model::{Introduction, IntroductionState, Side, Subject},
    party::{Card, Cards},
    quote::Quote,
    receipt,
};
use crate::{
    auth::actor::Actor,
    db::{Conn, Tx},
    demand::view::Contact,
    error::{Error, Problems, Result, lang},
    kernel::{
        id::{DemandId, FinancingRequestId, IntroductionId, LenderProductId, MeetingId, OrgId, ProductId},
        noun::Noun,
    },
    org,
    text::Message,
};

/// Who is to be introduced: a demand and a product, or a financing request and a lender product; one of them one's own.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct IntroductionBody {
    #[serde(default)]
    pub demand: Option<DemandId>,
    #[serde(default)]
    pub product: Option<ProductId>,
    #[serde(default)]
    pub financing_request: Option<FinancingRequestId>,
    #[serde(default)]
    pub lender_product: Option<LenderProductId>,
    /// 1 to 500 characters.
    pub message: String,
    /// The version of the consent's text that was read: asking is consenting.
    pub consent_version: String,
    /// What one would do it for, by the owner of the product alone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quote: Option<Quote>,
}

/// A body whose every field is good; whether the quote fits is seen with the rows.
pub struct Written {
    pub subject: Subject,
    pub message: String,
    pub quote: Option<Quote>,
    /// The meeting at an event of which it comes.
    pub meeting: Option<MeetingId>,
}

impl IntroductionBody {
    /// # Errors
    /// `Invalid` with every field's problem.
    pub fn read(self) -> Result<Written> {
        let mut problems = Problems::default();
        let subject = match (self.demand, self.product, self.financing_request, self.lender_product) {
            (Some(demand), Some(product), None, None) => Some(Subject::Supply { demand, product }),
            (None, None, Some(request), Some(product)) => Some(Subject::Finance { request, product }),
            _ => {
                problems.add("demand", Message::new("introduction-subject"));
                None
            }
        };
        problems.length("message", &self.message, 1, 500);
        let written = subject.map(|subject| Written {
            subject,
            message: self.message.trim().to_owned(),
            quote: self.quote,
            meeting: None,
        });
        let written = problems.or(written)?;
        consent::check(&self.consent_version)?;
        Ok(written)
    }
}

/// The body of an acceptance.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Accept {
    pub version: i32,
    /// The version of the consent's text that was read: accepting is consenting.
    pub consent_version: String,
    /// What one would do it for, by the owner of the product alone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quote: Option<Quote>,
}

/// The body of a refusal.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Decline {
    pub version: i32,
    /// 1 to 500 characters.
    pub reason: String,
}

/// One of the two rows and whose it is.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct Party {
    pub noun: Noun,
    pub id: String,
    /// Absent when the row is not shown to the viewer any more.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Absent while its owner does not show itself to the viewer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub org: Option<OrgId>,
    pub org_name: String,
}

/// An introduction as this viewer may see it. A bureau sees that it exists and how it stands, not what is said.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct IntroductionView {
    pub id: IntroductionId,
    pub version: i32,
    /// As it is today: what was not answered in time has expired.
    pub state: IntroductionState,
    pub asked_by: Side,
    /// The viewer's side; absent for a bureau.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub own_side: Option<Side>,
    pub need: Party,
    pub offer: Party,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
    /// Why it was declined.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// What the offering side would do it for; for the two sides alone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub quote: Option<Quote>,
    /// The need is a public buyer's: its procurement decides, whatever is agreed here.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub procurement_note: Option<String>,
    /// The meeting at an event of which it came.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub meeting: Option<MeetingId>,
    /// The last day on which it can be answered.
    pub due_on: NaiveDate,
    /// Both sides consent now.
    pub contacts_open: bool,
    /// The other side's, only while both sides consent, and only where one introduction is looked at: each showing leaves a
    /// receipt.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub contact: Option<Contact>,
    pub consents: Vec<ConsentView>,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
}

impl IntroductionView {
    fn of(row: Introduction, cards: &Cards, consents: &[Consent], actor: &Actor, today: NaiveDate) -> Option<Self> {
        let own_side = row.side_of(actor.org);
        let (need, offer) = cards.pair(&row.subject)?;
        let contacts_open = row.shows_contacts(&consent::standing(consents));
        let party = |side: Side, card: &Card| {
            // Who consented shows itself to the other side, and to nobody else.
            let named = contacts_open && own_side.is_some();
            Party {
                noun: card.noun,
                id: card.id.clone(),
                title: card.title.clone(),
                org: if named { Some(row.org_of(side)) } else { card.org },
                org_name: if named { card.real_name.clone() } else { card.org_name.clone() },
            }
        };
        let (need_party, offer_party) = (party(Side::Need, need), party(Side::Offer, offer));
        // What the other side wrote names nobody who is masked. One's own words stay as they are: stars in them would tell
        // whether a guess at the name was right.
        let words = |text: &str, by: Side| {
            let masked = |(party, card): &(&Party, &Card)| party.org.is_none() && !card.real_name.is_empty();
            let masked = [(&need_party, need), (&offer_party, offer)].into_iter().filter(masked);
            masked
                .filter(|_| own_side != Some(by))
                .fold(text.to_owned(), |text, (_, card)| text.replace(&card.real_name, "＊＊＊"))
        };
        let mine: Vec<ConsentView> = consents
            .iter()
            .filter_map(|consent| {
                Some(ConsentView {
                    side: row.side_of(consent.org)?,
                    text_version: consent.text_version.clone(),
                    given_at: consent.given_at.and_utc(),
                    withdrawn_at: consent.withdrawn_at.map(|at| at.and_utc()),
                })
            })
            .collect();
        Some(IntroductionView {
            id: row.id,
            version: row.version,
            state: row.state_on(today),
            asked_by: row.asked_by,
            own_side,
            message: own_side.map(|_| words(&row.message, row.asked_by)),
            reason: own_side.filter(|_| !row.reason.is_empty()).map(|_| words(&row.reason, row.asked_by.other())),
            quote: row
                .quote
                .as_ref()
                .filter(|_| own_side.is_some())
                .map(|quote| Quote { note: words(&quote.note, Side::Offer), ..quote.clone() }),
            meeting: row.meeting.filter(|_| own_side.is_some()),
            procurement_note: need.note.as_ref().map(|note| note.say(lang())),
            need: need_party,
            offer: offer_party,
            due_on: row.due_on,
            contacts_open,
            contact: None,
            consents: mine,
            created_at: row.created_at.and_utc(),
            updated_at: row.updated_at.and_utc(),
        })
    }
}

/// Introductions for a list: nobody's contact is in it.
pub fn views(
    conn: &mut Conn,
    rows: Vec<Introduction>,
    actor: &Actor,
    today: NaiveDate,
) -> Result<Vec<IntroductionView>> {
    let subjects: Vec<Subject> = rows.iter().map(|row| row.subject).collect();
    let cards = Cards::of(conn, &subjects, actor)?;
    let ids: Vec<IntroductionId> = rows.iter().map(|row| row.id).collect();
    let consents = consent::find_all(conn, &ids)?;
    let of = |row: Introduction| {
        let its: Vec<Consent> = consents.iter().filter(|consent| consent.introduction == row.id).cloned().collect();
        IntroductionView::of(row, &cards, &its, actor, today).ok_or(Error::Internal("an introduction without its rows"))
    };
    rows.into_iter().map(of).collect()
}

/// One introduction with the other side's contact, where that is open. Whoever answers with it leaves a receipt first.
pub fn view(conn: &mut Conn, row: &Introduction, actor: &Actor, today: NaiveDate) -> Result<IntroductionView> {
    let cards = Cards::of(conn, &[row.subject], actor)?;
    let consents = consent::find_all(conn, &[row.id])?;
    let broken = Error::Internal("an introduction without its rows");
    let Some((need, offer)) = cards.pair(&row.subject) else { return Err(broken) };
    let mut view = IntroductionView::of(row.clone(), &cards, &consents, actor, today).ok_or(broken)?;
    let Some(own) = view.own_side.filter(|_| view.contacts_open) else { return Ok(view) };
    let other = if own == Side::Need { &offer.contact } else { &need.contact };
    let mut contact = other.clone();
    if contact.phone.is_empty() {
        let org = org::store::find(conn, row.org_of(own.other()))?.ok_or(Error::NotFound)?;
        contact = Contact { name: org.contact_name, phone: org.contact_phone };
    }
    view.contact = Some(contact);
    Ok(view)
}

/// [`view`] as an answer: a contact in it has its receipt.
pub fn shown(tx: &mut Tx, row: &Introduction, actor: &Actor) -> Result<IntroductionView> {
    let today = tx.today();
    let view = view(tx, row, actor, today)?;
    if let Some(contact) = &view.contact {
        receipt::write(tx, row, actor, contact)?;
    }
    Ok(view)
}
