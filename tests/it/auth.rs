use duijie::org::{Role, State};
use reqwest::{Method, header};
use serde_json::{Value, json};

use crate::{
    harness::{Client, code_for},
    on_both,
};

fn registration(name: &str, login: &str) -> Value {
    json!({
        "credit_code": code_for(name).to_string(),
        "name": name,
        "roles": ["factory"],
        "region": "331122",
        "login": login,
        "password": "correct horse",
        "user_name": "章工"
    })
}

async fn signed_in(client: &Client, login: &str) -> Client {
    let answer = client.post("/api/v1/auth/tokens", json!({ "login": login, "password": "correct horse" })).await;
    assert_eq!(answer.said(), "200", "{answer:?}");
    Client { token: Some(answer.body["access_token"].as_str().unwrap().to_owned()), ..client.clone() }
}

on_both! {
    async fn a_firm_registers_signs_in_and_out(app) {
        let anybody = app.anybody();
        let made = anybody.post("/api/v1/auth/register", registration("壶镇泵业", "Boss@Example.test")).await;
        assert_eq!((made.said().as_str(), &made.body["waits_for_bureau"]), ("201", &json!(false)));

        let boss = signed_in(&anybody, "boss@example.test").await;
        assert_eq!(boss.get("/api/v1/auth/me").await.body["role"], "owner");
        assert_eq!(boss.send(Method::POST, "/api/v1/auth/sign-out", None, &[]).await.said(), "204");
        assert_eq!(boss.get("/api/v1/auth/me").await.said(), "401 unauthenticated");
    }
}

on_both! {
    async fn who_has_an_account_is_not_told(app) {
        let anybody = app.anybody();
        anybody.post("/api/v1/auth/register", registration("壶镇泵业", "boss@example.test")).await;
        let wrong = anybody.post("/api/v1/auth/tokens", json!({ "login": "boss@example.test", "password": "wrong" })).await;
        let nobody = anybody.post("/api/v1/auth/tokens", json!({ "login": "nobody@example.test", "password": "wrong" })).await;
        assert_eq!((wrong.said(), &wrong.body), (nobody.said(), &nobody.body));
        let same_login = anybody.post("/api/v1/auth/register", registration("新建铸造", "boss@example.test")).await;
        let same_code = anybody.post("/api/v1/auth/register", registration("壶镇泵业", "other@example.test")).await;
        assert_eq!((same_login.said(), &same_login.body), (same_code.said(), &same_code.body));
    }
}

on_both! {
    async fn a_claim_of_an_entered_firm_waits_for_the_bureau(app) {
        let org = app.org("代录锯床厂", &[Role::Factory], "331122", State::Entered).await;
        let county = app.bureau("缙云县经信局", "331122").await;
        let anybody = app.anybody();
        let claimed = anybody.post("/api/v1/auth/register", registration("代录锯床厂", "boss@example.test")).await;
        assert_eq!((claimed.said().as_str(), &claimed.body["waits_for_bureau"]), ("201", &json!(true)));

        let login = json!({ "login": "boss@example.test", "password": "correct horse" });
        assert_eq!(anybody.post("/api/v1/auth/tokens", login).await.said(), "409 conflict");
        let verified = county.step(&format!("/api/v1/orgs/{}", org.id), "verify").await;
        assert_eq!(verified.body["state"], "verified", "{verified:?}");
        signed_in(&anybody, "boss@example.test").await;
    }
}

on_both! {
    async fn a_refresh_token_used_twice_late_ends_the_session(app) {
        let anybody = app.anybody();
        anybody.post("/api/v1/auth/register", registration("壶镇泵业", "boss@example.test")).await;
        let login = json!({ "login": "boss@example.test", "password": "correct horse" });
        let first = anybody.post("/api/v1/auth/tokens", login).await.body["refresh_token"].clone();
        let refresh = |token: Value| {
            let anybody = anybody.clone();
            async move { anybody.post("/api/v1/auth/tokens/refresh", json!({ "refresh_token": token })).await }
        };

        let second = refresh(first.clone()).await.body["refresh_token"].clone();
        // another tab, in the same moment: let in, without a token of its own
        let tab = refresh(first.clone()).await;
        assert_eq!((tab.said().as_str(), tab.body.get("refresh_token")), ("200", None));
        // a token from two rotations ago is unknown, the one before after the grace is theft: move the clock back
        app.app.db.write(Default::default(), |tx| {
            use diesel::prelude::*;
            use duijie::db::schema::sessions;
            let long_ago = tx.now() - chrono::TimeDelta::seconds(60);
            diesel::update(sessions::table).set(sessions::rotated_at.eq(long_ago)).execute(&mut **tx)?;
            Ok(())
        }).await.unwrap();
        assert_eq!(refresh(first).await.said(), "401 unauthenticated");
        assert_eq!(refresh(second).await.said(), "401 unauthenticated");
    }
}

