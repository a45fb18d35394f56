//! Who comes at the same moment: exactly one wins, and the other is told why.
use std::collections::BTreeSet;

use diesel::prelude::*;
use duijie::{
    db::schema::{demands, introductions, jobs, memberships},
    job::runner,
    org::{Role, State},
};
use futures_util::future::join_all;
use reqwest::Method;
use serde_json::{Value, json};

use crate::{
    codes::PASSWORD,
    harness::{Answer, Client, code_for, demand_body},
    on_both,
};

/// What each said, sorted.
fn said(answers: &[Answer]) -> Vec<String> {
    let mut said: Vec<String> = answers.iter().map(Answer::said).collect();
    said.sort();
    said
}

async fn published(bureau: &Client, keeper: &Client, list: &str, body: Value) -> String {
    let made = keeper.post(&format!("/api/v1/{list}"), body).await;
    assert_eq!(made.said(), "201", "{made:?}");
    let url = format!("/api/v1/{list}/{}", made.id());
    assert_eq!(keeper.step(&url, "submit").await.said(), "200");
    assert_eq!(bureau.step(&url, "publish").await.said(), "200");
    made.id().to_owned()
}

on_both! {
    async fn of_many_writers_with_one_version_exactly_one_wins(app) {
        let factory = app.factory("壶镇泵业").await;
        for round in 0..5 {
            let url = factory.drafts_demand(&format!("锯床{round}")).await;
            let writes = (0..6).map(|nth| {
                let mut body = demand_body(&format!("锯床{round} 改{nth}"));
                body["version"] = json!(1);
                let (factory, url) = (factory.clone(), url.clone());
                async move { factory.put(&url, body).await }
            });
            let answers = join_all(writes).await;
            let mut expected = vec!["200".to_owned()];
            expected.extend(vec!["409 stale".to_owned(); 5]);
            assert_eq!(said(&answers), expected, "{answers:?}");
            let won = answers.iter().find(|answer| answer.said() == "200").unwrap();
            let now = factory.get(&url).await.body;
            assert_eq!((&now["version"], &now["title"]), (&json!(2), &won.body["title"]));
        }
    }
}

on_both! {
    async fn a_row_is_published_or_returned_and_never_both(app) {
        let (county, factory) = (app.bureau("缙云县经信局", "331122").await, app.factory("壶镇泵业").await);
        for _ in 0..5 {
            let url = factory.submits_demand("锯床更新").await;
            let (publish, back) = (format!("{url}/publish"), format!("{url}/return"));
            let (one, other) = futures_util::future::join(
                county.post(&publish, json!({ "version": 2 })),
                county.post(&back, json!({ "version": 2, "reasons": "缺预算" })),
            )
            .await;
            assert_eq!(said(&[one, other]), ["200", "409 stale"]);
        }
    }
}

on_both! {
    async fn one_key_eight_times_at_once_is_one_row_and_one_answer(app) {
        let factory = app.factory("壶镇泵业").await;
        for round in 0..4 {
            let key = format!("key-{round}");
            let tries = (0..8).map(|_| {
                let (factory, key) = (factory.clone(), key.clone());
                let body = demand_body("锯床更新");
                async move { factory.send(Method::POST, "/api/v1/demands", Some(body), &[("Idempotency-Key", &key)]).await }
            });
            let answers = join_all(tries).await;
            assert_eq!(said(&answers), vec!["201"; 8], "{answers:?}");
            let bodies: BTreeSet<String> = answers.iter().map(|answer| answer.body.to_string()).collect();
            assert_eq!(bodies.len(), 1);
            let rows = app.app.db.read(|conn| Ok(demands::table.count().get_result::<i64>(conn)?)).await.unwrap();
            assert_eq!(rows, round + 1);
        }
    }
}

on_both! {
    async fn of_two_who_use_a_claim_code_one_speaks_for_the_firm(app) {
        let county = app.bureau("缙云县经信局", "331122").await;
        for round in 0..3 {
            let name = format!("代录{round}厂");
            let entered = app.org(&name, &[Role::Factory], "331122", State::Entered).await;
            let url = format!("/api/v1/orgs/{}/codes", entered.id);
            let code = county.post(&url, json!({ "purpose": "claim" })).await.body["code"].clone();
            let claims = (0..3).map(|nth| {
                let anybody = app.anybody();
                let body = json!({ "credit_code": code_for(&name).to_string(), "name": name, "roles": ["factory"],
                    "region": "331122", "login": format!("r{round}n{nth}@example.test"), "password": PASSWORD,
                    "user_name": "章工", "claim_code": code });
                async move { anybody.post("/api/v1/auth/register", body).await }
            });
            let answers = join_all(claims).await;
            assert_eq!(answers.iter().filter(|answer| answer.said() == "201").count(), 1, "{answers:?}");
            assert!(answers.iter().all(|answer| answer.status.as_u16() < 500), "{answers:?}");
            let org = entered.id;
            let members = app.app.db.read(move |conn| {
                Ok(memberships::table.filter(memberships::org_id.eq(org)).count().get_result::<i64>(conn)?)
            });
            assert_eq!(members.await.unwrap(), 1);
        }
    }
}

