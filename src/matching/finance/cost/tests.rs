use std::collections::BTreeSet;

use proptest::prelude::*;

use super::{super::ParameterTable, *};
use crate::matching::finance::LenderInput;

fn parameters() -> Parameters {
    ParameterTable::seed().unwrap().on("2025-05-01".parse().unwrap()).unwrap()
}

fn need(grade: TaxCredit, months: u32) -> FinanceNeed {
    FinanceNeed {
        tax_credit: Some(grade),
        term_months: Some(months),
        purpose: Some(Purpose::Equipment),
        lists: Some(BTreeSet::new()),
        ..FinanceNeed::default()
    }
}

fn offer(low: u32, high: u32) -> LenderInput {
    LenderInput { rate_min_bp: Some(low), rate_max_bp: Some(high), ..LenderInput::default() }
}

fn total(need: &FinanceNeed, offer: LenderInput) -> i64 {
    yearly_cost(need, &LenderOffer::read(offer), &parameters()).unwrap().total_ppm
}

#[test]
fn the_grade_picks_the_rate() {
    assert_eq!(total(&need(TaxCredit::A, 24), offer(335, 410)), 33_500);
    assert_eq!(total(&need(TaxCredit::B, 24), offer(335, 410)), 37_250, "the middle keeps its half basis point");
    assert_eq!(total(&need(TaxCredit::C, 24), offer(335, 410)), 41_000);
    let unknown = FinanceNeed { tax_credit: None, ..need(TaxCredit::A, 24) };
    let cost = yearly_cost(&unknown, &LenderOffer::read(offer(335, 410)), &parameters()).unwrap();
    assert_eq!((cost.total_ppm, cost.assumed), (41_000, true));
}

#[test]
fn a_first_set_gets_the_lowest_rate_where_it_is_preferred() {
    let buyer = FinanceNeed { first_set: true, ..need(TaxCredit::C, 24) };
    assert_eq!(total(&buyer, offer(300, 400)), 40_000);
    assert_eq!(total(&buyer, LenderInput { first_set_preference: true, ..offer(300, 400) }), 30_000);
}

#[test]
fn a_flat_rate_costs_nearly_twice_its_figure() {
    let flat = LenderInput { rate_kind: RateKind::Flat, ..offer(290, 340) };
    assert_eq!(total(&need(TaxCredit::A, 24), flat), 55_100);
}

#[test]
fn fees_are_yearly_or_spread_over_the_term() {
    let one_off = LenderInput { fee_bp: 100, ..offer(420, 420) };
    assert_eq!(total(&need(TaxCredit::A, 36), one_off.clone()), 42_000 + 3_333);
    assert_eq!(total(&need(TaxCredit::A, 60), LenderInput { term_months_max: Some(36), ..one_off }), 42_000 + 3_333);
    let yearly = LenderInput { fee_bp: 80, fee_basis: FeeBasis::Yearly, ..offer(340, 340) };
    assert_eq!(total(&need(TaxCredit::A, 36), yearly), 42_000);
}

#[test]
fn the_subsidy_needs_product_list_and_purpose() {
    let listed = FinanceNeed { lists: Some(BTreeSet::from([SUBSIDY_LIST.to_owned()])), ..need(TaxCredit::A, 48) };
    let qualifies = LenderInput { subsidy_eligible: true, ..offer(300, 300) };
    assert_eq!(total(&listed, qualifies.clone()), 30_000 - 7_500, "1.5 points for 24 of 48 months");
    assert_eq!(total(&listed, offer(300, 300)), 30_000);
    assert_eq!(total(&need(TaxCredit::A, 48), qualifies.clone()), 30_000);
    let working = FinanceNeed { purpose: Some(Purpose::WorkingCapital), ..listed.clone() };
    assert_eq!(total(&working, qualifies), 30_000);
    assert_eq!(total(&listed, LenderInput { subsidy_eligible: true, ..offer(50, 50) }), 0, "never above the interest");
}

#[test]
fn no_rate_no_cost() {
    assert_eq!(yearly_cost(&need(TaxCredit::A, 12), &LenderOffer::read(LenderInput::default()), &parameters()), None);
}

proptest! {
    #[test]
    fn a_higher_rate_never_costs_less(
        low in 0_u32..2000, spread in 0_u32..500, more in 0_u32..500, months in 0_u32..120, fee in 0_u32..500, listed: bool,
    ) {
        let mut need = need(TaxCredit::B, months);
        if listed {
            need.lists = Some(BTreeSet::from([SUBSIDY_LIST.to_owned()]));
        }
        let base = LenderInput { fee_bp: fee, subsidy_eligible: true, ..offer(low, low + spread) };
        let dearer = LenderInput { rate_min_bp: Some(low + more), rate_max_bp: Some(low + spread + more), ..base.clone() };
        let cost = yearly_cost(&need, &LenderOffer::read(base.clone()), &parameters()).unwrap();
        prop_assert_eq!(cost.total_ppm, cost.rate_ppm + cost.fee_ppm - cost.subsidy_ppm);
        prop_assert!(cost.rate_ppm >= cost.subsidy_ppm && cost.fee_ppm >= 0 && cost.subsidy_ppm >= 0);
        prop_assert!(total(&need, dearer) >= cost.total_ppm);
        let flat = LenderInput { rate_kind: RateKind::Flat, ..base };
        prop_assert!(total(&need, flat) >= cost.total_ppm);
    }
}
