//! A superior's table: understood, kept by name, filled with the rows of a list in its own shape.
use duijie::{
    job::runner,
    sheet::{Table, Value as Cell, open, xlsx},
};
use reqwest::{Method, header::CONTENT_TYPE};
use serde_json::{Value, json};

use crate::{
    harness::{Answer, Client, TestApp},
    on_both,
};

/// An invented city's form as text: title, a line above, a header, an empty row with its number, totals, signatures.
const FORM: &str = "某市设备更新需求汇总表,,,,,,\n填报单位：,,,,,,\n\
    序号,申报企业,所属区县,设备名称,台数,投资额（万元）,节能量\n1,,,,,,\n合计,,,,,,\n\
    填报人：,,审核人：,,分管领导：,,填报日期：\n";

async fn send(who: &Client, path: &str, file: Vec<u8>) -> Answer {
    let mut request = who.http.post(format!("{}/api/v1/{path}", who.base));
    if let Some(token) = &who.token {
        request = request.bearer_auth(token);
    }
    let answer = request.header(CONTENT_TYPE, "application/octet-stream").body(file).send().await.unwrap();
    let status = answer.status();
    Answer { status, body: answer.json().await.unwrap() }
}

async fn fill_list(app: &TestApp, who: &Client) {
    let sheet = "企业名称,拟更新设备,数量,预算(万元)\n缙云县壶山锯床厂,带锯床,2,60.5\n缙云县新碧泵业,立式加工中心,1,30\n缙云县新碧泵业,注塑机,3,\n";
    assert_eq!(send(who, "imports?list=demands&name=a.csv", sheet.into()).await.said(), "202");
    let running = app.app.clone();
    assert!(actix_web::web::block(move || runner::run_next(&running)).await.unwrap().unwrap());
}

/// The rows of an exported file: headers of the answer, cells as shown.
async fn export(who: &Client, query: &str) -> (String, Vec<Vec<String>>) {
    let request = who.http.get(format!("{}/api/v1/demands/export.xlsx?{query}", who.base));
    let answer = request.bearer_auth(who.token.as_ref().unwrap()).send().await.unwrap();
    assert_eq!(answer.status(), 200, "{query}");
    let unfilled = answer.headers()["x-unfilled-columns"].to_str().unwrap().to_owned();
    let book = open(&answer.bytes().await.unwrap()).unwrap();
    let shown = |row: duijie::sheet::RawRow| row.cells.iter().map(|cell| cell.value.shown()).collect();
    (unfilled, book.sheets[0].rows.iter().map(shown).collect())
}

on_both! {
    async fn a_superiors_table_comes_back_filled_in_its_own_words_order_and_units(app) {
        let county = app.bureau("缙云县经信局", "331122").await;
        fill_list(&app, &county).await;
        let looked = send(&county, "report-forms?list=demands&name=月报&preview=true", FORM.into()).await;
        assert_eq!((looked.said().as_str(), looked.body.get("id")), ("200", None), "{looked:?}");
        assert_eq!(county.get("/api/v1/report-forms").await.body, json!([]), "nothing is kept of a look");
        let made = send(&county, "report-forms?list=demands&name=月报", FORM.into()).await;
        assert_eq!(made.said(), "201", "{made:?}");
        let keys: Vec<&str> = made.body["columns"].as_array().unwrap().iter().map(|column| column["key"].as_str().unwrap_or("-")).collect();
        assert_eq!(keys, ["-", "company", "region", "equipment", "quantity", "budget", "-"], "{:#}", made.body);
        assert_eq!((&made.body["title"], &made.body["total"], &made.body["unfilled"]), (&json!("某市设备更新需求汇总表"), &json!(true), &json!(["节能量"])));

        let (unfilled, rows) = export(&county, &format!("template={}&order=oldest", made.id())).await;
        assert_eq!(unfilled, "%E8%8A%82%E8%83%BD%E9%87%8F");
        assert_eq!(rows[0][0], "某市设备更新需求汇总表");
        assert_eq!(rows[1][0], "填报单位：缙云县经信局");
        assert_eq!(rows[2], ["序号", "申报企业", "所属区县", "设备名称", "台数", "投资额（万元）", "节能量"]);
        assert_eq!(rows[3][..2], ["1", "缙云县壶山锯床厂"]);
        assert_eq!(rows[3][3..], ["带锯床", "2", "60.5"]);
        assert_eq!((rows[5][0].as_str(), rows[5].len()), ("3", 5), "no budget, no figure: {rows:?}");
        assert_eq!(rows[6], ["合计", "", "", "", "6", "90.5"]);
        assert_eq!(rows[7][..3], ["填报人：", "", "审核人："]);
        assert!(rows[7][6].starts_with("填报日期：20"), "{rows:?}");
        assert!(rows[7..].iter().flatten().all(|text| !text.contains("填报单位")), "it stands above: {rows:?}");
        // filtered as the list is
        let (_, none) = export(&county, &format!("template={}&state=published", made.id())).await;
        assert_eq!(none[3], ["合计", "", "", "", "0", "0"], "{none:?}");
    }
}