/// A demand of `factory` and a product of `maker`, both published, as the body of an introduction.
async fn pair(bureau: &Client, demand: &str, maker: &Client) -> Value {
    let product = published(bureau, maker, "products", json!({ "kind": "equipment", "title": "卧式带锯床" })).await;
    json!({ "demand": demand, "product": product, "message": "请看样机", "consent_version": "v2" })
}

on_both! {
    async fn an_introduction_is_accepted_or_taken_back_and_never_both(app) {
        let (county, factory) = (app.bureau("缙云县经信局", "331122").await, app.factory("壶镇泵业").await);
        let maker = app.owner_of("处州锯床", &[Role::Maker], "331122").await;
        for round in 0..4 {
            let demand = published(&county, &factory, "demands", demand_body(&format!("锯床{round}"))).await;
            let asked = maker.post("/api/v1/introductions", pair(&county, &demand, &maker).await).await;
            let url = format!("/api/v1/introductions/{}", asked.id());
            let (accept, withdraw) = (format!("{url}/accept"), format!("{url}/withdraw"));
            let (accepted, withdrawn) = futures_util::future::join(
                factory.post(&accept, json!({ "version": 1, "consent_version": "v2" })),
                maker.post(&withdraw, json!({ "version": 1 })),
            )
            .await;
            let now = maker.get(&url).await.body;
            let (open, state) = (now["contacts_open"] == json!(true), now["state"].as_str().unwrap().to_owned());
            assert_eq!(said(&[accepted, withdrawn]), ["200", "409 stale"], "{state}");
            assert_eq!(open, state == "accepted");
            assert!(["accepted", "withdrawn"].contains(&state.as_str()));
        }
    }
}

on_both! {
    async fn fourteen_who_ask_at_once_are_ten_that_wait(app) {
        let (county, factory) = (app.bureau("缙云县经信局", "331122").await, app.factory("壶镇泵业").await);
        let demand = published(&county, &factory, "demands", demand_body("锯床更新")).await;
        let maker = app.owner_of("处州锯床", &[Role::Maker], "331122").await;
        let mut pairs = Vec::new();
        for _ in 0..14 {
            pairs.push(pair(&county, &demand, &maker).await);
        }
        let asks = pairs.into_iter().map(|pair| {
            let maker = maker.clone();
            async move { maker.post("/api/v1/introductions", pair).await }
        });
        let answers = join_all(asks).await;
        let mut expected = vec!["201".to_owned(); 10];
        expected.extend(vec!["409 conflict".to_owned(); 4]);
        assert_eq!(said(&answers), expected);
        let rows = app.app.db.read(|conn| Ok(introductions::table.count().get_result::<i64>(conn)?)).await.unwrap();
        assert_eq!(rows, 10);
    }
}

on_both! {
    async fn one_sheet_sent_twice_at_once_doubles_nothing(app) {
        let county = app.bureau("缙云县经信局", "331122").await;
        let sheet = "单位名称,拟更新设备名称,数量（台）\n甲试点厂,立式加工中心,2\n乙试点厂,冲床,1\n甲试点厂,冲床,3\n";
        let url = format!("{}/api/v1/imports?list=demands&name=a.csv", app.base);
        // once with a key, as a retry; once without, as by two people
        let send = |key: &'static str| {
            let sent = county.http.post(&url).bearer_auth(county.token.as_ref().unwrap()).body(sheet);
            let sent = if key.is_empty() { sent } else { sent.header("Idempotency-Key", key) };
            async move { sent.send().await.unwrap().status().as_u16() }
        };
        let statuses = join_all([send("one"), send("one"), send("one"), send(""), send("")]).await;
        assert_eq!(statuses, [202; 5]);
        let waiting = app.app.db.read(|conn| Ok(jobs::table.filter(jobs::kind.like("import-%")).count().get_result::<i64>(conn)?));
        assert_eq!(waiting.await.unwrap(), 3, "one for the key, and two");
        // two runners, as of two nodes
        let runners = (0..2).map(|_| {
            let app = app.app.clone();
            actix_web::web::block(move || while runner::run_next(&app).unwrap() {})
        });
        join_all(runners).await.into_iter().for_each(|ended| ended.unwrap());
        let ends = app.app.db.read(|conn| {
            let states: Vec<String> = jobs::table.filter(jobs::kind.like("import-%")).select(jobs::state).load(conn)?;
            Ok((states, demands::table.count().get_result::<i64>(conn)?))
        });
        assert_eq!(ends.await.unwrap(), (vec!["done".to_owned(); 3], 3));
    }
}
