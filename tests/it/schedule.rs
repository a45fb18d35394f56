//! `duijie schedule` makes, repairs and refuses timetables from files.
use std::{fs, path::Path};

use clap::Parser;
use duijie::{
    cli::Cli,
    event::schedule::{Instance, Meeting, Repair, check, sample::Sample},
};
use serde_json::{Value, json};

fn schedule(args: &[&str]) -> Result<(), String> {
    let args = ["duijie", "--data-dir", "nowhere", "schedule"].iter().chain(args);
    let cli = Cli::try_parse_from(args).map_err(|error| error.to_string())?;
    cli.run().map_err(|error| error.told())
}

fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}

fn read(path: &Path) -> Value {
    serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap()
}

fn sample() -> Instance {
    let sample = Sample { factories: 30, makers: 20, slots: 8, tables: 60, away: 25, gap: 10, seed: 5 };
    Instance::new(sample.draft()).unwrap()
}

fn meetings(solution: &Value) -> Vec<Meeting> {
    serde_json::from_value(solution["meetings"].clone()).unwrap()
}

#[test]
fn a_file_becomes_a_timetable_with_its_bound_and_a_reason_for_every_pair_left_out() {
    let dir = tempfile::tempdir().unwrap();
    let (instance, out, again) = (dir.path().join("i.json"), dir.path().join("o.json"), dir.path().join("p.json"));
    fs::write(&instance, serde_json::to_string(&sample()).unwrap()).unwrap();
    schedule(&[text(&instance), "--out", text(&out), "--moves", "20000", "--threads", "1", "--seed", "3"]).unwrap();
    schedule(&[text(&instance), "--out", text(&again), "--moves", "20000", "--threads", "2", "--seed", "3"]).unwrap();

    let solution = read(&out);
    assert_eq!(solution, read(&again), "threads change nothing");
    assert_eq!(check(&sample(), &meetings(&solution)), []);
    assert_eq!(solution["moves"], 20_000);
    assert!(solution["objective"].as_i64().unwrap() <= solution["bound"].as_i64().unwrap());
    let left = solution["unscheduled"].as_array().unwrap();
    assert_eq!(left.len() + meetings(&solution).len(), sample().draft().pairs.len());
    assert!(left.iter().all(|one| one["pair"].as_array().unwrap().len() == 2 && one["reason"].is_string()));
    assert!(left.iter().all(|one| one["details"].is_object()));
}

#[test]
fn seconds_end_the_search_by_the_clock() {
    let dir = tempfile::tempdir().unwrap();
    let (instance, out) = (dir.path().join("i.json"), dir.path().join("o.json"));
    fs::write(&instance, serde_json::to_string(&sample()).unwrap()).unwrap();
    schedule(&[text(&instance), "--out", text(&out), "--seconds", "3"]).unwrap();
    assert!(read(&out)["moves"].as_u64().unwrap() > 0);
    schedule(&[text(&instance), "--out", text(&out), "--seconds", "0"]).unwrap();
    assert_eq!(check(&sample(), &meetings(&read(&out))), []);
}

#[test]
fn a_late_change_is_repaired_and_its_changes_are_listed() {
    let dir = tempfile::tempdir().unwrap();
    let [instance, out, change] = ["i.json", "o.json", "c.json"].map(|name| dir.path().join(name));
    fs::write(&instance, serde_json::to_string(&sample()).unwrap()).unwrap();
    schedule(&[text(&instance), "--out", text(&out), "--moves", "20000"]).unwrap();
    let published = meetings(&read(&out));
    let gone = published[0].a;
    let repair = json!({ "format": "duijie-repair/1", "now": 0, "noshow": [[gone, 0]], "baseline": published });
    fs::write(&change, repair.to_string()).unwrap();
    let _: Repair = serde_json::from_value(repair).unwrap();
    schedule(&[text(&instance), "--repair", text(&change), "--out", text(&out), "--moves", "20000"]).unwrap();
    let after = read(&out);
    assert!(meetings(&after).iter().all(|m| m.a != gone && m.b != gone));
    let held = published.iter().filter(|m| m.a == gone || m.b == gone).count();
    assert_eq!(after["changes"]["forced"].as_array().unwrap().len(), held);
}

#[test]
fn what_is_wrong_is_said_in_one_sentence_that_names_file_and_field() {
    let dir = tempfile::tempdir().unwrap();
    let [instance, out, change] = ["i.json", "o.json", "c.json"].map(|name| dir.path().join(name));
    let refused = |draft: &Value| {
        fs::write(&instance, draft.to_string()).unwrap();
        schedule(&[text(&instance), "--out", text(&out)]).unwrap_err()
    };
    let good = serde_json::to_value(sample()).unwrap();
    let mut bad = good.clone();
    bad["participants"][3]["avail"] = json!("1x111111");
    let said = refused(&bad);
    assert!(said.contains("i.json: participants[3].avail") && said.contains("1x111111"), "{said}");
    assert_eq!(said.lines().count(), 1);

    let mut bad = good.clone();
    bad["slots"] = json!(65);
    assert!(refused(&bad).contains("i.json: slots"));
    assert!(refused(&json!({ "format": "duijie-event/1" })).contains("i.json"));
    assert!(!out.exists());

    let absent = schedule(&[text(&dir.path().join("absent.json")), "--out", text(&out)]).unwrap_err();
    assert!(absent.contains("absent.json"), "{absent}");
    fs::write(&instance, good.to_string()).unwrap();
    fs::write(&change, json!({ "format": "duijie-repair/1", "now": 9, "baseline": [] }).to_string()).unwrap();
    let said = schedule(&[text(&instance), "--repair", text(&change), "--out", text(&out)]).unwrap_err();
    assert!(said.contains("c.json: now"), "{said}");
}
