//! How machines are spoken of: phrases and what they ask for.
use crate::matching::{NeedInput, OfferInput, SpecInput, read_need, read_offer};

type Bounds = (Option<f64>, Option<f64>);

/// What the words ask of the parameter `key` of a machine of `category`.
fn asked(category: &str, text: &str, key: &str) -> Option<Bounds> {
    let input =
        NeedInput { category: Some(category.parse().unwrap()), requirements: text.to_owned(), ..NeedInput::default() };
    let need = read_need(&input).remove(0);
    let wish = need.wishes.iter().find(|wish| wish.key == key)?;
    Some((wish.min, wish.max))
}

/// What the words offer.
fn offered(category: &str, text: &str, key: &str) -> Option<Bounds> {
    let input =
        OfferInput { category: Some(category.parse().unwrap()), description: text.to_owned(), ..OfferInput::default() };
    let offer = read_offer(&input);
    let figure = offer.figures.iter().find(|figure| figure.key == key)?;
    Some((figure.min, figure.max))
}

const VERTICAL: &str = "01.02.01";
const LATHE: &str = "01.01";
const SAW: &str = "01.05.01";
const PRESS: &str = "02.01.01";
const MOULDING: &str = "02.07.01";
const ROBOT: &str = "03.01";
const BOILER: &str = "06.01";
const COMPRESSOR: &str = "06.02.03";

fn least(figure: f64) -> Option<Bounds> {
    Some((Some(figure), None))
}

fn most(figure: f64) -> Option<Bounds> {
    Some((None, Some(figure)))
}

fn within(low: f64, high: f64) -> Option<Bounds> {
    Some((Some(low), Some(high)))
}

