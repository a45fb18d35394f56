//! An invented county's 企业融资需求表, with what such tables bring.
use super::*;
use crate::{
    finance::financing_request::{document, model::tests::request},
    life::State,
    matching::finance::{FinanceNeed, FirmSize, TaxCredit},
    sheet::{clashes, first, open},
    text::Lang,
};

fn drafts(text: &str) -> Vec<Result<SheetFinancingRequest, Box<Refused>>> {
    let book = open(text.as_bytes()).unwrap();
    let form = first(&book, COLUMNS).unwrap();
    assert_eq!(form.obstacles(Lang::Zh), []);
    form.rows().map(|row| draft(row, &"331122".parse().unwrap())).collect()
}

fn one(text: &str) -> SheetFinancingRequest {
    drafts(text).remove(0).unwrap()
}

fn keys(refused: &Refused) -> Vec<(&str, &str)> {
    for said in refused.problems.iter().map(|problem| problem.say(Lang::Zh)) {
        assert!(!said.fix.is_empty() && !said.fix.contains("finance-"), "{said:?}");
    }
    refused.problems.iter().map(|problem| (problem.key.as_str(), problem.message.key.as_str())).collect()
}

fn wan(amount: i64) -> Option<Money> {
    Money::from_yuan(amount * 10_000).ok()
}

const SHEET: &str = "企业融资需求表,,,,,,,,,,,,,,,,\n\
序号,企业名称（盖章）,统一社会信用代码,所属乡镇,所属行业,融资（需求）项目名称,融资用途,融资金额（万元）,项目总投资（万元）,期限（月）,\
资金需求时间,上年度营业收入（万元）,职工人数,企业规模,成立年限,纳税信用等级,自有资金比例（%）,可抵押房产评估值（万元）,\
自有设备净值（万元）,专利数,入选名单,还款方式,有无逾期记录,融资需求说明,联系人,联系电话\n\
1,青溪泵业有限公司,91350100M000100Y43,壶镇镇,泵业,数控车床更新,购置数控车床2台,３００,500,36,2027年6月,3200,85人,小微企业,9年,\
A级,40,900,260,3件,设备更新清单、高企,按季还本,无,老厂扩产,应乙,0578-3000002\n\
2,岭下竹木厂,,,竹木加工,,流动资金,50万元以内,,一年,,,,规上,新成立,未评级,,无,,无,无,,有,,,\n\
3,某县五金厂,,,,,,面议,,尽快,,,若干,,,E,0.3,,,,,,申报中,,,\n\
4,某县锁具厂,,,,技改项目,技改,,,,,,,,,,,,,,,,,,,\n\
合计,,,,,,,350,,,,,,,,,,,,,,,,,,\n";

#[test]
fn columns_do_not_clash() {
    assert_eq!(clashes(COLUMNS), Vec::<String>::new());
}

#[test]
fn a_full_row_is_a_request() {
    let rows = drafts(SHEET);
    assert_eq!(rows.len(), 4);
    let first = rows[0].as_ref().unwrap();
    assert_eq!((first.company.as_str(), first.title.as_str()), ("青溪泵业有限公司", "数控车床更新"));
    assert!(first.code.is_some() && first.industry.is_some() && first.region.as_ref().unwrap().is_town());
    assert_eq!(first.needed_by().unwrap().to_string(), "2027-06-30");
    assert_eq!(first.contact(), ("应乙", "0578-3000002"));
    let content = first.whole();
    assert_eq!((content.purpose, Some(content.amount)), (Purpose::Equipment, wan(300)));
    let wanted = RequestInput {
        industry: "泵业".into(),
        project_total: wan(500),
        term_months: Some(36),
        text: "老厂扩产\n项目：购置数控车床2台\n信用记录：无逾期".into(),
        firm_size: Some(FirmSize::Small),
        employees: Some(85),
        revenue: wan(3200),
        years: Some(9),
        lists: Some(vec!["设备更新清单".into(), "高企".into()]),
        tax_credit: Some(TaxCredit::A),
        self_funds_bp: Some(4_000),
        property_value: wan(900),
        equipment_net: wan(260),
        patents: Some(3),
        repayment: Some("按季还本".into()),
        ..RequestInput::default()
    };
    assert_eq!(content.details, wanted);
    assert_eq!(FinanceNeed::read(&content.details).overdue, Some(false));
}

