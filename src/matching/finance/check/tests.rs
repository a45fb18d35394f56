use std::collections::BTreeSet;

use super::*;
use crate::{
    kernel::money::Money,
    matching::finance::{Collateral, Family, FirmSize, LenderInput, ParameterTable, Purpose, RequestInput},
    text::Lang,
};

fn yuan(amount: i64) -> Option<Money> {
    Money::from_yuan(amount).ok()
}

fn parameters() -> Parameters {
    ParameterTable::seed().unwrap().on("2025-05-01".parse().unwrap()).unwrap()
}

/// A request that any plain product takes.
fn request() -> RequestInput {
    RequestInput {
        region: "331122".parse().ok(),
        industry: "锯床制造".into(),
        purpose: Some(Purpose::Equipment),
        amount: yuan(1_000_000),
        project_total: yuan(1_250_000),
        term_months: Some(36),
        text: "买两台卧式加工中心".into(),
        firm_size: Some(FirmSize::Small),
        revenue: yuan(8_000_000),
        years: Some(6),
        lists: Some(vec!["高企".into()]),
        ..RequestInput::default()
    }
}

fn product() -> LenderInput {
    LenderInput {
        regions: vec!["331100".parse().unwrap()],
        purposes: vec![Purpose::Equipment],
        ..LenderInput::default()
    }
}

/// How the checks about `factor` come out.
fn outcomes(request: RequestInput, product: LenderInput, factor: Factor) -> Vec<Outcome> {
    let found = checks(&FinanceNeed::read(&request), &LenderOffer::read(product), &parameters());
    found.into_iter().filter(|check| check.factor == factor).map(|check| check.outcome).collect()
}

use Outcome::{Met, Missed, Unknown};

#[test]
fn a_region_takes_in_what_lies_inside_it() {
    let offered = |codes: &[&str]| {
        let regions = codes.iter().map(|code| code.parse().unwrap()).collect();
        outcomes(request(), LenderInput { regions, ..product() }, Factor::Region)
    };
    assert_eq!(offered(&["331100"]), [Met]);
    assert_eq!(offered(&["310000", "330000"]), [Met]);
    assert_eq!(offered(&["100000"]), [Met]);
    assert_eq!(offered(&["331121"]), [Missed]);
    assert_eq!(offered(&[]), [Unknown]);
    let nowhere = RequestInput { region: None, ..request() };
    assert_eq!(outcomes(nowhere, product(), Factor::Region), [Unknown]);
}

#[test]
fn a_trade_is_met_by_its_wider_name() {
    let of = |trade: &str, industries: &[&str]| {
        let industries = industries.iter().map(|name| (*name).to_owned()).collect();
        let asked = RequestInput { industry: trade.into(), text: "买设备".into(), ..request() };
        outcomes(asked, LenderInput { industries, ..product() }, Factor::Industry)
    };
    assert_eq!(of("锯床制造", &["机械"]), [Met]);
    assert_eq!(of("竹地板", &["制造"]), [Met]);
    assert_eq!(of("小水电", &["制造"]), [Missed]);
    assert_eq!(of("锯床制造", &["纺织", "鞋业"]), [Missed]);
    assert_eq!(of("航天零件", &["航天"]), [Met], "a word outside the vocabulary is compared as text");
    assert_eq!(of("", &["机械"]), [Unknown]);
    assert_eq!(of("锯床制造", &[]), [], "no limit, no check");
}

#[test]
fn firm_figures_are_met_at_the_bound_and_missed_below() {
    let years = |years, least| {
        let asked = RequestInput { years, ..request() };
        outcomes(asked, LenderInput { years_min: Some(least), ..product() }, Factor::Years)
    };
    assert_eq!(years(Some(6), 6), [Met]);
    assert_eq!(years(Some(5), 6), [Missed]);
    assert_eq!(years(None, 6), [Unknown]);
    assert_eq!(years(None, 0), [], "no limit, no check");
    let revenue = |own: Option<Money>, least| {
        let asked = RequestInput { revenue: own, ..request() };
        outcomes(asked, LenderInput { revenue_min: yuan(least), ..product() }, Factor::Revenue)
    };
    assert_eq!(revenue(yuan(8_000_000), 8_000_000), [Met]);
    assert_eq!(revenue(yuan(7_999_999), 8_000_000), [Missed]);
    assert_eq!(revenue(None, 8_000_000), [Unknown]);
    let sized = LenderInput { firm_sizes: vec![FirmSize::Medium, FirmSize::Large], ..product() };
    assert_eq!(outcomes(request(), sized, Factor::FirmSize), [Missed]);
}

