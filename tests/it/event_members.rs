//! Who is invited to an event and comes: invitations, one-click answers, registration, the waiting list, the hosts' own entries.
use std::{sync::mpsc, time::Duration};

use diesel::prelude::*;
use duijie::{
    auth::actor::Membership,
    config::Config,
    db::{Author, schema::event_members},
    event::member::{invite, join, store},
    job::{Lane, runner},
    kernel::id::EventMemberId,
    org::{Role, State},
    sheet,
};
use futures_util::future::join_all;
use reqwest::Method;
use serde_json::{Value, json};

use crate::{
    events::{day, event_body},
    gateways::Gateway,
    harness::{Answer, Backend, Client, TestApp},
    on_both,
};

/// The county's event with registration open; its address.
pub async fn opened(county: &Client, change: impl FnOnce(&mut Value)) -> String {
    let mut body = event_body("装备供需对接会");
    change(&mut body);
    let made = county.post("/api/v1/events", body).await;
    assert_eq!(made.said(), "201", "{made:?}");
    let url = format!("/api/v1/events/{}", made.id());
    for step in ["announce", "open"] {
        assert_eq!(county.step(&url, step).await.said(), "200", "{step}");
    }
    url
}

pub async fn registers(who: &Client, event: &str, registration: Value) -> Answer {
    let url = format!("{event}/registration");
    let known = who.get(&url).await.body["version"].as_i64().unwrap_or(0);
    who.put(&url, json!({ "version": known, "registration": registration })).await
}

fn org(who: &Client) -> Value {
    json!(who.org.as_ref().unwrap().id)
}

async fn standing(who: &Client, event: &str) -> String {
    who.get(&format!("{event}/registration")).await.body["standing"].as_str().unwrap_or("none").to_owned()
}

/// Kinds and sentences of what somebody was told, newest first.
async fn told(who: &Client) -> Vec<String> {
    let items = who.get("/api/v1/notices").await.body["items"].clone();
    let said = |item: &Value| format!("{} {}", item["kind"].as_str().unwrap(), item["text"].as_str().unwrap());
    items.as_array().unwrap().iter().map(said).collect()
}

async fn link(county: &Client, event: &str, name: &str) -> String {
    let found = county.get(&format!("{event}/members?q={name}")).await;
    let member = found.body["items"][0]["id"].as_str().unwrap_or_else(|| panic!("{found:?}")).to_owned();
    let made = county.post(&format!("{event}/members/{member}/link"), json!({})).await;
    assert_eq!(made.said(), "200", "{made:?}");
    let url = made.body["url"].as_str().unwrap();
    format!("/api/v1/event-invitations/{}", url.rsplit('/').next().unwrap())
}

