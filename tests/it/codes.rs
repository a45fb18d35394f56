//! One-time codes: asked for, sent through real gateways, used once.
use std::sync::atomic::Ordering;

use actix_web::web;
use chrono::TimeDelta;
use diesel::prelude::*;
use duijie::{
    config::Config,
    db::schema::{audit, codes, jobs},
    job::{Lane, runner, store},
    org::{Role, State},
};
use reqwest::header;
use serde_json::{Value, json};

use crate::{
    gateways::Gateway,
    harness::{Answer, Backend, Client, TestApp, code_for},
};

/// A server with both gateways.
pub struct Gates {
    pub sms: Gateway,
    pub mail: Gateway,
}

pub async fn with_gateways(backend: Backend) -> (TestApp, Gates) {
    let gates = Gates { sms: Gateway::sms(), mail: Gateway::mail() };
    let (sms_url, smtp_url) = (Some(gates.sms.url.clone()), Some(gates.mail.url.clone()));
    let mail_from = Some("duijie@example.test".to_owned());
    let app = TestApp::start_with(backend, |config| Config { sms_url, smtp_url, mail_from, ..config }).await;
    (app, gates)
}

/// As `on_both!`, with gateways.
#[macro_export]
macro_rules! on_both_with_gateways {
    (async fn $name:ident($app:ident, $gates:ident) $body:block) => {
        mod $name {
            #[allow(unused_imports)]
            use super::*;

            async fn body($app: $crate::harness::TestApp, $gates: $crate::codes::Gates) $body

            #[actix_web::test]
            async fn sqlite() {
                let (app, gates) = $crate::codes::with_gateways($crate::harness::Backend::Sqlite).await;
                body(app, gates).await;
            }

            #[actix_web::test]
            async fn postgres() {
                let (app, gates) = $crate::codes::with_gateways($crate::harness::Backend::Postgres).await;
                body(app, gates).await;
            }
        }
    };
}

pub const PASSWORD: &str = "correct horse";

/// A firm whose owner has this login.
pub async fn registered(app: &TestApp, name: &str, login: &str) -> Answer {
    let registration = json!({ "credit_code": code_for(name).to_string(), "name": name, "roles": ["factory"],
        "region": "331122", "login": login, "password": PASSWORD, "user_name": "章工" });
    let made = app.anybody().post("/api/v1/auth/register", registration).await;
    assert_eq!(made.said(), "201", "{made:?}");
    made
}

pub async fn asks(app: &TestApp, login: &str, purpose: &str) -> Answer {
    app.anybody().post("/api/v1/auth/codes", json!({ "login": login, "purpose": purpose })).await
}

/// Does the quick jobs that wait now.
pub async fn deliver(app: &TestApp) {
    let app = app.app.clone();
    web::block(move || while runner::run_next_in(&app, Lane::Quick).unwrap() {}).await.unwrap();
}

pub async fn enters(app: &TestApp, login: &str, code: &str) -> Answer {
    app.anybody().post("/api/v1/auth/tokens/by-code", json!({ "login": login, "code": code })).await
}

pub fn as_bearer(app: &TestApp, answer: &Answer) -> Client {
    let token = answer.body["access_token"].as_str().unwrap_or_else(|| panic!("{answer:?}"));
    Client { token: Some(token.to_owned()), ..app.anybody() }
}

pub async fn signs_in(app: &TestApp, login: &str, password: &str) -> Answer {
    app.anybody().post("/api/v1/auth/tokens", json!({ "login": login, "password": password })).await
}

/// Asks for a code and takes it off the gateway.
async fn code_by_sms(app: &TestApp, gates: &Gates, login: &str, purpose: &str) -> String {
    let asked = asks(app, login, purpose).await;
    assert_eq!(asked.said(), "202", "{asked:?}");
    deliver(app).await;
    let last = gates.sms.last();
    assert_eq!(last.to, login);
    last.code()
}

