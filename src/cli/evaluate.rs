//! `duijie evaluate matching|finance|search`: judged data in, a run file out, to be held against its grades.
//!
//! A run line is `query TAB item TAB score`, best first. Explanations are JSON, one pair a line:
//! `{"query", "item", "points", "reasons": [{"factor", "outcome", "zh", "en"}]}`.
mod finance;
mod matching;
mod search;

use std::{
    collections::HashSet,
    fmt::Display,
    fs::File,
    io::{BufRead, BufWriter, Write},
    path::{Path, PathBuf},
};

use clap::Subcommand;
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use serde_json::Value;

use crate::{
    error::{Error, Result},
    kernel::{Invalid, gazetteer::Gazetteer, money::Money, region::RegionCode},
    search::evaluate::lines,
};

#[derive(Subcommand)]
pub enum Evaluate {
    /// Answers demands with products
    Matching(matching::Options),
    /// Answers financing requests with lender products
    Finance(finance::Options),
    /// Answers queries with the titles of a corpus
    Search(search::Options),
}

/// # Errors
/// `Startup` naming the file, and the line where it is one line's fault.
pub fn run(what: &Evaluate) -> Result<()> {
    match what {
        Evaluate::Matching(options) => matching::run(options),
        Evaluate::Finance(options) => finance::run(options),
        Evaluate::Search(options) => search::run(options),
    }
}

/// One line of judged data.
trait Row: DeserializeOwned {
    fn id(&self) -> &str;
}

/// Reads one JSON object a line; ids must be there and differ.
fn rows<T: Row>(path: &Path) -> Result<Vec<T>> {
    let mut ids = HashSet::new();
    let mut rows = Vec::new();
    for (number, line) in (1..).zip(lines(path).map_err(|e| fault(path, &e))?.lines()) {
        let wrong = |why: &dyn Display| Error::Startup(format!("{}:{number}: {why}", path.display()));
        let line = line.map_err(|e| wrong(&e))?;
        if line.trim().is_empty() {
            continue;
        }
        let value: Value = serde_json::from_str(&line).map_err(|e| wrong(&e))?;
        let row: T = serde_json::from_value(stated(value)).map_err(|e| wrong(&e))?;
        if row.id().is_empty() || !ids.insert(row.id().to_owned()) {
            return Err(wrong(&format!("no id, or one that was there before: {:?}", row.id())));
        }
        rows.push(row);
    }
    Ok(rows)
}

/// The value without its empty fields: null and "" both mean not stated.
fn stated(value: Value) -> Value {
    match value {
        Value::Object(fields) => {
            let fields = fields.into_iter().filter(|(_, value)| !value.is_null() && value.as_str() != Some(""));
            Value::Object(fields.map(|(name, value)| (name, stated(value))).collect())
        }
        Value::Array(items) => Value::Array(items.into_iter().map(stated).collect()),
        plain => plain,
    }
}

fn fault(path: &Path, why: &dyn Display) -> Error {
    Error::Startup(format!("{}: {why}", path.display()))
}

/// An amount in yuan.
#[derive(Clone, Copy, Deserialize)]
#[serde(try_from = "f64")]
struct Yuan(Money);

impl TryFrom<f64> for Yuan {
    type Error = Invalid;
    fn try_from(yuan: f64) -> std::result::Result<Yuan, Invalid> {
        Money::from_yuan_text(&format!("{yuan:.2}")).map(Yuan)
    }
}

fn money(yuan: Option<Yuan>) -> Option<Money> {
    yuan.map(|Yuan(money)| money)
}

/// How many of something: pieces, days, months, years begun.
#[derive(Clone, Copy, Deserialize)]
#[serde(try_from = "f64")]
struct Count(u32);

impl TryFrom<f64> for Count {
    type Error = String;
    fn try_from(number: f64) -> std::result::Result<Count, String> {
        format!("{:.0}", number.floor()).parse().map(Count).map_err(|_| format!("{number} is no count"))
    }
}

