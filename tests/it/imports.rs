//! Sheets before and while they come in: looked at, corrected, remembered; several in one file; the empty form.
use duijie::{
    db::schema::{jobs, mappings},
    import::{Outcome, SheetTaken},
    job::{State, runner},
    sheet::{Table, Value as Cell, xlsx},
};
use reqwest::{Method, header::CONTENT_TYPE};
use serde_json::{Value, json};

use crate::{
    harness::{Answer, Client, TestApp},
    on_both,
};

/// Sends a file as the body.
async fn send(who: &Client, path: &str, mapping: Option<&Value>, file: Vec<u8>) -> Answer {
    let mut request = who.http.post(format!("{}/api/v1/{path}", who.base)).bearer_auth(who.token.as_ref().unwrap());
    if let Some(mapping) = mapping {
        request = request.query(&[("mapping", mapping.to_string())]);
    }
    let answer = request.header(CONTENT_TYPE, "application/octet-stream").body(file).send().await.unwrap();
    let status = answer.status();
    Answer { status, body: answer.json().await.unwrap() }
}

async fn preview(who: &Client, mapping: Option<&Value>, file: &[u8]) -> Value {
    let answer = send(who, "imports/preview?list=demands&name=a", mapping, file.to_vec()).await;
    assert_eq!(answer.said(), "200", "{answer:?}");
    answer.body
}

async fn work(app: &TestApp) {
    let running = app.app.clone();
    assert!(actix_web::web::block(move || runner::run_next(&running)).await.unwrap().unwrap());
}

/// Hands in a file and waits for its end.
async fn import(app: &TestApp, who: &Client, mapping: Option<&Value>, file: &[u8]) -> Value {
    let answer = send(who, "imports?list=demands&name=a", mapping, file.to_vec()).await;
    assert_eq!(answer.said(), "202", "{answer:?}");
    work(app).await;
    who.get(&format!("/api/v1/imports/{}", answer.id())).await.body
}

fn tally(done: &Value) -> [i64; 4] {
    assert_eq!(done["state"], "done", "{done:#}");
    ["created", "updated", "unchanged", "refused"].map(|key| done[key].as_i64().unwrap())
}

fn table(name: &str, headings: &[&str], rows: &[&[&str]]) -> Table {
    Table {
        name: name.into(),
        headings: headings.iter().map(|heading| (*heading).to_owned()).collect(),
        rows: rows.iter().map(|row| row.iter().map(|text| Cell::text(text)).collect()).collect(),
    }
}

/// What a column of a previewed sheet is taken for, and how.
fn taken(sheet: &Value) -> Vec<(&str, &str)> {
    let columns = sheet["columns"].as_array().unwrap().iter();
    columns.map(|column| (column["key"].as_str().unwrap_or("-"), column["how"].as_str().unwrap_or("-"))).collect()
}

const COUNTY: &str = "某县设备更新需求汇总表,,,,\n单位名称,拟采购内容,要几台,预算(万元),负责同志\n\
    某县壶山锯床厂,立式加工中心,2,60,章工\n某县壶山锯床厂,数控车床,很多,30,章工\n合计,,,90,\n";