#[test]
fn phrases_ask_for_what_they_mean() {
    let phrases: &[(&str, &str, &str, Option<Bounds>)] = &[
        (VERTICAL, "主轴转速不低于8000转", "spindle", least(8000.0)),
        (VERTICAL, "主轴≥8000r/min", "spindle", least(8000.0)),
        (VERTICAL, "主轴 ≧ １２０００ ｒｐｍ", "spindle", least(12_000.0)),
        (VERTICAL, "8000转以上的主轴", "spindle", least(8000.0)),
        (VERTICAL, "主轴八千转以上", "spindle", least(8000.0)),
        (VERTICAL, "主轴转速一万二千转", "spindle", least(12_000.0)),
        (VERTICAL, "主轴转速一万二", "spindle", least(12_000.0)),
        (VERTICAL, "主轴1.2万转", "spindle", least(12_000.0)),
        (VERTICAL, "主轴转速(r/min)：8000", "spindle", least(8000.0)),
        (VERTICAL, "主轴最高转速（rpm）≥8000", "spindle", least(8000.0)),
        (VERTICAL, "spindle speed at least 8000 rpm", "spindle", least(8000.0)),
        (VERTICAL, "主轴最大可达8000转/分", "spindle", least(8000.0)),
        (VERTICAL, "主轴 8,000 转/分钟起", "spindle", least(8000.0)),
        (VERTICAL, "原主轴6000转，现要求主轴8000转", "spindle", least(8000.0)),
        (VERTICAL, "比现有的快一倍", "spindle", None),
        (VERTICAL, "不需要主轴12000转", "spindle", None),
        (VERTICAL, "行程800×500×500", "y", least(500.0)),
        (VERTICAL, "行程800*500*500mm以上", "x", least(800.0)),
        (VERTICAL, "X轴行程八百", "x", least(800.0)),
        (VERTICAL, "三轴行程 80cm×50cm×50cm", "z", least(500.0)),
        (VERTICAL, "X轴行程不少于0.8米", "x", least(800.0)),
        (VERTICAL, "X行程>=800", "x", least(800.0)),
        (VERTICAL, "X travel 800 mm", "x", least(800.0)),
        (VERTICAL, "工作台承重半吨不够，要承重1.2吨", "load", least(1200.0)),
        (VERTICAL, "承重五百公斤", "load", least(500.0)),
        (VERTICAL, "刀库24把", "tools", least(24.0)),
        (VERTICAL, "定位精度±0.005", "accuracy", most(5.0)),
        (VERTICAL, "加工精度0.01毫米以内", "accuracy", most(10.0)),
        (VERTICAL, "精度1丝", "accuracy", most(10.0)),
        (VERTICAL, "精度五丝以内", "accuracy", most(50.0)),
        (VERTICAL, "重复定位精度小于等于3μm", "repeat", most(3.0)),
        (VERTICAL, "噪音不超过75分贝", "noise", most(75.0)),
        (VERTICAL, "噪声≤７５ｄＢ", "noise", most(75.0)),
        (LATHE, "床身上最大回转直径不小于400mm", "swing", least(400.0)),
        (LATHE, "回转φ500", "swing", least(500.0)),
        (LATHE, "顶尖距一米五", "length", least(1500.0)),
        (LATHE, "加工长度2米左右", "length", within(1900.0, 2600.0)),
        (SAW, "锯切直径50公分以上", "dia", least(500.0)),
        (SAW, "切割直径：不小于Φ300㎜", "dia", least(300.0)),
        (PRESS, "160吨", "tonnage", within(1520.0, 2080.0)),
        (PRESS, "公称力100~160吨", "tonnage", within(1000.0, 1600.0)),
        (PRESS, "吨位一百到一百六十吨", "tonnage", within(1000.0, 1600.0)),
        (PRESS, "公称力100吨至160吨", "tonnage", within(1000.0, 1600.0)),
        (PRESS, "公称力1000—1600kN", "tonnage", within(1000.0, 1600.0)),
        (PRESS, "行程次数不低于45次/分", "strokes", least(45.0)),
        (MOULDING, "锁模力大约250T", "clamp", within(2375.0, 3250.0)),
        (MOULDING, "合模力不低于2500KN", "clamp", least(2500.0)),
        (MOULDING, "注射量六百克", "shot", least(600.0)),
        (ROBOT, "负载20公斤以上，臂展1.8米", "reach", least(1800.0)),
        (ROBOT, "抓重二十公斤", "payload", least(20.0)),
        (ROBOT, "重复精度0.05以内", "repeat", most(50.0)),
        (BOILER, "蒸发量2吨", "steam", within(1.9, 2.6)),
        (BOILER, "氮氧化物50毫克以下", "nox", most(50.0)),
        (BOILER, "NOx≤30mg/m3", "nox", most(30.0)),
        (BOILER, "热效率百分之九十六以上", "efficiency", least(96.0)),
        (BOILER, "比老锅炉省气15%", "efficiency", None),
        (COMPRESSOR, "排气量6立方/分，压力8公斤", "pressure", least(0.8)),
        (COMPRESSOR, "排气量不少于6m³/min", "flow", least(6.0)),
        (COMPRESSOR, "压力不低于2.5公斤压力", "pressure", least(0.25)),
        (COMPRESSOR, "工作压力0.7-0.8MPa", "pressure", least(0.7)),
        ("11.01.01", "每小时两千件", "output", least(2000.0)),
        ("11.01.01", "产能不少于一千二百件/小时", "output", least(1200.0)),
        ("11.01.01", "每分钟30件以上", "output", least(1800.0)),
    ];
    let misread: Vec<String> = phrases
        .iter()
        .filter_map(|(category, text, key, wanted)| {
            let read = asked(category, text, key);
            (read != *wanted).then(|| format!("{text}: {key} {read:?}, meant {wanted:?}"))
        })
        .collect();
    assert!(misread.is_empty() && phrases.len() >= 60, "{misread:#?}");
}

