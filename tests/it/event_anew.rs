//! What is decided while a timetable is made, after a no-show or on another day than planned, and what publishing then does.
use chrono::{NaiveDateTime, TimeDelta, Utc};
use duijie::{db::Author, event, kernel::id::EventId};
use serde_json::{Value, json};

use crate::{
    event_draft::{arranged, entry, of, set, told, walks_in},
    gathering::Gathering,
    harness::{TestApp, eventually},
    on_both,
};

/// The first session of an event begins so many minutes from now; it runs.
async fn runs_since(app: &TestApp, event: &Gathering, minutes: i64) {
    let id: EventId = event.url.rsplit('/').next().unwrap().parse().unwrap();
    let begins = Utc::now().naive_utc() + TimeDelta::hours(8) + TimeDelta::minutes(minutes);
    let written = app.app.db.write(Author::default(), move |tx| {
        let mut event = event::store::find(tx, id)?.unwrap();
        event.state = event::model::EventState::Running;
        for (day, starts) in event.content.days.iter_mut().zip([begins, begins + TimeDelta::hours(5)]) {
            day.starts = starts;
        }
        event::store::save(tx, &mut event)
    });
    written.await.unwrap();
}

/// What turns of the draft have begun.
fn over(draft: &Value) -> u64 {
    let now = Utc::now().naive_utc() + TimeDelta::hours(8);
    let begun = |slot: &&Value| slot["starts_at"].as_str().unwrap().parse::<NaiveDateTime>().unwrap() <= now;
    u64::try_from(draft["slots"].as_array().unwrap().iter().filter(begun).count()).unwrap()
}

on_both! {
    async fn what_is_called_off_or_agreed_while_a_timetable_is_made_holds(app) {
        let event = arranged(&app, &[(1, 1)]).await;
        let ([a, b], [c, d]) = ([&event.buyers[0], &event.buyers[1]], [&event.makers[0], &event.makers[1]]);
        let off = entry(&event, a, c).await;
        let begun = event.county.post(&event.at("/timetable"), json!({ "from": "nothing", "moves": 20_000_000 })).await;
        assert_eq!(begun.said(), "202", "{begun:?}");
        let works = actix_web::rt::spawn({
            let app = app.app.clone();
            async move { actix_web::web::block(move || duijie::job::runner::run_next_in(&app, duijie::job::Lane::Timetables)).await }
        });
        let (works, ()) = futures_util::future::join(works, async {
            eventually("the search runs", async || event.draft().await["job"]["done"].as_i64() > Some(0)).await;
            assert_eq!(set(&event, &off, "cancelled").await.said(), "200");
            assert_eq!(walks_in(&event, b, d, 7).await.said(), "201");
            assert_eq!(event.county.post(&event.at("/timetable/stop"), json!({})).await.said(), "200");
        }).await;
        assert!(works.unwrap().unwrap().unwrap());
        let draft = event.draft().await;
        assert_eq!(of(&draft, a.member, c.member), None, "it was called off");
        assert_eq!(of(&draft, b.member, d.member).map(|placed| placed["slot"].clone()), Some(json!(7)));
        assert_eq!(event.publishes().await.said(), "200");
        assert_eq!((&entry(&event, a, c).await["state"], &entry(&event, b, d).await["slot"]), (&json!("cancelled"), &json!(7)));
    }
}

