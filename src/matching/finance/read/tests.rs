use proptest::prelude::*;

use super::*;

fn wan(amount: i64) -> Option<Money> {
    Money::from_fen(amount * 1_000_000).ok()
}

#[test]
fn the_amount_is_told_from_the_other_sums() {
    let read = |text: &str| Text::new(text).amount();
    assert_eq!(read("厂房评估约800万，年销售3000万，想贷款人民币120万元"), wan(120));
    assert_eq!(read("缺口８０万，分三年还"), wan(80));
    assert_eq!(read("1.用途：买锯床 2.金额：1,500,000元"), wan(150));
    assert_eq!(read("需要两百万的贷款"), wan(200));
    assert_eq!(read("设备净值200万"), None);
    assert_eq!(read("用途：买横机\n金额：90万元\n年销售：600万元"), wan(90));
    assert_eq!(read("大概要70来万，房子押掉了"), wan(70));
    assert_eq!(read("①买锯床②融资1.2亿③期限8年"), wan(12_000));
}

#[test]
fn the_term_is_told_from_the_age() {
    let read = |text: &str| (Text::new(text).term_months(), Text::new(text).years(None));
    assert_eq!(read("成立12年，期限3年"), (Some(36), Some(12)));
    assert_eq!(read("开厂八年；想做18个月"), (Some(18), Some(8)));
    assert_eq!(read("两年期，账期90天"), (Some(24), None));
    assert_eq!(read("刚注册半年，分36期"), (Some(36), Some(0)));
    assert_eq!(read("成立不满一年"), (None, Some(0)));
    assert_eq!(read("注册还不到3年"), (None, Some(2)));
    assert_eq!(read("刚注册新公司，成立21年"), (None, Some(21)), "registered anew");
    assert_eq!(read("新成立，贷两年"), (Some(24), Some(0)));
}

#[test]
fn a_founding_year_counts_from_the_day_of_posting() {
    let posted = "2025-03-01".parse().ok();
    assert_eq!(Text::new("公司2009年成立").years(posted), Some(16));
    assert_eq!(Text::new("成立于2015年6月").years(posted), Some(10));
}

#[test]
fn the_firm_s_figures_are_read() {
    let text =
        Text::new("年销售额人民币1.2亿元，纳税信用等级为a级，发明专利6件，员工85人，自有三成，在用设备净值约90万");
    assert_eq!(text.revenue(), wan(12_000));
    assert_eq!(text.tax_credit(), Some(TaxCredit::A));
    assert_eq!(text.patents(), Some(6));
    assert_eq!(text.employees(), Some(85));
    assert_eq!(text.self_funds_bp(None, None), Some(3000));
    assert_eq!(text.equipment_net(), wan(90));
    assert_eq!(text.property_value(), None, "net value of equipment is not property");
    assert_eq!(text.firm_size(Some(85), wan(12_000)), Some(FirmSize::Small));
}

#[test]
fn a_size_is_the_firm_s_and_not_the_machine_s() {
    let size = |text: &str| Text::new(text).firm_size(None, None);
    assert_eq!(size("设备净值900万；中型；营收1.5亿"), Some(FirmSize::Medium));
    assert_eq!(size("企业规模：小微，员工12人"), Some(FirmSize::from_text("小微企业").unwrap()));
    assert_eq!(size("我们是中型企业"), Some(FirmSize::Medium));
    assert_eq!(size("买一台大型压力机"), None);
}

#[test]
fn everyday_words_for_age_and_sales_are_read() {
    assert_eq!(Text::new("厂开了九年").years(None), Some(9));
    assert_eq!(Text::new("电站投运20年，年电费收入280万").years(None), Some(20));
    assert_eq!(Text::new("电站投运20年，年电费收入280万").revenue(), wan(280));
    assert_eq!(Text::new("成立4年，年销600万").revenue(), wan(600));
}

#[test]
fn property_can_be_none_and_that_is_known() {
    assert_eq!(Text::new("有房产抵押，估值260万").property_value(), wan(260));
    assert_eq!(Text::new("厂房可抵押，评估约人民币63万元；设备净值180万").property_value(), wan(63));
    assert_eq!(Text::new("厂房租的，没房产抵押").property_value(), Some(Money::ZERO));
    assert_eq!(Text::new("抵押物已押在别家").property_value(), Some(Money::ZERO));
    assert_eq!(Text::new("利率低些").property_value(), None);
    assert_eq!(Text::new("年产值2000万，想要无抵押贷款").property_value(), None);
}