#[test]
fn offers_are_read_by_the_same_words() {
    for (category, text, key, wanted) in [
        (VERTICAL, "主轴最高可达8000转，可选12000转", "spindle", within(8000.0, 8000.0)),
        (VERTICAL, "选配12000转主轴", "spindle", None),
        (LATHE, "车两米的丝杠也不在话下", "length", None),
        (BOILER, "节能30%，热效率96%", "efficiency", within(96.0, 96.0)),
        (COMPRESSOR, "30匹，排气量3.6立方", "power", within(22.0, 22.0)),
        (VERTICAL, "一次装夹完成五面加工，万能铣头", "axes", None),
        (VERTICAL, "十万级无尘室可用，一道工序完成", "accuracy", None),
    ] {
        assert_eq!(offered(category, text, key), wanted, "{text}");
    }
}

fn spec(name: &str, unit: &str, value: f64) -> SpecInput {
    SpecInput { name: name.into(), unit: unit.into(), value: Some(value), ..SpecInput::default() }
}

#[test]
fn a_row_that_says_two_things_is_told_with_both_figures() {
    let offer = |specs: Vec<SpecInput>, lines: &[&str], title: &str| {
        read_offer(&OfferInput {
            category: Some(VERTICAL.parse().unwrap()),
            title: title.into(),
            specs,
            spec_text: lines.iter().map(|line| (*line).to_owned()).collect(),
            ..OfferInput::default()
        })
    };
    let said = |offer: &crate::matching::Offer| -> Vec<String> {
        let lang = crate::text::Lang::Zh;
        offer.conflicts.iter().map(|conflict| conflict.message(lang).say(lang)).collect()
    };
    let field = offer(vec![spec("主轴转速", "r/min", 8000.0)], &["主轴转速6000转"], "立式加工中心");
    let told = said(&field);
    assert!(told.len() == 1 && told[0].contains("参数栏写 8,000 r/min") && told[0].contains("6,000"), "{told:?}");
    assert_eq!(field.figures.iter().find(|figure| figure.key == "spindle").unwrap().min, Some(8000.0));

    let texts = offer(vec![], &["主轴转速8000转", "主轴转速6000转"], "立式加工中心");
    assert_eq!(texts.figures.iter().find(|figure| figure.key == "spindle").unwrap().min, Some(6000.0), "{texts:?}");
    assert!(said(&texts)[0].ends_with("按 6,000 r/min 比对，请核实"), "{:?}", said(&texts));

    let model = offer(vec![], &["X轴行程600mm"], "立式加工中心 VMC850");
    assert!(said(&model)[0].contains("型号写 800 mm"), "{:?}", said(&model));

    for (lines, title) in [
        (&["X轴行程800mm"][..], "立式加工中心 VMC850"),
        (&["主轴转速8000转", "主轴转速 8,000 r/min"], "立加"),
        (&["主轴转速8000转，可选主轴转速12000转"], "立加"),
        (&["原主轴转速6000转", "主轴转速8000转"], "立加"),
        (&["主轴转速50-8000转", "主轴转速8000转"], "立加"),
    ] {
        assert_eq!(said(&offer(vec![], lines, title)), Vec::<String>::new(), "{lines:?}");
    }
}

#[test]
fn a_need_that_says_two_things_is_held_to_its_field() {
    let input = NeedInput {
        category: Some(VERTICAL.parse().unwrap()),
        requirements: "主轴转速6000转".into(),
        structured: vec![SpecInput { min: Some(8000.0), value: None, ..spec("主轴转速", "r/min", 0.0) }],
        ..NeedInput::default()
    };
    let need = read_need(&input).remove(0);
    assert_eq!(need.wishes[0].min, Some(8000.0));
    assert_eq!(need.conflicts.len(), 1, "{need:?}");
    let strict =
        NeedInput { requirements: "主轴转速6000转，主轴转速8000转".into(), structured: vec![], ..input };
    assert_eq!(read_need(&strict)[0].wishes[0].min, Some(8000.0), "the stricter one");
}