on_both! {
    async fn a_word_on_a_missed_meeting_seats_nobody_twice(app) {
        let event = arranged(&app, &[(0, 1)]).await;
        event.starts().await;
        let (a, c, d) = (&event.buyers[0], &event.makers[0], &event.makers[1]);
        let missed = entry(&event, a, c).await;
        assert_eq!(set(&event, &missed, "missed").await.said(), "200");
        assert_eq!(walks_in(&event, a, d, 0).await.said(), "201");
        let word = format!("/api/v1/meetings/{}/outcome", missed["meeting"].as_str().unwrap());
        let said = c.client.put(&word, json!({ "result": "intent" })).await;
        assert_eq!(said.said(), "200", "{said:?}");
        assert_eq!(entry(&event, a, c).await["state"], "missed");
        assert_eq!(event.publishes().await.said(), "200");
        // where nothing stands against it, a word makes it one that was held
        let other = entry(&event, &event.buyers[1], c).await;
        assert_eq!(set(&event, &other, "missed").await.said(), "200");
        let word = format!("/api/v1/meetings/{}/outcome", other["meeting"].as_str().unwrap());
        assert_eq!(c.client.put(&word, json!({ "result": "intent" })).await.said(), "200");
        assert_eq!(entry(&event, &event.buyers[1], c).await["state"], "held");
        let past = json!({ "result": "intent", "next_on": "2020-01-01", "version": 1 });
        assert_eq!(c.client.put(&word, past).await.fields(), ["next_on"]);
    }
}

on_both! {
    async fn a_missed_meeting_is_not_planned_anew_by_a_repair(app) {
        let event = arranged(&app, &[]).await;
        event.starts().await;
        let (a, c) = (&event.buyers[0], &event.makers[0]);
        assert_eq!(set(&event, &entry(&event, a, c).await, "missed").await.said(), "200");
        let free = a.client.get(&event.at("/schedule")).await.body["free"].clone();
        assert!(free.as_array().unwrap().iter().any(|turn| turn["slot"] == 0), "{free}");
        let repaired = event.county.post(&event.at("/repairs"), json!({ "from_slot": 0 })).await;
        assert_eq!((repaired.said().as_str(), &repaired.body["changes"]), ("200", &json!([])), "{repaired:?}");
        let compared = event.county.get(&event.at("/timetables/compare")).await;
        assert_eq!((compared.said().as_str(), &compared.body["changes"]), ("200", &json!([])), "{compared:?}");
        let published = event.publishes().await.body;
        assert_eq!((&published["moved"], &published["dropped"], &published["told"]), (&json!(0), &json!(0), &json!(0)));
        assert_eq!(entry(&event, a, c).await["state"], "missed");
    }
}

on_both! {
    async fn who_was_said_to_be_absent_comes_after_all(app) {
        let event = arranged(&app, &[]).await;
        event.starts().await;
        let (a, c) = (&event.buyers[0], &event.makers[0]);
        let gone = json!({ "no_shows": [{ "member": a.member, "from": 0 }] });
        let repaired = event.county.post(&event.at("/repairs"), gone).await;
        assert_eq!((repaired.said().as_str(), &repaired.body["dropped"]), ("200", &json!(2)), "{repaired:?}");
        // whoever stays away is nobody whom the hosts left without a meeting
        assert_eq!(repaired.body["quality"]["zero"], 0, "{repaired:?}");
        assert!(repaired.body["quality"]["ratio_bp"].as_i64().is_none_or(|ratio| ratio >= 0), "{repaired:?}");
        assert_eq!(event.publishes().await.said(), "200");
        assert_eq!(entry(&event, a, c).await["state"], "cancelled");
        let back = event.county.post(&event.at("/repairs"), json!({ "late": [a.member] })).await;
        assert_eq!((back.said().as_str(), &back.body["added"]), ("200", &json!(2)), "{back:?}");
        assert_eq!(event.publishes().await.said(), "200");
        assert_eq!(entry(&event, a, c).await["state"], "planned");
        let member = event.county.get(&event.at(&format!("/members/{}", a.member))).await.body;
        assert_eq!(member["absent_from"], Value::Null, "{member}");
    }
}

