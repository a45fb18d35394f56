//! A backup made while the server writes holds all that was acknowledged before, and is put back only where nothing is.
use std::{
    collections::BTreeSet,
    fs::{self, File},
    io::{Read, Write},
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
};

use actix_web::{rt, web};
use clap::Parser;
use diesel::prelude::*;
use duijie::{
    cli::Cli,
    db::{self, migrate, schema::demands},
};
use flate2::{Compression, read::GzDecoder, write::GzEncoder};

use crate::{
    harness::{Backend, Client, TestApp, database, demand_body, empty_database},
    on_both,
};

const BLOB: &str = "ab/abcdef0123456789";

/// Runs a command over these; what it says when it fails.
fn duijie(dir: &Path, url: &str, command: &[&str]) -> Result<(), String> {
    let start = ["duijie", "--data-dir", dir.to_str().unwrap(), "--database-url", url];
    Cli::parse_from(start.iter().chain(command)).run().map_err(|error| error.told())
}

fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}

fn stored(url: &str) -> BTreeSet<String> {
    let mut conn = db::open_one(&url.parse().unwrap()).unwrap();
    demands::table.select(demands::id).load::<String>(&mut conn).unwrap().into_iter().collect()
}

fn epoch(url: &str) -> i64 {
    migrate::epoch(&mut db::open_one(&url.parse().unwrap()).unwrap()).unwrap()
}

/// Writes until told to stop; the ids that were acknowledged.
async fn write_until(stop: Arc<AtomicBool>, owner: Client) -> BTreeSet<String> {
    let mut acknowledged = BTreeSet::new();
    while !stop.load(Ordering::Relaxed) {
        acknowledged.insert(owner.post("/api/v1/demands", demand_body("锯床更新")).await.id().to_owned());
    }
    acknowledged
}

fn backend(app: &TestApp) -> Backend {
    if app.url().starts_with("postgres") { Backend::Postgres } else { Backend::Sqlite }
}

fn put_blob(dir: &Path) {
    fs::create_dir_all(dir.join("attachments/ab")).unwrap();
    fs::write(dir.join("attachments").join(BLOB), "a stamped page").unwrap();
    fs::write(dir.join("attachments/.being-received"), "half").unwrap();
}

on_both! {
    async fn what_was_acknowledged_before_a_backup_is_there_after_a_restore(app) {
        let owner = app.factory("壶镇泵业").await;
        put_blob(&app.app.config.data_dir);
        let mut before = BTreeSet::new();
        for _ in 0..20 {
            before.insert(owner.post("/api/v1/demands", demand_body("冲床更新")).await.id().to_owned());
        }
        let stop = Arc::new(AtomicBool::new(false));
        let writers: Vec<_> = (0..3).map(|_| rt::spawn(write_until(stop.clone(), owner.clone()))).collect();
        let scratch = tempfile::tempdir().unwrap();
        let file = scratch.path().join("a.tar.gz");
        let (dir, url, to) = (app.app.config.data_dir.clone(), app.url(), file.clone());
        web::block(move || duijie(&dir, &url, &["backup", text(&to)])).await.unwrap().unwrap();
        stop.store(true, Ordering::Relaxed);
        let mut meanwhile = BTreeSet::new();
        for writer in writers {
            meanwhile.extend(writer.await.unwrap());
        }
        assert!(!meanwhile.is_empty(), "nobody wrote during the backup");
        assert_eq!(stored(&app.url()).len(), before.len() + meanwhile.len(), "the backup held up no writer");

        let (_dir, url) = empty_database(backend(&app));
        let home = scratch.path().join("home");
        let url = if backend(&app) == Backend::Sqlite { format!("sqlite:{}", home.join("duijie.db").display()) } else { url };
        duijie(&home, &url, &["backup", "--check", text(&file)]).unwrap();
        duijie(&home, &url, &["restore", text(&file)]).unwrap();
        assert!(before.is_subset(&stored(&url)), "an acknowledged write is gone");
        assert!(stored(&url).is_subset(&before.union(&meanwhile).cloned().collect()), "a row from nowhere");
        assert!(epoch(&url) > epoch(&app.url()), "indexes must be built afresh");
        duijie(&home, &url, &["doctor"]).unwrap();
        assert_eq!(fs::read_to_string(home.join("attachments").join(BLOB)).unwrap(), "a stamped page");
        let left: BTreeSet<_> = fs::read_dir(&home).unwrap().map(|entry| entry.unwrap().file_name()).collect();
        assert!(left.iter().all(|name| !text(name.as_ref()).starts_with('.')), "{left:?}");

        // A server over it writes on: ids, sequences and the change log go on where they were.
        let again = TestApp::over(&home, &url).await;
        let owner = again.factory("新建铸造").await;
        assert_eq!(owner.post("/api/v1/demands", demand_body("折弯机更新")).await.said(), "201");
        again.indexed().await;
        assert_eq!(again.app.search.len(), u64::try_from(stored(&url).len()).unwrap());
    }
}

