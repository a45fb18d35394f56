//! An invented county's list of consumer goods.
use super::*;
use crate::{
    consumer_good::model::{Level, Place, tests::content},
    kernel::{id::ConsumerGoodId, id::OrgId, money::Money},
    life::Life,
    sheet::{clashes, first, open},
    text::Lang,
};

fn drafts(text: &str) -> Vec<Result<SheetConsumerGood, Box<Refused>>> {
    let book = open(text.as_bytes()).unwrap();
    let form = first(&book, COLUMNS).unwrap();
    assert_eq!(form.obstacles(Lang::Zh), []);
    form.rows().map(|row| draft(row, &"330727".parse().unwrap())).collect()
}

#[test]
fn columns_do_not_clash() {
    assert_eq!(clashes(COLUMNS), Vec::<String>::new());
}

#[test]
fn a_row_is_read_as_a_person_would() {
    let sheet = "某县优质消费品供给清单（第二批）,,,,,,,,\n\
        生产企业,品牌,主要产品型号,类别,批次,级别,认证,零售价(元),五进,以旧换新政策\n\
        某县云溪杯业有限公司,云溪,YX-500、YX-750,保温杯,第二批,省级,品字标浙江制造、绿色产品,89-129,进商场、进学校,旧杯抵 10 元\n";
    let read = drafts(sheet).remove(0).unwrap();
    let whole = read.whole();
    assert_eq!(
        (read.title.as_str(), whole.models.as_str(), whole.batch.as_str()),
        ("云溪", "YX-500、YX-750", "第二批")
    );
    assert_eq!((whole.level, whole.trade_in, whole.labels.len()), (Level::Province, true, 2));
    assert_eq!(whole.places, [Place::School, Place::Shop]);
    assert_eq!(whole.category.map(|code| code.to_string()).as_deref(), Some("18.05.07"));
    assert_eq!(whole.price.min, Money::from_yuan(89).ok());
}

#[test]
fn a_machine_an_unknown_place_and_a_price_without_a_unit_are_refused_at_once() {
    let sheet = "企业名称,产品名称,类别,价格,五进\n某县机床厂,加工中心,立式加工中心,30,进月球\n某县杯业厂,,,,\n";
    let mut refused = drafts(sheet).into_iter().map(Result::unwrap_err);
    let first = refused.next().unwrap();
    let keys: Vec<&str> = first.problems.iter().map(|problem| problem.key.as_str()).collect();
    assert_eq!(keys, ["category", "price", "places"]);
    assert_eq!(refused.next().unwrap().problems[0].key, "title");
}

#[test]
fn a_column_that_the_sheet_lacks_stays_as_stored() {
    let read = drafts("企业名称,产品名称,品类\n某县杯业厂,保温杯,老字号\n").remove(0).unwrap();
    let at = "2026-11-22T00:00:00".parse().unwrap();
    let mut stored = content("旧名");
    stored.batch = "第一批".into();
    stored.description = "内胆 316".into();
    let life = Life::begin(OrgId::new(), "330727".parse().unwrap(), at);
    let mut good = ConsumerGood { id: ConsumerGoodId::new(), life, content: stored, posted_on: at.date() };
    read.apply(&mut good);
    let content = &good.content;
    assert_eq!((content.title.as_str(), content.batch.as_str()), ("保温杯", "第一批"));
    assert_eq!(content.description, "内胆 316\n类别：老字号");
}
