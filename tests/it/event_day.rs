//! The day of an event: check-in, board, walk-ins, delays, and everybody's own schedule.
use std::collections::HashSet;

use chrono::{TimeDelta, Utc};
use diesel::prelude::*;
use duijie::{
    auth::actor::Membership,
    db::{Author, schema::event_members},
    event::{self, member::MemberSide, model::EventState},
    kernel::{clock::day_in_china, id::EventId},
};
use futures_util::future::join_all;
use serde_json::{Value, json};

use crate::{
    events::event_body,
    gathering::{Gathering, Guest, changes, joins},
    harness::{Answer, TestApp},
    on_both,
};

fn visit(key: &str, guest: &Guest, kind: &str, minutes_ago: i64) -> Value {
    json!({ "key": key, "badge": guest.badge, "kind": kind, "at": Utc::now() - TimeDelta::minutes(minutes_ago) })
}

fn outcomes(answer: &Answer) -> Vec<&str> {
    answer.body["results"].as_array().unwrap().iter().map(|result| result["outcome"].as_str().unwrap()).collect()
}

/// A turn in which both are free.
async fn free_turn(event: &Gathering, one: &Guest, other: &Guest) -> Value {
    let mut turns = Vec::new();
    for guest in [one, other] {
        let own = guest.client.get(&event.at("/schedule")).await.body;
        let free = own["free"].as_array().unwrap().iter().map(|turn| turn["slot"].as_u64().unwrap());
        turns.push(free.collect::<HashSet<_>>());
    }
    json!(turns[0].intersection(&turns[1]).max().unwrap())
}

/// A meeting of the published timetable, as its first buyer sees it.
async fn first_meeting(event: &Gathering) -> Value {
    event.buyers[0].client.get(&event.at("/schedule")).await.body["entries"][0].clone()
}

on_both! {
    async fn visits_are_taken_once_each_and_a_bad_one_keeps_no_other_out(app) {
        let event = Gathering::published(&app, 2, 2).await;
        event.starts().await;
        changes(&app, event.makers[1].member, |m| m.standing = duijie::event::member::Standing::Withdrawn).await;
        let (one, two) = (&event.buyers[0], &event.buyers[1]);
        let mut hall = visit("visit-00005", one, "hall", 5);
        hall["hall"] = json!(7);
        let mut future = visit("visit-00006", one, "in", 0);
        future["at"] = json!(Utc::now() + TimeDelta::hours(2));
        let mut typed = visit("visit-00007", two, "in", 30);
        typed["badge"] = json!(format!(" {} ", two.badge.to_lowercase()));
        let sent = json!({ "visits": [
            visit("visit-00001", one, "in", 59), visit("visit-00001", one, "in", 59),
            { "key": "visit-00003", "badge": "NOSUCHBADGE", "kind": "in", "at": Utc::now() },
            visit("visit-00004", &event.makers[1], "in", 1), hall, future, typed,
            { "key": "x", "member": one.member, "kind": "out", "at": Utc::now() }] });
        let first = event.county.post(&event.at("/check-ins"), sent.clone()).await;
        assert_eq!(outcomes(&first), ["taken", "known", "unknown-badge", "not-coming", "unknown-hall", "bad-time", "taken", "bad-key"]);
        assert_eq!((&first.body["checked_in"], &first.body["results"][0]["name"]), (&json!(2), &json!("应用企业0")));
        assert_eq!(first.body["results"][2]["sentence"], "没有编号为 NOSUCHBADGE 的参会证");
        // the phone did not hear the answer and sends all of it again
        let again = event.county.post(&event.at("/check-ins"), sent).await;
        assert_eq!((outcomes(&again)[0], outcomes(&again)[6], &again.body["checked_in"]), ("known", "known", &json!(2)));
        // what comes late is put where it belongs in time: out an hour ago does not undo coming in since
        let late = json!({ "visits": [visit("visit-00008", one, "out", 60), visit("visit-00009", two, "out", 3)] });
        assert_eq!(outcomes(&event.county.post(&event.at("/check-ins"), late).await), ["taken", "taken"]);
        let roster = event.county.get(&event.at("/roster")).await.body;
        let line = |guest: &Guest| {
            roster["members"].as_array().unwrap().iter().find(|m| m["member"] == json!(guest.member)).unwrap().clone()
        };
        assert_eq!((&line(one)["inside"], &line(two)["inside"], &line(two)["checked_in"]), (&json!(true), &json!(false), &json!(true)));
        assert_eq!(line(one)["delegates"], json!([{ "name": "张工", "title": "经理" }]), "no telephone stays on a phone");
        assert!(line(one)["next"]["seat"].as_i64().unwrap() > 0);
        assert_eq!(roster["members"].as_array().unwrap().len(), 3);
        let many: Vec<Value> = (0..501).map(|n| visit(&format!("many-{n:05}"), one, "in", 1)).collect();
        assert_eq!(event.county.post(&event.at("/check-ins"), json!({ "visits": many })).await.fields(), ["visits"]);
    }
}