on_both! {
    async fn nothing_is_overwritten(app) {
        let scratch = tempfile::tempdir().unwrap();
        let file = scratch.path().join("a.tar.gz");
        let (dir, url) = (app.app.config.data_dir.clone(), app.url());
        duijie(&dir, &url, &["backup", text(&file)]).unwrap();
        let again = duijie(&dir, &url, &["backup", text(&file)]).unwrap_err();
        assert!(again.contains("is there already"), "{again}");
        let over = duijie(&scratch.path().join("home"), &url, &["restore", text(&file)]).unwrap_err();
        assert!(over.contains("already"), "{over}");

        let (_dir, url) = empty_database(backend(&app));
        let used = scratch.path().join("used");
        fs::create_dir_all(used.join("index")).unwrap();
        let over = duijie(&used, &url, &["restore", text(&file)]).unwrap_err();
        assert!(over.contains("index: is there already"), "{over}");
        assert!(duijie(&used, &url, &["doctor"]).is_err(), "it was left empty");
    }
}

/// The files of a backup by name.
fn unpacked(file: &Path) -> Vec<(String, Vec<u8>)> {
    let mut archive = tar::Archive::new(GzDecoder::new(File::open(file).unwrap()));
    let entries = archive.entries().unwrap().map(|entry| {
        let mut entry = entry.unwrap();
        let name = entry.path().unwrap().to_string_lossy().into_owned();
        let mut content = Vec::new();
        entry.read_to_end(&mut content).unwrap();
        (name, content)
    });
    entries.collect()
}

fn packed(file: &Path, entries: &[(String, Vec<u8>)]) {
    let mut archive = tar::Builder::new(GzEncoder::new(File::create(file).unwrap(), Compression::fast()));
    for (name, content) in entries {
        let mut header = tar::Header::new_gnu();
        header.set_size(content.len() as u64);
        header.as_old_mut().name[..name.len()].copy_from_slice(name.as_bytes());
        header.set_cksum();
        archive.append(&header, content.as_slice()).unwrap();
    }
    archive.into_inner().unwrap().finish().unwrap().flush().unwrap();
}

on_both! {
    async fn a_backup_that_was_cut_or_changed_is_refused(app) {
        put_blob(&app.app.config.data_dir);
        app.factory("壶镇泵业").await.drafts_demand("锯床更新").await;
        let scratch = tempfile::tempdir().unwrap();
        let whole = scratch.path().join("whole.tar.gz");
        duijie(&app.app.config.data_dir, &app.url(), &["backup", text(&whole)]).unwrap();
        let bytes = fs::read(&whole).unwrap();
        let entries = unpacked(&whole);
        assert_eq!(entries.len(), 3, "database, one attachment, manifest");
        let bad = scratch.path().join("bad.tar.gz");
        let (_dir, url) = empty_database(backend(&app));
        let home = scratch.path().join("home");
        let refused = |why: &str| {
            for command in [&["backup", "--check", text(&bad)][..], &["restore", text(&bad)]] {
                let said = duijie(&home, &url, command).unwrap_err();
                assert!(said.contains("bad.tar.gz") || said.contains("database.sqlite"), "{why}: {said}");
            }
            assert!(fs::read_dir(&home).unwrap().next().is_none(), "{why}: something was left");
        };

        for kept in [0, 10, bytes.len() / 2, bytes.len() - 4] {
            fs::write(&bad, &bytes[..kept]).unwrap();
            refused(&format!("cut after {kept} bytes"));
        }
        for (place, what) in ["the database", "the attachment", "the manifest"].iter().enumerate() {
            let mut changed = entries.clone();
            let middle = changed[place].1.len() / 2;
            changed[place].1[middle] ^= 1;
            packed(&bad, &changed);
            refused(what);
            changed.remove(place);
            packed(&bad, &changed);
            refused(&format!("without {what}"));
        }
        let manifest = |from: &str, to: &str| {
            let mut changed = entries.clone();
            let said = String::from_utf8(changed[2].1.clone()).unwrap();
            assert!(said.contains(from), "{said}");
            changed[2].1 = said.replacen(from, to, 1).into_bytes();
            changed
        };
        packed(&bad, &manifest("\"demands\": 1", "\"demands\": 2"));
        refused("another number of rows");
        packed(&bad, &manifest("\"migration\": \"0", "\"migration\": \"9"));
        refused("of a newer program");
        let mut outside = entries.clone();
        outside.insert(0, ("../outside".into(), b"x".to_vec()));
        packed(&bad, &outside);
        refused("a path that leads out");
        assert!(!scratch.path().join("outside").exists());
        packed(&bad, &entries);
        duijie(&home, &url, &["backup", "--check", text(&bad)]).unwrap();
    }
}

#[test]
fn a_backup_says_what_is_in_its_way() {
    let (dir, url) = database(Backend::Sqlite);
    let nowhere = dir.path().join("nowhere/a.tar.gz");
    let said = duijie(dir.path(), &url, &["backup", text(&nowhere)]).unwrap_err();
    assert!(said.contains("nowhere: No such file or directory"), "{said}");
    let none = tempfile::tempdir().unwrap();
    let url_of_none = format!("sqlite:{}", none.path().join("duijie.db").display());
    let file = dir.path().join("a.tar.gz");
    let said = duijie(none.path(), &url_of_none, &["backup", text(&file)]).unwrap_err();
    assert!(said.contains("no database to back up"), "{said}");
    assert_eq!(fs::read_dir(none.path()).unwrap().count(), 0, "looking makes none");

    // A backup of one back end is not taken by the other.
    duijie(dir.path(), &url, &["backup", text(&file)]).unwrap();
    let (home, postgres) = empty_database(Backend::Postgres);
    let said = duijie(home.path(), &postgres, &["restore", text(&file)]).unwrap_err();
    assert!(said.contains("a backup of SQLite, and DUIJIE_DATABASE_URL names PostgreSQL"), "{said}");
}
