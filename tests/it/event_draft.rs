//! What is decided beside the timetable, and what the timetable then makes of it.
use duijie::kernel::id::EventMemberId;
use serde_json::{Value, json};

use crate::{
    events::{day, event_body},
    gathering::{Gathering, Guest, changes, runs_timetables},
    harness::{Answer, Client, eventually},
    on_both,
};

/// The meeting of two in the draft.
pub fn of(draft: &Value, a: EventMemberId, b: EventMemberId) -> Option<Value> {
    let (a, b) = (json!(a), json!(b));
    let two = |m: &&Value| (m["a"] == a && m["b"] == b) || (m["a"] == b && m["b"] == a);
    draft["meetings"].as_array().unwrap().iter().find(two).cloned()
}

/// What a member's schedule has of its meeting with another.
pub async fn entry(event: &Gathering, own: &Guest, other: &Guest) -> Value {
    let schedule = own.client.get(&event.at("/schedule")).await.body;
    let found =
        schedule["entries"].as_array().unwrap().iter().find(|entry| entry["with"]["member"] == json!(other.member));
    found.cloned().unwrap_or_default()
}

pub async fn set(event: &Gathering, entry: &Value, state: &str) -> Answer {
    let path = format!("/meetings/{}/state", entry["meeting"].as_str().unwrap());
    event.county.post(&event.at(&path), json!({ "state": state })).await
}

async fn moves(event: &Gathering, a: &Guest, b: &Guest, slot: Value) -> Answer {
    let version = event.draft().await["version"].clone();
    let body = json!({ "version": version, "moves": [{ "a": a.member, "b": b.member, "slot": slot }] });
    event.county.put(&event.at("/timetable/meetings"), body).await
}

pub async fn walks_in(event: &Gathering, a: &Guest, b: &Guest, slot: i64) -> Answer {
    event.county.post(&event.at("/meetings"), json!({ "a": a.member, "b": b.member, "slot": slot })).await
}

/// Of the notices of an organisation, those of a kind.
pub async fn told(client: &Client, kind: &str) -> usize {
    let all = client.get("/api/v1/notices").await.body;
    all["items"].as_array().unwrap().iter().filter(|notice| notice["kind"] == kind).count()
}

/// Everybody meets everybody: buyer n and maker k in turn n + k (of two and two, three turns are used).
pub async fn arranged(app: &crate::harness::TestApp, without: &[(usize, usize)]) -> Gathering {
    let event = Gathering::of(app, 2, 2).await;
    let mut placed = Vec::new();
    for (n, buyer) in event.buyers.iter().enumerate() {
        for (k, maker) in event.makers.iter().enumerate() {
            if !without.contains(&(n, k)) {
                placed.push(json!({ "a": buyer.member, "b": maker.member, "slot": n + k }));
            }
        }
    }
    let body = json!({ "version": 0, "moves": placed });
    let made = event.county.put(&event.at("/timetable/meetings"), body).await;
    assert_eq!(made.said(), "200", "{made:?}");
    assert_eq!(event.publishes().await.said(), "200");
    event
}

on_both! {
    async fn a_walk_in_is_of_the_draft_too(app) {
        let event = arranged(&app, &[(0, 1)]).await;
        let ([a, b], [c, d]) = ([&event.buyers[0], &event.buyers[1]], [&event.makers[0], &event.makers[1]]);
        assert_eq!(walks_in(&event, a, d, 6).await.said(), "201");
        let placed = of(&event.draft().await, a.member, d.member).expect("the draft knows it");
        assert_eq!(placed["slot"], 6);
        // nobody is put on top of it
        assert_eq!(moves(&event, a, c, json!(6)).await.fields(), ["moves.0.a"]);
        let beside = moves(&event, b, c, json!(6)).await;
        assert_eq!(beside.said(), "200");
        assert_ne!(of(&beside.body, b.member, c.member).unwrap()["seat"], placed["seat"]);
        // made anew from nothing, it stays where the two agreed
        let anew = event.makes(&app, json!({ "from": "nothing", "moves": 3000 })).await;
        let kept = of(&anew, a.member, d.member).unwrap();
        assert_eq!((&kept["slot"], &kept["hall"], &kept["seat"]), (&placed["slot"], &placed["hall"], &placed["seat"]));
        assert_eq!(event.publishes().await.said(), "200");
        assert_eq!(entry(&event, a, d).await["slot"], 6);
    }
}

