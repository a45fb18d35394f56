//! What a lender product is and which contents it may have.
use chrono::NaiveDate;

use crate::{
    auth::policy::Scope,
    error::{Error, Problems, Result},
    finance::{LONGEST_NAME, LONGEST_TEXT, MOST_WORDS, at_most, in_order, word_list},
    kernel::{
        id::{LenderProductId, OrgId},
        money::Money,
    },
    life::Life,
    listing::fresh::Confirmed,
    matching::finance::{self as engine, LenderInput},
    org::model::{Org, Role},
    text::Message,
    text_column, words,
};

words!(
    /// The form of financing.
    FinanceKind {
        EquipmentLoan = "equipment_loan",
        CreditLoan = "credit_loan",
        /// 技改贷.
        RenovationLoan = "renovation_loan",
        DigitalLoan = "digital_loan",
        GreenLoan = "green_loan",
        InnovationLoan = "innovation_loan",
        DirectLease = "direct_lease",
        VendorLease = "vendor_lease",
        /// 售后回租.
        Leaseback = "leaseback",
        Guarantee = "guarantee",
        OtherLoan = "other_loan",
    }
);
text_column!(FinanceKind);

impl FinanceKind {
    /// The same, as the matching engine calls it.
    pub fn engine(self) -> engine::Kind {
        match self {
            FinanceKind::EquipmentLoan => engine::Kind::EquipmentLoan,
            FinanceKind::CreditLoan => engine::Kind::CreditLoan,
            FinanceKind::RenovationLoan => engine::Kind::RenovationLoan,
            FinanceKind::DigitalLoan => engine::Kind::DigitalLoan,
            FinanceKind::GreenLoan => engine::Kind::GreenLoan,
            FinanceKind::InnovationLoan => engine::Kind::InnovationLoan,
            FinanceKind::DirectLease => engine::Kind::DirectLease,
            FinanceKind::VendorLease => engine::Kind::VendorLease,
            FinanceKind::Leaseback => engine::Kind::Leaseback,
            FinanceKind::Guarantee => engine::Kind::Guarantee,
            FinanceKind::OtherLoan => engine::Kind::OtherLoan,
        }
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct LenderProduct {
    pub id: LenderProductId,
    pub life: Life,
    pub content: Content,
    /// The day on which it was submitted last.
    pub posted_on: NaiveDate,
    /// When it was last said to be still offered; none before it was published.
    pub confirmed: Option<Confirmed>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Content {
    pub name: String,
    pub kind: FinanceKind,
    pub description: String,
    /// Zero is no least amount.
    pub amount_min: Money,
    /// None is no limit.
    pub amount_max: Option<Money>,
    /// Every other condition; what is a field above is empty in it.
    pub terms: LenderInput,
}

impl LenderProduct {
    pub fn scope(&self) -> Scope {
        self.life.scope(false)
    }

    pub fn owner(&self) -> OrgId {
        self.life.owner
    }

    /// # Errors
    /// `Conflict` in a state that cannot be submitted.
    pub fn submit(&mut self, today: NaiveDate) -> Result<()> {
        self.life.submit()?;
        self.posted_on = today;
        Ok(())
    }
}

/// # Errors
/// `Conflict` when `org` does not take part as a lender.
pub fn lends(org: &Org) -> Result<()> {
    if org.roles.contains(&Role::Lender) { Ok(()) } else { Err(Error::conflict("finance-not-a-lender")) }
}

/// A whole in basis points; no rate, fee or share is above it.
const WHOLE_BP: u32 = 10_000;
const MOST_MONTHS: u32 = 600;
const MOST_DAYS: u32 = 3_650;

/// Checks texts, figures and counts; every problem is noted under its field.
pub fn check(content: &Content, problems: &mut Problems) {
    let terms = &content.terms;
    problems.length("name", &content.name, 2, LONGEST_NAME);
    problems.length("description", &content.description, 0, LONGEST_TEXT);
    in_order(problems, "amount_max_fen", Some(content.amount_min), content.amount_max);
    in_order(problems, "terms.term_months_max", terms.term_months_min, terms.term_months_max);
    in_order(problems, "terms.rate_max_bp", terms.rate_min_bp, terms.rate_max_bp);
    for (field, value, most) in [
        ("terms.term_months_min", terms.term_months_min, MOST_MONTHS),
        ("terms.term_months_max", terms.term_months_max, MOST_MONTHS),
        ("terms.rate_min_bp", terms.rate_min_bp, WHOLE_BP),
        ("terms.rate_max_bp", terms.rate_max_bp, WHOLE_BP),
        ("terms.fee_bp", Some(terms.fee_bp), WHOLE_BP),
        ("terms.down_payment_bp", terms.down_payment_bp, WHOLE_BP),
        ("terms.disbursal_days", terms.disbursal_days, MOST_DAYS),
        ("terms.years_min", terms.years_min, 100),
    ] {
        at_most(problems, field, value, most);
    }
    word_list(problems, "terms.industries", &terms.industries);
    word_list(problems, "terms.required_lists", &terms.required_lists);
    word_list(problems, "terms.exclusions", &terms.exclusions);
    for (field, count) in [
        ("terms.regions", terms.regions.len()),
        ("terms.industry_codes", terms.industry_codes.len()),
        ("terms.firm_sizes", terms.firm_sizes.len()),
        ("terms.purposes", terms.purposes.len()),
        ("terms.vendor_families", terms.vendor_families.len()),
    ] {
        if count > MOST_WORDS {
            problems.add(field, Message::new("finance-too-many").with("most", MOST_WORDS));
        }
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    pub fn content(terms: LenderInput) -> Content {
        Content {
            name: "设备更新贷".into(),
            kind: FinanceKind::EquipmentLoan,
            description: String::new(),
            amount_min: Money::ZERO,
            amount_max: None,
            terms,
        }
    }

    #[test]
    fn every_kind_is_called_as_the_engine_calls_it() {
        for kind in FinanceKind::ALL {
            assert_eq!(serde_json::to_value(kind).unwrap(), serde_json::to_value(kind.engine()).unwrap());
        }
    }

    #[test]
    fn all_that_is_wrong_is_said_at_once() {
        let terms = LenderInput {
            term_months_min: Some(36),
            term_months_max: Some(12),
            rate_min_bp: Some(10_001),
            exclusions: vec![" ".into()],
            ..LenderInput::default()
        };
        let mut problems = Problems::default();
        check(&Content { amount_max: Some(Money::ZERO), amount_min: Money::MAX, ..content(terms) }, &mut problems);
        let fields: Vec<&str> = problems.iter().map(|problem| problem.field.as_str()).collect();
        assert_eq!(fields, ["amount_max_fen", "terms.term_months_max", "terms.rate_min_bp", "terms.exclusions.0"]);
        let mut none = Problems::default();
        check(&content(LenderInput::default()), &mut none);
        assert!(none.is_empty());
    }
}
