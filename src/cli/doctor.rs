//! `duijie doctor`: looks at an installation without changing it, and says what is wrong and what to do.
use std::fs;

use crate::{
    attachment::{
        self,
        folder::{Content, Folder},
    },
    booklet::making::{self, Press},
    boot,
    config::Config,
    db::{self, Conn, changes, migrate},
    deliver::Channels,
    error::{Error, Result},
    job,
    kernel::{clock::Clock, page::Page, visibility::Visibility},
    org,
    search::{FeedCursor, Index, SearchError},
    standing,
};

/// How a thing stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Finding {
    Good,
    /// It works, and somebody will miss something.
    Lacking,
    /// It does not work, or not for long.
    Wrong,
}

/// Prints what was found as it is found.
struct Report {
    wrong: usize,
}

impl Report {
    fn say(&mut self, what: &str, finding: Finding, text: &str) {
        let mark = match finding {
            Finding::Good => "ok",
            Finding::Lacking => "note",
            Finding::Wrong => "WRONG",
        };
        self.wrong += usize::from(finding == Finding::Wrong);
        println!("{mark:5} {what}: {text}");
    }
}

/// # Errors
/// `Startup` with the number of things that are wrong.
pub fn run(config: &Config) -> Result<()> {
    let mut report = Report { wrong: 0 };
    data_dir(config, &mut report);
    settings(config, &mut report);
    fonts(config, &mut report);
    let url = config.database()?;
    if url.is_missing_file() {
        let text = "not there yet: run `duijie migrate`, or start the server";
        report.say("database", Finding::Wrong, text);
    } else {
        match db::open_one(&url) {
            Ok(mut conn) => {
                let head = database(&mut conn, &mut report);
                if head.is_some()
                    && let Err(error) = attachments(&mut conn, config, &mut report)
                {
                    report.say("attachments", Finding::Wrong, &error.told());
                }
                index(config, head, &mut report);
            }
            Err(error) => report.say("database", Finding::Wrong, &error.told()),
        }
    }
    match report.wrong {
        0 => Ok(()),
        wrong => Err(Error::Startup(format!("{wrong} things are wrong"))),
    }
}

fn data_dir(config: &Config, report: &mut Report) {
    let dir = &config.data_dir;
    let tried = tempfile::NamedTempFile::new_in(dir).map(drop);
    match tried {
        Ok(()) => report.say("data directory", Finding::Good, &dir.display().to_string()),
        Err(error) => report.say("data directory", Finding::Wrong, &format!("{}: {error}", dir.display())),
    }
}

fn settings(config: &Config, report: &mut Report) {
    let origin = config.origin();
    let local = ["http://127.", "http://localhost", "http://[::1]"].iter().any(|start| origin.starts_with(start));
    if origin.starts_with("https://") || local {
        report.say("address", Finding::Good, &origin);
    } else {
        let text = format!("{origin}: cookies go without Secure; serve it by https and set DUIJIE_PUBLIC_URL");
        report.say("address", Finding::Lacking, &text);
    }
    match Channels::open(config) {
        Err(error) => report.say("messages", Finding::Wrong, &error.told()),
        Ok(_) if config.sms_url.is_none() && config.smtp_url.is_none() => {
            let text = "no DUIJIE_SMS_URL and no DUIJIE_SMTP_URL: codes are handed out by bureaus and owners";
            report.say("messages", Finding::Lacking, text);
        }
        Ok(_) => report.say("messages", Finding::Good, "gateways are set"),
    }
}

/// What booklets and badges are set in.
fn fonts(config: &Config, report: &mut Report) {
    match making::look(config) {
        Press::Ready(family) => report.say("fonts", Finding::Good, &format!("booklets are set in {family}")),
        Press::NoFont => {
            let text = "none for Chinese, so no booklet can be printed: install fonts-noto-cjk, or name a folder in DUIJIE_FONT_DIR";
            report.say("fonts", Finding::Lacking, text);
        }
        Press::LeftOut => report.say("fonts", Finding::Lacking, "this program was built without booklets"),
    }
}

/// The head of the change log, where there is one.
fn database(conn: &mut Conn, report: &mut Report) -> Option<FeedCursor> {
    // Asking for pending migrations makes their table where there is none: a database without an epoch has none of ours.
    let pending = if migrate::epoch(conn).is_err() { Ok(true) } else { migrate::pending(conn) };
    match pending {
        Err(error) => {
            report.say("schema", Finding::Wrong, &error.told());
            return None;
        }
        Ok(true) => {
            report.say("schema", Finding::Wrong, "not up to date: run `duijie migrate`, or start the server");
            return None;
        }
        Ok(false) => report.say("schema", Finding::Good, "up to date"),
    }
    match db::file_fault(conn) {
        Ok(None) => report.say("database", Finding::Good, "reads well"),
        Ok(Some(fault)) => report.say("database", Finding::Wrong, &format!("{fault}; restore the last backup")),
        Err(error) => report.say("database", Finding::Wrong, &Error::from(error).told()),
    }
    if let Err(error) = content(conn, report) {
        report.say("database", Finding::Wrong, &error.told());
    }
    let head = changes::head(conn)
        .and_then(|place| Ok(FeedCursor { epoch: migrate::epoch(conn)?, tx: place.tx, seq: place.seq }));
    head.ok()
}

