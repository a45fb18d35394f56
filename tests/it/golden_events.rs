//! Targets and bodies of the addresses of events, for the golden tables of who may do what.
use chrono::Utc;
use duijie::event::member::MemberSide;
use reqwest::Method;
use serde_json::{Value, json};

use crate::{
    events::{day, event_body},
    gathering::enters,
    golden_cast::Cast,
    outcomes,
};

/// A fresh event of the county's and the address of the operation on it.
pub async fn request(cast: &Cast, method: &Method, path: &str) -> (String, Option<Value>) {
    if path.starts_with("/meetings") {
        let talk = outcomes::Talk::on(&cast.app, &cast.actors["county"], (&cast.owner, &cast.maker)).await;
        if path.ends_with("/attachments") {
            let paper = (*method == Method::POST).then(|| json!(format!("%PDF-1.7 {}", talk.meeting)));
            let query = if paper.is_some() { "?kind=proof&name=a.pdf" } else { "" };
            return (format!("/api/v1{path}{query}").replace("{id}", &talk.meeting), paper);
        }
        let said = (*method == Method::PUT).then(|| json!({ "result": "intent", "fen": 60_000_000 }));
        return (format!("/api/v1{path}").replace("{id}", &talk.meeting), said);
    }
    if path == "/events" {
        let made = (*method == Method::POST).then(|| event_body("装备供需对接会"));
        return (format!("/api/v1{path}"), made);
    }
    if OF_THE_TIMETABLE.iter().any(|part| path.contains(part)) {
        return of_the_timetable(cast, method, path).await;
    }
    // the steps that lead to where the operation is possible; what is only looked at has been announced
    let way: &[&str] = match path.rsplit('/').next().unwrap_or_default() {
        "announce" => &[],
        "{id}" if *method == Method::DELETE => &[],
        "{id}" | "open" | "cancel" => &["announce"],
        "reopen" | "publish" => &["announce", "open", "close-registration"],
        "start" | "close" => &["announce", "open", "close-registration", "publish"],
        _ => &["announce", "open"],
    };
    let county = &cast.actors["county"];
    let mut fair = event_body("消费品展会");
    fair["content"]["one_to_one"] = json!(false);
    let made = county.post("/api/v1/events", fair.clone()).await;
    let url = format!("/api/v1/events/{}", made.id());
    for step in way {
        assert_eq!(county.step(&url, step).await.said(), "200", "{path} {step}");
    }
    let version = way.len() + 1;
    let address = format!("/api/v1{path}").replace("/api/v1/events/{id}", &url).replace("{paper}", "sign-in");
    let said = match path {
        "/events/{id}" if *method == Method::PUT => {
            fair["version"] = json!(version);
            Some(fair)
        }
        _ if *method == Method::GET || *method == Method::DELETE => None,
        _ => Some(json!({ "version": version, "reason": "场馆停电", "day": day(10) })),
    };
    (address, said)
}

const OF_THE_TIMETABLE: [&str; 9] = [
    "/timetable",
    "/repairs",
    "/schedule",
    "/board",
    "/check-ins",
    "/roster",
    "/events/{id}/meetings",
    "/delay",
    "/timetables",
];

/// An event of the county's in which the owner and the maker come, with a draft in which they meet; published where the
/// operation is one of the day.
async fn of_the_timetable(cast: &Cast, method: &Method, path: &str) -> (String, Option<Value>) {
    let county = &cast.actors["county"];
    let made = county.post("/api/v1/events", event_body("装备供需对接会")).await;
    let url = format!("/api/v1/events/{}", made.id());
    for step in ["announce", "open", "close-registration"] {
        assert_eq!(county.step(&url, step).await.said(), "200", "{path} {step}");
    }
    let id = made.id().parse().unwrap();
    let owner = enters(&cast.app, id, cast.owner.clone(), MemberSide::Buyer).await;
    let maker = enters(&cast.app, id, cast.maker.clone(), MemberSide::Maker).await;
    let two = json!({ "a": owner.member, "b": maker.member, "slot": 1 });
    let draft = json!({ "version": 0, "moves": [two] });
    assert_eq!(county.put(&format!("{url}/timetable/meetings"), draft).await.said(), "200", "{path}");
    if !path.contains("/timetable") || path.contains("/timetables") {
        let published = county.post(&format!("{url}/timetable/publish"), json!({ "version": 1 })).await;
        assert_eq!(published.said(), "200", "{published:?}");
    }
    if path.ends_with("/check-ins") {
        assert_eq!(county.step(&url, "start").await.said(), "200");
    }
    if path.ends_with("/stop") {
        let begun = county.post(&format!("{url}/timetable"), json!({ "from": "nothing" })).await;
        assert_eq!(begun.said(), "202", "{begun:?}");
    }
    let mut address = format!("/api/v1{path}").replace("/api/v1/events/{id}", &url).replace("{number}", "1");
    if path.contains("/schedule") {
        address.push_str(&format!("?member={}", owner.member));
    }
    if path.contains("{meeting}") {
        let own = cast.owner.get(&format!("{url}/schedule")).await;
        address = address.replace("{meeting}", own.body["entries"][0]["meeting"].as_str().unwrap());
    }
    if *method == Method::GET || *method == Method::DELETE {
        return (address, None);
    }
    let visit = json!({ "key": "golden-00001", "badge": owner.badge, "kind": "in", "at": Utc::now() });
    let said = match path.trim_start_matches("/events/{id}") {
        "/timetable" => json!({ "from": "nothing", "moves": 1000 }),
        "/timetable/meetings" => json!({ "version": 1, "moves": [two] }),
        "/repairs" => json!({ "from_slot": 0, "no_shows": [{ "member": maker.member, "from": 0 }] }),
        "/check-ins" => json!({ "visits": [visit] }),
        "/meetings/{meeting}/state" => json!({ "state": "held" }),
        "/meetings" => {
            // the two meet already: what is asked for is another pair
            let other =
                cast.app.owner_of(&format!("装备企业{}", maker.member), &[duijie::org::Role::Maker], "331122").await;
            let other = enters(&cast.app, id, other, MemberSide::Maker).await;
            json!({ "a": owner.member, "b": other.member, "slot": 2 })
        }
        "/delay" => json!({ "from_slot": 0, "minutes": 10 }),
        _ => json!({ "version": 1 }),
    };
    (address, Some(said))
}