fn count(number: Option<Count>) -> Option<u32> {
    number.map(|Count(number)| number)
}

/// A place by its code, or else by its names.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Place {
    province: String,
    city: String,
    county: String,
    code: String,
}

impl Place {
    fn region(&self) -> Option<RegionCode> {
        let gazetteer = Gazetteer::get();
        let named = || gazetteer.resolve(&format!("{}{}{}", self.province, self.city, self.county));
        self.code.parse().ok().or_else(named).or_else(|| gazetteer.resolve(&self.county))
    }
}

/// Why an item has its points.
#[derive(Serialize)]
struct Explained<'a> {
    query: &'a str,
    item: &'a str,
    points: u32,
    reasons: Vec<Said>,
}

#[derive(Serialize)]
struct Said {
    factor: String,
    outcome: &'static str,
    zh: String,
    en: String,
}

/// The files that a run is written to.
struct Out<'a> {
    run: (&'a Path, BufWriter<File>),
    explain: Option<(&'a Path, BufWriter<File>)>,
}

impl<'a> Out<'a> {
    fn create(run: &'a Path, explain: Option<&'a PathBuf>) -> Result<Out<'a>> {
        let explain = match explain {
            Some(path) => Some((path.as_path(), create(path)?)),
            None => None,
        };
        Ok(Out { run: (run, create(run)?), explain })
    }

    /// One answer to one query: `items` best first. Scores count down to 1, so that no two are equal.
    fn answer(&mut self, query: &str, items: &[&str]) -> Result<()> {
        let (path, file) = &mut self.run;
        for (score, item) in (1..=items.len()).rev().zip(items) {
            writeln!(file, "{query}\t{item}\t{score}").map_err(|e| fault(path, &e))?;
        }
        Ok(())
    }

    /// Writes the line when explanations are wanted.
    fn explain<'b>(&mut self, explained: impl FnOnce() -> Explained<'b>) -> Result<()> {
        let Some((path, file)) = &mut self.explain else { return Ok(()) };
        let line = serde_json::to_string(&explained()).map_err(|e| fault(path, &e))?;
        writeln!(file, "{line}").map_err(|e| fault(path, &e))
    }

    fn finish(self) -> Result<()> {
        for (path, mut file) in [Some(self.run), self.explain].into_iter().flatten() {
            file.flush().map_err(|e| fault(path, &e))?;
        }
        Ok(())
    }
}

fn create(path: &Path) -> Result<BufWriter<File>> {
    File::create(path).map(BufWriter::new).map_err(|e| fault(path, &e))
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[derive(Debug, Deserialize)]
    struct Named {
        id: String,
        #[serde(default)]
        words: String,
    }

    impl Row for Named {
        fn id(&self) -> &str {
            &self.id
        }
    }

    fn read(text: &str) -> Result<Vec<Named>> {
        let file = tempfile::NamedTempFile::new().unwrap();
        fs::write(file.path(), text).unwrap();
        rows(file.path())
    }

    #[test]
    fn a_fault_names_its_line_and_null_is_not_stated() {
        let read_well = read("{\"id\":\"a\",\"words\":null}\n\n{\"id\":\"b\"}").unwrap();
        assert!(read_well.len() == 2 && read_well.iter().all(|row| row.words.is_empty()));
        for bad in ["{\"id\":\"a\"}\n{\"id\":\"a\"}", "{\"id\":\"a\"}\n{}", "{\"id\":\"a\"}\nnone"] {
            assert!(read(bad).unwrap_err().to_string().contains(":2: "), "{bad}");
        }
    }

    #[test]
    fn scores_of_an_answer_fall_to_one() {
        let file = tempfile::NamedTempFile::new().unwrap();
        let mut out = Out::create(file.path(), None).unwrap();
        out.answer("D1#2", &["p", "q"]).unwrap();
        out.finish().unwrap();
        assert_eq!(fs::read_to_string(file.path()).unwrap(), "D1#2\tp\t2\nD1#2\tq\t1\n");
    }
}
