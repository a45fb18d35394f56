//! A kill -9 loses no acknowledged write, and the index agrees with the database afterwards.
use std::{
    collections::BTreeSet,
    net::TcpListener,
    process::{Child, Command, Stdio},
    sync::Arc,
    time::{Duration, Instant},
};

use actix_web::web;
use duijie::{
    boot,
    db::{self, changes, schema::demands},
    kernel::clock::Clock,
    search::{
        FeedCursor, Wanted,
        worker::{Pace, Worker},
    },
};
use reqwest::Client;

use crate::harness::{Backend, TestApp, demand_body};

fn serve(dir: &str, url: &str, port: u16) -> Child {
    serve_with(dir, url, port, &[("DUIJIE_LOG", "error")])
}

/// The program itself, serving with these settings.
pub fn serve_with(dir: &str, url: &str, port: u16, set: &[(&str, &str)]) -> Child {
    Command::new(std::env::var("DUIJIE_TEST_BINARY").unwrap())
        .args(["serve", "--data-dir", dir, "--database-url", url, "--listen", &format!("127.0.0.1:{port}")])
        .envs(set.iter().copied())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

pub async fn ready(base: &str) {
    let start = Instant::now();
    while !matches!(reqwest::get(format!("{base}/readyz")).await, Ok(answer) if answer.status() == 200) {
        assert!(start.elapsed() < Duration::from_secs(60), "the server was not ready within a minute");
        actix_web::rt::time::sleep(Duration::from_millis(50)).await;
    }
}

/// Writes until the server is killed; the ids that were acknowledged.
async fn write_until_killed(base: String, token: String) -> Vec<String> {
    let client = Client::new();
    let mut acknowledged = Vec::new();
    loop {
        let request = client.post(format!("{base}/api/v1/demands")).bearer_auth(&token).json(&demand_body("锯床更新"));
        let Ok(answer) = request.send().await else { return acknowledged };
        let Ok(body) = answer.json::<serde_json::Value>().await else { return acknowledged };
        acknowledged.push(body["id"].as_str().unwrap().to_owned());
    }
}

async fn body(backend: Backend) {
    let prepared = TestApp::start(backend).await;
    let token = prepared.factory("壶镇泵业").await.token.unwrap();
    let url = prepared.app.config.database_url.clone().unwrap();
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().to_str().unwrap().to_owned();
    let mut acknowledged = BTreeSet::new();
    for round in 0..3_u64 {
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let base = format!("http://127.0.0.1:{port}");
        let mut child = serve(&path, &url, port);
        ready(&base).await;
        let writers: Vec<_> =
            (0..4).map(|_| actix_web::rt::spawn(write_until_killed(base.clone(), token.clone()))).collect();
        actix_web::rt::time::sleep(Duration::from_millis(400 + 150 * round)).await;
        child.kill().unwrap(); // SIGKILL
        child.wait().unwrap();
        for writer in writers {
            acknowledged.extend(writer.await.unwrap());
        }
    }
    assert!(acknowledged.len() > 10, "only {} writes were acknowledged", acknowledged.len());

    let config = duijie::config::Config { data_dir: dir.path().to_owned(), ..prepared.app.config.clone() };
    let app = boot::open(config, Clock::System).unwrap();
    let worker = Worker::start(app.search.clone(), Arc::new(boot::feed(&app)), Pace::default()).unwrap();
    let app = web::block(move || {
        let cursor = app.db.read_now(|conn| {
            let place = changes::head(conn)?;
            Ok(FeedCursor { epoch: db::migrate::epoch(conn)?, tx: place.tx, seq: place.seq })
        });
        assert!(worker.wait_for(cursor.unwrap(), Duration::from_secs(30)), "the index did not catch up");
        app
    });
    let app = app.await.unwrap();
    let stored: BTreeSet<String> = app
        .db
        .read(|conn| {
            use diesel::prelude::*;
            Ok(demands::table.select(demands::id).load::<String>(conn)?.into_iter().collect())
        })
        .await
        .unwrap();
    assert!(acknowledged.is_subset(&stored), "an acknowledged write is gone");
    let wanted = Wanted { nouns: vec!["demand"], limit: stored.len() + 10, ..Wanted::default() };
    let indexed: Vec<String> = app.search.search(&wanted).unwrap().into_iter().map(|hit| hit.id).collect();
    assert_eq!(indexed.len(), stored.len(), "the index lost or doubled rows");
    assert_eq!(indexed.into_iter().collect::<BTreeSet<_>>(), stored);
}

#[actix_web::test]
async fn a_kill_loses_nothing_on_sqlite() {
    body(Backend::Sqlite).await;
}

#[actix_web::test]
async fn a_kill_loses_nothing_on_postgres() {
    body(Backend::Postgres).await;
}
