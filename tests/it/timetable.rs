//! The timetable of an event: made, looked at, changed by hand, published, compared, repaired.
use std::collections::{HashMap, HashSet};

use duijie::{auth::actor::Membership, kernel::id::EventMemberId};
use serde_json::{Value, json};

use crate::{
    gathering::{Gathering, changes, runs_timetables},
    harness::{Client, eventually},
    on_both,
};

fn meetings(timetable: &Value) -> &Vec<Value> {
    timetable["meetings"].as_array().unwrap()
}

/// The meeting of two members in a draft.
fn of(timetable: &Value, a: EventMemberId, b: EventMemberId) -> Option<&Value> {
    let (a, b) = (json!(a), json!(b));
    let two = |m: &&Value| (m["a"] == a && m["b"] == b) || (m["a"] == b && m["b"] == a);
    meetings(timetable).iter().find(two)
}

/// A turn in which neither of the two meets anybody, and that is not the sixth.
fn free_turn(timetable: &Value, a: EventMemberId, b: EventMemberId) -> u64 {
    let both = [json!(a), json!(b)];
    let its = |m: &&Value| both.contains(&m["a"]) || both.contains(&m["b"]);
    let busy: HashSet<u64> = meetings(timetable).iter().filter(its).map(|m| m["slot"].as_u64().unwrap()).collect();
    (0..8).find(|slot| *slot != 5 && !busy.contains(slot)).unwrap()
}

fn kinds(timetable: &Value) -> Vec<&str> {
    timetable["warnings"].as_array().unwrap().iter().map(|warning| warning["kind"].as_str().unwrap()).collect()
}

async fn told(client: &Client) -> Vec<String> {
    let notices = client.get("/api/v1/notices").await;
    let all = notices.body["items"].as_array().unwrap().clone();
    all.iter().map(|notice| notice["kind"].as_str().unwrap().to_owned()).collect()
}

on_both! {
    async fn it_is_made_with_everybody_who_can_meet_and_nobody_at_two_tables(app) {
        let event = Gathering::of(&app, 4, 4).await;
        let empty = event.draft().await;
        assert_eq!((&empty["version"], meetings(&empty).len(), empty["members"].as_array().unwrap().len()), (&json!(0), 0, 8));
        let draft = event.makes_timetable(&app).await;
        assert_eq!(draft["job"]["state"], "done", "{}", draft["job"]);
        assert_eq!((&draft["state"], &draft["number"], &draft["stale"]), (&json!("draft"), &json!(0), &json!(false)));
        assert_eq!(meetings(&draft).len(), 16);
        let (mut people, mut tables) = (HashSet::new(), HashSet::new());
        for meeting in meetings(&draft) {
            for side in ["a", "b"] {
                assert!(people.insert((meeting[side].to_string(), meeting["slot"].to_string())), "{meeting} twice");
            }
            let seat = meeting["seat"].as_u64().unwrap();
            assert!((1..=10).contains(&seat));
            assert!(tables.insert((meeting["slot"].to_string(), meeting["hall"].to_string(), seat)));
        }
        let quality = &draft["quality"];
        assert_eq!((&quality["zero"], &quality["meetings"], &quality["each_least"]), (&json!(0), &json!(16), &json!(4)));
        assert_eq!(quality["mutual"], json!({ "met": 4, "asked": 4 }));
        assert_eq!(quality["one_sided"], json!({ "met": 3, "asked": 3 }));
        assert_eq!((&quality["objective"], &quality["ratio_bp"]), (&quality["bound"], &json!(10_000)));
        assert_eq!(kinds(&draft), Vec::<&str>::new());
        assert_eq!(draft["unscheduled_count"], 0);
    }
}

