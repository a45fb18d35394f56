use super::*;
use crate::sheet::{How, Kind, Table, Value, open, xlsx};

const COLUMNS: &[Column] = &[
    Column::new("company", "企业名称", "Company", Kind::Text { max: 40 }).or(&["单位名称"]).required(),
    Column::new("wanted", "拟更新设备", "Wanted", Kind::Text { max: 60 }).or(&["设备名称"]).required(),
    Column::new("count", "数量", "Count", Kind::Count),
    Column::new("budget", "预算", "Budget", Kind::Money).or(&["投资额"]),
];

fn table(name: &str, headings: &[&str], rows: &[&[&str]]) -> Table {
    let cells = |row: &&[&str]| row.iter().map(|text| Value::text(text)).collect();
    Table {
        name: name.into(),
        headings: headings.iter().map(|heading| (*heading).to_owned()).collect(),
        rows: rows.iter().map(cells).collect(),
    }
}

fn three_sheets() -> Book {
    let tables = [
        table("须知", &["请于月底前报送"], &[&["谢谢"]]),
        table("一季度", &["企业名称", "拟更新设备", "数量"], &[&["甲厂", "车床", "1"], &["合计", "", "1"]]),
        table("二季度", &["企业名称", "采购什么", "几台"], &[&["乙厂", "铣床", "2"]]),
    ];
    open(&xlsx(&tables).unwrap()).unwrap()
}

fn chose(sheet: &str, header_row: Option<u32>, columns: &[(usize, &str)]) -> Guide {
    let columns = columns.iter().map(|(index, key)| (*index, (*key).to_owned())).collect();
    let choice = [(sheet.to_owned(), ChosenSheet { header_row, columns, skip: false })].into();
    Guide { choice, ..Guide::default() }
}

fn remembered(pairs: &[(&str, &str)]) -> Guide {
    let pairs = pairs.iter().map(|(header, key)| ((*header).to_owned(), (*key).to_owned()));
    Guide { remembered: pairs.collect(), ..Guide::default() }
}

fn mapped(form: &Form<'_>) -> Vec<(Option<&'static str>, Option<How>)> {
    form.mapping.headers.iter().map(|mapped| (mapped.key, mapped.how)).collect()
}

fn fields(problems: &Problems) -> Vec<(&str, &str)> {
    problems.iter().map(|problem| (problem.field.as_str(), problem.message.key.as_str())).collect()
}

#[test]
fn every_sheet_with_a_header_takes_part_in_order() {
    let book = three_sheets();
    let guide = chose("二季度", Some(1), &[(1, "wanted"), (2, "count")]);
    let found = find(&book, COLUMNS, &guide).unwrap().readable(Lang::Zh).unwrap();
    let rows: Vec<(&str, u32)> =
        found.forms.iter().flat_map(|form| form.rows().map(|row| (row.sheet(), row.number()))).collect();
    assert_eq!(rows, [("一季度", 2), ("二季度", 2)]);
    let passed: Vec<(&str, &str)> =
        found.passed_over.iter().map(|passed| (passed.sheet.as_str(), passed.why.key.as_str())).collect();
    assert_eq!(passed, [("须知", "sheet-no-header")]);
}

#[test]
fn a_sheet_that_cannot_be_read_does_not_keep_the_others_back_but_a_file_without_any_is_refused() {
    let book = open(
        &xlsx(&[
            table("一", &["企业名称", "拟更新设备"], &[&["甲厂", "车床"]]),
            table("二", &["企业名称", "数量"], &[&["乙厂", "2"]]),
        ])
        .unwrap(),
    )
    .unwrap();
    let found = find(&book, COLUMNS, &Guide::default()).unwrap();
    assert_eq!(found.forms.len(), 2);
    let found = found.readable(Lang::Zh).unwrap();
    assert_eq!((found.forms.len(), found.passed_over[0].why.key.as_str()), (1, "sheet-missing-column"));
    let poor = open("企业名称,数量\n乙厂,2\n".as_bytes()).unwrap();
    let found = find(&poor, COLUMNS, &Guide::default()).unwrap();
    assert_eq!(found.readable(Lang::Zh).unwrap_err().key, "sheet-missing-column");
}

#[test]
fn what_the_sender_says_is_checked_field_by_field() {
    let book = three_sheets();
    let told = |guide: &Guide| find(&book, COLUMNS, guide).map(drop).unwrap_err();
    assert_eq!(fields(&told(&chose("三季度", None, &[]))), [("mapping.三季度", "sheet-no-such-sheet")]);
    assert_eq!(fields(&told(&chose("须知", None, &[]))), [("mapping.须知", "sheet-no-header")]);
    assert_eq!(fields(&told(&chose("二季度", Some(9), &[]))), [("mapping.二季度.header_row", "sheet-no-such-row")]);
    assert_eq!(
        fields(&told(&chose("二季度", Some(1), &[(0, "firm"), (1, "wanted"), (2, "wanted"), (7, "count")]))),
        [
            ("mapping.二季度.columns.0", "sheet-unknown-column"),
            ("mapping.二季度.columns.2", "sheet-column-twice"),
            ("mapping.二季度.columns.7", "sheet-no-such-index"),
        ]
    );
    let half = chose("二季度", Some(1), &[(2, "count")]);
    let found = find(&book, COLUMNS, &half).unwrap();
    assert_eq!(fields(&found.left_open(&half, Lang::Zh)), [("mapping.二季度", "sheet-missing-column")]);
}