on_both! {
    async fn a_file_is_looked_at_corrected_and_remembered(app) {
        let county = app.bureau("缙云县经信局", "331122").await;
        let seen = preview(&county, None, COUNTY.as_bytes()).await;
        let sheet = &seen["sheets"][0];
        assert_eq!((&sheet["header_row"], &sheet["rows"], &sheet["skipped"]), (&json!(2), &json!(2), &json!(1)), "{seen:#}");
        assert_eq!(taken(sheet), [("company", "synonym"), ("-", "-"), ("-", "-"), ("budget", "name"), ("-", "-")]);
        assert!(sheet["obstacles"][0].as_str().unwrap().contains("拟更新设备名称"), "{seen:#}");
        assert_eq!(sheet["columns"][1]["samples"], json!(["立式加工中心", "数控车床"]));
        assert_eq!((&sheet["columns"][3]["unit"], &sheet["skipped_rows"][0]["why"]), (&json!("万元"), &json!("total")));
        assert_eq!(sheet["tried"], json!([]), "not while a column is missing");
        assert_eq!(import(&app, &county, None, COUNTY.as_bytes()).await["state"], "failed");

        let mapping = json!({ "": { "columns": { "1": "equipment", "2": "quantity", "4": "" } } });
        let seen = preview(&county, Some(&mapping), COUNTY.as_bytes()).await;
        let sheet = &seen["sheets"][0];
        assert_eq!((taken(sheet)[1], taken(sheet)[4]), (("equipment", "chosen"), ("-", "chosen")), "{seen:#}");
        let good: Vec<bool> = sheet["tried"].as_array().unwrap().iter().map(|row| row["good"].as_bool().unwrap()).collect();
        assert_eq!(good, [true, false]);
        assert!(sheet["tried"][1]["problems"][0]["reason"].as_str().unwrap().contains("很多"), "{seen:#}");
        let none: Vec<Value> = county.get("/api/v1/demands").await.body["items"].as_array().unwrap().clone();
        assert!(none.is_empty(), "nothing is kept of a look");

        let done = import(&app, &county, Some(&mapping), COUNTY.as_bytes()).await;
        assert_eq!(tally(&done), [1, 0, 0, 1], "{done:#}");
        // the next sheet of such headers needs no correction
        let next = COUNTY.replace("很多", "3").replace("数控车床", "数控铣床");
        let seen = preview(&county, None, next.as_bytes()).await;
        assert_eq!(
            taken(&seen["sheets"][0])[1..],
            [("equipment", "remembered"), ("quantity", "remembered"), ("budget", "name"), ("-", "remembered")]
        );
        assert_eq!(tally(&import(&app, &county, None, next.as_bytes()).await), [1, 0, 1, 0]);
        // a column of its own name wins over what was remembered
        let named = "单位名称,拟更新设备,拟采购内容\n某县壶山锯床厂,磨床,一台\n";
        let seen = preview(&county, None, named.as_bytes()).await;
        assert_eq!(taken(&seen["sheets"][0])[1..], [("equipment", "synonym"), ("-", "-")]);
        // and it is this organisation's alone
        let other = app.bureau("遂昌县经信局", "331123").await;
        assert_eq!(taken(&preview(&other, None, next.as_bytes()).await["sheets"][0])[1], ("-", "-"));
    }
}

on_both! {
    async fn a_mapping_that_cannot_be_is_refused_at_once(app) {
        let county = app.bureau("缙云县经信局", "331122").await;
        let refused = |mapping: Value| {
            let county = county.clone();
            async move {
                let answer = send(&county, "imports?list=demands&name=a", Some(&mapping), COUNTY.into()).await;
                assert_eq!(answer.said(), "400 invalid", "{answer:?}");
                answer.fields().into_iter().map(str::to_owned).collect::<Vec<_>>()
            }
        };
        assert_eq!(refused(json!("no map")).await, ["mapping"]);
        assert_eq!(refused(json!({ "": { "rows": 1 } })).await, ["mapping"]);
        assert_eq!(refused(json!({ "表9": {} })).await, ["mapping.表9"]);
        assert_eq!(refused(json!({ "": { "header_row": 77 } })).await, ["mapping.header_row"]);
        let columns = json!({ "0": "firm", "1": "equipment", "2": "equipment", "99": "quantity" });
        assert_eq!(refused(json!({ "": { "columns": columns } })).await, ["mapping.columns.0", "mapping.columns.2", "mapping.columns.99"]);
        assert_eq!(refused(json!({ "": { "columns": { "2": "quantity" } } })).await, ["mapping"], "a column is still missing");
        let viewer = app.member(county.org.as_ref().unwrap(), duijie::auth::actor::Membership::Viewer).await;
        assert_eq!(send(&viewer, "imports/preview?list=demands&name=a", None, COUNTY.into()).await.said(), "403 forbidden");
    }
}