fn content(conn: &mut Conn, report: &mut Report) -> Result<()> {
    let wanted =
        org::store::Filter { role: Some(org::Role::Bureau), state: Some(org::State::Verified), ..Default::default() };
    let bureaus = org::store::list(conn, &Visibility::Everything, &wanted, &Page::new(None, Some(1))?)?;
    if bureaus.is_empty() {
        let text = "none that is verified: make its account with `duijie user add` and `duijie user verify-org`";
        report.say("bureaus", Finding::Lacking, text);
    } else {
        report.say("bureaus", Finding::Good, "there is a verified one");
    }
    let yesterday = Clock::System.now() - chrono::TimeDelta::days(1);
    standing_lists(conn, report)?;
    match job::store::failed_since(conn, yesterday)? {
        0 => report.say("jobs", Finding::Good, "none failed within a day"),
        failed => report.say("jobs", Finding::Lacking, &format!("{failed} failed within a day: see the log")),
    }
    Ok(())
}

fn standing_lists(conn: &mut Conn, report: &mut Report) -> Result<()> {
    let what = "standing lists";
    let Some(state) = standing::store::state(conn)? else {
        report.say(what, Finding::Lacking, "not made yet: the server makes them when it starts");
        return Ok(());
    };
    let behind = changes::count_of_after(conn, state.place(), &standing::NOUNS)?;
    if state.epoch != migrate::epoch(conn)? {
        report.say(what, Finding::Lacking, "of another database: the server makes them anew when it starts");
    } else if state.is_ranking() {
        let text = format!("{} of {} demands ranked anew, {behind} changes behind", state.done, state.total);
        report.say(what, Finding::Lacking, &text);
    } else if behind > 0 {
        let text = format!("{behind} changes behind: a server that runs needs a second or two for them");
        report.say(what, Finding::Lacking, &text);
    } else {
        report.say(what, Finding::Good, &format!("up to the last change, by the weights {}", state.weights));
    }
    Ok(())
}

/// Every link has its file, and the file is what its name says.
fn attachments(conn: &mut Conn, config: &Config, report: &mut Report) -> Result<()> {
    let folder = Folder::of(config);
    let (mut whole, mut last) = (0, String::new());
    let mut faults = Vec::new();
    loop {
        let digests = attachment::store::digests_after(conn, &last, 500)?;
        let Some(next) = digests.last().cloned() else { break };
        for digest in digests {
            match folder.look(&digest) {
                Ok(Content::Whole) => whole += 1,
                Ok(Content::Missing) => faults.push(format!("{digest} is missing")),
                Ok(Content::Other) => faults.push(format!("{digest} has other bytes than its name says")),
                Err(error) => faults.push(format!("{digest}: {error}")),
            }
        }
        last = next;
    }
    match faults.as_slice() {
        [] => report.say("attachments", Finding::Good, &format!("{whole} files, all whole")),
        [first, rest @ ..] => {
            let text = format!("{first}, and {} more; restore them from the last backup", rest.len());
            report.say("attachments", Finding::Wrong, &text);
        }
    }
    Ok(())
}

fn index(config: &Config, head: Option<FeedCursor>, report: &mut Report) {
    let dir = config.data_dir.join("index");
    if !fs::exists(&dir).unwrap_or(false) {
        return report.say("search index", Finding::Lacking, "not there yet: the server makes it when it starts");
    }
    match Index::served(&dir, boot::analyzer()) {
        Ok(None) => {
            let text = "made by another version: the server builds it afresh when it starts";
            report.say("search index", Finding::Lacking, text);
        }
        Ok(Some(index)) if index.cursor() == head => {
            report.say("search index", Finding::Good, &format!("{} rows, up to the last change", index.len()));
        }
        Ok(Some(index)) => {
            let text = format!("{} rows, behind the database: the server catches up when it starts", index.len());
            report.say("search index", Finding::Lacking, &text);
        }
        Err(SearchError::Locked(_)) => {
            report.say("search index", Finding::Good, "in use by a server; /readyz says whether it has caught up");
        }
        Err(error) => {
            report.say("search index", Finding::Wrong, &format!("{error}: run `duijie reindex`"));
        }
    }
}