#[test]
fn one_of_the_required_lists_is_enough() {
    let required =
        LenderInput { required_lists: vec!["专精特新".into(), "国家高新技术企业".into()], ..product() };
    assert_eq!(outcomes(request(), required.clone(), Factor::Lists), [Met]);
    let unlisted = RequestInput { lists: Some(vec![]), ..request() };
    assert_eq!(outcomes(unlisted.clone(), required.clone(), Factor::Lists), [Missed]);
    let told = RequestInput { text: "省级专精特新".into(), ..unlisted };
    assert_eq!(outcomes(told, required.clone(), Factor::Lists), [Met]);
    let unasked = RequestInput { lists: None, ..request() };
    assert_eq!(outcomes(unasked, required, Factor::Lists), [Unknown]);
}

#[test]
fn green_renewal_may_use_money_for_equipment_but_not_the_reverse() {
    let of = |wanted, offered| {
        let asked = RequestInput { purpose: Some(wanted), ..request() };
        outcomes(asked, LenderInput { purposes: vec![offered], ..product() }, Factor::Purpose)
    };
    assert_eq!(of(Purpose::Green, Purpose::Equipment), [Met]);
    assert_eq!(of(Purpose::Equipment, Purpose::Green), [Missed]);
    assert_eq!(of(Purpose::Digital, Purpose::Equipment), [Missed]);
}

#[test]
fn special_purchases_need_products_that_say_so() {
    let used = RequestInput { text: "买再制造的卧式加工中心".into(), ..request() };
    assert_eq!(outcomes(used.clone(), product(), Factor::Remanufactured), [Missed]);
    let takes = LenderInput { purposes: vec![Purpose::Equipment, Purpose::UsedEquipment], ..product() };
    assert_eq!(outcomes(used, takes, Factor::Remanufactured), [Met]);
    let maker = |family| LenderInput { vendor_families: vec![family], ..product() };
    assert_eq!(outcomes(request(), maker(Family::MachineTools), Factor::Vendor), [Met]);
    assert_eq!(outcomes(request(), maker(Family::Textile), Factor::Vendor), [Missed]);
    let silent = RequestInput { text: String::new(), ..request() };
    assert_eq!(outcomes(silent, maker(Family::Textile), Factor::Vendor), [Unknown]);
    let only = LenderInput { first_set_only: true, ..product() };
    assert_eq!(outcomes(request(), only.clone(), Factor::FirstSet), [Missed]);
    let first = RequestInput { text: "采购首台（套）加工中心".into(), ..request() };
    assert_eq!(outcomes(first, only, Factor::FirstSet), [Met]);
}

#[test]
fn a_record_not_declared_is_unknown_yet_leaves_eligibility() {
    let clauses = vec!["近两年有逾期记录的不准入".to_owned(), "两高行业不准入".to_owned(), "股东涉诉".to_owned()];
    let strict = LenderInput { exclusions: clauses, ..product() };
    assert_eq!(outcomes(request(), strict.clone(), Factor::Exclusion), [Unknown, Met, Unknown]);
    let need = FinanceNeed::read(&request());
    let found = checks(&need, &LenderOffer::read(strict.clone()), &parameters());
    assert!(found.iter().filter(|check| check.outcome == Unknown).all(|check| !check.decides));
    let late = RequestInput { text: "去年逾期过一次".into(), industry: "特种造纸".into(), ..request() };
    assert_eq!(outcomes(late, strict, Factor::Exclusion), [Missed, Missed, Unknown]);
}

#[test]
fn security_is_compared_exactly() {
    let secured = |collateral, change: &dyn Fn(&mut RequestInput)| {
        let mut asked = request();
        change(&mut asked);
        outcomes(asked, LenderInput { collateral: Some(collateral), ..product() }, Factor::Collateral)
    };
    // 70 % of 1,428,571.43 is just above one million, of 1,428,571.42 just below
    let property = |fen| move |asked: &mut RequestInput| asked.property_value = Money::from_fen(fen).ok();
    assert_eq!(secured(Collateral::Mortgage, &property(142_857_143)), [Met]);
    assert_eq!(secured(Collateral::Mortgage, &property(142_857_142)), [Missed]);
    assert_eq!(secured(Collateral::Mortgage, &|_| ()), [Unknown]);
    let owned = |value| move |asked: &mut RequestInput| asked.equipment_net = yuan(value);
    assert_eq!(secured(Collateral::OwnedEquipment, &owned(714_286)), [Met]);
    assert_eq!(secured(Collateral::OwnedEquipment, &owned(714_285)), [Missed]);
    assert_eq!(secured(Collateral::Patents, &|asked| asked.patents = Some(5)), [Met]);
    assert_eq!(secured(Collateral::Patents, &|asked| asked.patents = Some(4)), [Missed]);
    assert_eq!(secured(Collateral::LeasedEquipment, &|asked| asked.purpose = Some(Purpose::Research)), [Missed]);
    assert_eq!(secured(Collateral::BoughtEquipment, &|_| ()), [Met]);
    assert_eq!(secured(Collateral::ChargingRights, &|_| ()), [Missed]);
    assert_eq!(secured(Collateral::ChargingRights, &|asked| asked.industry = "小水电".into()), [Met]);
    assert_eq!(secured(Collateral::Credit, &|_| ()), []);
}