on_both! {
    async fn all_sheets_of_a_file_are_taken_in_order_and_named(app) {
        let county = app.bureau("缙云县经信局", "331122").await;
        let headings = ["企业名称", "拟更新设备", "数量", "预算(万元)"];
        let file = xlsx(&[
            table("填表须知", &["请于月底前报送"], &[&["谢谢"]]),
            table("壶镇镇", &headings, &[&["某县壶山锯床厂", "车床", "1", "30"], &["某县壶山锯床厂", "铣床", "若干", "30"]]),
            table("新建镇", &["单位名称", "数量", "设备名称"], &[&["某县新碧泵业", "2", "磨床"], &["某县壶山锯床厂", "3", "车床"], &["某县新碧泵业", "x", "刨床"]]),
        ])
        .unwrap();
        let done = import(&app, &county, None, &file).await;
        assert_eq!(tally(&done), [3, 0, 0, 2], "the same firm's second lathe stands in the other sheet: {done:#}");
        assert_eq!(done["sheets"], json!([{ "name": "壶镇镇", "header_row": 1, "rows": 2 }, { "name": "新建镇", "header_row": 1, "rows": 3 }]));
        assert_eq!(done["passed_over"][0]["sheet"], "填表须知");
        let refused: Vec<(&str, i64)> = done["problems"].as_array().unwrap().iter()
            .map(|problem| (problem["sheet"].as_str().unwrap(), problem["row"].as_i64().unwrap())).collect();
        assert_eq!(refused, [("壶镇镇", 3), ("新建镇", 4)]);
        assert_eq!(tally(&import(&app, &county, None, &file).await), [0, 0, 3, 2], "again doubles nothing");

        // the report has the sheets that the file had, and goes in again once repaired
        let url = format!("{}/api/v1/imports/{}/refused.xlsx", app.base, done["id"].as_str().unwrap());
        let report = county.http.get(url).bearer_auth(county.token.as_ref().unwrap()).send().await.unwrap().bytes().await.unwrap();
        let mut book = duijie::sheet::open(&report).unwrap();
        let names: Vec<&str> = book.sheets.iter().map(|sheet| sheet.name.as_str()).collect();
        assert_eq!(names, ["壶镇镇", "新建镇"]);
        let repaired: Vec<Table> = book.sheets.iter_mut().map(|sheet| {
            let mut rows = sheet.rows.iter().map(|row| row.cells.iter().map(|cell| match cell.value.shown().as_str() {
                "若干" | "x" => Cell::Number("4".into()),
                _ => cell.value.clone(),
            }).collect::<Vec<_>>());
            let headings = rows.next().unwrap().iter().map(Cell::shown).collect();
            Table { name: sheet.name.clone(), headings, rows: rows.collect() }
        }).collect();
        assert_eq!(tally(&import(&app, &county, None, &xlsx(&repaired).unwrap()).await), [2, 0, 0, 0]);
    }
}

on_both! {
    async fn an_old_workbook_and_an_open_document_are_the_same_demands(app) {
        let county = app.bureau("缙云县经信局", "331122").await;
        let xls = import(&app, &county, None, include_bytes!("../fixtures/county.xls")).await;
        assert_eq!(tally(&xls), [1, 0, 0, 2], "an amount merged over two rows is nobody's: {xls:#}");
        let ods = import(&app, &county, None, include_bytes!("../fixtures/county.ods")).await;
        assert_eq!(tally(&ods)[3], 2, "{ods:#}");
        assert_eq!(tally(&ods)[0], 0, "{ods:#}");
        assert_eq!(xls["problems"][0]["sheet"], "设备更新需求");
    }
}

on_both! {
    async fn a_form_is_filled_in_and_imported(app) {
        let county = app.bureau("缙云县经信局", "331122").await;
        let url = format!("{}/api/v1/imports/template.xlsx?list=demands", app.base);
        let answer = county.http.get(&url).bearer_auth(county.token.as_ref().unwrap()).send().await.unwrap();
        assert!(answer.headers()["content-disposition"].to_str().unwrap().contains("demands-template.xlsx"));
        let empty = answer.bytes().await.unwrap().to_vec();
        assert_eq!(tally(&import(&app, &county, None, &empty).await), [0, 0, 0, 0], "the example is no row");

        let book = duijie::sheet::open(&empty).unwrap();
        let shown = |row: usize| book.sheets[0].rows.get(row).unwrap().cells.iter().map(|cell| cell.value.shown()).collect::<Vec<_>>();
        let (headings, example) = (shown(0), shown(1));
        assert!(headings.contains(&"*企业名称".to_owned()) && headings.contains(&"预算(万元)".to_owned()), "{headings:?}");
        let mut row = example.clone();
        row[0] = "1".into();
        let cells = |row: &[String]| row.iter().map(|text| Cell::text(text)).collect::<Vec<_>>();
        let filled = Table { name: "demands".into(), headings, rows: vec![cells(&example), cells(&row)] };
        let done = import(&app, &county, None, &filled.xlsx().unwrap()).await;
        assert_eq!(tally(&done), [1, 0, 0, 0], "{done:#}");
        let made = &county.get("/api/v1/demands").await.body["items"][0];
        assert_eq!((&made["title"], &made["budget_fen"]), (&json!("立式加工中心"), &json!(60_000_000)), "{made:#}");

        assert_eq!(app.anybody().get("/api/v1/imports/template.xlsx?list=demands").await.said(), "401 unauthenticated");
        let wrong = county.get("/api/v1/imports/template.xlsx?list=assets").await;
        assert_eq!((wrong.said().as_str(), wrong.fields()), ("400 invalid", vec!["list"]));
        assert_eq!(county.send(Method::POST, "/api/v1/imports/template.xlsx", None, &[]).await.said(), "405 method-not-allowed");
    }
}