on_both! {
    async fn who_was_taken_for_another_has_not_come(app) {
        let event = Gathering::published(&app, 2, 1).await;
        event.starts().await;
        let (one, two) = (&event.buyers[0], &event.buyers[1]);
        let sends = async |visits: Vec<Value>| {
            let answer = event.county.post(&event.at("/check-ins"), json!({ "visits": visits })).await;
            assert_eq!(outcomes(&answer), vec!["taken"; visits.len()]);
            answer.body["checked_in"].as_i64().unwrap()
        };
        let line = async |guest: &Guest| {
            let roster = event.county.get(&event.at("/roster")).await.body;
            let lines = roster["members"].as_array().unwrap();
            let found = lines.iter().find(|line| line["member"] == json!(guest.member)).unwrap();
            ["checked_in", "inside", "last_at"].map(|field| found[field].clone())
        };
        assert_eq!(sends(vec![visit("visit-00001", one, "in", 30), visit("visit-00002", two, "in", 29)]).await, 2);
        assert_eq!(sends(vec![visit("wrong-00001", one, "mistaken", 20)]).await, 1);
        assert_eq!(line(one).await, [json!(false), json!(false), Value::Null]);
        assert_eq!(sends(vec![visit("wrong-00004", one, "mistaken", 19)]).await, 1, "there is nothing more to strike out");
        let shown = event.county.get(&event.url).await.body;
        assert_eq!(shown["tally"]["checked_in"], json!(1), "{shown}");
        let report = event.county.get(&event.at("/report")).await.body;
        assert!(report.to_string().contains("\"came\":1"), "{report}");
        // then it comes
        assert_eq!(sends(vec![visit("visit-00004", one, "in", 10)]).await, 2);
        assert_eq!(line(one).await[..2], [json!(true), json!(true)]);
        // one that has come is scanned for another: it has come all the same
        let scans = vec![visit("visit-00005", one, "in", 5), visit("wrong-00005", one, "mistaken", 4)];
        assert_eq!(sends(scans).await, 2);
        // what a phone without a network sends later was not known when the mistake was seen
        assert_eq!(sends(vec![visit("wrong-00006", one, "mistaken", 3)]).await, 1);
        assert_eq!(sends(vec![visit("visit-00006", one, "in", 25)]).await, 2);
        // after the end, what was wrong is still put right
        held_on(&app, &event, (-3, EventState::Closed)).await;
        assert_eq!(sends(vec![visit("wrong-00002", two, "mistaken", 0)]).await, 1);
        let nobody = json!({ "visits": [visit("wrong-00003", two, "mistaken", 0)] });
        assert_eq!(event.buyers[0].client.post(&event.at("/check-ins"), nobody).await.said(), "403 forbidden");
    }
}

