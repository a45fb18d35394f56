use chrono::NaiveDate;
use proptest::prelude::*;

use super::*;
use crate::{
    kernel::{
        money::{Money, PriceRange, Tax},
        region::ServiceArea,
        taxonomy::{Kind, Taxonomy},
    },
    text::Lang,
};

fn yuan(amount: i64) -> Money {
    Money::from_yuan(amount).unwrap()
}

fn price(amount: i64) -> Option<PriceRange> {
    PriceRange::new(Some(yuan(amount)), None, Tax::Unknown).ok()
}

fn day(text: &str) -> Option<NaiveDate> {
    text.parse().ok()
}

fn wants(title: &str, requirements: &str) -> NeedInput {
    NeedInput { title: title.to_owned(), requirements: requirements.to_owned(), ..NeedInput::default() }
}

fn offers(title: &str, lines: &[&str]) -> OfferInput {
    let spec_text = lines.iter().map(|line| (*line).to_owned()).collect();
    OfferInput { title: title.to_owned(), spec_text, ..OfferInput::default() }
}

fn scored(need: &NeedInput, offer: &OfferInput) -> Score {
    score(&read_need(need)[0], &read_offer(offer), Weights::standard())
}

fn top(title: &str, requirements: &str) -> String {
    let need = read_need(&wants(title, requirements)).remove(0);
    let guess = need.categories.first().unwrap_or_else(|| panic!("{title} is not recognised"));
    Taxonomy::get().node(&guess.code).unwrap().name_zh.clone()
}

fn outcome<'s>(score: &'s Score, name: &str) -> &'s Reason {
    score.reasons.iter().find(|reason| reason.name() == name).unwrap_or_else(|| panic!("{name} in {:?}", score.reasons))
}

#[test]
fn messy_wording_is_recognised() {
    for (title, requirements, name) in [
        ("打气的机器，变频省电", "", "永磁变频螺杆空压机"),
        ("不用围栏的机械臂", "负载8公斤", "协作机器人"),
        ("给注塑机取件的机械手", "", "注塑机取出机械手"),
        ("空压机余热回收", "", "空压机余热回收机"),
        ("木板刨厚机器，单面", "", "压刨机"),
        ("羽绒服拼缝", "模板机", "服装模板机"),
        ("激光焊", "非手持，自动平台", "自动激光焊接机"),
        ("慢丝", "", "慢走丝线切割机"),
        ("注塑机改伺服节能", "", "注塑机伺服节能改造"),
    ] {
        assert_eq!(top(title, requirements), name, "{title}");
    }
}

#[test]
fn parts_and_household_goods_are_told_from_machines() {
    let filed_as_machine = |title: &str| read_offer(&offers(title, &[])).kind;
    assert_eq!(filed_as_machine("圆锯机锯片 360×2.6"), Kind::Component);
    assert_eq!(filed_as_machine("加工中心刀库 圆盘刀库总成"), Kind::Component);
    assert_eq!(filed_as_machine("高速圆锯机 HX-100"), Kind::Equipment);
    let part = scored(&wants("高速圆锯机", ""), &offers("圆锯机锯片", &[]));
    assert_eq!(part.fit, Fit::No);
    let home = OfferInput { kind: Kind::Consumer, ..offers("家用缝纫机 小型", &[]) };
    assert_eq!(scored(&wants("平缝机", ""), &home).fit, Fit::No);
}

#[test]
fn both_figures_stand_in_the_sentence() {
    let need = wants("立式加工中心", "X行程800以上，主轴转速不低于8000转");
    let score = scored(&need, &offers("立式加工中心 HX-9", &["X/Y/Z行程：850×500×500mm；主轴转速：6000rpm"]));
    let spindle = outcome(&score, "parameter:spindle");
    assert_eq!(spindle.say(Lang::Zh), "主轴转速 6,000 r/min，低于要求的 ≥ 8,000 r/min（差 25%）");
    assert_eq!(spindle.say(Lang::En), "Spindle speed: 6,000 r/min, below the ≥ 8,000 r/min asked for (25% short)");
    assert_eq!(outcome(&score, "parameter:x").outcome, Outcome::Met);
    assert_eq!(score.fit, Fit::Near);
}

