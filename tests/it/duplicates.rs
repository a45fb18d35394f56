//! Rows that are one: found across sheets, townships and spellings, merged by choice, or told apart for good.
use duijie::{
    db::schema::{audit, merges},
    job::runner,
};
use reqwest::header::CONTENT_TYPE;
use serde_json::{Value, json};

use crate::{
    harness::{Answer, Client, TestApp},
    on_both,
};

async fn import(app: &TestApp, who: &Client, list: &str, sheet: &str) -> Value {
    let request = who.http.post(format!("{}/api/v1/imports?list={list}&name=a.csv", who.base));
    let request = request.bearer_auth(who.token.as_ref().unwrap()).header(CONTENT_TYPE, "application/octet-stream");
    let begun: Value = request.body(sheet.to_owned()).send().await.unwrap().json().await.unwrap();
    let running = app.app.clone();
    assert!(actix_web::web::block(move || runner::run_next(&running)).await.unwrap().unwrap());
    let done = who.get(&format!("/api/v1/imports/{}", begun["id"].as_str().unwrap())).await.body;
    assert_eq!((&done["state"], &done["refused"]), (&json!("done"), &json!(0)), "{done:#}");
    done
}

const ONE: &str = "企业名称,所属乡镇,拟更新设备,技术要求,数量,预算(万元),联系人,联系电话\n\
    缙云县新碧泵业有限公司,壶镇镇,立式加工中心,三轴行程800,2,60,章工,13800000001\n\
    缙云县新碧泵业有限公司,壶镇镇,带锯床,切割直径400,1,20,章工,13800000001\n\
    缙云县壶山铸造厂,壶镇镇,立式加工中心,三轴行程800,2,60,,\n";
/// The same firm by another hand: legal form, brackets and place differ, the machine does not.
const OTHER: &str = "单位名称,所属乡镇,设备名称,技术要求,数量,预算(万元),计划完成时间\n\
    缙云（新碧）泵业有限责任公司,新建镇,立式 加工中心,三轴行程800,2,60,2099-12-31\n\
    缙云（新碧）泵业有限责任公司,新建镇,注塑机,锁模力160吨,1,35,2099-12-31\n";

async fn found(who: &Client, list: &str) -> Value {
    let answer = who.get(&format!("/api/v1/{list}/duplicates")).await;
    assert_eq!(answer.said(), "200", "{answer:?}");
    answer.body
}

fn at(row: &Value) -> Value {
    json!({ "id": row["id"], "version": row["version"] })
}

/// The two rows of the only group, the older one first.
fn pair(found: &Value) -> (Value, Value) {
    assert_eq!((&found["total"], found["groups"][0]["rows"].as_array().unwrap().len()), (&json!(1), 2), "{found:#}");
    let rows = &found["groups"][0]["rows"];
    let (a, b) = (rows[0].clone(), rows[1].clone());
    if a["id"].as_str() < b["id"].as_str() { (a, b) } else { (b, a) }
}

async fn merge(who: &Client, list: &str, body: Value) -> Answer {
    who.post(&format!("/api/v1/{list}/duplicates/merge"), body).await
}

