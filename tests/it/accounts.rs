//! Who may act for a firm and how they show it: claim codes, invitations, sessions, signing keys, the second factor.
use std::process::Command;

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use diesel::prelude::*;
use duijie::{
    auth::actor::Membership,
    boot,
    config::Config,
    db::{
        self,
        schema::{facts, orgs},
    },
    kernel::clock::Clock,
    org::{Org, Role, State},
    search::Index,
};
use reqwest::{Method, header};
use serde_json::{Value, json};

use crate::{
    codes::{PASSWORD, as_bearer, deliver, registered, signs_in},
    harness::{Answer, Backend, Client, TestApp, code_for},
    on_both, on_both_with_gateways,
};

async fn hands_out(bureau: &Client, org: &Org) -> Answer {
    bureau.post(&format!("/api/v1/orgs/{}/codes", org.id), json!({ "purpose": "claim" })).await
}

fn claim(name: &str, login: &str, code: &str) -> Value {
    json!({ "credit_code": code_for(name).to_string(), "name": name, "roles": ["factory"], "region": "331122",
        "login": login, "password": PASSWORD, "user_name": "章工", "claim_code": code })
}

async fn registers(app: &TestApp, body: Value) -> Answer {
    app.anybody().post("/api/v1/auth/register", body).await
}

on_both! {
    async fn a_claim_code_makes_the_claim_count_at_once(app) {
        let org = app.org("代录锯床厂", &[Role::Factory], "331122", State::Entered).await;
        let county = app.bureau("缙云县经信局", "331122").await;
        let replaced = hands_out(&county, &org).await.body["code"].as_str().unwrap().to_owned();
        let handed = hands_out(&county, &org).await;
        let code = handed.body["code"].as_str().unwrap();
        assert_eq!((handed.said().as_str(), code.len()), ("201", 8), "{handed:?}");

        for wrong in [replaced.as_str(), "22222222"] {
            let refused = registers(&app, claim("代录锯床厂", "boss@example.test", wrong)).await;
            assert_eq!((refused.said().as_str(), refused.fields()), ("400 invalid", vec!["claim_code"]));
        }
        let spoken = format!(" {}-{} ", &code[..4].to_lowercase(), &code[4..]);
        let claimed = registers(&app, claim("代录锯床厂", "boss@example.test", &spoken)).await;
        assert_eq!((claimed.said().as_str(), &claimed.body["waits_for_bureau"]), ("201", &json!(false)), "{claimed:?}");

        let boss = as_bearer(&app, &signs_in(&app, "boss@example.test", PASSWORD).await);
        assert_eq!(boss.get("/api/v1/auth/me").await.body["role"], "owner");
        assert_eq!(boss.get(&format!("/api/v1/orgs/{}", org.id)).await.body["state"], "verified");
        let again = registers(&app, claim("代录锯床厂", "other@example.test", code)).await;
        assert_eq!(again.fields(), ["claim_code"]);
        assert_eq!(hands_out(&county, &org).await.said(), "409 conflict");
    }
}

on_both! {
    async fn a_wrong_claim_code_says_nothing_of_firms_or_accounts(app) {
        let org = app.org("代录锯床厂", &[Role::Factory], "331122", State::Entered).await;
        let county = app.bureau("缙云县经信局", "331122").await;
        assert_eq!(hands_out(&county, &org).await.said(), "201");
        registered(&app, "壶镇泵业", "13800000001").await;
        let entered = registers(&app, claim("代录锯床厂", "13800000002", "22222222")).await;
        for (name, login) in [("代录锯床厂", "13800000001"), ("壶镇泵业", "13800000003"), ("没有的厂", "13800000004")] {
            let refused = registers(&app, claim(name, login, "22222222")).await;
            assert_eq!((refused.said(), &refused.body), (entered.said(), &entered.body), "{name} {login}");
        }
    }
}

on_both! {
    async fn only_a_bureau_above_an_unclaimed_firm_hands_out_its_code(app) {
        let org = app.org("代录锯床厂", &[Role::Factory], "331122", State::Entered).await;
        let elsewhere = app.bureau("遂昌县经信局", "331123").await;
        let township = app.bureau("壶镇镇", "331122101").await;
        let factory = app.factory("壶镇泵业").await;
        let mut said = Vec::new();
        for client in [&elsewhere, &township, &factory, &app.anybody()] {
            said.push(hands_out(client, &org).await.said());
        }
        assert_eq!(said, ["404 not-found", "404 not-found", "404 not-found", "401 unauthenticated"]);
    }
}

