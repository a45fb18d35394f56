//! Invented lenders' lists, as counties collect them.
use super::*;
use crate::{
    finance::lender_product::{document, model::FinanceKind},
    kernel::{id::LenderProductId, id::OrgId},
    life::Life,
    matching::finance::{Collateral, FirmSize},
    sheet::{clashes, first, open},
    text::Lang,
};

fn drafts(text: &str) -> Vec<Result<SheetLenderProduct, Box<Refused>>> {
    let book = open(text.as_bytes()).unwrap();
    let form = first(&book, COLUMNS).unwrap();
    assert_eq!(form.obstacles(Lang::Zh), []);
    form.rows().map(|row| draft(row, &"331122".parse().unwrap())).collect()
}

fn one(text: &str) -> SheetLenderProduct {
    drafts(text).remove(0).unwrap()
}

fn keys(text: &str) -> Vec<(String, String)> {
    let refused = drafts(text).remove(0).unwrap_err();
    for said in refused.problems.iter().map(|problem| problem.say(Lang::Zh)) {
        assert!(!said.fix.is_empty() && !said.fix.contains("finance-"), "{said:?}");
    }
    refused.problems.iter().map(|problem| (problem.key.clone(), problem.message.key.clone())).collect()
}

fn wan(amount: i64) -> Option<Money> {
    Money::from_yuan(amount * 10_000).ok()
}

const SHEET: &str = "金融产品汇总表,,,,,,,,,,,,,,,,,\n\
银行名称,信用代码,信贷产品名称,产品类型,贷款额度(万元),贷款期限,年利率(%),手续费,适用地区,支持行业,适用企业规模,经营年限要求,\
最低营业收入(万元),准入名单,担保方式,首付比例(%),放款时效(工作日),贷款用途,不准入条件,首台套优惠,产品特点,客户经理,电话\n\
青溪农商银行,91350100M000100Y43,青溪设备更新贷,设备更新贷,50-800,1-5年,3.2-3.9,无,\"丽水市、衢州市\",\
\"五金、机械装备等\",中小微企业,满2年,200,设备更新清单/专精特新,\"信用、抵押、保证\",20,5,设备购置和数字化改造,\
\"1.近两年有逾期记录；2.两高行业、失信被执行人\",是,线上申请,应甲,0578-3000001\n\
岭下租赁有限公司,,厂商租赁直通,,最高1000万元,最长60个月,平息3.85%起,每年0.5%,全国,不限,不限,不限,不限,,租赁物,两成,当天,不限,无,否,,,\n";

#[test]
fn columns_do_not_clash() {
    assert_eq!(clashes(COLUMNS), Vec::<String>::new());
}

#[test]
fn a_full_row_is_read_as_a_person_would() {
    let rows = drafts(SHEET);
    assert_eq!(rows.len(), 2);
    let first = rows[0].as_ref().unwrap();
    assert_eq!((first.company.as_str(), first.name.as_str()), ("青溪农商银行", "青溪设备更新贷"));
    assert_eq!((first.code.is_some(), first.contact()), (true, ("应甲", "0578-3000001")));
    let content = first.whole();
    assert_eq!((content.kind, content.name.as_str()), (FinanceKind::EquipmentLoan, "青溪设备更新贷"));
    assert_eq!((content.amount_min, content.amount_max), (wan(50).unwrap(), wan(800)));
    assert_eq!(content.description, "线上申请\n担保方式：信用、抵押、保证");
    let wanted = LenderInput {
        term_months_min: Some(12),
        term_months_max: Some(60),
        rate_min_bp: Some(320),
        rate_max_bp: Some(390),
        regions: vec!["330800".parse().unwrap(), "331100".parse().unwrap()],
        industries: vec!["五金".into(), "机械装备".into()],
        firm_sizes: vec![FirmSize::Small, FirmSize::Medium],
        years_min: Some(2),
        revenue_min: wan(200),
        required_lists: vec!["设备更新清单".into(), "专精特新".into()],
        collateral: Some(Collateral::Credit),
        down_payment_bp: Some(2_000),
        disbursal_days: Some(7),
        purposes: vec![Purpose::Equipment, Purpose::Digital],
        exclusions: vec!["近两年有逾期记录".into(), "两高行业".into(), "失信被执行人".into()],
        first_set_preference: true,
        ..LenderInput::default()
    };
    assert_eq!(content.terms, wanted);
}

