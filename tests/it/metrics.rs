//! What Prometheus reads: it parses, it counts up, it names nobody, and the public address does not show it.
use std::{collections::BTreeMap, net::TcpListener};

use actix_web::rt;
use duijie::http::measured;
use serde_json::json;

use crate::{harness::demand_body, on_both};

/// Scrapes, holding every line against the format; the value of each series.
pub async fn scrape(base: &str) -> BTreeMap<String, f64> {
    let answer = reqwest::get(format!("{base}/metrics")).await.unwrap();
    let kind = answer.headers()["content-type"].to_str().unwrap().to_owned();
    assert!(kind.starts_with("application/openmetrics-text; version=1.0.0"), "{kind}");
    let text = answer.text().await.unwrap();
    assert!(text.ends_with("# EOF\n"));
    let mut series = BTreeMap::new();
    for line in text.lines().filter(|line| !line.starts_with("# ")) {
        let (name, value) = line.rsplit_once(' ').unwrap_or_else(|| panic!("{line}"));
        let plain = name.split('{').next().unwrap();
        assert!(plain.chars().all(|c| c.is_ascii_lowercase() || c == '_'), "{line}");
        assert_eq!(name.contains('{'), name.ends_with('}'), "{line}");
        assert!(series.insert(name.to_owned(), value.parse().unwrap()).is_none(), "twice: {line}");
    }
    series
}

on_both! {
    async fn a_scrape_parses_counts_up_and_names_nobody(app) {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let base = format!("http://{}", listener.local_addr().unwrap());
        rt::spawn(measured::serve(app.app.clone(), listener).unwrap());
        let owner = app.factory("壶镇泵业").await;
        let before = scrape(&base).await;

        let url = owner.drafts_demand("锯床更新").await;
        owner.get(&url).await;
        owner.get(&url).await;
        app.anybody().get(&url).await;
        let login = json!({ "login": "someone@example.test", "password": "wrong horse" });
        assert_eq!(app.anybody().post("/api/v1/auth/tokens", login).await.said(), "401 bad-credentials");
        for nth in 0..20 {
            app.anybody().get(&format!("/nowhere/{nth}?q=13800000000")).await;
        }
        owner.post("/api/v1/imports?list=demands&name=a.csv", demand_body("x")).await;
        app.indexed().await;
        let after = scrape(&base).await;

        let rise = |name: &str| after.get(name).unwrap_or(&0.0) - before.get(name).unwrap_or(&0.0);
        let route = "duijie_requests_total{method=\"GET\",route=\"/api/v1/demands/{id}\",status=";
        assert_eq!((rise(&format!("{route}\"2xx\"}}")), rise(&format!("{route}\"4xx\"}}"))), (2.0, 1.0), "{after:#?}");
        assert_eq!(rise("duijie_request_seconds_count{route=\"/api/v1/demands/{id}\"}"), 3.0);
        assert_eq!(rise("duijie_sign_ins_refused_total{why=\"bad-credentials\"}"), 1.0);
        assert!(rise("duijie_write_seconds_count") >= 1.0 && rise("duijie_write_seconds_sum") > 0.0);
        assert!(rise("duijie_pool_wait_seconds_count{pool=\"read\"}") >= 3.0);
        assert!(after["duijie_pool_connections{pool=\"read\"}"] >= 1.0);
        assert_eq!((after["duijie_database_up"], after["duijie_index_changes_behind"]), (1.0, 0.0));
        assert!(after["duijie_memory_resident_bytes"] > 1_000_000.0);
        let queued = |name: &&String| name.starts_with("duijie_jobs{") && name.contains("state=\"queued\"");
        assert_eq!(after.keys().filter(queued).count(), 1, "an import waits: {after:#?}");

        let strange = after.keys().filter(|name| name.contains("nowhere") || name.contains("example.test"));
        assert_eq!(strange.count(), 0);
        assert!(after.keys().all(|name| !name.contains(url.rsplit('/').next().unwrap()) && !name.contains("13800")));
        let public = app.anybody().get("/metrics").await;
        assert!(!public.body.to_string().contains("duijie_requests"), "the public address shows them");
    }
}
