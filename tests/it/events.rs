//! Events: who makes one, who sees it, and the steps of its life.
use chrono::{NaiveDate, TimeDelta, Utc};
use duijie::org::Role;
use serde_json::{Value, json};

use crate::{harness::TestApp, on_both};

/// So many days from now.
pub fn day(days: i64) -> NaiveDate {
    Utc::now().date_naive() + TimeDelta::days(days)
}

/// A supply–demand event in twenty days: a morning and an afternoon of four turns each, a hall and a quiet one.
pub fn event_body(title: &str) -> Value {
    let on = day(20);
    json!({ "kind": "supply-demand", "title": title, "registration_ends": day(15), "content": {
        "place": "会展中心", "days": [
            { "title": "上午", "starts": format!("{on}T09:00:00"), "slots": 4, "slot_minutes": 20, "pause_minutes": 5 },
            { "title": "下午", "starts": format!("{on}T13:30:00"), "slots": 4, "slot_minutes": 20, "pause_minutes": 5 }],
        "halls": [{ "name": "一号厅", "tables": 10 }, { "name": "金融厅", "tables": 3, "quiet": true }],
        "one_to_one": true, "people_each": 3, "max_meetings": 6, "in_a_row": 3, "wish_days": 5, "public": true } })
}

/// The problems of an answer, as `field: message`.
fn problems(answer: &Value) -> Vec<String> {
    let listed = answer["errors"].as_array().or(answer["problems"].as_array()).cloned().unwrap_or_default();
    listed.iter().map(|problem| problem["field"].as_str().unwrap_or_default().to_owned()).collect()
}

async fn county(app: &TestApp) -> crate::harness::Client {
    app.bureau("缙云县经信局", "331122").await
}

on_both! {
    async fn a_bureau_makes_an_event_which_nobody_else_sees_before_it_is_announced(app) {
        let (county, factory) = (county(&app).await, app.factory("壶镇泵业").await);
        let made = county.post("/api/v1/events", event_body("装备供需对接会")).await;
        assert_eq!(made.said(), "201", "{made:?}");
        let url = format!("/api/v1/events/{}", made.id());
        assert_eq!(made.body["slots"].as_array().unwrap().len(), 8);
        assert_eq!(made.body["slots"][4]["starts_at"], format!("{}T13:30:00", day(20)));
        assert_eq!((&made.body["keeps"], &made.body["state"]), (&json!(true), &json!("draft")));
        for stranger in [&factory, &app.anybody(), &app.bureau("遂昌县经信局", "331123").await, &app.bureau("省经信厅", "330000").await] {
            assert_eq!(stranger.get(&url).await.said(), "404 not-found");
            assert_eq!(stranger.get("/api/v1/events").await.body["items"], json!([]));
        }
        assert_eq!(county.step(&url, "announce").await.said(), "200");
        let seen = factory.get(&url).await;
        assert_eq!((seen.said().as_str(), &seen.body["keeps"], &seen.body["tally"]), ("200", &json!(false), &Value::Null));
        assert_eq!(app.anybody().get("/api/v1/events").await.body["items"].as_array().unwrap().len(), 1);
        assert_eq!(factory.step(&url, "open").await.said(), "403 forbidden");
        assert_eq!(app.anybody().step(&url, "open").await.said(), "401 unauthenticated");
    }
}

on_both! {
    async fn who_is_no_reviewing_bureau_makes_no_event(app) {
        let township = app.bureau("壶镇镇经济办", "331122101").await;
        let firm = app.factory("壶镇泵业").await;
        for somebody in [&township, &firm] {
            assert_eq!(somebody.post("/api/v1/events", event_body("对接会")).await.said(), "403 forbidden");
        }
        assert_eq!(app.anybody().post("/api/v1/events", event_body("对接会")).await.said(), "401 unauthenticated");
    }
}