on_both! {
    async fn only_its_hosts_see_and_make_it(app) {
        let event = Gathering::published(&app, 2, 2).await;
        let viewer = app.member(event.county.org.as_ref().unwrap(), Membership::Viewer).await;
        let (rival, elsewhere) = (app.factory("新建铸造").await, app.bureau("遂昌县经信局", "331123").await);
        let hosts_only = ["/timetable", "/timetables", "/timetables/1", "/timetables/compare", "/timetable/unscheduled", "/roster"];
        for path in hosts_only {
            assert_eq!(event.county.get(&event.at(path)).await.said(), "200", "{path}");
            for somebody in [&viewer, &rival, &elsewhere, &event.buyers[0].client] {
                assert_eq!(somebody.get(&event.at(path)).await.said(), "403 forbidden", "{path}");
            }
            assert_eq!(app.anybody().get(&event.at(path)).await.said(), "401 unauthenticated", "{path}");
        }
        let two = json!({ "a": event.buyers[0].member, "b": event.makers[0].member, "slot": 1 });
        let writes = [
            ("/timetable", json!({ "from": "nothing" })),
            ("/timetable/stop", json!({})),
            ("/timetable/publish", json!({ "version": 1 })),
            ("/repairs", json!({ "from_slot": 0 })),
            ("/meetings", two),
            ("/delay", json!({ "from_slot": 0, "minutes": 10 })),
            ("/check-ins", json!({ "visits": [] })),
        ];
        for (path, body) in writes {
            for somebody in [&viewer, &rival, &elsewhere, &event.buyers[0].client] {
                assert_eq!(somebody.post(&event.at(path), body.clone()).await.said(), "403 forbidden", "{path}");
            }
            assert_eq!(app.anybody().post(&event.at(path), body).await.said(), "401 unauthenticated", "{path}");
        }
        let edit = json!({ "version": 1, "moves": [] });
        assert_eq!(rival.put(&event.at("/timetable/meetings"), edit).await.said(), "403 forbidden");
    }
}

on_both! {
    async fn a_drag_is_refused_only_where_it_cannot_be_and_otherwise_warned_of(app) {
        let event = Gathering::of(&app, 1, 3).await;
        let (a, b, c) = (event.buyers[0].member, event.makers[0].member, event.makers[1].member);
        changes(&app, a, |member| member.registration.away = vec![5]).await;
        let draft = event.makes_timetable(&app).await;
        let slot = of(&draft, a, b).unwrap()["slot"].as_u64().unwrap();
        let open = free_turn(&draft, a, b);
        let edit = event.at("/timetable/meetings");
        let moved = |version: &Value, a, b, slot: Value| json!({ "version": version, "moves": [{ "a": a, "b": b, "slot": slot }] });
        // where the buyer already sits with another
        let clash = event.county.put(&edit, moved(&draft["version"], a, c, json!(slot))).await;
        assert_eq!((clash.said().as_str(), clash.fields()), ("400 invalid", vec!["moves.0.a"]));
        assert!(clash.body["problems"][0]["message"].as_str().unwrap().contains("装备企业0"), "{clash:?}");
        for (wanted, field) in [(json!(99), "moves.0.slot"), (json!(8), "moves.0.slot")] {
            assert_eq!(event.county.put(&edit, moved(&draft["version"], a, b, wanted)).await.fields(), [field]);
        }
        let nobody = event.county.put(&edit, moved(&draft["version"], a, EventMemberId::new(), json!(1))).await;
        assert_eq!(nobody.fields(), ["moves.0.b"]);
        let mut twice = moved(&draft["version"], a, b, json!(1));
        let again = twice["moves"][0].clone();
        twice["moves"].as_array_mut().unwrap().push(again);
        assert_eq!(event.county.put(&edit, twice).await.fields(), ["moves.1.a"]);
        let mut table = moved(&draft["version"], a, b, json!(open));
        table["moves"][0]["hall"] = json!(1);
        table["moves"][0]["seat"] = json!(4);
        assert_eq!(event.county.put(&edit, table).await.fields(), ["moves.0.seat"]);
        assert_eq!(event.draft().await, draft, "nothing refused may change it");
        // into the turn in which the buyer is away: its hosts may know better
        let kept = event.county.put(&edit, moved(&draft["version"], a, b, json!(5))).await;
        assert_eq!(kept.said(), "200", "{kept:?}");
        assert_eq!(of(&kept.body, a, b).unwrap()["slot"], 5);
        assert_eq!(kinds(&kept.body), ["away"]);
        assert_eq!(event.county.put(&edit, moved(&draft["version"], a, b, json!(6))).await.said(), "409 stale");
        // taken out, it is missed among the wishes
        let out = event.county.put(&edit, moved(&kept.body["version"], a, b, Value::Null)).await;
        assert!(of(&out.body, a, b).is_none());
        let missing = event.county.get(&event.at("/timetable/unscheduled")).await;
        assert_eq!((&missing.body["total"], &missing.body["items"][0]["asked"]), (&json!(1), &json!("both")), "{missing:?}");
    }
}