#[test]
fn unknown_is_neither_met_nor_missed() {
    let score = scored(&wants("立式加工中心", "主轴转速8000转以上"), &offers("立式加工中心", &["X轴行程850"]));
    let spindle = outcome(&score, "parameter:spindle");
    assert_eq!(spindle.outcome, Outcome::Unknown);
    assert!(spindle.say(Lang::Zh).contains("需向厂家确认"));
    assert_eq!(score.fit, Fit::Hit);
}

#[test]
fn model_numbers_and_typed_fields_carry_figures() {
    let saw = read_offer(&offers("带锯床 GB4240", &[]));
    assert!(
        saw.figures.contains(&Figure { key: "dia".to_owned(), min: Some(400.0), max: Some(400.0) }),
        "{:?}",
        saw.figures
    );
    let typed = SpecInput { name: "锁模力".into(), unit: "kN".into(), value: Some(1600.0), ..SpecInput::default() };
    let moulder = read_offer(&OfferInput { specs: vec![typed], ..offers("伺服注塑机 200T", &[]) });
    assert_eq!(
        moulder.figures.iter().find(|f| f.key == "clamp").unwrap().min,
        Some(1600.0),
        "typed wins over the title"
    );
}

#[test]
fn gross_misfits_and_strangers_are_not_answers() {
    let need = wants("注塑机 160吨", "");
    assert_eq!(scored(&need, &offers("注塑机", &["合模力：1600kN"])).fit, Fit::Hit);
    assert_eq!(scored(&need, &offers("注塑机", &["合模力：250吨"])).fit, Fit::Near);
    assert_eq!(scored(&need, &offers("注塑机", &["合模力：1300吨"])).fit, Fit::No);
    assert_eq!(scored(&need, &offers("四面刨", &[])).fit, Fit::No);
    assert_eq!(scored(&wants("喷气织机", ""), &offers("喷水织机", &[])).fit, Fit::Near);
}

#[test]
fn money_is_compared_for_one_for_all_and_for_a_bundle() {
    let offer = OfferInput { price: price(115_000), ..offers("数控车床", &[]) };
    let each = NeedInput {
        budget: BudgetInput { unit: Some(yuan(120_000)), ..BudgetInput::default() },
        ..wants("数控车床", "")
    };
    assert_eq!(outcome(&scored(&each, &offer), "price").outcome, Outcome::Met);
    let total = BudgetInput { text: "总预算20万（2台）".into(), ..BudgetInput::default() };
    let all = NeedInput { budget: total, quantity: Some(2), ..wants("数控车床", "") };
    let over = scored(&all, &offer);
    assert_eq!(outcome(&over, "price").severity, Severity::Slight);
    assert!(outcome(&over, "price").say(Lang::Zh).contains("11.5万元"));
    let whole = BudgetInput { total: Some(yuan(300_000)), ..BudgetInput::default() };
    let bundle = NeedInput { budget: whole, ..wants("数控车床2台、空压机1台", "") };
    let needs = read_need(&bundle);
    assert_eq!(needs.iter().map(|need| need.label.as_str()).collect::<Vec<_>>(), ["", "#1", "#2"]);
    let part = score(&needs[0], &read_offer(&offer), Weights::standard());
    assert_eq!(part.part.as_deref(), Some("#1"));
}

#[test]
fn late_used_discontinued_and_imported_are_said() {
    let need =
        NeedInput { posted: day("2026-03-01"), needed_by: day("2026-04-10"), ..wants("数控车床", "必须国产") };
    let late = scored(&need, &OfferInput { lead_time_days: Some(50), ..offers("数控车床", &[]) });
    assert_eq!(outcome(&late, "lead_time").severity, Severity::Slight);
    let much_later = scored(&need, &OfferInput { lead_time_days: Some(90), ..offers("数控车床", &[]) });
    assert_eq!(much_later.fit, Fit::Near);
    let used = scored(&need, &offers("再制造数控车床", &[]));
    assert_eq!(outcome(&used, "remanufactured").outcome, Outcome::Missed);
    let old = scored(&need, &OfferInput { description: "此型号已停产".into(), ..offers("数控车床", &[]) });
    assert_eq!(outcome(&old, "discontinued").severity, Severity::Severe);
    let foreign = scored(&need, &OfferInput { description: "德国原装进口".into(), ..offers("数控车床", &[]) });
    assert_eq!(outcome(&foreign, "origin").severity, Severity::Severe);
    let replaces =
        OfferInput { description: "替代进口，采用进口轴承".into(), ..offers("数控车床", &[]) };
    assert!(!read_offer(&replaces).imported);
}

