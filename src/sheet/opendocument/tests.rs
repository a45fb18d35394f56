use std::io::Write;

use zip::{ZipWriter, write::SimpleFileOptions};

use super::*;
use crate::sheet::{Cell, open};

/// An invented county's sheet, as another writer makes it: a notice, merges, a comment, repeated rows, a hidden sheet.
const COUNTY: &[u8] = include_bytes!("../../../tests/fixtures/county.ods");

fn file(content: &str, manifest: &str) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let parts = [
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
        ("content.xml", content),
        ("META-INF/manifest.xml", manifest),
    ];
    for (name, text) in parts {
        writer.start_file(name, SimpleFileOptions::default()).unwrap();
        writer.write_all(text.as_bytes()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

fn sheet(rows: &str) -> Vec<u8> {
    let content = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document-content><office:body><office:spreadsheet>\
         <table:table table:name=\"表\">{rows}</table:table></office:spreadsheet></office:body></office:document-content>"
    );
    file(&content, "<manifest:manifest/>")
}

fn refused(bytes: &[u8]) -> String {
    open(bytes).unwrap_err().0.key
}

#[test]
fn an_open_document_is_read_with_its_merges_dates_and_visible_sheets() {
    let book = open(COUNTY).unwrap();
    let names: Vec<&str> = book.sheets.iter().map(|sheet| sheet.name.as_str()).collect();
    assert_eq!(names, ["填表须知", "设备更新需求"]);
    assert_eq!(book.hidden.len(), 1, "{:?}", book.hidden);
    let rows = &book.sheets[1].rows;
    let row = |number: u32| rows.iter().find(|row| row.number == number).unwrap();
    assert_eq!(row(4).value(5), &Value::Number("45.6".into()));
    assert_eq!(row(4).value(3).shown(), "主轴 8000rpm\n行程800");
    assert_eq!(row(4).value(6).shown(), "2099-10-01");
    let firm = Cell { value: Value::Text("某县青溪泵业有限公司".into()), shared: true, joined: false };
    assert_eq!((&row(4).cells[1], &row(5).cells[1]), (&firm, &firm), "and its comment is not its name");
    assert!(row(5).cells[5].shared && row(6).cells[5].shared, "an amount for two rows");
    assert!(row(10).cells[1].joined, "合计 runs across, three empty rows below the last");
}

#[test]
fn cells_of_every_kind() {
    let rows = "
        <table:table-row table:number-rows-repeated=\"2\"><table:table-cell/></table:table-row>
        <table:table-row>
          <table:table-cell office:value-type=\"string\"><text:p>a&amp;b &lt;<text:s text:c=\"2\"/>c&#x4E2D;</text:p></table:table-cell>
          <table:table-cell office:value-type=\"boolean\" office:boolean-value=\"true\"><text:p>TRUE</text:p></table:table-cell>
          <table:table-cell office:value-type=\"percentage\" office:value=\"0.05\"><text:p>5%</text:p></table:table-cell>
          <table:table-cell office:value-type=\"string\" office:string-value=\"\" calcext:value-type=\"error\"><text:p>#N/A</text:p></table:table-cell>
          <table:table-cell office:value-type=\"float\" office:value=\"7\" table:number-columns-repeated=\"2\"><text:p>7</text:p></table:table-cell>
          <table:table-cell table:number-columns-repeated=\"16000\"/>
        </table:table-row>
        <table:table-row table:number-rows-repeated=\"2\"><table:table-cell office:value-type=\"string\"><text:p>x</text:p></table:table-cell></table:table-row>";
    let book = open(&sheet(rows)).unwrap();
    let shown: Vec<(u32, Vec<Value>)> = book.sheets[0]
        .rows
        .iter()
        .map(|row| (row.number, row.cells.iter().map(|cell| cell.value.clone()).collect()))
        .collect();
    let number = |text: &str| Value::Number(text.into());
    let text = |text: &str| Value::Text(text.into());
    let first = vec![
        text("a&b <  c中"),
        Value::Bool(true),
        number("0.05"),
        Value::Fault("#N/A".into()),
        number("7"),
        number("7"),
    ];
    assert_eq!(shown, [(3, first), (4, vec![text("x")]), (5, vec![text("x")])]);
}

#[test]
fn a_formula_that_was_never_calculated_is_no_empty_cell() {
    let rows = "<table:table-row><table:table-cell office:value-type=\"string\"><text:p>x</text:p></table:table-cell>
        <table:table-cell table:formula=\"of:=1+2\"/>
        <table:table-cell table:formula=\"of:=1+2\" office:value-type=\"float\" office:value=\"3\"><text:p>3</text:p></table:table-cell>
        <table:table-cell table:formula=\"of:=A9\" office:value-type=\"string\" office:string-value=\"\"/></table:table-row>";
    let book = open(&sheet(rows)).unwrap();
    let row = book.sheets[0].rows.get(0).unwrap();
    assert_eq!(row.value(1), &Value::Fault("=1+2".into()));
    assert_eq!((row.value(2), row.value(3)), (&Value::Number("3".into()), &Value::Empty));
}

#[test]
fn what_is_repeated_is_counted_not_laid_out() {
    let wide = "<table:table-row table:number-rows-repeated=\"1000000\"><table:table-cell table:number-columns-repeated=\"16384\" \
                office:value-type=\"float\" office:value=\"1\"/></table:table-row>";
    assert_eq!(refused(&sheet(wide)), "sheet-too-many-cells");
    let tall = "<table:table-row table:number-rows-repeated=\"1000000\"><table:table-cell office:value-type=\"float\" \
                office:value=\"1\"/></table:table-row>";
    assert_eq!(refused(&sheet(tall)), "sheet-too-many-rows");
    let long = format!(
        "<table:table-row><table:table-cell office:value-type=\"string\"><text:p>{}</text:p></table:table-cell></table:table-row>",
        "长".repeat(100_000)
    );
    assert_eq!(refused(&sheet(&long)), "sheet-too-many-cells");
}

#[test]
fn locked_damaged_and_foreign_files_are_called_by_their_name() {
    let locked =
        "<manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>";
    assert_eq!(refused(&file("\u{1}\u{2}", locked)), "sheet-is-locked");
    assert_eq!(refused(&file("<office:document-content><table:table", "")), "sheet-damaged");
    assert_eq!(
        refused(&sheet(
            "<table:table-row><table:table-cell office:value-type=\"float\" office:value=\"x\"/></table:table-row>"
        )),
        "sheet-damaged"
    );
    assert_eq!(refused(&sheet("")), "sheet-empty");
    for cut in (4..COUNTY.len()).step_by(97) {
        let _ = open(&COUNTY[..cut]);
    }
}