on_both! {
    async fn a_browser_gets_cookies_and_other_sites_cannot_use_them(app) {
        let anybody = app.anybody();
        anybody.post("/api/v1/auth/register", registration("壶镇泵业", "boss@example.test")).await;
        let browser = reqwest::Client::builder().cookie_store(true).build().unwrap();
        let post = |path: &'static str, origin: String| browser.post(format!("{}{path}", app.base)).header(header::ORIGIN, origin);
        let login = json!({ "login": "boss@example.test", "password": "correct horse" });

        let forged = post("/api/v1/auth/sign-in", "https://evil.example".into()).json(&login).send().await.unwrap();
        assert_eq!(forged.status(), 403);
        let signed_in = post("/api/v1/auth/sign-in", app.base.clone()).json(&login).send().await.unwrap();
        assert_eq!(signed_in.status(), 200);
        let cookie = signed_in.headers().get(header::SET_COOKIE).unwrap().to_str().unwrap();
        assert!(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"), "{cookie}");

        let declared = post("/api/v1/declarations/classified", app.base.clone()).json(&json!({ "version": "v1" }));
        assert_eq!(declared.send().await.unwrap().status(), 200);
        let draft = crate::harness::demand_body("锯床更新");
        let forged = post("/api/v1/demands", "https://evil.example".into()).json(&draft).send().await.unwrap();
        assert_eq!(forged.status(), 403);
        let own = post("/api/v1/demands", app.base.clone()).json(&draft).send().await.unwrap();
        assert_eq!(own.status(), 201);
    }
}

on_both! {
    async fn bad_requests_are_problems_and_never_faults(app) {
        let anybody = app.anybody();
        let text = anybody.http.post(format!("{}/api/v1/auth/tokens", app.base)).header("content-type", "application/json");
        let malformed = text.body("{\"login\": ").send().await.unwrap();
        assert_eq!(malformed.status(), 400);
        assert_eq!(malformed.headers()["content-type"], "application/problem+json");
        assert_eq!(anybody.get("/api/v1/demands/not-an-id").await.said(), "404 not-found");
        assert_eq!(anybody.get("/api/v1/nothing").await.said(), "404 not-found");
        assert_eq!(anybody.get("/api/v1/demands?region=%00").await.said(), "400 invalid");
        assert_eq!(anybody.get("/api/v1/demands?after=%21").await.said(), "400 invalid");
        assert_eq!(anybody.send(Method::DELETE, "/api/v1/demands", None, &[]).await.said(), "405 method-not-allowed");
        let owner = app.factory("壶镇泵业").await;
        let nul = owner.post("/api/v1/demands", crate::harness::demand_body("锯\u{0}床更新")).await;
        assert_eq!(nul.said(), "400 invalid", "{nul:?}");
    }
}

on_both! {
    async fn nobody_is_put_into_an_organisation_without_being_asked(app) {
        let owner = app.factory("壶镇泵业").await;
        let other = app.factory("新建铸造").await;
        let login = other.get("/api/v1/auth/me").await.body["login"].as_str().unwrap().to_owned();
        let url = format!("/api/v1/orgs/{}/members", owner.org.as_ref().unwrap().id);
        let member = |login: &str| json!({ "login": login, "role": "viewer", "name": "新人", "password": "correct horse" });
        let refused = owner.post(&url, member(&login)).await;
        assert_eq!(refused.said(), "409 conflict", "{refused:?}");
        assert_eq!(other.get("/api/v1/auth/me").await.body["orgs"].as_array().unwrap().len(), 1);
        assert_eq!(owner.post(&url, member("not a login")).await.said(), "400 invalid");
        assert_eq!(owner.post(&url, member("new@example.test")).await.said(), "201");
    }
}