/// Another code that is not this one.
fn other_than(code: &str) -> &'static str {
    if code == "000000" { "000001" } else { "000000" }
}

/// The codes so far were made two hours ago, as far as the limits go.
async fn two_hours_pass(app: &TestApp) {
    let aged = app.app.db.write(Default::default(), |tx| {
        let then = tx.now() - TimeDelta::hours(2);
        diesel::update(codes::table).set(codes::created_at.eq(then)).execute(&mut **tx)?;
        Ok(())
    });
    aged.await.unwrap();
}

/// State and input of the jobs that send.
async fn sending(app: &TestApp) -> Vec<(String, String)> {
    let rows = app.app.db.read(|conn| {
        let sending = jobs::table.filter(jobs::kind.eq("deliver")).order(jobs::id);
        Ok(sending.select((jobs::state, jobs::input)).load(conn)?)
    });
    rows.await.unwrap()
}

on_both_with_gateways! {
    async fn a_mobile_number_signs_in_by_a_code_once(app, gates) {
        registered(&app, "壶镇泵业", "13800000001").await;
        let code = code_by_sms(&app, &gates, "13800000001", "sign-in").await;
        assert!(gates.sms.last().text.contains("登录"), "{:?}", gates.sms.last());
        assert!(sending(&app).await.is_empty(), "the code is still in a job");

        let tokens = enters(&app, "13800000001", &code).await;
        assert_eq!(as_bearer(&app, &tokens).get("/api/v1/auth/me").await.body["login"], "13800000001");
        assert_eq!(enters(&app, "13800000001", &code).await.said(), "401 bad-code");
    }
}

on_both_with_gateways! {
    async fn a_browser_signs_in_by_a_code_from_our_own_pages_only(app, gates) {
        registered(&app, "壶镇泵业", "13800000001").await;
        let code = code_by_sms(&app, &gates, "13800000001", "sign-in").await;
        let body = json!({ "login": "13800000001", "code": code });
        let post = |origin: &str| {
            let request = app.anybody().http.post(format!("{}/api/v1/auth/sign-in-by-code", app.base));
            request.header(header::ORIGIN, origin).json(&body)
        };
        assert_eq!(post("https://evil.example").send().await.unwrap().status(), 403);
        let signed_in = post(&app.base).send().await.unwrap();
        assert_eq!(signed_in.status(), 200);
        assert_eq!(signed_in.headers().get_all(header::SET_COOKIE).iter().count(), 2);
    }
}

on_both_with_gateways! {
    async fn whether_an_account_exists_is_not_told(app, gates) {
        registered(&app, "壶镇泵业", "13800000001").await;
        let written = || async {
            let counted = app.app.db.read(|conn| {
                let codes: i64 = codes::table.count().get_result(conn)?;
                let jobs: i64 = jobs::table.count().get_result(conn)?;
                let lines: i64 = audit::table.count().get_result(conn)?;
                Ok([codes, jobs, lines])
            });
            counted.await.unwrap()
        };
        let mut left = vec![written().await];
        for login in ["13800000001", "13900000009"] {
            let asked = asks(&app, login, "sign-in").await;
            assert_eq!((asked.said().as_str(), &asked.body), ("202", &json!({ "by": "sms", "expires_in": 600 })));
            left.push(written().await);
        }
        // the request itself does the same work for both: the account is looked up where the letter is written
        let grown = |at: usize| [0, 1, 2].map(|table| left[at + 1][table] - left[at][table]);
        assert_eq!((grown(0), grown(1)), ([1, 1, 1], [1, 1, 1]));
        deliver(&app).await;
        assert_eq!(gates.sms.taken().iter().map(|sms| sms.to.as_str()).collect::<Vec<_>>(), ["13800000001"]);
        assert!(sending(&app).await.is_empty());

        let wrong = other_than(&gates.sms.last().code());
        let (known, unknown) = (enters(&app, "13800000001", wrong).await, enters(&app, "13900000009", wrong).await);
        assert_eq!((known.said(), &known.body), (unknown.said(), &unknown.body));
        assert_eq!(known.said(), "401 bad-code");
        let resets = async |login: &str| {
            let body = json!({ "login": login, "code": wrong, "new": "another horse" });
            app.anybody().post("/api/v1/auth/reset-password", body).await
        };
        let (known, unknown) = (resets("13800000001").await, resets("13900000009").await);
        assert_eq!((known.said(), &known.body), (unknown.said(), &unknown.body));
        let (known, unknown) = (asks(&app, "13800000001", "reset").await, asks(&app, "13900000009", "reset").await);
        assert_eq!((known.said().as_str(), unknown.said().as_str()), ("429 too-many", "429 too-many"));
    }
}