#[test]
fn bounds_in_words_and_a_kind_in_the_name() {
    let rows = drafts(SHEET);
    let content = rows[1].as_ref().unwrap().whole();
    assert_eq!(
        (content.kind, content.amount_min, content.amount_max),
        (FinanceKind::VendorLease, Money::ZERO, wan(1000))
    );
    let wanted = LenderInput {
        term_months_max: Some(60),
        rate_min_bp: Some(385),
        rate_kind: RateKind::Flat,
        fee_bp: 50,
        fee_basis: FeeBasis::Yearly,
        regions: vec![RegionCode::nation()],
        collateral: Some(Collateral::LeasedEquipment),
        down_payment_bp: Some(2_000),
        disbursal_days: Some(0),
        ..LenderInput::default()
    };
    assert_eq!((content.terms, content.description.as_str()), (wanted, ""));
}

#[test]
fn one_figure_for_a_range_is_its_upper_end() {
    let content =
        one("金融机构,产品名称,授信额度,租期,最低利率(%),最高利率(%)\n岭下担保,担保易,500万元,36期,1,1.5\n").whole();
    assert_eq!((content.amount_min, content.amount_max), (Money::ZERO, wan(500)));
    assert_eq!((content.terms.term_months_min, content.terms.term_months_max), (None, Some(36)));
    assert_eq!((content.terms.rate_min_bp, content.terms.rate_max_bp), (Some(100), Some(150)));
    assert_eq!(content.kind, FinanceKind::Guarantee);
}

#[test]
fn everything_wrong_with_a_row_is_said_at_once() {
    let found = keys(
        "机构名称,产品名称,产品类型,最高额度,期限,利率,服务区域,企业规模,贷款用途,放款时效\n\
        青溪农商银行,快贷,理财,500,36,LPR+50BP,某某地,规上,买楼,尽快\n",
    );
    let found: Vec<(&str, &str)> = found.iter().map(|(key, message)| (key.as_str(), message.as_str())).collect();
    let wanted = [
        ("term", "finance-sheet-term"),
        ("rate", "finance-sheet-percent"),
        ("regions", "finance-sheet-area"),
        ("firm_sizes", "finance-sheet-size"),
        ("disbursal", "finance-sheet-days"),
        ("purposes", "finance-sheet-purpose"),
        ("kind", "sheet-one-of"),
        ("amount_max", "sheet-money-no-unit"),
    ];
    assert_eq!(found, wanted);
}

#[test]
fn what_the_model_refuses_names_the_column() {
    let found =
        keys("机构名称,产品名称,最低额度(万元),最高额度(万元),最低利率(%),最高利率(%)\n青溪农商银行,快贷,80,50,5,3\n");
    let found: Vec<&str> = found.iter().map(|(key, _)| key.as_str()).collect();
    assert_eq!(found, ["amount_max", "rate_max"]);
    assert_eq!(keys("机构名称,产品名称\n青溪农商银行,\n"), [("name".into(), "sheet-required".into())]);
}

#[test]
fn security_is_what_no_firm_is_wrongly_refused_by() {
    let known = [
        ("设备抵押", Some(Collateral::BoughtEquipment), true),
        ("自有设备抵押", Some(Collateral::OwnedEquipment), true),
        ("免抵押免担保", Some(Collateral::Credit), true),
        ("房产抵押+法人保证", Some(Collateral::Mortgage), false),
        ("信用/抵押", Some(Collateral::Credit), false),
        ("房产抵押、知识产权质押", None, false),
        ("股权质押", None, false),
        ("不限", None, true),
    ];
    for (text, form, told) in known {
        assert_eq!(words::security(text), (form, told), "{text}");
    }
}

#[test]
fn an_absent_column_leaves_what_is_stored_and_an_empty_cell_empties_it() {
    let at = "2026-11-22T00:00:00".parse().unwrap();
    let mut product = LenderProduct {
        id: LenderProductId::new(),
        life: Life::begin(OrgId::new(), "331122".parse().unwrap(), at),
        content: one(SHEET).whole(),
        posted_on: at.date(),
        confirmed: None,
    };
    let before = product.content.clone();
    one("机构名称,产品名称,贷款期限,不准入条件,担保方式\n青溪农商银行,青溪设备更新贷,最长3年,,抵押\n")
        .apply(&mut product);
    let mut wanted = before;
    wanted.description = "线上申请".into();
    wanted.terms.collateral = Some(Collateral::Mortgage);
    wanted.terms.exclusions.clear();
    (wanted.terms.term_months_min, wanted.terms.term_months_max) = (None, Some(36));
    assert_eq!(product.content, wanted);
    assert!(document::offer(&product).lists.contains("设备更新清单"));
}
