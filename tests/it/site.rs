//! What an installation says of itself; where public pages are off, nothing else is said to strangers.
use std::fs;

use duijie::{
    config::{Config, SiteFacts, Switch},
    http::openapi,
    org::Role,
};
use reqwest::Method;
use serde_json::{Value, json};

use crate::{
    crash::{ready, serve_with},
    harness::{Backend, TestApp, code_for, database},
    on_both,
};

const OPEN: [&str; 4] = ["/site", "/regions", "/regions/{code}", "/industries"];

on_both! {
    async fn a_site_says_who_runs_it_and_what_can_be_done(app) {
        let site = app.anybody().get("/api/v1/site").await;
        assert_eq!(site.said(), "200");
        assert_eq!((&site.body["public_pages"], &site.body["registration"]), (&json!(true), &json!(true)));
        assert_eq!((&site.body["mail"], &site.body["organiser"]), (&json!(false), &Value::Null));
        assert_eq!(site.body["version"], env!("CARGO_PKG_VERSION"));
        assert_eq!(app.anybody().get("/api/v1/products").await.said(), "200", "public pages are on");
    }
}

async fn closed(backend: Backend) {
    let facts = SiteFacts {
        site_organiser: Some("缙云县经信局".into()),
        site_icp: Some("浙ICP备00000000号".into()),
        site_police: Some("浙公网安备00000000000000号".into()),
        ..SiteFacts::default()
    };
    let set = |config| Config { public_pages: Switch::Off, registration: Switch::Off, site: facts, ..config };
    let app = TestApp::start_with(backend, set).await;
    let (anybody, owner) = (app.anybody(), app.factory("壶镇泵业").await);
    let site = anybody.get("/api/v1/site").await.body;
    assert_eq!((&site["public_pages"], &site["registration"]), (&json!(false), &json!(false)));
    assert_eq!((&site["organiser"], &site["icp"]), (&json!("缙云县经信局"), &json!("浙ICP备00000000号")));

    // Every operation that there is, and those that there will be.
    let document: Value = serde_json::from_str(&openapi::document()).unwrap();
    let mut refused = 0;
    for (path, item) in document["paths"].as_object().unwrap() {
        for method in item.as_object().unwrap().keys() {
            let method: Method = method.to_uppercase().parse().unwrap();
            let url = format!("/api/v1{path}")
                .replace("/regions/{code}", "/regions/331122")
                .replace("{format}", "xlsx")
                .replace("{code}", "01.02.01");
            let url = url.replace("{id}", "019aa000-0000-7000-8000-000000000000");
            let answer = anybody.send(method.clone(), &url, (method != Method::GET).then(|| json!({})), &[]).await;
            if OPEN.contains(&path.as_str()) {
                assert_eq!(answer.said(), "200", "{path}");
            } else if path == "/event-invitations/{code}" {
                // open to whoever has a code, which this is none
                assert!([400, 404].contains(&answer.status.as_u16()), "{method} {path}: {answer:?}");
            } else if !path.starts_with("/auth/") {
                assert_eq!(answer.said(), "401 unauthenticated", "{method} {path}");
                refused += 1;
            }
        }
    }
    assert!(refused > 60, "{refused}");
    for strange in ["/api/v1/%73earch", "/%61pi/v1/search", "/api/v1/products/", "/api/openapi.json", "/api/v1/nowhere"]
    {
        let answer = anybody.get(strange).await;
        assert!(
            [401, 404].contains(&answer.status.as_u16()) || answer.body.to_string().contains("<html"),
            "{strange}: {answer:?}"
        );
        assert!(answer.body.get("items").is_none() && answer.body.get("paths").is_none(), "{strange}");
    }
    let stale = anybody.send(Method::GET, "/api/v1/search", None, &[("Authorization", "Bearer x")]).await;
    assert_eq!(stale.said(), "401 unauthenticated");

    assert_eq!(anybody.get("/healthz").await.said(), "200");
    // The pages are for anybody; these tests do not ask whether they have been built.
    assert!([200, 503].contains(&anybody.get("/").await.status.as_u16()));
    for path in ["/api/v1/search", "/api/v1/products", "/api/v1/categories", "/api/openapi.json"] {
        assert_eq!(owner.get(path).await.said(), "200", "{path}, signed in");
    }
}

