use super::{
    figures::{Percent, days, months, percents, whole, years},
    *,
};
use crate::{sheet::Lines, text::Lang};

#[test]
fn per_cents_are_exact_basis_points() {
    let known = [
        ("3.2%-3.9%", (Some(320), Some(390))),
        ("３.２％～３.９％", (Some(320), Some(390))),
        ("3.2-3.95", (Some(320), Some(395))),
        ("年化3.2%起", (Some(320), None)),
        ("最低3.2%，最高5%", (Some(320), Some(500))),
        ("不超过4.350%", (None, Some(435))),
        ("3.45", (Some(345), Some(345))),
        ("0.0385", (Some(385), Some(385))),
        ("面议", (None, None)),
    ];
    for (text, wanted) in known {
        assert_eq!(percents(text, "年利率", Percent::Rate), Some(wanted), "{text}");
    }
    for text in ["3.256%", "月利率0.3%", "LPR+50BP", "5‰", "3年", "3%,4%", "-3%", "0.5", "优惠利率"] {
        assert_eq!(percents(text, "年利率", Percent::Rate), None, "{text}");
    }
}

#[test]
fn a_bare_figure_below_one_may_be_a_share_of_one() {
    let of = |text: &str, header: &str, of| percents(text, header, of).map(|found| found.0);
    assert_eq!(of("0.2", "首付比例", Percent::Share), Some(Some(2_000)));
    assert_eq!(of("0.2", "首付比例(%)", Percent::Share), None);
    assert_eq!(of("1", "自有资金比例", Percent::Share), None);
    assert_eq!(of("两成", "首付", Percent::Share), Some(Some(2_000)));
    assert_eq!(of("零首付", "首付", Percent::Share), Some(Some(0)));
    assert_eq!(of("0.5", "手续费率(%)", Percent::Fee), Some(Some(50)));
    assert_eq!(of("0.5", "手续费率", Percent::Fee), None);
    assert_eq!(of("每年0.5%", "手续费率", Percent::Fee), Some(Some(50)));
}

#[test]
fn terms_are_months() {
    let known = [
        ("36个月", (Some(36), Some(36))),
        ("1-3年", (Some(12), Some(36))),
        ("6个月至3年", (Some(6), Some(36))),
        ("最长可达60个月", (None, Some(60))),
        ("不超过五年期", (None, Some(60))),
        ("1年半", (Some(18), Some(18))),
        ("12期以上", (Some(12), None)),
        ("不限", (None, None)),
    ];
    for (text, wanted) in known {
        assert_eq!(months(text, "贷款期限"), Some(wanted), "{text}");
    }
    assert_eq!(months("36", "期限(月)"), Some((Some(36), Some(36))));
    assert_eq!(months("3", "贷款年限"), Some((Some(36), Some(36))));
    for text in ["36", "180天", "随借随还", "2027年6月", "2%"] {
        assert_eq!(months(text, "贷款期限"), None, "{text}");
    }
    assert_eq!(years("满2年"), Some((Some(24), None)));
    assert_eq!(years("成立3年以上"), Some((Some(36), None)));
}

#[test]
fn days_and_counts() {
    for (text, header, wanted) in [
        ("3个工作日", "放款时效", Some(5)),
        ("5", "放款时效(工作日)", Some(7)),
        ("10", "放款天数", Some(10)),
        ("T+1", "放款时效", Some(1)),
        ("当天放款", "放款时效", Some(0)),
        ("待定", "放款时效", None),
    ] {
        assert_eq!(days(text, header), Some(wanted), "{text}");
    }
    assert_eq!(days("24小时", "放款时效"), None);
    assert_eq!(
        ["85人", "约120余名", "1,200", "3件", "无"].map(whole),
        [Some(85), Some(120), Some(1200), Some(3), Some(0)]
    );
    assert_eq!(["若干", "8.5", "-3"].map(whole), [None, None, None]);
}

#[test]
fn an_area_knows_every_word_or_is_refused() {
    let within: RegionCode = "331122".parse().unwrap();
    let codes = |text: &str| area(text, &within).map(|codes| codes.iter().map(ToString::to_string).collect::<Vec<_>>());
    assert_eq!(codes("丽水市、温州市"), Some(vec!["330300".into(), "331100".into()]));
    assert_eq!(codes("全国"), Some(vec!["100000".into()]));
    assert_eq!(codes("全县"), Some(vec!["331122".into()]));
    assert_eq!(codes("全市范围"), None);
    assert_eq!(codes("全市"), Some(vec!["331100".into()]));
    assert_eq!(codes("丽水市、某某地"), None);
    assert_eq!(area("全县", &"331100".parse().unwrap()), None);
    assert_eq!(codes("不限"), Some(vec!["100000".into()]));
}

#[test]
fn lists_and_sizes() {
    assert_eq!(listed("高企、专精特新（省级、国家级）；高企，五金等行业"), ["高企", "专精特新(省级、国家级)", "五金"]);
    assert!(listed("无").is_empty() && listed("不限").is_empty());
    use FirmSize::{Large, Medium, Small};
    assert_eq!(sizes("中小微企业"), Some(vec![Small, Medium]));
    assert_eq!(sizes("小微企业、个体工商户"), Some(vec![Small]));
    assert_eq!(sizes("中型及以下"), Some(vec![Small, Medium]));
    assert_eq!(sizes("大中型"), Some(vec![Medium, Large]));
    assert_eq!(sizes("不限"), Some(vec![]));
    assert_eq!(sizes("规上企业"), None);
}

#[test]
fn a_purpose_is_a_name_or_words() {
    assert_eq!(purpose("补充流动资金"), Some((Purpose::WorkingCapital, true)));
    assert_eq!(purpose("购置数控车床2台"), Some((Purpose::Equipment, false)));
    assert_eq!(purpose("上MES系统"), Some((Purpose::Digital, false)));
    assert_eq!(purpose("购买厂房"), None);
    assert_eq!(purpose("其他"), None);
}

#[test]
fn lines_keep_what_a_sheet_does_not_say() {
    let mut lines = Lines::default();
    lines.add("项目：", Some("换\n两台立加".into()));
    lines.add("备注：", None);
    lines.add("信用记录：", Some(String::new()));
    let stored = "期限三年\n备注：加急\n信用记录：有逾期\n项目：旧的";
    assert_eq!(lines.under(None, stored), "期限三年\n项目：换；两台立加\n备注：加急");
    assert_eq!(lines.under(Some("新的"), stored), "新的\n项目：换；两台立加\n备注：加急");
    assert_eq!(lines.under(Some(""), ""), "项目：换；两台立加");
}

#[test]
fn every_saying_is_in_the_catalogue() {
    let all = [REGION, PERCENT, TERM, YEARS, DAYS, AREA, SIZE, PURPOSE, AMOUNT, WHOLE, FOUNDED, CREDIT, OVERDUE];
    for key in all.iter().flat_map(|Saying(reason, fix)| [reason, fix]) {
        assert_ne!(Message::new(key).say(Lang::En), **key);
    }
}
