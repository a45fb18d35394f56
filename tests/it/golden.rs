//! Golden files: the OpenAPI document, who may do what, and which audit line each write leaves.
//! `make golden` rewrites them; the difference is part of the review.
use std::{env, fs, path::PathBuf};

use duijie::{auth::actor::Membership, http::openapi};
use reqwest::Method;
use serde_json::Value;

use crate::{golden_cast::Cast, on_both};

fn check(name: &str, now: &str) {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(name);
    if env::var_os("DUIJIE_REWRITE_GOLDEN").is_some() {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, now).unwrap();
    }
    let golden = fs::read_to_string(&path).unwrap_or_default();
    if golden != now {
        let changed = now.lines().filter(|line| !golden.lines().any(|old| old == *line)).take(20).collect::<Vec<_>>();
        panic!("{name} has changed; look, then `make golden`:\n{}", changed.join("\n"));
    }
}

#[test]
fn the_openapi_document_is_the_golden_one() {
    check("openapi.json", &(openapi::document() + "\n"));
}

#[test]
fn every_reference_of_the_openapi_document_leads_somewhere() {
    let text = openapi::document();
    let document: Value = serde_json::from_str(&text).unwrap();
    let named = text.split("#/components/schemas/").skip(1).map(|rest| rest.split('"').next().unwrap());
    let lost: Vec<&str> = named.filter(|name| document["components"]["schemas"][name].is_null()).collect();
    assert!(lost.is_empty(), "{lost:?}");
}

/// Every operation of the document: method and path.
fn operations() -> Vec<(Method, String)> {
    let document: Value = serde_json::from_str(&openapi::document()).unwrap();
    let paths = document["paths"].as_object().unwrap();
    let methods = paths.iter().flat_map(|(path, item)| {
        item.as_object().unwrap().keys().map(|method| (method.to_uppercase().parse().unwrap(), path.clone()))
    });
    methods.collect()
}

on_both! {
    async fn who_may_do_what_is_golden(app) {
        let cast = Cast::on(app).await;
        let document: Value = serde_json::from_str(&openapi::document()).unwrap();
        let mut table = String::from("# operation × actor: the answer's status. `make golden` rewrites it.\n");
        for (method, path) in operations() {
            // signing out would end the session that the next line needs
            let ends_session = path.starts_with("/auth/sign-out");
            let mut line = format!("{method} {path}:");
            for (name, client) in cast.actors.iter().filter(|(name, _)| !ends_session || **name == "anybody") {
                let (url, body) = cast.request(&method, &path).await;
                let answer = client.send(method.clone(), &url, body, &[]).await;
                assert!(answer.status.as_u16() < 500, "{method} {path} as {name}: {answer:?}");
                let named = &document["paths"][&path][method.as_str().to_lowercase()]["responses"];
                assert!(named.get(answer.status.as_str()).is_some(), "{method} {path} does not name {answer:?}");
                line.push_str(&format!(" {name}={}", answer.status.as_u16()));
            }
            table.push_str(&line);
            table.push('\n');
        }
        check("permissions.txt", &table);
    }
}

on_both! {
    async fn what_each_write_leaves_in_the_trail_is_golden(app) {
        let cast = Cast::on(app).await;
        let mut table = String::from("# operation that writes: the audit lines it leaves. `make golden` rewrites it.\n");
        // what is posted to be looked at, and of which nothing is kept
        const LOOKED_AT: [&str; 4] =
            ["/imports/preview", "/demands/read", "/match/preview", "/events/{id}/composer"];
        let writes = |(method, path): &(Method, String)| *method != Method::GET && !LOOKED_AT.contains(&path.as_str());
        for (method, path) in operations().into_iter().filter(writes) {
            let mut left = String::from(" none (refused, or nothing is written)");
            for name in ["owner", "county", "lender", "province"] {
                let (url, body) = cast.request(&method, &path).await;
                let before = cast.acts().await.len();
                // signing out ends the session: not that of the next operation
                let client = cast.app.member(cast.actors[name].org.as_ref().unwrap(), Membership::Owner).await;
                if path == "/declarations/classified" {
                    cast.undeclared(&client).await;
                }
                let answer = client.send(method.clone(), &url, body, &[]).await;
                if answer.status.is_success() {
                    left = cast.acts().await.split_off(before).iter().map(|act| format!(" {act},")).collect();
                    assert!(!left.is_empty(), "{method} {path} as {name} left no audit line");
                    break;
                }
            }
            table.push_str(&format!("{method} {path}:{}\n", left.trim_end_matches(',')));
        }
        check("audit.txt", &table);
    }
}
