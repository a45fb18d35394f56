use super::*;

fn read(text: &str) -> Told {
    read_sentence(text, "2026-11-22".parse().unwrap())
}

fn day(text: &str) -> Option<NaiveDate> {
    text.parse().ok()
}

fn wan(amount: i64) -> Option<Money> {
    Money::from_yuan(amount * 10_000).ok()
}

/// Parameter, bounds, unit.
fn specs(item: &ItemTold) -> Vec<(&str, Option<f64>, Option<f64>, &str)> {
    item.specs.iter().map(|spec| (spec.parameter.as_str(), spec.min, spec.max, spec.unit.as_str())).collect()
}

#[test]
fn one_sentence_becomes_machine_count_figures_money_and_day() {
    let told = read("要换两台立加，行程800以上，60万以内，年底前到货");
    let [item] = told.items.as_slice() else { panic!("{told:#?}") };
    assert_eq!((item.name.as_str(), item.quantity, item.unit.as_str()), ("立加", 2, "台"));
    assert_eq!(item.category.as_ref().map(|code| code.as_str()), Some("01.02.01"));
    assert_eq!(specs(item), [("X轴行程", Some(800.0), None, "mm")]);
    assert_eq!((told.budget, told.budget_assumed), (wan(60), true));
    assert_eq!(told.needed_by, day("2026-12-31"));
    assert_eq!(told.unread, Vec::<String>::new());
}

#[test]
fn without_commas_it_is_read_too() {
    let told = read("想买3台行程800×500×500以上的立式加工中心每台预算30万以内明年3月底前交货");
    let [item] = told.items.as_slice() else { panic!("{told:#?}") };
    assert_eq!((item.name.as_str(), item.quantity), ("立式加工中心", 3), "{told:#?}");
    assert_eq!(item.unit_budget, wan(30), "{told:#?}");
    assert_eq!(told.needed_by, day("2027-03-31"));
    assert!(item.specs.len() == 3 && item.requirements.contains("800×500×500"), "{told:#?}");
}

#[test]
fn machines_side_by_side_are_items_of_their_own() {
    let told = read("数控车床10台、磨床2台，总预算300万，半年内到位");
    let named: Vec<_> = told.items.iter().map(|item| (item.name.as_str(), item.quantity)).collect();
    assert_eq!(named, [("数控车床", 10), ("磨床", 2)], "{told:#?}");
    assert_eq!((told.budget, told.budget_assumed), (wan(300), false));
    assert_eq!(told.needed_by, day("2027-05-22"));
    let each = read("数控车床和带锯床各2台");
    assert_eq!(each.items.iter().map(|item| item.quantity).collect::<Vec<_>>(), [2, 2], "{each:#?}");
}

#[test]
fn what_goes_out_is_not_what_is_bought() {
    let told = read("把两台老C6140车床换成数控车床，回转直径400以上");
    let [item] = told.items.as_slice() else { panic!("{told:#?}") };
    assert_eq!(item.name, "数控车床");
    assert_eq!(item.replaces.first().map(|old| old.model.as_str()), Some("C6140"), "{told:#?}");
    let again = read("淘汰三台老冲床");
    assert_eq!(again.items.first().map(|item| item.name.as_str()), Some("冲床"), "{again:#?}");
}

#[test]
fn the_day_is_counted_from_the_day_it_is() {
    for (text, wanted) in [
        ("要一台立加，2027年6月30日前", "2027-06-30"),
        ("要一台立加，两个月内到货", "2027-01-22"),
        ("要一台立加，交期60天", "2027-01-21"),
        ("要一台立加，明年一季度", "2027-03-31"),
        ("要一台立加，下个月到货", "2026-12-31"),
        ("要一台立加，3月份要用", "2027-03-31"),
        ("要一台立加，10月前", "2027-10-31"),
    ] {
        assert_eq!(read(text).needed_by, day(wanted), "{text}");
    }
    for text in ["要一台立加，质保12个月", "2008年12月买的冲床坏了", "要一台立加"] {
        assert_eq!(read(text).needed_by, None, "{text}");
    }
}

#[test]
fn figures_are_not_taken_for_money_nor_money_for_figures() {
    let told = read("买一台加工中心，主轴转速一万转以上，预算六十万左右");
    assert_eq!(told.budget, wan(60), "{told:#?}");
    let told = read("年产值3000万的厂，要一台空压机，功率37kW");
    assert_eq!(told.budget, None, "{told:#?}");
}

#[test]
fn what_is_worn_is_the_reason_and_is_bought_again_when_nothing_else_is_named() {
    let told = read("厂里空压机太旧了能耗高，要一台37千瓦永磁变频螺杆空压机，排气量6立方以上，压力8公斤");
    let [item] = told.items.as_slice() else { panic!("{told:#?}") };
    assert!(item.name.contains("永磁变频螺杆空压机") && told.reason.contains("太旧"), "{told:#?}");
    assert!(specs(item).contains(&("排气量", Some(6.0), None, "m³/min")), "{told:#?}");
    assert!(specs(item).contains(&("排气压力", Some(0.8), None, "MPa")), "{told:#?}");
    let again = read("空压机坏了，年底前换新的");
    assert_eq!(again.items.first().map(|item| item.name.contains("空压机")), Some(true), "{again:#?}");
}

#[test]
fn what_cannot_be_placed_is_told_and_kept() {
    let told = read("要一台带锯床，切割直径300以上，颜色要喜庆一点");
    assert_eq!(told.unread, ["颜色要喜庆一点"], "{told:#?}");
    assert!(told.items[0].requirements.contains("颜色要喜庆一点"));
    let nothing = read("今天天气不错");
    assert!(nothing.items.is_empty() && nothing.unread == ["今天天气不错"], "{nothing:#?}");
    assert_eq!(read(""), Told::default());
}

#[test]
fn wishes_reasons_and_the_telephone_have_places_of_their_own() {
    let told = read("老设备精度下降，要两台数控车床，要国产的，联系电话13800000000");
    assert_eq!(told.phone, "13800000000");
    assert!(told.reason.contains("精度下降") && told.preferences.contains("国产"), "{told:#?}");
    assert_eq!(told.items.len(), 1);
}

proptest::proptest! {
    #[test]
    fn no_text_is_too_strange(text in "[一二两台立加工中心机床万元年月日前内换把成的、，。;0-9a-zA-Z×.,%＋＊ ]{0,60}") {
        let told = read(&text);
        for item in &told.items {
            proptest::prop_assert!(item.quantity >= 1);
        }
    }
}