#[test]
fn a_low_maximum_lowers_what_the_mortgage_must_cover() {
    let asked = RequestInput { property_value: yuan(1_000_000), ..request() };
    let mortgage = LenderInput { collateral: Some(Collateral::Mortgage), ..product() };
    assert_eq!(outcomes(asked.clone(), mortgage.clone(), Factor::Collateral), [Missed]);
    let small = LenderInput { amount_max: yuan(700_000), ..mortgage };
    assert_eq!(outcomes(asked, small, Factor::Collateral), [Met]);
}

#[test]
fn amounts_and_the_shortest_term_bound_the_request() {
    let least = |least| outcomes(request(), LenderInput { amount_min: yuan(least), ..product() }, Factor::LeastAmount);
    assert_eq!((least(1_000_000), least(1_000_001)), (vec![Met], vec![Missed]));
    let most = |most| outcomes(request(), LenderInput { amount_max: yuan(most), ..product() }, Factor::MostAmount);
    assert_eq!((most(500_000), most(499_999)), (vec![Met], vec![Missed]));
    let term =
        |least| outcomes(request(), LenderInput { term_months_min: Some(least), ..product() }, Factor::ShortestTerm);
    assert_eq!((term(36), term(37)), (vec![Met], vec![Missed]));
}

#[test]
fn a_missed_check_names_both_figures_and_the_way_out_in_both_languages() {
    let asked = RequestInput { years: Some(1), ..request() };
    let strict = LenderInput { years_min: Some(3), ..product() };
    let found = checks(&FinanceNeed::read(&asked), &LenderOffer::read(strict), &parameters());
    let missed: Vec<&Check> = found.iter().filter(|check| check.outcome == Missed).collect();
    assert_eq!(missed.len(), 1);
    let missing = missed[0].missing.clone().unwrap();
    for sentence in
        [&missed[0].message, &missing].map(|message| [message.say(Lang::Zh), message.say(Lang::En)]).concat()
    {
        assert!(sentence.contains('1') && sentence.contains('3') && !sentence.contains("finance-"), "{sentence}");
    }
}

#[test]
fn every_sentence_is_in_the_catalogue_with_its_values() {
    let texts = ["", "去年逾期，被环保罚过，二手加工中心", "无逾期，无环保处罚，采购首台套横机"];
    let clauses = ["逾期", "环保处罚", "两高", "其他"].map(str::to_owned).to_vec();
    let mut keys = BTreeSet::new();
    for text in texts {
        for collateral in
            [Collateral::Mortgage, Collateral::OwnedEquipment, Collateral::Patents, Collateral::ChargingRights]
        {
            let product = LenderInput {
                collateral: Some(collateral),
                exclusions: clauses.clone(),
                industries: vec!["五金".into()],
                years_min: Some(9),
                vendor_families: vec![Family::Textile, Family::Plastics],
                firm_sizes: vec![FirmSize::Medium],
                first_set_only: true,
                ..product()
            };
            let offer = LenderOffer::read(product);
            for asked in [
                RequestInput { text: text.into(), ..request() },
                RequestInput { text: text.into(), ..RequestInput::default() },
            ] {
                let score = crate::matching::finance::score(&FinanceNeed::read(&asked), &offer, &parameters());
                for reason in score.reasons {
                    for message in [Some(reason.message), reason.missing].into_iter().flatten() {
                        for lang in [Lang::Zh, Lang::En] {
                            let said = message.say(lang);
                            assert!(!said.contains("finance-") && !said.contains("{$"), "{}: {said}", message.key);
                        }
                        keys.insert(message.key);
                    }
                }
            }
        }
    }
    assert!(keys.len() > 40, "{}", keys.len());
}
