//! The section chief's Monday: thirty sheets in four hands come in, one clean list and a phone list go out.
mod hands;

use duijie::{job::runner, sheet};
use serde_json::{Value, json};

use crate::{harness::Client, on_both};

on_both! {
    async fn thirty_sheets_become_one_summary_and_a_phone_list(app) {
        let chief = app.bureau("缙云县经信局", "331122").await;
        let files = hands::thirty();
        assert_eq!(files.len(), 30);

        // the round, over every firm of the sheets and three that send none
        let far = chrono::Utc::now().date_naive() + chrono::TimeDelta::days(30);
        let opened = chief.post("/api/v1/rounds", json!({ "list": "demands", "title": "设备更新需求征集",
            "notice_number": "缙经信〔2026〕12号", "deadline": far })).await;
        let round = format!("/api/v1/rounds/{}", opened.id());
        let mut firms = String::from("单位名称,所属乡镇,联系人,联系电话\n");
        for line in files.iter().flat_map(|(_, lines)| lines) {
            firms.push_str(&format!("{},{},周工,13800000001\n", line.company, line.town));
        }
        for silent in ["缙云沉默试点一厂", "缙云沉默试点二厂", "缙云沉默试点三厂"] {
            firms.push_str(&format!("{silent},壶镇镇,吴工,13900000002\n"));
        }
        let url = format!("{}{round}/members/sheet", chief.base);
        let sent = chief.http.post(url).bearer_auth(chief.token.as_ref().unwrap()).body(firms).send().await.unwrap();
        let asked: Value = sent.json().await.unwrap();
        assert_eq!((&asked["added"], &asked["refused"]), (&json!(123), &json!(0)), "{asked}");

        // thirty files, each with its own words
        let (mut created, mut refused) = (0, 0);
        for (file, _) in &files {
            let url = format!("{}/api/v1/imports?list=demands&name={}", chief.base, file.name);
            let request = chief.http.post(url).bearer_auth(chief.token.as_ref().unwrap()).body(file.content.clone());
            let begun: Value = request.send().await.unwrap().json().await.unwrap();
            let running = app.app.clone();
            assert!(actix_web::web::block(move || runner::run_next(&running)).await.unwrap().unwrap());
            let done = chief.get(&format!("/api/v1/imports/{}", begun["id"].as_str().unwrap())).await.body;
            assert_eq!(done["state"], "done", "{}: {done:#}", file.name);
            created += done["created"].as_i64().unwrap();
            refused += done["refused"].as_i64().unwrap();
            let said = done["problems"].as_array().unwrap().iter().all(|problem| {
                ["column", "reason", "fix"].iter().all(|part| !problem[part].as_str().unwrap().is_empty())
            });
            assert!(said, "{done:#}");
        }
        assert_eq!(created, 120, "four good lines of each sheet");
        assert_eq!(refused, CLERKS, "the one line of each of the clerk's sheets that nobody can read");

        // who has answered, and what is handed up
        let progress = chief.get(&format!("{round}/progress")).await.body;
        let total = &progress["total"];
        assert_eq!((&total["must_answer"], &total["answered"], &total["unanswered"], &total["rows"]),
            (&json!(123), &json!(120), &json!(3), &json!(120)));
        let pages = tables(&chief, &format!("{round}/summary.xlsx")).await;
        let rows = pages[0].iter().filter(|row| row.iter().any(|cell| cell.contains("试点"))).count();
        assert_eq!(rows, 120);
        // money is the same whatever the hand wrote: 30, 40, 50 and 60 万 in each sheet
        let head = pages[0].iter().position(|row| row.contains(&"企业名称".to_owned())).unwrap();
        let budget = pages[0][head].iter().position(|cell| cell.starts_with("预算")).unwrap();
        let sum: i64 = pages[0][head + 1..].iter().filter_map(|row| row.get(budget)?.parse::<i64>().ok()).sum();
        assert_eq!(sum, 30 * (300_000 + 400_000 + 500_000 + 600_000));
        let phones = tables(&chief, &format!("{round}/phone-list.xlsx")).await;
        let silent: Vec<&Vec<String>> = phones[0].iter().skip(1).collect();
        assert_eq!(silent.len(), 3);
        assert!(silent.iter().all(|row| row.contains(&"13900000002".to_owned())));

        // the firm that two towns sent is found, and becomes one row
        let doubles = chief.get("/api/v1/demands/duplicates").await.body;
        let pair = doubles["groups"].as_array().unwrap().iter().find(|group| {
            group["rows"].as_array().unwrap().iter().any(|row| row["owner_name"] == hands::ALIAS)
        });
        let pair = pair.unwrap_or_else(|| panic!("{doubles:#}"))["rows"].as_array().unwrap();
        assert_eq!(pair.len(), 2, "{pair:#?}");
        assert!(pages.len() == 4 && pages[3].concat().iter().any(|cell| cell == hands::ALIAS), "the summary names it");
        let at = |row: &Value| json!({ "id": row["id"], "version": row["version"] });
        let (gone, stays): (Vec<&Value>, Vec<&Value>) = pair.iter().partition(|row| row["owner_name"] == hands::ALIAS);
        let merge = json!({ "stays": at(stays[0]), "gone": [at(gone[0])] });
        assert_eq!(chief.post("/api/v1/demands/duplicates/merge", merge).await.said(), "200");
        assert_eq!(chief.get(&format!("{round}/progress")).await.body["total"]["rows"], 119);

        // who entered a row, from which line of which sheet
        let trail = chief.get(&format!("/api/v1/demands/{}/trail", stays[0]["id"].as_str().unwrap())).await.body;
        let entered = trail.as_array().unwrap().iter().find(|line| line["act"] == "import").unwrap();
        assert_eq!((&entered["org_name"], &entered["user_name"]), (&json!("缙云县经信局"), &json!("某人")));
        assert_eq!((&entered["source"]["file"], &entered["source"]["row"]), (&json!("壶镇镇1.ods"), &json!(2)), "{trail:#}");

        // and on the superior's own table
        let form = duijie::sheet::Table {
            name: "市局".into(),
            headings: ["序号", "申报单位", "设备名称", "台数", "总投资（万元）", "市局意见"].map(str::to_owned).to_vec(),
            rows: Vec::new(),
        };
        let url = format!("{}/api/v1/report-forms?list=demands&name=市局表", chief.base);
        let request = chief.http.post(url).bearer_auth(chief.token.as_ref().unwrap()).body(form.xlsx().unwrap());
        let kept: Value = request.send().await.unwrap().json().await.unwrap();
        let filled = tables(&chief, &format!("{round}/summary.xlsx?template={}", kept["id"].as_str().unwrap())).await;
        let lines: Vec<&Vec<String>> = filled[0].iter().filter(|row| row.iter().any(|cell| cell.contains("试点"))).collect();
        assert_eq!(lines.len(), 119);
        let invested: f64 = lines.iter().map(|row| row[4].parse::<f64>().unwrap()).sum();
        assert_eq!(invested, f64::from(30 * (30 + 40 + 50 + 60) - 30), "万元, as the superior asks");

        // the same thirty again double nothing
        for (file, _) in files.iter().take(4) {
            let url = format!("{}/api/v1/imports?list=demands&name={}", chief.base, file.name);
            let request = chief.http.post(url).bearer_auth(chief.token.as_ref().unwrap()).body(file.content.clone());
            let begun: Value = request.send().await.unwrap().json().await.unwrap();
            let running = app.app.clone();
            assert!(actix_web::web::block(move || runner::run_next(&running)).await.unwrap().unwrap());
            let done = chief.get(&format!("/api/v1/imports/{}", begun["id"].as_str().unwrap())).await.body;
            assert_eq!((&done["created"], &done["unchanged"]), (&json!(0), &json!(4)), "{done:#}");
        }
    }
}

/// Sheets that the clerk wrote, of the thirty.
const CLERKS: i64 = 7;

async fn tables(who: &Client, path: &str) -> Vec<Vec<Vec<String>>> {
    let answer =
        who.http.get(format!("{}{path}", who.base)).bearer_auth(who.token.as_ref().unwrap()).send().await.unwrap();
    let book = sheet::open(&answer.bytes().await.unwrap()).unwrap();
    let row = |row: sheet::RawRow| row.cells.iter().map(|cell| cell.value.shown()).collect::<Vec<_>>();
    book.sheets.iter().map(|sheet| sheet.rows.iter().map(row).collect()).collect()
}