on_both_with_gateways! {
    async fn five_wrong_tries_lock_a_code(app, gates) {
        registered(&app, "壶镇泵业", "13800000001").await;
        let code = code_by_sms(&app, &gates, "13800000001", "sign-in").await;
        for _ in 0..5 {
            assert_eq!(enters(&app, "13800000001", other_than(&code)).await.said(), "401 bad-code");
        }
        assert_eq!(enters(&app, "13800000001", &code).await.said(), "401 bad-code");
        two_hours_pass(&app).await;
        let fresh = code_by_sms(&app, &gates, "13800000001", "sign-in").await;
        assert_eq!(enters(&app, "13800000001", &fresh).await.said(), "200");
    }
}

on_both_with_gateways! {
    async fn a_code_runs_out_and_only_the_newest_is_good(app, gates) {
        registered(&app, "壶镇泵业", "13800000001").await;
        let first = code_by_sms(&app, &gates, "13800000001", "sign-in").await;
        two_hours_pass(&app).await;
        let mut second = code_by_sms(&app, &gates, "13800000001", "sign-in").await;
        if second == first { // one in a million
            two_hours_pass(&app).await;
            second = code_by_sms(&app, &gates, "13800000001", "sign-in").await;
        }
        assert_eq!(enters(&app, "13800000001", &first).await.said(), "401 bad-code");
        let expired = app.app.db.write(Default::default(), |tx| {
            diesel::update(codes::table).set(codes::expires_at.eq(tx.now())).execute(&mut **tx)?;
            Ok(())
        });
        expired.await.unwrap();
        assert_eq!(enters(&app, "13800000001", &second).await.said(), "401 bad-code");
    }
}

on_both_with_gateways! {
    async fn of_many_who_use_a_code_at_once_one_wins(app, gates) {
        registered(&app, "壶镇泵业", "13800000001").await;
        let code = code_by_sms(&app, &gates, "13800000001", "sign-in").await;
        let answers = futures_util::future::join_all((0..4).map(|_| enters(&app, "13800000001", &code))).await;
        let mut said: Vec<String> = answers.iter().map(Answer::said).collect();
        said.sort();
        assert_eq!(said, ["200", "401 bad-code", "401 bad-code", "401 bad-code"]);
    }
}

on_both_with_gateways! {
    async fn a_login_is_sent_one_code_a_minute_and_five_an_hour(app, gates) {
        let ages = |minutes: i64| {
            let db = app.app.db.clone();
            async move {
                let aged = db.write(Default::default(), move |tx| {
                    let rows: Vec<(String, chrono::NaiveDateTime)> =
                        codes::table.select((codes::id, codes::created_at)).load(&mut **tx)?;
                    for (id, at) in rows {
                        let then = at - TimeDelta::minutes(minutes);
                        diesel::update(codes::table.find(id)).set(codes::created_at.eq(then)).execute(&mut **tx)?;
                    }
                    Ok(())
                });
                aged.await.unwrap();
            }
        };
        for _ in 0..5 {
            let both = futures_util::future::join(asks(&app, "13800000001", "sign-in"), asks(&app, "13800000001", "reset"));
            let (one, other) = both.await;
            let mut said = [one.said(), other.said()];
            said.sort();
            assert_eq!(said, ["202", "429 too-many"], "two at once");
            ages(2).await;
        }
        assert_eq!(asks(&app, "13800000001", "sign-in").await.said(), "429 too-many");
        assert_eq!(asks(&app, "13800000002", "sign-in").await.said(), "202");
        ages(60).await;
        assert_eq!(asks(&app, "13800000001", "sign-in").await.said(), "202");
        deliver(&app).await;
        assert!(gates.sms.taken().is_empty(), "nobody has an account");
        assert_eq!(asks(&app, "not a login", "sign-in").await.fields(), ["login"]);
        assert_eq!(asks(&app, "13800000003", "claim").await.said(), "400 invalid");
    }
}