on_both! {
    async fn many_are_invited_at_once_and_who_cannot_be_is_named(app) {
        let county = app.bureau("缙云县经信局", "331122").await;
        let factory = app.factory("壶镇泵业").await;
        let entered = app.org("代录的厂", &[Role::Factory], "331122", State::Entered).await;
        let claimed = app.org("没认证的厂", &[Role::Factory], "331122", State::Claimed).await;
        let event = opened(&county, |_| {}).await;
        let nobody = duijie::kernel::id::OrgId::new();
        let invites = json!({ "invites": [{ "org": org(&factory), "predicted": 240 }, { "org": entered.id }, { "org": claimed.id },
            { "org": nobody }, { "org": org(&county) }, { "org": org(&factory), "side": "lender" }] });
        let url = format!("{event}/invitations");
        let answer = county.post(&url, invites.clone()).await;
        assert_eq!(answer.said(), "200", "{answer:?}");
        assert_eq!((&answer.body["invited"], &answer.body["already"]), (&json!(2), &json!(1)));
        let refused: Vec<(&str, &str)> = answer.body["refused"].as_array().unwrap().iter()
            .map(|one| (one["name"].as_str().unwrap(), one["problem"].as_str().unwrap())).collect();
        assert_eq!(refused, [("没认证的厂", "该单位还没有认证，认证后才能邀请"), ("", "平台上没有这家单位"), ("缙云县经信局", "该单位是主办方")]);
        assert_eq!(answer.body["unreachable"].as_array().unwrap().len(), 2, "no gateway is set up: {answer:?}");
        let again = county.post(&url, invites).await;
        assert_eq!((&again.body["invited"], &again.body["already"]), (&json!(0), &json!(3)));

        // the invited see it, in its notice and with its own part; that is the receipt
        assert!(told(&factory).await[0].starts_with("event-invited 缙云县经信局 邀请贵单位参加“装备供需对接会”"));
        let members = county.get(&format!("{event}/members")).await.body;
        assert_eq!(members["items"].as_array().unwrap().len(), 2);
        assert!(members["items"].as_array().unwrap().iter().all(|one| one["seen_at"].is_null() && one["standing"] == "invited"));
        let own = factory.get(&format!("{event}/registration")).await;
        assert_eq!((&own.body["side"], &own.body["side_text"]), (&json!("buyer"), &json!("应用企业")));
        assert_eq!(own.body.get("predicted"), None, "what the hosts expected of it is theirs");
        assert_eq!(members["items"].as_array().unwrap().iter().map(|one| one["predicted"].as_i64().unwrap()).max(), Some(240));
        assert_eq!(own.body["badge"].as_str().unwrap().len(), 10);
        let seen = county.get(&format!("{event}/members?q=壶镇")).await.body;
        assert!(seen["items"][0]["seen_at"].is_string(), "{seen}");

        for stranger in [&factory, &app.factory("新建铸造").await, &app.bureau("遂昌县经信局", "331123").await, &app.bureau("省经信厅", "330000").await] {
            assert_eq!(stranger.post(&url, json!({ "invites": [] })).await.said(), "403 forbidden");
            assert_eq!(stranger.get(&format!("{event}/members")).await.said(), "403 forbidden");
            assert_eq!(stranger.get(&format!("{event}/members.xlsx")).await.said(), "403 forbidden");
        }
        assert_eq!(app.anybody().post(&url, json!({ "invites": [] })).await.said(), "401 unauthenticated");
        assert_eq!(app.anybody().get(&format!("{event}/members")).await.said(), "401 unauthenticated");
        let viewer = app.member(county.org.as_ref().unwrap(), Membership::Viewer).await;
        assert_eq!(viewer.get(&format!("{event}/members")).await.said(), "200");
        assert_eq!(viewer.post(&url, json!({ "invites": [] })).await.said(), "403 forbidden");
    }
}

on_both! {
    async fn who_declines_by_telephone_is_written_down_and_reminded_no_more(app) {
        let (county, factory) = (app.bureau("缙云县经信局", "331122").await, app.factory("壶镇泵业").await);
        let event = opened(&county, |_| {}).await;
        county.post(&format!("{event}/invitations"), json!({ "invites": [{ "org": org(&factory) }] })).await;
        let member = county.get(&format!("{event}/members")).await.body["items"][0].clone();
        let refuse = format!("{event}/members/{}/refuse", member["id"].as_str().unwrap());
        let said = json!({ "version": member["version"], "reason": "电话答复不参加" });
        assert_eq!(factory.post(&refuse, said.clone()).await.said(), "403 forbidden");
        let declined = county.post(&refuse, said).await;
        assert_eq!((declined.said().as_str(), &declined.body["standing"]), ("200", &json!("declined")), "{declined:?}");
        assert_eq!(county.post(&format!("{event}/invitations/remind"), json!({})).await.body["reminded"], 0);
        assert!(told(&factory).await.iter().all(|told| !told.starts_with("event-refused")));
        assert_eq!(registers(&factory, &event, json!({})).await.said(), "200", "it may think again");
    }
}