/// The event's days are these, in this state.
async fn held_on(app: &TestApp, event: &Gathering, (days, state): (i64, EventState)) {
    let id: EventId = event.url.rsplit('/').next().unwrap().parse().unwrap();
    let written = app.app.db.write(Author::default(), move |tx| {
        let mut event = event::store::find(tx, id)?.unwrap();
        event.state = state;
        for session in &mut event.content.days {
            session.starts =
                day_in_china(Utc::now().naive_utc() + TimeDelta::days(days)).and_time(session.starts.time());
        }
        event::store::save(tx, &mut event)
    });
    written.await.unwrap();
}

on_both! {
    async fn the_door_opens_on_the_day_and_what_is_sent_after_the_end_is_not_lost(app) {
        let event = Gathering::published(&app, 1, 1).await;
        let guest = &event.buyers[0];
        let sends = async |key: &str, hours: i64| {
            let body = json!({ "visits": [visit(key, guest, "in", hours * 60)] });
            event.county.post(&event.at("/check-ins"), body).await
        };
        // a reader tried out weeks before
        let early = sends("early-00001", 0).await;
        assert_eq!((outcomes(&early), &early.body["checked_in"]), (vec!["too-early"], &json!(0)));
        assert!(early.body["results"][0]["sentence"].as_str().unwrap().contains("可用"), "{early:?}");
        assert_eq!(event.county.get(&event.at("/report")).await.body["total"]["came"], json!(0));
        held_on(&app, &event, (0, EventState::Published)).await;
        let on_the_day = sends("today-00001", 0).await;
        assert_eq!((outcomes(&on_the_day), &on_the_day.body["checked_in"]), (vec!["taken"], &json!(1)));
        // over since yesterday: what happened then is taken, what happens today is not, what was taken is known
        held_on(&app, &event, (-1, EventState::Closed)).await;
        assert_eq!(outcomes(&sends("today-00001", 0).await), ["known"]);
        assert_eq!(outcomes(&sends("later-00001", 0).await), ["over"]);
        assert_eq!(outcomes(&sends("phone-00001", 24).await), ["taken"]);
        for state in [EventState::Draft, EventState::Announced, EventState::Registration, EventState::Cancelled] {
            held_on(&app, &event, (0, state)).await;
            assert_eq!(sends("never-00001", 0).await.said(), "409 conflict", "{state}");
        }
    }
}

on_both! {
    async fn whoever_is_in_a_hall_came_and_the_door_knows_who_waits(app) {
        let event = Gathering::published(&app, 2, 1).await;
        event.starts().await;
        changes(&app, event.buyers[1].member, |m| m.standing = duijie::event::member::Standing::Waiting).await;
        let mut hall = visit("visit-00001", &event.buyers[0], "hall", 5);
        hall["hall"] = json!(0);
        let sent = json!({ "visits": [hall, visit("visit-00002", &event.makers[0], "out", 5)] });
        let answer = event.county.post(&event.at("/check-ins"), sent).await;
        assert_eq!((outcomes(&answer), &answer.body["checked_in"]), (vec!["taken", "taken"], &json!(1)));
        assert_eq!(event.county.get(&event.url).await.body["tally"]["checked_in"], json!(1));
        assert_eq!(event.county.get(&event.at("/report")).await.body["total"]["came"], json!(1));
        let roster = event.county.get(&event.at("/roster")).await.body;
        let lines = roster["members"].as_array().unwrap();
        let came: Vec<&Value> = lines.iter().filter(|line| line["checked_in"] == json!(true)).collect();
        assert_eq!((lines.len(), came.len(), &came[0]["member"]), (3, 1, &json!(event.buyers[0].member)));
        assert!(lines.iter().any(|line| line["standing"] == "waiting"), "the door knows who waits: {lines:?}");
    }
}