#[test]
fn a_purpose_alone_is_the_title_and_none_is_not_silence() {
    let sheet = "企业名称,资金用途,贷款需求(万元),期限,可抵押房产评估值,专利数,入选名单,是否逾期,成立时间,企业规模,纳税等级\n\
        岭下竹木厂,流动资金,50以内,一年,无,无,无,有,2015-06-30,规上企业,未评级\n\
        岭下竹木厂,扩建厂房二期,80,两年,,,,,,,\n";
    let rows = drafts(sheet);
    let first = rows[0].as_ref().unwrap();
    let content = first.whole();
    assert_eq!(
        (first.title.as_str(), content.purpose, Some(content.amount)),
        ("流动资金", Purpose::WorkingCapital, wan(50))
    );
    let details = content.details;
    assert_eq!((details.term_months, details.property_value, details.patents), (Some(12), Some(Money::ZERO), Some(0)));
    assert_eq!((details.lists.as_deref(), details.firm_size, details.tax_credit), (Some([].as_slice()), None, None));
    assert_eq!(details.text, "成立时间：2015年\n信用记录：有逾期");
    let posted = NaiveDate::from_ymd_opt(2026, 11, 22);
    let need = FinanceNeed::read(&RequestInput { posted, ..details });
    assert_eq!((need.overdue, need.years), (Some(true), Some(11)));
    let second = rows[1].as_ref().unwrap();
    let content = second.whole();
    assert_eq!((second.title.as_str(), content.purpose), ("扩建厂房二期", Purpose::Unstated));
    assert_eq!((content.details.text.as_str(), content.details.lists), ("项目：扩建厂房二期", None));
}

#[test]
fn what_cannot_be_read_is_refused_with_a_fix() {
    let rows = drafts(SHEET);
    assert_eq!(keys(rows[1].as_ref().unwrap_err()), [("years", "finance-sheet-years")]);
    let third = rows[2].as_ref().unwrap_err();
    let wanted = [
        ("title", "sheet-required"),
        ("amount", "finance-sheet-amount"),
        ("overdue", "finance-sheet-overdue"),
        ("term", "finance-sheet-term"),
        ("self_funds", "finance-sheet-percent"),
        ("employees", "finance-sheet-whole"),
        ("tax_credit", "finance-sheet-credit"),
    ];
    assert_eq!((keys(third), third.row), (wanted.to_vec(), 5));
    let fourth = rows[3].as_ref().unwrap_err();
    assert_eq!((keys(fourth), fourth.row), (vec![("amount", "sheet-required")], 6));
}

#[test]
fn an_amount_without_a_unit_and_one_of_nothing_are_refused() {
    let rows = drafts("企业名称,项目名称,融资金额\n某县五金厂,换冲床,300\n某县五金厂,换冲床,0万元\n");
    assert_eq!(keys(rows[0].as_ref().unwrap_err()), [("amount", "sheet-money-no-unit")]);
    assert_eq!(keys(rows[1].as_ref().unwrap_err()), [("amount", "finance-amount")]);
}

#[test]
fn an_absent_column_leaves_what_is_stored_and_an_empty_cell_empties_it() {
    let mut stored = request(State::Draft);
    stored.content = drafts(SHEET).remove(0).unwrap().whole();
    stored.content.details.purchase = "数控车床 2台".into();
    let before = stored.content.clone();
    one(
        "企业名称,项目名称,融资金额(万元),还款方式,有无逾期,需求时间\n青溪泵业有限公司,数控车床更新,280,,曾逾期一次,\n",
    )
    .apply(&mut stored);
    let mut wanted = before;
    wanted.amount = wan(280).unwrap();
    wanted.needed_by = None;
    wanted.details.repayment = None;
    wanted.details.text = "老厂扩产\n项目：购置数控车床2台\n信用记录：曾逾期一次".into();
    assert_eq!(stored.content, wanted);
    assert_eq!(document::need(&stored).overdue, Some(true));
}