on_both! {
    async fn reading_its_notice_is_a_receipt_too(app) {
        let (county, factory) = (app.bureau("缙云县经信局", "331122").await, app.factory("壶镇泵业").await);
        let event = opened(&county, |_| {}).await;
        county.post(&format!("{event}/invitations"), json!({ "invites": [{ "org": org(&factory) }] })).await;
        let members = format!("{event}/members");
        assert!(county.get(&members).await.body["items"][0]["seen_at"].is_null());
        let notice = factory.get("/api/v1/notices").await.body["items"][0]["id"].as_str().unwrap().to_owned();
        factory.post(&format!("/api/v1/notices/{notice}/read"), json!({})).await;
        assert!(county.get(&members).await.body["items"][0]["seen_at"].is_string());
    }
}

on_both! {
    async fn an_invitation_is_answered_with_one_click_and_the_answer_can_be_changed(app) {
        let county = app.bureau("缙云县经信局", "331122").await;
        let entered = app.org("代录的厂", &[Role::Factory], "331122", State::Entered).await;
        let event = opened(&county, |_| {}).await;
        county.post(&format!("{event}/invitations"), json!({ "invites": [{ "org": entered.id }] })).await;
        let first = link(&county, &event, "代录").await;
        let anybody = app.anybody();
        let shown = anybody.get(&first).await;
        assert_eq!(shown.said(), "200", "{shown:?}");
        let keys: Vec<&String> = shown.body.as_object().unwrap().keys().collect();
        assert_eq!(keys, ["address", "begins", "ends", "host_name", "kind_text", "late", "open", "org_name", "people_each", "place", "standing",
            "standing_text", "state_text", "title", "until"]);
        assert_eq!((&shown.body["org_name"], &shown.body["open"]), (&json!("代录的厂"), &json!(true)));

        let came = anybody.post(&first, json!({ "answer": "accept", "delegates": [{ "name": "周工", "title": "厂长" }] })).await;
        assert_eq!((came.said().as_str(), &came.body["standing"]), ("200", &json!("registered")), "{came:?}");
        assert!(told(&county).await[0].contains("代录的厂 报名参加“装备供需对接会”"));
        let wrong = anybody.post(&first, json!({ "answer": "accept", "delegates": [{ "name": "甲" }, { "name": "乙" }, { "name": "丙" }, { "name": "丁" }] })).await;
        assert_eq!((wrong.said().as_str(), wrong.fields()), ("400 invalid", vec!["delegates"]));
        let not = anybody.post(&first, json!({ "answer": "decline", "reason": "赶货" })).await;
        assert_eq!((&not.body["standing"], &not.body["standing_text"]), (&json!("declined"), &json!("不参加")));
        let member = county.get(&format!("{event}/members")).await.body["items"][0].clone();
        assert_eq!((&member["reason"], &member["registration"]["delegates"][0]["name"]), (&json!("赶货"), &json!("周工")));
        assert_eq!(anybody.post(&first, json!({ "answer": "accept" })).await.body["standing"], "registered");

        // another link ends the first; what is no code is none, and is not tried for ever
        let second = link(&county, &event, "代录").await;
        assert_eq!(anybody.get(&first).await.said(), "404 not-found");
        assert_eq!(anybody.get(&second.to_lowercase()).await.said(), "200");
        // two weeks after it was made it is good no more
        let id: EventMemberId = member["id"].as_str().unwrap().parse().unwrap();
        let ago = app.app.db.clock().now() - chrono::TimeDelta::days(15);
        set(&app, id, move |tx| {
            let row = diesel::update(event_members::table.find(id));
            let then = (event_members::invited_at.eq(Some(ago)), event_members::reminded_on.eq(Some(ago.date())));
            row.set(then).execute(&mut **tx).map(drop)
        }).await;
        assert_eq!(app.anybody().get(&second).await.said(), "404 not-found");
        assert_eq!(anybody.post("/api/v1/event-invitations/ABCDEFGHJKMNPQRS", json!({ "answer": "accept" })).await.said(), "404 not-found");
        let mut last = String::new();
        for nth in 0..12 {
            last = anybody.get(&format!("/api/v1/event-invitations/ABCDEFGH{nth}")).await.said();
        }
        assert_eq!(last, "429 too-many");
    }
}

