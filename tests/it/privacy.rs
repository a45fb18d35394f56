//! What is private stays so: the declaration, masked rows, budgets, one's own data, and the log.
use std::{
    env, fs,
    process::{Command, Stdio},
    time::Duration,
};

use actix_web::web;
use diesel::prelude::*;
use duijie::{
    auth::actor::Membership,
    db::schema::{audit, declarations, notice_settings, orgs, sessions, users},
    job::runner,
    org::{Role, State},
};
use reqwest::Method;
use serde_json::{Value, json};

use crate::{
    codes::{PASSWORD, registered},
    event_members::{opened, registers},
    harness::{Backend, Client, TestApp, code_for, database, demand_body},
    on_both,
};

const DECLARATION: &str = "/api/v1/declarations/classified";

async fn signed_in(app: &TestApp, login: &str, password: &str) -> (String, Client) {
    let answer = app.anybody().post("/api/v1/auth/tokens", json!({ "login": login, "password": password })).await;
    let token = answer.body["access_token"].as_str().map(str::to_owned);
    (answer.said(), Client { token, ..app.anybody() })
}

on_both! {
    async fn nobody_enters_rows_before_declaring_that_nothing_classified_is_in_them(app) {
        registered(&app, "新来的厂", "boss@example.test").await;
        let (_, boss) = signed_in(&app, "boss@example.test", PASSWORD).await;
        let refused = boss.post("/api/v1/demands", demand_body("锯床更新")).await;
        assert_eq!(refused.said(), "409 declaration-required");
        assert!(refused.body["title"].as_str().unwrap().contains(DECLARATION), "{refused:?}");
        let sheet = "/api/v1/imports?list=demands&name=a.csv";
        assert_eq!(boss.post(sheet, json!("企业名称,拟更新设备")).await.said(), "409 declaration-required");

        let text = boss.get(DECLARATION).await.body;
        assert!(text["text"].as_str().unwrap().contains("国家秘密") && text.get("accepted_at").is_none());
        assert_eq!(boss.post(DECLARATION, json!({ "version": "v0" })).await.fields(), ["version"]);
        assert_eq!(boss.post("/api/v1/demands", demand_body("锯床更新")).await.said(), "409 declaration-required");
        for _ in 0..2 {
            assert!(boss.post(DECLARATION, json!({ "version": "v1" })).await.body["accepted_at"].is_string());
        }
        let made = boss.post("/api/v1/demands", demand_body("锯床更新")).await;
        assert_eq!(made.said(), "201", "{made:?}");
        assert_eq!(boss.post(sheet, json!("企业名称,拟更新设备")).await.said(), "202");
        assert_eq!(app.anybody().get(DECLARATION).await.said(), "401 unauthenticated");
        let written = app.app.db.read(|conn| Ok(declarations::table.count().get_result::<i64>(conn)?));
        assert_eq!(written.await.unwrap(), 1);
    }
}

on_both! {
    async fn a_masked_row_that_names_its_firm_is_published_knowingly_or_not_at_all(app) {
        let (county, factory) = (app.bureau("缙云县经信局", "331122").await, app.factory("缙云县壶镇泵业有限公司").await);
        let mut body = demand_body("壶镇泵业锯床更新");
        body["disclosure"] = json!("masked");
        body["industry"] = json!("C3421");
        body["items"][0]["requirements"] = json!("送货到厂，联系 13911112222");
        let made = factory.post("/api/v1/demands", body.clone()).await;
        let url = format!("/api/v1/demands/{}", made.id());
        assert_eq!(made.body.get("warnings"), None, "the owner is not warned, the bureau is");
        assert_eq!(factory.step(&url, "submit").await.said(), "200");

        let seen = county.get(&url).await.body;
        let warned: Vec<_> = seen["warnings"].as_array().unwrap().iter()
            .map(|warning| format!("{} {}", warning["field"].as_str().unwrap(), warning["code"].as_str().unwrap()))
            .collect();
        let expected = ["title exposure-name", "items.0.name exposure-name", "items.0.requirements exposure-phone", "industry exposure-few"];
        assert_eq!(warned, expected);
        let refused = county.post(&format!("{url}/publish"), json!({ "version": 2 })).await;
        assert_eq!(refused.said(), "409 warnings");
        assert_eq!(refused.fields(), ["title", "items.0.name", "items.0.requirements", "industry"]);
        assert!(refused.body["problems"][2]["message"].as_str().unwrap().contains("13911112222"), "{refused:?}");
        let known = json!({ "version": 2, "accept_warnings": true });
        assert_eq!(county.post(&format!("{url}/publish"), known).await.said(), "200");
        assert_eq!(factory.get(&url).await.body["title"], "壶镇泵业锯床更新", "the text is never changed");

        // Put right, and among enough others of its trade, it needs no acceptance.
        for nth in 0..5 {
            let other = app.org(&format!("第{nth}铸造厂"), &[Role::Factory], "331122", State::Verified).await;
            let of_trade = app.app.db.write(duijie::db::Author::default(), move |tx| {
                let row = diesel::update(orgs::table.find(other.id));
                Ok(row.set(orgs::industry.eq(Some("C3421"))).execute(&mut **tx)?)
            });
            assert_eq!(of_trade.await.unwrap(), 1);
        }
        body["title"] = json!("锯床更新");
        body["items"][0]["name"] = json!("锯床");
        body["items"][0]["requirements"] = json!("锯切直径不小于300");
        body["version"] = json!(3);
        assert_eq!(factory.put(&url, body).await.said(), "200");
        assert_eq!(county.get(&url).await.body.get("warnings"), None);
        assert_eq!(county.post(&format!("{url}/publish"), json!({ "version": 4 })).await.said(), "200");
    }
}

