//! The engine on an invented county's sheet with everything that such sheets bring.
use proptest::prelude::*;
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};

use super::*;
use crate::{
    kernel::{
        credit_code::CreditCode,
        money::{Basis, Money, MoneyUnit, Tax},
    },
    text::Lang,
};

const COLUMNS: &[Column] = &[
    Column::new("company", "企业名称", "Company", Kind::Text { max: 40 }).or(&["单位名称", "申报单位"]).required(),
    Column::new("code", "统一社会信用代码", "Credit code", Kind::CreditCode).or(&["信用代码"]),
    Column::new("region", "所属县(市、区)", "Region", Kind::Region).or(&["所属区县", "所在地"]),
    Column::new("wanted", "拟更新设备", "Wanted equipment", Kind::Text { max: 60 }).or(&["需求设备名称"]).required(),
    Column::new("spec", "规格型号", "Specification", Kind::Free { max: 500 }).or(&["技术要求", "主要技术参数"]),
    Column::new("count", "数量", "Count", Kind::Count).or(&["需求数量"]),
    Column::new("budget", "预算", "Budget", Kind::Money).or(&["投资额", "预算金额"]),
    Column::new("by", "计划完成时间", "Needed by", Kind::Date).or(&["完成时限"]),
    Column::new("loan", "是否需要融资", "Loan wanted", Kind::YesNo),
    Column::new("kind", "更新类型", "Kind", Kind::OneOf(&[("renew", &["更新", "淘汰更新"]), ("add", &["新增"])])),
];

#[derive(Debug, PartialEq)]
struct Draft {
    company: String,
    code: Option<CreditCode>,
    wanted: String,
    spec: Option<String>,
    count: Option<u32>,
    budget: Option<(Option<Money>, Option<Money>)>,
    by: Option<String>,
}

fn draft(mut row: Row<'_>) -> Result<Draft, Box<Refused>> {
    let (company, wanted) = (row.text("company"), row.text("wanted"));
    let code = row.credit_code("code");
    let spec = row.text("spec");
    let count = row.count("count");
    let budget = row.money("budget").map(|price| (price.range.min, price.range.max));
    let by = row.date("by").map(|date| date.to_string());
    row.yes_no("loan");
    row.one_of("kind");
    let both = company.zip(wanted);
    row.finish(both.map(|(company, wanted)| Draft { company, code, wanted, spec, count, budget, by }))
}

fn wan(amount: i64) -> Option<Money> {
    Some(Money::from_yuan(amount * 10_000).unwrap())
}

/// Title, filler line with the unit, header, numbering, data with a merged firm, an empty row, total, signature.
fn county_sheet() -> Vec<u8> {
    let mut workbook = Workbook::new();
    workbook.add_worksheet().set_name("填表须知").unwrap().write(0, 0, "请于月底前报送").unwrap();
    let sheet = workbook.add_worksheet();
    let plain = Format::new();
    let day = Format::new().set_num_format("yyyy\"年\"m\"月\"");
    sheet.merge_range(0, 0, 0, 9, "某县2025年设备更新需求汇总表", &plain).unwrap();
    sheet.write(1, 0, "填报单位：某县经信局").unwrap();
    sheet.write(1, 8, "单位：万元").unwrap();
    for (column, text) in [
        "序号",
        "申报单位\n（盖章）",
        "统一社会信用代码",
        "所属县（市、区）",
        "需求设备名称*",
        "主要技术参数",
        "数量",
        "投资额",
        "计划完成时间",
        "备注",
    ]
    .iter()
    .enumerate()
    {
        sheet.write(2, u16::try_from(column).unwrap(), *text).unwrap();
        sheet.write(3, u16::try_from(column).unwrap(), u32::try_from(column + 1).unwrap()).unwrap();
    }
    sheet.merge_range(4, 1, 5, 1, "某县青溪泵业有限公司", &plain).unwrap();
    sheet.merge_range(4, 2, 5, 2, "91350100M000100Y43", &plain).unwrap();
    sheet.write(4, 4, "立式加工中心").unwrap();
    sheet.write(4, 5, "X行程≥800mm\n主轴 ８０００rpm").unwrap();
    sheet.write(4, 6, 2).unwrap();
    sheet.write(4, 7, 45.599999999999994).unwrap();
    sheet.write_with_format(4, 8, ExcelDateTime::from_ymd(2025, 10, 1).unwrap(), &day).unwrap();
    sheet.write(5, 4, "数控车床\u{a0}").unwrap();
    sheet.write(5, 6, "３台").unwrap();
    sheet.write(5, 7, "５０-８０").unwrap();
    sheet.write(5, 8, "2025年6月").unwrap();
    sheet.write(7, 1, "某县岭下竹木厂").unwrap();
    sheet.write(7, 2, "91350100M000100Y44").unwrap();
    sheet.write(7, 5, "'-5℃可用").unwrap();
    sheet.write(7, 6, "若干").unwrap();
    sheet.write(7, 7, "10万美元").unwrap();
    sheet.write(7, 8, "2025-02-30").unwrap();
    sheet.merge_range(8, 0, 8, 3, "合 计", &plain).unwrap();
    sheet.write(8, 7, 205.6).unwrap();
    sheet.write(9, 0, "填表人：张三").unwrap();
    sheet.write(9, 6, "联系电话：0578-0000000").unwrap();
    workbook.save_to_buffer().unwrap()
}

