//! Notices: who is told what, read by each for themselves, and sent by letter within bounds.
use actix_web::web;
use chrono::{TimeDelta, Utc};
use diesel::prelude::*;
use duijie::{
    auth::actor::Membership,
    config::Config,
    db::{
        Author,
        schema::{demands, introductions, notice_letters, notice_reads, notices},
    },
    job::{Lane, runner},
    kernel::{id::OrgId, noun::Noun},
    notice::{self, Kind, Notice, To},
    org::Role,
};
use serde_json::{Value, json};

use crate::{
    codes::{PASSWORD, registered},
    gateways::Gateway,
    harness::{Backend, Client, TestApp, demand_body},
    on_both,
};

const NOTICES: &str = "/api/v1/notices";

/// Kind and sentence of what a client was told, newest first.
async fn told(client: &Client) -> Vec<(String, String)> {
    let items = client.get(NOTICES).await.body["items"].clone();
    let word = |item: &Value, name: &str| item[name].as_str().unwrap().to_owned();
    items.as_array().unwrap().iter().map(|item| (word(item, "kind"), word(item, "text"))).collect()
}

async fn kinds(client: &Client) -> Vec<String> {
    told(client).await.into_iter().map(|(kind, _)| kind).collect()
}

async fn unread(client: &Client) -> i64 {
    client.get(&format!("{NOTICES}/unread-count")).await.body["unread"].as_i64().unwrap()
}

async fn published(bureau: &Client, keeper: &Client, list: &str, body: Value) -> String {
    let made = keeper.post(&format!("/api/v1/{list}"), body).await;
    assert_eq!(made.said(), "201", "{made:?}");
    let url = format!("/api/v1/{list}/{}", made.id());
    assert_eq!(keeper.step(&url, "submit").await.said(), "200");
    assert_eq!(bureau.step(&url, "publish").await.said(), "200");
    made.id().to_owned()
}

/// What the worker does once a day.
async fn a_day_passes(app: &TestApp) {
    let app = app.app.clone();
    web::block(move || runner::do_daily(&app).unwrap()).await.unwrap();
}

async fn letters(app: &TestApp) {
    let app = app.app.clone();
    web::block(move || while runner::run_next_in(&app, Lane::Letters).unwrap() {}).await.unwrap();
}

on_both! {
    async fn an_owner_is_told_of_a_return_and_of_publication(app) {
        let (county, factory) = (app.bureau("缙云县经信局", "331122").await, app.factory("壶镇泵业").await);
        let url = factory.submits_demand("锯床更新").await;
        let back = json!({ "version": 2, "reasons": "预算单位不明" });
        assert_eq!(county.post(&format!("{url}/return"), back).await.said(), "200");
        assert_eq!(told(&factory).await, [("row-returned".to_owned(), "“锯床更新”被退回：预算单位不明".to_owned())]);
        assert_eq!(factory.step(&url, "submit").await.said(), "200");
        assert_eq!(county.step(&url, "publish").await.said(), "200");
        assert_eq!(kinds(&factory).await, ["row-published", "row-returned"]);

        let english = factory.get(&format!("{NOTICES}?lang=en&size=1")).await.body;
        assert_eq!(english["items"][0]["text"], "“锯床更新” is published");
        assert_eq!(english["items"][0]["noun"], "demand");
        assert!(url.ends_with(english["items"][0]["about"].as_str().unwrap()));
        assert_eq!(english["items"][0]["row"], english["items"][0]["about"]);
        let next = format!("{NOTICES}?after={}", english["next"].as_str().unwrap());
        assert_eq!(factory.get(&next).await.body["items"][0]["kind"], "row-returned");
        assert!(kinds(&county).await.is_empty(), "who acts is not told");
        assert_eq!(app.anybody().get(NOTICES).await.said(), "401 unauthenticated");
    }
}