on_both! {
    async fn where_one_side_did_not_come_the_other_may_meet_somebody_else(app) {
        let event = arranged(&app, &[(0, 1)]).await;
        let (a, c, d) = (&event.buyers[0], &event.makers[0], &event.makers[1]);
        assert_eq!(walks_in(&event, a, d, 0).await.said(), "409 conflict");
        let missed = entry(&event, a, c).await;
        assert_eq!(set(&event, &missed, "missed").await.said(), "200");
        let made = walks_in(&event, a, d, 0).await;
        assert_eq!((made.said().as_str(), &made.body["seat"]), ("201", &missed["seat"]), "{made:?}");
        // at that table, on the board and in the buyer's day, is the one that is held
        let board = event.county.get(&event.at("/board?slot=0")).await.body;
        let seat = missed["seat"].as_u64().unwrap() as usize - 1;
        assert_eq!(board["halls"][0]["tables"][seat]["now"]["meeting"], made.body["meeting"], "{board}");
        for state in ["planned", "held"] {
            assert_eq!(set(&event, &missed, state).await.said(), "409 conflict", "{state}");
        }
        let other = entry(&event, &event.buyers[1], d).await;
        assert_eq!(set(&event, &other, "missed").await.said(), "200");
        assert_eq!(set(&event, &other, "held").await.said(), "200", "where nobody else sits it is put right");
    }
}

on_both! {
    async fn what_was_called_off_does_not_come_back_by_itself(app) {
        let event = arranged(&app, &[]).await;
        let (a, c) = (&event.buyers[0], &event.makers[0]);
        let pin = json!({ "version": event.draft().await["version"], "moves": [{ "a": a.member, "b": c.member, "slot": 0, "pin": true }] });
        assert_eq!(event.county.put(&event.at("/timetable/meetings"), pin).await.said(), "200");
        let meeting = entry(&event, a, c).await;
        assert_eq!(set(&event, &meeting, "cancelled").await.said(), "200");
        assert!(of(&event.draft().await, a.member, c.member).is_none());
        let repaired = event.county.post(&event.at("/repairs"), json!({ "from_slot": 0 })).await;
        assert_eq!((repaired.said().as_str(), of(&event.draft().await, a.member, c.member)), ("200", None));
        let discarded = event.county.send(reqwest::Method::DELETE, &event.at("/timetable"), None, &[]).await;
        assert_eq!((of(&discarded.body, a.member, c.member), discarded.body["meetings"].as_array().unwrap().len()), (None, 3));
        let anew = event.makes(&app, json!({ "from": "nothing", "moves": 3000 })).await;
        assert_eq!(of(&anew, a.member, c.member), None);
        assert_eq!(event.publishes().await.said(), "200");
        // taken back by its hosts it stands again, and both are told
        let before = told(&a.client, "event-timetable").await;
        let again = set(&event, &meeting, "planned").await;
        assert_eq!((again.said().as_str(), &again.body["state"]), ("200", &json!("planned")), "{again:?}");
        assert_eq!(told(&a.client, "event-timetable").await, before + 1);
        assert!(of(&event.draft().await, a.member, c.member).is_some());
        assert_eq!(event.publishes().await.said(), "200");
        assert_eq!(entry(&event, a, c).await["state"], "planned");
    }
}

on_both! {
    async fn a_meeting_is_taken_back_only_where_both_are_free(app) {
        let event = arranged(&app, &[]).await;
        let ([a, b], [c, d]) = ([&event.buyers[0], &event.buyers[1]], [&event.makers[0], &event.makers[1]]);
        let off = entry(&event, a, c).await;
        assert_eq!(set(&event, &off, "cancelled").await.said(), "200");
        let other = entry(&event, a, d).await;
        assert_eq!(set(&event, &other, "cancelled").await.said(), "200");
        // the buyer now meets the other maker in that turn, at another table
        let taken = json!({ "a": a.member, "b": d.member, "slot": 0, "hall": 0, "seat": 7 });
        assert_eq!(event.county.post(&event.at("/meetings"), taken).await.said(), "201");
        let refused = set(&event, &off, "planned").await;
        assert!(refused.said() == "409 conflict" && refused.body["title"].as_str().unwrap().contains("装备企业1"), "{refused:?}");
        // one that has left meets nobody, and a table that is gone holds nobody
        let third = entry(&event, b, c).await;
        assert_eq!(set(&event, &third, "cancelled").await.said(), "200");
        changes(&app, b.member, |m| m.standing = duijie::event::member::Standing::Withdrawn).await;
        assert_eq!(set(&event, &third, "planned").await.said(), "409 conflict");
        assert_eq!(set(&event, &third, "held").await.said(), "409 conflict");
    }
}

