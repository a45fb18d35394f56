use proptest::prelude::*;

use super::*;

fn yuan(amount: i64) -> Option<Money> {
    Some(Money::from_yuan(amount).unwrap())
}

fn reads(text: &str, min: Option<Money>, max: Option<Money>) {
    let range = parse(text, None).unwrap_or_else(|error| panic!("{text}: {error}"));
    assert_eq!((range.min, range.max), (min, max), "{text}");
}

fn refused(text: &str, hint: Option<MoneyUnit>) -> String {
    parse(text, hint).expect_err(text).0.key
}

#[test]
fn one_amount_in_every_dress() {
    for text in [
        "60万",
        "60万元",
        "６０万元",
        "600000元",
        "600,000元",
        "￥600,000",
        "¥600000",
        "人民币60万元",
        "RMB 60万",
        "60 万 元",
        "60w",
        "60W",
        "600k",
        "0.006亿",
        "预算60万",
        "60（万元）",
        "60.0万",
        "600000.00元",
        "六十万元",
        "陆拾万元",
        "60万元整",
        "600千元",
        "0.6百万",
        "60万 4台",
        "2台60万",
        "CK6150车床 60万",
        "60万，含13%增值税",
        "2025年预算60万元",
    ] {
        reads(text, yuan(600_000), yuan(600_000));
    }
    reads("1.25亿", yuan(125_000_000), yuan(125_000_000));
    reads("1亿2000万元", yuan(120_000_000), yuan(120_000_000));
    reads("6万5千元", yuan(65_000), yuan(65_000));
    reads("一百二十万五千元", yuan(1_205_000), yuan(1_205_000));
    reads("0.35元", Some(Money::from_fen(35).unwrap()), Some(Money::from_fen(35).unwrap()));
}

#[test]
fn bounds_and_ranges() {
    for text in [
        "60万以内",
        "不超过60万",
        "60万元以下",
        "≤60万",
        "<60万元",
        "最高60万",
        "预算上限60万元",
        "60万封顶",
        "60万内",
        "不超60万",
    ] {
        reads(text, None, yuan(600_000));
    }
    for text in ["60万以上", "60万起", "不低于60万元", "≥60万", "60万+", "至少60万", "60万/台起"] {
        reads(text, yuan(600_000), None);
    }
    for text in [
        "50-80万",
        "50万~80万",
        "50万元—80万元",
        "50至80万元",
        "50到80万",
        "50～80 万",
        "500000-800000元",
        "不低于50万不超过80万",
        "50-80w",
        "50万-80",
    ] {
        reads(text, yuan(500_000), yuan(800_000));
    }
    reads("8000万-1亿2000万元", yuan(80_000_000), yuan(120_000_000));
    reads("5到8万", yuan(50_000), yuan(80_000));
    reads("8千-1.2万", yuan(8_000), yuan(12_000));
    reads("每台21万左右，不超21万", None, yuan(210_000));
    reads("两万一台以内", None, yuan(20_000));
    assert!(stated("60万左右", None).unwrap().about && stated("约60万", None).unwrap().about);
    assert!(stated("60多万", None).unwrap().about && !stated("60万以内", None).unwrap().about);
}

#[test]
fn what_the_price_is_for() {
    let basis = |text: &str| stated(text, None).unwrap().basis;
    for text in [
        "60万一台以内",
        "≤120万元/台",
        "每台60万",
        "单价26万以内",
        "预算单台8万元",
        "60万/套",
        "60万元每台",
        "单套60万",
        "12.5万元×4台",
        "16万*2",
    ] {
        assert_eq!(basis(text), Basis::PerUnit, "{text}");
    }
    for text in ["总预算640万（4台）", "合计300万元", "项目总投入约250万", "总投资260万元", "共640万", "4台共640万"]
    {
        assert_eq!(basis(text), Basis::Total, "{text}");
    }
    for text in ["60万", "预算60万以内", "15万-22万", "一次性投入60万"] {
        assert_eq!(basis(text), Basis::Unknown, "{text}");
    }
    let both = stated("总预算640万（4台，单台160万）", None).unwrap();
    assert_eq!((both.basis, both.range.max), (Basis::PerUnit, yuan(1_600_000)));
}

#[test]
fn tax_in_or_out() {
    let tax = |text: &str| parse(text, None).unwrap().tax;
    for text in ["60万（含税）", "60万元 含13%增值税", "含税价60万", "60万含增值税"] {
        assert_eq!(tax(text), Tax::Included, "{text}");
    }
    for text in ["60万不含税", "60万未税", "不含13%增值税60万", "未含税60万"] {
        assert_eq!(tax(text), Tax::Excluded, "{text}");
    }
    assert_eq!(tax("60万"), Tax::Unknown);
}

#[test]
fn nothing_stated_is_an_open_range() {
    for text in ["面议", "价格面议", "", " ", "-", "/", "待定", "面议（含税）"] {
        assert!(parse(text, None).unwrap_or_else(|e| panic!("{text}: {e}")).is_open(), "{text}");
    }
}

