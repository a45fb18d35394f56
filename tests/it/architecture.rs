//! A module uses only modules that `lib.rs` lists above it; models and the matching engine stay pure.
use std::{fs, path::Path};

fn files(dir: &Path, found: &mut Vec<(String, String)>) {
    for entry in fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files(&path, found);
        } else if path.extension().is_some_and(|ext| ext == "rs") {
            let name = path.strip_prefix(root()).unwrap().to_str().unwrap().to_owned();
            found.push((name, fs::read_to_string(&path).unwrap()));
        }
    }
}

fn root() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/src"))
}

fn sources() -> Vec<(String, String)> {
    let mut found = Vec::new();
    files(root(), &mut found);
    found
}

fn order() -> Vec<String> {
    let lib = fs::read_to_string(root().join("lib.rs")).unwrap();
    lib.lines().filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';').map(str::to_owned)).collect()
}

/// The modules of the crate that a file names: `crate::x`, and `x::` inside `use crate::{ … }`.
fn used(source: &str, modules: &[String]) -> Vec<String> {
    let code = source.split("#[cfg(test)]").next().unwrap();
    let mut depth_one = String::new();
    for block in code.split("use crate::{").skip(1) {
        let mut depth = 1;
        for c in block.chars() {
            match c {
                '{' => depth += 1,
                '}' => depth -= 1,
                _ if depth == 1 => depth_one.push(c),
                _ => {}
            }
            if depth == 0 {
                break;
            }
        }
        depth_one.push(',');
    }
    let in_block = |module: &str| {
        depth_one.split(',').any(|item| item.trim() == module || item.trim().starts_with(&format!("{module}::")))
    };
    let direct = |module: &str| {
        [format!("crate::{module}::"), format!("crate::{module};")].iter().any(|text| code.contains(text.as_str()))
    };
    modules.iter().filter(|module| direct(module) || in_block(module)).cloned().collect()
}

/// `app` holds what signing in and jobs need, and both are handed the app: one knot, and it stays one.
const KNOT: [(&str, &str); 2] = [("app", "auth"), ("job", "app")];

#[test]
fn modules_use_only_what_stands_above_them() {
    let modules = order();
    assert!(modules.len() > 15);
    let mut wrong = Vec::new();
    for (name, source) in sources() {
        let own = name.split(['/', '.']).next().unwrap();
        let Some(place) = modules.iter().position(|module| module == own) else { continue };
        for used in used(&source, &modules).into_iter().filter(|used| !KNOT.contains(&(own, used.as_str()))) {
            let above = modules.iter().position(|module| *module == used).unwrap();
            if above > place {
                wrong.push(format!("{name} uses {used}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn models_the_matching_and_the_timetable_engine_touch_nothing_outside() {
    let forbidden = ["crate::db", "crate::app", "actix_web", "diesel::prelude", "Clock", "std::time::SystemTime"];
    let mut wrong = Vec::new();
    for (name, source) in sources() {
        if !(name.ends_with("model.rs") || name.starts_with("matching/") || name.starts_with("event/schedule/")) {
            continue;
        }
        wrong.extend(forbidden.iter().filter(|word| source.contains(**word)).map(|word| format!("{name}: {word}")));
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn no_file_is_longer_than_five_hundred_lines() {
    let long: Vec<String> = sources()
        .into_iter()
        .filter(|(name, source)| name != "db/schema.rs" && source.lines().count() > 500)
        .map(|(name, _)| name)
        .collect();
    assert!(long.is_empty(), "{long:?}");
}

/// Types of the OpenAPI document go by their bare names: two of one name are one there, and one of them is described
/// wrongly. What does not go into the document may be called as it likes.
#[test]
fn no_two_types_of_the_api_have_one_name() {
    let document: serde_json::Value = serde_json::from_str(&duijie::http::openapi::document()).unwrap();
    let schemas = document["components"]["schemas"].as_object().unwrap();
    let derived =
        regex::Regex::new(r"derive\([^)]*ToSchema[^)]*\)\]((?:\s*#\[[^\n]*\])*)\s*pub (?:struct|enum) (\w+)").unwrap();
    let worded = regex::Regex::new(r"words!\(\s*((?:\s*(?:///[^\n]*|#\[[^\n]*\]))*)\s*(\w+) \{").unwrap();
    let renamed = regex::Regex::new(r"schema\(as = (\w+)\)").unwrap();
    let mut names = std::collections::BTreeMap::<String, Vec<String>>::new();
    for (file, source) in sources() {
        for found in derived.captures_iter(&source).chain(worded.captures_iter(&source)) {
            let name =
                renamed.captures(&found[1]).map_or(&found[2], |renamed| renamed.get(1).unwrap().as_str()).to_owned();
            names.entry(name).or_default().push(file.clone());
        }
    }
    assert!(names.len() > 60);
    names.retain(|name, files| files.len() > 1 && schemas.contains_key(name));
    assert!(names.is_empty(), "{names:#?}");
}