on_both! {
    async fn each_member_reads_for_themselves(app) {
        let (county, factory) = (app.bureau("缙云县经信局", "331122").await, app.factory("壶镇泵业").await);
        let colleague = app.member(factory.org.as_ref().unwrap(), Membership::Viewer).await;
        let rival = app.factory("新建铸造").await;
        published(&county, &factory, "demands", demand_body("锯床更新")).await;
        published(&county, &factory, "demands", demand_body("冲床更新")).await;
        assert_eq!((unread(&factory).await, unread(&colleague).await, unread(&rival).await), (2, 2, 0));

        let first = factory.get(NOTICES).await.body["items"][0]["id"].as_str().unwrap().to_owned();
        let read = format!("{NOTICES}/{first}/read");
        for _ in 0..2 {
            assert_eq!(factory.post(&read, json!({})).await.said(), "204", "again changes nothing");
        }
        assert_eq!((unread(&factory).await, unread(&colleague).await), (1, 2));
        let left = factory.get(&format!("{NOTICES}?unread=true")).await.body;
        assert_eq!(left["items"].as_array().unwrap().len(), 1);
        assert_ne!(left["items"][0]["id"], first.as_str());
        assert_eq!(rival.post(&read, json!({})).await.said(), "404 not-found");
        assert_eq!(rival.post(&format!("{NOTICES}/nothing/read"), json!({})).await.said(), "404 not-found");

        // What came after the newest that was shown stays unread.
        let older = left["items"][0]["id"].clone();
        assert_eq!(colleague.post(&format!("{NOTICES}/read-all"), json!({ "through": older })).await.said(), "204");
        assert_eq!(unread(&colleague).await, 1);
        assert_eq!(colleague.post(&format!("{NOTICES}/read-all"), json!({})).await.said(), "204");
        assert_eq!((unread(&factory).await, unread(&colleague).await), (1, 0));
    }
}

on_both! {
    async fn both_sides_follow_an_introduction_without_being_named(app) {
        let county = app.bureau("缙云县经信局", "331122").await;
        let factory = app.factory("壶镇泵业").await;
        let maker = app.owner_of("处州锯床", &[Role::Maker], "331122").await;
        let mut body = demand_body("壶镇泵业锯床更新");
        body["disclosure"] = json!("masked");
        let demand = published(&county, &factory, "demands", body).await;
        let ask = async |title: &str| {
            let product = json!({ "kind": "equipment", "title": title });
            let product = published(&county, &maker, "products", product).await;
            let pair = json!({ "demand": demand, "product": product, "message": "请看样机", "consent_version": "v2" });
            let asked = maker.post("/api/v1/introductions", pair).await;
            assert_eq!(asked.said(), "201", "{asked:?}");
            format!("/api/v1/introductions/{}", asked.id())
        };
        let declined = ask("带锯床甲").await;
        assert!(told(&factory).await[0].1.starts_with("有单位就您的“壶镇泵业锯床更新”请求对接"));
        let no = json!({ "version": 1, "reason": "已有供应商" });
        assert_eq!(factory.post(&format!("{declined}/decline"), no).await.said(), "200");
        let withdrawn = ask("带锯床乙").await;
        assert_eq!(maker.post(&format!("{withdrawn}/withdraw"), json!({ "version": 1 })).await.said(), "200");
        let accepted = ask("带锯床丙").await;
        let yes = json!({ "version": 1, "consent_version": "v2" });
        assert_eq!(factory.post(&format!("{accepted}/accept"), yes).await.said(), "200");
        assert_eq!(maker.post(&format!("{accepted}/withdraw-consent"), json!({ "version": 2 })).await.said(), "200");
        let late = ask("带锯床丁").await;
        overdue(&app, late.rsplit('/').next().unwrap()).await;
        a_day_passes(&app).await;

        let of_introductions = |kinds: Vec<String>| kinds.into_iter().filter(|kind| !kind.starts_with("row-")).collect::<Vec<_>>();
        assert_eq!(
            of_introductions(kinds(&maker).await),
            ["introduction-expired", "introduction-accepted", "introduction-declined"]
        );
        assert_eq!(
            of_introductions(kinds(&factory).await),
            ["introduction-asked", "consent-withdrawn", "introduction-asked", "introduction-withdrawn",
                "introduction-asked", "introduction-asked"]
        );
        assert_eq!(maker.get(&late).await.body["state"], "expired");
        let all = maker.get(NOTICES).await.body.to_string();
        assert!(!all.contains("壶镇泵业"), "{all}");
    }
}