on_both! {
    async fn an_invitation_after_the_deadline_is_answered_and_waits_for_the_hosts(app) {
        let county = app.bureau("缙云县经信局", "331122").await;
        let entered = app.org("代录的厂", &[Role::Factory], "331122", State::Entered).await;
        let event = opened(&county, |_| {}).await;
        assert_eq!(county.step(&event, "close-registration").await.said(), "200");
        // the deadline was yesterday
        let id: duijie::kernel::id::EventId = event.rsplit('/').next().unwrap().parse().unwrap();
        let yesterday = app.app.db.clock().today() - chrono::TimeDelta::days(1);
        let past = app.app.db.write(Author::default(), move |tx| {
            let row = diesel::update(duijie::db::schema::events::table.find(id));
            Ok(row.set(duijie::db::schema::events::registration_ends.eq(yesterday)).execute(&mut **tx)?)
        });
        assert_eq!(past.await.unwrap(), 1);
        let invites = json!({ "invites": [{ "org": entered.id }] });
        assert_eq!(county.post(&format!("{event}/invitations"), invites).await.body["invited"], 1);
        let link = link(&county, &event, "代录").await;
        let shown = app.anybody().get(&link).await;
        assert_eq!((&shown.body["open"], &shown.body["late"]), (&json!(true), &json!(true)), "{shown:?}");
        assert!(shown.body["until"].as_str().unwrap() > yesterday.to_string().as_str());
        let came = app.anybody().post(&link, json!({ "answer": "accept" })).await;
        assert_eq!((came.said().as_str(), &came.body["standing"]), ("200", &json!("waiting")), "{came:?}");
        let member = county.get(&format!("{event}/members")).await.body["items"][0].clone();
        assert_eq!((&member["standing"], &member["late"]), (&json!("waiting"), &json!(true)));
        let admit = format!("{event}/members/{}/admit", member["id"].as_str().unwrap());
        assert_eq!(county.post(&admit, json!({ "version": member["version"] })).await.body["standing"], "registered");
        // once it is over nobody answers, and no link is made
        assert_eq!(county.post(&format!("{event}/cancel"), json!({ "version": county.get(&event).await.body["version"], "reason": "停电" })).await.said(), "200");
        assert_eq!(app.anybody().get(&link).await.body["open"], false);
        assert_eq!(app.anybody().post(&link, json!({ "answer": "decline" })).await.said(), "409 conflict");
        let made = county.post(&format!("{event}/members/{}/link", member["id"].as_str().unwrap()), json!({})).await;
        assert_eq!(made.said(), "409 conflict");
    }
}

on_both! {
    async fn a_link_that_is_made_while_somebody_writes_the_member_is_good(app) {
        let county = app.bureau("缙云县经信局", "331122").await;
        let entered = app.org("代录的厂", &[Role::Factory], "331122", State::Entered).await;
        let event = opened(&county, |_| {}).await;
        county.post(&format!("{event}/invitations"), json!({ "invites": [{ "org": entered.id }] })).await;
        let member = county.get(&format!("{event}/members")).await.body["items"][0]["id"].as_str().unwrap().to_owned();
        let id: EventMemberId = member.parse().unwrap();
        let (read, is_read) = mpsc::channel();
        let (made, is_made) = mpsc::channel::<()>();
        let writes = app.app.db.write(Author::default(), move |tx| {
            let mut member = store::find(tx, id)?.unwrap();
            join::lock(tx, member.event)?;
            read.send(()).unwrap();
            let _ = is_made.recv_timeout(Duration::from_millis(1_500)); // it waits for this one
            store::save(tx, &mut member)
        });
        let makes = async {
            actix_web::web::block(move || is_read.recv()).await.unwrap().unwrap();
            let found = county.post(&format!("{event}/members/{member}/link"), json!({})).await;
            let _ = made.send(());
            assert_eq!(found.said(), "200", "{found:?}");
            found.body["url"].as_str().unwrap().rsplit('/').next().unwrap().to_owned()
        };
        let (written, code) = futures_util::future::join(writes, makes).await;
        written.unwrap();
        assert_eq!(app.anybody().get(&format!("/api/v1/event-invitations/{code}")).await.said(), "200");
    }
}