on_both! {
    async fn what_lenders_read_of_a_request_is_looked_at_too(app) {
        let (county, factory) = (app.bureau("缙云县经信局", "331122").await, app.factory("壶镇泵业").await);
        let body = json!({ "title": "壶镇泵业换锯床借款", "amount_fen": 60_000_000, "purpose": "equipment",
            "details": { "term_months": 36 } });
        let made = factory.post("/api/v1/financing-requests", body).await;
        let url = format!("/api/v1/financing-requests/{}", made.id());
        assert_eq!(factory.step(&url, "submit").await.said(), "200");
        assert_eq!(county.post(&format!("{url}/publish"), json!({ "version": 2 })).await.fields(), ["title"]);
    }
}

on_both! {
    async fn an_imported_row_is_looked_at_like_any_other(app) {
        let county = app.bureau("缙云县经信局", "331122").await;
        let sheet = "单位名称,拟更新设备名称,数量（台）,联系人,联系电话\n缙云县壶镇泵业有限公司,壶镇泵业专用冲床,2,章工,13800000000\n";
        let sent = county.http.post(format!("{}/api/v1/imports?list=demands&name=a.csv", app.base));
        sent.bearer_auth(county.token.as_ref().unwrap()).body(sheet).send().await.unwrap();
        let worker = app.app.clone();
        web::block(move || while runner::run_next(&worker).unwrap() {}).await.unwrap();
        let row = county.get("/api/v1/demands").await.body["items"][0].clone();
        let url = format!("/api/v1/demands/{}", row["id"].as_str().unwrap());
        // a sheet says nothing of masks: the bureau that entered it masks it before it goes out
        let mut body = demand_body("壶镇泵业专用冲床");
        body["disclosure"] = json!("masked");
        body["version"] = row["version"].clone();
        assert_eq!(county.put(&url, body).await.said(), "200");
        let seen = county.get(&url).await.body;
        assert_eq!(seen["warnings"][0]["code"], "exposure-name", "{seen}");
        let stop = county.post(&format!("{url}/publish"), json!({ "version": seen["version"] })).await;
        assert_eq!(stop.said(), "409 warnings");
    }
}