on_both! {
    async fn a_repair_that_moves_the_event_tells_who_comes_and_a_later_edit_goes_before_it(app) {
        let event = arranged(&app, &[(0, 0), (0, 1)]).await;
        let idle = &event.buyers[0];
        let begins = |shown: &Value, at: usize| shown["content"]["days"][at]["starts"].as_str().unwrap().parse::<NaiveDateTime>().unwrap();
        let shown = event.county.get(&event.url).await.body;
        let (first, second) = (begins(&shown, 0), begins(&shown, 1));
        let later = |at: NaiveDateTime, days: i64| json!((at + TimeDelta::days(days)).format("%Y-%m-%dT%H:%M:%S").to_string());
        let late = json!({ "sessions": [{ "session": 0, "starts": later(first, 5) }, { "session": 1, "starts": later(second, 5) }] });
        assert_eq!(event.county.post(&event.at("/repairs"), late).await.said(), "200");
        assert_eq!(told(&idle.client, "event-moved").await, 0, "nothing is published yet");
        // the hosts think again of the second session
        let mut body = json!({ "version": shown["version"], "title": shown["title"],
            "registration_ends": shown["registration_ends"], "content": shown["content"] });
        body["content"]["days"][1]["starts"] = later(second, 6);
        let known = event.draft().await["version"].clone();
        assert_eq!(event.county.put(&event.url, body).await.said(), "200");
        assert_eq!(told(&idle.client, "event-moved").await, 1);
        let old = json!({ "version": known, "note": "" });
        assert_eq!(event.county.post(&event.at("/timetable/publish"), old).await.said(), "409 stale");
        assert_eq!(event.publishes().await.said(), "200");
        let now = event.county.get(&event.url).await.body;
        assert_eq!((begins(&now, 0), begins(&now, 1)), (first + TimeDelta::days(5), second + TimeDelta::days(6)));
        assert_eq!(told(&idle.client, "event-moved").await, 2, "who has no meeting is told as well");
    }
}

on_both! {
    async fn made_anew_while_it_runs_nothing_goes_into_turns_that_are_over(app) {
        let event = arranged(&app, &[]).await;
        runs_since(&app, &event, -45).await;
        let before = event.draft().await;
        let begun = over(&before);
        assert!((1..=3).contains(&begun), "{begun}");
        let stands: Vec<Value> = before["meetings"].as_array().unwrap().iter().filter(|m| m["slot"].as_u64() < Some(begun)).cloned().collect();
        for seed in 1..4 {
            let anew = event.makes(&app, json!({ "from": "nothing", "moves": 3_000, "seed": seed })).await;
            let early: Vec<&Value> = anew["meetings"].as_array().unwrap().iter().filter(|m| m["slot"].as_u64() < Some(begun)).collect();
            assert_eq!(early.len(), stands.len(), "{early:?}");
            for kept in &stands {
                assert!(early.iter().any(|m| (&m["a"], &m["b"], &m["slot"], &m["seat"]) == (&kept["a"], &kept["b"], &kept["slot"], &kept["seat"])), "{kept}");
            }
            assert_eq!(anew["meetings"].as_array().unwrap().len(), 4);
        }
    }
}

on_both! {
    async fn a_timetable_shows_the_turns_as_late_as_they_are(app) {
        let event = arranged(&app, &[]).await;
        event.starts().await;
        let before = event.draft().await["slots"][2]["starts_at"].as_str().unwrap().parse::<NaiveDateTime>().unwrap();
        let late = event.county.post(&event.at("/delay"), json!({ "from_slot": 2, "minutes": 7 })).await;
        assert_eq!(late.said(), "200", "{late:?}");
        let after = event.draft().await["slots"][2]["starts_at"].as_str().unwrap().parse::<NaiveDateTime>().unwrap();
        assert_eq!(after, before + TimeDelta::minutes(7));
        let repaired = event.county.post(&event.at("/repairs"), json!({ "from_slot": 0, "no_shows": [{ "member": event.buyers[1].member, "from": 2 }] })).await;
        let was = repaired.body["changes"].as_array().unwrap().iter().find(|one| one["was"]["slot"] == 2).unwrap().clone();
        assert_eq!(was["was"]["starts_at"].as_str().unwrap().parse::<NaiveDateTime>().unwrap(), after, "{was}");
    }
}