on_both_with_gateways! {
    async fn a_reset_by_code_ends_every_session(app, gates) {
        registered(&app, "壶镇泵业", "13800000001").await;
        let signed_in = as_bearer(&app, &signs_in(&app, "13800000001", PASSWORD).await);
        let code = code_by_sms(&app, &gates, "13800000001", "reset").await;
        assert_eq!(enters(&app, "13800000001", &code).await.said(), "401 bad-code", "a reset code signs nobody in");

        let reset = |code: &str, new: &str| json!({ "login": "13800000001", "code": code, "new": new });
        let short = app.anybody().post("/api/v1/auth/reset-password", reset(&code, "short")).await;
        assert_eq!(short.fields(), ["new"]);
        let wrong = app.anybody().post("/api/v1/auth/reset-password", reset(other_than(&code), "another horse")).await;
        assert_eq!(wrong.said(), "401 bad-code");
        let done = app.anybody().post("/api/v1/auth/reset-password", reset(&code, "another horse")).await;
        assert_eq!(done.said(), "204", "{done:?}");
        assert_eq!(signed_in.get("/api/v1/auth/me").await.said(), "401 unauthenticated");
        assert_eq!(signs_in(&app, "13800000001", PASSWORD).await.said(), "401 bad-credentials");
        assert_eq!(signs_in(&app, "13800000001", "another horse").await.said(), "200");
    }
}

on_both_with_gateways! {
    async fn a_mail_address_gets_its_code_by_mail(app, gates) {
        registered(&app, "壶镇泵业", "boss@example.test").await;
        let asked = asks(&app, "Boss@example.test", "sign-in").await;
        assert_eq!(asked.body["by"], "mail");
        deliver(&app).await;
        let mail = gates.mail.last();
        assert_eq!(mail.to, "boss@example.test");
        assert!(mail.text.contains("From: duijie@example.test") && mail.text.contains("登录验证码"), "{}", mail.text);
        let code = mail.text.split("验证码是 ").nth(1).unwrap()[..6].to_owned();
        assert_eq!(enters(&app, "boss@example.test", &code).await.said(), "200");
        assert!(gates.sms.taken().is_empty());

        two_hours_pass(&app).await;
        let english = json!({ "login": "boss@example.test", "purpose": "reset" });
        assert_eq!(app.anybody().post("/api/v1/auth/codes?lang=en", english).await.said(), "202");
        deliver(&app).await;
        let mail = gates.mail.last().text;
        assert!(mail.contains("Subject: duijie: your code") && mail.contains("for a new password"), "{mail}");
    }
}