async fn set(
    app: &TestApp,
    _: EventMemberId,
    work: impl FnOnce(&mut duijie::db::Tx) -> QueryResult<()> + Send + 'static,
) {
    app.app.db.write(Author::default(), move |tx| Ok(work(tx)?)).await.unwrap();
}

on_both! {
    async fn whoever_is_no_member_registers_for_a_public_event_and_for_no_other(app) {
        let (county, factory) = (app.bureau("缙云县经信局", "331122").await, app.factory("壶镇泵业").await);
        let event = opened(&county, |body| body["content"]["questions"] = json!([{ "key": "bus", "text": "乘大巴吗", "kind": "yes-no", "required": true }])).await;
        let url = format!("{event}/registration");
        assert_eq!(factory.get(&url).await.said(), "404 not-found");
        let wrong = factory.put(&url, json!({ "registration": { "parallel": 10, "away": [8], "demands": [duijie::kernel::id::DemandId::new()],
            "answers": { "car": "yes" } } })).await;
        assert_eq!((wrong.said().as_str(), wrong.fields()), ("400 invalid", vec!["parallel", "away", "answers.bus", "answers.car", "demands.0"]));
        assert_eq!(factory.put(&url, json!({ "side": "lender", "registration": {} })).await.fields(), ["side"]);
        let body = json!({ "registration": { "delegates": [{ "name": "章工", "title": "厂长", "phone": "13800000000" }], "parallel": 2,
            "away": [7], "max_meetings": 5, "language": "en", "accessibility": "无台阶", "answers": { "bus": "yes" } } });
        let key = [("Idempotency-Key", "register-1")];
        let made = factory.send(Method::PUT, &url, Some(body.clone()), &key).await;
        assert_eq!((made.said().as_str(), &made.body["standing"], &made.body["late"]), ("200", &json!("registered"), &json!(false)), "{made:?}");
        let again = factory.send(Method::PUT, &url, Some(body.clone()), &key).await;
        assert_eq!(again.body, made.body);
        assert_eq!(factory.put(&url, body.clone()).await.said(), "409 stale");
        let mut changed = body.clone();
        changed["version"] = made.body["version"].clone();
        changed["registration"]["parallel"] = json!(1);
        assert_eq!(factory.put(&url, changed.clone()).await.body["registration"]["parallel"], 1);
        assert_eq!(factory.put(&url, changed).await.said(), "409 stale");
        assert_eq!(told(&county).await.len(), 1, "a change is no news");

        let viewer = app.member(factory.org.as_ref().unwrap(), Membership::Viewer).await;
        assert_eq!(viewer.put(&url, body.clone()).await.said(), "403 forbidden");
        assert_eq!(viewer.get(&url).await.said(), "200");
        assert_eq!(app.anybody().put(&url, body.clone()).await.said(), "401 unauthenticated");
        let unknown = app.org("没认证的厂", &[Role::Factory], "331122", State::Claimed).await;
        assert_eq!(app.member(&unknown, Membership::Owner).await.put(&url, body.clone()).await.said(), "409 conflict");

        let closed = opened(&county, |body| body["content"]["public"] = json!(false)).await;
        let url = format!("{closed}/registration");
        assert_eq!(factory.put(&url, json!({})).await.said(), "404 not-found");
        county.post(&format!("{closed}/invitations"), json!({ "invites": [{ "org": org(&factory) }] })).await;
        assert_eq!(factory.get(&closed).await.said(), "200");
        assert_eq!(factory.put(&url, json!({ "version": 1 })).await.body["standing"], "registered");
        assert_eq!(app.factory("新建铸造").await.put(&url, json!({})).await.said(), "404 not-found");
    }
}