#[test]
fn a_choice_wins_over_what_was_found_and_two_can_be_exchanged() {
    let book = open("企业名称,设备名称,拟更新设备数,数量\n甲厂,车床,2,3\n".as_bytes()).unwrap();
    let exchanged = chose("", None, &[(0, "wanted"), (1, "company"), (2, "count")]);
    let found = find(&book, COLUMNS, &exchanged).unwrap();
    let keys: Vec<_> = found.forms[0].mapping.headers.iter().map(|mapped| mapped.key).collect();
    assert_eq!(keys, [Some("wanted"), Some("company"), Some("count"), None]);
    assert_eq!(
        found.chosen().iter().collect::<Vec<_>>(),
        [("企业名称", "wanted"), ("拟更新设备数", "count"), ("设备名称", "company")]
    );
}

#[test]
fn a_header_left_out_settles_a_doubt_and_stays_out_of_the_report() {
    let book = open("企业名称,拟更新设备,预算(万元),投资额(万元)\n甲厂,车床,1,2\n".as_bytes()).unwrap();
    let found = find(&book, COLUMNS, &chose("", None, &[(2, "")])).unwrap();
    let form = &found.forms[0];
    assert_eq!(form.obstacles(Lang::Zh), []);
    assert_eq!(mapped(form)[2..], [(None, Some(How::Chosen)), (Some("budget"), Some(How::Synonym))]);
    assert_eq!(form.headings(), ["企业名称", "拟更新设备", "【预算(万元)】", "投资额(万元)"]);
}

#[test]
fn what_was_chosen_before_holds_where_no_name_says_otherwise() {
    let book = open("企业名称,采购什么,要 几台,投资额(万元)\n甲厂,车床,2,3\n".as_bytes()).unwrap();
    let known =
        remembered(&[("采购什么", "wanted"), ("要几台", "count"), ("企业名称", "wanted"), ("投资额(万元)", "")]);
    let found = find(&book, COLUMNS, &known).unwrap();
    let (remembered_, synonym) = (Some(How::Remembered), Some(How::Synonym));
    assert_eq!(
        mapped(&found.forms[0]),
        [
            (Some("company"), Some(How::Name)),
            (Some("wanted"), remembered_),
            (Some("count"), remembered_),
            (Some("budget"), synonym),
        ]
    );
    assert_eq!(found.forms[0].headings(), ["企业名称", "拟更新设备", "数量", "投资额(万元)"]);
    assert_eq!(found.chosen().iter().count(), 0, "what is only remembered is not chosen anew");
    // a header of the column's own name is there: the other one is nothing
    let book = open("企业名称,拟更新设备,采购什么\n甲厂,车床,铣床\n".as_bytes()).unwrap();
    let found = find(&book, COLUMNS, &known).unwrap();
    assert_eq!(mapped(&found.forms[0])[1..], [(Some("wanted"), Some(How::Name)), (None, None)]);
    // two remembered ones are a doubt, not a guess
    let book = open("企业名称,拟更新设备,要几台,共几台\n甲厂,车床,1,2\n".as_bytes()).unwrap();
    let both = remembered(&[("要几台", "count"), ("共几台", "count")]);
    assert_eq!(find(&book, COLUMNS, &both).unwrap().forms[0].obstacles(Lang::Zh)[0].key, "sheet-ambiguous-column");
    // and of two names for one column the remembered one is meant
    let book = open("企业名称,拟更新设备,预算(万元),投资额(万元)\n甲厂,车床,1,2\n".as_bytes()).unwrap();
    let one = remembered(&[("投资额(万元)", "budget")]);
    let found = find(&book, COLUMNS, &one).unwrap();
    assert_eq!(found.forms[0].mapping.index_of("budget"), Some(3));
    assert_eq!(found.forms[0].obstacles(Lang::Zh), []);
}

#[test]
fn a_sheet_can_be_left_out() {
    let mut guide = chose("二季度", Some(1), &[(1, "wanted")]);
    guide.choice.insert("一季度".into(), ChosenSheet { skip: true, ..ChosenSheet::default() });
    let book = three_sheets();
    let found = find(&book, COLUMNS, &guide).unwrap();
    assert_eq!(found.forms.iter().map(|form| form.sheet.name.as_str()).collect::<Vec<_>>(), ["二季度"]);
    assert_eq!(found.passed_over[1].why.key, "sheet-left-out");
}
