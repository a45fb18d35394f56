use std::io::Write;

use zip::{ZipWriter, write::SimpleFileOptions};

use super::*;
use crate::sheet::{Column, Guide, Kind, find, first, open};

const COLUMNS: &[Column] = &[
    Column::new("company", "企业名称", "Company", Kind::Text { max: 40 }).required(),
    Column::new("count", "数量", "Count", Kind::Count),
    Column::new("budget", "预算", "Budget", Kind::Money),
];

/// A workbook as a program writes it that calculates nothing: these sheets, each visible or not, with these rows.
fn workbook(sheets: &[(&str, &str, &str)]) -> Vec<u8> {
    const SPACE: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const LINKS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let (mut names, mut links) = (String::new(), String::new());
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let mut put = |path: &str, text: &str| {
        writer.start_file(path, SimpleFileOptions::default()).unwrap();
        writer.write_all(text.as_bytes()).unwrap();
    };
    for ((name, state, rows), nth) in sheets.iter().zip(1..) {
        names.push_str(&format!("<sheet name=\"{name}\" sheetId=\"{nth}\" state=\"{state}\" r:id=\"rId{nth}\"/>"));
        links.push_str(&format!(
            "<Relationship Id=\"rId{nth}\" Type=\"{LINKS}/worksheet\" Target=\"worksheets/sheet{nth}.xml\"/>"
        ));
        let sheet = format!("<worksheet xmlns=\"{SPACE}\"><sheetData>{rows}</sheetData></worksheet>");
        put(&format!("xl/worksheets/sheet{nth}.xml"), &sheet);
    }
    put(
        "_rels/.rels",
        &format!(
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" \
             Type=\"{LINKS}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
        ),
    );
    put(
        "xl/workbook.xml",
        &format!("<workbook xmlns=\"{SPACE}\" xmlns:r=\"{LINKS}\"><sheets>{names}</sheets></workbook>"),
    );
    put(
        "xl/_rels/workbook.xml.rels",
        &format!(
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{links}</Relationships>"
        ),
    );
    writer.finish().unwrap().into_inner()
}

const HEADER: &str = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>企业名称</t></is></c><c r=\"B1\" t=\"inlineStr\">\
    <is><t>数量</t></is></c><c r=\"C1\" t=\"inlineStr\"><is><t>预算(万元)</t></is></c></row>";

#[test]
fn a_formula_that_was_never_calculated_is_no_empty_cell() {
    let firm = |row: u32| format!("<c r=\"A{row}\" t=\"inlineStr\"><is><t>甲厂</t></is></c>");
    let rows = format!(
        "{HEADER}<row r=\"2\">{}<c r=\"B2\"><f>1+2</f><v></v></c><c r=\"C2\"><f>B2*12</f></c></row>\
         <row r=\"3\">{}<c r=\"B3\"><f>1+2</f><v>3</v></c><c r=\"C3\" t=\"str\"><f>IF(1,\"\")</f><v></v></c></row>",
        firm(2),
        firm(3)
    );
    let book = open(&workbook(&[("表", "visible", &rows)])).unwrap();
    let form = first(&book, COLUMNS).unwrap();
    let mut rows = form.rows();
    let mut row = rows.next().unwrap();
    assert_eq!((row.count("count"), row.money("budget")), (None, None));
    let said: Vec<(&str, &str, &str)> = row
        .problems()
        .iter()
        .map(|problem| (problem.column.as_str(), problem.value.as_str(), problem.message.key.as_str()))
        .collect();
    assert_eq!(said, [("数量", "=1+2", "sheet-cell-no-result"), ("预算(万元)", "=B2*12", "sheet-cell-no-result")]);
    let mut row = rows.next().unwrap();
    assert_eq!((row.count("count"), row.money("budget")), (Some(3), None), "an empty text is a result");
    assert_eq!(row.problems(), []);
}

#[test]
fn a_hidden_sheet_is_passed_over_by_its_name() {
    let sheets = [("表", "visible", HEADER), ("旧表", "hidden", HEADER), ("名单", "veryHidden", HEADER)];
    let book = open(&workbook(&sheets)).unwrap();
    let found = find(&book, COLUMNS, &Guide::default()).unwrap();
    let names: Vec<&str> = found.forms.iter().map(|form| form.sheet.name.as_str()).collect();
    let passed: Vec<(&str, &str)> =
        found.passed_over.iter().map(|passed| (passed.sheet.as_str(), passed.why.key.as_str())).collect();
    assert_eq!((names, passed), (vec!["表"], vec![("旧表", "sheet-hidden")]));
}
