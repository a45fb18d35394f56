//! Refused rows of an import, shown with their cells and repaired in the page.
use actix_web::web;
use duijie::{auth::actor::Membership, job::runner};
use serde_json::{Value, json};

use crate::{
    harness::{Answer, Client, TestApp},
    on_both,
};

const SHEET: &str = "单位名称,拟更新设备名称,数量（台）,备注一栏\n\
    甲试点机械厂,立式加工中心,2,好\n\
    乙试点五金厂,冲床,很多,急\n\
    丙试点铸造厂,折弯机,若干,\n";

/// The address of an import of `sheet` that has ended.
async fn imported(app: &TestApp, who: &Client, sheet: &str) -> String {
    let begun = who.post("/api/v1/imports?list=demands&name=a.csv&batch=十一月", json!(sheet)).await;
    assert_eq!(begun.said(), "202", "{begun:?}");
    let app = app.app.clone();
    web::block(move || while runner::run_next(&app).unwrap() {}).await.unwrap();
    format!("/api/v1/imports/{}", begun.id())
}

fn repair(row: u32, column: &str, value: &str) -> Value {
    json!({ "row": row, "cells": [{ "column": column, "value": value }] })
}

async fn repairs(who: &Client, import: &str, rows: &[Value]) -> Answer {
    who.post(&format!("{import}/repairs"), json!({ "rows": rows })).await
}

fn outcomes(answer: &Answer) -> Vec<&str> {
    assert_eq!(answer.said(), "200", "{answer:?}");
    answer.body["rows"].as_array().unwrap().iter().map(|row| row["outcome"].as_str().unwrap()).collect()
}

fn tally(body: &Value) -> [i64; 4] {
    ["created", "updated", "unchanged", "refused"].map(|key| body[key].as_i64().unwrap())
}

on_both! {
    async fn a_refused_row_is_shown_with_its_cells_and_taken_once_it_is_right(app) {
        let county = app.bureau("缙云县经信局", "331122").await;
        let import = imported(&app, &county, SHEET).await;
        let done = county.get(&import).await.body;
        assert_eq!((&done["name"], &done["list"], &done["batch"]), (&json!("a.csv"), &json!("demands"), &json!("十一月")));
        assert_eq!(tally(&done), [1, 0, 0, 2]);

        let first = county.get(&format!("{import}/refused?size=1")).await.body;
        let row = &first["items"][0];
        assert_eq!((&row["row"], row["problems"][0]["key"].as_str()), (&json!(3), Some("quantity")));
        let cell = |header: &str| row["cells"].as_array().unwrap().iter().find(|cell| cell["header"] == header).unwrap();
        assert_eq!((&cell("数量(台)")["column"], &cell("数量(台)")["value"]), (&json!("quantity"), &json!("很多")));
        assert_eq!((&cell("备注一栏")["column"], &cell("备注一栏")["value"]), (&Value::Null, &json!("急")));
        let next = format!("{import}/refused?after={}", first["next"].as_str().unwrap());

        let answer = repairs(&county, &import, &[repair(3, "quantity", "3")]).await;
        assert_eq!(outcomes(&answer), ["created"]);
        assert_eq!(tally(&answer.body), [2, 0, 0, 1]);
        let demand = county.get(&format!("/api/v1/demands/{}", answer.body["rows"][0]["id"].as_str().unwrap())).await.body;
        assert_eq!((&demand["items"][0]["quantity"], &demand["state"]), (&json!(3), &json!("submitted")));
        assert_eq!(tally(&county.get(&import).await.body), [2, 0, 0, 1]);
        let left = county.get(&next).await.body;
        assert_eq!((&left["items"][0]["row"], &left["next"]), (&json!(4), &Value::Null), "a page begins after a place");

        // a retry doubles nothing, and says why
        let again = repairs(&county, &import, &[repair(3, "quantity", "3"), repair(99, "quantity", "3")]).await;
        assert_eq!(outcomes(&again), ["refused", "refused"]);
        assert_eq!(again.body["rows"][0]["problems"][0]["reason"], "这一行已经修改并接收");
        assert_eq!(again.body["rows"][1]["problems"][0]["reason"], "这一行不在未接收的行里");
        assert_eq!(county.get("/api/v1/demands/counts").await.body["total"]["count"], 2);

        // the repaired sheet, sent again, changes nothing either
        imported(&app, &county, &SHEET.replace("很多", "3")).await;
        assert_eq!(county.get("/api/v1/demands/counts").await.body["total"]["count"], 2);
    }
}

on_both! {
    async fn what_is_still_wrong_stays_refused_with_what_was_written(app) {
        let county = app.bureau("缙云县经信局", "331122").await;
        let import = imported(&app, &county, SHEET).await;
        let answer = repairs(&county, &import, &[repair(3, "quantity", "好几台"), repair(4, "quantity", "4")]).await;
        assert_eq!(outcomes(&answer), ["refused", "created"]);
        let refused = county.get(&format!("{import}/refused")).await.body;
        assert_eq!(refused["items"].as_array().unwrap().len(), 1);
        assert_eq!(refused["items"][0]["problems"][0]["value"], "好几台");
        // a column that the sheet lacks is added
        let cells = json!([{ "column": "quantity", "value": "5" }, { "column": "budget", "value": "60万元" }]);
        let answer = repairs(&county, &import, &[json!({ "row": 3, "cells": cells })]).await;
        assert_eq!(outcomes(&answer), ["created"]);
        let demand = county.get(&format!("/api/v1/demands/{}", answer.body["rows"][0]["id"].as_str().unwrap())).await.body;
        assert_eq!(demand["budget_fen"], 60_000_000);
        let empty = county.get(&format!("{import}/refused")).await.body;
        assert_eq!(empty["items"], json!([]));
    }
}

on_both! {
    async fn nobody_else_repairs_and_nothing_is_repaired_before_its_end(app) {
        let county = app.bureau("缙云县经信局", "331122").await;
        let elsewhere = app.bureau("遂昌县经信局", "331123").await;
        let viewer = app.member(county.org.as_ref().unwrap(), Membership::Viewer).await;
        let import = imported(&app, &county, SHEET).await;
        let rows = [repair(3, "quantity", "3")];
        assert_eq!(repairs(&elsewhere, &import, &rows).await.said(), "404 not-found");
        assert_eq!(elsewhere.get(&format!("{import}/refused")).await.said(), "404 not-found");
        assert_eq!(repairs(&viewer, &import, &rows).await.said(), "403 forbidden");
        assert_eq!(viewer.get(&format!("{import}/refused")).await.said(), "200");
        assert_eq!(repairs(&app.anybody(), &import, &rows).await.said(), "401 unauthenticated");
        assert_eq!(repairs(&county, &import, &[]).await.fields(), ["rows"]);
        assert_eq!(repairs(&county, &import, &[repair(3, "colour", "3")]).await.fields(), ["rows.0.cells.0.column"]);

        let begun = county.post("/api/v1/imports?list=demands&name=b.csv", json!(SHEET)).await;
        let waiting = format!("/api/v1/imports/{}", begun.id());
        assert_eq!(repairs(&county, &waiting, &rows).await.said(), "409 conflict");
    }
}