on_both! {
    async fn a_budget_is_private_unless_its_firm_shows_it(app) {
        let (county, factory) = (app.bureau("缙云县经信局", "331122").await, app.factory("壶镇泵业").await);
        let maker = app.owner_of("处州锯床", &[Role::Maker], "331122").await;
        let mut ids = Vec::new();
        for shown in [false, true] {
            let mut body = demand_body("带锯床");
            body["budget_fen"] = json!(77_777_700);
            body["items"][0]["unit_budget_fen"] = json!(38_888_800);
            if shown {
                body["budget_shown"] = json!(true);
            }
            let made = factory.post("/api/v1/demands", body).await;
            let url = format!("/api/v1/demands/{}", made.id());
            assert_eq!(factory.step(&url, "submit").await.said(), "200");
            assert_eq!(county.step(&url, "publish").await.said(), "200");
            ids.push(made.id().to_owned());
        }
        let product = maker.post("/api/v1/products", json!({ "kind": "equipment", "title": "卧式带锯床 GT4230",
            "category": null, "price_min_fen": 20_000_000, "price_max_fen": 90_000_000 })).await;
        let product = format!("/api/v1/products/{}", product.id());
        assert_eq!(maker.step(&product, "submit").await.said(), "200");
        assert_eq!(county.step(&product, "publish").await.said(), "200");
        app.indexed().await;

        let tells = |text: &str| text.contains("777777") || text.contains("388888");
        let hidden = format!("/api/v1/demands/{}", ids[0]);
        for (path, both) in [
            (hidden.as_str(), false),
            ("/api/v1/demands?order=dearest", true),
            ("/api/v1/demands?budget_min_fen=70000000", true),
            ("/api/v1/demands", true),
            ("/api/v1/search?q=带锯床", true),
            (&format!("{product}/recommendations"), false),
        ] {
            for who in [&maker, &app.anybody()] {
                let answer = who.get(path).await;
                if answer.status.as_u16() == 401 {
                    continue;
                }
                let rows: Vec<Value> = find_rows(&answer.body, &ids[0]);
                assert!(!rows.iter().any(|row| tells(&row.to_string())), "{path}: {answer:?}");
                assert!(both || !tells(&json!(rows).to_string()));
            }
        }
        let sheet = maker.send(Method::GET, "/api/v1/demands/export.csv", None, &[]).await.body.to_string();
        assert_eq!(sheet.matches("77.7777").count() + sheet.matches("777777").count(), 1, "the one that is shown: {sheet}");
        assert!(tells(&factory.get(&hidden).await.body.to_string()) && tells(&county.get(&hidden).await.body.to_string()));
    }
}

/// Every object in `body` that is the row `id`.
fn find_rows(body: &Value, id: &str) -> Vec<Value> {
    match body {
        Value::Object(fields) if fields.get("id").and_then(Value::as_str) == Some(id) => vec![body.clone()],
        Value::Object(fields) => fields.values().flat_map(|field| find_rows(field, id)).collect(),
        Value::Array(items) => items.iter().flat_map(|item| find_rows(item, id)).collect(),
        _ => Vec::new(),
    }
}

on_both! {
    async fn a_user_takes_out_all_that_is_stored_about_them(app) {
        registered(&app, "新来的厂", "13800001111").await;
        let (_, boss) = signed_in(&app, "13800001111", PASSWORD).await;
        assert_eq!(boss.post(DECLARATION, json!({ "version": "v1" })).await.said(), "200");
        boss.post("/api/v1/demands", demand_body("锯床更新")).await;
        let data = boss.get("/api/v1/users/me/export.json").await.body;
        assert_eq!((&data["account"]["login"], &data["account"]["name"]), (&json!("13800001111"), &json!("章工")));
        assert_eq!(data["memberships"][0]["name"], "新来的厂");
        assert_eq!((data["sessions"].as_array().unwrap().len(), &data["declarations"][0]["what"]), (1, &json!("v1")));
        let acts: Vec<_> = data["audit"].as_array().unwrap().iter().map(|line| line["act"].as_str().unwrap()).collect();
        assert!(["sign-in", "declare", "create", "export"].iter().all(|act| acts.contains(act)), "{acts:?}");
        assert!(!data.to_string().contains("argon2") && !data.to_string().contains("token"), "{data}");
        assert_eq!(app.anybody().get("/api/v1/users/me/export.json").await.said(), "401 unauthenticated");
    }
}

on_both! {
    async fn who_is_sent_to_an_event_takes_that_out_and_is_named_there_no_more_once_deleted(app) {
        let (county, factory) = (app.bureau("缙云县经信局", "331122").await, app.factory("壶镇泵业").await);
        let event = opened(&county, |_| {}).await;
        let clerk = app.member(factory.org.as_ref().unwrap(), Membership::Editor).await;
        let people = json!({ "delegates": [{ "name": "某人", "title": "设备科长", "phone": "13911112222" }, { "name": "别人" }] });
        assert_eq!(registers(&factory, &event, people).await.said(), "200");
        let rival = app.factory("新建铸造").await;
        assert_eq!(registers(&rival, &event, json!({ "delegates": [{ "name": "别的人", "title": "厂长" }] })).await.said(), "200");

        let named = async |who: &Client| who.get("/api/v1/users/me/export.json").await.body["event_delegates"].clone();
        let own = named(&clerk).await;
        assert_eq!((own.as_array().unwrap().len(), &own[0]["name"], &own[0]["title"]), (1, &json!("某人"), &json!("设备科长")), "{own}");
        assert_eq!((&own[0]["event_title"], &own[0]["phone"]), (&json!("装备供需对接会"), &json!("13911112222")));
        assert_eq!(named(&rival).await, json!([]), "of others, nothing");

        assert_eq!(deletes(&clerk, json!({ "password": "a test password" })).await, "204");
        let left = factory.get(&format!("{event}/registration")).await.body["registration"]["delegates"].clone();
        assert_eq!((left.as_array().unwrap().len(), &left[0]["name"]), (1, &json!("别人")), "{left}");
        assert_eq!(rival.get(&format!("{event}/registration")).await.body["registration"]["delegates"][0]["name"], "别的人");
    }
}