on_both! {
    async fn a_header_of_two_rows_keeps_its_merges_and_a_correction_is_taken(app) {
        let county = app.bureau("缙云县经信局", "331122").await;
        fill_list(&app, &county).await;
        let file = include_bytes!("../fixtures/report.xlsx");
        let mapping = json!({ "Sheet1": { "columns": { "3": "quantity" } } });
        let url = format!("report-forms?list=demands&name=两行&mapping={mapping}");
        let made = send(&county, &url, file.to_vec()).await;
        assert_eq!(made.said(), "201", "{made:?}");
        let columns: Vec<(&str, &str)> = made.body["columns"].as_array().unwrap().iter()
            .map(|column| (column["above"].as_str().unwrap_or("-"), column["key"].as_str().unwrap_or("-"))).collect();
        assert_eq!(columns, [("-", "-"), ("-", "company"), ("更新设备", "equipment"), ("更新设备", "quantity"), ("更新设备", "budget")], "{:#}", made.body);
        let (_, rows) = export(&county, &format!("template={}&order=oldest", made.id())).await;
        assert_eq!(rows[0][0], "某省两行表头");
        assert_eq!(rows[1], ["序号", "企业名称", "更新设备", "更新设备", "更新设备"], "merged as it was: {rows:?}");
        assert_eq!(rows[2], ["序号", "企业名称", "设备名称", "多少", "预算（万元）"]);
        assert_eq!(rows[3], ["1", "缙云县壶山锯床厂", "带锯床", "2", "60.5"]);
        let last = rows.last().unwrap();
        assert!(last.contains(&"填报单位(盖章)：缙云县经信局".to_owned()) && last.contains(&"审核人：".to_owned()), "{rows:?}");
    }
}

on_both! {
    async fn a_report_form_is_its_organisations_alone_and_what_is_none_is_refused(app) {
        let county = app.bureau("缙云县经信局", "331122").await;
        let made = send(&county, "report-forms?list=demands&name=月报", FORM.into()).await;
        let again = send(&county, "report-forms?list=demands&name=月报", FORM.into()).await;
        assert_eq!(again.said(), "409 conflict", "{again:?}");
        assert_eq!(send(&county, "report-forms?list=assets&name=", FORM.into()).await.fields(), ["list", "name"]);
        assert_eq!(send(&county, "report-forms?list=demands&name=x", "甲,乙\n1,2\n".into()).await.said(), "400 invalid");
        assert_eq!(send(&county, "report-forms?list=demands&name=x", b"%PDF-1.7".to_vec()).await.said(), "400 invalid");
        assert_eq!(send(&county, "report-forms?list=demands&name=x", vec![b'a'; 6 * 1024 * 1024]).await.said(), "413 too-large");

        let url = format!("/api/v1/report-forms/{}", made.id());
        let export = format!("/api/v1/demands/export.xlsx?template={}", made.id());
        let firm = app.factory("壶镇泵业").await;
        let viewer = app.member(county.org.as_ref().unwrap(), duijie::auth::actor::Membership::Viewer).await;
        let elsewhere = app.bureau("遂昌县经信局", "331123").await;
        for (who, create, drop, take) in [
            (&firm, "403 forbidden", "404 not-found", "404 not-found"),
            (&elsewhere, "201", "404 not-found", "404 not-found"),
            (&viewer, "403 forbidden", "403 forbidden", "200"),
            (&app.anybody(), "401 unauthenticated", "401 unauthenticated", "401 unauthenticated"),
        ] {
            assert_eq!(send(who, "report-forms?list=demands&name=月报", FORM.into()).await.said(), create);
            assert_eq!(who.send(Method::DELETE, &url, None, &[]).await.said(), drop);
            assert_eq!(who.get(&export).await.said(), take);
        }
        assert_eq!(county.get(&export.replace("xlsx", "csv")).await.fields(), ["template"]);
        assert_eq!(county.get(&export.replace("demands", "products")).await.said(), "404 not-found");
        assert_eq!(county.send(Method::DELETE, &url, None, &[]).await.said(), "204");
        assert_eq!(county.get(&export).await.said(), "404 not-found");
        assert_eq!(county.get("/api/v1/report-forms").await.body, Value::Array(Vec::new()));
    }
}

#[test]
fn what_is_written_into_a_form_is_no_formula() {
    let table = |rows: &[&[&str]]| Table {
        name: "表".into(),
        headings: ["企业名称", "拟更新设备"].map(str::to_owned).to_vec(),
        rows: rows.iter().map(|row| row.iter().map(|text| Cell::text(text)).collect()).collect(),
    };
    let book = open(&xlsx(&[table(&[])]).unwrap()).unwrap();
    let columns = <duijie::demand::Demand as duijie::listing::Listing>::COLUMNS;
    let found = duijie::sheet::find(&book, columns, &duijie::sheet::Guide::default()).unwrap();
    let layout = duijie::sheet::Layout::of(&found.forms[0], |_| true);
    let file =
        layout.fill(&[vec![Cell::Text("=1+1".into()), Cell::Text("@x".into())]], &duijie::sheet::Stamp::default());
    let back = open(&file.unwrap()).unwrap();
    assert_eq!(
        back.sheets[0].rows.get(1).unwrap().value(0),
        &Cell::Text("=1+1".into()),
        "an apostrophe stood before it"
    );
}
