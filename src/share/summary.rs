//! The summary of a demand and of what answers it, as anybody may read it.
use chrono::NaiveDate;
use serde::Serialize;
use utoipa::ToSchema;

use super::model::{Chosen, Share};
use crate::{
    app::App,
    auth::actor::Viewer,
    demand::{self, Demand, model::Disclosure, view::DemandView},
    error::{Error, Result, lang},
    kernel::{clock::day_in_china, id::ProductId, money::Money},
    matching::{
        Budget, Need,
        finance::{FinanceNeed, Purpose, RequestInput},
    },
    org,
    product::view::ProductView,
    recommend::{
        ReasonView,
        lenders::{Loan, lenders_for},
        routes::{Answer, find_answers},
    },
    text::Message,
};

const MAKERS: usize = 3;
const LENDERS: usize = 2;
/// Reasons beside a product.
const REASONS: usize = 3;

/// A shared demand.
#[derive(Debug, Serialize, ToSchema)]
pub struct SharedDemand {
    pub title: String,
    /// Whose it is; of a masked demand where.
    pub owner_name: String,
    pub region_name: String,
    /// The need in a line.
    pub need: String,
    pub items: Vec<SharedItem>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub budget_fen: Option<Money>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub needed_by: Option<NaiveDate>,
    pub makers: Vec<SharedProduct>,
    pub lenders: Vec<SharedLoan>,
    /// The same as text, to be pasted into a chat.
    pub text: String,
    pub expires_on: NaiveDate,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct SharedItem {
    pub name: String,
    pub quantity: i32,
    pub unit: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub requirements: Option<String>,
}

/// A product that answers the demand.
#[derive(Debug, Serialize, ToSchema)]
pub struct SharedProduct {
    pub id: ProductId,
    pub title: String,
    pub maker_name: String,
    /// `hit` or `near`.
    pub fit: String,
    pub reasons: Vec<String>,
}

/// A lender product that the purchase may be paid with. 测算，以审批为准.
#[derive(Debug, Serialize, ToSchema)]
pub struct SharedLoan {
    pub id: String,
    pub name: String,
    pub lender_name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub yearly_cost_bp: Option<i64>,
    pub text: String,
}

/// Whether a demand may be handed around: it is published, and not for bureaus alone.
pub fn can_be_shared(demand: &Demand) -> bool {
    demand.life.state.is_matched() && demand.content.disclosure != Disclosure::Bureau
}

/// Makes the summary anew, for somebody who is not signed in. For threads that may block.
///
/// # Errors
/// `NotFound` when the demand is no longer published.
pub fn make(app: &App, share: &Share) -> Result<SharedDemand> {
    let found = app.db.read_now(|conn| {
        let demand = demand::store::find(conn, share.demand)?.filter(can_be_shared).ok_or(Error::NotFound)?;
        let owner = org::store::names(conn, &[demand.owner()])?.remove(&demand.owner()).unwrap_or_default();
        Ok((demand, owner))
    });
    let (demand, owner) = found?;
    let chosen = share.chosen;
    let makers = makers(app, &demand, chosen)?;
    let loans = if chosen.lenders { loans(app, &demand)? } else { Vec::new() };
    let budget_fen = demand.total_budget().filter(|_| chosen.budget);
    let view = DemandView::of(demand, &owner, &Viewer(None));
    let items = view.items.iter().map(|item| SharedItem {
        name: item.name.clone(),
        quantity: item.quantity,
        unit: if item.unit.is_empty() { "台".to_owned() } else { item.unit.clone() },
        requirements: Some(item.requirements.clone()).filter(|text| chosen.requirements && !text.is_empty()),
    });
    let mut shared = SharedDemand {
        items: items.collect(),
        title: view.title,
        owner_name: view.owner_name,
        region_name: view.region_name,
        need: String::new(),
        budget_fen,
        needed_by: view.needed_by,
        makers,
        lenders: loans.into_iter().map(loan).collect(),
        text: String::new(),
        expires_on: share.expires_on,
    };
    shared.need = shared.in_a_line();
    shared.text = shared.as_text(&format!("{}{}", app.config.origin(), share.path()));
    Ok(shared)
}

fn makers(app: &App, demand: &Demand, chosen: Chosen) -> Result<Vec<SharedProduct>> {
    // a reason of the price says the budget
    let told = |need: Need| if chosen.budget { need } else { without_budget(need) };
    let needs: Vec<Need> = demand::document::needs(demand).into_iter().map(told).collect();
    let found = find_answers(app, Viewer(None), demand, needs, MAKERS)?;
    // of several items the best of each first
    let mut lists: Vec<_> = found.needs.into_iter().map(|need| need.answers.into_iter()).collect();
    let mut best: Vec<SharedProduct> = Vec::new();
    for _ in 0..MAKERS {
        for answer in lists.iter_mut().filter_map(Iterator::next) {
            if best.len() < MAKERS && best.iter().all(|known| known.id != answer.item.id) {
                best.push(product(answer));
            }
        }
    }
    Ok(best)
}

fn without_budget(need: Need) -> Need {
    let parts = need.parts.into_iter().map(without_budget).collect();
    Need { budget: Budget::default(), parts, ..need }
}

fn product(answer: Answer<ProductView>) -> SharedProduct {
    let mut reasons: Vec<ReasonView> =
        answer.reasons.into_iter().filter(|reason| reason.outcome == "met" && reason.factor != "distance").collect();
    reasons.sort_by_key(|reason| std::cmp::Reverse(reason.points));
    SharedProduct {
        id: answer.item.id,
        title: answer.item.title,
        maker_name: answer.item.owner_name,
        fit: answer.fit,
        reasons: reasons.into_iter().take(REASONS).map(|reason| reason.text).collect(),
    }
}

/// Lender products for the purchase, by what the demand says of it.
fn loans(app: &App, demand: &Demand) -> Result<Vec<Loan>> {
    let today = day_in_china(app.db.clock().now());
    let names: Vec<&str> = demand.items.iter().map(|item| item.name.as_str()).collect();
    let need = FinanceNeed::read(&RequestInput {
        region: Some(demand.life.region.clone()),
        industry_code: demand.industry.clone(),
        purpose: Some(Purpose::Equipment),
        amount: demand.total_budget(),
        purchase: names.join("、"),
        posted: Some(today),
        ..RequestInput::default()
    });
    lenders_for(app, &need, today, (Viewer(None), LENDERS))
}

fn loan(loan: Loan) -> SharedLoan {
    let message = Message::new(if loan.yearly_cost_bp.is_some() { "fit-share-loan" } else { "fit-share-loan-unknown" });
    let message = message.with("name", &loan.item.name).with("lender", &loan.item.owner_name);
    let message = match loan.yearly_cost_bp {
        Some(bp) => message.with("cost", format!("{}.{:02}", bp / 100, bp.rem_euclid(100))),
        None => message,
    };
    SharedLoan {
        id: loan.item.id.to_string(),
        text: message.say(lang()),
        name: loan.item.name,
        lender_name: loan.item.owner_name,
        yearly_cost_bp: loan.yearly_cost_bp,
    }
}

impl SharedDemand {
    fn in_a_line(&self) -> String {
        let lang = lang();
        let items = self.items.iter().map(|item| {
            let message =
                Message::new(if item.requirements.is_some() { "fit-share-item-asked" } else { "fit-share-item" });
            let message = message.with("name", &item.name).with("quantity", item.quantity).with("unit", &item.unit);
            match &item.requirements {
                Some(text) => message.with("requirements", text).say(lang),
                None => message.say(lang),
            }
        });
        let mut parts: Vec<String> = items.collect();
        parts.extend(
            self.budget_fen.map(|budget| Message::new("fit-share-budget").with("budget", budget.in_words()).say(lang)),
        );
        parts.extend(self.needed_by.map(|day| Message::new("fit-share-by").with("day", day).say(lang)));
        parts.join(&Message::new("fit-share-join").say(lang))
    }

    /// Plain lines, as a chat shows them.
    fn as_text(&self, url: &str) -> String {
        let lang = lang();
        let say = |message: Message| message.say(lang);
        let head = Message::new("fit-share-head").with("owner", &self.owner_name).with("need", &self.need);
        let mut lines = vec![say(head)];
        if self.makers.is_empty() {
            lines.push(say(Message::new("fit-share-none")));
        }
        for (at, product) in (1..).zip(&self.makers) {
            let line = Message::new("fit-share-product")
                .with("at", at)
                .with("title", &product.title)
                .with("maker", &product.maker_name)
                .with("reasons", product.reasons.join(&say(Message::new("fit-share-join"))));
            lines.push(say(line));
        }
        lines.extend(self.lenders.iter().map(|loan| loan.text.clone()));
        lines.push(say(Message::new("fit-share-foot").with("url", url).with("day", self.expires_on)));
        lines.join("\n")
    }
}