on_both_with_gateways! {
    async fn what_a_gateway_does_not_take_is_sent_again_while_it_is_of_use(app, gates) {
        registered(&app, "壶镇泵业", "13800000001").await;
        gates.sms.down.store(true, Ordering::SeqCst);
        assert_eq!(asks(&app, "13800000001", "sign-in").await.said(), "202");
        deliver(&app).await;
        let waiting = sending(&app).await;
        assert!(matches!(waiting.as_slice(), [(state, input)] if state == "queued" && !input.is_empty()), "{waiting:?}");
        gates.sms.down.store(false, Ordering::SeqCst);
        actix_web::rt::time::sleep(std::time::Duration::from_millis(1200)).await;
        deliver(&app).await;
        assert_eq!(enters(&app, "13800000001", &gates.sms.last().code()).await.said(), "200");
        assert!(sending(&app).await.is_empty());

        // and given up, without its code, when that would run out before the next try
        gates.sms.down.store(true, Ordering::SeqCst);
        two_hours_pass(&app).await;
        assert_eq!(asks(&app, "13800000001", "sign-in").await.said(), "202");
        let short = app.app.db.write(Default::default(), |tx| {
            let soon = tx.now() + TimeDelta::milliseconds(900);
            diesel::update(codes::table).set(codes::expires_at.eq(soon)).execute(&mut **tx)?;
            Ok(())
        });
        short.await.unwrap();
        deliver(&app).await;
        assert_eq!(sending(&app).await, [("failed".to_owned(), String::new())]);
    }
}

on_both_with_gateways! {
    async fn a_letter_outlives_the_server_that_was_sending_it(app, gates) {
        registered(&app, "壶镇泵业", "13800000001").await;
        assert_eq!(asks(&app, "13800000001", "sign-in").await.said(), "202");
        let killed = app.app.db.write(Default::default(), |tx| {
            let taken = store::take(tx, &["deliver".to_owned()])?.unwrap();
            let long_ago = tx.now() - TimeDelta::seconds(1);
            let lease = jobs::leased_till.eq(Some(long_ago));
            diesel::update(jobs::table.find(taken.id)).set(lease).execute(&mut **tx)?;
            Ok(())
        });
        killed.await.unwrap();
        deliver(&app).await;
        assert_eq!(enters(&app, "13800000001", &gates.sms.last().code()).await.said(), "200");
    }
}

crate::on_both! {
    async fn without_a_gateway_a_code_goes_nowhere_and_says_so(app) {
        registered(&app, "壶镇泵业", "13800000001").await;
        let asked = asks(&app, "13800000001", "sign-in").await;
        assert_eq!((asked.said().as_str(), &asked.body["by"]), ("202", &Value::Null));
        assert!(sending(&app).await.is_empty());
    }
}

on_both_with_gateways! {
    async fn a_second_factor_is_asked_for_after_a_code_too(app, gates) {
        registered(&app, "壶镇泵业", "13800000001").await;
        let office = as_bearer(&app, &signs_in(&app, "13800000001", PASSWORD).await);
        let offer = office.post("/api/v1/auth/totp", json!({})).await;
        let secret = totp_rs::Secret::try_from_base32(offer.body["secret"].as_str().unwrap()).unwrap();
        let phone = totp_rs::Builder::new().with_secret(secret).build().unwrap();
        let shows = |later: u64| phone.generate(u64::try_from(chrono::Utc::now().timestamp()).unwrap() + later).to_string();
        let confirmed = office.post("/api/v1/auth/totp/confirm", json!({ "code": shows(0) })).await;
        assert_eq!(confirmed.said(), "200");

        let code = code_by_sms(&app, &gates, "13800000001", "sign-in").await;
        assert_eq!(enters(&app, "13800000001", &code).await.said(), "401 totp-required");
        // the code was right and has not been used up
        let both = json!({ "login": "13800000001", "code": code, "totp": shows(30) });
        assert_eq!(app.anybody().post("/api/v1/auth/tokens/by-code", both).await.said(), "200");
    }
}

on_both_with_gateways! {
    async fn a_code_lets_nobody_in_whose_claim_still_waits(app, gates) {
        app.org("代录锯床厂", &[Role::Factory], "331122", State::Entered).await;
        assert_eq!(registered(&app, "代录锯床厂", "13800000001").await.body["waits_for_bureau"], json!(true));
        let code = code_by_sms(&app, &gates, "13800000001", "sign-in").await;
        assert_eq!(enters(&app, "13800000001", &code).await.said(), "409 conflict");
    }
}
