//! What becomes of an event that was announced: moved, called off, or thrown away before anybody knew of it.
use duijie::{
    auth::actor::Membership,
    event::member::{MemberSide, Standing},
};
use reqwest::Method;
use serde_json::{Value, json};

use crate::{
    event_members::opened,
    events::{day, event_body},
    gathering::{Gathering, Guest, changes, joins},
    harness::{Client, TestApp},
    on_both,
};

/// Four firms: registered, invited, waiting, declined.
async fn guests(app: &TestApp, event: &str) -> [Guest; 4] {
    let id = event.rsplit('/').next().unwrap().parse().unwrap();
    let mut guests = Vec::new();
    for (name, standing) in [
        ("壶镇泵业", Standing::Registered),
        ("处州锯床", Standing::Invited),
        ("新建铸造", Standing::Waiting),
        ("五云缝纫", Standing::Declined),
    ] {
        let guest = joins(app, id, (name.to_owned(), MemberSide::Buyer)).await;
        changes(app, guest.member, move |member| member.standing = standing).await;
        guests.push(guest);
    }
    guests.try_into().ok().unwrap()
}

/// The texts of this kind in an inbox, newest first.
async fn told(who: &Client, kind: &str) -> Vec<String> {
    let inbox = who.get("/api/v1/notices").await.body;
    let of = inbox["items"].as_array().unwrap().iter().filter(|notice| notice["kind"] == kind);
    of.map(|notice| notice["text"].as_str().unwrap().to_owned()).collect()
}

/// Edits the event as it stands.
async fn edits(county: &Client, event: &str, change: impl FnOnce(&mut Value)) {
    let now = county.get(event).await.body;
    let mut body = json!({ "version": now["version"], "title": now["title"],
        "registration_ends": now["registration_ends"], "content": now["content"] });
    change(&mut body);
    let edited = county.put(event, body).await;
    assert_eq!(edited.said(), "200", "{edited:?}");
}

on_both! {
    async fn whoever_was_asked_or_comes_is_told_of_another_day_or_place(app) {
        let county = app.bureau("缙云县经信局", "331122").await;
        let event = opened(&county, |body| body["content"]["one_to_one"] = json!(false)).await;
        let [registered, invited, waiting, declined] = guests(&app, &event).await;
        // what concerns nobody's journey tells nobody
        edits(&county, &event, |body| body["content"]["summary"] = json!("改了简介")).await;
        edits(&county, &event, |body| {
            for session in body["content"]["days"].as_array_mut().unwrap() {
                let at = session["starts"].as_str().unwrap().replace(&day(20).to_string(), &day(25).to_string());
                session["starts"] = json!(at);
            }
            body["content"]["place"] = json!("体育馆");
        }).await;
        for guest in [&registered, &invited, &waiting] {
            let said = told(&guest.client, "event-moved").await;
            assert_eq!(said.len(), 1, "{said:?}");
            for word in [format!("{} 09:00–15:05, 会展中心", day(20)), format!("{} 09:00–15:05, 体育馆", day(25))] {
                assert!(said[0].contains(&word), "{word}: {said:?}");
            }
        }
        edits(&county, &event, |body| body["registration_ends"] = json!(day(10))).await;
        let asked = told(&invited.client, "event-moved").await;
        assert!(asked.len() == 2 && asked[0].contains(&format!("{} 改为 {}", day(15), day(10))), "{asked:?}");
        assert_eq!(told(&registered.client, "event-moved").await.len(), 1, "who has answered has no deadline");
        assert_eq!(told(&declined.client, "event-moved").await, Vec::<String>::new());
    }
}

on_both! {
    async fn a_draft_is_thrown_away_and_never_put_before_everybody_as_cancelled(app) {
        let county = app.bureau("缙云县经信局", "331122").await;
        let made = county.post("/api/v1/events", event_body("作废的草稿")).await;
        let event = format!("/api/v1/events/{}", made.id());
        let off = json!({ "version": 1, "reason": "不办了" });
        assert_eq!(county.post(&format!("{event}/cancel"), off).await.said(), "409 conflict");
        let remove = async |who: &Client| who.send(Method::DELETE, &event, None, &[]).await.said();
        let viewer = app.member(county.org.as_ref().unwrap(), Membership::Viewer).await;
        let (firm, elsewhere) = (app.factory("壶镇泵业").await, app.bureau("遂昌县经信局", "331123").await);
        for (who, said) in [(&viewer, "403 forbidden"), (&firm, "404 not-found"), (&elsewhere, "404 not-found"),
            (&app.anybody(), "401 unauthenticated")] {
            assert_eq!(remove(who).await, said);
        }
        assert_eq!(remove(&county).await, "204");
        assert_eq!(county.get(&event).await.said(), "404 not-found");
        assert_eq!(app.anybody().get("/api/v1/events").await.body["items"], json!([]));
        assert_eq!(remove(&county).await, "404 not-found");
        // one that was announced is called off, with a reason
        let announced = opened(&county, |_| {}).await;
        assert_eq!(county.send(Method::DELETE, &announced, None, &[]).await.said(), "409 conflict");
        assert_eq!(county.get(&announced).await.said(), "200");
    }
}

on_both! {
    async fn what_is_called_off_leaves_calendars_reminders_and_the_door_and_its_other_hosts_know(app) {
        let (county, finance) = (app.bureau("缙云县经信局", "331122").await, app.bureau("缙云县金融办", "331122").await);
        let mut body = event_body("装备供需对接会");
        body["content"]["hosts"] = json!([{ "name": "县金融办", "role": "co-host", "org": finance.org.as_ref().unwrap().id }]);
        let event = Gathering::held_by(&app, county, body, (1, 1)).await;
        event.makes_timetable(&app).await;
        assert_eq!(event.publishes().await.said(), "200");
        let version = event.county.get(&event.url).await.body["version"].clone();
        let off = json!({ "version": version, "reason": "场馆停电" });
        assert_eq!(event.county.post(&event.at("/cancel"), off).await.said(), "200");
        let own = &event.buyers[0].client;
        let Value::String(calendar) = own.get(&event.at("/schedule.ics")).await.body else { panic!("no calendar") };
        assert!(calendar.contains("STATUS:CANCELLED") && !calendar.contains("SEQUENCE:0"), "{calendar}");
        assert!(!calendar.contains("STATUS:CONFIRMED"), "{calendar}");
        assert_eq!(event.county.post(&event.at("/outcomes/remind"), json!({})).await.said(), "409 conflict");
        assert_eq!(event.county.post(&event.at("/check-ins"), json!({ "visits": [] })).await.said(), "409 conflict");
        for who in [own, &event.makers[0].client, &finance] {
            let said = told(who, "event-cancelled").await;
            assert!(said.len() == 1 && said[0].contains("场馆停电"), "{said:?}");
        }
        assert_eq!(told(&event.county, "event-cancelled").await, Vec::<String>::new());
    }
}