#[actix_web::test]
async fn a_closed_site_answers_members_only_on_sqlite() {
    closed(Backend::Sqlite).await;
}

#[actix_web::test]
async fn a_closed_site_answers_members_only_on_postgres() {
    closed(Backend::Postgres).await;
}

async fn invited_only(backend: Backend) {
    let app = TestApp::start_with(backend, |config| Config { registration: Switch::Off, ..config }).await;
    let register = |name: &str, login: &str, code: Option<&str>| {
        json!({ "credit_code": code_for(name).to_string(), "name": name, "roles": ["factory"], "region": "331122",
            "login": login, "password": "correct horse", "user_name": "新人", "claim_code": code })
    };
    let anybody = app.anybody();
    let answer = anybody.post("/api/v1/auth/register", register("新来的厂", "new@example.test", None)).await;
    assert_eq!(answer.said(), "409 conflict");
    let blank = anybody.post("/api/v1/auth/register", register("新来的厂", "new@example.test", Some(" "))).await;
    assert_eq!(blank.said(), "409 conflict", "no code is no code");
    assert!(answer.body["title"].as_str().unwrap().contains("认领码"), "{answer:?}");

    // Who has a code of the bureau comes in all the same.
    let county = app.bureau("缙云县经信局", "331122").await;
    let firm = app.org("壶镇阀门", &[Role::Factory], "331122", duijie::org::State::Entered).await;
    let issued = county.post(&format!("/api/v1/orgs/{}/codes", firm.id), json!({ "purpose": "claim" })).await;
    let code = issued.body["code"].as_str().unwrap();
    let answer = anybody.post("/api/v1/auth/register", register("壶镇阀门", "valve@example.test", Some(code))).await;
    assert_eq!(answer.said(), "201", "{answer:?}");
}

#[actix_web::test]
async fn a_site_without_registration_takes_whoever_has_a_code_on_sqlite() {
    invited_only(Backend::Sqlite).await;
}

#[actix_web::test]
async fn a_site_without_registration_takes_whoever_has_a_code_on_postgres() {
    invited_only(Backend::Postgres).await;
}

#[actix_web::test]
async fn a_server_keeps_its_log_in_a_folder_too() {
    let (dir, url) = database(Backend::Sqlite);
    let logs = dir.path().join("logs");
    let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let set = [("DUIJIE_LOG_DIR", logs.to_str().unwrap()), ("DUIJIE_LOG", "info")];
    let mut child = serve_with(dir.path().to_str().unwrap(), &url, port, &set);
    ready(&format!("http://127.0.0.1:{port}")).await;
    reqwest::get(format!("http://127.0.0.1:{port}/api/v1/site")).await.unwrap();
    child.kill().unwrap();
    child.wait().unwrap();
    let files: Vec<_> = fs::read_dir(&logs).unwrap().map(|entry| entry.unwrap().path()).collect();
    assert_eq!(files.len(), 1, "{files:?}");
    let text = fs::read_to_string(&files[0]).unwrap();
    assert!(text.lines().any(|line| line.contains("\"route\":\"/api/v1/site\"")), "{text}");
}

on_both! {
    async fn sessions_go_as_late_as_the_log(app) {
        use diesel::prelude::*;
        use duijie::db::{Author, schema::sessions};
        let ended: [i64; 3] = [-5, 180, 200];
        for days in ended {
            let firm = app.factory(&format!("壶镇泵业{days}")).await.org.unwrap();
            let at = app.app.db.clock().now() - chrono::TimeDelta::days(days);
            let write = app.app.db.write(Author::default(), move |tx| {
                let theirs = sessions::table.filter(sessions::org_id.eq(firm.id));
                Ok(diesel::update(theirs).set(sessions::expires_at.eq(at)).execute(&mut **tx)?)
            });
            assert_eq!(write.await.unwrap(), 1);
        }
        let daily = app.app.clone();
        actix_web::web::block(move || duijie::job::runner::do_daily(&daily)).await.unwrap().unwrap();
        let left = app.app.db.read(|conn| Ok(sessions::table.count().get_result::<i64>(conn)?)).await.unwrap();
        assert_eq!(left, 2, "only what ended more than 190 days ago is gone");
    }
}