#[test]
fn a_county_sheet_is_read_as_a_person_would() {
    let book = open(&county_sheet()).unwrap();
    let form = first(&book, COLUMNS).unwrap();
    assert_eq!((form.sheet.name.as_str(), form.header_row()), ("Sheet2", 3));
    assert_eq!(form.obstacles(Lang::Zh), []);
    assert_eq!(form.mapping.mapped("budget").unwrap().unit, Some(MoneyUnit::WanYuan));
    let unknown: Vec<&str> = form.mapping.unknown().map(|mapped| mapped.header.as_str()).collect();
    assert_eq!(unknown, ["序号", "备注"]);

    let (good, bad): (Vec<_>, Vec<_>) = form.rows().map(draft).partition(Result::is_ok);
    let good: Vec<Draft> = good.into_iter().map(Result::unwrap).collect();
    let firm = "某县青溪泵业有限公司".to_owned();
    let code: Option<CreditCode> = "91350100M000100Y43".parse().ok();
    let exact = Some(Money::from_yuan(456_000).unwrap());
    assert_eq!(
        good,
        [
            Draft {
                company: firm.clone(),
                code: code.clone(),
                wanted: "立式加工中心".into(),
                spec: Some("X行程≥800mm\n主轴 ８０００rpm".into()),
                count: Some(2),
                budget: Some((exact, exact)),
                by: Some("2025-10-01".into()),
            },
            Draft {
                company: firm,
                code,
                wanted: "数控车床".into(),
                spec: None,
                count: Some(3),
                budget: Some((wan(50), wan(80))),
                by: Some("2025-06-30".into()),
            },
        ]
    );

    let [refused] = bad.into_iter().map(Result::unwrap_err).collect::<Vec<_>>().try_into().unwrap();
    let keys: Vec<(&str, &str)> = refused.problems.iter().map(|p| (p.key.as_str(), p.message.key.as_str())).collect();
    assert_eq!(refused.row, 8);
    assert_eq!(
        keys,
        [
            ("wanted", "sheet-required"),
            ("code", "value-credit-code-check"),
            ("count", "sheet-count"),
            ("budget", "value-money-foreign"),
            ("by", "value-date-impossible"),
        ]
    );
    let skipped: Vec<(u32, Skip)> = form.skipped().map(|skipped| (skipped.row, skipped.why)).collect();
    assert_eq!(skipped, [(4, Skip::Numbering), (9, Skip::Total), (10, Skip::Note)]);
}

