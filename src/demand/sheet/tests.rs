//! An invented county's list, with what such lists bring.
use super::*;
use crate::{
    sheet::{self, clashes},
    text::Lang,
};

const SHEET: &str = "缙云县设备更新需求汇总表,,,,,,,,,,,,\n\
填报单位：某局,,,,,,,,,,,,\n\
序号,单位名称（盖章）,统一社会信用代码,所属县（市、区）,所属乡镇,所属行业,拟更新设备*,规格型号,技术要求,数量,拟投资（万元）,计划完成时间,原设备型号\n\
1,青溪泵业 有限公司,91350100M000100Y43,缙云县,壶镇镇,五金工具,立式加工中心,VMC850,X行程≥800mm,２台,９０,2027年6月,XK5032\n\
2,青溪泵业有限公司,,缙云,,,数控车床,,,3,单台20万,,\n\
3,岭下竹木厂,91350100M000100Y44,某某国,,天马行空,,,,若干,10万美元,2025-02-30,\n\
合计,,,,,,,,,,130,,\n";

fn within() -> RegionCode {
    "331122".parse().unwrap()
}

fn rows(text: &str) -> Vec<Result<SheetDemand, Box<Refused>>> {
    let book = sheet::open(text.as_bytes()).unwrap();
    let form = sheet::first(&book, COLUMNS).unwrap();
    assert_eq!(form.obstacles(Lang::Zh), []);
    form.rows().map(|row| draft(row, &within())).collect()
}

#[test]
fn no_header_means_two_columns() {
    assert_eq!(clashes(COLUMNS), Vec::<String>::new());
}

#[test]
fn a_full_row_is_a_demand_with_one_item() {
    let rows = rows(SHEET);
    assert_eq!(rows.len(), 3);
    let first = rows[0].as_ref().unwrap();
    assert_eq!(first.company, "青溪泵业 有限公司");
    assert_eq!(first.code, "91350100M000100Y43".parse().ok());
    assert!(first.region.as_ref().unwrap().is_town() && within().contains(first.region.as_ref().unwrap()));
    assert_eq!(first.industry.as_ref().unwrap().as_str(), "C332");
    assert_eq!(first.content.budget, Money::from_yuan(900_000).ok());
    assert_eq!(first.content.needed_by.unwrap().to_string(), "2027-06-30");
    let item = &first.item;
    assert_eq!((item.name.as_str(), item.quantity, item.unit.as_str()), ("立式加工中心", 2, "台"));
    assert_eq!(item.requirements, "VMC850\nX行程≥800mm");
    assert_eq!((item.replaces[0].name.as_str(), item.replaces[0].model.as_str()), ("立式加工中心", "XK5032"));
}

#[test]
fn a_price_for_one_is_the_items() {
    let rows = rows(SHEET);
    let second = rows[1].as_ref().unwrap();
    assert_eq!(second.region, Some(within()));
    assert_eq!(second.content.budget, None);
    assert_eq!(second.item.unit_budget, Money::from_yuan(200_000).ok());
}

#[test]
fn everything_wrong_with_a_row_is_said_at_once() {
    let rows = rows(SHEET);
    let refused = rows[2].as_ref().unwrap_err();
    let mut keys: Vec<&str> = refused.problems.iter().map(|problem| problem.key.as_str()).collect();
    keys.sort_unstable();
    assert_eq!(keys, ["budget", "code", "equipment", "industry", "needed_by", "quantity", "region"]);
    assert_eq!(refused.row, 6);
}

#[test]
fn a_column_that_the_sheet_lacks_leaves_what_is_stored_alone() {
    let whole = rows(SHEET).remove(0).unwrap();
    let (content, item) = whole.whole();
    let at = "2026-11-22T00:00:00".parse().unwrap();
    let mut stored = Demand {
        id: crate::kernel::id::DemandId::new(),
        life: crate::life::Life::begin(crate::kernel::id::OrgId::new(), within(), at),
        industry: None,
        project: None,
        buyer: crate::org::BuyerKind::Enterprise,
        content,
        posted_on: at.date(),
        items: vec![item],
    };
    whole.apply(&mut stored);
    let before = stored.clone();
    whole.apply(&mut stored);
    assert_eq!(stored, before);
    let short = rows("企业名称,设备名称,数量\n青溪泵业有限公司,立式加工中心,5\n").remove(0).unwrap();
    short.apply(&mut stored);
    assert_eq!(stored.items[0].quantity, 5);
    assert_eq!(stored.items[0].requirements, before.items[0].requirements);
    assert_eq!(stored.content, before.content);
}