async fn overdue(app: &TestApp, id: &str) {
    let (id, yesterday) = (id.to_owned(), app.app.db.clock().today().pred_opt().unwrap());
    let late = app.app.db.write(Author::default(), move |tx| {
        let row = introductions::table.find(id);
        Ok(diesel::update(row).set(introductions::due_on.eq(yesterday)).execute(&mut **tx)?)
    });
    assert_eq!(late.await.unwrap(), 1);
}

on_both! {
    async fn what_ends_soon_is_told_once_and_what_ended_too(app) {
        let (county, factory) = (app.bureau("缙云县经信局", "331122").await, app.factory("壶镇泵业").await);
        let mut body = demand_body("锯床更新");
        body["needed_by"] = json!((app.app.db.clock().today() + TimeDelta::days(5)).to_string());
        let id = published(&county, &factory, "demands", body).await;
        published(&county, &factory, "demands", demand_body("冲床更新")).await;
        a_day_passes(&app).await;
        a_day_passes(&app).await;
        assert_eq!(kinds(&factory).await, ["row-ending", "row-published", "row-published"]);
        let yesterday = app.app.db.clock().today().pred_opt();
        let past = app.app.db.write(Author::default(), move |tx| {
            Ok(diesel::update(demands::table.find(id)).set(demands::needed_by.eq(yesterday)).execute(&mut **tx)?)
        });
        assert_eq!(past.await.unwrap(), 1);
        a_day_passes(&app).await;
        assert_eq!(kinds(&factory).await[0], "row-expired");
    }
}

on_both! {
    async fn whoever_sent_a_sheet_is_told_and_no_colleague(app) {
        let factory = app.factory("壶镇泵业").await;
        let colleague = app.member(factory.org.as_ref().unwrap(), Membership::Editor).await;
        let send = async |name: &str, sheet: &'static str| {
            let sent = factory.http.post(format!("{}/api/v1/imports?list=demands&name={name}", app.base));
            let sent = sent.bearer_auth(factory.token.as_ref().unwrap()).body(sheet).send().await.unwrap();
            assert_eq!(sent.status().as_u16(), 202);
            let app = app.app.clone();
            web::block(move || while runner::run_next(&app).unwrap() {}).await.unwrap();
        };
        send("good.csv", "单位名称,拟更新设备名称,数量（台）\n壶镇泵业,立式加工中心,2\n壶镇泵业,冲床,很多\n").await;
        send("bad.csv", "完全,不是,表头\n1,2,3\n").await;
        assert_eq!(
            told(&factory).await,
            [
                ("import-failed".to_owned(), "文件“bad.csv”没有导入，原因和办法请在导入结果中查看".to_owned()),
                ("import-finished".to_owned(), "文件“good.csv”已导入：新增 1，更新 0，未变 0，未接收 1".to_owned()),
            ]
        );
        assert!(kinds(&colleague).await.is_empty());
    }
}