#[test]
fn own_funds_follow_from_share_money_or_the_gap() {
    assert_eq!(Text::new("自筹50万").self_funds_bp(None, wan(200)), Some(2500));
    assert_eq!(Text::new("").self_funds_bp(wan(80), wan(100)), Some(2000));
    assert_eq!(Text::new("").self_funds_bp(wan(80), None), None);
}

#[test]
fn a_bad_record_counts_only_when_said_recent_and_open() {
    let overdue = |text: &str| Text::new(text).overdue();
    assert_eq!(overdue("去年有一次逾期，已结清"), Some(true));
    assert_eq!(overdue("两年内有逾期"), Some(true));
    assert_eq!(overdue("五年前有过逾期"), Some(false));
    assert_eq!(overdue("征信良好，从未逾期"), Some(false));
    assert_eq!(overdue("买车床"), None);
    for text in [
        "近三年无任何逾期",
        "从未有过逾期",
        "逾期记录：无",
        "征信零逾期",
        "没有发生过逾期",
        "无贷款逾期",
        "不存在逾期情况",
    ] {
        assert_eq!(overdue(text), Some(false), "{text}");
    }
    for text in ["曾有逾期已结清", "未按时还款，有逾期", "今年逾期两次", "逾期记录：1次", "没能及时还上逾期了"]
    {
        assert_eq!(overdue(text), Some(true), "{text}");
    }
    let penalty = |text: &str| Text::new(text).penalty();
    assert_eq!(penalty("去年被环保罚过，整改中"), Some(true));
    assert_eq!(penalty("环保处罚一次，已整改到位"), Some(false));
    assert_eq!(penalty("近三年无环保处罚"), Some(false));
    assert_eq!(penalty("上环保设备"), None);
    for text in [
        "从未受到环保处罚",
        "未受到过环保处罚",
        "无环保方面的处罚",
        "环保处罚：无",
        "没有被环保罚过",
        "环保局罚过一次，已完成整改",
    ] {
        assert_eq!(penalty(text), Some(false), "{text}");
    }
    for text in ["有一条环保处罚", "今年被生态环境局处罚", "因环境违法被罚5万元"] {
        assert_eq!(penalty(text), Some(true), "{text}");
    }
    let bought = |text: &str| (Text::new(text).first_set(), Text::new(text).remanufactured());
    assert_eq!(bought("拟购省级首台套五轴加工中心"), (true, false));
    assert_eq!(bought("不属于首台套，要全新的，不是二手"), (false, false));
    assert_eq!(bought("购买再制造车床两台"), (false, true));
    assert_eq!(bought("老车床当二手卖掉"), (false, false));
}

#[test]
fn first_sets_and_used_machines_are_bought_only_when_said_so() {
    assert!(Text::new("拟购省级首台（套）锻压机").first_set());
    assert!(!Text::new("研制首台套装备").first_set());
    assert!(Text::new("想买再制造的加工中心").remanufactured());
    assert!(!Text::new("不要二手的").remanufactured());
    assert!(!Text::new("卖掉的二手车床").remanufactured());
}

proptest! {
    #[test]
    fn no_text_panics(text in "[0-9一二十百万亿年月贷款期限成立,，。.%a-z净值评估]{0,40}") {
        let text = Text::new(&text);
        let _ = (text.amount(), text.term_months(), text.years(None), text.revenue(), text.property_value());
        let _ = (text.self_funds_bp(None, None), text.patents(), text.overdue(), text.penalty(), text.trade());
    }

    #[test]
    fn any_asked_amount_is_read_back(amount in 1_i64..100_000, years in 1_u32..10) {
        let text = Text::new(&format!("我们做锁具，需贷款{amount}万元，期限{years}年，成立20年"));
        prop_assert_eq!(text.amount(), wan(amount));
        prop_assert_eq!(text.term_months(), Some(years * 12));
    }
}
