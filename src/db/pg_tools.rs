//! PostgreSQL's own programs for whole databases: `pg_dump` and `pg_restore`.
use std::{
    fs,
    io::{BufRead, BufReader, ErrorKind},
    path::{Path, PathBuf},
    process::{Command, Output, Stdio},
};

use super::{Url, snapshot::Rows};
use crate::error::{Error, Result};

/// Where Debian and Ubuntu keep the programs of each release.
const RELEASES: &str = "/usr/lib/postgresql";

/// Dumps what an exported snapshot shows, in the custom format.
pub(super) fn dump(url: &Url, snapshot: &str, file: &Path) -> Result<()> {
    let mut args = connected(url);
    args.args.extend(["--format=custom", "--no-owner", "--no-privileges"].map(str::to_owned));
    args.args.extend([format!("--snapshot={snapshot}"), format!("--file={}", file.display())]);
    args.run("pg_dump").map(drop)
}

/// Restores all or nothing.
pub(super) fn restore(url: &Url, file: &Path) -> Result<()> {
    let mut args = connected(url);
    let flags = ["--no-owner", "--no-privileges", "--exit-on-error", "--single-transaction"];
    args.args.extend(flags.map(str::to_owned));
    args.args.push(file.display().to_string());
    args.run("pg_restore").map(drop)
}

/// Reads a dump to its end and counts the rows of each table.
pub(super) fn count_rows(file: &Path) -> Result<Rows> {
    let args = ["--data-only".to_owned(), "--file=-".to_owned(), file.display().to_string()];
    let mut child = spawn("pg_restore", |command| command.args(&args).stdout(Stdio::piped()).stderr(Stdio::piped()))?;
    let counted = child.stdout.take().map(|script| count(BufReader::new(script))).unwrap_or_default();
    let output = child.wait_with_output().map_err(|e| Error::Startup(format!("pg_restore: {e}")))?;
    said("pg_restore", &output)?;
    Ok(counted)
}

/// Counts the lines between `COPY table … FROM stdin;` and `\.`: in this format a row is one line.
fn count(script: impl BufRead) -> Rows {
    let mut rows = Rows::new();
    let mut inside: Option<(String, i64)> = None;
    for line in script.split(b'\n').map_while(std::result::Result::ok) {
        match &mut inside {
            Some((table, seen)) if line == b"\\." => {
                rows.insert(std::mem::take(table), *seen);
                inside = None;
            }
            Some((_, seen)) => *seen += 1,
            None => inside = copied_table(&line).map(|table| (table, 0)),
        }
    }
    rows
}

fn copied_table(line: &[u8]) -> Option<String> {
    let line = std::str::from_utf8(line).ok()?;
    let (table, rest) = line.strip_prefix("COPY ")?.split_once(' ')?;
    let name = table.rsplit('.').next()?;
    rest.ends_with("FROM stdin;").then(|| name.trim_matches('"').to_owned())
}

/// Arguments of a program that connects; a password goes by the environment, since anybody may list processes.
struct Connected {
    args: Vec<String>,
    password: Option<String>,
}

impl Connected {
    fn run(&self, program: &str) -> Result<Output> {
        let child = spawn(program, |command| {
            command.args(&self.args).stdout(Stdio::null()).stderr(Stdio::piped());
            match &self.password {
                Some(password) => command.env("PGPASSWORD", password),
                None => command,
            }
        })?;
        let output = child.wait_with_output().map_err(|e| Error::Startup(format!("{program}: {e}")))?;
        said(program, &output)?;
        Ok(output)
    }
}

fn connected(url: &Url) -> Connected {
    let text = match url {
        Url::Postgres(text) | Url::Sqlite(text) => text.as_str(),
    };
    let (plain, password) = without_password(text);
    Connected { args: vec![format!("--dbname={plain}")], password }
}

/// `postgres://user:secret@host/name` as `postgres://user@host/name` and `secret`.
fn without_password(url: &str) -> (String, Option<String>) {
    let parts = || {
        let (scheme, rest) = url.split_once("://")?;
        let end = rest.find(['/', '?']).unwrap_or(rest.len());
        let (authority, path) = rest.split_at_checked(end)?;
        let (user, host) = authority.rsplit_once('@')?;
        let (user, password) = user.split_once(':')?;
        Some((format!("{scheme}://{user}@{host}{path}"), plain(password)))
    };
    match parts() {
        Some((without, password)) => (without, Some(password)),
        None => (url.to_owned(), None),
    }
}

/// The text without its percent signs.
fn plain(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = text.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let code = after.get(..2).and_then(|two| std::str::from_utf8(two).ok());
        match code.and_then(|two| u8::from_str_radix(two, 16).ok()).filter(|_| *first == b'%') {
            Some(byte) => (bytes.push(byte), rest = after.get(2..).unwrap_or_default()).0,
            None => (bytes.push(*first), rest = after).0,
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// Starts a program from the path, or else of the newest release that is installed.
fn spawn(program: &str, set: impl Fn(&mut Command) -> &mut Command) -> Result<std::process::Child> {
    let started = set(&mut Command::new(program)).spawn();
    let started = match started {
        Err(error) if error.kind() == ErrorKind::NotFound => match newest(program) {
            Some(path) => set(&mut Command::new(path)).spawn(),
            None => Err(error),
        },
        started => started,
    };
    started.map_err(|error| match error.kind() {
        ErrorKind::NotFound => {
            Error::Startup(format!("{program} is not installed: sudo apt-get install postgresql-client"))
        }
        _ => Error::Startup(format!("{program}: {error}")),
    })
}

fn newest(program: &str) -> Option<PathBuf> {
    let releases = fs::read_dir(RELEASES).ok()?.filter_map(|entry| entry.ok());
    let numbered = releases.filter_map(|entry| Some((entry.file_name().to_str()?.parse::<u32>().ok()?, entry.path())));
    let programs = numbered.map(|(release, path)| (release, path.join("bin").join(program)));
    programs.filter(|(_, path)| path.exists()).max().map(|(_, path)| path)
}

fn said(program: &str, output: &Output) -> Result<()> {
    if output.status.success() {
        return Ok(());
    }
    let words = String::from_utf8_lossy(&output.stderr);
    Err(Error::Startup(format!("{program}: {}", words.trim())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_is_taken_out_of_the_url_and_decoded() {
        let cut = |url| without_password(url);
        assert_eq!(cut("postgres://u:p%40ss@h:5/d?x=1"), ("postgres://u@h:5/d?x=1".into(), Some("p@ss".into())));
        assert_eq!(cut("postgres://u@%2Ftmp%2Fpg/d"), ("postgres://u@%2Ftmp%2Fpg/d".into(), None));
        assert_eq!(cut("postgres:///d"), ("postgres:///d".into(), None));
    }

    #[test]
    fn a_missing_program_is_named_with_its_package() {
        let Err(error) = spawn("duijie-has-no-such-program", |command| command) else { panic!("it runs") };
        assert!(error.told().contains("apt-get install postgresql-client"), "{}", error.told());
    }

    #[test]
    fn rows_of_a_script_are_counted() {
        let script =
            "SET x;\nCOPY public.orgs (id) FROM stdin;\na\nb\n\\.\n\nCOPY public.\"Users\" (id) FROM stdin;\n\\.\n";
        assert_eq!(count(script.as_bytes()), Rows::from([("orgs".into(), 2), ("Users".into(), 0)]));
    }
}
