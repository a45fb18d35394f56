//! `duijie doctor` passes a sound installation and names what is wrong with another.
use std::fs;

use clap::Parser;
use duijie::cli::Cli;

use crate::harness::{Backend, database};

fn doctor(dir: &tempfile::TempDir, url: &str) -> Result<(), String> {
    let dir = dir.path().to_str().unwrap();
    let cli = Cli::parse_from(["duijie", "--data-dir", dir, "--database-url", url, "doctor"]);
    cli.run().map_err(|error| error.to_string())
}

#[test]
fn a_sound_installation_passes_on_both() {
    for backend in [Backend::Sqlite, Backend::Postgres] {
        let (dir, url) = database(backend);
        assert_eq!(doctor(&dir, &url), Ok(()), "{backend:?}");
    }
}

#[test]
fn a_broken_file_an_old_schema_and_a_missing_directory_are_wrong() {
    let dir = tempfile::tempdir().unwrap();
    let url = format!("sqlite:{}", dir.path().join("new.db").display());
    assert!(doctor(&dir, &url).is_err(), "no database yet");
    assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 0, "looking makes none");

    let (dir, url) = database(Backend::Sqlite);
    let file = dir.path().join("duijie.db");
    let mut bytes = fs::read(&file).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle..middle + 8192].fill(0xA5);
    fs::write(&file, bytes).unwrap();
    assert!(doctor(&dir, &url).is_err(), "a page is torn");

    let (dir, url) = database(Backend::Sqlite);
    let gone = tempfile::tempdir().unwrap();
    let path = gone.path().to_owned();
    drop(gone);
    let cli = Cli::parse_from(["duijie", "--data-dir", path.to_str().unwrap(), "--database-url", &url, "doctor"]);
    assert!(cli.run().is_err(), "the data directory is not there");
    drop(dir);
}

#[test]
fn a_paper_whose_bytes_are_gone_or_changed_is_wrong() {
    use diesel::RunQueryDsl;
    let (dir, url) = database(Backend::Sqlite);
    let folder = dir.path().join("attachments");
    fs::create_dir(&folder).unwrap();
    let digest = "b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9"; // of "hello world"
    let mut conn = duijie::db::open_one(&url.parse().unwrap()).unwrap();
    let link = format!(
        "INSERT INTO orgs (id, name, roles, buyer_kind, supply_role, department, region, address, legal_person,
            contact_name, contact_phone, state, refusal, version, created_at, updated_at)
        VALUES ('o', '某厂', 'factory', 'enterprise', 'manufacturer', '', '331122', '', '', '', '', 'verified', '', 1,
            '2026-11-22 00:00:00', '2026-11-22 00:00:00');
        INSERT INTO attachments VALUES ('a', 'org', 'o', 'o', 'proof', 'a.pdf', 'pdf', '{digest}', 11, 0, 'o',
            '2026-11-22 00:00:00')"
    );
    for statement in link.split(';') {
        match &mut conn {
            duijie::db::Conn::Sqlite(conn) => diesel::sql_query(statement).execute(conn).unwrap(),
            duijie::db::Conn::Pg(_) => unreachable!(),
        };
    }
    assert!(doctor(&dir, &url).is_err(), "its file is missing");
    fs::write(folder.join(digest), "hello world").unwrap();
    assert_eq!(doctor(&dir, &url), Ok(()));
    fs::write(folder.join(digest), "hello earth").unwrap();
    assert!(doctor(&dir, &url).is_err(), "its file has other bytes");
}