on_both! {
    async fn once_it_is_over_only_how_a_meeting_went_is_put_right(app) {
        let event = arranged(&app, &[]).await;
        let (first, second) = (entry(&event, &event.buyers[0], &event.makers[0]).await, entry(&event, &event.buyers[1], &event.makers[1]).await);
        assert_eq!(set(&event, &first, "cancelled").await.said(), "200");
        for step in ["start", "close"] {
            assert_eq!(event.county.step(&event.url, step).await.said(), "200");
        }
        assert_eq!(set(&event, &second, "held").await.said(), "200");
        assert_eq!(set(&event, &second, "missed").await.said(), "200");
        assert_eq!(set(&event, &second, "cancelled").await.said(), "409 conflict");
        assert_eq!(set(&event, &first, "planned").await.said(), "409 conflict");
    }
}

on_both! {
    async fn who_withdraws_after_publication_keeps_nobody_waiting(app) {
        let event = arranged(&app, &[]).await;
        let (a, c, d) = (&event.buyers[0], &event.makers[0], &event.makers[1]);
        let own = a.client.get(&event.at("/registration")).await.body;
        let before = told(&c.client, "event-timetable").await;
        let path = event.at(&format!("/registration?version={}", own["version"]));
        let gone = a.client.send(reqwest::Method::DELETE, &path, None, &[]).await;
        assert_eq!(gone.said(), "200", "{gone:?}");
        for maker in [c, d] {
            assert_eq!(entry(&event, maker, a).await["state"], "cancelled");
        }
        assert_eq!(told(&c.client, "event-timetable").await, before + 1);
        assert_eq!(entry(&event, c, &event.buyers[1]).await["state"], "planned", "other meetings stand");
        let draft = event.draft().await;
        assert_eq!((of(&draft, a.member, c.member), draft["meetings"].as_array().unwrap().len()), (None, 2));
        assert_eq!(told(&event.county, "event-answered").await, 1);
    }
}

on_both! {
    async fn hosts_hear_of_a_registration_that_changes_under_a_published_timetable(app) {
        let event = arranged(&app, &[]).await;
        let a = &event.buyers[0];
        changes(&app, a.member, |m| m.answered_at = Some(m.created_at)).await;
        let own = a.client.get(&event.at("/registration")).await.body;
        let mut says = own["registration"].clone();
        says["away"] = json!([0, 1]);
        let body = json!({ "version": own["version"], "registration": says });
        let changed = a.client.put(&event.at("/registration"), body).await;
        assert_eq!(changed.said(), "200", "{changed:?}");
        let all = event.county.get("/api/v1/notices").await.body;
        let told = all["items"].as_array().unwrap().iter().find(|notice| notice["kind"] == "event-answered");
        assert!(told.unwrap()["text"].as_str().unwrap().contains("修改了报名内容"), "{all}");
    }
}

on_both! {
    async fn two_meetings_at_one_time_are_never_published(app) {
        let event = arranged(&app, &[]).await;
        let (a, c, d) = (&event.buyers[0], &event.makers[0], &event.makers[1]);
        changes(&app, a.member, |m| m.registration.parallel = 2).await;
        assert_eq!(moves(&event, a, c, json!(7)).await.said(), "200");
        assert_eq!(moves(&event, a, d, json!(7)).await.said(), "200");
        changes(&app, a.member, |m| m.registration.parallel = 1).await;
        let refused = event.publishes().await;
        let title = refused.body["title"].as_str().unwrap();
        assert!(refused.said() == "409 conflict" && title.contains("装备企业0") && title.contains("装备企业1"), "{refused:?}");
        assert_eq!(entry(&event, a, c).await["slot"], 0, "what was published stands");
    }
}

on_both! {
    async fn work_at_the_draft_after_a_stop_is_not_overwritten(app) {
        let event = Gathering::of(&app, 4, 4).await;
        let begun = event.county.post(&event.at("/timetable"), json!({ "from": "nothing", "moves": 20_000_000 })).await;
        assert_eq!(begun.said(), "202", "{begun:?}");
        let (_, edited) = futures_util::future::join(runs_timetables(&app), async {
            eventually("the search has begun", async || event.draft().await["job"]["done"].as_i64() > Some(0)).await;
            assert_eq!(event.county.post(&event.at("/timetable/stop"), json!({})).await.said(), "200");
            // the search has not yet seen that it is stopped; where it was faster, the edit is made again
            let mut edited = moves(&event, &event.buyers[0], &event.makers[0], json!(5)).await;
            if edited.said() != "200" {
                edited = moves(&event, &event.buyers[0], &event.makers[0], json!(5)).await;
            }
            edited
        }).await;
        assert_eq!(edited.said(), "200", "{edited:?}");
        assert_eq!(event.draft().await["meetings"], edited.body["meetings"]);
    }
}