on_both! {
    async fn the_nearest_bureau_learns_of_a_claim_and_members_of_who_joins(app) {
        let county = app.bureau("缙云县经信局", "331122").await;
        let (province, elsewhere) = (app.bureau("省经信厅", "330000").await, app.bureau("遂昌县经信局", "331123").await);
        let user = registered(&app, "新来的厂", "boss@example.test").await;
        assert_eq!(told(&county).await, [("claim-to-verify".to_owned(), "“新来的厂”已注册或认领，请核实".to_owned())]);
        assert!(kinds(&province).await.is_empty() && kinds(&elsewhere).await.is_empty());

        let factory = app.factory("壶镇泵业").await;
        let invite = format!("/api/v1/orgs/{}/invitations", factory.org.as_ref().unwrap().id);
        let invited = factory.post(&invite, json!({ "login": "boss@example.test", "role": "viewer" })).await;
        let signs_in = json!({ "login": "boss@example.test", "password": PASSWORD });
        let tokens = app.anybody().post("/api/v1/auth/tokens", signs_in).await;
        let boss = Client { token: tokens.body["access_token"].as_str().map(str::to_owned), ..app.anybody() };
        assert_eq!(kinds(&boss).await, ["member-invited"]);
        assert_eq!(boss.get(NOTICES).await.body["items"][0]["row"], Value::Null, "no page of theirs yet");
        let joins = json!({ "login": "boss@example.test", "code": invited.body["code"], "password": PASSWORD });
        assert_eq!(app.anybody().post("/api/v1/auth/accept-invitation", joins).await.said(), "201");
        assert_eq!(told(&factory).await, [("member-joined".to_owned(), "章工 已加入本单位".to_owned())]);
        assert!(user.body["org"].is_string());
    }
}

/// A server with a mail relay; letters go at any hour unless `set` says otherwise.
async fn with_mail(backend: Backend, set: impl FnOnce(Config) -> Config) -> (TestApp, Gateway) {
    let mail = Gateway::mail();
    let (smtp_url, mail_from) = (Some(mail.url.clone()), Some("duijie@example.test".to_owned()));
    let quiet_hours = "00:00-00:00".parse().unwrap();
    let config = |config| set(Config { smtp_url, mail_from, quiet_hours, ..config });
    (TestApp::start_with(backend, config).await, mail)
}

async fn tells(app: &TestApp, org: OrgId, kind: Kind, title: &'static str) {
    let notice =
        Notice::new(kind, Noun::Demand, "x").with("title", title).with("reasons", "缺预算").with("day", "2026-12-01");
    app.app.db.write(Author::default(), move |tx| notice::tell(tx, To::Org(org), notice)).await.unwrap();
}

/// State and reason of the letters to a client, newest notice first.
async fn receipts(client: &Client) -> Vec<String> {
    let items = client.get(NOTICES).await.body["items"].clone();
    let said = |item: &Value| match &item["letter"] {
        Value::Null => "none".to_owned(),
        letter => format!("{} {}", letter["state"].as_str().unwrap(), letter["reason"].as_str().unwrap_or_default())
            .trim()
            .to_owned(),
    };
    items.as_array().unwrap().iter().map(said).collect()
}

async fn letters_are_bounded(backend: Backend) {
    let (app, mail) = with_mail(backend, |config| Config { letters_a_day: 2, ..config }).await;
    let factory = app.factory("壶镇泵业").await;
    let org = factory.org.as_ref().unwrap().id;
    let looker = app.member(factory.org.as_ref().unwrap(), Membership::Viewer).await;

    tells(&app, org, Kind::RowPublished, "甲").await; // not one of those that come by letter
    tells(&app, org, Kind::RowReturned, "乙").await;
    letters(&app).await;
    assert_eq!(receipts(&factory).await, ["sent", "none"]);
    assert!(mail.last().text.contains("“乙”被退回：缺预算。详见 http"), "{:?}", mail.last());
    assert_eq!(receipts(&looker).await, ["none", "none"]);

    // one that was read meanwhile is spared; the third of a day stays here
    tells(&app, org, Kind::RowReturned, "丙").await;
    assert_eq!(factory.post(&format!("{NOTICES}/read-all"), json!({})).await.said(), "204");
    tells(&app, org, Kind::IntroductionAsked, "丁").await;
    letters(&app).await;
    tells(&app, org, Kind::IntroductionAsked, "戊").await;
    letters(&app).await;
    assert_eq!(receipts(&factory).await, ["failed enough-today", "sent", "spared", "sent", "none"]);
    assert_eq!(mail.taken().len(), 2);
}