on_both! {
    async fn a_firm_without_a_credit_code_brings_its_own_which_is_still_looked_at(app) {
        let org = app.org("待补码铸造厂", &[Role::Factory], "331122", State::NeedsCode).await;
        let id = org.id;
        let coded = app.app.db.write(Default::default(), move |tx| {
            diesel::update(orgs::table.find(id)).set(orgs::credit_code.eq(None::<String>)).execute(&mut **tx)?;
            Ok(())
        });
        coded.await.unwrap();
        let county = app.bureau("缙云县经信局", "331122").await;
        let code = hands_out(&county, &org).await.body["code"].as_str().unwrap().to_owned();
        let claimed = registers(&app, claim("待补码铸造厂", "boss@example.test", &code)).await;
        assert_eq!((&claimed.body["waits_for_bureau"], &claimed.body["org"]), (&json!(false), &json!(org.id)), "{claimed:?}");
        let boss = as_bearer(&app, &signs_in(&app, "boss@example.test", PASSWORD).await);
        let seen = boss.get(&format!("/api/v1/orgs/{}", org.id)).await;
        assert_eq!(seen.body["state"], "claimed");
        assert_eq!(seen.body["credit_code"], code_for("待补码铸造厂").to_string());
    }
}

on_both! {
    async fn the_code_of_a_bureau_that_was_suspended_is_good_no_more(app) {
        let org = app.org("代录锯床厂", &[Role::Factory], "331122", State::Entered).await;
        let county = app.bureau("缙云县经信局", "331122").await;
        let code = hands_out(&county, &org).await.body["code"].as_str().unwrap().to_owned();
        let bureau = county.org.as_ref().unwrap().id;
        let suspended = app.app.db.write(Default::default(), move |tx| {
            diesel::update(orgs::table.find(bureau)).set(orgs::state.eq("suspended")).execute(&mut **tx)?;
            Ok(())
        });
        suspended.await.unwrap();
        assert_eq!(registers(&app, claim("代录锯床厂", "boss@example.test", &code)).await.fields(), ["claim_code"]);
    }
}

async fn invites(owner: &Client, login: &str) -> Answer {
    let org = owner.org.as_ref().unwrap().id;
    owner.post(&format!("/api/v1/orgs/{org}/invitations"), json!({ "login": login, "role": "editor" })).await
}

async fn accepts(app: &TestApp, login: &str, code: &str, password: &str) -> Answer {
    let body = json!({ "login": login, "code": code, "name": "李工", "password": password });
    app.anybody().post("/api/v1/auth/accept-invitation", body).await
}

on_both_with_gateways! {
    async fn an_invited_login_joins_with_a_new_account(app, gates) {
        let owner = app.factory("壶镇泵业").await;
        let invited = invites(&owner, "13800000005").await;
        assert_eq!((invited.said().as_str(), &invited.body["by"], invited.body.get("code")), ("201", &json!("sms"), None));
        deliver(&app).await;
        assert!(gates.sms.last().text.contains("壶镇泵业"));
        let code = gates.sms.last().code();
        assert_eq!(accepts(&app, "13800000006", &code, PASSWORD).await.said(), "401 bad-code");
        assert_eq!(accepts(&app, "13800000005", "22222222", PASSWORD).await.said(), "401 bad-code");
        let joined = accepts(&app, "13800000005", &code, PASSWORD).await;
        assert_eq!((joined.said().as_str(), &joined.body["role"]), ("201", &json!("editor")), "{joined:?}");
        assert_eq!(accepts(&app, "13800000005", &code, PASSWORD).await.said(), "401 bad-code");

        let member = as_bearer(&app, &signs_in(&app, "13800000005", PASSWORD).await);
        let org = owner.org.as_ref().unwrap().id;
        assert_eq!(member.get("/api/v1/auth/me").await.body["org"], org.to_string());
        assert_eq!(member.post(&format!("/api/v1/orgs/{org}/invitations"), json!({ "login": "13800000007", "role": "owner" })).await.said(), "403 forbidden");
        assert_eq!(invites(&owner, "13800000005").await.said(), "409 conflict", "a member already");
    }
}