on_both! {
    async fn two_spellings_of_a_firm_in_two_townships_are_found_with_reasons_and_merged(app) {
        let county = app.bureau("缙云县经信局", "331122").await;
        import(&app, &county, "demands", ONE).await;
        import(&app, &county, "demands", OTHER).await;
        let seen = found(&county, "demands").await;
        assert_eq!(seen["looked_at"], 5);
        let (first, second) = pair(&seen);
        let reasons: Vec<&str> = seen["groups"][0]["pairs"][0]["reasons"].as_array().unwrap().iter()
            .map(|reason| reason["code"].as_str().unwrap()).collect();
        assert_eq!(reasons, ["duplicate-firm-variant", "duplicate-same-name", "duplicate-equal", "duplicate-places"], "{seen:#}");
        assert_eq!((&first["cells"]["budget"], &second["cells"]["needed_by"]), (&json!("600000"), &json!("2099-12-31")), "{seen:#}");

        let body = json!({ "stays": at(&first), "gone": [at(&second)], "take": { "needed_by": second["id"] } });
        let merged = merge(&county, "demands", body.clone()).await;
        assert_eq!(merged.said(), "200", "{merged:?}");
        assert_eq!(merged.body["stays"]["cells"]["needed_by"], "2099-12-31");
        assert_eq!(merged.body["stays"]["cells"]["budget"], "600000", "the other cells stay");
        assert_eq!(merge(&county, "demands", body).await.said(), "409 stale", "a retry doubles nothing");
        assert_eq!(found(&county, "demands").await["total"], 0);

        // the closed one says where it went, is in no list, and cannot come back
        let url = format!("/api/v1/demands/{}", second["id"].as_str().unwrap());
        let closed = county.get(&url).await.body;
        assert_eq!(closed["state"], "merged");
        assert!(closed["returned"].as_str().unwrap().contains(first["id"].as_str().unwrap()), "{closed:#}");
        assert_eq!(county.get("/api/v1/demands").await.body["items"].as_array().unwrap().len(), 4);
        assert_eq!(county.step(&url, "publish").await.said(), "409 conflict");
        let stays = county.get(&format!("/api/v1/demands/{}", first["id"].as_str().unwrap())).await.body;
        assert_eq!((&stays["needed_by"], &stays["state"]), (&json!("2099-12-31"), &json!("submitted")));
        assert_eq!(stays["contact"]["phone"], "13800000001");
        // and the sheet that it came from brings it in no more
        let again = import(&app, &county, "demands", OTHER).await;
        assert_eq!((&again["created"], &again["unchanged"]), (&json!(0), &json!(2)), "{again:#}");

        let (gone, kept) = (second["id"].as_str().unwrap().to_owned(), first["id"].as_str().unwrap().to_owned());
        let lines = app.app.db.read(move |conn| {
            use diesel::prelude::*;
            let stays: String = merges::table.filter(merges::gone.eq(&gone)).select(merges::stays).first(conn)?;
            assert_eq!(stays, kept);
            let lines = audit::table.filter(audit::act.eq("merge")).order(audit::id).select((audit::noun_id, audit::detail));
            let lines: Vec<(String, String)> = lines.load(conn)?;
            assert_eq!(lines, [(gone, format!("into {kept}")), (kept, String::new())]);
            Ok(lines.len())
        });
        assert_eq!(lines.await.unwrap(), 2);
    }
}

on_both! {
    async fn what_was_told_to_be_different_is_not_asked_again(app) {
        let county = app.bureau("缙云县经信局", "331122").await;
        import(&app, &county, "demands", ONE).await;
        import(&app, &county, "demands", OTHER).await;
        let (first, second) = pair(&found(&county, "demands").await);
        let body = json!({ "rows": [second["id"], first["id"]] });
        for _ in 0..2 {
            assert_eq!(county.post("/api/v1/demands/duplicates/different", body.clone()).await.said(), "204");
        }
        assert_eq!(found(&county, "demands").await["total"], 0);
        let one = county.post("/api/v1/demands/duplicates/different", json!({ "rows": [first["id"]] })).await;
        assert_eq!((one.said().as_str(), one.fields()), ("400 invalid", vec!["rows"]));
    }
}

