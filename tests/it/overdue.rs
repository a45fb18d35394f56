//! What waits too long in a bureau's region, and what an organisation is verified by.
use chrono::TimeDelta;
use duijie::{
    db::{
        Author,
        schema::{confirmations, demands, introductions, orgs},
    },
    org::{Role, State},
};
use serde_json::{Value, json};

use crate::{
    harness::{Client, TestApp, demand_body},
    on_both,
};

/// `kind list=count` of every line.
fn lines(overdue: &Value) -> Vec<String> {
    let said = |line: &Value| {
        let list = line["list"].as_str().map(|list| format!(" {list}")).unwrap_or_default();
        format!("{}{list}={}", line["kind"].as_str().unwrap(), line["count"])
    };
    overdue["lines"].as_array().unwrap_or_else(|| panic!("{overdue}")).iter().map(said).collect()
}

async fn overdue(client: &Client) -> Value {
    let answer = client.get("/api/v1/overdue").await;
    assert_eq!(answer.said(), "200", "{answer:?}");
    answer.body
}

/// Every demand was last changed so many days ago.
async fn aged(app: &TestApp, days: i64) {
    use diesel::prelude::*;
    let then = app.app.db.clock().now() - TimeDelta::days(days);
    let set = app.app.db.write(Author::default(), move |tx| {
        Ok(diesel::update(demands::table).set(demands::updated_at.eq(then)).execute(&mut **tx)?)
    });
    assert!(set.await.unwrap() > 0);
}

async fn published(owner: &Client, bureau: &Client, list: &str, body: Value) -> String {
    let made = owner.post(&format!("/api/v1/{list}"), body).await;
    assert_eq!(made.said(), "201", "{made:?}");
    let url = format!("/api/v1/{list}/{}", made.id());
    for (who, step) in [(owner, "submit"), (bureau, "publish")] {
        let done = who.step(&url, step).await;
        assert_eq!(done.said(), "200", "{list} {step}: {done:?}");
    }
    made.id().to_owned()
}

on_both! {
    async fn a_bureau_sees_what_waits_too_long_in_its_region_and_no_other(app) {
        let county = app.bureau("缙云县经信局", "331122").await;
        let beside = app.bureau("遂昌县经信局", "331123").await;
        let city = app.bureau("丽水市经信局", "331100").await;
        let factory = app.factory("壶镇泵业").await;
        factory.submits_demand("带锯床更新").await;
        factory.drafts_demand("还没写完").await;
        assert_eq!(lines(&overdue(&county).await), [""; 0], "it was handed in today");
        aged(&app, 5).await;
        assert_eq!(lines(&overdue(&county).await), [""; 0], "not five working days yet");
        // more than five working days, whichever holidays lie between
        aged(&app, 25).await;
        let now = overdue(&county).await;
        assert_eq!(lines(&now), ["rows demands=1"], "{now}");
        assert!(now["lines"][0]["text"].as_str().unwrap().contains("1 条需求"), "{now}");
        let path = now["lines"][0]["path"].as_str().unwrap();
        let behind = county.get(&format!("/api/v1{path}")).await.body;
        assert_eq!(behind["items"].as_array().unwrap().len(), 1, "{path}");
        assert_eq!(lines(&overdue(&city).await), ["rows demands=1"]);
        assert_eq!(lines(&overdue(&beside).await), [""; 0]);
        let narrowed = city.get("/api/v1/overdue?region=331123").await.body;
        assert_eq!(lines(&narrowed), [""; 0]);

        assert_eq!(beside.get("/api/v1/overdue?region=331122").await.said(), "403 forbidden");
        assert_eq!(county.get("/api/v1/overdue?region=x").await.fields(), ["region"]);
        assert_eq!(factory.get("/api/v1/overdue").await.said(), "403 forbidden");
        assert_eq!(app.anybody().get("/api/v1/overdue").await.said(), "401 unauthenticated");
    }
}