on_both! {
    async fn what_is_pinned_stays_when_it_is_made_anew(app) {
        let event = Gathering::of(&app, 1, 3).await;
        let (a, b) = (event.buyers[0].member, event.makers[2].member);
        changes(&app, a, |member| member.registration.away = vec![7]).await;
        let draft = event.makes_timetable(&app).await;
        let pin = json!({ "version": draft["version"], "moves": [{ "a": a, "b": b, "slot": 7, "hall": 1, "pin": true }] });
        let pinned = event.county.put(&event.at("/timetable/meetings"), pin).await;
        assert_eq!(of(&pinned.body, a, b).unwrap()["pinned"], true);
        for how in [json!({ "from": "draft", "moves": 3000 }), json!({ "from": "nothing", "moves": 3000, "seed": 9 })] {
            let again = event.makes(&app, how).await;
            let meeting = of(&again, a, b).unwrap();
            assert_eq!((&meeting["slot"], &meeting["pinned"]), (&json!(7), &json!(true)));
            assert_eq!(kinds(&again), ["away"], "{again:?}");
        }
    }
}

on_both! {
    async fn filling_up_keeps_all_that_stands(app) {
        let event = Gathering::of(&app, 3, 3).await;
        let draft = event.makes_timetable(&app).await;
        let (a, b) = (event.buyers[0].member, event.makers[0].member);
        let out = json!({ "version": draft["version"], "moves": [{ "a": a, "b": b, "slot": null }] });
        let without = event.county.put(&event.at("/timetable/meetings"), out).await.body;
        let filled = event.makes(&app, json!({ "from": "draft", "keep": "all", "moves": 3000, "seed": 5 })).await;
        assert_eq!(meetings(&filled).len(), 9);
        for meeting in meetings(&without) {
            assert!(meetings(&filled).contains(meeting), "{meeting} has moved");
        }
    }
}

on_both! {
    async fn publishing_tells_only_whose_meetings_changed_and_keeps_their_ids(app) {
        let event = Gathering::of(&app, 3, 3).await;
        event.makes_timetable(&app).await;
        let first = event.publishes().await;
        assert_eq!((&first.body["number"], &first.body["told"], &first.body["added"]), (&json!(1), &json!(6), &json!(9)));
        assert_eq!(event.county.get(&event.url).await.body["state"], "published");
        let (a, b) = (&event.buyers[0], &event.makers[0]);
        let before = a.client.get(&event.at("/schedule")).await.body;
        let own: HashMap<String, Value> = before["entries"].as_array().unwrap().iter()
            .map(|entry| (entry["with"]["member"].as_str().unwrap().to_owned(), entry["meeting"].clone())).collect();
        assert_eq!(own.len(), 3);
        let draft = event.draft().await;
        let open = free_turn(&draft, a.member, b.member);
        let moved = json!({ "version": draft["version"], "moves": [{ "a": a.member, "b": b.member, "slot": open }] });
        let slot = of(&draft, a.member, b.member).unwrap()["slot"].clone();
        let changed = event.county.put(&event.at("/timetable/meetings"), moved).await;
        assert_eq!(changed.said(), "200", "{changed:?}");
        let differs = event.county.get(&event.at("/timetables/compare")).await.body;
        assert_eq!((&differs["moved"], &differs["told"], &differs["changes"][0]["was"]["slot"]), (&json!(1), &json!(2), &slot));
        assert_eq!(differs["changes"][0]["now"]["slot"], open);
        // a page made from another version publishes nothing
        let stale = event.county.post(&event.at("/timetable/publish"), json!({ "version": draft["version"] })).await;
        assert_eq!(stale.said(), "409 stale");
        let second = event.publishes().await;
        assert_eq!((&second.body["number"], &second.body["told"], &second.body["moved"]), (&json!(2), &json!(2), &json!(1)));
        assert_eq!(told(&a.client).await, ["event-timetable", "event-timetable"]);
        assert_eq!(told(&event.buyers[1].client).await, ["event-timetable"]);
        let after = a.client.get(&event.at("/schedule")).await.body;
        for entry in after["entries"].as_array().unwrap() {
            assert_eq!(entry["meeting"], own[entry["with"]["member"].as_str().unwrap()]);
        }
        let versions = event.county.get(&event.at("/timetables")).await.body;
        assert_eq!(versions.as_array().unwrap().iter().map(|v| &v["number"]).collect::<Vec<_>>(), [2, 1]);
        let frozen = event.county.get(&event.at("/timetables/1")).await.body;
        assert_eq!(of(&frozen, a.member, b.member).unwrap()["slot"], slot);
        assert_eq!(event.county.get(&event.at("/timetables/3")).await.said(), "404 not-found");
    }
}

