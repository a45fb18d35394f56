//! Targets and bodies of the addresses of events, for the golden tables of who may do what.
use reqwest::Method;
use serde_json::{Value, json};

use crate::{
    events::{day, event_body},
    golden::Cast,
    outcomes,
};

/// A fresh event of the county's and the address of the operation on it.
pub async fn request(cast: &Cast, method: &Method, path: &str) -> (String, Option<Value>) {
    if path.starts_with("/meetings") {
        let talk = outcomes::Talk::on(&cast.app, &cast.actors["county"], (&cast.owner, &cast.maker)).await;
        let said = (*method == Method::PUT).then(|| json!({ "result": "intent", "fen": 60_000_000 }));
        return (format!("/api/v1{path}").replace("{id}", &talk.meeting), said);
    }
    if path == "/events" {
        let made = (*method == Method::POST).then(|| event_body("装备供需对接会"));
        return (format!("/api/v1{path}"), made);
    }
    // the steps that lead to where the operation is possible; what is only looked at has been announced
    let way: &[&str] = match path.rsplit('/').next().unwrap_or_default() {
        "announce" => &[],
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
    let address = format!("/api/v1{path}").replace("/api/v1/events/{id}", &url);
    let said = match path {
        "/events/{id}" if *method == Method::PUT => {
            fair["version"] = json!(version);
            Some(fair)
        }
        _ if *method == Method::GET => None,
        _ => Some(json!({ "version": version, "reason": "场馆停电", "day": day(10) })),
    };
    (address, said)
}
