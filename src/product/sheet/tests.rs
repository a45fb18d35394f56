//! An invented county's list of products, as counties write them.
use super::*;
use crate::{
    kernel::money::{Money, Tax},
    product::model::Certificate,
    sheet::{clashes, first, open},
    text::Lang,
};

fn drafts(text: &str) -> Vec<Result<SheetProduct, Box<Refused>>> {
    let book = open(text.as_bytes()).unwrap();
    let form = first(&book, COLUMNS).unwrap();
    assert_eq!(form.obstacles(Lang::Zh), []);
    form.rows().map(|row| draft(row, &"331122".parse().unwrap())).collect()
}

#[test]
fn columns_do_not_clash() {
    assert_eq!(clashes(COLUMNS), Vec::<String>::new());
}

#[test]
fn a_row_is_read_as_a_person_would() {
    let sheet = "生产厂家,信用代码,设备名称,规格型号,主要技术参数,价格(万元),交货期,是否首台(套),服务区域,类别\n\
        某县青溪机床有限公司,91350100M000100Y43,立式加工中心,VMC-850,主轴转速8000r/min,45-60,2-3个月,国内首台(套)(2023年),全国,设备\n";
    let product = drafts(sheet).remove(0).unwrap();
    assert_eq!((product.company.as_str(), product.title.as_str()), ("某县青溪机床有限公司", "立式加工中心"));
    let content = product.whole(SupplyRole::Agent);
    assert_eq!(
        (content.kind, content.supply_role, content.model.as_str()),
        (Kind::Equipment, SupplyRole::Agent, "VMC-850")
    );
    let wan = |amount: i64| Money::from_yuan(amount * 10_000).ok();
    assert_eq!((content.price.min, content.price.max, content.price.tax), (wan(45), wan(60), Tax::Unknown));
    assert_eq!((content.lead_time_days, content.service_area.as_str()), (Some(90), "全国"));
    let certificate = Certificate { kind: "首台套".into(), level: "国内".into(), year: Some(2023) };
    assert_eq!(content.certificates, [certificate]);
}

#[test]
fn consumer_goods_belong_to_another_list() {
    let refused = drafts("企业名称,产品名称,类别\n某县日用品厂,电热水壶,消费品\n").remove(0).unwrap_err();
    let said = refused.problems[0].say(Lang::Zh);
    assert_eq!((said.reason.as_str(), said.value.as_str()), ("消费品，请填入另一张清单", "消费品"));
}

#[test]
fn a_price_without_a_unit_and_an_unknown_area_are_refused_together() {
    let refused =
        drafts("企业名称,产品名称,价格,服务区域,交货期\n某县机床厂,车床,60,视情况而定,尽快\n").remove(0).unwrap_err();
    let keys: Vec<&str> = refused.problems.iter().map(|problem| problem.message.key.as_str()).collect();
    assert_eq!(keys, ["value-region-area", "sheet-money-no-unit", "product-sheet-lead-time"]);
}

#[test]
fn lead_times_in_words_are_days() {
    let known = [
        ("90天", 90),
        ("90", 90),
        ("60-90天", 90),
        ("２～３个月", 90),
        ("三个月", 90),
        ("12周", 84),
        ("半年", 180),
        ("20个工作日", 28),
        ("现货", 0),
    ];
    for (text, wanted) in known {
        assert_eq!(days(text), Some(wanted), "{text}");
    }
    for text in ["尽快", "2027年6月", "两三个月", "十五天", "30天发货15天调试", "1.5个月"] {
        assert_eq!(days(text), None, "{text}");
    }
}

#[test]
fn a_first_set_is_recognised_only_where_it_is_said() {
    assert_eq!(first_set("否").unwrap(), None);
    assert_eq!(first_set("是").unwrap().map(|found| found.kind).as_deref(), Some("首台套"));
    assert_eq!(first_set("省内首台(套)").unwrap().map(|found| found.level).as_deref(), Some("省内"));
    assert_eq!(first_set("省级（2023年）").unwrap().and_then(|found| found.year), Some(2023));
    assert!(first_set("首台套申报中").is_err());
    for honour in ["国内领先", "浙江制造精品(2020年)"] {
        let named = first_set(honour).unwrap().unwrap();
        assert_eq!((named.kind.as_str(), named.level.as_str()), (honour, ""), "another honour is no first set");
    }
    assert_eq!(listed("CE、能效1级、无").unwrap().len(), 2);
}