on_both! {
    async fn two_hundred_at_once_lose_nothing(app) {
        let event = Gathering::published(&app, 5, 5).await;
        event.starts().await;
        let board = event.county.get(&event.at("/board?slot=0")).await.body;
        let meetings: Vec<String> = (0..8).map(|slot| format!("/board?slot={slot}")).collect();
        let mut ids = Vec::new();
        for path in &meetings {
            for hall in event.county.get(&event.at(path)).await.body["halls"].as_array().unwrap() {
                let held = hall["tables"].as_array().unwrap().iter().filter(|table| !table["now"].is_null());
                ids.extend(held.map(|table| table["now"].clone()));
            }
        }
        assert_eq!((ids.len(), board["version"].as_i64()), (25, Some(1)));
        let everybody: Vec<&Guest> = event.buyers.iter().chain(&event.makers).collect();
        let event = &event;
        let visits = (0..175).map(|n| {
            let guest = everybody[n % everybody.len()];
            let body = json!({ "visits": [visit(&format!("device-{n:05}"), guest, if n < 160 { "in" } else { "hall" }, 10)] });
            async move { event.county.post(&event.at("/check-ins"), body).await }
        });
        let answers = ids.iter().map(|at| async move {
            let state = event.at(&format!("/meetings/{}/state", at["meeting"].as_str().unwrap()));
            event.county.post(&state, json!({ "state": "held" })).await
        });
        // both sides say what came of it at the same moment
        let words = ids.iter().flat_map(|at| [(at, "a"), (at, "b")]).map(|(at, side)| async move {
            let word = json!({ "result": "intent", "fen": 100, "member": at[side] });
            event.county.put(&format!("/api/v1/meetings/{}/outcome", at["meeting"].as_str().unwrap()), word).await
        });
        let (visits, answers, words) = futures_util::future::join3(join_all(visits), join_all(answers), join_all(words)).await;
        for word in &words {
            assert_eq!(word.said(), "200", "{word:?}");
        }
        for answer in &visits {
            assert_eq!((answer.said().as_str(), outcomes(answer)), ("200", vec!["taken"]), "{answer:?}");
        }
        for answer in &answers {
            assert_eq!((answer.said().as_str(), &answer.body["state"]), ("200", &json!("held")), "{answer:?}");
        }
        let all: Vec<Value> = (0..175).map(|n| visit(&format!("device-{n:05}"), everybody[n % 10], "in", 10)).collect();
        let again = event.county.post(&event.at("/check-ins"), json!({ "visits": all })).await;
        assert!(outcomes(&again).iter().all(|outcome| *outcome == "known"), "{again:?}");
        assert_eq!(again.body["checked_in"], 10);
        let turns = event.county.get(&event.at("/board")).await.body["slots"].clone();
        let held: i64 = turns.as_array().unwrap().iter().map(|turn| turn["held"].as_i64().unwrap()).sum();
        assert_eq!(held, 25);
        let report = event.county.get(&event.at("/report")).await.body;
        assert_eq!((&report["intent"]["meetings_both"], &report["intent"]["fen_both"]), (&json!(25), &json!(2_500)));
    }
}

