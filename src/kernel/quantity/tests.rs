use proptest::prelude::*;

use super::*;

fn one(text: &str) -> Mention {
    let found = mentions(text);
    assert_eq!(found.len(), 1, "{text}: {found:?}");
    found.into_iter().next().unwrap()
}

fn read(text: &str, unit: &str) -> f64 {
    let found = one(text).quantity().unwrap().read_as(unit.parse().unwrap()).unwrap();
    (found.amount() * 1e6).round() / 1e6
}

#[test]
fn factory_units_become_the_units_of_the_data_sheet() {
    assert_eq!(read("精度5丝", "μm"), 50.0);
    assert_eq!(read("30匹", "kW"), 22.0);
    assert_eq!(read("主轴7.5马力", "kW"), 5.5);
    assert_eq!(read("合模力160吨", "kN"), 1600.0);
    assert_eq!(read("160T", "kN"), 1600.0);
    assert_eq!(read("排气压力8公斤", "MPa"), 0.8);
    assert_eq!(read("0.8Mpa", "bar"), 8.0);
    assert_eq!(read("流量200方", "m³/h"), 200.0);
    assert_eq!(read("排气量6.2m3/min", "m³/h"), 372.0);
    assert_eq!(read("处理水量500吨/天", "t/d"), 500.0);
    assert_eq!(read("锯带线速度：７０米／分", "m/min"), 70.0);
    assert_eq!(read("行走速度1m/s", "m/min"), 60.0);
    assert_eq!(read("打印速度620平方/小时", "m²/h"), 620.0);
    assert_eq!(read("产能220颗/min", "1/h"), 13_200.0);
    assert_eq!(read("每分钟100支以上", "1/h"), 6000.0);
    assert_eq!(read("一天处理不了，一小时1吨", "kg/h"), 1000.0);
    assert_eq!(read("一天240吨", "t/h"), 10.0);
    assert_eq!(read("每分钟五百次以上", "1/min"), 500.0);
    assert_eq!(read("每小时1吨", "t/h"), 1.0);
    assert_eq!(read("筒径15寸", "in"), 15.0);
    assert_eq!(read("2万转主轴", "r/min"), 20_000.0);
    assert_eq!(read("长度150公分", "mm"), 1500.0);
    assert_eq!(read("30T/h", "t/h"), 30.0);
}

#[test]
fn comparators_are_read_on_either_side() {
    for text in ["主轴转速不低于8000转", "主轴转速≥8000rpm", "主轴转速8000r/min以上", "主轴转速 >= 8,000 转/分"]
    {
        let mention = one(text);
        assert_eq!((mention.comparator, mention.min, mention.max), (Comparator::AtLeast, Some(8000.0), None), "{text}");
        assert_eq!(mention.before, "主轴转速", "{text}");
    }
    let most = one("噪音不超过75分贝");
    assert_eq!((most.comparator, most.min, most.max), (Comparator::AtMost, None, Some(75.0)));
    assert_eq!(one("精度2.5μm以内").comparator, Comparator::AtMost);
    assert_eq!(one("160吨左右").comparator, Comparator::About);
    let range = one("竹径 50-80 mm");
    assert_eq!((range.comparator, range.min, range.max), (Comparator::Within, Some(50.0), Some(80.0)));
    assert_eq!(one("2.5-3.5吨").max, Some(3500.0));
    assert_eq!(one("±0.008mm").comparator, Comparator::Within);
}

#[test]
fn bodies_yield_one_figure_a_side_with_the_shared_unit() {
    for text in ["行程800×500×500mm", "行程：80*50*50cm", "行程 800/500/500毫米", "X800 Y500 Z500mm"] {
        let found: Vec<(f64, u8)> = mentions(text).iter().map(|m| (m.min.unwrap(), m.axis.unwrap().0)).collect();
        assert_eq!(found, [(800.0, 0), (500.0, 1), (500.0, 2)], "{text}");
    }
}