on_both! {
    async fn only_who_reviews_the_rows_finds_merges_and_tells_apart(app) {
        let county = app.bureau("缙云县经信局", "331122").await;
        import(&app, &county, "demands", ONE).await;
        import(&app, &county, "demands", OTHER).await;
        let (first, second) = pair(&found(&county, "demands").await);
        let body = json!({ "stays": at(&first), "gone": [at(&second)] });
        let elsewhere = app.bureau("遂昌县经信局", "331123").await;
        let town = app.bureau("壶镇镇人民政府", "331122101").await;
        let firm = app.factory("新碧铸造").await;
        let viewer = app.member(county.org.as_ref().unwrap(), duijie::auth::actor::Membership::Viewer).await;
        for (who, look, write) in [
            (&elsewhere, "200", "404 not-found"),
            (&town, "403 forbidden", "403 forbidden"),
            (&firm, "403 forbidden", "403 forbidden"),
            (&viewer, "200", "403 forbidden"),
            (&app.anybody(), "401 unauthenticated", "401 unauthenticated"),
        ] {
            assert_eq!(who.get("/api/v1/demands/duplicates").await.said(), look);
            assert_eq!(merge(who, "demands", body.clone()).await.said(), write);
            let apart = json!({ "rows": [first["id"], second["id"]] });
            assert_eq!(who.post("/api/v1/demands/duplicates/different", apart).await.said(), write);
        }
        assert_eq!(found(&elsewhere, "demands").await["looked_at"], 0);
        assert_eq!(county.get("/api/v1/demands/duplicates?region=331123").await.said(), "403 forbidden");
        assert_eq!(county.get("/api/v1/demands/duplicates?region=99&size=0").await.fields(), ["region", "size"]);
        assert_eq!(county.get("/api/v1/orgs/duplicates").await.said(), "404 not-found");
        assert_eq!(found(&county, "demands").await["total"], 1, "nobody has changed anything");
    }
}

on_both! {
    async fn a_merge_that_cannot_be_is_refused_whole(app) {
        let county = app.bureau("缙云县经信局", "331122").await;
        import(&app, &county, "demands", ONE).await;
        import(&app, &county, "demands", OTHER).await;
        let (first, second) = pair(&found(&county, "demands").await);
        let all = county.get("/api/v1/demands").await.body["items"].as_array().unwrap().clone();
        let stranger = all.iter().find(|row| row["owner_name"] == "缙云县壶山铸造厂").unwrap();
        let refused = |body: Value| {
            let county = county.clone();
            async move {
                let answer = merge(&county, "demands", body).await;
                let fields = if answer.said() == "400 invalid" { answer.fields().join(",") } else { String::new() };
                format!("{} {fields}", answer.said())
            }
        };
        assert_eq!(refused(json!({ "stays": at(&first), "gone": [at(stranger)] })).await, "409 conflict ");
        assert_eq!(refused(json!({ "stays": at(&first), "gone": [] })).await, "400 invalid gone");
        assert_eq!(refused(json!({ "stays": at(&first), "gone": [at(&first)] })).await, "400 invalid gone.0");
        assert_eq!(refused(json!({ "stays": { "id": first["id"], "version": 9 }, "gone": [at(&second)] })).await, "409 stale ");
        let take = |key: &str, from: &Value| json!({ "stays": at(&first), "gone": [at(&second)], "take": { key: from["id"] } });
        assert_eq!(refused(take("needed_by", &first)).await, "400 invalid take.needed_by");
        assert_eq!(refused(take("company", &second)).await, "400 invalid take.company");
        assert_eq!(refused(take("colour", &second)).await, "400 invalid take.colour");
        assert_eq!(found(&county, "demands").await["total"], 1, "nothing was changed");
    }
}

on_both! {
    async fn products_of_one_maker_and_model_are_found_and_others_are_not(app) {
        let county = app.bureau("缙云县经信局", "331122").await;
        let head = "企业名称,产品名称,规格型号,参考价格(万元)\n";
        import(&app, &county, "products", &format!("{head}缙云县壶山锯床厂,卧式带锯床,GT4230,6\n缙云县壶山锯床厂,卧式带锯床,GT4250,9\n")).await;
        import(&app, &county, "products", &format!("{head}缙云壶山锯床厂,卧式带锯床,gt-4230,6\n")).await;
        let seen = found(&county, "products").await;
        let (first, second) = pair(&seen);
        assert_eq!((&first["cells"]["model"], &second["cells"]["model"]), (&json!("GT4230"), &json!("gt-4230")), "{seen:#}");
        let merged = merge(&county, "products", json!({ "stays": at(&second), "gone": [at(&first)], "take": { "model": first["id"] } })).await;
        assert_eq!((merged.said().as_str(), &merged.body["stays"]["cells"]["model"]), ("200", &json!("GT4230")), "{merged:?}");
    }
}
