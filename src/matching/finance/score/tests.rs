use proptest::prelude::*;

use super::*;
use crate::{
    kernel::money::Money,
    matching::finance::{
        Collateral, Family, FirmSize, LenderInput, ParameterTable, Purpose, RequestInput, TaxCredit, need_terms,
        offer_terms,
    },
};

fn yuan(amount: i64) -> Option<Money> {
    Money::from_yuan(amount).ok()
}

fn parameters() -> Parameters {
    ParameterTable::seed().unwrap().on("2025-05-01".parse().unwrap()).unwrap()
}

fn need() -> FinanceNeed {
    FinanceNeed::read(&RequestInput {
        region: "331122".parse().ok(),
        industry: "五金工具".into(),
        purpose: Some(Purpose::Equipment),
        amount: yuan(1_000_000),
        term_months: Some(36),
        text: "买数控车床".into(),
        tax_credit: Some(TaxCredit::B),
        self_funds_bp: Some(2000),
        needed_in_days: Some(30),
        ..RequestInput::default()
    })
}

fn plain(rate: u32) -> LenderInput {
    LenderInput {
        regions: vec!["330000".parse().unwrap()],
        purposes: vec![Purpose::Equipment],
        amount_max: yuan(5_000_000),
        term_months_max: Some(60),
        rate_min_bp: Some(rate),
        down_payment_bp: Some(2000),
        disbursal_days: Some(10),
        ..LenderInput::default()
    }
}

fn ranked(products: Vec<LenderInput>) -> Vec<usize> {
    let offers: Vec<LenderOffer> = products.into_iter().map(LenderOffer::read).collect();
    rank(&need(), &offers, &parameters()).into_iter().map(|ranked| ranked.index).collect()
}

#[test]
fn the_cheapest_good_fit_comes_first_and_the_unavailable_not_at_all() {
    let elsewhere = LenderInput { regions: vec!["320000".parse().unwrap()], ..plain(100) };
    let short = LenderInput { term_months_max: Some(24), ..plain(200) };
    let two_misses = LenderInput { disbursal_days: Some(60), ..short.clone() };
    let unclear = LenderInput { revenue_min: yuan(1), ..plain(100) };
    assert_eq!(ranked(vec![plain(400), elsewhere, two_misses, short, unclear, plain(300)]), [5, 0, 3, 2, 4]);
}

#[test]
fn a_difference_below_a_basis_point_still_orders() {
    let dear = LenderInput { rate_max_bp: Some(401), ..plain(400) };
    assert_eq!(ranked(vec![dear, plain(400)]), [1, 0]);
    assert_eq!(ranked(vec![plain(400), plain(400)]), [0, 1], "equals keep their order");
    assert_eq!(ranked(vec![]), [0_usize; 0]);
}

#[test]
fn the_gap_to_the_cheapest_is_known() {
    let offers: Vec<LenderOffer> = [plain(300), plain(450)].into_iter().map(LenderOffer::read).collect();
    let gaps: Vec<_> = rank(&need(), &offers, &parameters()).iter().map(|ranked| ranked.above_cheapest_ppm).collect();
    assert_eq!(gaps, [Some(0), Some(15_000)]);
}

#[test]
fn half_a_year_short_is_still_a_fit() {
    let outcome = |months| {
        let offer = LenderOffer::read(LenderInput { term_months_max: Some(months), ..plain(300) });
        let reasons = score(&need(), &offer, &parameters()).reasons;
        reasons.into_iter().find(|reason| reason.factor == Factor::TermFit).map(|reason| reason.outcome)
    };
    assert_eq!(outcome(30), Some(Outcome::Met));
    assert_eq!(outcome(29), Some(Outcome::Missed));
}

#[test]
fn a_product_out_of_reach_explains_itself_without_points() {
    let offer = LenderOffer::read(LenderInput { regions: vec!["320000".parse().unwrap()], ..plain(300) });
    let score = score(&need(), &offer, &parameters());
    assert_eq!((score.points, score.eligible), (0, Eligibility::No));
    let missed: Vec<&Reason> = score.reasons.iter().filter(|reason| reason.missing.is_some()).collect();
    assert_eq!(missed.len(), 1);
    assert!(score.cost.is_some(), "its cost is still shown");
}