#[test]
fn digits_that_are_no_parameters_are_left_out() {
    for text in ["VMC850", "CK-6140A", "LX52S", "2020年", "5.5万元", "5V60A-8", "预算60万以内", "6F6T", "J23-63"]
    {
        assert_eq!(mentions(text), [], "{text}");
    }
}

#[test]
fn a_counted_thing_before_another_figure_is_that_ones_name() {
    let found = mentions("行程800×500×500 主轴8000转以上");
    let seen: Vec<_> = found.iter().map(|mention| (mention.before.as_str(), mention.min, mention.axis)).collect();
    let body = |figure, place| ("行程", Some(figure), Some((place, 3)));
    assert_eq!(seen, [body(800.0, 0), body(500.0, 1), body(500.0, 2), ("主轴", Some(8000.0), None)]);
    assert_eq!(mentions("4 工位").len(), 1);
}

#[test]
fn the_words_around_a_figure_are_kept_apart_from_its_neighbours() {
    let found = mentions("立加行程1100，主轴6000以上；数控车500回转");
    let seen: Vec<(&str, &str)> = found.iter().map(|m| (m.before.as_str(), m.after.as_str())).collect();
    assert_eq!(seen, [("立加行程", ""), ("主轴", ""), ("数控车", "回转")]);
    assert_eq!(one("四工位水胀机").min, Some(4.0));
    assert_eq!(one("双工位变位机").unit.unwrap().symbol(), "工位");
}

#[test]
fn a_span_is_cut_out_of_the_original_text() {
    let text = "功率：２２ＫＷ，其余";
    let span = one(text).span;
    assert_eq!(&text[span], "２２ＫＷ");
}

#[test]
fn figures_are_shown_with_no_more_digits_than_they_have() {
    assert_eq!(figure(6000.0), "6,000");
    assert_eq!(figure(1_234_567.25), "1,234,567.25");
    assert_eq!(figure(0.004), "0.004");
    assert_eq!(figure(-12.5), "-12.5");
    assert_eq!(figure(950.0), "950");
}

fn any_unit() -> impl Strategy<Value = Unit> {
    let symbols = [
        "mm", "m", "μm", "丝", "in", "m²", "L", "m³", "kg", "t", "m/min", "r/min", "1/min", "1/h", "m²/h", "m³/h",
        "kg/h", "kW", "kVA", "kWh", "A", "V", "kHz", "kN", "MPa", "bar", "℃", "%", "dB", "轴", "工位", "针", "件",
    ];
    prop::sample::select(symbols.to_vec()).prop_map(|symbol| symbol.parse().unwrap())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_shown_reads_back_as_itself(thousandths in 1u32..900_000_000, unit in any_unit()) {
        let shown = Quantity::new(f64::from(thousandths) / 1000.0, unit);
        let back: Quantity = shown.to_string().parse().map_err(|e| TestCaseError::fail(format!("{shown}: {e}")))?;
        prop_assert_eq!(back, shown);
    }

    #[test]
    fn a_range_reads_the_same_from_either_end(a in 1u32..9999, b in 1u32..9999) {
        let (one_way, other) = (mentions(&format!("{a}-{b}mm")), mentions(&format!("{b}-{a}mm")));
        prop_assert_eq!(&one_way[0].min, &other[0].min);
        prop_assert!(one_way[0].min <= one_way[0].max);
    }

    #[test]
    fn a_bound_keeps_one_side_open(value in 1u32..99_999) {
        let least = &mentions(&format!("不小于{value}kg"))[0];
        let most = &mentions(&format!("{value}kg以内"))[0];
        prop_assert_eq!((least.min, least.max), (Some(f64::from(value)), None));
        prop_assert_eq!((most.min, most.max), (None, Some(f64::from(value))));
    }

    #[test]
    fn any_text_is_read_without_fault(text in "\\PC{0,80}") {
        for mention in mentions(&text) {
            prop_assert!(text.get(mention.span.clone()).is_some());
            prop_assert!(mention.min.or(mention.max).is_some());
        }
    }
}