on_both! {
    async fn the_board_says_who_sits_where_and_whom_one_waits_for(app) {
        let event = Gathering::published(&app, 2, 2).await;
        event.starts().await;
        let entry = first_meeting(&event).await;
        let slot = entry["slot"].as_i64().unwrap();
        event.county.post(&event.at("/check-ins"), json!({ "visits": [visit("visit-00001", &event.buyers[0], "in", 1)] })).await;
        let board = event.buyers[1].client.get(&event.at(&format!("/board?slot={slot}"))).await;
        assert_eq!((board.said().as_str(), &board.body["can_manage"]), ("200", &json!(false)));
        let table = &board.body["halls"][entry["hall"].as_u64().unwrap() as usize]["tables"][entry["seat"].as_u64().unwrap() as usize - 1];
        assert_eq!(table["now"]["meeting"], entry["meeting"]);
        let here: HashSet<bool> = ["a_here", "b_here"].map(|side| table["now"][side].as_bool().unwrap()).into();
        assert_eq!(here, HashSet::from([true, false]));
        let waiting = board.body["waiting"].as_array().unwrap();
        assert!(waiting.iter().any(|one| one["member"] == entry["with"]["member"]));
        assert!(!waiting.iter().any(|one| one["member"] == json!(event.buyers[0].member)));
        assert!(!board.body.to_string().contains("13800000001"), "no telephone is on the wall");
        // the event is weeks ahead: nothing runs, the first turn is next
        let now = event.county.get(&event.at("/board")).await.body;
        assert_eq!((&now["slot"], &now["next_slot"], &now["can_manage"]), (&Value::Null, &json!(0), &json!(true)));
        assert_eq!(app.factory("新建铸造").await.get(&event.at("/board")).await.said(), "403 forbidden");
        assert_eq!(app.anybody().get(&event.at("/board")).await.said(), "401 unauthenticated");
    }
}

on_both! {
    async fn one_sees_one_s_own_schedule_and_the_hosts_everybody_s(app) {
        let event = Gathering::published(&app, 2, 2).await;
        let (own, other) = (&event.buyers[0], &event.buyers[1]);
        let mine = own.client.get(&event.at("/schedule")).await;
        assert_eq!((mine.said().as_str(), &mine.body["member"], &mine.body["badge"]), ("200", &json!(own.member), &json!(own.badge)));
        assert_eq!(mine.body["entries"].as_array().unwrap().len() + mine.body["free"].as_array().unwrap().len(), 8);
        assert!(!mine.body.to_string().contains("13800000001"), "the other side's telephone is not given");
        let theirs = event.at(&format!("/schedule?member={}", other.member));
        assert_eq!(own.client.get(&theirs).await.said(), "403 forbidden");
        assert_eq!(event.county.get(&theirs).await.body["name"], "应用企业1");
        assert_eq!(event.county.get(&event.at("/schedule")).await.fields(), ["member"]);
        let viewer = app.member(own.client.org.as_ref().unwrap(), Membership::Viewer).await;
        assert_eq!(viewer.get(&event.at("/schedule")).await.said(), "200");
        assert_eq!(app.factory("新建铸造").await.get(&event.at("/schedule")).await.said(), "403 forbidden");
        assert_eq!(app.anybody().get(&event.at("/schedule")).await.said(), "401 unauthenticated");
        for path in ["/schedule", "/schedule.ics", "/board"] {
            let mut hidden = event_body("内部对接会");
            hidden["content"]["public"] = json!(false);
            let other = Gathering::held_by(&app, event.county.clone(), hidden, (0, 0)).await;
            assert_eq!(own.client.get(&other.at(path)).await.said(), "404 not-found", "{path}");
        }
    }
}

on_both! {
    async fn a_schedule_reads_nobody_else_s(app) {
        let event = Gathering::published(&app, 1, 1).await;
        let id: EventId = event.url.rsplit('/').next().unwrap().parse().unwrap();
        let third = joins(&app, id, ("新建铸造".into(), MemberSide::Buyer)).await;
        // a row that cannot be read shows who reads it
        let broken = app.app.db.write(Author::default(), move |tx| {
            let row = diesel::update(event_members::table.find(third.member));
            Ok(row.set(event_members::content.eq("{")).execute(&mut **tx)?)
        });
        assert_eq!(broken.await.unwrap(), 1);
        let own = event.buyers[0].client.get(&event.at("/schedule")).await;
        assert_eq!((own.said().as_str(), &own.body["entries"][0]["with"]["name"]), ("200", &json!("装备企业0")), "{own:?}");
    }
}