prop_compose! {
    fn any_product()(
        region in prop::sample::select(vec!["331122", "331100", "330000", "100000", "320000"]),
        purposes in prop::collection::vec(prop::sample::select(Purpose::ALL.to_vec()), 0..3),
        industries in prop::collection::vec(prop::sample::select(vec!["制造", "五金", "纺织", "航天", "水电"]), 0..2),
        families in prop::collection::vec(prop::sample::select(vec![Family::MachineTools, Family::Textile]), 0..2),
        lists in prop::collection::vec(prop::sample::select(vec!["高企", "专精特新"]), 0..2),
        sizes in prop::collection::vec(prop::sample::select(vec![FirmSize::Small, FirmSize::Large]), 0..2),
        collateral in prop::option::of(prop::sample::select(vec![Collateral::Mortgage, Collateral::BoughtEquipment])),
        (rate, days, months, most) in (
            prop::option::of(0_u32..2000), prop::option::of(0_u32..60), prop::option::of(1_u32..80), prop::option::of(0_i64..3_000_000),
        ),
        first_set_only: bool,
    ) -> LenderInput {
        LenderInput {
            regions: vec![region.parse().unwrap()], purposes, vendor_families: families, firm_sizes: sizes, collateral,
            industries: industries.into_iter().map(str::to_owned).collect(),
            required_lists: lists.into_iter().map(str::to_owned).collect(),
            rate_min_bp: rate, disbursal_days: days, term_months_max: months, amount_max: most.and_then(yuan), first_set_only,
            ..LenderInput::default()
        }
    }
}

prop_compose! {
    fn any_need()(
        text in prop::sample::select(vec![
            "", "买数控车床，高企，厂房评估300万", "采购首台套横机", "二手注塑机", "纳税A级，小微企业，年销售900万", "电站改造",
        ]),
        region in prop::option::of(prop::sample::select(vec!["331122", "331122100", "320100", "3311K1"])),
        industry in prop::sample::select(vec!["", "五金工具", "小水电", "航天零件"]),
        purpose in prop::option::of(prop::sample::select(Purpose::ALL.to_vec())),
        size in prop::option::of(Just(FirmSize::Small)),
        amount in prop::option::of(0_i64..5_000_000),
        months in prop::option::of(1_u32..80),
        lists in prop::option::of(Just(vec!["高企".to_owned()])),
    ) -> FinanceNeed {
        FinanceNeed::read(&RequestInput {
            text: text.into(), region: region.and_then(|code| code.parse().ok()), industry: industry.into(), purpose,
            firm_size: size, amount: amount.and_then(yuan), term_months: months, lists, ..RequestInput::default()
        })
    }
}

proptest! {
    #[test]
    fn points_are_the_sum_of_the_reasons(need in any_need(), product in any_product()) {
        let score = score(&need, &LenderOffer::read(product), &parameters());
        prop_assert_eq!(score.points, score.reasons.iter().map(|reason| reason.points).sum::<u32>());
        prop_assert_eq!(score.reasons.iter().map(|reason| reason.of).sum::<u32>(), MOST_POINTS);
        prop_assert!(score.reasons.iter().all(|reason| reason.points <= reason.of));
        prop_assert_eq!(score.points >= ELIGIBLE_POINTS && score.eligible != Eligibility::Unknown, score.eligible == Eligibility::Yes);
        let refused = score.reasons.iter().any(|reason| reason.of == 0 && reason.outcome == Outcome::Missed);
        prop_assert_eq!(refused, score.eligible == Eligibility::No);
    }

    #[test]
    fn what_is_not_refused_is_fetched_by_its_terms(need in any_need(), product in any_product()) {
        let offer = LenderOffer::read(product);
        if score(&need, &offer, &parameters()).eligible != Eligibility::No {
            let terms = offer_terms(&offer);
            for group in need_terms(&need) {
                prop_assert!(group.iter().any(|term| terms.contains(term)), "{:?} not among {:?}", group, terms);
            }
        }
    }

    #[test]
    fn a_cheaper_equal_never_ranks_lower(need in any_need(), product in any_product(), rate in 0_u32..2000, less in 0_u32..500) {
        let dear = LenderOffer::read(LenderInput { rate_min_bp: Some(rate), ..product.clone() });
        let cheap = LenderOffer::read(LenderInput { rate_min_bp: Some(rate.saturating_sub(less)), ..product });
        let order: Vec<usize> = rank(&need, &[cheap, dear], &parameters()).into_iter().map(|ranked| ranked.index).collect();
        prop_assert!(order.is_empty() || order == [0, 1]);
    }

    #[test]
    fn a_ranking_is_sorted_and_without_the_refused(need in any_need(), products in prop::collection::vec(any_product(), 0..12)) {
        let offers: Vec<LenderOffer> = products.into_iter().map(LenderOffer::read).collect();
        let order = rank(&need, &offers, &parameters());
        prop_assert!(order.iter().all(|ranked| ranked.score.eligible != Eligibility::No));
        prop_assert!(order.is_sorted_by_key(|ranked| std::cmp::Reverse(ranked.score.points)));
        let open = offers.iter().filter(|offer| score(&need, offer, &parameters()).eligible != Eligibility::No).count();
        prop_assert_eq!(order.len(), open);
    }
}