on_both! {
    async fn every_wish_without_a_meeting_has_its_reason(app) {
        let event = Gathering::of(&app, 3, 3).await;
        let [one, two, three] = [0, 1, 2].map(|n| event.buyers[n].member);
        changes(&app, one, |member| member.registration.away = (0..8).collect()).await;
        changes(&app, two, |member| member.registration.max_meetings = Some(1)).await;
        changes(&app, three, |member| member.standing = duijie::event::member::Standing::Withdrawn).await;
        let draft = event.makes_timetable(&app).await;
        let missing = event.county.get(&event.at("/timetable/unscheduled")).await.body;
        let mut reasons: Vec<&str> =
            missing["items"].as_array().unwrap().iter().map(|one| one["reason"].as_str().unwrap()).collect();
        reasons.sort_unstable();
        assert_eq!(reasons, ["at-maximum", "no-common-slot", "no-common-slot", "not-coming"]);
        assert_eq!(draft["unscheduled_count"], 3, "of those who come");
        let maxed = missing["items"].as_array().unwrap().iter().find(|one| one["reason"] == "at-maximum").unwrap();
        assert_eq!(maxed["sentence"], "应用企业1 的洽谈已达上限");
        let instead = &maxed["displaces"][0];
        assert!(of(&draft, instead["a"].as_str().unwrap().parse().unwrap(), instead["b"].as_str().unwrap().parse().unwrap()).is_some());
        assert_eq!(maxed["costs"], instead["value"]);
        let path = event.at("/timetable/unscheduled");
        let english = event.county.send(reqwest::Method::GET, &path, None, &[("Accept-Language", "en")]).await.body;
        let maxed = english["items"].as_array().unwrap().iter().find(|one| one["reason"] == "at-maximum").unwrap();
        assert_eq!(maxed["sentence"], "应用企业1 has as many meetings as wanted");
        let own = event.county.get(&event.at(&format!("/timetable/unscheduled?member={two}"))).await.body;
        assert_eq!(own["total"], 1);
    }
}

on_both! {
    async fn a_change_of_what_it_was_made_from_is_said(app) {
        let event = Gathering::of(&app, 2, 2).await;
        assert_eq!(kinds(&event.makes_timetable(&app).await), Vec::<&str>::new());
        let gone = event.makers[1].member;
        changes(&app, gone, |member| member.standing = duijie::event::member::Standing::Withdrawn).await;
        let draft = event.draft().await;
        assert_eq!((&draft["stale"], &draft["quality"]["bound"]), (&json!(true), &Value::Null));
        assert_eq!(kinds(&draft), ["stale", "not-coming", "not-coming"]);
        let again = event.makes(&app, json!({ "from": "draft", "moves": 2000 })).await;
        assert_eq!((&again["stale"], meetings(&again).len()), (&json!(false), 2));
    }
}