#[test]
fn a_service_for_another_trade_or_place_does_not_fit() {
    let need = NeedInput { industry: "阀门".into(), region: "330324".parse().ok(), ..wants("MES", "") };
    let service = |line: &str| OfferInput { kind: Kind::Service, ..offers("MES系统", &[line]) };
    assert_eq!(scored(&need, &service("适用行业：泵阀")).fit, Fit::Hit);
    assert_eq!(scored(&need, &service("适用行业：印染")).fit, Fit::Near);
    let elsewhere = ServiceArea { everywhere: false, regions: vec!["320000".parse().unwrap()] };
    assert_eq!(
        scored(&need, &OfferInput { service_area: Some(elsewhere), ..service("适用行业：泵阀") }).fit,
        Fit::Near
    );
}

#[test]
fn a_preference_never_lifts_a_miss_above_a_fit() {
    let need = NeedInput {
        preferences: "首台套优先 本地优先".into(),
        region: "331122".parse().ok(),
        ..wants("带锯床", "锯料直径400以上")
    };
    let far = OfferInput { region: "440300".parse().ok(), ..offers("带锯床", &["最大锯切直径：400mm"]) };
    let first = CertificateInput { kind: "首台套".into(), ..CertificateInput::default() };
    let near = OfferInput {
        region: "331122".parse().ok(),
        certificates: vec![first],
        ..offers("带锯床", &["最大锯切直径：300mm"])
    };
    assert!(scored(&need, &far).points > scored(&need, &near).points);
}

#[test]
fn candidates_meet_the_terms_of_what_they_should_find() {
    let asks = |title: &str| candidates(&read_need(&wants(title, ""))[0]).terms;
    let carries = |title: &str| offer_terms(&read_offer(&offers(title, &[])));
    let meets = |need: &str, offer: &str| asks(need).iter().any(|(term, _)| carries(offer).contains(term));
    assert!(meets("空压机", "无油螺杆空压机"), "a general word finds what stands below it");
    assert!(meets("木工锯", "推台锯"), "and its members elsewhere in the tree");
    assert!(meets("喷气织机", "喷水织机"), "a neighbour is found");
    assert!(meets("永磁变频螺杆空压机", "空压机"), "so is an offer that says less");
    assert!(!meets("空压机", "四面刨"));
    let back = candidates_for_offer(&read_offer(&offers("无油螺杆空压机", &[]))).terms;
    let need = need_terms(&read_need(&wants("无油螺杆空压机", ""))[0]);
    assert!(back.iter().any(|(term, _)| need.contains(term)));
}

#[test]
fn equals_stand_in_the_order_of_their_keys() {
    let score = scored(&wants("带锯床", ""), &offers("带锯床", &[]));
    let order: Vec<u8> = rank(vec![(2_u8, score.clone()), (1, score)]).into_iter().map(|(key, _)| key).collect();
    assert_eq!(order, [1, 2]);
}

