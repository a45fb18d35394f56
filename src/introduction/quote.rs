//! A quote 报价: what the offering side would do it for. A lender's money or a maker's price, said within an introduction
//! and read by its two sides alone.
//!
//! It binds nobody: the contract is made outside, and over a public buyer's demand its procurement decides.
use actix_web::web::Json;
use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{
    Introduction,
    model::{IntroductionState, Side, Subject},
    routes,
    view::IntroductionView,
};
use crate::{
    app::App,
    audit::Act,
    auth::may::{Keep, May},
    error::{Error, ProblemBody, Problems, Result},
    kernel::money::Money,
    text::Message,
};

/// What is quoted: `amount_fen`, `rate_bp_yearly` and `term_months` by a lender, `price_fen` and perhaps `lead_time_days` by a
/// maker; never both.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Quote {
    /// What a lender would lend, in fen.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub amount_fen: Option<i64>,
    /// Basis points a year, 0 to 3,600.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rate_bp_yearly: Option<u32>,
    /// 1 to 600.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub term_months: Option<u32>,
    /// For all that the demand wants of the product, in fen.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub price_fen: Option<i64>,
    /// 0 to 3,650; 0 is from stock.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lead_time_days: Option<u32>,
    /// The last day on which it holds: today to a year from now.
    #[schema(required = true)]
    pub valid_until: NaiveDate,
    /// At most 500 characters.
    pub note: String,
}

/// Above every lawful rate: a figure that exceeds it was meant in another unit.
const MOST_RATE_BP: u32 = 3_600;
const MOST_TERM_MONTHS: u32 = 600;
const MOST_LEAD_DAYS: u32 = 3_650;
const LONGEST_DAYS: Days = Days::new(366);
const LONGEST_NOTE: usize = 500;

impl Quote {
    /// Checks the quote as one for `subject`, made on `today`.
    ///
    /// # Errors
    /// `Invalid` with every field's problem.
    pub fn read(mut self, subject: &Subject, today: NaiveDate) -> Result<Quote> {
        let mut problems = Problems::default();
        let lends = matches!(subject, Subject::Finance { .. });
        let among =
            |value: Option<u32>, least: u32, most: u32| value.is_none_or(|value| (least..=most).contains(&value));
        let sum = |fen: Option<i64>| fen.is_none_or(|fen| fen > 0 && Money::from_fen(fen).is_ok());
        for (name, stated, lenders, needed, sound) in [
            ("amount_fen", self.amount_fen.is_some(), true, true, sum(self.amount_fen)),
            ("rate_bp_yearly", self.rate_bp_yearly.is_some(), true, true, among(self.rate_bp_yearly, 0, MOST_RATE_BP)),
            ("term_months", self.term_months.is_some(), true, true, among(self.term_months, 1, MOST_TERM_MONTHS)),
            ("price_fen", self.price_fen.is_some(), false, true, sum(self.price_fen)),
            (
                "lead_time_days",
                self.lead_time_days.is_some(),
                false,
                false,
                among(self.lead_time_days, 0, MOST_LEAD_DAYS),
            ),
        ] {
            let field = format!("quote.{name}");
            if lenders != lends && stated {
                problems.add(&field, Message::new("quote-other-side").with("lends", lends));
            } else if lenders == lends && needed && !stated {
                problems.add(&field, Message::new("quote-needed"));
            } else if !sound {
                problems.add(&field, Message::new("quote-range").with("field", name));
            }
        }
        let last = today.checked_add_days(LONGEST_DAYS).unwrap_or(today);
        if !(today..=last).contains(&self.valid_until) {
            problems.add("quote.valid_until", Message::new("quote-day").with("first", today).with("last", last));
        }
        self.note = self.note.trim().to_owned();
        problems.length("quote.note", &self.note, 0, LONGEST_NOTE);
        problems.or(Some(self))
    }
}

impl Introduction {
    /// The offering side says, or says anew, what it would do it for.
    ///
    /// # Errors
    /// `Forbidden` to all but the owner of the product; `Conflict` when the introduction is over; `Invalid` for a quote
    /// that is none of this subject's.
    pub fn quote(&mut self, by: crate::kernel::id::OrgId, quote: Quote, today: NaiveDate) -> Result<()> {
        if self.org_of(Side::Offer) != by {
            return Err(Error::Forbidden);
        }
        // what was accepted is still talked about, unless a consent was taken back
        let talked_about = self.open && matches!(self.state, IntroductionState::Asked | IntroductionState::Accepted);
        if !talked_about {
            return Err(super::model::refused(Act::Quote.as_str(), self.state));
        }
        self.quote = Some(quote.read(&self.subject, today)?);
        Ok(())
    }
}

/// The body of a quote.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct QuoteBody {
    pub version: i32,
    pub quote: Quote,
}

/// Says what the offering side would do it for, in place of what it said before; the other side is told.
#[utoipa::path(put, path = "/introductions/{id}/quote", tag = "introduction", params(("id" = String, Path)),
    request_body = QuoteBody,
    responses((status = 200, body = IntroductionView), (status = "default", body = ProblemBody)))]
pub async fn quote_introduction(
    app: App,
    may: May<Keep, Introduction>,
    body: Json<QuoteBody>,
) -> Result<Json<IntroductionView>> {
    let QuoteBody { version, quote } = body.into_inner();
    let today = app.db.clock().today();
    routes::step(app, may, Act::Quote, version, move |row, by| row.quote(by, quote, today), |_, _, _| Ok(())).await
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kernel::id::{DemandId, FinancingRequestId, LenderProductId, ProductId};

    fn today() -> NaiveDate {
        "2026-11-22".parse().unwrap()
    }

    fn fields(quote: Quote, subject: &Subject) -> Vec<String> {
        match quote.read(subject, today()) {
            Ok(_) => Vec::new(),
            Err(Error::Invalid(problems)) => problems.iter().map(|problem| problem.field.clone()).collect(),
            Err(other) => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_maker_quotes_a_price_and_a_lender_an_amount_with_rate_and_term() {
        let supply = Subject::Supply { demand: DemandId::new(), product: ProductId::new() };
        let finance = Subject::Finance { request: FinancingRequestId::new(), product: LenderProductId::new() };
        let price = Quote { price_fen: Some(1), lead_time_days: Some(0), valid_until: today(), ..Quote::default() };
        assert!(fields(price.clone(), &supply).is_empty());
        let needed = ["quote.amount_fen", "quote.rate_bp_yearly", "quote.term_months"];
        assert_eq!(fields(price, &finance), [&needed[..], &["quote.price_fen", "quote.lead_time_days"]].concat());
        let loan = Quote {
            amount_fen: Some(50_000_000),
            rate_bp_yearly: Some(345),
            term_months: Some(36),
            valid_until: today(),
            ..Quote::default()
        };
        assert!(fields(loan.clone(), &finance).is_empty());
        let wild = Quote { amount_fen: Some(0), rate_bp_yearly: Some(3_601), term_months: Some(0), ..loan };
        assert_eq!(fields(wild, &finance), needed);
    }

    #[test]
    fn a_quote_holds_until_a_day_that_is_not_past_and_not_far() {
        let supply = Subject::Supply { demand: DemandId::new(), product: ProductId::new() };
        for (day, good) in [("2026-11-21", false), ("2026-11-22", true), ("2027-11-23", true), ("2027-11-24", false)] {
            let quote = Quote { price_fen: Some(1), valid_until: day.parse().unwrap(), ..Quote::default() };
            assert_eq!(fields(quote, &supply).is_empty(), good, "{day}");
        }
    }
}