on_both! {
    async fn while_one_is_made_nothing_else_changes_it_and_stopping_it_is_said(app) {
        let event = Gathering::of(&app, 2, 2).await;
        let begin = event.at("/timetable");
        assert_eq!(event.county.post(&begin, json!({ "from": "nothing", "moves": 0 })).await.fields(), ["moves"]);
        assert_eq!(event.county.post(&begin, json!({ "from": "nothing" })).await.said(), "202");
        assert_eq!(event.county.post(&begin, json!({ "from": "nothing" })).await.said(), "409 conflict");
        let draft = event.draft().await;
        assert_eq!(draft["job"]["state"], "queued");
        let edit = json!({ "version": draft["version"], "moves": [] });
        assert_eq!(event.county.put(&event.at("/timetable/meetings"), edit).await.said(), "409 conflict");
        assert_eq!(event.county.post(&event.at("/timetable/stop"), json!({})).await.body["state"], "stopped");
        assert_eq!(event.county.post(&event.at("/timetable/stop"), json!({})).await.said(), "409 conflict");
        runs_timetables(&app).await;
        assert_eq!((event.draft().await["job"]["state"].clone(), meetings(&event.draft().await).len()), (json!("stopped"), 0));
        assert_eq!(event.publishes().await.said(), "409 conflict", "there is nothing to publish");
    }
}

on_both! {
    async fn a_no_show_is_repaired_with_the_frozen_turns_left_alone(app) {
        let event = Gathering::published(&app, 4, 4).await;
        let before = event.draft().await;
        let gone = &event.buyers[0];
        let mut late = json!({ "from_slot": 2, "no_shows": [{ "member": gone.member, "from": 2 }] });
        let repaired = event.county.post(&event.at("/repairs"), late.clone()).await;
        assert_eq!(repaired.said(), "200", "{repaired:?}");
        let its = |timetable: &Value| -> Vec<u64> {
            meetings(timetable).iter().filter(|m| m["a"] == json!(gone.member) || m["b"] == json!(gone.member))
                .map(|m| m["slot"].as_u64().unwrap()).collect()
        };
        let later = its(&before).into_iter().filter(|slot| *slot >= 2).count();
        assert_eq!(repaired.body["forced"], later);
        for change in repaired.body["changes"].as_array().unwrap() {
            assert!(change["was"]["slot"].as_u64().is_none_or(|slot| slot >= 2), "{change}");
            assert!(change["now"]["slot"].as_u64().is_none_or(|slot| slot >= 2), "{change}");
        }
        // nothing is published yet, and the draft may be forgotten
        assert_eq!(gone.client.get(&event.at("/schedule")).await.body["entries"].as_array().unwrap().len(), its(&before).len());
        let kept = event.county.send(reqwest::Method::DELETE, &event.at("/timetable"), None, &[]).await;
        assert_eq!((kept.said().as_str(), &kept.body["repair"], meetings(&kept.body)), ("200", &Value::Null, meetings(&before)));
        let again = event.county.post(&event.at("/repairs"), late.clone()).await;
        assert_eq!(again.body["changes"], repaired.body["changes"], "the same change, the same repair");
        let accepted = event.county
            .post(&event.at("/timetable/publish"), json!({ "version": again.body["draft_version"], "note": "一家未到" })).await;
        assert_eq!(accepted.body["number"], 2, "{accepted:?}");
        assert_eq!(accepted.body["told"], again.body["told"]);
        let draft = event.draft().await;
        assert!(its(&draft).iter().all(|slot| *slot < 2));
        assert_eq!(draft["repair"], Value::Null);
        let member = draft["members"].as_array().unwrap().iter().find(|m| m["id"] == json!(gone.member)).unwrap().clone();
        assert_eq!(member["away"], json!([2, 3, 4, 5, 6, 7]), "it is written down");
        late["no_shows"][0]["from"] = json!(8);
        late["tables"] = json!([{ "hall": 2, "slot": 0, "delta": -1 }]);
        late["sessions"] = json!([{ "session": 5, "starts": "2099-01-01T09:00:00" }]);
        let wrong = event.county.post(&event.at("/repairs"), late).await;
        assert_eq!(wrong.fields(), ["no_shows.0.from", "tables.0.hall", "sessions.0.session"]);
    }
}