on_both! {
    async fn a_job_that_was_cut_off_goes_on_in_the_next_sheet_with_the_headers_it_began_with(app) {
        let county = app.bureau("缙云县经信局", "331122").await;
        let file = xlsx(&[
            table("一", &["企业名称", "买什么"], &[&["某县壶山锯床厂", "车床"], &["某县壶山锯床厂", "铣床"]]),
            table("二", &["企业名称", "买什么"], &[&["某县壶山锯床厂", "磨床"], &["某县壶山锯床厂", ""]]),
        ])
        .unwrap();
        let column = json!({ "header_row": 1, "columns": { "1": "equipment" } });
        let first = import(&app, &county, Some(&json!({ "一": column, "二": column })), &file).await;
        assert_eq!(tally(&first), [3, 0, 0, 1], "{first:#}");
        // a second run of the file, remembered; its server dies after three rows, and the headers are forgotten meanwhile
        let begun = send(&county, "imports?list=demands&name=a", None, file).await;
        let id = begun.id().to_owned();
        let sheet = |name: &str| SheetTaken { name: name.into(), header_row: 1, rows: 2, ..SheetTaken::default() };
        let kept = Outcome { unchanged: 3, sheets: vec![sheet("一"), sheet("二")], ..Outcome::default() };
        let kept = serde_json::to_string(&kept).unwrap();
        app.app.db.write(duijie::db::Author::default(), move |tx| {
            use diesel::prelude::*;
            diesel::update(jobs::table.find(&id))
                .set((jobs::done.eq(3), jobs::total.eq(4), jobs::result.eq(kept), jobs::state.eq(State::Queued)))
                .execute(&mut **tx)?;
            let forgotten = diesel::delete(mappings::table).execute(&mut **tx)?;
            assert_eq!(forgotten, 1);
            Ok(())
        }).await.unwrap();
        work(&app).await;
        let done = county.get(&format!("/api/v1/imports/{}", begun.id())).await.body;
        assert_eq!(tally(&done), [0, 0, 3, 1], "{done:#}");
        assert_eq!((&done["problems"][0]["sheet"], &done["problems"][0]["row"]), (&json!("二"), &json!(3)));
    }
}