on_both! {
    async fn a_calendar_follows_its_meetings(app) {
        let event = Gathering::published(&app, 2, 2).await;
        let own = &event.buyers[0];
        let calendar = async || match own.client.get(&event.at("/schedule.ics")).await.body {
            Value::String(text) => text,
            other => panic!("{other}"),
        };
        let before = calendar().await;
        let entry = first_meeting(&event).await;
        let id = entry["meeting"].as_str().unwrap();
        let unfolded = before.replace("\r\n ", "");
        let part = |text: &str| text.split("BEGIN:VEVENT").find(|part| part.contains(id)).unwrap().to_owned();
        assert!(before.starts_with("BEGIN:VCALENDAR\r\n") && before.ends_with("END:VCALENDAR\r\n"));
        assert!(before.split("\r\n").all(|line| line.len() <= 75), "{before}");
        assert_eq!(unfolded.matches("BEGIN:VEVENT").count(), 2);
        let sequence = |text: &str| -> i32 {
            part(text).split("SEQUENCE:").nth(1).unwrap().split("\r\n").next().unwrap().parse().unwrap()
        };
        assert!(part(&unfolded).contains("STATUS:CONFIRMED"));
        // nine in the morning in China is one o'clock UTC
        let starts = entry["starts_at"].as_str().unwrap();
        let utc = starts.parse::<chrono::NaiveDateTime>().unwrap() - TimeDelta::hours(8);
        assert!(part(&unfolded).contains(&format!("DTSTART:{}Z", utc.format("%Y%m%dT%H%M%S"))), "{unfolded}");
        let off = event.county.post(&event.at(&format!("/meetings/{id}/state")), json!({ "state": "cancelled" })).await;
        assert_eq!(off.said(), "200", "{off:?}");
        let after = calendar().await.replace("\r\n ", "");
        assert!(sequence(&after) > sequence(&unfolded) && part(&after).contains("STATUS:CANCELLED"), "{after}");
        // another place is news to a calendar too
        let shown = event.county.get(&event.url).await.body;
        let mut body = json!({ "version": shown["version"], "title": shown["title"],
            "registration_ends": shown["registration_ends"], "content": shown["content"] });
        body["content"]["place"] = json!("体育馆");
        assert_eq!(event.county.put(&event.url, body).await.said(), "200");
        let moved = calendar().await.replace("\r\n ", "");
        assert!(sequence(&moved) > sequence(&after) && part(&moved).contains("体育馆"), "{moved}");
    }
}