async fn deletes(client: &Client, proof: Value) -> String {
    client.send(Method::DELETE, "/api/v1/users/me", Some(proof), &[]).await.said()
}

on_both! {
    async fn a_deleted_account_names_nobody_and_its_login_is_free(app) {
        let made = registered(&app, "新来的厂", "boss@example.test").await;
        let (user, org) = (made.body["user"].as_str().unwrap().to_owned(), made.body["org"].as_str().unwrap().to_owned());
        let (_, boss) = signed_in(&app, "boss@example.test", PASSWORD).await;
        assert_eq!(boss.put("/api/v1/notices/settings", json!({ "by_letter": [] })).await.said(), "200");
        assert_eq!(deletes(&boss, json!({})).await, "400 invalid");
        assert_eq!(deletes(&boss, json!({ "password": "wrong horse" })).await, "400 invalid");
        assert_eq!(deletes(&boss, json!({ "code": "000000" })).await, "401 bad-code");
        let last = boss.send(Method::DELETE, "/api/v1/users/me", Some(json!({ "password": PASSWORD })), &[]).await;
        assert_eq!(last.said(), "409 conflict");
        assert!(last.body["title"].as_str().unwrap().contains("新来的厂"), "{last:?}");

        let heir = app.app.db.read({ let org = org.clone(); move |conn| {
            Ok(duijie::org::store::find(conn, org.parse().unwrap())?.unwrap())
        } }).await.unwrap();
        let heir = app.member(&heir, Membership::Owner).await;
        let (_, phone) = signed_in(&app, "boss@example.test", PASSWORD).await;
        assert_eq!(deletes(&boss, json!({ "password": PASSWORD })).await, "204");
        assert_eq!(phone.get("/api/v1/auth/me").await.said(), "401 unauthenticated", "signed out everywhere");
        assert_eq!(signed_in(&app, "boss@example.test", PASSWORD).await.0, "401 bad-credentials");
        assert_eq!(signed_in(&app, &format!("erased:{user}"), PASSWORD).await.0, "401 bad-credentials");
        let members = heir.get(&format!("/api/v1/orgs/{org}/members")).await.body;
        assert_eq!(members.as_array().unwrap().len(), 1);
        assert_eq!(heir.get(&format!("/api/v1/orgs/{org}")).await.body["inside"]["contact_name"], "");

        let left = app.app.db.read(move |conn| {
            let row: (String, String) = users::table.find(&user).select((users::login, users::name)).first(conn)?;
            let signed_in: i64 = sessions::table.filter(sessions::user_id.eq(&user)).count().get_result(conn)?;
            let wishes: i64 = notice_settings::table.count().get_result(conn)?;
            let lines: i64 = audit::table.filter(audit::user_id.eq(&user)).count().get_result(conn)?;
            let named: i64 = audit::table.filter(audit::detail.like("%boss@%")).count().get_result(conn)?;
            Ok((row, signed_in, wishes, lines > 2, named))
        }).await.unwrap();
        assert!(left.0.0.starts_with("erased:") && left.0.1.is_empty());
        assert_eq!((left.1, left.2, left.3, left.4), (0, 0, true, 0), "the trail stays, and names nobody");
        registered(&app, "又来的厂", "boss@example.test").await;
        assert_eq!(signed_in(&app, "boss@example.test", PASSWORD).await.0, "200");
    }
}