on_both! {
    async fn a_co_host_manages_it_too_and_must_be_a_bureau(app) {
        let (county, finance) = (county(&app).await, app.bureau("缙云县金融办", "331122").await);
        let firm = app.factory("壶镇泵业").await;
        let mut event = event_body("银企对接会");
        event["content"]["hosts"] = json!([{ "name": "壶镇泵业", "role": "co-host", "org": firm.org.as_ref().unwrap().id }]);
        let refused = county.post("/api/v1/events", event.clone()).await;
        assert_eq!((refused.said().as_str(), problems(&refused.body)), ("400 invalid", vec!["hosts.0.org".to_owned()]));
        event["content"]["hosts"] = json!([{ "name": "县金融办", "role": "co-host", "org": finance.org.as_ref().unwrap().id }]);
        let made = county.post("/api/v1/events", event).await;
        let url = format!("/api/v1/events/{}", made.id());
        assert_eq!(finance.get(&url).await.body["keeps"], json!(true));
        assert_eq!(finance.step(&url, "announce").await.said(), "200");
        assert_eq!(finance.get("/api/v1/events?mine=true").await.body["items"].as_array().unwrap().len(), 1);
    }
}

on_both! {
    async fn an_event_for_the_invited_is_no_public_page(app) {
        let (county, factory) = (county(&app).await, app.factory("壶镇泵业").await);
        let mut event = event_body("内部对接会");
        event["content"]["public"] = json!(false);
        let made = county.post("/api/v1/events", event).await;
        let url = format!("/api/v1/events/{}", made.id());
        assert_eq!(county.step(&url, "announce").await.said(), "200");
        for stranger in [&factory, &app.anybody(), &app.owner_of("处州锯床", &[Role::Maker], "331122").await] {
            assert_eq!(stranger.get(&url).await.said(), "404 not-found");
            assert_eq!(stranger.get("/api/v1/events").await.body["items"], json!([]));
        }
        assert_eq!(app.bureau("省经信厅", "330000").await.get(&url).await.said(), "200");
    }
}

on_both! {
    async fn everything_wrong_is_named_at_once_and_nothing_is_kept(app) {
        let county = county(&app).await;
        let mut event = event_body(" ");
        event["registration_ends"] = json!(day(25));
        event["content"]["halls"] = json!([]);
        event["content"]["days"][1]["starts"] = json!(format!("{}T09:10:00", day(20)));
        event["content"]["closed_slots"] = json!([8]);
        event["content"]["questions"] = json!([{ "key": "bus", "text": "乘大巴吗", "kind": "choice", "choices": ["乘"] }]);
        event["content"]["theme"] = json!({ "categories": ["99.99x"] });
        let refused = county.post("/api/v1/events", event).await;
        assert_eq!(refused.said(), "400 invalid");
        let fields = problems(&refused.body);
        for field in ["title", "registration_ends", "halls", "days.1.starts", "closed_slots", "questions.0.choices", "theme.categories.0"] {
            assert!(fields.iter().any(|named| named == field), "{field} is not named in {fields:?}");
        }
        assert_eq!(county.get("/api/v1/events?mine=true").await.body["items"], json!([]));
    }
}

on_both! {
    async fn it_is_changed_by_its_newest_version_and_cancelled_with_a_reason(app) {
        let county = county(&app).await;
        let made = county.post("/api/v1/events", event_body("装备供需对接会")).await;
        let url = format!("/api/v1/events/{}", made.id());
        let mut changed = event_body("高端装备供需对接会");
        changed["version"] = json!(1);
        assert_eq!(county.put(&url, changed.clone()).await.body["title"], "高端装备供需对接会");
        assert_eq!(county.put(&url, changed).await.said(), "409 stale");
        assert_eq!(county.step(&url, "announce").await.said(), "200");
        let empty = county.post(&format!("{url}/cancel"), json!({ "version": 3, "reason": " " })).await;
        assert_eq!(empty.said(), "400 invalid");
        let off = county.post(&format!("{url}/cancel"), json!({ "version": 3, "reason": "场馆停电" })).await;
        assert_eq!((&off.body["state"], &off.body["reason"]), (&json!("cancelled"), &json!("场馆停电")));
        assert_eq!(county.step(&url, "announce").await.said(), "409 conflict");
    }
}

on_both! {
    async fn an_event_with_meetings_is_published_by_its_timetable_and_a_fair_by_its_programme(app) {
        let county = county(&app).await;
        let mut fair = event_body("消费品展会");
        fair["content"]["one_to_one"] = json!(false);
        for (event, said) in [(event_body("装备供需对接会"), "409 conflict"), (fair, "200")] {
            let made = county.post("/api/v1/events", event).await;
            let url = format!("/api/v1/events/{}", made.id());
            for step in ["announce", "open", "close-registration"] {
                assert_eq!(county.step(&url, step).await.said(), "200", "{step}");
            }
            assert_eq!(county.step(&url, "publish").await.said(), said);
        }
    }
}