#[test]
fn every_reason_has_a_sentence_in_both_languages() {
    let need =
        NeedInput {
            region: "330324".parse().ok(), industry: "阀门".into(), ..wants("带锯床", "锯料400，全自动送料")
        };
    for title in ["带锯床 GB4230", "高速圆锯机", "再制造带锯床 半自动"] {
        for reason in scored(&need, &offers(title, &[])).reasons {
            for lang in [Lang::Zh, Lang::En] {
                let said = reason.say(lang);
                assert!(!said.starts_with("reason-") && !said.contains('{'), "{said}");
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn points_are_the_sum_of_the_reasons(
        spindle in 100u32..40_000, asked in 100u32..40_000, cost in 1i64..4_000_000, budget in 1i64..2_000_000,
        lead in 0u32..400, days in 1i64..300, used: bool,
    ) {
        let posted = NaiveDate::from_ymd_opt(2026, 1, 1).unwrap();
        let need = NeedInput {
            budget: BudgetInput { unit: Some(yuan(budget)), ..BudgetInput::default() },
            posted: Some(posted),
            needed_by: posted.checked_add_signed(chrono::TimeDelta::days(days)),
            ..wants("立式加工中心", &format!("主轴转速{asked}转以上"))
        };
        let offer = OfferInput {
            price: price(cost),
            lead_time_days: Some(lead),
            remanufactured: used,
            ..offers("立式加工中心", &[&format!("主轴转速：{spindle}rpm")])
        };
        let score = scored(&need, &offer);
        prop_assert_eq!(score.reasons.iter().map(|reason| reason.points).sum::<i32>(), i32::try_from(score.points).unwrap());
        prop_assert!(score.points <= 10_000);
        prop_assert_eq!(score.fit == Fit::No, score.reasons.is_empty());
    }

    #[test]
    fn a_better_figure_never_costs_points(asked in 1000u32..20_000, figure in 1000u32..20_000, more in 0u32..5000) {
        let need = wants("立式加工中心", &format!("主轴转速{asked}转以上"));
        let of = |spindle: u32| scored(&need, &offers("立式加工中心", &[&format!("主轴转速：{spindle}rpm")])).points;
        prop_assert!(of(figure + more) >= of(figure));
    }

    #[test]
    fn any_text_is_read_without_fault(title in "\\PC{0,30}", text in "\\PC{0,60}") {
        let needs = read_need(&wants(&title, &text));
        let offer = read_offer(&offers(&title, &[&text]));
        prop_assert!(score(&needs[0], &offer, Weights::standard()).points <= 10_000);
    }
}

#[test]
fn a_miss_that_matters_is_fined_in_a_line_of_its_own() {
    let need = wants("立式加工中心", "X轴行程800，主轴8000转");
    let score = scored(&need, &offers("立式加工中心", &["X轴行程500mm", "主轴转速6000r/min"]));
    assert_eq!(score.fit, Fit::Near);
    let fine = outcome(&score, "fine");
    assert!(fine.points < 0 && fine.of == 0 && fine.say(Lang::Zh).contains("2 项"), "{fine:?}");
    assert!(score.reasons.iter().all(|reason| reason.points >= 0 || reason.factor == Factor::Fine), "{score:?}");
    let hit = scored(&need, &offers("立式加工中心", &["X轴行程800mm", "主轴转速8000r/min"]));
    assert!(hit.reasons.iter().all(|reason| reason.factor != Factor::Fine), "{hit:?}");
}

#[test]
fn what_nothing_compares_is_told_as_open_and_never_to_makers() {
    let need = read_need(&wants("立式加工中心", "主轴8000转，带防爆照明，要国产的")).remove(0);
    assert_eq!(need.uncompared, ["带防爆照明"]);
    let offer = read_offer(&offers("立式加工中心", &["主轴转速8000r/min"]));
    let told = score(&need, &offer, Weights::standard());
    let open = outcome(&told, "uncompared");
    assert!(open.outcome == Outcome::Unknown && open.say(Lang::Zh).contains("带防爆照明"), "{open:?}");
    assert_eq!(outcome(&told, "origin").outcome, Outcome::Unknown, "that it is domestic is not proven by silence");
    let makers = score(&need.clone().as_makers_see(), &offer, Weights::standard());
    assert!(makers.reasons.iter().all(|reason| reason.factor != Factor::Uncompared));
    assert_eq!(told.points, makers.points, "they bear no points");
}

#[test]
fn sentences_show_what_was_said_and_what_was_made_of_it() {
    let size = scored(&wants("注塑机", "锁模力160吨"), &offers("注塑机", &["合模力1600kN"]));
    let said = outcome(&size, "parameter:clamp").say(Lang::Zh);
    assert!(said.contains("1,600 kN（按 1,520–2,080 kN 计）"), "{said}");
    let round = scored(&wants("电脑横机", "编织宽度72英寸"), &offers("电脑横机", &["编织宽度1828mm"]));
    let said = outcome(&round, "parameter:width").say(Lang::Zh);
    assert!(said.contains("取整"), "{said}");
    let wish = scored(&wants("带锯床", "锯切直径420，最好自动送料"), &offers("带锯床", &["锯切直径450", "手动送料"]));
    assert!(outcome(&wish, "feature:autofeed").say(Lang::Zh).contains("希望有"), "{wish:?}");
}