async fn wishes_and_faults(backend: Backend) {
    let (app, mail) = with_mail(backend, |config| config).await;
    let factory = app.factory("壶镇泵业").await;
    let org = factory.org.as_ref().unwrap().id;
    let settings = format!("{NOTICES}/settings");
    let before = factory.get(&settings).await.body;
    assert_eq!(before["way"], "mail");
    assert!(before["by_letter"].as_array().unwrap().contains(&json!("row-returned")));
    let wished = factory.put(&format!("{settings}?lang=en"), json!({ "by_letter": ["row-published"] })).await;
    assert_eq!(wished.body["by_letter"], json!(["row-published"]), "{wished:?}");
    assert_eq!(factory.put(&settings, json!({ "by_letter": ["gossip"] })).await.said(), "400 invalid");

    mail.down.store(true, std::sync::atomic::Ordering::SeqCst);
    tells(&app, org, Kind::RowReturned, "甲").await;
    tells(&app, org, Kind::RowPublished, "乙").await;
    letters(&app).await;
    assert_eq!(receipts(&factory).await, ["queued gateway", "none"], "tried again later");
    assert!(mail.taken().is_empty());

    let (quiet, relay) = with_mail(backend, |config| {
        let (from, to) = (Utc::now() + TimeDelta::hours(7), Utc::now() + TimeDelta::hours(9)); // the hour before and after, in China
        let hours = format!("{}-{}", from.format("%H:%M"), to.format("%H:%M"));
        Config { quiet_hours: hours.parse().unwrap(), ..config }
    })
    .await;
    let sleeper = quiet.factory("壶镇泵业").await;
    tells(&quiet, sleeper.org.as_ref().unwrap().id, Kind::RowReturned, "甲").await;
    letters(&quiet).await;
    assert_eq!(receipts(&sleeper).await, ["queued"]);
    assert!(relay.taken().is_empty());
}

macro_rules! on_each {
    ($($name:ident: $body:ident),+) => {$(
        mod $name {
            use super::*;
            #[actix_web::test]
            async fn sqlite() {
                $body(Backend::Sqlite).await;
            }
            #[actix_web::test]
            async fn postgres() {
                $body(Backend::Postgres).await;
            }
        }
    )+};
}
on_each!(
    letters_are_few_and_to_those_who_act: letters_are_bounded,
    letters_follow_wishes_and_wait_for_the_morning: wishes_and_faults
);

on_both! {
    async fn read_notices_are_swept_after_half_a_year(app) {
        let factory = app.factory("壶镇泵业").await;
        let org = factory.org.as_ref().unwrap().id;
        tells(&app, org, Kind::RowReturned, "读过的").await;
        assert_eq!(factory.post(&format!("{NOTICES}/read-all"), json!({})).await.said(), "204");
        tells(&app, org, Kind::RowReturned, "没读的").await;
        let long_ago = app.app.db.clock().now() - TimeDelta::days(200);
        let aged = app.app.db.write(Author::default(), move |tx| {
            Ok(diesel::update(notices::table).set(notices::created_at.eq(long_ago)).execute(&mut **tx)?)
        });
        assert_eq!(aged.await.unwrap(), 2);
        a_day_passes(&app).await;
        let left = app.app.db.read(|conn| {
            let reads: i64 = notice_reads::table.count().get_result(conn)?;
            let letters: i64 = notice_letters::table.count().get_result(conn)?;
            Ok((reads, letters))
        });
        assert_eq!(left.await.unwrap(), (0, 1));
        assert!(told(&factory).await[0].1.contains("没读的"));
    }
}