on_both! {
    async fn everything_that_waits_is_on_the_page_with_its_list_behind_it(app) {
        use diesel::prelude::*;
        let county = app.bureau("缙云县经信局", "331122").await;
        let factory = app.factory("壶镇泵业").await;
        let maker = app.owner_of("处州锯床", &[Role::Maker], "331122").await;
        app.org("待核实锯床", &[Role::Maker], "331122", State::Claimed).await;
        let demand = published(&factory, &county, "demands", demand_body("带锯床更新")).await;
        let saw = json!({ "kind": "equipment", "title": "卧式带锯床 GT4230" });
        let product = published(&maker, &county, "products", saw).await;
        let asked = json!({ "demand": demand, "product": product, "message": "合用", "consent_version": "v2" });
        assert_eq!(maker.post("/api/v1/introductions", asked).await.said(), "201");
        let today = app.app.db.clock().today();
        let round = json!({ "list": "demands", "title": "设备更新需求征集", "deadline": today + TimeDelta::days(9) });
        let round = county.post("/api/v1/rounds", round).await;
        let members = format!("/api/v1/rounds/{}/members", round.id());
        let asked = county.post(&members, json!({ "orgs": [factory.org.as_ref().unwrap().id] })).await;
        assert_eq!(asked.said(), "200", "{asked:?}");
        let member = county.get(&members).await.body["items"][0]["id"].as_str().unwrap().to_owned();
        let call = json!({ "outcome": "no-answer", "next_on": today });
        assert!(county.post(&format!("/api/v1/round-members/{member}/calls"), call).await.status.is_success());
        let set = app.app.db.write(Author::default(), move |tx| {
            diesel::update(introductions::table).set(introductions::due_on.eq(today)).execute(&mut **tx)?;
            diesel::update(confirmations::table).set(confirmations::confirm_by.eq(today)).execute(&mut **tx)?;
            Ok(())
        });
        set.await.unwrap();

        let now = overdue(&county).await;
        assert_eq!(lines(&now), ["orgs=1", "calls=1", "introductions=1", "listings products=1"], "{now}");
        for line in now["lines"].as_array().unwrap() {
            let behind = county.get(&format!("/api/v1{}", line["path"].as_str().unwrap())).await;
            assert_eq!(behind.body["items"].as_array().map(Vec::len), Some(1), "{line}: {behind:?}");
        }
        let english = county.get("/api/v1/overdue?lang=en").await.body;
        assert!(english.to_string().contains("wait to be verified"), "{english}");
        let late = app.app.db.write(Author::default(), move |tx| {
            use duijie::db::schema::rounds;
            let yesterday = today.pred_opt().unwrap();
            Ok(diesel::update(rounds::table).set(rounds::deadline.eq(yesterday)).execute(&mut **tx)?)
        });
        assert_eq!(late.await.unwrap(), 1);
        assert!(lines(&overdue(&county).await).contains(&"rounds=1".to_owned()));
    }
}

on_both! {
    async fn a_bureau_sees_since_when_an_organisation_waits_and_by_what_to_verify_it(app) {
        use diesel::prelude::*;
        let county = app.bureau("缙云县经信局", "331122").await;
        let waits = app.org("待核实锯床", &[Role::Maker], "331122", State::Claimed).await;
        let owner = app.member(&waits, duijie::auth::actor::Membership::Owner).await;
        let url = format!("/api/v1/orgs/{}", waits.id);
        let listed = county.get("/api/v1/orgs?state=claimed&region=331122").await.body;
        assert!(listed["items"][0]["waiting_since"].is_string(), "{listed}");
        let sealed = format!("{url}/attachments?kind=sealed-copy&name=a.pdf");
        assert_eq!(owner.post(&sealed, json!("%PDF-1.7 licence")).await.said(), "201");
        let seen = county.get(&format!("{url}/verification")).await;
        assert_eq!((seen.said().as_str(), &seen.body["ready"]), ("200", &json!(true)), "{seen:?}");
        let here = |body: &Value| -> Vec<String> {
            let lines = body["lines"].as_array().unwrap().iter().filter(|line| line["here"] == true);
            lines.map(|line| line["evidence"].as_str().unwrap().to_owned()).collect()
        };
        assert_eq!(here(&seen.body), ["credit-code", "sealed-copy"]);
        let id = waits.id;
        let bare = app.app.db.write(Author::default(), move |tx| {
            let none: Option<duijie::kernel::credit_code::CreditCode> = None;
            Ok(diesel::update(orgs::table.find(id)).set(orgs::credit_code.eq(none)).execute(&mut **tx)?)
        });
        assert_eq!(bare.await.unwrap(), 1);
        let seen = county.get(&format!("{url}/verification")).await.body;
        assert_eq!(seen["ready"], false, "nobody is verified without a code: {seen}");

        let beside = app.bureau("遂昌县经信局", "331123").await;
        let rival = app.factory("新建铸造").await;
        for stranger in [&beside, &rival] {
            assert_eq!(stranger.get(&format!("{url}/verification")).await.said(), "404 not-found");
        }
        assert_eq!(app.anybody().get(&format!("{url}/verification")).await.said(), "401 unauthenticated");
        let rules = app.anybody().get("/api/v1/attachments/rules").await.body;
        assert_eq!(rules["most_bytes"], 20 * 1024 * 1024);
        assert!(rules["media"].as_array().unwrap().iter().any(|one| one["extensions"] == json!(["pdf"])), "{rules}");
    }
}