on_both! {
    async fn an_owner_sees_and_takes_back_invitations_that_wait(app) {
        let factory = app.factory("壶镇泵业").await;
        let editor = app.member(factory.org.as_ref().unwrap(), Membership::Editor).await;
        let rival = app.factory("新建铸造").await;
        let url = format!("/api/v1/orgs/{}/invitations", factory.org.as_ref().unwrap().id);
        let invited = factory.post(&url, json!({ "login": "new@example.test", "role": "viewer" })).await;
        assert_eq!(invited.said(), "201", "{invited:?}");
        let open = factory.get(&url).await.body;
        assert_eq!((&open[0]["login"], &open[0]["role"]), (&json!("new@example.test"), &json!("viewer")));
        assert!(!open.to_string().contains(invited.body["code"].as_str().unwrap()));
        assert_eq!((editor.get(&url).await.said(), rival.get(&url).await.said()), ("403 forbidden".into(), "403 forbidden".into()));

        let one = format!("{url}/{}", open[0]["id"].as_str().unwrap());
        let revoke = async |who: &Client| who.send(Method::DELETE, &one, None, &[]).await.said();
        assert_eq!((revoke(&editor).await, revoke(&rival).await), ("403 forbidden".into(), "403 forbidden".into()));
        assert_eq!((revoke(&factory).await, revoke(&factory).await), ("204".into(), "404 not-found".into()));
        assert_eq!(factory.get(&url).await.body, json!([]));
        let joins = json!({ "login": "new@example.test", "code": invited.body["code"], "name": "新人", "password": PASSWORD });
        assert_eq!(app.anybody().post("/api/v1/auth/accept-invitation", joins).await.said(), "401 bad-code");
    }
}

#[actix_web::test]
async fn the_log_names_nobody() {
    let (dir, url) = database(Backend::Sqlite);
    let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let log = dir.path().join("log");
    let out = fs::File::create(&log).unwrap();
    let mut server = Command::new(env::var("DUIJIE_TEST_BINARY").unwrap())
        .args(["serve", "--listen", &format!("127.0.0.1:{port}"), "--data-dir", dir.path().to_str().unwrap()])
        .env("DUIJIE_DATABASE_URL", url)
        .env("DUIJIE_LOG", "debug,h2=off,hyper=off")
        .env("DUIJIE_SMTP_URL", "smtp://127.0.0.1:9") // nobody listens: sending fails, and is logged
        .env("DUIJIE_MAIL_FROM", "duijie@example.test")
        .stdout(out.try_clone().unwrap())
        .stderr(Stdio::from(out))
        .spawn()
        .unwrap();
    let client =
        Client { http: reqwest::Client::new(), base: format!("http://127.0.0.1:{port}"), token: None, org: None };
    while client.http.get(format!("{}/readyz", client.base)).send().await.is_err() {
        actix_web::rt::time::sleep(Duration::from_millis(50)).await;
    }
    let registration = json!({ "credit_code": code_for("密址铸造").to_string(), "name": "密址铸造", "roles": ["factory"],
        "region": "331122", "login": "secret.person@example.test", "password": PASSWORD, "user_name": "欧阳无名" });
    assert_eq!(client.post("/api/v1/auth/register", registration).await.said(), "201");
    let login = json!({ "login": "secret.person@example.test", "password": PASSWORD });
    let tokens = client.post("/api/v1/auth/tokens", login).await.body;
    let token = tokens["access_token"].as_str().unwrap().to_owned();
    let signed_in = Client { token: Some(token.clone()), ..client.clone() };
    signed_in.post("/api/v1/auth/codes", json!({ "login": "secret.person@example.test", "purpose": "sign-in" })).await;
    client.post("/api/v1/auth/tokens", json!({ "login": "13899990000", "password": "a wrong password" })).await;
    signed_in.get("/api/v1/search?q=13899990000").await;
    signed_in.get("/api/v1/orgs?after=欧阳无名").await;
    signed_in.post("/api/v1/demands", json!({ "title": 13899990000_i64 })).await;
    // the job that sends the code has failed at least once when its warning is there
    for _ in 0..200 {
        if fs::read_to_string(&log).unwrap().contains("could not be sent") {
            break;
        }
        actix_web::rt::time::sleep(Duration::from_millis(50)).await;
    }
    server.kill().unwrap();
    server.wait().unwrap();
    let said = fs::read_to_string(&log).unwrap();
    assert!(said.contains("/api/v1/auth/tokens") && said.contains("could not be sent"), "{said}");
    let secret = tokens["refresh_token"].as_str().unwrap();
    for private in ["secret.person", "13899990000", "欧阳无名", "密址铸造", PASSWORD, token.as_str(), secret] {
        let line = said.lines().find(|line| line.contains(private));
        assert!(line.is_none(), "{private}: {line:?}");
    }
}