on_both! {
    async fn an_import_is_stopped_with_what_it_took_and_goes_on_without_doubling(app) {
        let county = app.bureau("缙云县经信局", "331122").await;
        let rows: String = (0..4).map(|nth| format!("某县壶山{nth}号锯床厂,车床,1\n")).collect();
        let file = format!("企业名称,拟更新设备,数量\n{rows}").into_bytes();
        let begun = send(&county, "imports?list=demands&name=a.csv", None, file.clone()).await;
        let url = format!("/api/v1/imports/{}", begun.id());
        let told = |step: &'static str| {
            let (county, url) = (county.clone(), format!("{url}/{step}"));
            async move { county.post(&url, json!(null)).await }
        };
        let idle = || {
            let app = app.app.clone();
            async move { !actix_web::web::block(move || runner::run_next(&app).unwrap()).await.unwrap() }
        };
        // before it began
        assert_eq!(told("stop").await.body["state"], "stopped");
        assert!(idle().await, "it rests");
        assert_eq!(told("stop").await.said(), "200", "told twice is told");
        assert_eq!(told("resume").await.body["state"], "queued");
        assert_eq!(told("resume").await.said(), "200");
        work(&app).await;
        assert_eq!(tally(&county.get(&url).await.body), [4, 0, 0, 0]);
        for step in ["stop", "resume"] {
            assert_eq!(told(step).await.said(), "409 conflict", "it is done");
        }

        // between two batches: one of three rows has been kept, the next is in hand
        let begun = send(&county, "imports?list=demands&name=a.csv", None, file).await;
        let (url, job) = (format!("/api/v1/imports/{}", begun.id()), begun.id().parse().unwrap());
        let told = |step: &'static str| {
            let (county, url) = (county.clone(), format!("{url}/{step}"));
            async move { county.post(&url, json!(null)).await }
        };
        let reached = duijie::import::Reached { sheet: String::new(), row: 4 };
        let kept = Outcome { unchanged: 3, reached: Some(reached), ..Outcome::default() };
        let kept = serde_json::to_string(&kept).unwrap();
        app.app.db.write(duijie::db::Author::default(), move |tx| {
            use diesel::prelude::*;
            let running = (jobs::done.eq(3), jobs::total.eq(4), jobs::result.eq(kept), jobs::state.eq(State::Running));
            Ok(diesel::update(jobs::table.find(job)).set(running).execute(&mut **tx)?)
        }).await.unwrap();
        let stopped = told("stop").await.body;
        assert_eq!((&stopped["state"], &stopped["done"], &stopped["unchanged"]), (&json!("stopped"), &json!(3), &json!(3)));
        assert_eq!(stopped["reached"], json!({ "sheet": "", "row": 4 }));
        let counts = app.app.db.write(duijie::db::Author::default(), move |tx| Ok(duijie::job::store::progress(tx, job, (3, 4), 4, "")?));
        assert!(!counts.await.unwrap(), "the batch in hand is not kept");
        assert!(idle().await);

        let rival = app.bureau("遂昌县经信局", "331123").await;
        let viewer = app.member(county.org.as_ref().unwrap(), duijie::auth::actor::Membership::Viewer).await;
        for (who, said) in [(&rival, "404 not-found"), (&viewer, "403 forbidden"), (&app.anybody(), "401 unauthenticated")] {
            for step in ["stop", "resume"] {
                assert_eq!(who.post(&format!("{url}/{step}"), json!(null)).await.said(), said);
            }
        }
        told("resume").await;
        work(&app).await;
        assert_eq!(tally(&county.get(&url).await.body), [0, 0, 4, 0], "each row once");
    }
}

on_both! {
    async fn files_handed_in_together_are_seen_together(app) {
        let county = app.bureau("缙云县经信局", "331122").await;
        for (name, batch) in [("一.csv", "&batch=十一月"), ("二.csv", "&batch=十一月"), ("三.csv", "")] {
            let file = format!("企业名称,拟更新设备\n某县{name}锯床厂,车床\n");
            let begun = send(&county, &format!("imports?list=demands&name={name}{batch}"), None, file.into()).await;
            assert_eq!(begun.said(), "202", "{begun:?}");
            work(&app).await;
        }
        let shown = |answer: Answer| {
            let items = answer.body["items"].as_array().unwrap().clone();
            items.iter().map(|line| format!("{} {} {}", line["name"].as_str().unwrap(), line["state"].as_str().unwrap(), line["created"])).collect::<Vec<_>>()
        };
        assert_eq!(shown(county.get("/api/v1/imports?batch=十一月").await), ["二.csv done 1", "一.csv done 1"]);
        let first = county.get("/api/v1/imports?size=2").await;
        let next = format!("/api/v1/imports?size=2&after={}", first.body["next"].as_str().unwrap());
        assert_eq!(shown(first), ["三.csv done 1", "二.csv done 1"]);
        assert_eq!(shown(county.get(&next).await), ["一.csv done 1"]);
        let other = app.bureau("遂昌县经信局", "331123").await;
        assert_eq!(shown(other.get("/api/v1/imports?batch=十一月").await), Vec::<String>::new());
        assert_eq!(app.anybody().get("/api/v1/imports").await.said(), "401 unauthenticated");
        assert_eq!(county.get("/api/v1/imports?size=0").await.fields(), ["after"]);
        let long = "长".repeat(61);
        let refused = send(&county, &format!("imports?list=demands&name=a&batch={long}"), None, b"a".to_vec()).await;
        assert_eq!((refused.said().as_str(), refused.fields()), ("400 invalid", vec!["batch"]));
    }
}

