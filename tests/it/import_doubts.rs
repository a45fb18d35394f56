//! What a sheet leaves in doubt is told or asked about, and never settled without a word.
use duijie::job::runner;
use reqwest::header::CONTENT_TYPE;
use serde_json::{Value, json};

use crate::{
    harness::{Client, TestApp, code_for},
    on_both,
};

async fn import(app: &TestApp, who: &Client, sheet: &str) -> Value {
    let request = who.http.post(format!("{}/api/v1/imports?list=demands&name=a.csv", who.base));
    let request = request.bearer_auth(who.token.as_ref().unwrap()).header(CONTENT_TYPE, "application/octet-stream");
    let begun: Value = request.body(sheet.to_owned()).send().await.unwrap().json().await.unwrap();
    let running = app.app.clone();
    assert!(actix_web::web::block(move || runner::run_next(&running)).await.unwrap().unwrap());
    let done = who.get(&format!("/api/v1/imports/{}", begun["id"].as_str().unwrap())).await.body;
    assert_eq!(done["state"], "done", "{done:#}");
    done
}

fn tally(done: &Value) -> [i64; 4] {
    ["created", "updated", "unchanged", "refused"].map(|key| done[key].as_i64().unwrap())
}

/// The column and the value of each cell that was refused.
fn refused(done: &Value) -> Vec<(&str, &str)> {
    let problems = done["problems"].as_array().unwrap().iter();
    problems.map(|problem| (problem["column"].as_str().unwrap(), problem["value"].as_str().unwrap())).collect()
}

async fn demands(who: &Client) -> Vec<Value> {
    who.get("/api/v1/demands").await.body["items"].as_array().unwrap().clone()
}

on_both! {
    async fn a_name_against_the_credit_code_is_refused_and_its_variants_are_not(app) {
        let county = app.bureau("缙云县经信局", "331122").await;
        let code = code_for("缙云县尖山锯床有限公司");
        let sheet = |name: &str, machine: &str| format!("企业名称,信用代码,拟更新设备\n{name},{code},{machine}\n");
        assert_eq!(tally(&import(&app, &county, &sheet("缙云县尖山锯床有限公司", "车床")).await), [1, 0, 0, 0]);
        let done = import(&app, &county, &sheet("缙云错配名字厂", "铣床")).await;
        assert_eq!((tally(&done), refused(&done)), ([0, 0, 0, 1], vec![("企业名称", "缙云错配名字厂")]), "{done:#}");
        let reason = done["problems"][0]["reason"].as_str().unwrap();
        assert!(reason.contains("缙云县尖山锯床有限公司") && reason.contains("缙云错配名字厂"), "{reason}");
        for (name, machine) in [("尖山锯床（缙云）有限公司", "磨床"), ("浙江缙云尖山锯床厂", "刨床"), ("尖山锯床", "镗床")] {
            assert_eq!(tally(&import(&app, &county, &sheet(name, machine)).await), [1, 0, 0, 0], "{name}");
        }

        // a line with its number says as much
        let rows = demands(&county).await;
        let id = rows.iter().find(|row| row["title"] == "车床").unwrap()["id"].as_str().unwrap();
        let numbered = format!("系统编号,企业名称,信用代码,拟更新设备\n{id},缙云错配名字厂,{code},车床\n");
        assert_eq!(tally(&import(&app, &county, &numbered).await), [0, 0, 0, 1]);
        assert_eq!(demands(&county).await.len(), 4, "nothing came of the wrong ones");
    }
}

on_both! {
    async fn a_township_elsewhere_is_refused_in_its_own_column(app) {
        let county = app.bureau("缙云县经信局", "331122").await;
        let done = import(&app, &county, "企业名称,所属乡镇,拟更新设备\n某县壶山锯床厂,东阳市横店镇,车床\n").await;
        assert_eq!((tally(&done), refused(&done)), ([0, 0, 0, 1], vec![("所属乡镇", "东阳市横店镇")]), "{done:#}");
        let done = import(&app, &county, "企业名称,所属县(市、区),拟更新设备\n某县壶山锯床厂,东阳市,车床\n").await;
        assert_eq!(refused(&done), [("所属县(市、区)", "东阳市")], "{done:#}");
    }
}

on_both! {
    async fn a_line_that_says_what_it_said_before_undoes_nothing(app) {
        let county = app.bureau("缙云县经信局", "331122").await;
        let one = "企业名称,拟更新设备,数量,预算(万元)\n缙云县壶山锯床厂,车床,2,\n缙云县壶山锯床厂,铣床,1,30\n";
        let other = "企业名称,拟更新设备,数量,预算(万元)\n缙云壶山锯床厂,车床,2,60\n";
        assert_eq!(tally(&import(&app, &county, one).await), [2, 0, 0, 0]);
        let stays = demands(&county).await.into_iter().find(|row| row["title"] == "车床").unwrap();
        assert_eq!(tally(&import(&app, &county, other).await), [1, 0, 0, 0]);
        let rows = demands(&county).await;
        let gone = rows.iter().find(|row| row["title"] == "车床" && row["id"] != stays["id"]).unwrap();
        let url = format!("/api/v1/demands/{}", stays["id"].as_str().unwrap());
        let at = |row: &Value| json!({ "id": row["id"], "version": row["version"] });
        let body = json!({ "stays": at(&stays), "gone": [at(gone)], "take": { "budget": gone["id"] } });
        assert_eq!(county.post("/api/v1/demands/duplicates/merge", body).await.said(), "200");
        let merged = county.get(&url).await.body;

        assert_eq!(tally(&import(&app, &county, one).await), [0, 0, 2, 0]);
        assert_eq!(county.get(&url).await.body, merged, "what was taken in the merge is still there");
        assert_eq!(tally(&import(&app, &county, other).await), [0, 0, 1, 0], "nor is the one that was closed written to");
        // what the line says anew is taken, and the next time it is nothing new
        let corrected = one.replace("车床,2,", "车床,3,70");
        assert_eq!(tally(&import(&app, &county, &corrected).await), [0, 1, 1, 0]);
        let now = county.get(&url).await.body;
        assert_eq!(now["budget_fen"], 70_000_000, "{now:#}");
        assert_eq!(tally(&import(&app, &county, &corrected).await), [0, 0, 2, 0]);
        // an earlier sheet says something else than the row was last taken from
        assert_eq!(tally(&import(&app, &county, one).await), [0, 1, 1, 0]);
    }
}