on_both! {
    async fn an_account_that_is_invited_shows_its_password_and_keeps_it(app) {
        registered(&app, "新建铸造", "13800000005").await;
        let (one, two) = (app.factory("壶镇泵业").await, app.factory("舒洪机械").await);
        let invited = invites(&one, "13800000005").await;
        assert_eq!(invited.body["by"], Value::Null);
        let code = invited.body["code"].as_str().unwrap().to_owned();
        assert_eq!(invites(&two, "13800000005").await.said(), "429 too-many");
        assert_eq!(accepts(&app, "13800000005", &code, "a guessed one").await.said(), "401 bad-credentials");
        assert_eq!(accepts(&app, "13800000005", &code, PASSWORD).await.said(), "201");
        let me = as_bearer(&app, &signs_in(&app, "13800000005", PASSWORD).await).get("/api/v1/auth/me").await;
        assert_eq!(me.body["orgs"].as_array().unwrap().len(), 2, "{me:?}");
        let viewer = app.member(one.org.as_ref().unwrap(), Membership::Viewer).await;
        let viewer = Client { org: one.org.clone(), ..viewer };
        assert_eq!(invites(&viewer, "13800000008").await.said(), "403 forbidden");
    }
}

on_both! {
    async fn a_user_sees_their_sessions_and_ends_them(app) {
        registered(&app, "壶镇泵业", "13800000001").await;
        registered(&app, "新建铸造", "13800000002").await;
        let login = json!({ "login": "13800000001", "password": PASSWORD });
        let phone = app.anybody().send(Method::POST, "/api/v1/auth/tokens", Some(login), &[(header::USER_AGENT.as_str(), "a phone")]).await;
        let phone = as_bearer(&app, &phone);
        let office = as_bearer(&app, &signs_in(&app, "13800000001", PASSWORD).await);
        let rival = as_bearer(&app, &signs_in(&app, "13800000002", PASSWORD).await);

        let listed = office.get("/api/v1/auth/sessions").await.body;
        let part = |name: &str| listed.as_array().unwrap().iter().map(|row| row[name].clone()).collect::<Vec<_>>();
        assert_eq!((part("current"), part("agent")[1].clone()), (vec![json!(true), json!(false)], json!("a phone")));
        assert_eq!((part("address"), part("org_name")[0].clone()), (vec![json!("127.0.0.1"); 2], json!("壶镇泵业")));

        let other = format!("/api/v1/auth/sessions/{}", listed[1]["id"].as_str().unwrap());
        assert_eq!(rival.send(Method::DELETE, &other, None, &[]).await.said(), "404 not-found");
        assert_eq!(phone.get("/api/v1/auth/me").await.said(), "200");
        assert_eq!(office.send(Method::DELETE, &other, None, &[]).await.said(), "204");
        assert_eq!(phone.get("/api/v1/auth/me").await.said(), "401 unauthenticated");
        assert_eq!(office.send(Method::DELETE, &other, None, &[]).await.said(), "404 not-found");

        let third = as_bearer(&app, &signs_in(&app, "13800000001", PASSWORD).await);
        assert_eq!(office.send(Method::POST, "/api/v1/auth/sign-out-everywhere", None, &[]).await.said(), "204");
        for gone in [&office, &third] {
            assert_eq!(gone.get("/api/v1/auth/me").await.said(), "401 unauthenticated");
        }
        assert_eq!(rival.get("/api/v1/auth/me").await.said(), "200");
    }
}

fn kid(client: &Client) -> Option<String> {
    let head = client.token.as_ref().unwrap().split('.').next().unwrap();
    let head: Value = serde_json::from_slice(&URL_SAFE_NO_PAD.decode(head).unwrap()).unwrap();
    head["kid"].as_str().map(str::to_owned)
}

/// A server of an installation that has one key without a name.
async fn of_old(backend: Backend) -> TestApp {
    TestApp::start_with(backend, |config| {
        let mut conn = db::open_one(&config.database().unwrap()).unwrap();
        diesel::delete(facts::table.filter(facts::name.like("signing-key%"))).execute(&mut conn).unwrap();
        let row = (facts::name.eq("signing-key"), facts::value.eq("the key of an older installation"));
        diesel::insert_into(facts::table).values(row).execute(&mut conn).unwrap();
        config
    })
    .await
}