on_both! {
    async fn turns_and_halls_that_something_names_keep_their_numbers(app) {
        let event = arranged(&app, &[]).await;
        let edit = async |change: &dyn Fn(&mut Value)| {
            let version = event.county.get(&event.url).await.body["version"].clone();
            let mut body = event_body("装备供需对接会");
            body["version"] = version;
            change(&mut body["content"]);
            event.county.put(&event.url, body).await
        };
        let first = |content: &mut Value| content["days"].as_array_mut().unwrap().remove(0);
        assert_eq!(edit(&|content| drop(first(content))).await.fields(), ["days"]);
        assert_eq!(edit(&|content| content["days"][0]["slots"] = json!(5)).await.fields(), ["days"]);
        assert_eq!(edit(&|content| drop(content["halls"].as_array_mut().unwrap().pop())).await.fields(), ["halls"]);
        let more = edit(&|content| {
            content["days"][1]["slots"] = json!(6);
            content["closed_slots"] = json!([3]);
            content["halls"].as_array_mut().unwrap().push(json!({ "name": "三号厅", "tables": 4 }));
        });
        assert_eq!(more.await.said(), "200");
        assert_eq!(event.county.post(&event.at("/repairs"), json!({ "from_slot": 0 })).await.said(), "200");
        // before anybody has named a turn, they are the hosts' to lay out
        let fresh = Gathering::held_by(&app, event.county.clone(), event_body("另一场"), (0, 0)).await;
        let mut body = event_body("另一场");
        body["version"] = fresh.county.get(&fresh.url).await.body["version"].clone();
        body["content"]["days"].as_array_mut().unwrap().pop();
        assert_eq!(fresh.county.put(&fresh.url, body).await.said(), "200");
    }
}

on_both! {
    async fn meetings_begin_when_their_session_does_after_it_was_moved(app) {
        let event = arranged(&app, &[]).await;
        assert_eq!(event.county.post(&event.at("/delay"), json!({ "from_slot": 0, "minutes": 10 })).await.said(), "200");
        let (a, c) = (&event.buyers[0], &event.makers[0]);
        let told_before = told(&a.client, "event-timetable").await;
        let mut body = event_body("装备供需对接会");
        body["version"] = event.county.get(&event.url).await.body["version"].clone();
        body["content"]["days"][0]["starts"] = json!(format!("{}T09:30:00", day(20)));
        assert_eq!(event.county.put(&event.url, body).await.said(), "200");
        assert_eq!(entry(&event, a, c).await["starts_at"], json!(format!("{}T09:30:00", day(20))), "ten minutes late no more");
        assert_eq!(told(&a.client, "event-timetable").await, told_before + 1);
        let again = event.publishes().await;
        assert_eq!((&again.body["moved"], &again.body["told"]), (&json!(0), &json!(0)), "{again:?}");
    }
}

on_both! {
    async fn times_and_numbers_without_end_are_refused_by_name(app) {
        let event = arranged(&app, &[]).await;
        let county = &event.county;
        let with = async |change: &dyn Fn(&mut Value)| {
            let mut body = event_body("装备供需对接会");
            change(&mut body["content"]);
            county.post("/api/v1/events", body).await
        };
        assert_eq!(with(&|content| content["days"][0]["slots"] = json!(4_294_967_295_u32)).await.fields(), ["days.0.slots", "days"]);
        let far = json!("+262142-12-31T23:00:00");
        assert_eq!(with(&|content| content["days"][1]["starts"] = far.clone()).await.fields(), ["days.1.starts"]);
        let point = json!([{ "starts": far, "minutes": 1440, "title": "致辞", "kind": "speech" }]);
        assert_eq!(with(&|content| content["programme"] = point.clone()).await.fields(), ["programme.0.starts"]);
        let session = json!({ "title": "", "starts": format!("{}T09:00:00", day(20)), "slots": 0, "slot_minutes": 20 });
        let many = with(&|content| content["days"] = json!(vec![session.clone(); 200])).await;
        assert!(many.fields().contains(&"days"), "{many:?}");
        let late = json!({ "from_slot": 0, "sessions": [{ "session": 1, "starts": far }] });
        assert_eq!(event.county.post(&event.at("/repairs"), late).await.fields(), ["days.1.starts"]);
    }
}