on_both! {
    async fn a_walk_in_gets_a_free_table_or_is_told_what_stands_against_it(app) {
        let event = Gathering::of(&app, 2, 2).await;
        let (a, b) = (event.buyers[0].member, event.makers[0].member);
        let add = event.at("/meetings");
        let body = |slot: Value| json!({ "a": a, "b": b, "slot": slot });
        assert_eq!(event.county.post(&add, body(json!(0))).await.said(), "409 conflict", "nothing is published yet");
        let draft = event.makes_timetable(&app).await;
        let out = json!({ "version": draft["version"], "moves": [{ "a": a, "b": b, "slot": null }] });
        assert_eq!(event.county.put(&event.at("/timetable/meetings"), out).await.said(), "200");
        assert_eq!(event.publishes().await.body["added"], 3);
        let entry = first_meeting(&event).await;
        let busy = event.county.post(&add, body(entry["slot"].clone())).await;
        let title = busy.body["title"].as_str().unwrap();
        assert!(busy.said() == "409 conflict" && title.contains("应用企业0") && title.contains("装备企业1"), "{busy:?}");
        assert_eq!(event.county.post(&add, body(json!(8))).await.fields(), ["slot"]);
        let other = json!({ "a": a, "b": a, "slot": 7 });
        assert_eq!(event.county.post(&add, other).await.fields(), ["b"]);
        let mut table = body(free_turn(&event, &event.buyers[0], &event.makers[0]).await);
        (table["hall"], table["seat"]) = (json!(1), json!(4));
        let none = event.county.post(&add, table.clone()).await;
        assert!(none.body["title"].as_str().unwrap().contains("金融厅 4 号桌"), "{none:?}");
        table["seat"] = json!(3);
        let made = event.county.post(&add, table.clone()).await;
        assert_eq!((made.said().as_str(), &made.body["walk_in"], &made.body["seat"]), ("201", &json!(true), &json!(3)), "{made:?}");
        let again = event.county.post(&add, table).await;
        assert!(again.body["title"].as_str().unwrap().contains("已有一场洽谈"), "{again:?}");
        let own = event.buyers[0].client.get(&event.at("/schedule")).await.body;
        assert!(own["entries"].as_array().unwrap().iter().any(|entry| entry["meeting"] == made.body["meeting"]));
        // the next repair leaves it where it is
        let repaired = event.county.post(&event.at("/repairs"), json!({ "from_slot": 0 })).await;
        assert_eq!(repaired.body["changes"], json!([]), "{repaired:?}");
        // two who agree at once get one meeting
        let late = [event.buyers[1].member, event.makers[1].member];
        let id = event.buyers[1].client.get(&event.at("/schedule")).await.body["entries"].as_array().unwrap().iter()
            .find(|entry| entry["with"]["member"] == json!(late[1])).unwrap()["meeting"].clone();
        let state = event.at(&format!("/meetings/{}/state", id.as_str().unwrap()));
        assert_eq!(event.county.post(&state, json!({ "state": "cancelled" })).await.said(), "200");
        let turn = free_turn(&event, &event.buyers[1], &event.makers[1]).await;
        let wanted = json!({ "a": late[0], "b": late[1], "slot": turn });
        let both = join_all((0..4).map(|_| event.county.post(&add, wanted.clone()))).await;
        let mut said: Vec<String> = both.iter().map(Answer::said).collect();
        said.sort_unstable();
        assert_eq!(said, ["201", "409 conflict", "409 conflict", "409 conflict"]);
        assert!(both.iter().any(|answer| answer.body["meeting"] == id), "the cancelled one comes back");
    }
}

on_both! {
    async fn running_late_moves_what_is_left_of_the_day_once(app) {
        let event = Gathering::published(&app, 3, 3).await;
        let before = event.buyers[0].client.get(&event.at("/schedule")).await.body;
        let first = &before["entries"][0];
        let state = event.at(&format!("/meetings/{}/state", first["meeting"].as_str().unwrap()));
        assert_eq!(event.county.post(&state, json!({ "state": "held" })).await.said(), "200");
        let path = event.at("/delay");
        let delay = json!({ "from_slot": 0, "minutes": 15 });
        let once = || event.county.send(reqwest::Method::POST, &path, Some(delay.clone()), &[("Idempotency-Key", "late-1")]);
        let (one, two) = (once().await, once().await);
        assert_eq!((one.said().as_str(), &one.body["moved"], &one.body["told"]), ("200", &json!(8), &json!(6)), "{one:?}");
        assert_eq!(one.body, two.body, "sent twice, it is one delay");
        let after = event.buyers[0].client.get(&event.at("/schedule")).await.body;
        assert_eq!(after["entries"][0]["starts_at"], first["starts_at"], "what was held stays");
        let at = |schedule: &Value, n: usize| schedule["entries"][n]["starts_at"].as_str().unwrap().parse::<chrono::NaiveDateTime>().unwrap();
        for n in 1..3 {
            assert_eq!(at(&after, n) - at(&before, n), TimeDelta::minutes(15));
        }
        let notices = event.buyers[0].client.get("/api/v1/notices").await.body;
        let late = notices["items"].as_array().unwrap().iter().filter(|notice| notice["kind"] == "event-delayed").count();
        assert_eq!(late, 1);
        // what is published later keeps the delay: nothing has moved
        let again = event.publishes().await;
        assert_eq!((&again.body["moved"], &again.body["told"]), (&json!(0), &json!(0)), "{again:?}");
        for (minutes, fields) in [(0, "minutes"), (241, "minutes"), (-16, "minutes")] {
            let wrong = event.county.post(&path, json!({ "from_slot": 0, "minutes": minutes })).await;
            assert_eq!(wrong.fields(), [fields], "{minutes}");
        }
        assert_eq!(event.county.post(&path, json!({ "from_slot": 8, "minutes": 5 })).await.fields(), ["from_slot"]);
        assert_eq!(event.county.post(&path, json!({ "from_slot": 0, "minutes": -15 })).await.body["delay_minutes"], 0);
    }
}

