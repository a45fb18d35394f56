//! Targets and bodies of the addresses of members and their wishes, for the golden tables.
use duijie::org::{Role, State};
use reqwest::Method;
use serde_json::{Value, json};

use crate::{events::event_body, golden_cast::Cast};

const OURS: [&str; 8] = [
    "/invitations",
    "/event-invitations",
    "/registration",
    "/members",
    "/partners",
    "/wishes",
    "/requests",
    "/composer",
];

/// Whether an address is one of members.
pub fn is_ours(path: &str) -> bool {
    OURS.iter().any(|part| path.contains(part))
}

/// A fresh event of the county's with registration open, the owner and a maker as far as the operation needs them, and the
/// address of the operation.
pub async fn request(cast: &Cast, method: &Method, path: &str) -> (String, Option<Value>) {
    let county = &cast.actors["county"];
    let made = county.post("/api/v1/events", event_body("装备供需对接会")).await;
    let url = format!("/api/v1/events/{}", made.id());
    let late = path.ends_with("/admit");
    for step in ["announce", "open", "close-registration"].iter().take(if late { 3 } else { 2 }) {
        assert_eq!(county.step(&url, step).await.said(), "200", "{path} {step}");
    }
    // a name of its own each time: the credit code is made of it
    let name = format!("代录的厂{}", duijie::kernel::id::OrgId::new());
    let firm = cast.app.org(&name, &[Role::Factory], "331122", State::Entered).await;
    let address = format!("/api/v1{path}").replace("/api/v1/events/{id}", &url);
    if path.starts_with("/event-invitations") || path.ends_with("/link") || path.ends_with("/remind") {
        let invited = county.post(&format!("{url}/invitations"), json!({ "invites": [{ "org": firm.id }] })).await;
        assert_eq!(invited.body["invited"], 1, "{invited:?}");
        let member = county.get(&format!("{url}/members")).await.body["items"][0]["id"].as_str().unwrap().to_owned();
        let link = format!("{url}/members/{member}/link");
        let body = (*method != Method::GET).then(|| json!({ "answer": "accept" }));
        if path.ends_with("/link") {
            return (link, Some(json!({})));
        } else if path.ends_with("/remind") {
            return (address, Some(json!({})));
        }
        let code = county.post(&link, json!({})).await.body["url"].as_str().unwrap().to_owned();
        return (address.replace("{code}", code.rsplit('/').next().unwrap()), body);
    }
    let maker = json!({ "org": cast.maker.org.as_ref().unwrap().id });
    let entered = county.post(&format!("{url}/members"), maker).await;
    let registers = !(path.ends_with("/registration") && *method == Method::PUT);
    let mut member = entered.id().to_owned();
    if registers {
        let own = cast.owner.put(&format!("{url}/registration"), json!({})).await;
        assert_eq!(own.said(), "200", "{own:?}");
        if path.contains("{member}") {
            member = own.id().to_owned();
        }
    }
    let address = address.replace("{member}", &member);
    let body = match path.rsplit('/').next().unwrap_or_default() {
        "invitations" => json!({ "invites": [{ "org": firm.id }] }),
        "registration" if *method == Method::DELETE => return (format!("{address}?version=1"), None),
        "registration" => json!({}),
        "members" => json!({ "org": firm.id }),
        "{member}" => json!({ "version": 1 }),
        "refuse" | "admit" => json!({ "version": 1, "reason": "与主题不符" }),
        "wishes" => json!({ "wishes": [{ "member": member, "says": "want" }] }),
        "requests" => {
            let own = cast.owner.get(&format!("{url}/registration")).await;
            json!({ "a": own.id(), "b": member, "pinned": 2 })
        }
        "composer" => json!({ "size": 5 }),
        _ => json!({}),
    };
    (address, (*method != Method::GET).then_some(body))
}
