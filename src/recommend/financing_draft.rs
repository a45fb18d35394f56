//! A financing request that a demand writes by itself: what is bought, for how much, by when.
use actix_web::web::{Json, Query};
use serde::Deserialize;
use utoipa::IntoParams;

use super::routes::{self as answers, ProductsFound};
use crate::{
    app::App,
    auth::{
        actor::Actor,
        may::{Match, May, Target},
        policy::{Decision, Deed, decide},
    },
    blocking,
    demand::{Demand, model::Item},
    error::{Error, ProblemBody, Problems, Result, lang},
    finance::financing_request::{
        model::{LONGEST_TITLE, Purpose, purchase},
        view::FinancingRequestBody,
    },
    kernel::{id::ProductId, money::Money},
    matching::finance::{self as engine, FinanceNeed, RequestInput},
    product::Product,
    text::{Lang, Message},
};

#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct DraftQuery {
    /// The product that was chosen: its price instead of the budget.
    pub product: Option<ProductId>,
    /// Which of the demand's items the product answers, counted from 1; by default the first.
    pub item: Option<usize>,
}

/// A financing request written from a demand, to be completed and sent to `POST /financing-requests`. The amount is the
/// chosen product's price, else the budget, else what the best answers cost; `amount_fen` 0 means that none is known.
#[utoipa::path(get, path = "/demands/{id}/financing-draft", tag = "recommend",
    params(("id" = String, Path), DraftQuery),
    responses((status = 200, body = FinancingRequestBody), (status = "default", body = ProblemBody)))]
pub async fn draft_financing(
    app: App,
    may: May<Match, Demand>,
    query: Query<DraftQuery>,
) -> Result<Json<FinancingRequestBody>> {
    let (actor, demand) = may.into_parts()?;
    let amount = match query.product {
        Some(product) => chosen(&app, &actor, &demand, (product, query.item)).await?,
        None => demand.total_budget(),
    };
    let amount = match amount {
        Some(amount) => Some(amount),
        None => {
            let (asker, asked) = (actor.clone(), demand.clone());
            let found = blocking::run(move || answers::find_products(&app, asker, &asked, 1)).await?;
            best_answers(&demand, &found)
        }
    };
    Ok(Json(draft(&demand, &actor, amount.unwrap_or(Money::ZERO))))
}

/// What the chosen product costs, as often as it is wanted; none when it states no price.
async fn chosen(
    app: &App,
    actor: &Actor,
    demand: &Demand,
    (product, item): (ProductId, Option<usize>),
) -> Result<Option<Money>> {
    let Some(item) = demand.items.get(item.unwrap_or(1).wrapping_sub(1)).cloned() else {
        let mut problems = Problems::default();
        problems.add("item", Message::new("finance-draft-item").with("most", demand.items.len()));
        return Err(Error::Invalid(problems));
    };
    let actor = actor.clone();
    app.db
        .read(move |conn| {
            let seen = |row: &Product| decide(Some(&actor), Deed::See, &row.scope()) == Decision::Allow;
            let product = Product::find(conn, &product)?.filter(seen).ok_or(Error::NotFound)?;
            let price = product.content.price;
            Ok(times(price.max.or(price.min), &item))
        })
        .await
}

fn times(price: Option<Money>, item: &Item) -> Option<Money> {
    price?.checked_mul(u32::try_from(item.quantity).ok()?)
}

/// What the best answers cost together; none unless every item has one with a price.
fn best_answers(demand: &Demand, found: &ProductsFound) -> Option<Money> {
    (1..).zip(&demand.items).try_fold(Money::ZERO, |sum, (ordinal, item): (usize, _)| {
        // the whole of the item, not the parts of a bundle
        let whole = found.needs.iter().find(|need| need.need == ordinal.to_string())?;
        let best = &whole.answers.first()?.item;
        sum.checked_add(times(best.price_max_fen.or(best.price_min_fen), item)?)
    })
}

fn said(amount: Money) -> String {
    match lang() {
        Lang::Zh => amount.in_words(),
        Lang::En => format!("CNY {}", amount.in_yuan()),
    }
}

fn draft(demand: &Demand, actor: &Actor, amount: Money) -> FinancingRequestBody {
    let own = actor.org == demand.owner() || demand.life.entered_by == Some(actor.org);
    let content = &demand.content;
    let bought = purchase(demand);
    // Not the demand's title: that one is public, with the firm's name beside it, and lenders see a request without.
    let title = Message::new("finance-draft-title").with("amount", said(amount)).say(lang());
    let text = Message::new("finance-draft-text").with("bought", &bought).with("reason", &content.reason).say(lang());
    FinancingRequestBody {
        title: title.chars().take(LONGEST_TITLE).collect(),
        purpose: purpose(&bought),
        amount_fen: amount.fen(),
        details: RequestInput { text: text.trim().to_owned(), ..RequestInput::default() },
        demand: Some(demand.id),
        industry: demand.industry.as_ref().map(ToString::to_string),
        needed_by: content.needed_by.map(|day| day.to_string()),
        intended: Vec::new(),
        reply_by: None,
        // A bureau does not read the contact, nor does it stand in for it.
        contact_name: if own { content.contact_name.clone() } else { String::new() },
        contact_phone: if own { content.contact_phone.clone() } else { String::new() },
        owner: (actor.org != demand.owner()).then_some(demand.owner()),
        version: 0,
    }
}

/// Of what is bought: software is digital, a boiler's change to electricity green; else it is equipment.
fn purpose(bought: &str) -> Purpose {
    let read = FinanceNeed::read(&RequestInput { text: bought.to_owned(), ..RequestInput::default() });
    match read.purpose {
        Some(engine::Purpose::Digital) => Purpose::Digital,
        Some(engine::Purpose::Green) => Purpose::Green,
        _ => Purpose::Equipment,
    }
}