on_both! {
    async fn who_finds_no_place_waits_and_comes_when_another_withdraws(app) {
        let county = app.bureau("缙云县经信局", "331122").await;
        let event = opened(&county, |body| body["content"]["capacity"] = json!(2)).await;
        let mut firms = Vec::new();
        for name in ["甲厂", "乙厂", "丙厂", "丁厂"] {
            firms.push(app.factory(name).await);
        }
        for (firm, stands) in firms.iter().zip(["registered", "registered", "waiting", "waiting"]) {
            assert_eq!(registers(firm, &event, json!({})).await.body["standing"], stands);
        }
        let url = format!("{event}/registration");
        let version = firms[0].get(&url).await.body["version"].clone();
        let gone = firms[0].send(Method::DELETE, &format!("{url}?version={version}"), None, &[]).await;
        assert_eq!((gone.said().as_str(), &gone.body["standing"]), ("200", &json!("withdrawn")));
        assert_eq!((standing(&firms[2], &event).await, standing(&firms[3], &event).await), ("registered".into(), "waiting".into()));
        assert_eq!(told(&firms[2]).await, ["event-admitted 贵单位参加“装备供需对接会”的报名已通过"]);
        assert!(told(&county).await[0].contains("甲厂 退出“装备供需对接会”"));
        // who waits and withdraws gives up no place; who comes back waits at the end
        assert_eq!(registers(&firms[0], &event, json!({})).await.body["standing"], "waiting");
        let version = firms[3].get(&url).await.body["version"].clone();
        firms[3].send(Method::DELETE, &format!("{url}?version={version}"), None, &[]).await;
        assert_eq!(standing(&firms[0], &event).await, "waiting");
        let member = firms[1].get(&url).await;
        let refuse = json!({ "version": member.body["version"], "reason": "与主题不符" });
        let refused = county.post(&format!("{event}/members/{}/refuse", member.id()), refuse).await;
        assert_eq!((refused.said().as_str(), &refused.body["standing"]), ("200", &json!("refused")));
        assert_eq!(standing(&firms[0], &event).await, "registered");
        assert!(told(&firms[1]).await[0].contains("没有通过：与主题不符"));
        assert_eq!(registers(&firms[1], &event, json!({})).await.said(), "409 conflict");
    }
}

on_both! {
    async fn of_many_who_register_for_the_last_place_at_once_one_has_it(app) {
        let county = app.bureau("缙云县经信局", "331122").await;
        for round in 0..3 {
            let event = opened(&county, |body| body["content"]["capacity"] = json!(1)).await;
            let mut firms = Vec::new();
            for nth in 0..4 {
                firms.push(app.factory(&format!("第{round}{nth}厂")).await);
            }
            let tries = firms.iter().map(|firm| registers(firm, &event, json!({})));
            let mut stands: Vec<String> = join_all(tries).await.iter().map(|one| one.body["standing"].as_str().unwrap().to_owned()).collect();
            stands.sort();
            assert_eq!(stands, ["registered", "waiting", "waiting", "waiting"]);
        }
    }
}

on_both! {
    async fn whoever_comes_late_waits_for_the_hosts(app) {
        let (county, finance) = (app.bureau("缙云县经信局", "331122").await, app.bureau("缙云县金融办", "331122").await);
        let (factory, rival) = (app.factory("壶镇泵业").await, app.factory("新建铸造").await);
        let event = opened(&county, |body| body["content"]["hosts"] = json!([{ "name": "县金融办", "role": "co-host", "org": org(&finance) }])).await;
        assert_eq!(county.step(&event, "close-registration").await.said(), "200");
        let late = registers(&factory, &event, json!({})).await;
        assert_eq!((&late.body["standing"], &late.body["late"]), (&json!("waiting"), &json!(true)));
        let admit = format!("{event}/members/{}/admit", late.id());
        for (who, said) in [(&factory, "403 forbidden"), (&rival, "403 forbidden"), (&app.anybody(), "401 unauthenticated"),
            (&app.bureau("省经信厅", "330000").await, "403 forbidden")] {
            assert_eq!(who.post(&admit, json!({ "version": 1 })).await.said(), said);
        }
        assert_eq!(county.post(&admit, json!({ "version": 7 })).await.said(), "409 stale");
        let come = finance.post(&admit, json!({ "version": 1 })).await;
        assert_eq!((come.said().as_str(), &come.body["standing"]), ("200", &json!("registered")), "a co-host may: {come:?}");
        assert_eq!(finance.post(&admit, json!({ "version": 2 })).await.said(), "409 conflict");
        let other = opened(&county, |_| {}).await;
        let elsewhere = format!("{other}/members/{}/admit", late.id());
        assert_eq!(county.post(&elsewhere, json!({ "version": 2 })).await.said(), "404 not-found");
    }
}