async fn keys_rotate(backend: Backend) {
    let app = of_old(backend).await;
    registered(&app, "壶镇泵业", "13800000001").await;
    let before = as_bearer(&app, &signs_in(&app, "13800000001", PASSWORD).await);
    assert_eq!(kid(&before), None);

    let Config { data_dir, database_url, .. } = app.app.config.clone();
    let url = database_url.unwrap();
    let rotated = Command::new(std::env::var("DUIJIE_TEST_BINARY").unwrap())
        .args(["user", "rotate-key", "--data-dir", data_dir.to_str().unwrap(), "--database-url", &url])
        .output()
        .unwrap();
    let said = String::from_utf8(rotated.stdout).unwrap();
    let new = said.trim().strip_prefix("new signing key: ").unwrap_or_else(|| panic!("{said}")).to_owned();

    // another node that starts now signs with the new key; this one has not seen it yet, and believes it
    let index = Index::in_memory(boot::analyzer()).unwrap();
    let node = boot::compose(app.app.config.clone(), Clock::System, index).unwrap();
    let session = before.get("/api/v1/auth/sessions").await.body[0]["id"].as_str().unwrap().parse().unwrap();
    let token = node.auth.signer.sign(session, Clock::System.now()).unwrap();
    let after = Client { token: Some(token), ..app.anybody() };
    assert_eq!(kid(&after), Some(new.clone()));
    for good in [&after, &before] {
        assert_eq!(good.get("/api/v1/auth/me").await.said(), "200");
    }
    assert_eq!(kid(&as_bearer(&app, &signs_in(&app, "13800000001", PASSWORD).await)), Some(new));
    let forged = Client { token: before.token.as_ref().map(|token| token.replace(['a', 'b'], "c")), ..app.anybody() };
    assert_eq!(forged.get("/api/v1/auth/me").await.said(), "401 unauthenticated");
}

#[actix_web::test]
async fn tokens_of_the_former_key_stay_good_after_a_rotation_on_sqlite() {
    keys_rotate(Backend::Sqlite).await;
}

#[actix_web::test]
async fn tokens_of_the_former_key_stay_good_after_a_rotation_on_postgres() {
    keys_rotate(Backend::Postgres).await;
}

on_both! {
    async fn a_second_factor_is_asked_for_and_each_of_its_codes_is_good_once(app) {
        registered(&app, "缙云县经信局", "13800000001").await;
        let office = as_bearer(&app, &signs_in(&app, "13800000001", PASSWORD).await);
        let offer = office.post("/api/v1/auth/totp", json!({})).await;
        let uri = offer.body["uri"].as_str().unwrap().to_owned();
        assert!(uri.starts_with("otpauth://totp/duijie:13800000001?secret="), "{uri}");
        assert_eq!(signs_in(&app, "13800000001", PASSWORD).await.said(), "200", "an offer alone asks for nothing");

        let secret = totp_rs::Secret::try_from_base32(offer.body["secret"].as_str().unwrap()).unwrap();
        let phone = totp_rs::Builder::new().with_secret(secret).build().unwrap();
        let shows = |later: i64| {
            let at = Clock::System.now().and_utc().timestamp() + later;
            phone.generate(u64::try_from(at).unwrap()).to_string()
        };
        let stale = json!({ "code": shows(-3600) });
        assert_eq!(office.post("/api/v1/auth/totp/confirm", stale).await.said(), "401 bad-code");
        let first = shows(0);
        let confirmed = confirm_with(&office, &first).await;
        let recovery = confirmed.body["recovery_codes"].as_array().unwrap().clone();
        assert_eq!(recovery.len(), 10);
        assert_eq!(office.post("/api/v1/auth/totp", json!({})).await.said(), "409 conflict");

        let with = async |totp: &str| {
            let body = json!({ "login": "13800000001", "password": PASSWORD, "totp": totp });
            app.anybody().post("/api/v1/auth/tokens", body).await.said()
        };
        assert_eq!(signs_in(&app, "13800000001", PASSWORD).await.said(), "401 totp-required");
        assert_eq!(with(&first).await, "401 bad-code", "used to confirm");
        let next = shows(30);
        assert_eq!((with(&next).await, with(&next).await), ("200".into(), "401 bad-code".into()));
        let spare = recovery[3].as_str().unwrap().to_lowercase();
        assert_eq!((with(&spare).await, with(&spare).await), ("200".into(), "401 bad-code".into()));

        let remove = async |password: &str| office.post("/api/v1/auth/totp/remove", json!({ "password": password })).await.said();
        assert_eq!((remove("wrong horse").await, remove(PASSWORD).await), ("400 invalid".into(), "204".into()));
        assert_eq!(signs_in(&app, "13800000001", PASSWORD).await.said(), "200");
    }
}

async fn confirm_with(client: &Client, code: &str) -> Answer {
    let confirmed = client.post("/api/v1/auth/totp/confirm", json!({ "code": code })).await;
    assert_eq!(confirmed.said(), "200", "{confirmed:?}");
    confirmed
}