on_both! {
    async fn lost_tables_and_a_moved_session_are_repaired_and_written_down(app) {
        let event = Gathering::published(&app, 3, 3).await;
        let day = event.draft().await["slots"][4]["starts_at"].as_str().unwrap()[..10].to_owned();
        let lost: Vec<Value> = (0..4).flat_map(|slot| [(0, slot, -10), (1, slot, -3)])
            .map(|(hall, slot, delta)| json!({ "hall": hall, "slot": slot, "delta": delta })).collect();
        let late = json!({ "from_slot": 0, "tables": lost, "sessions": [{ "session": 1, "starts": format!("{day}T14:00:00") }] });
        let repaired = event.county.post(&event.at("/repairs"), late).await;
        assert_eq!(repaired.said(), "200", "{repaired:?}");
        let draft = event.draft().await;
        assert!(meetings(&draft).iter().all(|m| m["slot"].as_u64().unwrap() >= 4), "no table is left in the morning");
        assert_eq!(meetings(&draft).len(), 9);
        assert_eq!(event.publishes().await.said(), "200");
        let own = event.buyers[0].client.get(&event.at("/schedule")).await.body;
        let first = own["entries"].as_array().unwrap().iter().map(|e| e["starts_at"].as_str().unwrap()).min().unwrap();
        assert!(first >= format!("{day}T14:00:00").as_str());
        let shown = event.county.get(&event.url).await.body;
        assert_eq!(shown["content"]["days"][1]["starts"], format!("{day}T14:00:00"));
        let morning = event.draft().await["halls"][0]["tables"].clone();
        assert_eq!(morning, json!([0, 0, 0, 0, 10, 10, 10, 10]));
    }
}

on_both! {
    async fn whoever_comes_late_is_let_in_with_the_repair(app) {
        let event = Gathering::of(&app, 2, 3).await;
        let late = event.makers[2].member;
        let waits = |member: &mut duijie::event::member::Member| {
            member.standing = duijie::event::member::Standing::Waiting;
            member.late = true;
        };
        changes(&app, late, waits).await;
        event.makes_timetable(&app).await;
        assert_eq!(event.publishes().await.body["added"], 4);
        let repaired = event.county.post(&event.at("/repairs"), json!({ "late": [late] })).await;
        assert_eq!((&repaired.body["added"], &repaired.body["moved"], &repaired.body["dropped"]), (&json!(2), &json!(0), &json!(0)));
        assert_eq!(event.makers[2].client.get(&event.at("/schedule")).await.said(), "403 forbidden");
        assert_eq!(event.publishes().await.said(), "200");
        let own = event.makers[2].client.get(&event.at("/schedule")).await.body;
        assert_eq!(own["entries"].as_array().unwrap().len(), 2);
        assert_eq!(told(&event.makers[2].client).await, ["event-timetable", "event-admitted"]);
    }
}

on_both! {
    async fn what_is_stopped_half_way_leaves_the_best_so_far(app) {
        let event = Gathering::of(&app, 4, 4).await;
        let begun = event.county.post(&event.at("/timetable"), json!({ "from": "nothing", "moves": 20_000_000 })).await;
        assert_eq!(begun.said(), "202", "{begun:?}");
        let (works, _) = futures_util::future::join(actix_web::rt::spawn({
            let app = app.app.clone();
            async move { actix_web::web::block(move || duijie::job::runner::run_next_in(&app, duijie::job::Lane::Timetables)).await }
        }), async {
            eventually("the search says how far it is", async || event.draft().await["job"]["done"].as_i64() > Some(0)).await;
            let seen = event.draft().await["job"].clone();
            assert_eq!((&seen["state"], seen["bound"].as_i64() >= seen["objective"].as_i64()), (&json!("running"), true));
            assert_eq!(event.county.post(&event.at("/timetable/stop"), json!({})).await.said(), "200");
        }).await;
        assert!(works.unwrap().unwrap().unwrap());
        let draft = event.draft().await;
        assert_eq!((draft["job"]["state"].as_str(), meetings(&draft).len()), (Some("stopped"), 16));
    }
}