on_both! {
    async fn the_hosts_enter_a_firm_by_telephone_and_change_what_it_said(app) {
        let county = app.bureau("缙云县经信局", "331122").await;
        let entered = app.org("代录的厂", &[Role::Maker], "331122", State::Entered).await;
        let event = opened(&county, |body| body["content"]["capacity"] = json!(1)).await;
        registers(&app.factory("壶镇泵业").await, &event, json!({})).await;
        let body = json!({ "org": entered.id, "registration": { "delegates": [{ "name": "吴工" }] } });
        let made = county.post(&format!("{event}/members"), body.clone()).await;
        assert_eq!((made.said().as_str(), &made.body["standing"], &made.body["side"]), ("201", &json!("registered"), &json!("maker")), "{made:?}");
        assert_eq!(county.post(&format!("{event}/members"), body).await.said(), "409 conflict");
        let member = format!("{event}/members/{}", made.id());
        let changed = county.put(&member, json!({ "version": 1, "side": "provider", "registration": { "note": "带样机" } })).await;
        assert_eq!((&changed.body["side"], &changed.body["registration"]["note"]), (&json!("provider"), &json!("带样机")));
        assert_eq!(county.put(&member, json!({ "version": 1 })).await.said(), "409 stale");
        assert_eq!(county.put(&member, json!({ "version": 2, "side": "lender" })).await.fields(), ["side"]);
        let page = county.get(&format!("{event}/members?side=provider&size=1")).await.body;
        assert_eq!(page["items"][0]["org_name"], "代录的厂");
        let counts = json!([{ "side": "buyer", "standing": "registered", "count": 1 }, { "side": "provider", "standing": "registered", "count": 1 }]);
        assert_eq!(page["counts"], counts);
        let first = county.get(&format!("{event}/members?size=1")).await.body;
        let next = county.get(&format!("{event}/members?size=1&after={}", first["next"].as_str().unwrap())).await.body;
        assert_eq!((&first["items"][0]["org_name"], &next["items"][0]["org_name"], next.get("next")), (&json!("代录的厂"), &json!("壶镇泵业"), None));
    }
}

on_both! {
    async fn the_members_and_the_receipts_are_a_sheet(app) {
        let (county, factory) = (app.bureau("缙云县经信局", "331122").await, app.factory("壶镇泵业").await);
        let event = opened(&county, |body| body["content"]["questions"] = json!([{ "key": "bus", "text": "乘大巴吗", "kind": "yes-no" }])).await;
        county.post(&format!("{event}/invitations"), json!({ "invites": [{ "org": org(&factory) }] })).await;
        registers(&app.factory("新建铸造").await, &event, json!({})).await;
        let told = json!({ "delegates": [{ "name": "章工", "title": "厂长", "phone": "13800000000" }], "answers": { "bus": "yes" } });
        registers(&factory, &event, told).await;
        let rows = async |query: &str| {
            let answer = county.http.get(format!("{}{event}/members.xlsx{query}", county.base)).bearer_auth(county.token.as_ref().unwrap());
            let answer = answer.send().await.unwrap();
            assert_eq!(answer.status().as_u16(), 200);
            let book = sheet::open(&answer.bytes().await.unwrap()).unwrap();
            let shown: Vec<Vec<String>> = book.sheets[0].rows.iter().map(|row| row.cells.iter().map(|cell| cell.value.shown()).collect()).collect();
            shown
        };
        let members = rows("").await;
        assert_eq!((members.len(), members[0].last().unwrap().as_str(), members[1][1].as_str()), (3, "乘大巴吗", "壶镇泵业"));
        assert!(members[1].contains(&"章工 厂长".to_owned()) && members[1].contains(&"13800000000".to_owned()));
        let receipts = rows("?table=receipts").await;
        assert_eq!((receipts.len(), receipts[1][1].as_str()), (2, "壶镇泵业"), "who was not invited has no receipt");
    }
}