#[test]
fn a_number_without_unit_is_never_guessed() {
    assert_eq!(refused("60", None), "value-money-no-unit");
    assert_eq!(refused("50-80", None), "value-money-no-unit");
    assert_eq!(refused("600000", None), "value-money-no-unit");
    let range = parse("50-80", Some(MoneyUnit::WanYuan)).unwrap();
    assert_eq!((range.min, range.max), (yuan(500_000), yuan(800_000)));
    assert_eq!(parse("600000元", Some(MoneyUnit::WanYuan)).unwrap().max, yuan(600_000));
    assert_eq!(parse("1,200.5", Some(MoneyUnit::Yuan)).unwrap().max, Some(Money::from_fen(120_050).unwrap()));
    reads("0", Some(Money::ZERO), Some(Money::ZERO));
}

#[test]
fn each_refusal_has_its_reason() {
    assert_eq!(refused("10万美元", None), "value-money-foreign");
    assert_eq!(refused("-50万", None), "value-money-negative");
    assert_eq!(refused("80-50万", None), "value-money-order");
    assert_eq!(refused("60万或90万", None), "value-money-several");
    assert_eq!(refused("几十万", None), "value-money-unclear");
    assert_eq!(refused("3万5", None), "value-money-unclear");
    assert_eq!(refused("4台", Some(MoneyUnit::WanYuan)), "value-money-unclear");
    assert_eq!(refused("0.001元", None), "value-money-too-fine");
    assert_eq!(refused("100000000亿", None), "value-money-range");
    assert_eq!(refused("99999999999999999999元", None), "value-money-range");
    assert_eq!(refused("1.2.3万", None), "value-money-unclear");
    assert_eq!(refused("60千瓦", None), "value-money-unclear");
    assert_eq!(refused("年产50万件", None), "value-money-unclear");
}

#[test]
fn words_are_exact() {
    let words = |fen: i64| Money::from_fen(fen).unwrap().in_words();
    assert_eq!(words(60_000_000), "60万元");
    assert_eq!(words(12_500_000_000), "1.25亿元");
    assert_eq!(words(350_000), "3,500元");
    assert_eq!(words(12_345_678), "123,456.78元");
    assert_eq!(words(12_340_000), "12.34万元");
    assert_eq!(words(5), "0.05元");
    assert_eq!(words(0), "0元");
}

#[test]
fn json_is_fen_and_checked() {
    assert_eq!(serde_json::to_string(&Money::from_yuan(6).unwrap()).unwrap(), "600");
    assert!(serde_json::from_str::<Money>("-1").is_err() && serde_json::from_str::<Money>("1.5").is_err());
    assert!(serde_json::from_str::<PriceRange>(r#"{"min":2,"max":1}"#).is_err());
    assert_eq!("included".parse(), Ok(Tax::Included));
    assert_eq!(serde_json::to_string(&Basis::PerUnit).unwrap(), format!("\"{}\"", Basis::PerUnit));
}

proptest! {
    #[test]
    fn what_is_said_is_what_is_read(fen in 0..=Money::MAX.fen()) {
        let money = Money::from_fen(fen).unwrap();
        for text in [money.in_words(), format!("{}元", money.plain_yuan()), format!("￥{}", money.in_yuan())] {
            prop_assert_eq!(parse(&text, None).unwrap().max, Some(money));
        }
        prop_assert_eq!(Money::from_yuan_text(&money.in_yuan()), Ok(money));
    }

    #[test]
    fn a_price_in_words_is_the_price(a in 0..=Money::MAX.fen(), b in 0..=Money::MAX.fen(), ends in 0u8..4, tax in 0u8..3) {
        let (low, high) = (Money::from_fen(a.min(b)).unwrap(), Money::from_fen(a.max(b)).unwrap());
        let tax = [Tax::Included, Tax::Excluded, Tax::Unknown][usize::from(tax)];
        let range = PriceRange::new((ends & 1 > 0).then_some(low), (ends & 2 > 0).then_some(high), tax).unwrap();
        prop_assert_eq!(parse(&range.in_words(), None), Ok(range));
    }

    #[test]
    fn arithmetic_stays_inside_or_says_so(a in 0..=Money::MAX.fen(), b in 0..=Money::MAX.fen(), times: u32) {
        let (x, y) = (Money::from_fen(a).unwrap(), Money::from_fen(b).unwrap());
        prop_assert_eq!(x.checked_add(y).map(Money::fen), Some(a + b).filter(|sum| *sum <= Money::MAX.fen()));
        let product = i128::from(a) * i128::from(times);
        prop_assert_eq!(x.checked_mul(times).map(|m| i128::from(m.fen())), Some(product).filter(|p| *p <= i128::from(Money::MAX.fen())));
        prop_assert_eq!(x.checked_sub(y).is_some(), a >= b);
    }

    #[test]
    fn no_text_panics(text in "[0-9万元亿千百一二十台/~.,¥()至不超过以内上-]{0,14}") {
        let _ = stated(&text, Some(MoneyUnit::WanYuan));
        let _ = stated(&text, None);
    }
}