#[test]
fn refused_rows_come_back_and_can_be_repaired() {
    let book = open(&county_sheet()).unwrap();
    let form = first(&book, COLUMNS).unwrap();
    let refused: Vec<Refused> = form.rows().map(draft).filter_map(Result::err).map(|refused| *refused).collect();
    let mut table = report("", &form.headings(), &refused, Lang::Zh);
    assert_eq!(table.headings[..6], ["【原行号】", "【有误的列】", "【原值】", "【原因】", "【修改建议】", "序号"]);
    assert_eq!(table.rows.len(), 1);
    assert!(
        table.rows[0][3].shown().contains("2. 统一社会信用代码“91350100M000100Y44”的校验位不符"),
        "{:?}",
        table.rows[0]
    );

    for (column, right) in [(7, "91350100M000100Y43"), (9, "雕刻机"), (11, "4"), (12, "60"), (13, "2025Q3")] {
        table.rows[0][column] = Value::Text(right.to_owned());
    }
    for bytes in [table.xlsx().unwrap(), table.csv().unwrap()] {
        let book = open(&bytes).unwrap();
        let form = first(&book, COLUMNS).unwrap();
        let drafts: Vec<Draft> = form.rows().map(draft).map(Result::unwrap).collect();
        assert_eq!(drafts.len(), 1);
        assert_eq!(
            (drafts[0].count, drafts[0].budget),
            (Some(4), Some((wan(60), wan(60)))),
            "the unit came along in the header"
        );
        assert_eq!(drafts[0].spec.as_deref(), Some("-5℃可用"));
    }
}