#[actix_web::test]
async fn letters_carry_a_link_of_their_own_and_silence_is_reminded_of_once() {
    let sent = Gateway::sms();
    let url = Some(sent.url.clone());
    let quiet_hours = "00:00-00:00".parse().unwrap();
    let app = TestApp::start_with(Backend::Sqlite, |config| Config { sms_url: url, quiet_hours, ..config }).await;
    let county = app.bureau("缙云县经信局", "331122").await;
    let mut entered = app.org("代录的厂", &[Role::Factory], "331122", State::Entered).await;
    entered.contact_phone = "13800000001".into();
    let kept = entered.clone();
    app.app.db.write(Author::default(), move |tx| duijie::org::store::save(tx, &mut kept.clone())).await.unwrap();
    let event = opened(&county, |body| body["registration_ends"] = json!(day(4))).await;
    let invited = county
        .post(&format!("{event}/invitations"), json!({ "invites": [{ "org": entered.id }], "message": "有大巴。" }))
        .await;
    assert_eq!(invited.body["unreachable"], json!([]));
    send(&app).await;
    let letter = sent.last();
    assert!(letter.to == "13800000001" && letter.text.contains("有大巴。"), "{letter:?}");
    let code = letter
        .text
        .split("/invitation/")
        .nth(1)
        .unwrap()
        .chars()
        .take_while(char::is_ascii_alphanumeric)
        .collect::<String>();
    assert_eq!(app.anybody().get(&format!("/api/v1/event-invitations/{code}")).await.body["org_name"], "代录的厂");

    // by hand, once a day; by itself when three days are left, once
    let remind = format!("{event}/invitations/remind");
    assert_eq!(due(&app).await, 0);
    assert_eq!(county.post(&remind, json!({})).await.body["reminded"], 1);
    assert_eq!(county.post(&remind, json!({})).await.body["reminded"], 0);
    let id = county.get(&format!("{event}/members")).await.body["items"][0]["id"].as_str().unwrap().parse().unwrap();
    let version = county.get(&event).await.body["version"].clone();
    let mut body = event_body("装备供需对接会");
    body["version"] = version;
    body["registration_ends"] = json!(day(2));
    assert_eq!(county.put(&event, body).await.said(), "200");
    let ago = app.app.db.clock().now() - chrono::TimeDelta::days(3);
    set(&app, id, move |tx| {
        let row = diesel::update(event_members::table.find(id));
        let then = (event_members::invited_at.eq(Some(ago)), event_members::reminded_on.eq(Some(ago.date())));
        row.set(then).execute(&mut **tx).map(drop)
    })
    .await;
    assert_eq!((due(&app).await, due(&app).await), (1, 0));
    send(&app).await;
    assert!(sent.last().text.contains("以前的链接不再有效"), "{:?}", sent.last());
    let member = app.app.db.read(move |conn| Ok(store::find(conn, id)?)).await.unwrap().unwrap();
    assert_eq!(member.version, 1, "letters change nothing that somebody edits");
}

async fn send(app: &TestApp) {
    let app = app.app.clone();
    actix_web::web::block(move || while runner::run_next_in(&app, Lane::Letters).unwrap() {}).await.unwrap();
}

async fn due(app: &TestApp) -> usize {
    app.app.db.write(Author::default(), invite::remind_due).await.unwrap()
}
