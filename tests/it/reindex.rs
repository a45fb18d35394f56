//! The index is built afresh while the server answers from it, and a killed builder leaves the former one.
use std::{
    fs,
    path::Path,
    process::{Command, Stdio},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

use actix_web::{rt, web};
use clap::Parser;
use duijie::{cli::Cli, search::Op};

use crate::harness::{Backend, Client, TestApp};

async fn count(asker: &Client, word: &str) -> usize {
    let found = asker.get(&format!("/api/v1/search?size=100&q={word}")).await;
    assert_eq!(found.said(), "200", "{found:?}");
    found.body["items"].as_array().unwrap().len()
}

/// Searches without a pause until told to stop; how often, and the fewest rows that were found.
async fn search_until(stop: Arc<AtomicBool>, asker: Client) -> (usize, usize) {
    let (mut times, mut fewest) = (0, usize::MAX);
    while !stop.load(Ordering::Relaxed) {
        (times, fewest) = (times + 1, fewest.min(count(&asker, "加工中心").await));
    }
    (times, fewest)
}

fn builds(dir: &Path) -> Vec<String> {
    let names = fs::read_dir(dir.join("index")).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    names.filter(|name| name.starts_with("g-")).collect()
}

async fn body(backend: Backend) {
    let app = TestApp::on_disk(backend).await;
    let owner = app.factory("壶镇泵业").await;
    for _ in 0..5 {
        owner.drafts_demand("立式加工中心更新").await;
    }
    let lost = owner.drafts_demand("卧式锯床更新").await;
    app.indexed().await;
    // Something went wrong with the index that following will not mend.
    let id = lost.rsplit('/').next().unwrap().to_owned();
    let (index, dir, url) = (app.app.search.clone(), app.app.config.data_dir.clone(), app.url());
    index.apply(vec![Op::Delete { noun: "demand".into(), id }], &index.cursor().unwrap()).unwrap();
    assert_eq!((count(&owner, "加工中心").await, count(&owner, "锯床").await), (5, 0));

    let stop = Arc::new(AtomicBool::new(false));
    let searches: Vec<_> = (0..3).map(|_| rt::spawn(search_until(stop.clone(), owner.clone()))).collect();
    let former = builds(&dir);
    // Killed at whatever it was doing: the former one goes on.
    for millis in [20, 120, 400] {
        let mut killed = Command::new(std::env::var("DUIJIE_TEST_BINARY").unwrap());
        killed.args(["reindex", "--data-dir", dir.to_str().unwrap(), "--database-url", &url]);
        let mut child = killed.env("DUIJIE_LOG", "error").stdout(Stdio::null()).spawn().unwrap();
        rt::time::sleep(Duration::from_millis(millis)).await;
        child.kill().unwrap();
        child.wait().unwrap();
        assert!(count(&owner, "加工中心").await == 5);
    }
    let (path, at) = (dir.clone(), url.clone());
    let reindexed = web::block(move || {
        let path = path.to_str().unwrap();
        Cli::parse_from(["duijie", "reindex", "--data-dir", path, "--database-url", &at]).run()
    });
    reindexed.await.unwrap().unwrap();
    stop.store(true, Ordering::Relaxed);
    for search in searches {
        let (times, fewest) = search.await.unwrap();
        assert!(times > 0 && fewest == 5, "{times} searches, one found {fewest} rows");
    }

    assert_eq!(count(&owner, "锯床").await, 1, "the server answers from the new one");
    let now = builds(&dir);
    assert!(now.len() == 1 && now != former, "{former:?} -> {now:?}");
    owner.drafts_demand("数控折弯机更新").await;
    app.indexed().await;
    assert_eq!(count(&owner, "折弯机").await, 1, "and follows the log into it");
}

#[actix_web::test]
async fn a_search_is_never_empty_while_the_index_is_built_afresh_on_sqlite() {
    body(Backend::Sqlite).await;
}

#[actix_web::test]
async fn a_search_is_never_empty_while_the_index_is_built_afresh_on_postgres() {
    body(Backend::Postgres).await;
}