on_both! {
    async fn no_turn_is_caught_up_into_the_one_before_it(app) {
        let event = Gathering::published(&app, 1, 1).await;
        let delays = async |slot: i64, minutes: i64| {
            event.county.post(&event.at("/delay"), json!({ "from_slot": slot, "minutes": minutes })).await
        };
        assert_eq!(delays(1, 15).await.said(), "200");
        // turn 3 ends at 10:25 with the delay; turn 4 was to begin at 10:15 and five minutes lie between
        let early = delays(3, -15).await;
        assert_eq!(early.fields(), ["minutes"]);
        let said = early.body["problems"][0]["message"].as_str().unwrap();
        assert!(said.contains("第 3 轮 10:25 才结束") && said.contains("第 4 轮不能提前到 10:15"), "{said}");
        assert_eq!(delays(3, -5).await.body["delay_minutes"], json!(10));
        // over noon there is time
        assert_eq!(delays(4, -10).await.body["delay_minutes"], json!(0));
    }
}

on_both! {
    async fn what_ran_late_is_not_counted_again_once_the_session_is_moved(app) {
        let event = Gathering::published(&app, 1, 1).await;
        let entry = first_meeting(&event).await;
        let begins = entry["starts_at"].as_str().unwrap().parse::<chrono::NaiveDateTime>().unwrap();
        let delay = json!({ "from_slot": 0, "minutes": 20 });
        assert_eq!(event.county.post(&event.at("/delay"), delay).await.said(), "200");
        let starts = event.county.get(&event.url).await.body["content"]["days"].clone();
        let later: Vec<Value> = starts.as_array().unwrap().iter().enumerate().map(|(session, day)| {
            let at = day["starts"].as_str().unwrap().parse::<chrono::NaiveDateTime>().unwrap() + TimeDelta::minutes(20);
            json!({ "session": session, "starts": at })
        }).collect();
        let repair = json!({ "from_slot": 0, "sessions": later });
        assert_eq!(event.county.post(&event.at("/repairs"), repair).await.said(), "200");
        assert_eq!(event.publishes().await.said(), "200");
        let at = first_meeting(&event).await["starts_at"].as_str().unwrap().parse::<chrono::NaiveDateTime>().unwrap();
        assert_eq!(at - begins, TimeDelta::minutes(20));
    }
}

on_both! {
    async fn a_meeting_of_another_event_is_not_found_here(app) {
        let event = Gathering::published(&app, 1, 1).await;
        let entry = first_meeting(&event).await;
        let other = Gathering::held_by(&app, event.county.clone(), event_body("另一场"), (0, 0)).await;
        let state = |at: &Gathering| at.at(&format!("/meetings/{}/state", entry["meeting"].as_str().unwrap()));
        assert_eq!(event.county.post(&state(&other), json!({ "state": "held" })).await.said(), "404 not-found");
        assert_eq!(event.buyers[0].client.post(&state(&event), json!({ "state": "held" })).await.said(), "403 forbidden");
        let stale = event.county.post(&state(&event), json!({ "state": "held", "version": 9 })).await;
        assert_eq!(stale.said(), "409 stale");
        let theirs = event.county.get(&other.at(&format!("/schedule?member={}", event.buyers[0].member))).await;
        assert_eq!(theirs.said(), "404 not-found");
    }
}