fn csv_form(text: &str, check: impl FnOnce(Form<'_>)) {
    let book = open(text.as_bytes()).unwrap();
    check(first(&book, COLUMNS).unwrap());
}

#[test]
fn a_unit_is_asked_for_never_guessed() {
    csv_form("企业名称,拟更新设备,预算\n甲厂,车床,60\n乙厂,车床,60万\n", |form| {
        let results: Vec<_> = form.rows().map(draft).collect();
        let refused = results[0].as_ref().unwrap_err();
        assert_eq!(refused.problems[0].fix.say(Lang::Zh), "写明单位：在表头写“预算(万元)”，或在单元格写“60万元”");
        assert_eq!(results[1].as_ref().unwrap().budget, Some((wan(60), wan(60))));
    });
    csv_form(
        "企业名称,拟更新设备,预算（万元）\n甲厂,车床,￥60.5\n甲厂,铣床,RMB 60-80\n甲厂,磨床,¥60万\n甲厂,刨床,60元\n",
        |form| {
            let results: Vec<_> = form.rows().map(draft).collect();
            let fix = |nth: usize| {
                let refused = results[nth].as_ref().unwrap_err();
                (refused.problems[0].message.key.as_str(), refused.problems[0].fix.say(Lang::Zh))
            };
            assert_eq!(fix(0), ("value-money-sign", "请写明“60.5万元”或“60.5元”".to_owned()));
            assert_eq!(fix(1), ("value-money-sign", "请写明“60-80万元”或“60-80元”".to_owned()));
            assert_eq!(results[2].as_ref().unwrap().budget, Some((wan(60), wan(60))));
            let yuan = Some(Money::from_yuan(60).unwrap());
            assert_eq!(results[3].as_ref().unwrap().budget, Some((yuan, yuan)));
        },
    );
    csv_form("企业名称,拟更新设备,预算(元)\n甲厂,车床,￥600000\n", |form| {
        assert_eq!(
            form.rows().next().unwrap().money("budget").unwrap().range.max,
            wan(60),
            "no unit speaks against it"
        );
    });
    for header in ["预算（万元）", "预算/万元", "投资额:万元", "预算金额 (单位：人民币万元)", "预算万元"]
    {
        csv_form(&format!("企业名称,拟更新设备,{header}\n甲厂,车床,60\n"), |form| {
            assert_eq!(form.rows().next().unwrap().money("budget").unwrap().range.max, wan(60), "{header}");
        });
    }
}

#[test]
fn two_headers_for_one_column_are_an_obstacle_until_the_caller_chooses() {
    csv_form("企业名称,拟更新设备,预算(万元),投资额(万元)\n甲厂,车床,1,2\n", |mut form| {
        assert_eq!(form.obstacles(Lang::Zh)[0].key, "sheet-ambiguous-column");
        form.mapping.choose(COLUMNS, 3, Some("budget")).unwrap();
        assert_eq!(form.obstacles(Lang::Zh), []);
        assert_eq!(form.rows().next().unwrap().money("budget").unwrap().range.max, wan(2));
        assert!(form.mapping.choose(COLUMNS, 2, Some("budget")).is_err());
        assert!(form.mapping.choose(COLUMNS, 2, Some("nothing")).is_err());
        assert!(form.mapping.choose(COLUMNS, 9, None).is_err());
    });
}

#[test]
fn a_missing_column_is_named_and_a_sheet_without_header_refused() {
    csv_form("企业名称,数量\n甲厂,1\n", |form| {
        assert_eq!(
            form.obstacles(Lang::Zh)[0].say(Lang::Zh),
            "缺少“拟更新设备”列；请在表头加上这一列，或指定哪一列是它"
        );
    });
    let book = open("a,b\n1,2\n".as_bytes()).unwrap();
    assert_eq!(first(&book, COLUMNS).unwrap_err().key, "sheet-no-header");
}

#[test]
fn a_longer_header_is_taken_but_marked() {
    csv_form("企业名称及地址,拟更新设备,数量\n甲厂,车床,1\n", |form| {
        let mapped = form.mapping.mapped("company").unwrap();
        assert_eq!((mapped.index, mapped.how), (0, Some(How::Similar)));
    });
}

#[test]
fn a_header_of_two_rows_and_an_amount_merged_over_rows() {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    let plain = Format::new();
    sheet.merge_range(0, 0, 1, 0, "企业名称", &plain).unwrap();
    sheet.merge_range(0, 1, 1, 1, "拟更新设备", &plain).unwrap();
    sheet.merge_range(0, 2, 0, 3, "预算", &plain).unwrap();
    sheet.write(1, 2, "金额（万元）").unwrap();
    sheet.write(1, 3, "来源").unwrap();
    sheet.merge_range(2, 0, 3, 0, "甲厂", &plain).unwrap();
    sheet.write(2, 1, "车床").unwrap();
    sheet.write(3, 1, "铣床").unwrap();
    sheet.merge_range(2, 2, 3, 2, "", &plain).unwrap();
    sheet.write(2, 2, 90).unwrap();
    sheet.write(4, 0, "乙厂").unwrap();
    sheet.write(4, 1, "刨床").unwrap();
    sheet.write(4, 2, 30).unwrap();
    let book = open(&workbook.save_to_buffer().unwrap()).unwrap();
    let form = first(&book, COLUMNS).unwrap();
    assert_eq!((form.header_row(), form.mapping.index_of("budget")), (2, Some(2)));
    let results: Vec<_> = form.rows().map(draft).collect();
    assert_eq!(results.len(), 3);
    for merged in &results[..2] {
        assert_eq!(merged.as_ref().unwrap_err().problems[0].message.key, "sheet-merged-amount");
    }
    assert_eq!(results[2].as_ref().unwrap().budget, Some((wan(30), wan(30))));
}

#[test]
fn traps_of_excel_are_named() {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    for (column, text) in
        ["企业名称", "拟更新设备", "信用代码", "完成时限", "是否需要融资", "更新类型"].iter().enumerate()
    {
        sheet.write(0, u16::try_from(column).unwrap(), *text).unwrap();
    }
    sheet.write(1, 0, "甲厂").unwrap();
    sheet.write(1, 1, "车床").unwrap();
    sheet.write(1, 2, 913_301_000_000_000_000_f64).unwrap();
    sheet.write(1, 3, 2025.1).unwrap();
    sheet.write(1, 4, "也许").unwrap();
    sheet.write(1, 5, "其他").unwrap();
    let book = open(&workbook.save_to_buffer().unwrap()).unwrap();
    let form = first(&book, COLUMNS).unwrap();
    let refused = form.rows().map(draft).next().unwrap().unwrap_err();
    let keys: Vec<&str> = refused.problems.iter().map(|problem| problem.message.key.as_str()).collect();
    assert_eq!(keys, ["sheet-credit-code-rounded", "sheet-date-decimal", "sheet-yes-no", "sheet-one-of"]);
    assert_eq!(refused.problems[3].fix.say(Lang::Zh), "请填写其中之一：更新、新增");
}

#[test]
fn basis_and_tax_come_through() {
    csv_form("企业名称,拟更新设备,预算\n甲厂,车床,单台60万以内（含税）\n", |form| {
        let price = form.rows().next().unwrap().money("budget").unwrap();
        assert_eq!(
            (price.basis, price.range.tax, price.range.min, price.range.max),
            (Basis::PerUnit, Tax::Included, None, wan(60))
        );
    });
}

#[test]
fn the_header_says_what_the_cells_leave_open() {
    csv_form("企业名称,拟更新设备,预算(万元/台，含税)\n甲厂,车床,60\n", |form| {
        let price = form.rows().next().unwrap().money("budget").unwrap();
        assert_eq!((price.basis, price.range.tax, price.range.max), (Basis::PerUnit, Tax::Included, wan(60)));
    });
}

#[test]
fn the_caller_may_name_the_header_row() {
    let book = open("企业名称,拟更新设备\n企业名称,需求设备名称,预算\n甲厂,车床,6万\n".as_bytes()).unwrap();
    let form = Form::at(&book.sheets[0], 2, COLUMNS, &Remembered::default()).unwrap();
    assert_eq!((form.mapping.index_of("budget"), form.rows().count()), (Some(2), 1));
    assert!(Form::at(&book.sheets[0], 9, COLUMNS, &Remembered::default()).is_err());
}

#[test]
fn a_column_that_the_sheet_lacks_is_not_an_empty_one() {
    csv_form("企业名称,拟更新设备,数量\n甲厂,车床,\n", |form| {
        let row = form.rows().next().unwrap();
        assert!(row.has_column("count") && !row.has_column("budget"));
    });
}

#[test]
fn every_sentence_of_a_refusal_is_in_the_catalogue() {
    let book = open(&county_sheet()).unwrap();
    let form = first(&book, COLUMNS).unwrap();
    for refused in form.rows().map(draft).filter_map(Result::err) {
        for problem in &refused.problems {
            for lang in [Lang::Zh, Lang::En] {
                let said = problem.say(lang);
                assert!(said.reason != problem.message.key && said.fix != problem.fix.key, "{problem:?}");
                assert!(!said.reason.contains('$') && !said.reason.contains('{'), "{}", said.reason);
            }
        }
    }
}

#[test]
fn columns_do_not_clash() {
    assert!(clashes(COLUMNS).is_empty());
}

fn text() -> impl Strategy<Value = String> {
    "[=+@'a-z0-9企业，\"; ×\n-]{1,12}"
        .prop_map(|text| text.trim().to_owned())
        .prop_filter("not empty", |text| !text.is_empty())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn what_is_written_is_what_is_read(rows in prop::collection::vec((text(), text(), 1u32..=1_000_000, 0i64..=9_999_999_999, 18_264i64..=73_415), 1..6)) {
        const PLAIN: &[Column] = &[
            Column::new("a", "甲列", "First", Kind::Free { max: 50 }),
            Column::new("b", "乙列", "Second", Kind::Free { max: 50 }),
            Column::new("count", "数量", "Count", Kind::Count),
            Column::new("money", "金额(元)", "Money", Kind::Money),
            Column::new("day", "日期", "Day", Kind::Date),
        ];
        let day = |serial: i64| crate::kernel::date::from_serial(serial).unwrap();
        let table = Table {
            name: "往返".into(),
            headings: PLAIN.iter().map(|column| column.zh.to_owned()).collect(),
            rows: rows.iter().map(|(a, b, count, fen, serial)| vec![
                Value::Text(format!("甲{a}")),
                Value::Text(b.clone()),
                Value::Number(count.to_string()),
                Value::Number(Money::from_fen(*fen).unwrap().plain_yuan()),
                Value::Date(day(*serial)),
            ]).collect(),
        };
        for bytes in [table.xlsx().unwrap(), table.csv().unwrap()] {
            let book = open(&bytes).unwrap();
            let form = first(&book, PLAIN).unwrap();
            let mut seen = 0;
            for (mut row, (a, b, count, fen, serial)) in form.rows().zip(&rows) {
                prop_assert_eq!(row.text("a"), Some(format!("甲{a}")));
                prop_assert_eq!(row.text("b"), Some(b.clone()));
                prop_assert_eq!(row.count("count"), Some(*count));
                prop_assert_eq!(row.money("money").unwrap().range.max, Money::from_fen(*fen).ok());
                prop_assert_eq!(row.date("day"), Some(day(*serial)));
                seen += 1;
            }
            prop_assert_eq!(seen, rows.len());
        }
    }

    #[test]
    fn no_bytes_panic(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let _ = open(&bytes);
    }
}