on_both! {
    async fn a_file_that_is_no_sheet_is_refused_when_it_is_handed_in(app) {
        let county = app.bureau("缙云县经信局", "331122").await;
        let zipped = |name: &str, content: &[u8]| {
            use std::io::Write;
            let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
            zip.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
            zip.write_all(content).unwrap();
            zip.finish().unwrap().into_inner()
        };
        let endless = format!("<t>{}</t>", "a".repeat(2 * 1024 * 1024));
        let announced = br#"<sst uniqueCount="9000000000"/>"#;
        for (file, code) in [
            (b"%PDF-1.7".to_vec(), "sheet-is-pdf"),
            (zipped("word/document.xml", b""), "sheet-is-word"),
            (zipped("xl/workbook.bin", b""), "sheet-is-xlsb"),
            (Vec::new(), "sheet-empty"),
            (b"<html><table>".to_vec(), "sheet-is-html"),
        ] {
            let answer = send(&county, "imports?list=demands&name=a.xlsx", None, file).await;
            assert_eq!((answer.said().as_str(), &answer.body["problems"][0]["code"]), ("400 invalid", &json!(code)));
        }
        let with = |part: &str, content: &[u8]| {
            use std::io::Write;
            let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
            for (name, content) in [("xl/workbook.xml", &b"<workbook/>"[..]), (part, content)] {
                zip.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
                zip.write_all(content).unwrap();
            }
            zip.finish().unwrap().into_inner()
        };
        for file in [with("xl/worksheets/sheet1.xml", endless.as_bytes()), with("xl/sharedStrings.xml", announced)] {
            let answer = send(&county, "imports?list=demands&name=a.xlsx", None, file).await;
            assert_eq!(answer.body["problems"][0]["code"], "sheet-bomb", "{answer:?}");
        }
        assert_eq!(county.get("/api/v1/imports").await.body["items"], json!([]), "nothing was kept");
    }
}

on_both! {
    async fn a_file_that_is_too_large_is_refused_by_its_announced_length_and_while_it_comes(app) {
        let county = app.bureau("缙云县经信局", "331122").await;
        let token = county.token.clone().unwrap();
        let address = app.base.trim_start_matches("http://").to_owned();
        let said = actix_web::web::block(move || {
            use std::io::{Read, Write};
            let ask = |length: &str, chunk: Option<&[u8]>| {
                let mut stream = std::net::TcpStream::connect(&address).unwrap();
                let head = format!("POST /api/v1/imports?list=demands&name=a.xlsx HTTP/1.1\r\nHost: {address}\r\n\
                    Authorization: Bearer {token}\r\nContent-Type: application/octet-stream\r\n{length}\r\n\r\n");
                stream.write_all(head.as_bytes()).unwrap();
                // without a length: until the server has had enough
                let mut sent = 0_usize;
                while let Some(chunk) = chunk {
                    if sent > 200 * 1024 * 1024 || stream.write_all(chunk).is_err() {
                        break;
                    }
                    sent += chunk.len();
                    stream.set_nonblocking(true).unwrap();
                    let answered = stream.peek(&mut [0]).is_ok();
                    stream.set_nonblocking(false).unwrap();
                    if answered {
                        break;
                    }
                }
                let mut answer = [0; 12];
                stream.read_exact(&mut answer).unwrap();
                (String::from_utf8_lossy(&answer).into_owned(), sent)
            };
            let mut chunk = b"100000\r\n".to_vec();
            chunk.extend(vec![b'a'; 0x10_0000]);
            chunk.extend(b"\r\n");
            (ask("Content-Length: 209715200", None), ask("Transfer-Encoding: chunked", Some(&chunk)))
        });
        let ((announced, nothing), (streamed, sent)) = said.await.unwrap();
        assert_eq!((announced.as_str(), nothing), ("HTTP/1.1 413", 0), "not a byte of it was wanted");
        assert_eq!(streamed, "HTTP/1.1 413");
        assert!(sent < 100 * 1024 * 1024, "it was refused while it came: {sent}");
    }
}
